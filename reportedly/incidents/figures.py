"""What each origin counts over time ("at least 43, then 70, then 112"), and which of its figures stands; none is added to another.

Only counts of the whole event that are said as a fact make a course: no part of a toll, no running total, nothing denied, possible or
unconfirmed. What an outlet prints on nobody's word is counted with the named source that gives the same figure, where there is one.
What is set aside stays in the course with its reason, and counts for no range.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.incidents.agree import Said, said_by
from reportedly.incidents.told import Told, words_around
from reportedly.incidents.values import Key, People, figure, is_number, is_vague, people
from reportedly.model.value import Aspect, Toll, Total, Value
from reportedly.model.wording import count

VAGUE = "a word such as “dozens” counts only where nobody gives a number"
UNDATED = "when it was reported is not known, and others of this origin are dated"
FALLS = "less than half of what this origin had counted, and no word says that it was corrected: it may be of something else"
PASSED_ON = "the outlet names nobody, and printed another's count later"

_CORRECTED = re.compile(
    r"\b(?:revis(?:ed|es|ing|ion)|correct(?:ed|ion)|lower(?:ed|ing|s)?|reduc(?:ed|es|ing)|down from|dropped|not \d)\b", re.IGNORECASE
)

_RISEN = re.compile(
    r"\b(?:r(?:ise|ises|isen|ose|ising)|climb(?:s|ed|ing)?|mount(?:s|ed|ing)?|jump(?:s|ed)|increas(?:es|ed)|now stands|"
    r"revis(?:ed|es|ing)|updat(?:ed|es|ing)(?! {0,3}(?:\d|at\b|on\b))|up from|down from|new toll|brought the (?:death )?toll)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One count of one origin with everybody who tells of it, the earliest first; `set_aside`: why it counts for no range.

    `follows`: the dates or the words tell that it came after the figure before it that is not set aside.
    """

    toll: Toll
    said: tuple[Said, ...]
    set_aside: str = ""
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The figures of one origin in the order in which it first gave them; of one day the lower first, though nobody tells their order."""

    origin: str
    known: bool  # False: an outlet that names nobody
    figures: tuple[Figure, ...]

    @property
    def latest(self) -> Figure | None:
        """The one that stands: the last that is not set aside; of those of one day the highest, since tolls mostly rise."""
        return next((figure for figure in reversed(self.figures) if not figure.set_aside), None)

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who prints its figures, the earliest first."""
        return tuple(dict.fromkeys(said.outlet or "unknown outlet" for figure in self.figures for said in figure.said))

    @property
    def words(self) -> str:
        return in_order([figure for figure in self.figures if not figure.set_aside])


def in_order(figures: Sequence[Figure], *, dated: bool = False) -> str:
    """Counts with an arrow to one that followed, and a stroke before one of which nobody tells whether it did: "22 / 43 → 126"."""
    words = ""
    for one in figures:
        words += (" → " if one.follows else " / ") if words else ""
        words += count(one.toll.low, one.toll.high, about=one.toll.about)
        words += f" ({(one.said[0].published or 'no date')[:10]})" if dated else ""
    return words


_Given = list[Told]
"""All who give one figure of one origin, in order; one at least."""


def courses(told: Sequence[Told], aspect: Aspect) -> tuple[Course, ...]:
    """The course of each origin that counts these people: those that stand by a figure first, then those told by the most outlets."""
    counted = _counted(told, aspect)
    numbered = any(not is_vague(_toll(one)) for one in counted)
    last = {one.report.outlet: one for one in counted if one.moment}
    found = []
    for origin, given in sorted(_by_origin(counted).items()):
        drafts = sorted(given.values(), key=_when_first)
        reasons = _set_aside(drafts, numbered=numbered)
        known = any(one.begins.known for draft in drafts for one in draft)
        if not known:
            reasons = [reason or _passed_on(draft, drafts, last) for draft, reason in zip(drafts, reasons, strict=True)]
        found.append(Course(origin=origin, known=known, figures=tuple(_figures(drafts, reasons))))
    return tuple(sorted(found, key=lambda course: (course.latest is None, -len(course.outlets), course.origin)))


