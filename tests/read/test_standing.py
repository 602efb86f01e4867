"""How a happening's word stands."""

import pytest

from reportedly.model.reading import Stance
from reportedly.read.events import Trigger, find_events
from reportedly.read.sentences import find_sentences
from reportedly.read.standing import as_it_stands, is_told_as_past, is_unconfirmed


def first(text: str) -> Trigger:
    return find_events(text, find_sentences(text))[0]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Rebels attacked the mill.", Stance.ASSERTED),
        ("The chief is slated to hand the reins over in June.", Stance.PLANNED),
        ("There was no airstrike.", Stance.DENIED),
        ("Police spoke of a suspected arson attack.", Stance.POSSIBLE),
        ("The jets may have bombed the mill.", Stance.POSSIBLE),
    ],
)
def test_stance(text: str, stance: Stance) -> None:
    assert as_it_stands(text, first(text), 0).stance is stance


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("They plan to bomb the mill.", True),
        ("Shopkeepers spoke of their fear of air strikes.", True),
        ("A minister called for air strikes.", True),
        ("Police spoke of a suspected arson attack.", False),
        ("Nine people are feared killed.", False),
        ("The mill was bombed.", False),
    ],
)
def test_what_may_come_is_ahead(text: str, ahead: bool) -> None:
    assert as_it_stands(text, first(text), 0).ahead is ahead


def test_said_to_have_is_possible() -> None:
    text = "It is said to have targeted a mill."
    assert as_it_stands(text, first(text), 0).stance is Stance.POSSIBLE


def test_under_an_if_it_is_no_happening() -> None:
    text = "They will leave if an airstrike comes."
    assert as_it_stands(text, first(text), 0).generic


def test_what_was_stopped_is_no_happening() -> None:
    text = "A device was found and defused before it exploded."
    assert as_it_stands(text, first(text), 0).generic
    text = "A van was left there before it exploded."
    assert not as_it_stands(text, first(text), 0).generic


def test_whether_the_raid_was_theirs_takes_it_for_granted() -> None:
    text = "Nobody knew whether the airstrike was theirs."
    assert not as_it_stands(text, first(text), 0).generic
    assert as_it_stands(text, first(text), 0).stance is Stance.ASSERTED


def test_what_befalls_it_counts() -> None:
    text = "The airstrike never took place."
    assert as_it_stands(text, first(text), 0).stance is Stance.DENIED
    later = "The airstrike\nnever took place."
    assert as_it_stands(later, first(later), 0).stance is Stance.ASSERTED


def test_unconfirmed_in_its_sentence_alone() -> None:
    text = "Five died, but no official confirmation came. Six fled."
    first_sentence, second = find_sentences(text)
    assert is_unconfirmed(text, first_sentence)
    assert not is_unconfirmed(text, second)


@pytest.mark.parametrize(
    ("text", "words", "past"),
    [
        ("The army will avenge the bombing that killed nine guards.", "bombing", True),
        ("The army will avenge the bombing that killed nine guards.", "killed nine guards", True),
        ("The firm said the raid occurred although talks will go on.", "raid", True),
        ("They will condemn those who this morning massacred nine guards.", "massacred nine guards", True),
        ("The army will start the raid on Friday.", "raid", False),
        ("Nine guards will be killed on Friday.", "killed", False),
        ("The raid that will be launched on Friday was announced.", "raid", False),
    ],
)
def test_told_as_past(text: str, words: str, past: bool) -> None:
    start = text.index(words)
    assert is_told_as_past(text, (start, start + len(words)), find_sentences(text)[0]) is past
