"""Tables (CSV, JSON lines, JSON) to pages: streamed, each row bounded, one bad row never in the way of the others.

A file is read more than once: to find its encoding, to learn from all its dates whether the day or the month comes first, and
to hand out its rows.
"""

import codecs
import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

from reportedly.model.article import Hints, Page
from reportedly.model.errors import Dropped, InputError
from reportedly.model.reading import Problem
from reportedly.page.dates import DayOrder, day_order, parse_as, parse_date
from reportedly.page.decode import guess_encoding, known_encoding
from reportedly.page.extract import HTML, TEXT
from reportedly.page.fetch import MAX_PAGE_BYTES
from reportedly.page.files import CSV, JSON, opened, sniff
from reportedly.page.given import FIELDS, Input, InputOptions

MAX_ROW = MAX_PAGE_BYTES  # code points
MAX_TABLE = 4_000_000_000  # code points, unpacked
_CHUNK = 1 << 20
_PROBED = 64  # chunks that an encoding is tried on
_SAY_ENCODING = "say which it is with --encoding"
_DELIMITERS = ",;\t|"
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_].{0,20})?")

Row = Mapping[str, str]
Rows = Callable[[], Iterator[Row | Dropped]]


def read_table(path: Path, media_type: str, options: InputOptions) -> Iterator[Input | Dropped]:
    """Each row as a page, or why it gives none; InputError where the columns are not there."""
    try:
        encoding = _encoding(path, options.encoding)
        reader = {CSV: _csv_rows, JSON: _json_rows}.get(media_type, _json_line_rows)
        yield from _inputs(path, lambda: reader(path, encoding, options.mapping), options)
    except Dropped as dropped:
        yield dropped


def _inputs(path: Path, rows: Rows, options: InputOptions) -> Iterator[Input | Dropped]:
    columns: Mapping[str, str] | None = None
    order: DayOrder | None = None
    for number, row in enumerate(rows(), start=1):
        if isinstance(row, Dropped):
            yield row
            continue
        if columns is None:
            columns = _columns(path, row, options.mapping)
            order = _order(rows, columns, options)
        try:
            yield _input(f"{path} row {number}", {name: row.get(column, "").strip() for name, column in columns.items()}, order, options)
        except Dropped as dropped:
            yield dropped


def _columns(path: Path, row: Row, mapping: Mapping[str, str]) -> Mapping[str, str]:
    """Our field → their column, of those that are there."""
    columns = dict(mapping) or {name: name for name in FIELDS if name in row}
    there = ", ".join(row)
    absent = next((column for column in columns.values() if column not in row), None)
    if absent is not None:
        raise InputError(f"{path} has no column {absent!r}.", f"map to one of its columns: {there}")
    if "text" not in columns:
        raise InputError(f"Which column of {path} holds the text is not said.", f"map text to one of its columns: {there}")
    return columns


def _order(rows: Rows, columns: Mapping[str, str], options: InputOptions) -> DayOrder | None:
    if "published" not in columns or options.date_format:
        return None
    return day_order(_cells(rows, columns["published"]))


def _cells(rows: Rows, column: str) -> Iterator[str]:
    """One column, as far as the file can be read; what breaks it is told when its rows are handed out."""
    with suppress(Dropped):
        yield from (row.get(column, "") for row in rows() if not isinstance(row, Dropped))


def _input(name: str, row: Row, order: DayOrder | None, options: InputOptions) -> Input:
    text = row["text"]
    if not text:
        raise Dropped("empty", f"{name} has no text.", "look at that row, or leave it out")
    try:
        content = text.encode()
    except UnicodeEncodeError as error:
        raise Dropped("encoding", f"{name} holds half a character ({error.reason}).", "write the file again as UTF-8") from error
    published, notes = _published(name, row.get("published", ""), order, options)
    language = _LANGUAGE.fullmatch(row.get("language", ""))
    url = row["url"] if row.get("url", "").startswith(("http://", "https://")) else None
    hints = Hints(
        url=url,
        outlet=row.get("outlet") or options.outlet,
        title=row.get("title") or None,
        byline=row.get("byline") or None,
        published=published or options.published,
        language=language[1].lower() if language else options.language,
    )
    page = Page(name=name, content=content, media_type=HTML if sniff(content) == HTML else TEXT, url=url, encoding="utf-8")
    return Input(page=page, hints=hints, notes=notes)


def _published(name: str, said: str, order: DayOrder | None, options: InputOptions) -> tuple[str | None, tuple[Problem, ...]]:
    if not said:
        return None, ()
    published = parse_as(said, options.date_format) if options.date_format else parse_date(said, order)
    if published:
        return published, ()
    if not options.date_format and parse_date(said, DayOrder.DAY_FIRST):
        message = f"{name}: {said!r} can be read with the day or the month first; say how dates are written (such as %m/%d/%Y)."
        return None, (Problem(code="published-ambiguous", message=message),)
    return None, (Problem(code="published-not-understood", message=f"{name}: {said[:80]!r} was not understood as a date."),)


