"""What time words mean: from the parts that a rule's pattern found, the TIMEX3 value they stand for.

A meaning is reckoned from what is known around the words (`Setting`). Where that does not suffice the value is empty: a
weekday without a publication date is no day.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reportedly.model.time import Anchor
from reportedly.read import time_words as w
from reportedly.read.calendar import interval_of, is_day, shift, value_at

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What surrounds an expression: the day of publication, whether its clause looks ahead, and the times named last before it."""

    published: date | None
    future: bool = False
    day: date | None = None  # in this sentence or the one before
    quarter: str = ""  # likewise, as a value


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A value of `calendar`, empty where unresolved; a `window` spans up to (`back`) or from the publication."""

    value: str
    anchor: Anchor = Anchor.RELATIVE
    window: bool = False
    back: bool = True


def _relative(value: str) -> Meaning:
    return Meaning(value=value)


# days


def _at_time(fields: Fields, day: str) -> str:
    """The day's value with the time of day that stands by it; "~" is not carried over to a day of which less is said."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return day
    for name in ("_a", "_b", "_c"):
        if fields.get(f"part{name}"):
            return day + w.PARTS[fields[f"part{name}"]]
        if time := _clock(fields, name):
            return day + time
    edge = {"early": "TEARLY", "late": "TLATE"}.get(fields.get("edge", ""), "")
    return day + edge


def _clock(fields: Fields, name: str) -> str:
    """ "T18:30" of the clock's groups; empty where there are none."""
    if digits := fields.get(f"digits{name}"):
        hour, minute = int(digits[:2]), digits[2:]
    elif fields.get(f"hour{name}"):
        hour, minute = int(fields[f"hour{name}"]), fields.get(f"minute{name}") or fields.get(f"minutes{name}") or ""
    else:
        return ""
    half = fields.get(f"half{name}", "")[:1]
    if half and hour <= 12:
        hour = hour % 12 + 12 * (half == "p")
    zone = "Z" if fields.get(f"zone{name}") else ""
    return f"T{hour:02}{':' + minute if minute else ''}{zone}"


def read_date(fields: Fields, setting: Setting) -> Meaning:
    """A day of a month, with its year or with the one that lies nearest the publication."""
    month = w.MONTHS[fields["month"].rstrip(".")]
    day = int(fields["day"]) if fields.get("day") else w.ORDINALS[fields["spelled"]]
    if year := fields.get("year"):
        value, anchor = f"{int(year):04}-{month:02}-{day:02}", Anchor.STATED
    else:
        near = _nearest_year(month, day, setting)
        value, anchor = (near and f"{near:04}-{month:02}-{day:02}") or f"XXXX-{month:02}-{day:02}", Anchor.RELATIVE
    if interval_of(value, anchor) is None and not value.startswith("X"):
        return _relative("")
    if last := fields.get("day2"):
        return Meaning(value=f"{value}/{value[:-2]}{int(last):02}", anchor=anchor)
    return Meaning(value=_at_time(fields, value), anchor=anchor)


def _nearest_year(month: int, day: int, setting: Setting) -> int | None:
    """The year that puts the day nearest the publication: rather before it, or rather after it where the clause looks ahead."""
    if setting.published is None:
        return None
    ahead = 240 if setting.future else 90  # days
    for year in (setting.published.year + 1, setting.published.year, setting.published.year - 1):
        if is_day(year, month, day) and (date(year, month, day) - setting.published).days <= ahead:
            return year
    return None


def read_numeric(fields: Fields, setting: Setting) -> Meaning:
    """15.04.2017, 15/4/2017, 4/15/2017; where day and month could change places, the one that lies just before publication."""
    first, second, year = int(fields["first"]), int(fields["second"]), int(fields["year"])
    if year < 100:
        year += 1900 if year > 60 else 2000
    orders = ((second, first),) if fields["mark"] == "." else ((second, first), (first, second))
    days = {date(year, month, day) for month, day in orders if is_day(year, month, day)}
    if len(days) > 1 and setting.published is not None:
        published = setting.published
        days = {day for day in days if 0 <= (published - day).days <= 31}
    return Meaning(value=_at_time(fields, days.pop().isoformat()) if len(days) == 1 else "", anchor=Anchor.STATED)


