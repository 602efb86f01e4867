"""What pages keep for the next request: the desk of audits, until anything in the ledger changes."""

from threading import Lock

from reportedly.ledger.dialect import Changes
from reportedly.ledger.store import Ledger
from reportedly.run.audit import Desk

MOST = 50_000
"""Incidents that a desk holds when it is given up; each takes some 2 kB."""


class Kept:
    """One desk for all requests on the ledger as it is now; whoever looks back has one of his own."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._changes = Changes(ledger.engine)
        self._lock = Lock()
        self._sign = self._changes.sign()
        self._desk = Desk(ledger)

    def desk(self, ledger: Ledger) -> Desk:
        if ledger is not self._ledger:
            return Desk(ledger)
        with self._lock:
            sign = self._changes.sign()
            if sign != self._sign or len(self._desk.held) > MOST:
                self._sign, self._desk = sign, Desk(ledger)
            return self._desk

    def close(self) -> None:
        self._changes.close()
