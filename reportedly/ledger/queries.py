"""Questions to a ledger; what they get back is in `model.view`. Each sees one moment and changes nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, distinct, func, or_, select

from reportedly.ledger import joined, tables
from reportedly.ledger.behind import judged
from reportedly.ledger.called import all_namings
from reportedly.ledger.dialect import articles_with, shown
from reportedly.ledger.folding import phrase, query_words
from reportedly.ledger.identities import events_touched, find, resolve
from reportedly.ledger.log import links_of_judgement, log
from reportedly.ledger.reading import readings, reports
from reportedly.ledger.revise import all_revisions, attached, effects, revised_event, revised_reading
from reportedly.ledger.rows import claim_of, event_of, link_of, naming_of, report_of, revision_of, run_of, statement_of
from reportedly.ledger.search import search
from reportedly.ledger.shelves import chunks, count
from reportedly.ledger.sources import (
    events_counted,
    events_denied,
    name_of,
    names_of,
    namings,
    namings_that_count,
    source,
    sources,
    speakers,
    statements_by,
    statements_of,
)
from reportedly.ledger.store import Ledger
from reportedly.model.incident import Incident, Report, incident_id
from reportedly.model.judgement import Link, Naming, Revision
from reportedly.model.reading import Claim
from reportedly.model.run import Run
from reportedly.model.view import (
    ArticlePage,
    ArticleRow,
    IncidentPage,
    IncidentQuery,
    LedgerInfo,
    ProblemCount,
    ProblemRow,
    StatementQuery,
    StatementRow,
    Window,
)

__all__ = [
    "article",
    "article_of",
    "articles",
    "claim",
    "counts",
    "event",
    "events_counted",
    "events_denied",
    "events_touched",
    "find",
    "incident",
    "incident_count",
    "incident_of",
    "incidents",
    "incidents_holding",
    "info",
    "links_of_judgement",
    "log",
    "name_of",
    "names_of",
    "namings",
    "namings_that_count",
    "problem_counts",
    "problems",
    "record",
    "resolve",
    "search",
    "series_attached",
    "source",
    "sources",
    "speakers",
    "statement",
    "statements",
]

Record = Run | Link | Naming | Revision
"""What is appended and tells of itself."""

_ABOUT = ("url", "outlet", "title", "published")


def _within(statement: Select[Any], window: Window) -> Select[Any]:
    return statement.limit(window.limit).offset(window.offset)


# articles


def articles(ledger: Ledger, window: Window = Window(), search: str | None = None) -> tuple[ArticleRow, ...]:
    """Newest published first (undated last), then by id; every version of a changed page. `search`: words that it must all hold."""
    article, shelf = tables.article.c, tables.shelf_article.c
    columns = (article.id, article.title, article.outlet, article.published, article.url, article.language)
    counted = (shelf.statements, shelf.events, shelf.problems, shelf.version)
    statement = select(*columns, *counted).join(tables.shelf_article, shelf.id == article.id)
    with ledger.snapshot() as connection:
        if search is not None:
            wanted = query_words(search)
            statement = statement.where(shelf.id.in_(articles_with(connection, wanted) if wanted else []))
        ordered = statement.order_by(shelf.published.is_(None), shelf.published.desc(), article.id)
        return tuple(ArticleRow(**row) for row in connection.execute(_within(ordered, window)).mappings())


def article(ledger: Ledger, identity: str) -> ArticlePage | None:
    """An article with what counts of its current reading; its older versions can be asked for too."""
    table = tables.article.c
    with ledger.snapshot() as connection:
        found = list(readings(connection, [identity]))
        if not found:
            return None
        whole, reading = found[0]
        revisions = all_revisions(connection)
        revised = revised_reading(reading, effects(revisions)) if reading else None
        events = [event.id for event in reading.events] if reading else []
        member = tables.shelf_incident_event.c
        places = connection.execute(select(member.event, member.incident).where(member.event.in_(events)).order_by(member.event))
        family = select(table.id).join(tables.shelf_article, tables.shelf_article.c.id == table.id).order_by(tables.shelf_article.c.version)
        versions = list(connection.scalars(family.where(table.url == whole.url))) if whole.url else [whole.id]
        own = {whole.id, *events}
        if reading:
            own |= {statement.id for statement in reading.statements} | {claim.id for event in reading.events for claim in event.claims}
        return ArticlePage(
            article=whole,
            reading=revised,
            incidents=tuple((row.event, row.incident) for row in places),
            versions=tuple(versions),
            revisions=_about(own, revisions),
        )


def _about(targets: set[str], revisions: Iterable[Revision]) -> tuple[Revision, ...]:
    """The revisions of these records, and of those revisions, oldest first."""
    known = set(targets)
    found = []
    for revision in revisions:
        if revision.target in known:
            known.add(revision.id)
            found.append(revision)
    return tuple(found)


# statements and sources


def statements(ledger: Ledger, query: StatementQuery = StatementQuery()) -> tuple[StatementRow, ...]:
    """Statements that count, of the newest article first, in the order of its text."""
    shelf = tables.shelf_statement.c
    dated = tables.shelf_article.c
    asked = _statements().join(tables.shelf_article, dated.id == shelf.article)
    if query.source is not None:
        words = phrase(query.source).strip()
        asked = asked.where(or_(shelf.sources.contains(words, autoescape=True), shelf.id.in_(statements_by(words))))
    if query.by is not None:
        asked = asked.where(shelf.id.in_(statements_of(query.by)))
    for word in query_words(query.search or ""):
        asked = asked.where(shelf.words.contains(f" {word} ", autoescape=True))
    ordered = asked.order_by(dated.published.is_(None), dated.published.desc(), shelf.article, tables.statement.c.nth)
    with ledger.snapshot() as connection:
        return tuple(_statement(row) for row in connection.execute(_within(ordered, query.window)).mappings())


def series_attached(ledger: Ledger, statement: str) -> tuple[Revision, ...]:
    """Who attached which series to a statement, and why, the oldest first."""
    with ledger.snapshot() as connection:
        return attached(all_revisions(connection), statement)


def statement(ledger: Ledger, identity: str) -> StatementRow | None:
    """A statement that counts."""
    with ledger.snapshot() as connection:
        row = connection.execute(_statements().where(tables.shelf_statement.c.id == identity)).mappings().first()
    return _statement(row) if row else None


def _statements() -> Select[Any]:
    shelf, said, article = tables.shelf_statement.c, tables.statement, tables.article.c
    about = (article.outlet, article.title, article.published)
    held = and_(said.c.id == shelf.id, said.c.reading == shelf.reading)
    return select(said, shelf.article, *about).join(tables.shelf_statement, held).join(tables.article, article.id == shelf.article)


def _statement(row: Any) -> StatementRow:
    about = {name: row[name] for name in ("article", "outlet", "title", "published")}
    return StatementRow(statement=statement_of(row, row["article"]), **about)


# events, claims, incidents


def event(ledger: Ledger, identity: str) -> Report | None:
    """An event; one that counts no longer is shown too, as its last reading has it."""
    with ledger.snapshot() as connection:
        held = effects(all_revisions(connection))
        current = reports(connection, [identity], held)
        if current:
            return current[0]
        table, reading = tables.event, tables.reading.c
        owner = select(table, reading.article).join(tables.reading, reading.id == table.c.reading).join(tables.run)
        row = connection.execute(owner.where(table.c.id == identity).order_by(tables.run.c.started.desc())).mappings().first()
        if row is None:
            return None
        parts = select(tables.claim).where(tables.claim.c.event == identity, tables.claim.c.reading == row["reading"])
        claims = connection.execute(parts.order_by(tables.claim.c.nth)).mappings()
        old = event_of(row, row["article"], tuple(claim_of(claim, row["article"]) for claim in claims))
        whole = connection.execute(select(tables.article).where(tables.article.c.id == row["article"])).mappings().one()
        return report_of(revised_event(old, held), whole)


def claim(ledger: Ledger, identity: str) -> Claim | None:
    """A claim as it was read (what a person made of it is in the revisions)."""
    table, reading = tables.claim, tables.reading.c
    asked = select(table, reading.article).join(tables.reading, reading.id == table.c.reading).where(table.c.id == identity).limit(1)
    with ledger.snapshot() as connection:
        row = connection.execute(asked).mappings().first()
    return claim_of(row, row["article"]) if row else None


def incidents(ledger: Ledger, query: IncidentQuery = IncidentQuery()) -> tuple[Incident, ...]:
    """Newest first (undated last), then by id. `place`: whole words of a place that a report gives, or of an area or country it lies in."""
    shelf = tables.shelf_incident.c
    ordered = select(shelf.record).where(*_conditions(query)).order_by(shelf.start.is_(None), shelf.start.desc(), shelf.id)
    with ledger.snapshot() as connection:
        return _as_judged(connection, [joined.incident_of_row(plain) for plain in connection.scalars(_within(ordered, query.window))])


def _as_judged(connection: Connection, found: Sequence[Incident]) -> tuple[Incident, ...]:
    """With the origins as persons' judgements on the names of sources have them; rows on the shelf know only our table's."""
    namings = all_namings(connection)
    names = judged({name for incident in found for name in incident.origins}, namings) if namings else {}
    return tuple(replace(one, origins=tuple(sorted({names.get(name, name) for name in one.origins}))) for one in found)


def incident_count(ledger: Ledger, query: IncidentQuery = IncidentQuery()) -> int:
    """How many incidents meet the conditions, whatever the window."""
    with ledger.snapshot() as connection:
        return connection.scalar(select(func.count()).select_from(tables.shelf_incident).where(*_conditions(query))) or 0


def _conditions(query: IncidentQuery) -> Iterator[ColumnElement[bool]]:
    shelf = tables.shelf_incident.c
    if query.since is not None:
        yield shelf.end > query.since
    if query.until is not None:
        yield shelf.start < query.until
    if query.place is not None:
        yield shelf.places.contains(phrase(query.place), autoescape=True)
    if query.killed_at_least is not None:
        yield shelf.killed_most >= min(query.killed_at_least, tables.MOST_COUNTED)
    if query.type is not None:
        yield or_(shelf.type == query.type, shelf.type.startswith(query.type + ".", autoescape=True))
    if query.harmed:
        yield or_(shelf.killed_most > 0, shelf.record["injured", "high"].as_float() > 0)


def incident_of(ledger: Ledger, event: str) -> str | None:
    """The id of the incident that holds the event."""
    member = tables.shelf_incident_event.c
    with ledger.snapshot() as connection:
        return connection.scalar(select(member.incident).where(member.event == event))


def incidents_holding(ledger: Ledger, events: Iterable[str]) -> dict[str, Incident]:
    """Event → the row of the incident that holds it; events that stand in none are left out."""
    member, shelf = tables.shelf_incident_event.c, tables.shelf_incident
    found: dict[str, Incident] = {}
    with ledger.snapshot() as connection:
        for some in chunks(events):
            asked = select(member.event, shelf.c.record).join(shelf, shelf.c.id == member.incident).where(member.event.in_(some))
            found |= {row.event: joined.incident_of_row(row.record) for row in connection.execute(asked)}
    return found


def incident(ledger: Ledger, identity: str) -> IncidentPage | None:
    """The incident of this id, or that which holds the event whose `i_` or `e_` it is."""
    shelf, member = tables.shelf_incident.c, tables.shelf_incident_event.c
    named, holding = incident_id((identity,)) if identity.startswith("e_") else identity, "e_" + identity[2:]
    with ledger.snapshot() as connection:
        held = connection.scalar(select(member.incident).where(member.event == holding)) or named
        plain = connection.scalar(select(shelf.record).where(shelf.id == held))
        if plain is None:
            return None
        (found,) = _as_judged(connection, [joined.incident_of_row(plain)])
        revisions = all_revisions(connection)
        parts = [report for some in chunks(found.events) for report in reports(connection, some, effects(revisions))]
        own = {part for report in parts for part in (report.event.id, report.article)}
        table = tables.claim.c
        for some in chunks(found.events):
            for row in connection.execute(select(table.id, table.statement).where(table.event.in_(some))):
                own |= {row.id, row.statement}
        return IncidentPage(
            incident=found,
            reports=tuple(sorted(parts, key=lambda report: (report.published or "9", report.event.id))),
            links=joined.links(connection, found.events),
            revisions=_about(own, revisions),
        )


# the ledger itself


def record(ledger: Ledger, identity: str) -> Record | None:
    """The run, link, naming or revision of this id, as it was appended."""
    makers: tuple[tuple[Any, Any], ...] = (
        (tables.run, run_of),
        (tables.link, link_of),
        (tables.naming, naming_of),
        (tables.revision, revision_of),
    )
    with ledger.snapshot() as connection:
        for table, make in makers:
            row = connection.execute(select(table).where(table.c.id == identity)).mappings().first()
            if row is not None:
                made: Record = make(row)
                return made
    return None


def article_of(ledger: Ledger, reading: str) -> str:
    """The id of the article that a reading is of; the reading is known to be there."""
    with ledger.snapshot() as connection:
        article: str = connection.execute(select(tables.reading.c.article).where(tables.reading.c.id == reading)).scalar_one()
    return article


def problems(ledger: Ledger, window: Window = Window(), code: str | None = None) -> tuple[ProblemRow, ...]:
    """What was not understood in articles that count (of this code alone where one is given), by code."""
    problem, article = tables.problem.c, tables.shelf_article.c.id
    asked = _problems(problem.code, problem.message, article.label("article")).order_by(problem.code, article, problem.nth)
    if code is not None:
        asked = asked.where(problem.code == code)
    with ledger.snapshot() as connection:
        return tuple(ProblemRow(**row) for row in connection.execute(_within(asked, window)).mappings())


def problem_counts(ledger: Ledger) -> tuple[ProblemCount, ...]:
    """How often each kind of problem stands in articles that count, the most frequent first."""
    code, number = tables.problem.c.code, func.count().label("count")
    articles = func.count(distinct(tables.shelf_article.c.id)).label("articles")
    asked = _problems(code, number, articles).group_by(code).order_by(number.desc(), code)
    with ledger.snapshot() as connection:
        return tuple(ProblemCount(**row) for row in connection.execute(asked).mappings())


def _problems(*columns: Any) -> Select[Any]:
    shelf = tables.shelf_article.c
    return select(*columns).join_from(tables.problem, tables.shelf_article, shelf.reading == tables.problem.c.reading).where(shelf.current)


def counts(ledger: Ledger) -> dict[str, int]:
    """Table → rows, of truth and of the shelves that people ask for."""
    shelves = (tables.shelf_event, tables.shelf_statement, tables.shelf_incident)
    with ledger.snapshot() as connection:
        return {str(table.name): count(connection, table) for table in (*tables.TRUTH, *shelves)}


def info(ledger: Ledger) -> LedgerInfo:
    return LedgerInfo(
        location=shown(ledger.location),
        kind=ledger.kind,
        schema=ledger.schema,
        counts=tuple(counts(ledger).items()),
    )
