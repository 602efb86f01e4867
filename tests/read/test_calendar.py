"""Values and the intervals they stand for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.time import Anchor
from reportedly.read.calendar import interval_of, shift, timex_of, value_at, window


@pytest.mark.parametrize(
    ("value", "start", "end", "edtf"),
    [
        ("2017-04-15", "2017-04-15", "2017-04-16", "2017-04-15"),
        ("2017-04-15~", "2017-04-15", "2017-04-16", "2017-04-15~"),
        ("2017-12", "2017-12-01", "2018-01-01", "2017-12"),
        ("2017-W15", "2017-04-10", "2017-04-17", "2017-04-10/2017-04-16"),
        ("2017-W15-WE", "2017-04-15", "2017-04-17", "2017-04-15/2017-04-16"),
        ("2017-Q4", "2017-10-01", "2018-01-01", "2017-36"),
        ("2013-WI", "2013-12-01", "2014-03-01", "2013-24"),
        ("198", "1980-01-01", "1990-01-01", "198X"),
        ("19", "1900-01-01", "2000-01-01", "19XX"),
        ("2017-04#START", "2017-04-01", "2017-04-11", "2017-04-01~/2017-04-10"),
    ],
)
def test_whole_days(value: str, start: str, end: str, edtf: str) -> None:
    interval = interval_of(value, Anchor.STATED)
    assert interval is not None
    assert (interval.start.date().isoformat(), interval.end.date().isoformat(), interval.edtf) == (start, end, edtf)


@pytest.mark.parametrize("value", ["", "P6M", "PRESENT_REF", "XXXX-WXX-1", "2017-02-30", "2017-13", "2017-W60", "2017-04-15T25:00", "0000"])
def test_what_is_no_interval(value: str) -> None:
    assert interval_of(value, Anchor.STATED) is None


def test_our_own_values_are_told_in_the_standard() -> None:
    assert [timex_of(value) for value in ("2017-04-15TDAWN", "2017-04#END", "2017~", "2017-04-15T06")] == [
        "2017-04-15TMO", "2017-04", "2017", "2017-04-15T06:00",
    ]  # fmt: skip


def test_a_shorter_month_ends_a_shift() -> None:
    assert shift(date(2020, 3, 31), -1, "month") == date(2020, 2, 29)
    assert shift(date(1, 1, 1), -1, "century") is None


def test_two_weekends_ago_lie_two_weeks_back() -> None:
    assert shift(date(2020, 5, 9), -2, "weekend") == date(2020, 4, 25)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"]))
def test_a_day_lies_in_the_interval_of_its_own_value(day: date, unit: str) -> None:
    interval = interval_of(value_at(day, unit), Anchor.RELATIVE)
    assert interval is not None
    assert interval.start.date() <= day < interval.end.date()


def test_windows_look_back_or_ahead() -> None:
    back, ahead = window("P2W", date(2020, 5, 6)), window("P2W", date(2020, 5, 6), back=False)
    assert back is not None
    assert ahead is not None
    assert (back.edtf, ahead.edtf) == ("2020-04-22/2020-05-06", "2020-05-06/2020-05-20")
    assert window("PXW", date(2020, 5, 6)) is None
