"""Counting claims: what is counted, how far, and over what time."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.article import Hints, make_article
from reportedly.model.value import Ordinal
from reportedly.read.ordinals import find_ordinals
from reportedly.read.sentences import find_sentences
from reportedly.read.times import find_times


def read(text: str, published: str | None = "2020-05-06") -> list[Ordinal]:
    article = make_article(text, hints=Hints(published=published))
    sentences = find_sentences(article.text)
    found = find_ordinals(article, sentences, find_times(article, sentences))
    assert all(article.text[mention.start : mention.end] == mention.ordinal.phrase for mention in found)
    return [mention.ordinal for mention in found]


@pytest.mark.parametrize(
    ("words", "nth", "what", "window", "phrase"),
    [
        ("This is the seventh such raid reported in the past month.", 7, "raid", "2020-04-06/2020-05-06", "in the past month"),
        ("It was the third strike on the depot this year.", 3, "strike", "2020/2020-05-06", "this year"),
        ("They were bombed for the second time in a week.", 2, "time", "2020-04-29/2020-05-06", "in a week"),
        ("It is the first since 2016.", 1, "", "2016/2020-05-06", "since 2016"),
        ("A second suicide attack in 24 hours shook the town.", 2, "suicide attack", "2020-05-05/2020-05-06", "in 24 hours"),
        ("The shelling was the 4th attack in as many days.", 4, "attack", "2020-05-02/2020-05-06", "in as many days"),
        ("The first blast since the truce was signed came early.", 1, "blast", None, "since the truce"),
        ("A fifth such killing followed.", 5, "killing", None, ""),
        ("It was the twenty-first clash in recent weeks.", 21, "clash", None, "in recent weeks"),
        ("It was the second deadliest attack in two years.", 2, "deadliest attack", "2018-05-06/2020-05-06", "in two years"),
        ("This is the worst single bombing in the city since 2016.", 1, "worst single bombing", "2016/2020-05-06", "since 2016"),
        (
            "It was their third strike on the port since the start of the year.",
            3,
            "strike",
            "2020/2020-05-06",
            "since the start of the year",
        ),
        (
            "It was the first raid since the talks broke down in March.",
            1,
            "raid",
            "2020-03/2020-05-06",
            "since the talks broke down in March",
        ),
        ("The second Russian raid in Idlib in a week began.", 2, "russian raid", "2020-04-29/2020-05-06", "in a week"),
    ],
)
def test_counts(words: str, nth: int, what: str, window: str | None, phrase: str) -> None:
    (ordinal,) = read(words)
    assert (ordinal.nth, ordinal.what, ordinal.window_phrase) == (nth, what, phrase)
    assert (ordinal.window.edtf if ordinal.window else None) == window


@pytest.mark.parametrize(
    "text",
    [
        "The sixth floor was hit this week.",
        "A second lieutenant of the 47th brigade died in the past month.",
        "The First Lady left for a third country on April 6th.",
        "World War II veterans met for the second day in a row.",
        "The first strike hit the market and the second hit those who came to help.",
        "The fair was the first of its kind.",
        "It was the deadliest day in two years.",
        "It was the largest following an attack in 2015.",
    ],
)
def test_ordinals_that_count_nothing(text: str) -> None:
    assert read(text) == []


def test_the_window_is_open_where_no_publication_is_known() -> None:
    (ordinal,) = read("It was the third raid this month.", None)
    assert (ordinal.window, ordinal.window_phrase) == (None, "this month")


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["the", "third", "such", "attack", "in", "this year", "since", "24 hours", "."])).map(" ".join)
)
def test_any_text_gives_spans_of_itself(text: str) -> None:
    assert all(ordinal.nth > 0 and ordinal.phrase for ordinal in read(text))


ARTICLE = Path(__file__).parents[3] / "shared/articles/jns-iran-syria.txt"


@pytest.mark.skipif(not ARTICLE.exists(), reason="the shared article is not here")
def test_the_shared_article() -> None:
    windows = {(ordinal.nth, ordinal.what): ordinal.window for ordinal in read(ARTICLE.read_text(encoding="utf-8"))}
    window = windows[6, "attack"]
    assert window is not None
    assert window.edtf == "2020-04-06/2020-05-06"
