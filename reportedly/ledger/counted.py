"""What auditing a counting claim asks of the ledger: which articles make such claims, and how much of a time has been read."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select

from reportedly.ledger import tables
from reportedly.ledger.shelves import chunks
from reportedly.ledger.store import Ledger
from reportedly.model.counting import Coverage
from reportedly.model.value import Aspect, Total


def counting_articles(ledger: Ledger, within: Iterable[str] | None = None) -> tuple[str, ...]:
    """Articles that count and hold a counting claim, or people counted of no one event; newest first. Those of `within` alone, if given."""
    event, claim, problem, shelf = tables.shelf_event, tables.claim, tables.problem, tables.shelf_article.c
    counts = or_(claim.c.aspect == Aspect.ORDINAL.value, claim.c.value["total"].as_string() == Total.RUNNING.value)
    held = and_(claim.c.event == event.c.id, claim.c.reading == event.c.reading)
    with_claim = select(event.c.article).join(claim, held).where(counts)
    with_stray = select(shelf.id).join(problem, problem.c.reading == shelf.reading).where(problem.c.code == "toll-without-event")
    asked = select(shelf.id).where(shelf.current, or_(shelf.id.in_(with_claim), shelf.id.in_(with_stray)))
    ordered = asked.order_by(shelf.published.is_(None), shelf.published.desc(), shelf.id)
    with ledger.snapshot() as connection:
        if within is None:
            return tuple(connection.scalars(ordered))
        return tuple(found for some in chunks(within) for found in connection.scalars(ordered.where(shelf.id.in_(some))))


@dataclass(frozen=True, slots=True)
class Printed:
    """When an article was published, and by whom."""

    published: datetime
    outlet: str | None


def printed(ledger: Ledger, start: datetime, end: datetime, country: str | None) -> tuple[Printed, ...]:
    """The articles that count and were published from `start` up to `end`; with `country` those that name a place of it."""
    shelf, event, claim = tables.shelf_article.c, tables.shelf_event.c, tables.claim
    asked = select(shelf.published, shelf.outlet).where(shelf.current, shelf.published >= start, shelf.published < end)
    if country is not None:
        there = and_(claim.c.event == event.id, claim.c.reading == event.reading, claim.c.aspect == Aspect.PLACE.value)
        named = select(event.article).join(claim, there).where(claim.c.value["country"].as_string() == country)
        asked = asked.where(shelf.id.in_(named))
    with ledger.snapshot() as connection:
        return tuple(Printed(row.published, row.outlet) for row in connection.execute(asked))


def coverage(rows: Collection[Printed], start: datetime, end: datetime, country: str | None) -> Coverage:
    """What these articles, all published within that time, cover of it."""
    days = {(row.published - start).days for row in rows}
    length = max(1, -((start - end) // timedelta(days=1)))
    return Coverage(
        start=start,
        end=end,
        country=country,
        articles=len(rows),
        outlets=len({row.outlet for row in rows if row.outlet}),
        days=len(days),
        weeks=len({day // 7 for day in days}),
        of_days=length,
        of_weeks=-(-length // 7),
    )
