"""Origin facts: who is credited, with the very words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.article import Hints, make_article
from reportedly.page.origins import find_origins, is_credit


def origins(text: str) -> dict[str, str]:
    return {fact.name: fact.evidence[0].quote for fact in find_origins(make_article(text))}


@pytest.mark.parametrize(
    ("text", "name", "quote"),
    [
        ("A man died.\n\nThis article was originally published in The Other Paper.", "The Other Paper", None),
        ("This story first appeared on Bread Monitor. Read it there.", "Bread Monitor", "This story first appeared on Bread Monitor"),
        ("Originally published by the Mill Gazette on Monday.", "Mill Gazette", None),
        ("This report was first published on 3 May 2019 in Mill Gazette.", "Mill Gazette", None),
        ("This article is republished from The Conversation under a licence.", "The Conversation", None),
        ("BEIRUT (Reuters) - Two men died.", "Reuters", "BEIRUT (Reuters)"),
        ("Beirut, April 15 (AFP) Two men died.", "AFP", None),
        ("Two men died. --AFP", "AFP", "--AFP"),
        ("Two men died. - REUTERS", "Reuters", "- REUTERS"),
        ("Afp - Two men died.", "AFP", "Afp -"),
        ("Two men died. (AFP)", "AFP", "(AFP)"),
        ("Two men died. Source: agencies", "agencies", "Source: agencies"),
        ("Two men died. (Source: Bread Monitor + Agencies)", "Bread Monitor", "(Source: Bread Monitor + Agencies)"),
        ("Two men died. (TRT World and Agencies)", "agencies", "(TRT World and Agencies)"),
        ("Two men died.\n\n(with inputs from AP)", "AP", "(with inputs from AP)"),
        ("Two men died. (With AP Reuters and AFP)", "Reuters", "(With AP Reuters and AFP)"),
        ("Two men died.\n\nReporting by Jane Miller for Reuters", "Reuters", "Reporting by Jane Miller for Reuters"),
        ("Two men died.\n\nAssociated Press writer Jane Miller contributed to this report.", "AP", None),
        ("Two men killed Monitor AFP Sunday 26 Nov 2017 Two men died.", "AFP", "AFP"),
        ("Two men died. es/rt (Reuters, dpa)", "dpa", "es/rt (Reuters, dpa)"),
        ("Two men died. [Reuters]", "Reuters", "[Reuters]"),
        ("Two men died.\n\n(Bread 24 with AFP and AP)", "AP", "(Bread 24 with AFP and AP)"),
        ("Two men died.\n\nCopyright 2019 The Associated Press. All rights reserved.", "AP", "Copyright 2019 The Associated Press"),
        ("Two men died. This report was compiled from agency reports.", "agencies", None),
        ("With files from The Canadian Press\n\nTwo men died.", "Canadian Press", None),
        ("TEHRAN (Tasnim) - Two men died.", "Tasnim", None),
        ("By AFP\n\nTwo men died.", "AFP", "By AFP"),
        ("Two men died. AP contributed to this report.", "AP", None),
    ],
)
def test_credits(text: str, name: str, quote: str | None) -> None:
    found = origins(text)
    assert name in found
    if quote is not None:
        assert found[name] == quote


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian Arab News Agency (SANA) said two men died.",
        "As first reported by Bread Monitor, two men died.",
        "This article was originally published on 12 May 2019.",
        "A Reuters photographer saw two bodies.",
        "The aid agencies contributed food.",
        "Two men died, Reuters reported.",
        "Two men died.\n\nAdditional reporting by Jane Miller in the harbour.",
        "With files from Jane Miller\n\nTwo men died.",
        "The remarks were in a text distributed by the Pentagon.",
        "Two men died. (With photos from AFP)",
        "Two men died. (Reuters photo)",
        "A boat leaves the harbour. (AFP)\n\n" + "Two men died at the mill, and the police closed the road. " * 6,
    ],
)
def test_a_source_in_the_news_is_no_origin_of_the_text(text: str) -> None:
    assert origins(text) == {}


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Reuters Staff", ["Reuters"]),
        ("Jane Miller, AFP", ["AFP"]),
        ("By The Associated Press", ["AP"]),
        ("Agencies", ["agencies"]),
        ("Petra Miller", []),
        ("Petra", []),
        (None, []),
    ],
)
def test_an_agency_in_the_byline_is_credited_without_words_of_the_text(byline: str | None, names: list[str]) -> None:
    found = find_origins(make_article("Two men died.", hints=Hints(byline=byline)))
    assert [(fact.name, fact.evidence) for fact in found] == [(name, ()) for name in names]


def test_each_name_once_with_all_its_words() -> None:
    facts = find_origins(make_article("BEIRUT (Reuters) - Two men died.\n\nReporting by Jane Miller for Reuters"))
    assert [(fact.name, len(fact.evidence)) for fact in facts] == [("Reuters", 2)]


def test_credit_lines() -> None:
    assert is_credit("This article was originally published in The Other Paper.")
    assert is_credit("Reporting by Jane Miller; Editing by John Baker")
    assert is_credit("Staff writers Jane Miller and John Baker contributed to this report.")
    assert not is_credit("Two men died, and the army said it was reporting by radio.")


PIECES = [
    "BEIRUT (Reuters) - ",
    "(AFP)",
    "--AFP",
    "Source: ",
    "This article was first published in ",
    "The Paper",
    "é",
    "\n\n",
    ". ",
    "(with AP",
    ")",
    "x",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_every_quote_stands_at_its_offsets(text: str) -> None:
    article = make_article(text)
    for fact in find_origins(article):
        assert fact.name
        for evidence in fact.evidence:
            assert article.text[evidence.start : evidence.end] == evidence.quote
            assert evidence.quote == evidence.quote.strip()


@pytest.mark.parametrize(
    "unit", ["A a ", "Source: ", "(with ", "This article was originally published in Aa ", "Reporting by ", "- ", "AP, ", "AFP and "]
)
def test_hostile_text_takes_no_time(unit: str) -> None:
    started = time.process_time()
    find_origins(make_article(unit * (200_000 // len(unit))))
    assert time.process_time() - started < 3
