"""The days of the feasts and fasts by which news dates what happened, reckoned from the rules of their calendars.

Easter of either church and the Jewish feasts are exact, the latter by the day on whose eve they begin. The Islamic months begin
when the moon is sighted, country by country: what is reckoned here may be a day off, so such a span is a day longer at both ends
and says so (`sure` is False). The Persian new year falls on the 20th or the 21st of March, and stands for both.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_FIRST_YEAR, _LAST_YEAR = 1900, 2100  # the Julian calendar lies 13 days behind, from March 1900 to February 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """From its first day through its last; where it is not `sure`, each may be a day off."""

    first: date
    last: date
    sure: bool = True


def easter(year: int) -> date:
    """Of the Western churches."""
    century, golden = year // 100, year % 19
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=epact - weekday)


def orthodox_easter(year: int) -> date:
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    return date(year, 3, 22) + timedelta(days=moon + weekday + 13)


def jewish_new_year(year: int) -> date:
    """The first of Tishri in the autumn of that year of ours."""
    before, here, after = (_tishri(year + 3761 + step) for step in (-1, 0, 1))
    if after - here == 356:
        here += 2
    elif here - before == 382:
        here += 1
    return date.fromordinal(here - 1373427)


def _tishri(year: int) -> int:
    """Days from the beginning of the Jewish calendar to the new moon of that year's Tishri, kept off three days of the week."""
    months = (235 * year - 234) // 19
    day = months * 29 + (12084 + 13753 * months) // 25920
    return day + ((3 * (day + 1)) % 7 < 3)


def passover(year: int) -> date:
    return jewish_new_year(year) - timedelta(days=163)


def _hanukkah(year: int) -> date:
    """The 25th of the third month; the second has 30 days in a long year."""
    new_year = jewish_new_year(year)
    return new_year + timedelta(days=83 + ((jewish_new_year(year + 1) - new_year).days % 10 == 5))


def islamic_day(year: int, month: int, day: int) -> date:
    """The day of our calendar by the 30-year cycle of the tabular Islamic calendar."""
    return date.fromordinal((11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day + 226629)


_Span = tuple[date, date]


def _for(first: date, days: int = 1) -> _Span:
    return first, first + timedelta(days=days - 1)


def _off_the_sabbath(day: date) -> date:
    """A fast that would fall on a Saturday is kept on the day after it."""
    return day + timedelta(days=day.isoweekday() == 6)


def _nth(nth: int, weekday: int, month: int, year: int) -> date:
    """The third (3) Monday (1) of January (1), and so on."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


_YEARLY: dict[str, Callable[[int], _Span]] = {
    "new year's day": lambda year: _for(date(year, 1, 1)),
    "orthodox christmas": lambda year: _for(date(year, 1, 7)),
    "nowruz": lambda year: _for(date(year, 3, 20), 2),
    "palm sunday": lambda year: _for(easter(year) - timedelta(days=7)),
    "good friday": lambda year: _for(easter(year) - timedelta(days=2)),
    "easter": lambda year: _for(easter(year)),
    "easter monday": lambda year: _for(easter(year) + timedelta(days=1)),
    "orthodox easter": lambda year: _for(orthodox_easter(year)),
    "pentecost": lambda year: _for(easter(year) + timedelta(days=49)),
    "purim": lambda year: _for(passover(year) - timedelta(days=30)),
    "passover": lambda year: _for(passover(year), 8),
    "lag baomer": lambda year: _for(passover(year) + timedelta(days=33)),
    "shavuot": lambda year: _for(passover(year) + timedelta(days=50)),
    "tisha b'av": lambda year: _for(_off_the_sabbath(passover(year) + timedelta(days=112))),
    "rosh hashanah": lambda year: _for(jewish_new_year(year), 2),
    "yom kippur": lambda year: _for(jewish_new_year(year) + timedelta(days=9)),
    "sukkot": lambda year: _for(jewish_new_year(year) + timedelta(days=14), 7),
    "simchat torah": lambda year: _for(jewish_new_year(year) + timedelta(days=21), 2),
    "hanukkah": lambda year: _for(_hanukkah(year), 8),
    "thanksgiving": lambda year: _for(_nth(4, 4, 11, year)),
    "martin luther king day": lambda year: _for(_nth(3, 1, 1, year)),
    "presidents' day": lambda year: _for(_nth(3, 1, 2, year)),
    "columbus day": lambda year: _for(_nth(2, 1, 10, year)),
    "st. patrick's day": lambda year: _for(date(year, 3, 17)),
    "halloween": lambda year: _for(date(year, 10, 31)),
    "valentine's day": lambda year: _for(date(year, 2, 14)),
    "women's day": lambda year: _for(date(year, 3, 8)),
    "land day": lambda year: _for(date(year, 3, 30)),
    "may day": lambda year: _for(date(year, 5, 1)),
    "nakba day": lambda year: _for(date(year, 5, 15)),
    "armistice day": lambda year: _for(date(year, 11, 11)),
    "christmas eve": lambda year: _for(date(year, 12, 24)),
    "christmas": lambda year: _for(date(year, 12, 25)),
    "boxing day": lambda year: _for(date(year, 12, 26)),
    "new year's eve": lambda year: _for(date(year, 12, 31)),
}
_ISLAMIC: dict[str, tuple[int, int, int]] = {  # month, day, how many days
    "muharram": (1, 1, 30),
    "ashura": (1, 10, 1),
    "arbaeen": (2, 20, 1),
    "mawlid": (3, 12, 1),
    "ramadan": (9, 1, 30),
    "eid al-fitr": (10, 1, 3),
    "eid al-adha": (12, 10, 4),
}
FEASTS = (*_YEARLY, *_ISLAMIC)


def feasts(name: str, year: int) -> Iterator[Feast]:
    """The feast's days that begin in that year of ours: an Islamic one falls into some years twice; none beyond what is reckoned."""
    if not _FIRST_YEAR <= year < _LAST_YEAR:
        return
    if name in _YEARLY:
        first, last = _YEARLY[name](year)
        yield Feast(first=first, last=last)
        return
    month, day, days = _ISLAMIC[name]
    about = int((year - 622) * 33 / 32)
    for islamic in range(about - 1, about + 2):
        first, last = _for(islamic_day(islamic, month, day), days)
        if first.year == year:
            yield Feast(first=first, last=last, sure=False)