def read_iso(fields: Fields, _setting: Setting) -> Meaning:
    return Meaning(value=_at_time(fields, fields["iso"]), anchor=Anchor.STATED)


def read_weekday(fields: Fields, setting: Setting) -> Meaning:
    """News looks back: a bare weekday is today or the last one before, unless its clause looks ahead or the words say otherwise."""
    nth, which = w.WEEKDAYS[fields["weekday"].rstrip(".")], fields.get("which", "")
    if which in ("each", "every") or fields.get("plural"):
        return _relative(f"XXXX-WXX-{nth}" + (w.PARTS[fields["part_b"]] if fields.get("part_b") in ("morning", "night") else ""))
    base = setting.day if which in ("that", "the following", "the previous") and setting.day else setting.published
    if base is None:
        return _relative("")
    behind = (base.isoweekday() - nth) % 7
    ahead = (nth - base.isoweekday()) % 7
    if which in ("last", "the previous"):
        days = -(behind or 7)
    elif which in ("next", "the following", "the next"):
        days = ahead or 7
    else:
        days = ahead if which in ("this coming", "coming") or setting.future else -behind
    return _relative(_at_time(fields, value_at(shift(base, days, "day"), "day")))


WHICH_WEEKDAY = ("last", "next", "this coming", "this", "coming", "the previous", "the following", "the next", "that", "each", "every")
WHICH_PART = ("this", "the next", "the following", "the previous", "that", "that same", "the same", "the")
DEICTIC = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "last night": -1,
    "last evening": -1,
}


def read_deictic(fields: Fields, setting: Setting) -> Meaning:
    word = fields["word"]
    if setting.published is None:
        return _relative("")
    value = value_at(shift(setting.published, DEICTIC[word], "day"), "day")
    if word.endswith("night"):
        return _relative(value + "TNI")
    return _relative(value + "TEV" if word == "last evening" else _at_time(fields, value))


def read_part_of_day(fields: Fields, setting: Setting) -> Meaning:
    """ "this morning", "overnight", "the next morning", "at dawn": of the publication or of the day named last."""
    which, bare = fields.get("which", ""), fields["part_c"]
    base, days = (setting.published, 0) if which == "this" else (setting.day, 0)
    if which in ("the next", "the following"):
        days = 1
    elif which == "the previous":
        days = -1
    elif bare == "overnight":
        base, days = setting.published, -1
    if base is None:
        return _relative("XXXX-XX-XX" + w.PARTS[bare])
    return _relative(_at_time(fields, value_at(shift(base, days, "day"), "day")))


def read_time_of_day(fields: Fields, setting: Setting) -> Meaning:
    return _relative(_at_time(fields, setting.day.isoformat()) if setting.day else "XXXX-XX-XX" + _clock(fields, "_c"))


def read_told_day(fields: Fields, setting: Setting) -> Meaning | None:
    """ "that day", "the following day", "the previous night": from the day named last."""
    days = {"next": 1, "following": 1, "previous": -1}.get(fields.get("which", ""), 0)
    if setting.day is None:
        return _relative("") if days else None  # "that day" may be no day of the calendar
    return _relative(_at_time(fields, value_at(shift(setting.day, days, "day"), "day")))


# months, years and the like


def _edge(fields: Fields) -> str:
    edge = w.EDGES.get(fields.get("edge", ""), "")
    return f"#{edge}" if edge else ""


