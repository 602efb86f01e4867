"""Whether a change is seen where there is one and none where there is none: `python -m bench.trends`, on made-up series.

Half of the flat series are Poisson, half overdispersed (negative binomial, variance mean + mean²/2); lengths, means and what was
looked at (alike in each period, uneven, patchy, growing) go through all their values in turn. A changed series is a flat one that is halved
or doubled from a place in its middle half on. `false_alarm_rate`: flat series that are said to have changed; `power`: changed ones
that are, in the right direction; `interval_holds`: how often the interval at the true place has the true ratio in it;
`false_alarm_waves`: a tenth as many series that are flat in the long run, but whose neighbouring periods are alike (their log rates
correlate by .5), which no shuffling allows for by itself.

Beside it PELT of `ruptures` (l2 cost, on square roots of rates in units of their noise) on the same series: with the usual penalty,
2 log n, and with the penalty at which it gives as many false alarms as the level allows, found on other series.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from itertools import cycle, islice, product

import numpy as np
from numpy.typing import NDArray

from bench.common import print_result
from reportedly.incidents.series import Period, Series, Step, after
from reportedly.incidents.trends import LEVEL, Finding, change_point, compare

SEED = 6
SHUFFLES = 499
WAVE = 0.5
LENGTHS, MEANS, READ = (24, 52, 104), (2.0, 8.0, 30.0), ("alike", "uneven", "patchy", "growing")
TO_CALIBRATE = 720  # series on which the peer's penalty is found
_Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How a series is made; `ratio` is what its rate is multiplied with from `place` on."""

    overdispersed: bool
    periods: int
    mean: float
    read: str
    ratio: float = 1.0
    place: int = 0


