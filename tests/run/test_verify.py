"""A check tells what is wrong and changes nothing."""

from datetime import UTC, datetime

from reportedly.ledger.store import Ledger
from reportedly.run.join import join
from reportedly.run.verify import verify
from tests import factory

NOW = datetime(2024, 1, 1, tzinfo=UTC)


def test_a_stale_shelf_is_told_and_left(ledger: Ledger) -> None:
    entry = factory.entry(12)
    ledger.append(factory.run(), [entry])
    join(ledger, at=NOW)
    assert verify(ledger) == ()
    ledger.put_incidents((), replacing=[event.id for event in entry.reading.events])
    stale = ledger.shelf_digest()
    assert {fault.code for fault in verify(ledger)} == {"stale-shelf"}
    assert ledger.shelf_digest() == stale
