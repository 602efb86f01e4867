"""Counting claims of an article: "the sixth such attack in the past month" says how many there were within a time.

An ordinal counts only where the words say over what: with a time ("this year", "since 2016", "in 24 hours") or "such". Floors,
brigades, lieutenants and days of a month have ordinals too, and count nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from reportedly.model.article import Article
from reportedly.model.time import Anchor, TimeInterval
from reportedly.model.value import Ordinal
from reportedly.read.calendar import between, interval_of, window
from reportedly.read.datelines import day_of_writing
from reportedly.read.mentions import OrdinalMention, Sentence, TimeMention
from reportedly.read.time_words import ORDINALS, choice, plain

_COUNTED = (
    "(?:attack|attempt|air ?strike|airdrop|strike|raid|bombing|bombardment|blast|explosion|shelling|barrage|ambush|assault|incident|"
    "massacre|killing|murder|assassination|execution|beheading|shooting|clash|violation|breach|offensive|operation|incursion|invasion|abduction|"
    "kidnapping|hijacking|arrest|death|casualty|fatality|victim|bomb|rocket|missile|launch|test|drone|protest|evacuation|convoy|case|"
    "escalation|time)"
)
_NO_COUNT = (
    "floor|lieutenant|brigade|division|army|regiment|battalion|fleet|corps|district|street|avenue|anniversary|quarter|half|day|days|week|month|"
    r"year|hour|phase|stage|person|place|party|world|lady|country|secretary|minister|and|or|of|in|on|to|the|\w{2,12}est|most|degree|century"
)
_WORD = r"[^\W\d_][\w'-]{0,20}"
_UNIT = "(?:hour|day|week|month|year|decade)"
_BARE = "was|were|is|are|and|but|said|when|after|while|since|in|over|during|within|this"  # words that no claim runs across
_CLAUSE_END = "took|was|were|is|are|has|had|have|and|but|said|which|that|killed|hit|struck|left|came"
_TIME = (
    r"(?:(?:so far )?(?:this|last) (?:week|month|year|day|season|summer|winter|spring|autumn|fall)\b"
    r"|(?:in|over|during|within|inside|for) (?:just |only |less than |under |about |nearly |almost |more than )?"
    rf"(?:(?:the )?(?:past|last|previous|recent)\b(?: [\w-]{{1,12}}){{0,3}}? {_UNIT}s?"
    rf"|(?P<many>as many) (?P<unit>{_UNIT})s?|(?:an?|one|[\w-]{{1,12}}|a few|a couple of) {_UNIT}s?|(?:19|20)\d\d|living memory)\b"
    r"|of (?:the|this) (?:year|month|week|war|conflict|kind)\b|of its kind\b|today\b|on record\b"
    rf"|since(?: (?!(?:{_CLAUSE_END})\b)[^\s,.;:!?\"()]{{1,24}}){{1,12}})"
)
_CLAIM = re.compile(
    rf"\b(?P<nth>{choice(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))(?P<such> such)?"
    rf"(?P<what>(?: (?!(?:{_NO_COUNT})\b){_WORD}){{0,3}}? {_COUNTED})?\b"
    rf"(?:(?(what)(?: (?!(?:{_BARE})\b)[\w'-]{{1,20}}){{0,9}}?) (?P<time>{_TIME}))?",
    re.IGNORECASE,
)


def find_ordinals(article: Article, sentences: Sequence[Sentence], times: Sequence[TimeMention]) -> tuple[OrdinalMention, ...]:
    """Every counting claim, in order."""
    text = plain(article.text)
    published = day_of_writing(article)
    return tuple(_mention(match, article.text, times, published) for sentence in sentences for match in _claims(text, sentence))


def _claims(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    for match in _CLAIM.finditer(text, sentence.start, sentence.end):
        over_time = match["time"] and not match["time"].lower().startswith("of ")
        if over_time or (match["what"] and (match["time"] or match["such"])):  # "the first of its kind" counts nothing that is named
            yield match


def _mention(match: re.Match[str], text: str, times: Sequence[TimeMention], published: date | None) -> OrdinalMention:
    start, end = match.span()
    phrase = text[match.start("time") : end].rstrip() if match["time"] else ""
    nth = ORDINALS.get(match["nth"].lower()) or int(match["nth"][:-2])
    return OrdinalMention(
        start=start,
        end=end,
        ordinal=Ordinal(
            nth=nth,
            what=(match["what"] or "").strip().lower(),
            phrase=text[start:end],
            window=_window(match, nth, times, published) if phrase else None,
            window_phrase=phrase,
        ),
    )


def _window(match: re.Match[str], nth: int, times: Sequence[TimeMention], published: date | None) -> TimeInterval | None:
    """The time counted over, up to the publication; None where the words name none that the calendar knows."""
    if published is None:
        return None
    if match["many"]:
        letter = match["unit"][0].upper()
        return window(f"P{'T' * (letter == 'H')}{nth}{letter}", published)
    start, end = match.span("time")
    first = bisect_left(times, start, key=lambda time: time.start)
    named = next((time for time in times[first:] if time.start < end), None)
    if named is None or named.start - start > 16:  # "since the strike that hit it on Friday" is no time of its own
        return None
    if named.interval is None:
        return window(named.timex, published)
    today = interval_of(published.isoformat(), Anchor.RELATIVE)
    if today is None or named.interval.end <= today.end or named.interval.start >= today.end:
        return named.interval
    cut = between(named.interval, today, named.interval.anchor)
    return cut and replace(cut, grain=named.interval.grain)