def kinds(count: int, random: np.random.Generator, *, changed: bool) -> Iterator[Kind]:
    """All combinations in turn; of changed ones every other is halved."""
    every = list(product((False, True), LENGTHS, MEANS, READ))
    for nth, (overdispersed, periods, mean, read) in enumerate(islice(cycle(every), count)):
        kind = Kind(overdispersed=overdispersed, periods=periods, mean=mean, read=read)
        place = int(random.integers(periods // 4, 3 * periods // 4 + 1))
        yield replace(kind, ratio=(0.5, 2.0)[(nth // len(every) + nth) % 2], place=place) if changed else kind


def simulate(kind: Kind, random: np.random.Generator) -> Series:
    exposures = {
        "alike": np.ones(kind.periods),
        "uneven": random.gamma(4.0, 0.25, kind.periods) + 0.02,
        "patchy": random.gamma(0.5, 2.0, kind.periods) + 0.02,
        "growing": np.linspace(0.4, 1.6, kind.periods),
    }[kind.read]
    rates = kind.mean * np.where(np.arange(kind.periods) < kind.place, 1.0, kind.ratio)
    spread = random.gamma(2.0, 0.5, kind.periods) if kind.overdispersed else 1.0
    return series(random.poisson(rates * exposures * spread).astype(np.float64), exposures)


def wave(kind: Kind, random: np.random.Generator) -> Series:
    """A flat series whose log rate, of standard deviation .5, is drawn half from that of the period before."""
    steps = random.normal(0.0, 0.5, kind.periods)
    for nth in range(1, kind.periods):
        steps[nth] = WAVE * steps[nth - 1] + np.sqrt(1 - WAVE**2) * steps[nth]
    return series(random.poisson(kind.mean * np.exp(steps - 0.125)).astype(np.float64), np.ones(kind.periods))


def series(counts: _Numbers, exposures: _Numbers) -> Series:
    """Months from 2010 on."""
    periods, start = [], date(2010, 1, 1)
    for count, exposure in zip(counts, exposures, strict=True):
        periods.append(Period(start=start, end=after(start, Step.MONTH), count=int(count), exposure=float(exposure)))
        start = periods[-1].end
    return Series(name="made up", what="things", step=Step.MONTH, exposed="articles", periods=tuple(periods))


def signal(made: Series) -> _Numbers:
    """What the peer is given: square roots of rates, in units of their noise from one period to the next."""
    roots = np.sqrt(np.array([(period.count + 0.375) / period.exposure for period in made.periods]))
    noise = float(np.median(np.abs(np.diff(roots)))) / (0.6745 * np.sqrt(2.0))
    points: _Numbers = (roots / max(noise, 1e-9)).reshape(-1, 1)
    return points


def pelt(made: Series, factor: float) -> bool:
    """Whether `ruptures` finds any change; its KernelCPD with a linear kernel is PELT with the l2 cost, in C."""
    import ruptures

    points = signal(made)
    found = ruptures.KernelCPD(kernel="linear", min_size=2).fit(points).predict(pen=factor * np.log(len(points)))
    return len(found) > 1


def calibrated(random: np.random.Generator) -> float:
    """The penalty (times log n) at which the peer finds a change in as many flat series as the level allows."""
    flat = [simulate(kind, random) for kind in kinds(TO_CALIBRATE, random, changed=False)]
    low, high = 1.0, 64.0
    for _ in range(8):
        middle = (low * high) ** 0.5
        too_many = sum(pelt(made, middle) for made in flat) > LEVEL * len(flat)
        low, high = (middle, high) if too_many else (low, middle)
    return high


def share(found: list[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description="False alarms and power of the search for a change, on made-up series.")
    parser.add_argument("--series", type=int, default=10_000, help="flat series, and as many that change (%(default)s)")
    parser.add_argument("--seed", type=int, default=SEED, help="of what is made up (%(default)s)")
    options = parser.parse_args()
    random = np.random.default_rng(options.seed)
    flat = [(kind, simulate(kind, random)) for kind in kinds(options.series, random, changed=False)]
    changed = [(kind, simulate(kind, random)) for kind in kinds(options.series, random, changed=True)]
    alarms = [_alarm(made) for _, made in flat]
    seen = [change_point(made, SHUFFLES).finding is _direction(kind) for kind, made in changed]
    tell(flat, alarms, changed, seen)
    result: dict[str, object] = {"false_alarm_rate": share(alarms), "power": share(seen)}
    for name, wanted in (("poisson", False), ("overdispersed", True)):
        result[f"false_alarm_{name}"] = share(
            [alarm for (kind, _), alarm in zip(flat, alarms, strict=True) if kind.overdispersed is wanted]
        )
        result[f"power_{name}"] = share([found for (kind, _), found in zip(changed, seen, strict=True) if kind.overdispersed is wanted])
    waves = kinds(max(1, options.series // 10), random, changed=False)
    result["false_alarm_waves"] = share([_alarm(wave(kind, random)) for kind in waves])
    result["interval_holds"] = share([_holds(kind, made) for kind, made in changed])
    if find_spec("ruptures"):
        for name, factor in (("pelt", 2.0), ("pelt_calibrated", calibrated(random))):
            result[f"{name}_false_alarm_rate"] = share([pelt(made, factor) for _, made in flat])
            result[f"{name}_power"] = share([pelt(made, factor) for _, made in changed])
    print_result(result | {"series": options.series, "shuffles": SHUFFLES})


def _alarm(made: Series) -> bool:
    return change_point(made, SHUFFLES).finding in (Finding.FEWER, Finding.MORE)


def _direction(kind: Kind) -> Finding:
    return Finding.MORE if kind.ratio > 1 else Finding.FEWER


def _holds(kind: Kind, made: Series) -> bool:
    """Whether the interval at the true place has the true ratio in it."""
    change = compare(made, made.periods[kind.place].start, SHUFFLES).change
    return change is not None and change.low <= kind.ratio <= change.high


def tell(flat: list[tuple[Kind, Series]], alarms: list[bool], changed: list[tuple[Kind, Series]], seen: list[bool]) -> None:
    """Prints false alarms and power by each property of the series."""
    for field in ("overdispersed", "periods", "mean", "read"):
        for value in dict.fromkeys(getattr(kind, field) for kind, _ in flat):
            wrong = [alarm for (kind, _), alarm in zip(flat, alarms, strict=True) if getattr(kind, field) == value]
            right = [found for (kind, _), found in zip(changed, seen, strict=True) if getattr(kind, field) == value]
            print(f"{field} {value}: false alarms {share(wrong):.3f}, power {share(right):.3f} ({len(wrong)} series each)")


if __name__ == "__main__":
    main()
