"""The bench of event places counts what it says it counts."""

import pytest

from bench.event_places import Case, figures, is_named, kilometres, outcome
from reportedly.engines import load_engine
from reportedly.model.place import Place

TEXT = "Syria. An airstrike on the town of Saraqib killed four civilians on Monday, activists said."


def case(name: str, text: str = TEXT) -> Case:
    return Case(id="1", text=text, published="2020-02-04", lat=35.86, lon=36.80, name=name)


@pytest.mark.parametrize(
    ("name", "named"),
    [("Saraqeb", True), ("Vicinity of the bakery, Saraqib, Syria", True), ("Syria", False), ("the Gaza Strip", False), ("", False)],
)
def test_whether_the_text_names_the_place(name: str, named: bool) -> None:
    assert is_named(case(name)) is named


def test_the_event_lies_where_the_record_puts_it() -> None:
    told = outcome(case("Saraqib"), load_engine("rules"))
    assert told["within_10km"] == told["answered"] == told["nearest_10km"] == told["first_place_10km"] == 1.0
    assert figures([told, {**told, "within_10km": 0.0}])["within_10km"] == 0.5


def test_no_place_is_infinitely_far() -> None:
    assert kilometres(case("x"), None) == float("inf")
    assert kilometres(case("x"), Place(name="nowhere")) == float("inf")
    assert kilometres(case("x"), Place(name="here", lat=35.86, lon=36.80)) == 0.0
