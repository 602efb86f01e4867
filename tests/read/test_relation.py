"""Relations of spans that any reader found: what their cue means, and what becomes of them."""

import pytest

from reportedly.model.article import Hints, make_article
from reportedly.model.reading import Stance, Statement
from reportedly.read.mentions import Span
from reportedly.read.relation import Relation, relation_of_spans
from reportedly.read.sentences import find_sentences
from reportedly.read.statements import find_statements
from reportedly.read.times import find_times
from tests.read.saying import read_article, told


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple((text.index(part), text.index(part) + len(part)) for part in parts)


def relation(text: str, source: str | None, cue: tuple[str, ...], content: tuple[str, ...]) -> Relation:
    named = spans(text, source)[0] if source else None
    return relation_of_spans(text, find_sentences(text), named, spans(text, *cue), spans(text, *content))


@pytest.mark.parametrize(
    ("text", "cue", "lemma", "stance", "negated"),
    [
        ("Doe has repeatedly said it fell.", "has repeatedly said", "say", Stance.ASSERTED, False),
        ("Doe did not say it fell.", "say", "say", Stance.ASSERTED, True),
        ("Doe was quoted as saying it fell.", "was quoted as saying", "say", Stance.ASSERTED, False),
        ("According to Doe it fell.", "According to", "according", Stance.ASSERTED, False),
        ("Doe fears it fell.", "fears", "fear", Stance.POSSIBLE, False),
        ("Doe plans to let it fall.", "plans to", "plan", Stance.PLANNED, False),
        ("Doe ruled out that it fell.", "ruled out", "ruled", Stance.DENIED, False),
        ("Doe told of the threat that it falls.", "threat", "threat", Stance.PLANNED, False),
        ("Two reportedly fell.", "reportedly", "reportedly", Stance.POSSIBLE, False),
        ("Doe chanted that it fell.", "chanted", "chanted", Stance.ASSERTED, False),
    ],
)
def test_what_a_cue_means(text: str, cue: str, lemma: str, stance: Stance, *, negated: bool) -> None:
    found = relation(text, None, (cue,), ("fell" if "fell" in text else "fall",))
    assert (found.lemma, found.stance, found.negated) == (lemma, stance, negated)


def test_a_relation_may_have_no_cue_or_one_in_pieces() -> None:
    text = "Doe: it fell. Doe has, on Monday and again on Tuesday at a meeting, denied that it fell."
    bare = relation(text, "Doe", (), ("it fell",))
    assert (bare.cue, bare.lemma, bare.stance, bare.clause) == (None, "", Stance.ASSERTED, (0, len("Doe: it fell.")))
    parts = relation(text, "Doe", ("has", "denied"), ("that it fell",))
    assert (text[slice(*(parts.cue or (0, 0)))], parts.stance) == ("denied", Stance.DENIED)


@pytest.mark.parametrize(
    ("said", "direct"),
    [
        ("“It fell on us at night,”", True),
        ("that “it fell on us at night”", True),
        ("that the “safe zone” fell", False),
        ("“It fell”", True),
    ],
)
def test_direct_is_what_opens_with_a_quotation(said: str, *, direct: bool) -> None:
    assert relation(f"Doe said {said}.", "Doe", ("said",), (said,)).direct is direct


def read_spans(text: str, *found: Relation) -> tuple[Statement, ...]:
    return find_statements(make_article(text), found, (), ())


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "chain"),
    [
        ("A driver told Reuters that it fell.", "A driver", "told", "that it fell", "Reuters ← driver"),
        ("SANA quoted an officer as saying it fell.", "SANA", "quoted", "it fell", "SANA ← officer"),
        ("SANA quoted an officer as saying it fell.", "an officer", "as saying", "it fell", "SANA ← officer"),
        ("An officer was quoted by SANA as saying it fell.", "An officer", "was quoted", "it fell", "SANA ← officer"),
        ("SANA, citing an officer, said it fell.", "SANA, citing an officer,", "said", "it fell", "SANA ← officer"),
        ("SANA, citing an officer, said it fell.", "SANA", "said", "it fell", "SANA ← officer"),
        ("It fell, SANA reported, citing an officer.", "SANA", "reported", "It fell", "SANA ← officer"),
        ("No source said that it fell.", "No source", "said", "that it fell", ""),
        ("Speaking to CNN, Jane Doe said it fell.", "Jane Doe", "said", "it fell", "CNN ← Jane Doe"),
        ("It was reported that it fell.", "It", "was reported", "that it fell", ""),
        ("It was reported that it fell.", None, "was reported", "that it fell", ""),
    ],
)
def test_chains(text: str, source: str | None, cue: str, content: str, chain: str) -> None:
    (statement,) = read_spans(text, relation(text, source, (cue,), (content,)))
    assert told(statement)[0] == chain


def test_what_is_said_within_what_is_said_whichever_comes_first() -> None:
    text = "The army denied that it had fired, SANA reported."
    inner = relation(text, "The army", ("denied",), ("that it had fired",))
    outer = relation(text, "SANA", ("reported",), ("The army denied that it had fired",))
    assert [told(statement)[0] for statement in read_spans(text, outer, inner)] == ["SANA ← army", "SANA"]


def test_which_is_the_source_before_it() -> None:
    text = "The Harbour Group, which says that ten died, said that more may die."
    first = relation(text, "which", ("says",), ("that ten died",))
    second = relation(text, "The Harbour Group", ("said",), ("that more may die",))
    assert [told(statement)[0] for statement in read_spans(text, first, second)] == ["Harbour Group", "Harbour Group"]


def test_a_time_in_what_another_says_is_not_when_this_is_said() -> None:
    text = "“It fell,” Jane Doe said, adding that three died on Sunday."
    article = make_article(text, hints=Hints(published="2020-02-04"))
    said = relation(text, "Jane Doe", ("said",), ("“It fell,”",)), relation(text, None, ("adding",), ("that three died on Sunday",))
    times = find_times(article, find_sentences(text))
    assert times
    assert [statement.said for statement in find_statements(article, said, times, ())] == [None, None]


def test_who_goes_on_speaks_though_nobody_is_named() -> None:
    text = "“It fell,” Jane Doe said, adding that it was late.\n\n“We left.”\n\nThe road is open."
    said = relation(text, "Jane Doe", ("said",), ("“It fell,”",))
    adding = relation(text, None, ("adding",), ("that it was late",))
    first, second = read_spans(text, said, adding)
    assert second.sources == first.sources
    assert second.antecedent is not None
    assert second.antecedent.quote == "Jane Doe"
    text = "“It fell,” Jane Doe said: “It was late.”\n\n“We left.”"
    parts = relation(text, "Jane Doe", ("said",), ("“It fell,”", "“It was late.”")), relation(text, None, (), ("“We left.”",))
    assert [told(statement)[0] for statement in read_spans(text, *parts)] == ["Jane Doe", "Jane Doe"]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe said that two shells fell.",
        "The army has denied that its guns fired.",
        "“Two shells fell,” said Jane Doe, a nurse.",
        "According to Reuters, two shells fell.",
        "A driver told Reuters that two shells fell.",
        "The rebels vowed to strike back.",
        "Aid workers fear that many are trapped.",
    ],
)
def test_spans_of_the_rules_give_the_statements_of_the_rules(text: str) -> None:
    article = make_article(text)
    (statement,) = read_article(article)
    source, cue, content = statement.source_evidence, statement.cue, statement.content
    assert cue is not None
    again = relation_of_spans(text, find_sentences(text), source[0].span, (cue.span,), tuple(part.span for part in content))
    assert find_statements(article, (again,), (), ()) == (statement,)
