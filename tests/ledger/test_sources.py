"""Questions about sources, on both databases."""

from datetime import UTC, datetime

import pytest

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.judgement import Verdict, make_naming
from reportedly.model.reading import Statement
from reportedly.model.run import Entry
from reportedly.model.source import Source, SourceKind
from reportedly.model.view import SourceQuery, StatementQuery, Window
from tests.factory import START, article, entry, page, reading, run, statement

REUTERS = Source(name="Reuters", kind=SourceKind.AGENCY)
SOLDIER = Source(name="", kind=SourceKind.UNNAMED, role="soldier", said_to_be=SourceKind.MILITARY)


def passed_on() -> Entry:
    """Reuters passes on what a soldier says."""
    made = article("A soldier told Reuters that a ship sank.", outlet="Daily Example", published="2024-03-01")
    said = statement(made, "a ship sank", cue="told", source=REUTERS)
    chain = Statement(id=said.id, sources=(REUTERS, SOLDIER), cue=said.cue, content=said.content, source_evidence=said.source_evidence)
    return Entry(page=page(made), article=made, reading=reading(made, statements=[chain]))


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.append(run(), [entry(12), entry(7, where="Homs", date="2024-01-05", outlet="Daily Example"), passed_on()])
    return ledger


def test_a_row_tells_how_often_by_whom_since_when_and_on_what(ledger: Ledger) -> None:
    first, *others = queries.sources(ledger)
    assert (first.name, first.kind, first.country, first.names) == (
        "Syrian Observatory for Human Rights",
        "monitor",
        "GB",
        ("Observatory",),
    )
    assert (first.statements, first.first, first.articles, first.outlets) == (2, 2, 2, 2)
    assert (first.since, first.last) == (datetime(2024, 1, 1, tzinfo=UTC), datetime(2024, 1, 5, tzinfo=UTC))
    assert first.stances == (("asserted", 2),)
    assert first.topics == (("attack.air", 2), ("killed", 2), ("victim", 2))
    rows = {row.name: row for row in others}
    assert (rows["Reuters"].statements, rows["Reuters"].first) == (1, 0)
    assert (rows["soldier"].kind, rows["soldier"].said_to_be, rows["soldier"].first) == ("unnamed", "military", 1)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (SourceQuery(kind="agency"), ["Reuters"]),
        (SourceQuery(kind="unnamed"), ["soldier"]),
        (SourceQuery(kind="expert"), []),
        (SourceQuery(search="OBSERVATORY"), ["Syrian Observatory for Human Rights"]),
        (SourceQuery(search="observ"), []),
        (SourceQuery(search="%"), ["Syrian Observatory for Human Rights", "Reuters", "soldier"]),
        (SourceQuery(window=Window(limit=1)), ["Syrian Observatory for Human Rights"]),
    ],
)
def test_sources_meet_every_condition(ledger: Ledger, query: SourceQuery, found: list[str]) -> None:
    assert sorted(row.name for row in queries.sources(ledger, query)) == sorted(found)


def test_a_source_is_found_by_id_and_any_name(ledger: Ledger) -> None:
    row = queries.sources(ledger)[0]
    assert [queries.source(ledger, name) for name in (row.id, "Observatory", "SOHR", "the observatory")] == [row] * 4
    assert queries.source(ledger, "Soldier") == queries.source(ledger, "soldier")
    assert queries.source(ledger, "nobody") is None


def test_statements_of_a_source_by_any_of_its_names(ledger: Ledger) -> None:
    row = queries.sources(ledger)[0]
    assert len(queries.statements(ledger, StatementQuery(by=row.id))) == 2
    ledger.add_namings([make_naming(("Reuters", "Observatory"), Verdict.SAME, why="a test", by="person:ada", at=START)])
    assert len(queries.statements(ledger, StatementQuery(source="reuters"))) == 3


def test_speakers_are_those_of_the_chain_in_order(ledger: Ledger) -> None:
    (said,) = queries.statements(ledger, StatementQuery(source="soldier"))
    reuters, soldier = (queries.source(ledger, name) for name in ("Reuters", "soldier"))
    assert reuters is not None
    assert soldier is not None
    assert queries.speakers(ledger, [said.statement.id]) == {said.statement.id: (reuters.id, soldier.id)}


def test_counts_that_a_source_gives_itself(ledger: Ledger) -> None:
    row = queries.sources(ledger)[0]
    counted = queries.events_counted(ledger, row.id, 10)
    assert len(counted) == 2
    assert all(len(statements) == 1 for statements in counted.values())
    assert len(queries.events_counted(ledger, row.id, 1)) == 1
