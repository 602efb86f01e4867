"""Counting claims in parts: what "the third strike on the base this year" says of how many, of what, where, by whom and when.

Made of an article's words whenever it is asked for; what the ledger keeps of it is the claim and its words.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reportedly.model.place import Place
from reportedly.model.time import TimeInterval
from reportedly.model.value import Aspect, Toll


class Measure(StrEnum):
    NTH = "nth"  # so many in order of time: "the sixth such attack"
    MOST = "most"  # first, second … by the toll: "the deadliest attack"
    TOTAL = "total"  # people harmed in all of them: "more than 200 killed since January"


class Reach(StrEnum):
    """Where what is counted lies."""

    NAMED = "named"  # at a place that is named
    SITE = "site"  # at the site of this event: "on the base"
    SETTLEMENT = "settlement"  # in its town: "in the city"
    AREA = "area"  # in its province: "in the region"
    COUNTRY = "country"  # in its country
    UNSAID = "unsaid"  # nothing is said; its country is taken to be meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who is said to have done all that is counted; no `forms`: whoever did this one ("the group").

    `forms` are the words that its name is known by ("Israel", "Israeli"); `proper`: a name, not "rebels".
    """

    name: str
    forms: tuple[str, ...] = ()
    proper: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """`kinds` are codes of event types, of which any counts (none: all violence); `such`: those of the type of this event.

    `unread` are words of its scope that were not understood. `window` is what is counted over; "first since 2016" begins after 2016.
    """

    measure: Measure
    phrase: str
    nth: int = 1
    toll: Toll | None = None  # of a total
    whom: str = ""  # of a total: those people alone ("civilians")
    aspect: Aspect | None = None  # of a total, and of what is "deadliest"; None where "worst" does not say by what
    kinds: tuple[str, ...] = ()
    such: bool = False
    deadly: bool = False  # only those in which somebody died
    reach: Reach = Reach.UNSAID
    place: Place | None = None  # where it is named
    site: str = ""  # the word for the site: "base"
    actor: Actor | None = None
    window: TimeInterval | None = None
    window_phrase: str = ""
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a ledger has read of a time: articles published in it that tell of something in `country` (of anything where it is None)."""

    start: datetime
    end: datetime
    country: str | None
    articles: int
    outlets: int
    days: int  # with such an article
    weeks: int  # the same, weeks reckoned from `start`
    of_days: int
    of_weeks: int