def _csv_rows(path: Path, encoding: str, mapping: Mapping[str, str]) -> Iterator[Row | Dropped]:
    csv.field_size_limit(MAX_ROW)  # the module's own limit is shorter than long articles; `_Lines` bounds the row
    with _text(path, encoding) as stream:
        lines = _Lines(stream, path)
        first = lines.peek()
        if not first.strip():
            raise Dropped("empty", f"{path} is empty.", "give a table with a line of column names")
        reader = csv.reader(lines, delimiter=max(_DELIMITERS, key=first.count))
        header: list[str] | None = None
        try:
            for cells in reader:
                lines.next_row()
                if header is None:
                    header = [cell.strip() for cell in cells]
                    _check_header(path, header, mapping)
                elif any(cells):
                    yield _row(f"{path} line {reader.line_num}", header, cells)
        except csv.Error as error:
            raise Dropped(
                "broken-row", f"{path} is broken at line {reader.line_num} ({error}); its rest was not read.", "mend that line"
            ) from error


def _check_header(path: Path, header: list[str], mapping: Mapping[str, str]) -> None:
    """A column that is used must be the only one of its name."""
    twice = next((column for column in mapping.values() or FIELDS if header.count(column) > 1), None)
    if twice is not None:
        raise InputError(f"{path} has more than one column {twice!r}.", "give the columns different names")


def _row(name: str, header: list[str], cells: list[str]) -> Row | Dropped:
    if any(cells[len(header) :]):
        return Dropped("broken-row", f"{name} has {len(cells)} cells for {len(header)} columns.", "put texts that hold commas in quotes")
    return dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))


def _json_line_rows(path: Path, encoding: str, _: Mapping[str, str]) -> Iterator[Row | Dropped]:
    with _text(path, encoding) as stream:
        lines = _Lines(stream, path)
        for number, line in enumerate(lines, start=1):
            lines.next_row()
            if line.strip():
                yield from _objects(f"{path} line {number}", line)


def _json_rows(path: Path, encoding: str, _: Mapping[str, str]) -> Iterator[Row | Dropped]:
    """A JSON file that holds an object or a list of them; read as a whole, so bounded like one row."""
    with _text(path, encoding) as stream:
        content = stream.read(MAX_ROW + 1)
    if len(content) > MAX_ROW:
        raise Dropped("too-large", f"{path} is larger than {MAX_ROW / 1e6:g} MB.", "write it as .jsonl, one object a line")
    yield from _objects(str(path), content)


def _objects(name: str, source: str) -> Iterator[Row | Dropped]:
    try:
        value = json.loads(source)
    except (ValueError, RecursionError) as error:
        yield Dropped("broken-row", f"{name} is no JSON ({error}).", "mend it, or leave it out")
        return
    for thing in value if isinstance(value, list) else [value]:
        if isinstance(thing, dict):
            yield {key: _plain(cell) for key, cell in thing.items()}
        else:
            yield Dropped("broken-row", f"{name} holds no object with named fields.", "write one object a line")


def _plain(cell: Any) -> str:
    return cell if isinstance(cell, str) else "" if cell is None else json.dumps(cell, ensure_ascii=False)


class _Lines:
    """The lines of a text stream, bounded as a whole and row by row: `next_row` says that a row has ended, the next may be as long."""

    def __init__(self, stream: TextIO, path: Path) -> None:
        self._stream, self._path, self._left, self._whole, self._peeked = stream, path, MAX_ROW, MAX_TABLE, ""

    def peek(self) -> str:
        self._peeked = self._peeked or self._line()
        return self._peeked

    def next_row(self) -> None:
        self._left = MAX_ROW

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line, self._peeked = self._peeked or self._line(), ""
        if not line:
            raise StopIteration
        return line

    def _line(self) -> str:
        line = self._stream.readline(self._left + 1)
        self._left -= len(line)
        self._whole -= len(line)
        if self._whole < 0:
            message = f"{self._path} holds more than {MAX_TABLE / 1e9:g} billion characters when unpacked; its rest was not read."
            raise Dropped("too-large", message, "divide it into several tables")
        if self._left < 0:
            message = f"A row of {self._path} is longer than {MAX_ROW / 1e6:g} million characters; its rest was not read."
            raise Dropped("too-large", message, "look for a quotation mark that is never closed")
        return line


@contextmanager
def _text(path: Path, encoding: str) -> Iterator[TextIO]:
    try:
        with opened(path) as file, io.TextIOWrapper(file, encoding=encoding, newline="") as text:
            yield text
    except UnicodeError as error:
        raise Dropped("encoding", f"{path} is not in {encoding} throughout; its rest was not read.", _SAY_ENCODING) from error


def _encoding(path: Path, declared: str | None) -> str:
    """The encoding that the file can be read in, as far as it is tried; Dropped where there is none."""
    with opened(path) as file:
        sample = file.read(_CHUNK)
    if declared:
        known = known_encoding(declared) or declared
        candidates = [known, "iso8859-1"] if known == "cp1252" else [known]
    else:
        if b"\0" in sample and not sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise Dropped("not-text", f"{path} is not text but a binary file.", "give the table as CSV or JSON lines")
        guess = guess_encoding(sample)
        candidates = ["utf-8-sig", "utf-16" if b"\0" in sample else "", guess or ""]
    for candidate in filter(None, candidates):
        if _decodes(path, candidate):
            return candidate
    raise Dropped("encoding", f"The encoding of {path} could not be found out.", _SAY_ENCODING)


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with opened(path) as file:
        try:
            for _ in range(_PROBED):
                chunk = file.read(_CHUNK)
                decoder.decode(chunk, final=not chunk)
                if not chunk:
                    break
        except UnicodeError:
            return False
    return True
