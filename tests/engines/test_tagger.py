"""The engine `tagger`: who says what by the shipped model, the same however much is read, and every quote of the text."""

import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportedly.engines import ENGINES, load_engine
from reportedly.engines.check import check
from reportedly.engines.tagger import TaggerEngine
from reportedly.model.article import Article, Hints, make_article
from reportedly.model.codec import to_json
from reportedly.model.errors import InputError

WORDS = (
    *(
        "the mayor said",
        "“",
        "”",
        "killed at least 12 people",
        "in Homs",
        ",",
        ".",
        "\n\n",
        "\r\n",
        "according to Reuters",
        "fears",
        "that",
    ),
    *("\u200f", "\u202e", "é", "e\u0301", "🙂", "👩‍🚒", "قال", "שלום", "中文", "\u00a0", "\ufffd", "ﬁ", "İ", "ß"),
)
DIGEST = """The bridge at Qalat was hit twice on Friday, the mayor, Omar Daher, said.

"We counted nine dead," he told Reuters. According to the Red Crescent, eleven people were wounded.

The army denied that its planes had been in the area."""


def article(text: str) -> Article:
    return make_article(text, hints=Hints(language="en", published="2020-05-06"))


def test_is_an_engine_of_the_table() -> None:
    assert isinstance(load_engine("tagger"), TaggerEngine)


def test_finds_who_says_what() -> None:
    told = [
        (" ".join(e.quote for e in statement.source_evidence), statement.cue and statement.cue.quote, statement.content[0].quote)
        for statement in load_engine("tagger").read(article(DIGEST)).statements
    ]
    assert ("the mayor, Omar Daher,", "said", "The bridge at Qalat was hit twice on Friday") in told
    assert ("the Red Crescent", "According to", "eleven people were wounded") in told
    assert any(source == "The army" and cue == "denied" for source, cue, _ in told)


def test_a_pronoun_is_the_one_who_was_named() -> None:
    statements = load_engine("tagger").read(article(DIGEST)).statements
    quoted = next(statement for statement in statements if "nine dead" in statement.content[0].quote)
    assert "Omar Daher" in [source.name for source in quoted.sources]
    assert quoted.direct


def test_the_same_in_any_order_thread_and_process() -> None:
    texts = [DIGEST, DIGEST * 9, "Nothing happened.", "\n".join(reversed(DIGEST.split("\n")))]
    expected = [read(text) for text in texts]
    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(read, texts * 3)) == expected * 3
    with get_context("spawn").Pool(1) as processes:
        assert processes.map(read, texts[::-1]) == expected[::-1]


def read(text: str) -> bytes:
    return to_json(load_engine("tagger").read(article(text)))


@settings(max_examples=60)
@example(DIGEST.split(" "))
@given(st.lists(st.sampled_from(WORDS) | st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8), max_size=40))
def test_every_quote_is_of_the_text(words: list[str]) -> None:
    item = article(" ".join(words))
    reading = load_engine("tagger").read(item)
    assert check(reading, item) == reading
    assert len(reading.statements) >= 3 or words != DIGEST.split(" ")


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENGINES, "bare", "reportedly.engines.no_such_module:Engine")
    with pytest.raises(InputError, match="no_such_module"):
        load_engine("bare")
    assert "reportedly.engines.no_such_module" not in sys.modules
