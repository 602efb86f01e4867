"""Whom a source stands for, by the same names as the list of sources."""

import pytest

from reportedly.ledger.behind import behind
from reportedly.model.source import Source, SourceKind

OBSERVATORY = "Syrian Observatory for Human Rights"


def names(name: str, role: str = "", kind: SourceKind = SourceKind.ORGANISATION) -> list[str]:
    return [called for _, called in behind(Source(name=name, role=role, kind=kind))]


@pytest.mark.parametrize("name", ["SOHR", "the Observatory", "UK-based Observatory", "Britain-based Observatory for Human Rights group"])
def test_names_that_our_table_gives_to_one_source(name: str) -> None:
    assert names(name) == [OBSERVATORY]


@pytest.mark.parametrize(
    ("name", "role", "body"),
    [
        ("Rami Abdel Rahman", "", OBSERVATORY),
        ("Ann Miller", "Observatory chief", OBSERVATORY),
        ("Ann Miller", "director of the Northern Mill Society", "Northern Mill Society"),
        ("Ann Miller", "Northern Guard spokeswoman Col.", "Northern Guard"),
        ("Ann Miller", "governor of the north", "Ann Miller"),
        ("Ann Miller", "head of the family", "Ann Miller"),
    ],
)
def test_who_leads_or_speaks_for_a_body_is_the_body(name: str, role: str, body: str) -> None:
    assert names(name, role, SourceKind.PERSON) == [body]


def test_several_that_are_named_together_are_several() -> None:
    assert names("Northern Media Centre and the Observatory") == ["Northern Media Centre", OBSERVATORY]
    assert names("Observatory and medics") == [OBSERVATORY]
    assert names("Cox and King") == ["Cox and King"]


def test_a_name_in_front_of_another_bodys_is_not_its() -> None:
    assert names("United Nations mill agency for rivers") == ["United Nations mill agency for rivers"]


def test_of_unnamed_sources_the_medium_they_work_for_and_no_channel() -> None:
    unnamed = Source(name="", role="SANA reporter", kind=SourceKind.UNNAMED)
    assert [called for _, called in behind(unnamed)] == ["SANA"]
    for role in ("officer in the north", "media close to Damascus"):
        assert behind(Source(name="", role=role, kind=SourceKind.UNNAMED)) == ()
    assert names("Telegram") == []


def test_a_states_body_has_one_key_however_it_is_named() -> None:
    spelled = [Source(name=name, kind=SourceKind.MILITARY) for name in ("Russian Defense Ministry", "Defence Ministry of Russia")]
    short = Source(name="defence ministry", kind=SourceKind.MILITARY, country="RU")
    assert len({behind(source)[0][0] for source in (*spelled, short)}) == 1


def unnamed(role: str, country: str | None = None) -> list[str]:
    return [called for _, called in behind(Source(name="", role=role, kind=SourceKind.UNNAMED, country=country))]


@pytest.mark.parametrize(
    ("role", "country", "bodies"),
    [
        ("civil defence", "SY", ["White Helmets"]),
        ("Civil Defence rescue service", "SY", ["White Helmets"]),
        ("civil defence", None, []),
        ("civil defence official", "SY", []),
        ("state media", "SY", ["SANA"]),
        ("state broadcaster", "SY", ["Syrian state television"]),
        ("Turkey's state-run news agency", "TR", ["Anadolu Agency"]),
        ("Observatory and the Civil Defence rescue service", "SY", [OBSERVATORY, "White Helmets"]),
        ("Syria monitor", "SY", []),
        ("spokesperson for the UK-based monitor", None, []),
    ],
)
def test_a_body_that_is_described_and_not_who_works_for_it(role: str, country: str | None, bodies: list[str]) -> None:
    assert unnamed(role, country) == bodies


def test_where_people_are_is_not_who_they_are() -> None:
    assert names("Extremists in Syria") == ["Extremists in Syria"]
    assert names("official Syrian Arab News Agency") == ["SANA"]


def test_a_body_with_its_country_told_beside_has_the_name_of_our_table() -> None:
    (found,) = behind(Source(name="Defense Ministry", kind=SourceKind.MILITARY, country="RU"))
    assert found[1] == "Russian Defence Ministry"
