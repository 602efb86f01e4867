"""Links: a content goes to its cue, a cue to its source or to none."""

from dataclasses import replace
from itertools import accumulate

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tagging.link import FAR, Linked, Ties, link


def ties(words: int, pairs: dict[int, int]) -> Ties:
    """Ties by which each word of `pairs` points to its head, far or near."""
    heads = np.eye(words, dtype=np.float32)
    dependents = np.zeros((words, words), dtype=np.float32)
    for word, head in pairs.items():
        dependents[word, head] = 99
    return Ties(dependents=dependents, heads=heads, distances=np.ones((2, 2), dtype=np.float32))


def test_a_relation_is_a_cue_with_its_source_and_contents() -> None:
    spans = [("content", 0, 3), ("source", 3, 5), ("cue", 5, 6), ("content", 6, 9)]
    relations = link(spans, ties(9, {0: 5, 2: 5, 5: 3, 6: 5}))
    assert relations == [Linked(source=(3, 5), cue=(5, 6), content=((0, 3), (6, 9)))]


def test_a_cue_that_points_to_itself_has_no_source() -> None:
    spans = [("source", 0, 1), ("cue", 2, 3), ("content", 3, 5)]
    assert link(spans, ties(5, {2: 2, 3: 2})) == [Linked(source=None, cue=(2, 3), content=((3, 5),))]


def test_a_cue_without_content_is_no_relation() -> None:
    assert link([("source", 0, 1), ("cue", 1, 2)], ties(2, {1: 0})) == []


def test_nothing_is_linked_across_the_article() -> None:
    words = FAR + 10
    assert link([("cue", 0, 1), ("content", FAR + 5, FAR + 6)], ties(words, {FAR + 5: 0})) == []


def test_of_equals_the_nearest_is_taken() -> None:
    spans = [("source", 0, 1), ("cue", 1, 2), ("content", 2, 6), ("content", 7, 9), ("cue", 9, 10), ("source", 10, 11)]
    nothing = np.zeros((11, 4), dtype=np.float32)
    relations = link(spans, Ties(dependents=nothing, heads=nothing, distances=np.ones((2, 2), dtype=np.float32)))
    assert [one.content for one in relations] == [((2, 6),), ((7, 9),)]


def test_a_cue_that_no_content_chose_takes_one_to_spare() -> None:
    spans = [("content", 0, 2), ("cue", 2, 3), ("content", 4, 6), ("cue", 7, 8)]
    one = ties(8, {0: 2, 1: 2, 4: 2, 5: 2})
    assert [relation.cue for relation in link(spans, one)] == [(2, 3)]  # both are sure of the first
    unsure = Ties(dependents=one.dependents / np.float32(80), heads=one.heads, distances=one.distances)
    assert [(relation.cue, relation.content) for relation in link(spans, unsure)] == [((2, 3), ((0, 2),)), ((7, 8), ((4, 6),))]


@given(
    st.lists(st.tuples(st.sampled_from(["source", "cue", "content"]), st.integers(1, 3 * FAR)), min_size=1, max_size=12), st.integers(0, 9)
)
def test_any_spans_are_linked_each_content_once(lengths: list[tuple[str, int]], seed: int) -> None:
    ends = list(accumulate(length for _, length in lengths))
    spans = [(kind, end - length, end) for (kind, length), end in zip(lengths, ends, strict=True)]
    rows = np.random.default_rng(seed).normal(size=(2, ends[-1], 4)).astype(np.float32)
    relations = link(spans, Ties(dependents=rows[0], heads=rows[1], distances=np.ones((2, 2), dtype=np.float32)))
    contents = [("content", *part) for relation in relations for part in relation.content]
    assert len(contents) == len(set(contents))
    assert {*contents, *(("cue", *relation.cue) for relation in relations)} <= set(spans)


def test_a_source_stands_in_the_sentence_of_its_cue() -> None:
    spans = [("source", 0, 1), ("content", 3, 4), ("cue", 4, 5), ("source", 5, 6)]
    told = ties(6, {3: 4, 4: 0})
    assert [one.source for one in link(spans, told)] == [(0, 1)]
    assert [one.source for one in link(spans, replace(told, starts=(0, 2)))] == [None]
    assert [one.source for one in link(spans, replace(told, starts=(0, 1, 2, 5)))] == [None]
