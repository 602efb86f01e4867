"""Statements within statements, and plain ones in sentences where a reader found nothing."""

from reportedly.model.article import make_article
from reportedly.read.besides import find_others
from reportedly.read.quotes import find_quotations
from reportedly.read.relation import relation_of_spans
from reportedly.read.sentences import find_sentences
from reportedly.read.statements import find_statements

TEXT = "The agency quoted an officer who claimed that the bridge had been mined by the retreating army."


def inner(cue: str, content: str) -> list[tuple[str, str]]:
    """Source and cue of each statement within the one with this cue and content."""
    sentences = find_sentences(TEXT)
    start, at = TEXT.index(cue), TEXT.index(content)
    outer = relation_of_spans(TEXT, sentences, (0, 10), ((start, start + len(cue)),), ((at, at + len(content)),))
    found = find_others(TEXT, sentences, find_quotations(TEXT), [outer])
    return [(TEXT[slice(*one.source)], TEXT[slice(*one.cue)]) for one in found if one.source and one.cue]


def test_a_statement_within_a_content_is_found() -> None:
    assert ("claimed") in [cue for _, cue in inner("quoted", TEXT[TEXT.index("an officer") : -1])]


def test_what_reaches_out_of_the_content_is_not() -> None:
    assert inner("quoted", "an officer who claimed") == []


def test_a_cue_that_is_told_already_is_not_told_again() -> None:
    assert "claimed" not in [cue for _, cue in inner("claimed", TEXT[TEXT.index("that the bridge") : -1])]


def others(text: str, found: str) -> list[tuple[str, str]]:
    """Source and cue of what is added where a reader found one statement, said by its first word."""
    sentences = find_sentences(text)
    at = text.index(found)
    relation = relation_of_spans(text, sentences, (at, at + 4), ((at + 5, at + 9),), ((at + 10, at + len(found)),))
    added = find_others(text, sentences, find_quotations(text), [relation])
    return [(text[slice(*one.source)], text[slice(*one.cue)]) for one in added if one.source and one.cue]


def test_a_plain_statement_is_added_where_nothing_was_found() -> None:
    text = "Omar said the road was open. The monitor put the toll at six dead. The rebels sought to retake the hill."
    assert others(text, "Omar said the road was open") == [("The monitor", "put")]


def test_nothing_is_added_in_a_sentence_that_was_read() -> None:
    text = "Omar said the road was open, the army reported. Nobody came."
    assert others(text, "Omar said the road was open") == []


def test_who_says_it_himself_is_told_with_who_quotes_him() -> None:
    text = "The Harbour Agency quoted a “port officer” who claimed that the quay was mined."
    sentences = find_sentences(text)

    def part(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    quoted = relation_of_spans(text, sentences, part("The Harbour Agency"), (part("quoted"),), (part("a “port officer”"),))
    claimed = relation_of_spans(text, sentences, part("who"), (part("claimed"),), (part("that the quay was mined"),))
    (statement,) = find_statements(make_article(text), [quoted, claimed], (), ())
    assert [source.label for source in statement.sources] == ["Harbour Agency", "port officer"]
    assert statement.antecedent is not None
    assert statement.antecedent.quote == "a “port officer”"


def test_a_toll_is_given_beside_what_else_is_said_in_the_sentence() -> None:
    text = "The Observatory gave a toll of 48 dead, and they said that more were missing."
    assert others(text, "they said that more were missing") == [("The Observatory", "gave")]
    assert others("The Observatory gave a party, and they said that all was well.", "they said that all was well") == []
