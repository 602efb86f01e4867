"""What a TIMEX3 value means on the calendar: one value ("2017-04-15", "2017-W15", "2020-05-05TMO"), one half-open interval.

Reading a time expression yields a value and nothing else; its interval, grain and EDTF string follow from it here. Days are
reckoned as UTC days until the place of an event tells its zone.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from reportedly.model.time import Anchor, Grain, TimeInterval

PARTS_OF_DAY: dict[str, tuple[int, int]] = {
    "MO": (4, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "EV": (17, 24),
    "NI": (18, 30),
    "DAWN": (3, 7),  # the last three are ours: see `timex_of`
    "EARLY": (0, 9),
    "LATE": (15, 24),
}
"""Hours, from midnight of the day; a night ends on the next day."""

_OURS = {"TDAWN": "TMO", "TEARLY": "", "TLATE": "", "#START": "", "#MID": "", "#END": "", "~": ""}
_WHOLE_HOUR = re.compile(r"\dT\d\d$")
FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Of the seasons, as in the northern half of the Earth."""
_EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_THIRDS = {"START": 0, "MID": 1, "END": 2}
_Span = tuple[datetime, datetime, Grain, str]


def timex_of(value: str) -> str:
    """The TIMEX3 value of one of ours, which also know dawn, early, late, "#START" … "#END" (thirds) and "~" (about)."""
    for ours, standard in _OURS.items():
        value = value.replace(ours, standard)
    return value + ":00" * bool(_WHOLE_HOUR.search(value))


@lru_cache(maxsize=4096)
def interval_of(value: str, anchor: Anchor) -> TimeInterval | None:
    """The interval that a value stands for; None for durations, sets, vague references and days that do not exist."""
    bare, _, third = value.removesuffix("~").partition("#")
    span = _span(bare)
    if span is None:
        return None
    start, end, grain, edtf = _third(span, third) if third else span
    return TimeInterval(start=start, end=end, grain=grain, anchor=anchor, edtf=edtf + "~" * value.endswith("~"))


def between(first: TimeInterval, last: TimeInterval, anchor: Anchor) -> TimeInterval | None:
    """From the start of one time to the end of another; None where that runs backwards."""
    if last.end <= first.start:
        return None
    edges = (first.edtf.partition("/")[0], last.edtf.rpartition("/")[2])
    edtf = "/".join(dict.fromkeys(edges))
    return TimeInterval(start=first.start, end=last.end, grain=first.grain, anchor=anchor, edtf=edtf)


def window(duration: str, day: date, *, back: bool = True) -> TimeInterval | None:
    """The time of that length up to and with `day`, or from it on: "P6M" before 6 May begins on 6 November. None for vague lengths."""
    match = re.fullmatch(r"P(T?)(\d{1,4})([SMHDWY])", duration)
    if match is None:
        return None
    count, letter = int(match[2]), match[3]
    if match[1]:
        unit, count = "day", max(1, round(count * {"H": 3600, "M": 60, "S": 1}[letter] / 86400))
    else:
        unit = {"D": "day", "W": "week", "M": "month", "Y": "year"}[letter]
    other = shift(day, -count if back else count, unit)
    if other is None or max(day, other) == date.max:  # its end would lie beyond the calendar
        return None
    first, last = min(day, other), max(day, other)
    start = datetime(first.year, first.month, first.day, tzinfo=UTC)
    end = datetime(last.year, last.month, last.day, tzinfo=UTC) + timedelta(days=1)
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return TimeInterval(start=start, end=end, grain=Grain(unit), anchor=Anchor.RELATIVE, edtf=edtf)


def shift(day: date, count: int, unit: str) -> date | None:
    """The day that lies `count` units later (earlier where negative); a shorter month ends it. None beyond the calendar."""
    days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(unit)
    try:
        if days is not None:
            return day + timedelta(days=days * count)
        months = day.year * 12 + day.month - 1 + count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def value_at(day: date | None, unit: str) -> str:
    """The value of the day, week, month … in which `day` lies; empty where there is no day."""
    if day is None:
        return ""
    year, week, _ = day.isocalendar()
    forms: dict[str, Callable[[], str]] = {
        "day": day.isoformat,
        "week": lambda: f"{year:04}-W{week:02}",
        "fortnight": lambda: f"{year:04}-W{week:02}",
        "weekend": lambda: f"{year:04}-W{week:02}-WE",
        "month": lambda: f"{day.year:04}-{day.month:02}",
        "quarter": lambda: f"{day.year:04}-Q{(day.month + 2) // 3}",
        "year": lambda: f"{day.year:04}",
        "decade": lambda: f"{day.year // 10:03}",
        "century": lambda: f"{day.year // 100:02}",
    }
    return forms[unit]()


