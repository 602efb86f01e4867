"""`sources`, `sources import`, `link` of names and `show` of a source, as JSON lines and as people see them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command

SOHR = "Syrian Observatory for Human Rights"


def lines(out: str) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture(autouse=True)
def filled(command: Command, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(
        "text,outlet,published\n"
        '"An airstrike killed 12 people in Homs on Saturday, the Observatory said.",Daily Example,2017-04-16\n'
        '"The army denied any strike. Shelling killed 3 people in Idlib, SOHR told Reuters.",Example Times,2017-04-17\n'
        '"Mersey Shipping Association said that a ship sank. MSA said that it carried grain.",Harbour Gazette,2017-04-18\n'
    )
    assert command("add", "rows.csv").code == 0


def names(command: Command, *asked: str) -> dict[str, list[str]]:
    return {row["name"]: row["names"] for row in lines(command("sources", *asked).out)}


def test_sources_are_one_across_articles(command: Command) -> None:
    found = names(command)
    assert set(found[SOHR]) == {"Observatory", "SOHR"}
    assert {*names(command, "--kind", "monitor")} == {SOHR}
    assert {*names(command, "--search", "mersey")} == {"Mersey Shipping Association"}
    assert len(lines(command("sources", "--limit", "1").out)) == 1
    assert command("sources", "--kind", "boat").code == 2


def test_sources_for_people(command: Command, people: None) -> None:
    shown = command("sources").out
    assert "monitor" in shown
    assert "GB" in shown
    assert "No source." in command("sources", "--search", "nobody").out


def test_a_source_is_shown_by_any_name(command: Command, people: None) -> None:
    for name in ("SOHR", "the observatory", SOHR):
        shown = command("show", name).out
        assert "Names it goes by" in shown
        assert "in the table of names" in shown
        assert "killed 12 people" in shown
    (whole,) = lines(command("show", "SOHR", "--json").out)
    assert {said["row"]["statement"]["cue"]["quote"] for said in whole["said"]} == {"said", "told"}
    assert {toll["claim"]["value"]["low"] for toll in whole["tolls"]} == {3, 12}


def test_a_wrong_merge_is_undone_and_logged(command: Command) -> None:
    before = names(command)
    parted = command("link", "SOHR", "Observatory", "--different", "--why", "two bodies")
    assert parted.code == 0, parted.err
    (change,) = lines(parted.out)
    assert change["namings"][0]["verdict"] == "different"
    assert {"SOHR"} in map(set, names(command).values())
    command("link", "SOHR", "Observatory", "--same", "--why", "one after all")
    assert names(command) == before
    log = [entry for entry in lines(command("log").out) if entry["what"] == "naming"]
    assert [(entry["by"], entry["record"]["why"]) for entry in log] == [("person:ada", "one after all"), ("person:ada", "two bodies")]
    assert lines(command("show", log[0]["record"]["id"]).out)[0]["verdict"] == "same"
    assert command("ledger", "check").code == 0
    assert "every shelf is as it was" in command("ledger", "rebuild").out


def test_names_and_events_are_not_linked(command: Command) -> None:
    (event, *_) = lines(command("incidents").out)[0]["events"]
    assert "two names of sources" in command("link", event, "SOHR", "--same", "--why", "x").err
    assert "same name" in command("link", "SOHR", "SOHR", "--same", "--why", "x").err
    assert "Nothing in the ledger is called" in command("link", "SOHR", "Nobody", "--same", "--why", "x").err


def test_a_table_of_names_is_brought_once(command: Command, tmp_path: Path, people: None) -> None:
    (tmp_path / "names.csv").write_text(
        "name,alias,kind,country,note\nMersey Shippers,MSA;Mersey Shipping Association,monitor,GB,counts ships\n"
    )
    assert "3 of 3" in command("sources", "import", "names.csv").out
    assert "0 of 3" in command("sources", "--ledger", "reportedly.db", "import", "names.csv").out
    (row,) = lines(command("sources", "--search", "mersey", "--json").out)
    assert (row["name"], row["kind"], row["country"]) == ("Mersey Shippers", "monitor", "GB")
    assert set(row["names"]) == {"Mersey Shipping Association", "MSA"}
    assert "imported from names.csv: counts ships" in command("log").out
    assert "Mersey Shippers" in command("show", "MSA").out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"who\nx\n", "no table of sources"),
        (b"name\n\xff\n", "not UTF-8"),
        (b"name,kind\nMSA,boat\n", "Line 2 of names.csv"),
        (None, "cannot be read"),
    ],
)
def test_a_bad_table_is_told_and_nothing_kept(command: Command, tmp_path: Path, content: bytes | None, told: str) -> None:
    if content is not None:
        (tmp_path / "names.csv").write_bytes(content)
    outcome = command("sources", "import", "names.csv")
    assert outcome.code == 1
    assert told in outcome.err
    assert dict(lines(command("ledger", "info").out)[0]["counts"])["naming"] == 0


@pytest.mark.parametrize("width", ["70", "100", "140"])
def test_no_code_is_folded_in_the_middle(command: Command, people: None, monkeypatch: pytest.MonkeyPatch, width: str) -> None:
    monkeypatch.setenv("COLUMNS", width)
    shown = command("sources").out
    assert {"monitor", "attack.air", "killed", "Observatory"} <= set(shown.replace(",", " ").replace(";", " ").split())
    assert max(map(len, shown.splitlines())) <= int(width)
