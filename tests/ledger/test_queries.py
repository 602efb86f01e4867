"""Questions, each on both databases, against a few articles about three strikes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.codec import to_json
from reportedly.model.errors import LedgerError
from reportedly.model.incident import Incident, Range, incident_id
from reportedly.model.judgement import Action, make_revision
from reportedly.model.run import Entry
from reportedly.model.view import IncidentQuery, StatementQuery, Window
from tests.factory import START, day, entry, link, place, run

ENTRIES = (
    entry(12, where="Rashidin, Aleppo", date="2024-01-03", url="https://example.org/a"),
    entry(7, where="Homs", date="2024-01-05", outlet="Daily Example"),
    entry(3, where="Idlib", date="2024-01-01"),
)


def _incident(*entries: Entry, killed: Range | None = None) -> Incident:
    events = tuple(sorted(event.id for given in entries for event in given.reading.events))
    return Incident(
        id=incident_id(events),
        events=events,
        type="attack.air",
        time=day(entries[0].article.published or ""),
        place=place("Nowhere", admin=(), country="SY"),
        headline="Strike",
        killed=killed,
        injured=None,
        articles=len(entries),
        outlets=("Example Times",),
        origins=(),
        background=False,
    )


INCIDENTS = tuple(_incident(given) for given in ENTRIES)


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.append(run(), ENTRIES)
    ledger.put_incidents(INCIDENTS, replacing=[event for incident in INCIDENTS for event in incident.events])
    return ledger


def test_articles_are_newest_first(ledger: Ledger) -> None:
    rows = queries.articles(ledger, Window())
    assert [row.published for row in rows] == ["2024-01-05", "2024-01-03", "2024-01-01"]
    assert (rows[0].statements, rows[0].events, rows[0].problems, rows[0].version) == (1, 1, 1, 1)
    assert [row.published for row in queries.articles(ledger, Window(limit=1, offset=1))] == ["2024-01-03"]
    assert [row.published for row in queries.articles(ledger, Window(), search="HOMS killed")] == ["2024-01-05"]
    assert queries.articles(ledger, Window(), search="…") == ()


def test_article_page_has_its_versions_and_incidents(ledger: Ledger) -> None:
    first = ENTRIES[0]
    changed = entry(15, where="Rashidin, Aleppo", date="2024-01-03", url="https://example.org/a")
    ledger.append(run(1), [changed])
    page = queries.article(ledger, first.article.id)
    assert page is not None
    assert (page.article, page.reading) == (first.article, first.reading)
    assert page.versions == (first.article.id, changed.article.id)
    assert page.incidents == ((first.reading.events[0].id, INCIDENTS[0].id),)
    assert queries.article(ledger, "a_0") is None


def test_statements_by_source_and_words(ledger: Ledger) -> None:
    assert len(queries.statements(ledger, StatementQuery())) == 3
    assert len(queries.statements(ledger, StatementQuery(source="observ"))) == 3
    assert queries.statements(ledger, StatementQuery(source="reuters")) == ()
    (row,) = queries.statements(ledger, StatementQuery(search="homs people"))
    assert (row.statement, row.outlet) == (ENTRIES[1].reading.statements[0], "Daily Example")
    assert queries.statements(ledger, StatementQuery(search="Rada")) == ()  # stands in no statement's content
    assert queries.statement(ledger, row.statement.id) == row


def test_sources_are_counted_over_articles_and_outlets(ledger: Ledger) -> None:
    (row,) = queries.sources(ledger)
    assert (row.name, row.kind, row.statements, row.articles, row.outlets) == ("Syrian Observatory for Human Rights", "monitor", 3, 3, 2)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (IncidentQuery(), (1, 0, 2)),
        (IncidentQuery(place="aleppo"), (0,)),
        (IncidentQuery(place="Ídlib"), (1, 0, 2)),  # all lie in the area of that name
        (IncidentQuery(place="SYRIA"), (1, 0, 2)),
        (IncidentQuery(place="lep"), ()),
        (IncidentQuery(place="%"), ()),
        (IncidentQuery(killed_at_least=7), (1, 0)),
        (IncidentQuery(killed_at_least=13), ()),
        (IncidentQuery(type="attack"), (1, 0, 2)),
        (IncidentQuery(type="att"), ()),
        (IncidentQuery(since=datetime(2024, 1, 2, tzinfo=UTC), until=datetime(2024, 1, 5, tzinfo=UTC)), (0,)),
        (IncidentQuery(window=Window(limit=1, offset=2)), (2,)),
    ],
)
def test_incidents_meet_every_condition(ledger: Ledger, query: IncidentQuery, found: tuple[int, ...]) -> None:
    assert queries.incidents(ledger, query) == tuple(INCIDENTS[nth] for nth in found)
    assert queries.incident_count(ledger, replace(query, window=Window(limit=1))) == (3 if query.window.offset else len(found))


@pytest.mark.parametrize(
    ("killed", "injured", "harmed"),
    [(None, None, False), (0, 0, False), (None, 0, False), (3, None, True), (None, 10**12, True), (0, 1, True)],
)
def test_incidents_that_harmed_somebody(ledger: Ledger, killed: int | None, injured: int | None, harmed: bool) -> None:
    quiet = entry(0, where="Hama", date="2024-02-01")
    counts = [None if count is None else Range(low=0, high=count, open=False) for count in (killed, injured)]
    incident = replace(_incident(quiet), killed=counts[0], injured=counts[1])
    ledger.append(run(1), [quiet])
    ledger.put_incidents([incident], replacing=incident.events)
    query = IncidentQuery(since=datetime(2024, 2, 1, tzinfo=UTC), harmed=True)
    assert queries.incidents(ledger, query) == ((incident,) if harmed else ())
    assert queries.incident_count(ledger, query) == harmed


def test_incident_is_found_by_any_of_its_events(ledger: Ledger) -> None:
    both = _incident(ENTRIES[0], ENTRIES[1])
    joined = link(ENTRIES[0].reading.events[0], ENTRIES[1].reading.events[0])
    ledger.add_links([joined])
    ledger.put_incidents([both], replacing=both.events)
    for event in both.events:
        for identity in (event, "i_" + event[2:]):
            page = queries.incident(ledger, identity)
            assert page is not None
            assert page.incident == both
        assert queries.incident_of(ledger, event) == both.id
    assert page is not None
    assert [report.published for report in page.reports] == ["2024-01-03", "2024-01-05"]
    assert page.links == (joined,)
    assert len(queries.incidents(ledger, IncidentQuery())) == 2
    assert queries.incident(ledger, "i_0") is None


def test_ids_resolve_by_their_beginning(ledger: Ledger) -> None:
    event = ENTRIES[0].reading.events[0]
    for kind, identity in {
        "event": event.id,
        "claim": event.claims[0].id,
        "article": event.article,
        "reading": ENTRIES[0].reading.id,
        "run": run().id,
        "incident": INCIDENTS[0].id,
    }.items():
        assert queries.resolve(ledger, identity[:-1]) == (kind, identity)
        assert queries.find(ledger, identity) == identity
    (observatory,) = queries.sources(ledger)
    for name in ("Observatory", "the observatory", "SOHR", observatory.id, observatory.id[:-1]):
        assert queries.resolve(ledger, name) == ("source", observatory.id)
    with pytest.raises(LedgerError, match="may be"):
        queries.resolve(ledger, "c_")
    for nothing in ("e_0000", "i_0000", "%", "nobody"):
        with pytest.raises(LedgerError, match=r"There is no|Nothing"):
            queries.resolve(ledger, nothing)


def test_events_and_claims_are_had_one_by_one(ledger: Ledger) -> None:
    event = ENTRIES[0].reading.events[0]
    report = queries.event(ledger, event.id)
    assert report is not None
    assert (report.event, report.outlet) == (event, "Example Times")
    assert queries.claim(ledger, event.claims[0].id) == event.claims[0]
    assert (queries.event(ledger, "e_0"), queries.claim(ledger, "c_0"), queries.statement(ledger, "s_0")) == (None, None, None)
    ledger.append(run(1), [entry(1, url="https://example.org/a")])
    assert queries.event(ledger, event.id) == report  # of an older version, and still to be seen


def test_log_tells_what_was_appended(ledger: Ledger) -> None:
    joined = link(ENTRIES[0].reading.events[0], ENTRIES[1].reading.events[0], by="person:reader")
    ledger.add_links([joined])
    note = make_revision(ENTRIES[0].article.id, Action.NOTE, why="seen", by="person:reader", at=START.replace(year=2025))
    ledger.add_revision(note)
    entries = queries.log(ledger, Window())
    assert [entry.record for entry in entries] == [note, joined, run()]
    assert [entry.what for entry in entries] == ["revision", "link", "run"]


def test_problems_and_counts(ledger: Ledger) -> None:
    assert [problem.code for problem in queries.problems(ledger, Window())] == ["no-date"] * 3
    assert queries.problems(ledger, Window(), "nothing-such") == ()
    assert [(row.code, row.count, row.articles) for row in queries.problem_counts(ledger)] == [("no-date", 3, 3)]
    info = queries.info(ledger)
    assert dict(info.counts)["article"] == 3
    assert info.kind == ledger.engine.dialect.name
    assert b"article" in to_json(info)
