"""Worker processes: they leave Ctrl-C to the process that started them, and end with it however it ends."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

from reportedly.model.errors import ReportedlyError

Given = TypeVar("Given")
Made = TypeVar("Made")
_HANDED = 4  # items given to a worker at once


@contextmanager
def workers(number: int) -> Iterator[ProcessPoolExecutor]:
    """Processes for `hand_out`; what they have not begun when the block ends is given up."""
    pool = ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=_end_with_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def hand_out(pool: ProcessPoolExecutor, work: Callable[[Given], Made], items: Sequence[Given]) -> Callable[[], list[Made]]:
    """Has the work begun; what is given back waits for all of it, in order."""
    with _without_interrupts():  # processes are started here, and keep what is held back
        results = pool.map(work, items, chunksize=_HANDED)
    return partial(_wait, results)


def _wait(results: Iterator[Made]) -> list[Made]:
    try:
        return list(results)
    except BrokenProcessPool as error:
        raise ReportedlyError(
            "A worker process was killed, perhaps for want of memory.",
            "run the same command again with fewer --workers; it goes on from what is already stored",
        ) from error


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Holds Ctrl-C back for the while."""
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _end_with_parent() -> None:
    """A process that was killed cannot stop its workers; so each watches it."""
    Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
