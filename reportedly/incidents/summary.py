"""The row of an incident, made of its reports: what most of them support, never a number that none of them gives."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from reportedly.incidents.numerals import EXACT, NUMBER
from reportedly.incidents.origins import Behind, itself, origins
from reportedly.incidents.traits import RADIUS_M, UNHAPPENED, places, published, reach_m, skeleton, tightest, tolls
from reportedly.model.incident import Incident, Range, Report, incident_id
from reportedly.model.place import Place, PlaceKind, distance_m
from reportedly.model.reading import Claim, Stance
from reportedly.model.source import Chain
from reportedly.model.time import TimeInterval
from reportedly.model.value import Aspect, Toll
from reportedly.model.wording import when

TYPE_WORDS: dict[str, str] = {
    "attack.air": "air strike",
    "attack.air.drone": "drone strike",
    "attack.bombing.mine": "mine blast",
    "attack.bombing.suicide": "suicide bombing",
    "attack.chemical": "chemical attack",
    "attack.ground": "ground assault",
    "attack.sexual": "sexual violence",
    "attack.shelling.naval": "naval shelling",
}
"""What a headline calls a type; a type not listed is called by the last part of its code."""


def incident(reports: Sequence[Report], behind: Behind = itself) -> Incident:
    """The incident that these reports (one at least) are of; their order makes no difference. `behind`: as `origins` wants it."""
    reports = sorted(reports, key=lambda report: (_published(report), report.article, report.event.id))
    events = tuple(sorted(report.event.id for report in reports))
    code, time, place = common_type(reports), common_time(reports), common_place(reports)
    return Incident(
        id=incident_id(events),
        events=events,
        type=code,
        time=time,
        place=place,
        headline=headline(reports, phrase=phrase(code, time, place)),
        killed=toll_range(reports, Aspect.KILLED),
        injured=toll_range(reports, Aspect.INJURED),
        articles=len({report.article for report in reports}),
        outlets=tuple(sorted({report.outlet for report in reports if report.outlet})),
        origins=tuple(origin.name for origin in origins(reports, behind)),
        background=all(report.event.background for report in reports),
    )


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


def toll_range(reports: Iterable[Report], aspect: Aspect) -> Range | None:
    """The lowest and highest count of the whole event that any source gives in any report.

    A source counts by its highest in a report: "43 killed, several rebels among them" is 43, and a toll brought up to date
    its latest. What is unconfirmed, only possible or an earlier figure is shown with the incident but does not widen its range.
    """
    highest: dict[tuple[str, Chain], Toll] = {}
    for report in reports:
        for claim in report.event.claims:
            if claim.stance is not Stance.ASSERTED and not (report.event.background and claim.stance is Stance.BACKGROUND):
                continue
            for toll in tolls((claim,), aspect):
                known = highest.setdefault((report.event.id, claim.sources), toll)
                highest[report.event.id, claim.sources] = max(known, toll, key=lambda t: (t.low, _most(t)))
    if not highest:
        return None
    found = highest.values()
    top = max(_most(toll) for toll in found)
    return Range(low=min(toll.low for toll in found), high=top, open=any(_left_open(t) and t.low == top for t in found))


def headline(reports: Sequence[Report], *, phrase: str) -> str:
    """The earliest article's title that names a place of this event and no number (one source's toll is no name); else the phrase."""
    for report in reports:
        if report.title and not report.event.background and _speaks_of(report.title, report):
            return report.title.strip()
    return phrase


def phrase(code: str, time: TimeInterval | None, place: Place | None) -> str:
    """Type, place and date in words: "Air strike near Homs, 4 May 2020"."""
    kind = TYPE_WORDS.get(code, code.rpartition(".")[2])
    where = f" {place.relation} {place.name}" if place else ""
    return f"{kind[:1].upper()}{kind[1:]}{where}{f', {when(time)}' if time else ''}"


def _speaks_of(title: str, report: Report) -> bool:
    said = title.split()
    names = {skeleton(" ".join(said[start:end])) for start in range(len(said)) for end in range(start + 1, start + 4)}
    named = {skeleton(place.name) for place in places(report.event.claims) if place.kind is not PlaceKind.COUNTRY}
    return not named.isdisjoint(names) and not NUMBER.search(title)


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


def _most(toll: Toll) -> int:
    return toll.high if toll.high is not None and not _left_open(toll) else toll.low


def _left_open(toll: Toll) -> bool:
    """ "At least 12"; and "hundreds", whose upper bound nobody has said."""
    return toll.high is None or (toll.high > toll.low and not EXACT.search(toll.phrase))


def _published(report: Report) -> str:
    """Sorts by the moment; without a date last."""
    moment = published(report)
    return moment.start.isoformat() if moment else "~"


def _time_order(time: TimeInterval) -> tuple[timedelta, str, str, str]:
    return (time.end - time.start, time.start.isoformat(), time.edtf, time.anchor)