def _counted(told: Iterable[Told], aspect: Aspect) -> list[Told]:
    """The counts of the whole event and of everybody; of one kind of people where none is of everybody."""
    whole = [one for one in told if one.claim.aspect is aspect and one.states and _is_whole(one.claim.value)]
    kinds = Counter(people(_toll(one)) for one in whole)
    kind = People.ALL if People.ALL in kinds else max(sorted(kinds), key=kinds.__getitem__, default="")
    return sorted((one for one in whole if people(_toll(one)) == kind), key=lambda one: one.order)


def _is_whole(value: Value) -> bool:
    return isinstance(value, Toll) and value.total is Total.EVENT and is_number(value)


def _toll(told: Told) -> Toll:
    value = told.claim.value
    assert isinstance(value, Toll)  # noqa: S101  # nothing else is counted
    return value


def _by_origin(counted: Sequence[Told]) -> dict[str, dict[Key, _Given]]:
    owners = _owners(counted)
    found: dict[str, dict[Key, _Given]] = defaultdict(lambda: defaultdict(list))
    for one in counted:
        key = figure(_toll(one))
        for name in one.begins.names if one.begins.known else owners.get(key, one.begins.names):
            found[name][key].append(one)
    return found


def _owners(counted: Sequence[Told]) -> dict[Key, tuple[str, ...]]:
    """Number → who is named for it most often, the earliest of several: whoever prints it on nobody's word has it from there."""
    named: dict[Key, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for one in counted:
        if one.begins.known and not is_vague(_toll(one)):
            named[figure(_toll(one))][one.begins.names] += 1
    return {key: names.most_common(1)[0][0] for key, names in named.items()}


def _when_first(given: _Given) -> tuple[object, ...]:
    start, news, *rest = given[0].order
    return (start, news, _toll(given[0]).low, *rest)


def _set_aside(drafts: Sequence[_Given], *, numbered: bool) -> list[str]:
    """Why each figure of one origin counts for no range; empty where it does."""
    dated = any(given[0].moment for given in drafts)
    found = []
    for nth, given in enumerate(drafts):
        beside = (other for other in drafts[nth + 1 :] if is_vague(_toll(other[0])) and not given[0].before(other[0]))
        before = max((_toll(other[0]).low for other in (*drafts[:nth], *beside)), default=0)
        falls = 2 * _toll(given[0]).low < before and not any(is_corrected(one) for one in given)
        vague = numbered and is_vague(_toll(given[0]))
        found.append(VAGUE if vague else UNDATED if dated and not given[0].moment else FALLS if falls else "")
    return found


def _passed_on(given: _Given, drafts: Sequence[_Given], last: Mapping[str | None, Told]) -> str:
    own = {one.claim.id for draft in drafts for one in draft}
    latest = last.get(given[-1].report.outlet)
    return PASSED_ON if latest and latest.claim.id not in own and given[-1].before(latest) else ""


def _figures(drafts: Sequence[_Given], reasons: Sequence[str]) -> Iterator[Figure]:
    before: _Given = []
    for given, reason in zip(drafts, reasons, strict=True):
        said = tuple(said_by(one.report, one.claim) for one in given)
        yield Figure(toll=_toll(given[0]), said=said, set_aside=reason, follows=bool(before) and _follows(given, before))
        before = before if reason else given


def _follows(given: _Given, before: _Given) -> bool:
    """Whether a figure surely came after another: by the first days that they were told, as one article tells it, or by "rose to"."""
    recalled = {one.report.article: one for one in before if one.recalled}
    told = (one.report.article in recalled and recalled[one.report.article].before(one) for one in given)
    return before[0].before(given[0]) or any(told) or (_toll(given[0]).low > _toll(before[0]).low and any(is_risen(one) for one in given))


def is_corrected(told: Told) -> bool:
    """Whether the words around a count say that it was corrected, perhaps to fewer."""
    return bool(_CORRECTED.search(words_around(told, 80, 40)))


def is_risen(told: Told) -> bool:
    """Whether the words around a count say that there was a lower one before."""
    return bool(_RISEN.search(words_around(told, 80, 40)))
