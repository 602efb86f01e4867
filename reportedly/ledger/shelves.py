"""Shelves: what is computed from truth so that questions are quick; they can be emptied and made again with the same contents.

What counts now: of each article its current reading (that of the run which started last, then of the greatest id; a reading belongs to
the run that stored it first), and of each URL its newest version by the same rule (in one run, the one that says it was published
last). Older versions and readings stay in truth and can be looked at, but are no further report. What a person retracted is left out.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, or_, select

from reportedly.ledger import tables
from reportedly.ledger.called import group_names, homes_in, put_sources
from reportedly.ledger.dialect import clear_words, insert_new, put_words, searched_words
from reportedly.ledger.folding import distinct_words, phrase
from reportedly.ledger.reading import readings
from reportedly.ledger.revise import Effects, all_revisions, effects, is_retracted, revised_reading
from reportedly.model.article import Article
from reportedly.model.codec import to_json
from reportedly.model.reading import Reading, Statement
from reportedly.model.time import published_interval

CHUNK = 500
"""How many ids are asked for at once."""


def chunks(items: Iterable[str]) -> Iterator[list[str]]:
    """The distinct items in order, some at a time."""
    distinct = list(dict.fromkeys(items))
    for start in range(0, len(distinct), CHUNK):
        yield distinct[start : start + CHUNK]


def refresh(connection: Connection, articles: Sequence[str]) -> None:
    """Makes the shelves of these articles again, with those of the other versions at their URLs."""
    held = effects(all_revisions(connection))
    for some in chunks(articles):
        urls = select(tables.article.c.url).where(tables.article.c.id.in_(some))
        family = or_(tables.article.c.id.in_(some), tables.article.c.url.in_(urls))
        _shelve(connection, list(connection.scalars(select(tables.article.c.id).where(family))), held)


def clear(connection: Connection) -> None:
    for table in tables.SHELVES:
        connection.execute(delete(table))
    clear_words(connection)


def fill(connection: Connection) -> None:
    """Makes every shelf that needs truth alone."""
    refresh(connection, list(connection.scalars(select(tables.article.c.id).order_by(tables.article.c.id))))


def _shelve(connection: Connection, articles: list[str], held: Effects) -> None:
    """Shelves whole families of versions: `articles` has all versions at each URL it touches."""
    known: set[str] = set()
    homes = homes_in(connection, articles)
    for some in chunks(articles):
        known.update(connection.scalars(select(tables.shelf_article.c.id).where(tables.shelf_article.c.id.in_(some))))
        for table in (*tables.BY_ARTICLE,):
            connection.execute(delete(table).where(table.c.article.in_(some)))
        connection.execute(delete(tables.shelf_article).where(tables.shelf_article.c.id.in_(some)))
    places = _versions(connection, articles)
    for some in chunks(articles):
        for article, reading in readings(connection, some):
            version, newest = places[article.id]
            current = newest and not is_retracted(held, article.id)
            revised = revised_reading(reading, held) if reading else None
            _put(connection, article, revised, version=version, current=current)
            if article.id not in known:
                put_words(connection, article.id, number_of(article.id), distinct_words(article.title, article.text))
    group_names(connection, homes | homes_in(connection, articles))


def _versions(connection: Connection, articles: Sequence[str]) -> dict[str, tuple[int, bool]]:
    """Article → which version at its URL it is (from 1), and whether it is the newest."""
    rows: list[Row[Any]] = []
    columns = (tables.article.c.id, tables.article.c.url, tables.run.c.started, tables.article.c.published)
    for some in chunks(articles):
        rows.extend(connection.execute(select(*columns).join(tables.run).where(tables.article.c.id.in_(some))))
    families: dict[str, list[Row[Any]]] = {}
    for row in rows:
        families.setdefault(row.url or row.id, []).append(row)
    places: dict[str, tuple[int, bool]] = {}
    for family in families.values():
        family.sort(key=lambda row: (row.started, row.published or "", row.id))
        places |= {row.id: (nth, row is family[-1]) for nth, row in enumerate(family, start=1)}
    return places


def _put(connection: Connection, article: Article, reading: Reading | None, *, version: int, current: bool) -> None:
    row = {
        "id": article.id,
        "number": number_of(article.id),
        "reading": reading.id if reading else None,
        "version": version,
        "current": current,
        "published": _published(article),
        "outlet": article.outlet,
        "statements": len(reading.statements) if reading else 0,
        "events": len(reading.events) if reading else 0,
        "problems": len(reading.problems) if reading else 0,
    }
    insert_new(connection, tables.shelf_article, [row])
    if reading is None or not current:
        return
    own = {"article": article.id, "reading": reading.id}
    insert_new(connection, tables.shelf_event, [{"id": event.id} | own for event in reading.events])
    insert_new(connection, tables.shelf_statement, [_statement(statement) | own for statement in reading.statements])
    put_sources(connection, article, reading)


def _statement(statement: Statement) -> dict[str, str]:
    sources = "\n".join(phrase(words) for source in statement.sources for words in (source.name, source.role) if words)
    content = "".join(phrase(evidence.quote) for evidence in statement.content)
    return {"id": statement.id, "sources": sources, "words": content, "stance": statement.stance.value}


def _published(article: Article) -> Any:
    """When its publication begins; None where it does not say, or not in a form that we read."""
    try:
        return published_interval(article.published).start if article.published else None
    except ValueError:
        return None


def number_of(article: str) -> int:
    """An article's row in the full-text index: 60 bits of its id, the same in every ledger."""
    return int(article.removeprefix("a_")[:15], 16)


def digest(connection: Connection) -> dict[str, str]:
    """Shelf → SHA-256 of its rows in canonical order."""
    digests = {str(table.name): _sha256(tuple(row) for row in connection.execute(select(table))) for table in tables.SHELVES}
    return digests | {"shelf_search": _sha256(searched_words(connection))}


def _sha256(rows: Iterable[tuple[Any, ...]]) -> str:
    whole = hashlib.sha256()
    for row in sorted(to_json(row) for row in rows):
        whole.update(row + b"\n")
    return whole.hexdigest()


def count(connection: Connection, table: Any) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0
