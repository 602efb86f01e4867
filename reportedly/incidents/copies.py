"""Copies: articles that hold the same running text, wholly or in a passage, with the words that are the same in both.

Words are compared, not characters: spelling in capitals, punctuation and line breaks make no difference. What stands again and
again over weeks (site furniture, the paragraph on how the war began) is nobody's news and counts on neither side. Each text is
compared with those that share rare sequences of words with it, the earliest first and a bounded number for each sequence, so
that the work grows with the number of texts and not with that of their pairs.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from zlib import crc32

from reportedly.model.evidence import Evidence
from reportedly.model.incident import Report

SHINGLE = 5  # words in a row that are looked up
SEED = 4  # words in a row from which a passage grows
GAP = 4  # words that may differ on either side within a passage: a light edit
PASSAGE = 8  # words that must be the same in a passage
COPIED = 0.5  # share of the shorter text that makes it a copy
PASSAGES, PART = 16, 0.1  # words, and share of the shorter text, that make part of it a copy

STANDING_DAYS, STANDING_WEEKS = 5, 3  # days on which, and weeks over which, standing text is printed at least
_MOST_HOLDERS = 50  # texts kept for a shingle, the earliest
_MOST_PLACES = 8  # places in a text at which a seed is looked up
_SAMPLED = 2  # of so many shingles one is kept
_CELLS = 8  # to a kept shingle, by which those that one text alone holds are told
_SHARED = 2  # kept shingles that two texts must share to be compared

_WORD = re.compile(r"\w+")


class Extent(StrEnum):
    COPY = "copy"  # most of the shorter text
    PARTIAL = "partial"  # a passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A text, with the day on which it was published (ISO 8601) where that is known."""

    article: str
    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The same words, but for light edits, in two articles."""

    left: Evidence
    right: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying:
    """Two articles (ids, the earlier published left) of which one holds text of the other, or both hold that of a third."""

    left: str
    right: str
    extent: Extent
    share: float  # of the words of the shorter that are no standing text
    passages: tuple[Passage, ...]  # in the order of the left text

    @property
    def longest(self) -> Passage:
        return max(self.passages, key=lambda passage: len(passage.left.quote))


def find_copies(writings: Iterable[Writing], of: str | None = None) -> tuple[Copying, ...]:
    """Every copy among these texts, or those alone in which the article `of` has a part; their order makes no difference."""
    ordered = sorted({writing.article: writing for writing in writings}.values(), key=_earliest_first)
    texts = [_Text.of(writing) for writing in ordered]
    holders = _holders(texts, [_day(writing) for writing in ordered])
    standing = frozenset(shingle for shingle, holding in holders.items() if holding.stands)
    pairs = ((one, text) for nth, text in enumerate(texts) for one in _near(texts, holders, nth))
    asked = ((one, other) for one, other in pairs if of is None or of in (one.article, other.article))
    return tuple(found for one, other in asked if (found := _compare(one, other, standing)))


def copies_in(reports: Iterable[Report], of: str | None = None) -> tuple[Copying, ...]:
    """The same among the articles of reports."""
    return find_copies((Writing(article=report.article, text=report.text, published=report.published) for report in reports), of)


def compare(left: Writing, right: Writing) -> Copying | None:
    """What two texts have in common, where it is more than stray words."""
    first, second = sorted((left, right), key=_earliest_first)
    return _compare(_Text.of(first), _Text.of(second), frozenset())


def _earliest_first(writing: Writing) -> tuple[str, str]:
    return (writing.published or "~", writing.article)


def _day(writing: Writing) -> date | None:
    try:
        return date.fromisoformat((writing.published or "")[:10])
    except ValueError:  # unknown, or said to the month or year alone
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a text in small letters, and where they stand."""

    words: Sequence[str]
    spans: Sequence[tuple[int, int]]


