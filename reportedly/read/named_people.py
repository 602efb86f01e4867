"""People told of by name, beside the word for what befell them: "Jane Roe, 45, and Joe Roe were killed"."""

import re
from collections.abc import Sequence

from reportedly.read.chains import Chain
from reportedly.read.groups import Group, Kind
from reportedly.read.numbers import Token
from reportedly.read.person_words import PLURAL, SINGULAR, STOPS, THINGS
from reportedly.read.sentences import words

_PARTICLES = words("al bin ibn abu de van")
_DAYS = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
_ORGANISED = words("army state forces force party front islamic united nations council ministry police county news department")
_BODIES = words("group movement party militia faction organisation organization alliance coalition network")
_MOST = 12  # names in a list
_FULL = re.compile(r"\b([A-Z][\w’'-]{1,30}) (?:[A-Z]\. )?([A-Z][a-z][\w-]{0,30})(?= (?:\d|\b[a-z])|[,.;:)’'])")
_COMMON = frozenset(word.title() for word in STOPS | THINGS | PLURAL | SINGULAR | _ORGANISED) | _DAYS


def find_surnames(text: str) -> frozenset[str]:
    """Words that stand in the text as the end of a name of two words: "Roe" of "Jane Roe"."""
    return frozenset(match[2] for match in _FULL.finditer(text) if match[1].lower() not in STOPS) - _COMMON


def named_before(tokens: Sequence[Token], at: int, surnames: frozenset[str] = frozenset(), *, listed: bool = False) -> Chain | None:
    """The names that end at `at`: one, or a list with "and" before the last (`listed`: that "and" came before)."""
    names: list[Group] = []
    while len(names) < _MOST:
        name = _name_ending(tokens, _before_age(tokens, _before_home(tokens, at))) or _surname(tokens, at, surnames)
        if name is None:
            break
        names.insert(0, name)
        at = _before_old(tokens, name.first - 1)
        if not (at > 0 and (tokens[at].word == "and" or ((listed or len(names) > 1) and tokens[at].text == ","))):
            break
        at -= 2 if tokens[at - 1].text == "," and tokens[at].word == "and" else 1
    return tuple(names) or None


def named_after(tokens: Sequence[Token], at: int) -> Chain | None:
    """The names that begin at `at`: one, or a list with "and" before the last."""
    names: list[Group] = []
    while len(names) < _MOST:
        name = _name_beginning(tokens, _after_old(tokens, at))
        if name is None:
            break
        names.append(name)
        at = _after_age(tokens, name.last)
        joint = tuple(token.word for token in tokens[at : at + 2])
        if joint[:1] not in ((",",), ("and",)):
            break
        at += 2 if joint == (",", "and") else 1
    last = next((n for n in range(len(names) - 1, 0, -1) if tokens[_before_old(tokens, names[n].first - 1)].word == "and"), 0)
    return tuple(names[: last + 1]) or None


def _surname(tokens: Sequence[Token], at: int, surnames: frozenset[str]) -> Group | None:
    """ "Roe died", where the text has told of Jane Roe."""
    if at < 0 or tokens[at].text not in surnames or not _name_like(tokens, at) or (at and _name_like(tokens, at - 1)):
        return None
    return Group(first=at, last=at + 1, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, at + 1), named=True)


def _name_ending(tokens: Sequence[Token], at: int) -> Group | None:
    first = at
    while first >= 0 and _name_like(tokens, first):
        first -= 1
    if first >= 0 and tokens[first].word in _BODIES:  # "the rebel group Roe Brothers"
        return None
    return _named(tokens, first + 1, at + 1)


def _name_beginning(tokens: Sequence[Token], at: int) -> Group | None:
    last = at
    while last < len(tokens) and _name_like(tokens, last):
        last += 1
    return _named(tokens, at, last)


def _before_home(tokens: Sequence[Token], at: int) -> int:
    """Over a home after a name: "Jane Roe, 45, of North Hafer,"."""
    here = at - (tokens[at].text == ",") if at >= 0 else at
    while here >= 0 and _name_like(tokens, here):
        here -= 1
    return here - 1 if here > 0 and tokens[here].word in {"of", "from"} and tokens[here - 1].text == "," else at


def _before_age(tokens: Sequence[Token], at: int) -> int:
    """Over an age after a name: "Jane Roe, 45,", "Jane Roe (45 years old)"."""
    if at > 0 and tokens[at].text == ",":
        at -= 1
    if at > 1 and tokens[at].text.isdecimal() and tokens[at - 1].text == ",":
        return at - 2
    if at > 0 and tokens[at].text == ")":
        return next((here - 1 for here in range(at, max(0, at - 8), -1) if tokens[here].text == "("), at)
    return at


def _after_age(tokens: Sequence[Token], at: int) -> int:
    words = [token.text for token in tokens[at : at + 8]]
    if words[:1] == [","] and words[1:2] and words[1].isdecimal():
        return at + 2
    return at + words.index(")") + 1 if words[:1] == ["("] and ")" in words else at


def _before_old(tokens: Sequence[Token], at: int) -> int:
    """Over an age before a name: "48-year-old Jane Roe"."""
    if at < 2 or tokens[at].word != "old":
        return at
    return next((here - 1 for here in range(at - 1, max(0, at - 5), -1) if tokens[here].text.isdecimal()), at)


def _after_old(tokens: Sequence[Token], at: int) -> int:
    words = [token.word for token in tokens[at : at + 5]]
    return at + words.index("old") + 1 if words[:1] and words[0].isdecimal() and "old" in words else at


def _name_like(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.text == ".":
        return at > 0 and len(tokens[at - 1].text) == 1 and tokens[at - 1].text.isupper()  # "Jane K. Roe"
    if token.text == "-":
        return 0 < at < len(tokens) - 1 and tokens[at - 1].end == token.start and token.end == tokens[at + 1].start
    return (token.text[0].isupper() and token.word not in STOPS) or token.word in _PARTICLES


def _named(tokens: Sequence[Token], first: int, last: int) -> Group | None:
    words = [token for token in tokens[first:last] if token.text not in {"-", "."}]
    if not 2 <= len(words) <= 7 or any(token.word in THINGS or token.word in _ORGANISED for token in words):
        return None
    return Group(first=first, last=last, low=1, high=1, kind=Kind.DESCRIBED, whom=(first, last), named=True)
