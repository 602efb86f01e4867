"""Short names that a text explains, and brackets that explain none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.appositions import find_appositions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Harbour Watch Committee (HWC) said so.", ("Harbour Watch Committee", "HWC")),
        ("the Office for the Count of Ships (OCS) said", ("Office for the Count of Ships", "OCS")),
        ("HWC (the Harbour Watch Committee) said", ("Harbour Watch Committee", "HWC")),
        ("the Agence Grise-Bleue (AGB) said", ("Agence Grise-Bleue", "AGB")),
        ("the Action on Armed Boats (AOAB) said", ("Action on Armed Boats", "AOAB")),
    ],
)
def test_a_short_name_of_initials(text: str, found: tuple[str, str]) -> None:
    (apposition,) = find_appositions(text)
    assert (apposition.name, apposition.alias) == found
    shown = text[apposition.start : apposition.end]
    assert found[0] in shown
    assert found[1] in shown


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Union Party (PYD) said so.",
        "the harbour watch committee (HWC) said",
        "President Jane Example (SANA) said",
        "Harbour\nWatch Committee (HWC)",
        "(HWC)",
        "HWC (2017)",
        "Harbour Watch (hw)",
    ],
)
def test_other_brackets_explain_nothing(text: str) -> None:
    assert list(find_appositions(text)) == []


def test_each_pair_once() -> None:
    assert len(list(find_appositions("Harbour Watch Committee (HWC). " * 3))) == 1


@given(st.text(alphabet="ABab ()-’\n", max_size=200))
def test_names_stand_in_the_text(text: str) -> None:
    for found in find_appositions(text):
        assert found.name in text[found.start : found.end]
        assert found.alias in text[found.start : found.end]


@pytest.mark.parametrize("piece", ["A (", "(AB)", "AB (A ", "Aa-", "AB (Aa Bb)"])
def test_hostile_text_takes_no_long(piece: str) -> None:
    started = time.process_time()
    list(find_appositions(piece * 20_000))
    assert time.process_time() - started < 5
