"""The ledger as it was: whatever came since, it says the same as was said then."""

import io
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, update

from reportedly.ledger import queries, tables
from reportedly.ledger.dialect import unguard
from reportedly.ledger.export import export
from reportedly.ledger.store import Ledger
from reportedly.model.codec import to_line
from reportedly.model.errors import InputError
from reportedly.model.judgement import Action, Verdict, make_naming
from reportedly.model.view import Window
from reportedly.run import judge
from reportedly.run.as_of import as_of, read_time
from reportedly.run.join import join
from reportedly.run.look import look_at_incident
from tests.conftest import PostgreSQL
from tests.factory import entry, run

BY = "person:tester"
Doing = Callable[[Ledger, int], None]


def _now() -> datetime:
    """A moment after all that was done."""
    time.sleep(0.001)
    return datetime.now(UTC)


def said(ledger: Ledger) -> dict[str, object]:
    """All that a ledger says: exports, every incident in full, the log, the counts of its tables, its shelves."""
    streams = {kind: io.BytesIO() for kind in ("jsonl", "csv", "geojson")}
    for kind, stream in streams.items():
        export(ledger, kind, stream)
    incidents = [to_line(look_at_incident(ledger, incident.id)) for incident in queries.incidents(ledger)]
    whole = {kind: stream.getvalue() for kind, stream in streams.items()} | {"incidents": incidents}
    log = [to_line(line) for line in queries.log(ledger)]
    sources = [to_line(source) for source in queries.sources(ledger)]
    hits = [to_line(hit) for hit in queries.search(ledger, "ruins", Window())]
    return whole | {"log": log, "sources": sources, "hits": hits, "counts": queries.counts(ledger), "shelves": ledger.shelf_digest()}


def add(killed: int, where: str, date: str, url: str | None, version: str) -> Doing:
    def do(ledger: Ledger, nth: int) -> None:
        given = entry(killed, where=where, date=date, url=url, outlet=f"Outlet {killed}", version=version)
        with ledger.transaction():
            outcomes = ledger.append(run(nth), [given])
            join(ledger, [event for outcome in outcomes for event in outcome.events], at=datetime.now(UTC))

    return do


def link(one: int, other: int, verdict: Verdict) -> Doing:
    def do(ledger: Ledger, nth: int) -> None:
        incidents = sorted(queries.incidents(ledger), key=lambda incident: incident.id)
        if not incidents:
            return
        pair = [incidents[n % len(incidents)].id for n in (one, other)]
        if pair[0] != pair[1]:
            judge.link_incidents(ledger, (pair[0], pair[1]), verdict, why=f"seen {nth}", by=BY, at=datetime.now(UTC))

    return do


def revise(which: int, kind: int) -> Doing:
    def do(ledger: Ledger, nth: int) -> None:
        reports = list(ledger.reports())
        if not reports:
            return
        report = reports[which % len(reports)]
        undone = [line.record.id for line in queries.log(ledger) if line.what == "revision"]
        target, action, value = (
            (report.article, Action.RETRACT, None),
            (report.event.id, Action.RETRACT, None),
            (report.event.claims[0].id, Action.CORRECT, '{"low": 3, "high": 3, "phrase": "three"}')
            if report.event.claims
            else (report.event.id, Action.NOTE, None),
            (undone[which % len(undone)] if undone else report.event.id, Action.RESTORE, None),
        )[kind]
        judge.revise(ledger, target, action, value=value, why=f"a test {nth}", by=BY, at=datetime.now(UTC))

    return do


def name(verdict: Verdict) -> Doing:
    def do(ledger: Ledger, nth: int) -> None:
        ledger.add_namings([make_naming(("Observatory", "the watchers"), verdict, why=f"told {nth}", by=BY, at=datetime.now(UTC))])

    return do


ADDING = st.builds(
    add,
    st.integers(1, 4),
    st.sampled_from(["Idlib", "Homs", "Rashidin, Aleppo"]),
    st.sampled_from(["2024-01-01", "2024-01-02", "2024-02-03"]),
    st.sampled_from([None, "https://example.org/1"]),
    st.sampled_from(["1", "2"]),
)
DOINGS = st.one_of(
    ADDING,
    st.builds(link, st.integers(0, 5), st.integers(0, 5), st.sampled_from([Verdict.SAME, Verdict.DIFFERENT])),
    st.builds(revise, st.integers(0, 5), st.integers(0, 3)),
    st.builds(name, st.sampled_from([Verdict.SAME, Verdict.DIFFERENT])),
)
HISTORIES = st.lists(DOINGS, min_size=2, max_size=6)


def look_back(location: str, history: list[Doing], crowd: int) -> None:
    """Does it all, and after it asks for each moment in between."""
    with pytest.MonkeyPatch.context() as patch, Ledger.open(location) as ledger:
        patch.setattr("reportedly.run.join.CROWD", crowd)
        add(5, "Idlib", "2024-01-01", None, "1")(ledger, 0)
        then = [(_now(), said(ledger))]
        for nth, do in enumerate(history, start=1):
            do(ledger, nth)
            then.append((_now(), said(ledger)))
        for moment, expected in then:
            with closing(as_of(ledger, moment)) as past:
                found = said(past)
            assert found == expected
        assert said(ledger) == then[-1][1], "nothing was written"


