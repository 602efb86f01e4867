"""Records to JSON and back; the only place that knows how. Keys are the field names, times RFC 3339 in UTC."""

from dataclasses import fields
from typing import Any, TypeVar

import msgspec

from reportedly.model.reading import Claim, Event, Reading
from reportedly.model.value import VALUE_TYPES, Aspect, Value

T = TypeVar("T")
_encoder = msgspec.json.Encoder(order="deterministic")


def to_json(record: object) -> bytes:
    """Canonical JSON (sorted keys, no spaces) of a record or of plain values holding records."""
    return _encoder.encode(record)


def to_line(record: object) -> bytes:
    """JSON for readers: one line, fields in the order in which the record has them."""
    return msgspec.json.encode(record)


def to_plain(record: object) -> Any:
    """The record as dicts, lists, strings and numbers, fields in their order."""
    return msgspec.to_builtins(record)


def from_json(content: bytes | str, kind: type[T]) -> T:
    """The record of `kind` that the JSON holds; msgspec.ValidationError where it does not."""
    return from_plain(msgspec.json.decode(content), kind)


def from_plain(plain: Any, kind: type[T]) -> T:
    """The record of `kind` that plain values hold; msgspec.ValidationError where they do not."""
    if kind is Reading:
        events = tuple(from_plain(event, Event) for event in plain["events"])
        return _convert(plain, kind, events=events)
    if kind is Event:
        claims = tuple(from_plain(claim, Claim) for claim in plain["claims"])
        return _convert(plain, kind, claims=claims)
    if kind is Claim:
        return _convert(plain, kind, value=value_from_plain(plain["value"], Aspect(plain["aspect"])))
    return msgspec.convert(plain, kind)


def value_from_plain(plain: Any, aspect: Aspect) -> Value:
    """A claim's value; its aspect tells its type."""
    return msgspec.convert(plain, VALUE_TYPES[aspect])


def _convert(plain: Any, kind: type[T], **made: object) -> T:
    """Converts field by field, taking those in `made` as they are: msgspec cannot tell one dataclass of a union from another."""
    types = _field_types(kind)
    rest = {name: msgspec.convert(plain[name], types[name]) for name in types if name not in made and name in plain}
    return kind(**rest, **made)


def _field_types(kind: type) -> dict[str, Any]:
    return {field.name: field.type for field in fields(kind)}
