"""A counting claim against the record: which incidents fit its scope for certain, which may, and what follows for the claim.

An incident fits by its type, place, time and who is held responsible, as its reports say; what they leave open makes it one that may
fit, with the reason. Between those that fit for certain and all that may lies what the record supports. A gap in what was read can
hide an incident but make none: only "the ledger has more" is said where coverage is thin. Nothing of this is stored.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from reportedly.incidents.cluster import effective_links
from reportedly.incidents.scope import Candidate, Scope, doubts, scope_of
from reportedly.model.counting import Counting, Coverage, Measure
from reportedly.model.incident import Incident, Range
from reportedly.model.judgement import Link, Verdict
from reportedly.model.time import Anchor, TimeInterval
from reportedly.model.value import Aspect, Toll
from reportedly.model.wording import spread

RULE = (
    "Supported: as many incidents fit for certain as the claim says. The ledger has more: more fit for certain. The ledger has fewer: "
    "even with all that may fit there are not as many. Cannot say: the number is reached only with incidents of which it is not told "
    "whether they belong, “first” could be undone by such a one, words of the claim are not understood, or coverage is thin. "
    "The deadliest is compared by the lowest and highest toll that origins stand by; "
    "a total by the lowest and highest that the incidents come to, "
    "which is fewer only where half of them give a number."
)
THIN = (
    "Coverage is thin where fewer than two outlets are read of the country in that time, or fewer than half of its days have an article "
    "of theirs (of a time longer than 31 days: three quarters of its weeks)."
)
SHORT_DAYS = 31


class Answer(StrEnum):
    SUPPORTED = "supported"
    MORE = "ledger has more"
    FEWER = "ledger has fewer"
    UNSAID = "cannot say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """An incident that fits (`doubts` empty) or may fit, and why it is not certain; `harmed` is its toll of what the claim counts by."""

    incident: str
    headline: str
    time: TimeInterval | None
    harmed: Range | None
    own: bool = False  # the one that the claim is about
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The answer with its reason; `low` to `high` is what the ledger has of what the claim counts (None: open above, or not counted)."""

    counting: Counting
    answer: Answer
    why: str
    scope: str  # what was counted, in words
    low: int | None = None
    high: int | None = None
    counted: tuple[Counted, ...] = ()
    coverage: Coverage | None = None


def audit(
    counting: Counting, own: Candidate | None, others: Iterable[Candidate], links: Iterable[Link], coverage: Coverage | None
) -> Audit:
    """`own` is the incident that the claim is about, `others` those near the time counted over, `coverage` that of this time."""
    scope = scope_of(counting, own)
    if scope.missing:
        return _cannot(counting, scope, "; ".join(scope.missing), coverage)
    first = None if counting.measure is Measure.TOTAL else own  # to a total it adds like any other, if it fits
    near = [*([first] if first else []), *(other for other in others if first is None or other.incident.id != first.incident.id)]
    counted = _doubles(_counted(scope, counting.aspect, first, near), near, links)
    low, high, answer, why = _MEASURES[counting.measure](counting, own, counted)
    if answer is not Answer.MORE and coverage is not None and thin(coverage):
        why = f"coverage is thin ({_shares(coverage)} of {_some(coverage.outlets, 'outlet')} read); of what it has, {why}"
        answer = Answer.UNSAID
    return Audit(
        counting=counting, answer=answer, why=why, scope=scope.words, low=low, high=high, counted=tuple(counted), coverage=coverage
    )


def thin(coverage: Coverage) -> bool:
    """By the rule `THIN`."""
    if coverage.of_days <= SHORT_DAYS:
        return coverage.outlets < 2 or 2 * coverage.days < coverage.of_days
    return coverage.outlets < 2 or 4 * coverage.weeks < 3 * coverage.of_weeks


