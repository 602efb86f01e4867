"""Finds the words that tell of a happening ("airstrike", "gunned down", "evacuated"), each with its type code; a table, and few guards."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.model.reading import Stance
from reportedly.read.captions import caption_end
from reportedly.read.event_words import (
    ARMS,
    ATTRIBUTIVE_BEFORE,
    ATTRIBUTIVE_BETWEEN,
    GENERIC_AFTER,
    GENERIC_BEFORE,
    GUN,
    HANDLED_AFTER,
    HANDLED_BEFORE,
    NAMED_AFTER,
    NAMED_BEFORE,
    NOT_EVENTS,
    ROWS,
    TAGS,
    Row,
)
from reportedly.read.mentions import Sentence
from reportedly.read.sport import is_sport


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word or two that tell of a happening of type `code`.

    `definite`: takes up one already told ("the strike", "Saturday's bombing"); `indefinite`: brings up one ("a strike"); `plural`:
    several at once; `generic`: a kind, not a happening; `stance`: as the words around it make it; `ahead`: not come yet (planned,
    threatened, feared); `before`: another than the news, which came "days after a bombing"; `weak`, `loose`, `mild`: as the rows of
    `event_words` say; `sentence` is its index.
    """

    start: int
    end: int
    code: str
    sentence: int
    verbal: bool = False
    definite: bool = False
    indefinite: bool = False
    plural: bool = False
    generic: bool = False
    stance: Stance = Stance.ASSERTED
    ahead: bool = False
    before: bool = False
    weak: bool = False
    loose: bool = False
    mild: bool = False


_NOT_EVENTS = re.compile(rf"\b(?:{NOT_EVENTS})\b", re.IGNORECASE)
_GENERIC_BEFORE = re.compile(rf"\b(?:{GENERIC_BEFORE})(?:\w+ ){{0,2}}$", re.IGNORECASE)
_GENERIC_AFTER = re.compile(GENERIC_AFTER, re.IGNORECASE)
_ATTRIBUTIVE = re.compile(ATTRIBUTIVE_BEFORE, re.IGNORECASE)
_BETWEEN = tuple(re.compile(pattern, re.IGNORECASE) for pattern in ATTRIBUTIVE_BETWEEN)
_ARMS = re.compile(ARMS, re.IGNORECASE)
_HANDLED = re.compile(HANDLED_BEFORE, re.IGNORECASE), re.compile(HANDLED_AFTER, re.IGNORECASE)
_NAMED = re.compile(NAMED_BEFORE), re.compile(NAMED_AFTER)
_TAGS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in TAGS)
_ADVERB = re.compile(
    r"\b(?:generally|usually|often|typically|regularly|frequently|routinely|repeatedly|sometimes|continues? to)\b", re.IGNORECASE
)
_REGULARLY = re.compile(
    r" (?:\w+ly )?(?:regularly|routinely|frequently|repeatedly|daily|often)\b"
    r"|(?: by [\w-]{1,20})? (?:(?:more than|at least|over|some|about) )?(?:\d+|dozens of|several|many|countless) times"
    r" (?:this (?:year|month|week)|since|in recent|(?:in|over) the (?:past|last))\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\b(?:(?:the|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]?s|yesterday['’]?s|today['’]?s|last (?:week|month|night)['’]?s)"
    r" (?:(?!(?:an?|any|no|another|some) )[\w’'-]+ ){0,3}|that )$",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"\b(?:an?|another) (?:(?!(?:the|this|that|on|in|by|of|to) )[\w’'-]{1,30} ){0,4}$", re.IGNORECASE)
