"""What differs between SQLite and PostgreSQL: opening, locking, ignoring known rows, guarding truth, searching words, and their errors."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Connection, Engine, Table, TableValuedAlias, Text, bindparam, cast, create_engine, event, func, inspect, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from reportedly.model.codec import from_json, to_json
from reportedly.model.errors import LedgerError

_WAIT_S = 60  # how long a writer waits for another
_LOCK = 0x7265706F7274  # "report": the advisory lock of writers in PostgreSQL
WRITES = "ledger_writes"
"""Execution option of a connection that writes."""


def is_url(location: str) -> bool:
    return "://" in location


def shown(location: str) -> str:
    """The location as it may be shown: never with a password."""
    if not is_url(location):
        return location
    url = _url(location)
    return URL.create("postgresql", url.username, None, _host(url), url.port, url.database).render_as_string()


def open_engine(location: str) -> Engine:
    """An engine for a path or a postgresql:// URL; nothing is connected to yet."""
    return _open_postgresql(_url(location)) if is_url(location) else _open_sqlite(Path(location))


def _open_sqlite(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": _WAIT_S}, json_serializer=_json, json_deserializer=_plain
    )

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we begin transactions ourselves, below
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        """A writer takes its lock at once: one that began by reading could not wait for another writer."""
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(WRITES) else "BEGIN")

    return engine


def _open_postgresql(url: URL) -> Engine:
    try:
        engine = create_engine(
            url,
            connect_args={"connect_timeout": 10, "options": "-c timezone=UTC"},
            json_serializer=_json,
            json_deserializer=_plain,
            pool_pre_ping=True,
        )
    except ModuleNotFoundError:
        raise LedgerError("PostgreSQL needs the package psycopg, which is not installed.", "pip install 'reportedly[postgresql]'") from None

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        """Readers see one moment throughout; writers take turns, as they do in SQLite."""
        if connection.get_execution_options().get(WRITES):
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

    return engine


def _url(location: str) -> URL:
    try:
        url = make_url(location)
    except (ArgumentError, ValueError):
        raise LedgerError("The ledger's address is no URL that can be read.", "write postgresql://USER:PASSWORD@HOST/DATABASE") from None
    if url.drivername not in ("postgres", "postgresql", "postgresql+psycopg"):
        raise LedgerError(f"A ledger cannot be kept in {url.drivername!r}.", "give a file's path or postgresql://USER@HOST/DATABASE")
    return url.set(drivername="postgresql+psycopg")


def _host(url: URL) -> str | None:
    """The server's name; a URL can say it as a parameter too (a socket's folder)."""
    host = url.host or url.query.get("host")
    return host if isinstance(host, str) or host is None else host[0]


def _json(value: object) -> str:
    return to_json(value).decode()


def _plain(text: str | bytes) -> object:
    return from_json(text, object)


def prepare(engine: Engine) -> None:
    """Sets what a new database keeps for good: in SQLite, that readers go on while one writes."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)  # noqa: S101  # SQLAlchemy types it as any driver's
            driver.execute("PRAGMA journal_mode = WAL")


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows; those whose key is known are left as they are."""
    if not rows:
        return
    make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    connection.execute(make(table).on_conflict_do_nothing(), rows)


def listed(connection: Connection, values: Sequence[str]) -> TableValuedAlias:
    """These texts as a table with a column `value`: one parameter however many, so that the question is not put together anew each time."""
    given = bindparam("listed", _json(values), Text)
    if connection.dialect.name == "sqlite":
        return func.json_each(given).table_valued("value", name="listed")
    return func.json_array_elements_text(cast(given, JSON)).table_valued("value").render_derived(name="listed")


