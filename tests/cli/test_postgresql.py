"""The same commands on PostgreSQL give the same lines as on SQLite."""

import json

from tests.cli.conftest import Command

ASKED = (
    ("incidents",),
    ("incidents", "--place", "Aleppo", "--killed-at-least", "50"),
    ("statements", "--search", "denied involvement"),
    ("statements", "--source", "observatory"),
    ("articles", "--search", "convoy"),
    ("export", "--format", "csv"),
    ("export", "--format", "geojson"),
)


def test_both_databases_answer_alike(command: Command, ledger_location: str, sample: str) -> None:
    """`sample` fills reportedly.db here; the other ledger, SQLite or PostgreSQL, is filled and asked beside it."""
    assert command("add", sample, "--ledger", ledger_location).code == 0
    for asked in ASKED:
        here, there = command(*asked), command(*asked, "--ledger", ledger_location)
        assert (here.code, here.out) == (there.code, there.out), asked
    whole = json.loads(command("incidents", "--place", "Rashidin", "--ledger", ledger_location).out.splitlines()[0])
    event = whole["events"][0]
    assert command("link", event, whole["id"], "--different", "--why", "another", "--ledger", ledger_location).code == 0
    assert command("ledger", "check", "--ledger", ledger_location).code == 0
