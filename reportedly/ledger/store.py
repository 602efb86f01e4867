"""The ledger: truth is appended and never changed; shelves are computed from it and can be made again."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import local
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, select

from reportedly.ledger import called, joined, shelves, tables
from reportedly.ledger.dialect import WRITES, insert_new, told
from reportedly.ledger.opening import migrate, open_ledger
from reportedly.ledger.reading import reports
from reportedly.ledger.revise import all_revisions, articles_touched, check_revision, effects
from reportedly.ledger.rows import article_row, link_row, naming_row, page_row, reading_rows, revision_row
from reportedly.ledger.shelves import chunks
from reportedly.model.errors import LedgerError
from reportedly.model.incident import Incident, Report
from reportedly.model.judgement import Link, Naming, Revision
from reportedly.model.run import Entry, Run
from reportedly.model.text import sound
from reportedly.model.value import Aspect


@dataclass(frozen=True, slots=True, kw_only=True)
class Appended:
    """What became of one entry: `new` (first text at this URL, or no URL), `version` (another text at a known URL), `reread`
    (known article, new reading), `known` (nothing added)."""

    article: str
    outcome: str
    events: tuple[str, ...]  # ids of the events that are new or changed by this entry, or count no longer because of it


class Ledger:
    """One ledger, open. Use as a context manager; one object may serve several threads.

    The newest version at each URL counts, with its latest reading; `shelves` says exactly which that is.
    """

    def __init__(self, location: str, engine: Engine) -> None:
        """Use `open`."""
        self.location = location
        self.engine = engine
        self.kind = engine.dialect.name
        self._held = local()

    @classmethod
    def open(cls, location: str, *, create: bool = True) -> Self:
        """Opens a path (SQLite, WAL) or a postgresql:// URL; makes and migrates a new one where `create`.

        LedgerError: missing (and not `create`), not a ledger, made by a newer version, needs `ledger migrate`, server down, disk full.
        """
        return cls(location, open_ledger(location, create=create))

    @classmethod
    def migrate(cls, location: str) -> str | None:
        """Brings an older ledger to our tables and makes its shelves again (a join must follow); gives the revision that it had."""
        revision = migrate(location)
        with cls.open(location, create=False) as ledger:
            if revision != ledger.schema:
                ledger.clear_shelves()
                ledger.fill_shelves()
        return revision

    def close(self) -> None:
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # connections

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection whose questions all see one moment."""
        held: Connection | None = getattr(self._held, "connection", None)
        if held is not None:
            yield held
            return
        with told(self.location), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that waits for other writers; all that is done with it is kept, or nothing."""
        held: Connection | None = getattr(self._held, "connection", None)
        if held is not None:
            yield held
            return
        with told(self.location), self.engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that this thread does with the ledger inside is kept together, or not at all; other writers wait, so nobody comes between."""
        with self.writing() as connection:
            outermost = getattr(self._held, "connection", None) is None
            self._held.connection = connection
            try:
                yield
            finally:
                if outermost:
                    self._held.connection = None

    @contextmanager
    def trying(self) -> Iterator[Connection]:
        """A connection to try out changes with: none of them is kept."""
        with told(self.location), self.engine.connect().execution_options(**{WRITES: True}) as connection:
            given_up = connection.begin()
            try:
                yield connection
            finally:
                given_up.rollback()

    @property
    def schema(self) -> str:
        """The revision of its tables."""
        with self.snapshot() as connection:
            return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())

    # truth

    def append(self, run: Run, entries: Sequence[Entry]) -> tuple[Appended, ...]:
        """Appends pages, articles and readings in one transaction (all or nothing), with their shelves; one outcome an entry, in order.

        A run that adds nothing is not recorded.
        """
        with self.writing() as connection:
            outcomes = _outcomes(connection, entries)
            added = [entry for entry, outcome in zip(entries, outcomes, strict=True) if outcome != "known"]
            if not added:
                return tuple(Appended(article=entry.article.id, outcome="known", events=()) for entry in entries)
            before = _events(connection, added)
            self._insert(connection, run, added)
            shelves.refresh(connection, [entry.article.id for entry in added])
            after = _events(connection, added)
        touched = {family: tuple(sorted({*before.get(family, ()), *after.get(family, ())})) for family in (*before, *after)}
        return tuple(
            Appended(article=entry.article.id, outcome=outcome, events=() if outcome == "known" else touched.get(_family(entry), ()))
            for entry, outcome in zip(entries, outcomes, strict=True)
        )

    def _insert(self, connection: Connection, run: Run, entries: Sequence[Entry]) -> None:
        rows: dict[str, list[dict[str, Any]]] = {table.name: [] for table in tables.TRUTH}
        now = _now()
        rows["run"].append({name: getattr(run, name) for name in ("id", "started", "code", "engine", "command", "by")} | now)
        stored = _stored(connection, tables.reading, [entry.reading.id for entry in entries])
        for entry in entries:
            _refuse_unstorable(entry)
            rows["page"].append(page_row(entry.page, run.id) | now)
            rows["article"].append(article_row(entry.article, run.id) | now)
            if entry.reading.id not in stored:
                stored.add(entry.reading.id)
                for name, some in reading_rows(entry.reading, run.id).items():
                    rows[name].extend(row | now if name == "reading" else row for row in some)
        for table in tables.TRUTH:
            insert_new(connection, table, rows[table.name])

    def add_links(self, links: Iterable[Link]) -> int:
        """Appends links; those already known add nothing. Gives how many were new."""
        rows = {link.id: link_row(link) for link in links}
        with self.writing() as connection:
            now = _now()
            new = [rows[identity] | now for identity in rows.keys() - _stored(connection, tables.link, list(rows))]
            insert_new(connection, tables.link, new)
        return len(new)

    def add_revision(self, revision: Revision) -> None:
        """Appends a revision; shelves of its article follow, incidents by a join of the events it touches (`queries.events_touched`).

        LedgerError where its target is not in the ledger or its value is none of the claim's aspect.
        """
        with self.writing() as connection:
            check_revision(connection, revision)
            insert_new(connection, tables.revision, [revision_row(revision) | _now()])
            shelves.refresh(connection, articles_touched(connection, revision.target))

    def add_namings(self, namings: Iterable[Naming]) -> int:
        """Appends namings, and groups the names that they speak of anew; gives how many were new."""
        rows = {naming.id: naming for naming in namings}
        with self.writing() as connection:
            new = [rows[identity] for identity in rows.keys() - _stored(connection, tables.naming, list(rows))]
            now = _now()
            insert_new(connection, tables.naming, [naming_row(naming) | now for naming in new])
            called.group_names(connection, {home for naming in new for home in called.homes_said(naming)})
        return len(new)

    # what joining needs

    def reports(self, events: Iterable[str] | None = None, only: Collection[Aspect] | None = None) -> Iterator[Report]:
        """Reports of these events (all current ones where None), by event id; what is retracted is left out, corrections are made.

        With `only` they have the claims of these aspects alone, and not the text.
        """
        if events is None:
            with self.snapshot() as connection:
                events = list(connection.scalars(select(tables.shelf_event.c.id)))
        for some in chunks(sorted(events)):
            with self.snapshot() as connection:
                found = reports(connection, some, effects(all_revisions(connection)), only)
            yield from found

    def put_keys(self, keys: Mapping[str, frozenset[str]]) -> None:
        """Puts the block keys of events (event id → keys) on their shelf, replacing those of the same event."""
        with self.writing() as connection:
            joined.put_keys(connection, keys)

    def events_by_key(self, keys: Iterable[str], most: int | None = None) -> dict[str, list[str]]:
        """Block key → ids of the events that are filed under it (the `most` smallest), in order; of those of these keys that any event has.

        What counts no longer is among them until it is taken out of its keys.
        """
        with self.snapshot() as connection:
            return joined.events_by_key(connection, keys, most)

    def keys_of(self, events: Iterable[str]) -> dict[str, frozenset[str]]:
        """Event → the block keys that it is filed under; of those of these events that have any."""
        with self.snapshot() as connection:
            return joined.keys_of(connection, events)

    def standing(self, events: Iterable[str] | None = None) -> dict[str, str]:
        """Event → a sign that changes when its report may have changed; of those of these events (all where None) that count now."""
        with self.snapshot() as connection:
            return joined.standing(connection, events)

    def links(self, events: Iterable[str] | None = None) -> tuple[Link, ...]:
        """Every link that touches one of these events (all where None), oldest first, superseded ones too."""
        with self.snapshot() as connection:
            return joined.links(connection, events)

    def together(self, events: Iterable[str]) -> set[tuple[str, ...]]:
        """The events, in order, of each incident that holds any of these."""
        with self.snapshot() as connection:
            return joined.together(connection, events)

    def put_incidents(self, incidents: Iterable[Incident], *, replacing: Iterable[str]) -> None:
        """Puts incidents on their shelf in place of all that hold any of the events `replacing`."""
        with self.writing() as connection:
            joined.put_incidents(connection, tuple(incidents), replacing)

    def unjoined(self) -> tuple[str, ...]:
        """Ids of events for which a join is due: in no incident yet, or in one though they count no longer."""
        with self.snapshot() as connection:
            return joined.unjoined(connection)

    def clear_shelves(self) -> None:
        """Empties every shelf (events, keys, incidents, search …); `fill_shelves` and a join make them again."""
        with self.writing() as connection:
            shelves.clear(connection)

    def fill_shelves(self) -> None:
        """Makes the shelves that need truth alone (not keys and incidents) again."""
        with self.writing() as connection:
            shelves.fill(connection)

    def shelf_digest(self) -> dict[str, str]:
        """Shelf name → SHA-256 of its rows in canonical order: two ledgers with the same truth have the same."""
        with self.snapshot() as connection:
            return shelves.digest(connection)


