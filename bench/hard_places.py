"""Whether the gazetteer finds 80 hard spellings of places in the news of wars: `python -m bench.hard_places`.

The list (`gold/hard_places.csv`) is our own, with positions after public maps; it was written without looking into the supplement,
whose spellings it leaves out. `found`: the place that is looked up first lies within 25 km; `country_right`: it lies in the country;
`of_any`: some place of that name lies within 25 km. `peer_found`: the same with exact, case-blind names of the gazetteer alone.
"""

import csv
from collections.abc import Sequence
from pathlib import Path

from bench.common import print_result
from reportedly.model.place import Place, distance_m
from reportedly.read.gazetteer import Candidate, load_gazetteer
from reportedly.read.spelling import fold

HARD = Path(__file__).with_name("gold") / "hard_places.csv"
NEAR_M = 25_000.0


def rows() -> list[dict[str, str]]:
    with HARD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def near(found: Candidate, row: dict[str, str]) -> bool:
    gold = Place(name=row["name"], lat=float(row["lat"]), lon=float(row["lon"]))
    return (distance_m(Place(name=found.name, lat=found.lat, lon=found.lon), gold) or 0.0) <= NEAR_M


def measure(given: Sequence[dict[str, str]]) -> dict[str, object]:
    gazetteer = load_gazetteer()
    found = [(row, gazetteer.lookup(row["name"])) for row in given]
    exact = [(row, gazetteer.find(fold(row["name"]))) for row in given]
    missed = [row["name"] for row, places in found if not (places and near(places[0], row))]
    return {
        "spellings": len(found),
        "found": len(found) - len(missed),
        "country_right": sum(bool(places) and places[0].country == row["country"] for row, places in found),
        "of_any": sum(any(near(place, row) for place in places) for row, places in found),
        "peer_found": sum(bool(places) and near(places[0], row) for row, places in exact),
        "missed": missed,
    }


def main() -> None:
    print_result(measure(rows()))


if __name__ == "__main__":
    main()
