"""The offline gazetteer: names to places, from one flat read-only file that is mapped into memory and never parsed as a whole.

The file (`data/places.gaz`, little-endian, made by `tools/build_gazetteer.py`) holds, one after the other: a header; the sorted
64-bit hashes of all folded names; where each name's postings start; the postings (record numbers, the most likely first, the high
bit set where the name is not the place's main one); the records; the extents of the areas (they are the first records); the names
as UTF-8, each after its length in one byte.
"""

import mmap
import os
import struct
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, Self

from reportedly.model.place import PlaceKind
from reportedly.read.sentences import words
from reportedly.read.spelling import fold, loosen, strip_article

PLACES = Path(__file__).with_name("data") / "places.gaz"
MAGIC = b"RGAZ\0\0\0\1"
HEADER = struct.Struct("<8s5I")  # magic; numbers of keys, postings, records, extents; bytes of names
RECORD = struct.Struct("<IiiI2sBBIII")
"""Id (of GeoNames, or of UCDP with `UCDP` added; 0: none), lat and lon (1e-5 degrees), population, country, kind, whether a capital,
area + 1, name, radius (m)."""
EXTENT = struct.Struct("<4i")  # south, west, north, east (1e-5 degrees) of nearly all settlements of an area
KINDS = tuple(PlaceKind)
ALTERNATE = 1 << 31
LOOSE = "~"
"""Before a loosened name, so that it never meets a folded one."""
LOOSE_COUNTRIES = words("AE AF BH DZ EG ER IL IQ IR JO KW LB LY MA ML MR NE OM PK PS QA SA SD SO SY TD TN TR UZ YE")
"""Where names reach the news in several romanisations of Arabic or Persian."""
CODE = "="
"""Before a country's ISO code."""
UCDP = 1 << 31
"""Added to an id of UCDP, to tell it from those of GeoNames."""
_AYN = "ʿ‘`"
_HEADS = tuple(sorted({loosen(word) for word in words("abu umm tel tal deir kafr beit bint khan jisr bani")}, key=len, reverse=True))
"""Loosened first words of Arabic names, which are also written in one with what follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How far an area reaches, in degrees; west is greater than east where it crosses the date line."""

    south: float
    west: float
    north: float
    east: float


class Candidate(NamedTuple):  # hundreds an article, so the quicker sort of record
    """A place that a name may stand for."""

    number: int  # of its record
    gazetteer: str  # "geonames:170063", "reportedly:Rashidin" (our supplement), "ucdp:242565" (the first event that UCDP has there)
    name: str
    kind: PlaceKind
    country: str | None  # ISO 3166-1 alpha-2
    admin: tuple[str, ...]  # names of its areas below the country, largest first
    areas: tuple[int, ...]  # their records, largest first
    lat: float
    lon: float
    radius_m: float
    population: int
    capital: bool = False
    main: bool = True  # it is the place's main name that was looked up
    exact: bool = True  # found as it is written, case and accents aside; False: only by a loosened spelling


def key_hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


