"""Names that stand where a place's would, but are none that could be read: "al-Hafer neighbourhood", "the village of Tell Hafer".

They are no claims. They tell that one happening was elsewhere than another, where no list of places knows either.
"""

import re

from reportedly.read.found import Found, inside
from reportedly.read.mentions import Sentence

_NAME = r"(?:[Aa]l-|[Ee]l-)?[A-Z][\w’'-]{1,30}(?: (?:al-|el-)?[A-Z][\w’'-]{1,30}){0,2}"
_KIND = r"(?:neighbou?rhood|district|suburb|quarter|village|town|street|camp|square|farm)s?"
_PATTERNS = (re.compile(rf"\b(?P<name>{_NAME}) {_KIND}\b"), re.compile(rf"\b{_KIND} of (?:the )?(?P<name>{_NAME})"))
_NOT_THERE = re.compile(r"\b(?:from|between|(?:located|positioned|stationed|based) (?:in|at|on|near)) (?:the )?(?:[a-z]+ ){0,2}$")
"""Before the name of a place at which it did not happen."""
_REACH = 50  # code points


def find_unread(text: str, sentence: Sentence, found: Found) -> frozenset[str]:
    """The names, in lower case, that the sentence gives to places and that no place mention covers."""
    read = [place for place in inside(found.places, sentence.start, sentence.end) if not place.adjective]
    return frozenset(
        match["name"].lower()
        for pattern in _PATTERNS
        for match in pattern.finditer(text, sentence.start, sentence.end)
        if not any(place.start < match.end("name") and match.start("name") < place.end for place in read)
        and not _NOT_THERE.search(text, max(sentence.start, match.start() - _REACH), match.start())
    )
