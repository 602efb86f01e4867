"""A drawing shows every period: a bar as high as its count, a gap where nothing was looked at, and no mark-up of a name."""

import re
from datetime import date
from xml.etree import ElementTree as ET

from reportedly.incidents.series import Period, Series, Step, after
from reportedly.incidents.trends import change_point
from reportedly.web.plot import FLOOR, TOP, drawing, drawn


def series(counts: list[int], name: str = "x", undated: int = 0, most: int = 0) -> Series:
    periods, start = [], date(2019, 1, 1)
    for count in counts:
        looked = float(count >= 0)
        periods.append(
            Period(
                start=start, end=after(start, Step.MONTH), count=max(0, count), exposure=looked, undated=undated * (count > 0), most=most
            )
        )
        start = periods[-1].end
    return Series(name=name, what="landings", step=Step.MONTH, exposed="hours", periods=tuple(periods))


def bars(svg: str, name: str) -> list[float]:
    return [float(height) for height in re.findall(rf'<rect class="{name}"[^>]* height="([\d.]+)"', svg)]


def test_bars_are_as_high_as_counts_and_gaps_are_drawn() -> None:
    made = series([4, -1, 8, 2])
    svg = drawn(made, change_point(made))
    assert bars(svg, "firm") == [(FLOOR - TOP) / 2, FLOOR - TOP, (FLOOR - TOP) / 4]
    assert len(bars(svg, "gap")) == 1
    assert "8 landings" in svg
    assert svg.count('class="expected"') == 3
    assert "Mar 2019: 8 landings; 1 hours" in svg


def test_parts_of_a_bar() -> None:
    made = series([4], undated=1, most=8)
    svg = drawn(made, change_point(made))
    assert [bars(svg, name) for name in ("firm", "undated", "most")] == [[57.8], [19.2], [77.0]]
    assert "4 to 8 landings, 1 of them only reported then" in svg


def test_a_change_is_marked_and_told() -> None:
    made = series([30] * 12 + [9] * 12)
    answer = change_point(made)
    svg = drawn(made, answer)
    assert svg.count('class="change"') == 1
    assert 'x1="50.000%"' in svg
    assert "Fewer from Jan 2020 on" in svg
    assert 'class="change"' not in drawn(series([30] * 24), change_point(series([30] * 24)))


def test_nothing_is_drawn_of_nothing() -> None:
    made = series([])
    assert drawn(made, change_point(made)) == ""
    assert drawn(series([-1, -1]), change_point(made)) == ""


def test_a_file_is_svg_and_its_words_are_text() -> None:
    made = series([3, 4], name='<script>alert(1)</script>"&')
    whole = ET.fromstring(drawing(made, change_point(made), ["<b>Daily</b> & co: “ferries”"]))  # noqa: S314  # our own
    assert whole.tag == "{http://www.w3.org/2000/svg}svg"
    texts = [element.text for element in whole.iter("{http://www.w3.org/2000/svg}text")]
    assert texts[0] == "<b>Daily</b> & co: “ferries”"
    assert not list(whole.iter("{http://www.w3.org/2000/svg}script"))
