"""The gate that every reading passes: each quote equals its slice of the text, each value is of its aspect's type, each
claim has evidence. What fails becomes a problem with a code, so no engine can put a sentence into the ledger that the
article does not contain.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.model.article import Article
from reportedly.model.evidence import Evidence
from reportedly.model.ontology import EVENT_TYPES
from reportedly.model.reading import Claim, Event, Problem, Reading, Statement
from reportedly.model.value import VALUE_TYPES


def check(reading: Reading, article: Article) -> Reading:
    """The reading with only what the article bears out; each thing left out is a problem."""
    problems: list[Problem] = []
    statements = tuple(s for s in reading.statements if _sound(_statement_faults(s, article), problems))
    known = {statement.id for statement in statements}
    events = tuple(
        replace(event, claims=tuple(c for c in event.claims if _sound(_claim_faults(c, event, known, article), problems)))
        for event in reading.events
        if _sound(_event_faults(event, article), problems)
    )
    kept = tuple(p for p in reading.problems if _sound(_quote_faults(p.evidence, article, f"problem {p.code}"), problems))
    return replace(reading, statements=statements, events=events, problems=(*kept, *problems))


def _sound(faults: Iterator[Problem], problems: list[Problem]) -> bool:
    found = list(faults)
    problems.extend(found)
    return not found


def _statement_faults(statement: Statement, article: Article) -> Iterator[Problem]:
    if not statement.content:
        yield Problem(code="no-evidence", message=f"Statement {statement.id} has no content.")
    told = tuple(evidence for evidence in (statement.cue, statement.antecedent) if evidence)
    yield from _quote_faults((*told, *statement.content, *statement.source_evidence), article, f"statement {statement.id}")


def _event_faults(event: Event, article: Article) -> Iterator[Problem]:
    if event.type not in EVENT_TYPES:
        yield Problem(code="unknown-type", message=f"Event {event.id} has the type {event.type!r}, which does not exist.")
    yield from _quote_faults((event.trigger,), article, f"event {event.id}")


def _claim_faults(claim: Claim, event: Event, statements: set[str], article: Article) -> Iterator[Problem]:
    name = f"{claim.aspect} claim {claim.id}"
    if not claim.evidence:
        yield Problem(code="no-evidence", message=f"The {name} has no evidence.")
    if type(claim.value) is not VALUE_TYPES[claim.aspect]:
        yield Problem(code="wrong-value", message=f"The {name} has a value of the type {type(claim.value).__name__}.")
    if claim.event != event.id:
        yield Problem(code="wrong-event", message=f"The {name} says that it belongs to event {claim.event}.")
    if claim.statement is not None and claim.statement not in statements:
        yield Problem(code="unknown-statement", message=f"The {name} rests on a statement that the reading does not hold.")
    if not 0 <= claim.confidence <= 1:
        yield Problem(code="wrong-confidence", message=f"The {name} has a confidence of {claim.confidence}.")
    yield from _quote_faults(claim.evidence, article, name)


def _quote_faults(evidence: tuple[Evidence, ...], article: Article, owner: str) -> Iterator[Problem]:
    for item in evidence:
        if item.article != article.id or article.text[item.start : item.end] != item.quote:
            yield Problem(code="quote-mismatch", message=f"A quote of {owner} does not stand at {item.start}:{item.end} of the text.")
