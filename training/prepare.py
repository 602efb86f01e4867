"""Corpora to documents for training: words, and what an annotator says of them.

PolNeAR (statements): each word has one role at most, so tags say all; a relation is a cue with its source and its content.
Worldwide Newswire (names): five kinds of name; its other kinds are left out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tokenizers import Tokenizer

from bench.names import is_aside, read_names
from bench.statements import PARTS, carry_over, read_documents
from reportedly.read.mentions import Span
from reportedly.read.sentences import find_sentences
from reportedly.tagging.words import BREAK, Words, sentence_starts, split_words


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRelation:
    """An attribution as spans of words."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One annotated text; None for what its corpus says nothing of."""

    name: str
    words: Words
    sentences: tuple[int, ...]  # at which words they begin
    relations: tuple[WordRelation, ...] | None = None
    names: tuple[tuple[str, int, int], ...] | None = None  # (kind, start, end) in words


def read_polnear(path: Path, tokenizer: Tokenizer) -> Iterator[Document]:
    for document in read_documents(path):
        plain = carry_over(document)
        words = split_words(plain.text, tokenizer)
        relations = tuple(
            WordRelation(**{part: tuple(words_of(words, span) for span in getattr(relation, part)) for part in PARTS})
            for relation in plain.relations
        )
        yield Document(
            name=document.name, words=words, sentences=tuple(sentence_starts(words, find_sentences(plain.text))), relations=relations
        )


def words_of(words: Words, span: Span) -> Span:
    """The words that the span of the text touches."""
    start = bisect_right(words.spans, span[0], key=lambda word: word[1])
    return start, max(start + 1, bisect_left(words.spans, span[1], key=lambda word: word[0]))


def read_newswire(path: Path, tokenizer: Tokenizer) -> Iterator[Document]:
    """The articles of Worldwide Newswire, a sentence a line; the line breaks are no part of their words' shapes, being the annotators'."""
    for name, text, tagged in read_names(path):
        words = split_words(text, tokenizer)
        names = tuple((kind, *words_of(words, (start, end))) for kind, start, end in tagged)
        sentences = sorted({0, *(at for at, shape in enumerate(words.shapes) if shape >= BREAK)})
        plain = replace(words, shapes=[shape % BREAK for shape in words.shapes])
        yield Document(name=name, words=plain, sentences=tuple(sentences), names=names)


def set_aside(documents: Iterable[Document], share: int) -> tuple[list[Document], list[Document]]:
    """(to learn from, to choose by): one in `share`, by the hash of its name."""
    learnt: list[Document] = []
    aside: list[Document] = []
    for document in documents:
        (aside if is_aside(document.name, share) else learnt).append(document)
    return learnt, aside
