"""Checks a ledger against itself: every quote equals its slice of the text, every id is that of its record, shelves equal truth."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from reportedly.ledger import joined, shelves, tables
from reportedly.ledger.called import all_namings
from reportedly.ledger.dialect import damage
from reportedly.ledger.reading import all_readings
from reportedly.ledger.revise import all_revisions
from reportedly.ledger.rows import run_of
from reportedly.ledger.shelves import chunks
from reportedly.ledger.store import Ledger
from reportedly.model.article import Article, article_id
from reportedly.model.evidence import Evidence
from reportedly.model.judgement import make_link, make_naming, make_revision
from reportedly.model.reading import Claim, Event, Problem, Reading, claim_id, event_id, reading_id, statement_id
from reportedly.model.run import make_run

_MOST_SHARING = 1000  # events that one trigger may stand for: ids are tried for each


def check(ledger: Ledger) -> tuple[Problem, ...]:
    """Every fault (`damaged-file`, `quote-mismatch`, `wrong-id`, `stale-shelf`); nothing is changed.

    Incidents and block keys need a join to be compared; `reportedly ledger check` does that too.
    """
    with ledger.snapshot() as connection:
        faults = [Problem(code="damaged-file", message=line) for line in damage(connection)]
        for some in chunks(connection.scalars(select(tables.article.c.id).order_by(tables.article.c.id)).all()):
            for article, reading in all_readings(connection, some):
                faults.extend(_article_faults(article))
                faults.extend(_reading_faults(article, reading))
        faults.extend(_judgement_faults(connection))
    return (*faults, *_stale(ledger))


def _article_faults(article: Article) -> Iterator[Problem]:
    about = {name: getattr(article, name) for name in ("url", "outlet", "title", "published", "text")}
    yield from _id_faults(article.id, {article_id(**about)})
    yield from _quote_faults(article, (evidence for origin in article.origins for evidence in origin.evidence), article.id)


def _reading_faults(article: Article, reading: Reading) -> Iterator[Problem]:
    about = {name: getattr(reading, name) for name in ("article", "engine", "version", "model", "settings")}
    yield from _id_faults(reading.id, {reading_id(**about)})
    for statement in reading.statements:
        yield from _id_faults(statement.id, {statement_id(statement.cue, statement.content, statement.source_evidence)})
        alone = (evidence for evidence in (statement.cue, statement.antecedent) if evidence)
        yield from _quote_faults(article, (*alone, *statement.content, *statement.source_evidence), statement.id)
    for event in reading.events:
        yield from _event_faults(article, event)
    for problem in reading.problems:
        yield from _quote_faults(article, problem.evidence, f"a problem of {reading.id}")


def _event_faults(article: Article, event: Event) -> Iterator[Problem]:
    if not any(event_id(event.trigger, nth) == event.id for nth in range(_MOST_SHARING)):
        yield from _id_faults(event.id, set())
    yield from _quote_faults(article, (event.trigger,), event.id)
    for claim in event.claims:
        yield from _id_faults(claim.id, {_claim_id(claim)})
        yield from _quote_faults(article, claim.evidence, claim.id)


def _claim_id(claim: Claim) -> str:
    said = {"sources": claim.sources, "stance": claim.stance, "evidence": claim.evidence, "statement": claim.statement}
    return claim_id(claim.event, claim.aspect, claim.value, **said)  # type: ignore[arg-type]  # each of its own type


def _judgement_faults(connection: Connection) -> Iterator[Problem]:
    for row in connection.execute(select(tables.run)).mappings():
        run = run_of(row)
        again = make_run(started=run.started, code=run.code, engine=run.engine, command=run.command, by=run.by)
        yield from _id_faults(run.id, {again.id})
    for link in joined.links(connection):
        pair = (link.left, link.right)
        again_link = make_link(*pair, link.verdict, by=link.by, reasons=link.reasons, at=link.at, score=link.score)
        yield from _id_faults(link.id, {again_link.id})
    for naming in all_namings(connection):
        names, what = (naming.name, naming.alias), (naming.kind, naming.country)
        again_named = make_naming(names, naming.verdict, why=naming.why, by=naming.by, at=naming.at, what=what)
        yield from _id_faults(naming.id, {again_named.id})
    for revision in all_revisions(connection):
        same = make_revision(revision.target, revision.action, why=revision.why, by=revision.by, at=revision.at, value=revision.value)
        yield from _id_faults(revision.id, {same.id})


def _id_faults(identity: str, expected: set[str]) -> Iterator[Problem]:
    if identity not in expected:
        yield Problem(code="wrong-id", message=f"{identity} is not the id of what it holds.")


def _quote_faults(article: Article, evidence: Iterable[Evidence], owner: str) -> Iterator[Problem]:
    for item in evidence:
        if article.text[item.start : item.end] != item.quote:
            yield Problem(code="quote-mismatch", message=f"A quote of {owner} does not stand at {item.start}:{item.end} of {article.id}.")


def _stale(ledger: Ledger) -> list[Problem]:
    """Shelves that differ from what truth gives: they are made again in a transaction that is given up."""
    alone = [table.name for table in (tables.shelf_article, *tables.BY_ARTICLE, tables.shelf_name)] + ["shelf_search"]
    with ledger.trying() as connection:
        before = shelves.digest(connection)
        shelves.clear(connection)
        shelves.fill(connection)
        after = shelves.digest(connection)
    return [
        Problem(code="stale-shelf", message=f"The shelf {name} is not what truth gives; `reportedly ledger rebuild` makes it again.")
        for name in alone
        if before[name] != after[name]
    ]
