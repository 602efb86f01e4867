"""A user's own list of places, or a GeoNames dump, made into a gazetteer file that is asked before the shipped one.

A list is CSV with a line of names, or JSON lines: `name`, `lat` and `lon` (degrees, WGS84), and where wanted `alternates` (between `|`),
`country` (two letters), `kind`, `radius_m`, `population`. A dump is a tab-separated table of GeoNames (`SY.txt`, `allCountries.txt`, or
the zip of one).
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from math import isfinite, sqrt
from pathlib import Path
from typing import Any, TextIO

from reportedly.model.errors import InputError
from reportedly.model.place import PlaceKind
from reportedly.model.text import sound
from reportedly.read.packing import KNOWN_PEOPLE, LONGEST_NAME, Entry, pack

MOST_PLACES = 3_000_000
"""More do not fit into an ordinary machine's memory while they are packed."""
_COLUMNS = 19  # of a GeoNames table
_KINDS = """
A admin1: ADM1
A admin2: ADM2 ADM3
P district: PPLX
P settlement: *
S site: AIRB AIRF AIRH AIRP AIRQ CH CMP CMPRF CSTM CTRM DAM FCL FT HSP INSM MAR MIL MILB MN MSQE NUC PP PRN PRT PS RSTN SCH UNIV
L site: MILB CMP OILF GASF PRT
L region: *
T region: ISL ISLS MT MTS PEN VAL PLN DSRT CAPE PASS HLL
H region: LK RSV STM STRT GULF BAY SEA
"""
"""GeoNames' feature class, our kind, feature codes; * is any other code of the class, and what stands nowhere is left out."""
_RADII_M = {
    PlaceKind.SITE: 1_500.0,
    PlaceKind.DISTRICT: 2_000.0,
    PlaceKind.SETTLEMENT: 2_000.0,
    PlaceKind.ADMIN2: 20_000.0,
    PlaceKind.ADMIN1: 60_000.0,
    PlaceKind.REGION: 15_000.0,
    PlaceKind.COUNTRY: 300_000.0,
}
"""How far a place reaches whose list does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of a list: how many places were taken, how many lines left out, and the first reasons why."""

    places: int
    left_out: int
    reasons: tuple[str, ...]
    content: bytes


def read_list(path: Path, countries: frozenset[str] = frozenset()) -> Added:
    """The list as a packed gazetteer; with `countries` only what lies in them. InputError where there is nothing to be had of it."""
    entries: list[Entry] = []
    reasons: list[str] = []
    left_out = 0
    for entry in _entries(path):
        if isinstance(entry, str):
            left_out += 1
            reasons += [entry] if len(reasons) < 5 else []
        elif not countries or entry.country in countries:
            entries.append(entry)
        if len(entries) > MOST_PLACES:
            raise InputError(
                f"{path.name} holds more than {MOST_PLACES:,} places.", "say which countries you need, e.g. --country SY --country IQ"
            )
    if not entries:
        why = f" {reasons[0]}" if reasons else ""
        raise InputError(f"There is no place in {path.name}.{why}", "give CSV or JSON lines with name, lat and lon, or a table of GeoNames")
    return Added(places=len(entries), left_out=left_out, reasons=tuple(reasons), content=pack(entries, every_name=True))


def _entries(path: Path) -> Iterator[Entry | str]:
    """Each place, or why a line is none."""
    with _opened(path) as file:
        first = file.readline()
        lines: Iterable[str] = _chained(first, file)
        if first.count("\t") == _COLUMNS - 1:
            yield from filter(None, map(_of_geonames, lines))
        elif first.lstrip().startswith("{"):
            yield from (_of_json(number, line) for number, line in enumerate(lines, 1) if line.strip())
        else:
            try:
                yield from (_of_row(number, row) for number, row in enumerate(csv.DictReader(lines), 2))
            except csv.Error as error:
                raise InputError(f"{path.name} is no CSV: {error}.", "write name,lat,lon on its first line") from error


def _chained(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    try:
        if not zipfile.is_zipfile(path):
            with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
                yield file
            return
        with zipfile.ZipFile(path) as archive:
            tables = [name for name in archive.namelist() if name.endswith((".txt", ".csv", ".jsonl")) and not name.startswith("readme")]
            if not tables:
                raise InputError(f"There is no table in {path.name}.", "give the zip of a GeoNames dump, or unpack it first")
            with archive.open(tables[0]) as packed:
                yield io.TextIOWrapper(packed, encoding="utf-8-sig", errors="replace", newline="")
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"{path} cannot be read.", "look whether the file is there and whole") from error


@cache
def _kinds() -> dict[tuple[str, str], PlaceKind]:
    """Our kind by feature class and code."""
    lines = (line.partition(": ") for line in _KINDS.strip().splitlines())
    return {(head[0], code): PlaceKind(head[2:]) for head, _, codes in lines for code in codes.split()}


def _of_geonames(line: str) -> Entry | None:
    """None for a kind of feature that news does not name."""
    row = line.rstrip("\r\n").split("\t")
    if len(row) != _COLUMNS or not row[0].isdecimal():
        return None
    kind = _kinds().get((row[6], row[7])) or _kinds().get((row[6], "*"))
    if kind is None:
        return None
    try:
        lat, lon, people = float(row[4]), float(row[5]), min(int(row[14] or 0), 2**32 - 1)
    except ValueError:
        return None
    entry = Entry(identity=int(row[0]), name=sound(row[1])[:60], kind=kind, country=row[8][:2], lat=lat, lon=lon, population=people)
    entry.names = [row[2], *row[3].split(",")]
    entry.radius_m = 1_000 + 8 * sqrt(people) if kind is PlaceKind.SETTLEMENT else _RADII_M[kind]
    return entry


def _of_json(number: int, line: str) -> Entry | str:
    try:
        found = json.loads(line)
    except ValueError:
        return f"Line {number} is no JSON."
    return _of_row(number, found) if isinstance(found, dict) else f"Line {number} is no JSON object."


def _of_row(number: int, row: Mapping[str, Any]) -> Entry | str:
    name = sound(str(row.get("name") or "")).strip()
    if not name or len(name.encode()) > LONGEST_NAME:
        return f"Line {number} has no name, or one that is too long."
    try:
        lat, lon = float(row["lat"]), float(row["lon"])
        kind = PlaceKind(str(row.get("kind") or PlaceKind.SITE))
        radius_m, people = float(row.get("radius_m") or _RADII_M.get(kind, 2_000.0)), int(row.get("population") or 0)
    except (KeyError, TypeError, ValueError):
        return f"Line {number} ({name}) has no position, or a kind, radius or population that is none."
    country = str(row.get("country") or "").strip().upper()
    if not (isfinite(lat) and isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180):
        return f"Line {number} ({name}) lies nowhere on Earth."
    if not (0 <= radius_m <= 20_037_508 and 0 <= people <= 10**9 and len(country) in (0, 2) and country.isascii()):
        return f"Line {number} ({name}) has a radius, population or country that cannot be."
    entry = Entry(identity=0, name=name, kind=kind, country=country, lat=lat, lon=lon, radius_m=radius_m)
    entry.population = people or KNOWN_PEOPLE  # whoever lists a place means it
    others = row.get("alternates") or ()
    if not isinstance(others, str | Sequence):
        return f"Line {number} ({name}) has other names that are no list of them."
    entry.names = [sound(str(other)) for other in (others.split("|") if isinstance(others, str) else others) if str(other).strip()]
    return entry
