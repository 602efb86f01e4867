"""One attribution relation as spans: who (source), by which word (cue), says what (content)."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.reading import Stance
from reportedly.read.mentions import Span
from reportedly.read.phrases import span
from reportedly.read.spoken import addressee_end
from reportedly.read.tokens import Kind, Tokens
from reportedly.read.verbs import Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`clause` is the sentence that holds the cue; `negated`: "did not confirm"; `through`: who was told it, or quotes the source."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    clause: Span
    lemma: str
    stance: Stance
    direct: bool = False
    negated: bool = False
    through: Span | None = None


def make_relation(
    tokens: Tokens, verb: Verb, source: Span | None, content: Sequence[tuple[int, int]], cue: Span | None = None
) -> Relation | None:
    spans = tuple(span(tokens, *part) for part in content if part[0] < part[1])
    cue = cue or (tokens[verb.at].start, tokens[verb.after - 1].end)
    if not spans and tokens[-1].text != ":":
        return None
    direct = any(_opens_with_quote(tokens[slice(*part)]) for part in content)
    return Relation(
        source=source,
        cue=cue,
        content=spans,
        clause=cue,
        lemma=verb.word.lemma,
        stance=verb.word.stance,
        through=_told(tokens, verb),
        direct=direct,
        negated=verb.negated,
    )


def _told(tokens: Tokens, verb: Verb) -> Span | None:
    """The name behind "told"."""
    end = addressee_end(tokens, verb.after) if verb.word.lemma == "tell" else verb.after
    return span(tokens, verb.after, end) if end > verb.after else None


def _opens_with_quote(tokens: Tokens) -> bool:
    first = next((token for token in tokens if token.lower not in {"that", ",", ":"} or token.kind is Kind.QUOTE), None)
    return first is not None and first.kind is Kind.QUOTE
