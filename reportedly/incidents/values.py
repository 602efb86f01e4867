"""When two claims say the same: one count however it is hedged, one side however it is called, one place however it is spelled."""

import re
from collections.abc import Callable
from enum import StrEnum

from reportedly.incidents.numerals import EXACT, NUMBER
from reportedly.incidents.traits import skeleton
from reportedly.model.place import Place
from reportedly.model.reading import Claim, Stance
from reportedly.model.time import TimeInterval
from reportedly.model.value import Damage, Manner, Occurrence, Ordinal, Party, Toll, Total, TypeCode, Value, Weapon

Side = Callable[[Party], str]
"""Which side a party is: the same words for one side however it is called; empty where that cannot be told."""

Key = tuple[str, ...]


class People(StrEnum):
    """Whom a toll counts, as far as that tells tolls apart."""

    ALL = "people"
    CHILDREN = "children"
    WOMEN = "women"
    ARMED = "fighters"


_WORD = re.compile(r"[^\W_]+")
_ALL = frozenset(
    """
    a about all among and at bodies casualties civilian civilians dead death deaths fatalities human humans individuals innocent its least
    lives local locals many more most mostly of other others over people person persons residents some souls than the their them unarmed
    victims
    """.split()  # noqa: SIM905  # a paragraph reads better than a list of quoted words
)
_PARTICULAR = (
    (People.CHILDREN, re.compile(r"\b(?:child|children|girls?|boys?|babies|infants?|minors|toddlers)\b", re.IGNORECASE)),
    (People.WOMEN, re.compile(r"\b(?:wom[ae]n|mothers?)\b", re.IGNORECASE)),
    (
        People.ARMED,
        re.compile(
            r"\b(?:fighters?|militants?|rebels?|insurgents?|soldiers?|troops|gunm[ae]n|terrorists?|militiam[ae]n|jihadists?)\b",
            re.IGNORECASE,
        ),
    ),
)


def unsided(party: Party) -> str:
    """Where no table tells sides: the consonants of its name."""
    return skeleton(party.name)


def people(toll: Toll) -> str:
    """Whom it counts: everybody, one of a few kinds, else the consonants of its own words."""
    if _ALL.issuperset(_WORD.findall(toll.whom.casefold())):
        return People.ALL
    kinds = [kind for kind, words in _PARTICULAR if words.search(toll.whom)]
    return "+".join(kinds) or skeleton(toll.whom)


def is_number(toll: Toll) -> bool:
    """Whether its words say how many, if only "dozens"; "women and children" do not."""
    return bool(NUMBER.search(toll.phrase))


def is_vague(toll: Toll) -> bool:
    """ "Dozens", "hundreds of people"."""
    return not EXACT.search(toll.phrase)


def figure(toll: Toll) -> Key:
    """What tells one count from another: "at least 58" and "58" are the same."""
    if toll.high in (None, toll.low) and not is_vague(toll):
        return (str(toll.low),)
    return (str(toll.low), "" if toll.high is None else str(toll.high))


def is_denied(claim: Claim) -> bool:
    value = claim.value
    return claim.stance is Stance.DENIED or (isinstance(value, Party) and value.manner is Manner.DENIED)


def same_value(claim: Claim, side: Side = unsided) -> Key:
    """Equal for two claims of one incident that say the same, both affirming it or both denying it."""
    return (claim.aspect, "denied" if is_denied(claim) else "", *_plain(claim.value, side))


def _plain(value: Value, side: Side) -> Key:
    match value:
        case Toll():
            whom = people(value)
            running = skeleton(value.phrase) if value.total is Total.RUNNING else ""
            return (value.total, whom, running, *figure(value))
        case Party():
            return (side(value) or skeleton(value.name),)
        case Place():
            return (value.relation, value.gazetteer or skeleton(value.name))
        case TimeInterval():
            return (value.anchor, value.edtf)
        case TypeCode():
            return (value.code,)
        case Damage():
            return (skeleton(value.what), skeleton(value.degree))
        case Ordinal():
            return (str(value.nth), skeleton(value.what), value.window_phrase)
        case Weapon():
            return (skeleton(value.name),)
        case Occurrence():
            return ()
    raise TypeError(f"no key for {type(value).__name__}")
