"""A village that only UCDP lists is meant where words speak for a village, and not for a person, a quarter or a longer name."""

import pytest

from reportedly.read.places import find_places
from reportedly.read.sentences import find_sentences

AROUND = "Shells fell near Idlib and Saraqib in Syria. "


def named(text: str) -> set[str | None]:
    return {mention.place.gazetteer for mention in find_places(text, find_sentences(text)) if mention.place.gazetteer}


def of_ucdp(text: str) -> bool:
    return any(identity is not None and identity.startswith("ucdp:") for identity in named(AROUND + text))


@pytest.mark.parametrize(
    "text", ["A mill burned in Mardikh.", "The village of Abu Dali was hit.", "Tents stood at Maar Dibsi.", "Mardikh village was hit."]
)
def test_a_village(text: str) -> None:
    assert of_ucdp(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fighters mourned Abu Dali on Friday.",  # a man
        "A mill burned in the Mardikh neighbourhood of Idlib.",
        "The quarter of Mardikh was hit.",
        "A mill burned in Mardikh al-Kabir street.",
    ],
)
def test_no_village(text: str) -> None:
    assert not of_ucdp(text)


def test_far_from_all_that_is_named_it_is_another() -> None:
    assert not any(identity and identity.startswith("ucdp:") for identity in named("Rain fell on Daraa, Syria. A mill burned in Mardikh."))


def test_a_country_is_no_village() -> None:
    assert "geonames:289688" in named(AROUND + "It was paid for in Qatar.")
