"""Where the article ends and the page's furniture begins, in text that was taken from a page with its menus: nothing behind is read.

What is left out so is told as a problem, since a report may stand in it.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model.article import Article
from reportedly.model.reading import Problem
from reportedly.read.events import find_events
from reportedly.read.mentions import Sentence
from reportedly.read.sentences import find_sentences

_FIRST = 0.4  # of the text: a marker before is a word of the article
_MARKERS = re.compile(
    r"(?P<sure>\bRelated News\b|\bSource:? ?TRT)"
    r"|(?<=[.\d”\"!?)…] )(?:Tags (?=\w)|(?:\d{1,4} )?(?:Related|Topic) (?=[A-Z]))|\bRead [Aa]lso\b|\bREAD (?:MORE|ALSO)\b"
    r"|\bCommunity standards|\bComment via|\bSUBSCRIBE\b|\bFollow us on\b|\bOur Standards\b"
    r"|\((?=Source: )|\(?\b(?:Additional r|R)eporting by (?=[A-Z])"
    r"|(?<=\n)(?:(?:Prev|Previous|Next) (?:Post|Article|Story)|(?:Related|Other|More|Latest) (?:[Nn]ews|[Ss]tories|[Aa]rticles)"
    r"|Read Next|More In [A-Z]\w{1,15})(?=\n)"
)
"""`sure`: of pages whose furniture has whole sentences of its own."""
_STOP = re.compile(r"[^\W\d_]{3}[”\"')]{0,2}\.[”\"')]{0,2}(?=\s|\Z)")
_SENTENCES = 2
"""So many full stops behind a marker, and the article goes on there; one closes the furniture of many pages."""

_SENTENCE_END = re.compile(r"[.!?:;,](?:[”\"’')\]]|\s){0,4}\Z")
_HEADLINES = 3
"""So many lines at the end that are no sentences may be headlines of other articles."""
_LEAST_WORDS = 6
"""Shorter ones may be a list of people."""
_LISTED = re.compile(
    r"\A(?:[-–—•*·]|\d{1,3}[.)])\s|, \d{1,3}(?:,|\Z)| \(\d{1,3}\)|\baged? \d"
    r"|\A(?:[A-Z][\w.’'-]{0,20} ){1,4}(?:[A-Z]|al-)[\w.’'-]{1,20}(?:,| [–—-] | \()"
)
"""An item of a list, somebody with his age, or a name and what is told of it: the article's own."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_TITLED = 0.8
"""So many of its long words begin with a capital: a title."""
_DAY = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b")
_LENGTH = re.compile(r"\d{1,2}:\d\d\s")  # of a film

_CREDIT = 30
"""What is left out is told where it has more words or a word of violence: fewer are credits, or a "Read also" without more."""
_SHOWN = re.compile(r"(?:\S{1,40}\s+){0,11}\S{1,40}")  # the first words


def article_end(text: str) -> int:
    """Where the first marker of furniture stands in the later part of the text; its end where there is none."""
    first = int(len(text) * _FIRST)
    stops = deque((stop.end() for stop in _STOP.finditer(text, first)), maxlen=_SENTENCES)
    goes_on = stops[0] if len(stops) == _SENTENCES else first
    markers = (marker for marker in _MARKERS.finditer(text, first) if marker["sure"] or marker.start() >= goes_on)
    marker = next(markers, None)
    return marker.start() if marker else _headlines(text, first)


def _headlines(text: str, first: int) -> int:
    """Where the headlines of other articles begin that the text ends with; its end where it ends otherwise."""
    end, lines = len(text), list[str]()
    while end > first:
        break_at = max(text.rfind("\n\n", 0, end), 0)
        paragraph = text[break_at:end].strip()
        if paragraph and not _is_line(paragraph):
            break
        lines += [paragraph] if paragraph else []
        end = break_at
    announced = text[:end].rstrip().endswith(":")  # "The dead are:"
    return end if end >= first and not announced and _are_headlines(lines) else len(text)


def _is_line(paragraph: str) -> bool:
    """Whether it may be a headline: no sentence, none within, and no item of a list."""
    sentence = _SENTENCE_END.search(paragraph) or _STOP.search(paragraph)
    return not (sentence or _LISTED.search(paragraph) or len(paragraph.split()) < _LEAST_WORDS)


def _are_headlines(lines: Sequence[str]) -> bool:
    """Whether most are titles or films, or are of several days: an article's own last lines are none of these."""
    days = [day.group() for day in map(_DAY.search, lines) if day]
    alike = max(len(days) if len(set(days)) > 1 else 0, sum(map(_is_title, lines)))
    return len(lines) >= _HEADLINES and alike * 2 > len(lines)


def _is_title(line: str) -> bool:
    long = _LONG_WORD.findall(line)[1:]
    return bool(_LENGTH.match(line)) or sum(word[0].isupper() for word in long) >= max(_TITLED * len(long), _HEADLINES)


def left_out(article: Article, read: Sequence[Sentence]) -> Iterator[Problem]:
    """That what stands behind the sentences read was left out, unless it is no more than a credit; shown by its first words."""
    end = read[-1].end if read else 0
    rest = article.text[end:]
    words = len(rest.split())
    if words > _CREDIT or find_events(rest, find_sentences(rest)):
        shown = _SHOWN.search(article.text, end)
        evidence = (article.evidence(*shown.span()),) if shown else ()
        message = f"{words} words, from here to the end, were not read: they look like lines of the page or headlines of other articles."
        yield Problem(code="end-not-read", message=message, evidence=evidence)


def before(end: int, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences as far as the end, the last one cut there."""
    for sentence in sentences:
        if sentence.start < end:
            yield replace(sentence, end=min(sentence.end, end))
