"""A claim as one flat row: the columns of CSV and Parquet exports."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from reportedly.model.article import Article
from reportedly.model.codes import ALWAYS, STANDARDS
from reportedly.model.contract import utc
from reportedly.model.place import Place
from reportedly.model.precision import PRECISIONS
from reportedly.model.reading import Claim, Event, Reading
from reportedly.model.source import Chain
from reportedly.model.time import TimeInterval
from reportedly.model.value import Damage, Occurrence, Ordinal, Party, Toll, TypeCode, Value, Weapon

COLUMNS: dict[str, type] = {
    "claim": str,
    "event": str,
    "incident": str,
    "article": str,
    "outlet": str,
    "title": str,
    "published": str,
    "url": str,
    "event_type": str,
    "background": bool,
    "aspect": str,
    "value": str,  # in words
    "stance": str,
    "sources": str,  # from the nearest the reader to whoever said it first
    "source_kinds": str,
    "statement": str,
    "confidence": float,
    "quote": str,
    "start": int,  # of the quote, in code points of the article
    "end": int,
    "low": int,
    "high": int,  # empty: open
    "about": bool,
    "whom": str,
    "total": str,
    "from_time": str,  # UTC, half-open
    "to_time": str,
    "grain": str,
    "anchor": str,
    "edtf": str,  # as it was told, by the clocks of "zone"
    "zone": str,
    "gazetteer": str,
    "country": str,
    "admin": str,
    "lat": float,
    "lon": float,
    "radius_m": float,
    "relation": str,
    "kind": str,
    "manner": str,
    "degree": str,
    "nth": int,
}


def columns(codes: str | None) -> dict[str, type]:
    """With those of a standard of `model.codes`, where one is asked for."""
    return COLUMNS | STANDARDS[codes] | ALWAYS if codes else COLUMNS


def claim_rows(
    article: Article, reading: Reading, incidents: Mapping[str, str], codes: Mapping[str, Mapping[str, Any]]
) -> Iterator[dict[str, Any]]:
    """A row for each claim, with every column; what does not apply is None. Of several pieces of evidence the first is shown.

    `codes` holds by event what its rows say besides; on the row of a place, how exact it is is said of that place.
    """
    for event in reading.events:
        about = dict.fromkeys(COLUMNS) | _about(article, event, incidents) | dict(codes.get(event.id, {}))
        for claim in event.claims:
            yield about | _claim(claim) | _value(claim.value) | _exactness(claim.value, about)


def _about(article: Article, event: Event, incidents: Mapping[str, str]) -> dict[str, Any]:
    return {
        "event": event.id,
        "incident": incidents.get(event.id),
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "url": article.url,
        "event_type": event.type,
        "background": event.background,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    shown = claim.evidence[0]
    return {
        "claim": claim.id,
        "aspect": claim.aspect.value,
        "stance": claim.stance.value,
        "sources": _chain(claim.sources),
        "source_kinds": " ← ".join(source.kind.value for source in claim.sources),
        "statement": claim.statement,
        "confidence": claim.confidence,
        "quote": shown.quote,
        "start": shown.start,
        "end": shown.end,
    }


def _exactness(value: Value, asked: Mapping[str, Any]) -> dict[str, int | None]:
    return {name: code(value) for name, code in PRECISIONS.items() if name in asked} if isinstance(value, Place) else {}


def _chain(sources: Chain) -> str:
    return " ← ".join(source.label for source in sources)


def _value(value: Value) -> dict[str, Any]:
    return _SHAPES[type(value)](value)


def _place(place: Place) -> dict[str, Any]:
    names = ("gazetteer", "country", "lat", "lon", "radius_m", "relation")
    plain = {name: getattr(place, name) for name in names}
    return {"value": place.name, "admin": "; ".join(place.admin), "kind": place.kind.value} | plain


def _time(time: TimeInterval) -> dict[str, Any]:
    return {
        "value": time.edtf,
        "from_time": utc(time.start),
        "to_time": utc(time.end),
        "grain": time.grain.value,
        "anchor": time.anchor.value,
        "edtf": time.edtf,
        "zone": time.zone,
    }


def _toll(toll: Toll) -> dict[str, Any]:
    return {"value": toll.phrase, "low": toll.low, "high": toll.high, "about": toll.about, "whom": toll.whom, "total": toll.total.value}


def _ordinal(ordinal: Ordinal) -> dict[str, Any]:
    window = _time(ordinal.window) if ordinal.window else {}
    return window | {"value": ordinal.phrase, "nth": ordinal.nth}


_SHAPES: dict[type, Callable[[Any], dict[str, Any]]] = {
    Occurrence: lambda value: {"value": value.phrase},
    TypeCode: lambda value: {"value": value.code},
    TimeInterval: _time,
    Place: _place,
    Party: lambda value: {"value": value.name, "kind": value.kind.value, "manner": value.manner.value},
    Weapon: lambda value: {"value": value.name},
    Toll: _toll,
    Damage: lambda value: {"value": value.what, "degree": value.degree},
    Ordinal: _ordinal,
}
