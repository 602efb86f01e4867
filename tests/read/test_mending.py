"""What a trained reader cut or linked wrongly is mended from the cue's own sentence."""

import pytest

from reportedly.model.reading import Stance
from reportedly.read.mending import mend
from reportedly.read.mentions import Span
from reportedly.read.quotes import find_quotations
from reportedly.read.relation import Relation, relation_of_spans
from reportedly.read.sentences import find_sentences


def mended(text: str, source: str, cue: str, content: str) -> tuple[str, str, str]:
    """Source, cue and content in words, of one relation with these words."""

    def at(words: str) -> Span:
        return text.index(words), text.index(words) + len(words)

    sentences = find_sentences(text)
    relation = relation_of_spans(text, sentences, at(source) if source else None, (at(cue),), (at(content),))
    (found,) = mend(text, sentences, find_quotations(text), [relation])
    return told(text, found)


def told(text: str, relation: Relation) -> tuple[str, str, str]:
    said = " … ".join(text[slice(*part)] for part in relation.content)
    return text[slice(*relation.source)] if relation.source else "", text[slice(*relation.cue)] if relation.cue else "", said


def test_who_speaks_in_the_sentence_is_seen() -> None:
    text = "A blast killed six people near Homs Syrian state television reported on Monday without giving further details."
    assert mended(
        text, "", "reported on Monday without giving further details", "A blast killed six people near Homs Syrian state television"
    ) == (
        "Syrian state television",
        "reported",
        "A blast killed six people near Homs",
    )


def test_what_another_sentence_says_is_not_what_he_says() -> None:
    text = "Two mills burned in the north Omar Daher said. The harbour was shelled again on Monday morning the clinic said."
    assert mended(text, "Omar Daher", "said", "The harbour was shelled again on Monday morning")[2] == "Two mills burned in the north"


def test_a_speaker_of_another_sentence_gives_way() -> None:
    text = "A spokesman said nothing. Syrian state media said the bridge had fallen."
    found = mended("A spokesman spoke. Syrian state media said the bridge had fallen.", "A spokesman", "said", "the bridge had fallen")
    assert found == ("Syrian state media", "said", "the bridge had fallen")
    assert mended(text, "A spokesman", "said", "nothing") == ("A spokesman", "said", "nothing")


def test_cited_as_saying_behind_what_is_said() -> None:
    text = "Three bridges have fallen in the north Reuters quoted a harbour official as saying on Monday."
    assert mended(text, "Reuters", "quoted", "a harbour official as saying") == (
        "a harbour official",
        "quoted",
        "Three bridges have fallen in the north",
    )


def test_two_names_after_according() -> None:
    text = "According to the Observatory Daesh has lost nine men."
    assert mended(text, "the Observatory Daesh", "According to", "has lost nine men") == (
        "the Observatory",
        "According to",
        "Daesh has lost nine men",
    )


def test_said_to_be_is_nobody_s() -> None:
    assert mended("Ten prisoners said to be pilots were shown.", "Ten prisoners", "said", "to be pilots")[0] == ""


def test_an_hedge_and_a_listener_say_nothing() -> None:
    assert mended("The driver reportedly fled the mill.", "The driver", "reportedly", "fled the mill")[0] == ""
    assert mended("The toll was confirmed to a reporter.", "a reporter", "was confirmed", "The toll")[0] == ""


def test_a_guess_at_another_sentence_names_nobody() -> None:
    text = "A nurse said nothing. The mayor saw the school calling for calm."
    assert mended(text, "A nurse", "calling for", "calm")[0] == ""


def test_a_deed_is_no_statement() -> None:
    text = "The regime pounds the town."
    relation = relation_of_spans(text, find_sentences(text), (4, 10), ((11, 17),), ((18, 26),))
    assert list(mend(text, find_sentences(text), (), [relation])) == []


def test_who_is_quoted_does_not_quote() -> None:
    text = "The Daily Example on Friday quoted a nurse who said that nine died."
    assert mended(text, "who", "quoted", "a nurse") == ("The Daily Example", "quoted", "a nurse")


def test_who_investigates_reports_says_nothing_of_them() -> None:
    text = "The navy is investigating reports that nine fishermen were shot."
    source, cue, content = (4, 8), (9, 33), (34, len(text) - 1)
    relation = relation_of_spans(text, find_sentences(text), source, (cue,), (content,))
    (found,) = mend(text, find_sentences(text), (), [relation])
    assert (found.source, found.stance) == (None, Stance.UNCONFIRMED)


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("The monitor relies on nurses and says that nine died.", "says", "The monitor"),
        ("It drew anger from the Harbour Ministry which said that nine died.", "said", "which"),
        ("The bridge was hit and said that nine died.", "said", ""),
    ],
)
def test_nobody_s_words_are_the_subject_s(text: str, cue: str, source: str) -> None:
    at = text.index(cue)
    content = (at + len(cue) + 1, len(text) - 1)
    relation = relation_of_spans(text, find_sentences(text), None, ((at, at + len(cue)),), (content,))
    (found,) = mend(text, find_sentences(text), (), [relation])
    assert (text[slice(*found.source)] if found.source else "") == source


def test_taking_lives_is_no_statement() -> None:
    text = "Warplanes bombed a mill near Homs, claiming the lives of nine millers."
    relation = relation_of_spans(text, find_sentences(text), (0, 9), ((35, 43),), ((44, 69),))
    assert text[35:43] == "claiming"
    assert list(mend(text, find_sentences(text), (), [relation])) == []
