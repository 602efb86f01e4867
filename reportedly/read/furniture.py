"""Where the article ends and the page's furniture begins, in text that was taken from a page with its menus: nothing behind is read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.read.mentions import Sentence

_FIRST = 0.4  # of the text: a marker before is a word of the article
_MARKERS = re.compile(
    r"(?<=[.\d”\"!?)…] )(?:Tags (?=\w)|(?:\d{1,4} )?(?:Related|Topic) (?=[A-Z]))|\bRead [Aa]lso\b|\bREAD (?:MORE|ALSO)\b|\bRelated News\b"
    r"|\bCommunity standards|\bSource:? TRT|\bComment via|\bSUBSCRIBE\b|\bFollow us on\b|\bOur Standards\b"
    r"|\((?=Source: )|\(?\b(?:Additional r|R)eporting by (?=[A-Z])"
    r"|(?<=\n)(?:(?:Prev|Previous|Next) (?:Post|Article|Story)|(?:Other|More|Latest) (?:News|news|Stories|stories|Articles|articles))(?=\n)"
)
_SENTENCE_END = re.compile(r"[.!?:;,](?:[”\"’')\]]|\s){0,4}\Z")
_HEADLINES = 3
"""So many paragraphs at the end that are no sentences are headlines of other articles."""
_LEAST_WORDS = 6
"""Shorter ones may be a list of people."""
_LISTED = re.compile(r"\A(?:[-–—•*·]|\d{1,3}[.)])\s|, \d{1,3}(?:,|\Z)| \(\d{1,3}\)|\baged? \d")
"""An item of a list, or somebody with his age: the article's own."""


def article_end(text: str) -> int:
    """Where the first marker of furniture stands in the later part of the text; its end where there is none."""
    first = int(len(text) * _FIRST)
    marker = _MARKERS.search(text, first)
    return marker.start() if marker else _headlines(text, first)


def _headlines(text: str, first: int) -> int:
    """Where the headlines of other articles begin that the text ends with; its end where it ends otherwise."""
    end, count = len(text), 0
    while end > first:
        break_at = max(text.rfind("\n\n", 0, end), 0)
        paragraph = text[break_at:end].strip()
        if paragraph and (_SENTENCE_END.search(paragraph) or _LISTED.search(paragraph) or len(paragraph.split()) < _LEAST_WORDS):
            break
        count += bool(paragraph)
        end = break_at
    announced = text[:end].rstrip().endswith(":")  # "The dead are:"
    return end if count >= _HEADLINES and end >= first and not announced else len(text)


def before(end: int, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences as far as the end, the last one cut there."""
    for sentence in sentences:
        if sentence.start < end:
            yield replace(sentence, end=min(sentence.end, end))
