"""Quotations: marks that pair, marks that do not, and apostrophes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.quotes import find_quotations


def quoted(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“We left,” he said. “It was late.”", ["We left,", "It was late."]),
        ("He said \"go\" and ''come'' in one breath.", ["go", "come"]),
        ("«Rien» and „nichts“ were heard.", ["Rien", "nichts"]),
        ("“He told us ‘run’ and we ran.”", ["He told us ‘run’ and we ran.", "run"]),
        ("\"'Run,' they cried.\"", ["'Run,' they cried.", "Run,"]),
        ("‘It’s the rebels’ side, don’t shoot’, she cried.", ["It’s the rebels’ side, don’t shoot"]),
        ("It wasn't the boys' fault: the 5\" shell of '98 hit 'em.", []),
        ("Some “experts” and 'activists' agreed.", ["experts", "activists"]),
        ("“Never closed and “closed” later", ["Never closed and", "closed"]),
        ("(“one”)—“two”", ["one", "two"]),
        ("“” and “ ”", []),
    ],
)
def test_finds_the_words_between_marks(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


def test_a_quotation_over_paragraphs_closes_in_the_last() -> None:
    found = find_quotations("“First.\n\n“Second.\r\n“Third,” he said.")
    assert [quotation.closed for quotation in found] == [False, False, True]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("“”\"'‘’«»„ \nab.,\u200f"))))
def test_marks_stand_around_the_words(text: str) -> None:
    for quotation in find_quotations(text):
        start, end = quotation.outer
        inner = text[quotation.start : quotation.end]
        assert inner.strip() == inner != ""
        assert "\n" not in inner
        assert start < quotation.start < quotation.end <= end <= len(text)
        assert quotation.closed == (quotation.end < end)


@pytest.mark.parametrize("mark", ["“", "”", '"', "'", "‘", "’", "“‘", "''", "„“", "s’ a"])
def test_a_run_of_marks_gives_no_more_quotations_than_marks(mark: str) -> None:
    assert len(find_quotations(mark * 20_000)) <= 20_000 * len(mark)
