"""Names that one source goes by: our table (`aliases.csv`) and files of the same columns that users bring.

A line is a source: name, alias (several between semicolons), kind, country (ISO 3166-1), note; all but the name may be empty.
What a person judges goes before the table.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.ledger.spelling import name_key
from reportedly.model.errors import InputError
from reportedly.model.source import SourceKind

COLUMNS = ("name", "alias", "kind", "country", "note")
_LONGEST = 300  # code points of a name
_MOST = 100_000  # lines of a file


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A source with the names it goes by beside its own."""

    name: str
    aliases: tuple[str, ...]
    kind: SourceKind | None
    country: str | None
    note: str


def read_aliases(lines: Iterable[str], name: str) -> Iterator[Known]:
    """The lines of a table; InputError with the line's number where one cannot be read. `name` is the file's, for messages."""
    rows = csv.reader(lines, strict=True)
    header = [cell.strip().lower() for cell in next(rows, [])]
    if "name" not in header or not set(header) <= {*COLUMNS}:
        raise InputError(f"{name} is no table of sources.", f"begin it with the line {','.join(COLUMNS)}")
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                yield _known(dict(zip(header, row, strict=False)), f"Line {rows.line_num} of {name}")
            if rows.line_num > _MOST:
                raise InputError(f"{name} has more than {_MOST:,} lines.", "divide it")
    except csv.Error as error:
        raise InputError(f"Line {rows.line_num} of {name} cannot be read: {error}.", "write names that hold commas in quotes") from error


def _known(row: dict[str, str], where: str) -> Known:
    cell = {column: " ".join(row.get(column, "").split()) for column in COLUMNS}
    country = cell["country"].upper()
    aliases = tuple(alias for part in cell["alias"].split(";") if (alias := part.strip()))
    if not cell["name"] or max(map(len, (cell["name"], *aliases))) > _LONGEST:
        raise InputError(f"{where} has no name, or one that is too long.", f"write the source's name, of {_LONGEST} characters at most")
    if country and not (len(country) == len("SY") and country.isascii() and country.isalpha()):
        raise InputError(f"{where}: {country!r} is no code of a country.", "write two letters, such as SY, or nothing")
    if cell["kind"] and cell["kind"] not in {*SourceKind} - {SourceKind.UNNAMED}:
        raise InputError(f"{where}: {cell['kind']!r} is no kind of source.", f"write one of: {', '.join(SourceKind)}")
    kind = SourceKind(cell["kind"]) if cell["kind"] else None
    return Known(name=cell["name"], aliases=aliases, kind=kind, country=country or None, note=cell["note"])


@cache
def known_sources() -> dict[str, Known]:
    """Our table: key of each name and alias → its source."""
    text = (files("reportedly.ledger") / "aliases.csv").read_text(encoding="utf-8")
    return {name_key(name): known for known in read_aliases(text.splitlines(), "aliases.csv") for name in (known.name, *known.aliases)}


def home_of(key: str) -> str:
    """What all keys of one source in our table have in common; any other key is its own home."""
    known = known_sources().get(key) or known_sources().get(key.removesuffix("s"))  # "SANAs": an apostrophe that was lost
    return name_key(known.name) if known else key
