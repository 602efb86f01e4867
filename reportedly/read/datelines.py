"""Datelines: the date at the head of a text that says when it was written ("Posted on April 19 2017 by …", "HOMS, 3 May 2012 (AP) -")."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.model.article import Article
from reportedly.model.time import Anchor
from reportedly.read.calendar import interval_of
from reportedly.read.mentions import TimeMention
from reportedly.read.time_meanings import Setting
from reportedly.read.time_rules import DATE_RULES
from reportedly.read.time_words import LONG_WEEKDAY, plain

_YEAR = 366  # days
_PRINTED_LATER = 3  # days at most: a dateline without a year counts where it lies so near the publication
_HEAD = 400  # code points: what stands later is part of the report
_WORD = re.compile(r"(?<![\w'.:/-])\w")
_LABEL = re.compile(r"\b(?:posted|published|updated|created|issued|date|date of publication)(?: on| at)?:? ?$", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?:\b(?:on|since|of|until|till|by|from|in|for|before|after|to|and|the|dated|between|last|this)|,) ?$", re.IGNORECASE
)
_WEEKDAY = re.compile(rf"(?:{LONG_WEEKDAY}|mon|tue|wed|thu|fri|sat|sun)\b", re.IGNORECASE)
_CLOSED = re.compile(r" {0,3}(?:\(|-|:|\||$|\n)")
_PLACE = re.compile(r"[A-Z][A-Z'. -]{2,30}(?:, [A-Z][\w'. -]{2,30})?, ")
_AGENCY = re.compile(r" {0,2}(?:\([A-Z][\w ./]{1,30}\)|-{1,2} |_ )")
_PAGE = re.compile(
    r"(?<![\w’'])(?:(?i:last (?:modified|updated))|Posted|POSTED|Updated|UPDATED|Published|PUBLISHED|Modified|Uploaded|Created)"
    r"(?i: (?:on|at))?:?\s{0,3}$"
)
_RUNS_ON = re.compile(r"[\s,|@–-]{0,4}(?:(?:at|AT) )?$")
_BEGINS = re.compile(r" {0,3}(?:[^\sa-z,]|$|\n|by |at )")


def find_dateline(text: str, *, published: date | None = None) -> str | None:
    """The ISO date, where the text begins so; None where it does not, or leaves out the year.

    The year may be left out after a place ("HOMS, 3 May (AP) -") where `published` is at most three days later.
    A sentence that tells of a date ("On April 15, 2017, …") is no dateline.
    """
    head = plain(text[:_HEAD])
    for word in _WORD.finditer(head):
        for end, day in _dates_at(head, word.start()):
            if _stands_alone(head, word.start(), end):
                return day
        if published and _PLACE.fullmatch(head, head.rfind("\n", 0, word.start()) + 1, word.start()):
            for end, day in _dates_at(head, word.start(), published):
                late = (published - date.fromisoformat(day)).days
                if 0 <= late <= _PRINTED_LATER and _AGENCY.match(head, end):
                    return day
    return None


def _stands_alone(head: str, start: int, end: int) -> bool:
    """Whether the date is no part of a sentence: labelled, first of all, with weekday and no preposition, or before a bracket."""
    before = head[:start]
    if _LABEL.search(before[-40:]):
        return True
    if not before.strip():
        return _BEGINS.match(head, end) is not None
    if _WEEKDAY.match(head, start):
        return _PREPOSITION.search(before[-10:]) is None
    place = before.rpartition("\n")[2]
    return len(place) <= 40 and place.split(",")[0].isupper() and _CLOSED.match(head, end) is not None


def _dates_at(text: str, position: int, published: date | None = None) -> Iterator[tuple[int, str]]:
    """Where the dates that begin there end, and their ISO days; the longest first; without `published` those with a year alone."""
    found = (match for pattern, _ in DATE_RULES if (match := pattern.match(text, position)))
    for match in sorted(found, key=re.Match.end, reverse=True):
        fields = {name: value.lower() for name, value in match.groupdict().items() if value}
        meaning = next(resolve for pattern, resolve in DATE_RULES if pattern is match.re)(fields, Setting(published=published))
        interval = interval_of(meaning.value, meaning.anchor) if meaning and (published or meaning.anchor is Anchor.STATED) else None
        if interval is not None:
            yield match.end(), interval.start.date().isoformat()


def of_the_story(text: str, times: Sequence[TimeMention]) -> Iterator[TimeMention]:
    """The times without those that a line of the page gives for itself: "Posted: Thursday, July 11, 2013 2:53 PM Updated: …"."""
    end = -1  # of the last one that was the page's
    for time in times:
        before = text[max(0, time.start - 30) : time.start]
        if _PAGE.search(before) or (end >= 0 and time.start - end < len(before) and _RUNS_ON.fullmatch(text, end, time.start)):
            end = time.end
        else:
            yield time


def day_of_writing(article: Article) -> date | None:
    """The day that an article's own time words are reckoned from: that of its dateline, else that of its publication.

    A dateline more than a year away from the publication is no dateline. Days are taken as written, in whatever zone the outlet reckons.
    """
    published = published_day(article)
    dateline = find_dateline(article.text, published=published)
    written = date.fromisoformat(dateline) if dateline else None
    if written and published and abs(written - published).days > _YEAR:
        return published
    return written or published


def published_day(article: Article) -> date | None:
    return date.fromisoformat(article.published[:10]) if article.published else None
