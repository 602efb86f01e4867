"""Dates: as exact as they were said, and none where they could be two."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.time import published_interval
from reportedly.page.dates import DayOrder, day_order, not_after, parse_as, parse_date


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("2017-04-15", "2017-04-15"),
        ("2017-04-15T18:30:00+0300", "2017-04-15T18:30:00+03:00"),
        ("2017-04-15T18:30:00.123Z", "2017-04-15T18:30:00+00:00"),
        ("2017-04-15 18:30", "2017-04-15"),  # of no known zone
        ("20170415", "2017-04-15"),
        ("2017/4/15", "2017-04-15"),
        ("Sat, 15 Apr 2017 18:30:00 +0300", "2017-04-15T18:30:00+03:00"),
        ("Sat, 15 Apr 2017 18:30:00 GMT", "2017-04-15T18:30:00+00:00"),
        ("Sat, 15 Apr 2017 18:30:00 -0000", "2017-04-15"),
        ("15 April 2017", "2017-04-15"),
        ("April 15th, 2017", "2017-04-15"),
        ("Sat 15 Apr 2017 at 0914", "2017-04-15"),
        ("4/15/2017", "2017-04-15"),
        ("15.04.2017", "2017-04-15"),
        ("5/5/2017", "2017-05-05"),
    ],
)
def test_dates_that_can_be_read_one_way(said: str, published: str) -> None:
    assert parse_date(said) == published


@pytest.mark.parametrize(
    "said",
    [
        *("", "yesterday", "4/5/2017", "2017-02-30", "31 February 2017", "13/13/2017"),
        *("0017-01-01", "9999-12-31", "9999-12-31T10:00:00Z", "Fri, 31 Dec 9999 10:00:00 +0000", "1 January 9999"),
    ],
)
def test_dates_that_are_none_or_two(said: str) -> None:
    assert parse_date(said) is None


def test_the_order_of_a_column_settles_what_one_date_leaves_open() -> None:
    assert parse_date("4/5/2017", DayOrder.MONTH_FIRST) == "2017-04-05"
    assert parse_date("4/5/2017", DayOrder.DAY_FIRST) == "2017-05-04"
    assert day_order(["1/2/2017", "4/15/2017", ""]) is DayOrder.MONTH_FIRST
    assert day_order(["1/2/2017", "15/4/2017"]) is DayOrder.DAY_FIRST
    assert day_order(["1/2/2017", "3/4/2017"]) is None
    assert day_order(["15/4/2017", "4/15/2017"]) is None


def test_a_declared_form_is_kept_to() -> None:
    assert parse_as("05/04/2017", "%d/%m/%Y") == "2017-04-05"
    assert parse_as("2017-04-05 10:00 +0300", "%Y-%m-%d %H:%M %z") == "2017-04-05T10:00:00+03:00"
    assert parse_as("5 April", "%d/%m/%Y") is None
    assert parse_as("9999-12-31 +0000", "%Y-%m-%d %z") is None


def test_a_page_is_not_published_after_it_was_fetched() -> None:
    fetched = datetime(2017, 4, 15, 12, tzinfo=UTC)
    assert not_after("2017-04-16", fetched) == "2017-04-16"  # ahead of UTC
    assert not_after("2017-04-17T10:00:00+00:00", fetched) is None
    assert not_after("2099-01-01", None) == "2099-01-01"
    assert not_after(None, fetched) is None


@given(st.text(max_size=60))
def test_any_text_gives_a_date_that_the_model_takes_or_none(said: str) -> None:
    published = parse_date(said)
    if published is not None:
        assert published_interval(published).start.year >= 1899


@given(st.datetimes(min_value=datetime(1901, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.timezones()))  # noqa: DTZ001
def test_iso_times_come_back_the_same_moment(time: datetime) -> None:
    offset = time.utcoffset()
    assert offset is not None
    if offset.total_seconds() % 60 == 0:
        published = parse_date(time.isoformat(timespec="seconds"))
        assert published is not None
        assert datetime.fromisoformat(published) == time.astimezone(UTC).replace(microsecond=0)
