"""Origins: the independent beginnings of what is reported: "14 outlets, 2 origins".

An article rests on whoever it names as first counting the dead (else other people harmed, else as first reporting that it happened);
else on those from whom it has its text: the agency or outlet that it credits, or an article that printed the same words before;
else on its own outlet. Nine outlets that quote the Observatory have one origin. An unnamed source is none, nor are unnamed agencies:
nobody can tell whether they are others.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.incidents.copies import Copying, Extent, copies_in
from reportedly.incidents.numerals import NUMBER
from reportedly.incidents.traits import UNHAPPENED
from reportedly.model.incident import Report
from reportedly.model.place import Place
from reportedly.model.reading import Claim
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import TOLL_ASPECTS, Aspect, Toll, Total, Value

Named = tuple[str, str]
"""The key of a source, one however it is spelled, and what it is called."""
Behind = Callable[[Source], Sequence[Named]]
"""Whom to count for a source: usually itself, for a spokesman his body, for "the ministry and the Observatory" both."""

_WORD = re.compile(r"[^\W_]+")
_IDLE = frozenset({"the", "a", "an", "of", "for", "and", "based", "group", "news", "agency"})
_UNNAMED = "agencies"  # credited without a name
_OF_THE_PLACE = {SourceKind.MEDICAL, SourceKind.OUTLET, SourceKind.AGENCY}

_NAMED, _CREDITED, _SAME_TEXT, _OUTLET, _NOBODY = "named", "credited", "same text", "outlet", "nobody"
_REASONS = {
    _NAMED: "the first named source in {count}",
    _CREDITED: "credited for the text of {count}, where no source of the event or its toll is named",
    _SAME_TEXT: "the same words printed in {count} that name nobody",
    _OUTLET: "on its own word in {count}",
    _NOBODY: "neither a source nor an outlet is known of {count}",
}
"""Ways of resting on an origin, the strongest first."""
_WAYS = tuple(_REASONS)

_Ground = tuple[str, str, str]
"""Key and name of an origin, and the way in which a report rests on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """`articles` are ids, sorted; an article may rest on several origins."""

    name: str
    articles: tuple[str, ...]
    reason: str


def merged(found: Iterable[Origin], called: Mapping[str, str]) -> tuple[Origin, ...]:
    """Origins of which names are one source's as one; `called`: name → what its source is called."""
    by_name: dict[str, list[Origin]] = defaultdict(list)
    for origin in found:
        by_name[called.get(origin.name, origin.name)].append(origin)
    return tuple(
        replace(
            some[0], name=name, articles=tuple(sorted({a for one in some for a in one.articles})), reason=" ".join(o.reason for o in some)
        )
        for name, some in sorted(by_name.items())
    )


def itself(source: Source) -> Sequence[Named]:
    """A source as the text names it."""
    return [(source.name.casefold(), source.name)] if source.name else []


def origins(reports: Iterable[Report], behind: Behind = itself, copies: Sequence[Copying] | None = None) -> tuple[Origin, ...]:
    """The origins that the reports rest on, by name; the order of the reports makes no difference.

    `copies`: those among the articles; None: they are looked for, where it matters.
    """
    reports = sorted(reports, key=lambda report: report.event.id)
    behind = by_any_mention(reports, behind)
    grounds = {report.event.id: _grounds(report, behind) for report in reports}
    _lend(grounds, reports, copies)
    full = full_names({(key, name) for found in grounds.values() for key, name, _ in found})
    resting: dict[str, dict[str, str]] = defaultdict(dict)  # name → article → the strongest way of resting on it
    for report in reports:
        for key, _, way in grounds[report.event.id]:
            held = resting[full[key]].setdefault(report.article, way)
            resting[full[key]][report.article] = min(held, way, key=_WAYS.index)
    if len(resting) > 1:
        resting.pop(_UNNAMED, None)
    named = {article for ways in resting.values() for article, way in ways.items() if way == _NAMED}
    kept = {name: {a: way for a, way in ways.items() if way == _NAMED or a not in named} for name, ways in resting.items()}
    return tuple(_origin(name, ways) for name, ways in sorted(kept.items()) if ways)


def by_any_mention(reports: Iterable[Report], behind: Behind) -> Behind:
    """Of each name, whom the mention shows that tells most of it: "Smith" is the ministry's spokesman everywhere if once so called."""
    fullest: dict[str, Source] = {}
    for source in (source for report in reports for claim in report.event.claims for source in claim.sources):
        held = fullest.setdefault(source.name, source)
        fullest[source.name] = max(held, source, key=lambda mention: (len(mention.role), mention.role))
    here = _where(reports)
    return lambda source: behind(_of_here(fullest.get(source.name, source) if source.name else source, here))


def _where(reports: Iterable[Report]) -> str | None:
    """The country where it happened, by most reports."""
    places = [claim.value for report in reports for claim in report.event.of(Aspect.PLACE)]
    found = Counter(place.country for place in places if isinstance(place, Place) and place.country)
    return min(found, key=lambda country: (-found[country], country)) if found else None


def _of_here(source: Source, country: str | None) -> Source:
    """ "The civil defence", "state television" are those of the place if no country is told; an army or a ministry may be another's."""
    here = source.country is None and (source.said_to_be or source.kind) in _OF_THE_PLACE
    return replace(source, country=country) if here else source


