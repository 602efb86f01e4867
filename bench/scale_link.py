"""What linking costs as a ledger grows: `python -m bench.scale_link [--events 10000 100000 1000000]`.

Reports are made up: each day `PER_DAY` of them, three an incident, in towns of a grid, with texts of made-up words; a larger
ledger is one of more years. Each size runs in a process of its own, in batches of 64 articles as `add` does, into a SQLite
ledger in a temporary folder. `link_seconds_N`: the processor's seconds of joining alone; `growth`: the largest ratio of one
size's to the next smaller one's, made one of a tenfold ledger; `last_ms_N`: seconds to join the last article alone, in
thousandths; `peak_mb_N`: the process's memory at its highest.

`hot_*`: 384 reports of one place and day, of one incident and of 48: seconds, and links written, of which there are 73,536
pairs.

`--claims` (0: not asked): a ledger of so many claims, made of `FEW` reports that were joined: all of their rows are copied by SQL
with other ids and keys, as of further places and wars, so that its tables and indexes are as large as those of a ledger that
grew. `add_ms`: what adding one more article costs there (appended and joined; the median of `ONE_BY_ONE` of them, in thousandths
of the processor's seconds), `few_add_ms`: the same before the copies.
"""

import multiprocessing
import resource
import tempfile
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from math import log10
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from sqlalchemy import func, select, text

from bench.common import print_result
from reportedly.ledger import queries, tables
from reportedly.ledger.store import Ledger
from reportedly.model.article import Article, Hints, Page, make_article
from reportedly.model.place import Place, PlaceKind
from reportedly.model.reading import Claim, Event, Reading, Stance, claim_id, event_id, reading_id
from reportedly.model.run import Entry, Run, make_run
from reportedly.model.time import published_interval
from reportedly.model.value import Aspect, Occurrence, Party, Toll, TypeCode, Value, Weapon
from reportedly.run.join import Desk, join

PER_DAY, TOLD = 30, 3  # reports a day, reports an incident
BATCH = 64
HOT = 384
FEW, ONE_BY_ONE = 3_000, 40
_AT = datetime(2026, 1, 1, tzinfo=UTC)
_FIRST = datetime(1900, 1, 1, tzinfo=UTC)
_COPIED = (
    *(tables.article, tables.reading, tables.event, tables.claim, tables.link),
    *(tables.shelf_event, tables.shelf_key, tables.shelf_incident, tables.shelf_incident_event),
)
_IDS = {"id", "article", "reading", "event", "left", "right", "incident", "key"}
_SYLLABLES = "ba be da do fa ga gi ha ka ki la lo ma mi na ni pa ra ro sa shi ta tu va wa ya zi zo".split()  # noqa: SIM905  # a list of sounds


def word(random: Random, syllables: int) -> str:
    return "".join(random.choices(_SYLLABLES, k=syllables))


