"""How exact a place is, in the codes of UCDP GED (`where_prec`) and ACLED (`geo_precision`): views of the kind, relation and radius.

A code says how exactly the text tells the place, never how sure it is that something happened there.
"""

from collections.abc import Callable, Sequence

from reportedly.model.place import Place, PlaceKind

NEAR_M = 25_000.0
"""UCDP's limit of what is near a known point."""
_POINTS = (PlaceKind.SITE, PlaceKind.DISTRICT, PlaceKind.SETTLEMENT)


def _is_there(place: Place) -> bool:
    """In the place itself: "near Homs" and "between Homs and Hama" are not."""
    return place.kind in _POINTS and place.relation == "in"


def where_prec(place: Place) -> int | None:
    """UCDP GED: 1 the place itself, 2 within about 25 km of it, 3 a district, 4 a province, 5 a wider or unclear area, 6 a country.

    7 (international waters or airspace) is never given: no record says of a sea whose it is. None for a place that is not on the map.
    """
    if place.lat is None:
        return None
    if _is_there(place):
        return 1
    if place.kind in _POINTS and (place.radius_m or 0.0) <= NEAR_M:
        return 2
    return {PlaceKind.ADMIN2: 3, PlaceKind.ADMIN1: 4, PlaceKind.COUNTRY: 6}.get(place.kind, 5)


def geo_precision(place: Place) -> int | None:
    """ACLED: 1 a named town or site, 2 near one or in a district, 3 a province or wider. None for a place that is not on the map."""
    prec = where_prec(place)
    if prec is None:
        return None
    return 1 if prec == 1 else 2 if prec in (2, 3) else 3


PRECISIONS: dict[str, Callable[[Place], int | None]] = {"ucdp_where_prec": where_prec, "acled_geo_precision": geo_precision}
"""By column of an export (`codes.STANDARDS`)."""


def finest(column: str, places: Sequence[Place]) -> int | None:
    """The code of the most exactly told of several places; None where none is on the map."""
    return min((code for place in places if (code := PRECISIONS[column](place)) is not None), default=None)
