"""Names on their shelf: whatever the order of articles and judgements, as a rebuild makes them; undoing brings back what was."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.judgement import Action, Naming, Verdict, make_naming, make_revision
from reportedly.model.run import Entry
from reportedly.model.source import Source, SourceKind
from tests.factory import START, article, page, reading, run, statement

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT


def quoting(name: str, kind: SourceKind = SourceKind.ORGANISATION, more: str = "") -> Entry:
    """An article in which this source says that a ship sank."""
    made = article(f"{name} said that a ship sank.{more}", title=name)
    said = statement(made, "a ship sank", source=Source(name=name, kind=kind))
    return Entry(page=page(made), article=made, reading=reading(made, statements=[said]))


def naming(one: str, other: str, verdict: Verdict, day: int = 0) -> Naming:
    return make_naming((one, other), verdict, why="seen", by="person:ada", at=START + timedelta(days=day))


def names(ledger: Ledger) -> set[frozenset[str]]:
    return {frozenset(row.names) for row in queries.sources(ledger)}


SHIPS = " The Harbour Watch Committee (HWC) counts ships."
ENTRIES = [
    quoting("SOHR"),
    quoting("Syrian Observatory for Human Rights"),
    quoting("HWC"),
    quoting("Harbour Watch Committee"),
    quoting("A monitor of ships", more=SHIPS),
    quoting("Ahmad", SourceKind.PERSON),
    quoting("Ahmad", SourceKind.PERSON, more=" He left."),
    quoting("Ahmad Example", SourceKind.PERSON),
]
NAMINGS = [naming("SOHR", "HWC", SAME, 1), naming("Ahmad", "Ahmad Example", SAME, 2), naming("SOHR", "HWC", DIFFERENT, 3)]


def fill(ledger: Ledger, entries: Sequence[Entry], namings: Sequence[Naming]) -> dict[str, str]:
    for nth, given in enumerate(entries):
        ledger.append(run(nth), [given])
    for said in namings:
        ledger.add_namings([said])
    return ledger.shelf_digest()


def test_names_of_several_articles_are_one_source(ledger: Ledger) -> None:
    fill(ledger, ENTRIES, [])
    assert {frozenset({"SOHR", "Syrian Observatory for Human Rights"}), frozenset({"HWC", "Harbour Watch Committee"})} < names(ledger)
    assert [row.statements for row in queries.sources(ledger) if row.names == ("Ahmad",)] == [1, 1]
    (called,) = [name for row in queries.sources(ledger) for name in queries.names_of(ledger, row) if name.how == "text"]
    assert called.evidence is not None
    assert called.evidence.quote == "Harbour Watch Committee (HWC)"
    observatory = queries.source(ledger, "sohr")
    assert observatory is not None
    assert {(name.name, name.how) for name in queries.names_of(ledger, observatory)} == {
        ("SOHR", "table"),
        ("Syrian Observatory for Human Rights", "own"),
    }


def test_a_person_says_whom_a_first_name_means(ledger: Ledger) -> None:
    fill(ledger, ENTRIES, NAMINGS)
    (whole,) = [row for row in queries.sources(ledger) if "Ahmad Example" in row.names]
    assert whole.statements == 3


@pytest.mark.parametrize("seed", range(3))
def test_any_order_gives_the_same_shelves_as_a_rebuild(ledger: Ledger, tmp_path: Path, seed: int) -> None:
    entries, namings = list(ENTRIES), list(NAMINGS)
    Random(seed).shuffle(entries)
    Random(seed).shuffle(namings)
    ledger.add_namings(namings[seed:])
    given = fill(ledger, entries, namings)
    ledger.clear_shelves()
    assert names(ledger) == set()
    ledger.fill_shelves()
    assert ledger.shelf_digest() == given
    with Ledger.open(str(tmp_path / "other.db")) as other:
        assert fill(other, ENTRIES, NAMINGS) == given


@pytest.mark.parametrize(("one", "other"), [("SOHR", "HWC"), ("Syrian Observatory for Human Rights", "Harbour Watch Committee")])
def test_a_merge_is_undone_exactly(ledger: Ledger, one: str, other: str) -> None:
    before = fill(ledger, ENTRIES, [])
    ledger.add_namings([naming(one, other, SAME, 1)])
    assert frozenset({"SOHR", "Syrian Observatory for Human Rights", "HWC", "Harbour Watch Committee"}) in names(ledger)
    ledger.add_namings([naming(one, other, DIFFERENT, 2)])
    assert ledger.shelf_digest() == before


def test_what_the_table_joined_is_parted_and_joined_again(ledger: Ledger) -> None:
    before = fill(ledger, ENTRIES, [])
    ledger.add_namings([naming("SOHR", "Syrian Observatory for Human Rights", DIFFERENT, 1)])
    assert {frozenset({"SOHR"}), frozenset({"Syrian Observatory for Human Rights"})} < names(ledger)
    assert ledger.add_namings([naming("SOHR", "Syrian Observatory for Human Rights", DIFFERENT, 1)]) == 0
    ledger.add_namings([naming("SOHR", "Syrian Observatory for Human Rights", SAME, 2)])
    assert ledger.shelf_digest() == before


def test_an_apposition_that_is_retracted_joins_no_longer(ledger: Ledger) -> None:
    fill(ledger, ENTRIES, [])
    told = ENTRIES[4].article.id
    ledger.add_revision(make_revision(told, Action.RETRACT, why="no such text", by="person:ada", at=START + timedelta(days=9)))
    assert {frozenset({"HWC"}), frozenset({"Harbour Watch Committee"})} < names(ledger)
