"""Scores of words to the likeliest tags (Viterbi 1967), spans, and the links between them."""

from math import isqrt

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
_NEVER = np.float32(-1e4)


def allow(transitions: Scores) -> Scores:
    """The transitions (tags + 1 from, tags to), made impossible where a span would go on that did not begin so."""
    allowed = transitions.copy()
    tags = transitions.shape[1]
    for inside in range(2, tags, 2):
        for before in range(tags):
            if before not in {inside - 1, inside}:
                allowed[before, inside] = _NEVER
        allowed[tags, inside] = _NEVER
    return allowed


def decode(scores: Scores, transitions: Scores) -> list[int]:
    """The likeliest tags of words with these scores (words, tags), under transitions (tags + 1 from, tags to).

    The text is cut into as many stretches as one has words. All are gone through at once for each tag that they may begin
    after, then joined: the same tags as word by word, many times sooner.
    """
    if not len(scores):
        return []
    words, kinds = scores.shape
    length = isqrt(words) + 1
    stretches = -(-(words - 1) // length)
    given = np.zeros((stretches * length, kinds))
    given[: words - 1] = scores[1:]
    given = given.reshape(stretches, length, kinds)
    real = (np.arange(stretches * length) < words - 1).reshape(stretches, length)
    stay = np.where(np.eye(kinds, dtype=bool), 0.0, -np.inf)  # what a word that is none does
    best = np.repeat(stay[None], stretches, axis=0)  # (stretch, tag before it, tag now)
    back = np.empty((length, stretches, kinds, kinds), dtype=np.int8)
    for at in range(length):
        steps = np.where(real[:, at, None, None], transitions[:-1], stay) + given[:, at, None, :]
        passed = best[:, :, :, None] + steps[:, None]
        back[at] = passed.argmax(axis=2)
        best = passed.max(axis=2)
    first, ends = _join(transitions[-1] + scores[0], best)
    begins, which = np.array([first, *ends[:-1]], dtype=np.intp), np.arange(stretches)
    now = np.array(ends, dtype=np.intp)
    tags = np.empty((length, stretches), dtype=np.intp)
    for at in reversed(range(length)):
        tags[at] = now
        now = back[at, which, begins, now]
    return [first, *tags.T.ravel()[: words - 1].tolist()]


def _join(total: Scores, best: NDArray[np.float64]) -> tuple[int, list[int]]:
    """The first tag of all and the last one of each stretch, on the likeliest way."""
    starts = []
    for stretch in best:
        passed = total[:, None] + stretch
        starts.append(passed.argmax(axis=0))
        total = passed.max(axis=0)
    tag = int(total.argmax())
    ends: list[int] = []
    for start in reversed(starts):
        ends.append(tag)
        tag = int(start[tag])
    return tag, ends[::-1]
