"""What speaks for and against two reports being of one incident, and what is made of it."""

from dataclasses import replace
from itertools import combinations, product

from reportedly.incidents.compare import Comparison, compare
from reportedly.incidents.judge import BY, SAME, judge, judge_traits, score, told_apart
from reportedly.incidents.traits import traits
from reportedly.model.incident import Report
from reportedly.model.judgement import Verdict
from reportedly.model.place import Place, PlaceKind
from reportedly.model.reading import Stance
from reportedly.model.value import Aspect, Party, PartyKind
from tests.incidents.builders import AT, HAMA, HOMS, LVIV, SUBURB, SYRIA, bombing, day, exactly, report, toll


def verdict(a: Report, b: Report) -> Verdict | None:
    link = judge(compare(a, b), AT)
    return link.verdict if link else None


def test_the_order_of_the_two_makes_no_difference() -> None:
    a, b = bombing("a", killed=toll(12)), bombing("b", place=SUBURB, killed=exactly(14))
    assert compare(a, b) == compare(b, a)
    assert judge(compare(a, b), AT) == judge(compare(b, a), AT)


def test_one_place_and_day_and_type_is_the_same_and_says_why() -> None:
    link = judge(compare(bombing("a", killed=exactly(12)), bombing("b", killed=exactly(12))), AT)
    assert link is not None
    assert link.verdict is Verdict.SAME
    assert link.by == BY
    assert link.score is not None
    assert SAME <= link.score < 1
    assert any("0 km apart" in reason for reason in link.reasons)


def test_what_their_articles_say_in_all_is_compared_too() -> None:
    words = " The bus driver Marwan Ketabi, 34, lay beside the burnt bakery of Zerbadan, and Zaynab Orhani, 8, was carried to her uncle."
    a, b = (replace(one, text=one.text + words) for one in (bombing("a"), bombing("b")))
    comparison = compare(a, b)
    assert value(comparison, "ages") == 1
    assert value(comparison, "article names") > 0.6
    assert value(comparison, "article text") > 0.5
    assert score(comparison) > score(compare(bombing("a"), bombing("b")))


def test_what_is_decisive_against_forbids() -> None:
    assert verdict(bombing("a", place=HOMS), bombing("b", place=LVIV)) is None
    assert verdict(bombing("a", on=4), bombing("b", on=9)) is None
    assert verdict(bombing("a"), report("b", (Aspect.TIME, day(4)), (Aspect.PLACE, HOMS), code="negotiation")) is None


def test_two_far_places_of_one_name_are_not_decisive() -> None:
    namesake = replace(HOMS, gazetteer="g:9", lat=HOMS.lat + 4 if HOMS.lat else None)
    comparison = compare(bombing("a"), bombing("b", place=namesake))
    assert value(comparison, "place") == 0.1
    assert score(comparison) > 0 == score(compare(bombing("a"), bombing("b", place=LVIV)))


def test_the_day_of_a_trial_is_not_decisive() -> None:
    early, late = bombing("a"), bombing("b", on=12)
    assert value(compare(early, late), "time") == 0
    assert value(compare(early, replace(late, title="Three sentenced for the blast at the school")), "time") == 0.1


def test_a_place_a_day_or_a_kind_tells_two_events_of_an_article_apart() -> None:
    first = bombing("a")
    talks = report("a", (Aspect.TIME, day(4)), (Aspect.PLACE, HOMS), code="negotiation", start=50)
    others = (bombing("a", place=HAMA, start=50), bombing("a", on=9, start=50), talks)
    assert all(told_apart(traits(first), traits(other)) for other in others)
    silent = report("a", (Aspect.KILLED, exactly(3)), code="attack", start=50)
    assert not any(told_apart(traits(first), traits(other)) for other in (silent, bombing("a", place=SUBURB, start=50)))


def test_one_town_day_and_type_without_anything_telling_only_suggests() -> None:
    plain = [report(x, (Aspect.TIME, day(4)), (Aspect.PLACE, HOMS), (Aspect.KILLED, n)) for x, n in (("a", exactly(3)), ("b", exactly(9)))]
    assert verdict(*plain) is Verdict.UNSURE


def test_a_country_alone_only_suggests() -> None:
    assert verdict(bombing("a", place=SYRIA), bombing("b", place=SYRIA)) is not Verdict.SAME
    comparison = compare(bombing("a", place=SYRIA), bombing("b", place=HAMA))
    assert comparison.value("place") == 0.45


