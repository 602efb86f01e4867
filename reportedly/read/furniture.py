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
)


def article_end(text: str) -> int:
    """Where the first marker of furniture stands in the later part of the text; its end where there is none."""
    marker = _MARKERS.search(text, int(len(text) * _FIRST))
    return marker.start() if marker else len(text)


def before(end: int, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences as far as the end, the last one cut there."""
    for sentence in sentences:
        if sentence.start < end:
            yield replace(sentence, end=min(sentence.end, end))
