"""The shipped gazetteer finds places by the spellings that the news uses."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.place import PlaceKind
from reportedly.read.gazetteer import Gazetteer, load_gazetteer

SPELLINGS = """
SY: Aleppo, Halab, Homs, Hims, Deir ez-Zor, Dayr al-Zawr, Deir Ezzor, Deir al-Zor, Khan Sheikhoun, Khan Shaykhun, Foua, al-Fuaa, Kefraya
SY: Rashidin, al-Rashideen, Raqqa, al-Raqqah, Hasaka, Hassakeh, Maarat al-Numan, Shayrat, Tiyas, Lataminah, Eastern Ghouta, Kobane
IQ: Mosul, Sinjar, Tal Afar, Ramadi
PS: Khan Younis, Khan Yunis, Nuseirat, Jabalia camp, Rafah crossing
UA: Kyiv, Kiev, Kharkiv, Kharkov, Bakhmut, Robotyne, Snake Island
YE: Hodeidah, al-Hudaydah, Taiz
LB: Baalbek, Bint Jbeil
LY: Misrata, Benghazi
GB: London
"""


@pytest.mark.parametrize(
    ("country", "name"),
    [(line[:2], name) for line in SPELLINGS.strip().splitlines() for name in line[4:].split(", ")],
)
def test_a_spelling_finds_its_country_first(country: str, name: str) -> None:
    found = load_gazetteer().lookup(name)
    assert found
    assert found[0].country == country


@pytest.mark.parametrize("name", ["Mambij", "Kafrzita", "Dar‘ā"])
def test_marks_and_joined_words_of_arabic_names(name: str) -> None:
    assert "SY" in [place.country for place in (*load_gazetteer().lookup(name), *load_gazetteer().lookup_loosely(name))][:3]


COUNTRIES = """
SY: Syria, SY, SYR, Syrian Arab Republic
PS: Palestine, State of Palestine
CI: Côte d'Ivoire, Ivory Coast
RU: Russia, Russian Federation
CD: Democratic Republic of Congo, D.R.C.
IR: Iran
KR: South Korea
KP: North Korea
TR: Turkey, Türkiye
MM: Myanmar, Burma
GB: United Kingdom, Britain
US: United States, United States of America
"""


@pytest.mark.parametrize(
    ("country", "name"),
    [(line[:2], name) for line in COUNTRIES.strip().splitlines() for name in line[4:].split(", ")],
)
def test_countries_are_found_by_name_and_code(country: str, name: str) -> None:
    found = load_gazetteer().lookup(name)[0]
    assert (found.kind, found.country) == (PlaceKind.COUNTRY, country)


def test_a_place_knows_its_areas_and_reach() -> None:
    town = next(place for place in load_gazetteer().lookup("Khan Shaykhun") if place.country == "SY")
    assert town.admin == ("Idlib",)
    assert 1_000 < town.radius_m < 10_000
    country = load_gazetteer().countries()["SY"]
    reach = load_gazetteer().extent(country.number)
    assert reach
    assert reach.south < town.lat < reach.north
    assert country.radius_m > 200_000
    assert load_gazetteer().extent(town.number) is None


def test_an_unknown_name_finds_nothing() -> None:
    assert load_gazetteer().lookup("Qwxzvgrad") == ()


def test_opening_is_quick_and_reads_nothing_as_a_whole() -> None:
    start = time.perf_counter()
    Gazetteer.open()
    assert time.perf_counter() - start < 0.05


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="not a gazetteer"):
        Gazetteer(b"something else entirely, but long enough")


@given(st.text(max_size=60))
def test_any_name_can_be_looked_up(name: str) -> None:
    for place in load_gazetteer().lookup(name):
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
