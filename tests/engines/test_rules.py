"""The engine `rules`: deterministic, past the gate, and never silent."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.engines import load_engine
from reportedly.engines.check import check
from reportedly.engines.reading import code_digest
from reportedly.engines.rules import RulesEngine
from reportedly.model.article import Article, Hints, make_article
from reportedly.model.codec import to_json
from reportedly.read.event_words import ROWS
from reportedly.read.problems import PROBLEM_CODES

WORDS = (
    "airstrike",
    "killed",
    "at least 12 people",
    "in Homs",
    "on Monday",
    "Reuters said",
    "the attack",
    "“",
    "”",
    ".",
    "\n\n",
    "was attributed to Israel",
    "é",
    "🙂",
)


def article(text: str, *, language: str | None = "en", published: str | None = "2020-05-06") -> Article:
    return make_article(text, hints=Hints(language=language, published=published))


def test_is_an_engine_of_the_table() -> None:
    assert isinstance(load_engine("rules"), RulesEngine)


def test_read_many_reads_in_order() -> None:
    articles = [article("A bomb killed two people in Homs."), article("Nothing happened.")]
    engine = RulesEngine()
    assert list(engine.read_many(articles)) == [engine.read(item) for item in articles]


def test_another_language_is_a_problem_not_an_empty_reading() -> None:
    reading = RulesEngine().read(article("Un attentat a tué dix personnes.", language="fr"))
    assert [problem.code for problem in reading.problems] == ["language-not-read"]
    assert reading.events == ()
    assert reading.statements == ()


def test_words_of_violence_without_an_event_are_told() -> None:
    reading = RulesEngine().read(article("Attacks are generally carried out at night."))
    assert reading.events == ()
    assert [problem.code for problem in reading.problems] == ["nothing-found"]


def test_quiet_text_has_no_problem() -> None:
    assert RulesEngine().read(article("The orchard bloomed.")).problems == ()


@settings(max_examples=40)
@given(st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join) | st.text(max_size=80), st.sampled_from(("2020-05-06", None)))
def test_any_text_passes_the_gate_and_reads_the_same_twice(text: str, published: str | None) -> None:
    item = article(text, published=published)
    reading = RulesEngine().read(item)
    assert check(reading, item) == reading
    assert to_json(RulesEngine().read(item)) == to_json(reading)
    assert {problem.code for problem in reading.problems} <= set(PROBLEM_CODES)


def test_long_hostile_text_is_read_in_reasonable_time() -> None:
    text = ("the " * 2000 + "attack of " * 500 + "Aa " * 2000)[:20000]
    RulesEngine().read(article(text))


def test_table_of_words_gives_patterns() -> None:
    assert all(row.nouns or row.verbs for row in ROWS)


def test_a_place_of_one_s_own_makes_another_state_of_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_GAZETTEER", str(tmp_path))
    code_digest.cache_clear()
    before = code_digest("engines")
    (tmp_path / "ours.gaz").write_bytes(b"a list")
    code_digest.cache_clear()
    assert code_digest("engines") != before
    code_digest.cache_clear()
