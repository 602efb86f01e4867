"""Counting claims of an article: "the sixth such attack in the past month" says how many there were within a time.

An ordinal counts only where the words say over what: with a time ("this year", "since 2016", "in 24 hours") or "such". Floors,
brigades, lieutenants and days of a month have ordinals too, and count nothing. "The second deadliest attack in two years" counts by
the toll: its `what` is "deadliest attack", its `nth` 2.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from reportedly.model.article import Article
from reportedly.model.time import Anchor, TimeInterval
from reportedly.model.value import Ordinal
from reportedly.read.calendar import between, interval_of, value_at, window
from reportedly.read.datelines import day_of_writing
from reportedly.read.mentions import OrdinalMention, Sentence, TimeMention
from reportedly.read.time_words import ORDINALS, choice, plain

_COUNTED = (
    "(?:attack|attempt|air ?strike|airdrop|strike|raid|bombing|bombardment|blast|explosion|shelling|barrage|ambush|assault|incident|"
    "massacre|killing|murder|homicide|slaying|stabbing|assassination|execution|beheading|shooting|clash|violation|breach|offensive|operation|incursion|invasion|abduction|"
    "kidnapping|hijacking|arrest|death|casualty|fatality|victim|bomb|rocket|missile|launch|test|drone|protest|evacuation|convoy|case|"
    "escalation|time)"
)
_NO_COUNT = (
    "floor|lieutenant|brigade|division|army|regiment|battalion|fleet|corps|district|street|avenue|anniversary|quarter|half|day|days|week|month|"
    r"year|hour|phase|stage|person|place|party|world|lady|country|secretary|minister|and|or|of|in|on|to|the|an?|its|their|following|\w{2,12}est|most|degree|century"
)
_WORD = r"[^\W\d_][\w'-]{0,20}"
_UNIT = "(?:hour|day|week|month|year|decade)"
_BARE = "was|were|is|are|and|but|said|when|after|while|since|this|that|which|who|where"  # words that no claim runs across
_MOST = (
    r"(?:single )?(?:deadliest|bloodiest|worst|biggest|largest|heaviest|most (?:deadly|lethal|serious|violent))(?: single| known| such)?"
)
_CLAUSE_END = "prompted|drew|took|was|were|is|are|has|had|have|and|but|said|which|that|killed|hit|struck|left|came"
_TIME = (
    r"(?:(?:so far )?(?:this|last) (?:week|month|year|day|season|summer|winter|spring|autumn|fall)\b"
    r"|(?:in|over|during|within|inside|for) (?:just |only |less than |under |about |nearly |almost |more than )?"
    rf"(?:(?:the )?(?:past|last|previous|recent)\b(?: [\w-]{{1,12}}){{0,3}}? {_UNIT}s?"
    rf"|(?P<many>as many) (?P<unit>{_UNIT})s?|(?:an?|one|[\w-]{{1,12}}|a few|a couple of) {_UNIT}s?|(?:19|20)\d\d|living memory)\b"
    r"|of (?:the|this) (?:year|month|week|war|conflict)\b|today\b|on record\b"
    rf"|since then\b|since(?: (?!(?:{_CLAUSE_END}|then)\b)[^\s,.;:!?\"()]{{1,24}}){{1,12}})"
)
_NTH = rf"\b(?P<nth>{choice(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
_WHAT = rf"(?: (?!(?:{_NO_COUNT})\b){_WORD}){{0,3}}? {_COUNTED}(?! {_COUNTED}s?\b)"
_TAIL = rf"(?: (?!(?:{_BARE})\b)[\w'-]{{1,20}})"
_TO = r"(?:by|on|in|at|near|against|to hit|to strike|of (?:its|this|the) kind)"
_OVER = rf"(?:(?(what){_TAIL}{{0,9}}?|(?: {_TO}{_TAIL}{{1,5}}?)?) (?P<time>{_TIME}))"
_CLAIMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_NTH}(?P<such> such)?(?P<what>{_WHAT})?\b{_OVER}?",
        rf"(?:{_NTH} )?\b(?P<what>{_MOST}{_WHAT}s?|(?:deadliest|bloodiest)(?= (?:since|so|this|over|by|on|in|at|near|to)\b))\b{_OVER}",
    )
)
_WINDOW = re.compile(rf"\b(?!(?:last|of|for|today|since then)\b)(?<!began )(?<!started )(?<!erupted )(?P<time>{_TIME})", re.IGNORECASE)
_BEGINNING = re.compile(r"(?:since the (?:start|beginning|outset) )?of (?:the|this) (?P<unit>week|month|year)\b", re.IGNORECASE)


def find_ordinals(article: Article, sentences: Sequence[Sentence], times: Sequence[TimeMention]) -> tuple[OrdinalMention, ...]:
    """Every counting claim, in order."""
    text = plain(article.text)
    published = day_of_writing(article)
    return tuple(_mention(match, article.text, times, published) for sentence in sentences for match in _claims(text, sentence))


def _claims(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    end = sentence.start
    matches = (match for pattern in _CLAIMS for match in pattern.finditer(text, sentence.start, sentence.end))
    for match in sorted(matches, key=lambda match: match.start()):
        over_time = match["time"] and not match["time"].lower().startswith("of ")
        named = match["what"] and (match["time"] or match.groupdict().get("such"))
        if match.start() >= end and (over_time or named):  # "the first of its kind" counts nothing that is named
            end = match.end()
            yield match


def _mention(match: re.Match[str], text: str, times: Sequence[TimeMention], published: date | None) -> OrdinalMention:
    start, end = match.span()
    phrase = text[match.start("time") : end].rstrip() if match["time"] else ""
    said = (match["nth"] or "first").lower()
    nth = ORDINALS.get(said) or int(said[:-2])
    return OrdinalMention(
        start=start,
        end=end,
        ordinal=Ordinal(
            nth=nth,
            what=(match["what"] or "").strip().lower(),
            phrase=text[start:end],
            window=count_window(match, nth, times, published) if phrase else None,
            window_phrase=phrase,
        ),
    )


def count_window(match: re.Match[str], nth: int, times: Sequence[TimeMention], published: date | None) -> TimeInterval | None:
    """The time counted over, up to the publication; None where the words (`time` of the match) name none that the calendar knows."""
    if published is None:
        return None
    if match["many"]:
        letter = match["unit"][0].upper()
        return window(f"P{'T' * (letter == 'H')}{nth}{letter}", published)
    if beginning := _BEGINNING.fullmatch(match["time"]):
        return _so_far(interval_of(value_at(published, beginning["unit"].lower()), Anchor.RELATIVE), published)
    start, end = match.span("time")
    first = bisect_left(times, start, key=lambda time: time.start)
    inside = [time for time in times[first:] if time.start < end]
    since = match["time"].lower().startswith("since")
    named = next((time for time in inside if time.interval or not since), None)
    if named is None or not (since or named.start - start <= 16):
        return None
    if since and named.interval and not named.window:  # "since the truce broke down on Friday"
        today = interval_of(published.isoformat(), Anchor.RELATIVE)
        return today and between(named.interval, today, named.interval.anchor)
    return _so_far(named.interval, published) if named.interval else window(named.timex, published)


def find_window(
    text: str, sentence: Sentence, times: Sequence[TimeMention], published: date | None
) -> tuple[tuple[int, int], TimeInterval | None] | None:
    """The first time in the sentence that something is counted over, by its words and, where the calendar knows it, as an interval."""
    match = _WINDOW.search(text, sentence.start, sentence.end)
    return (match.span("time"), count_window(match, 1, times, published)) if match else None


def _so_far(time: TimeInterval | None, published: date) -> TimeInterval | None:
    """Cut at the day of publication where it runs past that."""
    today = interval_of(published.isoformat(), Anchor.RELATIVE)
    if time is None or today is None or time.end <= today.end or time.start >= today.end:
        return time
    cut = between(time, today, time.anchor)
    return cut and replace(cut, grain=time.grain)