@contextmanager
def _fresh() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        yield str(Path(folder) / "ledger.db")


@settings(max_examples=6, phases=[Phase.generate])
@given(HISTORIES, st.sampled_from([2, 32]))
def test_it_says_what_it_said_then(history: list[Doing], crowd: int) -> None:
    with _fresh() as location:
        look_back(location, history, crowd)


@settings(max_examples=2, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HISTORIES)
def test_it_says_what_it_said_then_in_postgresql(postgresql: PostgreSQL, history: list[Doing]) -> None:
    with postgresql.fresh() as location:
        look_back(location, history, 32)


@settings(max_examples=6, phases=[Phase.generate])
@given(st.lists(ADDING, min_size=2, max_size=6), st.data())
def test_a_merge_that_is_taken_back_leaves_the_same_incidents(adding: list[Doing], data: st.DataObject) -> None:
    with _fresh() as location, Ledger.open(location) as ledger:
        for nth, do in enumerate(adding):
            do(ledger, nth)
        before = ledger.shelf_digest()
        found = [incident.id for incident in queries.incidents(ledger)]
        if len(found) < 2:
            return
        one, other = data.draw(st.permutations(found))[:2]
        judge.link_incidents(ledger, (one, other), Verdict.SAME, why="seen", by=BY, at=_now())
        assert queries.incident(ledger, one) == queries.incident(ledger, other)
        merged = next(line.record.id for line in queries.log(ledger) if line.what == "link")
        judge.take_back(ledger, merged, why="seen again", by=BY, at=_now())
        assert ledger.shelf_digest() == before


def test_only_a_persons_merge_is_taken_back(ledger: Ledger) -> None:
    for nth in (1, 2):
        add(nth, "Idlib", "2024-01-01", None, "1")(ledger, nth)
    (rule,) = ledger.links()
    for wrong in (rule.id, queries.incidents(ledger)[0].id):
        with pytest.raises(InputError, match="no judgement by which a person joined"):
            judge.take_back(ledger, wrong, why="a test", by=BY, at=_now())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017-04-15", "2017-04-16T00:00:00+00:00"),
        ("2017-04-15T18:30", "2017-04-15T18:30:00+00:00"),
        (" 2017-04-15T18:30+02:00", "2017-04-15T16:30:00+00:00"),
    ],
)
def test_a_date_means_its_end_and_a_time_is_in_utc(text: str, expected: str) -> None:
    assert read_time(text) == datetime.fromisoformat(expected)


def test_today_means_now() -> None:
    moment = read_time(f"{datetime.now(UTC):%Y-%m-%d}")
    assert timedelta(0) <= datetime.now(UTC) - moment < timedelta(minutes=1)


def test_before_anything_was_recorded_is_told(ledger: Ledger) -> None:
    with pytest.raises(InputError, match="Nothing has been recorded"):
        as_of(ledger, _now())
    early = _now()
    ledger.append(run(), [entry(12)])
    with pytest.raises(InputError, match="Nothing had been recorded"):
        as_of(ledger, early)
    assert as_of(ledger, _now()) is ledger


def test_of_rows_of_an_older_version_the_run_and_the_judgement_say_when(ledger_location: str) -> None:
    """As they were recorded before each row said it: without a time of their own."""
    with Ledger.open(ledger_location) as ledger, pytest.MonkeyPatch.context() as patch:
        patch.setattr("reportedly.ledger.store._now", lambda: {"recorded_at": datetime(2020, 1, 1, tzinfo=UTC)})
        ledger.append(run(0), [entry(1)])
        patch.setattr("reportedly.ledger.store._now", lambda: {"recorded_at": datetime(2020, 1, 3, tzinfo=UTC)})
        ledger.append(run(1), [entry(2)])
        with ledger.writing() as connection:
            unguarded(connection)
            for table in (tables.page, tables.article, tables.reading):
                connection.execute(update(table).values(recorded_at=None))
        naming = make_naming(("Observatory", "the watchers"), Verdict.SAME, why="told", by=BY, at=datetime(2020, 1, 4, tzinfo=UTC))
        patch.setattr("reportedly.ledger.store._now", lambda: {"recorded_at": None})
        ledger.add_namings([naming])
        counts = []
        for day in (1, 3, 4):
            with closing(as_of(ledger, datetime(2020, 1, day, tzinfo=UTC))) as past:
                counts.append([queries.counts(past)[what] for what in ("run", "article", "naming")])
    assert counts == [[1, 1, 0], [2, 2, 0], [2, 2, 1]]


def unguarded(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        unguard(connection)
        return
    for table in tables.TRUTH:
        connection.exec_driver_sql(f"ALTER TABLE {table.name} DISABLE TRIGGER USER")
