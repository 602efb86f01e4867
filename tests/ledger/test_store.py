"""Appending: truth once, versions beside each other, shelves that follow."""

from reportedly.ledger.store import Ledger
from tests.factory import entry, run


def test_reports_come_back_as_they_were_read(ledger: Ledger) -> None:
    one, other = entry(), entry(7, where="Homs")
    outcomes = ledger.append(run(), [one, other])
    assert [outcome.outcome for outcome in outcomes] == ["new", "new"]
    assert outcomes[0].events == tuple(event.id for event in one.reading.events)
    reports = {report.event.id: report for report in ledger.reports()}
    assert [reports[event.id].event for event in (*one.reading.events, *other.reading.events)] == [
        *one.reading.events,
        *other.reading.events,
    ]