class Gazetteer:
    """Names to places; opening it costs a file handle, looking up some microseconds. `name` stands in the ids of places that GeoNames
    does not have; `added` are further lists, whose records are numbered after its own, and whose places are told before its own."""

    def __init__(self, content: mmap.mmap | bytes, *, name: str = "reportedly", first: int = 0, added: "Sequence[Gazetteer]" = ()) -> None:
        magic, keys, postings, records, extents, names = HEADER.unpack_from(content)
        if magic != MAGIC:
            raise ValueError("not a gazetteer of this version")
        view = memoryview(content)
        ends = [HEADER.size]
        for size in (8 * keys, 4 * (keys + 1), 4 * postings, RECORD.size * records, EXTENT.size * extents, names):
            ends.append(ends[-1] + size)
        self._hashes = _numbers(view[ends[0] : ends[1]], "Q")
        self._starts = _numbers(view[ends[1] : ends[2]], "I")
        self._postings = _numbers(view[ends[2] : ends[3]], "I")
        self._records, self._extents, self._names = view[ends[3] : ends[4]], view[ends[4] : ends[5]], view[ends[5] : ends[6]]
        self.areas = extents
        self._length: int = records
        self._name, self._first, self._added = name, first, tuple(added)
        self.find = lru_cache(maxsize=1 << 14)(self._find)
        self.record = lru_cache(maxsize=1 << 14)(self._record)
        self.lookup_loosely = lru_cache(maxsize=1 << 14)(self._lookup_loosely)

    @classmethod
    def open(cls, path: Path = PLACES, *, lists: Sequence[Path] = ()) -> Self:
        """The gazetteer in a file, and the lists of a user's own with it."""
        content = _mapped(path)
        first = HEADER.unpack_from(content)[3]
        added = []
        for each in lists:
            added.append(cls(_mapped(each), name=each.stem, first=first))
            first += len(added[-1])
        return cls(content, added=added)

    def __len__(self) -> int:
        return self._length

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """Every place of this name, the most likely first; spellings are loosened only where nothing has the name itself."""
        if len(name) in (2, 3) and name.isascii() and name.isupper() and (country := self.find(CODE + name)):
            return country
        folded = fold(name)
        found = self.find(folded) or self.find(strip_article(folded)) or self.lookup_loosely(name)
        if len(found) > 1 and any(mark in name for mark in _AYN):  # only Arabic and its like are written so
            return tuple(sorted(found, key=lambda place: place.country not in LOOSE_COUNTRIES))
        return found

    def _lookup_loosely(self, name: str) -> tuple[Candidate, ...]:
        """Places whose names loosen to the same key; nothing for keys so short that they say little."""
        key = loosen(name)
        if len(key) <= 2:
            return ()
        head = next((head for head in _HEADS if key.startswith(head) and len(key) > len(head) + 3), None)
        variants = (key, key.replace("mb", "nb"), *([f"{head} {key[len(head) :]}"] if head else []))  # "Mambij", "Kafrzita"
        return next((found for variant in variants if (found := self.find(LOOSE + variant))), ())

    def _find(self, key: str) -> tuple[Candidate, ...]:
        """The places of a folded name, or of a loosened one after LOOSE."""
        own = self._own(key)
        if not self._added:
            return own
        others = [place for added in self._added for place in added.find(key)]
        known = {place.gazetteer for place in others}
        return (*others, *(place for place in own if place.gazetteer not in known))

    def _own(self, key: str) -> tuple[Candidate, ...]:
        wanted = key_hash(key)
        at = bisect_left(self._hashes, wanted)
        if at == len(self._hashes) or self._hashes[at] != wanted:
            return ()
        postings = self._postings[self._starts[at] : self._starts[at + 1]]
        return tuple(self._candidate(posting, exact=not key.startswith(LOOSE)) for posting in postings)

    def _candidate(self, posting: int, *, exact: bool) -> Candidate:
        found = self.record(self._first + (posting & ~ALTERNATE))
        if exact and not posting & ALTERNATE:
            return found
        return found._replace(main=not posting & ALTERNATE, exact=exact)

    def _record(self, number: int) -> Candidate:
        """The place of that record number."""
        for added in self._added:
            if added._first <= number < added._first + len(added):
                return added.record(number)
        identity, lat, lon, population, country, kind, capital, area, name_at, radius_m = RECORD.unpack_from(
            self._records, RECORD.size * (number - self._first)
        )
        name = str(self._names[name_at + 1 : name_at + 1 + self._names[name_at]], "utf-8")
        above = self.record(self._first + area - 1) if area else None
        areas = (*above.areas, above.number) if above else ()
        return Candidate(
            number=number,
            gazetteer=self._called(identity, name),
            name=name,
            kind=KINDS[kind],
            country=country.decode() if country != b"\0\0" else None,
            admin=(*above.admin, above.name) if above else (),
            areas=areas,
            lat=lat / 1e5,
            lon=lon / 1e5,
            radius_m=float(radius_m),
            population=population,
            capital=bool(capital),
        )

    def _called(self, identity: int, name: str) -> str:
        if identity & UCDP:
            return f"ucdp:{identity & ~UCDP}"
        return f"geonames:{identity}" if identity else f"{self._name}:{name}"

    def extent(self, number: int) -> Extent | None:
        """How far the area of that record number reaches; None where it is no area, or nothing is known."""
        if number >= self.areas:
            return None
        south, west, north, east = EXTENT.unpack_from(self._extents, EXTENT.size * number)
        return None if south >= north else Extent(south=south / 1e5, west=west / 1e5, north=north / 1e5, east=east / 1e5)

    @lru_cache(maxsize=1)  # noqa: B019  # one gazetteer lives as long as the process
    def countries(self) -> dict[str, Candidate]:
        """ISO code → country; they are the first records."""
        found = {}
        for number in range(self.areas):
            candidate = self.record(number)
            if candidate.kind is not PlaceKind.COUNTRY:
                break
            found[candidate.country or ""] = candidate
        return found


def _numbers(view: memoryview, code: str) -> Sequence[int]:
    """Little-endian unsigned numbers; read in place where the machine is little-endian too."""
    if struct.pack("=H", 1) == struct.pack("<H", 1):
        return view.cast(code)  # type: ignore[call-overload, no-any-return]
    numbers = array(code, bytes(view))
    numbers.byteswap()
    return numbers


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def lists_folder() -> Path:
    """Where a user's own lists are kept (`reportedly gazetteer add`)."""
    given = os.environ.get("REPORTEDLY_GAZETTEER")
    data = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(given or f"{data}/reportedly/gazetteer").expanduser()


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The shipped gazetteer with the user's own lists, opened at first use."""
    return Gazetteer.open(lists=sorted(lists_folder().glob("*.gaz")))
