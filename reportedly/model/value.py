"""Values: what a claim says of an event; each aspect has one type of value (`VALUE_TYPES`)."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.place import Place
from reportedly.model.time import TimeInterval


class Aspect(StrEnum):
    OCCURRED = "occurred"
    TYPE = "type"
    TIME = "time"
    PLACE = "place"
    PERPETRATOR = "perpetrator"
    TARGET = "target"
    VICTIM = "victim"
    WEAPON = "weapon"
    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    DAMAGE = "damage"
    ORDINAL = "ordinal"


TOLL_ASPECTS = (Aspect.KILLED, Aspect.INJURED, Aspect.MISSING, Aspect.DETAINED, Aspect.DISPLACED)


class Total(StrEnum):
    """What a toll counts."""

    EVENT = "event"  # all of this event
    PART = "part"  # a part of it: "including 11 children"
    RUNNING = "running"  # since some time, of a war or a series; never added to anything


class Manner(StrEnum):
    """How a party comes to be named."""

    CLAIMED = "claimed"  # by the party itself
    STATED = "stated"  # as a fact, by the outlet or the source in the chain
    ACCUSED = "accused"
    ATTRIBUTED = "attributed"  # "which was attributed to Israel"
    SUSPECTED = "suspected"
    DENIED = "denied"


class PartyKind(StrEnum):
    STATE = "state"  # a state, its army, police or government
    ARMED_GROUP = "armed-group"
    PERSON = "person"
    CIVILIANS = "civilians"
    ORGANISATION = "organisation"
    PLACE = "place"  # a building, site, convoy or settlement
    UNKNOWN = "unknown"  # "unidentified aircraft": kept, not dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """That the event happened (or, by the claim's stance, did not, may have, or will)."""

    phrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeCode:
    """A dotted code of `reportedly.model.ontology`."""

    code: str
    phrase: str


MOST_PEOPLE = 10**12
"""More than have ever lived."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A count of people: at least `low`, at most `high` (None: open), the words kept in `phrase`.

    `whom` is the text's own words for the people counted ("civilians", "members of …"), empty where it does not say.
    """

    low: int
    high: int | None
    phrase: str
    about: bool = False
    whom: str = ""
    total: Total = Total.EVENT

    def __post_init__(self) -> None:
        if not 0 <= self.low <= (self.low if self.high is None else self.high) <= MOST_PEOPLE:
            raise ValueError(f"not a count of people: {self.low} to {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who did it, whom or what it was aimed at, or whom it hit; `manner` says how the text comes to say so."""

    name: str
    kind: PartyKind = PartyKind.UNKNOWN
    manner: Manner = Manner.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapon:
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """`what` was harmed and, in the text's words, how badly (`degree`: "completely obliterated")."""

    what: str
    degree: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """A counting claim: "the sixth such attack in the past month" is nth 6 of `what` "attack" within `window`.

    `window` is None, with `window_phrase` kept, where the words could not be turned into an interval.
    """

    nth: int
    what: str
    phrase: str
    window: TimeInterval | None = None
    window_phrase: str = ""


Value = Occurrence | TypeCode | TimeInterval | Place | Party | Weapon | Toll | Damage | Ordinal

VALUE_TYPES: dict[Aspect, type[Value]] = {
    Aspect.OCCURRED: Occurrence,
    Aspect.TYPE: TypeCode,
    Aspect.TIME: TimeInterval,
    Aspect.PLACE: Place,
    Aspect.PERPETRATOR: Party,
    Aspect.TARGET: Party,
    Aspect.VICTIM: Party,
    Aspect.WEAPON: Weapon,
    Aspect.KILLED: Toll,
    Aspect.INJURED: Toll,
    Aspect.MISSING: Toll,
    Aspect.DETAINED: Toll,
    Aspect.DISPLACED: Toll,
    Aspect.DAMAGE: Damage,
    Aspect.ORDINAL: Ordinal,
}