def in_words(coverage: Coverage) -> str:
    """ "31 articles of 4 outlets, on 20 of 31 days"."""
    articles, outlets = _some(coverage.articles, "article"), _some(coverage.outlets, "outlet")
    weeks = f", in {coverage.weeks:,} of {coverage.of_weeks:,} weeks" if coverage.of_days > SHORT_DAYS else ""
    return f"{articles} of {outlets}, on {coverage.days:,} of {coverage.of_days:,} days{weeks}"


def _shares(coverage: Coverage) -> str:
    if coverage.of_days > SHORT_DAYS:
        return f"{coverage.weeks:,} of {coverage.of_weeks:,} weeks"
    return f"{coverage.days:,} of {coverage.of_days:,} days"


def _cannot(counting: Counting, scope: Scope, why: str, coverage: Coverage | None) -> Audit:
    return Audit(counting=counting, answer=Answer.UNSAID, why=why, scope=scope.words, coverage=coverage)


def _counted(scope: Scope, aspect: Aspect | None, own: Candidate | None, near: Iterable[Candidate]) -> list[Counted]:
    """All that fit or may, in order of time; the claim's own whatever is told of it."""
    found = []
    for one in near:
        left_open = () if one is own else doubts(scope, one)
        if left_open is not None:
            incident = one.incident
            harmed = _range(incident, aspect or Aspect.KILLED)
            found.append(
                Counted(
                    incident=incident.id, headline=incident.headline, time=incident.time, harmed=harmed, own=one is own, doubts=left_open
                )
            )
    return sorted(found, key=_order)


def _order(one: Counted) -> tuple[float, str]:
    return (one.time.start.timestamp() if one.time else 0.0, one.incident)


def _doubles(counted: Sequence[Counted], near: Iterable[Candidate], links: Iterable[Link]) -> list[Counted]:
    """What a link takes for perhaps the same as another that is counted may be no further one; the claim's own always stands."""
    names = {one.incident: one.headline for one in counted}
    times = {one.incident: one.time for one in counted}
    holder = {event: one.incident.id for one in near if one.incident.id in names for event in one.incident.events}
    twins: dict[str, set[str]] = defaultdict(set)
    for link in effective_links(links).values():
        pair = (holder.get(link.left), holder.get(link.right))
        if link.verdict is not Verdict.DIFFERENT and None not in pair and pair[0] != pair[1] and not _days_apart(times, pair):
            twins[str(pair[0])].add(str(pair[1]))
            twins[str(pair[1])].add(str(pair[0]))
    kept = {one.incident for one in counted if one.own}
    done = []
    for one in sorted(counted, key=lambda one: bool(one.doubts)):  # what fits for certain is not doubted for what may
        twin = min(twins[one.incident] & kept, default=None)
        if twin is None or one.own:
            kept.add(one.incident)
            done.append(one)
        else:
            done.append(replace(one, doubts=(*one.doubts, f"it may be the same happening as “{names[twin]}”")))
    return sorted(done, key=_order)


def _days_apart(times: Mapping[str, TimeInterval | None], pair: tuple[str | None, str | None]) -> bool:
    """Two that are each dated, with whole days between them, are two, however alike."""
    left, right = (times.get(one) if one else None for one in pair)
    if left is None or right is None or Anchor.PUBLISHED in (left.anchor, right.anchor):
        return False
    one, other = left.clocks, right.clocks
    return max(one.start, other.start) - min(one.end, other.end) > timedelta(days=1)


# what the three measures come to: from, to, answer, why

_Outcome = tuple[int | None, int | None, Answer, str]


def _nth(counting: Counting, own: Candidate | None, counted: Sequence[Counted]) -> _Outcome:
    sure = sum(not one.doubts for one in counted)
    perhaps = len(counted) - sure
    fits = f"{_some(sure, 'incident')} {'fits' if sure == 1 else 'fit'}{', this one taken in,' if own else ''} for certain"
    why = fits + (f" and {perhaps:,} more may" if perhaps else "") + f"; the claim says {counting.nth:,}"
    if sure > counting.nth:
        answer = Answer.MORE
    elif sure + perhaps < counting.nth:
        answer = Answer.FEWER
    elif sure < counting.nth or (counting.nth == 1 and perhaps):
        answer = Answer.UNSAID
    else:
        answer = Answer.SUPPORTED
    return sure, sure + perhaps, answer, why


