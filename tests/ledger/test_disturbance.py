"""What may disturb a writer: another writer, a kill, a full disk; the ledger is then as it was before, or holds the whole."""

import os
import signal
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

import pytest
from sqlalchemy import Connection

from reportedly.ledger import queries, shelves
from reportedly.ledger.check import check
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerError
from tests.factory import entry, run

_MANY = 8
_WAIT_S = 120


def _add_many(location: str, first: int) -> None:
    """Opens (or makes) the ledger and appends one article at a time."""
    with Ledger.open(location) as ledger:
        for number in range(first, first + _MANY):
            ledger.append(run(number), [entry(number)])


def _die_within_append(location: str) -> None:
    """Is killed when the rows are written and the transaction is not yet done."""
    with Ledger.open(location) as ledger:
        refresh = shelves.refresh

        def killed(connection: Connection, articles: Sequence[str]) -> None:
            refresh(connection, articles)
            os.kill(os.getpid(), signal.SIGKILL)

        shelves.refresh = killed  # in this process alone
        ledger.append(run(9), [entry(9)])


def _start(target: Callable[..., None], *arguments: object) -> BaseProcess:
    process = get_context("spawn").Process(target=target, args=arguments)
    process.start()
    return process


def test_two_processes_that_add_at_once_both_succeed(ledger_location: str) -> None:
    processes = [_start(_add_many, ledger_location, first) for first in (1, 1 + _MANY // 2)]  # half of it is the same
    for process in processes:
        process.join(_WAIT_S)
    assert [process.exitcode for process in processes] == [0, 0]
    with Ledger.open(ledger_location, create=False) as ledger:
        assert queries.counts(ledger)["article"] == _MANY + _MANY // 2
        assert check(ledger) == ()


def test_kill_in_the_middle_of_appending_leaves_the_ledger_as_it_was(ledger: Ledger) -> None:
    ledger.append(run(), [entry(1)])
    before = queries.counts(ledger), ledger.shelf_digest()
    process = _start(_die_within_append, ledger.location)
    process.join(_WAIT_S)
    assert process.exitcode == -signal.SIGKILL
    assert (queries.counts(ledger), ledger.shelf_digest()) == before
    assert [outcome.outcome for outcome in ledger.append(run(9), [entry(9)])] == ["new"]
    assert check(ledger) == ()


def test_interrupt_leaves_the_ledger_as_it_was(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(shelves, "refresh", interrupted)
        with pytest.raises(KeyboardInterrupt):
            ledger.append(run(), [entry(1)])
    assert queries.counts(ledger)["article"] == 0
    assert len(ledger.append(run(), [entry(1)])[0].events) == 1


def test_full_disk_is_told_and_nothing_is_lost(tmp_path: object) -> None:
    with Ledger.open(f"{tmp_path}/ledger.db") as ledger:
        ledger.append(run(), [entry(1)])
        with ledger.snapshot() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(LedgerError, match="is full"):
            ledger.append(run(1), [entry(number) for number in range(2, 60)])
        assert queries.counts(ledger)["article"] == 1
        assert check(ledger) == ()
