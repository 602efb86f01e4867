"""Counts of people by which one happening is told from another."""

from collections.abc import Iterable

from reportedly.model.value import Aspect, Total
from reportedly.read.found import Found, inside
from reportedly.read.mentions import Sentence

Count = tuple[Aspect, int]
_TELLING = 3  # people
_TIMES = 2  # as many: so far no two sources differ on one happening


def counts_told(found: Found, sentence: Sentence) -> frozenset[Count]:
    """Counts that are high enough to tell one happening from another."""
    own = [toll for toll in inside(found.tolls, sentence.start, sentence.end) if toll.toll.total is Total.EVENT]
    return frozenset((toll.aspect, toll.toll.low) for toll in own if toll.toll.low >= _TELLING)


def are_fewer(these: Iterable[Count], those: Iterable[Count]) -> bool:
    """Counted alike, and each of these is below the highest of those."""
    highest: dict[Aspect, int] = {}
    for aspect, low in those:
        highest[aspect] = max(low, highest.get(aspect, 0))
    shared = [(low, highest[aspect]) for aspect, low in these if aspect in highest]
    return bool(shared) and all(low < high for low, high in shared)


def outnumbers(these: Iterable[Count], those: Iterable[Count]) -> bool:
    """Counted alike, and too far apart for one happening."""
    pairs = [(a, b) for aspect, a in these for other, b in those if aspect is other]
    return bool(pairs) and all(max(pair) >= _TIMES * min(pair) for pair in pairs)