class Changes:
    """Tells whether anything in a database changed: `sign` gives another text after each change that anybody made, whatever it was."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # SQLite tells it of what others did since this very connection last asked
        self._own = engine.raw_connection() if engine.dialect.name == "sqlite" else None

    def sign(self) -> str:
        """Not for two threads at once."""
        if self._own is not None:
            return str(self._own.cursor().execute("PRAGMA data_version").fetchone()[0])
        with self._engine.connect() as connection:
            return str(connection.scalar(text("SELECT CAST(pg_current_snapshot() AS text)")))

    def close(self) -> None:
        if self._own is not None:
            self._own.close()


def copy_file(connection: Connection, path: Path) -> bool:
    """Copies the database as this connection sees it; False where it is no file, so that its rows must be copied."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        return False
    with closing(sqlite3.connect(path)) as copy:
        driver.backup(copy)
    return True


# guarding truth


def guard(connection: Connection, tables: Iterable[str]) -> None:
    """Makes the database itself refuse to change or delete what was recorded."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(
            "CREATE OR REPLACE FUNCTION reportedly_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append-only'; END $$"
        )
    for table in tables:
        same = " AND ".join(f"{column} = NEW.{column}" for column in inspect(connection).get_pk_constraint(table)["constrained_columns"])
        for statement in _GUARDS[connection.dialect.name]:
            connection.exec_driver_sql(statement.format(table=table, same=same))


def unguard(connection: Connection) -> None:
    """Lets rows be taken out of a copy, which is an SQLite file."""
    for name in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


_GUARDS = {
    "sqlite": (
        *(
            f"CREATE TRIGGER {{table}}_no_{action.lower()} BEFORE {action} ON {{table}} "
            "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for action in ("UPDATE", "DELETE")
        ),
        # INSERT OR REPLACE deletes without a word to the trigger above; a known key is left as it is
        "CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) "
        "BEGIN SELECT RAISE(IGNORE); END",
    ),
    "postgresql": (
        "CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION reportedly_refuse()",
    ),
}

# searching words

_SEARCH: dict[str, dict[str, str]] = {
    "sqlite": {
        # holds which words stand in which article and no copy of the text; rows are numbered as on the shelf of articles
        "make": "CREATE VIRTUAL TABLE shelf_search USING "
        "fts5(words, content='', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 2')",
        "index": "",
        "put": "INSERT INTO shelf_search (rowid, words) VALUES (:number, :words)",
        "clear": "INSERT INTO shelf_search (shelf_search) VALUES ('delete-all')",
        "find": "SELECT id FROM shelf_article JOIN shelf_search ON number = shelf_search.rowid WHERE shelf_search MATCH :words",
        "show": "SELECT id, term FROM temp.shelf_search_words JOIN shelf_article ON number = doc",
    },
    "postgresql": {
        "make": "CREATE TABLE shelf_search (article text PRIMARY KEY, words tsvector NOT NULL)",
        "index": "CREATE INDEX ix_shelf_search_words ON shelf_search USING gin (words)",
        "put": "INSERT INTO shelf_search (article, words) VALUES (:id, array_to_tsvector(string_to_array(:words, ' ')))",
        "clear": "DELETE FROM shelf_search",
        "find": "SELECT article FROM shelf_search WHERE words @@ CAST(:words AS tsquery)",
        "show": "SELECT article, unnest(tsvector_to_array(words)) FROM shelf_search",
    },
}


def make_search(connection: Connection) -> None:
    for part in ("make", "index"):
        if statement := _SEARCH[connection.dialect.name][part]:
            connection.exec_driver_sql(statement)


def put_words(connection: Connection, article: str, number: int, words: Iterable[str]) -> None:
    """Puts the distinct folded words of an article that is not there yet into the index."""
    statement = text(_SEARCH[connection.dialect.name]["put"])
    parameters = {"id": article, "number": number, "words": " ".join(words)}
    connection.execute(statement, {name: parameters[name] for name in statement.compile().params})


def clear_words(connection: Connection) -> None:
    connection.exec_driver_sql(_SEARCH[connection.dialect.name]["clear"])


def articles_with(connection: Connection, words: Sequence[str]) -> list[str]:
    """Ids of the articles that have all of these folded words, which are letters and digits alone: nothing in them is syntax."""
    quoted = " ".join(f'"{word}"' for word in words) if connection.dialect.name == "sqlite" else " & ".join(f"'{word}'" for word in words)
    statement = text(_SEARCH[connection.dialect.name]["find"]).bindparams(bindparam("words", quoted))
    return list(connection.scalars(statement))


def searched_words(connection: Connection) -> Iterator[tuple[str, str]]:
    """(article, word) of all that the index holds."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.shelf_search_words USING fts5vocab(main, shelf_search, 'instance')"
        )
    for row in connection.execute(text(_SEARCH[connection.dialect.name]["show"])):
        yield row[0], row[1]


