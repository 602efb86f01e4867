"""How a word stands by the words that govern it."""

import pytest

from reportedly.read.governed import find_standing
from reportedly.read.governors import Standing
from reportedly.read.mentions import Sentence

HAPPENED, FORETOLD, INTENDED, EVENTUAL, POSSIBLE, DENIED = Standing


def standing(marked: str) -> Standing:
    """The word is marked by asterisks."""
    start = marked.index("*")
    text = marked.replace("*", "")
    return find_standing(text, Sentence(start=0, end=len(text), paragraph=0), (start, marked.index("*", start + 1) - 1))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Rebels *shelled* the mill.", HAPPENED),
        ("Rebels didn't *shell* the mill.", DENIED),
        ("Rebels will *shell* the mill.", FORETOLD),
        ("Rebels could *shell* the mill.", POSSIBLE),
        ("Rebels reportedly *shelled* the mill.", POSSIBLE),
        ("No group has *claimed* it.", DENIED),
        ("Neither side *fired* a shot.", DENIED),
        ("They are going to *leave* soon.", FORETOLD),
        ("They are not going to *leave* soon.", DENIED),
    ],
)
def test_own_words(marked: str, expected: Standing) -> None:
    assert standing(marked) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Rebels managed to *take* the mill.", HAPPENED),
        ("Rebels did not manage to *take* the mill.", DENIED),
        ("Rebels failed to *take* the mill.", DENIED),
        ("Rebels did not fail to *take* the mill.", HAPPENED),
        ("Rebels refused to *leave* the mill.", DENIED),
        ("Rebels tried to *take* the mill.", POSSIBLE),
        ("Rebels threatened to *take* the mill.", INTENDED),
        ("Rebels agreed to *leave* the mill.", FORETOLD),
        ("Rebels refused to try to *leave* the mill.", DENIED),
        ("Rebels asked the mayor to *leave* the mill.", POSSIBLE),
        ("The army had to *leave* the mill.", HAPPENED),
        ("A plan to *take* the mill came out.", FORETOLD),
        ("The army vowed not to *leave* the mill.", POSSIBLE),
        ("To *leave* now is to lose.", INTENDED),
        ("Troops came to *burn* the mill.", FORETOLD),
        ("It was the first shell to *hit* the mill.", HAPPENED),
        ("No shells fell and the army *left*.", HAPPENED),
        ("Two men were beaten to *death*.", HAPPENED),
        ("The army claims to have *taken* the mill.", HAPPENED),
        ("Guns answered in response to deadly *attacks*.", HAPPENED),
    ],
)
def test_infinitives(marked: str, expected: Standing) -> None:
    assert standing(marked) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The army began *shelling* the mill.", HAPPENED),
        ("The army avoided *shelling* the mill.", DENIED),
        ("The army denied *shelling* the mill.", DENIED),
        ("The army left without *firing* a shot.", DENIED),
        ("Police kept the crowd from *burning* the mill.", DENIED),
        ("The general raised the possibility of *shelling* the mill.", POSSIBLE),
    ],
)
def test_gerunds(marked: str, expected: Standing) -> None:
    assert standing(marked) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("There was no *attack* on the mill.", DENIED),
        ("He spoke of allegations of an *attack*.", POSSIBLE),
        ("They sought approval for *strikes*.", POSSIBLE),
        ("The *attack* after the allegations hurt nobody.", HAPPENED),
        ("There wasn't any new *attack*.", DENIED),
        ("Any *attack* would be met.", POSSIBLE),
        ("Guards foiled an *attack* on the mill.", DENIED),
        ("An *attack* on the mill was foiled.", DENIED),
        ("The *attack* never took place.", DENIED),
        ("An *attack* is planned.", INTENDED),
        ("Villagers spoke of the threat of an *attack*.", EVENTUAL),
        ("Nobody died in the *attack* on the mill.", HAPPENED),
        ("The blast caused no deaths in the *attack*.", HAPPENED),
        ("They asked whether an *attack* had begun.", POSSIBLE),
        ("Police deterred by the *attack* left.", HAPPENED),
        ("Ten were hurt due to rocket *attacks*.", HAPPENED),
        ("The ministry made no mention of any *attack*.", POSSIBLE),
        ("Envoys were accused of the *attack*.", HAPPENED),
        ("Suspected planners of *attacks* fled.", HAPPENED),
        ("Steps were taken to prevent an *attack*.", POSSIBLE),
        ("Residents called for *talks*.", EVENTUAL),
        ("They call it *talks*.", HAPPENED),
        ("The general vowed revenge for a *raid*.", HAPPENED),
        ("The *raid* is intended to hurt them.", HAPPENED),
        ("There was no *death* toll.", HAPPENED),
        ("More guns were sent after the *shelling* of a mill.", HAPPENED),
        ("The scene of a reported *attack* was calm.", POSSIBLE),
        ("Medics reported an *attack*.", HAPPENED),
        ("The army did not carry out an *attack*.", DENIED),
        ("The army did not carry out the *attack*.", HAPPENED),
    ],
)
def test_nouns(marked: str, expected: Standing) -> None:
    assert standing(marked) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They hope that he *leaves* soon.", POSSIBLE),
        ("They will stay if the army *attacks* them.", POSSIBLE),
        ("The mayor denied that men had *fled* the town.", DENIED),
        ("Rebels threatened to enter and *burn* the mill.", INTENDED),
        ("Rebels had not entered or *burned* it.", DENIED),
        ("The army denied wrongdoing, saying its guns *hit* a depot.", HAPPENED),
        ("The army not only *shelled* the mill.", HAPPENED),
    ],
)
def test_clauses(marked: str, expected: Standing) -> None:
    assert standing(marked) is expected


def test_what_stands_beyond_the_sentence_does_not_govern() -> None:
    text = "They failed. To leave now"
    assert find_standing(text, Sentence(start=13, end=25, paragraph=0), (16, 21)) is INTENDED


def test_a_span_behind_the_last_word_is_told_as_happened() -> None:
    assert find_standing("Gone. ", Sentence(start=0, end=6, paragraph=0), (6, 6)) is HAPPENED


def test_long_lines_are_read_quickly() -> None:
    text = "not " * 50_000 + "attack" + " to" * 50_000
    assert find_standing(text, Sentence(start=0, end=len(text), paragraph=0), (200_000, 200_006)) is DENIED
