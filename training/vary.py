"""The same text as other desks write it: commas lost, capitals throughout or none, quotation marks of other styles, lines run together."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from tokenizers import Tokenizer

from reportedly.tagging.words import BREAK, LOWER, MIXED, UPPER, Words
from training.prepare import Document, WordRelation

SHARES = {"commas": 0.15, "upper": 0.05, "lower": 0.04, "quotes": 0.15, "breaks": 0.15}


def find_marks(tokenizer: Tokenizer) -> dict[str, int]:
    """The pieces of the marks that are changed here."""
    return {mark: piece for mark in ",\"'“”‘’" if (piece := tokenizer.token_to_id(mark)) is not None}


def vary(document: Document, marks: dict[str, int], chance: Random) -> Document:
    """The document in another's style, or as it is; `marks` are the pieces of the marks concerned."""
    drawn = {name for name, share in SHARES.items() if chance.random() < share}
    words = document.words
    if "quotes" in drawn:
        words = _other_quotes(words, marks, curly=chance.random() < 0.5)
    if "breaks" in drawn:
        words = _shapes(words, lambda shape: shape % BREAK)
    if "upper" in drawn:
        words = _shapes(words, lambda shape: shape - shape % BREAK + UPPER if LOWER <= shape % BREAK <= MIXED else shape)
    elif "lower" in drawn:
        words = _shapes(words, lambda shape: shape - shape % BREAK + LOWER if LOWER <= shape % BREAK <= MIXED else shape)
    document = replace(document, words=words)
    return without(document, marks[","]) if "commas" in drawn else document


def _shapes(words: Words, change: Callable[[int], int]) -> Words:
    return replace(words, shapes=[change(shape) for shape in words.shapes])


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
    )


def _places(count: int, kept: Sequence[int]) -> list[int]:
    """For each word, and for the end, how many kept ones stand before it."""
    there = set(kept)
    places = [0]
    for at in range(count):
        places.append(places[-1] + (at in there))
    return places
