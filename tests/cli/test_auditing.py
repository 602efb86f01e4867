"""`reportedly audit`: claims that count, of all articles, of one, and of a sentence of one's own."""

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Command


def lines(out: str) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


def test_all_articles(command: Command, sample: str) -> None:
    rows = lines(command("audit").out)
    assert [row["audit"]["counting"]["nth"] for row in rows if row["audit"]["counting"]["measure"] == "nth"] == [6]
    assert all(row["audit"]["counted"] == [] for row in rows)
    assert all(row["audit"]["answer"] == "cannot say" for row in rows)  # a sample covers no month
    assert lines(command("audit", "--answered").out) == []


def test_one_article_or_incident_with_what_was_counted(command: Command, sample: str, people: None) -> None:
    row = next(row for row in lines(command("audit", "--json").out) if row["audit"]["counting"]["nth"] == 6)
    (whole,) = [one for one in lines(command("audit", row["article"], "--json").out) if one["audit"]["counting"]["nth"] == 6]
    assert [one["own"] for one in whole["audit"]["counted"]].count(True) == 1
    shown = command("audit", row["incident"]["id"]).out
    for words in ("Cannot say: coverage is thin", "Counted: ", "this one", "Coverage is thin where"):
        assert words in shown


def test_a_sentence(command: Command, sample: str, people: None) -> None:
    told = command("audit", "--sentence", "It was the second bombing in Aleppo since 1 April.", "--on", "2017-04-20")
    assert told.code == 0
    assert "“second bombing in Aleppo since 1 April”" in told.out
    assert "as of 2017-04-20" in told.out
    assert "No claim that counts." in command("audit", "--sentence", "A ferry sailed.", "--on", "2017-04-20").out


def test_wrong_use_is_told(command: Command, sample: str) -> None:
    assert "Say with --on" in command("audit", "--sentence", "It was the third raid this week.").err
    assert "is not a date" in command("audit", "--sentence", "It was the third raid this week.", "--on", "some day").err
    statement = lines(command("statements", "--json").out)[0]["statement"]["id"]
    wrong = command("audit", statement)
    assert wrong.code == 1
    assert "neither an incident nor an article" in wrong.err


def test_the_same_claim_stands_once(command: Command, people: None, tmp_path: Path) -> None:
    """Background that every article repeats does not drown the rest; claims about different incidents stay apart."""
    for name, news in (
        ("a", "A bombing killed 4 people in Homs on 3 May 2020"),
        ("b", "Shelling killed 9 people in Kherson on 8 June 2021"),
    ):
        text = f"{news}. It was the second attack on the city this year.\n\n"
        background = "More than 300,000 people have been killed in Syria since the war began in March 2011."
        (tmp_path / f"{name}.txt").write_text(text + background)
    command("add", "a.txt", "b.txt")
    shown = " ".join(command("audit").out.split())
    assert shown.count("300,000 people have") == 1
    assert "and 1 more" in shown
    assert shown.count("second attack on the city") == 2
