"""A series counts something by week or month, and says beside each count how much was looked at, without which it tells nothing.

A period in which nothing was looked at (no article read, no line in a table) has the exposure 0: it is a gap, never a nought. An
incident counts once, where it happened within one period; what is only recalled, or not known so exactly, is left out and told.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from reportedly.model.incident import Incident, Range
from reportedly.model.time import Anchor

MOST_PERIODS = 2_000


class Step(StrEnum):
    WEEK = "week"  # from Monday
    MONTH = "month"


class Measure(StrEnum):
    """What of incidents is counted."""

    INCIDENTS = "incidents"
    KILLED = "killed"
    INJURED = "injured"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """`start` ≤ day < `end`. Of people, `count` adds the lowest that an origin of each incident stands by and `most` the highest, never
    sources of one incident. `undated`: how much of `count` is of incidents whose day nobody told, put where they were reported.
    """

    start: date
    end: date
    count: int
    exposure: float  # articles read, hours listened, or 1 where only that it was looked at is known
    most: int = 0  # 0 where it is no more than `count`
    undated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Periods one after the other without a break, the first and the last of which were looked at."""

    name: str
    what: str  # that is counted: "incidents", "killed", "flights"
    step: Step
    exposed: str  # what `exposure` counts: "articles"; empty where it only tells gaps
    periods: tuple[Period, ...]
    left_out: tuple[tuple[str, int], ...] = ()  # (why, how many)

    @property
    def seen(self) -> tuple[Period, ...]:
        """The periods that were looked at."""
        return tuple(period for period in self.periods if period.exposure > 0)

    def until(self, day: date) -> "Series":
        """What had been counted when that day was over: whole periods alone."""
        return replace(self, periods=tuple(period for period in self.periods if period.end <= day + timedelta(days=1)))


def start_of(day: date, step: Step) -> date:
    """The first day of the period that the day lies in."""
    return day.replace(day=1) if step is Step.MONTH else day - timedelta(days=day.weekday())


def after(start: date, step: Step) -> date:
    """The first day of the next period."""
    return start_of(start + timedelta(days=31), step) if step is Step.MONTH else start + timedelta(days=7)


def starts(first: date, last: date, step: Step) -> list[date]:
    """The periods from that of `first` to that of `last`."""
    found = [start_of(first, step)]
    while after(found[-1], step) <= last:
        found.append(after(found[-1], step))
    return found


def incident_series(
    incidents: Iterable[Incident], read: Sequence[date], step: Step, measure: Measure = Measure.INCIDENTS, name: str = ""
) -> Series:
    """`read` has the day of publication of each article that was read; the series runs from the first of them to the last."""
    articles = Counter(start_of(day, step) for day in read)
    counted: dict[date, list[tuple[Range, bool]]] = defaultdict(list)
    left_out: Counter[str] = Counter()
    for incident in incidents:
        amount = _AMOUNT[measure](incident)
        if amount is None:
            continue
        start = _period(incident, step)
        if isinstance(start, date) and articles[start]:
            told = incident.time is not None and incident.time.anchor is not Anchor.PUBLISHED
            counted[start].append((amount, told))
        else:
            left_out[start if isinstance(start, str) else f"in a {step} of which no article was read"] += 1
    return Series(
        name=name or measure,
        what=measure,
        step=step,
        exposed="articles",
        periods=tuple(_counted(start, step, counted[start], articles[start]) for start in starts(min(read), max(read), step))
        if read
        else (),
        left_out=tuple(sorted(left_out.items())),
    )


_AMOUNT: dict[Measure, Callable[[Incident], Range | None]] = {
    Measure.INCIDENTS: lambda _: Range(low=1, high=1),
    Measure.KILLED: lambda incident: incident.killed,
    Measure.INJURED: lambda incident: incident.injured,
}


def _period(incident: Incident, step: Step) -> date | str:
    """The period that an incident lies in, or why it lies in none."""
    if incident.background:
        return "only recalled"
    if incident.time is None:
        return "without any date"
    time = incident.time.clocks
    first, last = time.start.date(), (time.end - timedelta(microseconds=1)).date()
    start = start_of(first, step)
    return start if start == start_of(last, step) else f"not known to the {step}"


def _counted(start: date, step: Step, amounts: Sequence[tuple[Range, bool]], articles: int) -> Period:
    count, most = (sum(getattr(amount, end) for amount, _ in amounts) for end in ("low", "high"))
    return Period(
        start=start,
        end=after(start, step),
        count=count,
        exposure=float(articles),
        most=most if most > count else 0,
        undated=sum(amount.low for amount, told in amounts if not told),
    )


def by_type(incidents: Iterable[Incident], least: int) -> dict[str, list[Incident]]:
    """Families of types ("attack.air" with all below it) that hold at least so many incidents, the largest first."""
    families: dict[str, list[Incident]] = defaultdict(list)
    for incident in incidents:
        if not incident.background:
            families[".".join(incident.type.split(".")[:2])].append(incident)
    ordered = sorted(families, key=lambda code: (-len(families[code]), code))
    return {code: families[code] for code in ordered if len(families[code]) >= least}
