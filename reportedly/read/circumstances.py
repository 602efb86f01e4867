"""When and where something was said: the time and the place beside the cue, outside what is said and outside the source's own name."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reportedly.model.place import Place
from reportedly.model.time import TimeInterval
from reportedly.read.cues import VERBS, Pattern
from reportedly.read.mentions import PlaceMention, Span, TimeMention
from reportedly.read.relation import Relation
from reportedly.read.sentences import words

_NEARBY = 12  # mentions looked at
_ASIDE = 1000  # what a comma between a time and the cue weighs, in characters
_REACH = 90  # characters between a cue and the place where it was said
_CLOSE = 12  # characters between a source and a place that stands before the cue
_WHERE = re.compile(r"\b(?:in|at|from|near|outside) (?:the )?(?:[a-z’'-]{1,20} ){0,3}\Z", re.IGNORECASE)
"""What stands directly before the place."""
_OCCASION = re.compile(
    r"\b(?:meeting|conference|briefing|speech|interview|session|summit|visit|rally|talks|ceremony|hearing|forum|address|speaking"
    r"|spoke|reporters|journalists|statement|lecture|funeral|press)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:speaking|addressing|in|at|during|on|after|following)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:that|who|which|was|were|is|are|has|had|have|after|(?<!interview )with|citing|quoting|based|killed|wounded|injured)\b|[“\"«:;]"
)
"""Behind these, what follows is no longer about the saying."""
_WRITTEN = words("publish release identify document count record register list show post share")
"""What is done with them "in Aleppo" was found there rather than said there."""


def said_when(text: str, relation: Relation, times: Sequence[TimeMention], others: Sequence[Span] = ()) -> TimeInterval | None:
    """The time nearest the cue in the sentence; `times` by start, `others`: what others say there."""
    if relation.source is None:
        return None  # a time in such a sentence is the happening's
    start, end = relation.clause
    first = bisect_left(times, start, key=lambda mention: mention.start)
    found: list[tuple[int, TimeInterval]] = []
    for mention in times[first : first + _NEARBY]:
        if mention.start >= end:
            break
        span = mention.start, mention.end
        if mention.interval is None or mention.window or _inside(span, (*relation.content, *others)) or _beyond(text, span, relation):
            continue
        left, right = sorted((mention.start, mention.end, *relation.head))[1:3]
        found.append((right - left + _ASIDE * text.count(",", left, right), mention.interval))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def said_where(text: str, relation: Relation, places: Sequence[PlaceMention], others: Sequence[Span] = ()) -> Place | None:
    """ "Told reporters in Geneva", "at a meeting in Tel Aviv on Tuesday, officials revealed"; `places` by start."""
    word = VERBS.get(relation.lemma)
    if relation.source is None or relation.cue is None or word is None or relation.lemma in _WRITTEN:
        return None
    speaking = sorted((relation.source, relation.cue))
    start, end = relation.clause
    first = bisect_left(places, start, key=lambda mention: mention.start)
    for mention in places[first : first + _NEARBY]:
        if mention.start >= end:
            break
        whole = (min(mention.start, mention.outer[0]), max(mention.end, mention.outer[1]))
        if (
            mention.adjective
            or mention.metonym
            or text[mention.end : mention.end + 1] == "-"
            or _inside(whole, (*relation.content, *others, relation.source))
        ):
            continue
        if _is_where(text, relation.clause[0], speaking, whole[0], speech=word.pattern in {Pattern.SPEECH, Pattern.TELL}):
            return mention.place
    return None


def _is_where(text: str, opening: int, speaking: Sequence[Span], place: int, *, speech: bool) -> bool:
    """Whether the words between the place and who speaks, or the cue, tell that it is where he spoke; `opening`: of the sentence."""
    first, last = speaking
    before = text[max(opening, place - _REACH) : place]
    if not (_WHERE.search(before) or text[place : place + 5].lower().startswith(("in ", "at ", "near "))):
        return False
    if place < last[0] and text[slice(*last)].endswith("ing"):
        return False  # "X said that …, adding": what stands between is what he said
    if place < first[0]:  # "In Geneva, Jane Doe said" may be where it happened
        told = first[0] - opening <= 2 * _REACH and _OPENS.match(text, opening) and _OCCASION.search(text, opening, first[0])
        return bool(told) and not _VERB.search(text, opening, place)
    if place < last[0] and place - first[1] > _CLOSE and not _OCCASION.search(text, first[1], place):
        return False  # "Jane Doe runs a clinic in Idlib and said"
    between = text[(last if place >= last[1] else first)[1] : place]
    return len(between) <= _REACH and not _VERB.search(between) and (speech or bool(_OCCASION.search(between)))


def _beyond(text: str, span: Span, relation: Relation) -> bool:
    """Whether what is said stands between: "6 May: two shells fell, X said", "X showed a house | that was hit on 6 May"."""
    return any(
        (span[1] <= start and end <= relation.head[0])
        or (relation.head[1] <= start and end <= span[0] and _VERB.search(text, end, span[0]) is not None)
        for start, end in relation.content
    )


def _inside(span: Span, content: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in content)
