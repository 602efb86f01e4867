"""Scores of words to the likeliest tags (Viterbi 1967), spans, and the links between them."""

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
    """The likeliest tags of words with these scores (words, tags), under transitions (tags + 1 from, tags to)."""
    if not len(scores):
        return []
    step = transitions[:-1]
    total = transitions[-1] + scores[0]
    back = np.empty(scores.shape, dtype=np.intp)
    for at in range(1, len(scores)):
        passed = total[:, None] + step
        back[at] = passed.argmax(axis=0)
        total = passed[back[at], np.arange(len(total))] + scores[at]
        total -= total.max()  # the same path, and no digit lost in a long text
    tags = [int(total.argmax())]
    for at in range(len(scores) - 1, 0, -1):
        tags.append(int(back[at][tags[-1]]))
    return tags[::-1]
