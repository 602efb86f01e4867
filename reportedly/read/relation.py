"""One attribution relation as spans: who (source), by which word (cue), says what (content).

Rules find the parts together (`make_relation`); a trained reader gives spans alone, whose cue is looked up in the tables
of reporting words (`relation_of_spans`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model.reading import Stance
from reportedly.read.cues import AUXILIARIES, NEGATIONS, NOUNS, OTHER_CUES, PREPOSITIONS, VERBS
from reportedly.read.mentions import Sentence, Span
from reportedly.read.phrases import phrase_before, span
from reportedly.read.sentences import words
from reportedly.read.spoken import addressee_end
from reportedly.read.tokens import Kind, Token, Tokens, is_adverb, tokenize
from reportedly.read.verbs import Verb

_AROUND = 80  # characters looked at on either side of a cue
_FAR = 1500  # characters
_PIECES = 30  # characters: what lies farther apart is no single cue
_SCARE_WORDS = 4  # so few words between marks are a wording, no quotation
_NOBODY = words("no nobody none neither")
_QUOTING = words("quoted quotes cited cites quoting citing")
_OPENING, _CLOSING = "“\"«‘'„", "”\"»’'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`clause` is the sentence that holds the cue; `negated`: "did not confirm"; `through`: who was told it, or quotes the source."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    clause: Span
    lemma: str  # of the cue; empty where there is none
    stance: Stance  # what the cue implies
    direct: bool = False
    negated: bool = False
    through: Span | None = None

    @property
    def head(self) -> Span:
        """Where it stands: its cue, else its source, else what is said."""
        return self.cue or self.source or self.content[0]


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
        through=_told(tokens, verb.word.lemma, verb.after),
        direct=direct,
        negated=verb.negated,
    )


def _told(tokens: Tokens, lemma: str, after: int) -> Span | None:
    """The name behind "told"."""
    end = addressee_end(tokens, after) if lemma == "tell" else after
    return span(tokens, after, end) if end > after else None


def _opens_with_quote(tokens: Tokens) -> bool:
    first = next((token for token in tokens if token.lower not in {"that", ",", ":"} or token.kind is Kind.QUOTE), None)
    return first is not None and first.kind is Kind.QUOTE


def relation_of_spans(
    text: str, sentences: Sequence[Sentence], source: Span | None, cue: tuple[Span, ...], content: tuple[Span, ...]
) -> Relation:
    """The relation of spans that a reader found; `content` holds one at least, `sentences` are all those of the text."""
    parts = tuple(sorted(content))
    whole = _one_cue(text, cue)
    head = whole or source or parts[0]
    clause = _clause(sentences, head)
    low, high = max(clause[0], head[0] - _AROUND), min(clause[1], head[1] + _AROUND)
    tokens = tokenize(text, low, max(high, head[1]), ())
    within = [at for at, token in enumerate(tokens) if whole and whole[0] <= token.start < whole[1]]
    lemma, stance = _meaning([tokens[at] for at in within])
    return Relation(
        source=source,
        cue=whole,
        content=parts,
        clause=clause,
        lemma=lemma,
        stance=stance,
        direct=any(_is_quoted(text, part) for part in parts),
        negated=(bool(within) and _is_negated(tokens, within)) or is_nobody(text, source),
        through=(_told(tokens, lemma, within[-1] + 1) if within else None) or _quoter(text, clause, source),
    )


def is_nobody(text: str, source: Span | None) -> bool:
    """Whether the source's words say that nobody says it: "no source", "nobody"."""
    first, *others = text[slice(*source)].lower().split(None, 2) if source else [""]
    return first in _NOBODY and not (others and others[0][0].isdigit())  # "No 10" is somebody


def _quoter(text: str, clause: Span, source: Span | None) -> Span | None:
    """Who quotes the source directly before it: "SANA quoted | an officer"."""
    if source is None:
        return None
    tokens = tokenize(text, max(clause[0], source[0] - _AROUND), max(clause[0], source[0]), ())
    if len(tokens) <= 1 or tokens[-1].lower not in _QUOTING:
        return None
    found = phrase_before(tokens, len(tokens) - 1 - int(tokens[-2].lower in AUXILIARIES))
    return span(tokens, *found) if found else None


def _one_cue(text: str, cue: tuple[Span, ...]) -> Span | None:
    """The pieces of a cue as one, where they stand close together ("has, he said, denied": the pieces); else the piece that tells."""
    if not cue:
        return None
    pieces = sorted(cue)
    if all(after[0] - before[1] <= _PIECES for before, after in pairwise(pieces)):
        return pieces[0][0], pieces[-1][1]
    return next((piece for piece in reversed(pieces) if any(word in VERBS for word in text[slice(*piece)].lower().split())), pieces[0])


def _clause(sentences: Sequence[Sentence], head: Span) -> Span:
    """The sentences that hold the span, no farther than any real one reaches."""
    first = max(0, bisect_right(sentences, head[0], key=lambda sentence: sentence.start) - 1)
    last = max(first, bisect_left(sentences, head[1], key=lambda sentence: sentence.start) - 1)
    if not sentences:
        return head
    return max(min(sentences[first].start, head[0]), head[0] - _FAR), min(max(sentences[last].end, head[1]), head[1] + _FAR)


def _meaning(cue: Sequence[Token]) -> tuple[str, Stance]:
    """Lemma and stance of a cue: of its last reporting verb, else of its noun; a word in no table stands for itself and asserts."""
    told = [token.lower for token in cue]
    if "according" in told:
        return "according", Stance.ASSERTED
    for word in reversed(told):
        if found := VERBS.get(word):
            return found.lemma, found.stance
    for table in (NOUNS, OTHER_CUES):
        for word in reversed(told):
            if word in table:
                return word, table[word]
    telling = [token.lower for token in cue if not (token.lower in AUXILIARIES | PREPOSITIONS or is_adverb(token))]
    return (telling or told or [""])[0], Stance.ASSERTED


def _is_negated(tokens: Tokens, within: Sequence[int]) -> bool:
    """Whether "not" or the like stands in the cue or among the auxiliaries before it."""
    first = within[0]
    while first > 0 and (tokens[first - 1].lower in AUXILIARIES or is_adverb(tokens[first - 1])):
        first -= 1
    return any(token.lower in NEGATIONS for token in tokens[first : within[-1] + 1])


def _is_quoted(text: str, part: Span) -> bool:
    """Whether the words are a quotation, or open with one of more than a few words."""
    said = text[slice(*part)].removeprefix("that ").lstrip(" ,:")
    if said[:1] not in _OPENING or not said:
        return False
    ends = [end for mark in _CLOSING if (end := said.find(mark, 1)) > 0 and not said[end + 1 : end + 2].isalnum()]
    quoted = said[1 : min(ends)] if ends else said[1:]
    return len(quoted.split()) > _SCARE_WORDS or len(quoted) + 3 >= len(said)
