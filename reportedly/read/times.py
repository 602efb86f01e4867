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
from reportedly.read.time_meanings import DEICTIC, REFERENCE, SETS, Meaning, Setting, read_quarter
from reportedly.read.time_rules import RULES, Resolve

_WORD = re.compile(r"(?<![\w'.-])(?:'(?=\d0)|\w{1,20})")
_FIRST_WORDS = frozenset(
    word
    for phrase in (
        *w.MONTHS, *w.WEEKDAYS, *w.ONES, *w.TENS, *w.ORDINALS, *w.SMALL, *w.VAGUE, *w.PARTS, *w.EDGES, *w.SEASONS, *DEICTIC, *SETS, *REFERENCE,
        *(f"{unit}s" for unit in w.UNITS), *w.ABOUT_WORDS,
        "the", "this", "that", "these", "last", "next", "past", "previous", "preceding", "coming", "first", "each", "every", "fiscal", "year", "'",
    )
    for word in re.findall(r"[\w']+", phrase)[:1]
)  # fmt: skip
_VERB = re.compile(
    r"\b(?:(?P<future>(?:will|shall|'ll|would|can|could|may|might|must|should|to be|is to|are to|due|scheduled|slated|expect(?:ed|s)?|plan(?:s|ned)? to|"
    r"planning|going to|set to|upcoming)(?: (?:be|have|been|not|also|only|soon|formally)){0,2}(?: [a-z]{2,20}ed\b)?)"
    r"|(?P<past>(?!hundred|need|indeed|speed|proceed|exceed|feed)[a-z]{2,20}ed|was|were|had|has|have|did|said|told|took|came|went|hit|left|"
    r"began|fell|rose|made|saw|held|says|tore|shot|struck|blew|flew|fought|gave|drove|broke|lost|won|met|sent|spoke|became|found|brought|let|led|fled|set|put))\b"
)
_REACH = 2  # sentences: how far back a day still is "that day", or the day of "at 6 p.m."
_DEADLINE = re.compile(r"\b(?:by|until|till|starting|beginning|due)(?: on)? $", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)


def find_times(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeMention, ...]:
    """Every time expression, in order, none overlapping another."""
    text = w.plain(article.text)
    published = day_of_writing(article)
    starts = [sentence.start for sentence in sentences]
    setting = Setting(published=published)
    named_in = -9  # the sentence that names the day of the setting
    mentions = []
    for start, end, resolve, fields in _matches(text):
        nth = max(bisect_right(starts, start) - 1, 0)
        setting = replace(
            setting,
            future=bool(sentences) and _tense(text, sentences[nth], start, end) == "future",
            day=setting.day if nth - named_in <= _REACH else None,
        )
        meaning = resolve(fields, setting)
        if meaning is None:
            continue
        mention = _mention(start, end, meaning, published, since=_SINCE.search(text, max(0, start - 12), start) is not None)
        mentions.append(mention)
        if resolve is read_quarter:
            setting = replace(setting, quarter=meaning.value)
        if (day := _day_of(mention)) is not None:
            setting, named_in = replace(setting, day=day), nth
    return tuple(mentions)


def _tense(text: str, sentence: Sentence, start: int, end: int) -> str:
    """ "future", "past" or "": what the verb before the expression in its sentence says, else the next one after it."""
    if text.startswith("'s ", end):  # "Friday's attack"
        return "past"
    if _DEADLINE.search(text, max(sentence.start, start - 14), start):
        return "future"
    cue = None
    for cue in _VERB.finditer(text, max(sentence.start, start - 160), start):  # noqa: B007  # the last one is wanted
        pass
    cue = cue or _VERB.search(text, end, min(sentence.end, end + 80))
    return (cue.lastgroup or "") if cue else ""


def _matches(text: str) -> Iterator[tuple[int, int, Resolve, dict[str, str]]]:
    position = 0
    for word in _WORD.finditer(text):
        first = word.group()
        if word.start() < position or not (first[0].isdigit() or first.lower() in _FIRST_WORDS):
            continue
        best = max(
            ((match, resolve) for pattern, resolve in RULES if (match := pattern.match(text, word.start()))),
            key=lambda found: found[0].end(),
            default=None,
        )
        if best is not None:
            match, resolve = best
            position = match.end()
            yield word.start(), position, resolve, {name: value.lower() for name, value in match.groupdict().items() if value}


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
    """The day that a mention names, if it names one."""
    interval = mention.interval
    if interval is None or mention.window or not re.match(r"\d{4}-\d\d-\d\d", mention.timex):
        return None
    return interval.start.date()


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
        named = _WEEKDAY.match(article.text, time.start, time.end)
        day = _day_of(time)
        if named and day and w.WEEKDAYS[named.group().lower().rstrip(".")] != day.isoweekday():
            yield Problem(
                code="weekday-mismatch",
                message=f"{day.isoformat()} was a {day:%A}, not a {named.group()}.",
                evidence=(article.evidence(time.start, time.end),),
            )


def _after_publication(article: Article, times: Sequence[TimeMention], sentences: Sequence[Sentence]) -> Iterator[Problem]:
    published = day_of_writing(article)
    if published is None:
        return
    text = w.plain(article.text)
    starts = [sentence.start for sentence in sentences]
    for time in times:
        day = _day_of(time)
        if day is None or day <= published or time.interval is None:
            continue
        sentence = sentences[max(bisect_right(starts, time.start) - 1, 0)]
        if _tense(text, sentence, time.start, time.end) == "past":
            yield Problem(
                code="after-publication",
                message=f"{day.isoformat()} is told as past, but the article was published on {published.isoformat()}.",
                evidence=(article.evidence(time.start, time.end),),
            )
