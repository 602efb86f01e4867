"""Adds many pages to a ledger: read here or in processes, written by this process alone, joined batch by batch.

A batch is one transaction, so a run that is stopped leaves whole batches; the same command again goes on from there.
"""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from typing import TypeVar

from reportedly import __version__
from reportedly.engines import load_engine
from reportedly.ledger.store import Ledger
from reportedly.model.errors import Dropped
from reportedly.model.reading import Problem
from reportedly.model.run import Entry, make_run
from reportedly.page.inputs import Input
from reportedly.pipeline import read_page
from reportedly.run.join import Desk, join
from reportedly.run.workers import hand_out, workers

BATCH = 64  # articles a transaction: large enough to be quick, small enough to lose little
T = TypeVar("T")
_Batch = Sequence[Input | Dropped]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOptions:
    """How to add. `workers` 1 reads in this process."""

    engine: str
    command: str
    by: str
    workers: int = 1
    batch: int = BATCH


@dataclass(slots=True, kw_only=True)
class AddCounts:
    """What became of the pages; `outcomes` counts `new`, `version`, `reread`, `known`, `dropped`."""

    outcomes: Counter[str] = field(default_factory=Counter)
    dropped: list[Dropped] = field(default_factory=list)
    problems: Counter[str] = field(default_factory=Counter)
    notes: list[Problem] = field(default_factory=list)
    statements: int = 0
    events: int = 0
    claims: int = 0

    def summary(self) -> dict[str, object]:
        """The counts as one plain object."""
        return {
            "outcomes": dict(sorted(self.outcomes.items())),
            "statements": self.statements,
            "events": self.events,
            "claims": self.claims,
            "problems": dict(sorted(self.problems.items())),
            "dropped": [{"code": d.code, "message": d.message, "try": d.remedy} for d in self.dropped],
            "notes": [note.message for note in self.notes],
        }


def add(ledger: Ledger, inputs: Iterable[Input | Dropped], options: AddOptions, tell: Callable[[int], None] = lambda _: None) -> AddCounts:
    """Reads and appends; `tell` is called with the number of pages done after each batch."""
    engine = load_engine(options.engine)
    run = make_run(
        started=datetime.now(UTC),
        code=f"reportedly {__version__}",
        engine=f"{engine.name} {engine.version}",
        command=options.command,
        by=options.by,
    )
    counts = AddCounts()
    desk = Desk(ledger)
    join(ledger, ledger.unjoined(), at=run.started)  # what an older version or a migration left behind
    with closing(_read(_batches(inputs, options.batch), options)) as batches:
        for batch, results in batches:
            entries = [result for result in results if isinstance(result, Entry)]
            _count(counts, batch, results)
            with ledger.transaction():
                outcomes = ledger.append(run, entries)
                join(ledger, [event for outcome in outcomes for event in outcome.events], at=run.started, desk=desk)
            counts.outcomes.update(outcome.outcome for outcome in outcomes)
            tell(len(batch))
    return counts


def read_input(engine: str, given: Input | Dropped) -> Entry | Dropped:
    """The one function that is sent to a worker: a page in, what it came to out."""
    if isinstance(given, Dropped):
        return given
    try:
        return read_page(given.page, given.hints, load_engine(engine))
    except Dropped as dropped:
        return dropped


def _read(batches: Iterable[_Batch], options: AddOptions) -> Generator[tuple[_Batch, list[Entry | Dropped]], None, None]:
    """Each batch with what it came to; processes read the next one while this one is being stored."""
    read = partial(read_input, options.engine)
    if options.workers == 1:
        yield from ((batch, [read(given) for given in batch]) for batch in batches)
        return
    with workers(options.workers) as pool:
        begun: list[tuple[_Batch, Callable[[], list[Entry | Dropped]]]] = []
        for batch in batches:
            begun.append((batch, hand_out(pool, read, batch)))
            if len(begun) > 1:
                first, wait = begun.pop(0)
                yield first, wait()
        yield from ((batch, wait()) for batch, wait in begun)


def _count(counts: AddCounts, batch: Sequence[Input | Dropped], results: Sequence[Entry | Dropped]) -> None:
    for given in batch:
        if isinstance(given, Input):
            counts.notes.extend(given.notes)
    for result in results:
        if isinstance(result, Dropped):
            counts.dropped.append(result)
            counts.outcomes["dropped"] += 1
            continue
        counts.problems.update(problem.code for problem in result.reading.problems)
        counts.statements += len(result.reading.statements)
        counts.events += len(result.reading.events)
        counts.claims += sum(len(event.claims) for event in result.reading.events)


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
