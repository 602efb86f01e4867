"""Of what was linked to one cue, what an annotator would join is kept."""

import pytest

from reportedly.tagging.link import Linked
from reportedly.tagging.pieces import keep_pieces, part_cues

WORDS = [
    "Rain",
    ",",
    "he",
    "said",
    ",",
    "will",
    "come",
    ".",
    "Nobody",
    "left",
    ".",
    "“",
    "Stay",
    ",",
    "”",
    "he",
    "said",
    ".",
    "“",
    "Go",
    ".",
]
STARTS = [0, 8, 11, 17]


@pytest.mark.parametrize(
    ("cue", "content", "kept"),
    [
        ((3, 4), ((0, 2), (5, 7)), ((0, 2), (5, 7))),  # one on either side
        ((3, 4), ((0, 2), (5, 7), (8, 10)), ((0, 2), (5, 7))),  # plain words of another sentence
        ((3, 4), ((0, 1), (1, 2), (5, 7)), ((1, 2), (5, 7))),  # the farther of two on one side
        ((15, 16), ((8, 10), (11, 14), (17, 19)), ((11, 14), (17, 19))),  # quotations, wherever they stand
        ((15, 16), ((0, 2), (8, 10)), ((8, 10),)),  # nothing but plain words of other sentences
        ((15, 16), ((8, 10),), ((8, 10),)),
    ],
)
def test_pieces(cue: tuple[int, int], content: tuple[tuple[int, int], ...], kept: tuple[tuple[int, int], ...]) -> None:
    assert keep_pieces(Linked(source=None, cue=cue, content=content), STARTS, WORDS).content == kept


def test_a_cue_of_two_verbs_is_two_where_the_second_goes_on() -> None:
    words = ["He", "said", "adding", "that", "it", "is", "saying"]
    spans = [("source", 0, 1), ("cue", 1, 3), ("cue", 5, 7)]
    assert list(part_cues(spans, words)) == [("source", 0, 1), ("cue", 1, 2), ("cue", 2, 3), ("cue", 5, 7)]
