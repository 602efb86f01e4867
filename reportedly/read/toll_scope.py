"""What a toll counts: the whole event, a part of it, or all since some time.

Running totals, which are no one event's, need words of several events ("in separate attacks") or of a long time in their own clause:
"since the war began", "so far this year", "in the past month" with "have been". "The deadliest raid since 2015" and "a town besieged
since 2013" tell of one event. A count is a part where another stands that takes it in: "many residents" after "60 people", "dozens of
children" beside "100 people", a name after a number.
"""

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from reportedly.model.value import Aspect, Total
from reportedly.read.mentions import Span
from reportedly.read.sentences import words

_LONG = r"war|conflict|uprising|revolution|crisis|insurgency|unrest|violence|fighting|campaign|offensive"
_WHEN = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december"
_MONTH = "(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)"
_SINCE = re.compile(
    r"\bsince (?:the (?:\w{1,20} ){0,4}(?:beginning|start|outbreak|eruption|onset|war|conflict|uprising|revolution)"
    r"|(?:[\w’']{1,20} ){1,6}(?:broke out|erupted|began|begin|started|launched|declared|seized)"
    rf"|(?:\w{{1,12}} ){{0,3}}(?:(?:19|20)\d\d|{_WHEN}|{_MONTH}\.? \d)|(?:last|early|late|mid) ?-?\w{{1,12}}|then)"
    r"|\b(?:has|have|were the latest of)\b[^.;]{1,80} since (?:the )?(?:[\w’']{1,20} ){1,8}(?!bomb|blast|explo|attack)\w{2,20}ed\b"
    rf"|\b(?:{_LONG})\b,? (?:that |which |in \w{{1,20}} )?(?:has|have|had)\b"
    r"|\bso far this (?:year|month|week)\b"
    r"|\b(?:in|during) (?:\w{1,12} ){0,3}\w{1,8}-year(?:-old|-long)? (?:civil )?(?:war|conflict)\b"
    r"|\b(?:in|during|over|after) (?:\w{1,12} ){0,3}years of (?:civil )?(?:war|conflict|fighting|violence|unrest)\b"
    r"|\b(?:killed|died|dead|dying|perished|displaced) (?:in|during) (?:the|this|that|\w{1,20}['’]s) (?:\w{1,12} ){0,2}"
    r"(?:war|conflict|uprising|revolution|insurgency)\b(?!-)",
    re.IGNORECASE,
)
_WINDOW = re.compile(
    r"\b(?:(?:over|in|during|within|for) the (?:past|last) (?:\w{1,12} ){0,2}(?:years?|months?|weeks?|days)"
    r"|(?<!earlier )(?<!later )this (?:year|month|week)"
    r"|in (?:two|three|four|five|six|seven|ten|\d{1,2}) days of \w{1,20}"
    r"|so far|to date|overall)\b",
    re.IGNORECASE,
)
_LONG_WINDOW = re.compile(r"(?:over|in|during|within|for) the (?:past|last) (?:\w{1,12} ){0,2}years?\b")
_OF_SEVERAL = re.compile(
    r"\b(?:separate|unrelated|different) (?:\w{1,20} )?(?:shootings|incidents|attacks)\b"
    r"|\b(?:two|three|four|five|six|seven|several|multiple|\d{1,2}) (?:other |deadly |fatal |weekend |overnight )?(?:shootings|killings)\b"
    r"|\b(?:shootings|killings|attacks|violence) (?:across|citywide|nationwide|over the weekend)\b"
    r"|\b(?:weekend|overnight|daily) (?:\w{1,20} )?(?:shootings|violence)\b"
    rf"|\bbetween (?:{_WHEN})\.? \d{{1,2}}(?:, \d{{4}})? and (?:{_WHEN})\b",
    re.IGNORECASE,
)
_DRAWN_OUT = re.compile(
    rf"\b(?:have|has) (?:\w{{1,12}} ){{0,2}}\w{{1,20}}|\b(?:{_LONG}|strikes|attacks|raids|bombings|shootings|clashes)\b", re.IGNORECASE
)
_LASTING = re.compile(rf"\b(?:{_LONG}|year|month|week)s?\b", re.IGNORECASE)
_ONE_OF_MANY = re.compile(
    r"\b(?:first|second|third|only|latest|last|most \w{1,20}|worst|deadliest|bloodiest|biggest|largest|heaviest|highest|fiercest|gravest)"
    r"\b[^;]{0,60}$",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(
    r"[;:]|\b(?:which|who|whose|where|when|while|after|before|besieged|held|controlled|occupied|ruled|seized|captured|under)\b",
    re.IGNORECASE,
)
_ALWAYS_RUNNING = {Aspect.KILLED: 100_000, Aspect.INJURED: 100_000, Aspect.DISPLACED: 1_000_000}  # more than any one event of this kind
_APART = words("another separate separately elsewhere meanwhile")  # two events in one sentence
_ANYBODY = words("people persons person others individuals victims") | {""}
_SOME = words(
    "children child kids minors teens teenagers students pupils women girls boys babies infants toddlers"
)  # seldom all of the dead
_NEAR = 2  # sentences
_SUMMANDS, _FEWEST = 12, 5  # counts behind a total among which its summands are looked for; people


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A toll before it is known what it counts."""

    aspect: Aspect
    low: int
    high: int | None
    sentence: int
    headline: bool = False  # in a first sentence that is a paragraph of its own
    head: str = ""  # the people's noun
    heads: tuple[str, ...] = ()  # those of all who are listed: "a woman and two children"
    named: bool = False  # one person by name
    known: bool = False  # one person already spoken of: "the child"
    vague: bool = False  # people without a number, or with a word for "two or more"
    also: bool = False  # "were also killed"
    more: bool = False  # "another six"
    apart: bool = False  # its sentence tells of another event too
    total: Total = Total.EVENT


def is_apart(spoken: Sequence[str]) -> bool:
    return not _APART.isdisjoint(spoken)


def is_running(text: str, sentence: Span, said: Span, aspect: Aspect, low: int) -> bool:
    """Whether the clause of the toll (`said`: from its people to its cue) speaks of a long time."""
    if low >= _ALWAYS_RUNNING.get(aspect, 10**9):
        return True
    if low < 2:
        return False
    if _OF_SEVERAL.search(text, *sentence):
        return True
    for pattern in (_SINCE, _WINDOW):
        for match in pattern.finditer(text, *sentence):
            if _covers(text, sentence, match.span(), said) and (pattern is _SINCE or _drawn_out(text, sentence, match.group().lower())):
                return True
    return False


def _drawn_out(text: str, sentence: Span, window: str) -> bool:
    """A window holds a total where the words are of many events: "have been killed", "strikes"; "so far" where they are of a war."""
    if _LONG_WINDOW.match(window):
        return True
    pattern = _LASTING if window in {"so far", "to date", "overall"} else _DRAWN_OUT
    return pattern.search(text, *sentence) is not None


def _covers(text: str, sentence: Span, time: Span, said: Span) -> bool:
    if _ONE_OF_MANY.search(text[max(sentence[0], time[0] - 90) : time[0]]):
        return False
    if time[0] >= said[1]:
        gap = text[said[1] : time[0]]
        return "," not in gap and not _OTHER_CLAUSE.search(gap)
    return time[1] > said[0] or time[0] < sentence[0] + 4 or not _OTHER_CLAUSE.search(text[time[1] : said[0]])


def with_totals(counts: Sequence[Count]) -> list[Count]:
    """The counts, each a part where another takes it in: the largest told before it, one that stands near it, or one that it and those
    beside it add up to."""
    beside: dict[tuple[Aspect, int], list[Count]] = defaultdict(list)
    for count in counts:
        beside[count.aspect, count.sentence].append(count)
    largest: dict[Aspect, Count] = {}
    parts: set[tuple[Aspect, int, str]] = set()
    done: list[Count] = []
    for count in _of_several(counts):
        near = [other for n in range(-_NEAR, _NEAR + 1) for other in beside.get((count.aspect, count.sentence + n), ())]
        before = [largest[count.aspect]] if count.aspect in largest else []
        again = any(count.low < other.low for other in before) and (count.aspect, count.low, count.head) in parts
        taken = count.total is Total.EVENT and (again or any(_takes_in(other, count, before=other in before) for other in (*before, *near)))
        done.append(replace(count, total=Total.PART) if taken else count)
        if count.total is Total.PART and count.low > 1 and count.head in _SOME:
            parts.add((count.aspect, count.low, count.head))
        if _is_total(done[-1]) and (not before or count.low > before[0].low):
            largest[count.aspect] = count
    return _added_up(done)


def _added_up(counts: Sequence[Count]) -> list[Count]:
    """Counts that add up to one told before them ("8 killed", then 3 in one street and 5 in another) are its parts."""
    parts: set[int] = set()
    for at in reversed(range(len(counts))):  # the latest total that they add up to is theirs
        if _is_total(counts[at]) and counts[at].low >= _FEWEST:
            parts.update(_summands(counts, at, parts))
    return [replace(count, total=Total.PART) if n in parts else count for n, count in enumerate(counts)]


def _summands(counts: Sequence[Count], at: int, parts: Set[int]) -> list[int]:
    """Which of the counts behind the one at `at` add up to it, two at least, none of them another's (`parts`)."""
    total, left, summands = counts[at], counts[at].low, list[int]()
    for n, count in enumerate(counts[at + 1 : at + _SUMMANDS], at + 1):
        beside = count.total is Total.EVENT or (count.total is Total.PART and count.more)
        if count.aspect is total.aspect and beside and n not in parts and not count.vague and 0 < count.low < total.low:
            summands.append(n)
            left -= count.low
        if left <= 0:
            break
    return summands if left == 0 and len(summands) > 1 else []


def _of_several(counts: Sequence[Count]) -> list[Count]:
    """A headline's count is of several events where the sentences behind it say so of the same count."""
    several = {(count.aspect, count.low) for count in counts if count.total is Total.RUNNING and count.sentence <= _NEAR}
    return [
        replace(count, total=Total.RUNNING)
        if count.headline and count.total is Total.EVENT and count.low > 1 and (count.aspect, count.low) in several
        else count
        for count in counts
    ]


def _is_total(count: Count) -> bool:
    return count.total is Total.EVENT and count.low > 1 and not count.vague and not count.named


def _takes_in(total: Count, count: Count, *, before: bool) -> bool:
    if not _is_total(total) or total.low < count.low:
        return False
    apart = abs(count.sentence - total.sentence)
    if count.named or ((count.also or count.known) and before):
        return True
    if count.vague and before and apart < _NEAR:
        return True
    if before and len(total.heads) > 1 and count.head in total.heads and not count.apart and count.low < total.low:
        return True
    subgroup = total.head in _ANYBODY and count.head not in _ANYBODY and not count.apart and (count.high or count.low) <= total.low
    headed = count.headline and apart <= _NEAR and count.head in _SOME  # "Dozens of children dead", then "the raid killed 100 people"
    return subgroup and (apart == 0 or headed) and count.low < total.low
