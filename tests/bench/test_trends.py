"""Made-up series are what they are said to be, and the bench tells its figures."""

import json
import sys
from itertools import islice

import numpy as np
import pytest

from bench import trends


def test_kinds_go_through_all_and_halve_every_other() -> None:
    random = np.random.default_rng(1)
    flat = list(trends.kinds(144, random, changed=False))
    assert len({*flat}) == 72
    assert {kind.ratio for kind in flat} == {1.0}
    changed = list(trends.kinds(144, random, changed=True))
    for kind, again in zip(changed[:72], changed[72:], strict=True):
        assert {kind.ratio, again.ratio} == {0.5, 2.0}
    assert all(kind.periods // 4 <= kind.place <= 3 * kind.periods // 4 for kind in changed)


def test_series_have_the_mean_and_spread_of_their_kind() -> None:
    random = np.random.default_rng(2)
    for kind, spread in ((trends.Kind(overdispersed=False, periods=4000, mean=8.0, read="alike"), 8.0),
                         (trends.Kind(overdispersed=True, periods=4000, mean=8.0, read="alike"), 40.0)):  # fmt: skip
        counts = np.array([period.count for period in trends.simulate(kind, random).periods])
        assert counts.mean() == pytest.approx(8, rel=0.05)
        assert counts.var() == pytest.approx(spread, rel=0.2)
    changed = trends.Kind(overdispersed=False, periods=400, mean=20.0, read="growing", ratio=0.5, place=200)
    rates = [period.count / period.exposure for period in trends.simulate(changed, random).periods]
    assert sum(islice(rates, 200, None)) / sum(rates[:200]) == pytest.approx(0.5, rel=0.1)


def test_the_bench_ends_with_its_figures(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["trends", "--series", "72"])
    monkeypatch.setattr(trends, "SHUFFLES", 99)
    monkeypatch.setattr(trends, "find_spec", lambda _: None)
    trends.main()
    *told, last = capsys.readouterr().out.splitlines()
    result = json.loads(last)
    assert result["false_alarm_rate"] < 0.2 < 0.4 < result["power"]
    assert result["series"] == 72
    assert any(line.startswith("overdispersed True: false alarms") for line in told)
