"""A check tells what is wrong and changes nothing."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import update

from reportedly.ledger import queries, tables
from reportedly.ledger.store import Ledger
from reportedly.model.codec import to_plain
from reportedly.model.view import IncidentQuery
from reportedly.run.join import join, rebuild
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


def test_what_harmed_is_asked_of_is_rebuilt(ledger: Ledger) -> None:
    ledger.append(factory.run(), [factory.entry(12), factory.entry(0, where="Homs", date="2024-01-05")])
    join(ledger, at=NOW)
    whole, (harmed,) = ledger.shelf_digest(), queries.incidents(ledger, IncidentQuery(harmed=True))
    with ledger.writing() as connection:
        connection.execute(update(tables.shelf_incident).values(killed_most=None, record=to_plain(replace(harmed, killed=None))))
    assert queries.incident_count(ledger, IncidentQuery(harmed=True)) == 0
    rebuild(ledger, at=NOW)
    assert ledger.shelf_digest() == whole
    assert queries.incidents(ledger, IncidentQuery(harmed=True)) == (harmed,)
