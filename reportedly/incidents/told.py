"""A claim as it is held against others of its incident: with its report, with whom it begins and when it was reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from reportedly.incidents.beginnings import Beginning, Begun
from reportedly.incidents.common import common_time
from reportedly.incidents.traits import exact, published, tightest
from reportedly.model.incident import Report
from reportedly.model.reading import Claim, Stance
from reportedly.model.time import Anchor, TimeInterval
from reportedly.model.value import Aspect

_CLOCKS = timedelta(hours=14)
"""So much a day may begin earlier than in UTC, in which the hours of what happened are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`moment`: when the article was published; None where that is not known or cannot be, as before it happened."""

    report: Report
    claim: Claim
    begins: Beginning
    moment: TimeInterval | None

    @property
    def recalled(self) -> bool:
        """Told of as known before: "up from an earlier toll of 112" in the news of the day."""
        return self.claim.stance is Stance.BACKGROUND and not self.report.event.background

    @property
    def states(self) -> bool:
        """Whether it is said as a fact, not denied, doubted, guessed or planned."""
        return self.claim.stance in (Stance.ASSERTED, Stance.BACKGROUND)

    @property
    def order(self) -> tuple[object, ...]:
        """By time (unknown last), what is recalled before what is new, then in a fixed order that means nothing."""
        start = self.moment.start.timestamp() if self.moment else float("inf")
        return (start, not self.recalled, self.report.article, self.claim.evidence[0].start, self.claim.id)

    def before(self, other: "Told") -> bool:
        """Whether this was surely reported before the other: two reports of one day have no order, but for what one article recalls."""
        if self.moment is None or other.moment is None:
            return False
        if self.report.article == other.report.article:
            return self.recalled and not other.recalled
        return self.moment.end <= other.moment.start


def of_one_day(one: Told, other: Told) -> bool:
    """Whether both reports tell when it happened, one to the day, and the same: of others nobody knows that they are of one happening."""
    times = _times(one, other)
    same = one.report.event.id == other.report.event.id
    return same or (len(times) == 2 and times[0].overlaps(times[1]) and any(exact(time) for time in times))


def of_other_days(one: Told, other: Told) -> bool:
    """Whether both reports tell when it happened, and not the same."""
    times = _times(one, other)
    return len(times) == 2 and not times[0].overlaps(times[1])


def _times(*told: Told) -> list[TimeInterval]:
    return [time for one in told if (time := tightest(one.report.event.claims))]


def all_told(reports: Sequence[Report], begun: Begun, *aspects: Aspect) -> tuple[Told, ...]:
    """The claims of these aspects, all where none is named, in order."""
    happened = _happened(reports)
    found = (
        Told(report=report, claim=claim, begins=begun[claim.id], moment=_moment(report, happened))
        for report in reports
        for claim in report.event.claims
        if not aspects or claim.aspect in aspects
    )
    return tuple(sorted(found, key=lambda told: told.order))


def _happened(reports: Sequence[Report]) -> TimeInterval | None:
    """When it was, where that is told to the day."""
    time = common_time(reports)
    return time if time and time.anchor is not Anchor.PUBLISHED and exact(time) else None


def _moment(report: Report, happened: TimeInterval | None) -> TimeInterval | None:
    moment = published(report)
    if moment is None or (happened is not None and moment.end + _CLOCKS <= happened.start):
        return None
    return moment


def words_around(told: Told, before: int, after: int = 0) -> str:
    """What stands around the first words of a claim, within their sentence or line, those words among it."""
    spot, text = told.claim.evidence[0], told.report.text
    left = text[max(0, spot.start - before) : spot.start]
    right = text[spot.end : spot.end + after]
    return _last(left) + spot.quote + _first(right)


def _last(text: str) -> str:
    cut = max(text.rfind(mark) + len(mark) for mark in _ENDS if mark in text) if any(mark in text for mark in _ENDS) else 0
    return text[cut:]


def _first(text: str) -> str:
    return text[: min((text.find(mark) for mark in _ENDS if mark in text), default=len(text))]


_ENDS = (". ", "\n", "? ", "! ")
