"""A claim begins with whoever is named for it, else with those whose text it is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.beginnings import Way, beginnings, origins_of, renamed
from reportedly.incidents.copies import Copying, Extent, Passage
from reportedly.model.evidence import Evidence
from reportedly.model.incident import Report
from reportedly.model.value import Aspect
from tests.incidents.builders import MONITOR, REUTERS, exactly, report

NAMED = report("a", (Aspect.KILLED, exactly(22), (REUTERS, MONITOR)), (Aspect.INJURED, exactly(7)))
HEADLINE = report("b", (Aspect.KILLED, exactly(22)), (Aspect.KILLED, exactly(22), (MONITOR,)))
CREDITED = report("c", (Aspect.KILLED, exactly(30)), credits_to="Reuters")
COPY = report("d", (Aspect.KILLED, exactly(30)), published="2020-05-05")


def copying(left: Report, right: Report, start: int, end: int) -> Copying:
    spots = [Evidence(article=one.article, start=start, end=end, quote="w" * (end - start)) for one in (left, right)]
    return Copying(
        left=left.article, right=right.article, extent=Extent.COPY, share=1.0, passages=(Passage(left=spots[0], right=spots[1]),)
    )


def test_who_is_named_first_then_the_credit_then_the_outlet() -> None:
    begun = beginnings([NAMED, HEADLINE, CREDITED, COPY])
    who = [(begun[claim.id].names, begun[claim.id].way) for one in (NAMED, HEADLINE, CREDITED, COPY) for claim in one.event.claims]
    assert who == [
        ((MONITOR.name,), Way.NAMED),
        (("The A",), Way.OUTLET),
        ((MONITOR.name,), Way.NAMED),  # what the headline tells, the text tells by name
        ((MONITOR.name,), Way.NAMED),
        (("Reuters",), Way.CREDITED),
        (("The D",), Way.OUTLET),
    ]


def test_copied_words_begin_where_they_were_copied_from_and_others_do_not() -> None:
    (claim,) = COPY.event.claims
    inside, beside = copying(CREDITED, COPY, 0, 40), copying(CREDITED, COPY, 100, 140)
    assert beginnings([CREDITED, COPY], copies=[inside])[claim.id].names == ("Reuters",)
    assert beginnings([CREDITED, COPY], copies=[beside])[claim.id].names == ("The D",)


def test_an_outlets_credit_to_itself_says_nothing_more() -> None:
    own = report("e", (Aspect.KILLED, exactly(1)), credits_to="The E News")
    assert beginnings([own])[own.event.claims[0].id].way is Way.OUTLET
    nobody = replace(own, outlet=None, origins=())
    assert beginnings([nobody])[own.event.claims[0].id].way is Way.NOBODY


def test_nine_outlets_that_quote_one_monitor_have_one_origin() -> None:
    reports = [report(name, (Aspect.KILLED, exactly(22), (MONITOR,))) for name in "abcdefghi"]
    begun = beginnings(reports)
    (origin,) = origins_of([(one.article, one.event.claims[0]) for one in reports], begun)
    assert (origin.name, len(origin.articles), origin.reason) == (MONITOR.name, 9, "Said to have it first in 9 articles.")
    assert {one.names for one in renamed(begun, {MONITOR.name: "SOHR"}).values()} == {("SOHR",)}


@given(st.permutations([NAMED, HEADLINE, CREDITED, COPY]))
def test_the_order_of_reports_makes_no_difference(reports: list[Report]) -> None:
    assert beginnings(reports) == beginnings([NAMED, HEADLINE, CREDITED, COPY])
