"""Makes `tools/syria.csv`, the towns, villages, camps, hills and fields of Syria that UCDP places events at; the same table gives the same.

    python -m tools.build_syria ged_syria_652_1601_1911.csv.xz

The table is UCDP's Georeferenced Event Dataset (Sundberg and Melander 2013; https://ucdp.uu.se, CC BY 4.0), events in Syria of 2016 to
2019. Taken are the names, kinds, districts and positions of places that events lie in or near (`where_prec` 1 and 2), the number of such
events and the id of the first, by which the place can be looked up. What is told in words ("road between …") is left out.
"""

import csv
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.model.place import PlaceKind
from reportedly.read.sentences import words
from reportedly.read.spelling import fold

SYRIA = Path(__file__).with_name("syria.csv")
NAMED = ("1", "2")
"""`where_prec` of events at a named place, and of those near it: both have the place's own position."""
KINDS: tuple[tuple[PlaceKind, int, frozenset[str]], ...] = (
    (PlaceKind.SETTLEMENT, 2_500, words("town city")),
    (PlaceKind.SETTLEMENT, 1_500, words("village villae villge locality suburb")),
    (PlaceKind.SITE, 2_000, words("camp airbase airport heliport base dam hill mount prison field fields oilfield brigade division farm")),
)
"""Kind and radius (m) by the last word of where an event was: UCDP has one position for a place and tells no reach."""
SETTLED = frozenset(word for kind, _, known in KINDS if kind is not PlaceKind.SITE for word in known)
_TOLD = re.compile(r"(?i)\b(?:road|between|near|outside|compo?und|in|and|former|area|poultry)\b|–|\d(?!\))")
"""Words of a description, which is no name."""
_PART = re.compile(
    r"(?i) (?:(?:al|ar|as|ash|at|az)[ -])?(?:saghir|kabir|sharqi|gharbi|shamali|janubi|fawqani|tahtani|jadid|wastani)(?:y?ah?|eh)?\Z"
)
"""Large, small, upper, lower, old or new: the news names such halves of a village without."""
_ASIDE = re.compile(r"\s*\(([^()]{2,40})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The names that one place goes by, and what it is."""

    names: tuple[str, ...]
    kind: PlaceKind
    radius_m: int


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit("Error: which table?\nTry: python -m tools.build_syria ged_syria_652_1601_1911.csv.xz")
    with lzma.open(sys.argv[1], "rt", encoding="utf-8", newline="") as file:
        places = sorted(gather(csv.DictReader(file)), key=lambda place: (place["name"], place["lat"], place["lon"]))
    with SYRIA.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(places[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(places)
    print(f"{len(places)} places: {SYRIA}")


def gather(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str | int]]:
    """One row for each position and sort of place, by the name that most events have."""
    events: dict[tuple[str, str, str, str, PlaceKind], list[tuple[int, Named]]] = defaultdict(list)
    for row in rows:
        named = read_name(row["where_coordinates"]) if row["where_prec"] in NAMED else None
        if named:
            events[row["latitude"], row["longitude"], row["adm_1"], row["adm_2"], named.kind].append((int(row["id"]), named))
    for (lat, lon, governorate, district, kind), found in events.items():
        counts = Counter(named.names for _, named in sorted(found, key=lambda event: event[0]))
        told = [name for known, _ in counts.most_common() for name in known]
        names = list(dict.fromkeys([*told, *(whole for name in told if len(whole := _PART.sub("", name)) > 4)]))
        yield {
            "name": names[0],
            "alternates": "|".join(names[1:]),
            "kind": kind.value,
            "governorate": governorate.removesuffix(" Governorate"),
            "district": district.removesuffix(" district"),
            "lat": lat,
            "lon": lon,
            "radius_m": max(named.radius_m for _, named in found),
            "events": len(found),
            "first": min(event for event, _ in found),
        }


def read_name(where: str) -> Named | None:
    """ "Tadmur/Palmyra town" → Tadmur and Palmyra, a settlement; None for what is no name of one place."""
    plain = " ".join(where.split())
    last = _ASIDE.sub("", plain).rpartition(" ")[2].lower()
    hill = plain.startswith(("Tall ", "Tulul "))
    known = [(kind, radius_m) for kind, radius_m, ends in KINDS if last in ends or (hill and kind is PlaceKind.SITE)]
    if not known or _TOLD.search(plain):
        return None
    kind, radius_m = known[0]
    asides = [] if kind is PlaceKind.SITE else _ASIDE.findall(plain)
    parts = [*_ASIDE.sub("", plain).split("/"), *asides]
    names = [_bare(part) if kind is not PlaceKind.SITE else part.strip() for part in parts]
    return Named(names=tuple(dict.fromkeys(name for name in names if len(fold(name)) > 2)), kind=kind, radius_m=radius_m)


def _bare(part: str) -> str:
    """Without the word that says what it is."""
    name, _, last = part.strip().rpartition(" ")
    return name.strip() if last.lower() in SETTLED else part.strip()


if __name__ == "__main__":
    main()
