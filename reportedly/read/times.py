"""Time expressions of an article, each with the interval it stands for: "on Tuesday" is reckoned from the publication.

What cannot be reckoned has no interval; nothing silently becomes the date of publication.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportedly.model.article import Article
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Problem
from reportedly.model.time import Anchor, TimeInterval
from reportedly.read import time_words as w
from reportedly.read.calendar import between, interval_of, timex_of, window
from reportedly.read.datelines import day_of_writing, find_dateline
from reportedly.read.mentions import Sentence, TimeMention
from reportedly.read.period_meanings import REFERENCE, SETS, read_latest_quarter, read_quarter
from reportedly.read.tense import tense
from reportedly.read.time_feasts import FEAST_WORDS
from reportedly.read.time_meanings import DEICTIC, Meaning, Setting, read_part_of_day, read_time_of_day, started
from reportedly.read.time_rules import CORES, RULES_OF, VOCABULARY, Resolve

_WORD = re.compile(r"[^\W_]{1,20}")
_BEGINNING = re.compile(r"(?<!\w)(?<!\w['-])(?<!\d[.,])['\w]")
_FIRST_WORDS = frozenset(
    word
    for phrase in (
        *w.MONTHS, *w.WEEKDAYS, *w.ONES, *w.TENS, *w.ORDINALS, *w.SMALL, *w.VAGUE, *w.PARTS, *w.EDGES, *w.SEASONS, *w.ABOUT_WORDS,
        *(f"{unit}s" for unit in (*w.UNITS, *w.WEEKDAYS)), *(f"{unit}long" for unit in w.UNITS), *DEICTIC, *SETS, *REFERENCE,
        "the", "this", "that", "these",
        "last", "next", "past", "previous", "preceding", "coming", "first", "each", "every", "fiscal", "latest",
        "hour", "day", "week", "month", "year", "decade", "'", "beginning", "start", "middle", "end", "rest", "remainder", *FEAST_WORDS,
    )
    for word in re.findall(r"[\w']+", phrase)[:1]
)  # fmt: skip
_KNOWN_WORDS = _FIRST_WORDS | CORES.keys()
_NEXT = re.compile(r"[\w']{1,20}[^\w\n]{1,3}(\w{1,20})")
_NEAR = 48  # code points between where an expression begins and its core
_REACH = 4  # sentences: how far back a day still is "that day", or the day of "at 6 p.m."
_START_REACH = 120  # code points between what began and its day
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|T)")
_YEAR_MONTH = re.compile(r"(?P<month>(?P<year>\d{4})-\d\d)|(?P<only>\d{4})(?![\d-])")
_SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)


def find_times(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeMention, ...]:
    """Every time expression, in order, none overlapping another."""
    text = w.plain(article.text)
    sentences = sentences or (Sentence(start=0, end=len(text), paragraph=0),)
    published = day_of_writing(article)
    setting = Setting(published=published)
    head = (
        str(published) if published and find_dateline(article.text, published=published) else ""
    )  # a dateline is no part of the sentence that follows it
    named_in = -_REACH - 1  # the sentence of the last time that was named
    mentions: list[TimeMention] = []
    hours: list[tuple[int, str]] = []  # of a day that their sentence has not named yet: which mention, and what its value ends in
    for start, end, resolve, fields in _matches(text):
        nth = _nth_at(sentences, start)
        if nth - named_in > _REACH:
            setting = replace(setting, day=None, month="", year="")
        since = _SINCE.search(text, max(0, start - 12), start) is not None
        setting = replace(setting, tense="past" if since else tense(text, sentences[nth], start, end))
        meaning = resolve(fields, setting)
        if meaning is None:
            continue
        any_day = _is_of_any_day(resolve, fields)
        if nth != named_in and any_day:
            hours.append((len(mentions), meaning.value[len("XXXX-XX-XX") :]))
        mention = _mention(start, end, meaning, published, since=since)
        mentions.append(mention)
        if named := _day_of(mention):
            setting = _remembering(setting, named, meaning, text[sentences[nth].start : start])
        if mention.interval and not mention.window and not (any_day and nth != named_in):
            setting, named_in = _naming(setting, mention, resolve), nth - (meaning.value == head)
            hours = [(which, hour) for which, hour in hours if mentions[which].start >= sentences[nth].start]
            while hours and (day := _day_of(mention)) and "/" not in mention.timex:
                _place(mentions, *hours.pop(), day)
    return tuple(mentions)


_HOURS = (read_part_of_day, read_time_of_day)


def _is_of_any_day(resolve: Resolve, fields: Mapping[str, str]) -> bool:
    """Whether these are hours of whichever day is spoken of: "at dawn", "at 6 p.m."; not "this morning" or "overnight"."""
    return resolve in _HOURS and fields.get("which", "the") == "the" and fields.get("part_c") != "overnight"


def _place(mentions: list[TimeMention], which: int, hour: str, day: date) -> None:
    """Gives the day to hours that stand before it in its sentence: "at dawn, residents said on Tuesday"."""
    value = f"{day}{hour}"
    mentions[which] = replace(mentions[which], interval=interval_of(value, Anchor.RELATIVE), timex=timex_of(value))


def _naming(setting: Setting, mention: TimeMention, resolve: Resolve) -> Setting:
    """The setting after the mention: what it names, later expressions may rest on."""
    if resolve in (read_quarter, read_latest_quarter):
        return replace(setting, quarter=mention.timex)
    if named := _YEAR_MONTH.match(mention.timex):
        return replace(setting, day=_day_of(mention), month=named["month"] or "", year=named["year"] or named["only"])
    return setting


def _remembering(setting: Setting, day: date, meaning: Meaning, before: str) -> Setting:
    """The setting with what all that follows may rest on: days named with their years, and what began when."""
    if meaning.anchor is Anchor.STATED:
        setting = replace(setting, days=setting.days | {day})
    what = started(before[-_START_REACH:])
    return replace(setting, starts={**setting.starts, what: day}) if what else setting


def _nth_at(sentences: Sequence[Sentence], start: int) -> int:
    return max(bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1, 0)


def _matches(text: str) -> Iterator[tuple[int, int, Resolve, dict[str, str]]]:
    small = text.replace("İ", "I").lower()  # of the same length
    known = [(match.start(), word) for match in _WORD.finditer(small) if (word := match[0]) in _KNOWN_WORDS or word[0].isdigit()]
    cores = [(start, kind) for start, word in known for kind in _kinds(word)]
    position = low = high = 0
    for first, word in known:
        start = first - (text[first - 1 : first] == "'" and word[0].isdigit())  # "the '80s"
        if start < position or not (word[0].isdigit() or word in _FIRST_WORDS) or not _BEGINNING.match(text, start):
            continue
        while low < len(cores) and cores[low][0] < start:
            low += 1
        while high < len(cores) and cores[high][0] <= start + _NEAR:
            high += 1
        if low == high:
            continue
        best = _longest(text, start, {kind for _, kind in cores[low:high]} if _may_go_on(text, start) else set(_kinds(word)))
        if best is not None:
            found, resolve = best
            position = found.end()
            fields = {name: value.lower() for name, value in found.groupdict().items() if value}
            yield start, position, resolve, fields | ({"after": "after"} if text.startswith("after ", max(0, start - 6)) else {})


def _may_go_on(text: str, start: int) -> bool:
    """Whether the second word is one that some rule knows: "the first day", not "the first rebel"."""
    following = _NEXT.match(text, start)
    if following is None:
        return False
    word = following[1].lower()
    return word in VOCABULARY or word in _KNOWN_WORDS or word.removesuffix("s") in VOCABULARY or word[0].isdigit()


def _kinds(word: str) -> tuple[str, ...]:
    return ("digit",) if word[0].isdigit() else CORES.get(word, ())


def _longest(text: str, start: int, kinds: set[str]) -> tuple[re.Match[str], Resolve] | None:
    found = [
        (matched, -nth, resolve) for kind in kinds for nth, pattern, resolve in RULES_OF[kind] if (matched := pattern.match(text, start))
    ]
    best = max(found, key=lambda rule: (rule[0].end(), rule[1]), default=None)
    return best and (best[0], best[2])


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
    whole = between(interval, end, meaning.anchor) if end else None
    return replace(whole, grain=meaning.grain) if whole and meaning.grain else whole


def _until(since: TimeInterval, published: date | None) -> TimeInterval | None:
    """From then up to and with the day of publication."""
    today = published and interval_of(published.isoformat(), Anchor.RELATIVE)
    return between(since, today, since.anchor) if today else None


def _day_of(mention: TimeMention) -> date | None:
    """The day that a mention names, if it names one for certain; the last of several."""
    named = _DAY.search(mention.timex)
    certain = mention.interval is not None and "~" not in mention.interval.edtf and not mention.window
    return date.fromisoformat(named.group()) if named and certain else None


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
_BESIDE = re.compile(r",? \(?")


def _wrong_weekdays(article: Article, times: Sequence[TimeMention]) -> Iterator[Problem]:
    for weekday, dated in _dated_weekdays(article, times):
        day = _day_of(dated)
        if day and w.WEEKDAYS[weekday.quote.lower().rstrip(".")] != day.isoweekday():
            yield Problem(
                code="weekday-mismatch",
                message=f"{day.isoformat()} was a {day:%A}, not a {weekday.quote}.",
                evidence=(weekday, article.evidence(dated.start, dated.end)),
            )


def _dated_weekdays(article: Article, times: Sequence[TimeMention]) -> Iterator[tuple[Evidence, TimeMention]]:
    """Weekdays within a date ("Friday, 5 May") or right before one ("Friday (5 May)"), each with the date."""
    text = article.text
    for before, time in zip((None, *times), times, strict=False):
        if named := _WEEKDAY.search(text, time.start, time.end):
            yield article.evidence(*named.span()), time
        elif before and _WEEKDAY.fullmatch(text, before.start, before.end) and _BESIDE.fullmatch(text, before.end, time.start):
            yield article.evidence(before.start, before.end), time


def _dateline(article: Article, times: Sequence[TimeMention], written: date) -> tuple[Evidence, ...]:
    """The words that say when it was written, where it says so itself."""
    if find_dateline(article.text, published=written) != written.isoformat():
        return ()
    return tuple(article.evidence(time.start, time.end) for time in times if _day_of(time) == written)[:1]


# "a rally before the June 3 poll": told of today, though the verb is past
_TO_COME = re.compile(
    r" (?:\w{1,20} )?(?:polls?|votes?|elections?|referendum|deadline|summit|meeting|talks|conference|hearing|trial|anniversary)\b"
)


def _after_publication(article: Article, times: Sequence[TimeMention], sentences: Sequence[Sentence]) -> Iterator[Problem]:
    written = day_of_writing(article)
    if written is None:
        return
    text = w.plain(article.text)
    dateline = _dateline(article, times, written)
    for time in times:
        day = _day_of(time)
        if day is None or day <= written or _TO_COME.match(text, time.end):
            continue
        if tense(text, sentences[_nth_at(sentences, time.start)], time.start, time.end) == "past":
            yield Problem(
                code="after-publication",
                message=f"{day.isoformat()} is told as past, but the article is of {written.isoformat()}.",
                evidence=(article.evidence(time.start, time.end), *dateline),
            )
