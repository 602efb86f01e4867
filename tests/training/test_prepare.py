"""Spans of characters become spans of words that cover them."""

from bench.ceaf import Fillers, Template
from bench.muc4 import ROLES, Incident
from reportedly.tagging.model import load_model
from reportedly.tagging.words import split_words
from training.prepare import Document, RoleSpan, find_fillers, find_phrase, set_aside, words_of


def test_words_of_a_span_are_those_that_it_touches() -> None:
    text = "Aid worker (52) wasn’t found."
    words = split_words(text, load_model().tokenizer)
    start, end = words_of(words, (text.index("52"), text.index("’t")))
    assert [text[slice(*span)] for span in words.spans[start:end]] == ["52", ")", "wasn"]


def test_what_is_set_aside_hangs_on_the_name_alone() -> None:
    words = split_words("", load_model().tokenizer)
    documents = [Document(name=f"article {number}", words=words, sentences=()) for number in range(300)]
    learnt, aside = set_aside(documents, 5)
    assert 30 < len(aside) < 90
    assert set_aside(aside, 5) == ([], aside)
    assert set_aside(learnt, 5) == (learnt, [])


WRITTEN = ["the", "u", ".", "s", ".", "embassy", "and", "an", "embassy", "guard", "of", "the", "u", ".", "s", "."]


def test_a_phrase_is_found_in_spite_of_marks_and_articles() -> None:
    assert list(find_phrase(WRITTEN, "us embassy")) == [(1, 6)]
    assert list(find_phrase(WRITTEN, "embassy")) == [(5, 6), (8, 9)]
    assert list(find_phrase(WRITTEN, "guard of us")) == [(9, 15)]
    assert list(find_phrase(WRITTEN, "bassy")) == []


def incident(kind: str, **fillers: str) -> Incident:
    filled: Fillers = {role: [frozenset({fillers[role]})] if role in fillers else [] for role in ROLES.values()}
    return Incident(template=Template(types=frozenset({kind}), fillers=filled), stages=("accomplished",), blames=())


def test_fillers_are_marked_wherever_they_stand_and_the_longer_wins() -> None:
    incidents = [incident("bombing", target="us embassy"), incident("attack", victim="embassy guard", target="embassy")]
    assert find_fillers(WRITTEN, incidents) == [
        RoleSpan(kind="target", start=1, end=6, incidents=frozenset({"bombing"})),
        RoleSpan(kind="victim", start=8, end=10, incidents=frozenset({"attack"})),
    ]
