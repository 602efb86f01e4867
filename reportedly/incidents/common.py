"""What most reports of one happening support of its type, its time and its place."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from reportedly.incidents.traits import RADIUS_M, UNHAPPENED, places, published, reach_m, skeleton, tightest
from reportedly.model.incident import Report
from reportedly.model.place import Place, PlaceKind, distance_m
from reportedly.model.reading import Claim
from reportedly.model.time import TimeInterval


def common_type(reports: Sequence[Report]) -> str:
    """The most specific type that more than half support; a report supports its type and each above it."""
    support = Counter(code for report in reports for code in _lineage(report.event.type))
    carried = [code for code, count in support.items() if 2 * count > len(reports)]
    if carried:
        return min(carried, key=lambda code: (-code.count("."), -support[code], code))
    return min(support, key=lambda code: (-support[code], -code.count("."), code))


def common_time(reports: Sequence[Report]) -> TimeInterval | None:
    """The tightest time said that most agree with, else the one with most; only where none is said, the first publication."""
    said = [time for report in reports if (time := tightest(_happened(report))) is not None]
    if not said:
        return min((time for report in reports if (time := published(report))), key=_time_order, default=None)
    support = {time: sum(time.overlaps(other) for other in said) for time in said}
    carried = [time for time in support if 2 * support[time] > len(said)]
    return min(carried or support, key=lambda time: (0 if carried else -support[time], *_time_order(time)))


def common_place(reports: Sequence[Report]) -> Place | None:
    """The finest place that most agree with (name it, lie around it or near it), else the one that the most agree with."""
    said = [found for report in reports if (found := places(_happened(report)))]
    finest = [found[0] for found in said]
    support = {place: sum(any(_agree(place, other) for other in found) for found in said) for place in finest}
    named = Counter(finest)
    carried = [place for place in support if 2 * support[place] > len(said)]
    return min(
        carried or support,
        key=lambda p: (0 if carried else -support[p], RADIUS_M[p.kind], -named[p], reach_m(p), p.name, repr(p)),
        default=None,
    )


def _happened(report: Report) -> tuple[Claim, ...]:
    return tuple(claim for claim in report.event.claims if claim.stance not in UNHAPPENED)


def _lineage(code: str) -> list[str]:
    parts = code.split(".")
    return [".".join(parts[:n]) for n in range(1, len(parts) + 1)]


def _agree(place: Place, other: Place) -> bool:
    """Whether a report of `other` bears out `place`: one point, near it, or an area around it."""
    if (
        place == other
        or (place.gazetteer is not None and place.gazetteer == other.gazetteer)
        or skeleton(place.name) == skeleton(other.name)
    ):
        return True
    if other.kind is PlaceKind.COUNTRY:
        return place.country == other.country
    if skeleton(other.name) in {skeleton(name) for name in place.admin}:
        return True
    apart = distance_m(place, other)
    return apart is not None and apart <= reach_m(place) + reach_m(other)


def _time_order(time: TimeInterval) -> tuple[timedelta, str, str, str]:
    return (time.end - time.start, time.start.isoformat(), time.edtf, time.anchor)
