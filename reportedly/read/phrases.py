"""Words and phrases of a sentence: tokens with offsets, and rough noun phrases found by walking away from a verb.

There is no parser here: a phrase ends where a word stands that seldom stands inside one. A trained reader does better.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.read.cues import ADVERBS, AUXILIARIES, CLAUSE_WORDS, DETERMINERS, PREPOSITIONS, PRONOUNS, VERBS
from reportedly.read.mentions import Quotation, Span
from reportedly.read.sentences import words

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,8}(?:-\w+)?|[A-Z]\.(?=\s[A-Z])|(?:Mr|Mrs|Ms|Dr|Gen|Maj|Sgt|Col|Lt|Capt|Brig|Sen|Rep|Gov|St|Prof|Rev|Conn|Miss|Mass|Calif|Fla|Jr)\.(?!\Z)|\w+(?:[-’'.&/]\w+)*|--|[^\w\s]"
)
_SCARE_WORDS = 4  # up to so many words between marks may be no quotation but a wording
_LONG = 12  # tokens: a longer phrase in text without commas is several
_REACH = 40  # tokens: how far a phrase or an aside may reach
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight")
_TIMES = _DAYS | words(
    "morning afternoon evening night overnight week month year weekend january february march april may june july august september october"
    " november december earlier later"
)
_TIME_WORDS = _TIMES | words("last this late early on in at")
_COMMON_PASTS = words("was were had went came made took gave got held hit fell left met won lost led saw kept brought sent began became")


_ASIDE = {",", "—", "–", "--", "-"}
"""Marks on both sides of an aside; a hyphen is a mark of its own only between spaces."""
_OPENERS = words("a an the another")
_JOINERS = words("and or both all half")


class Kind(StrEnum):
    WORD = "word"
    MARK = "mark"  # a quotation mark around a mere wording
    QUOTE = "quote"  # a whole quotation with its marks
    OTHER = "other"  # punctuation


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str
    lower: str
    kind: Kind

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


Tokens = Sequence[Token]


def tokenize(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> list[Token]:
    """The tokens of `text[start:end]`; a quotation of more than a few words is one token. `quotations`: outermost only, in order."""
    tokens: list[Token] = []
    marks: set[int] = set()
    position = start
    for quotation in quotations:
        if quotation.outer[1] <= position or quotation.outer[0] >= end:
            continue
        first, last = max(quotation.outer[0], position), min(quotation.outer[1], end)
        if is_wording(text, quotation):
            marks.update((*range(first, quotation.start), *range(quotation.end, last)))
            continue
        tokens += _plain(text, position, first, marks)
        tokens.append(Token(first, last, text[first:last], "", Kind.QUOTE))
        position = last
    return tokens + _plain(text, position, end, marks)


def is_wording(text: str, quotation: Quotation) -> bool:
    """Whether the quotation is but a word or two within a sentence: “regional intelligence official”, the so-called “safe zone”."""
    inside = text[quotation.start : min(quotation.end, quotation.start + 80)]
    return quotation.closed and len(inside.split()) <= _SCARE_WORDS and inside[-1:] not in {",", ".", "!", "?"} and quotation.outer[0] > 0


def _plain(text: str, start: int, end: int, marks: set[int]) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        kind = Kind.WORD if word[0].isalnum() else Kind.MARK if match.start() in marks else Kind.OTHER
        found.append(Token(*match.span(), word, word.lower().replace("’", "'"), kind))
    return found


def is_adverb(token: Token) -> bool:
    return token.lower in ADVERBS or (token.lower.endswith("ly") and len(token.lower) > 4 and not token.capital)


def is_verb(token: Token) -> bool:
    """Whether the token is likely a finite verb."""
    if token.kind is not Kind.WORD or token.capital:
        return False
    cue = VERBS.get(token.lower)
    return (
        token.lower in AUXILIARIES
        or token.lower in _COMMON_PASTS
        or bool(cue and cue.form in {"past", "ing"})
        or token.lower.endswith("ed")
    )


def before_time(tokens: Tokens, end: int) -> int:
    """Where a time phrase that ends before token `end` begins: "Reuters | on Tuesday | quoted"; `end` where there is none."""
    at = end
    while at > 0 and (tokens[at - 1].lower in _TIME_WORDS or (at < end and tokens[at - 1].text.isdigit())):
        at -= 1
    has_time = any(token.lower in _TIMES for token in tokens[at:end])
    return at if has_time else end


def after_time(tokens: Tokens, start: int) -> int:
    """Where a time phrase that begins at token `start` ends."""
    at = start
    while at < len(tokens) and (tokens[at].lower in _TIME_WORDS or (at > start and tokens[at].text.isdigit())):
        at += 1
    has_time = any(token.lower in _TIMES for token in tokens[start:at])
    return at if has_time else start


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
    if token.kind is Kind.MARK or token.text in {"&", "'", "’", ".", "/", "%", "$", "(", ")", "@", "#"}:
        return False
    if token.kind is not Kind.WORD or is_verb(token):
        return True
    if token.lower == "and":
        return end - at > 8 or at == 0 or is_verb(tokens[at - 1]) or not (tokens[at - 1].capital and tokens[at + 1].capital)
    return token.lower in CLAUSE_WORDS - {"for"} or token.lower in {"after", "before", "during", "until", "to", "by"}


def _from_its_start(tokens: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """Drops what stands before the phrase proper: adverbs, and a prepositional phrase without its comma ("In a speech Smith said")."""
    start = after_time(tokens, start)
    while start < end and (is_adverb(tokens[start]) or tokens[start].kind is Kind.OTHER):
        start += 1
    if start < end and tokens[start].lower in PREPOSITIONS:
        start = _last_capitals(tokens, start, end)
    if not any(token.text == "," for token in tokens):
        start = _last_determiner(tokens, start, end)
        start = last_phrase(tokens, start, end) if end - start > _LONG else start
    return (start, end) if start < end and any(token.kind is Kind.WORD for token in tokens[start:end]) else None


def _last_determiner(tokens: Tokens, start: int, end: int) -> int:
    """Where two phrases stand side by side, as in text that lost its commas ("killed evacuees | the group said"), the second's start."""
    for at in range(end - 1, start, -1):
        before = tokens[at - 1]
        if tokens[at].lower in _OPENERS and before.kind is Kind.WORD:
            return start if before.capital or before.lower in PREPOSITIONS | _JOINERS else at
    return start


