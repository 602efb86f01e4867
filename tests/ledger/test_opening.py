"""Opening: what cannot be used is refused with a sentence that helps, and is left as it was."""

import socket
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from reportedly.ledger import opening, queries, tables
from reportedly.ledger.dialect import WRITES, open_engine, shown
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerError
from tests.conftest import PostgreSQL
from tests.factory import entry, run


def _set_revision(location: str, revision: str) -> None:
    engine = open_engine(location)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    engine.dispose()


def test_ledger_is_made_once_and_opened_again(ledger_location: str) -> None:
    with Ledger.open(ledger_location) as ledger:
        ledger.append(run(), [entry()])
    with Ledger.open(ledger_location, create=False) as ledger:
        assert queries.counts(ledger)["article"] == 1
        assert ledger.schema == opening.HEAD


def test_tables_are_those_of_the_migrations(ledger: Ledger) -> None:
    with ledger.snapshot() as connection:
        found = compare_metadata(MigrationContext.configure(connection), tables.metadata)
    of_ours = [change for change in found if "shelf_search" not in str(change)]
    assert of_ours == []
    assert ScriptDirectory(str(Path(opening.__file__).parent / "migrations")).get_heads() == [opening.HEAD]


def test_ledger_of_a_newer_version_is_refused(ledger_location: str) -> None:
    Ledger.open(ledger_location).close()
    _set_revision(ledger_location, "reportedly_9999")
    for refused in (Ledger.open, Ledger.migrate):
        with pytest.raises(LedgerError, match="newer version of reportedly") as told:
            refused(ledger_location)
        assert "upgrade" in told.value.remedy


def test_older_ledger_is_migrated_when_asked(ledger_location: str) -> None:
    engine = open_engine(ledger_location)
    opening.upgrade(engine, ledger_location, to="reportedly_0001")
    engine.dispose()
    with pytest.raises(LedgerError, match="older version") as told:
        Ledger.open(ledger_location)
    assert told.value.remedy == "reportedly ledger migrate"
    assert Ledger.migrate(ledger_location) == "reportedly_0001"
    with Ledger.open(ledger_location, create=False) as ledger:
        ledger.append(run(), [entry()])
    assert Ledger.migrate(ledger_location) == opening.HEAD


def test_database_of_another_program_is_refused(ledger_location: str) -> None:
    engine = open_engine(ledger_location)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipe (name text)"))
    engine.dispose()
    with pytest.raises(LedgerError, match="is not a ledger"):
        Ledger.open(ledger_location)


def test_nothing_is_made_where_it_must_be_there(ledger_location: str) -> None:
    with pytest.raises(LedgerError, match="There is no ledger at") as told:
        Ledger.open(ledger_location, create=False)
    assert "reportedly add" in told.value.remedy


def test_file_that_is_no_database_is_refused_and_unharmed(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("A list of things to buy.")
    with pytest.raises(LedgerError, match="is not a ledger"):
        Ledger.open(str(path))
    assert path.read_text() == "A list of things to buy."


def test_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with pytest.raises(LedgerError, match=r"is not a ledger|damaged"):
        Ledger.open(str(path))


def test_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.touch()
    with Ledger.open(str(path)) as ledger:
        assert queries.counts(ledger)["article"] == 0


def test_folder_and_missing_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="is a folder"):
        Ledger.open(str(tmp_path))
    with pytest.raises(LedgerError, match="There is no folder"):
        Ledger.open(str(tmp_path / "missing" / "ledger.db"))
    assert not (tmp_path / "missing").exists()


def test_server_that_is_down_is_told_with_its_host_and_no_password() -> None:
    with closing(socket.socket()) as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with pytest.raises(LedgerError, match=f"No PostgreSQL server answers at 127.0.0.1:{port}") as told:
            Ledger.open(f"postgresql://reader:opensesame@127.0.0.1:{port}/news")
    assert "opensesame" not in told.value.message + told.value.remedy


def test_missing_database_is_told(postgresql: PostgreSQL) -> None:
    with pytest.raises(LedgerError, match="has no postgresql://") as told:
        Ledger.open(postgresql.url("missing"))
    assert "createdb" in told.value.remedy


@pytest.mark.parametrize("location", ["mysql://host/news", "https://example.org/x", "postgresql://user:pass@host:port/x"])
def test_other_addresses_are_refused(location: str) -> None:
    with pytest.raises(LedgerError) as told:
        Ledger.open(location)
    assert "pass" not in told.value.message


def test_psycopg_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(LedgerError, match="psycopg") as told:
        Ledger.open("postgresql://host/news")
    assert told.value.remedy == "pip install 'reportedly[postgresql]'"


@pytest.mark.parametrize("location", ["postgres://reader:secret@host:5433/news", "postgresql://reader@host:5433/news?password=secret"])
def test_password_is_never_shown(location: str) -> None:
    assert shown(location) == "postgresql://reader@host:5433/news"


def test_file_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(str(path)).close()
    with Ledger.open(str(path)) as ledger:
        with ledger.snapshot() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(LedgerError, match="may not be written"):
            ledger.append(run(), [entry()])
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
