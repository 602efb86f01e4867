"""The list of Syria's places: names are told from descriptions, and one place is one row."""

import pytest

from reportedly.model.place import PlaceKind
from tools.build_syria import gather, read_name


@pytest.mark.parametrize(
    ("where", "names", "kind"),
    [
        ("Mill Hill town", ("Mill Hill",), PlaceKind.SETTLEMENT),
        ("Upper Mill / Over Mill village", ("Upper Mill", "Over Mill"), PlaceKind.SETTLEMENT),
        ("Old Mill (Gamla Kvarn) village", ("Old Mill", "Gamla Kvarn"), PlaceKind.SETTLEMENT),
        ("Mill Military Airbase (M4)", ("Mill Military Airbase",), PlaceKind.SITE),
        ("Tall Mill", ("Tall Mill",), PlaceKind.SITE),
    ],
)
def test_a_name_loses_the_word_for_its_kind(where: str, names: tuple[str, ...], kind: PlaceKind) -> None:
    named = read_name(where)
    assert named is not None
    assert (named.names, named.kind) == (names, kind)


@pytest.mark.parametrize(
    "where", ["Road between Mill and Weir", "Upper Province", "Mill Governorate", "Mill (Weir area) village", "Weir 12 village"]
)
def test_a_description_is_no_name(where: str) -> None:
    assert read_name(where) is None


def row(where: str, event: int, *, near: str = "1", lat: str = "35.1") -> dict[str, str]:
    place = {"where_coordinates": where, "where_prec": near, "adm_1": "West Governorate", "adm_2": "Weir district"}
    return place | {"latitude": lat, "longitude": "36.2", "id": str(event)}


def test_one_place_is_one_row_by_its_usual_name() -> None:
    rows = [row("Millford town", 9), row("Milford town", 7), row("Millford town", 8, near="2"), row("Millford town", 5, near="4")]
    (place,) = gather(rows)
    assert (place["name"], place["alternates"], place["events"], place["first"]) == ("Millford", "Milford", 3, 7)
    assert (place["governorate"], place["district"], place["lat"]) == ("West", "Weir", "35.1")


def test_namesakes_stay_apart_and_a_half_is_called_by_the_whole() -> None:
    one, two = gather([row("Mazraat Saghirah village", 1), row("Mazraat Saghirah village", 2, lat="36.9")])
    assert one["alternates"] == two["alternates"] == "Mazraat"
    assert one["lat"] != two["lat"]
