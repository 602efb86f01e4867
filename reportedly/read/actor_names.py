"""Where the name of who acts begins, in text that lost its commas: "province further east | government troops", "US-led | coalition"."""

import re
from collections.abc import Sequence

from reportedly.model.place import PlaceKind
from reportedly.model.source import SourceKind
from reportedly.read.demonyms import demonyms
from reportedly.read.mentions import PlaceMention, Span
from reportedly.read.party_words import AGENTS, GROUPS
from reportedly.read.sentences import words
from reportedly.read.source_words import COUNTRIES, KNOWN

_WORD = re.compile(r"[^\s]+")
_HEAD = re.compile(rf"(?:{AGENTS})$", re.IGNORECASE)
_TIED = re.compile(
    r"[\w.]+-(?:led|backed|aligned|allied|affiliated|linked|supported|run|dominated|speaking)|(?:pro|anti)-[\w.]+", re.IGNORECASE
)
_KINDS = words(
    "special ground air armed terrorist militant islamist jihadist extremist hardline takfiri rebel regime government security"
    " opposition"
    " loyalist allied foreign masked unidentified unknown unnamed suspected paramilitary local rival international global elite suicide"
    " state tribal national war"
)
"""Words that tell, before their common noun, what those who act are."""
_GROUP = re.compile(rf"\b(?:{GROUPS})\b")
_GROUP_BEFORE = re.compile(rf"\b(?:{GROUPS})(?: \([A-Z]{{2,6}}\))? $")
_CALLED = re.compile(r"(?:militant|terrorist|rebel|jihadist|extremist|armed) group", re.IGNORECASE)
_TRAILING = re.compile(
    r"(?<=\w)(?<!-) (?:positioned|located|stationed|based|affiliated|linked|loyal|allied)(?: (?:to|with))?$|(?<=\w) \w+ed \d[\d,]*$"
)
_GENERIC = re.compile(r"(?:terrorists?|militants?|rebels?|gunmen|insurgents?|warplanes|jets|troops)", re.IGNORECASE)
_MANY = 3  # words
_REACH = 60  # code points


def own_name(text: str, name: Span, places: Sequence[PlaceMention]) -> Span:
    """The name without what stands before it and is no part of it: a place, other words than names and those of a kind."""
    trailing = _TRAILING.search(text, *name)
    name = (name[0], trailing.start()) if trailing else name
    group = _GROUP.search(text, *name)
    if group is not None and any(not p.adjective and name[0] <= p.start and p.end < group.start() for p in places):
        return (group.start(), name[1])  # "province of Idlib | Nusra Front members"
    if _CALLED.fullmatch(text, *name) and (before := _GROUP_BEFORE.search(text, max(0, name[0] - _REACH), name[0])):
        return (before.start(), name[1])  # "Islamic State (IS) | militant group"
    found = list(_WORD.finditer(text, *name))
    if not found or not _HEAD.fullmatch(found[-1].group()):
        return name
    first = len(found) - 1
    while first and (_may_lead(found[first - 1].group())):
        first -= 1
    if first and found[first - 1].group() == "of":
        first = 0
    start = found[first].start()
    group = next((group for group in _GROUP.finditer(text, max(0, start - _REACH), name[1]) if group.start() < start < group.end()), None)
    if group is not None:
        return (group.start(), name[1])
    if KNOWN.get(found[first].group()) in {SourceKind.AGENCY, SourceKind.OUTLET} and first < len(found) - 1:
        start = found[first + 1].start()  # a dateline's
    for place in places:
        country = place.adjective or place.metonym or place.place.kind is PlaceKind.COUNTRY
        if (
            not country
            and start <= place.start
            and place.end < found[-1].start()
            and (found[-1].group().islower() or _GENERIC.fullmatch(found[-1].group()))
        ):
            start = next((word.start() for word in found if word.start() >= place.end), start)
    return (start, name[1])


def _may_lead(word: str) -> bool:
    return (
        word[0].isupper()
        or not word[0].isalpha()
        or word.lower() in _KINDS
        or bool(_TIED.fullmatch(word) or _HEAD.fullmatch(word))
        or "-" in word
    )


def with_adjectives(text: str, start: int, name: Span) -> Span:
    """The name with the words before it that tell whose it is: "Syrian regime", "US-led international coalition"."""
    before = list(_WORD.finditer(text, start, name[0]))
    first = name[0]
    for word in reversed(before[-_MANY:]):
        told = word.group()
        if not (told in COUNTRIES or told in demonyms() or told.lower() in _KINDS or _TIED.fullmatch(told)):
            break
        first = word.start()
    return (first, name[1])
