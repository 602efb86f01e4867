"""The answer to a counting claim: from what fits for certain to all that may, and how much was read."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reportedly.incidents.audit import Answer, Audit, audit, in_words, thin
from reportedly.incidents.scope import Candidate
from reportedly.incidents.summary import incident
from reportedly.model.counting import Counting, Coverage, Measure, Reach
from reportedly.model.incident import Report
from reportedly.model.judgement import Link, Verdict, make_link
from reportedly.model.value import Aspect, Toll
from tests.incidents.builders import AT, HAMA, HOMS, LVIV, bombing, day, exactly, report, toll

MAY = day(1, days=31)
NTH = Counting(measure=Measure.NTH, phrase="the third bombing", nth=3, kinds=("attack.bombing",), window=MAY)
FULL = Coverage(start=MAY.start, end=MAY.end, country="SY", articles=90, outlets=4, days=31, weeks=5, of_days=31, of_weeks=5)


def one(*reports: Report) -> Candidate:
    return Candidate(incident=incident(reports), reports=reports)


OWN = one(bombing("own", on=20, killed=exactly(12)))
TWO = [one(bombing("b", on=4, killed=exactly(5))), one(bombing("c", on=9, place=HAMA, killed=toll(7)))]
ABROAD = one(bombing("abroad", on=9, place=LVIV))
PLACELESS = one(report("placeless", (Aspect.TIME, day(8))))


def ask(
    counting: Counting, *others: Candidate, own: Candidate | None = OWN, read: Coverage | None = FULL, links: tuple[Link, ...] = ()
) -> Audit:
    return audit(counting, own, others, links, read)


def test_as_many_as_the_claim_says() -> None:
    told = ask(NTH, *TWO, ABROAD)
    assert (told.answer, told.low, told.high) == (Answer.SUPPORTED, 3, 3)
    assert [row.incident for row in told.counted] == [TWO[0].incident.id, TWO[1].incident.id, OWN.incident.id]
    assert [row.own for row in told.counted] == [False, False, True]


def test_more_and_fewer() -> None:
    assert ask(replace(NTH, nth=2), *TWO).answer is Answer.MORE
    assert ask(replace(NTH, nth=4), *TWO).answer is Answer.FEWER


def test_what_may_belong_leaves_it_open() -> None:
    told = ask(replace(NTH, nth=4), *TWO, PLACELESS)
    assert (told.answer, told.low, told.high) == (Answer.UNSAID, 3, 4)
    assert [row.doubts for row in told.counted if row.doubts] == [("where it was is not said",)]
    assert ask(NTH, *TWO, PLACELESS).answer is Answer.SUPPORTED


def test_such_an_attack_of_no_told_kind() -> None:
    vague = one(report("own", (Aspect.TIME, day(20)), (Aspect.PLACE, HOMS), code="attack"))
    told = ask(replace(NTH, such=True, kinds=("attack",)), *TWO, own=vague)
    assert (told.answer, told.low, told.high) == (Answer.UNSAID, 1, 3)


def test_first_is_undone_by_one_that_may_belong() -> None:
    first = replace(NTH, nth=1)
    assert ask(first, ABROAD).answer is Answer.SUPPORTED
    assert ask(first, PLACELESS).answer is Answer.UNSAID
    assert ask(first, TWO[0]).answer is Answer.MORE


def test_thin_coverage_undoes_all_but_more() -> None:
    sparse = replace(FULL, days=6)
    assert ask(NTH, *TWO, read=sparse).answer is Answer.UNSAID
    assert "thin" in ask(NTH, *TWO, read=sparse).why
    assert ask(replace(NTH, nth=4), *TWO, read=sparse).answer is Answer.UNSAID
    assert ask(replace(NTH, nth=2), *TWO, read=sparse).answer is Answer.MORE


@pytest.mark.parametrize(
    ("outlets", "days", "weeks", "of_days", "expected"),
    [(4, 16, 5, 31, False), (4, 15, 5, 31, True), (1, 31, 5, 31, True), (2, 50, 39, 365, True), (2, 50, 40, 365, False)],
)
def test_thin(outlets: int, days: int, weeks: int, of_days: int, expected: bool) -> None:
    read = replace(FULL, outlets=outlets, days=days, weeks=weeks, of_days=of_days, of_weeks=-(-of_days // 7))
    assert thin(read) is expected


def test_what_a_link_takes_for_perhaps_the_same_counts_as_perhaps() -> None:
    near = one(bombing("d", on=4, killed=exactly(5)))
    link = make_link(near.incident.events[0], TWO[0].incident.events[0], Verdict.UNSURE, by="rule:t", reasons=(), at=AT, score=0.5)
    told = ask(replace(NTH, nth=4), *TWO, near, links=(link,))
    assert (told.answer, told.low, told.high) == (Answer.UNSAID, 3, 4)
    apart = make_link(TWO[0].incident.events[0], TWO[1].incident.events[0], Verdict.UNSURE, by="rule:t", reasons=(), at=AT, score=0.5)
    assert ask(NTH, *TWO, links=(apart,)).answer is Answer.SUPPORTED  # they are dated five days apart


def test_the_deadliest() -> None:
    most = Counting(measure=Measure.MOST, phrase="the deadliest bombing", aspect=Aspect.KILLED, kinds=("attack.bombing",), window=MAY)
    assert ask(most, *TWO).answer is Answer.SUPPORTED
    assert ask(most, *TWO, one(bombing("e", on=6, killed=exactly(13)))).answer is Answer.MORE
    assert ask(replace(most, nth=2), *TWO, one(bombing("e", on=6, killed=exactly(13)))).answer is Answer.SUPPORTED
    assert ask(replace(most, nth=2), *TWO).answer is Answer.FEWER
    wide = one(bombing("e", on=6, killed=exactly(10)), bombing("f", on=6, killed=exactly(14)))
    assert ask(most, *TWO, wide).answer is Answer.UNSAID
    assert ask(most, *TWO, own=one(bombing("own", on=20))).answer is Answer.UNSAID
    assert "by what" in ask(replace(most, aspect=None), *TWO).why


def test_a_total_is_held_against_the_incidents_together() -> None:
    said = Toll(low=24, high=24, phrase="24 people")
    total = Counting(measure=Measure.TOTAL, phrase="24 killed", toll=said, aspect=Aspect.KILLED, window=MAY)
    told = ask(total, OWN, *TWO)
    assert (told.answer, told.low, told.high) == (Answer.SUPPORTED, 24, 24)
    assert ask(replace(total, toll=replace(said, low=40, high=None)), OWN, *TWO).answer is Answer.FEWER
    assert ask(replace(total, toll=replace(said, low=20, high=20)), OWN, *TWO).answer is Answer.MORE
    assert ask(replace(total, toll=replace(said, low=23, high=23, about=True)), OWN, *TWO).answer is Answer.SUPPORTED
    assert ask(replace(total, toll=replace(said, low=10, high=19, phrase="dozens")), OWN, *TWO).answer is Answer.SUPPORTED
    assert ask(replace(total, whom="civilians"), OWN, *TWO).answer is Answer.UNSAID
    assert ask(replace(total, whom="civilians", toll=replace(said, low=40, high=40)), OWN, *TWO).answer is Answer.FEWER
    assert ask(replace(total, aspect=Aspect.MISSING), OWN, *TWO).answer is Answer.UNSAID
    untold = [one(bombing(name, on=number)) for number, name in enumerate("uvwx", start=10)]
    assert ask(replace(total, toll=replace(said, low=40, high=40)), OWN, *TWO, *untold).answer is Answer.UNSAID
    assert ask(total).why == "no incident fits; the claim says “24 people”"


def test_what_cannot_be_counted_is_told() -> None:
    assert "“major”" in ask(replace(NTH, unread=("major",)), *TWO).why
    assert "“in recent weeks”" in ask(replace(NTH, window=None, window_phrase="in recent weeks"), *TWO).why
    assert "which incident" in ask(replace(NTH, such=True, kinds=()), *TWO, own=None).why
    assert "in which country" in ask(NTH, own=one(report("own", (Aspect.TIME, day(20))))).why
    assert "where this was" in ask(replace(NTH, reach=Reach.SITE, site="base"), *TWO, own=None).why


def test_coverage_in_words() -> None:
    assert in_words(FULL) == "90 articles of 4 outlets, on 31 of 31 days"
    year = replace(FULL, end=FULL.start + timedelta(days=70), articles=1, outlets=1, days=1, weeks=1, of_days=70, of_weeks=10)
    assert in_words(year) == "1 article of 1 outlet, on 1 of 70 days, in 1 of 10 weeks"


def test_the_order_of_the_incidents_makes_no_difference() -> None:
    others = [*TWO, PLACELESS, ABROAD]
    assert ask(NTH, *others) == ask(NTH, *reversed(others))
    assert "(SY, as no place is said)" in ask(NTH, *others).scope
