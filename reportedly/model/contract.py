"""The shape of `read --json` and of JSON-lines exports: one plain object an article, its keys in a fixed order.

A key that is not always there (`role`, `said_to_be` and `country` of a source, `zone` of a time, `said_at` and
`antecedent` of a statement)
is left out where the text does not say; all others are always there, null where nothing is known.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from reportedly.model.article import Article
from reportedly.model.codec import to_plain
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Claim, Event, Reading, Statement
from reportedly.model.source import Chain
from reportedly.model.time import TimeInterval
from reportedly.model.value import Toll, Value


def reading_object(article: Article, reading: Reading) -> dict[str, Any]:
    """What one engine found in one article, as plain values."""
    return {
        "article": article_object(article),
        "statements": [statement_object(statement) for statement in reading.statements],
        "events": [event_object(event) for event in reading.events],
        "problems": [{"code": p.code, "message": p.message, "evidence": evidence_objects(p.evidence)} for p in reading.problems],
        "reading": {"engine": reading.engine, "version": reading.version, "model": reading.model, "settings": reading.settings},
    }


def article_object(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "language": article.language,
        "text": article.text,
        "origins": [{"name": origin.name, "evidence": evidence_objects(origin.evidence)} for origin in article.origins],
        "cut": [{"kind": cut.kind, "text": cut.text} for cut in article.cut],
    }


def statement_object(statement: Statement) -> dict[str, Any]:
    plain = {
        "id": statement.id,
        "sources": source_objects(statement.sources),
        "cue": evidence_object(statement.cue) if statement.cue else None,
        "content": evidence_objects(statement.content),
        "source_evidence": evidence_objects(statement.source_evidence),
        "direct": statement.direct,
        "stance": statement.stance.value,
        "said": time_object(statement.said) if statement.said else None,
    }
    said_at = {"said_at": value_object(statement.said_at)} if statement.said_at else {}
    return plain | said_at | ({"antecedent": evidence_object(statement.antecedent)} if statement.antecedent else {})


def event_object(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "trigger": evidence_object(event.trigger),
        "background": event.background,
        "claims": [claim_object(claim) for claim in event.claims],
    }


def claim_object(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "aspect": claim.aspect.value,
        "value": value_object(claim.value),
        "statement": claim.statement,
        "sources": source_objects(claim.sources),
        "stance": claim.stance.value,
        "confidence": claim.confidence,
        "evidence": evidence_objects(claim.evidence),
    }


def value_object(value: Value) -> dict[str, Any]:
    """A claim's value: its fields in their order, but for the types that have an order of their own here."""
    make: Callable[[Any], dict[str, Any]] = _SHAPES.get(type(value), to_plain)
    return make(value)


def time_object(time: TimeInterval) -> dict[str, Any]:
    plain = {"start": utc(time.start), "end": utc(time.end), "grain": time.grain.value, "anchor": time.anchor.value, "edtf": time.edtf}
    return plain if time.zone == "UTC" else plain | {"zone": time.zone}


def source_objects(chain: Chain) -> list[dict[str, Any]]:
    """Nearest the reader first."""
    return [
        {"name": source.name}
        | ({"role": source.role} if source.role else {})
        | {"kind": source.kind.value}
        | ({"said_to_be": source.said_to_be.value} if source.said_to_be else {})
        | ({"country": source.country} if source.country else {})
        for source in chain
    ]


def evidence_object(evidence: Evidence) -> dict[str, Any]:
    return {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}


def evidence_objects(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [evidence_object(item) for item in evidence]


def utc(time: datetime) -> str:
    """RFC 3339 in UTC: `2017-04-15T13:30:00Z`."""
    return time.isoformat().replace("+00:00", "Z")


def _toll(toll: Toll) -> dict[str, Any]:
    names = ("low", "high", "about", "phrase", "whom", "total")
    plain = to_plain(toll)
    return {name: plain[name] for name in names}


_SHAPES: dict[type, Callable[[Any], dict[str, Any]]] = {Toll: _toll, TimeInterval: time_object}
