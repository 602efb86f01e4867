"""Judging a comparison: learnt weights make one score of it, and two thresholds make that a link, a suggestion or nothing.

The score is the logistic of `BIAS` and, of each feature that is known, `gain × (value - 0.5) + known`: about the chance that two reports
that are found for each other are of one incident. `python -m bench.pair_weights` learns the table anew.
"""

from collections.abc import Mapping
from datetime import datetime
from math import exp

from reportedly.incidents.compare import MANY_NAMES, MUCH_ALIKE, OTHER_NAME, SIBLINGS, Comparison, compare_traits, kind, name, spot, time
from reportedly.incidents.telling import alikeness
from reportedly.incidents.traits import Traits
from reportedly.model.judgement import Link, Verdict, make_link

BY = "rule:join 3"

BIAS = -0.67
WEIGHTS: dict[str, tuple[float, float]] = {
    "type": (1.00, -0.67),
    "time": (2.46, -0.56),
    "place": (0.71, 0.48),
    "name": (1.03, -0.05),
    "killed": (1.99, 0.33),
    "injured": (1.92, -1.14),
    "perpetrator": (0.30, 0.41),
    "affected": (0.50, -0.32),
    "words": (1.14, 1.13),
    "names": (2.34, 1.62),
    "text": (2.17, 0.93),
    "names of one outlet": (0.00, 0.93),
    "text of one outlet": (0.00, -0.90),
    "article names": (3.65, 2.20),
    "article text": (6.44, -0.67),
    "ages": (3.33, 0.45),
    "published": (2.49, -0.24),
}
"""Feature → (gain, known); a feature that is not listed is told, not weighed: an event may be recalled that another article reports."""

SAME, UNSURE = 0.5, 0.2
TELLING: dict[str, float] = {"killed": 0.7, "injured": 0.75, "affected": 1.0, "words": 0.35}
"""In a war, one town and day see many attacks of a kind: a rule joins only where one of these also agrees so far, else it suggests."""

ALIKE: dict[str, float] = {
    "text": 0.3,
    "names": 0.3,
    "text of one outlet": 0.5,
    "names of one outlet": 0.3,
    "article text": 0.5,
    "article names": 0.6,
}
"""What goes for a telling trait and for a place and time that agree."""

NAMED: dict[str, float] = {"names": 0.3, "names of one outlet": 0.6}
DECISIVE: dict[str, dict[str, float]] = {"type": {}, "time": NAMED, "place": NAMED | {"text": 0.8, "article text": 0.8}}
"""A 0 in one of these and the two are not of one incident, but for what outweighs one such 0, never two. Agencies report like strikes of
two days in like words, so that words outweigh no time; people's names may."""


def score(comparison: Comparison) -> float:
    """From 0 to 1; 0 where something decisive speaks against it."""
    against = [name for name in DECISIVE if comparison.value(name) == 0]
    if len(against) > 1 or any(not _reaches(comparison, DECISIVE[name]) for name in against):
        return 0.0
    known = [
        (*WEIGHTS[feature.name], feature.value) for feature in comparison.features if feature.value is not None and feature.name in WEIGHTS
    ]
    return round(1 / (1 + exp(-BIAS - sum(gain * (value - 0.5) + base for gain, base, value in known))), 4)


def judge(comparison: Comparison, at: datetime) -> Link | None:
    """A link `same` or `unsure` with the score and every sentence; None where there is nothing to suggest."""
    points, alike, placed = score(comparison), _reaches(comparison, ALIKE), _placed(comparison)
    if points < UNSURE or not (alike or placed):
        return None
    verdict = Verdict.SAME if points >= SAME and (alike or _told(comparison)) else Verdict.UNSURE
    reasons = tuple(feature.sentence for feature in comparison.features)
    if comparison.same_article:
        if not _identical(comparison):
            return None
        reasons = ("Both stand in one article and agree in all that is said of them.", *reasons)
    return make_link(comparison.left, comparison.right, verdict, by=BY, reasons=reasons, at=at, score=points)


def judge_traits(a: Traits, b: Traits, at: datetime) -> Link | None:
    """`judge` of their comparison; most pairs have nothing to suggest by place and time nor by words, so those are looked at first."""
    when, where, strangers = time(a, b).value, spot(a, b).value, a.names.isdisjoint(b.names)
    if kind(a, b).value == 0 or (when == 0 and (where == 0 or strangers)):
        return None
    if strangers and not _there(when, where) and not _may_reach(a, b, DECISIVE["place"] if where == 0 else ALIKE):
        return None
    return judge(compare_traits(a, b), at)


def told_apart(a: Traits, b: Traits) -> bool:
    """Whether two reports of one article are plainly of two happenings: of another day, place or kind."""
    return 0 in (time(a, b).value, spot(a, b).value) or name(a, b).value == OTHER_NAME or (kind(a, b).value or 0) <= SIBLINGS


def _may_reach(a: Traits, b: Traits, any_of: Mapping[str, float]) -> bool:
    """Whether the words of two that share no name may be alike enough: their features never come to more than this."""
    told = {
        "text": alikeness(a.telling, b.telling) / MUCH_ALIKE,
        "article text": alikeness(a.article_telling, b.article_telling) / MUCH_ALIKE,
        "article names": len(a.article_names & b.article_names) / MANY_NAMES,
    }
    return any(value >= any_of[name] for name, value in told.items() if name in any_of)


def _reaches(comparison: Comparison, any_of: Mapping[str, float]) -> bool:
    return any((comparison.value(name) or 0) >= least for name, least in any_of.items())


def _placed(comparison: Comparison) -> bool:
    """Whether time and place are both known, the place better than a country: without them a rule only suggests."""
    return _there(comparison.value("time"), comparison.value("place"))


def _there(when: float | None, where: float | None) -> bool:
    return (when or 0) >= 0.4 and (where or 0) >= 0.5


def _told(comparison: Comparison) -> bool:
    return (comparison.value("type") or 0) >= 0.5 and _reaches(comparison, TELLING)


def _identical(comparison: Comparison) -> bool:
    """The reader told two events of an article apart; a rule joins them only where time, place, type and toll are one."""
    return all(comparison.value(name) == 1 for name in ("time", "place", "name", "type")) and comparison.value("killed") in (1, 0.75)
