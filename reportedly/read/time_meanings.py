"""What time words mean: from the parts that a rule's pattern found, the TIMEX3 value they stand for.

A meaning is reckoned from what is known around the words (`Setting`). Where that does not suffice the value is empty: a
weekday without a publication date is no day.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reportedly.model.time import Anchor, Grain
from reportedly.read import time_words as w
from reportedly.read.calendar import interval_of, is_day, shift, value_at

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What surrounds an expression: the day of publication, the tense of its clause, and the times named before it."""

    published: date | None
    tense: str = ""  # of its clause: "future", "past" or not known
    day: date | None = None  # named last, not far before
    month: str = ""  # likewise, or that of the day, as a value
    year: str = ""  # likewise
    quarter: str = ""  # named last anywhere before, as a value
    starts: Mapping[str, date] = field(default_factory=dict)  # of sieges and the like, told anywhere before
    days: frozenset[date] = frozenset()  # named with their years anywhere before

    @property
    def future(self) -> bool:
        return self.tense == "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A value of `calendar`, empty where unresolved; a `window` spans up to (`back`) or from the publication."""

    value: str
    anchor: Anchor = Anchor.RELATIVE
    window: bool = False
    back: bool = True
    grain: Grain | None = None  # where the value does not tell it


def relative(value: str) -> Meaning:
    return Meaning(value=value)


def _at_time(fields: Fields, day: str) -> str:
    """The day's value with the time of day that stands by it; "~" is not carried over to a day of which less is said."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return day
    for name in ("_a", "_b", "_c"):
        if part := fields.get(f"part{name}"):
            return day + ("T00:00" if part == "midnight" and fields.get("after") else w.PARTS[part])
        if time := _clock(fields, name):
            return day + time
    edge = {"early": "TEARLY", "late": "TLATE"}.get(fields.get("edge", ""), "")
    return day + edge


def _clock(fields: Fields, name: str) -> str:
    """ "T18:30" of the clock's groups; empty where there are none."""
    if digits := fields.get(f"digits{name}"):
        hour, minute = int(digits[:2]), digits[2:]
    elif said := fields.get(f"hour{name}"):
        hour = int(said) if said.isdigit() else w.ONES[said]
        minute = fields.get(f"minute{name}") or fields.get(f"minutes{name}") or ""
    else:
        return ""
    half = fields.get(f"half{name}") or fields.get(f"spelled_half{name}") or (fields.get("part_b", "") if name == "_a" else "")
    if half and hour <= 12:
        night = half.endswith("night") and 6 <= hour < 12
        hour = hour % 12 + 12 * (night or half.startswith("p") or half.endswith(("afternoon", "evening")))
    zone = "Z" if fields.get(f"zone{name}") else ""
    return f"T{hour:02}{':' + minute if minute else ''}{zone}"


def read_date(fields: Fields, setting: Setting) -> Meaning:
    """A day of a month, with its year or with the one that lies nearest the publication."""
    month = w.MONTHS[fields["month"].rstrip(".")]
    day = int(fields["day"]) if fields.get("day") else w.ORDINALS[fields["spelled"]]
    if year := fields.get("year") or fields.get("year_ahead"):
        value, anchor = f"{int(year):04}-{month:02}-{day:02}", Anchor.STATED
    else:
        near = _nearest_year(month, day, setting)
        value, anchor = (near and f"{near:04}-{month:02}-{day:02}") or f"XXXX-{month:02}-{day:02}", Anchor.RELATIVE
    if interval_of(value, anchor) is None and not value.startswith("X"):
        return relative("")
    if last := fields.get("day2"):
        return Meaning(value=f"{value}/{value[:-2]}{int(last):02}", anchor=anchor)
    return Meaning(value=_at_time(fields, value), anchor=anchor)


_WELL_KNOWN = {(9, 11): 2001, (10, 7): 2023}