def _now() -> dict[str, datetime]:
    """The column of a row that is recorded now."""
    return {"recorded_at": datetime.now(UTC)}


def _outcomes(connection: Connection, entries: Sequence[Entry]) -> list[str]:
    """What each entry will come to, in order; an entry may repeat an earlier one."""
    article = tables.article.c
    articles = _stored(connection, tables.article, [entry.article.id for entry in entries])
    readings = _stored(connection, tables.reading, [entry.reading.id for entry in entries])
    urls: set[str | None] = set()
    for some in chunks(entry.article.url for entry in entries if entry.article.url):
        urls.update(connection.scalars(select(article.url).where(article.url.in_(some))))
    outcomes = []
    for entry in entries:
        if entry.article.id in articles:
            outcomes.append("known" if entry.reading.id in readings else "reread")
        else:
            outcomes.append("version" if entry.article.url in urls else "new")
        articles.add(entry.article.id)
        readings.add(entry.reading.id)
        urls.update({entry.article.url} - {None})
    return outcomes


def _stored(connection: Connection, table: Any, ids: Sequence[str]) -> set[str]:
    return {found for some in chunks(ids) for found in connection.scalars(select(table.c.id).where(table.c.id.in_(some)))}


def _family(entry: Entry) -> str:
    """The versions of an article are one family, known by their URL."""
    return entry.article.url or entry.article.id


def _events(connection: Connection, entries: Sequence[Entry]) -> dict[str, set[str]]:
    """Family → its events that count now."""
    found: dict[str, set[str]] = {}
    event, article = tables.shelf_event, tables.article
    for column, names in ((article.c.url, [e.article.url for e in entries]), (article.c.id, [e.article.id for e in entries])):
        for some in chunks(name for name in names if name):
            rows = connection.execute(select(column, event.c.id).join(article, article.c.id == event.c.article).where(column.in_(some)))
            for family, identity in rows:
                found.setdefault(family, set()).add(identity)
    return found


def _refuse_unstorable(entry: Entry) -> None:
    """Neither database can hold NUL or half a character; extraction leaves none."""
    article = entry.article
    whole = "".join(part or "" for part in (article.text, article.title, article.url, article.outlet, article.byline))
    if sound(whole) != whole:
        raise LedgerError(f"The text of {entry.page.name!r} has characters that cannot be stored.", "leave that page out")
