"""An article's text cut at the bounds of everything that was read in it, so that each piece can be marked and each span has its anchor.

The anchor of a span is `start-end` in code points: `/article/{id}#120-164` leads to the sentence.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model.article import Article
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Claim, Event, Problem, Reading, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text in which the same marks hold; `anchors` are the spans that begin here."""

    start: int
    end: int
    text: str
    marks: tuple[str, ...]  # of "said", "source", "cue", "claim", "problem"
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph in pieces, with what begins in it, for the notes beside it."""

    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]
    claims: tuple[tuple[Event, Claim], ...]
    problems: tuple[Problem, ...]


def anchor(evidence: Evidence) -> str:
    return f"{evidence.start}-{evidence.end}"


def paragraphs(article: Article, reading: Reading | None) -> tuple[Paragraph, ...]:
    """The whole text, paragraph by paragraph; nothing of it is left out."""
    marks = list(_marks(reading)) if reading else []
    pieces = _pieces(article.text, marks)
    return tuple(_paragraph(bounds, pieces, reading) for bounds in _bounds(article.text))


def _marks(reading: Reading) -> Iterator[tuple[Evidence, str]]:
    for statement in reading.statements:
        yield from ((e, "said") for e in statement.content)
        yield from ((e, "source") for e in statement.source_evidence)
        if statement.cue:
            yield statement.cue, "cue"
    for event in reading.events:
        yield event.trigger, "claim"
        yield from ((e, "claim") for claim in event.claims for e in claim.evidence)
    for problem in reading.problems:
        yield from ((e, "problem") for e in problem.evidence)


def _pieces(text: str, marks: Iterable[tuple[Evidence, str]]) -> list[Piece]:
    """One sweep over the bounds, counting which marks are open."""
    opens: dict[int, list[str]] = defaultdict(list)
    closes: dict[int, list[str]] = defaultdict(list)
    anchors: dict[int, set[tuple[int, str]]] = defaultdict(set)
    for evidence, mark in marks:
        opens[evidence.start].append(mark)
        closes[evidence.end].append(mark)
        anchors[evidence.start].add((evidence.end, anchor(evidence)))
    edges = sorted({0, len(text), *opens, *closes, *(edge for bounds in _bounds(text) for edge in bounds)})
    depth: dict[str, int] = defaultdict(int)
    pieces = []
    for start, end in pairwise(edges):
        for mark in closes[start]:
            depth[mark] -= 1
        for mark in opens[start]:
            depth[mark] += 1
        here = tuple(sorted(mark for mark, open_now in depth.items() if open_now))
        names = tuple(name for _, name in sorted(anchors[start], reverse=True))
        pieces.append(Piece(start=start, end=end, text=text[start:end], marks=here, anchors=names))
    return pieces


def _bounds(text: str) -> list[tuple[int, int]]:
    """Paragraphs as spans that together take in the whole text, each with the line ends behind it."""
    bounds, start = [], 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end < len(text) and text[end] == "\n":
            end += 1
        bounds.append((start, end))
        start = end
    return bounds


def _paragraph(bounds: tuple[int, int], pieces: list[Piece], reading: Reading | None) -> Paragraph:
    start, end = bounds
    inside = tuple(piece for piece in pieces if start <= piece.start < end)
    if reading is None:
        return Paragraph(pieces=inside, statements=(), claims=(), problems=())

    def begins(evidence: tuple[Evidence, ...]) -> bool:
        return bool(evidence) and start <= evidence[0].start < end

    return Paragraph(
        pieces=inside,
        statements=tuple(s for s in reading.statements if begins(s.content)),
        claims=tuple((event, claim) for event in reading.events for claim in event.claims if begins(claim.evidence)),
        problems=tuple(problem for problem in reading.problems if begins(problem.evidence)),
    )
