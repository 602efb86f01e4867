"""Where each claim of an incident begins: with whom its chain ends, else with whom its text does; "14 outlets, 2 origins" for one value.

A claim that names nobody begins with whoever gives the same value elsewhere in its article (a headline tells what the text does);
else with those whose text it is, by a credit or because another article printed its words before; else with its outlet.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reportedly.incidents.copies import Copying
from reportedly.incidents.origins import Behind, Named, Origin, by_any_mention, full_names, itself, who_passes_on
from reportedly.incidents.traits import skeleton
from reportedly.incidents.values import Key, same_value
from reportedly.model.incident import Report
from reportedly.model.reading import Claim
from reportedly.model.source import Source, SourceKind


class Way(StrEnum):
    """How a claim rests on its origin, the strongest first."""

    NAMED = "named"
    CREDITED = "credited"
    SAME_TEXT = "same text"
    OUTLET = "outlet"
    NOBODY = "nobody"


_REASONS = {
    Way.NAMED: "said to have it first in {count}",
    Way.CREDITED: "credited for the text of {count}",
    Way.SAME_TEXT: "printed the words of {count} before",
    Way.OUTLET: "on its own word in {count}, which names nobody",
    Way.NOBODY: "neither a source nor an outlet is known of {count}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """Who begins a claim: names, sorted, one at least."""

    names: tuple[str, ...]
    way: Way

    @property
    def known(self) -> bool:
        """Whether it is told whose it is: an outlet that names nobody may have it from anybody."""
        return self.way in (Way.NAMED, Way.CREDITED)

    def shares(self, other: "Beginning") -> bool:
        return not set(self.names).isdisjoint(other.names)


Begun = Mapping[str, Beginning]
"""By claim."""

_Found = tuple[Way, tuple[Named, ...]]


def beginnings(reports: Iterable[Report], behind: Behind = itself, copies: Sequence[Copying] = ()) -> dict[str, Beginning]:
    """Of every claim; the order of the reports makes no difference."""
    reports = sorted(reports, key=lambda report: (report.published or "~", report.article, report.event.id))
    behind, earlier = by_any_mention(reports, behind), _copied_from(copies)
    found: dict[str, _Found] = {}
    told: dict[tuple[str, Key], _Found] = {}  # by article and value, to those who copy it
    for report in reports:
        named = {claim.id: tuple(who_passes_on(claim, behind)) for claim in report.event.claims}
        in_text = {same_value(claim): who for claim in reversed(report.event.claims) if (who := named[claim.id])}
        medium = _medium(report, behind)
        for claim in report.event.claims:
            value = same_value(claim)
            if who := named[claim.id] or (() if claim.sources else in_text.get(value, ())):
                found[claim.id] = (Way.NAMED, who)
            elif copied := _copied(claim, earlier[report.article], told) if medium[0] is Way.OUTLET else None:
                found[claim.id] = copied
            else:
                found[claim.id] = medium
            told.setdefault((report.article, value), found[claim.id])
    full = full_names({pair for _, pairs in found.values() for pair in pairs})
    return {claim: Beginning(names=tuple(sorted({full[key] for key, _ in pairs})), way=way) for claim, (way, pairs) in found.items()}


def _copied(claim: Claim, copies: Iterable[Copying], told: Mapping[tuple[str, Key], "_Found"]) -> "_Found | None":
    """With whom begins what an earlier article says in the same words."""
    value = same_value(claim)
    way, who = next((told[copy.left, value] for copy in copies if (copy.left, value) in told and _holds(copy, claim)), (None, ()))
    return None if way is None else (way if way is Way.NAMED else Way.SAME_TEXT, who)


def _medium(report: Report, behind: Behind) -> _Found:
    """With whom begins what an article tells on nobody's word."""
    own = skeleton(report.outlet or "")
    credited = sorted(name for name in {fact.name for fact in report.origins} - {"agencies"} if not own or own not in skeleton(name))
    if found := tuple(pair for name in credited for pair in behind(Source(name=name, kind=SourceKind.OUTLET))):
        return Way.CREDITED, found
    if report.outlet and (found := tuple(behind(Source(name=report.outlet, kind=SourceKind.OUTLET)))):
        return Way.OUTLET, found
    name = f"article {report.article}"
    return Way.NOBODY, ((name, name),)


def _copied_from(copies: Iterable[Copying]) -> Mapping[str, list[Copying]]:
    """Article → what it holds of others, the earliest of them first."""
    found: dict[str, list[Copying]] = defaultdict(list)
    for copy in copies:
        found[copy.right].append(copy)
    return found


def _holds(copy: Copying, claim: Claim) -> bool:
    spot = claim.evidence[0]
    return any(passage.right.start <= spot.start and spot.end <= passage.right.end for passage in copy.passages)


def renamed(begun: Begun, called: Mapping[str, str]) -> dict[str, Beginning]:
    """The same by what sources are called: name → what its source is called."""
    return {
        claim: replace(one, names=tuple(sorted({called.get(name, name) for name in one.names}))) if called else one
        for claim, one in begun.items()
    }


def origins_of(told: Iterable[tuple[str, Claim]], begun: Begun) -> tuple[Origin, ...]:
    """The independent beginnings of claims that say one thing, each with its article; by name."""
    ways: dict[str, dict[str, Way]] = defaultdict(dict)
    for article, claim in told:
        for name in begun[claim.id].names:
            held = ways[name].setdefault(article, begun[claim.id].way)
            ways[name][article] = min(held, begun[claim.id].way, key=list(Way).index)
    return tuple(Origin(name=name, articles=tuple(sorted(held)), reason=_reason(held.values())) for name, held in sorted(ways.items()))


def _reason(ways: Iterable[Way]) -> str:
    words = "; ".join(_counted(list(ways)))
    return f"{words[:1].upper()}{words[1:]}."


def _counted(ways: Sequence[Way]) -> Iterator[str]:
    for way, words in _REASONS.items():
        if number := ways.count(way):
            yield words.format(count="1 article" if number == 1 else f"{number} articles")
