"""Names that stand for governments, peoples and bodies are told from places."""

import pytest

from reportedly.read.places import find_places
from reportedly.read.sentences import find_sentences


def stands_for_people(text: str) -> bool:
    """Of the first name in the text."""
    return find_places(text, find_sentences(text))[0].metonym


@pytest.mark.parametrize(
    "text",
    [
        "Damascus denied it.",
        "Russia and Iran support the plan.",
        "They signed a deal with Jordan.",
        "US troops left the base.",
        "Aleppo residents fled the town.",
        "The president of Egypt spoke.",
        "A raid by the Turkey-backed group failed.",
        "Kenya's parliament met.",
        "Then Barcelona were a goal down. The coach blamed the midfielder whose league season was over.",
    ],
)
def test_people_and_bodies(text: str) -> None:
    assert stands_for_people(text)


@pytest.mark.parametrize(
    "text",
    [
        "A rocket hit Damascus on Monday.",
        "Aleppo attacks went on.",
        "An Aleppo bus convoy attack killed many.",
        "Shells fell on the Jordan border.",
        "He lives in Kenya and has a farm.",
        "Homs was shelled again.",
        "Raqqa came under fire.",
        "Aleppo saw soldiers leave.",
        "Fire broke out at Baghdad airport.",
    ],
)
def test_places(text: str) -> None:
    assert not stands_for_people(text)