def test_a_rising_toll_weakens_but_does_not_forbid() -> None:
    early, late = bombing("a", killed=toll(22)), bombing("b", killed=toll(126), title="Homs convoy toll climbs")
    assert verdict(early, late) is Verdict.SAME
    assert value(compare(early, late), "killed") == 0.5
    assert value(compare(early, bombing("b", killed=exactly(23))), "killed") > 0.5
    assert value(compare(early, bombing("b", killed=exactly(500))), "killed") < 0.2


def value(comparison: Comparison, name: str) -> float:
    found = comparison.value(name)
    assert found is not None
    return found


def test_a_denied_toll_is_not_compared() -> None:
    denied = report("b", (Aspect.KILLED, exactly(12), (), Stance.DENIED))
    assert compare(bombing("a", killed=exactly(12)), denied).value("killed") is None


def test_names_are_compared_by_their_consonants() -> None:
    one = Place(name="Salaheddin", lat=36.19, lon=37.12, kind=PlaceKind.DISTRICT)
    other = Place(name="Salah al-Din", lat=36.19, lon=37.12, kind=PlaceKind.DISTRICT)
    assert compare(bombing("a", place=one), bombing("b", place=other)).value("name") == 1.0


def test_reports_may_blame_different_parties() -> None:
    parties = [report(x, (Aspect.PERPETRATOR, Party(name=n, kind=PartyKind.STATE))) for x, n in (("a", "Israel"), ("b", "Turkey"))]
    assert value(compare(*parties), "perpetrator") > 0


def test_two_events_of_one_article_are_joined_only_where_all_agrees() -> None:
    first, twin = bombing("a", killed=exactly(12)), bombing("a", killed=exactly(12), start=50)
    other = bombing("a", killed=exactly(9), start=50)
    assert verdict(first, twin) is Verdict.SAME
    assert verdict(first, other) is None
    assert verdict(bombing("a"), bombing("a", start=50)) is None


def test_little_evidence_scores_low() -> None:
    assert score(compare(report("a", code="attack"), report("b", code="attack"))) < SAME


def told(article: str, text: str, *, on: int = 4, place: Place = HOMS, outlet: str | None = None) -> Report:
    """A report of a bombing that stands in this text."""
    made = bombing(article, on=on, place=place)
    return replace(made, text=text, outlet=outlet or made.outlet)


NAMES = "Marwan Ketabi and Zaynab Orhani were hit near the bakery of Zerbadan, their uncle told us while he searched the ruins."
WORDS = "Two shoppers were hit near the bakery of Zerbadan, an uncle of theirs told us while he searched the ruins for shoes."


def test_shared_names_outweigh_another_place_or_another_day_but_not_both() -> None:
    assert verdict(told("a", NAMES), told("b", NAMES, place=LVIV)) is Verdict.SAME
    assert verdict(told("a", NAMES), told("b", NAMES, on=20)) is Verdict.SAME
    assert verdict(told("a", NAMES), told("b", NAMES, on=20, place=LVIV)) is None


def test_like_words_do_not_join_two_days() -> None:
    assert verdict(told("a", WORDS), told("b", WORDS, on=20)) is None


def test_like_words_tell_less_within_one_outlet() -> None:
    one, other = told("a", WORDS, outlet="The Post"), told("b", WORDS, outlet="The Post")
    assert value(compare(one, other), "text of one outlet") > 0
    assert compare(one, other).value("text") is None


def test_what_an_article_recalls_is_not_held_against_by_the_rest_of_its_words() -> None:
    recalled = replace(told("b", RECALLING), event=replace(told("b", RECALLING).event, background=True))
    comparison = compare(told("a", WORDS), recalled)
    assert comparison.value("text") is None
    assert comparison.value("published") is None


RECALLING = "Shipping firms expect lower prices of grain this autumn, an economist wrote, after the port was opened to freighters again."


def test_what_is_looked_at_first_leaves_out_no_link() -> None:
    """Of one place and day, of others, of none; with names, with like words and with none of these."""
    settings = product((NAMES, WORDS, RECALLING, ""), (4, 20), (HOMS, LVIV, SYRIA))
    found = [told(f"article {n}", text, on=on, place=place) for n, (text, on, place) in enumerate(settings)]
    found += [replace(one, event=replace(one.event, id=f"{one.event.id}0", claims=())) for one in found]
    links = [judge(compare(a, b), AT) for a, b in combinations(found, 2)]
    assert [judge_traits(traits(a), traits(b), AT) for a, b in combinations(found, 2)] == links
    assert None in links
    assert any(links)
