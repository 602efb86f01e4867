"""`gazetteer`: lists of one's own come and go; a name is looked up."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.cli import main
from reportedly.read.gazetteer import load_gazetteer


@pytest.fixture(autouse=True)
def lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("REPORTEDLY_GAZETTEER", str(tmp_path / "lists"))
    load_gazetteer.cache_clear()
    yield tmp_path / "lists"
    load_gazetteer.cache_clear()


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, object]], str]:
    with pytest.raises(SystemExit) as stop:
        main(["gazetteer", *arguments])
    out = capsys.readouterr()
    return int(str(stop.value.code)), [json.loads(line) for line in out.out.splitlines()], out.err


def test_a_list_is_added_found_listed_and_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Camps of mine.csv"
    path.write_text("name,lat,lon,country\nCamp Fobistan,35,36,SY\n", "utf-8")
    assert run(capsys, "add", str(path))[:2] == (0, [{"name": "camps-of-mine", "places": 1, "left_out": 0, "reasons": []}])
    code, found, _ = run(capsys, "find", "camp fobistan")
    assert (code, found[0]["gazetteer"]) == (0, "camps-of-mine:Camp Fobistan")
    assert run(capsys, "list")[1] == [{"name": "camps-of-mine", "places": 1}]
    assert run(capsys, "remove", "camps-of-mine")[0] == 0
    assert run(capsys, "find", "Camp Fobistan")[:2] == (1, [])


def test_lines_left_out_are_told_by_the_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "some.csv"
    path.write_text("name,lat,lon\nHere,1,2\nNowhere,1000,2\n", "utf-8")
    code, (told,), _ = run(capsys, "add", str(path))
    assert (code, told["left_out"]) == (3, 1)


@pytest.mark.parametrize(
    "arguments", [("add", "absent.csv"), ("remove", "absent"), ("remove", "../etc/passwd"), ("add", "x.csv", "--name", "../up")]
)
def test_what_cannot_be_done_says_what_to_try(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, _, told = run(capsys, *arguments)
    assert code == 1
    assert "Try:" in told


def test_a_place_is_looked_up(capsys: pytest.CaptureFixture[str]) -> None:
    code, found, _ = run(capsys, "find", "Homs", "--limit", "1")
    assert (code, len(found), found[0]["country"]) == (0, 1, "SY")
