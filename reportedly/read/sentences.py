"""Sentences of a text: trimmed spans in order that never overlap and never cross a newline, each with its paragraph's number."""

import re
from collections.abc import Iterator

from reportedly.read.mentions import Sentence


def words(table: str) -> frozenset[str]:
    """A table of words, written with spaces between them."""
    return frozenset(table.split())


_PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]+")
_MARK = re.compile(r"[.!?…。؟][.!?…]{0,20}[\"'”’»)\]]{0,3}(?=\s|\Z|[A-Z“\"])")
"""What may end a sentence: a run of marks with the quotation marks and brackets that close after it."""
_LAST_WORD = re.compile(r"[\w.&’'-]{1,24}\Z")
_NEXT_WORD = re.compile(r"\s{0,20}([\"'“‘«(\[—–-]{0,3})\s{0,3}(\w?)")
_NEXT_LETTERS = re.compile(r"\s{0,20}[\"“‘«]?([A-Za-z]{1,12})\b")
_CLOSING = "\"'”’»"
_SPEAKER = re.compile(r"\s{1,3}(?:[\w.’'-]{1,30}\s){1,4}?(?:said|says|asked|told|added|wrote|replied|cried|shouted|tweeted)\b")
"""After a question or a cry in quotation marks: who put it belongs to the same sentence."""
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]\Z")

_TITLES = words(
    "adm brig capt cmdr col cpl det dr fr gen gov hon insp lt lts maj mr mrs ms messrs mx pfc pres prof pvt rep reps rev sen sens"
    " sgt sheikh spc st ste supt cdr mgr"
)
"""Before a name: such a word with a full stop never ends a sentence."""
_BEFORE_NUMBERS = words("no nos p pp art vol fig ch sec jan feb mar apr jun jul aug sep sept oct nov dec ca approx")
"""Before a number they never end one."""
_WITHIN = words("vs v cf al eg ie viz e.g i.e")
_MAY_END = words("inc corp co ltd llc bros etc jr sr a.m p.m u.s u.k u.n e.u d.c ph.d b.c a.d ave blvd rd dept est mt ft")
"""These end a sentence only where a new one seems to begin."""
_OPENERS = words(
    "a after all although an and as at because before but by during for from he her his how however i if in it its last meanwhile more"
    " most no on one our she since so some such that the their then there these they this those though to under we what when where"
    " which while who why with you"
)


def find_sentences(text: str) -> tuple[Sentence, ...]:
    """Every sentence of `text`; together they hold all of it but white space."""
    return tuple(
        Sentence(start=start, end=end, paragraph=number)
        for number, (begin, finish) in enumerate(_paragraphs(text))
        for start, end in _split(text, begin, finish)
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for match in _PARAGRAPH.finditer(text):
        if not match.group().isspace():
            yield match.span()


def _split(text: str, begin: int, finish: int) -> Iterator[tuple[int, int]]:
    start = begin
    for match in _MARK.finditer(text, begin, finish):
        if match.start() >= start and _ends(text, start, match, finish):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, finish)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if stripped := piece.strip():
        start += len(piece) - len(piece.lstrip())
        yield start, start + len(stripped)


def _ends(text: str, start: int, match: re.Match[str], finish: int) -> bool:
    """Whether a sentence ends at this mark: judged by the word before it and the first letter after it."""
    following = _NEXT_WORD.match(text, match.end(), finish)
    opening, letter = following.groups() if following else ("", "")
    if not letter:
        return True
    if letter.islower():
        return False
    mark = match.group()
    if mark[0] != ".":
        return not (mark[-1] in _CLOSING and _SPEAKER.match(text, match.end(), finish))
    spaced = text[match.end()].isspace()
    word = _last_word(text, start, match.start())
    if mark == ".":
        return _stop_ends(word, letter, text, match.end(), finish, spaced=spaced)
    return spaced or not opening


def _last_word(text: str, start: int, end: int) -> str:
    found = _LAST_WORD.search(text, max(start, end - 24), end)
    return found.group().lstrip("'’-.&") if found else ""


def _stop_ends(word: str, letter: str, text: str, after: int, finish: int, *, spaced: bool) -> bool:
    lower = word.lower()
    if lower in _TITLES or lower in _WITHIN:
        return False
    if lower in _BEFORE_NUMBERS:
        return not letter.isdigit()
    if not spaced:  # "stop.The next": two sentences run together, unless it is a name such as "U.S" or "J.K.Rowling"
        return len(word) > 2 and "." not in word and word[-2:].islower()
    if len(word) == 1 and word.isupper() and word != "I":
        return False
    if lower in _MAY_END or _INITIALS.match(word):
        return _seems_to_begin(text, after, finish)
    return True


def _seems_to_begin(text: str, after: int, finish: int) -> bool:
    word = _NEXT_LETTERS.match(text, after, finish)
    return word is not None and word.group(1).lower() in _OPENERS
