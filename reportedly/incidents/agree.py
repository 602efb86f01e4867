"""What the reports of an incident say, side by side: tolls, responsibility and counting claims by source and time; never a sum."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.incidents.numerals import EXACT
from reportedly.incidents.traits import published, skeleton
from reportedly.model.evidence import Evidence
from reportedly.model.incident import Report
from reportedly.model.place import Place
from reportedly.model.reading import Claim, Stance
from reportedly.model.time import Anchor, TimeInterval
from reportedly.model.value import TOLL_ASPECTS, Aspect, Manner, Occurrence, Ordinal, Party, Toll, Total, TypeCode, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who says a claim, when and where: `sources` are labels, nearest the reader first, the outlet left out."""

    claim: str
    event: str
    article: str
    url: str | None
    outlet: str | None
    published: str | None
    sources: tuple[str, ...]
    stance: Stance
    evidence: tuple[Evidence, ...]

    @property
    def label(self) -> str:
        """The chain in words, whoever said it first first: "SOHR, reported by Reuters, reported by Daily Post"."""
        chain = [*reversed(self.sources), *((self.outlet,) if self.outlet else ())]
        return ", reported by ".join(chain) or "unknown outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class TollRow:
    said: Said
    toll: Toll

    @property
    def total(self) -> Total:
        return self.toll.total


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityRow:
    said: Said
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingRow:
    said: Said
    ordinal: Ordinal


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """Any other value that is said."""

    said: Said
    value: Value


def values_said(reports: Iterable[Report], aspect: Aspect) -> tuple[ValueRow, ...]:
    """Every value of an aspect as it was given, by publication, then source."""
    return tuple(ValueRow(said=said, value=value) for said, value in _claims(reports, aspect))


def toll_table(reports: Iterable[Report], aspect: Aspect) -> tuple[TollRow, ...]:
    """Each toll as it was given: of the whole event first, then of parts, then running totals; each by publication, then by the count."""
    if aspect not in TOLL_ASPECTS:
        raise ValueError(f"{aspect} is no count of people")
    rows = [TollRow(said=said, toll=value) for said, value in _claims(reports, aspect) if isinstance(value, Toll)]
    return tuple(sorted(rows, key=lambda row: (list(Total).index(row.total), row.said.published or "~", row.toll.low)))


def number_given(reports: Iterable[Report], aspect: Aspect) -> int | None:
    """The count of the whole event that most articles give; of several, one that is told as a number, of the latest. None where none
    gives one."""
    of_article: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        of_article[report.article].append(report)
    given = [(is_number, told[0].published or "", number) for told in of_article.values() for number, is_number in _given(told, aspect)]
    counts = Counter(number for *_, number in given)
    return max(given, key=lambda found: (counts[found[-1]], found), default=(False, "", None))[-1]


def _given(reports: Sequence[Report], aspect: Aspect) -> list[tuple[int, bool]]:
    """What an article gives first as a number ("two men", not "he"), and whether it is one; empty where it gives nothing.

    Where that of the injured is of all who were hit, the dead among them, it is the rest: where the words only say that they were shot,
    or the article gives the rest too. Who were shot and are no more than the dead are the dead.
    """
    rows = _in_order(toll_table(reports, aspect))
    dead = next((number for number, _ in _given(reports, Aspect.KILLED)), 0) if aspect is Aspect.INJURED else 0
    whole = [row for row in rows if row.total is Total.EVENT and not (row.toll.low <= dead and _may_be_dead(row))]
    first = next((row for row in whole if EXACT.search(row.toll.phrase)), next(iter(whole), None))
    if first is None:
        return []
    rest = first.toll.low - dead
    apart = dead > 0 and rest > 0 and (_may_be_dead(first) or any(row.toll.low == rest for row in rows))
    return [(rest if apart else first.toll.low, bool(EXACT.search(first.toll.phrase)))]


def _may_be_dead(row: TollRow) -> bool:
    """Whether the words leave open who lived: "four were shot", not "two others were shot"."""
    return "other" not in row.toll.phrase and any(_HIT.search(evidence.quote) for evidence in row.said.evidence)


