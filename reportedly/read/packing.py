"""Packs places into a gazetteer file, the layout of which `gazetteer.py` tells; the same entries give the same bytes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reportedly.model.place import PlaceKind
from reportedly.read.gazetteer import ALTERNATE, CODE, EXTENT, HEADER, KINDS, LOOSE, LOOSE_COUNTRIES, MAGIC, RECORD, key_hash
from reportedly.read.sentences import words
from reportedly.read.spelling import fold, loosen

LONGEST_NAME = 255  # bytes
MOST_POSTINGS = 60  # places kept for one name
KNOWN_PEOPLE = 30_000
"""What a place of the supplement ranks as: the news names it as often as a town of so many people."""
ALTERNATE_SHARE = 20
"""A place is called by another of its names as often as one with this part of its people by its main name."""
SPELT_COUNTRIES = LOOSE_COUNTRIES | words(
    "AM AZ BA BD BI BY CD CF CM CO CU ER ET GE HT IN KE KG KH KZ LK MD MM MX MZ NG NP PH RS RU RW SS TJ TM UA UG VE VN XK"
)
"""Where other names are kept even of small settlements; elsewhere only of those with 5,000 people."""
LATIN = re.compile(r"[A-ZÀ-ÞĀ-ɏḀ-ỿ‘’ʿʾ'][^\u0300-\u1dff\u2c80-\uffff]{2,60}")


@dataclass(slots=True, eq=False)
class Entry:
    """A place on its way into the file."""

    identity: int
    name: str
    kind: PlaceKind
    country: str
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0
    radius_m: float = 0.0
    capital: bool = False
    codes: tuple[str, ...] = ()  # ISO 3166-1, of a country
    area: "Entry | None" = None
    names: list[str] = field(default_factory=list)  # alternates
    inside: list["Entry"] = field(default_factory=list)  # settlements of an area


def keys(entry: Entry, *, every_name: bool = False) -> Iterator[tuple[str, bool]]:
    """Every key of a place, and whether it is an alternate; the main name's come first. `every_name`: whatever its country and size."""
    yield fold(entry.name), False
    well_known = entry.kind is not PlaceKind.SETTLEMENT or entry.population >= 5000 or entry.country in SPELT_COUNTRIES
    latin = [name for name in entry.names if is_spelling(name)] if well_known else []
    others = entry.names if every_name else latin
    seats = {fold(area.name) for area in areas_of(entry)}  # a town that gave its area its name is called so, too
    for name in others:
        yield fold(name), entry.kind is not PlaceKind.COUNTRY and fold(name) not in seats
    for code in entry.codes:
        yield CODE + code, False
    if every_name or (entry.country in LOOSE_COUNTRIES and entry.kind is not PlaceKind.COUNTRY):
        for name in (entry.name, *others):
            if len(loosen(name)) > 2:
                yield LOOSE + loosen(name), name != entry.name


def areas_of(entry: Entry) -> Iterator[Entry]:
    while entry.area:
        entry = entry.area
        yield entry


def is_spelling(name: str) -> bool:
    """Latin letters, a capital first, no code of an airport."""
    return bool(LATIN.fullmatch(name)) and not (len(name) <= 4 and name.isupper() and name != "T4")


def pack(entries: list[Entry], *, every_name: bool = False) -> bytes:
    numbers = {id(entry): number for number, entry in enumerate(entries)}
    postings: dict[int, dict[int, int]] = defaultdict(dict)
    for number, entry in enumerate(entries):
        for key, alternate in keys(entry, every_name=every_name):
            if key.strip(LOOSE):
                postings[key_hash(key)].setdefault(number, ALTERNATE if alternate else 0)
    starts, flat = [0], []
    for key_number in sorted(postings):
        found = sorted(postings[key_number].items(), key=lambda item: (rank(entries[item[0]], alternate=bool(item[1])), item[0]))
        flat += [number | flag for number, flag in found[:MOST_POSTINGS]]
        starts.append(len(flat))
    names, offsets = pack_names(entry.name for entry in entries)
    areas = [entry for entry in entries if entry.kind in (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2) and entry.identity]
    records = b"".join(pack_record(entry, offsets, numbers) for entry in entries)
    extents = b"".join(EXTENT.pack(*(round(1e5 * side) for side in extent(area))) if area.inside else bytes(EXTENT.size) for area in areas)
    header = HEADER.pack(MAGIC, len(postings), len(flat), len(entries), len(areas), len(names))
    tables = (integers(sorted(postings), 8), integers(starts, 4), integers(flat, 4))
    return b"".join((header, *tables, records, extents, names))


def rank(entry: Entry, *, alternate: bool) -> tuple[int, float]:
    """Countries and regions before first-level areas before all else, then the larger first; another name counts for little."""
    first = {PlaceKind.COUNTRY: 0, PlaceKind.REGION: 0, PlaceKind.ADMIN1: 2 if alternate else 1}.get(entry.kind, 2)
    people = entry.population if entry.identity else KNOWN_PEOPLE
    return first, -people / (ALTERNATE_SHARE if alternate else 1)


def integers(values: Iterable[int], size: int) -> bytes:
    return b"".join(value.to_bytes(size, "little") for value in values)


def pack_names(names: Iterable[str]) -> tuple[bytes, dict[str, int]]:
    packed = bytearray()
    offsets: dict[str, int] = {}
    for name in names:
        if name not in offsets:
            offsets[name] = len(packed)
            encoded = name.encode()[:LONGEST_NAME]
            packed += bytes([len(encoded)]) + encoded
    return bytes(packed), offsets


def pack_record(entry: Entry, offsets: dict[str, int], numbers: dict[int, int]) -> bytes:
    return RECORD.pack(
        entry.identity,
        round(entry.lat * 1e5),
        round(entry.lon * 1e5),
        entry.population,
        entry.country.encode().ljust(2, b"\0"),
        KINDS.index(entry.kind),
        entry.capital,
        numbers[id(entry.area)] + 1 if entry.area else 0,
        offsets[entry.name],
        round(entry.radius_m),
    )


def extent(area: Entry) -> tuple[float, float, float, float]:
    """South, west, north, east of all its settlements but the outermost hundredth on each side."""
    lats = sorted(settlement.lat for settlement in area.inside)
    lons = sorted(settlement.lon for settlement in area.inside)
    if lons[-1] - lons[0] > 300:
        lons = sorted(lon % 360 for lon in lons)
    cut = len(lats) // 100
    west, east = lons[cut], lons[-1 - cut]
    return lats[cut], west - 360 * (west > 180), lats[-1 - cut], east - 360 * (east > 180)
