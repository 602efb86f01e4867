"""Statements within what another says: "X quoted an officer | who claimed that …", where a reader has found the outer one alone."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reportedly.read.cues import NOUNS, TALLIES, VERBS
from reportedly.read.mentions import Quotation, Sentence, Span
from reportedly.read.relation import Relation
from reportedly.read.relations import find_relations

_AHEAD = 8  # spans looked at behind one
_FEWEST = 4  # words of a content that may hold another statement
_TELLING = frozenset({*VERBS, *NOUNS, *TALLIES, "according"})
_WORD = re.compile(r"[\w’'-]+")


def find_nested(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation], outer: Sequence[Relation]) -> Iterator[Relation]:
    """The relations of the rules that lie whole within a content of one of `outer`, their cue in nobody else's words."""
    contents = sorted(part for relation in outer for part in relation.content if _may_hold(text[slice(*part)]))
    taken = sorted({span for relation in outer for span in (relation.cue, relation.source) if span}, key=lambda span: span[1])
    for relation in find_relations(text, list(_around(sentences, contents)), quotations):
        if relation.cue and relation.source and not _touches(relation.cue, taken):
            held = _holding(relation.cue, contents)
            parts = (*relation.content, relation.source)
            if held and all(held[0] <= start and end <= held[1] for start, end in parts):
                yield relation


def _may_hold(words: str) -> bool:
    lower = _WORD.findall(words.lower())
    return len(lower) >= _FEWEST and not _TELLING.isdisjoint(lower)


def _around(sentences: Sequence[Sentence], contents: Sequence[Span]) -> Iterator[Sentence]:
    """The sentences that touch a content; both are in order."""
    at = 0
    for sentence in sentences:
        while at < len(contents) and contents[at][1] <= sentence.start:
            at += 1
        if at < len(contents) and contents[at][0] < sentence.end:
            yield sentence


def _holding(span: Span, contents: Sequence[Span]) -> Span | None:
    """The content, of those in order, in which the span lies."""
    at = bisect_right(contents, span[0], key=lambda part: part[0]) - 1
    return contents[at] if at >= 0 and span[1] <= contents[at][1] else None


def _touches(span: Span, taken: Sequence[Span]) -> bool:
    """Whether the span touches one of those taken, which are in order of their ends and short."""
    at = bisect_right(taken, span[0], key=lambda part: part[1])
    return any(part[0] < span[1] for part in taken[at : at + _AHEAD])
