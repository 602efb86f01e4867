"""A series says what was counted and what was looked at: gaps are no noughts, what is not dated well enough is left out and told."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.imported import read_series
from reportedly.incidents.series import Measure, Step, after, by_type, incident_series, start_of, starts
from reportedly.model.errors import InputError
from reportedly.model.incident import Incident, Range
from reportedly.model.time import Anchor, Grain, TimeInterval


def incident(
    day: date | None,
    *,
    days: int = 1,
    anchor: Anchor = Anchor.STATED,
    killed: Range | None = None,
    background: bool = False,
    code: str = "clash",
) -> Incident:
    start = datetime.combine(day or date(2000, 1, 1), datetime.min.time(), UTC)
    time = TimeInterval(start=start, end=start + timedelta(days=days), grain=Grain.DAY, anchor=anchor, edtf=str(day)) if day else None
    return Incident(
        id="i_1",
        events=("e_1",),
        type=code,
        time=time,
        place=None,
        headline="Clash",
        killed=killed,
        injured=None,
        articles=1,
        outlets=(),
        origins=(),
        background=background,
    )


READ = [date(2017, 3, 30), date(2017, 5, 2), date(2017, 5, 3)]


def test_months_count_incidents_and_articles() -> None:
    found = [
        incident(date(2017, 3, 31)),
        incident(date(2017, 5, 1), anchor=Anchor.PUBLISHED),
        incident(date(2017, 5, 2)),
        incident(date(2017, 4, 5)),
        incident(date(2017, 3, 30), days=4),
        incident(date(2017, 5, 2), background=True),
        incident(None),
    ]
    series = incident_series(found, READ, Step.MONTH)
    assert [(p.start.month, p.count, p.exposure, p.undated) for p in series.periods] == [(3, 1, 1.0, 0), (4, 0, 0.0, 0), (5, 2, 2.0, 1)]
    assert [period.start.month for period in series.seen] == [3, 5]
    assert dict(series.left_out) == {
        "in a month of which no article was read": 1,
        "not known to the month": 1,
        "only recalled": 1,
        "without any date": 1,
    }


def test_tolls_add_incidents_by_their_lowest_and_highest() -> None:
    found = [
        incident(date(2017, 5, 2), killed=Range(low=3, high=9)),
        incident(date(2017, 5, 3), killed=Range(low=2, high=2)),
        incident(READ[0]),
    ]
    (march, _, may) = incident_series(found, READ, Step.MONTH, Measure.KILLED).periods
    assert (march.count, march.most) == (0, 0)
    assert (may.count, may.most) == (5, 11)


def test_nothing_read_gives_no_series() -> None:
    assert incident_series([incident(date(2017, 5, 2))], [], Step.WEEK).periods == ()


def test_families_of_types() -> None:
    found = [incident(READ[0], code=code) for code in ("attack.air", "attack.air.drone", "clash", "attack.air")]
    assert {code: len(held) for code, held in by_type(found, 2).items()} == {"attack.air": 3}


@given(st.dates(date(1700, 1, 1), date(2100, 1, 1)), st.integers(0, 900), st.sampled_from(Step))
def test_periods_follow_one_another_and_hold_their_days(first: date, days: int, step: Step) -> None:
    found = starts(first, first + timedelta(days=days), step)
    assert [after(start, step) for start in found[:-1]] == found[1:]
    assert found[0] == start_of(first, step) <= first
    assert found[-1] <= first + timedelta(days=days) < after(found[-1], step)


def test_a_series_as_it_stood_on_a_day_has_whole_periods() -> None:
    series = incident_series([], READ, Step.MONTH)
    assert [period.start.month for period in series.until(date(2017, 5, 30)).periods] == [3, 4]
    assert len(series.until(date(2017, 5, 31)).periods) == 3


def test_a_table_of_counts_with_gaps() -> None:
    lines = ["month,flights,hours\n", "2019-11,12,700\n", "2020-02,3,0.5\n", "\n", "2020-01,0,0\n"]
    series = read_series(lines, "flights.csv", Step.MONTH, {"date": "month", "count": "flights", "exposure": "hours"})
    assert (series.what, series.exposed) == ("flights", "hours")
    assert [(p.count, p.exposure) for p in series.periods] == [(12, 700.0), (0, 0.0), (0, 0.0), (3, 0.5)]


def test_a_log_has_a_line_for_each_and_no_gaps() -> None:
    series = read_series(["date,callsign\n", "2019-11-30T23:30:00-02:00,A\n", "2019-12-30,B\n", "2020-02-01,C\n"], "log.csv", Step.MONTH)
    assert [(p.start.month, p.count, p.exposure) for p in series.periods] == [(12, 2, 1.0), (1, 0, 1.0), (2, 1, 1.0)]
    assert series.exposed == ""


def test_days_of_counts_become_weeks() -> None:
    series = read_series(["date,count\n", "2020-01-06,1\n", "2020-01-12,2\n", "2020-01-20,4\n"], "x.csv", Step.WEEK)
    assert [(p.count, p.exposure) for p in series.periods] == [(3, 1.0), (0, 0.0), (4, 1.0)]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["when\n"], "has no column 'date'"),
        (["date,count\n"], "has no line"),
        (["date,count\n", "2019-11,many\n"], "Line 2 of x.csv: 'many' is no count"),
        (["date,count\n", "2019-11,-3\n"], "'-3' is no count"),
        (["date,count\n", "\n", "2019-13,3\n"], "Line 3 of x.csv: '2019-13' is no date"),
        (["date,count,exposure\n", "2019-11,3,0\n"], "nobody looked"),
        (["date,count,exposure\n", "2019-11,3,x\n"], "'x' says not how much"),
        (["date,count\n", "1600-01,1\n", "2019-01,1\n"], "more than 2,000 months"),
        (["date,count\n", '"2019-11,1\n'], "cannot be read"),
    ],
)
def test_a_bad_file_is_told_with_its_line(lines: list[str], told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_series(lines, "x.csv", Step.MONTH)


def test_a_month_is_no_week() -> None:
    with pytest.raises(InputError, match="weeks are asked for"):
        read_series(["date\n", "2019-11\n"], "x.csv", Step.WEEK)


def test_columns_that_no_series_has() -> None:
    with pytest.raises(InputError, match="'place'"):
        read_series(["date\n"], "x.csv", Step.WEEK, {"place": "where"})