def damage(connection: Connection) -> list[str]:
    """What the database finds wrong with its own file; PostgreSQL leaves that to its server's tools."""
    if connection.dialect.name != "sqlite":
        return []
    return [line for line in connection.exec_driver_sql("PRAGMA quick_check").scalars() if line != "ok"]


# errors

_FAULTS: tuple[tuple[str, str, str], ...] = (
    ("is full", "The disk that holds {ledger} is full; what the ledger held before is unharmed.", "free some space and run it again"),
    ("no space left", "The disk that holds {ledger} is full; what the ledger held before is unharmed.", "free some space and run it again"),
    ("disk i/o", "The disk that holds {ledger} is full or failing.", "free some space, then run `reportedly ledger check`"),
    ("not a database", "{ledger} is not a ledger.", "give the path of a ledger, or of a file that does not exist yet"),
    ("malformed", "The file {ledger} is damaged.", "put back a copy, or add the articles to a new ledger"),
    ("is locked", "Another process has been writing to {ledger} for over a minute.", "wait for it to end and run it again"),
    ("readonly", "{ledger} may not be written to.", "change its permissions, or copy it to a place of your own"),
    ("read-only", "{ledger} may not be written to.", "change its permissions, or copy it to a place of your own"),
    ("unable to open", "{ledger} cannot be opened.", "look at the permissions of the file and its folder"),
    ("authentication failed", "The server of {ledger} did not accept the user and password.", "check both in the address"),
    ("no password supplied", "The server of {ledger} asks for a password.", "write postgresql://USER:PASSWORD@HOST/DATABASE"),
    ('role "', "The server does not know the user of {ledger}.", "make the user with createuser, or check the address"),
    ("does not exist", "The server has no {ledger}.", "make the database with createdb, or check the address"),
    ("permission denied", "The user of {ledger} lacks a right that is needed.", "ask whoever runs the server to grant it"),
    ("is append-only", "A record in {ledger} may not be changed or deleted.", "append a correction with `reportedly revise`"),
)
"""What the database's own message says, what we say, and the way on."""


@contextmanager
def told(location: str) -> Iterator[None]:
    """Turns what the database says into one clear sentence."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig).lower()
        for sign, message, remedy in _FAULTS:
            if sign in said:
                raise LedgerError(message.format(ledger=shown(location)), remedy) from error
        if is_url(location) and (error.connection_invalidated or error.statement is None):
            raise LedgerError(f"No PostgreSQL server answers at {_server(location)}.", "start the server, or check the address") from error
        raise LedgerError(
            f"The database of {shown(location)} failed: {type(error.orig).__name__}.", "run `reportedly ledger check`"
        ) from error
    except UnicodeEncodeError as error:  # half a character, from a command line that was no UTF-8
        raise LedgerError(f"“{error.object}” has characters that cannot be stored.", "write it in the encoding of your terminal") from error
    except NoSuchModuleError:
        raise LedgerError("PostgreSQL needs the package psycopg, which is not installed.", "pip install 'reportedly[postgresql]'") from None


def _server(location: str) -> str:
    url = _url(location)
    return (_host(url) or "this machine") + (f":{url.port}" if url.port else "")
