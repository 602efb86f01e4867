"""What is no statement, and what is no part of the speaker's name."""

import pytest

from reportedly.read.mentions import Span
from reportedly.read.no_sayings import without_no_sayings
from reportedly.read.relation import Relation, relation_of_spans
from reportedly.read.sentences import find_sentences


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def relation(text: str, source: str, cue: str, content: str) -> Relation:
    spans = (span(text, content),)
    return relation_of_spans(text, find_sentences(text), span(text, source), (span(text, cue),), spans)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("A surgeon, who asked not to be named, spoke of blood.", "A surgeon", "asked", "not to be named"),
        ("A guard who requested anonymity told of it.", "A guard", "requested", "anonymity"),
        ("An aide asked that his name be withheld.", "An aide", "asked", "that his name be withheld"),
    ],
)
def test_a_wish_not_to_be_named_says_nothing(text: str, source: str, cue: str, content: str) -> None:
    assert list(without_no_sayings(text, [relation(text, source, cue, content)])) == []


def test_what_is_said_of_names_is_said() -> None:
    text = "The mayor said the two victims were named on Monday."
    told = relation(text, "The mayor", "said", "the two victims were named on Monday")
    assert list(without_no_sayings(text, [told])) == [told]


@pytest.mark.parametrize(
    ("text", "taken", "source"),
    [
        ("18:41 The army says it hit a mill.", "41 The army", "The army"),
        ("18:41 The army says it hit a mill.", "18:41 The army", "The army"),
        ("9.05am: The army says it hit a mill.", "9.05am: The army", "The army"),
        ("Some 41 residents say it hit a mill.", "41 residents", "41 residents"),
        ("The 10 officers say it hit a mill.", "10 officers", "10 officers"),
    ],
)
def test_the_clock_of_a_live_blog_is_no_part_of_who_speaks(text: str, taken: str, source: str) -> None:
    cue = "says" if "says" in text else "say"
    (told,) = without_no_sayings(text, [relation(text, taken, cue, "it hit a mill")])
    assert told.source == span(text, source)
