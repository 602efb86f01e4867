"""Each rule answers from what origins stand by, or says why it cannot."""

from reportedly.incidents.agree import Said
from reportedly.incidents.figures import VAGUE, Course, Figure
from reportedly.incidents.ranges import NO_LIST, NOBODY, SET_ASIDE, Rule, Ruled, ranges
from reportedly.model.incident import Range
from reportedly.model.reading import Stance
from reportedly.model.value import Toll
from tests.incidents.builders import exactly, toll


def course(origin: str, *counts: Toll, aside: str = "") -> Course:
    said = Said(
        claim=f"c_{origin}", event="e", article="a", url=None, outlet=None, published=None, sources=(), stance=Stance.ASSERTED, evidence=()
    )
    return Course(origin=origin, known=True, figures=tuple(Figure(toll=one, said=(said,), set_aside=aside) for one in counts))


COURSES = [
    course("Monitor", toll(43), toll(126)),
    course("Ministry", exactly(70)),
    course("Town", Toll(low=80, high=90, phrase="80 to 90")),
]


def by_rule(courses: list[Course], *trusted: str) -> dict[Rule, Ruled]:
    return {one.rule: one for one in ranges(courses, trusted)}


def test_three_rules() -> None:
    found = by_rule(COURSES, "nobody", "town", "Monitor")
    assert found[Rule.LATEST].range == Range(low=70, high=126, open=True)
    assert found[Rule.LATEST].why == "70 (Ministry); 80–90 (Town); at least 126 (Monitor)"
    assert found[Rule.CONSERVATIVE].range == Range(low=70, high=70)
    assert found[Rule.TRUSTED].range == Range(low=80, high=90)
    assert found[Rule.TRUSTED].claims == ("c_Town",)


def test_the_fewest_of_at_least_is_open() -> None:
    assert by_rule([course("Monitor", toll(43))])[Rule.CONSERVATIVE].range == Range(low=43, high=43, open=True)


def test_no_answer_says_why() -> None:
    assert {one.why for one in ranges([])} == {NOBODY}
    assert {(one.range, one.why) for one in ranges([course("Monitor", exactly(3), aside=VAGUE)])} == {(None, SET_ASIDE)}
    assert by_rule(COURSES)[Rule.TRUSTED].why == NO_LIST
    assert by_rule(COURSES, "Nobody")[Rule.TRUSTED].why == "no figure is of Nobody"
