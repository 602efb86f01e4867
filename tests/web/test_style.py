"""The style sheet can be read: text has the contrast of WCAG AA on every ground, light and dark, and a whole span is shown."""

import re
from pathlib import Path

import pytest

import reportedly.web

SHEET = (Path(reportedly.web.__file__).parent / "static" / "style.css").read_text()
LIGHT, DARK = (dict(re.findall(r"--(\w+): (#\w{6})", block)) for block in re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL))
MARKS = ("said", "source", "cue", "claim", "problem", "origin", "target")


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(scheme: dict[str, str]) -> None:
    assert {*LIGHT} == {*DARK}
    text = [("ink", ground) for ground in ("paper", "panel", *MARKS)]
    text += [(words, ground) for words in ("faint", "link") for ground in ("paper", "panel")]
    for words, ground in text:
        assert contrast(scheme[words], scheme[ground]) >= 4.5, (words, ground)


def test_a_span_of_up_to_sixteen_pieces_is_shown_whole() -> None:
    rules = re.findall(r"\.m:has\(> \.at:target(?::not\(([^)]*)\))?\)((?: \+ \.m)*)", SHEET)
    assert [following.count("+") for _, following in rules] == [*range(16)]
    for reach, (left_out, _) in enumerate(rules):
        assert left_out.split(", ") == ([f".n{pieces}" for pieces in range(1, reach + 1)] or [""])
