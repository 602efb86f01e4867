"""Counting claims held against the ledger: those of an incident, of an article, of all articles, or of a sentence that is given."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Generic, TypeVar

from reportedly.incidents.audit import Audit, audit
from reportedly.incidents.scope import Candidate, aspects_asked, doubts, may_fit, scope_of
from reportedly.ledger import queries
from reportedly.ledger.counted import Printed, counting_articles, coverage, printed
from reportedly.ledger.store import Ledger
from reportedly.model.article import Article, Hints, make_article
from reportedly.model.counting import Counting, Coverage, Measure
from reportedly.model.evidence import Evidence
from reportedly.model.incident import Incident
from reportedly.model.judgement import Link
from reportedly.model.reading import Claim, Reading
from reportedly.model.value import Aspect
from reportedly.model.view import IncidentQuery, Window
from reportedly.read.countings import CountingMention, read_countings

T = TypeVar("T")

_BREATH = 120  # code points
_LATE = timedelta(days=4)  # what is dated by its report alone may have been before
_EVERY = (Aspect.OCCURRED, Aspect.TARGET, Aspect.VICTIM, Aspect.PLACE, Aspect.PERPETRATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """A counting claim with who says it and where: `sources` are labels, nearest the reader first; `incident` is what it is about."""

    audit: Audit
    evidence: Evidence
    article: str
    title: str | None
    outlet: str | None
    published: str | None
    sources: tuple[str, ...]
    incident: Incident | None


class Widest(Generic[T]):
    """What `read` finds within a time; within the widest time asked for so far it is not read again."""

    def __init__(self, read: Callable[[datetime, datetime], Sequence[T]], lies: Callable[[T, datetime, datetime], bool]) -> None:
        self._read, self._lies = read, lies
        self._held: tuple[datetime, datetime, Sequence[T]] = (datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC), ())

    def between(self, since: datetime, until: datetime) -> list[T]:
        first, last, found = self._held
        if since < first or until > last:
            first, last = min(since, first), max(until, last)
            found = self._read(first, last)
            self._held = first, last, found
        return [one for one in found if self._lies(one, since, until)]


class Desk:
    """Audits on one ledger as it is; what was looked at is kept, since claims ask for much the same. It must go when the ledger changes."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.held: dict[tuple[str, tuple[Aspect, ...]], Candidate] = {}
        self.links: dict[str, tuple[Link, ...]] = {}
        self.done: dict[tuple[Counting, str | None], Audit] = {}
        self.dated = Widest(self._incidents, _overlaps)
        self.printed: dict[str | None, Widest[Printed]] = {}

    def _incidents(self, since: datetime, until: datetime) -> Sequence[Incident]:
        return queries.incidents(self.ledger, IncidentQuery(since=since, until=until, window=Window(limit=None)))

    def coverage(self, start: datetime, end: datetime, country: str | None) -> Coverage:
        if country not in self.printed:
            self.printed[country] = Widest(
                lambda since, until: printed(self.ledger, since, until, country), lambda one, since, until: since <= one.published < until
            )
        return coverage(self.printed[country].between(start, end), start, end, country)

    def candidates(self, incidents: Iterable[Incident], aspects: tuple[Aspect, ...]) -> list[Candidate]:
        """These with their reports, of which the claims of these aspects are read."""
        wanted = list(incidents)
        new = [incident for incident in wanted if (incident.id, aspects) not in self.held]
        reports = {report.event.id: report for report in self.ledger.reports((event for one in new for event in one.events), aspects)}
        for incident in new:
            own = tuple(reports[event] for event in incident.events if event in reports)
            self.held[incident.id, aspects] = Candidate(incident=incident, reports=own)
        return [self.held[incident.id, aspects] for incident in wanted]

    def links_of(self, candidates: Iterable[Candidate]) -> list[Link]:
        """Every link of their events."""
        events = {event for candidate in candidates for event in candidate.incident.events}
        new = events - self.links.keys()
        by_event: dict[str, list[Link]] = {event: [] for event in new}
        for link in self.ledger.links(new):
            for end in (link.left, link.right):
                if end in by_event:
                    by_event[end].append(link)
        self.links |= {event: tuple(found) for event, found in by_event.items()}
        return list({link.id: link for event in events for link in self.links[event]}.values())

    def audit(self, counting: Counting, about: Incident | None) -> Audit:
        """The answer; asked again in other words, it is not made again."""
        key = (replace(counting, phrase="", window_phrase=""), about.id if about else None)
        if key not in self.done:
            self.done[key] = self._audit(counting, about)
        return replace(self.done[key], counting=counting)

    def _audit(self, counting: Counting, about: Incident | None) -> Audit:
        own = self.candidates([about], _EVERY)[0] if about else None
        scope = scope_of(counting, own)
        if counting.window is None:
            return audit(counting, own, (), (), None)
        start, end = counting.window.start, counting.window.end
        morning = start.replace(hour=0, minute=0, second=0, microsecond=0)  # articles may be dated by the day alone
        read = self.coverage(morning, end, scope.place.country if scope.place else None)
        if scope.missing:
            return audit(counting, own, (), (), read)
        near = (found for found in self.dated.between(start, end + _LATE) if may_fit(scope, found))
        fitting = [candidate for candidate in self.candidates(near, aspects_asked(scope)) if doubts(scope, candidate) is not None]
        return audit(counting, own, fitting, self.links_of((*fitting, *((own,) if own else ()))), read)


