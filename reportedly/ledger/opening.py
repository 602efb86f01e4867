"""Opening a ledger: made where there is none, refused with a clear sentence where it cannot be used, migrated only when asked."""

import re
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from reportedly.ledger.dialect import WRITES, is_url, open_engine, prepare, shown, told
from reportedly.model.errors import LedgerError

HEAD = "reportedly_0005"
"""Revision of the tables that this code reads and writes."""

_REVISION = re.compile(r"reportedly_\d{4}")
_HEADER = b"SQLite format 3\0"


def open_ledger(location: str, *, create: bool) -> Engine:
    """The engine of a ledger of our revision."""
    if not is_url(location):
        check_path(Path(location), create=create)
    with told(location):
        engine = open_engine(location)
        try:
            _make_ready(engine, location, create=create)
        except BaseException:
            engine.dispose()
            raise
    return engine


def _make_ready(engine: Engine, location: str, *, create: bool) -> None:
    revision = revision_of(engine, location)
    if revision is None and create:
        upgrade(engine, location)
    elif revision is None:
        raise LedgerError(f"There is no ledger at {shown(location)}.", "add articles first: reportedly add FILE")
    elif revision != HEAD:
        raise LedgerError(f"{shown(location)} was made by an older version of reportedly.", "reportedly ledger migrate")


def migrate(location: str) -> str | None:
    """Brings a ledger to our revision; gives the one it had."""
    if not is_url(location):
        check_path(Path(location), create=False)
    with told(location):
        engine = open_engine(location)
        try:
            revision = revision_of(engine, location)
            upgrade(engine, location)
        finally:
            engine.dispose()
    return revision


def revision_of(engine: Engine, location: str) -> str | None:
    """The revision of a ledger's tables, None for an empty database; LedgerError where it is none of ours, or newer than this code."""
    with engine.connect() as connection:
        return _revision(connection, location)


def _revision(connection: Connection, location: str) -> str | None:
    names = inspect(connection).get_table_names()
    if not names:
        return None
    found = connection.scalar(text("SELECT version_num FROM alembic_version")) if "alembic_version" in names else None
    if found is None or not _REVISION.fullmatch(found):
        raise LedgerError(f"{shown(location)} is not a ledger.", "give the path of a ledger, or of one that does not exist yet")
    if found > HEAD:
        raise LedgerError(f"{shown(location)} was made by a newer version of reportedly.", "pip install --upgrade reportedly")
    return str(found)


def upgrade(engine: Engine, location: str, to: str = HEAD) -> None:
    """Runs the migrations that are missing, in one transaction; two processes that make one ledger take turns."""
    from alembic import command  # here, since it is slow to import and seldom needed
    from alembic.config import Config

    prepare(engine)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        if _revision(connection, location) == to:
            return
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, to)


def check_path(path: Path, *, create: bool) -> None:
    """Says why a path can be no ledger, before SQLite is asked."""
    if not path.parent.is_dir():
        raise LedgerError(f"There is no folder {path.parent}.", "make the folder, or give another path")
    if path.is_dir():
        raise LedgerError(f"{path} is a folder.", f"give a file in it: {path / 'reportedly.db'}")
    if not path.exists():
        if not create:
            raise LedgerError(f"There is no ledger at {path}.", "add articles first: reportedly add FILE")
        return
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except OSError as error:
        raise LedgerError(f"{path} cannot be read: {error.strerror}.", "look at its permissions") from error
    if header and header != _HEADER:
        raise LedgerError(f"{path} is not a ledger.", "give the path of a ledger, or of a file that does not exist yet")
