"""Bad input gets one clear sentence, a way on and its exit code; what is stored stays as it was."""

import gzip
import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.ledger.store import Ledger
from tests.cli.conftest import Command

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8


def write(name: str, content: bytes) -> str:
    Path(name).write_bytes(content)
    return name


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("read", "missing.html"), 1, "missing.html"),
        (("add", "missing.html"), 1, "missing.html"),
        (("read", "empty.txt"), 1, "empty"),
        (("read", "picture.html"), 1, "picture.html"),
        (("read", "broken.txt.gz"), 1, "broken.txt.gz"),
        (("read", "good.txt", "--encoding", "klingon"), 1, "klingon"),
        (("read", "good.txt", "--published", "someday"), 1, "someday"),
        (("read", "good.txt", "--engine", "oracle"), 1, "oracle"),
        (("add", "table.csv", "--map", "text=corpus"), 1, "body"),
        (("add", "table.csv", "--map", "nonsense"), 1, "--map"),
        (("read", "http://127.0.0.1:9/"), 1, "127.0.0.1"),
        (("incidents", "--ledger", "none.db"), 1, "none.db"),
        (("incidents", "--ledger", "good.txt"), 1, "good.txt"),
        (("incidents", "--since", "yesterday"), 1, "yesterday"),
        (("show", "", "--ledger", "made.db"), 1, "Neither an id nor a name"),
        (("audit", "", "--ledger", "made.db"), 1, "Neither an id nor a name"),
        (("add", ""), 1, "empty"),
        (("read", " "), 1, "empty"),
        (("serve", "--host", "", "--ledger", "made.db"), 1, "--host"),
        (("audit", "--sentence", "The third strike this year."), 2, "--on"),
        (("audit", "i_1", "--sentence", "The third strike this year.", "--on", "2017-04-15"), 2, "--about"),
        (("audit", "--on", "2017-04-15"), 2, "--sentence"),
        (("trends", "--type", "nonsense"), 1, "nonsense"),
        (("trends", "--map", "date=month"), 2, "--series"),
        (("incidents", "--limit", "9" * 30), 2, "--limit"),
        (("nonsense",), 2, "nonsense"),
        (("incidents", "--killed-at-least", "many"), 2, "many"),
    ],
)
def test_one_sentence_and_a_way_on(command: Command, arguments: tuple[str, ...], code: int, words: str) -> None:
    write("empty.txt", b"")
    write("picture.html", PNG)
    write("broken.txt.gz", gzip.compress(b"A blast killed 12 people in Homs, a medic said." * 50)[:-20])
    write("good.txt", b"A blast killed 12 people in Homs on Saturday, a medic said.")
    write("table.csv", b"body,date\nA blast killed 12 people in Homs,2017-04-15\n")
    Ledger.open("made.db").close()
    outcome = command(*arguments)
    assert outcome.code == code
    assert words in outcome.err
    if code == 1:
        assert outcome.err.startswith("Error: ")
        assert "\nTry: " in outcome.err
    assert "Traceback" not in outcome.err


def bad_and_good() -> None:
    """A folder of four files, of which one can be read; what is wrong with the table would end a command that names it."""
    Path("pages").mkdir()
    write("pages/a.html", PNG)
    write("pages/b.txt", b"A blast killed 12 people in Homs on Saturday, a medic said.")
    write("pages/c.txt", b"")
    write("pages/d.csv", b"heading,words\nBlast,12 killed\n")


def test_one_bad_page_does_not_stop_the_rest(command: Command) -> None:
    bad_and_good()
    outcome = command("add", "pages")
    summary = json.loads(outcome.out)
    assert outcome.code == 3
    assert summary["outcomes"] == {"dropped": 3, "new": 1}
    assert all(dropped["message"] and dropped["try"] for dropped in summary["dropped"])


def test_read_goes_on_too_and_tells_each_bad_file_in_a_line(command: Command) -> None:
    bad_and_good()
    outcome = command("read", "pages")
    (whole,) = map(json.loads, outcome.out.splitlines())
    assert whole["events"]
    assert outcome.code == 3
    told = outcome.err.splitlines()
    assert [next(name for name in ("a.html", "c.txt", "d.csv") if name in line) for line in told] == ["a.html", "c.txt", "d.csv"]
    assert all(line.startswith("Not read: ") and " Try: " in line for line in told)


def test_a_page_without_a_date_is_a_problem_never_today(command: Command) -> None:
    write("undated.txt", b"A blast killed 12 people in Homs on Saturday, a medic said.")
    whole = json.loads(command("read", "undated.txt").out)
    assert whole["article"]["published"] is None
    assert {problem["code"] for problem in whole["problems"]} & {"no-publication-date", "no-date"}
    assert not [c for e in whole["events"] for c in e["claims"] if c["aspect"] == "time" and c["value"]["anchor"] == "published"]


def test_a_port_that_is_taken_is_told(command: Command, sample: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        outcome = command("serve", "--port", str(taken.getsockname()[1]))
    assert outcome.code == 1
    assert "Port" in outcome.err


def test_two_processes_add_at_once(tmp_path: Path) -> None:
    for name in ("one", "two"):
        rows = [
            {"text": f"A blast killed {n} people in Homs on 15 April 2017, {name} said.", "published": "2017-04-16"} for n in range(2, 42)
        ]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    started = [
        subprocess.Popen(  # noqa: S603  # our own command
            [sys.executable, "-m", "reportedly", "add", f"{name}.jsonl", "--by", name],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for name in ("one", "two")
    ]
    for process in started:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors.decode()
    done = subprocess.run(
        [sys.executable, "-m", "reportedly", "ledger", "check"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    counts = subprocess.run(
        [sys.executable, "-m", "reportedly", "ledger", "info"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert dict(json.loads(counts.stdout)["counts"])["article"] == 80
