"""How exact a place is, in the codes of UCDP and ACLED."""

import pytest

from reportedly.model.place import Place, PlaceKind
from reportedly.model.precision import geo_precision, where_prec


@pytest.mark.parametrize(
    ("kind", "relation", "radius_m", "ucdp", "acled"),
    [
        (PlaceKind.SETTLEMENT, "in", 8_000, 1, 1),
        (PlaceKind.SITE, "in", 500, 1, 1),
        (PlaceKind.SETTLEMENT, "near", 20_000, 2, 2),
        (PlaceKind.SETTLEMENT, "countryside of", 48_000, 5, 3),
        (PlaceKind.ADMIN2, "in", 15_000, 3, 2),
        (PlaceKind.ADMIN1, "in", 70_000, 4, 3),
        (PlaceKind.REGION, "northern part of", 200_000, 5, 3),
        (PlaceKind.COUNTRY, "in", 300_000, 6, 3),
    ],
)
def test_codes(kind: PlaceKind, relation: str, radius_m: float, ucdp: int, acled: int) -> None:
    place = Place(name="X", kind=kind, relation=relation, radius_m=radius_m, lat=35.0, lon=36.0)
    assert (where_prec(place), geo_precision(place)) == (ucdp, acled)


def test_a_place_that_is_on_no_map_has_no_code() -> None:
    assert where_prec(Place(name="X")) is geo_precision(Place(name="X")) is None
