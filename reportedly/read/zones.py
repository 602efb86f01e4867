"""The zone by whose clocks a place lives, and a time as it was meant there: "on 4 April" in Syria began at 21:00 UTC of the day before.

Where a country has several, the place's longitude decides if it lies well within one of them, else nothing does: such times stay
days of UTC, as do those of lands whose clocks are disputed (Ukraine's under occupation keep Moscow's time).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from reportedly.model.place import Place
from reportedly.model.time import Anchor, TimeInterval

_ALIKE = {
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "MY": "Asia/Kuala_Lumpur",
    "PS": "Asia/Gaza",
    "UZ": "Asia/Tashkent",
    "XK": "Europe/Belgrade",
}
"""Countries of several zones whose clocks have long shown the same, and one that the list of zones leaves out."""

_STRIPS: dict[str, tuple[tuple[str, float, float], ...]] = {
    "CD": (("Africa/Kinshasa", 12.0, 19.0), ("Africa/Lubumbashi", 26.0, 32.0)),
    "ID": (("Asia/Jakarta", 95.0, 114.0), ("Asia/Jayapura", 130.0, 141.1)),
    "RU": (("Europe/Moscow", 28.0, 43.0),),
    "UA": (("Europe/Kyiv", 22.0, 40.3),),
    "US": (("America/New_York", -82.0, -66.0), ("America/Chicago", -96.0, -90.0), ("America/Los_Angeles", -124.8, -118.3)),
}
"""Country → zones, with the longitudes in degrees between which all of its clocks show that one's time."""
_DISPUTED = {"UA": {"Crimea", "Sebastopol", "Donetsk", "Luhansk", "Donbas"}}

_FIRST_YEAR = 1900  # before it most places kept their own sun's time


def zone_of(place: Place) -> str | None:
    """The IANA zone; None where its clocks are not known."""
    country = place.country or ""
    if _DISPUTED.get(country, set()) & {place.name, *place.admin}:
        return None
    zones = _zones().get(country, [])
    if len(zones) == 1 or country in _ALIKE:
        return _ALIKE.get(country) or zones[0]
    lon = place.lon
    return next((zone for zone, west, east in _STRIPS.get(country, ()) if lon is not None and west <= lon <= east), None)


def common_zone(places: Iterable[Place]) -> str | None:
    """The zone of all of them; None where there are none, or their clocks differ or are not known."""
    zones = {zone_of(place) for place in places}
    return zones.pop() if len(zones) == 1 else None


@cache
def _zones() -> dict[str, list[str]]:
    """Country → its zones, from the zone database's own list."""
    found = defaultdict(list)
    for line in files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            found[country].append(zone)
    return dict(found)


def in_zone(time: TimeInterval, zone: str | None) -> TimeInterval:
    """The same days and hours by the clocks of that zone; unchanged where they are not known or the time was told in UTC.

    What only the publication tells stays as it is: that is the outlet's day, not the event's.
    """
    if zone is None or time.start.year < _FIRST_YEAR or time.zone != "UTC" or time.anchor is Anchor.PUBLISHED or time.edtf.endswith("Z"):
        return time
    start, end = _meant(time.start, zone), _meant(time.end, zone)
    return replace(time, start=start, end=end, zone=zone) if start < end else time  # a day that the zone's clocks left out


def _meant(clock: datetime, zone: str) -> datetime:
    return clock.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
