"""An origin's counts in time, and why some of them count for nothing."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.beginnings import beginnings
from reportedly.incidents.figures import FALLS, PASSED_ON, UNDATED, VAGUE, Course, courses, in_order
from reportedly.incidents.told import all_told
from reportedly.model.evidence import Evidence
from reportedly.model.incident import Report
from reportedly.model.reading import Stance
from reportedly.model.source import Source
from reportedly.model.value import Aspect, Toll, Total
from tests.incidents.builders import MONITOR, REUTERS, day, exactly, report, toll

DOZENS = Toll(low=12, high=99, phrase="dozens of people")


def found(*reports: Report) -> dict[str, Course]:
    return {course.origin: course for course in courses(all_told(reports, beginnings(reports)), Aspect.KILLED)}


def killed(article: str, value: Toll, on: str | None, *sources: Source, stance: Stance = Stance.ASSERTED) -> Report:
    return report(article, (Aspect.KILLED, value, sources, stance), (Aspect.TIME, day(4)), published=on)


RISING = [
    killed("a", toll(43), "2020-05-04", MONITOR),
    killed("b", exactly(70), "2020-05-05", MONITOR),
    killed("c", exactly(112), "2020-05-06", MONITOR),
]


def asides(course: Course) -> list[str]:
    return [figure.set_aside for figure in course.figures]


def test_counts_rise_by_the_day_and_the_last_stands() -> None:
    course = found(*RISING)[MONITOR.name]
    assert (course.words, course.latest and course.latest.toll.low, course.known) == ("at least 43 → 70 → 112", 112, True)


def test_of_one_day_no_order_is_known_and_an_old_figure_told_late_is_no_new_one() -> None:
    reports = [*RISING[:2], killed("d", exactly(60), "2020-05-04", MONITOR), killed("e", toll(43), "2020-05-09", MONITOR)]
    course = found(*reports)[MONITOR.name]
    assert course.words == "at least 43 / 60 → 70"
    assert [said.outlet for said in course.figures[0].said] == ["The A", "The E"]


def test_parts_running_totals_and_what_is_no_fact_make_no_course() -> None:
    others = [
        killed("d", toll(5, 5, total=Total.PART), "2020-05-07", MONITOR),
        killed("e", toll(9000, total=Total.RUNNING), "2020-05-07", MONITOR),
        *(
            killed(stance, exactly(200), "2020-05-07", MONITOR, stance=stance)
            for stance in (Stance.DENIED, Stance.POSSIBLE, Stance.UNCONFIRMED)
        ),
    ]
    assert found(*RISING, *others)[MONITOR.name].words == "at least 43 → 70 → 112"


def test_what_is_set_aside_says_why() -> None:
    course = found(*RISING, killed("d", exactly(2), "2020-05-08", MONITOR), killed("e", DOZENS, "2020-05-08", MONITOR))[MONITOR.name]
    assert asides(course) == ["", "", "", FALLS, VAGUE]
    assert course.latest
    assert course.latest.toll.low == 112


def test_dozens_count_where_nobody_gives_a_number() -> None:
    assert found(killed("a", DOZENS, "2020-05-04", MONITOR))[MONITOR.name].latest


def test_a_date_before_it_happened_is_none() -> None:
    course = found(*RISING, killed("d", exactly(126), "2020-04-20", MONITOR))[MONITOR.name]
    assert asides(course) == ["", "", "", UNDATED]


def test_an_outlet_that_names_nobody() -> None:
    same = found(*RISING, killed("d", exactly(70), "2020-05-05"))
    assert set(same) == {MONITOR.name}  # it prints the monitor's figure
    alone = found(*RISING, killed("d", exactly(80), "2020-05-05"))
    assert not alone["The D"].known
    assert alone["The D"].latest
    again = replace(killed("e", exactly(112), "2020-05-07", MONITOR), outlet="The D")
    later = found(*RISING, killed("d", exactly(80), "2020-05-05"), again)
    assert asides(later["The D"]) == [PASSED_ON]


@given(st.permutations([*RISING, killed("d", exactly(70), None), killed("e", DOZENS, "2020-05-04", REUTERS)]))
def test_the_order_of_reports_makes_no_difference(reports: Sequence[Report]) -> None:
    assert found(*reports) == found(*sorted(reports, key=lambda one: one.article))


def test_words_tell_the_order_of_one_day() -> None:
    told = "The toll has risen: 60 died."
    risen = killed("d", exactly(60), "2020-05-04", MONITOR)
    claim = replace(risen.event.claims[0], evidence=(Evidence(article="d", start=21, end=28, quote="60 died"),))
    risen = replace(risen, event=replace(risen.event, claims=(claim,)), text=told)
    course = found(RISING[0], risen)[MONITOR.name]
    assert course.words == "at least 43 → 60"
    assert in_order(course.figures, dated=True) == "at least 43 (2020-05-04) → 60 (2020-05-04)"
