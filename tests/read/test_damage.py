"""What was damaged, and how badly."""

import pytest

from reportedly.read.damage import find_damage
from reportedly.read.sentences import find_sentences


@pytest.mark.parametrize(
    ("text", "what", "degree"),
    [
        ("The garage, which held lorries, was utterly wrecked.", "garage", "utterly wrecked"),
        ("The blast badly damaged a clinic in the town.", "clinic", "badly damaged"),
        ("It caused extensive damage to the water tower.", "water tower", "extensive damage"),
        ("Six homes were destroyed.", "Six homes", "destroyed"),
    ],
)
def test_what_and_degree(text: str, what: str, degree: str) -> None:
    (mention,) = find_damage(text, find_sentences(text))
    assert (mention.damage.what, mention.damage.degree) == (what, degree)
    assert text[mention.start : mention.end].startswith(min(what, degree, key=text.index))


def test_hopes_are_no_things() -> None:
    text = "The raid destroyed hopes of a deal. Relations were badly damaged."
    assert find_damage(text, find_sentences(text)) == ()
