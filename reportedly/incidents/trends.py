"""Whether a series changed: rates before and after, their ratio with an interval, and how often chance alone would do as much.

A rate is a count over what was looked at (articles read …), so that reading more is no increase. The test is of Poisson rates, with
as much overdispersion as the series has, and as much likeness of neighbouring periods: waves are no change. What chance does is not
taken from a formula: the periods, each with its count and its exposure, are shuffled, and the same is reckoned of each shuffle. So
nothing is assumed of how counts spread. Where it is not given when the change came, each time is tried, in the shuffles too, so that
interval and chance hold for the best of them. "No evidence of change" is an answer, and so is "too little to tell".
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from reportedly.incidents.series import Period, Series

LEVEL = 0.05
SHUFFLES = 1999
FEWEST_PERIODS = 8
FEWEST_COUNTED = 8
MOST_ALIKE = 0.8
SHORTEST = 2  # periods before or after a change, and a tenth of all where the place is not given

_Numbers = NDArray[np.float64]


class Finding(StrEnum):
    FEWER = "fewer"
    MORE = "more"
    NO_EVIDENCE = "no evidence of change"
    TOO_LITTLE = "too little to tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """Periods that were looked at, taken together."""

    start: date
    end: date
    periods: int
    count: int
    exposure: float

    @property
    def rate(self) -> float:
        """By unit of exposure."""
        return self.count / self.exposure

    @property
    def mean(self) -> float:
        """By period, whatever was looked at."""
        return self.count / self.periods


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`after` has `ratio` times the rate of `before`: `low` to `high` with 95 % confidence, each side's count taken half a one higher.

    `chance` is how often shuffled periods differ as much (p); `corrected` the same for as many series as were asked about at once.
    """

    before: Level
    after: Level
    ratio: float
    low: float
    high: float
    chance: float
    corrected: float
    overdispersion: float  # of the counts around their two levels: 1 for independent happenings
    alike: float  # neighbouring periods, beyond their levels: 0 to 1
    searched: bool  # the place was looked for, rather than given


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`change` is the one asked about or the likeliest, whatever the finding; None where there is too little to tell."""

    finding: Finding
    change: Change | None
    why: str  # the finding rests on this


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """Whether there was none before: `chance` is how likely none would be seen then if the rate had been that of all periods."""

    earlier: int
    last: date | None  # the start of the last earlier period with one
    chance: float | None
    periods: int  # looked at before


def change_point(series: Series, shuffles: int = SHUFFLES) -> Answer:
    """Whether the series changed anywhere, and where most likely."""
    shortest = max(SHORTEST, len(series.seen) // 10)
    return _answer(series.seen, range(shortest, len(series.seen) - shortest + 1), shuffles)


def compare(series: Series, since: date, shuffles: int = SHUFFLES) -> Answer:
    """Whether the periods from that day on differ from those before; one that it divides goes to the side that has more of it."""
    before = sum(period.start + (period.end - period.start) / 2 <= since for period in series.seen)
    return _answer(series.seen, range(before, before + 1), shuffles)


def first_seen(series: Series, since: date, shuffles: int = SHUFFLES) -> First:
    """Whether none was counted before the period of that day."""
    seen = series.seen
    earlier = [period for period in seen if period.end <= since]
    count = sum(period.count for period in earlier)
    return First(
        earlier=count,
        last=max((period.start for period in earlier if period.count), default=None),
        chance=None if count or not earlier else _none_by_chance(seen, len(earlier), shuffles),
        periods=len(earlier),
    )


def _none_by_chance(seen: Sequence[Period], earlier: int, shuffles: int) -> float:
    """How likely the first periods hold none: by what was looked at in them, or where counts come in heaps, by shuffles if that is more."""
    counts, exposures = (np.array([getattr(p, name) for p in seen], dtype=np.float64) for name in ("count", "exposure"))
    alone = math.pow(exposures[earlier:].sum() / exposures.sum(), counts.sum())
    shuffled = counts[_orders(seen, shuffles)][:, :earlier].sum(axis=1) == 0
    return max(alone, (int(shuffled.sum()) + 1) / (shuffles + 1))


def holm(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers to questions asked at once, corrected so that all together find a change where none is at most at `LEVEL` (Holm 1979)."""
    changes = [(answer.change.chance, nth) for nth, answer in enumerate(answers) if answer.change]
    corrected: dict[int, float] = {}
    least = 0.0
    for rank, (chance, nth) in enumerate(sorted(changes)):
        least = max(least, min(1.0, chance * (len(changes) - rank)))
        corrected[nth] = least
    return tuple(_found(replace(a.change, corrected=corrected[nth])) if a.change else a for nth, a in enumerate(answers))


def _answer(seen: Sequence[Period], splits: range, shuffles: int) -> Answer:
    little = _too_little(seen, splits)
    if little:
        return Answer(finding=Finding.TOO_LITTLE, change=None, why=little)
    counts, exposures = (np.array([[getattr(p, name) for p in seen]], dtype=np.float64) for name in ("count", "exposure"))
    places = np.array(splits)
    found = _strongest(counts, exposures, places)
    orders = _orders(seen, shuffles)
    by_chance = _strongest(counts[0][orders], exposures[0][orders], places).strength
    reach = float(np.quantile(by_chance, 1 - LEVEL)) * found.error[0]
    chance = _chance(found.strength[0], by_chance)
    change = Change(
        before=_level(seen[: found.place[0]]),
        after=_level(seen[found.place[0] :]),
        ratio=_ratio(found.ratio[0]),
        low=_ratio(found.ratio[0] - reach),
        high=_ratio(found.ratio[0] + reach),
        chance=chance,
        corrected=chance,
        overdispersion=float(found.spread[0]),
        alike=float(found.alike[0]),
        searched=len(splits) > 1,
    )
    return _found(change)


