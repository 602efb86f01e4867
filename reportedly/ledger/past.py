"""A ledger as it was: a copy from which all that was recorded later is taken away, out of truth and off the shelves.

What the ledger knew at a time are the rows of truth that were recorded by then; the shelves follow from them alone. The copy is an SQLite
file, whatever the ledger is kept in: it needs as much room as the ledger, and time by how much came since. The ledger itself is only
read. Rows of an older version do not say when they were recorded: for what a run read, the first batch of the run stands in; for a
judgement, the time that it says.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from sqlalchemy import Column, ColumnElement, Connection, Engine, Table, and_, delete, func, insert, or_, select, true

from reportedly.ledger import tables
from reportedly.ledger.called import group_names, homes_in, homes_said
from reportedly.ledger.dialect import copy_file, put_words, unguard
from reportedly.ledger.folding import distinct_words
from reportedly.ledger.revise import articles_touched
from reportedly.ledger.rows import naming_of
from reportedly.ledger.shelves import chunks, number_of, refresh
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerError
from reportedly.model.judgement import Verdict

_READ = (tables.page, tables.article, tables.reading)
_JUDGED = (tables.link, tables.revision, tables.naming)
_PARTS = (tables.statement, tables.event, tables.claim, tables.problem)
_ROWS = 1000  # copied at once


class PastError(LedgerError):
    """Something was to be written to a ledger as it was."""


class PastLedger(Ledger):
    """A ledger as it was: it can only be looked at, and its copy goes when it is closed."""

    def __init__(self, now: Ledger, engine: Engine, folder: "TemporaryDirectory[str]") -> None:
        """Use `go_back`."""
        super().__init__(now.location, engine)
        self.kind = now.kind
        self._folder = folder

    def writing(self) -> NoReturn:
        raise PastError("What the ledger knew at an earlier time can only be looked at.", "judge and revise it as it is now")

    def close(self) -> None:
        super().close()
        self._folder.cleanup()


def last_recorded(ledger: Ledger, until: datetime | None = None) -> datetime | None:
    """When something was last recorded (up to `until`, inclusive); None where nothing was."""
    return max(_extremes(ledger, func.max, until), default=None)


def first_recorded(ledger: Ledger) -> datetime | None:
    return min(_extremes(ledger, func.min), default=None)


def _extremes(ledger: Ledger, which: Any, until: datetime | None = None) -> list[datetime]:
    """Of every table, and of the older rows of each table of judgements; each is one look into an index."""
    asked: list[tuple[Column[Any], ColumnElement[bool]]] = [(table.c.recorded_at, true()) for table in (tables.run, *_READ, *_JUDGED)]
    asked += [(table.c.at, table.c.recorded_at.is_(None)) for table in _JUDGED]
    with ledger.snapshot() as connection:
        found = [connection.scalar(select(which(column)).where(among, column <= until if until else true())) for column, among in asked]
    return [time for time in found if time is not None]


def go_back(ledger: Ledger, time: datetime, join: Callable[[Ledger, frozenset[str]], object]) -> PastLedger:
    """The ledger as of `time`. `join` is given the copy and the events for which a join is due."""
    folder = TemporaryDirectory(prefix="reportedly-as-of-")
    try:
        with Ledger.open(str(_copied(ledger, Path(folder.name) / "ledger.db"))) as copy:
            with copy.writing() as connection:
                unguard(connection)
                due = _take_away(connection, time)
            with copy.transaction():
                join(copy, due)
            return PastLedger(ledger, copy.engine, folder)
    except BaseException:
        folder.cleanup()
        raise


def _copied(ledger: Ledger, path: Path) -> Path:
    """Copies the ledger as it is at one moment."""
    with ledger.snapshot() as connection:
        if copy_file(connection, path):
            return path
        with Ledger.open(str(path)) as copy, copy.writing() as target:
            for table in (*tables.TRUTH, *tables.SHELVES):
                for rows in connection.execution_options(yield_per=_ROWS).execute(select(table)).mappings().partitions():
                    target.execute(insert(table), [dict(row) for row in rows])
            article = tables.article.c
            for row in target.execute(select(article.id, article.title, article.text)).all():
                put_words(target, row.id, number_of(row.id), distinct_words(row.title, row.text))
    return path


def _take_away(connection: Connection, time: datetime) -> frozenset[str]:
    """Takes away what was recorded later, and makes the shelves that it touches again; gives the events for which a join is due.

    An event whose link is taken away is due too: so every part of an incident that falls apart holds one that is.
    """
    gone = list(connection.scalars(select(tables.article.c.id).where(_later(tables.article, time))))
    touched = sorted({*gone, *_touched(connection, time)})
    homes = homes_in(connection, touched)
    parted = [naming_of(row) for row in connection.execute(select(tables.naming).where(_later(tables.naming, time))).mappings()]
    homes |= {home for naming in parted for home in homes_said(naming)}
    due = _events(connection, touched)
    due |= _forget(connection, time)
    for some in chunks(gone):
        for table in tables.BY_ARTICLE:
            connection.execute(delete(table).where(table.c.article.in_(some)))
        connection.execute(delete(tables.shelf_article).where(tables.shelf_article.c.id.in_(some)))
    refresh(connection, sorted({*touched} - {*gone}))
    group_names(connection, homes)
    return frozenset(due | _events(connection, touched))


def _touched(connection: Connection, time: datetime) -> Iterator[str]:
    """The articles that count otherwise by what came later: another version, another reading, a revision."""
    article, reading, revision = tables.article, tables.reading, tables.revision
    yield from connection.scalars(select(article.c.id).where(article.c.url.in_(select(article.c.url).where(_later(article, time)))))
    yield from connection.scalars(select(reading.c.article).where(_later(reading, time)))
    for target in connection.scalars(select(revision.c.target).where(_later(revision, time))).all():
        yield from articles_touched(connection, target)


def _events(connection: Connection, articles: Iterable[str]) -> set[str]:
    """Those that count, of these articles."""
    event = tables.shelf_event.c
    return {found for some in chunks(articles) for found in connection.scalars(select(event.id).where(event.article.in_(some)))}


def _forget(connection: Connection, time: datetime) -> set[str]:
    """Takes what was recorded later out of truth; gives the events whose links went."""
    article, reading, link, event = tables.article, tables.reading, tables.link, tables.event.c.id
    later = or_(_later(reading, time), reading.c.article.in_(select(article.c.id).where(_later(article, time))))
    for part in _PARTS:
        connection.execute(delete(part).where(part.c.reading.in_(select(reading.c.id).where(later))))
    connection.execute(delete(reading).where(later))
    for table in (article, tables.page):
        connection.execute(delete(table).where(_later(table, time)))
    held = [tables.run.c.id.in_(select(table.c.run)) for table in _READ]
    connection.execute(delete(tables.run).where(_later(tables.run, time), ~or_(*held)))
    apart = or_(link.c.left.not_in(select(event)), link.c.right.not_in(select(event)))
    tying = or_(link.c.verdict == Verdict.SAME.value, ~apart)  # with what is gone, only those that joined matter
    loose = or_(_later(link, time), apart)
    ends = {end for pair in connection.execute(select(link.c.left, link.c.right).where(loose, tying)) for end in pair}
    connection.execute(delete(link).where(loose))
    for table in (tables.revision, tables.naming):
        connection.execute(delete(table).where(_later(table, time)))
    return ends


def _later(table: Table, time: datetime) -> ColumnElement[bool]:
    """Whether a row was recorded after that time."""
    own = table.c.recorded_at
    if table is tables.run:
        return own > time
    older = table.c.at > time if "at" in table.c else table.c.run.in_(select(tables.run.c.id).where(tables.run.c.recorded_at > time))
    return or_(own > time, and_(own.is_(None), older))
