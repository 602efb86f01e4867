"""What an engine finds in one article: statements, events and their claims, and what it did not understand."""

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from reportedly.model.evidence import Evidence
from reportedly.model.identity import make_id
from reportedly.model.place import Place
from reportedly.model.source import Chain
from reportedly.model.time import TimeInterval
from reportedly.model.value import Aspect, Value


class Stance(StrEnum):
    """How the speaker stands to what is said."""

    ASSERTED = "asserted"
    DENIED = "denied"
    UNCONFIRMED = "unconfirmed"
    POSSIBLE = "possible"
    PLANNED = "planned"  # planned or threatened
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Someone says something (the field's attribution relation: source, cue, content).

    `antecedent`: where the source's words are "he", "the minister" or a short form, the words elsewhere in the article that
    name who is meant; None where they name him themselves or nobody is found.
    """

    id: str
    sources: Chain
    cue: Evidence | None
    content: tuple[Evidence, ...]
    source_evidence: tuple[Evidence, ...]
    direct: bool = False
    stance: Stance = Stance.ASSERTED
    said: TimeInterval | None = None
    said_at: Place | None = None
    antecedent: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One value of one aspect of one event, said by a chain of sources, shown by evidence.

    `confidence` (0 to 1) is the engine's own estimate that a careful reader would agree that the text says this, never
    that it is true. `statement` is the id of the statement that carries it, None where the outlet itself says it.
    """

    id: str
    event: str
    aspect: Aspect
    value: Value
    sources: Chain
    stance: Stance
    confidence: float
    evidence: tuple[Evidence, ...]
    statement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One article's report of one happening. `background`: recalled from before the news of the day."""

    id: str
    article: str
    type: str  # a code of model.ontology
    trigger: Evidence
    background: bool
    claims: tuple[Claim, ...]

    def of(self, *aspects: Aspect) -> tuple[Claim, ...]:
        """Its claims of these aspects, in order."""
        return tuple(claim for claim in self.claims if claim.aspect in aspects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in scope that was not understood, or contradicts itself: counted and shown, never dropped silently."""

    code: str
    message: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one engine found in one article. `model` and `settings` are `sha256:…`, empty where there are none."""

    id: str
    article: str
    engine: str
    version: str
    model: str
    settings: str
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()


def reading_id(*, article: str, engine: str, version: str, model: str, settings: str) -> str:
    return make_id("r", article, engine, version, model, settings)


def statement_id(cue: Evidence | None, content: tuple[Evidence, ...], source_evidence: tuple[Evidence, ...]) -> str:
    article = next(evidence.article for evidence in (*content, *source_evidence, *((cue,) if cue else ())))
    spans = [[list(e.span) for e in part] for part in ((cue,) if cue else (), content, source_evidence)]
    return make_id("s", article, spans)


def claim_id(
    event: str, aspect: Aspect, value: Value, *, sources: Chain, stance: Stance, evidence: tuple[Evidence, ...], statement: str | None
) -> str:
    """A claim is known by all it says; the engine's confidence is no part of that."""
    plain = msgspec.to_builtins((value, sources))
    return make_id("c", event, aspect, plain, stance, [list(e.span) for e in evidence], statement)


def event_id(trigger: Evidence, nth: int = 0) -> str:
    """An event is known by its article and trigger; `nth` tells apart several that share one ("strikes on Homs and Hama")."""
    return make_id("e", trigger.article, list(trigger.span), nth)
