"""The check finds what was tampered with, whatever the database allowed."""

import pytest
from sqlalchemy import text

from reportedly.ledger.check import check
from reportedly.ledger.store import Ledger
from tests.factory import entry, link, run


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    entries = [entry(1), entry(2)]
    ledger.append(run(), entries)
    ledger.add_links([link(entries[0].reading.events[0], entries[1].reading.events[0])])
    return ledger


def test_sound_ledger_has_no_faults_and_is_left_as_it_is(ledger: Ledger) -> None:
    before = ledger.shelf_digest()
    assert check(ledger) == ()
    assert ledger.shelf_digest() == before


@pytest.mark.parametrize(
    ("table", "change", "codes"),
    [
        ("article", "text = replace(text, 'killed', 'filled')", {"wrong-id", "quote-mismatch", "stale-shelf"}),
        ("claim", "stance = 'denied'", {"wrong-id"}),
        ("statement", 'content = \'[{"start": 0, "end": 1, "quote": "X"}]\'', {"wrong-id", "quote-mismatch", "stale-shelf"}),
        ("event", 'trigger = \'{"start": 0, "end": 1, "quote": "T"}\'', {"wrong-id"}),
        ("link", "verdict = 'different'", {"wrong-id"}),
        ("run", "\"by\" = 'person:other'", {"wrong-id"}),
        ("shelf_source", "name = 'Nobody'", {"stale-shelf"}),
    ],
)
def test_what_was_changed_behind_its_back_is_found(ledger: Ledger, table: str, change: str, codes: set[str]) -> None:
    with ledger.writing() as connection:
        if ledger.engine.dialect.name == "sqlite":
            connection.execute(text(f"DROP TRIGGER IF EXISTS {table}_no_update"))
        else:
            connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        connection.execute(text(f"UPDATE {table} SET {change}".replace(":", "\\:")))  # noqa: S608  # words of this file
    assert {fault.code for fault in check(ledger)} == codes
