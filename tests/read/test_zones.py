"""Zones of countries, and times as they were meant there."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.place import Place
from reportedly.model.time import Anchor, Grain, TimeInterval, published_interval
from reportedly.model.wording import when
from reportedly.read.calendar import interval_of
from reportedly.read.zones import common_zone, in_zone, zone_of


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
        ("US", None),
        (None, None),
    ],
)
def test_a_country_has_the_zone_of_all_its_clocks(country: str | None, zone: str | None) -> None:
    assert zone_of(Place(name="there", country=country)) == zone
    assert zone is None or ZoneInfo(zone).key == zone


@pytest.mark.parametrize(
    ("country", "lon", "admin", "zone"),
    [
        ("UA", 36.2, ("Kharkiv",), "Europe/Kyiv"),
        ("UA", 37.8, ("Donetsk", "Somewhere Raion"), None),
        ("CD", 29.2, (), "Africa/Lubumbashi"),
        ("CD", 22.4, (), None),
        ("RU", 36.6, (), "Europe/Moscow"),
        ("RU", 104.3, (), None),
    ],
)
def test_where_clocks_differ_the_longitude_tells(country: str, lon: float, admin: tuple[str, ...], zone: str | None) -> None:
    assert zone_of(Place(name="there", country=country, lat=50.0, lon=lon, admin=admin)) == zone


def test_places_of_one_event_have_a_zone_together_or_none() -> None:
    syria, iraq = Place(name="a", country="SY"), Place(name="b", country="IQ")
    assert common_zone([syria, Place(name="c", country="SY")]) == "Asia/Damascus"
    assert common_zone([syria, iraq]) is None
    assert common_zone([]) is None


def test_a_day_is_that_of_the_country() -> None:
    day = in_zone(interval("2017-04-04"), "Asia/Damascus")
    assert (day.start, day.end) == (datetime(2017, 4, 3, 21, tzinfo=UTC), datetime(2017, 4, 4, 21, tzinfo=UTC))
    assert (day.zone, day.edtf) == ("Asia/Damascus", "2017-04-04")


def test_a_day_is_shorter_where_the_clocks_were_put_on_in_it() -> None:
    spring = in_zone(interval("2017-03-31"), "Asia/Damascus")
    assert (spring.end - spring.start).total_seconds() == 23 * 3600


def test_what_is_in_another_zone_or_only_published_stays() -> None:
    for time in (
        interval("2017-04-04T06:30Z"),
        published_interval("2017-04-04"),
        interval("1850-01-01"),
        in_zone(interval("2017-04-04"), "Asia/Baghdad"),
    ):
        assert in_zone(time, "Asia/Damascus") == time
    assert in_zone(interval("2017-04-04"), None) == interval("2017-04-04")


@pytest.mark.parametrize("value", ["2017-04-04", "2017-04-04TNI", "2017-04", "2017", "198"])
def test_every_time_still_ends_after_it_begins(value: str) -> None:
    for zone in ("Asia/Damascus", "Asia/Tehran", "Asia/Kathmandu", "Africa/Casablanca", "America/Bogota"):
        moved = in_zone(interval(value), zone)
        assert moved.start < moved.end


ZONES = st.sampled_from(sorted(available_timezones()))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), ZONES)
def test_the_day_that_is_printed_is_the_day_that_was_told(day: date, zone: str) -> None:
    """Also where clocks were put on at midnight, or an island left out a whole day."""
    time = in_zone(interval(day.isoformat()), zone)
    assert when(time) == when(interval(day.isoformat()))
    assert time.clocks.start.date() == day
    assert time.edtf == day.isoformat()


@given(st.dates(date(1900, 1, 2), date(2100, 1, 1)), ZONES)
def test_days_of_a_known_and_an_unknown_zone_meet_where_they_are_the_same(day: date, zone: str) -> None:
    told, other, before = (interval(one) for one in (f"{day}", f"{day}", f"{date.fromordinal(day.toordinal() - 1)}"))
    assert in_zone(told, zone).overlaps(other)
    assert not in_zone(told, zone).overlaps(before)


def test_hours_say_whose_they_are() -> None:
    night = interval("2017-04-04T18:30")
    assert (night.grain, when(night)) == (Grain.MINUTE, "4 Apr 2017 18:30 local time")
    assert when(in_zone(night, "Asia/Damascus")) == "4 Apr 2017 18:30 Damascus time"
    assert when(interval("2017-04-04T18:30Z")) == "4 Apr 2017 18:30 UTC"
