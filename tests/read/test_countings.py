"""Counting claims taken apart: number, kind, place, actor and time; what is not understood stays as such."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.article import Hints, make_article
from reportedly.model.counting import Counting, Measure, Reach
from reportedly.model.value import Aspect
from reportedly.read.countings import read_countings

STRIKES = ("attack.air", "attack.shelling")


def read(text: str) -> list[Counting]:
    article = make_article(text, hints=Hints(published="2020-05-06", language="en"))
    found = read_countings(article)
    assert all(article.text[mention.start : mention.end] for mention in found)
    return [mention.counting for mention in found]


@pytest.mark.parametrize(
    ("words", "nth", "kinds", "window"),
    [
        ("It was the fourth such raid in the past month.", 4, ("attack.air", "attack.ground"), "2020-04-06/2020-05-06"),
        ("It was the third strike on the depot this year.", 3, STRIKES, "2020/2020-05-06"),
        ("It was the third explosion in Homs in two days.", 3, ("attack.bombing",), "2020-05-04/2020-05-06"),
        ("It was the second suicide car bombing this week.", 2, ("attack.bombing.suicide",), "2020-05-04/2020-05-06"),
        ("It was the port's second homicide of the year.", 2, ("attack", "killing", "execution"), "2020/2020-05-06"),
        ("The blast was the first since 2016.", 1, (), "2017-01-01/2020-05-06"),
        ("The blast was the first since the talks began in 2016.", 1, (), "2016/2020-05-06"),
        ("The blast was the second since 2016.", 2, (), "2016/2020-05-06"),
    ],
)
def test_in_order(words: str, nth: int, kinds: tuple[str, ...], window: str) -> None:
    (counting,) = read(words)
    assert (counting.measure, counting.nth, counting.kinds, counting.unread) == (Measure.NTH, nth, kinds, ())
    assert counting.window is not None
    assert counting.window.edtf == window


@pytest.mark.parametrize(
    ("words", "reach", "place", "site", "actor"),
    [
        ("It was the third strike on the base this year.", Reach.SITE, None, "base", None),
        ("It was the third strike this year on the base.", Reach.SITE, None, "base", None),
        ("It was the town's third shelling this year.", Reach.SETTLEMENT, None, "", None),
        ("It was the third raid in the province this year.", Reach.AREA, None, "", None),
        ("It was the third raid in the country this year.", Reach.COUNTRY, None, "", None),
        ("In Kherson, it was the third shelling this year.", Reach.NAMED, "Kherson", "", None),
        ("It was the third raid by Israel on Damascus this year.", Reach.NAMED, "Damascus", "", "Israel"),
        ("Israel's third raid on Damascus this year began.", Reach.NAMED, "Damascus", "", "Israel"),
        ("The third Israeli raid this year began.", Reach.UNSAID, None, "", "Israel"),
        ("The third Iraqi car bombing this year killed two.", Reach.NAMED, "Iraq", "", None),
        ("It was the third bombing claimed by Islamic State this year.", Reach.UNSAID, None, "", "Islamic State"),
        ("It was the group's third bombing this year.", Reach.UNSAID, None, "", "the group"),
        ("It was the third attack on a school this year.", Reach.UNSAID, None, "school", None),
        ("The town was bombed for the third time this year.", Reach.SETTLEMENT, None, "", None),
    ],
)
def test_scopes(words: str, reach: Reach, place: str | None, site: str, actor: str | None) -> None:
    (counting,) = read(words)
    assert (counting.reach, counting.place and counting.place.name, counting.site) == (reach, place, site)
    assert (counting.actor and counting.actor.name, counting.unread) == (actor, ())


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        ("It was the third major attack this year.", ("major",)),
        ("It was the third attack on aid workers this year.", ("on aid workers",)),
        ("It was the third raid by US-backed forces this year.", ("by US-backed forces",)),
        ("It was the third US-backed raid this year.", ("US-backed",)),
        ("It was the third ceasefire violation this year.", ("ceasefire violation",)),
    ],
)
def test_what_is_not_understood(words: str, unread: tuple[str, ...]) -> None:
    (counting,) = read(words)
    assert counting.unread == unread


def test_by_the_toll() -> None:
    (counting,) = read("It was the second deadliest bombing in Baghdad since March.")
    assert (counting.measure, counting.nth, counting.aspect) == (Measure.MOST, 2, Aspect.KILLED)
    assert counting.window is not None
    assert counting.window.edtf == "2020-04-01/2020-05-06"
    (worst,) = read("It was the worst bombing in Baghdad since March.")
    assert worst.aspect is None


def test_people_over_a_time() -> None:
    (counting,) = read("Israeli air strikes have killed more than 200 civilians in Gaza since January.")
    assert counting.toll is not None
    assert (counting.measure, counting.toll.low, counting.toll.high, counting.aspect) == (Measure.TOTAL, 200, None, Aspect.KILLED)
    assert (counting.kinds, counting.whom, counting.actor and counting.actor.name) == (("attack.air",), "civilians", "Israel")
    assert counting.place is not None
    assert counting.place.name == "Gaza"
    assert counting.window is not None
    assert counting.window.edtf == "2020-01/2020-05-06"


def test_what_is_no_claim_that_counts() -> None:
    assert (
        read("More than 300,000 people have been killed in the war. A blast killed 12 in Homs on Monday. Many were hurt this year.") == []
    )


@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "third",
                "deadliest",
                "such",
                "attack",
                "on",
                "by",
                "Israel",
                "Homs",
                "this year",
                "since 2016",
                "200 killed",
                "'s",
                ".",
            ]
        )
    ).map(" ".join)
)
def test_any_text_is_read(text: str) -> None:
    assert all(counting.nth > 0 and counting.phrase for counting in read(text))
