"""Dates of publication as pages, feeds and tables write them, made ISO 8601 exactly as precise as they were said.

A date that can be read in two ways (`3/4/2017`) is no date until an order is known; nothing is ever taken to be today.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from enum import StrEnum

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTHS = {name[:length]: number for number, name in enumerate(_MONTHS, start=1) for length in (3, len(name))} | {"sept": 9}
_MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEARS = range(1900, 2200)  # of pages; programs write year 1 or 9999 where they know no date
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?(?![\d-])", re.IGNORECASE)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?{_MONTH},?[ -](\d{{4}})\b", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/-])")
_YEAR_FIRST = re.compile(r"(?<![\d/])(\d{4})/(\d{1,2})/(\d{1,2})(?![\d/])")


class DayOrder(StrEnum):
    """How `3/4/2017` is meant: day or month first."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


def parse_date(said: str, order: DayOrder | None = None) -> str | None:
    """The ISO date (or date-time with offset) that `said` holds; None where there is none, or it could be read in two ways."""
    said = " ".join(said[:200].split())
    return _iso(said) or _mail(said) or _written(said) or _numeric(said, order)


def parse_as(said: str, form: str) -> str | None:
    """The date read by a strptime format that a person declared; None where it does not fit."""
    try:
        time = datetime.strptime(said.strip(), form)  # noqa: DTZ007  # without %z only its day is used
    except ValueError:
        return None
    day = _day(time.year, time.month, time.day)
    return _stamp(time) if time.tzinfo and day else day


def day_order(values: Iterable[str]) -> DayOrder | None:
    """How a whole column writes its numeric dates: a number above 12 gives it away; None where none does, or they disagree."""
    found: set[DayOrder] = set()
    for value in values:
        match = _NUMERIC.search(value[:200])
        if match and int(match[1]) > 12 >= int(match[2]):
            found.add(DayOrder.DAY_FIRST)
        elif match and int(match[2]) > 12 >= int(match[1]):
            found.add(DayOrder.MONTH_FIRST)
    return found.pop() if len(found) == 1 else None


def not_after(published: str | None, latest: datetime | None) -> str | None:
    """The date, unless it lies after `latest` (when the page was fetched; a day's grace for time zones)."""
    if published is None or latest is None:
        return published
    return published if date.fromisoformat(published[:10]) <= (latest + timedelta(days=1)).date() else None


def _iso(said: str) -> str | None:
    match = _ISO.match(said)
    if match is None:
        compact = _COMPACT.fullmatch(said)
        return _day(int(compact[1]), int(compact[2]), int(compact[3])) if compact else None
    day, clock, offset = match.groups()
    if _day(*(int(part) for part in day.split("-"))) is None:
        return None
    if not clock or not offset:
        return day  # a time of an unknown zone is no more exact than its day
    try:
        return _stamp(datetime.fromisoformat(f"{day}T{clock}{offset.upper()}"))
    except ValueError:
        return None


def _mail(said: str) -> str | None:
    """RFC 5322 dates of mails and feeds: `Sat, 15 Apr 2017 18:30:00 +0300`."""
    if ":" not in said:
        return None
    try:
        time = parsedate_to_datetime(said)
    except (ValueError, IndexError, TypeError):
        return None
    if time.year not in _YEARS:
        return None
    unknown_zone = time.tzinfo is None or said.endswith("-0000")
    return time.date().isoformat() if unknown_zone else _stamp(time)


def _written(said: str) -> str | None:
    if match := _DAY_MONTH.search(said):
        return _day(int(match[3]), MONTHS[match[2].lower()], int(match[1]))
    if match := _MONTH_DAY.search(said):
        return _day(int(match[3]), MONTHS[match[1].lower()], int(match[2]))
    return None


def _numeric(said: str, order: DayOrder | None) -> str | None:
    if match := _YEAR_FIRST.search(said):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    match = _NUMERIC.search(said)
    if match is None:
        return None
    first, second, year = (int(part) for part in match.groups())
    readings = {DayOrder.DAY_FIRST: _day(year, second, first), DayOrder.MONTH_FIRST: _day(year, first, second)}
    possible = {reading for reading in readings.values() if reading}
    if len(possible) == 1:
        return possible.pop()  # 15 is no month, and 5/5 is the same either way
    return readings[order] if order else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if year in _YEARS else None
    except ValueError:
        return None


def _stamp(time: datetime) -> str:
    """With its own offset, as it was said; `+00:00` for UTC."""
    offset = time.utcoffset() or timedelta()
    zone = UTC if not offset else timezone(timedelta(minutes=round(offset.total_seconds() / 60)))
    return time.astimezone(zone).isoformat(timespec="seconds")
