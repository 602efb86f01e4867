"""The zone in which a country's clocks run, and a time as it was meant there: "on 4 April" in Syria began at 21:00 UTC of the day before.

A country in which clocks differ has no zone here (Ukraine's lands under occupation keep Moscow's time): its times stay days of UTC.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from reportedly.model.time import Anchor, TimeInterval

_ALIKE = {"DE": "Europe/Berlin", "PS": "Asia/Gaza", "UZ": "Asia/Tashkent", "XK": "Europe/Belgrade"}
"""Countries of several zones whose clocks have long shown the same, and one that the list of zones leaves out."""

_FIRST_YEAR = 1900  # before it most places kept their own sun's time


def zone_of(country: str | None) -> str | None:
    """The IANA zone of an ISO 3166-1 country; None where it has several."""
    zones = _zones().get(country or "", ())
    return _ALIKE.get(country or "") or (zones[0] if len(zones) == 1 else None)


@cache
def _zones() -> dict[str, list[str]]:
    """Country → its zones, from the zone database's own list."""
    found = defaultdict(list)
    for line in files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            found[country].append(zone)
    return dict(found)


def in_zone(time: TimeInterval, country: str | None) -> TimeInterval:
    """The same days and hours by that country's clocks; unchanged where they are not known or the time was told in UTC.

    What only the publication tells stays as it is: that is the outlet's day, not the event's.
    """
    zone = zone_of(country)
    if zone is None or time.start.year < _FIRST_YEAR or time.zone != "UTC" or time.anchor is Anchor.PUBLISHED or time.edtf.endswith("Z"):
        return time
    return replace(time, start=_meant(time.start, zone), end=_meant(time.end, zone), zone=zone)


def _meant(clock: datetime, zone: str) -> datetime:
    return clock.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
