"""`reportedly audit`: claims that count, of all articles, of one, and of a sentence of one's own."""

import json
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
    assert "is not a date" in command("audit", "--sentence", "It was the third raid this week.").err
    statement = lines(command("statements", "--json").out)[0]["statement"]["id"]
    wrong = command("audit", statement)
    assert wrong.code == 1
    assert "neither an incident nor an article" in wrong.err
