"""Words and phrases of a sentence: tokens with offsets, and rough noun phrases found by walking away from a verb.

There is no parser here: a phrase ends where a word stands that seldom stands inside one. A trained reader does better.
"""

from reportedly.read.beside import last_of_several, speaks, without_lead
from reportedly.read.cues import AUXILIARIES, CLAUSE_WORDS, DETERMINERS, PREPOSITIONS, PRONOUNS, VERBS
from reportedly.read.mentions import Span
from reportedly.read.sentences import words
from reportedly.read.tokens import DAYS, TIMES, Kind, Token, Tokens, after_time, before_time, is_adverb, is_verb

_BRACKET = 8  # tokens: how long what stands in brackets may be
_CLAUSE = 5  # tokens: how long a relative clause before its main verb may be
_REACH = 40  # tokens: how far a phrase or an aside may reach
_ASIDE = {",", "—", "–", "--", "-"}
"""Marks on both sides of an aside; a hyphen is a mark of its own only between spaces."""
_TIES = words(
    "close loyal linked affiliated allied aligned opposed sympathetic attached connected tied hostile friendly associated belonging"
    " backed supported led run owned controlled funded"
)
"""Words that tie what stands before them to somebody who does not speak: "media close to X", "rebels backed by X"."""
_TYING = words("to by with")


def phrase_before(tokens: Tokens, end: int) -> tuple[int, int] | None:
    """The noun phrase (first token, after its last) that ends before token `end`; an aside between commas is stepped over."""
    end = before_time(tokens, end)
    if end and tokens[end - 1].text in _ASIDE:
        return _before_aside(tokens, end)
    return _walk_left(tokens, end)


def _before_aside(tokens: Tokens, end: int) -> tuple[int, int] | None:
    """The phrase of "X, who …, said" is X; of "X, a minister," it is all of that."""
    low = max(-1, end - _REACH)
    opener = next((at for at in range(end - 2, low, -1) if tokens[at].text == tokens[end - 1].text or tokens[at].kind is Kind.QUOTE), None)
    if opener is None or tokens[opener].kind is Kind.QUOTE:
        return None
    first = _walk_right(tokens, 0)
    if (
        first < opener
        and tokens[0].capital
        and tokens[0].lower not in PREPOSITIONS | CLAUSE_WORDS
        and tokens[first].text == tokens[end - 1].text
    ):
        opener = first  # "X, 33, of Homs, said"
    found = _walk_left(tokens, opener)
    if found and tokens[opener + 1].lower not in CLAUSE_WORDS and not any(is_verb(token) for token in tokens[opener + 1 : opener + 4]):
        return found[0], end
    return found


def _walk_left(tokens: Tokens, end: int) -> tuple[int, int] | None:
    at = end
    while at > 0 and end - at < _REACH and not _bounds(tokens, at - 1, end):
        at -= 1
        if tokens[at].lower in PRONOUNS - DETERMINERS and at == end - 1:
            break
    return _from_its_start(tokens, at, end)


