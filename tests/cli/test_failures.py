"""What goes wrong around an `add`: it says so in a sentence, ends with its code, and the ledger holds what it held or whole batches."""

import gzip
import json
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.ledger.store import Ledger
from reportedly.run.add import BATCH
from tests.cli.conftest import Command

REPORTEDLY = (sys.executable, "-m", "reportedly")
TEXT = "A blast killed 12 people in Homs on Saturday, a medic said."
LEDGER = "reportedly.db"


@pytest.fixture
def held(command: Command) -> Iterator[None]:
    """A ledger with one article in it, which is the same when the test is done."""
    Path("good.txt").write_text(TEXT)
    assert command("add", "good.txt", "--published", "2017-04-16").code == 0
    before = contents()
    yield
    assert contents() == before
    assert command("ledger", "check").code == 0


def contents() -> tuple[tuple[str, ...], dict[str, str]]:
    """The articles in the ledger here, and what is on its shelves."""
    with Ledger.open(LEDGER, create=False) as ledger:
        return articles(Path(LEDGER)), ledger.shelf_digest()


def articles(path: Path) -> tuple[str, ...]:
    with closing(sqlite3.connect(path)) as connection:
        return tuple(row[0] for row in connection.execute("SELECT id FROM article ORDER BY id"))


def write_rows(path: Path, number: int) -> None:
    rows = [{"text": f"The mayor said that {n} trees will be planted.", "published": "2017-04-16"} for n in range(100, 100 + number)]
    path.write_text("\n".join(json.dumps(row) for row in rows))


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_000)


UNREADABLE = {
    "empty.txt": (b"", "empty"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not-text"),
    "broken.txt.gz": (gzip.compress(TEXT.encode() * 50)[:-20], "broken-archive"),
    "other.txt": (b"\x81\xff\xfe\x8d" * 40, "encoding"),
    "page.docx": (b"PK\x03\x04", "unknown-type"),
}
"""name → what it holds, and why it is dropped."""


def test_what_cannot_be_read_is_dropped_with_its_reason(command: Command, held: None) -> None:
    Path("folder").mkdir()
    for name, (content, _) in UNREADABLE.items():
        (Path("folder") / name).write_bytes(content)
    large(Path("folder/large.html"))
    outcome = command("add", "folder", "--encoding", "utf-8")
    dropped = {fault["message"].split()[0].split("/")[-1]: fault for fault in json.loads(outcome.out)["dropped"]}
    assert outcome.code == 3
    assert {name: fault["code"] for name, fault in dropped.items()} == {name: code for name, (_, code) in UNREADABLE.items()} | {
        "large.html": "too-large"
    }
    assert all(fault["try"] for fault in dropped.values())


@pytest.mark.parametrize("name", ["large.csv", "large.jsonl"])
def test_a_large_table_that_is_none_is_not_read_whole(command: Command, held: None, name: str) -> None:
    large(Path(name))
    outcome = command("add", name)
    assert outcome.code == 3
    assert [fault["code"] for fault in json.loads(outcome.out)["dropped"]] == ["not-text"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("missing.html",), "missing.html"),
        (("good.txt", "missing.html"), "missing.html"),
        (("good.txt", "--encoding", "klingon"), "klingon"),
        (("table.csv", "--map", "text=corpus"), "corpus"),
        (("folder",), "nothing to read"),
    ],
)
def test_a_wrong_command_adds_nothing(command: Command, held: None, arguments: tuple[str, ...], words: str) -> None:
    Path("table.csv").write_text(f'body,date\n"{TEXT}",2017-04-15\n')
    Path("folder").mkdir()
    outcome = command("add", *arguments)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("Error: ")
    assert "\nTry: " in outcome.err
    assert words in outcome.err


def test_an_article_without_a_date_is_added_and_says_so(command: Command) -> None:
    Path("undated.txt").write_text(TEXT)
    outcome = command("add", "undated.txt")
    assert outcome.code == 0
    assert "no-publication-date" in json.loads(outcome.out)["problems"]
    (row,) = (json.loads(line) for line in command("articles").out.splitlines())
    assert row["published"] is None


def test_a_full_disk_is_told(command: Command, tmp_path: Path) -> None:
    """A small file system in memory, which the kernel lets a process make for itself alone."""
    small = tmp_path / "small"
    small.mkdir()
    Path("good.txt").write_text(TEXT)
    write_rows(Path("rows.jsonl"), 400)
    script = f"""mount -t tmpfs -o size=900k small "$1" && cd "$1" || exit 99
        {REPORTEDLY[0]} -m reportedly add ../good.txt --published 2017-04-16 || exit 98
        {REPORTEDLY[0]} -m reportedly add ../rows.jsonl
        code=$?; cp {LEDGER}* ..; exit $code"""
    done = subprocess.run(  # noqa: S603  # our own commands
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", str(small)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 99 or done.stderr.startswith("unshare"):
        pytest.skip(f"this machine lets nobody mount a small file system: {done.stderr.strip()}")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: The disk that holds reportedly.db is full; what the ledger held before is unharmed.\nTry: ")
    assert len(articles(tmp_path / LEDGER)) == 1
    assert command("ledger", "check").code == 0


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Tests run in the background of a shell ignore interrupts, and so would what they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_keeps_whole_batches_and_the_same_command_goes_on(tmp_path: Path) -> None:
    """It comes while the third batch waits for a page that never arrives on standard input."""
    write_rows(tmp_path / "rows.jsonl", 2 * BATCH + 5)
    path = tmp_path / LEDGER
    Ledger.open(str(path)).close()
    process = subprocess.Popen(  # noqa: S603  # our own command
        (*REPORTEDLY, "add", "rows.jsonl", "-"),
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None and len(articles(path)) < 2 * BATCH:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1, errors
    assert errors.lstrip() == "Error: Stopped before the end.\nTry: run the same command again; it goes on from what is already stored\n"
    assert len(articles(path)) == 2 * BATCH
    subprocess.run((*REPORTEDLY, "ledger", "check"), cwd=tmp_path, capture_output=True, check=True)  # noqa: S603  # our own command
    again = subprocess.run((*REPORTEDLY, "add", "rows.jsonl"), cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603  # our own command
    assert json.loads(again.stdout)["outcomes"] == {"known": 2 * BATCH, "new": 5}


@pytest.mark.parametrize("asked", [("add", "good.txt"), ("incidents",), ("ledger", "migrate"), ("ledger", "rebuild")])
def test_a_ledger_of_a_newer_version_is_left_alone(command: Command, asked: tuple[str, ...]) -> None:
    Path("good.txt").write_text(TEXT)
    assert command("add", "good.txt").code == 0
    with closing(sqlite3.connect(LEDGER)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'reportedly_9999'")
    before = articles(Path(LEDGER))
    outcome = command(*asked)
    assert outcome.code == 1
    assert "newer version of reportedly" in outcome.err
    assert "--upgrade" in outcome.err
    assert articles(Path(LEDGER)) == before


@pytest.mark.parametrize("asked", [("add", "good.txt"), ("incidents",)])
def test_a_server_that_is_down_is_told_without_the_password(command: Command, asked: tuple[str, ...]) -> None:
    Path("good.txt").write_text(TEXT)
    with closing(socket.socket()) as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        outcome = command(*asked, "--ledger", f"postgresql://reader:opensesame@127.0.0.1:{port}/news")
    assert outcome.code == 1
    assert f"No PostgreSQL server answers at 127.0.0.1:{port}." in outcome.err
    assert "Try: start the server" in outcome.err
    assert "opensesame" not in outcome.out + outcome.err
