"""`--as-of` shows what the ledger knew then, says so, and changes nothing."""

import json
import time
from datetime import UTC, datetime

import pytest

from reportedly.ledger.store import Ledger
from tests.cli.conftest import Command

LOOKING = (
    ("articles",),
    ("statements",),
    ("sources",),
    ("incidents",),
    ("audit",),
    ("trends",),
    ("show", "Syrian Observatory for Human Rights"),
    ("log",),
    ("export", "--format", "csv"),
)


@pytest.fixture
def then(command: Command, sample: str) -> str:
    """A moment after the sample was added."""
    time.sleep(0.001)
    return datetime.now(UTC).isoformat()


def _change(command: Command) -> None:
    page = "late.txt"
    with open(page, "w", encoding="utf-8") as file:
        file.write("The Syrian Observatory for Human Rights said that an airstrike killed 9 people in Idlib on 2 May 2017.")
    assert command("add", page, "--published", "2017-05-03", "--outlet", "Late Edition").code == 0
    one, other = (json.loads(line)["id"] for line in command("incidents", "--limit", "2").out.splitlines())
    assert command("link", one, other, "--same", "--why", "a test").code == 0
    assert command("revise", json.loads(command("articles").out.splitlines()[-1])["id"], "--retract", "--why", "a test").code == 0


def test_every_command_that_looks_says_what_it_said_then(command: Command, then: str) -> None:
    before = [command(*looking).out for looking in LOOKING]
    _change(command)
    assert [command(*looking).out for looking in LOOKING] != before
    with Ledger.open("reportedly.db") as ledger:
        shelves = ledger.shelf_digest()
    assert [command(*looking, "--as-of", then).out for looking in LOOKING] == before
    with Ledger.open("reportedly.db") as ledger:
        assert ledger.shelf_digest() == shelves


def test_a_person_is_told_the_time(command: Command, then: str, people: None) -> None:
    assert command("incidents", "--as-of", then).out.startswith(f"As of {then[:10]} {then[11:16]} UTC\n")
    told = json.loads(command("ledger", "info", "--json", "--as-of", then).out)
    assert datetime.fromisoformat(told["as_of"]) == datetime.fromisoformat(then)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("9998-01-01", "9998-01-02 00:00 UTC has not come yet."),
        ("2001-02-03", "Nothing had been recorded in this ledger by 2001-02-04 00:00 UTC."),
        ("last Tuesday", "'last Tuesday' is no time to look back to."),
        ("9999-12-31", "'9999-12-31' is no time to look back to."),
    ],
)
def test_a_time_that_cannot_be_looked_back_to_is_told(command: Command, sample: str, moment: str, told: str) -> None:
    done = command("incidents", "--as-of", moment)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"Error: {told}\nTry: ")


def test_what_looks_at_no_ledger_or_changes_it_takes_no_time(command: Command, sample: str) -> None:
    with open("flights.csv", "w", encoding="utf-8") as file:
        file.write("date,count\n2017-01,3\n2017-02,4\n")
    assert "--as-of" in command("trends", "--series", "flights.csv", "--as-of", "2024-01-01").err
    assert command("sources", "--as-of", "2024-01-01", "import", "flights.csv").code == 2
