"""Searching: any words may be asked for, and hits stand where they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.folding import distinct_words, fold, query_words, words
from reportedly.ledger.search import search
from reportedly.ledger.store import Ledger
from reportedly.model.run import Entry
from reportedly.model.view import Window
from tests.factory import article, entry, page, reading, run


def _plain(text: str, **about: str) -> Entry:
    made = article(text, **about)
    return Entry(page=page(made), article=made, reading=reading(made))


def test_hit_is_the_shortest_stretch_that_has_the_words(ledger: Ledger) -> None:
    given = _plain("Hospital staff fled. Later, an airstrike on the Ḥoṣpital of Médecins killed a nurse; the hospital closed.")
    ledger.append(run(), [given, _plain("The market was quiet.")])
    (hit,) = search(ledger, "hospital AIRSTRIKE", Window())
    assert hit.match == "airstrike on the Ḥoṣpital"
    assert given.article.text[hit.start : hit.end] == hit.match
    assert hit.before + hit.match + hit.after in given.article.text
    assert search(ledger, "medecins", Window())[0].match == "Médecins"
    assert search(ledger, "hospital market", Window()) == ()


def test_words_far_apart_or_in_the_title_alone_are_found(ledger: Ledger) -> None:
    ledger.append(run(), [_plain("Alpha " + "and so on " * 60 + "omega.", title="A list")])
    assert search(ledger, "omega alpha", Window())[0].match == "Alpha"
    assert search(ledger, "list", Window())[0].match == ""


def test_old_versions_are_not_searched_and_newest_come_first(ledger: Ledger) -> None:
    url = "https://example.org/a"
    ledger.append(run(), [entry(1, url=url), entry(2, date="2024-03-01"), entry(3, date="2024-02-01")])
    ledger.append(run(1), [entry(4, url=url)])
    assert search(ledger, "1 people", Window()) == ()
    assert [hit.published for hit in search(ledger, "airstrike", Window())] == ["2024-03-01", "2024-02-01", "2024-01-01"]
    assert [hit.published for hit in search(ledger, "airstrike", Window(limit=1, offset=1))] == ["2024-02-01"]


@pytest.mark.parametrize(
    "asked", ['"', "'", "AND OR NOT", "idlib*", "(idlib", "a:b & | !", "-- ;", "NEAR(", "\\", "%_", "", "x" * 3000, "\ud800", "\0"]
)
def test_no_question_is_an_error(ledger: Ledger, asked: str) -> None:
    ledger.append(run(), [entry()])
    assert len(search(ledger, asked, Window())) == (1 if "idlib" in asked else 0)


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    for start, end, word in words(text):
        assert word in fold(text[start:end])
        assert word.isalnum()
    assert distinct_words(text)[:50] == list(query_words(text))


def test_words_are_bounded() -> None:
    assert distinct_words("a" * 500, "b") == ["a" * 100, "b"]
    assert len(query_words(" ".join(map(str, range(1000))))) == 50
    assert sum(len(word) for word in distinct_words(" ".join(f"{number:090}" for number in range(20_000)))) <= 1_000_000
