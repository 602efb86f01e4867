"""How many an incident harmed, under rules that have names: computed from what each origin counts, never stored, never a sum.

Each answer says whose counts it rests on; where a rule has no answer, it says why.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.incidents.figures import Course, Figure
from reportedly.incidents.values import is_vague
from reportedly.model.incident import TOLL_RULE, Range
from reportedly.model.value import Toll
from reportedly.model.wording import count


class Rule(StrEnum):
    LATEST = TOLL_RULE
    CONSERVATIVE = "most conservative"
    TRUSTED = "most trusted"


WORDS: dict[Rule, str] = {
    Rule.LATEST: "From the lowest to the highest of the figures that the origins stand by: of each its latest (of one day, the highest).",
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


def by_latest(courses: Sequence[Course]) -> Range | None:
    """The answer of the first rule alone."""
    found = standing(courses)
    return _reach(found) if found else None


def reach(tolls: Sequence[Toll]) -> Range:
    """From the lowest to the highest of them, one at least; open where the highest is "at least" so many."""
    top = max(most(toll) for toll in tolls)
    return Range(low=min(toll.low for toll in tolls), high=top, open=any(_is_open(toll) and toll.low == top for toll in tolls))


def most(toll: Toll) -> int:
    """The highest number that it names."""
    return toll.low if toll.high is None or _is_open(toll) else toll.high


def _is_open(toll: Toll) -> bool:
    """ "At least 12"; and "hundreds", of which nobody has said up to how many."""
    return toll.high is None or is_vague(toll)


def _reach(found: Sequence[Standing]) -> Range:
    return reach([figure.toll for _, figure in found])


def given(found: Sequence[Standing]) -> str:
    """Who stands by what: "at least 126 (SOHR); 70 (Sputnik)"."""
    return "; ".join(f"{count(figure.toll.low, figure.toll.high, about=figure.toll.about)} ({course.origin})" for course, figure in found)


def claims(found: Sequence[Standing]) -> tuple[str, ...]:
    return tuple(said.claim for _, figure in found for said in figure.said[:1])


def _latest(found: Sequence[Standing], _trusted: Sequence[str]) -> Ruled:
    return Ruled(rule=Rule.LATEST, range=_reach(found), why=given(found), claims=claims(found))


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
            return Ruled(rule=Rule.TRUSTED, range=_reach(those), why=given(those), claims=claims(those))
    return Ruled(rule=Rule.TRUSTED, range=None, why=f"no figure is of {', '.join(trusted)}")


_RULES: dict[Rule, Callable[[Sequence[Standing], Sequence[str]], Ruled]] = {
    Rule.LATEST: _latest,
    Rule.CONSERVATIVE: _conservative,
    Rule.TRUSTED: _trusted,
}
