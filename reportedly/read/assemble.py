"""Puts what the readers found together: which value belongs to which event, and who says it.

A mention inside the content of a statement is said by its sources with its stance; one outside any is said by the outlet itself.
Values of different sources stand side by side; only the same value by the same sources becomes one claim with more evidence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model.article import Article
from reportedly.model.reading import Claim, Event, Problem, Stance, Statement, claim_id, event_id
from reportedly.model.time import TimeInterval, published_interval
from reportedly.model.value import TOLL_ASPECTS, Aspect, Occurrence, TypeCode, Value
from reportedly.read.belonging import Belonging, Item, find_belongings
from reportedly.read.carried import carried_day
from reportedly.read.coreference import find_happenings
from reportedly.read.cues import VERBS
from reportedly.read.datelines import day_of_writing, published_day
from reportedly.read.events import Trigger
from reportedly.read.found import Found
from reportedly.read.happenings import Happening, is_ahead
from reportedly.read.lead import Lead, find_lead
from reportedly.read.mentions import Span
from reportedly.read.setting import Setting, find_settings, finest_places, finest_times
from reportedly.read.standing import as_it_stands, is_background, is_superseded, is_told_as_past, is_unconfirmed
from reportedly.read.zones import common_zone, in_zone

_HEDGE = re.compile(r"\b(?:perhaps|possibly|probably|apparently|allegedly|reportedly|likely|may|might|could|believed)\b", re.IGNORECASE)
TRIGGER, SAME_SENTENCE, CARRIED, FROM_LEAD, REPORTED = 0.9, 0.85, 0.7, 0.5, 0.3
"""Confidence by kind of rule: the trigger itself; beside it in its sentence; carried over from another; where and when the lead is set;
only the date of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """The events of an article, and what could not be given a place in them."""

    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A value before it is a claim: shown by which words; `stance` None takes that of the statement around them."""

    aspect: Aspect
    value: Value
    span: Span
    confidence: float
    stance: Stance | None = None
    core: Span | None = None  # whose speaker counts, where that is not the whole
    by_itself: bool = False


@dataclass(frozen=True, slots=True)
class _Desk:
    """What assembling looks at throughout."""

    article: Article
    found: Found
    published: TimeInterval | None
    settings: dict[int, Setting]
    belonging: Belonging
    statements: tuple[tuple[Statement, ...], ...]  # by sentence
    lead: Lead


def assemble(article: Article, found: Found) -> Assembly:
    """The events of the article with their claims, in the text's order, and the problems met on the way."""
    text = article.text
    triggers = tuple(as_it_stands(text, trigger, found.sentences[trigger.sentence].start) for trigger in found.triggers)
    found = replace(found, triggers=triggers)
    published = _written(article)
    settings = find_settings(text, published, found)
    happenings = find_happenings(text, published, settings, found)
    belonging = find_belongings(text, published, found, happenings)
    lead = find_lead(text, published, found, happenings, settings)
    desk = _Desk(article, found, published, settings, belonging, found.statements_by_sentence(), lead)
    events: list[Event] = []
    problems: list[Problem] = list(_strays(desk))
    for index, happening in enumerate(happenings):
        event = _event(desk, happening, index)
        events.append(event)
        problems += _undated(desk, event)
    return Assembly(events=tuple(events), problems=tuple(problems))


def _written(article: Article) -> TimeInterval | None:
    """When the article is of: its publication, or its dateline where that is of another day."""
    written = day_of_writing(article)
    if written is None or written == published_day(article):
        return published_interval(article.published) if article.published else None
    return published_interval(written.isoformat())


def _event(desk: _Desk, happening: Happening, index: int) -> Event:
    article = desk.article
    chief = next((t for t in happening.triggers if not t.weak), happening.triggers[0])
    trigger = article.evidence(chief.start, chief.end)
    background = is_background(article.text, happening, desk.published, desk.found)
    event = Event(id=event_id(trigger), article=article.id, type=happening.code, trigger=trigger, background=background, claims=())
    said = [*_occurred(desk, happening, event), *_settled(desk, index, happening), *_mentioned(desk, index, happening)]
    if (
        not any(item.aspect is Aspect.TIME for item in said)
        and desk.published is not None
        and not (event.background or is_ahead(happening))
    ):
        said.append(_Said(aspect=Aspect.TIME, value=desk.published, span=trigger.span, confidence=REPORTED))
    return replace(event, claims=_claims(desk, event, said))


