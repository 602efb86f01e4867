"""Decoding gives tags that can follow one another, and the likeliest of these."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tagging.decode import allow, decode
from reportedly.tagging.labels import STATEMENTS, Tags

TAGS = Tags(("one", "two"))
NUMBERS = st.floats(-5, 5, width=32)


def total(scores: np.ndarray, transitions: np.ndarray, tags: tuple[int, ...]) -> float:
    steps = [transitions[before, after] for before, after in zip((len(TAGS), *tags), tags, strict=False)]
    return float(sum(steps) + sum(scores[at, tag] for at, tag in enumerate(tags)))


@given(st.lists(st.lists(NUMBERS, min_size=5, max_size=5), min_size=1, max_size=4), st.lists(NUMBERS, min_size=30, max_size=30))
def test_no_other_tags_are_likelier(rows: list[list[float]], steps: list[float]) -> None:
    scores = np.array(rows, dtype=np.float32)
    transitions = allow(np.array(steps, dtype=np.float32).reshape(6, 5))
    best = max(total(scores, transitions, tags) for tags in product(range(5), repeat=len(rows)))
    assert total(scores, transitions, tuple(decode(scores, transitions))) >= best - 1e-3


def test_a_span_does_not_go_on_that_has_not_begun() -> None:
    scores = np.zeros((3, 5), dtype=np.float32)
    scores[:, 2] = 9  # inside one
    assert decode(scores, allow(np.zeros((6, 5), dtype=np.float32))) == [1, 2, 2]


def test_nothing_has_no_tags() -> None:
    assert decode(np.zeros((0, 5), dtype=np.float32), np.zeros((6, 5), dtype=np.float32)) == []


def test_spans_of_tags() -> None:
    cue, inside = STATEMENTS.begin("cue"), STATEMENTS.inside("cue")
    source = STATEMENTS.begin("source")
    assert list(STATEMENTS.spans([0, cue, inside, cue, source, 0, inside])) == [
        ("cue", 1, 3),
        ("cue", 3, 4),
        ("source", 4, 5),
        ("cue", 6, 7),
    ]


def test_a_long_text_reads_as_its_parts_do() -> None:
    chance = np.random.default_rng(3)
    part = chance.normal(size=(50, 5)).astype(np.float32)
    part[0] = [60, 0, 0, 0, 0]  # each part begins outside
    transitions = allow(chance.normal(size=(6, 5)).astype(np.float32))
    assert decode(np.tile(part, (2000, 1)), transitions)[50:-50] == decode(np.tile(part, (3, 1)), transitions)[50:100] * 1998