def _too_little(seen: Sequence[Period], splits: range) -> str:
    counted = sum(period.count for period in seen)
    if len(seen) < FEWEST_PERIODS:
        return f"{len(seen)} periods were looked at; it takes {FEWEST_PERIODS}"
    if counted < FEWEST_COUNTED:
        return f"{counted} counted in all; it takes {FEWEST_COUNTED}"
    if splits.start < SHORTEST or splits.stop - 1 > len(seen) - SHORTEST:
        return f"fewer than {SHORTEST} periods were looked at before or after"
    return ""


@dataclass(frozen=True, slots=True)
class _Contrast:
    """For each row of counts: where its sides differ most, the logarithm of the ratio of rates after : before there, its standard error."""

    place: NDArray[np.int_]
    ratio: _Numbers
    error: _Numbers
    spread: _Numbers
    alike: _Numbers

    @property
    def strength(self) -> _Numbers:
        return np.abs(self.ratio / self.error)


def _strongest(counts: _Numbers, exposures: _Numbers, places: NDArray[np.int_]) -> _Contrast:
    """A standard error is of Poisson counts, widened by overdispersion and, at the place found, by as much as neighbours are alike."""
    squares = counts * counts / exposures
    (count, later), (looked, looked_later), (square, square_later) = (_sides(each, places) for each in (counts, exposures, squares))
    far = _chi_square(square, count, looked) + _chi_square(square_later, later, looked_later)
    spread = np.maximum(1.0, far / (counts.shape[1] - 2))
    ratio = np.log((later + 0.5) / looked_later) - np.log((count + 0.5) / looked)
    error = np.sqrt(spread * (1 / (count + 0.5) + 1 / (later + 0.5)))
    best = np.abs(ratio / error).argmax(axis=1)
    at = (np.arange(len(counts)), best)
    alike = _likeness(counts, exposures, places[best])
    widened = error[at] * np.sqrt((1 + alike) / (1 - alike))
    return _Contrast(place=places[best], ratio=ratio[at], error=widened, spread=spread[at], alike=alike)


def _likeness(counts: _Numbers, exposures: _Numbers, place: NDArray[np.int_]) -> _Numbers:
    """How alike neighbouring periods are beyond their level (lag-one correlation of Pearson residuals); 0 where they are not."""
    before = np.arange(counts.shape[1]) < place[:, None]
    rate, later = (np.sum(counts * side, axis=1) / np.sum(exposures * side, axis=1) for side in (before, ~before))
    expected = np.where(before, rate[:, None], later[:, None]) * exposures
    residual = (counts - expected) / np.sqrt(np.maximum(expected, 1e-9))
    together = np.sum(residual[:, 1:] * residual[:, :-1], axis=1) / np.maximum(np.sum(residual**2, axis=1), 1e-9)
    periods = counts.shape[1]
    alike: _Numbers = np.clip(together + (1 + 4 * together) / periods, 0.0, MOST_ALIKE)  # short series show it too small
    return alike


def _sides(values: _Numbers, places: NDArray[np.int_]) -> tuple[_Numbers, _Numbers]:
    running = np.cumsum(values, axis=1)
    before = running[:, places - 1]
    return before, running[:, -1:] - before


def _chi_square(square: _Numbers, count: _Numbers, looked: _Numbers) -> _Numbers:
    """Pearson's, of the counts around their common rate: Σ (count - rate · exposure)² / (rate · exposure)."""
    return np.where(count > 0, square * looked / np.maximum(count, 1.0) - count, 0.0)


def _orders(seen: Sequence[Period], shuffles: int) -> NDArray[np.int_]:
    """Orders of the periods by chance: the same for the same counts, so that a question has one answer; others for others."""
    every = np.tile(np.arange(len(seen)), (shuffles, 1))
    return np.random.default_rng([period.count for period in seen]).permuted(every, axis=1)


def _chance(found: np.float64, by_chance: _Numbers) -> float:
    """The share of shuffles that differ more; of those that differ as much, the series itself among them, half (mid-p)."""
    as_much = np.isclose(by_chance, found, rtol=1e-9)
    more = (by_chance > found) & ~as_much
    return float((more.sum() + 0.5 * (as_much.sum() + 1)) / (len(by_chance) + 1))


def _ratio(logarithm: float) -> float:
    return math.exp(min(float(logarithm), 700.0))


def _level(periods: Sequence[Period]) -> Level:
    return Level(
        start=periods[0].start,
        end=periods[-1].end,
        periods=len(periods),
        count=sum(period.count for period in periods),
        exposure=sum(period.exposure for period in periods),
    )


def _found(change: Change) -> Answer:
    if change.corrected > LEVEL:
        return Answer(finding=Finding.NO_EVIDENCE, change=change, why="chance alone often does as much")
    return Answer(finding=Finding.MORE if change.ratio > 1 else Finding.FEWER, change=change, why="chance alone seldom does as much")
