"""The scope of a counting claim, filled in from the incident that it is about, and what an incident leaves open of fitting it.

"On the base" is the base of this incident, "such" its type; where no place is said its country is meant. An incident that nobody says
happened fits nothing. What is not dated is taken to have happened within the three days before it was reported.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from reportedly.incidents.traits import COARSE_M, UNHAPPENED, reach_m, skeleton
from reportedly.model.counting import Actor, Counting, Measure, Reach
from reportedly.model.incident import Incident, Report
from reportedly.model.place import Place, PlaceKind, distance_m
from reportedly.model.reading import Stance
from reportedly.model.time import Anchor, Grain, TimeInterval
from reportedly.model.value import Aspect, Manner, Party, PartyKind
from reportedly.model.wording import place as place_words
from reportedly.model.wording import when

VIOLENCE = ("attack", "killing", "execution", "clash")
"""What is counted where the words do not say what ("the deadliest incident", "200 killed")."""

_REBELS = re.compile(r"\b(?:militants|rebels|insurgents|gunmen|attackers|militia|jihadists|extremists)\b", re.IGNORECASE)
"""Words for those who are no state."""
_UNTOLD = "attack"
"""Says nothing of how: "such an attack" would be any."""
_UNDATED = timedelta(days=3)
_EXACT = timedelta(days=3)  # a longer time does not say what came before it; then all up to the publication counts
_OUT = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An incident with its reports."""

    incident: Incident
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is counted; `missing` says why it cannot be, `words` tells it to people. `place` None: anywhere."""

    kinds: tuple[str, ...]
    untold: bool  # "such" as this one, of which it is not told how it was done
    place: Place | None
    same_site: bool
    site: str
    actors: tuple[Actor, ...]
    deadly: bool
    window: TimeInterval | None
    before: TimeInterval | None  # of the incident that the claim is about, where what is counted goes in order up to it
    words: str
    missing: tuple[str, ...] = ()


def aspects_asked(scope: Scope) -> tuple[Aspect, ...]:
    """Of which claims its reports must hold, for it to be told whether an incident fits."""
    aimed = (Aspect.TARGET, Aspect.VICTIM, Aspect.PLACE) if scope.site else ()
    return (Aspect.OCCURRED, *aimed, *((Aspect.PERPETRATOR,) if scope.actors else ()))


def scope_of(counting: Counting, own: Candidate | None) -> Scope:
    kinds, place, actors = _kinds(counting, own), _place(counting, own), _actors(counting, own)
    missing = list(_missing(counting, own, place))
    if counting.such and not kinds:
        missing.append("the ledger does not know which incident this is, so not of which kind it is")
    if counting.actor is not None and not actors:
        missing.append(f"it is not told who “{counting.actor.name}” is")
    time = own.incident.time.clocks if own and own.incident.time else None
    in_order = counting.measure is Measure.NTH and time is not None and time.end - time.start <= _EXACT
    return Scope(
        kinds=kinds or VIOLENCE,
        untold=counting.such and kinds == (_UNTOLD,),
        place=place,
        same_site=counting.reach is Reach.SITE,
        site=counting.site,
        actors=actors,
        deadly=counting.deadly,
        window=counting.window,
        before=time if in_order else None,
        words=_words(counting, kinds, place, actors),
        missing=tuple(missing),
    )


def _missing(counting: Counting, own: Candidate | None, place: Place | None) -> Iterator[str]:
    if counting.unread:
        yield f"not understood: {', '.join(f'“{words}”' for words in counting.unread)}"
    if counting.window is None:
        yield f"not known from when to when: “{counting.window_phrase}”" if counting.window_phrase else "no time is said to count over"
    if counting.reach in (Reach.SITE, Reach.SETTLEMENT, Reach.AREA) and place is None:
        where = "where this was" if own is None or own.incident.place is None else f"of which {counting.reach} it speaks"
        yield f"the ledger does not know {where}"
    if counting.reach in (Reach.UNSAID, Reach.COUNTRY) and place is None and own is not None:
        yield "the ledger does not know in which country this was"


def _kinds(counting: Counting, own: Candidate | None) -> tuple[str, ...]:
    """Those that the words name; for "such" alone that of this incident, which narrows down "such attack" too."""
    if counting.such and own is not None and all(_within_kind(own.incident.type, kind) for kind in counting.kinds[:1]):
        return (own.incident.type,)
    return counting.kinds


def _within_kind(code: str, kind: str) -> bool:
    return code == kind or code.startswith(kind + ".")


def _place(counting: Counting, own: Candidate | None) -> Place | None:
    here = own.incident.place if own else None
    match counting.reach:
        case Reach.NAMED:
            return counting.place
        case Reach.SITE | Reach.SETTLEMENT:
            return here if here and here.lat is not None and reach_m(here) <= COARSE_M else None
        case Reach.AREA:
            if here is None or not (here.admin or here.kind is PlaceKind.ADMIN1):
                return None
            return here if here.kind is PlaceKind.ADMIN1 else Place(name=here.admin[0], country=here.country, kind=PlaceKind.ADMIN1)
    if here is None or here.country is None:
        return None
    return Place(name=here.country, country=here.country, kind=PlaceKind.COUNTRY)


def _actors(counting: Counting, own: Candidate | None) -> tuple[Actor, ...]:
    """Who must have done it: one that is named, else all that any report holds responsible for this incident."""
    if counting.actor is None or counting.actor.forms:
        return (counting.actor,) if counting.actor else ()
    named = dict.fromkeys(party.name for party in _responsible(own)) if own else {}
    return tuple(Actor(name=name, forms=(name,), proper=name[:1].isupper()) for name in named)


def _words(counting: Counting, kinds: tuple[str, ...], place: Place | None, actors: tuple[Actor, ...]) -> str:
    what = " or ".join(kinds) or "violence"
    parts = [what + (" with people killed" if counting.deadly else "")]
    if counting.site:
        parts.append(f"at {'the same' if counting.reach is Reach.SITE else 'a'} {counting.site}")
    if place is not None and counting.reach in (Reach.COUNTRY, Reach.UNSAID):
        parts.append(f"in its country ({place.country}{', as no place is said' if counting.reach is Reach.UNSAID else ''})")
    elif place is not None:
        parts.append(("at or near " if counting.reach is Reach.SITE else "in " if place.relation == "in" else "") + place_words(place))
    elif counting.reach in (Reach.UNSAID, Reach.COUNTRY):
        parts.append("anywhere")
    if actors:
        parts.append("by " + " or ".join(actor.name for actor in actors))
    if counting.window is not None:
        parts.append(when(replace(counting.window, grain=Grain.DAY)))
    return ", ".join(parts)


# what an incident leaves open


def may_fit(scope: Scope, incident: Incident) -> bool:
    """Whether its own record, without its reports, leaves open that the incident fits."""
    alone = Candidate(incident=incident, reports=())
    return all(test(scope, alone) is not None for test in (_time, _where, _harm))


def doubts(scope: Scope, other: Candidate) -> tuple[str, ...] | None:
    """Why it is not certain that the incident fits (none: it does); None where it does not."""
    found: list[str] = []
    for test in _TESTS:
        left_open = test(scope, other)
        if left_open is None:
            return _OUT
        if left_open:
            found.append(left_open)
    return tuple(found)


def _happened(_scope: Scope, other: Candidate) -> str | None:
    stances = {claim.stance for report in other.reports for claim in report.event.of(Aspect.OCCURRED)}
    if stances and stances <= set(UNHAPPENED):
        return _OUT
    return "" if not stances or stances & {Stance.ASSERTED, Stance.BACKGROUND} else "nobody says plainly that it happened"


def _kind(scope: Scope, other: Candidate) -> str | None:
    code = other.incident.type
    if any(_within_kind(code, kind) for kind in scope.kinds):
        return "of which kind those meant are is not told" if scope.untold else ""
    if any(_within_kind(kind, code) for kind in scope.kinds):
        return f"it is only said to be “{code}”"
    if any(_within_kind(report.event.type, kind) for report in other.reports for kind in scope.kinds):
        return f"most reports make it “{code}”"
    if code == "killing" and any(kind.startswith("attack") for kind in scope.kinds):
        return "how people were killed is not said"
    return _OUT


def _time(scope: Scope, other: Candidate) -> str | None:
    window = scope.window
    if other.incident.time is None or window is None:
        return _OUT
    time = other.incident.time.clocks
    undated = time.anchor is Anchor.PUBLISHED
    start = time.start - _UNDATED if undated else time.start
    if time.end <= window.start or start >= window.end:
        return _OUT
    if scope.before is not None and time.start >= scope.before.end:
        return _OUT
    if undated and other.incident.background:
        return "it is recalled without a date"
    if start < window.start or time.end > window.end:
        return "it may lie outside that time"
    if scope.before is not None and time.end > scope.before.start:
        return "it may have come after this one, at about the same time"
    return ""


def _where(scope: Scope, other: Candidate) -> str | None:
    if scope.place is None:
        return ""
    place = other.incident.place
    if place is None or (place.country is None and place.lat is None):
        return "where it was is not said"
    found = _inside(scope.place, place)
    if found != "" or not scope.site:
        return found
    if scope.site in _aims(other):
        return ""
    return f"it is not said to be at {'the' if scope.same_site else 'a'} {scope.site}"


def _inside(area: Place, place: Place) -> str | None:
    if area.kind is PlaceKind.COUNTRY:
        return "" if place.country == area.country else "its country is not known" if place.country is None else _OUT
    names = {skeleton(name) for name in (place.name, *place.admin)}
    if skeleton(area.name) in names and area.country in (place.country, None):
        return "" if area.relation == "in" or place.name == area.name else f"it was in {place_words(place)}"
    if place.country != area.country and None not in (place.country, area.country):
        return _OUT
    if skeleton(place.name) in {skeleton(name) for name in area.admin} or place.kind is PlaceKind.COUNTRY:
        return f"it is only known to be in {place.name}"
    apart = distance_m(area, place)
    if apart is None or apart > reach_m(area) + (reach_m(place) if reach_m(place) > COARSE_M else 0.0):
        return _OUT
    return "" if reach_m(place) <= max(reach_m(area), COARSE_M) else f"it is only known to be in {place.name}"


def _aims(other: Candidate) -> str:
    """What it is said to have hit, in lower case, with its place."""
    values = [claim.value for report in other.reports for claim in report.event.of(Aspect.TARGET, Aspect.VICTIM, Aspect.PLACE)]
    return " ".join(value.name.lower() for value in values if isinstance(value, Party | Place))


def _who(scope: Scope, other: Candidate) -> str | None:
    if not scope.actors:
        return ""
    named = list(_responsible(other))
    if any(_is(actor, party.name) for actor in scope.actors for party in named):
        return ""
    if not named:
        return "nobody is held responsible"
    if any(actor.proper or (_REBELS.search(actor.name) and party.kind is PartyKind.STATE) for actor in scope.actors for party in named):
        return _OUT
    return f"{named[0].name} is held responsible"


def _responsible(candidate: Candidate) -> Iterator[Party]:
    for report in candidate.reports:
        for claim in report.event.of(Aspect.PERPETRATOR):
            if isinstance(claim.value, Party) and claim.value.manner is not Manner.DENIED and claim.stance not in UNHAPPENED:
                yield claim.value


def _is(actor: Actor, name: str) -> bool:
    """Whether a party's name holds one of the actor's, or the other way round, by whole words or as it is spelled elsewhere."""
    return any(
        re.search(rf"(?<!\w){re.escape(form)}(?!\w)", name, re.IGNORECASE) or skeleton(form) == skeleton(name) for form in actor.forms
    )


def _harm(scope: Scope, other: Candidate) -> str | None:
    if not scope.deadly:
        return ""
    killed = other.incident.killed
    if killed is None:
        return "whether anybody died is not said"
    return "" if killed.low > 0 else "not all reports have anybody killed" if killed.high > 0 else _OUT


_TESTS = (_happened, _kind, _time, _where, _who, _harm)