# what a report rests on


def _grounds(report: Report, behind: Behind) -> list[_Ground]:
    for aspects in ((Aspect.KILLED,), TOLL_ASPECTS):
        counts = [claim for claim in report.event.of(*aspects) if claim.stance not in UNHAPPENED and _is_count(claim.value)]
        for first in (_who_begins, who_passes_on):
            if named := {found for claim in counts for found in first(claim, behind)}:
                return [(*found, _NAMED) for found in sorted(named)]
    told = [claim for claim in report.event.of(Aspect.OCCURRED, *TOLL_ASPECTS) if claim.stance not in UNHAPPENED]
    for claim in sorted(told, key=lambda claim: (claim.evidence[0].start, claim.id)):
        if named := set(who_passes_on(claim, behind)):
            return [(*found, _NAMED) for found in sorted(named)]
    own = behind(_medium(report.outlet)) if report.outlet else ()
    credited = {found for fact in report.origins for found in behind(_medium(fact.name))} - set(own)
    if known := {found for found in credited if found[1] != _UNNAMED} or credited:
        return [(*found, _CREDITED) for found in sorted(known)]
    if own:
        return [(*found, _OUTLET) for found in own]
    name = f"article {report.article}"
    return [(name, name, _NOBODY)]


def _is_count(value: Value) -> bool:
    """A number of people of this event: no total over months, and more than "women and children"."""
    numbered = isinstance(value, Toll) and (value.high is not None or NUMBER.search(value.phrase))
    return isinstance(value, Toll) and bool(numbered) and value.total is not Total.RUNNING


def _who_begins(claim: Claim, behind: Behind) -> Sequence[Named]:
    return behind(claim.sources[-1]) if claim.sources else ()


def who_passes_on(claim: Claim, behind: Behind) -> Sequence[Named]:
    """Who is named nearest the beginning: "a medic told Reuters" is Reuters'."""
    return next((found for source in reversed(claim.sources) if (found := behind(source))), ())


def _medium(name: str) -> Source:
    return Source(name=name, kind=SourceKind.OUTLET)


# copies


def _lend(grounds: dict[str, list[_Ground]], reports: Sequence[Report], copies: Sequence[Copying] | None) -> None:
    """Gives the reports that name nobody, and whose words another article printed too, what that other rests on."""
    if all(found[0][2] == _NAMED for found in grounds.values()):
        return
    for group in _same_words(reports, copies_in(reports) if copies is None else copies):
        best = min((grounds[report.event.id] for report in group), key=lambda found: _WAYS.index(found[0][2]))
        if best[0][2] == _OUTLET:
            best = grounds[min(group, key=lambda report: (report.published or "~", report.article)).event.id]
        for report in group:
            if grounds[report.event.id] is not best and grounds[report.event.id][0][2] != _NAMED:
                grounds[report.event.id] = [(key, name, _SAME_TEXT) for key, name, _ in best]


def _same_words(reports: Sequence[Report], copies: Sequence[Copying]) -> list[list[Report]]:
    """The reports of which one passage tells in several articles, together."""
    group = {report.event.id: [report] for report in reports}
    by_article: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_article[report.article].append(report)
    for copy in copies:
        for left in by_article[copy.left]:
            for right in by_article[copy.right]:
                if group[left.event.id] is not group[right.event.id] and _tells(copy, left) and _tells(copy, right):
                    joined = group[left.event.id] + group[right.event.id]
                    group |= {report.event.id: joined for report in joined}
    return [found for found in {id(found): found for found in group.values()}.values() if len(found) > 1]


def _tells(copy: Copying, report: Report) -> bool:
    """Whether the copied words tell of the event: the whole text does, or what they hold of its claims."""
    if copy.extent is Extent.COPY:
        return True
    spots = [passage.left if copy.left == report.article else passage.right for passage in copy.passages]
    said = [report.event.trigger, *(claim.evidence[0] for claim in report.event.of(*TOLL_ASPECTS))]
    return any(spot.start <= evidence.start and evidence.end <= spot.end for spot in spots for evidence in said)


# names


def full_names(named: Iterable[Named]) -> dict[str, str]:
    """Each key with the name of the one fullest that holds all its words: "state television" is Syria's if no other is named."""
    names: dict[str, str] = {}
    for key, name in sorted(named, key=lambda found: (-len(found[1]), found[1])):
        names.setdefault(key, name)
    telling = {key: _telling(key) for key in names}
    longest = {words for words in telling.values() if not any(words < more for more in telling.values())}
    fullest = {words: key for key, words in reversed(telling.items())}  # of the longest name of these words
    chosen: dict[str, str] = {}
    for key, words in telling.items():
        homes = [other for other in longest if words <= other]
        chosen[key] = names[fullest[homes[0] if words and len(homes) == 1 else words]]
    return chosen


def _telling(key: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(key.casefold()) if word not in _IDLE)


def _origin(name: str, ways: Mapping[str, str]) -> Origin:
    parts = [_REASONS[way].format(count=_count(number)) for way in _WAYS if (number := [*ways.values()].count(way))]
    reason = "; ".join(parts)
    return Origin(name=name, articles=tuple(sorted(ways)), reason=f"{reason[:1].upper()}{reason[1:]}.")


def _count(number: int) -> str:
    return "1 article" if number == 1 else f"{number} articles"