def _overlaps(incident: Incident, since: datetime, until: datetime) -> bool:
    return incident.time is not None and incident.time.clocks.end > since and incident.time.clocks.start < until


def audit_incident(desk: Desk, incident: Incident, articles: Iterable[str]) -> tuple[Audited, ...]:
    """The counting claims about one incident, made in these articles of its reports."""
    found = (one for article in counting_articles(desk.ledger, articles) for one in _of_article(desk, article, incident.id))
    return tuple(sorted(found, key=lambda one: (one.published or "~", one.evidence)))


def audit_articles(desk: Desk, articles: Iterable[str] | None = None) -> Iterator[Audited]:
    """The counting claims of these articles (of all, newest first, where None)."""
    for article in counting_articles(desk.ledger) if articles is None else articles:
        yield from _of_article(desk, article)


def audit_sentence(desk: Desk, sentence: str, *, published: str, about: Incident | None = None) -> tuple[Audited, ...]:
    """The counting claims of words that stand in no article, as if published on this day, about this incident."""
    article = make_article(sentence, hints=Hints(published=published, language="en"))
    return tuple(_audited(desk, article, None, mention, about) for mention in _countings(article))


@lru_cache(maxsize=128)
def _countings(article: Article) -> tuple[CountingMention, ...]:
    """An article never changes, so that what it counts need not be read again."""
    return read_countings(article)


def _of_article(desk: Desk, identity: str, only: str | None = None) -> Iterator[Audited]:
    """Those of an article; with `only` those about the incident of this id."""
    page = queries.article(desk.ledger, identity)
    if page is None or page.reading is None:
        return
    for mention in _countings(page.article):
        event = _event_of(page.reading, mention)
        holding = queries.incidents_holding(desk.ledger, [event]) if event else {}
        about = holding.get(event) if event else None
        if only is None or (about is not None and about.id == only):
            yield _audited(desk, page.article, page.reading, mention, about)


def _event_of(reading: Reading, mention: CountingMention) -> str | None:
    """The event whose claim these words show, else the one told of nearest: of an ordinal in the same breath, of a total anywhere."""
    claim = _claim_of(reading, mention)
    if claim is not None:
        return claim.event
    reach = math.inf if mention.counting.measure is Measure.TOTAL else _BREATH
    apart = {event.id: abs(event.trigger.start - mention.start) for event in reading.events}
    nearest = min(apart, key=lambda event: (apart[event], event), default=None)
    return nearest if nearest is not None and apart[nearest] <= reach else None


def _claim_of(reading: Reading, mention: CountingMention) -> Claim | None:
    aspect = mention.counting.aspect if mention.counting.measure is Measure.TOTAL else Aspect.ORDINAL
    claims = (claim for event in reading.events for claim in event.claims if claim.aspect is aspect)
    return next((claim for claim in claims if any(e.start < mention.end and mention.start < e.end for e in claim.evidence)), None)


def _audited(desk: Desk, article: Article, reading: Reading | None, mention: CountingMention, about: Incident | None) -> Audited:
    return Audited(
        audit=desk.audit(mention.counting, about),
        evidence=article.evidence(mention.start, mention.end),
        article=article.id,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        sources=_sources(reading, mention) if reading else (),
        incident=about,
    )


def _sources(reading: Reading, mention: CountingMention) -> tuple[str, ...]:
    """Who says it: of the claim, else of the narrowest statement that holds the words."""
    claim = _claim_of(reading, mention)
    if claim is not None:
        return tuple(source.label for source in claim.sources)
    holding = [
        (part.end - part.start, statement.id, statement)
        for statement in reading.statements
        for part in statement.content
        if part.start <= mention.start and mention.end <= part.end
    ]
    return tuple(source.label for source in min(holding)[2].sources) if holding else ()
