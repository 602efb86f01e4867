"""Trends of a ledger, or of a series brought from outside, each tested for change; all that are asked about at once are corrected together.

Where a statement is given, each series is held against the change that its words claim, with what had been counted by then.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from reportedly.incidents.claimed import Borne, Claimed, borne, borne_first, claimed_change
from reportedly.incidents.series import MOST_PERIODS, Measure, Series, Step, by_type, incident_series, start_of
from reportedly.incidents.trends import Answer, First, change_point, compare, first_seen, holm
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.article import Article
from reportedly.model.codec import from_json
from reportedly.model.errors import InputError
from reportedly.model.time import TimeInterval, published_interval
from reportedly.model.view import IncidentQuery, StatementRow, Window
from reportedly.read.sentences import find_sentences
from reportedly.read.times import find_times

LEAST_OF_TYPE = 20  # incidents, for a family of types to have a series of its own
_RECENT = timedelta(days=31)  # a stretch of time that ended longer ago is not what is claimed to differ
_SHORTEST = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendQuery:
    """`since` and `until` are aware UTC and half-open; `measure` None asks for all, and for each family of types."""

    step: Step = Step.MONTH
    measure: Measure | None = None
    since: datetime | None = None
    until: datetime | None = None
    place: str | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A series that a person attached to a statement."""

    series: Series
    by: str
    at: datetime
    why: str
    revision: str  # its id, by which it can be taken back


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A statement and the change that it claims: by which words, and since when; None where it does not say.

    `kept`: series that persons attached to it, with the revision that says who, when and why.
    """

    row: StatementRow
    claimed: Claimed | None
    words: str
    day: date | None  # of the statement
    window: TimeInterval | None
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """`first` and `borne` answer a statement's claim; None where none is made."""

    series: Series
    answer: Answer
    first: First | None = None
    borne: Borne | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    asked: Asked | None
    trends: tuple[Trend, ...]


def look_at_trends(ledger: Ledger, query: TrendQuery, statement: str | None = None) -> Trends:
    """The trends of what the ledger holds, and whether a statement is borne out by them and by what is attached to it."""
    asked = look_at_claim(ledger, statement) if statement else None
    kept = tuple(one.series for one in asked.kept) if asked else ()
    return trends_of((*kept, *own_series(ledger, query)), asked)


def trends_of(given: tuple[Series, ...], asked: Asked | None = None) -> Trends:
    """Every series with its answer, corrected for how many there are."""
    kept = tuple(_as_of(series, asked) for series in given)
    answers = holm([_answer(series, asked) for series in kept])
    return Trends(asked=asked, trends=tuple(_trend(*pair, asked) for pair in zip(kept, answers, strict=True)))


def own_series(ledger: Ledger, query: TrendQuery) -> tuple[Series, ...]:
    """Incidents, killed and injured, then incidents by type; only the one that the query names."""
    window = Window(limit=None)
    asked = IncidentQuery(since=query.since, until=query.until, place=query.place, type=query.type, window=window)
    read = _days_read(ledger, query)
    if read and (max(read) - min(read)).days > MOST_PERIODS * (7 if query.step is Step.WEEK else 30):
        raise InputError(f"The articles reach over more than {MOST_PERIODS:,} {query.step}s.", "give --since DATE, or ask for months")
    incidents = queries.incidents(ledger, asked)
    measures = [query.measure] if query.measure else [*Measure]
    named = query.type or ""
    found = [incident_series(incidents, read, query.step, measure, f"{measure} {named}".strip()) for measure in measures]
    families = by_type(incidents, LEAST_OF_TYPE) if query.measure is None else {}
    if len(families) > 1:
        found += [incident_series(held, read, query.step, name=_family(code, families)) for code, held in families.items()]
    return tuple(found)


def _family(code: str, families: Collection[str]) -> str:
    """ "attack" beside "attack.air" holds those of which no more is said."""
    return f"{code}, of no known kind" if any(other.startswith(f"{code}.") for other in families) else code


def _days_read(ledger: Ledger, query: TrendQuery) -> list[date]:
    """The day of publication of each article, in its first version, within the time that is asked about."""
    days = []
    for row in queries.articles(ledger, Window(limit=None)):
        published = published_interval(row.published).start if row.published and row.version == 1 else None
        if published and (query.since is None or published >= query.since) and (query.until is None or published < query.until):
            days.append(published.date())
    return days


def look_at_claim(ledger: Ledger, identity: str) -> Asked:
    """What a statement claims to have changed, and since when."""
    kind, full = queries.resolve(ledger, identity)
    row = queries.statement(ledger, full) if kind == "statement" else None
    page = queries.article(ledger, row.article) if row else None
    if row is None or page is None:
        raise InputError(f"{identity} is no statement that counts.", "copy the id (s_…) of one from `reportedly statements --json`")
    claimed, words = claimed_change(" … ".join(part.quote for part in row.statement.content)) or (None, "")
    published = published_interval(row.published).start.date() if row.published else None
    window = _window(page.article, row, published)
    return Asked(row=row, claimed=claimed, words=words, day=published, window=window, kept=tuple(_kept(ledger, full)))


def _kept(ledger: Ledger, statement: str) -> Iterator[Kept]:
    for revision in queries.series_attached(ledger, statement):
        series = from_json(revision.value or "", Series)
        yield Kept(series=series, by=revision.by, at=revision.at, why=revision.why, revision=revision.id)


def _window(article: Article, row: StatementRow, day: date | None) -> TimeInterval | None:
    """The stretch of time up to the statement that its content names: "in the past six months", "since June"."""
    for mention in find_times(article, find_sentences(article.text)):
        interval = mention.interval
        if interval is None or day is None or not any(part.start <= mention.start < part.end for part in row.statement.content):
            continue
        if interval.end - interval.start >= _SHORTEST and interval.start.date() < day <= interval.end.date() + _RECENT:
            return interval
    return None


def _as_of(series: Series, asked: Asked | None) -> Series:
    """What had been counted when the statement was made; of "for the first time", what it tells of and since too."""
    if asked is None or asked.day is None:
        return series
    if asked.claimed is not Claimed.FIRST:
        return series.until(asked.day)
    since = start_of(asked.window.start.date(), series.step) if asked.window else date.min
    return replace(series, periods=tuple(period for period in series.periods if period.start >= since))


def _answer(series: Series, asked: Asked | None) -> Answer:
    """Asked is whether the time that the statement names differs from what was before it; else whether anything changed."""
    if asked and asked.window and asked.claimed is not Claimed.FIRST:
        return compare(series, asked.window.start.date())
    return change_point(series)


def _trend(series: Series, answer: Answer, asked: Asked | None) -> Trend:
    if asked is None or asked.claimed is None:
        return Trend(series=series, answer=answer)
    if asked.claimed is not Claimed.FIRST:
        return Trend(series=series, answer=answer, borne=borne(asked.claimed, answer, asked.day))
    first = first_seen(series, start_of(asked.day, series.step)) if asked.day else None
    return Trend(series=series, answer=answer, first=first, borne=borne_first(first) if first else Borne.CANNOT_TELL)
