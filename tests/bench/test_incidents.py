"""B3 and pairs as they are defined; the main event of an article; the baselines on a few articles."""

import pytest

from bench.incidents import Case, alike_pairs, b3, by_date_and_city, components, is_english, main_event, sample, told_once
from reportedly.model.article import Hints, make_article
from reportedly.model.value import Aspect
from tests.incidents.builders import HOMS, LVIV, bombing, exactly, report


def case(text: str, incident: str, published: str = "2020-05-04") -> Case:
    return Case(article=make_article(text, hints=Hints(published=published)), incident=incident)


def test_b3_and_pairs_of_a_small_grouping() -> None:
    figures = b3({"a": 1, "b": 1, "c": 2, "d": 2}, {"a": "x", "b": "x", "c": "x", "d": "y"})
    assert figures["b3_precision"] == pytest.approx((1 + 1 + 0.5 + 0.5) / 4)
    assert figures["b3_recall"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert figures["pairwise_precision"] == pytest.approx(1 / 2)
    assert figures["pairwise_recall"] == pytest.approx(1 / 3)


def test_the_main_event_is_the_first_violence_that_is_news() -> None:
    recalled = report("a", (Aspect.KILLED, exactly(3)), background=True).event
    arrest, raid = report("a", start=50, code="arrest").event, report("a", (Aspect.KILLED, exactly(4)), start=90).event
    assert main_event([recalled, arrest, raid]) == raid
    assert main_event([recalled, arrest]) == recalled
    assert main_event([]) is None


def test_an_article_recorded_under_two_incidents_is_left_out() -> None:
    assert [one.incident for one in told_once([case("One.", "x"), case("Two.", "x"), case("Two.", "y")])] == ["x"]


def test_a_sample_is_of_whole_incidents_and_the_same_in_any_order() -> None:
    cases = [case(f"Text {n}.", f"incident {n // 3}") for n in range(30)]
    some = sample(cases, 7)
    assert len(some) == 9
    assert {one.article.id for one in sample(cases[::-1], 7)} == {one.article.id for one in some}


def test_a_page_around_arabic_words_is_no_english_text() -> None:
    assert is_english("A shell fell on حلب on Monday, residents of the quarter said.")
    assert not is_english("قصف مدفعي على المدينة Copy link to Tweet")


def test_the_baselines_group_by_city_and_date_and_by_words() -> None:
    cases = [case(f"{word} stood alone.", word) for word in ("Alder", "Birch", "Cedar")]
    ids = [one.article.id for one in cases]
    reports = {key: [bombing(key, place=place)] for key, place in zip(ids, (HOMS, HOMS, LVIV), strict=True)}
    groups = by_date_and_city(cases, reports)
    assert groups[ids[0]] == groups[ids[1]] != groups[ids[2]]
    copies = [case(text, "x") for text in ("Quartz hid basalt.", "Quartz hid basalt!", *(f"Plain {n} words." for n in range(12)))]
    pairs = [{one, other} for _, one, other in alike_pairs(copies, 0.9)]
    assert {copies[0].article.id, copies[1].article.id} in pairs
    assert components("abc", [("a", "b")])["a"] == components("abc", [("a", "b")])["b"]
