"""Articles, readings and events put together again from their rows."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, and_, literal, select, true

from reportedly.ledger import tables
from reportedly.ledger.revise import Effects, revised_event
from reportedly.ledger.rows import article_of, claim_of, event_of, problem_of, report_of, statement_of
from reportedly.model.article import Article
from reportedly.model.incident import Report
from reportedly.model.reading import Claim, Reading
from reportedly.model.value import Aspect


def readings(connection: Connection, articles: Sequence[str]) -> Iterator[tuple[Article, Reading | None]]:
    """The articles of these ids (some hundreds at most) with their current readings, by id; nothing is revised."""
    current = {row["article"]: row for row in _reading_rows(connection, articles)}
    parts = _parts(connection, current.values())
    for article in _articles(connection, articles):
        found = current.get(article.id)
        yield article, (_reading(found, parts) if found else None)


def all_readings(connection: Connection, articles: Sequence[str]) -> Iterator[tuple[Article, Reading]]:
    """The articles of these ids (some hundreds at most) with each of their readings."""
    rows = _reading_rows(connection, articles)
    parts = _parts(connection, rows)
    for article in _articles(connection, articles):
        for row in rows:
            if row["article"] == article.id:
                yield article, _reading(row, parts)


def _articles(connection: Connection, articles: Sequence[str]) -> list[Article]:
    table = tables.article
    return [article_of(row) for row in connection.execute(select(table).where(table.c.id.in_(articles)).order_by(table.c.id)).mappings()]


_Parts = dict[str, dict[str, list[RowMapping]]]


def _reading_rows(connection: Connection, articles: Sequence[str]) -> list[RowMapping]:
    """The readings of these articles, of each the current one last."""
    statement = (
        select(tables.reading)
        .join(tables.run, tables.run.c.id == tables.reading.c.run)
        .where(tables.reading.c.article.in_(articles))
        .order_by(tables.run.c.started, tables.reading.c.id)
    )
    return list(connection.execute(statement).mappings())


def _parts(connection: Connection, readings: Iterable[RowMapping]) -> _Parts:
    """Table name → reading → its rows, in order."""
    ids = [row["id"] for row in readings]
    return {table.name: _by_reading(connection, table, ids) for table in (tables.statement, tables.event, tables.claim, tables.problem)}


def _by_reading(connection: Connection, table: Table, ids: list[str]) -> dict[str, list[RowMapping]]:
    found: dict[str, list[RowMapping]] = {}
    for row in connection.execute(select(table).where(table.c.reading.in_(ids)).order_by(table.c.reading, table.c.nth)).mappings():
        found.setdefault(row["reading"], []).append(row)
    return found


def _reading(row: RowMapping, parts: _Parts) -> Reading:
    mine: dict[str, list[RowMapping]] = {name: found.get(row["id"], []) for name, found in parts.items()}
    article = row["article"]
    claims = _by_event((claim["event"], claim_of(claim, article)) for claim in mine["claim"])
    return Reading(
        **{name: row[name] for name in ("id", "article", "engine", "version", "model", "settings")},
        statements=tuple(statement_of(statement, article) for statement in mine["statement"]),
        events=tuple(event_of(event, article, claims.get(event["id"], ())) for event in mine["event"]),
        problems=tuple(problem_of(problem, article) for problem in mine["problem"]),
    )


def _by_event(claims: Iterable[tuple[str, Claim]]) -> dict[str, tuple[Claim, ...]]:
    found: dict[str, list[Claim]] = {}
    for event, claim in claims:
        found.setdefault(event, []).append(claim)
    return {event: tuple(some) for event, some in found.items()}


def reports(connection: Connection, events: Sequence[str], held: Effects, only: Collection[Aspect] | None = None) -> list[Report]:
    """Reports of those of these events (some hundreds at most) that count now, by id, revised; with `only` they have the claims of these
    aspects alone, and not the text."""
    shelf, event, claim = tables.shelf_event.c, tables.event, tables.claim
    found = list(
        connection.execute(
            select(event, shelf.article)
            .join(tables.shelf_event, and_(shelf.id == event.c.id, shelf.reading == event.c.reading))
            .where(shelf.id.in_(events))
            .order_by(shelf.id)
        ).mappings()
    )
    said = connection.execute(
        select(claim, shelf.article)
        .join(tables.shelf_event, and_(shelf.id == claim.c.event, shelf.reading == claim.c.reading))
        .where(shelf.id.in_(events), claim.c.aspect.in_([aspect.value for aspect in only]) if only is not None else true())
        .order_by(claim.c.nth)
    ).mappings()
    claims = _by_event((row["event"], claim_of(row, row["article"])) for row in said)
    articles = _about(connection, {row["article"] for row in found}, text=only is None)
    return [
        report_of(revised_event(event_of(row, row["article"], claims.get(row["id"], ())), held), articles[row["article"]]) for row in found
    ]


def _about(connection: Connection, articles: set[str], *, text: bool) -> dict[str, Any]:
    """Article → its row without what was cut."""
    columns: list[ColumnElement[Any]] = [column for column in tables.article.c if column.name not in ("cut", "text")]
    columns.append(tables.article.c.text if text else literal("").label("text"))
    rows = connection.execute(select(*columns).where(tables.article.c.id.in_(sorted(articles)))).mappings()
    return {row["id"]: row for row in rows}
