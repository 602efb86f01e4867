"""Time expressions of an article, each with the interval it stands for: "on Tuesday" is reckoned from the publication.

What cannot be reckoned has no interval; nothing silently becomes the date of publication.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from reportedly.model.article import Article
from reportedly.model.reading import Problem
from reportedly.model.time import Anchor, TimeInterval
from reportedly.read import time_words as w
from reportedly.read.calendar import between, interval_of, timex_of, window
from reportedly.read.datelines import day_of_writing
from reportedly.read.mentions import Sentence, TimeMention
from reportedly.read.period_meanings import REFERENCE, SETS, read_quarter
from reportedly.read.tense import tense
from reportedly.read.time_meanings import DEICTIC, Meaning, Setting
from reportedly.read.time_rules import RULES, Resolve

_WORD = re.compile(r"(?<!\w)(?<!\w['-])(?<!\d[.,])(?:'(?=\d0)|\w{1,20})")
_ANY_WORD = re.compile(r"[^\W_]{1,20}")
_FIRST_WORDS = frozenset(
    word
    for phrase in (
        *w.MONTHS, *w.WEEKDAYS, *w.ONES, *w.TENS, *w.ORDINALS, *w.SMALL, *w.VAGUE, *w.PARTS, *w.EDGES, *w.SEASONS, *w.ABOUT_WORDS,
        *(f"{unit}s" for unit in (*w.UNITS, *w.WEEKDAYS)), *DEICTIC, *SETS, *REFERENCE, "the", "this", "that", "these",
        "last", "next", "past", "previous", "preceding", "coming", "first", "each", "every", "fiscal", "year", "'",
    )
    for word in re.findall(r"[\w']+", phrase)[:1]
)  # fmt: skip
_CORE_WORDS = frozenset(
    word
    for phrase in (
        *w.MONTHS, *w.WEEKDAYS, *w.UNITS, *w.PARTS, *w.SEASONS, *w.DECADES, *DEICTIC, *SETS, *REFERENCE, "nineteen", "thousand",
    )
    for word in (phrase.split()[-1], phrase.split()[-1] + "s")
)  # fmt: skip
"""One of these words, or a digit, is in every time expression: rules are tried only where one is near."""
_NEAR = 48  # code points
_REACH = 4  # sentences: how far back a day still is "that day", or the day of "at 6 p.m."
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|T)")
_YEAR_MONTH = re.compile(r"(?P<month>(?P<year>\d{4})-\d\d)|(?P<only>\d{4})(?![\d-])")
_SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)


def find_times(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeMention, ...]:
    """Every time expression, in order, none overlapping another."""
    text = w.plain(article.text)
    sentences = sentences or (Sentence(start=0, end=len(text), paragraph=0),)
    published = day_of_writing(article)
    setting = Setting(published=published)
    named_in = -_REACH - 1  # the sentence of the last time that was named
    mentions = []
    for start, end, resolve, fields in _matches(text):
        nth = _nth_at(sentences, start)
        if nth - named_in > _REACH:
            setting = replace(setting, day=None, month="", year="")
        setting = replace(setting, tense=tense(text, sentences[nth], start, end))
        meaning = resolve(fields, setting)
        if meaning is None:
            continue
        mention = _mention(start, end, meaning, published, since=_SINCE.search(text, max(0, start - 12), start) is not None)
        mentions.append(mention)
        if mention.interval and not mention.window:
            setting, named_in = _naming(setting, mention, resolve), nth
    return tuple(mentions)


def _naming(setting: Setting, mention: TimeMention, resolve: Resolve) -> Setting:
    """The setting after the mention: what it names, later expressions may rest on."""
    if resolve is read_quarter:
        return replace(setting, quarter=mention.timex)
    if named := _YEAR_MONTH.match(mention.timex):
        return replace(setting, day=_day_of(mention), month=named["month"] or "", year=named["year"] or named["only"])
    return setting


def _nth_at(sentences: Sequence[Sentence], start: int) -> int:
    return max(bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1, 0)


def _matches(text: str) -> Iterator[tuple[int, int, Resolve, dict[str, str]]]:
    cores = (match.start() for match in _ANY_WORD.finditer(text) if match[0][0].isdigit() or match[0].lower() in _CORE_WORDS)
    core = next(cores, len(text) + _NEAR)
    position = 0
    for match in _WORD.finditer(text):
        start, word = match.start(), match[0].lower()
        while core < start:
            core = next(cores, len(text) + _NEAR)
        if start < position or core - start > _NEAR or not (word[0].isdigit() or word in _FIRST_WORDS):
            continue
        best = max(
            ((matched, resolve) for pattern, resolve in RULES if (matched := pattern.match(text, start))),
            key=lambda matched: matched[0].end(),
            default=None,
        )
        if best is not None:
            found, resolve = best
            position = found.end()
            yield start, position, resolve, {name: value.lower() for name, value in found.groupdict().items() if value}


def _mention(start: int, end: int, meaning: Meaning, published: date | None, *, since: bool) -> TimeMention:
    interval = _interval(meaning, published)
    if since and interval is not None and not meaning.window:
        meaning, interval = replace(meaning, window=True), _until(interval, published)
    return TimeMention(start=start, end=end, interval=interval, window=meaning.window, timex=timex_of(meaning.value))


def _interval(meaning: Meaning, published: date | None) -> TimeInterval | None:
    if meaning.window:
        if published is None:
            return None
        return window(meaning.value, published, back=meaning.back)
    first, _, last = meaning.value.partition("/")
    interval = interval_of(first, meaning.anchor)
    if not last or interval is None:
        return interval
    end = interval_of(last, meaning.anchor)
    return between(interval, end, meaning.anchor) if end else None


def _until(since: TimeInterval, published: date | None) -> TimeInterval | None:
    """From then up to and with the day of publication."""
    today = published and interval_of(published.isoformat(), Anchor.RELATIVE)
    return between(since, today, since.anchor) if today else None


def _day_of(mention: TimeMention) -> date | None:
    """The day that a mention names, if it names one; the last of several."""
    named = _DAY.search(mention.timex)
    return date.fromisoformat(named.group()) if named and mention.interval and not mention.window else None


def time_problems(article: Article, times: Sequence[TimeMention], sentences: Sequence[Sentence]) -> tuple[Problem, ...]:
    """What the times of an article leave open or contradict."""
    return (*_unresolved(article, times), *_wrong_weekdays(article, times), *_after_publication(article, times, sentences))


_UNRESOLVED = re.compile(r"|XXXX-\d\d-\d\d.*|XXXX-XX-XXT(?!NI|MO|EV).*")


def _unresolved(article: Article, times: Sequence[TimeMention]) -> Iterator[Problem]:
    evidence = tuple(
        article.evidence(time.start, time.end) for time in times if time.interval is None and _UNRESOLVED.fullmatch(time.timex)
    )
    if evidence and article.published is None:
        yield Problem(
            code="no-publication-date", message="The article's date is not known, so these times could not be reckoned.", evidence=evidence
        )
    elif evidence:
        for item in evidence:
            yield Problem(code="unresolved-time", message=f"“{item.quote}” could not be turned into a time.", evidence=(item,))


_WEEKDAY = re.compile(rf"\b{w.WEEKDAY}", re.IGNORECASE)


def _wrong_weekdays(article: Article, times: Sequence[TimeMention]) -> Iterator[Problem]:
    for time in times:
        named = _WEEKDAY.search(article.text, time.start, time.end)
        day = _day_of(time)
        if named and day and w.WEEKDAYS[named.group().lower().rstrip(".")] != day.isoweekday():
            yield Problem(
                code="weekday-mismatch",
                message=f"{day.isoformat()} was a {day:%A}, not a {named.group()}.",
                evidence=(article.evidence(time.start, time.end),),
            )


def _after_publication(article: Article, times: Sequence[TimeMention], sentences: Sequence[Sentence]) -> Iterator[Problem]:
    written = day_of_writing(article)
    if written is None:
        return
    text = w.plain(article.text)
    for time in times:
        day = _day_of(time)
        if day and day > written and tense(text, sentences[_nth_at(sentences, time.start)], time.start, time.end) == "past":
            yield Problem(
                code="after-publication",
                message=f"{day.isoformat()} is told as past, but the article is of {written.isoformat()}.",
                evidence=(article.evidence(time.start, time.end),),
            )
