"""A drawing shows what its table says: each count of the whole event in its place, nothing added up, nothing else drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.agree import TollRow, toll_table
from reportedly.model.reading import Stance
from reportedly.model.value import Aspect, Toll, Total
from reportedly.web.chart import LEFT, RIGHT, draw
from tests.incidents.builders import exactly, report, toll


def rows(*claims: tuple[Toll, Stance]) -> tuple[TollRow, ...]:
    return toll_table([report("a", *((Aspect.KILLED, value, (), stance) for value, stance in claims))], Aspect.KILLED)


SAID = Stance.ASSERTED


def test_a_count_lies_where_it_belongs_between_nought_and_the_highest() -> None:
    chart = draw(rows((exactly(25), SAID), (toll(50), SAID), (toll(60, 100), Stance.POSSIBLE)))
    assert chart is not None
    assert chart.top == 100
    one, open_one, loose = chart.strips
    assert one is not None
    assert open_one is not None
    assert loose is not None
    assert (one.low - LEFT) / (RIGHT - LEFT) == pytest.approx(0.25, abs=1e-3)
    assert (one.open, one.firm, one.low == one.high) == (False, True, True)
    assert (open_one.open, open_one.low == open_one.high) == (True, True)
    assert (loose.firm, loose.open, loose.high) == (False, False, RIGHT)


def test_parts_running_totals_and_denials_are_not_drawn() -> None:
    table = rows(
        (exactly(10), SAID),
        (exactly(20), SAID),
        (exactly(90), Stance.DENIED),
        (toll(500, total=Total.RUNNING), SAID),
        (toll(4, 4, total=Total.PART), SAID),
    )
    chart = draw(table)
    assert chart is not None
    assert chart.top == 20
    assert [row.toll.low for row, strip in zip(table, chart.strips, strict=True) if strip] == [10, 20]


def test_there_is_nothing_to_compare_in_one_count() -> None:
    assert draw(rows((exactly(7), SAID), (exactly(7), SAID))) is None
    assert draw(rows((exactly(7), SAID), (toll(9, total=Total.RUNNING), SAID))) is None
    assert draw(()) is None


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=8))
def test_the_order_of_places_is_the_order_of_counts(counts: list[int]) -> None:
    table = rows(*((exactly(count), SAID) for count in counts))
    chart = draw(table)
    if chart is None:
        assert len(set(counts)) == 1
        return
    assert chart.top == max(counts)
    places = [strip.low for strip in chart.strips if strip]
    assert len(places) == len(table)
    assert all(LEFT <= place <= RIGHT for place in places)
    assert places == sorted(places)  # the table of one article is in the order of the counts
