"""What the subjects of `read/` hand to one another: spans of the text (code points, half-open) with what they mean."""

from dataclasses import dataclass

from reportedly.model.place import Place
from reportedly.model.time import TimeInterval
from reportedly.model.value import Aspect, Ordinal, Toll

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    start: int
    end: int
    paragraph: int  # counted from 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks; `start`:`end` lies inside the marks, `outer` takes them in."""

    start: int
    end: int
    outer: Span
    closed: bool = True  # False: no closing mark before the paragraph's end (more may follow in the next)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression. `interval` is None where it could not be resolved; a `window` spans up to a time ("in the past month")."""

    start: int
    end: int
    interval: TimeInterval | None
    window: bool = False
    timex: str = ""  # TIMEX3 value: "2017-04-15", "P6M", "2020-05-05TMO"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place name. `start`:`end` is the name alone, `outer` takes in its relation ("12 km south of Homs")."""

    start: int
    end: int
    outer: Span
    place: Place
    adjective: bool = False  # "Syrian", "Iranians"
    metonym: bool = False  # a government or army meant by its capital or country ("Damascus denied")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTaken:
    """A name of which no place was taken: several are about as likely, or (`too_far`) the likeliest lies too far from all else."""

    start: int
    end: int
    too_far: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TollMention:
    """A count of people and what befell them; `start`:`end` covers the count and its people, `cue` the word that says what befell them."""

    start: int
    end: int
    aspect: Aspect  # killed, injured, missing, detained, displaced
    toll: Toll
    cue: Span
    earlier: bool = False  # told as what was said before: "from 43" in "rose from 43 to 70"
    more: bool = False  # told as more than were counted before: "another two"
    taken: bool = False  # what it counts is told by another count, not by its own words


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMention:
    """Who did it (`perp_individual`, `perp_organisation`), what or whom it was aimed at or hit (`target`, `victim`), or the `weapon`."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinalMention:
    start: int
    end: int
    ordinal: Ordinal
