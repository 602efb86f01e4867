"""Furniture goes, news stays, and a credit line stays because facts are drawn from it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.page.notices import ANYWHERE, AT_END, BREAK, cut_furniture

NEWS = "Three people were killed when a shell hit a bakery in the north of the town, the mayor said."
MORE = "A second shell fell nearby an hour later, but nobody was hurt, according to residents."


def cut(*paragraphs: str, byline: str | None = None, title: str | None = None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    text, cuts = cut_furniture(BREAK.join(paragraphs), byline=byline, title=title)
    return tuple(text.split(BREAK)) if text else (), tuple(c.kind for c in cuts)


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("Advertisement", "advertisement"),
        ("Article continues below", "advertisement"),
        ("READ MORE: Ten things about bakeries", "read-more"),
        ("Related: How bread is made", "read-more"),
        ("Also read: Who owns the mills?", "read-more"),
        ("Click here for our map of the front lines", "read-more"),
        ("Sign up for the Morning Loaf, our daily email.", "newsletter"),
        ("Get the best of our reporting delivered to your inbox every week", "newsletter"),
        ("We have sent you a verification email. Please check your account.", "newsletter"),
        ("Follow us on Twitter and Facebook", "share"),
        ("12 comments", "share"),
        ("Our Standards: The Bakery Trust Principles", "trust-notice"),
        ("The views expressed in this piece are those of the author alone.", "trust-notice"),
        ("© 2019 The Daily Loaf. All rights reserved.", "copyright"),
        ("Copyright 2019 Loaf Media", "copyright"),
        ("Support independent journalism", "appeal"),
        ("Donate today", "appeal"),
        ("Twitter: @loafreporter", "contact"),
        ("Correction: The army counts nine dead, not 12 as first given.", "correction"),
        ("Editor’s note, 12 April: the headline of an earlier version gave 12 dead.", "correction"),
        ("An earlier version of this article said that 12 soldiers had been killed.", "correction"),
        ("This story was since amended to remove a name.", "correction"),
    ],
)
def test_furniture_goes_wherever_it_stands(paragraph: str, kind: str) -> None:
    assert cut(NEWS, paragraph, MORE) == ((NEWS, MORE), (kind,))


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("Jane Miller is a correspondent for the Loaf based in Paris.", "biography"),
        ("Email the newsroom at desk@loaf.example with your questions.", "contact"),
        ("This article appeared in the World section of the print edition.", "print-note"),
        ("If you value our reporting, tell a friend about the Loaf.", "appeal"),
        ("More on bread and war", "read-more"),
        ("This interview has been edited for length.", "trust-notice"),
    ],
)
def test_some_goes_only_at_the_end(paragraph: str, kind: str) -> None:
    assert cut(NEWS, MORE, paragraph) == ((NEWS, MORE), (kind,))
    assert cut(NEWS, paragraph, MORE) == ((NEWS, paragraph, MORE), ())


@pytest.mark.parametrize(
    "paragraph",
    [
        "Support for the rebels is growing in the south, a survey showed.",
        "Share prices fell after the attack.",
        "Follow-up strikes hit the same road on Friday.",
        "Read Hassan, a baker, said he had signed up for the militia.",
        "“We need your support and your donations for our reporting,” the editor told a crowd of readers.",
        "More than 40 people were wounded in the market.",
        "The committee asked members to subscribe to the ceasefire, officials said.",
        "Jane Miller, a correspondent for the Loaf, was arrested on Monday.",
        "Related families shared the same cellar during the shelling.",
        "Watching from a roof, two boys saw the aircraft turn.",
        "Comments by the minister drew anger.",
        "Register offices in the town stayed shut.",
    ],
)
def test_sentences_of_news_stay(paragraph: str) -> None:
    assert cut(NEWS, paragraph, MORE) == ((NEWS, paragraph, MORE), ())
    assert cut(NEWS, MORE, paragraph) == ((NEWS, MORE, paragraph), ())


def test_an_appeal_at_the_end_takes_along_what_stands_inside_it() -> None:
    credit = "This article was originally published in The Other Paper."
    appeal = (
        "Support Local Journalism",
        "These are strange times for everybody.",
        "The Loaf keeps growing, and its readers are many.",
        "We work late every night to tell the story.",
        "Monthly donations help us to go on, and we thank our subscribers.",
    )
    kept, kinds = cut(NEWS, MORE, credit, *appeal)
    assert kept == (NEWS, MORE, credit)
    assert kinds == ("appeal",) * len(appeal)


def test_an_appeal_in_the_middle_takes_nothing_along() -> None:
    box = "Your donation keeps our journalism going."
    assert cut(NEWS, box, MORE, NEWS) == ((NEWS, MORE, NEWS), ("appeal",))


def test_headlines_under_a_heading_of_links_go_with_it() -> None:
    assert cut(NEWS, MORE, "Related stories", "Bread prices double", "Mills reopen in the east") == ((NEWS, MORE), ("read-more",) * 3)
    assert cut(NEWS, "Related stories", "Bread prices double", MORE)[0] == (NEWS, "Bread prices double", MORE)


def test_a_list_of_names_at_the_end_stays() -> None:
    names = ("Ahmad Darwish, 34", "Samira Darwish, 29")
    assert cut(NEWS, MORE, *names)[0] == (NEWS, MORE, *names)
    assert cut(NEWS, MORE, *names, "Follow us on Twitter")[0] == (NEWS, MORE, *names)


def test_who_wrote_it_tells_whose_biography_it_is() -> None:
    line = "Darwish covers bread, mills and everything in between."
    assert cut(NEWS, MORE, line, byline="Samira Darwish") == ((NEWS, MORE), ("biography",))
    assert cut(NEWS, MORE, line)[0] == (NEWS, MORE, line)


def test_the_title_is_not_said_twice() -> None:
    assert cut("Bakery hit: three dead", NEWS, title="Bakery Hit: Three Dead") == ((NEWS,), ("headline",))


def test_a_trust_notice_run_into_the_last_sentence_is_cut_off() -> None:
    kept, kinds = cut(NEWS, MORE + " Our Standards: The Thomson Reuters Trust Principles.")
    assert (kept, kinds) == ((NEWS, MORE), ("trust-notice",))


def test_nothing_but_furniture_leaves_nothing() -> None:
    assert cut("Sign up for our newsletter", "Donate now")[0] == ()


@given(st.lists(st.sampled_from([NEWS, MORE, "Advertisement", "Donate now", "Related stories", "Short line"]), max_size=8))
def test_what_is_kept_and_what_is_cut_are_the_whole(paragraphs: list[str]) -> None:
    text, cuts = cut_furniture(BREAK.join(paragraphs))
    kept = text.split(BREAK) if text else []
    assert sorted([*kept, *(c.text for c in cuts)]) == sorted(paragraphs)


@pytest.mark.parametrize(
    "unit", ["A", "A a ", "Get ", "(with ", "support our ", "Aa Bb is a ", "join try ", "“", " ", "if you have a ", "your donation "]
)
def test_hostile_text_takes_no_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    started = time.process_time()
    cut_furniture(BREAK.join((NEWS, text[:700], text)))
    assert time.process_time() - started < 2


def test_every_kind_is_named_once_a_table() -> None:
    assert {n.kind for n in (*ANYWHERE, *AT_END)} == {
        *(
            "advertisement",
            "appeal",
            "biography",
            "contact",
            "copyright",
            "correction",
            "newsletter",
            "print-note",
            "read-more",
            "share",
            "trust-notice",
        )
    }
