"""An article's text cut at the bounds of everything that was read in it, so that each piece can be marked and each span has its anchor.

The anchor of a span is `start-end` in code points: `/article/{id}#120-164` leads to the sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model.article import Article
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Claim, Event, Problem, Reading, Stance, Statement
from reportedly.model.source import Chain
from reportedly.run.copied import SameWords, Shared

LONG, ENOUGH = 700, 400
"""A paragraph of more code points than `LONG` is shown in blocks of `ENOUGH` and what it takes to the end of the sentence."""

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]{0,2}\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A span that begins at a piece and takes in `pieces` of them, so that the style sheet can show the whole span."""

    name: str
    pieces: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text in which the same marks hold; a piece at which spans begin has marks, since it lies in them."""

    start: int
    end: int
    text: str
    marks: tuple[str, ...]  # of "said", "source", "cue", "claim", "qualified", "origin", "problem", "found", "copied"
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one chain tells of one event in a paragraph."""

    event: Event
    sources: Chain  # empty where the outlet says it itself
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph, or a block of a long one (`continued`: not its first), in pieces, with what begins in it, for the notes beside it."""

    continued: bool
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]
    told: tuple[Told, ...]
    problems: tuple[Problem, ...]
    copied: tuple[tuple[SameWords, Shared], ...]


def anchor(evidence: Evidence) -> str:
    return f"{evidence.start}-{evidence.end}"


def paragraphs(
    article: Article, reading: Reading | None, found: Evidence | None = None, copies: Sequence[SameWords] = ()
) -> tuple[Paragraph, ...]:
    """The whole text, paragraph by paragraph, nothing of it left out; `found` is a span of it that somebody looks for."""
    marks = [(evidence, "origin") for origin in article.origins for evidence in origin.evidence]
    marks += _marks(reading) if reading else []
    marks += [(found, "found")] if found else []
    marks += [(shared.here, "copied") for one in copies for shared in one.passages]
    blocks = list(_blocks(article.text, [evidence for evidence, _ in marks]))
    pieces = _pieces(article.text, marks, [start for start, _, _ in blocks])
    return tuple(_paragraph(block, pieces, reading, copies) for block in blocks)


def _marks(reading: Reading) -> Iterator[tuple[Evidence, str]]:
    for statement in reading.statements:
        yield from ((e, "said") for e in statement.content)
        yield from ((e, "source") for e in statement.source_evidence)
        if statement.antecedent:
            yield statement.antecedent, "source"
        if statement.cue:
            yield statement.cue, "cue"
    for event in reading.events:
        yield event.trigger, "claim"
        for claim in event.claims:
            yield from ((e, "claim") for e in claim.evidence)
            if claim.stance not in (Stance.ASSERTED, Stance.BACKGROUND):
                yield from ((e, "qualified") for e in claim.evidence)
    for problem in reading.problems:
        yield from ((e, "problem") for e in problem.evidence)


def _pieces(text: str, marks: Iterable[tuple[Evidence, str]], starts: Iterable[int]) -> list[Piece]:
    """One sweep over the bounds of marks and blocks (`starts`), counting which marks are open."""
    opens: dict[int, list[str]] = defaultdict(list)
    closes: dict[int, list[str]] = defaultdict(list)
    spans: dict[int, set[Evidence]] = defaultdict(set)
    for evidence, mark in marks:
        opens[evidence.start].append(mark)
        closes[evidence.end].append(mark)
        spans[evidence.start].add(evidence)
    edges = sorted({0, len(text), *opens, *closes, *starts})
    nth = {edge: n for n, edge in enumerate(edges)}
    depth: dict[str, int] = defaultdict(int)
    pieces = []
    for start, end in pairwise(edges):
        for mark in closes[start]:
            depth[mark] -= 1
        for mark in opens[start]:
            depth[mark] += 1
        here = tuple(sorted(mark for mark, open_now in depth.items() if open_now))
        anchors = tuple(Anchor(name=anchor(e), pieces=nth[e.end] - nth[start]) for e in sorted(spans[start], reverse=True))
        pieces.append(Piece(start=start, end=end, text=text[start:end], marks=here, anchors=anchors))
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


def _blocks(text: str, spans: Iterable[Evidence]) -> Iterator[tuple[int, int, bool]]:
    """Paragraphs, a long one in blocks (True: continued): a text without line ends has its notes beside it too. No span is cut."""
    inside = bytearray(len(text) + 1)
    for span in spans:
        inside[span.start + 1 : span.end] = b"\1" * (span.end - span.start - 1)
    for start, end in _bounds(text):
        begin = start
        for found in _SENTENCE_END.finditer(text, start, end) if end - start > LONG else ():
            if found.end() - begin >= ENOUGH and not inside[found.end()] and found.end() < end:
                yield begin, found.end(), begin > start
                begin = found.end()
        yield begin, end, begin > start


def _paragraph(block: tuple[int, int, bool], pieces: list[Piece], reading: Reading | None, copies: Sequence[SameWords]) -> Paragraph:
    start, end, continued = block
    inside = tuple(piece for piece in pieces if start <= piece.start < end)
    copied = tuple((one, shared) for one in copies for shared in one.passages if start <= shared.here.start < end)
    if reading is None:
        return Paragraph(continued=continued, pieces=inside, statements=(), told=(), problems=(), copied=copied)

    def begins(evidence: tuple[Evidence, ...]) -> bool:
        return bool(evidence) and start <= evidence[0].start < end

    claims = ((event, claim) for event in reading.events for claim in event.claims if begins(claim.evidence))
    return Paragraph(
        continued=continued,
        pieces=inside,
        statements=tuple(s for s in reading.statements if begins(s.content)),
        told=tuple(_told(claims)),
        problems=tuple(problem for problem in reading.problems if begins(problem.evidence)),
        copied=copied,
    )


def _told(claims: Iterable[tuple[Event, Claim]]) -> Iterator[Told]:
    same: dict[tuple[str, Chain], list[tuple[Event, Claim]]] = defaultdict(list)
    for event, claim in claims:
        same[event.id, claim.sources].append((event, claim))
    for (_, sources), found in same.items():
        yield Told(event=found[0][0], sources=sources, claims=tuple(claim for _, claim in found))