def read_month(fields: Fields, setting: Setting) -> Meaning:
    month, which, year = w.MONTHS[fields["month"].rstrip(".")], fields.get("which", ""), fields.get("year", "")
    if which in ("each", "every"):
        return _relative(f"XXXX-{month:02}")
    if year[:1].isdigit() or year.startswith(("nine", "two")):
        number = int(year) if year.isdigit() else w.year_of(year)
        return Meaning(value=f"{number:04}-{month:02}{_edge(fields)}", anchor=Anchor.STATED)
    if setting.published is None:
        return _relative("" if which else f"XXXX-{month:02}")
    here = setting.published
    if year:
        number = here.year + {"last": -1, "next": 1}.get(year.partition(" ")[0], 0)
    elif which == "this":
        number = here.year
    elif which == "next" or (setting.future and which != "last"):
        number = here.year + (month < here.month)
    else:
        number = here.year - (month > here.month or (which == "last" and month == here.month))
    return _relative(f"{number:04}-{month:02}{_edge(fields)}")


def read_year(fields: Fields, _setting: Setting) -> Meaning:
    number = fields["year"] if fields["year"].isdigit() else f"{w.year_of(fields['year']):04}"
    return Meaning(value=number + _edge(fields), anchor=Anchor.STATED)


def read_decade(fields: Fields, _setting: Setting) -> Meaning:
    word = fields.get("word", "")
    digits = fields.get("digits") or fields.get("short") or (word if word.isdigit() else str(w.TENS[word.removesuffix("ies") + "y"]))
    return Meaning(value=(digits[:3] if len(digits) == 4 else f"19{digits[0]}") + _edge(fields), anchor=Anchor.STATED)


def read_century(fields: Fields, _setting: Setting) -> Meaning:
    nth = int(fields["nth"]) if fields.get("nth") else w.ORDINALS[fields["spelled"]]
    return Meaning(value=f"{nth - 1:02}{_edge(fields)}", anchor=Anchor.STATED)


def read_season(fields: Fields, setting: Setting) -> Meaning:
    season, which, year = w.SEASONS[fields["season"]], fields.get("which", ""), fields.get("year")
    if year:
        return Meaning(value=f"{year}-{season}{_edge(fields)}", anchor=Anchor.STATED)
    if setting.published is None:
        return _relative("")
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    here = setting.published
    back = which in ("last", "this past") or not (setting.future or which in ("this", "next"))
    number = here.year - (begins > here.month if back else 0) + (not back and which == "next" and begins <= here.month)
    number -= which == "last" and begins <= here.month < begins + 3
    return _relative(f"{number:04}-{season}{_edge(fields)}")


def read_quarter(fields: Fields, setting: Setting) -> Meaning:
    nth = w.ORDINALS[fields["nth"]]
    if year := fields.get("year"):
        return Meaning(value=f"{year}-Q{nth}", anchor=Anchor.STATED)
    here = setting.published
    if here is None:
        return _relative("")
    whose = fields.get("whose", "").partition(" ")[0]
    number = here.year + {"last": -1, "next": 1, "year": -1}.get(whose.partition("-")[0], 0)
    if not whose and nth * 3 - here.month > 6:
        number -= 1
    return _relative(f"{number:04}-Q{nth}")


def read_told_quarter(fields: Fields, setting: Setting) -> Meaning | None:
    """ "the quarter", "the year-ago quarter": the one named last in the article, or that a year before; no time where none was."""
    if not setting.quarter:
        return None
    year, quarter = int(setting.quarter[:4]), setting.quarter[4:]
    return _relative(f"{year - (not fields.get('same')):04}{quarter}")


def read_half(fields: Fields, _setting: Setting) -> Meaning:
    return Meaning(value=f"{fields['year']}-H{1 if fields['half'] == 'first' else 2}", anchor=Anchor.STATED)


_STEPS = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


def read_unit(fields: Fields, setting: Setting) -> Meaning:
    """ "last week", "this month", "the following year", "that year", "the weekend"."""
    which, unit = fields.get("which", ""), fields["unit"]
    told = which in ("following", "previous", "same", "that")
    base = setting.day if told else setting.published
    if base is None or (unit == "quarter" and told):
        return _relative("")
    step = _STEPS.get(which, 0)
    if unit == "weekend" and not which:
        step = -1 if base.isoweekday() < 6 and not setting.future else 0
    return _relative(value_at(shift(base, step, "week" if unit == "weekend" else unit), unit) + _edge(fields))


