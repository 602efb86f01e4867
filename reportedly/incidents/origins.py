"""Origins: the independent beginnings of what is reported, as far as the texts credit them: "14 outlets, 2 origins".

An article rests on whoever it names as first saying the tolls, or that it happened where it names nobody for a toll; else on the agency
or outlet that it credits for itself; else on its own outlet. Nine outlets that quote the Observatory have one origin.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.model.incident import Report
from reportedly.model.reading import Stance
from reportedly.model.source import SourceKind
from reportedly.model.value import TOLL_ASPECTS, Aspect

_WORD = re.compile(r"[^\W_]+")
_IDLE = frozenset({"the", "a", "an", "of", "for", "and", "based", "group", "news", "agency"})

_NAMED, _CREDITED, _OUTLET, _NOBODY = "named", "credited", "outlet", "nobody"
_REASONS = {
    _NAMED: "The first named source in {count}.",
    _CREDITED: "Credited for the text of {count}, where no source of the event or its toll is named.",
    _OUTLET: "On its own word in {count}.",
    _NOBODY: "Neither a source nor an outlet is known of {count}.",
}
"""Ways of being an origin, the strongest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """`articles` are ids, sorted; an article may rest on several origins."""

    name: str
    articles: tuple[str, ...]
    reason: str


def origins(reports: Iterable[Report]) -> tuple[Origin, ...]:
    """The origins that the reports rest on, by name; the order of the reports makes no difference."""
    reports = sorted(reports, key=lambda report: report.event.id)
    grounds = {report.event.id: _grounds(report) for report in reports}
    full = _full_names({name for found in grounds.values() for name, _ in found})
    resting: dict[str, dict[str, str]] = defaultdict(dict)  # name → article → the strongest way of resting on it
    for report in reports:
        for name, way in grounds[report.event.id]:
            held = resting[full[name]].setdefault(report.article, way)
            resting[full[name]][report.article] = min(held, way, key=list(_REASONS).index)
    named = {article for ways in resting.values() for article, way in ways.items() if way == _NAMED}
    kept = {name: {a: way for a, way in ways.items() if way == _NAMED or a not in named} for name, ways in resting.items()}
    return tuple(_origin(name, ways) for name, ways in sorted(kept.items()) if ways)


def _grounds(report: Report) -> list[tuple[str, str]]:
    for aspects in (TOLL_ASPECTS, (Aspect.OCCURRED,)):
        firsts = [claim.sources[-1] for claim in report.event.of(*aspects) if claim.sources and claim.stance is not Stance.DENIED]
        if named := {source.name for source in firsts if source.kind is not SourceKind.UNNAMED}:
            return [(name, _NAMED) for name in sorted(named)]
    if report.origins:
        return [(name, _CREDITED) for name in sorted({fact.name for fact in report.origins})]
    return [(report.outlet, _OUTLET)] if report.outlet else [(f"article {report.article}", _NOBODY)]


def _full_names(names: Iterable[str]) -> dict[str, str]:
    """Each name with the one fullest name that holds all its words: "the Observatory" is the Syrian one if no other is named."""
    by_words: dict[frozenset[str], list[str]] = defaultdict(list)
    for name in names:
        by_words[_telling(name)].append(name)
    full = {key: min(same, key=lambda name: (-len(name), name)) for key, same in by_words.items()}
    longest = [key for key in full if not any(key < other for other in full)]
    chosen: dict[str, str] = {}
    for key, same in by_words.items():
        homes = [other for other in longest if key <= other]
        home = homes[0] if key and len(homes) == 1 else key
        chosen |= dict.fromkeys(same, full[home])
    return chosen


def _telling(name: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(name.casefold()) if word not in _IDLE)


def _origin(name: str, ways: Mapping[str, str]) -> Origin:
    strongest = min(ways.values(), key=list(_REASONS).index)
    count = "1 article" if len(ways) == 1 else f"{len(ways)} articles"
    return Origin(name=name, articles=tuple(sorted(ways)), reason=_REASONS[strongest].format(count=count))