@lru_cache(maxsize=64)
def _read(text: str) -> _Words:
    """Read again for each text that it is compared with, since the words of all would take a hundred times their texts' room."""
    matches = list(_WORD.finditer(text))
    return _Words(words=[match[0].casefold() for match in matches], spans=[match.span() for match in matches])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text with the hash of each shingle, in the order of the words at which they begin."""

    article: str
    text: str
    shingles: "array[int]"

    @classmethod
    def of(cls, writing: Writing) -> "_Text":
        words = _read(writing.text).words
        shingles = array("I", (crc32(" ".join(words[at : at + SHINGLE]).encode()) for at in range(len(words) - SHINGLE + 1)))
        return cls(article=writing.article, text=writing.text, shingles=shingles)

    @property
    def words(self) -> Sequence[str]:
        return _read(self.text).words

    def evidence(self, first: int, end: int) -> Evidence:
        """The words `first` up to `end`."""
        spans = _read(self.text).spans
        start, stop = spans[first][0], spans[end - 1][1]
        return Evidence(article=self.article, start=start, end=stop, quote=self.text[start:stop])


# which to compare


@dataclass(slots=True, kw_only=True)
class _Holding:
    """The earliest texts that hold a shingle; on how many days any did, and on which first and last."""

    texts: "array[int]"
    days: int = 0
    first: date | None = None
    last: date | None = None

    def add(self, nth: int, day: date | None) -> None:
        """Texts come in the order of their days."""
        if len(self.texts) < _MOST_HOLDERS:
            self.texts.append(nth)
        if day is not None and day != self.last:
            self.days, self.first, self.last = self.days + 1, self.first or day, day

    @property
    def stands(self) -> bool:
        over = self.last - self.first if self.last and self.first else timedelta()
        return self.days >= STANDING_DAYS and over >= timedelta(weeks=STANDING_WEEKS)


def _holders(texts: Sequence[_Text], days: Sequence[date | None]) -> dict[int, _Holding]:
    """Of each shingle that several texts may hold, who does."""
    again = _held_again(texts)
    found: dict[int, _Holding] = {}
    for nth, (text, day) in enumerate(zip(texts, days, strict=True)):
        for shingle in _kept(text):
            if again[shingle % len(again)] > 1:
                found.setdefault(shingle, _Holding(texts=array("I"))).add(nth, day)
    return found


def _held_again(texts: Sequence[_Text]) -> bytearray:
    """How many texts hold a shingle, up to 2; several shingles share a cell, so that some that one text holds seem to be held by two."""
    cells = bytearray(_CELLS * sum(len(text.shingles) for text in texts) // _SAMPLED + 1)
    for text in texts:
        for shingle in _kept(text):
            cell = shingle % len(cells)
            cells[cell] = min(2, cells[cell] + 1)
    return cells


def _kept(text: _Text) -> set[int]:
    return {shingle for shingle in text.shingles if shingle % _SAMPLED == 0}


def _near(texts: Sequence[_Text], holders: Mapping[int, _Holding], nth: int) -> Iterator[_Text]:
    """The earlier texts that share enough with a text."""
    held = (holders[shingle] for shingle in _kept(texts[nth]) if shingle in holders)
    shared = Counter(other for holding in held if not holding.stands for other in holding.texts if other < nth)
    return (texts[other] for other, number in sorted(shared.items()) if number >= _SHARED)


# what is the same

_Run = tuple[int, int, int]
"""Words that are the same: first on the left, first on the right, how many."""


def _compare(left: _Text, right: _Text, standing: frozenset[int]) -> Copying | None:
    news = [_news(text, standing) for text in (left, right)]
    shorter = max(1, min(sum(own) for own in news))
    found = [runs for runs in _passages(_runs(left.words, right)) if _same(runs, news[0]) >= PASSAGE]
    same = sum(_same(runs, news[0]) for runs in found)
    share = min(1.0, sum(sum(news[0][runs[0][0] : _end(runs, 0)]) for runs in found) / shorter)
    if share < COPIED and (same < PASSAGES or share < PART or all(_late(runs, left, right) for runs in found)):
        return None
    return Copying(
        left=left.article,
        right=right.article,
        extent=Extent.COPY if share >= COPIED else Extent.PARTIAL,
        share=share,
        passages=tuple(
            Passage(left=left.evidence(runs[0][0], _end(runs, 0)), right=right.evidence(runs[0][1], _end(runs, 1))) for runs in found
        ),
    )


def _late(runs: Sequence[_Run], left: _Text, right: _Text) -> bool:
    """Whether a passage begins in the latter half of both, where background stands and no news does."""
    return 2 * runs[0][0] >= len(left.words) and 2 * runs[0][1] >= len(right.words)


def _news(text: _Text, standing: frozenset[int]) -> list[bool]:
    """Which words are in no standing text."""
    news = [True] * len(text.words)
    for at, shingle in enumerate(text.shingles):
        if shingle in standing:
            news[at : at + SHINGLE] = [False] * SHINGLE
    return news


@lru_cache(maxsize=4)
def _seeds(text: str) -> Mapping[tuple[str, ...], Sequence[int]]:
    """Each seed of a text with the first places at which it stands; a text is compared with many, one after another."""
    words = _read(text).words
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(words) - SEED + 1):
        held = places[tuple(words[at : at + SEED])]
        if len(held) < _MOST_PLACES:
            held.append(at)
    return dict(places)


def _runs(left: Sequence[str], other: _Text) -> Iterator[_Run]:
    """The longest runs of the same words, one after another along the left; each word is looked at a bounded number of times."""
    right, places = other.words, _seeds(other.text)
    at = 0
    while at <= len(left) - SEED:
        begun = places.get(tuple(left[at : at + SEED]), ())
        length, place = max(((_length(left, right, at, place), place) for place in begun), default=(0, 0))
        if length:
            yield at, place, length
        at += length or 1


def _length(left: Sequence[str], right: Sequence[str], at: int, place: int) -> int:
    length = SEED
    while at + length < len(left) and place + length < len(right) and left[at + length] == right[place + length]:
        length += 1
    return length


def _passages(runs: Iterable[_Run]) -> list[list[_Run]]:
    """Runs that follow each other on both sides with no more than light edits between."""
    found: list[list[_Run]] = []
    for run in runs:
        if found and all(0 <= run[side] - _end(found[-1], side) <= GAP for side in (0, 1)):
            found[-1].append(run)
        else:
            found.append([run])
    return found


def _end(runs: Sequence[_Run], side: int) -> int:
    return runs[-1][side] + runs[-1][2]


def _same(runs: Iterable[_Run], news: Sequence[bool]) -> int:
    """How many words are the same and news."""
    return sum(sum(news[at : at + length]) for at, _, length in runs)
