"""Whose deed a happening is told as, as far as that tells it from another: the states that are named, and whether it is a state at all."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.place import PlaceKind
from reportedly.model.value import Aspect, Manner, PartyKind
from reportedly.read.found import Found, inside

_AT_HOME = re.compile(r"\b(?:regime|government|loyalists?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One who is plainly said to have done it."""

    kind: PartyKind
    countries: frozenset[str] = frozenset()


def find_sides(found: Found) -> dict[int, tuple[Side, ...]]:
    """Those plainly named as doing it, by the start of the trigger; who is accused may be accused by one side alone."""
    sides: dict[int, list[Side]] = defaultdict(list)
    home = _home(found)
    for mention in found.parties:
        if mention.aspect is Aspect.PERPETRATOR and mention.party.manner is Manner.STATED and mention.trigger is not None:
            named = [
                place.place.country
                for place in inside(found.places, *mention.name)
                if place.adjective or place.metonym or place.place.kind is PlaceKind.COUNTRY
            ]
            own = named or ([home] if _AT_HOME.search(mention.party.name) else [])
            sides[mention.trigger].append(Side(kind=mention.party.kind, countries=frozenset(code for code in own if code)))
    return {trigger: tuple(own) for trigger, own in sides.items()}


def _home(found: Found) -> str | None:
    """The country in which most of the places of the text lie, whose "regime" or "government" needs no name there."""
    told = Counter(place.place.country for place in found.places if not (place.adjective or place.metonym))
    return max(told, key=lambda country: told[country], default=None)


def are_opposed(these: Sequence[Side], those: Sequence[Side]) -> bool:
    """Both are told as somebody's, and nobody is among the one and the other."""
    return bool(these and those) and all(_differ(a, b) for a in these for b in those)


def _differ(a: Side, b: Side) -> bool:
    if a.countries and b.countries and not a.countries & b.countries:
        return True
    return {a.kind, b.kind} == {PartyKind.STATE, PartyKind.ARMED_GROUP}
