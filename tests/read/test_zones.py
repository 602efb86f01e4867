"""Zones of countries, and times as they were meant there."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from reportedly.model.time import Anchor, TimeInterval, published_interval
from reportedly.read.calendar import interval_of
from reportedly.read.zones import in_zone, zone_of


def interval(value: str) -> TimeInterval:
    found = interval_of(value, Anchor.STATED)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("SY", "Asia/Damascus"),
        ("IQ", "Asia/Baghdad"),
        ("PS", "Asia/Gaza"),
        ("XK", "Europe/Belgrade"),
        ("UA", None),
        ("US", None),
        (None, None),
    ],
)
def test_a_country_has_the_zone_of_all_its_clocks(country: str | None, zone: str | None) -> None:
    assert zone_of(country) == zone
    assert zone is None or ZoneInfo(zone).key == zone


def test_a_day_is_that_of_the_country() -> None:
    day = in_zone(interval("2017-04-04"), "SY")
    assert (day.start, day.end) == (datetime(2017, 4, 3, 21, tzinfo=UTC), datetime(2017, 4, 4, 21, tzinfo=UTC))
    assert (day.zone, day.edtf) == ("Asia/Damascus", "2017-04-04")


def test_a_day_is_shorter_where_the_clocks_were_put_on_in_it() -> None:
    spring = in_zone(interval("2017-03-31"), "SY")
    assert (spring.end - spring.start).total_seconds() == 23 * 3600


def test_what_is_in_another_zone_or_only_published_stays() -> None:
    for time in (
        interval("2017-04-04T06:30Z"),
        published_interval("2017-04-04"),
        interval("1850-01-01"),
        in_zone(interval("2017-04-04"), "IQ"),
    ):
        assert in_zone(time, "SY") == time
    assert in_zone(interval("2017-04-04"), "UA") == interval("2017-04-04")


@pytest.mark.parametrize("value", ["2017-04-04", "2017-04-04TNI", "2017-04", "2017", "198"])
def test_every_time_still_ends_after_it_begins(value: str) -> None:
    for country in ("SY", "IR", "NP", "MA", "CO"):
        moved = in_zone(interval(value), country)
        assert moved.start < moved.end
