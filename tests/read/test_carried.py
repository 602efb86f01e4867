"""Days that the story runs on from, and where it does not."""

import pytest

from reportedly.engines import load_engine
from reportedly.model.article import Hints, make_article
from reportedly.model.time import Anchor, TimeInterval
from reportedly.model.value import Aspect

FIRST = "Jets hit a school in Homs on Monday, killing four people. "
PUBLISHED = "2020-05-05"  # a Tuesday


def dated(text: str, published: str = PUBLISHED) -> list[tuple[str, list[tuple[str, str]]]]:
    """For each event its word, and its days with the words that show each."""
    article = make_article(text, hints=Hints(published=published))
    events = load_engine("rules").read(article).events
    return [
        (
            event.trigger.quote,
            [
                (claim.value.edtf, claim.evidence[0].quote)
                for claim in event.of(Aspect.TIME)
                if isinstance(claim.value, TimeInterval) and claim.value.anchor is Anchor.RELATIVE
            ],
        )
        for event in events
    ]


@pytest.mark.parametrize(
    "then",
    [
        "Meanwhile, shells killed three people in Hama.",
        "Another air strike killed two people in Hama.",
        "An air strike killed two people in Hama.",
    ],
)
def test_the_story_runs_on_from_its_day(then: str) -> None:
    (_, (_, days)) = dated(FIRST + then)
    assert days == [("2020-05-04", "Monday")]


@pytest.mark.parametrize(
    "then",
    [
        "Two air strikes had hit Hama, killing three people.",
        "Air strikes have killed three people in Hama.",
        "Usually an air strike kills people in Hama.",
        "The offensive on Hama killed three people.",
    ],
)
def test_what_looks_back_or_lasts_gets_no_day(then: str) -> None:
    _, (_, days) = dated(FIRST + then)
    assert days == []


def test_a_day_that_is_no_news_is_not_carried() -> None:
    assert dated(FIRST + "Meanwhile, shells killed three people in Hama.", "2020-05-08")[-1][1] == []


def test_the_day_is_shown_by_the_words_of_the_story_not_by_a_dateline() -> None:
    text = "Monday 4 May 2020 Jets killed four people in Homs on Monday, residents said. Another air strike killed two people in Hama."
    assert dated(text)[-1][1] == [("2020-05-04", "Monday")]


def test_who_gave_the_day_to_another_happening_has_not_said_it_of_this() -> None:
    text = (
        "The Observatory said that jets hit a school in Homs on Monday, killing four people. Meanwhile, shells killed three people in Hama."
    )
    events = load_engine("rules").read(make_article(text, hints=Hints(published=PUBLISHED))).events
    first, second = (event.of(Aspect.TIME)[0] for event in events)
    assert (first.evidence, [source.name for source in first.sources]) == (second.evidence, ["Observatory"])
    assert second.sources == ()


def test_posting_is_no_happening() -> None:
    text = "Posted on May 4 2020 by the desk\n\nJets hit a school in Homs, killing four people. Shells killed three people in Hama."
    assert [days for _, days in dated(text)] == [[], []]
