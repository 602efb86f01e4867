"""`trends` of the ledger and of a file, as JSON and as people see it, and what it says of bad input."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def filled(command: Command, tmp_path: Path) -> None:
    rows = ["text,outlet,published"]
    rows += [
        f'"Shelling killed 3 people in {town} on {year}-{month:02}-{day}.",Daily,{year}-{month:02}-{day}'
        for year in (2015, 2016)
        for month in range(1, 13)
        for day, town in ((10, "Homs"), (24, "Idlib"))
    ]
    rows.append(
        '"A marked drop in the number of night landings was seen in the past six months, a ministry official said.",Daily,2017-01-09'
    )
    (tmp_path / "rows.csv").write_text("\n".join(rows) + "\n")
    assert command("add", "--engine", "rules", "rows.csv").code == 0


def landings(path: Path, *, before: int, after: int) -> str:
    """24 months up to the end of 2016, the last six with other counts."""
    months = [f"{year}-{month:02}" for year in (2015, 2016) for month in range(1, 13)]
    counts = [before + nth % 3 for nth in range(18)] + [after + nth % 3 for nth in range(6)]
    path.write_text("month,landings,hours\n" + "".join(f"{m},{c},700\n" for m, c in zip(months, counts, strict=True)))
    return path.name


MAP = ("--map", "date=month,count=landings,exposure=hours")


def test_the_ledger_for_people_and_as_json(command: Command, filled: None, people: None) -> None:
    shown = command("trends").out
    assert "no evidence of change" in shown
    assert "Holm's correction for 3 series" in shown
    one = command("trends", "--of", "killed", "--every", "week").out
    assert "killed by week" in one
    assert "nothing was looked at" in one
    assert "█" in one
    (record,) = [json.loads(line) for line in command("trends", "--of", "incidents", "--json").out.splitlines()]
    assert record["asked"] is None
    assert record["trends"][0]["answer"]["finding"] == "no evidence of change"
    assert "Nothing was looked at" in command("trends", "--since", "2030-01-01").out


def test_a_file_stands_beside_the_statement_that_it_bears_on(command: Command, filled: None, people: None, tmp_path: Path) -> None:
    (statement,) = [json.loads(line) for line in command("statements", "--search", "landings", "--json").out.splitlines()]
    identity = statement["statement"]["id"]
    fewer = landings(tmp_path / "fewer.csv", before=20, after=6)
    shown = command("trends", "--series", fewer, *MAP, "--statement", identity, "--svg", "fewer.svg").out
    assert "marked drop in the number of night landings" in shown
    assert "Claimed: fewer" in shown
    assert "The claim, by fewer.csv: borne out." in shown
    texts = [element.text or "" for element in ET.parse(tmp_path / "fewer.svg").iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314
    assert any("night landings" in text for text in texts)
    more = landings(tmp_path / "more.csv", before=6, after=20)
    assert "contradicted" in command("trends", "--series", more, *MAP, "--statement", identity).out
    same = landings(tmp_path / "same.csv", before=10, after=10)
    assert "No evidence of change." in command("trends", "--series", same, *MAP, "--statement", identity).out


def test_a_file_needs_no_ledger(command: Command, tmp_path: Path) -> None:
    name = landings(tmp_path / "x.csv", before=20, after=6)
    outcome = command("trends", "--series", name, *MAP)
    assert outcome.code == 0, outcome.err
    change = json.loads(outcome.out)["trends"][0]["answer"]["change"]
    assert change["after"]["start"] == "2016-07-01"
    assert not (tmp_path / "reportedly.db").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--series", "none.csv"), 1, "cannot be read"),
        (("--series", "bad.csv"), 1, "not UTF-8"),
        (("--series", "x.csv"), 1, "no column 'date'"),
        (("--series", "x.csv", "--map", "date"), 1, "names no columns"),
        (("--series", "x.csv", *MAP, "--place", "Homs"), 1, "no conditions"),
        (("--svg", "x.svg"), 1, "One drawing"),
        (("--of", "killed", "--svg", "reportedly.db"), 1, "ledger itself"),
        (("--statement", "s_none"), 1, "no statement"),
        (("--every", "day"), 2, "day"),
        (("--since", "soon"), 1, "soon"),
    ],
)
def test_bad_input_is_told(command: Command, filled: None, tmp_path: Path, arguments: tuple[str, ...], code: int, told: str) -> None:
    landings(tmp_path / "x.csv", before=5, after=5)
    (tmp_path / "bad.csv").write_bytes(b"date\n\xff\xfe\n")
    outcome = command("trends", *arguments)
    assert outcome.code == code
    assert told in outcome.err
    assert command("ledger", "check").code == 0


def test_a_series_that_is_kept_stands_beside_the_statement(command: Command, filled: None, tmp_path: Path, people: None) -> None:
    file = landings(tmp_path / "landings.csv", before=30, after=9)
    (said,) = [json.loads(line) for line in command("statements", "--search", "landings", "--json").out.splitlines()]
    statement = said["statement"]["id"]
    assert command("trends", "--series", file, *MAP, "--keep", "a log").code == 2
    done = command("trends", "--series", file, *MAP, "--statement", statement, "--keep", "a log", "--by", "ada")
    assert done.code == 0
    assert "stands beside" in done.err
    shown = command("trends", "--statement", statement).out
    assert "Beside it stands landings.csv, kept by ada" in shown
    assert "a log" in command("log").out
    assert "A series stands beside it, by ada" in command("show", statement[:12]).out
