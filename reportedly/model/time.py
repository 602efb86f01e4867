"""Time as reported: a half-open interval in UTC that remembers how exactly it was said, and what it was reckoned from."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo


class Grain(StrEnum):
    """How exactly a time was said."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"  # morning, overnight
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    LONGER = "longer"


class Anchor(StrEnum):
    """What an interval was reckoned from."""

    STATED = "stated"  # "15 April 2017"
    RELATIVE = "relative"  # "on Saturday", reckoned from the publication date or from another time in the text
    PUBLISHED = "published"  # nothing was said: only known to be reported at this time; drawn differently, and a problem


_LEAST = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeInterval:
    """`start` ≤ t < `end`, aware UTC; `zone` is the IANA zone it was meant in ("UTC" where that is not known); `edtf` as in ISO 8601-2."""

    start: datetime
    end: datetime
    grain: Grain
    anchor: Anchor
    edtf: str
    zone: str = "UTC"

    def __post_init__(self) -> None:
        for time in (self.start, self.end):
            if time.utcoffset() != timedelta(0):
                raise ValueError(f"{time!r} is not an aware UTC time")
        if self.end <= self.start:
            raise ValueError(f"an interval must end after it starts: {self.start} to {self.end}")

    @property
    def clocks(self) -> "TimeInterval":
        """The same as the clocks of its zone show it, without the zone: its days are the days that were told."""
        return self if self.zone == "UTC" else _by_clocks(self)

    def overlaps(self, other: "TimeInterval") -> bool:
        """Whether they share a moment; where their zones differ, by the clocks of each, since one may only not be known."""
        one, two = (self, other) if self.zone == other.zone else (self.clocks, other.clocks)
        return one.start < two.end and two.start < one.end


@lru_cache(maxsize=4096)
def _by_clocks(time: TimeInterval) -> TimeInterval:
    zone = ZoneInfo(time.zone)
    first, last = (moment.astimezone(zone).replace(tzinfo=UTC) for moment in (time.start, time.end - _LEAST))
    return replace(time, start=first, end=last + _LEAST, zone="UTC")


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIRST_YEAR, _LAST_YEAR = 1600, 2199  # newspapers are not older; programs write year 1 or 9999 where they know no date


def published_interval(published: str) -> TimeInterval:
    """The time an article's `published` says: a whole day for `2017-04-15`, a minute for `2017-04-15T18:30:00+03:00`.

    Raises ValueError where it is neither an ISO 8601 date nor a date-time with an offset, or of no year of newspapers.
    """
    day = bool(_DAY.fullmatch(published))
    start = datetime.fromisoformat(published)
    if not _FIRST_YEAR <= start.year <= _LAST_YEAR:
        raise ValueError(f"{published!r} lies in no year of newspapers")
    if day:
        start = start.replace(tzinfo=UTC)
    elif start.utcoffset() is None:
        raise ValueError(f"{published!r} is a time without an offset from UTC")
    start = start.astimezone(UTC)
    if not day:
        start = start.replace(second=0, microsecond=0)
    length = timedelta(days=1) if day else timedelta(minutes=1)
    edtf = published if day else start.strftime("%Y-%m-%dT%H:%M:%SZ")
    return TimeInterval(start=start, end=start + length, grain=Grain.DAY if day else Grain.MINUTE, anchor=Anchor.PUBLISHED, edtf=edtf)
