"""Checks a whole ledger: quotes against texts, ids against contents, shelves against what the claims give; nothing is changed."""

from contextlib import suppress
from datetime import UTC, datetime

from reportedly.ledger.check import check
from reportedly.ledger.store import Ledger
from reportedly.model.reading import Problem
from reportedly.run.join import rebuild

JOINED = ("shelf_key", "shelf_incident", "shelf_incident_event")
"""Shelves that only a join can make; `ledger.check` compares the others."""


class _GivenUpError(Exception):
    """Ends the transaction in which the shelves were made again, so that none of it is kept."""


def verify(ledger: Ledger) -> tuple[Problem, ...]:
    """Every fault; what is stale stays so until `reportedly ledger rebuild`."""
    faults = list(check(ledger))
    with suppress(_GivenUpError), ledger.transaction():
        faults += _stale(ledger)
        _give_up()
    return tuple(faults)


def _stale(ledger: Ledger) -> list[Problem]:
    before = ledger.shelf_digest()
    rebuild(ledger, at=datetime.now(UTC))
    after = ledger.shelf_digest()
    changed = [name for name in JOINED if before[name] != after[name]]
    return [Problem(code="stale-shelf", message=f"The shelf {name} is not what the claims and links give.") for name in changed]


def _give_up() -> None:
    raise _GivenUpError
