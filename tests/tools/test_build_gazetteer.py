"""The gazetteer's file is the same bytes for the same entries, and gives back what went in."""

from pathlib import Path

from reportedly.model.place import PlaceKind
from reportedly.read.gazetteer import Gazetteer
from reportedly.read.packing import Entry, is_spelling, pack
from tools.build_gazetteer import plain_letters, read_areas, settle_area


def entries() -> list[Entry]:
    country = Entry(identity=1, name="Freedonia", kind=PlaceKind.COUNTRY, country="SY", codes=("SY", "SYR"), lat=34.5, lon=38.0)
    area = Entry(identity=2, name="Upper Freedonia", kind=PlaceKind.ADMIN1, country="SY")
    towns = [
        Entry(
            identity=10 + n,
            name=f"Town {n}",
            kind=PlaceKind.SETTLEMENT,
            country="SY",
            lat=34 + n,
            lon=36.5 + n,
            population=1000 * n,
            area=area,
        )
        for n in range(3)
    ]
    towns[1].names = ["Old Town", "قديم", "OTN"]
    area.inside = towns
    country.inside = towns
    settle_area(area)
    return [country, area, *towns]


def test_what_goes_in_comes_out() -> None:
    gazetteer = Gazetteer(pack(entries()))
    (town,) = gazetteer.lookup("old town")
    assert (town.name, town.gazetteer, town.admin, town.population, town.main) == (
        "Town 1",
        "geonames:11",
        ("Upper Freedonia",),
        1000,
        False,
    )
    assert gazetteer.lookup("SYR")[0].name == "Freedonia"
    assert gazetteer.lookup("قديم") == gazetteer.lookup("OTN") == ()
    (area,) = gazetteer.lookup("Upper Freedonia")
    assert (area.lat, area.lon, area.population) == (35.0, 37.5, 3000)


def test_the_same_entries_give_the_same_bytes() -> None:
    assert pack(entries()) == pack(entries())


def test_spellings() -> None:
    assert is_spelling("Halab")
    assert not any(map(is_spelling, ("halab", "ALP", "حلب", "x")))
    assert plain_letters("Khān Shaykhūn") == "Khan Shaykhun"


def test_names_of_areas_are_those_of_geonames(tmp_path: Path) -> None:
    table = tmp_path / "subdivisions.tsv"
    lines = (
        "Of ISO\tSY-01\tSY.01\t7\tProvince\tLower Freedonia Governorate\t1\t\t2",
        "Of ISO, too\tSY-02\tSY.01.5\t8\tDistrict\t\t1\t99\t2",
        "Unknown to GeoNames\tSY-03\t\t\tDistrict\tAlso unknown\t1\t\t2",
    )
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    country = Entry(identity=1, name="Freedonia", kind=PlaceKind.COUNTRY, country="SY")
    area, part, unknown = read_areas(table, {"SY.01": "Freedonia Inferior", "SY.01.5": "Province of Marx"}, {"SY": country}).values()
    assert (area.name, area.kind, part.name, part.kind) == ("Lower Freedonia", PlaceKind.ADMIN1, "Province of Marx", PlaceKind.ADMIN2)
    assert part.area is area
    assert "Marx" in part.names
    assert not any("ISO" in name for name in (*area.names, *part.names))
    assert unknown.identity == 0
