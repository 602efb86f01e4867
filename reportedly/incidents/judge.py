"""Judging a comparison: hand-set weights make one score of it, and two thresholds make that a link, a suggestion or nothing.

The score is the weighted mean of the known features, drawn towards `PRIOR` by as much as one feature of weight `PRIOR_WEIGHT`:
little evidence cannot score high. A later judge may learn the weights; the features and sentences stay.
"""

from datetime import datetime

from reportedly.incidents.compare import Comparison, compare_traits, kind, spot, time
from reportedly.incidents.traits import Traits
from reportedly.model.judgement import Link, Verdict, make_link

BY = "rule:join 1"

WEIGHTS: dict[str, float] = {
    "place": 3.0,
    "name": 2.0,
    "time": 3.0,
    "type": 2.0,
    "killed": 2.5,
    "injured": 1.0,
    "perpetrator": 0.7,
    "affected": 1.0,
    "words": 2.5,
    "recalled": 0.0,  # told, not weighed: an event may be recalled that another article reports
}
"""Place and time say most; tolls rise and culprits are disputed, so that they weigh less against than they seem to."""

PRIOR, PRIOR_WEIGHT = 0.3, 2.0
SAME, UNSURE = 0.66, 0.56
TELLING: dict[str, float] = {"killed": 0.7, "injured": 0.75, "affected": 1.0, "words": 0.35}
"""In a war, one town and day see many attacks of a kind: a rule joins only where one of these also agrees so far, else it suggests."""

DECISIVE = ("time", "place", "type")
"""A 0 in one of these and the two are not of one incident, whatever else agrees."""


def score(comparison: Comparison) -> float:
    """From 0 to 1; 0 where something decisive speaks against it."""
    if any(comparison.value(name) == 0 for name in DECISIVE):
        return 0.0
    known = [(WEIGHTS[feature.name], feature.value) for feature in comparison.features if feature.value is not None]
    total = PRIOR_WEIGHT + sum(weight for weight, _ in known)
    return round((PRIOR_WEIGHT * PRIOR + sum(weight * value for weight, value in known)) / total, 4)


def judge(comparison: Comparison, at: datetime) -> Link | None:
    """A link `same` or `unsure` with the score and every sentence; None where there is nothing to suggest."""
    points = score(comparison)
    if points < UNSURE:
        return None
    verdict = Verdict.SAME if points >= SAME and _placed(comparison) and _told(comparison) else Verdict.UNSURE
    reasons = tuple(feature.sentence for feature in comparison.features)
    if comparison.same_article:
        if not _identical(comparison):
            return None
        reasons = ("Both stand in one article and agree in all that is said of them.", *reasons)
    return make_link(comparison.left, comparison.right, verdict, by=BY, reasons=reasons, at=at, score=points)


def judge_traits(a: Traits, b: Traits, at: datetime) -> Link | None:
    """`judge` of their comparison; most pairs are told apart by what is decisive, so that is compared first."""
    if any(feature(a, b).value == 0 for feature in (kind, time, spot)):
        return None
    return judge(compare_traits(a, b), at)


def _placed(comparison: Comparison) -> bool:
    """Whether time and place are both known, the place better than a country: without them a rule only suggests."""
    return (comparison.value("time") or 0) >= 0.4 and (comparison.value("place") or 0) >= 0.5


def _told(comparison: Comparison) -> bool:
    return (comparison.value("type") or 0) >= 0.5 and any((comparison.value(name) or 0) >= least for name, least in TELLING.items())


def _identical(comparison: Comparison) -> bool:
    """The reader told two events of an article apart; a rule joins them only where time, place, type and toll are one."""
    return all(comparison.value(name) == 1 for name in ("time", "place", "name", "type")) and comparison.value("killed") in (1, 0.75)
