"""Places as reported: a gazetteer entry, how it was meant, and the radius within which it is meant (a country is not a point)."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

_EARTH_RADIUS_M = 6_371_008.8  # mean radius, IUGG


class PlaceKind(StrEnum):
    """What sort of place a name stands for."""

    COUNTRY = "country"
    ADMIN1 = "admin1"  # province, governorate, oblast, state
    ADMIN2 = "admin2"  # district, county
    REGION = "region"  # "Eastern Ghouta", "Donbas", "northern Syria"
    SETTLEMENT = "settlement"
    DISTRICT = "district"  # part of a settlement
    SITE = "site"  # air base, camp, crossing, hospital
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place; lat and lon in WGS84 degrees, both None where it could not be found (never a guessed point).

    `relation` keeps how it was meant: "in", "near", "outskirts of", "12 km south of", "between".
    """

    name: str
    gazetteer: str | None = None  # "geonames:170063"
    country: str | None = None  # ISO 3166-1 alpha-2
    admin: tuple[str, ...] = ()  # names of the areas it lies in, largest first
    lat: float | None = None
    lon: float | None = None
    radius_m: float | None = None
    relation: str = "in"
    kind: PlaceKind = PlaceKind.UNKNOWN

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise ValueError("a place has both latitude and longitude or neither")
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"not a position on Earth: {self.lat}, {self.lon}")


def distance_m(a: Place, b: Place) -> float | None:
    """Great-circle distance in metres (haversine); None where either has no position."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * _EARTH_RADIUS_M * asin(sqrt(min(1.0, half)))
