"""Keys of names: what is spelled differently is one, what is more than spelling is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.spelling import is_common, name_key, without_country


@pytest.mark.parametrize(
    "names",
    [
        ("Russian Defense Ministry", "the Russian defence ministry", "Ministry of Defence of Russia", "Russia's Ministry of Defense"),
        (
            "Russian Defence Ministry",
            "defence ministry in Moscow",
            "Ministry of Defence of the Russian Federation",
            "Russias Defence Ministry",
        ),
        ("Syrian Foreign Ministry", "Ministry of Foreign Affairs of Syria", "Syria's Foreign Ministry", "foreign ministry in Damascus"),
        ("Interfax", "Interfax news agency", "the Interfax agency", "INTERFAX"),
        ("World Health Organization", "World Health Organisation"),
        ("U.N.", "UN"),
        ("Médecins Sans Frontières", "Medecins sans frontieres"),
        ("Rami Abdel Rahman", "Rami Abdulrahman", "Rami Abdurrahman", "Rami Abd al-Rahman", "Rami Abdel-Rahman"),
        ("Ahrar al-Sham", "Ahrar ash-Sham", "Ahrar Al Sham"),
        ("Bashar al-Assad", "Bashar Assad"),
        ("state TV", "State Television"),
        ("Democratic Republic of the Congo army", "army of the DRC"),
    ],
)
def test_one_name_however_it_is_spelled(names: tuple[str, ...]) -> None:
    assert len({name_key(name) for name in names}) == 1, [name_key(name) for name in names]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian Defence Ministry", "Ukrainian Defence Ministry"),
        ("Syrian army", "Free Syrian Army"),
        ("Syria", "Syrians"),
        ("Jordan", "Jordan News Agency"),
        ("South Sudan army", "Sudan army"),
        ("Jane Example", "John Example"),
        ("Interior Ministry", "Foreign Ministry"),
    ],
)
def test_what_is_more_than_spelling_stays_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("name", "common"),
    [("defence ministry", True), ("Army", True), ("Syrian army", False), ("Gaza Health Ministry", False), ("Reuters", False)],
)
def test_names_that_every_land_has(name: str, common: bool) -> None:
    assert is_common(name_key(name)) is common
    assert without_country(name_key("Syrian army")) == "army"


@given(st.text(min_size=1, max_size=80))
def test_any_name_has_a_key_that_a_second_turn_leaves(name: str) -> None:
    key = name_key(name)
    assert key == name_key(name.upper().lower()) or not name.isascii()
    assert "  " not in key
