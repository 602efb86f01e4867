"""Checks a whole ledger: quotes against texts, ids against contents, shelves against what the claims give."""

from datetime import UTC, datetime

from reportedly.ledger.check import check
from reportedly.ledger.store import Ledger
from reportedly.model.reading import Problem
from reportedly.run.join import rebuild

JOINED = ("shelf_key", "shelf_incident", "shelf_incident_event")
"""Shelves that only a join can make; `ledger.check` compares the others."""


def verify(ledger: Ledger) -> tuple[Problem, ...]:
    """Every fault; incidents that are not what the links give have been made again when this returns."""
    faults = check(ledger)
    before = ledger.shelf_digest()
    rebuild(ledger, at=datetime.now(UTC))
    after = ledger.shelf_digest()
    stale = tuple(
        Problem(code="stale-shelf", message=f"The shelf {name} was not what the claims and links give; it has been made again.")
        for name in JOINED
        if before[name] != after[name]
    )
    return (*faults, *stale)
