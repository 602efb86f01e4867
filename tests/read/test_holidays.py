"""Days of feasts, against dates on which they were kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.holidays import FEASTS, easter, feasts, islamic_day, jewish_new_year, orthodox_easter


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("easter", 2016, "2016-03-27", "2016-03-27"),
        ("easter", 2038, "2038-04-25", "2038-04-25"),
        ("orthodox easter", 2024, "2024-05-05", "2024-05-05"),
        ("good friday", 2023, "2023-04-07", "2023-04-07"),
        ("tisha b'av", 2022, "2022-08-07", "2022-08-07"),
        ("shavuot", 2021, "2021-05-17", "2021-05-17"),
        ("lag baomer", 2021, "2021-04-30", "2021-04-30"),
        ("yom kippur", 1973, "1973-10-06", "1973-10-06"),
        ("rosh hashanah", 2023, "2023-09-16", "2023-09-17"),
        ("passover", 2002, "2002-03-28", "2002-04-04"),
        ("hanukkah", 2024, "2024-12-26", "2025-01-02"),
        ("purim", 2023, "2023-03-07", "2023-03-07"),
        ("thanksgiving", 1999, "1999-11-25", "1999-11-25"),
        ("martin luther king day", 2020, "2020-01-20", "2020-01-20"),
        ("columbus day", 2018, "2018-10-08", "2018-10-08"),
        ("nowruz", 2018, "2018-03-20", "2018-03-21"),
    ],
)
def test_feasts_of_known_days(name: str, year: int, first: str, last: str) -> None:
    (feast,) = feasts(name, year)
    assert (feast.first.isoformat(), feast.last.isoformat(), feast.sure) == (first, last, True)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("eid al-fitr", "2017-06-25"),
        ("eid al-fitr", "2023-04-21"),
        ("eid al-adha", "2015-09-24"),
        ("eid al-adha", "2021-07-20"),
        ("ramadan", "2012-07-20"),
        ("ramadan", "2024-03-11"),
        ("ashura", "2004-03-02"),
    ],
)
def test_islamic_feasts_are_at_most_a_day_off_and_say_so(name: str, kept: str) -> None:
    day = date.fromisoformat(kept)
    (feast,) = feasts(name, day.year)
    assert abs(feast.first - day) <= timedelta(days=1)
    assert not feast.sure


def test_an_islamic_feast_may_come_twice_in_a_year() -> None:
    assert [feast.first.month for feast in feasts("eid al-fitr", 2000)] == [1, 12]


def test_nothing_is_reckoned_where_the_rules_do_not_reach() -> None:
    assert [list(feasts(name, year)) for name in FEASTS for year in (1850, 2150)] == [[]] * 2 * len(FEASTS)


@given(st.integers(1900, 2099))
def test_each_feast_falls_into_its_season(year: int) -> None:
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)
    assert easter(year).isoweekday() == orthodox_easter(year).isoweekday() == 7
    assert jewish_new_year(year).isoweekday() not in (3, 5, 7)
    assert all(feast.first.year == year and feast.first <= feast.last for name in FEASTS for feast in feasts(name, year))


@given(st.integers(1320, 1520), st.integers(1, 11))
def test_islamic_months_have_29_or_30_days(year: int, month: int) -> None:
    assert (islamic_day(year, month + 1, 1) - islamic_day(year, month, 1)).days in (29, 30)