def read_well_known_day(fields: Fields, setting: Setting) -> Meaning:
    """ "the Sept. 11 attacks", "the Oct. 7 massacre", which go by their day alone; not where another has just been."""
    month, day = (9, 11) if fields.get("numbers") else (w.MONTHS[fields["month"].rstrip(".")], int(fields["day"]))
    year, here = _WELL_KNOWN.get((month, day)), setting.published
    if year is None or here is None or here.year < year or (here - date(here.year, month, day)).days in range(15):
        return read_date({"month": fields["month"], "day": str(day)}, setting) if "month" in fields else relative("")
    return relative(f"{year}-{month:02}-{day:02}")


def _nearest_year(month: int, day: int, setting: Setting) -> int | None:
    """The year that puts the day nearest the publication: rather before it, or rather after it where the clause looks ahead.

    A day that was named with its year before, and is not one of these weeks, is that day again.
    """
    if setting.published is None:
        return None
    again = {named.year for named in setting.days if (named.month, named.day) == (month, day)}
    if len(again) == 1 and not _is_of_these_weeks(month, day, setting.published):
        return again.pop()
    ahead = {"future": 240, "past": 60}.get(setting.tense, 90)  # days; the past may be a slip, which is a problem of its own
    for year in (setting.published.year + 1, setting.published.year, setting.published.year - 1):
        if is_day(year, month, day) and (date(year, month, day) - setting.published).days <= ahead:
            return year
    return None


_THESE_WEEKS = 30  # days


def _is_of_these_weeks(month: int, day: int, here: date) -> bool:
    near = (date(year, month, day) for year in (here.year - 1, here.year, here.year + 1) if is_day(year, month, day))
    return any(abs((other - here).days) <= _THESE_WEEKS for other in near)


def read_numeric(fields: Fields, setting: Setting) -> Meaning:
    """15.04.2017, 15/4/2017, 4/15/2017; where day and month could change places, the one that lies just before publication."""
    first, second, year = int(fields["first"]), int(fields["second"]), int(fields["year"])
    if year < 100:
        year += 1900 if year > 60 else 2000
    orders = ((second, first),) if fields["mark"] in ".-" else ((second, first), (first, second))
    days = {date(year, month, day) for month, day in orders if is_day(year, month, day)}
    if len(days) > 1 and setting.published is not None:
        published = setting.published
        days = {day for day in days if 0 <= (published - day).days <= 31}
    return Meaning(value=_at_time(fields, days.pop().isoformat()) if len(days) == 1 else "", anchor=Anchor.STATED)


def read_iso(fields: Fields, _setting: Setting) -> Meaning:
    return Meaning(value=_at_time(fields, re.sub(r"\D", "-", fields["iso"])), anchor=Anchor.STATED)


def read_weekday(fields: Fields, setting: Setting) -> Meaning:
    """News looks back: a bare weekday is today or the last one before, unless its clause looks ahead or the words say otherwise."""
    nth, which = w.WEEKDAYS[fields["weekday"].rstrip(".")], fields.get("which", "")
    if which in ("each", "every") or fields.get("plural"):
        return relative(f"XXXX-WXX-{nth}" + (w.PARTS[fields["part_b"]] if fields.get("part_b") in ("morning", "night") else ""))
    base = setting.day if which in ("that", "the following", "the previous") and setting.day else setting.published
    if base is None:
        return relative("")
    if week := fields.get("week"):
        monday = shift(base, 1 - base.isoweekday(), "day")
        return relative(_at_time(fields, value_at(monday and shift(monday, nth - 1 + 7 * WEEKS[week], "day"), "day")))
    behind = (base.isoweekday() - nth) % 7
    ahead = (nth - base.isoweekday()) % 7
    if which in ("last", "the previous"):
        days = -(behind or 7)
    elif which in ("next", "the following", "the next"):
        days = ahead or 7
    else:
        days = ahead if which in ("this coming", "coming") or setting.future else -behind
    return relative(_at_time(fields, value_at(shift(base, days, "day"), "day")))


WEEKS = {"last": -1, "this": 0, "next": 1}
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
        return relative("")
    value = value_at(shift(setting.published, DEICTIC[word], "day"), "day")
    if word.endswith("night"):
        return relative(value + "TNI")
    return relative(value + "TEV" if word == "last evening" else _at_time(fields, value))


