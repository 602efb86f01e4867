"""What the claims of one incident come to, held against each other: tolls over time, ranges, relations, origins; from reports alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from reportedly.incidents.backing import Backing, backings
from reportedly.incidents.beginnings import beginnings, renamed
from reportedly.incidents.common import common_place
from reportedly.incidents.copies import Copying, copies_in
from reportedly.incidents.figures import Course, courses
from reportedly.incidents.ranges import Ruled, ranges
from reportedly.incidents.relations import Related, denied_by, relations
from reportedly.incidents.standards import NOTES, Noted, Weighed, noted
from reportedly.incidents.told import all_told
from reportedly.ledger.behind import behind, judged
from reportedly.ledger.belligerents import side
from reportedly.model.incident import Report
from reportedly.model.judgement import Naming
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import TOLL_ASPECTS, Aspect


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """`courses` and `ranges` have an entry for each count of people that anybody gives as a fact of the whole event.

    `denied`: claim → who denies what it says.
    """

    courses: tuple[tuple[Aspect, tuple[Course, ...]], ...]
    ranges: tuple[tuple[Aspect, tuple[Ruled, ...]], ...]
    noted: tuple[Noted, ...]
    relations: tuple[Related, ...]
    denied: dict[str, tuple[str, ...]]
    backing: tuple[Backing, ...]

    def course(self, aspect: Aspect) -> tuple[Course, ...]:
        """Of one count of people; empty where nobody gives it."""
        return dict(self.courses).get(aspect, ())

    def of(self, claim: str) -> tuple[Related, ...]:
        """What a claim is to others, and they to it."""
        return tuple(one for one in self.relations if claim in (one.claim, one.about))


def weigh(
    reports: Sequence[Report], *, copies: Sequence[Copying] = (), namings: Sequence[Naming] = (), trusted: Sequence[str] = ()
) -> Weighing:
    """The reports with their texts; `trusted`: names of sources, the most trusted first."""
    begun = beginnings(reports, behind, copies)
    names = sorted({name for one in begun.values() for name in one.names})
    begun = renamed(begun, judged(names, namings) if namings else {})
    told = all_told(reports, begun)
    land = common_place(reports)
    sided = partial(side, land=land.country if land else None)
    counted = {aspect: found for aspect in TOLL_ASPECTS if (found := courses(told, aspect))}
    related = relations(told, counted, sided)
    weighed = Weighed(told=told, killed=counted.get(Aspect.KILLED, ()), relations=related, side=sided)
    listed = _called(trusted, namings)
    return Weighing(
        courses=tuple(counted.items()),
        ranges=tuple((aspect, ranges(found, listed)) for aspect, found in counted.items()),
        noted=noted(weighed),
        relations=related,
        denied=denied_by(told, related, sided),
        backing=backings(told, begun, sided),
    )


def _called(trusted: Iterable[str], namings: Sequence[Naming]) -> tuple[str, ...]:
    """What the sources are called that a person names: "SOHR" is the Syrian Observatory for Human Rights."""
    names = [name for given in trusted for _, name in behind(Source(name=given, kind=SourceKind.ORGANISATION))]
    called = judged(names, namings) if namings else {}
    return tuple(called.get(name, name) for name in names)


def note(standard: str, reports: Sequence[Report]) -> tuple[dict[str, int | str | None], str]:
    """What a standard would note of an incident, by column, and why where that cannot be said; nothing where we have no rule for it."""
    if standard not in NOTES or not reports:
        return {}, ""
    found = next(one for one in weigh(reports, copies=copies_in(reports)).noted if one.standard == standard)
    values = dict(found.values)
    return values, found.why if None in values.values() else ""
