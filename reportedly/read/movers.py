"""Who withdraws, deploys, captures or hands over, and to whom: the one named before the verb, with a relative clause passed over."""

import re

from reportedly.model.place import PlaceKind
from reportedly.model.value import Party, PartyKind
from reportedly.read.mentions import PlaceMention, Span
from reportedly.read.noun_phrases import phrase_after, phrase_before

MOVES = ("withdrawal", "deployment", "handover", "evacuation", "capture", "siege", "interception", "arrest", "torture")
"""Types of happenings, not violent by themselves, that somebody does."""
_TO_DO = re.compile(
    r"(?:,? (?:who|which|that)\b)?(?: (?:is|are|was|were|has|have|had|will|would|been|be|also|now|slated|set|due|expected|scheduled|plans"
    r"|planned|planning|about|going|agreed|begun|began|started|to|reportedly|completely)\b){0,6} $"
)
_PASSIVE = re.compile(r" (?:was|were|been|being|is|are|be) (?:[a-z]+ly )?$")
_TO_WHOM = re.compile(r" (?:[\w’'-]+ ){0,4}?to (?:the )?")
_PROPER = re.compile(r"(?:[A-Z][\w.’'-]{1,30} ?){1,4}")


def mover(text: str, start: int, verb: Span) -> Span | None:
    """The name of who does what the verb says, looked for from `start` on; None for a passive."""
    before = text[start : verb[0]]
    if _PASSIVE.search(before) and not text[slice(*verb)].split()[0].endswith("ing"):
        return None
    waiting = _TO_DO.search(before)
    return phrase_before(text, start, start + waiting.start()) if waiting else None


def receiver(text: str, verb: Span, end: int) -> Span | None:
    """To whom a thing is handed."""
    to_whom = _TO_WHOM.match(text, verb[1], end)
    return phrase_after(text, to_whom.end(), end) if to_whom else None


def named(text: str, name: Span, places: tuple[PlaceMention, ...]) -> Party | None:
    """A state, or a proper name that is no other place's; None for other words."""
    phrase = text[slice(*name)]
    for place in places:
        if place.start < name[1] and name[0] < place.end:
            state = place.place.kind is PlaceKind.COUNTRY and (place.start, place.end) == name
            return Party(name=place.place.name, kind=PartyKind.STATE) if state else None
    if _PROPER.fullmatch(phrase) is None:
        return None
    return Party(name=phrase, kind=PartyKind.PERSON if " " in phrase else PartyKind.UNKNOWN)
