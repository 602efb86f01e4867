"""Incidents: events of many articles judged to be the same happening; computed, so they can be thrown away and made again."""

from dataclasses import dataclass

from reportedly.model.article import OriginFact
from reportedly.model.place import Place
from reportedly.model.reading import Event
from reportedly.model.time import TimeInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One event with what must be known of its article to compare it with others; `text` is the article's."""

    event: Event
    article: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    origins: tuple[OriginFact, ...] = ()
    text: str = ""


TOLL_RULE = "latest per origin"
"""By which an incident's tolls are given wherever there is one number for it: `incidents.ranges` has the rule in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """From the lowest to the highest count of the whole event, by a rule that has a name; `open`: the highest is "at least" so many."""

    low: int
    high: int
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A row of the incidents list. Its id is `i_` + the hash of its smallest event id; the `i_` of any member finds it.

    `killed` and `injured` are by `TOLL_RULE`: from the lowest to the highest of the figures that the origins stand by.
    """

    id: str
    events: tuple[str, ...]  # sorted
    type: str
    time: TimeInterval | None
    place: Place | None
    headline: str
    killed: Range | None
    injured: Range | None
    articles: int
    outlets: tuple[str, ...]  # sorted names
    origins: tuple[str, ...]  # sorted names of independent beginnings, as far as the texts credit them
    background: bool  # only recalled in the articles, never their news


def incident_id(events: tuple[str, ...]) -> str:
    return "i_" + min(events).removeprefix("e_")
