"""A counting claim against the record: which incidents fit its scope for certain, which may, and what follows for the claim.

An incident fits by its type, place, time and who is held responsible, as its reports say; what they leave open makes it one that may
fit, with the reason. Between those that fit for certain and all that may lies what the record supports. A gap in what was read can
hide an incident but make none: only "the ledger has more" is said where coverage is thin. Nothing of this is stored.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reportedly.incidents.cluster import effective_links
from reportedly.incidents.scope import Candidate, Scope, doubts, scope_of
from reportedly.model.counting import Counting, Coverage, Measure
from reportedly.model.incident import Incident, Range
from reportedly.model.judgement import Link, Verdict
from reportedly.model.value import Aspect, Toll
from reportedly.model.wording import count, spread

RULE = (
    "Supported: as many incidents fit for certain as the claim says. The ledger has more: more fit for certain. The ledger has fewer: "
    "even with all that may fit there are not as many. Cannot say: the number is reached only with incidents of which it is not told "
    "whether they belong, “first” could be undone by such a one, words of the claim are not understood, or coverage is thin. "
    "The deadliest is compared by the lowest and highest toll reported; a total by the lowest and highest that the incidents come to."
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
    """An incident that fits (`doubts` empty) or may fit, and why it is not certain."""

    incident: Incident
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
    total = counting.measure is Measure.TOTAL  # what people it has is counted like any other's, if it fits
    counted = _doubles(_counted(scope, None if total else own, others), links)
    low, high, answer, why = _MEASURES[counting.measure](counting, own, counted)
    if answer is not Answer.MORE and coverage is not None and thin(coverage):
        why = f"coverage is thin: {in_words(coverage)}; of what it has, {why}"
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


def _cannot(counting: Counting, scope: Scope, why: str, coverage: Coverage | None) -> Audit:
    return Audit(counting=counting, answer=Answer.UNSAID, why=why, scope=scope.words, coverage=coverage)


def _counted(scope: Scope, own: Candidate | None, others: Iterable[Candidate]) -> list[Counted]:
    """All that fit or may, in order of time, the claim's own among them whatever is told of it."""
    found = [Counted(incident=own.incident, own=True)] if own else []
    for other in others:
        if own is None or other.incident.id != own.incident.id:
            left_open = doubts(scope, other)
            if left_open is not None:
                found.append(Counted(incident=other.incident, doubts=left_open))
    return sorted(found, key=lambda one: (one.incident.time.start.timestamp() if one.incident.time else 0.0, one.incident.id))


def _doubles(counted: Sequence[Counted], links: Iterable[Link]) -> list[Counted]:
    """What a link takes for perhaps the same as another that is counted may be no further one; the claim's own always stands."""
    holder = {event: one.incident.id for one in counted for event in one.incident.events}
    twins: dict[str, set[str]] = defaultdict(set)
    for link in effective_links(links).values():
        pair = (holder.get(link.left), holder.get(link.right))
        if link.verdict is not Verdict.DIFFERENT and None not in pair and pair[0] != pair[1]:
            twins[str(pair[0])].add(str(pair[1]))
            twins[str(pair[1])].add(str(pair[0]))
    names = {one.incident.id: one.incident.headline for one in counted}
    kept = {one.incident.id for one in counted if one.own}
    done = []
    for one in counted:
        twin = min(twins[one.incident.id] & kept, default=None)
        if twin is None or one.own:
            kept.add(one.incident.id)
            done.append(one)
        else:
            done.append(replace(one, doubts=(*one.doubts, f"it may be the same happening as “{names[twin]}”")))
    return done


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
    deadlier = [one for one in counted if not one.own and _over(one, counting.aspect, harmed.high)]
    perhaps = [one for one in counted if not one.own and one not in deadlier and _may_be_over(one, counting.aspect, harmed.low)]
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
    low = 0 if counting.whom else sum(told.low for one in counted if not one.doubts and (told := _range(one.incident, counting.aspect)))
    tolls = [told for one in counted if (told := _range(one.incident, counting.aspect))]
    high = sum(told.high for told in tolls)
    open_above = any(told.open for told in tolls)
    shown = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    why = (
        f"the incidents that fit come to {shown}{' or more' if open_above else ''} {counting.aspect} ({len(tolls):,} of {len(counted):,} "
        f"give a number); the claim says {count(counting.toll.low, counting.toll.high, about=counting.toll.about)}"
    )
    lowest, highest = _said(counting.toll)
    if highest is not None and low > highest:
        answer = Answer.MORE
    elif high < lowest:
        answer = Answer.FEWER
    elif counting.whom:
        answer, why = Answer.UNSAID, f"{why} {counting.whom}, and the ledger does not tell how many of the people they are"
    elif low < lowest and any(one.doubts for one in counted):
        answer = Answer.UNSAID
    else:
        answer = Answer.SUPPORTED
    return low, high, answer, why


_MEASURES = {Measure.NTH: _nth, Measure.MOST: _most, Measure.TOTAL: _total}


def _said(toll: Toll) -> tuple[int, int | None]:
    """The least and the most that the words allow: "about" a tenth to either side."""
    if not toll.about:
        return toll.low, toll.high
    return toll.low * 9 // 10, None if toll.high is None else -(-toll.high * 11 // 10)


def _range(incident: Incident, aspect: Aspect) -> Range | None:
    return incident.killed if aspect is Aspect.KILLED else incident.injured


def _over(one: Counted, aspect: Aspect, number: int) -> bool:
    told = _range(one.incident, aspect)
    return told is not None and told.low > number


def _may_be_over(one: Counted, aspect: Aspect, number: int) -> bool:
    told = _range(one.incident, aspect)
    return told is not None and told.high > number


def _some(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
