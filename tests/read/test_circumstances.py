"""When and where something was said, told from what is said and from who says it."""

import pytest

from tests.read.saying import read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jane Doe told reporters in Geneva that two shells fell.", "Geneva"),
        ("Jane Doe said in Geneva on Monday that two shells fell.", "Geneva"),
        ("“Two shells fell,” Jane Doe told AFP by telephone from Aleppo.", "Aleppo"),
        ("At a meeting in Tel Aviv on Tuesday, defense officials revealed that two shells fell.", "Tel Aviv"),
        ("Speaking in Geneva, Jane Doe said that two shells fell.", "Geneva"),
        ("Jane Doe said that two shells fell in Aleppo.", None),
        ("In Aleppo, the Observatory said that two shells fell.", None),
        ("The hospital in Idlib said that two shells fell.", None),
        ("Two shells fell, according to medics in Idlib.", None),
        ("Jane Doe said that two shells fell in Aleppo, adding that it was late.", None),
        ("The Istanbul-based group said that two shells fell.", None),
        ("The Observatory documented in Aleppo ten dead.", None),
        ("Damascus said that two shells fell.", None),
    ],
)
def test_where_it_was_said(text: str, place: str | None) -> None:
    assert {statement.said_at.name if statement.said_at else None for statement in read(text)} <= {place}
    assert read(text)
