"""The bench of hard spellings counts what it says it counts."""

import csv
from pathlib import Path

from bench.hard_places import measure, rows
from reportedly.read import gazetteer


def row(name: str, country: str, lat: float, lon: float) -> dict[str, str]:
    return {"name": name, "country": country, "lat": str(lat), "lon": str(lon)}


def test_found_country_and_missed() -> None:
    told = measure([row("Homs", "SY", 34.73, 36.71), row("Homs", "IQ", 0, 0), row("Qwxzvgrad", "SY", 0, 0)])
    assert (told["found"], told["country_right"], told["peer_found"]) == (1, 1, 1)
    assert told["missed"] == ["Homs", "Qwxzvgrad"]


def test_the_list_is_eighty_spellings_that_the_supplement_does_not_have() -> None:
    names = [entry["name"] for entry in rows()]
    assert len(set(names)) == 80
    with Path(gazetteer.PLACES).with_name("supplement.csv").open(encoding="utf-8", newline="") as file:
        supplement = {name.casefold() for entry in csv.DictReader(file) for name in (entry["name"], *entry["alternates"].split("|"))}
    assert not supplement & {name.casefold() for name in names}
