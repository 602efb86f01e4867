"""Statements within statements, where a reader found the outer one alone."""

from reportedly.read.nested import find_nested
from reportedly.read.quotes import find_quotations
from reportedly.read.relation import relation_of_spans
from reportedly.read.sentences import find_sentences

TEXT = "The agency quoted an officer who claimed that the bridge had been mined by the retreating army."


def inner(cue: str, content: str) -> list[tuple[str, str]]:
    """Source and cue of each statement within the one with this cue and content."""
    sentences = find_sentences(TEXT)
    start, at = TEXT.index(cue), TEXT.index(content)
    outer = relation_of_spans(TEXT, sentences, (0, 10), ((start, start + len(cue)),), ((at, at + len(content)),))
    found = find_nested(TEXT, sentences, find_quotations(TEXT), [outer])
    return [(TEXT[slice(*one.source)], TEXT[slice(*one.cue)]) for one in found if one.source and one.cue]


def test_a_statement_within_a_content_is_found() -> None:
    assert ("claimed") in [cue for _, cue in inner("quoted", TEXT[TEXT.index("an officer") : -1])]


def test_what_reaches_out_of_the_content_is_not() -> None:
    assert inner("quoted", "an officer who claimed") == []


def test_a_cue_that_is_told_already_is_not_told_again() -> None:
    assert "claimed" not in [cue for _, cue in inner("claimed", TEXT[TEXT.index("that the bridge") : -1])]
