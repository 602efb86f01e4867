"""Quotations: the words between quotation marks, nested ones too, found in one pass; none crosses the end of a paragraph.

A quotation that goes on over several paragraphs is several records: all but the last are not `closed`. Words in mere
scare quotes are returned as well; the caller judges by their length and by the cue beside them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.read.mentions import Quotation

_PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]+")
_MARK = re.compile(r"''|``|[“”„\"«»‘’‚']")
_OPENS_ONLY = {"“": "double", "„": "double", "``": "double", "«": "angle", "‘": "single", "‚": "single"}
_CLOSES = {"”": "double", "»": "angle", "’": "single"}
_EITHER = {'"': "double", "''": "double", "'": "single"}


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    opens: bool
    closes: bool
    possessive: bool  # "the rebels’ side": may be no mark at all


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of `text`, by start; a nested one follows the one that holds it."""
    found: list[Quotation] = []
    for paragraph in _PARAGRAPH.finditer(text):
        marks = [mark for match in _MARK.finditer(text, *paragraph.span()) if (mark := _read(text, match))]
        found += _pair(text, _without_possessives(marks), paragraph.end())
    return tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end)))


def _read(text: str, match: re.Match[str]) -> _Mark | None:
    """What the mark can be by the characters on both sides of it; None for an apostrophe or the sign for inches."""
    sign, (start, end) = match.group(), match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    if sign in _OPENS_ONLY:
        return _Mark(start, end, _OPENS_ONLY[sign], opens=True, closes=sign == "“", possessive=False)
    family = _CLOSES.get(sign) or _EITHER[sign]
    at_word = after.isalnum() or after in {"[", "(", "$", "…", ".", "-", "—", "@", "#", "“", "‘", "«", '"', "'"}
    opens = bool(after) and at_word and not before.isalnum() and before not in {".", ",", "!", "?", ")", "…", "”", "’"}
    closes = sign in {"”", "»"} or (bool(before) and not before.isspace() and not (after.isalnum() and before.isalnum()))
    if family == "single":
        closes = closes and not after.isalnum()
        opens = opens and sign == "'" and after.isalpha()
    if sign == '"' and before.isspace() and after.isspace():
        opens = closes = True
    possessive = family == "single" and before in {"s", "S"} and after == " " and text[end + 1 : end + 2].islower()
    return _Mark(start, end, family, opens, closes, possessive) if opens or closes else None


def _without_possessives(marks: Sequence[_Mark]) -> list[_Mark]:
    """Leaves out what may be an apostrophe wherever a surer closing mark follows before the next single one opens."""
    kept: list[_Mark] = []
    surer = False
    for mark in reversed(marks):
        if mark.family == "single":
            if mark.possessive and surer:
                continue
            surer = not mark.opens and (surer or not mark.possessive)
        kept.append(mark)
    return kept[::-1]


def _pair(text: str, marks: Sequence[_Mark], finish: int) -> Iterator[Quotation]:
    """Pairs opening with closing marks of one family; at most one of a family is open at any point."""
    standing: dict[str, _Mark] = {}  # in the order in which they were opened
    for mark in marks:
        opened = standing.get(mark.family)
        if opened and mark.closes and (text[mark.start] != "“" or text[opened.start] == "„"):
            yield from _quotation(text, opened, mark.start, mark.end)
            for family in list(standing)[list(standing).index(mark.family) :]:
                del standing[family]  # what was opened within it was never closed
        elif mark.opens:
            if opened and mark.family != "single":
                yield from _quotation(text, opened, mark.start, None)
            standing.pop(mark.family, None)
            standing[mark.family] = mark
    for family, opened in standing.items():
        if family != "single":
            yield from _quotation(text, opened, finish, None)


def _quotation(text: str, opened: _Mark, end: int, outer_end: int | None) -> Iterator[Quotation]:
    inner = text[opened.end : end]
    start = opened.end + len(inner) - len(inner.lstrip())
    if inner.strip():
        end = opened.end + len(inner.rstrip())
        yield Quotation(start=start, end=end, outer=(opened.start, outer_end or end), closed=outer_end is not None)
