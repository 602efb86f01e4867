"""Checks a whole ledger: quotes against texts, ids against contents, shelves against what the claims give."""

from datetime import UTC, datetime

from reportedly.ledger.check import check
from reportedly.ledger.store import Ledger
from reportedly.model.reading import Problem
from reportedly.run.join import rebuild


def verify(ledger: Ledger) -> tuple[Problem, ...]:
    """Every fault found; where the shelves differ from a rebuild, they have been made again."""
    before = ledger.shelf_digest()
    rebuild(ledger, at=datetime.now(UTC))
    after = ledger.shelf_digest()
    stale = tuple(
        Problem(code="stale-shelf", message=f"The shelf {name} was not what the claims give; it has been made again.")
        for name in sorted(after)
        if before.get(name) != after[name]
    )
    return (*check(ledger), *stale)
