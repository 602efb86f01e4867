"""A change is found where there is one and not where only more was read; no evidence and too little to tell are answers."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.incidents.series import Period, Series, Step, after
from reportedly.incidents.trends import Answer, Finding, change_point, compare, first_seen, holm


def series(counts: list[int], read: list[float] | None = None) -> Series:
    """Months from January 2015 on."""
    periods, start = [], date(2015, 1, 1)
    for count, exposure in zip(counts, read or [1.0] * len(counts), strict=True):
        periods.append(Period(start=start, end=after(start, Step.MONTH), count=count, exposure=exposure))
        start = periods[-1].end
    return Series(name="x", what="incidents", step=Step.MONTH, exposed="articles", periods=tuple(periods))


FLAT = [7, 9, 6, 8, 10, 7, 8, 9, 6, 8, 7, 9]
LOW = [3, 2, 4, 3, 2, 5, 3, 2, 4, 3, 1, 3]


def test_a_drop_is_found_where_it_is() -> None:
    answer = change_point(series(FLAT + LOW))
    assert answer.finding is Finding.FEWER
    assert answer.change is not None
    assert answer.change.after.start == date(2016, 1, 1)
    assert answer.change.searched
    assert answer.change.low < answer.change.ratio < answer.change.high < 1
    assert answer.change.ratio == pytest.approx((sum(LOW) + 0.5) / (sum(FLAT) + 0.5))
    assert (answer.change.before.count, answer.change.after.count) == (sum(FLAT), sum(LOW))


def test_the_same_turned_round_is_a_rise() -> None:
    down, up = change_point(series(FLAT + LOW)), change_point(series(LOW + FLAT))
    assert up.finding is Finding.MORE
    assert down.change is not None
    assert up.change is not None
    assert up.change.ratio * down.change.ratio == pytest.approx(1)


def test_a_flat_series_gives_no_evidence() -> None:
    answer = change_point(series(FLAT + FLAT))
    assert answer.finding is Finding.NO_EVIDENCE
    assert answer.change is not None
    assert answer.change.low < 1 < answer.change.high


def test_reading_more_is_no_increase() -> None:
    counts, read = LOW + [3 * count for count in LOW], [10.0] * 12 + [30.0] * 12
    assert change_point(series(counts)).finding is Finding.MORE
    assert change_point(series(counts, read)).finding is Finding.NO_EVIDENCE


def test_heaps_are_no_change() -> None:
    """One month with a hundred is not a rise of those that follow it, however many it has."""
    answer = compare(series([1, 0, 2, 1, 0, 1, 2, 1, 0, 100, 1, 2, 0, 1, 1, 0]), date(2015, 9, 1))
    assert answer.finding is Finding.NO_EVIDENCE
    assert answer.change is not None
    assert answer.change.overdispersion > 10


def test_waves_widen_the_interval() -> None:
    """The same counts, once in long waves and once up and down by turns."""
    waves = [9, 9, 9, 9, 9, 3, 3, 3, 3, 3] * 3
    turns = [9, 3] * 15
    (far, near) = (compare(series(counts), date(2016, 4, 1)).change for counts in (waves, turns))
    assert far is not None
    assert near is not None
    assert far.alike > 0.5
    assert near.alike == 0
    assert compare(series(waves), date(2016, 4, 1)).finding is Finding.NO_EVIDENCE


def test_a_given_place_is_tested_alone_and_divides_a_period_by_its_larger_part() -> None:
    answer = compare(series(FLAT + LOW), date(2016, 1, 10))
    assert answer.change is not None
    assert answer.change.after.start == date(2016, 1, 1)
    assert not answer.change.searched
    later = compare(series(FLAT + LOW), date(2016, 1, 20))
    assert later.change is not None
    assert later.change.after.start == date(2016, 2, 1)
    searched = change_point(series(FLAT + LOW)).change
    assert searched is not None
    assert answer.change.chance <= searched.chance
    assert searched.low <= answer.change.low <= answer.change.high <= searched.high


@pytest.mark.parametrize("counts", [[], [5] * 7, [0] * 30, [1] * 7 + [0] * 30])
def test_too_little_is_said(counts: list[int]) -> None:
    answer = change_point(series(counts))
    assert answer.finding is Finding.TOO_LITTLE
    assert answer.change is None
    assert answer.why


def test_too_little_before_the_day_asked_about() -> None:
    assert compare(series(FLAT), date(2015, 2, 1)).finding is Finding.TOO_LITTLE
    assert compare(series(FLAT), date(2030, 1, 1)).finding is Finding.TOO_LITTLE


def test_gaps_are_no_noughts() -> None:
    gap = [0.0] * 6
    with_gap = change_point(series(FLAT + [0] * 6 + FLAT, [1.0] * 12 + gap + [1.0] * 12))
    assert with_gap.finding is Finding.NO_EVIDENCE
    assert with_gap.change is not None
    assert with_gap.change.before.periods + with_gap.change.after.periods == 24


def test_for_the_first_time() -> None:
    since = date(2017, 1, 1)
    borne_out = first_seen(series([0] * 24 + [2, 3, 2, 4]), since)
    assert (borne_out.earlier, borne_out.last, borne_out.periods) == (0, None, 24)
    assert borne_out.chance is not None
    assert borne_out.chance < 0.05
    thin = first_seen(series([0] * 24 + [2, 3, 2, 4], [0.01] * 24 + [5.0] * 4), since)
    assert thin.chance is not None
    assert thin.chance > 0.3
    earlier = first_seen(series([0, 1, *[0] * 22, 2, 3]), since)
    assert (earlier.earlier, earlier.last, earlier.chance) == (1, date(2015, 2, 1), None)
    assert first_seen(series([1, 2]), date(2010, 1, 1)).chance is None


def answer(chance: float) -> Answer:
    found = change_point(series(FLAT + LOW), 99)
    assert found.change is not None
    return replace(found, change=replace(found.change, chance=chance, corrected=chance))


def test_holm() -> None:
    """0.01 · 4, 0.02 · 3, 0.03 · 2 and 0.04 · 1, none less than those before it."""
    little = change_point(series([1]))
    corrected = holm([answer(0.03), answer(0.01), little, answer(0.04), answer(0.02)])
    assert [a.change.corrected if a.change else None for a in corrected] == pytest.approx([0.06, 0.04, None, 0.06, 0.06])
    assert [a.finding for a in corrected] == [
        Finding.NO_EVIDENCE,
        Finding.FEWER,
        Finding.TOO_LITTLE,
        Finding.NO_EVIDENCE,
        Finding.NO_EVIDENCE,
    ]
    assert holm([]) == ()


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 10**12), st.sampled_from([0.0, 0.5, 1.0, 40.0])), max_size=40))
def test_any_series_has_an_answer_and_the_same_one_twice(rows: list[tuple[int, float]]) -> None:
    made = series([count if read else 0 for count, read in rows], [read for _, read in rows])
    found = change_point(made, 99)
    assert found == change_point(made, 99)
    if found.change:
        assert 0 < found.change.chance <= 1
        assert found.change.low <= found.change.ratio <= found.change.high
        assert found.change.overdispersion >= 1
        assert 0 <= found.change.alike < 1


def test_false_alarms_are_as_many_as_allowed() -> None:
    random = np.random.default_rng(3)
    made = [series([int(count) for count in random.negative_binomial(2, 0.25, 24)]) for _ in range(300)]
    alarms = sum(change_point(one, 99).finding is not Finding.NO_EVIDENCE for one in made)
    assert 3 <= alarms <= 30  # of 300; one in twenty is allowed
