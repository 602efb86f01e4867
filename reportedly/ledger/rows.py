"""Records to rows and back; evidence is stored without its article, which its row knows."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import RowMapping

from reportedly.model.article import Article, Cut, OriginFact, Page
from reportedly.model.codec import from_plain, to_plain, value_from_plain
from reportedly.model.contract import evidence_object, evidence_objects
from reportedly.model.evidence import Evidence
from reportedly.model.identity import make_id
from reportedly.model.incident import Report
from reportedly.model.judgement import Action, Link, Naming, Revision, Verdict
from reportedly.model.place import Place
from reportedly.model.reading import Claim, Event, Problem, Reading, Stance, Statement
from reportedly.model.run import Run
from reportedly.model.source import Chain, Source, SourceKind
from reportedly.model.text import sound
from reportedly.model.time import TimeInterval
from reportedly.model.value import Aspect

Row = dict[str, Any]


def page_row(page: Page, run: str) -> Row:
    """What is kept of a page: all but its bytes."""
    return {
        "id": make_id("p", page.sha256, page.url),
        "run": run,
        "sha256": page.sha256,
        "name": sound(page.name),
        "url": page.url,
        "media_type": page.media_type,
        "fetched": page.fetched,
        "size": len(page.content),
    }


def article_row(article: Article, run: str) -> Row:
    row: Row = {name: getattr(article, name) for name in _ARTICLE}
    origins = [{"name": origin.name, "evidence": evidence_objects(origin.evidence)} for origin in article.origins]
    return row | {"run": run, "origins": origins, "cut": to_plain(article.cut)}


_ARTICLE = ("id", "url", "outlet", "title", "byline", "published", "language", "text", "extractor", "page_sha256")


def article_of(row: RowMapping) -> Article:
    cut = tuple(from_plain(piece, Cut) for piece in row["cut"])
    return Article(**{name: row[name] for name in _ARTICLE}, origins=origins_of(row["origins"], row["id"]), cut=cut)


def origins_of(plain: Iterable[Mapping[str, Any]], article: str) -> tuple[OriginFact, ...]:
    return tuple(OriginFact(name=origin["name"], evidence=_all_evidence(origin["evidence"], article)) for origin in plain)


def reading_rows(reading: Reading, run: str) -> dict[str, list[Row]]:
    """Table name → rows of a reading and all it found."""
    own = {name: getattr(reading, name) for name in ("id", "article", "engine", "version", "model", "settings")}
    claims = [claim for event in reading.events for claim in event.claims]
    return {
        "reading": [own | {"run": run}],
        "statement": [_statement_row(statement) | _at(reading, nth) for nth, statement in enumerate(reading.statements)],
        "event": [_event_row(event) | _at(reading, nth) for nth, event in enumerate(reading.events)],
        "claim": [_claim_row(claim) | _at(reading, nth) for nth, claim in enumerate(claims)],
        "problem": [
            {"code": p.code, "message": p.message, "evidence": evidence_objects(p.evidence)} | _at(reading, nth)
            for nth, p in enumerate(reading.problems)
        ],
    }


def _at(reading: Reading, nth: int) -> Row:
    return {"reading": reading.id, "nth": nth}


def _statement_row(statement: Statement) -> Row:
    return {
        "id": statement.id,
        "sources": to_plain(statement.sources),
        "cue": evidence_object(statement.cue) if statement.cue else None,
        "content": evidence_objects(statement.content),
        "source_evidence": evidence_objects(statement.source_evidence),
        "direct": statement.direct,
        "stance": statement.stance.value,
        "said": to_plain(statement.said),
        "said_at": to_plain(statement.said_at),
        "antecedent": evidence_object(statement.antecedent) if statement.antecedent else None,
    }


def _event_row(event: Event) -> Row:
    return {"id": event.id, "type": event.type, "trigger": evidence_object(event.trigger), "background": event.background}


def _claim_row(claim: Claim) -> Row:
    return {
        "id": claim.id,
        "event": claim.event,
        "aspect": claim.aspect.value,
        "value": to_plain(claim.value),
        "sources": to_plain(claim.sources),
        "stance": claim.stance.value,
        "confidence": claim.confidence,
        "evidence": evidence_objects(claim.evidence),
        "statement": claim.statement,
    }


def statement_of(row: RowMapping, article: str) -> Statement:
    return Statement(
        id=row["id"],
        sources=_chain(row["sources"]),
        cue=_evidence(row["cue"], article) if row["cue"] else None,
        content=_all_evidence(row["content"], article),
        source_evidence=_all_evidence(row["source_evidence"], article),
        direct=row["direct"],
        stance=Stance(row["stance"]),
        said=from_plain(row["said"], TimeInterval) if row["said"] else None,
        said_at=from_plain(row["said_at"], Place) if row["said_at"] else None,
        antecedent=_evidence(row["antecedent"], article) if row["antecedent"] else None,
    )


def event_of(row: RowMapping, article: str, claims: tuple[Claim, ...]) -> Event:
    trigger = _evidence(row["trigger"], article)
    return Event(id=row["id"], article=article, type=row["type"], trigger=trigger, background=row["background"], claims=claims)


def claim_of(row: RowMapping, article: str) -> Claim:
    aspect = Aspect(row["aspect"])
    return Claim(
        id=row["id"],
        event=row["event"],
        aspect=aspect,
        value=value_from_plain(row["value"], aspect),
        sources=_chain(row["sources"]),
        stance=Stance(row["stance"]),
        confidence=row["confidence"],
        evidence=_all_evidence(row["evidence"], article),
        statement=row["statement"],
    )


def problem_of(row: RowMapping, article: str) -> Problem:
    return Problem(code=row["code"], message=row["message"], evidence=_all_evidence(row["evidence"], article))


def report_of(event: Event, article: RowMapping) -> Report:
    """`article` is a row of the table of articles."""
    about = {name: article[name] for name in ("url", "outlet", "title", "published", "text")}
    return Report(event=event, article=article["id"], origins=origins_of(article["origins"], article["id"]), **about)


def run_of(row: RowMapping) -> Run:
    return Run(**{name: row[name] for name in ("id", "started", "code", "engine", "command", "by")})


def link_row(link: Link) -> Row:
    return {name: getattr(link, name) for name in _LINK} | {"verdict": link.verdict.value, "reasons": list(link.reasons)}


def link_of(row: RowMapping) -> Link:
    return Link(**{name: row[name] for name in _LINK}, verdict=Verdict(row["verdict"]), reasons=tuple(row["reasons"]))


_LINK = ("id", "left", "right", "by", "score", "at")


def revision_row(revision: Revision) -> Row:
    return {name: getattr(revision, name) for name in _REVISION} | {"action": revision.action.value}


def revision_of(row: RowMapping) -> Revision:
    return Revision(**{name: row[name] for name in _REVISION}, action=Action(row["action"]))


_REVISION = ("id", "target", "value", "why", "by", "at")


def naming_row(naming: Naming) -> Row:
    return {name: getattr(naming, name) for name in _NAMING} | {"verdict": naming.verdict.value, "kind": naming.kind and naming.kind.value}


def naming_of(row: RowMapping) -> Naming:
    kind = SourceKind(row["kind"]) if row["kind"] else None
    return Naming(**{name: row[name] for name in _NAMING}, verdict=Verdict(row["verdict"]), kind=kind)


_NAMING = ("id", "name", "alias", "country", "why", "by", "at")


def _chain(plain: Iterable[Mapping[str, Any]]) -> Chain:
    return tuple(from_plain(source, Source) for source in plain)


def _evidence(plain: Mapping[str, Any], article: str) -> Evidence:
    return Evidence(article=article, start=plain["start"], end=plain["end"], quote=plain["quote"])


def _all_evidence(plain: Iterable[Mapping[str, Any]], article: str) -> tuple[Evidence, ...]:
    return tuple(_evidence(item, article) for item in plain)
