"""Spans of characters become spans of words that cover them."""

from reportedly.tagging.model import load_model
from reportedly.tagging.words import split_words
from training.prepare import Document, set_aside, words_of


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
