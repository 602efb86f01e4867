"""The row of an incident, made of its reports: what most of them support, never a number that none of them gives."""

from collections.abc import Sequence

from reportedly.incidents.beginnings import beginnings
from reportedly.incidents.common import common_place, common_time, common_type
from reportedly.incidents.copies import copies_in
from reportedly.incidents.figures import courses
from reportedly.incidents.numerals import NUMBER
from reportedly.incidents.origins import Behind, itself, origins
from reportedly.incidents.ranges import by_latest
from reportedly.incidents.told import all_told
from reportedly.incidents.traits import places, published, skeleton
from reportedly.model.incident import Incident, Report, incident_id
from reportedly.model.place import Place, PlaceKind
from reportedly.model.time import TimeInterval
from reportedly.model.value import Aspect
from reportedly.model.wording import days

TYPE_WORDS: dict[str, str] = {
    "accident.shooting": "accidental shooting",
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
    copies = copies_in(reports)
    told = all_told(reports, beginnings(reports, behind, copies), Aspect.KILLED, Aspect.INJURED)
    return Incident(
        id=incident_id(events),
        events=events,
        type=code,
        time=time,
        place=place,
        headline=headline(reports, phrase=phrase(code, time, place)),
        killed=by_latest(courses(told, Aspect.KILLED)),
        injured=by_latest(courses(told, Aspect.INJURED)),
        articles=len({report.article for report in reports}),
        outlets=tuple(sorted({report.outlet for report in reports if report.outlet})),
        origins=tuple(origin.name for origin in origins(reports, behind, copies)),
        background=all(report.event.background for report in reports),
    )


def headline(reports: Sequence[Report], *, phrase: str) -> str:
    """The earliest article's title that names a place of this event and no number (one source's toll is no name); else the phrase."""
    for report in reports:
        if report.title and not report.event.background and _speaks_of(report.title, report):
            return report.title.strip()
    return phrase


def phrase(code: str, time: TimeInterval | None, place: Place | None) -> str:
    """Type, place and date in words: "Air strike near Homs, 4 May 2020"."""
    kind = TYPE_WORDS.get(code, code.rpartition(".")[2])
    where = f" {_related(place.relation)} {place.name}" if place else ""
    return f"{kind[:1].upper()}{kind[1:]}{where}{f', {days(time)}' if time else ''}"


def _related(relation: str) -> str:
    """ "On the outskirts of", "in the northern part of", "near"."""
    lead = "on the " if relation == "outskirts of" else "in the " if relation.endswith((" part of", "countryside of")) else ""
    return lead + relation


def _speaks_of(title: str, report: Report) -> bool:
    said = title.split()
    names = {skeleton(" ".join(said[start:end])) for start in range(len(said)) for end in range(start + 1, start + 4)}
    named = {skeleton(place.name) for place in places(report.event.claims) if place.kind is not PlaceKind.COUNTRY}
    return not named.isdisjoint(names) and not NUMBER.search(title)


def _published(report: Report) -> str:
    """Sorts by the moment; without a date last."""
    moment = published(report)
    return moment.start.isoformat() if moment else "~"
