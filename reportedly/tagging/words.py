"""Text as the encoder takes it: words (letters and digits, or one mark) of one piece or more, where they stand, how they are written.

Pieces are WordPiece of an uncased vocabulary (Wu et al. 2016); what it loses, the writing of a word and the line breaks
before it, goes in beside them as a shape.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tokenizers import Tokenizer

from reportedly.read.mentions import Sentence, Span

NO_LETTERS, LOWER, TITLE, UPPER, MIXED, DIGITS = range(6)
BREAK = 6  # added where a line ends before the word
SHAPES = 12
_LOST = re.compile("\ufffd+")
_BLOCK = re.compile(r"[^\n]{1,5000}(?!\S)|[^\n]{1,5000}")  # what is split at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text, in order. `pieces[first[i]:first[i + 1]]` are those of word i; `spans` count code points."""

    pieces: Sequence[int]
    first: Sequence[int]  # one more than there are words
    spans: Sequence[Span]
    shapes: Sequence[int]

    def __len__(self) -> int:
        return len(self.spans)

    def size(self, start: int, end: int) -> int:
        """The pieces of the words from `start` up to `end`."""
        return self.first[end] - self.first[start]

    def written(self, at: int) -> tuple[int, ...]:
        """The pieces of one word."""
        return tuple(self.pieces[self.first[at] : self.first[at + 1]])


def open_tokenizer(content: bytes) -> Tokenizer:
    """The tokenizer of a tokenizer.json, for whole texts; what looks like a control piece in a text ("[SEP]") is plain words."""
    tokenizer = Tokenizer.from_buffer(content)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.encode_special_tokens = True
    return tokenizer


def split_words(text: str, tokenizer: Tokenizer) -> Words:
    pieces: list[int] = []
    first: list[int] = []
    spans: list[Span] = []
    for block in _BLOCK.finditer(text):
        before = None
        lost = {run.start(): run.end() for run in _LOST.finditer(block.group())}
        encoding = tokenizer.encode(_LOST.sub(_as_quote, block.group()) if lost else block.group(), add_special_tokens=False)
        for word, piece, (start, reach) in zip(encoding.word_ids, encoding.ids, encoding.offsets, strict=True):
            end = lost.get(start, reach)
            if word != before:
                first.append(len(pieces))
                spans.append((block.start() + start, block.start() + end))
                before = word
            else:
                spans[-1] = (spans[-1][0], block.start() + end)
            pieces.append(piece)
    shapes = [shape(text[start:end]) for start, end in spans]
    position = 0
    for at, (start, end) in enumerate(spans):
        if "\n" in text[position:start]:
            shapes[at] += BREAK
        position = end
    return Words(pieces=pieces, first=[*first, len(pieces)], spans=spans, shapes=shapes)


def _as_quote(lost: re.Match[str]) -> str:
    """What stands for characters that were lost in decoding, mostly the bytes of one quotation mark."""
    return '"'.ljust(len(lost.group()))


def shape(word: str) -> int:
    if word.islower():
        return LOWER
    if word.istitle():
        return TITLE
    if word.isupper():
        return UPPER
    if any(letter.isalpha() for letter in word):
        return MIXED
    return DIGITS if any(letter.isdigit() for letter in word) else NO_LETTERS


def sentence_starts(words: Words, sentences: Sequence[Sentence]) -> list[int]:
    """At which words sentences begin, 0 always among them."""
    begins = [start for start, _ in words.spans]
    return sorted({0, *(at for sentence in sentences if (at := bisect_left(begins, sentence.start)) < len(words))})


def cut_windows(words: Words, starts: Sequence[int], *, longest: int, first: int | None = None) -> Iterator[tuple[int, int]]:
    """Words that the encoder sees at once, as (start, end): whole sentences up to `longest` pieces (`first`: in the first window).

    `starts`: at which words sentences begin, 0 first. A sentence that is longer is cut between words.
    """
    begin, room = 0, first or longest
    for at, following in pairwise([*_bounds(words, [*starts, len(words)], longest), len(words)]):
        if words.size(begin, following) > room and at > begin:
            yield begin, at
            begin, room = at, longest
    if begin < len(words):
        yield begin, len(words)


def _bounds(words: Words, starts: Sequence[int], longest: int) -> Iterator[int]:
    """Where windows may be parted: at the beginnings of sentences and, in one that is too long, wherever it must be."""
    for start, end in pairwise(starts):
        at = start
        while at < end:
            yield at
            at = min(end, max(at + 1, bisect_right(words.first, words.first[at] + longest) - 1))