def read_part_of_day(fields: Fields, setting: Setting) -> Meaning:
    """ "this morning", "overnight", "the next morning", "at dawn": of the publication or of the day named last."""
    which, bare = fields.get("which", ""), fields["part_c"]
    base, days = (setting.published, 0) if which == "this" else (setting.day, 0)
    if which in ("the next", "the following"):
        days = 1
    elif which in ("the previous", "before"):
        days = -1
    elif bare == "overnight":
        base, days = setting.published, -1
    if base is None:
        return relative("XXXX-XX-XX" + w.PARTS[bare])
    return relative(_at_time(fields, value_at(shift(base, days, "day"), "day")))


def read_night(fields: Fields, setting: Setting) -> Meaning:
    """ "Sunday night into Monday", "overnight from Sunday to Monday", "overnight into Monday": the night that begins on the first day."""
    day = read_weekday({"weekday": fields.get("weekday") or fields["eve"]}, setting).value
    if not day:
        return relative("")
    before = 0 if fields.get("weekday") else -1
    return relative(value_at(shift(date.fromisoformat(day), before, "day"), "day") + "TNI")


def read_nth_day(fields: Fields, setting: Setting) -> Meaning:
    """ "the third day of April", "the last day of the month", "the second week of May" (about: seven days)."""
    month = _month_of(fields, setting)
    first = month and interval_of(month, Anchor.RELATIVE)
    if not first:
        return relative("")
    last = (first.end - first.start).days
    nth = last if fields["nth"] == "last" else w.ORDINALS[fields["nth"]]
    if fields["unit"] == "day":
        return relative(f"{month}-{nth:02}") if nth <= last else relative("")
    return relative(f"{month}-{7 * nth - 6:02}~/{month}-{min(7 * nth, last):02}~") if nth <= 4 else relative("")


CAMPAIGN = (
    r"(?:[\w-]{1,20} ){0,2}?"
    r"(?P<what>siege|offensive|war|operation|assault|campaign|truce|cease-?fire|invasion|protests?|strikes?|fighting|clashes|battles?)\b"
)
"""What lasts for days that news counts."""
_BEGAN = "(?:began|begun|started|launched|erupted|broke out|came into (?:force|effect)|took effect)"
_STARTED = re.compile(rf"\b{CAMPAIGN}(?: \w{{1,20}}){{0,6}} {_BEGAN}\b[^.;:]{{0,30}}$", re.IGNORECASE)


def started(before: str) -> str:
    """What the words say to have begun on the day that follows them ("the siege of the town began on"); empty where nothing."""
    told = _STARTED.search(before)
    return told["what"].lower() if told else ""


def read_day_of(fields: Fields, setting: Setting) -> Meaning:
    """ "on the fifth day of the siege": a day where its start has been told."""
    start = setting.starts.get(fields["what"])
    nth = int(fields["nth"]) if fields["nth"].isdigit() else w.ORDINALS[fields["nth"]]
    return relative(value_at(start and shift(start, nth - 1, "day"), "day"))


def read_name(_fields: Fields, _setting: Setting) -> None:
    """What only is named after a day has no time."""


def _month_of(fields: Fields, setting: Setting) -> str:
    """The value of the month that is named, or "the month": that named last, else this one."""
    here = setting.published
    if not fields.get("month"):
        return value_at(here, "month") if fields.get("whose") == "this" else setting.month or value_at(here, "month")
    month = w.MONTHS[fields["month"].rstrip(".")]
    if year := fields.get("year"):
        return f"{year}-{month:02}"
    return f"{near:04}-{month:02}" if (near := _nearest_year(month, 1, setting)) else ""


def read_time_of_day(fields: Fields, setting: Setting) -> Meaning:
    return relative(_at_time(fields, setting.day.isoformat()) if setting.day else "XXXX-XX-XX" + _clock(fields, "_c"))


def read_told_day(fields: Fields, setting: Setting) -> Meaning | None:
    """ "that day", "the following day", "the previous night": from the day named last."""
    days = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1}.get(fields.get("which", ""), 0)
    if setting.day is None:
        return relative("") if days else None  # "that day" may be no day of the calendar
    return relative(_at_time(fields, value_at(shift(setting.day, days, "day"), "day")))
