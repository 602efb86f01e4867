"""The same text as other desks write it.

Commas lost, capitals throughout or none, quotation marks of other styles, lines run together, the names of other parts of the
world in the letters of ours.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from random import Random

from tokenizers import Tokenizer

from reportedly.tagging.words import BREAK, LOWER, MIXED, TITLE, UPPER, Words
from training.prepare import Document, WordRelation

SHARES = {"commas": 0.2, "upper": 0.05, "lower": 0.04, "quotes": 0.15, "breaks": 0.15, "names": 0.15, "mixed": 0.6}

Pieces = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """What texts are varied with."""

    marks: dict[str, int]  # the pieces of the marks that are changed
    proper: Set[Pieces]  # words that are never written small
    small: Set[Pieces]  # words that are
    names: Sequence[Pieces]  # words of people's names in world news


def find_styles(documents: Sequence[Document], tokenizer: Tokenizer) -> Styles:
    """The styles that these documents, all to be learnt from, show."""
    small = {pieces for shape, pieces in _written(documents) if shape % BREAK == LOWER}
    great = {pieces for shape, pieces in _written(documents) if shape % BREAK == TITLE}
    names = {
        one.words.written(at)
        for one in documents
        for kind, start, end in one.names or ()
        for at in range(start, end)
        if kind == "person" and one.words.shapes[at] % BREAK == TITLE
    }
    return Styles(marks=find_marks(tokenizer), proper=great - small, small=small, names=sorted(names - small))


def _written(documents: Iterable[Document]) -> Iterator[tuple[int, Pieces]]:
    for document in documents:
        yield from ((shape, document.words.written(at)) for at, shape in enumerate(document.words.shapes))


def find_marks(tokenizer: Tokenizer) -> dict[str, int]:
    """The pieces of the marks that are changed here."""
    return {mark: piece for mark in ",\"'“”‘’" if (piece := tokenizer.token_to_id(mark)) is not None}


def vary(document: Document, styles: Styles, chance: Random) -> Document:
    """The document in another's style, or as it is."""
    drawn = {name for name, share in SHARES.items() if chance.random() < share}
    words = document.words
    if "names" in drawn and document.relations is not None:
        words = _other_names(words, _proper_in_sources(document, styles), styles.names, chance)
    if "quotes" in drawn:
        words = _other_quotes(words, styles.marks, curly=chance.random() < 0.5)
    if "breaks" in drawn:
        words = _shapes(words, lambda shape: shape % BREAK)
    if "mixed" in drawn and document.roles is not None:
        words = in_mixed_case(words, document.sentences, styles.small)
    if "upper" in drawn:
        words = _shapes(words, lambda shape: shape - shape % BREAK + UPPER if LOWER <= shape % BREAK <= MIXED else shape)
    elif "lower" in drawn:
        words = _shapes(words, lambda shape: shape - shape % BREAK + LOWER if LOWER <= shape % BREAK <= MIXED else shape)
    document = replace(document, words=words)
    return without(document, styles.marks[","]) if "commas" in drawn else document


def _proper_in_sources(document: Document, styles: Styles) -> list[Pieces]:
    """The proper words of the document's sources, in order."""
    spans = sorted({span for relation in document.relations or () for span in relation.source})
    return [
        document.words.written(at)
        for start, end in spans
        for at in range(start, end)
        if document.words.shapes[at] % BREAK == TITLE and document.words.written(at) in styles.proper
    ]


def _other_names(words: Words, ours: Iterable[Pieces], theirs: Sequence[Pieces], chance: Random) -> Words:
    """The words, each of `ours` another throughout."""
    other = {pieces: chance.choice(theirs) for pieces in dict.fromkeys(ours)} if theirs else {}
    pieces: list[int] = []
    first = [0]
    for at in range(len(words)):
        written = words.written(at)
        pieces += other.get(written, written)
        first.append(len(pieces))
    return replace(words, pieces=pieces, first=first)


def _shapes(words: Words, change: Callable[[int], int]) -> Words:
    return replace(words, shapes=[change(shape) for shape in words.shapes])


def in_mixed_case(words: Words, sentences: Iterable[int], small: Set[Pieces]) -> Words:
    """Words in capitals as they are written elsewhere; one that is nowhere else is a name."""
    begins = {*sentences}
    shapes = list(words.shapes)
    for at, shape in enumerate(shapes):
        if shape % BREAK == UPPER:
            shapes[at] += (LOWER if words.written(at) in small and at not in begins else TITLE) - UPPER
    return replace(words, shapes=shapes)


def _other_quotes(words: Words, marks: dict[str, int], *, curly: bool) -> Words:
    straight = {marks["“"]: marks['"'], marks["”"]: marks['"'], marks["‘"]: marks["'"], marks["’"]: marks["'"]}
    pieces: list[int] = []
    opened = False
    for piece in words.pieces:
        if curly and piece == marks['"']:
            opened = not opened
            pieces.append(marks["“" if opened else "”"])
        else:
            pieces.append(piece if curly else straight.get(piece, piece))
    return replace(words, pieces=pieces)


def without(document: Document, piece: int) -> Document:
    """The document without the words that are this one piece."""
    words = document.words
    kept = [at for at in range(len(words)) if words.pieces[words.first[at] : words.first[at + 1]] != [piece]]
    place = _places(len(words), kept)

    def carry(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple((place[start], place[end]) for start, end in spans if place[start] < place[end])

    pieces: list[int] = []
    first = [0]
    for at in kept:
        pieces += words.pieces[words.first[at] : words.first[at + 1]]
        first.append(len(pieces))
    return replace(
        document,
        words=Words(pieces=pieces, first=first, spans=[words.spans[at] for at in kept], shapes=[words.shapes[at] for at in kept]),
        sentences=tuple(sorted({place[start] for start in document.sentences if place[start] < len(kept)} | {0})),
        relations=document.relations
        and tuple(WordRelation(source=carry(r.source), cue=carry(r.cue), content=carry(r.content)) for r in document.relations),
        names=document.names
        and tuple((kind, place[start], place[end]) for kind, start, end in document.names if place[start] < place[end]),
        roles=document.roles
        and tuple(replace(r, start=place[r.start], end=place[r.end]) for r in document.roles if place[r.start] < place[r.end]),
    )


def _places(count: int, kept: Sequence[int]) -> list[int]:
    """For each word, and for the end, how many kept ones stand before it."""
    there = set(kept)
    places = [0]
    for at in range(count):
        places.append(places[-1] + (at in there))
    return places
