"""A series of somebody else's, such as flights a month from an ADS-B log: a CSV file with a time a line, and perhaps a count.

The column `date` has a month (2019-11), a day or a date-time. With a column `count` a line says how many, and a period without lines
is a gap; without it each line is one, and a period without lines is a nought. `exposure` (hours listened …) is added up by period.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime

from reportedly.incidents.series import MOST_PERIODS, Period, Series, Step, after, start_of, starts
from reportedly.model.errors import InputError

COLUMNS = ("date", "count", "exposure")
_MOST_LINES = 5_000_000
_MONTH = re.compile(r"\d{4}-\d\d")
_NUMBER = re.compile(r"\d{1,15}")
_AMOUNT = re.compile(r"\d{1,15}(?:\.\d{1,15})?")
_FIRST_YEAR, _LAST_YEAR = 1600, 2199

_Row = tuple[date, int, float]


def read_series(lines: Iterable[str], name: str, step: Step, columns: Mapping[str, str] | None = None) -> Series:
    """`columns` says what the file calls `date`, `count` and `exposure`; InputError with the line's number where one cannot be read."""
    columns = columns or {}
    rows = csv.reader(lines, strict=True)
    at = _header([cell.strip() for cell in next(rows, [])], name, columns)
    counts: Counter[date] = Counter()
    exposures: dict[date, float] = {}
    try:
        for day, count, exposure in _rows(rows, at, step, name):
            counts[day] += count
            exposures[day] = exposures.get(day, 0.0) + exposure
    except csv.Error as error:
        raise InputError(f"Line {rows.line_num} of {name} cannot be read: {error}.", "save it as CSV in UTF-8") from error
    if not counts:
        raise InputError(f"{name} has no line with a date.", "give a line for each period, or for each thing that is counted")
    if (max(counts) - min(counts)).days > MOST_PERIODS * (7 if step is Step.WEEK else 30):
        raise InputError(f"{name} has more than {MOST_PERIODS:,} {step}s.", "look for a wrong date, or divide it")
    found = starts(min(counts), max(counts), step)
    exposed = exposures if "exposure" in at else dict.fromkeys(counts if "count" in at else found, 1.0)
    periods = (Period(start=day, end=after(day, step), count=counts[day], exposure=exposed.get(day, 0.0)) for day in found)
    return Series(
        name=name,
        what=columns.get("count", "count") if "count" in at else "lines",
        step=step,
        exposed=columns.get("exposure", "exposure") if "exposure" in at else "",
        periods=tuple(periods),
    )


def _header(held: list[str], name: str, columns: Mapping[str, str]) -> dict[str, int]:
    """Where our columns stand in the file; `date` must be there, and what `columns` names."""
    wanted = {column: columns.get(column, column) for column in COLUMNS}
    missing = [asked for column, asked in wanted.items() if asked not in held and (column == "date" or column in columns)]
    if missing or not set(columns) <= {*COLUMNS}:
        named = f"has no column {missing[0]!r}" if missing else f"is given a column {min(set(columns) - {*COLUMNS})!r}, which no series has"
        raise InputError(f"{name} {named}.", "begin it with date,count (and exposure), or name its columns: --map date=month,count=flights")
    return {column: held.index(asked) for column, asked in wanted.items() if asked in held}


def _rows(rows: Iterator[list[str]], at: Mapping[str, int], step: Step, name: str) -> Iterator[_Row]:
    for nth, row in enumerate(rows, start=2):
        if nth > _MOST_LINES:
            raise InputError(f"{name} has more than {_MOST_LINES:,} lines.", "divide it")
        if any(cell.strip() for cell in row):
            cell = {column: row[index].strip() if index < len(row) else "" for column, index in at.items()}
            yield _row(cell, step, f"Line {nth} of {name}")


def _row(cell: Mapping[str, str], step: Step, where: str) -> _Row:
    count, exposure = cell.get("count", "1"), cell.get("exposure", "1")
    if not _NUMBER.fullmatch(count):
        raise InputError(f"{where}: {count!r} is no count.", "write digits alone, 0 where nothing was counted")
    if not _AMOUNT.fullmatch(exposure):
        raise InputError(f"{where}: {exposure!r} says not how much was looked at.", "write a number, 0 where nobody looked")
    if count.strip("0") and not exposure.strip("0."):
        raise InputError(f"{where}: something is counted where nobody looked.", "correct its count or its exposure")
    return start_of(_day(cell["date"], step, where), step), int(count), float(exposure)


def _day(text: str, step: Step, where: str) -> date:
    month = bool(_MONTH.fullmatch(text))
    if month and step is Step.WEEK:
        raise InputError(f"{where}: {text} is a month, and weeks are asked for.", "ask for months: --every month")
    try:
        moment = datetime.fromisoformat(f"{text}-01" if month else text)
        day = (moment.astimezone(UTC) if moment.tzinfo else moment).date()
        if _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return day
    except (ValueError, OverflowError):
        pass
    raise InputError(f"{where}: {text!r} is no date.", "write 2019-11, 2019-11-04 or 2019-11-04T18:30:00Z")
