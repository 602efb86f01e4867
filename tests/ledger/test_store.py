"""Appending: truth once, versions beside each other, shelves that follow, all or nothing."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from reportedly.ledger import queries, tables
from reportedly.ledger.store import Ledger
from reportedly.model.article import make_article
from reportedly.model.errors import LedgerError
from reportedly.model.incident import Incident, incident_id
from reportedly.model.judgement import Action, Verdict, make_naming, make_revision
from reportedly.model.run import Entry
from reportedly.model.value import Aspect
from tests.factory import START, entry, link, run

URL = "https://example.org/strike"


def _events(*entries: Entry) -> list[str]:
    return sorted(event.id for given in entries for event in given.reading.events)


def _current(ledger: Ledger) -> list[str]:
    return [report.event.id for report in ledger.reports()]


def test_reports_come_back_as_they_were_read(ledger: Ledger) -> None:
    entries = [entry(), entry(7, where="Homs")]
    outcomes = ledger.append(run(), entries)
    assert [outcome.outcome for outcome in outcomes] == ["new", "new"]
    assert [list(outcome.events) for outcome in outcomes] == [_events(given) for given in entries]
    found = {report.event.id: report.event for report in ledger.reports()}
    assert found == {event.id: event for given in entries for event in given.reading.events}
    assert [report.event.id for report in ledger.reports(_events(entries[0]))] == _events(entries[0])
    (slim,) = ledger.reports(_events(entries[0]), (Aspect.KILLED,))
    assert (slim.event.claims, slim.text) == (found[slim.event.id].of(Aspect.KILLED), "")


def test_what_is_known_adds_nothing(ledger: Ledger) -> None:
    ledger.append(run(), [entry()])
    before = queries.counts(ledger), ledger.shelf_digest()
    (outcome,) = ledger.append(run(1), [entry()])
    assert (outcome.outcome, outcome.events) == ("known", ())
    assert (queries.counts(ledger), ledger.shelf_digest()) == before
    assert [outcome.outcome for outcome in ledger.append(run(2), [entry(5), entry(5)])] == ["new", "known"]


def test_changed_page_is_a_version_and_the_newest_counts(ledger: Ledger) -> None:
    old, new = entry(5, url=URL), entry(8, url=URL)
    ledger.append(run(), [old])
    (outcome,) = ledger.append(run(1), [new])
    assert outcome.outcome == "version"
    assert list(outcome.events) == sorted(_events(old, new))  # those of the old version count no longer
    assert _current(ledger) == _events(new)
    page = queries.article(ledger, old.article.id)
    assert page is not None
    assert page.versions == (old.article.id, new.article.id)
    assert page.reading == old.reading


def test_version_from_an_earlier_run_does_not_count(ledger: Ledger) -> None:
    """Parts of a large job may come in any order."""
    late, early = entry(8, url=URL), entry(5, url=URL)
    ledger.append(run(1), [late])
    ledger.append(run(0), [early])
    assert _current(ledger) == _events(late)


def test_latest_reading_counts(ledger: Ledger) -> None:
    first = entry()
    again = replace(first, reading=replace(entry(version="2").reading, events=()))
    ledger.append(run(), [first])
    (outcome,) = ledger.append(run(1), [again])
    assert (outcome.outcome, list(outcome.events)) == ("reread", _events(first))
    assert _current(ledger) == []


@pytest.mark.parametrize("table", tables.TRUTH, ids=lambda table: table.name)
@pytest.mark.parametrize("change", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_truth_is_append_only(ledger: Ledger, table: object, change: str) -> None:
    given = entry()
    ledger.append(run(), [given])
    ledger.add_links([link(given.reading.events[0], entry(3).reading.events[0])])
    ledger.add_revision(make_revision(given.article.id, Action.NOTE, why="seen", by="person:reader", at=START))
    ledger.add_namings([make_naming(("Observatory", "the monitor"), Verdict.SAME, why="seen", by="person:reader", at=START)])
    name = getattr(table, "name", "")
    column = "engine" if name == "reading" else "nth" if name in ("statement", "event", "claim", "problem") else "id"
    with pytest.raises(LedgerError, match="may not be changed"), ledger.writing() as connection:
        connection.execute(text(change.format(name, column, column)))


def test_truth_cannot_be_replaced_by_any_program(tmp_path: Path) -> None:
    """SQLite deletes for `INSERT OR REPLACE` without asking the guard against deleting."""
    path = str(tmp_path / "replaced.db")
    with Ledger.open(path) as ledger:
        ledger.append(run(1), [entry(1)])
        before = queries.articles(ledger)
        with closing(sqlite3.connect(path)) as other, other:
            names = [column.name for column in tables.article.c]
            values = ", ".join("'other'" if name == "title" else name for name in names)
            other.execute(f"INSERT OR REPLACE INTO article ({', '.join(names)}) SELECT {values} FROM article")  # noqa: S608  # our own names
        assert queries.articles(ledger) == before


@pytest.mark.parametrize("broken", ["nul \0 here", "half \ud83d here"])
def test_text_that_no_database_holds_is_refused_and_nothing_kept(ledger: Ledger, broken: str) -> None:
    given = entry()
    bad = replace(given, article=make_article(broken))
    with pytest.raises(LedgerError, match="cannot be stored"):
        ledger.append(run(), [entry(3), bad])
    assert queries.counts(ledger)["article"] == 0


def test_links_are_kept_once_and_come_oldest_first(ledger: Ledger) -> None:
    events = [entry(n).reading.events[0] for n in range(1, 4)]
    links = [link(events[0], events[1]), link(events[1], events[2], Verdict.UNSURE), link(events[0], events[2])]
    assert ledger.add_links(links) == 3
    assert ledger.add_links(links[:1]) == 0
    assert set(ledger.links([events[0].id])) == {links[0], links[2]}
    assert list(ledger.links()) == sorted(links, key=lambda one: one.id)


def test_keys_find_the_events_that_are_filed_under_them(ledger: Ledger) -> None:
    one, two = entry(1), entry(2)
    ledger.append(run(), [one, two])
    (first,), (second,) = _events(one), _events(two)
    ledger.put_keys({first: frozenset({"a", "b"}), second: frozenset({"b"}), "e_gone": frozenset({"b"})})
    ledger.put_keys({"e_gone": frozenset()})
    assert ledger.events_by_key(["b", "x"]) == {"b": sorted([first, second])}
    assert ledger.events_by_key(["b", "a"], 1) == {"a": [first], "b": [min(first, second)]}
    ledger.put_keys({first: frozenset({"c"})})
    assert ledger.events_by_key(["a", "b"]) == {"b": [second]}
    assert ledger.events_by_key([]) == {}


def _incident(*entries: Entry) -> Incident:
    events = tuple(_events(*entries))
    return Incident(
        id=incident_id(events),
        events=events,
        type="attack",
        time=None,
        place=None,
        headline="",
        killed=None,
        injured=None,
        articles=len(entries),
        outlets=(),
        origins=(),
        background=False,
    )


def test_incidents_replace_all_that_hold_these_events(ledger: Ledger) -> None:
    entries = [entry(n) for n in range(1, 4)]
    ledger.append(run(), entries)
    assert list(ledger.unjoined()) == _events(*entries)
    ledger.put_incidents([_incident(*entries[:2]), _incident(entries[2])], replacing=_events(*entries))
    assert ledger.unjoined() == ()
    assert ledger.together(_events(entries[0])) == {tuple(_events(*entries[:2]))}
    ledger.put_incidents([_incident(entries[0]), _incident(*entries[1:])], replacing=_events(*entries))
    assert {incident.events for incident in queries.incidents(ledger)} == {_incident(entries[0]).events, _incident(*entries[1:]).events}
    ledger.put_incidents([], replacing=_events(entries[0]))
    assert list(ledger.unjoined()) == _events(entries[0])


def test_transaction_keeps_all_or_nothing(ledger: Ledger) -> None:
    def stopped() -> None:
        with ledger.transaction():
            ledger.append(run(), [entry()])
            assert len(_current(ledger)) == 1  # seen inside
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert _current(ledger) == []
    with ledger.transaction(), ledger.transaction():
        ledger.append(run(), [entry()])
    assert len(_current(ledger)) == 1


def test_emptied_shelves_are_made_again(ledger: Ledger) -> None:
    ledger.append(run(), [entry(n, url=URL if n % 2 else None) for n in range(1, 5)])
    before = ledger.shelf_digest()
    ledger.clear_shelves()
    assert _current(ledger) == []
    assert ledger.shelf_digest() != before
    ledger.fill_shelves()
    assert ledger.shelf_digest() == before