def _occurred(desk: _Desk, happening: Happening, event: Event) -> Iterator[_Said]:
    """That it happened, once a source and stance, and its type, once a code."""
    text = desk.article.text
    strong = [t for t in happening.triggers if not t.weak] or list(happening.triggers)
    codes: set[str] = set()
    for trigger in strong:
        span = (trigger.start, trigger.end)
        if not trigger.definite or span == event.trigger.span:  # "the strike" takes for granted what was told before
            stance = _own_stance(trigger, background=event.background)
            yield _Said(aspect=Aspect.OCCURRED, value=Occurrence(phrase=event.trigger.quote), span=span, confidence=TRIGGER, stance=stance)
        if trigger.code not in codes and (not trigger.loose or span == event.trigger.span):
            codes.add(trigger.code)
            code = TypeCode(code=trigger.code, phrase=text[slice(*span)])
            yield _Said(aspect=Aspect.TYPE, value=code, span=span, confidence=TRIGGER)


def _own_stance(trigger: Trigger, *, background: bool) -> Stance | None:
    if trigger.stance is not Stance.ASSERTED:
        return trigger.stance
    return Stance.BACKGROUND if background else None


def _settled(desk: _Desk, index: int, happening: Happening) -> Iterator[_Said]:
    """Its places and times: those beside its triggers, without the coarser ones; those of the lead where it is the lead's and has none."""
    settings = [desk.settings[trigger.start] for trigger in happening.triggers if trigger.start in desk.settings]
    lead = desk.lead if desk.lead.index == index else Lead()
    places = [place for setting in settings for place in setting.places if place.place in happening.places]  # others were set aside
    told = finest_places(places or lead.places)
    zone = common_zone(place.place for place in told)
    for place in told:
        span = (min(place.outer[0], place.start), max(place.outer[1], place.end))
        yield _Said(aspect=Aspect.PLACE, value=place.place, span=span, confidence=SAME_SENTENCE if places else FROM_LEAD)
    times = [time for setting in settings for time in setting.times if time.interval in happening.times]
    for time in finest_times(times or lead.times):
        if time.interval is not None:
            confidence = SAME_SENTENCE if times else FROM_LEAD
            when = in_zone(time.interval, zone)
            yield _Said(aspect=Aspect.TIME, value=when, span=(time.start, time.end), confidence=confidence)
    if not times and not lead.times:
        yield from _carried(desk, happening, zone)


def _carried(desk: _Desk, happening: Happening, zone: str | None) -> Iterator[_Said]:
    """The day of the story it stands in; said by whoever tells of the happening, not by who gave the day to another."""
    day = carried_day(desk.article.text, happening, desk.published, desk.found, desk.settings)
    first = happening.triggers[0]
    if day is not None and day.interval is not None:
        when = in_zone(day.interval, zone)
        yield _Said(aspect=Aspect.TIME, value=when, span=(day.start, day.end), confidence=CARRIED, core=(first.start, first.end))


def _mentioned(desk: _Desk, index: int, happening: Happening) -> Iterator[_Said]:
    """Its parties, arms, tolls, damage and ordinals."""
    sentences = {trigger.sentence for trigger in happening.triggers}
    for item in desk.belonging.of(index):
        sentence = desk.found.sentence_at(item.shown[0])
        yield _Said(
            aspect=item.aspect,
            value=item.value,
            span=item.shown,
            confidence=SAME_SENTENCE if sentence in sentences else CARRIED,
            stance=_standing_of(desk, item, sentence),
            core=item.core,
            by_itself=item.by_itself,
        )


def _standing_of(desk: _Desk, item: Item, sentence: int) -> Stance | None:
    old = item.aspect in TOLL_ASPECTS and is_superseded(desk.article.text, item.core[0], desk.found.sentences[sentence])
    return Stance.BACKGROUND if old else None


