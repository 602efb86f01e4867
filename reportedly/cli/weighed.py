"""What an incident's claims come to, on a terminal: tolls over time, ranges by rule, and how claims bear on each other."""

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from reportedly.cli.screen import table
from reportedly.incidents.agree import Said
from reportedly.incidents.figures import PASSED_ON, Course, Figure, in_order
from reportedly.incidents.ranges import NO_LIST, WORDS, Rule
from reportedly.incidents.relations import Related, Relation
from reportedly.incidents.standards import Noted
from reportedly.model.incident import Report
from reportedly.model.reading import Claim
from reportedly.model.value import TOLL_ASPECTS, Aspect
from reportedly.model.wording import RELATED, count, in_words, spread
from reportedly.run.look import ClaimInFull, IncidentInFull

MATTERS = (*TOLL_ASPECTS, Aspect.PERPETRATOR)
"""Of what the terminal tells how it is borne out; `--json` and the pages have the rest."""

TOLD = (Relation.REVISES, Relation.DENIES, Relation.CONFIRMS, Relation.CONTRADICTS)
"""What the terminal lists; that a word is told again stands with the outlets and origins of its value."""

UNORDERED = "→ later; / nobody tells which was first: of one day, the highest stands."


def summary_tables(whole: IncidentInFull) -> Iterator[Table | Text]:
    """Tolls over time by origin, how many by rule, and what others' rules would note; what is empty is left out."""
    weighing = whole.weighing
    for aspect, courses in weighing.courses:
        rows = [(course.origin, _course(course), ", ".join(course.outlets), _aside(course)) for course in courses]
        made = table(f"\n{aspect.capitalize()} over time, by origin", ("origin", "counts", "told by", "counts for no range"), rows)
        if any(" / " in row[1] for row in rows):
            made.caption, made.caption_justify = UNORDERED, "left"
        yield made
    ruled = [
        (one.rule, aspect, spread(one.range) or "cannot be said", "" if one.range and one.rule is Rule.LATEST else one.why)
        for aspect, some in weighing.ranges
        for one in some
        if one.why != NO_LIST
    ]
    noted = [
        (one.standard, "", _values(one.values), "" if one.standard != "airwars" and _is_said(one) else one.why) for one in weighing.noted
    ]
    yield table("\nHow many, by rule (computed, never stored)", ("rule", "of", "answer", "by whose figures, or why"), [*ruled, *noted])
    words = [f"{rule}: {WORDS[rule]}" for rule in Rule if weighing.ranges] + [f"{one.standard}: {one.rule}" for one in weighing.noted]
    yield Text("\n".join(words), "dim")


def bearing_tables(whole: IncidentInFull) -> Iterator[Table]:
    """What several outlets print, and how claims bear on each other."""
    every = {claim.id: (report, claim) for report in whole.reports for claim in report.event.claims}
    shared = [
        (one.aspect, in_words(every[one.claims[0]][1].value), len(one.outlets), "; ".join(origin.name for origin in one.origins))
        for one in whole.weighing.backing
        if len(one.outlets) > 1 and one.aspect in MATTERS
    ]
    if shared:
        yield table("\nWhat several outlets print", ("what", "value", "outlets", "origins"), shared, right=("outlets",))
    bearing: dict[tuple[str, Relation], list[Related]] = {}
    for one in whole.weighing.relations:
        if one.relation in TOLD and one.aspect in MATTERS:
            bearing.setdefault((one.claim, one.relation), []).append(one)
    rows = [
        (
            _short(every[claim]),
            RELATED[relation][0],
            _short(every[some[0].about]) + (f" and {len(some) - 1} more" if some[1:] else ""),
            some[0].reason,
        )
        for (claim, relation), some in bearing.items()
    ]
    if rows:
        yield table("\nHow claims bear on each other", ("claim", "relation", "to", "reason"), rows)


def claim_tables(whole: ClaimInFull) -> Iterator[Table]:
    """How widely a claim's value is printed, and what others are to it."""
    if whole.backing:
        title = f"\n{_number(len(whole.backing.outlets), 'outlet')}, {_number(len(whole.backing.origins), 'origin')}"
        origins = [(origin.name, len(origin.articles), origin.reason) for origin in whole.backing.origins]
        yield table(title, ("origin", "articles", "why"), origins, right=("articles",))
    rows = [
        (RELATED[one.related.relation][0 if one.by else 1], in_words(one.value), _who(one.said), _quote(one.said), one.related.reason)
        for one in whole.beside
    ]
    if rows:
        yield table("\nBeside other claims of its incident", ("this claim", "value", "who says so", "in which words", "reason"), rows)


def _short(found: tuple[Report, Claim]) -> str:
    report, claim = found
    return f"{in_words(claim.value)} ({report.outlet or 'unknown outlet'}, {(report.published or 'no date')[:10]}) {claim.id[:10]}"


def _course(course: Course) -> str:
    return in_order([figure for figure in course.figures if figure.set_aside in ("", PASSED_ON)], dated=True)


def _count(figure: Figure) -> str:
    return count(figure.toll.low, figure.toll.high, about=figure.toll.about)


def _aside(course: Course) -> str:
    reasons: dict[str, list[str]] = {}
    for figure in course.figures:
        if figure.set_aside:
            reasons.setdefault(figure.set_aside, []).append(_count(figure))
    return "; ".join(f"{', '.join(counts)}: {reason}" for reason, counts in reasons.items())


def _day(said: Said) -> str:
    return (said.published or "no date")[:10]


def _values(values: tuple[tuple[str, int | str | None], ...]) -> str:
    return ", ".join(f"{name.partition('_')[2]} {'cannot be said' if value is None else value}" for name, value in values)


def _is_said(noted: Noted) -> bool:
    return all(value is not None for _, value in noted.values)


def _who(said: Said) -> str:
    return " ← ".join([said.outlet or "unknown outlet", *said.sources])


def _quote(said: Said) -> str:
    return f"“{' '.join(said.evidence[0].quote.split())}”"


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
