"""Sentences: where they end and where they do not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.sentences import find_sentences


def sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in find_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Maj. Gen. A. B. Haddad of the U.S. Army met envoys.",
        "The U.K.-based group counted them at 5 p.m. on Friday.",
        "No. 5 Brigade shelled St. George on Jan. 12 for 3.5 hours.",
        "“Stop!” she shouted.",
        "He waited... and then left.",
    ],
)
def test_keeps_one_sentence_whole(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It fell. He ran.", ["It fell.", "He ran."]),
        ("He said: “We go.” Then he went.", ["He said: “We go.”", "Then he went."]),
        ("They met at 3 a.m. The town slept.", ["They met at 3 a.m.", "The town slept."]),
        ("Was it No. 10? No. It was not.", ["Was it No. 10?", "No.", "It was not."]),
        ("It ended.The rest came later.", ["It ended.", "The rest came later."]),
        ("Shells hit Homs\r\n\r\nTwo died  \nand more fell", ["Shells hit Homs", "Two died", "and more fell"]),
        ("But... The men fled… Nobody followed", ["But...", "The men fled…", "Nobody followed"]),
    ],
)
def test_splits(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_numbers_paragraphs() -> None:
    assert [sentence.paragraph for sentence in find_sentences("One. Two.\n \nThree.")] == [0, 0, 1]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(' .!?\n\r“”"Aa1\u200f\u2028'))))
def test_sentences_are_trimmed_in_order_and_hold_all_that_is_not_white_space(text: str) -> None:
    found = find_sentences(text)
    assert all(left.end <= right.start and left.paragraph <= right.paragraph for left, right in pairwise(found))
    assert all(part and part == part.strip() for part in sentences(text))
    assert "".join("".join(part.split()) for part in sentences(text)) == "".join(text.split())
