"""What words for months, years, lengths of time and the like mean: a TIMEX3 value each (days are read in `time_meanings`)."""

from datetime import date

from reportedly.model.time import Anchor
from reportedly.read import time_words as w
from reportedly.read.calendar import FIRST_MONTHS, shift, value_at
from reportedly.read.time_meanings import Fields, Meaning, Setting, relative

_SOON = 2  # months: what lies so near ahead is meant where no verb tells
_STEPS = {"last": -1, "this past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "before": -1, "after": 1}


def _edge(fields: Fields) -> str:
    edge = w.EDGES.get(fields.get("edge", ""), "")
    return f"#{edge}" if edge else ""


def _ahead(month: int, here: int, setting: Setting) -> bool:
    return setting.future or (not setting.tense and 0 < (month - here) % 12 <= _SOON)


def read_month(fields: Fields, setting: Setting) -> Meaning:
    month, which = w.MONTHS[fields["month"].rstrip(".")], fields.get("which", "")
    year = fields.get("year") or fields.get("year_ahead", "")
    if which in ("each", "every"):
        return relative(f"XXXX-{month:02}")
    if year[:1].isdigit() or year.startswith(("nine", "two")):
        number = int(year) if year.isdigit() else w.year_of(year)
        return Meaning(value=f"{number:04}-{month:02}{_edge(fields)}", anchor=Anchor.STATED)
    if setting.published is None:
        return relative("" if which else f"XXXX-{month:02}")
    here = setting.published
    if year:
        number = here.year + _STEPS.get(year.partition(" ")[0], 0)
    elif which == "this":
        number = here.year
    elif which == "next" or (not which and _ahead(month, here.month, setting)):
        number = here.year + (month < here.month)
    else:
        number = here.year - (month > here.month or (which == "last" and month == here.month))
    return relative(f"{number:04}-{month:02}{_edge(fields)}")


def read_year(fields: Fields, _setting: Setting) -> Meaning:
    number = fields["year"] if fields["year"].isdigit() else f"{w.year_of(fields['year']):04}"
    return Meaning(value=number + _edge(fields), anchor=Anchor.STATED)


def read_years(fields: Fields, _setting: Setting) -> Meaning | None:
    """ "2011-2014", "1995-96"."""
    first, last = fields["year"], fields["year2"]
    last = first[: -len(last)] + last
    return Meaning(value=f"{first}/{last}", anchor=Anchor.STATED) if first < last else None


def read_decade(fields: Fields, _setting: Setting) -> Meaning:
    word = fields.get("word", "")
    digits = fields.get("digits") or fields.get("short") or (word if word.isdigit() else str(w.TENS[word.removesuffix("ies") + "y"]))
    return Meaning(value=(digits[:3] if len(digits) == 4 else f"19{digits[0]}") + _edge(fields), anchor=Anchor.STATED)


def read_century(fields: Fields, _setting: Setting) -> Meaning:
    nth = int(fields["nth"]) if fields.get("nth") else w.ORDINALS[fields["spelled"]]
    return Meaning(value=f"{nth - 1:02}{_edge(fields)}", anchor=Anchor.STATED)


def read_season(fields: Fields, setting: Setting) -> Meaning:
    season, which, year = w.SEASONS[fields["season"]], fields.get("which", ""), fields.get("year", "")
    if year.isdigit():
        return Meaning(value=f"{year}-{season}{_edge(fields)}", anchor=Anchor.STATED)
    here = setting.published
    if here is None:
        return relative("")
    begins = FIRST_MONTHS[season]
    begun = here.month >= begins
    if year or which == "this" or (setting.future and which not in ("last", "next")):
        number = here.year + _STEPS.get(year.partition(" ")[0], 0)
    elif which == "next":
        number = here.year + begun
    else:
        number = here.year - (not begun or (which == "last" and here.month < begins + 3))
    return relative(f"{number:04}-{season}{_edge(fields)}")


def read_quarter(fields: Fields, setting: Setting) -> Meaning:
    nth = w.ORDINALS[fields["nth"]]
    year = fields.get("year", "")
    if year.isdigit():
        return Meaning(value=f"{year}-Q{nth}", anchor=Anchor.STATED)
    here = setting.published
    if here is None:
        return relative("")
    whose = fields.get("whose", year).partition(" ")[0]
    number = here.year + {"last": -1, "next": 1, "year": -1}.get(whose.partition("-")[0], 0)
    if not whose and nth * 3 - here.month > 6:
        number -= 1
    return relative(f"{number:04}-Q{nth}")


def read_told_quarter(fields: Fields, setting: Setting) -> Meaning | None:
    """ "the quarter", "the year-ago quarter": the one named last in the article, or that a year before; no time where none was."""
    if not setting.quarter:
        return None
    year, quarter = int(setting.quarter[:4]), setting.quarter[4:]
    return relative(f"{year - (not fields.get('same')):04}{quarter}")


def read_latest_quarter(_fields: Fields, setting: Setting) -> Meaning:
    """The last one that was over when it was written."""
    return relative(value_at(setting.published and shift(setting.published, -1, "quarter"), "quarter"))


def read_year_end(fields: Fields, setting: Setting) -> Meaning:
    here, over = setting.published, setting.tense == "past" and not fields.get("ahead")
    return relative(f"{here.year - over:04}-12-31" if here else "")


def read_half(fields: Fields, setting: Setting) -> Meaning:
    half = f"-H{1 if fields['half'] == 'first' else 2}"
    if year := fields.get("year"):
        return Meaning(value=year + half, anchor=Anchor.STATED)
    here = setting.published and shift(setting.published, -(fields["whose"] == "last"), "year")
    return relative(f"{here.year:04}{half}" if here else "")


def read_unit(fields: Fields, setting: Setting) -> Meaning:
    """ "last week", "this month", "the following year", "that year", "the weekend"."""
    which, unit = fields.get("which", ""), fields["unit"]
    told = which in ("following", "previous", "same", "that", "before", "after")
    base = _told(unit, setting) if told else setting.published
    if base is None or (unit == "quarter" and told):
        return relative("")
    step = _STEPS.get(which, 0)
    if unit == "weekend" and not which:
        step = -1 if base.isoweekday() < 6 and not setting.future else 0
    return relative(value_at(shift(base, step, "week" if unit == "weekend" else unit), unit) + _edge(fields))


def _told(unit: str, setting: Setting) -> date | None:
    """A day of the month or year named last, where that is as exact as the unit asks."""
    values = {"year": f"{setting.year}-01-01", "month": f"{setting.month}-01"}
    value = values.get(unit, "")
    return date.fromisoformat(value) if len(value) == len("2017-01-01") else setting.day


def read_ago(fields: Fields, setting: Setting) -> Meaning:
    """ "five years ago" from the publication, "three days earlier", "a day later" from the day named last."""
    number, unit, way = w.number_of(fields["number"]) if fields.get("number") else None, fields["unit"], fields["way"]
    later = way in ("later", "from now")
    base = setting.published if way in ("ago", "from now") else setting.day or (None if later else setting.published)
    hours = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0}.get(unit)
    if number is None or (base is None and hours is not None):
        return relative(
            _length(fields.get("number") or "some", unit) if way == "later" else "FUTURE_REF" if way == "from now" else "PAST_REF"
        )
    if base is None:
        return relative("")
    if unit == "year" and number == 1 and setting.quarter and way != "later":
        return relative(f"{int(setting.quarter[:4]) - 1:04}{setting.quarter[4:]}")
    if hours is not None:
        number, unit = round(number * hours / 24), "day"
    number *= {"decade": 10, "century": 100}.get(unit, 1)
    unit = "year" if unit in ("decade", "century") else unit
    months = {"month": 1, "year": 12}.get(unit) if number % 1 else None
    if months is not None:
        number, unit = number * months, "month"
    moved = shift(base, round(number) * (1 if later else -1), unit)
    return relative(value_at(moved, unit) + "~" * bool(fields.get("about") and moved))


