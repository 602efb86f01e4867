"""Block keys: two reports that could be one incident meet in a key, so that only those are compared; a key is kin of type, with time and
place or with a telling word.

A report stands *at* days or months and cells or a country, and lies *under* coarser ones. It is filed by keys and finds
others by probes: `=x` meets what stands at x, `<x` what lies under it. So a report of "Syria" meets each from Aleppo, while
two exact ones meet only where they are near each other. Finding is mutual: a finds b where b finds a.

In a key that more than `CROWD` share, each is compared with its `CROWD` smallest alone (`run.join`). An id is a hash, so these are a sample
by chance, and the same one in whatever order the reports came: the work grows with the number of reports, not with its square.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import nsmallest
from math import cos, floor, radians

from reportedly.incidents.telling import FEWEST_WORDS
from reportedly.incidents.traits import Traits, coarse, exact, traits
from reportedly.model.incident import Report
from reportedly.model.ontology import family
from reportedly.model.place import Place

KIN: dict[str, str] = {
    "attack": "violence",
    "accident": "violence",  # which another report may call a shooting
    "clash": "violence",
    "killing": "violence",
    "execution": "violence",
    "destruction": "violence",
    "interception": "violence",
    "abduction": "taking",
    "arrest": "taking",
    "torture": "taking",
    "displacement": "moving",
    "evacuation": "moving",
    "capture": "ground",
    "withdrawal": "ground",
    "deployment": "ground",
    "siege": "ground",
    "ceasefire": "talks",
    "negotiation": "talks",
    "handover": "talks",
}
"""Families that reports of one happening may use for one another; a family not listed is its own kin."""

DAYS_BEFORE_PUBLICATION = 3
"""How old news may be where its time is not said."""

CROWD = 32

_CELL_DEGREES = 0.5
_MARGIN_M = 20_000.0
_MOST_DAYS, _MOST_MONTHS = 8, 13
_MOST_WORDS = 8
_ANYWHERE = "*"


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where or when a report stands, and the coarser ones that it lies under; nothing can lie under the finest."""

    at: frozenset[str]
    under: frozenset[str]
    finest: bool

    def filed(self) -> Iterator[str]:
        yield from (f"={x}" for x in self.at)
        yield from (f"<{x}" for x in (self.under if self.finest else self.under | self.at))

    def probes(self) -> Iterator[str]:
        yield from (f"={x}" for x in self.at | self.under)
        yield from (f"<{x}" for x in (() if self.finest else self.at))


def kin(code: str) -> str:
    return KIN.get(family(code), family(code))


def keys(report: Report) -> frozenset[str]:
    """What a report is filed under, some dozens; empty where no date at all is known."""
    return filed(traits(report))


def filed(about: Traits) -> frozenset[str]:
    when = _time(about)
    where = _place(about.place)
    root = kin(about.type)
    settings = (f"{root} {time} {spot}" for time in when.filed() for spot in where.filed()) if when else ()
    return frozenset((*settings, *_words(about)))


def probes(about: Traits) -> frozenset[str]:
    """The keys under which all reports are filed that could be of the same incident."""
    when = _time(about)
    where = _place(about.place)
    root = kin(about.type)
    settings = (f"{root} {time} {spot}" for time in when.probes() for spot in where.probes()) if when else ()
    return frozenset((*settings, *_words(about)))


def mirrors(key: str) -> tuple[str, ...]:
    """The keys under which those are filed that have this one as a probe."""
    root, *parts = key.split(" ")
    if len(parts) == 1:
        return (key,)
    when, where = ((part, f"<{part[1:]}") if part[0] == "=" else (f"={part[1:]}",) for part in parts)
    return tuple(f"{root} {time} {spot}" for time in when for spot in where)


def _words(about: Traits) -> Iterator[str]:
    """Its most telling words: what looks back on a happening months later, or gives no place, is found by the names in it."""
    if len(about.telling) >= FEWEST_WORDS:
        root = kin(about.type)
        yield from (f"{root} ~{word}" for word in nsmallest(_MOST_WORDS, about.telling, key=lambda w: (-about.telling[w], w)))


def _time(about: Traits) -> _Standing | None:
    """Days (each with the next, so that neighbours meet) or, where it is vaguer, months."""
    if about.time is not None:
        first, last = about.time.start.date(), (about.time.end - timedelta(microseconds=1)).date()
        vague = not exact(about.time) or (last - first).days >= _MOST_DAYS
    elif about.published is not None:
        last = about.published.start.date()
        first = last - timedelta(days=DAYS_BEFORE_PUBLICATION)
        vague = about.background  # it may be recalled from any time
    else:
        return None
    months = frozenset(f"{day:%Y-%m}" for day in _days(first - timedelta(days=1), last + timedelta(days=1), step=7))
    if vague:
        return _Standing(frozenset(sorted(months, reverse=True)[:_MOST_MONTHS]), frozenset(), finest=False)
    return _Standing(frozenset(map(str, _days(first, last + timedelta(days=1)))), months, finest=True)


def _days(first: date, last: date, *, step: int = 1) -> list[date]:
    """The days from first to last, every `step`-th and always the last; of a long time the latest years alone."""
    first = max(first, last - timedelta(days=31 * (_MOST_MONTHS + 1)))
    return [*(first + timedelta(days=n) for n in range(0, (last - first).days, step)), last]


def _place(place: Place | None) -> _Standing:
    """The cells that a square of 40 km around a point touches, or the country of an area."""
    if place is None:
        return _Standing(frozenset({_ANYWHERE}), frozenset(), finest=False)
    country = {place.country} if place.country else set[str]()
    if coarse(place) or place.lat is None or place.lon is None:
        return _Standing(frozenset(country or {_ANYWHERE}), frozenset({_ANYWHERE} if country else ()), finest=False)
    return _Standing(frozenset(_cells(place.lat, place.lon)), frozenset({*country, _ANYWHERE}), finest=True)


def _cells(lat: float, lon: float) -> Iterator[str]:
    half = _MARGIN_M / 111_195
    wide = min(half / max(cos(radians(lat)), 0.01), 2 * _CELL_DEGREES)
    for row in {floor((lat - half) / _CELL_DEGREES), floor((lat + half) / _CELL_DEGREES)}:
        for column in range(floor((lon - wide) / _CELL_DEGREES), floor((lon + wide) / _CELL_DEGREES) + 1):
            yield f"{row}:{column % round(360 / _CELL_DEGREES)}"
