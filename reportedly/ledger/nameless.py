"""What is left of a record when the words of the article are taken out of it: codes, counts, times, places, offsets, known speakers.

Nothing is searched for names, for a name that no engine recognised would stay. What is free text goes; of names only those of places
that have a position and of the kinds in `_PUBLIC` stay; of descriptions only those in lower-case a–z ("civilians", "a bakery").
"""

import re
from dataclasses import replace
from typing import Any

from reportedly.model.article import Article
from reportedly.model.incident import Incident
from reportedly.model.place import Place
from reportedly.model.reading import Claim, Problem, Reading, Statement
from reportedly.model.source import Source, SourceKind
from reportedly.model.value import Aspect, Damage, Occurrence, Ordinal, Party, PartyKind, Toll, TypeCode, Value, Weapon
from reportedly.model.wording import place, when

LEFT_OUT = "(name left out)"
_PUBLIC = {
    *(SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.OFFICIAL, SourceKind.MILITARY, SourceKind.UN, SourceKind.ORGANISATION),
    *(SourceKind.MONITOR, SourceKind.ARMED_GROUP, SourceKind.COMPANY),
    *(PartyKind.STATE, PartyKind.ARMED_GROUP, PartyKind.ORGANISATION),
}
_COMMON = re.compile(r"[a-z][a-z ,'’-]{0,199}")


def nameless_article(article: Article) -> Article:
    return replace(article, text="", title=None, byline=None, url=None, cut=())


def nameless_reading(reading: Reading) -> Reading:
    """The reading but for its quotes, which a record cannot be without: `unquoted` takes them out of the plain values."""
    return replace(
        reading,
        statements=tuple(_statement(statement) for statement in reading.statements),
        events=tuple(replace(event, claims=tuple(_claim(claim) for claim in event.claims)) for event in reading.events),
        problems=tuple(Problem(code=problem.code, message="", evidence=problem.evidence) for problem in reading.problems),
    )


def nameless_incident(incident: Incident) -> Incident:
    """With type, place and date for a headline."""
    where = _place(incident.place) if incident.place else None
    words = [incident.type, *([place(where)] if where else []), *([when(incident.time)] if incident.time else [])]
    return replace(incident, place=where, headline=", ".join(words))


def unquoted(plain: Any) -> Any:
    """Plain values with each quote empty; where it stands is still said."""
    if isinstance(plain, dict):
        return {key: "" if key == "quote" else unquoted(value) for key, value in plain.items()}
    return [unquoted(item) for item in plain] if isinstance(plain, list | tuple) else plain


def _statement(statement: Statement) -> Statement:
    said_at = _place(statement.said_at) if statement.said_at else None
    return replace(statement, sources=tuple(_source(source) for source in statement.sources), said_at=said_at)


def _claim(claim: Claim) -> Claim:
    return replace(claim, value=_value(claim.value, claim.aspect), sources=tuple(_source(source) for source in claim.sources))


def _source(source: Source) -> Source:
    """An unnamed one has no name to leave out."""
    name = source.name if source.kind in _PUBLIC or not source.name else LEFT_OUT
    return replace(source, name=name, role=_common(source.role))


def _value(value: Value, aspect: Aspect) -> Value:
    match value:
        case Place():
            return _place(value)
        case Party():
            public = value.kind in _PUBLIC or _common(value.name)
            return value if public and aspect is not Aspect.VICTIM else replace(value, name=LEFT_OUT)
        case Toll():
            return replace(value, phrase="", whom=_common(value.whom))
        case Weapon():
            return replace(value, name=_common(value.name) or LEFT_OUT)
        case Damage():
            return replace(value, what=_common(value.what), degree=_common(value.degree))
        case Ordinal():
            return replace(value, what=_common(value.what), phrase="", window_phrase="")
        case Occurrence() | TypeCode():
            return replace(value, phrase="")
    return value  # a time holds no words


def _place(value: Place) -> Place:
    return value if value.lat is not None else replace(value, name=LEFT_OUT, admin=(), relation=_common(value.relation))


def _common(words: str) -> str:
    """The words where they hold nothing but lower-case letters, else none."""
    return words if _COMMON.fullmatch(words) else ""
