"""Words of a sentence as tokens with offsets: what is a verb, an adverb, a time phrase; a quotation is one token."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.read.cues import ADVERBS, AUXILIARIES, VERBS
from reportedly.read.mentions import Quotation
from reportedly.read.sentences import words

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,8}(?:-\w+)?|[A-Z]\.(?=\s[A-Z])|(?:Mr|Mrs|Ms|Dr|Gen|Maj|Sgt|Col|Lt|Capt|Brig|Sen|Rep|Gov|St|Prof|Rev|Conn|Miss|Mass|Calif|Fla|Jr)\.(?!\Z)|\w+(?:[-’'.&/]\w+)*|--|[^\w\s]"
)
_SCARE_WORDS = 4  # up to so many words between marks may be no quotation but a wording
DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight")
TIMES = DAYS | words(
    "morning afternoon evening night overnight week month year weekend january february march april may june july august september october"
    " november december earlier later"
)
_TIME_WORDS = TIMES | words("last this late early on in at")
_COMMON_PASTS = words("was were had went came made took gave got held hit fell left met won lost led saw kept brought sent began became")


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
    has_time = any(token.lower in TIMES for token in tokens[at:end])
    return at if has_time else end


def after_time(tokens: Tokens, start: int) -> int:
    """Where a time phrase that begins at token `start` ends."""
    at = start
    while at < len(tokens) and (tokens[at].lower in _TIME_WORDS or (at > start and tokens[at].text.isdigit())):
        at += 1
    has_time = any(token.lower in TIMES for token in tokens[start:at])
    return at if has_time else start