_HIT = re.compile(r"\b(?:shot|gunshot|struck|hit|shooting victims?)\b(?! (?:him|her)self)", re.IGNORECASE)


def _in_order(rows: Iterable[TollRow]) -> list[TollRow]:
    """Those that are asserted, as they stand in the text."""
    asserted = (row for row in rows if row.said.stance is Stance.ASSERTED)
    return sorted(asserted, key=lambda row: (min(evidence.start for evidence in row.said.evidence), row.toll.low))


def held_responsible(reports: Iterable[Report]) -> tuple[ResponsibilityRow, ...]:
    """Who is held responsible, by whom and how; denials too."""
    return tuple(
        ResponsibilityRow(said=said, party=value) for said, value in _claims(reports, Aspect.PERPETRATOR) if isinstance(value, Party)
    )


def counting_claims(reports: Iterable[Report]) -> tuple[CountingRow, ...]:
    """Claims such as "the sixth such attack in a month"."""
    return tuple(CountingRow(said=said, ordinal=value) for said, value in _claims(reports, Aspect.ORDINAL) if isinstance(value, Ordinal))


def disagreements(reports: Iterable[Report], aspect: Aspect) -> tuple[str, ...]:
    """Sentences on what the reports say differently of one aspect: none where they agree or only one speaks."""
    by_value: dict[str, list[Said]] = defaultdict(list)
    shown: dict[str, str] = {}
    for said, value in _claims(reports, aspect):
        for key, text in _reading(said, value):
            by_value[key].append(said)
            shown.setdefault(key, text)
    if len(by_value) < 2:
        return ()
    given = [f"{shown[key]} ({_speakers(by_value[key])})" for key in by_value]
    return (f"{_SUBJECTS.get(aspect, f'The {aspect}')} is given as {', '.join(given[:-1])} and {given[-1]}.",)


_SUBJECTS = {
    **{aspect: f"The number {aspect}" for aspect in TOLL_ASPECTS},
    Aspect.PERPETRATOR: "Who did it",
    Aspect.TYPE: "What it was",
    Aspect.OCCURRED: "Whether it happened",
}


def _reading(said: Said, value: object) -> Iterator[tuple[str, str]]:
    """A value as what it is told apart by and what is shown of it; nothing for what cannot disagree (parts, running totals)."""
    stance = "" if said.stance is Stance.ASSERTED else f" ({said.stance})"
    match value:
        case Toll(total=Total.EVENT):
            yield f"{value.low} {value.high}{stance}", f"“{value.phrase}”{stance}"
        case Party():
            standing = f" ({Stance.DENIED})" if value.manner is Manner.DENIED else stance
            yield skeleton(value.name) + standing, value.name + standing
        case Place():
            yield skeleton(value.name), value.name
        case TimeInterval() if value.anchor is not Anchor.PUBLISHED:
            yield value.edtf, value.edtf
        case TypeCode():
            yield value.code, value.phrase
        case Occurrence():
            yield str(said.stance), str(said.stance)


def _speakers(said: list[Said]) -> str:
    return "; ".join(dict.fromkeys(f"{one.label}{f', {one.published[:10]}' if one.published else ''}" for one in said))


def _claims(reports: Iterable[Report], aspect: Aspect) -> list[tuple[Said, Value]]:
    """The claims of an aspect by publication (unknown last), then source, then place in the text."""
    found = [(report, claim) for report in reports for claim in report.event.of(aspect)]
    return [(said_by(report, claim), claim.value) for report, claim in sorted(found, key=_order)]


def _order(found: tuple[Report, Claim]) -> tuple[object, ...]:
    report, claim = found
    moment = published(report)
    labels = tuple(source.label for source in reversed(claim.sources))
    return (moment is None, moment.start.timestamp() if moment else 0.0, labels, report.outlet or "", claim.evidence, claim.id)


def said_by(report: Report, claim: Claim) -> Said:
    return Said(
        claim=claim.id,
        event=report.event.id,
        article=report.article,
        url=report.url,
        outlet=report.outlet,
        published=report.published,
        sources=tuple(source.label for source in claim.sources),
        stance=claim.stance,
        evidence=claim.evidence,
    )
