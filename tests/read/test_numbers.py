"""Number phrases: what counts, how it is bounded, and what only looks like a count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.numbers import find_numbers

_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_UNITS = f"zero one two three four five six seven eight nine {_TEENS}".split()
_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_UNITS[number % 10]}" if number % 10 else "")
    size, word = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = number % size
    joint = " and " if 0 < rest < 100 else " "
    return f"{spell(number // size)} {word}" + (joint + spell(rest) if rest else "")


@given(st.integers(0, 9999))
def test_number_words_round_trip(number: int) -> None:
    text = spell(number)
    (found,) = find_numbers(text)
    assert (found.low, found.high, text[found.start : found.end]) == (number, number, text)


@given(st.integers(1, 999_999))
def test_digits_with_separators(number: int) -> None:
    text = f"{number:,} people"
    assert [(found.low, found.high) for found in find_numbers(text)] == [(number, number)]


@given(st.integers(10**12, 10**30), st.sampled_from([",", " ", "\u00a0", ""]))
def test_a_number_beyond_the_bound_is_not_cut_to_a_smaller_one(number: int, separator: str) -> None:
    assert find_numbers(f"{number:,} people".replace(",", separator)) == ()


@given(st.text())
def test_any_text(text: str) -> None:
    for found in find_numbers(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.high is None or 0 <= found.low <= found.high


@pytest.mark.parametrize(
    ("text", "low", "high", "about"),
    [
        ("1 200 people", 1200, 1200, False),
        ("1,50,000 people", 150_000, 150_000, False),
        ("1.5 million people", 1_500_000, 1_500_000, False),
        ("3 thousand villagers", 3000, 3000, False),
        ("a hundred and five men", 105, 105, False),
        ("two dozen women", 24, 24, False),
        ("half a dozen", 6, 6, False),
        ("half a million", 500_000, 500_000, False),
        ("more than a quarter of a million", 250_000, None, False),
        ("some 40 guests", 40, 40, True),
        ("nearly sixty", 60, 60, True),
        ("at least 12", 12, None, False),
        ("more than 40", 40, None, False),
        ("twenty or more", 20, None, False),
        ("up to 20", 1, 20, False),
        ("as many as thirty", 1, 30, False),
        ("fewer than 10", 1, 10, False),
        ("between 10 and 15", 10, 15, False),
        ("10-15 men", 10, 15, False),
        ("ten to fifteen", 10, 15, False),
        ("two or three", 2, 3, False),
        ("at least 30, and possibly up to 45", 30, 45, False),
        ("at least 15 to 18", 15, 18, False),
        ("all five", 5, 5, False),
        ("a couple", 2, 2, False),
        ("dozens", 12, 99, False),
        ("scores", 20, 199, False),
        ("tens of thousands", 10_000, 99_999, False),
        ("several", 2, 9, False),
        ("several dozen", 24, 108, False),
        ("a few hundred", 200, 999, False),
        ("some two dozen", 24, 24, True),
        ("a couple of hundred", 200, 200, False),
        ("many thousands", 2000, None, False),
        ("hundreds of thousands", 100_000, 999_999, False),
    ],
)
def test_phrases(text: str, low: int, high: int | None, about: bool) -> None:
    (found,) = find_numbers(text)
    assert (found.low, found.high, found.about) == (low, high, about)


@pytest.mark.parametrize(
    "text",
    [
        *("the 47th Brigade", "122mm rockets", "a T-72 tank", "a 12-year-old boy", "on 15 April", "at 10:30", "$1200", "25%", "in 2015"),
        *("resolution 2254", "50 km away", "aged 5", "the sixth attack", "2011-2018", "on 12/10/2017", "an AK-47", "3.5 men", "on Dec. 25"),
        *("12,3456 people", "1,23 people", "1,200,30 people", "9" * 5000),
    ],
)
def test_no_count_of_people(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize("text", ["killed 12 200 were wounded", "killed 12 200 people were hurt"])
def test_counts_side_by_side_are_no_thousands(text: str) -> None:
    assert [(found.low, found.high) for found in find_numbers(text)] == [(12, 12), (200, 200)]