_CONTEXT = (
    (
        "attack.air",
        re.compile(
            r"\b(?:air ?strikes?|air ?raids?|warplanes?|war ?jets?|jets?|fighter jets?|aircraft|planes?|helicopters?|drones?|"
            r"aerial|air force|bombing (?:raids?|runs?|sorties)|barrel[- ]bomb\w{0,3}|(?:cruise|tomahawk) missiles?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "attack.bombing",
        re.compile(r"\b(?:bomb(?:ings?|s|ers?)?|explosive (?:device|belt|vest)s?|car bombs?|explosions?|blasts?)\b", re.IGNORECASE),
    ),
    ("attack.shelling", re.compile(r"\b(?:shell(?:s|ed|ing)|rocket shells?|mortars?|artillery|rockets|missiles?)\b", re.IGNORECASE)),
)
_GUN = re.compile(rf"\b{GUN}\b", re.IGNORECASE)
_AS_CONTEXT_SAYS = ("attack", "attack.bombing")
_RIGHT_BEHIND = 12  # code points
_BEFORE = 120  # code points before a word that are looked at


def overshadowed(trigger: Trigger, beside: Sequence[Trigger]) -> bool:
    """A word of effect in the sentence of a cause ("the blast killed"): the cause alone tells where and when."""
    return trigger.weak and any(
        other.sentence == trigger.sentence
        and not (other.weak or other.mild or other.generic)
        and (not other.before or is_right_behind(trigger, other))
        for other in beside
    )


def is_right_behind(trigger: Trigger, other: Trigger) -> bool:
    """So near behind the other that it tells of that: "a bombing | that killed", but not "after a bombing | a woman was killed"."""
    return 0 < trigger.start - other.end < _RIGHT_BEHIND


def find_events(text: str, sentences: Sequence[Sentence]) -> tuple[Trigger, ...]:
    """Every trigger of the text, in order; none overlap. In the report of a match they are figures of speech: no happening."""
    found = (trigger for index, sentence in enumerate(sentences) for trigger in _sentence_triggers(text, sentence, index))
    return tuple(replace(trigger, generic=True) for trigger in found) if is_sport(text) else tuple(found)


def _sentence_triggers(text: str, sentence: Sentence, index: int) -> list[Trigger]:
    words = text[sentence.start : sentence.end]
    taken = [match.span() for match in _NOT_EVENTS.finditer(words)]
    found: list[Trigger] = []
    for row, verbal, pattern in _patterns():
        for match in pattern.finditer(words):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            if _is_name(words, match):
                continue
            found.append(_trigger(words, match, row=row, verbal=verbal, sentence=(sentence.start, index)))
    pictured = caption_end(text, sentence)
    found = [replace(trigger, generic=True) if trigger.start < pictured else trigger for trigger in found]
    kind = any(trigger.generic and _GENERIC_AFTER.match(text, trigger.end) for trigger in found)
    return sorted((replace(t, generic=True) if kind and t.verbal else t for t in found), key=lambda trigger: trigger.start)


@cache
def _patterns() -> tuple[tuple[Row, bool, re.Pattern[str]], ...]:
    """In the table's order: the first row that matches has the word."""
    return tuple(_compiled())


def _compiled() -> Iterator[tuple[Row, bool, re.Pattern[str]]]:
    for row in ROWS:
        for verbal, words in ((False, row.nouns), (True, row.verbs)):
            if words:
                yield row, verbal, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


def _trigger(words: str, match: re.Match[str], *, row: Row, verbal: bool, sentence: tuple[int, int]) -> Trigger:
    offset, index = sentence
    before = words[max(0, match.start() - _BEFORE) : match.start()]
    noun = match.group().lower()
    plural = not verbal and noun.endswith("s") and not noun.endswith(("ss", "clashes"))
    made = Trigger(
        start=offset + match.start(),
        end=offset + match.end(),
        code=row.code,
        sentence=index,
        verbal=verbal,
        definite=not verbal and bool(_DEFINITE.search(before)),
        indefinite=not verbal and bool(_INDEFINITE.search(before)),
        plural=plural,
        generic=_is_generic(before, match.group(), words[match.end() : match.end() + 60], verbal=verbal, plural=plural),
        weak=row.weak,
        loose=row.loose,
        mild=row.mild,
    )
    return replace(made, code=_refined(words, match, made)) if row.loose else made


def _is_name(words: str, match: re.Match[str]) -> bool:
    """Whether the word is part of a body's name: "the High Negotiations Committee"."""
    if not match.group()[0].isupper():
        return False
    before, after = _NAMED
    return bool(before.search(words[max(0, match.start() - 120) : match.start()]) or after.match(words, match.end()))


def _is_generic(before: str, word: str, after: str, *, verbal: bool, plural: bool) -> bool:
    if verbal:
        habitual = _ADVERB.search(before[-25:]) or _REGULARLY.match(after)
        return bool(habitual) or _is_attributive(before, word.lower(), after)
    if _GENERIC_AFTER.match(after) or (_ARMS.search(word) and _is_handled(before, after)):
        return True
    if _TAGS[0].search(before) and _TAGS[1].match(after):
        return True
    return plural and bool(_GENERIC_BEFORE.search(before) or _ADVERB.search(before[-40:]))


def _is_attributive(before: str, word: str, after: str) -> bool:
    """Whether the verb only tells which people or things are meant: "the captured pilot"."""
    if not word.endswith("ed") or " " in word:
        return False
    return bool(_ATTRIBUTIVE.search(before) or (_BETWEEN[0].search(before) and _BETWEEN[1].match(after)))


def _is_handled(before: str, after: str) -> bool:
    """Whether a weapon was taken or destroyed rather than used."""
    return bool(_HANDLED[0].search(before) or _HANDLED[1].match(after))


def _refined(words: str, match: re.Match[str], trigger: Trigger) -> str:
    """The code of a loose word as the words around it make it: "struck" by warplanes is an attack from the air."""
    around = words[max(0, match.start() - 70) : match.end() + 40]
    if match.group().lower() == "went off" and _GUN.search(around):
        return "accident.shooting"
    if trigger.code not in _AS_CONTEXT_SAYS:
        by_air = trigger.code == "attack.shelling" and _CONTEXT[0][1].search(around)  # "jets fired missiles"
        return _CONTEXT[0][0] if by_air else trigger.code
    hits = [(code, found) for code, pattern in _CONTEXT if (found := pattern.search(around))]
    return hits[0][0] if hits else trigger.code