def reports(count: int, seed: int = 1) -> Iterator[Entry]:
    """So many reports, by day."""
    for nth in range(0, count, TOLD):
        random = Random(f"{seed} {nth}")  # noqa: S311  # made-up reports are no secret
        town = random.randrange(400)
        yield from incident(random, town, _FIRST + timedelta(days=nth // PER_DAY), min(TOLD, count - nth))


def hot(incidents: int) -> list[Entry]:
    """HOT reports of one town and day, of so many incidents."""
    return [entry for nth in range(incidents) for entry in incident(Random(nth), 7, _FIRST, HOT // incidents)]  # noqa: S311


def incident(random: Random, town: int, day: datetime, count: int) -> Iterator[Entry]:
    """Its reports: each has the victims' names and half of the words."""
    told = [word(random, 4) for _ in range(40)]
    names = " and ".join(f"{word(random, 3).title()} {word(random, 4).title()}" for _ in range(2))
    killed = random.randint(1, 20)
    for nth in range(count):
        words = [*random.sample(told, 20), *(word(random, 4) for _ in range(20))]
        text = f"A blast in town{town} killed {killed} people, {names}, it was said in report {nth}: {' '.join(words)}."
        yield entry(make_article(text, hints=Hints(outlet=f"Outlet {nth}", published=day.date().isoformat(), language="en")), town, killed)


def entry(article: Article, town: int, killed: int) -> Entry:
    place = Place(name=f"town{town}", country="SY", lat=30 + town // 20 * 0.5, lon=30 + town % 20 * 0.5, kind=PlaceKind.SETTLEMENT)
    published = article.published or ""
    values: tuple[tuple[Aspect, Value, str], ...] = (  # nine, as many as an event of FA-KES has
        (Aspect.OCCURRED, Occurrence(phrase="blast"), "blast"),
        (Aspect.TYPE, TypeCode(code="attack.bombing", phrase="blast"), "blast"),
        (Aspect.WEAPON, Weapon(name="blast"), "blast"),
        (Aspect.INJURED, Toll(low=2 * killed, high=2 * killed, phrase=f"{killed} people"), f"{killed} people"),
        (Aspect.TARGET, Party(name=place.name), place.name),
        (Aspect.VICTIM, Party(name="people"), "people"),
        (Aspect.PLACE, place, place.name),
        (Aspect.TIME, published_interval(published), "blast"),
        (Aspect.KILLED, Toll(low=killed, high=killed, phrase=f"{killed} people"), f"{killed} people"),
    )
    trigger = article.evidence(2, 7)
    event = event_id(trigger)
    claims = tuple(claim(article, event, *value) for value in values)
    found = Event(id=event, article=article.id, type="attack.bombing", trigger=trigger, background=False, claims=claims)
    identity = reading_id(article=article.id, engine="made", version="1", model="", settings="")
    reading = Reading(id=identity, article=article.id, engine="made", version="1", model="", settings="", events=(found,))
    return Entry(page=Page(name="row", content=article.text.encode(), media_type="text/plain"), article=article, reading=reading)


def claim(article: Article, event: str, aspect: Aspect, value: Value, words: str) -> Claim:
    start = article.text.index(words)
    evidence = (article.evidence(start, start + len(words)),)
    identity = claim_id(event, aspect, value, sources=(), stance=Stance.ASSERTED, evidence=evidence, statement=None)
    return Claim(
        id=identity, event=event, aspect=aspect, value=value, sources=(), stance=Stance.ASSERTED, confidence=0.9, evidence=evidence
    )


def join_all(ledger: Ledger, run: Run, entries: Iterator[Entry]) -> float:
    """The processor's seconds of joining alone."""
    desk, seconds = Desk(ledger), 0.0
    while batch := list(islice(entries, BATCH)):
        with ledger.transaction():
            outcomes = ledger.append(run, batch)
            started = time.process_time()
            join(ledger, [event for outcome in outcomes for event in outcome.events], at=_AT, desk=desk)
            seconds += time.process_time() - started
    return seconds


def link(entries: Iterator[Entry], last: Entry | None = None) -> dict[str, float]:
    """What it costs to join them, and then one more."""
    run = make_run(started=_AT, code="bench", engine="made 1", command="bench", by="person:bench")
    with tempfile.TemporaryDirectory() as folder, Ledger.open(str(Path(folder) / "bench.db")) as ledger:
        seconds = join_all(ledger, run, entries)
        found: dict[str, float] = {"link_seconds": seconds, "incidents": queries.incident_count(ledger), "links": len(ledger.links())}
        if last is not None:
            (outcome,) = ledger.append(run, [last])
            started = time.process_time()
            join(ledger, outcome.events, at=_AT)
            found["last_ms"] = 1000 * (time.process_time() - started)
    return found | {"peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def measure(count: int) -> dict[str, float]:
    """Runs in a process of its own; the one more is a report of the last day."""
    return link(reports(count), next(reports(count, seed=2)) if count else None)


def measure_hot(incidents: int) -> dict[str, float]:
    return link(iter(hot(incidents)))


def measure_wide(claims: int) -> dict[str, float]:
    """What one more article costs in a ledger of so many claims, and in the few that it is made of."""
    run = make_run(started=_AT, code="bench", engine="made 1", command="bench", by="person:bench")
    with tempfile.TemporaryDirectory() as folder, Ledger.open(str(Path(folder) / "bench.db")) as ledger:
        join_all(ledger, run, reports(FEW))
        before = [add_one(ledger, run, one) for one in islice(reports(FEW, seed=2), 0, FEW, FEW // ONE_BY_ONE)]
        copy_rows(ledger, claims)
        after = [add_one(ledger, run, one) for one in islice(reports(FEW, seed=3), 0, FEW, FEW // ONE_BY_ONE)]
        with ledger.snapshot() as connection:
            held = connection.scalar(select(func.count()).select_from(tables.claim)) or 0
    return {"claims": held, "few_add_ms": 1000 * median(before), "add_ms": 1000 * median(after), "add_ms_most": 1000 * max(after)}


def add_one(ledger: Ledger, run: Run, one: Entry) -> float:
    """The processor's seconds that it takes to append and join it, by somebody who has looked at nothing yet."""
    started = time.process_time()
    with ledger.transaction():
        (outcome,) = ledger.append(run, [one])
        join(ledger, outcome.events, at=_AT)
    return time.process_time() - started


def copy_rows(ledger: Ledger, claims: int) -> None:
    """Copies every row that joining asks for under other ids and keys until there are so many claims; indexes are made anew."""
    with ledger.writing() as connection:
        there = connection.scalar(select(func.count()).select_from(tables.claim)) or 1
        for table in _COPIED:
            names = [column.name for column in table.columns]
            values = ", ".join(f"t.\"{name}\" || '.' || n.n" if name in _IDS else f't."{name}"' for name in names)
            listed = ", ".join(f'"{name}"' for name in names)
            key = ", ".join(str(1 + names.index(column.name)) for column in table.primary_key)
            for index in table.indexes:
                index.drop(connection)
            connection.execute(
                text(
                    f"INSERT INTO {table.name} ({listed}) WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < :most)"  # noqa: S608  # names of our own tables
                    f" SELECT {values} FROM {table.name} t CROSS JOIN n ORDER BY {key}"
                ),
                {"most": max(1, round(claims / there) - 1)},
            )
            for index in table.indexes:
                index.create(connection)


def alone(work: Any, given: int) -> dict[str, float]:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        found: dict[str, float] = pool.apply(work, (given,))
    print({"of": given, **{key: round(value, 3) for key, value in found.items()}}, flush=True)
    return found


def main() -> None:
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], metavar="N", help="sizes (%(default)s)")
    parser.add_argument(
        "--claims", type=int, default=1_000_000, metavar="N", help="a ledger of so many to add one article to (%(default)s)"
    )
    given = parser.parse_args()
    sizes = sorted(given.events)
    wide = alone(measure_wide, given.claims) if given.claims else {}
    warm = {f"hot_{key}_{n}": value for n in (1, 48) for key, value in alone(measure_hot, n).items()}
    found = {size: alone(measure, size) for size in sizes}
    ratios = [(found[b]["link_seconds"] / found[a]["link_seconds"]) ** (1 / log10(b / a)) for a, b in pairwise(sizes)]
    figures = {f"{key}_{size}": found[size][key] for size in sizes for key in ("link_seconds", "last_ms", "peak_mb")}
    print_result({**wide, **warm, **figures, "growth": max(ratios, default=0.0)})


if __name__ == "__main__":
    main()