def is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= year <= 9998 and 1 <= day <= monthrange(year, month)[1]


def _span(value: str) -> _Span | None:
    for pattern, make in _FORMS:
        match = pattern.fullmatch(value)
        if match is not None:
            try:
                return make(*match.groups())
            except (OverflowError, ValueError):  # a day that does not exist, or beyond the calendar
                return None
    return None


def _time(year: int, month: int = 1, day: int = 1) -> datetime:
    """Midnight; months past December run into the next year."""
    return datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, day, tzinfo=UTC)


def _months(year: str, month: int, count: int, grain: Grain, edtf: str) -> _Span:
    return _time(int(year), month), _time(int(year), month + count), grain, edtf


def _days(start: datetime, count: int, grain: Grain) -> _Span:
    last = start + timedelta(days=count - 1)
    edtf = f"{start:%Y-%m-%d}" + (f"/{last:%Y-%m-%d}" if count > 1 else "")
    return start, last + timedelta(days=1), grain, edtf


def _week(year: str, week: str) -> datetime:
    return datetime.fromisocalendar(int(year), int(week), 1).replace(tzinfo=UTC)


def _day(year: str, month: str, day: str) -> _Span:
    return _days(_time(int(year), int(month), int(day)) if is_day(int(year), int(month), int(day)) else _time(0), 1, Grain.DAY)


def _part(year: str, month: str, day: str, part: str) -> _Span:
    midnight = _day(year, month, day)[0]
    first, last = PARTS_OF_DAY[part]
    _, _, _, edtf = _days(midnight, 2 if last > 24 else 1, Grain.DAY)
    return midnight + timedelta(hours=first), midnight + timedelta(hours=last), Grain.PART_OF_DAY, edtf


def _clock(year: str, month: str, day: str, hour: str, minute: str | None, zone: str | None) -> _Span:
    start = _day(year, month, day)[0] + timedelta(hours=int(hour), minutes=int(minute or 0))
    if int(hour) > 24 or int(minute or 0) > 59:
        raise ValueError(f"no time of day: {hour}:{minute}")
    length, grain = (timedelta(minutes=1), Grain.MINUTE) if minute else (timedelta(hours=1), Grain.HOUR)
    return start, start + length, grain, f"{start:%Y-%m-%dT%H:%M:%S}{zone or ''}"


def _season(year: str, season: str) -> _Span:
    return _months(year, FIRST_MONTHS[season], 3, Grain.SEASON, f"{year}-{_EDTF_SEASONS[season]}")


def _years(first: int, count: int, edtf: str) -> _Span:
    return _time(max(first, 1)), _time(first + count), Grain.LONGER, edtf


def _third(span: _Span, third: str) -> _Span:
    """The first, middle or last third, to the day: "early April" is about its first ten days."""
    start, end, grain, _ = span
    day = timedelta(days=1)
    length = (end - start) / day
    nth = _THIRDS[third]
    first, last = start + round(length * nth / 3) * day, start + round(length * (nth + 1) / 3) * day
    return first, last, grain, f"{first:%Y-%m-%d}~/{last - day:%Y-%m-%d}"


_Y, _D = r"(\d{4})", r"(\d{4})-(\d\d)-(\d\d)"
_FORMS: tuple[tuple[re.Pattern[str], Callable[..., _Span]], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (_D, _day),
        (rf"{_D}T({'|'.join(PARTS_OF_DAY)})", _part),
        (rf"{_D}T(\d\d)(?::(\d\d))?(Z)?", _clock),
        (rf"{_Y}-(0[1-9]|1[0-2])", lambda year, month: _months(year, int(month), 1, Grain.MONTH, f"{year}-{month}")),
        (_Y, lambda year: _months(year, 1, 12, Grain.YEAR, year)),
        (rf"{_Y}-W(\d\d)", lambda year, week: _days(_week(year, week), 7, Grain.WEEK)),
        (rf"{_Y}-W(\d\d)-WE", lambda year, week: _days(_week(year, week) + timedelta(days=5), 2, Grain.DAY)),
        (rf"{_Y}-Q([1-4])", lambda year, nth: _months(year, int(nth) * 3 - 2, 3, Grain.SEASON, f"{year}-{int(nth) + 32}")),
        (rf"{_Y}-H([12])", lambda year, nth: _months(year, int(nth) * 6 - 5, 6, Grain.SEASON, f"{year}-{int(nth) + 39}")),
        (rf"{_Y}-(SP|SU|FA|WI)", _season),
        (r"(\d{3})", lambda decade: _years(int(decade) * 10, 10, f"{decade}X")),
        (r"(\d\d)", lambda century: _years(int(century) * 100, 100, f"{century}XX")),
    )
)
