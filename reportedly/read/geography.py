"""Directions and positions on the Earth: where a point lies within an area, and where "12 km south of" leads."""

from math import asin, atan2, cos, degrees, radians, sin

from reportedly.read.gazetteer import Extent

EARTH_RADIUS_M = 6_371_008.8

BEARINGS: dict[str, float] = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}
"""Degrees clockwise from north."""

METRES: dict[str, float] = {"km": 1000.0, "kilometer": 1000.0, "kilometre": 1000.0, "mile": 1609.344, "m": 1.0, "meter": 1.0, "metre": 1.0}


def direction(words: str) -> str | None:
    """The key of BEARINGS that words say: "north-eastern", "Northeast", "southern" …; "" for the middle, None where they say none."""
    key = words.lower().replace("-", "").replace(" ", "").removesuffix("ern")
    if key in BEARINGS:
        return key
    return "" if key in ("central", "centre", "center", "mid") else None


def shift(lat: float, lon: float, bearing: float, distance_m: float) -> tuple[float, float]:
    """The point at that distance along a great circle."""
    lat_from, turn, arc = radians(lat), radians(bearing), distance_m / EARTH_RADIUS_M
    lat_to = asin(sin(lat_from) * cos(arc) + cos(lat_from) * sin(arc) * cos(turn))
    east = atan2(sin(turn) * sin(arc) * cos(lat_from), cos(arc) - sin(lat_from) * sin(lat_to))
    return degrees(lat_to), (lon + degrees(east) + 180) % 360 - 180


def share(extent: Extent, lat: float, lon: float) -> tuple[float, float]:
    """How far east and how far north a point lies within an area: 0 at its western or southern edge, 1 at the opposite one."""
    width = (extent.east - extent.west) % 360 or 1e-9
    return ((lon - extent.west + 180) % 360 - 180) / width, (lat - extent.south) / (extent.north - extent.south)


def part_of(extent: Extent, towards: str) -> tuple[float, float]:
    """The middle of a part of an area: halfway between its middle and the edges that lie in that direction."""
    turn = BEARINGS.get(towards)
    width, height = (extent.east - extent.west) % 360, extent.north - extent.south
    east = north = 0.0
    if turn is not None:
        east, north = round(sin(radians(turn)), 3), round(cos(radians(turn)), 3)
    lat = (extent.south + extent.north) / 2 + _sign(north) * height / 4
    lon = extent.west + width / 2 + _sign(east) * width / 4
    return lat, (lon + 180) % 360 - 180


def contradicts(extent: Extent, lat: float, lon: float, towards: str) -> bool:
    """True where the point lies clearly on the other side: among the outer three tenths opposite to a direction that was said."""
    if towards not in BEARINGS:
        return False
    turn = radians(BEARINGS[towards])
    wanted = (_sign(round(sin(turn), 3)), _sign(round(cos(turn), 3)))
    found = share(extent, lat, lon)
    return any(side != 0 and (place if side > 0 else 1 - place) < 0.3 for side, place in zip(wanted, found, strict=True))


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
