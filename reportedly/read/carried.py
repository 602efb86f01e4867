"""The day of a happening that is told without one, where the story runs on from a day: "Meanwhile, shells hit the market …".

It is taken from a sentence just before in which another happening has that day, and only where no word in between looks back, tells
of what lasts or is usual, or names another time. The evidence is the words that name the day, so that a reader can judge.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from reportedly.model.ontology import family, related
from reportedly.model.reading import Stance
from reportedly.model.time import Anchor, Grain, TimeInterval
from reportedly.read.calendar import interval_of
from reportedly.read.events import Trigger
from reportedly.read.found import Found, inside
from reportedly.read.happenings import Happening
from reportedly.read.mentions import Sentence, TimeMention
from reportedly.read.setting import Setting

_VIOLENT = ("attack", "accident", "killing", "clash", "execution", "abduction")
_REACH, _REACH_OF_ONE = 3, 8  # sentences back; where the article tells of no other day
_HEADLINE = 1  # sentences on: a headline's story begins with its day
_NEWS = timedelta(days=2)  # a day that lies longer before the publication is recalled, and so may be what follows it
_EXACT = (Grain.MINUTE, Grain.SECOND, Grain.HOUR, Grain.PART_OF_DAY, Grain.DAY)
_RUNS_ON = re.compile(
    r"\b(?:meanwhile|in the meantime|elsewhere|separately|also|later|another|other|an? (?:second|separate|similar)"
    r"|the same (?:source|time|neighbou?rhood))\b",
    re.IGNORECASE,
)
_LOOKS_AWAY = re.compile(
    r"\b(?:previous(?:ly)?|earlier|recent(?:ly)?|ago|before|since|until|past|last|latest|so far|used to|often|regularly|repeated(?:ly)?"
    r"|frequent(?:ly)?|routinely|former(?:ly)?|war|conflict|uprising|years?|months?|weeks?|days|daily|campaign|began|begun|launched|started"
    r"|always|never|each|every|related news|tags|photo|file|currently|ongoing|continu\w{1,5}|known|generally|usually|countless|history)\b",
    re.IGNORECASE,
)
_STANDS_AWAY = re.compile(  # near its word: what had happened, lasts, or is to come
    r"\b(?:had|has|have|having|will|would|could|may|might|can|cannot|if|is|are|accus\w{2,5}|den(?:y|ied|ies)|blam\w{2,4}|claims|amid"
    r"|despite|response|after|following|plans?|planned)\b",
    re.IGNORECASE,
)
_NAMES_A_DAY = re.compile(r"day|\b\d{1,2}\b", re.IGNORECASE)  # "Monday", "today", "4 May"; not "dawn"
_LASTS = re.compile(r"offensive|operation|siege|fighting|battle|campaign|advance", re.IGNORECASE)  # for days, whenever it is told of
_NEAR_BEFORE, _NEAR_AFTER = 80, 25  # code points of that


def carried_day(
    text: str, happening: Happening, published: TimeInterval | None, found: Found, settings: dict[int, Setting]
) -> TimeMention | None:
    """The mention of the day on which it must have been, its interval that whole day; None where a reader could not tell."""
    trigger = happening.triggers[0]
    sentence = found.sentences[trigger.sentence]
    told = trigger.stance is Stance.ASSERTED and family(happening.code) in _VIOLENT
    if published is None or not told or _stands_away(text, trigger, sentence):
        return None
    nth = _nearest_time(text, trigger, found, settings)
    if nth is None or not _follows(text, trigger, nth, found, settings):
        return None
    return _only(text, _days(found.sentences[nth], found, settings), published)


def _stands_away(text: str, trigger: Trigger, sentence: Sentence) -> bool:
    low, high = max(sentence.start, trigger.start - _NEAR_BEFORE), min(sentence.end, trigger.end + _NEAR_AFTER)
    if _LASTS.search(text, trigger.start, trigger.end):
        return True
    return bool(_STANDS_AWAY.search(text, low, high) or _LOOKS_AWAY.search(text, sentence.start, sentence.end))


def _nearest_time(text: str, trigger: Trigger, found: Found, settings: dict[int, Setting]) -> int | None:
    """The sentence whose time counts: its own, the nearest before it unless the story leaves off, or the one after a headline."""
    own = trigger.sentence
    days = {_day(time) for setting in settings.values() for time in setting.times}
    reach = _REACH_OF_ONE if len(days) == 1 and not trigger.weak else _REACH  # a count of the dead far on may sum up many days
    for nth in range(own, max(-1, own - reach - 1), -1):
        sentence = found.sentences[nth]
        if inside(found.times, sentence.start, sentence.end):
            return nth
        if len(days) > 1 and _LOOKS_AWAY.search(text, sentence.start, sentence.end):
            return None
    return own + 1 if own < _HEADLINE and own + 1 < len(found.sentences) else None


def _follows(text: str, trigger: Trigger, nth: int, found: Found, settings: dict[int, Setting]) -> bool:
    """Whether the words take up what was told on that day, or set this beside it."""
    own, before = found.sentences[trigger.sentence], found.sentences[nth]
    dated = [t for t in inside(found.triggers, before.start, before.end) if settings.get(t.start, Setting()).times]
    alike = any(related(trigger.code, other.code) or other.loose or trigger.loose for other in dated)
    if trigger.plural and abs(trigger.sentence - nth) > 1:  # "the attacks", which may be those of many days
        return False
    return alike or bool(_RUNS_ON.search(text, own.start, own.end))


def _days(sentence: Sentence, found: Found, settings: dict[int, Setting]) -> Sequence[TimeMention]:
    """The times of the sentence, where some happening has each for its own or it is the same day."""
    times = inside(found.times, sentence.start, sentence.end)
    own = {time.start for t in inside(found.triggers, sentence.start, sentence.end) for time in settings.get(t.start, Setting()).times}
    return times if own & {time.start for time in times} else ()


def _only(text: str, times: Sequence[TimeMention], published: TimeInterval) -> TimeMention | None:
    """The one day that all of them lie on and one names, where it is news."""
    days = {_day(time) for time in times}
    named = next((time for time in reversed(times) if _NAMES_A_DAY.search(text, time.start, time.end)), None)  # a dateline comes first
    day = days.pop() if len(days) == 1 else None
    interval = interval_of(day.isoformat(), Anchor.RELATIVE) if day else None
    if named is None or interval is None or not published.start - _NEWS <= interval.start < published.end:
        return None
    return replace(named, interval=interval)


def _day(time: TimeMention) -> date | None:
    interval = time.interval
    if interval is None or time.window or interval.grain not in _EXACT:
        return None
    first, last = interval.start.date(), (interval.end - timedelta(microseconds=1)).date()
    return first if first == last else None