def _most(counting: Counting, own: Candidate | None, counted: Sequence[Counted]) -> _Outcome:
    if counting.aspect is None:
        return None, None, Answer.UNSAID, "the words do not say by what it is the most; a toll is not named"
    harmed = _range(own.incident, counting.aspect) if own else None
    if harmed is None:
        return None, None, Answer.UNSAID, f"the ledger has no number of the {counting.aspect} of the incident that the claim is about"
    deadlier = [one for one in counted if not one.own and _more(one, harmed.high, surely=True)]
    perhaps = [one for one in counted if not one.own and one not in deadlier and _more(one, harmed.low, surely=False)]
    sure = [one for one in deadlier if not one.doubts]
    most = len(deadlier) + len(perhaps)
    low, high = len(sure) + 1, most + 1
    why = f"{spread(harmed)} {counting.aspect} are reported of this one; {_some(len(sure), 'incident')} that fits had more" + (
        f", {high - low:,} may have had" if high > low else ""
    )
    if low > counting.nth:
        return low, high, Answer.MORE, why
    if high < counting.nth:
        return low, high, Answer.FEWER, why
    return low, high, Answer.SUPPORTED if low == high else Answer.UNSAID, why


def _total(counting: Counting, _own: Candidate | None, counted: Sequence[Counted]) -> _Outcome:
    if counting.toll is None or counting.aspect not in (Aspect.KILLED, Aspect.INJURED):
        return None, None, Answer.UNSAID, "the ledger adds up neither the missing, nor the detained, nor the displaced"
    tolls = [(one, one.harmed) for one in counted if one.harmed]
    low = 0 if counting.whom else sum(harmed.low for one, harmed in tolls if not one.doubts)
    high = sum(harmed.high for _, harmed in tolls)
    shown = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    why = (
        f"no incident fits; the claim says “{counting.toll.phrase}”"
        if not counted
        else (
            f"the incidents that fit come to {shown}{' or more' if any(harmed.open for _, harmed in tolls) else ''} {counting.aspect} "
            f"({len(tolls):,} of {len(counted):,} give a number); the claim says “{counting.toll.phrase}”"
        )
    )
    lowest, highest = _said(counting.toll)
    if highest is not None and low > highest:
        answer = Answer.MORE
    elif high < lowest and 2 * len(tolls) >= len(counted):
        answer = Answer.FEWER
    elif high < lowest:
        answer, why = Answer.UNSAID, f"{why}, and too few give one"
    elif counting.whom:
        answer, why = Answer.UNSAID, f"{why}, and the ledger does not tell how many of all people they are"
    elif low < lowest and any(one.doubts for one in counted):
        answer = Answer.UNSAID
    else:
        answer = Answer.SUPPORTED
    return low, high, answer, why


_MEASURES = {Measure.NTH: _nth, Measure.MOST: _most, Measure.TOTAL: _total}


def _said(toll: Toll) -> tuple[int, int | None]:
    """The least and the most that the words allow: "about" a tenth to either side; "dozens" have no end that anybody said."""
    if not re.search(r"\d", toll.phrase) and toll.high != toll.low:
        return toll.low, None
    if not toll.about:
        return toll.low, toll.high
    return toll.low * 9 // 10, None if toll.high is None else -(-toll.high * 11 // 10)


def _range(incident: Incident, aspect: Aspect) -> Range | None:
    return incident.killed if aspect is Aspect.KILLED else incident.injured


def _more(one: Counted, number: int, *, surely: bool) -> bool:
    return one.harmed is not None and (one.harmed.low if surely else one.harmed.high) > number


def _some(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