def read_ago(fields: Fields, setting: Setting) -> Meaning:
    """ "five years ago" from the publication, "three days earlier", "a day later" from the day named last."""
    number, unit, way = w.number_of(fields["number"]) if fields.get("number") else None, fields["unit"], fields["way"]
    later = way in ("later", "from now")
    base = setting.published if way in ("ago", "from now") else setting.day or (None if later else setting.published)
    if number is None:
        return _relative("FUTURE_REF" if way == "from now" else "PAST_REF" if way != "later" else "")
    if base is None:
        return _relative("")
    if unit == "year" and number == 1 and setting.quarter and way != "later":
        return _relative(f"{int(setting.quarter[:4]) - 1:04}{setting.quarter[4:]}")
    hours = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0}.get(unit)
    if hours is not None:
        number, unit = round(number * hours / 24), "day"
    months = {"month": 1, "year": 12, "decade": 120}.get(unit) if number % 1 else None
    if months is not None:
        number, unit = number * months, "month"
    moved = shift(base, round(number) * (1 if later else -1), unit)
    return _relative(value_at(moved, "year" if unit in ("decade", "century") else unit) + "~" * bool(fields.get("about") and moved))


def read_window(fields: Fields, _setting: Setting) -> Meaning:
    """ "the past month", "the last two weeks", "recent years", "the next few days"."""
    back = fields["which"] in ("past", "last", "previous", "recent", "preceding")
    duration = _length(fields.get("number") or ("some" if fields.get("plural") else "one"), fields["unit"])
    return Meaning(value=duration, window=True, back=back)


def read_duration(fields: Fields, _setting: Setting) -> Meaning:
    return _relative(_length(fields.get("number") or "some", fields["unit"]))


def read_span(fields: Fields, _setting: Setting) -> Meaning:
    return _relative(_length("one", fields["unit"]))


def _length(number: str, unit: str) -> str:
    """The TIMEX3 value of a length: "P6M", "PT24H", "PXD"."""
    count = w.number_of(number)
    letter = w.UNITS[unit]
    if unit == "weekend":
        return "P2D" if count == 1 else "PXD"
    factor = {"fortnight": 2, "decade": 10, "century": 100}.get(unit, 1)
    time = "T" if unit in ("second", "minute", "hour") else ""
    if unit == "quarter":
        factor, letter = 3, "M"
    if count is None:
        return f"P{time}X{letter}"
    if count % 1 and factor == 1 and letter in "YH":
        smaller = f"{round(count % 1 * 12)}M" if letter == "Y" else f"{round(count % 1 * 60)}M"
        return f"P{time}{f'{int(count)}{letter}' if count >= 1 else ''}{smaller}"
    return f"P{time}{f'{count * factor:g}'}{letter}"


SETS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
}


def read_set(fields: Fields, _setting: Setting) -> Meaning:
    if word := fields.get("word"):
        return _relative(SETS[word])
    if fields["unit"] in w.PARTS:
        return _relative("XXXX-XX-XX" + w.PARTS[fields["unit"]])
    return _relative(_length(fields.get("number") or "one", fields["unit"]))


_REFERENCES = {
    "PRESENT_REF": ("now", "right now", "currently", "current", "these days", "at present", "nowadays", "presently", "at the moment"),
    "PAST_REF": ("recently", "more recently", "recent", "the past", "the recent past"),
    "FUTURE_REF": (
        "soon",
        "the future",
        "future",
        "the near future",
        "the near term",
        "as soon as possible",
        "the coming days",
        "coming months",
        "coming years",
    ),
}
REFERENCE = {word: value for value, words in _REFERENCES.items() for word in words}


def read_reference(fields: Fields, _setting: Setting) -> Meaning:
    return _relative(REFERENCE[fields["word"]])
