"""An incident's row is what most reports support."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from reportedly.incidents.summary import incident, phrase
from reportedly.model.incident import Range
from reportedly.model.place import Place
from reportedly.model.reading import Stance
from reportedly.model.time import Grain
from reportedly.model.value import Aspect, Total
from tests.incidents.builders import HOMS, LVIV, MONITOR, REUTERS, SUBURB, SYRIA, bombing, day, exactly, report, toll


def test_the_order_of_reports_makes_no_difference() -> None:
    reports = [bombing("a", killed=toll(3)), bombing("b", place=SUBURB), bombing("b", start=9), bombing("c", on=5, title="Bomb in Homs")]
    assert len({incident(order) for order in permutations(reports)}) == 1
    found = incident(reports)
    assert found.articles == 3
    assert found.outlets == ("The A", "The B", "The C")
    assert found.events == tuple(sorted(one.event.id for one in reports))


def test_type_is_the_most_specific_that_most_support() -> None:
    suicide, car, other = (replace(bombing(x), event=replace(bombing(x).event, type=t)) for x, t in zip("abc", TYPES, strict=True))
    assert incident([suicide, car, other]).type == "attack.bombing"
    assert incident([suicide, other]).type == "attack"


TYPES = ("attack.bombing.suicide", "attack.bombing", "attack.air")


def test_time_and_place_are_the_tightest_that_most_agree_with() -> None:
    month = report("a", (Aspect.TIME, day(1, days=31, grain=Grain.MONTH)), (Aspect.PLACE, SYRIA))
    found = incident([month, bombing("b", place=SUBURB), bombing("c", place=HOMS, on=4), bombing("d", place=LVIV, on=20)])
    assert found.time == day(4)
    assert found.place == SUBURB


def test_without_a_time_the_publication_stands_in_and_says_so() -> None:
    found = incident([report("a", (Aspect.PLACE, HOMS), published="2020-05-06")])
    assert found.time is not None
    assert found.time.anchor == "published"


def test_tolls_are_a_range_of_whole_events_and_never_added() -> None:
    part = report("c", (Aspect.KILLED, toll(2, 2, total=Total.PART)), (Aspect.KILLED, toll(400_000, total=Total.RUNNING)))
    denied = report("d", (Aspect.KILLED, exactly(1), (), Stance.DENIED))
    assert incident([bombing("a", killed=toll(22)), bombing("b", killed=exactly(43)), part, denied]).killed == Range(low=22, high=43)
    assert incident([bombing("a", killed=toll(50)), bombing("b", killed=exactly(43))]).killed == Range(low=43, high=50, open=True)
    assert incident([part]).killed is None


def test_of_each_origin_its_latest_figure_alone_counts() -> None:
    first = report("a", (Aspect.KILLED, exactly(43), (MONITOR,)), published="2020-05-04")
    later = report("b", (Aspect.KILLED, exactly(70), (MONITOR,)), published="2020-05-05")
    other = report("c", (Aspect.KILLED, exactly(68), (REUTERS,)), published="2020-05-05")
    assert incident([first, later]).killed == Range(low=70, high=70)
    assert incident([first, later, other]).killed == Range(low=68, high=70)


def test_a_headline_is_a_title_that_speaks_of_it_or_a_plain_phrase() -> None:
    titled = bombing("b", title="Deadly day for Homs")
    assert incident([bombing("a", title="The week in pictures"), titled]).headline == "Deadly day for Homs"
    assert incident([bombing("a", title="The week in pictures")]).headline == "Bombing in Homs, 4 May 2020"
    dawn = replace(day(4), end=day(4).start + timedelta(hours=1), grain=Grain.HOUR)
    timed = report("a", (Aspect.TIME, dawn), code="attack.air", published=None)
    assert incident([timed]).headline == "Air strike, 4 May 2020"
    near = Place(name="Homs", relation="near")
    assert incident([report("a", (Aspect.PLACE, near), code="attack.air", published=None)]).headline == "Air strike near Homs"


def test_background_only_where_all_recall_it() -> None:
    recalled, news = replace(bombing("a"), event=replace(bombing("a").event, background=True)), bombing("b")
    assert incident([recalled]).background
    assert not incident([recalled, news]).background


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        ("outskirts of", "Bombing on the outskirts of Homs"),
        ("northern part of", "Bombing in the northern part of Homs"),
        ("12 km south of", "Bombing 12 km south of Homs"),
    ],
)
def test_a_headline_reads_as_a_person_would_write_it(relation: str, words: str) -> None:
    assert phrase("attack.bombing", None, replace(HOMS, relation=relation)) == words