def read_window(fields: Fields, _setting: Setting) -> Meaning:
    """ "the past month", "the last two weeks", "recent years", "the next few days"."""
    back = fields["which"] in ("past", "last", "previous", "recent", "preceding")
    duration = _length(fields.get("number") or ("some" if fields.get("plural") else "one"), fields["unit"])
    return Meaning(value=duration, window=True, back=back)


def read_duration(fields: Fields, _setting: Setting) -> Meaning:
    return relative(_length(fields.get("number", "some") + fields.get("half", ""), fields["unit"]))


def read_span(fields: Fields, _setting: Setting) -> Meaning:
    return relative(_length("one", fields["unit"]))


def read_rate(_fields: Fields, _setting: Setting) -> None:
    """ "24 hours a day" is neither a time nor so long."""


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
        return relative(SETS[word])
    if fields["unit"] in w.PARTS:
        return relative("XXXX-XX-XX" + w.PARTS[fields["unit"]])
    return relative(_length("two" if fields.get("other") else fields.get("number") or "one", fields["unit"]))


_REFERENCES = {
    "PRESENT_REF": (
        "now",
        "right now",
        "currently",
        "current",
        "these days",
        "at present",
        "nowadays",
        "presently",
        "at the moment",
        "at this time",
    ),
    "PAST_REF": ("recently", "more recently", "recent", "the past", "the recent past", "lately", "long ago"),
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
    return relative(REFERENCE[fields["word"]])
