"""Which kinds of side are said to have done an event and to whom: what the codes of ACLED and UCDP hang on; only what claims say.

Who is denied to have done it is no doer; a party whose kind is not said (a person, a place, unknown gunmen) is no side.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reportedly.model.reading import Claim, Event, Stance
from reportedly.model.value import Aspect, Manner, Party, PartyKind, Toll, Total

_ARMED = {PartyKind.STATE, PartyKind.ARMED_GROUP}
_SIDES = {*_ARMED, PartyKind.CIVILIANS}
_UNHAPPENED = {Stance.DENIED, Stance.PLANNED}
_COUNTED = (  # the kinds of people that the words of a toll say
    (PartyKind.ARMED_GROUP, r"fighters?|militants?|rebels?|insurgents?|militia(?:s|m[ae]n)?|jihadists?"),
    (PartyKind.STATE, r"soldiers?|troops|conscripts?|police(?:m[ae]n)?"),
    (PartyKind.CIVILIANS, r"civilians?|child(?:ren)?|wom[ae]n|girls?|boys?|residents|villagers|worshippers"),
)
_OF_KIND = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _COUNTED)
_UNARMED = re.compile(r"\b(?:officials?|ministers?|ministry|government|mayors?|governors?|judges?|diplomats?|president)\b", re.IGNORECASE)
_UNORGANISED = re.compile(r"\b(?:gunm[ae]n|attackers?|assailants?|bombers?|kidnappers|mob|settlers?)\b", re.IGNORECASE)
_LETHAL = ("killing", "execution", "attack.massacre")
_AT_WHOM_IT_HIT = ("attack.shooting", "attack.stabbing", "attack.massacre", "execution")  # a shell may hit others than it was meant for


def hit(events: Sequence[Event]) -> str:
    """`civilians` or `armed` where all that is said of whom it was aimed at and whom it hit is one of them, else empty."""
    found = {"armed" if kind in _ARMED else "civilians" for kind in (*_aimed_at(events), *struck(events))}
    return found.pop() if len(found) == 1 else ""


def manners(events: Sequence[Event]) -> tuple[str, ...]:
    """How anybody comes to be held responsible, denials too."""
    return tuple(sorted({party.manner.value for _, party in _parties(events, Aspect.PERPETRATOR)}))


def type_of_violence(kind: str, events: Sequence[Event]) -> tuple[int | None, str]:
    """UCDP's 1 (a state against an armed side), 2 (groups), 3 (against civilians), or None and why it cannot be said."""
    if kind not in _LETHAL and not any(toll.low > 0 for toll in _tolls(events, Aspect.KILLED)):
        return None, "no code: nobody is said to be killed"
    doers, others = set(_doers(events)), set(_aimed_at(events)) or set(struck(events))
    if kind == "clash" and PartyKind.STATE in doers | others:
        return 1, ""  # whoever the other is
    if others == {PartyKind.CIVILIANS} and not (_aimed_at(events) or kind in _AT_WHOM_IT_HIT):
        return None, "no code: civilians were hit, at whom it was aimed is not said"
    found = {3 if other is PartyKind.CIVILIANS else 1 if PartyKind.STATE in (doer, other) else 2 for doer in doers for other in others}
    if len(found) != 1:
        return None, "no code: " + ("sources differ on the sides" if found else "of which kinds both sides are is not said")
    return found.pop(), ""


def _doers(events: Sequence[Event]) -> Iterator[PartyKind]:
    for claim, party in _parties(events, Aspect.PERPETRATOR):
        denied = party.manner is Manner.DENIED or claim.stance in _UNHAPPENED
        if party.kind in _ARMED and not denied and not _UNORGANISED.search(party.name):
            yield party.kind


def _aimed_at(events: Sequence[Event]) -> tuple[PartyKind, ...]:
    return tuple(_suffering(_parties(events, Aspect.TARGET)))


def struck(events: Sequence[Event]) -> tuple[PartyKind, ...]:
    """Of which kinds those are who are said to be hit, as far as the words tell."""
    counted = (kind for toll in _tolls(events, Aspect.KILLED, Aspect.INJURED) if toll.low for kind in _said_of(toll.whom))
    return (*_suffering(_parties(events, Aspect.VICTIM)), *counted)


def _said_of(whom: str) -> Iterator[PartyKind]:
    return (kind for kind, words in _OF_KIND if words.search(whom))


def _suffering(parties: Iterable[tuple[Claim, Party]]) -> Iterator[PartyKind]:
    for claim, party in parties:
        if party.kind in _SIDES and claim.stance not in _UNHAPPENED and not _UNARMED.search(party.name):
            yield party.kind


def _parties(events: Sequence[Event], aspect: Aspect) -> Iterator[tuple[Claim, Party]]:
    return ((claim, claim.value) for event in events for claim in event.of(aspect) if isinstance(claim.value, Party))


def _tolls(events: Sequence[Event], *aspects: Aspect) -> Iterator[Toll]:
    """Of this event or a part of it, as far as said to have happened."""
    for claim in (claim for event in events for claim in event.of(*aspects)):
        if isinstance(claim.value, Toll) and claim.value.total is not Total.RUNNING and claim.stance not in _UNHAPPENED:
            yield claim.value
