"""A user's own list of places is read, told from the shipped ones, and asked before them."""

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportedly.model.errors import InputError
from reportedly.model.place import PlaceKind
from reportedly.read.gazetteer import Gazetteer
from reportedly.read.place_lists import read_list

CSV = """name,lat,lon,alternates,country,kind
Fobistan Depot,35.5,36.5,Depot of Fobistan|فوبستان,SY,site
Homs,10.0,11.0,,ER,settlement
"""
GEONAMES = "\t".join(["5", "Testburgh", "Testburgh", "Testborg,Тест", "36.1", "37.2", "{}", "{}", "SY", *[""] * 5, "90000", *[""] * 4])


def opened(path: Path, folder: Path) -> Gazetteer:
    packed = folder / "mine.gaz"
    packed.write_bytes(read_list(path).content)
    return Gazetteer.open(lists=[packed])


def test_a_list_is_asked_before_the_shipped_places(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(CSV, "utf-8")
    gazetteer = opened(path, tmp_path)
    (depot,) = gazetteer.lookup("depot of fobistan")
    assert (depot.gazetteer, depot.kind, depot.country, depot.lat) == ("mine:Fobistan Depot", PlaceKind.SITE, "SY", 35.5)
    assert gazetteer.lookup("فوبستان")[0].gazetteer == depot.gazetteer
    countries = [place.country for place in gazetteer.lookup("Homs")]
    assert (countries[0], "SY" in countries) == ("ER", True)
    assert gazetteer.record(depot.number) == gazetteer.lookup("Fobistan Depot")[0]
    assert gazetteer.extent(depot.number) is None


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    path.write_text(json.dumps({"name": "Camp Null", "lat": -1.5, "lon": 2, "alternates": ["Camp Zero"], "radius_m": 300}) + "\n", "utf-8")
    (camp,) = opened(path, tmp_path).lookup("Camp Zero")
    assert (camp.name, camp.country, camp.radius_m) == ("Camp Null", None, 300)


@pytest.mark.parametrize(
    ("codes", "kind"),
    [("P PPL", PlaceKind.SETTLEMENT), ("S AIRB", PlaceKind.SITE), ("A ADM1", PlaceKind.ADMIN1), ("T MT", PlaceKind.REGION)],
)
def test_a_geonames_table_even_zipped(codes: str, kind: PlaceKind, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "SY.zip", "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("SY.txt", GEONAMES.format(*codes.split()) + "\n" + GEONAMES.format("S", "ZOO") + "\n")
    added = read_list(tmp_path / "SY.zip")
    assert added.places == 1
    (place,) = Gazetteer(added.content).lookup("Testborg")
    assert (place.gazetteer, place.kind, place.population) == ("geonames:5", kind, 90000)


def test_only_some_countries(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(CSV, "utf-8")
    assert read_list(path, frozenset({"ER"})).places == 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Here,91,0", "lies nowhere"),
        ("Here,nan,0", "lies nowhere"),
        ("Here,,0", "no position"),
        (",1,1", "no name"),
        ("x" * 300 + ",1,1", "too long"),
    ],
)
def test_a_line_that_is_no_place_is_left_out_with_the_reason(row: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"name,lat,lon\nGood,1,2\n{row}\n", "utf-8")
    added = read_list(path)
    assert (added.places, added.left_out) == (1, 1)
    assert reason in added.reasons[0]


@pytest.mark.parametrize("content", [b"", b"hello", b"\xff\xfe\x00", b"name,lat,lon\n"])
def test_a_file_without_places_says_so(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(InputError):
        read_list(path)
    with pytest.raises(InputError):
        read_list(tmp_path / "absent.csv")


@example({"name": "Mine", "lat": 1.0, "lon": 1.0, "alternates": 1.0})
@given(
    st.dictionaries(st.sampled_from(["name", "lat", "lon", "kind", "country", "alternates"]), st.one_of(st.text(), st.floats(), st.none()))
)
def test_any_json_object_is_a_place_or_left_out(tmp_path_factory: pytest.TempPathFactory, row: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("list") / "list.jsonl"
    path.write_text(json.dumps({"name": "Sure", "lat": 1, "lon": 1}) + "\n" + json.dumps(row) + "\n", "utf-8")
    added = read_list(path)
    assert added.places + added.left_out == 2
    assert len(Gazetteer(added.content)) == added.places
