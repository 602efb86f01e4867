"""Short names that a text itself explains: "the Violations Documentation Centre (VDC)", "VDC (Violations Documentation Centre)".

Only a short name whose letters are the first letters of the long one's words, in order and all of them, is one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SHORT = r"[A-Z][A-Za-z]{0,7}[A-Z]"
_BEHIND = re.compile(rf"\((?:the |or )?({_SHORT})\)")
_BEFORE = re.compile(rf"(?<![\w-])({_SHORT}) \((?:the )?((?:[\w’'-]{{1,40}}[ )]){{2,9}})")
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,39}")
_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "to", "de", "des", "et", "la", "al"})
_REACH = 200  # code points before a bracket


@dataclass(frozen=True, slots=True, kw_only=True)
class Apposition:
    """That the text between `start` and `end` gives both names."""

    name: str
    alias: str
    start: int
    end: int


def find_appositions(text: str) -> Iterator[Apposition]:
    """Those of the text, each long name's first."""
    seen: set[tuple[str, str]] = set()
    for found in sorted((*_behind(text), *_before(text)), key=lambda apposition: apposition.start):
        if (found.name, found.alias) not in seen:
            seen.add((found.name, found.alias))
            yield found


def _behind(text: str) -> Iterator[Apposition]:
    for match in _BEHIND.finditer(text):
        before = list(_WORD.finditer(text, max(0, match.start() - _REACH), match.start()))
        first = _first_word([word.group() for word in before], match.group(1))
        if first is not None and text[before[-1].end() : match.start()] == " " and "\n" not in text[before[first].start() : match.start()]:
            start, end = before[first].start(), before[-1].end()
            yield Apposition(name=text[start:end], alias=match.group(1), start=start, end=match.end())


def _before(text: str) -> Iterator[Apposition]:
    for match in _BEFORE.finditer(text):
        name, closed, _ = match.group(2).partition(")")
        if closed and _first_word(_WORD.findall(name), match.group(1)) == 0:
            end = match.start(2) + len(name) + 1
            yield Apposition(name=name, alias=match.group(1), start=match.start(), end=end)


def _first_word(before: list[str], short: str) -> int | None:
    """Where the words begin whose initials are the short name; small words may stand between, and count where they are needed."""
    left = [letter for letter in short.upper() if letter.isalpha()]
    for at in range(len(before) - 1, -1, -1):
        pieces = [piece for piece in re.split(r"[-’']", before[at]) if piece]
        initials = [piece[0].upper() for piece in pieces]
        if left[-len(initials) :] == initials and (before[at][0].isupper() or before[at].lower() in _SMALL):
            left = left[: -len(initials)]
        elif left[-1:] == initials[:1] and before[at][0].isupper():
            left.pop()
        elif before[at].lower() not in _SMALL:
            return None
        if not left:
            return at if before[at][0].isupper() else None
    return None