def _bounds(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the token at `at` cannot stand inside the noun phrase that follows it."""
    token = tokens[at]
    if token.kind is Kind.MARK or token.text in {"&", "'", "’", ".", "/", "%", "$", "(", "@", "#"}:
        return False
    if token.text == ")":
        return all(before.text != "(" for before in tokens[max(0, at - _BRACKET) : at])
    if _ties(tokens, at) or (token.lower == "named" and at and speaks(tokens[at - 1].lower) and tokens[at + 1].capital):
        return False
    if token.kind is not Kind.WORD or is_verb(token) or _is_year(tokens, at):
        return True
    if token.lower == "and":
        return end - at > 8 or at == 0 or is_verb(tokens[at - 1]) or not (tokens[at - 1].capital and tokens[at + 1].capital)
    return token.lower in CLAUSE_WORDS - {"for"} or token.lower in {"after", "before", "during", "until", "to", "by"}


def _ties(tokens: Tokens, at: int) -> bool:
    """Whether the token is part of "close to", "backed by" and the like, and no verb ("was backed by")."""
    if tokens[at].lower in _TYING:
        at -= 1
    if at < 0 or at + 1 >= len(tokens) or tokens[at].lower not in _TIES or tokens[at + 1].lower not in _TYING:
        return False
    return not (at and tokens[at - 1].lower in AUXILIARIES)


def _is_year(tokens: Tokens, at: int) -> bool:
    """The year of a date that stands before the phrase: "13 April 2017 | scientists said"; not "a panel in 2017"."""
    text, before = tokens[at].text, tokens[at - 1]
    if not (at and text.isdigit() and len(text) >= len("2017")):
        return False
    return before.lower in TIMES or before.text in {",", ")"} or before.text.isdigit()


def _from_its_start(tokens: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """Drops what stands before the phrase proper: adverbs, and a prepositional phrase without its comma ("In a speech Smith said")."""
    start = after_time(tokens, start)
    while start < end and (is_adverb(tokens[start]) or tokens[start].kind is Kind.OTHER):
        start += 1
    loose = not any(token.text == "," for token in tokens)
    if start < end and tokens[start].lower in PREPOSITIONS:
        behind = without_lead(tokens, start, end, loose=loose)
        if behind is None:
            return None
        start = behind
    if loose:
        start = last_of_several(tokens, start, end)
    return (start, end) if start < end and any(token.kind is Kind.WORD for token in tokens[start:end]) else None


def phrase_after(tokens: Tokens, start: int, *, aside: bool = True) -> tuple[int, int] | None:
    """The noun phrase that begins at token `start`, with what stands beside it ("X, a minister") where `aside`."""
    at = _walk_right(tokens, start)
    if aside and at < len(tokens) - 1 and tokens[at].text == "," and _stands_beside(tokens[at + 1]):
        closing = at + 1
        while (
            closing < len(tokens)
            and closing - at < _REACH
            and tokens[closing].kind is not Kind.QUOTE
            and tokens[closing].text not in {",", "."}
        ):
            closing += 1
        if not any(token.lower in VERBS for token in tokens[at + 1 : closing]):
            at = closing
    return (start, at) if at > start and any(token.kind is Kind.WORD for token in tokens[start:at]) else None


def _stands_beside(token: Token) -> bool:
    """Whether the word can open an aside on a person."""
    if token.lower in {"a", "an", "the", "one", "who", "whose"} or token.capital:
        return True
    return token.kind is Kind.WORD and token.lower not in PREPOSITIONS | CLAUSE_WORDS | PRONOUNS | VERBS.keys() and not is_adverb(token)


def _walk_right(tokens: Tokens, start: int) -> int:
    at = start
    while at < len(tokens) and at - start < _REACH and not _ends_phrase(tokens, at, start):
        at += 1
    return at


def _ends_phrase(tokens: Tokens, at: int, start: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.MARK or token.text in {"&", "'", "’", "/", "(", ")", "@", "#"}:
        return False
    if token.kind is not Kind.WORD:
        return True
    if (token.lower in {"of", "for", "from", "at"} and at > start) or _ties(tokens, at) or _is_where(tokens, at, start):
        return False
    if token.lower == "and":
        return not (at + 1 < len(tokens) and tokens[at + 1].capital)
    if token.lower in PRONOUNS - DETERMINERS:
        return at > start
    after_first = at > start and token.lower in PREPOSITIONS | CLAUSE_WORDS | DAYS
    return after_first or is_verb(token) or token.lower in {"that", "who", "which"}


def _is_where(tokens: Tokens, at: int, start: int) -> bool:
    """Whether the token opens where somebody unnamed is: "sources | in Cairo"."""
    if at == start or at + 1 >= len(tokens) or tokens[at].lower not in {"in", "near", "inside"} or not speaks(tokens[at - 1].lower):
        return False
    return not tokens[at - 1].capital and tokens[at + 1].capital and tokens[at + 1].lower not in TIMES


def relative_before(tokens: Tokens, at: int) -> int | None:
    """The "who" of the clause that the phrase at `at` ends: "a driver | who spoke to Reuters said", "a group | that watches the war"."""
    if at > 1 and tokens[at - 1].lower in {"who", "which"}:
        return at - 1
    if at > 1 and tokens[at - 1].lower == "that":
        return at - 1 if tokens[at].lower.endswith("s") else None
    if at < _CLAUSE or tokens[at - 1].lower not in PREPOSITIONS:
        return None
    return next((who for who in range(at - 2, at - _CLAUSE, -1) if who > 0 and tokens[who].lower in {"who", "which"}), None)


def span(tokens: Tokens, start: int, end: int) -> Span:
    """The offsets of the tokens from `start` up to `end`, without commas and stops at either end."""
    while start < end - 1 and tokens[start].text in _ASIDE | {":", ";"}:
        start += 1
    while start < end - 1 and tokens[end - 1].text in _ASIDE | {":", ";", "."}:
        end -= 1
    return tokens[start].start, tokens[end - 1].end


def source_span(tokens: Tokens, start: int, end: int) -> Span:
    """As `span`, but with the comma that closes an aside: "X, a minister,"."""
    first, last = span(tokens, start, end)
    aside = tokens[end - 1].text == "," and any(token.text == "," for token in tokens[start : end - 1])
    return first, tokens[end - 1].end if aside else last