def last_phrase(tokens: Tokens, start: int, end: int) -> int:
    """The start of the last phrase of several side by side: from its article on, a pronoun, a run of capitals, or two words."""
    for at in range(end - 1, start, -1):
        if tokens[at].lower in _OPENERS and tokens[at - 1].lower not in PREPOSITIONS:
            return at
    if tokens[start].lower in _OPENERS or end - start <= 2:
        return start
    if tokens[end - 1].lower in PRONOUNS:
        return end - 1
    return _last_capitals(tokens, start, end) if tokens[end - 1].capital else end - 2


def _last_capitals(tokens: Tokens, start: int, end: int) -> int:
    at = end - 1
    while at > start + 1 and (tokens[at - 1].capital or (tokens[at - 1].lower in {"for", "of"} and tokens[at - 2].capital)):
        at -= 1
    return at - 1 if at > start and tokens[at - 1].lower in {"the", "a", "an"} else at


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
    if token.lower in {"of", "for", "from", "at"} and at > start:
        return False
    if token.lower == "and":
        return not (at + 1 < len(tokens) and tokens[at + 1].capital)
    if token.lower in PRONOUNS - DETERMINERS:
        return at > start
    after_first = at > start and token.lower in PREPOSITIONS | CLAUSE_WORDS | _DAYS
    return after_first or is_verb(token) or token.lower in {"that", "who", "which"}


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
