"""Tolls, responsibility and counting claims stand side by side, each with who said it."""

import pytest

from reportedly.engines import load_engine
from reportedly.incidents.agree import counting_claims, disagreements, held_responsible, number_given, toll_table
from reportedly.model.article import Hints, make_article
from reportedly.model.incident import Report
from reportedly.model.reading import Stance
from reportedly.model.value import Aspect, Manner, Ordinal, Party, PartyKind, Toll, Total
from tests.incidents.builders import HOMS, MONITOR, REUTERS, exactly, report, toll

EARLY = report(
    "a", (Aspect.KILLED, toll(22), (REUTERS, MONITOR)), (Aspect.KILLED, toll(5, 5, total=Total.PART)), published="2020-05-04T10:00:00Z"
)
LATE = report("b", (Aspect.KILLED, exactly(43)), published="2020-05-05")
UNDATED = report("c", (Aspect.KILLED, toll(90, total=Total.RUNNING)), (Aspect.KILLED, exactly(50)), published=None)


def test_tolls_stand_by_kind_of_total_then_time_then_source() -> None:
    rows = toll_table([UNDATED, LATE, EARLY], Aspect.KILLED)
    assert [(row.total, row.toll.low) for row in rows] == [("event", 22), ("event", 43), ("event", 50), ("part", 5), ("running", 90)]
    assert rows[0].said.sources == ("Reuters", "Syrian Observatory for Human Rights")
    assert rows[0].said.label == "Syrian Observatory for Human Rights, reported by Reuters, reported by The A"
    assert rows[0].said.evidence == EARLY.event.claims[0].evidence
    with pytest.raises(ValueError, match="no count"):
        toll_table([EARLY], Aspect.PLACE)


def test_the_number_is_what_most_articles_give_first_as_one() -> None:
    single = Toll(low=1, high=1, phrase="the driver")
    reports = [
        report(x, (Aspect.KILLED, single), (Aspect.KILLED, exactly(n)), (Aspect.KILLED, exactly(9)))
        for x, n in (("x", 3), ("y", 3), ("z", 4))
    ]
    assert number_given([LATE, *reports], Aspect.KILLED) == 3
    assert number_given([report("a", (Aspect.KILLED, single))], Aspect.KILLED) == 1
    assert number_given([EARLY, LATE], Aspect.KILLED) == 43, "one article each: the latest"
    assert number_given([LATE], Aspect.INJURED) is None


def test_of_all_who_were_hit_the_dead_are_not_among_the_injured() -> None:
    hit = [(Aspect.INJURED, exactly(6)), (Aspect.KILLED, exactly(2))]
    rest = (Aspect.INJURED, toll(4, 4, total=Total.PART))
    assert number_given([report("a", *hit, rest)], Aspect.INJURED) == 4
    assert number_given([report("a", *hit)], Aspect.INJURED) == 6, "nobody says four"


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Six people were shot in Homs on Monday. Two men were killed.", 4),
        ("Three men were killed in a shooting in Homs on Monday. Two others were shot.", 2),
        ("A man was shot in Homs on Monday. The man died at the scene.", None),
    ],
)
def test_who_were_shot_are_not_all_injured(text: str, injured: int | None) -> None:
    article = make_article(text, hints=Hints(published="2020-05-05"))
    events = load_engine("rules").read(article).events
    told = [
        Report(event=event, article=article.id, url=None, outlet=None, title=None, published=article.published, origins=(), text=text)
        for event in events
    ]
    assert number_given(told, Aspect.INJURED) == injured


def test_of_two_numbers_one_that_is_told_as_a_number() -> None:
    reports = [report("a", (Aspect.INJURED, exactly(3))), report("b", (Aspect.INJURED, Toll(low=1, high=1, phrase="she")))]
    assert number_given(reports, Aspect.INJURED) == 3


def test_who_is_held_responsible_by_whom() -> None:
    group = Party(name="the Brigade", kind=PartyKind.ARMED_GROUP, manner=Manner.ACCUSED)
    denial = Party(name="the Brigade", kind=PartyKind.ARMED_GROUP, manner=Manner.DENIED)
    reports = [report("b", (Aspect.PERPETRATOR, denial, (), Stance.DENIED)), report("a", (Aspect.PERPETRATOR, group, (MONITOR,)))]
    rows = held_responsible(reports)
    assert {(row.party.manner, row.said.stance, row.said.outlet) for row in rows} == {
        (Manner.ACCUSED, Stance.ASSERTED, "The A"),
        (Manner.DENIED, Stance.DENIED, "The B"),
    }
    (sentence,) = disagreements(reports, Aspect.PERPETRATOR)
    assert "the Brigade (denied) (The B, 2020-05-04)" in sentence


def test_who_is_perhaps_responsible_is_told_so() -> None:
    reports = [
        report("a", (Aspect.PERPETRATOR, Party(name="rebels"), (), Stance.POSSIBLE)),
        report("b", (Aspect.PERPETRATOR, Party(name="the army"))),
    ]
    (sentence,) = disagreements(reports, Aspect.PERPETRATOR)
    assert "rebels (possible) (The A, " in sentence
    assert "the army (The B, " in sentence


def test_disagreements_name_each_number_and_who_gives_it_but_no_parts() -> None:
    (sentence,) = disagreements([LATE, EARLY], Aspect.KILLED)
    assert sentence.startswith("The number killed is given as “at least 22 people” (Syrian Observatory")
    assert sentence.endswith("and “43 people” (The B, 2020-05-05).")
    assert disagreements([LATE], Aspect.KILLED) == ()
    assert disagreements([report("a", (Aspect.PLACE, HOMS)), report("b", (Aspect.PLACE, HOMS))], Aspect.PLACE) == ()


def test_counting_claims_keep_their_words() -> None:
    ordinal = Ordinal(nth=6, what="attack", phrase="the sixth such attack")
    (row,) = counting_claims([report("a", (Aspect.ORDINAL, ordinal)), LATE])
    assert row.ordinal == ordinal
