"""Which names are one source's: persons before tables, never across `different`, whatever the order."""

from collections.abc import Iterable
from datetime import timedelta
from random import Random

import pytest

from reportedly.ledger.naming import Name, find_meant, group, name_of
from reportedly.model.judgement import Naming, Verdict, make_naming
from reportedly.model.source import Source, SourceKind
from tests.factory import START

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT


def source(name: str, kind: SourceKind = SourceKind.ORGANISATION, role: str = "", country: str | None = None) -> Source:
    return Source(name=name, kind=kind, role=role, country=country)


def named(*names: str) -> list[Name]:
    return [name_of(source(name), "a_1", {}) for name in names]


def said(one: str, other: str, verdict: Verdict, day: int = 0) -> Naming:
    return make_naming((one, other), verdict, why="seen", by="person:ada", at=START + timedelta(days=day))


def groups(names: Iterable[Name], namings: Iterable[Naming] = (), short: Iterable[tuple[str, str]] = ()) -> set[frozenset[str]]:
    return {frozenset(name.name for name in found.names if name.id) for found in group(names, namings, short)}


def test_spelling_and_table_join() -> None:
    names = named("SOHR", "the Observatory", "Syrian Observatory for Human Rights", "Harbour Watch", "harbour watch", "Reuters")
    assert groups(names) == {
        frozenset({"SOHR", "the Observatory", "Syrian Observatory for Human Rights"}),
        frozenset({"Harbour Watch", "harbour watch"}),
        frozenset({"Reuters"}),
    }
    observatory = next(found for found in group(names, ()) if len(found.names) == 3)
    assert (observatory.called, observatory.kind, observatory.country) == ("Syrian Observatory for Human Rights", SourceKind.MONITOR, "GB")
    assert observatory.source in {name.id for name in observatory.names}


def test_a_person_goes_before_the_table_and_a_later_word_before_an_earlier() -> None:
    names = named("SOHR", "Observatory", "Syrian Observatory for Human Rights")
    parted = [said("Observatory", "Syrian Observatory for Human Rights", DIFFERENT, 1)]
    assert groups(names, parted) == {frozenset({"Observatory"}), frozenset({"SOHR", "Syrian Observatory for Human Rights"})}
    away, kept = sorted(group(names, parted), key=lambda found: len(found.names))
    assert (away.called, away.kind, kept.called) == (None, None, "Syrian Observatory for Human Rights")
    again = [*parted, said("Syrian Observatory for Human Rights", "Observatory", SAME, 2)]
    assert group(names, again) == group(names, [])


def test_even_one_spelling_is_parted() -> None:
    names = named("Harbour Watch", "harbour watch")
    assert len(groups(names, [said("Harbour Watch", "harbour watch", DIFFERENT)])) == 2


def test_different_is_never_crossed_however_long_the_chain() -> None:
    names = named("One", "Two", "Three")
    namings = [said("One", "Three", DIFFERENT), said("One", "Two", SAME, 1), said("Two", "Three", SAME, 2)]
    assert groups(names, namings) == {frozenset({"Two", "Three"}), frozenset({"One"})}


def test_what_is_said_of_a_name_that_nobody_goes_by_reaches_those_spelled_alike() -> None:
    names = named("harbour watch", "HW")
    assert groups(names, [said("Harbour Watch", "H.W.", SAME)]) == {frozenset({"harbour watch", "HW"})}


def test_kind_and_country_of_a_person_go_before_the_table() -> None:
    about = make_naming(("Reuters", ""), SAME, why="x", by="person:ada", at=START, what=(SourceKind.OUTLET, "US"))
    (found,) = group(named("Reuters"), [about])
    assert (found.called, found.kind, found.country) == ("Reuters", SourceKind.OUTLET, "US")


def test_a_short_name_of_texts_joins_unless_texts_give_it_to_several() -> None:
    names = named("Harbour Watch Committee", "HWC", "Heavy Water Company")
    pair, other = ("Harbour Watch Committee", "HWC"), ("Heavy Water Company", "HWC")
    assert frozenset({"Harbour Watch Committee", "HWC"}) in groups(names, short=[pair])
    assert len(groups(names, short=[pair, other])) == 3
    assert len(groups(names, [said("HWC", "Harbour Watch Committee", DIFFERENT)], [pair])) == 3


def test_the_order_of_names_makes_no_difference() -> None:
    names = named("One", "one", "ONE", "Two", "SOHR", "Observatory", "Syrian Observatory")
    namings = [said("One", "Two", SAME, 1), said("one", "Two", DIFFERENT, 2), said("SOHR", "Observatory", DIFFERENT, 3)]
    expected = group(names, namings)
    for seed in range(10):
        Random(seed).shuffle(names)
        Random(seed).shuffle(namings)
        assert group(names, namings) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (source("Jane Example", SourceKind.OFFICIAL, "Harbour Minister"), source("Jane Example", SourceKind.PERSON, "mother of two"), True),
        (source("Example", SourceKind.PERSON), source("Example", SourceKind.PERSON), False),
        (source("Example", SourceKind.OFFICIAL, "Foreign Minister"), source("Example", SourceKind.OFFICIAL, "Foreign Minister"), False),
        (source("Jane Example", SourceKind.PERSON), source("John Example", SourceKind.PERSON), False),
        (source("defence ministry", SourceKind.MILITARY), source("defence ministry", SourceKind.MILITARY), False),
        (source("defence ministry", SourceKind.MILITARY, country="RU"), source("Russian Defense Ministry", SourceKind.MILITARY), True),
        (source("Qwx", SourceKind.AGENCY), source("Qwx", SourceKind.AGENCY), True),
        (
            Source(name="", kind=SourceKind.UNNAMED, role="Military source"),
            Source(name="", kind=SourceKind.UNNAMED, role="military source"),
            True,
        ),
        (Source(name="", kind=SourceKind.UNNAMED, role="reuters"), source("Reuters", SourceKind.AGENCY), False),
    ],
)
def test_sources_of_two_articles(one: Source, other: Source, same: bool) -> None:
    found = groups({name_of(one, "a_1", {}), name_of(other, "a_2", {})})
    ids = group({name_of(one, "a_1", {}), name_of(other, "a_2", {})}, ())
    assert (len(ids) == 1) is same, found


def test_a_surname_means_the_one_person_of_that_name_in_its_article() -> None:
    jane, john = source("Jane Example", SourceKind.PERSON), source("John Example", SourceKind.PERSON)
    short = source("Example", SourceKind.PERSON)
    assert name_of(short, "a_1", find_meant([jane, short])).home == name_of(jane, "a_1", {}).home
    assert name_of(short, "a_1", find_meant([jane, john, short])).home.endswith("@a_1")
    ministry = find_meant([source("Russian Defence Ministry", SourceKind.MILITARY)])
    assert len(groups([name_of(source("Defense Ministry"), "a_1", ministry), *named("Ministry of Defence of Russia")])) == 1
