"""How many an incident harmed, under rules that have names: computed from what each origin counts, never stored, never a sum.

Each answer says whose counts it rests on; where a rule has no answer, it says why.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.incidents.figures import Course, Figure
from reportedly.model.incident import Range
from reportedly.model.wording import count


class Rule(StrEnum):
    LATEST = "latest per origin"
    CONSERVATIVE = "most conservative"
    TRUSTED = "most trusted"


WORDS: dict[Rule, str] = {
    Rule.LATEST: "From the lowest to the highest of the figures that the origins stand by: of each its latest, an earlier one no more.",
    Rule.CONSERVATIVE: "The fewest that any origin stands by: of each its latest figure, of these the lowest, of “10 to 15” the 10.",
    Rule.TRUSTED: "The latest figure of the source that stands first on your list and counts at all.",
}
"""What each rule says, for those who read its answer."""

NOBODY = "nobody counts the whole as a fact"
SET_ASIDE = "every count is set aside: each says why"
NO_LIST = "no list of trusted sources is given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """The answer of a rule: `range` is None where it has none, and `why` then says so; else whose figures it is. `claims` show them."""

    rule: Rule
    range: Range | None
    why: str
    claims: tuple[str, ...] = ()


Standing = tuple[Course, Figure]
"""An origin and the figure that it stands by."""


def standing(courses: Sequence[Course]) -> tuple[Standing, ...]:
    """Those that stand by one, the lowest first."""
    found = ((course, figure) for course in courses if (figure := course.latest))
    return tuple(sorted(found, key=lambda one: (one[1].toll.low, one[0].origin)))


def ranges(courses: Sequence[Course], trusted: Sequence[str] = ()) -> tuple[Ruled, ...]:
    """The answers of the three rules on the courses of one count; `trusted`: names of origins, the most trusted first."""
    found = standing(courses)
    if not found:
        why = SET_ASIDE if courses else NOBODY
        return tuple(Ruled(rule=rule, range=None, why=why) for rule in Rule)
    return tuple(_RULES[rule](found, trusted) for rule in Rule)


def reach(found: Sequence[Standing]) -> Range:
    """From the lowest to the highest; open where the highest is "at least" so many."""
    top = max(most(figure) for _, figure in found)
    return Range(
        low=min(figure.toll.low for _, figure in found),
        high=top,
        open=any(figure.toll.high is None and figure.toll.low == top for _, figure in found),
    )


def most(figure: Figure) -> int:
    """The highest number that a figure names."""
    return figure.toll.low if figure.toll.high is None else figure.toll.high


def given(found: Sequence[Standing]) -> str:
    """Who stands by what: "at least 126 (SOHR); 70 (Sputnik)"."""
    return "; ".join(f"{count(figure.toll.low, figure.toll.high, about=figure.toll.about)} ({course.origin})" for course, figure in found)


def claims(found: Sequence[Standing]) -> tuple[str, ...]:
    return tuple(said.claim for _, figure in found for said in figure.said[:1])


def _latest(found: Sequence[Standing], _trusted: Sequence[str]) -> Ruled:
    return Ruled(rule=Rule.LATEST, range=reach(found), why=given(found), claims=claims(found))


def _conservative(found: Sequence[Standing], _trusted: Sequence[str]) -> Ruled:
    fewest = min(figure.toll.low for _, figure in found)
    those = [one for one in found if one[1].toll.low == fewest]
    low_alone = Range(low=fewest, high=fewest, open=all(figure.toll.high != fewest for _, figure in those))
    return Ruled(rule=Rule.CONSERVATIVE, range=low_alone, why=given(those), claims=claims(those))


def _trusted(found: Sequence[Standing], trusted: Sequence[str]) -> Ruled:
    if not trusted:
        return Ruled(rule=Rule.TRUSTED, range=None, why=NO_LIST)
    for name in trusted:
        those = [one for one in found if one[0].origin.casefold() == name.casefold()]
        if those:
            return Ruled(rule=Rule.TRUSTED, range=reach(those), why=given(those), claims=claims(those))
    return Ruled(rule=Rule.TRUSTED, range=None, why=f"no figure is of {', '.join(trusted)}")


_RULES: dict[Rule, Callable[[Sequence[Standing], Sequence[str]], Ruled]] = {
    Rule.LATEST: _latest,
    Rule.CONSERVATIVE: _conservative,
    Rule.TRUSTED: _trusted,
}
