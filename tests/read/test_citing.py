"""Sources beside a source: whom it cites, and who carried its words."""

import pytest

from reportedly.read.citing import carried_by, cited_by, told_before
from reportedly.read.relation import Relation, relation_of_spans
from reportedly.read.sentences import find_sentences
from tests.read.saying import read, told


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("SANA, citing a military source, said two shells fell.", "SANA ← military source"),
        ("Two shells fell, state media said, citing an officer.", "state media ← officer"),
        ("State television said that two shells fell, quoting the Harbour Ministry.", "State television ← Harbour Ministry"),
        ("Jane Doe said in an interview with CNN that two shells fell.", "CNN ← Jane Doe"),
        ("The army said in a statement carried by SANA that two shells fell.", "SANA ← army"),
        ("The army said in a statement carried by its website that two shells fell.", "army"),
        ("Jane Doe, speaking to reporters, said that two shells fell.", "Jane Doe"),
        ("The clinic said that two shells fell, citing fears of more.", "clinic"),
        ("SANA quoted a source at the harbour as saying that two shells fell.", "SANA ← source at the harbour"),
    ],
)
def test_who_stands_beside(text: str, chain: str) -> None:
    assert chain in {told(statement)[0] for statement in read(text)}


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Reuters quoted a “border official” who claimed that guns were moved.", "Reuters ← border official"),
        ("Jane Doe said that the army had denied shelling the town.", "Jane Doe ← army"),
        ("Jane Doe said she believes that two shells fell.", "Jane Doe"),
        ("It was reported that two shells fell.", ""),
    ],
)
def test_what_is_said_within_what_is_said(text: str, chain: str) -> None:
    assert chain in {told(statement)[0] for statement in read(text)}


@pytest.mark.parametrize(
    ("text", "cited", "carried"),
    [
        ("Two shells fell, an officer said on Monday, SANA reported.", "officer", "SANA"),
        ("Two shells fell a source in the port said SANA reported.", "source in the port", "SANA"),
        ("Two shells fell, an officer said, neighbours reported.", "", ""),
    ],
)
def test_one_said_the_other_reported(text: str, cited: str, carried: str) -> None:
    def relation(source: str, cue: str) -> Relation:
        at, end = text.index(source), text.index(cue)
        content = (0, len("Two shells fell"))
        return relation_of_spans(text, find_sentences(text), (at, at + len(source)), ((end, end + len(cue)),), (content,))

    press, speaker = ("neighbours" if "neighbours" in text else "SANA"), ("an officer" if "officer" in text else "a source in the port")
    who, outlet = cited_by(text, relation(press, "reported")), carried_by(text, relation(speaker, "said"))
    assert (who.label if who else "", outlet.label if outlet else "") == (cited, carried)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Reports and who", "Reports"),
        ("A spokesman named that", "A spokesman"),
        ("and who", None),
        ("It drew praise from the Syrian National Coalition which", "the Syrian National Coalition"),
    ],
)
def test_a_joining_word_before_a_clause_is_stepped_over(text: str, named: str | None) -> None:
    found = told_before(text, max(text.find(word) for word in ("who", "that", "which")), 0)
    assert (text[slice(*found)] if found else None) == named