def _claims(desk: _Desk, event: Event, said: Iterable[_Said]) -> tuple[Claim, ...]:
    """One claim for each value, source chain and stance, in a canonical order."""
    gathered: dict[tuple[object, ...], list[tuple[_Said, Statement | None]]] = {}
    for item in said:
        statement = _statement(desk, item)
        stance = _stance(desk, item, statement)
        key = (item.aspect, item.value, statement.sources if statement else (), stance)
        gathered.setdefault(key, []).append((replace(item, stance=stance), statement))
    claims = [_claim(desk, event, group) for group in gathered.values()]
    order = list(Aspect)
    return tuple(sorted(claims, key=lambda claim: (order.index(claim.aspect), claim.evidence[0].start, claim.evidence[0].end, claim.id)))


def _claim(desk: _Desk, event: Event, group: Sequence[tuple[_Said, Statement | None]]) -> Claim:
    first, statement = group[0]
    stance = first.stance or Stance.ASSERTED
    sources = statement.sources if statement else ()
    evidence = tuple(sorted({desk.article.evidence(*item.span) for item, _ in group}))
    carrier = statement.id if statement else None
    identity = claim_id(event.id, first.aspect, first.value, sources=sources, stance=stance, evidence=evidence, statement=carrier)
    return Claim(
        id=identity,
        event=event.id,
        aspect=first.aspect,
        value=first.value,
        sources=sources,
        stance=stance,
        confidence=max(item.confidence for item, _ in group),
        evidence=evidence,
        statement=carrier,
    )


def _statement(desk: _Desk, item: _Said) -> Statement | None:
    """The innermost statement whose content holds the words; None where the outlet itself says them."""
    start, end = item.core or item.span
    holding = [
        (part.end - part.start, -len(statement.sources), statement.id, statement)
        for statement in desk.statements[desk.found.sentence_at(start)]
        for part in (*statement.content, *(statement.source_evidence if item.by_itself else ()))
        if part.start <= start and end <= part.end
    ]
    return min(holding)[3] if holding else None


def _stance(desk: _Desk, item: _Said, statement: Statement | None) -> Stance:
    if item.stance is not None and item.stance is not Stance.BACKGROUND:
        return item.stance
    stance = statement.stance if statement else Stance.ASSERTED
    sentence = desk.found.sentences[desk.found.sentence_at(item.span[0])]
    doubted = _HEDGE.search(desk.article.text, sentence.start, item.span[0]) is not None  # "perhaps 200 were wounded"
    counted = statement is not None and item.aspect in TOLL_ASPECTS and not doubted
    loose = stance is Stance.PLANNED or (counted and statement is not None and _is_hedged_elsewhere(statement))
    if loose and is_told_as_past(desk.article.text, item.span, sentence):
        return Stance.ASSERTED
    if stance is Stance.ASSERTED and is_unconfirmed(desk.article.text, sentence):
        return Stance.UNCONFIRMED
    return item.stance if item.stance is not None and stance is Stance.ASSERTED else stance


def _is_hedged_elsewhere(statement: Statement) -> bool:
    """Some of what is said is only possible, though not by the cue: "said 20 were killed, reportedly among them two boys"."""
    cue = VERBS.get(statement.cue.quote.lower()) if statement.cue else None
    return statement.stance is Stance.POSSIBLE and cue is not None and cue.stance is Stance.ASSERTED


def _undated(desk: _Desk, event: Event) -> Iterator[Problem]:
    times = [claim.value for claim in event.of(Aspect.TIME) if isinstance(claim.value, TimeInterval)]
    if times and any(time is not desk.published for time in times):
        return
    if times or (desk.published is None and not event.background):
        yield Problem(code="no-date", message=f"Nothing says when this happened: {event.trigger.quote!r}.", evidence=(event.trigger,))


def _strays(desk: _Desk) -> Iterator[Problem]:
    """Tolls that are no event's."""
    for toll in desk.belonging.strays:
        evidence = desk.article.evidence(toll.start, toll.end)
        yield Problem(
            code="toll-without-event", message=f"It is not clear of which event this is counted: {evidence.quote!r}.", evidence=(evidence,)
        )
