"""The rules that read time expressions: a table of patterns, each with what gives its meaning.

Of the rules that match at a place the longest match wins, then the earlier rule.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportedly.read import time_meanings as m
from reportedly.read import time_words as w

Resolve = Callable[[m.Fields, m.Setting], m.Meaning]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    name: str
    pattern: re.Pattern[str]
    resolve: Resolve


_NTH = rf"(?:(?P<day>{w.DAY})(?:st|nd|rd|th)?|(?P<spelled>{w.SPELLED_DAY}))"
_RANGE_END = rf"(?P<day2>{w.DAY})(?:st|nd|rd|th)?"
_NAMED = rf"(?:(?P<weekday>{w.WEEKDAY}),? )?"
_BEFORE = (
    rf"(?:(?:the )?(?P<edge>early|late|earlier|later)(?: on)?,? |(?:the )?(?:(?:early|late|mid)[- ])?{w.part('_a')}(?:,| of| on)? (?:the )?"
    rf"|(?:(?P<about>about|around) )?{w.clock('_a')},?(?: on| of)? )?"
)
_AFTER = rf"(?:,? (?:(?:early|late|mid)[- ])?{w.part('_b')}|,? (?:at )?(?:around |about )?{w.clock('_b')})?"
_NOT_COUNTED = rf"(?![\d:%]|[.,]\d| {w.PEOPLE})"


_EDGE = r"(?:(?:the )?(?P<edge>early|earlier|late|later|mid|beginning|start|middle|end)(?:-| (?:of |in )?)(?:the )?)?"
_ABOUT = rf"(?:(?:{w.ABOUT}) )?"
_MANY = rf"(?P<number>{w.NUMBER})"
_SPAN_UNIT = r"(?P<unit>weekend|week|month|quarter|year|decade|century|day)"

RULES: tuple[Rule, ...] = tuple(
    Rule(name=name, pattern=re.compile(pattern, re.IGNORECASE), resolve=resolve)
    for name, pattern, resolve in (
        (
            "date",
            rf"{_BEFORE}{_NAMED}(?P<month>{w.MONTH}) (?:the )?{_NTH}(?:(?: ?- ?| to ){_RANGE_END})?(?:,? (?P<year>{w.YEAR}))?\b{_NOT_COUNTED}{_AFTER}",
            m.read_date,
        ),
        (
            "date",
            rf"{_BEFORE}{_NAMED}(?:the )?{_NTH}(?:(?: ?- ?| to |(?<=between \d) and |(?<=between \d\d) and ){_RANGE_END})?(?: of)?[ -](?P<month>{w.MONTH})(?:,?[ -](?P<year>{w.YEAR}))?(?!\w){_AFTER}",
            m.read_date,
        ),
        ("date", rf"{_BEFORE}{_NAMED}(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)(?:t| |, )?(?:{w.clock('_b')})?", m.read_iso),
        (
            "date",
            rf"{_BEFORE}{_NAMED}(?P<first>\d\d?)(?P<mark>[./-])(?P<second>\d\d?)(?P=mark)(?P<year>{w.YEAR}|\d\d)(?!\d){_AFTER}",
            m.read_numeric,
        ),
        (
            "weekday",
            rf"{_BEFORE}(?:(?P<which>last|next|this coming|this|coming|the previous|the following|the next|that|each|every) )?(?P<weekday>{w.LONG_WEEKDAY})(?P<plural>s)?\b{_AFTER}",
            m.read_weekday,
        ),
        ("weekday", rf"(?:(?P<which>each|every) )?(?P<weekday>{w.LONG_WEEKDAY}) (?P<part_b>morning|night)(?P<plural>s)\b", m.read_weekday),
        ("day", rf"{_BEFORE}(?P<word>{w.choice(m.DEICTIC)})\b{_AFTER}", m.read_deictic),
        ("day", rf"{_BEFORE}(?:(?:the|that)(?: very)? (?P<which>same|next|following|previous) day|that day)\b{_AFTER}", m.read_told_day),
        (
            "part",
            rf"(?:(?P<edge>early|late|later|earlier) )?(?:(?P<which>this|the next|the following|the previous|that|the same|the) )?(?:(?:early|late|mid)[- ])?{w.part('_c')}\b",
            m.read_part_of_day,
        ),
        ("clock", rf"(?:(?:about|around) )?{w.clock('_c')}", m.read_time_of_day),
        (
            "month",
            rf"{_EDGE}(?:(?P<which>last|next|this past|this|each|every) )?(?P<month>{w.MONTH})(?: (?:of )?|, )(?P<year>{w.YEAR}|last year|this year|next year)\b",
            m.read_month,
        ),
        ("month", rf"{_EDGE}(?:(?P<which>last|next|this past|this|each|every) )?(?P<month>{w.BEFORE_MONTH})", m.read_month),
        ("month", rf"{_EDGE}(?P<which>last|next|this past|this|each|every) (?P<month>{w.MONTH})", m.read_month),
        ("year", rf"{_EDGE}(?:the year |fiscal )?(?P<year>{w.YEAR})(?!\w|[-/]\d|%|[.,:]\d| {w.PEOPLE})", m.read_year),
        ("year", rf"{_EDGE}(?:the year )?(?P<year>{w.SPELLED_YEAR})\b", m.read_year),
        ("decade", rf"{_EDGE}(?:the )?(?:(?:')?(?P<digits>(?:1[5-9]|20)?\d0)'?s\b|(?<=the )(?P<word>{w.DECADES})\b)", m.read_decade),
        ("century", rf"{_EDGE}(?:the )?(?:(?P<nth>\d\d?)(?:st|nd|rd|th)|(?P<spelled>{w.SPELLED_DAY}))[- ]century\b", m.read_century),
        (
            "season",
            rf"{_EDGE}(?:(?P<which>last|next|this past|this|the|that) )(?P<season>{w.choice(w.SEASONS)})(?:,? (?:of |in )?(?P<year>{w.YEAR}))?\b",
            m.read_season,
        ),
        ("season", rf"{_EDGE}(?P<season>spring|summer|autumn|winter|fall)(?: of|,)? (?P<year>{w.YEAR})\b", m.read_season),
        (
            "quarter",
            rf"(?:(?P<whose>this year's|last year's|next year's|the year-ago|the year-earlier) |the )?(?:fiscal[- ])?(?P<nth>first|second|third|fourth)[- ]quarter(?:(?: of|,)? (?P<year>{w.YEAR}))?\b",
            m.read_quarter,
        ),
        ("unit", rf"{_EDGE}(?P<which>last|this|next|that) {_SPAN_UNIT}\b", m.read_unit),
        (
            "unit",
            rf"{_EDGE}the (?:(?P<which>same|previous|following|coming|next|current) )(?P<unit>weekend|week|month|quarter|year|decade|century)\b",
            m.read_unit,
        ),
        ("unit", rf"{_EDGE}the (?P<unit>weekend)\b", m.read_unit),
        ("ago", rf"(?:(?P<about>{w.ABOUT}) )?(?:{_MANY} )?(?P<unit>{w.UNIT})s? (?P<way>ago|earlier|later|from now)\b", m.read_ago),
        (
            "window",
            rf"(?:the |these )?(?P<which>past|last|previous|preceding|recent|coming|next|first) (?:{_MANY} )?(?P<unit>{w.UNIT})(?P<plural>s)\b",
            m.read_window,
        ),
        ("window", rf"the (?P<which>past|last|preceding) {_SPAN_UNIT}\b", m.read_window),
        (
            "duration",
            rf"{_ABOUT}(?:the )?(?!an? second\b){_MANY}(?: more| additional| straight| consecutive)?[- ](?P<unit>{w.UNIT})s?\b(?![- ]old)",
            m.read_duration,
        ),
        (
            "duration",
            r"(?P<unit>second|minute|hour|day|week|month|year|decade)s(?= (?:ago|after|before|later|earlier|of)\b)",
            m.read_duration,
        ),
        ("set", rf"(?:(?P<word>{w.choice(m.SETS)})|(?:every|each) (?:{_MANY} )?(?P<unit>{w.UNIT}|morning|night|evening)s?)\b", m.read_set),
        ("reference", rf"(?P<word>{w.choice(m.REFERENCE)})\b", m.read_reference),
    )
)
