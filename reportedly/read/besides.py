"""Statements that the rules add to a trained reader's: those within what another says, and plain ones where it found nothing.

It learnt from news of politics without statements in statements: "X quoted an officer | who claimed that …", "The monitor put the
toll at six".
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set

from reportedly.read.cues import COUNTING, NOUNS, TALLIES, VERBS
from reportedly.read.mentions import Quotation, Sentence, Span
from reportedly.read.relation import Relation
from reportedly.read.relations import find_relations
from reportedly.read.sentences import words

_AHEAD = 8  # spans looked at behind one
_FEWEST = 4  # words that may hold a statement
_TELLING = frozenset({*VERBS, *NOUNS, *TALLIES, "according"})
_PLAIN = words(
    "say tell report announce state claim confirm deny accuse add declare emphasise stress give put count record document identify detect"
    " observe according"
)
"""What is nearly always said of somebody's words, tolls or findings; others ("seek", "maintain", "find") mostly are not."""
_COUNTS = re.compile(r"\b(?:gave|puts?|counted) ")
"""Verbs that give a toll, also beside what else is said in the sentence: "gave a toll of nine, adding that …"."""
_NOBODY = words("this which who that")
_WORD = re.compile(r"[\w’'-]+")


def find_others(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation], found: Sequence[Relation]) -> Iterator[Relation]:
    """The relations of the rules beside those `found`: whole within a content of one, or in sentences that none touches."""
    contents = sorted(part for relation in found for part in relation.content if _may_tell(text[slice(*part)]))
    taken = sorted({span for relation in found for span in (relation.cue, relation.source) if span}, key=lambda span: span[1])
    told = sorted((span for relation in found for span in _parts(relation)), key=lambda span: span[1])
    touched = {at for relation in found for span in _parts(relation) for at in _sentences_of(span, sentences)}
    holding = {at for content in contents for at in _sentences_of(content, sentences)}
    looked_at = [
        sentence
        for at, sentence in enumerate(sentences)
        if at in holding
        or (at not in touched and _may_tell(text[sentence.start : sentence.end]))
        or _COUNTS.search(text, sentence.start, sentence.end)
    ]
    for relation in find_relations(text, looked_at, quotations):
        if relation.cue and relation.source and not _touches(relation.cue, taken):
            plain = relation.lemma in _PLAIN and _is_apart(text, relation, sentences, touched)
            counts = relation.lemma in COUNTING and not any(_touches(part, told) for part in _parts(relation))
            if plain or counts or _is_within(relation, _holding(relation.cue, contents)):
                yield relation


def _is_within(relation: Relation, held: Span | None) -> bool:
    return held is not None and all(held[0] <= start and end <= held[1] for start, end in _parts(relation))


def _parts(relation: Relation) -> list[Span]:
    return [span for span in (relation.source, relation.cue, *relation.content) if span]


def _sentences_of(span: Span, sentences: Sequence[Sentence]) -> range:
    """Which of the sentences, by number, the span touches."""
    first = bisect_right(sentences, span[0], key=lambda sentence: sentence.start) - 1
    return range(max(0, first), bisect_left(sentences, span[1], key=lambda sentence: sentence.start))


def _is_apart(text: str, relation: Relation, sentences: Sequence[Sentence], touched: Set[int]) -> bool:
    """Whether somebody says it, and all of it stands where no other statement does."""
    source = _WORD.findall(text[slice(*relation.source)].lower()) if relation.source else []
    named = bool(source) and not (len(source) == 1 and source[0] in _NOBODY)
    return named and all(touched.isdisjoint(_sentences_of(part, sentences)) for part in _parts(relation))


def _may_tell(said: str) -> bool:
    lower = _WORD.findall(said.lower())
    return len(lower) >= _FEWEST and not _TELLING.isdisjoint(lower)


def _holding(span: Span, contents: Sequence[Span]) -> Span | None:
    """The content, of those in order, in which the span lies."""
    at = bisect_right(contents, span[0], key=lambda part: part[0]) - 1
    return contents[at] if at >= 0 and span[1] <= contents[at][1] else None


def _touches(span: Span, taken: Sequence[Span]) -> bool:
    """Whether the span touches one of those taken, which are in order of their ends and short."""
    at = bisect_right(taken, span[0], key=lambda part: part[1])
    return any(part[0] < span[1] for part in taken[at : at + _AHEAD])
