"""The rules that read time expressions: a table of patterns, each with what gives its meaning.

Of the rules that match at a place the longest match wins, then the earlier rule.
"""

import re
from collections.abc import Callable

from reportedly.read import period_meanings as p
from reportedly.read import time_meanings as m
from reportedly.read import time_words as w

Resolve = Callable[[m.Fields, m.Setting], m.Meaning | None]

_CLOCK_BEFORE = rf"(?:about |around )?{w.clock('_a')}"
_PART_BEFORE = rf"(?:the )?(?:(?:early|late|mid)[- ])?{w.part('_a')}(?: local time)?{w.IN_GMT}"
_BEFORE = (
    rf"(?:(?:the )?(?P<edge>early|late|earlier|later)(?: on)?,? |{_PART_BEFORE}(?:,| of| on)? (?:the )?|{_CLOCK_BEFORE},?(?: on| of)? )?"
)
_AFTER = rf"(?:,? (?:(?:early|late|mid)[- ])?{w.part('_b')}|,? (?:at )?(?:around |about )?{w.clock('_b')})?"
_EDGE = r"(?:(?:the )?(?P<edge>early|earlier|late|later|mid|beginning|start|middle|end)(?:-| (?:of |in )?)(?:the )?)?"

# "Saturdays blast": the apostrophe was lost, the day was not
_OF_THAT_DAY = r" (?:\w{1,20} ){0,2}(?:attack|assault|blast|bombing|explosion|killing|massacre|raid|(?:air ?)?strike)\b"
_WEEKDAY_FIRST = rf"(?:(?P<weekday>{w.WEEKDAY}),? )?"
_MONTH = rf"(?P<month>{w.MONTH})"
_YEAR = rf"(?P<year>{w.YEAR})"
_NTH = rf"(?:(?P<day>{w.DAY})(?:st|nd|rd|th)?|(?P<spelled>{w.SPELLED_DAY}))"
_TO = r"(?: ?- ?| to |(?<=between \d) and |(?<=between \d\d) and )"
_LAST_DAY = rf"(?:{_TO}(?P<day2>{w.DAY})(?:st|nd|rd|th)?)?"
_NOT_COUNTED = rf"(?!%|:\d|[.,]\d| {w.PEOPLE})"
_NO_COUNT = "".join(f"(?<!{word} )" for word in ("than", "least", "most", "nearly", "some", "over", "almost", "up to"))
_NO_VERB = "".join(f"(?<!{word} )" for word in ("will", "would", "to", "may", "could", "can", "should", "might", "not"))
_THIS_MONTH = r"(?P<which>last|next|this past|this|each|every) "
_SOME_YEAR = rf"(?P<year>{w.YEAR}|{w.SPELLED_YEAR}|last year|this year|next year)"
_NUMBER = rf"(?P<number>{w.NUMBER})"
_UNIT = rf"(?P<unit>{w.UNIT})"
_LONG_UNIT = r"(?P<unit>weekend|day|week|month|quarter|year|decade|century)"

_TABLE: tuple[tuple[str, Resolve], ...] = (
    # days
    (rf"{_BEFORE}{_WEEKDAY_FIRST}{_MONTH} (?:the )?{_NTH}{_LAST_DAY}(?:,? {_YEAR})?(?!\w){_NOT_COUNTED}{_AFTER}", m.read_date),
    (rf"{_BEFORE}{_WEEKDAY_FIRST}(?:the )?{_NTH}{_LAST_DAY}(?: of)?[ -]{_MONTH}(?:,?[ -]{_YEAR})?(?!\w){_AFTER}", m.read_date),
    (rf"{_BEFORE}{_WEEKDAY_FIRST}(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)(?:(?:t| |, ){w.clock('_b')})?", m.read_iso),
    (
        rf"{_BEFORE}{_WEEKDAY_FIRST}(?P<first>\d\d?)(?P<mark>[./-])(?P<second>\d\d?)(?P=mark)(?P<year>{w.YEAR}|\d\d)(?!\w){_AFTER}",
        m.read_numeric,
    ),
    (
        rf"{_BEFORE}(?:(?P<which>{w.choice(m.WHICH_WEEKDAY)}) )?(?P<weekday>{w.LONG_WEEKDAY})(?:(?P<plural>s)(?!{_OF_THAT_DAY})|s)?\b"
        rf"{_AFTER}",
        m.read_weekday,
    ),
    (rf"(?P<weekday>{w.LONG_WEEKDAY}) (?P<part_b>morning|night)(?P<plural>s)\b", m.read_weekday),
    (rf"{_BEFORE}(?P<word>{w.choice(m.DEICTIC)})\b{_AFTER}", m.read_deictic),
    (rf"{_BEFORE}(?:the|that)(?: very)? (?P<which>same|next|following|previous) day\b{_AFTER}", m.read_told_day),
    (rf"{_BEFORE}that day\b{_AFTER}", m.read_told_day),
    # parts of days
    (rf"(?:the )?(?:early|late|mid)[- ](?P<which>this|that) {w.part('_c')}\b", m.read_part_of_day),
    (rf"(?:(?:early|later?|earlier) )?(?P<which>{w.choice(m.WHICH_PART)}) (?:(?:early|late|mid)[- ])?{w.part('_c')}\b", m.read_part_of_day),
    (rf"(?:(?<=\bat )|(?<=\bby )|(?<=before )|(?<=after )|(?<=around )|(?<=until )|(?<=since )){w.part('_c')}\b", m.read_part_of_day),
    (r"(?:(?:early|late|mid)[- ])?(?P<part_c>overnight)\b(?!-)", m.read_part_of_day),
    (rf"(?:(?:about|around) )?{w.clock('_c')}", m.read_time_of_day),
    # months, years and the like
    (rf"{_EDGE}(?:{_THIS_MONTH})?{_MONTH}(?: (?:of )?|, ){_SOME_YEAR}\b", p.read_month),
    (rf"{_EDGE}{_THIS_MONTH}{_MONTH}", p.read_month),
    (rf"the (?P<edge>first|last) (?:few )?(?:weeks?|days) of {_MONTH}(?:,? {_SOME_YEAR})?(?!\w)", p.read_month),
    (rf"{_EDGE}(?P<month>{w.MONTH_ALONE})", p.read_month),
    (rf"{_EDGE}(?:the year |fiscal )?{_NO_COUNT}(?P<year>(?:19|20)\d\d|(?<=\bin )1[5-8]\d\d)(?!\w|[-/]\d){_NOT_COUNTED}", p.read_year),
    (rf"{_EDGE}(?:the year )?(?P<year>{w.SPELLED_YEAR})\b", p.read_year),
    (
        rf"{_EDGE}(?:the )?(?:(?P<digits>(?:1[5-9]|20)\d0)'?s|'(?P<short>\d0)s|(?<=the )(?P<word>{w.choice(w.DECADES)}|\d0(?=s)))s?\b",
        p.read_decade,
    ),
    (rf"{_EDGE}(?:the )?(?:(?P<nth>\d\d?)(?:st|nd|rd|th)|(?P<spelled>{w.SPELLED_DAY}))[- ]century\b", p.read_century),
    (
        rf"{_EDGE}(?P<which>last|next|this past|this|the|that) (?P<season>{w.choice(w.SEASONS)})\b(?! of\b)",
        p.read_season,
    ),
    (rf"{_EDGE}(?:the )?(?P<season>{w.choice(w.SEASONS)})(?: of|,)? {_SOME_YEAR}\b", p.read_season),
    (rf"{_EDGE}(?P<which>last|this|next|that) {_LONG_UNIT}\b", p.read_unit),
    (rf"{_EDGE}the (?P<which>same|previous|following|coming|next|current) {_LONG_UNIT}\b", p.read_unit),
    (rf"{_EDGE}the (?P<unit>weekend)\b", p.read_unit),
    # quarters and halves of years
    (rf"(?P<nth>{w.QUARTER_NTH})-quarter\b", p.read_quarter),
    (rf"(?:(?P<whose>{w.WHOSE_QUARTER}) |the )?(?:{_YEAR} |fiscal[ -])?(?P<nth>{w.QUARTER_NTH}) quarter\b", p.read_quarter),
    (rf"(?:the )?(?P<nth>{w.QUARTER_NTH}) quarter(?: of|,)? {_YEAR}\b", p.read_quarter),
    (r"(?:the )?(?:latest |fiscal )?(?P<same>quarter|latest period)\b", p.read_told_quarter),
    (r"(?:the )?year-(?:ago|earlier) (?:quarter|period)\b", p.read_told_quarter),
    (r"year-(?:ago|earlier)\b", p.read_told_quarter),
    (rf"the (?P<half>first|second|last) half of {_YEAR}\b", p.read_half),
    # so long ago, so long
    (rf"(?:(?P<about>{w.ABOUT}) )?(?:{_NUMBER} )?{_UNIT}s? (?:or so )?(?P<way>ago|earlier|later|from now)\b", p.read_ago),
    (
        rf"{_NO_VERB}(?:the |these )?(?P<which>past|last|previous|preceding|recent|coming|next) (?:{_NUMBER} )?"
        rf"{_UNIT}(?P<plural>s)\b(?: or so\b)?",
        p.read_window,
    ),
    (rf"the (?P<which>past|last|preceding) {_LONG_UNIT}\b", p.read_window),
    (
        rf"(?:{w.ABOUT} )?(?!an? second\b|[\w-]+[ -]quarter){_NUMBER}(?: more| straight| consecutive)?[- ]{_UNIT}s?\b(?!-| old\b)",
        p.read_duration,
    ),
    (rf"(?:{w.ABOUT} )?the (?:first )?{_NUMBER} {_UNIT}s\b", p.read_duration),
    (r"(?:the )?(?:fiscal )?(?P<unit>year)(?= end(?:ed|ing)\b)", p.read_span),
    (r"(?:(?<=\bfor )|(?<=within ))(?P<unit>hour|day|week|month|year|decade)s\b", p.read_duration),
    (r"(?P<unit>second|minute|hour|day|week|month|year|decade)s(?= (?:ago|after|before|later|earlier|of)\b)", p.read_duration),
    (rf"(?:(?P<word>{w.choice(p.SETS)})|(?:every|each) (?:{_NUMBER} )?(?P<unit>{w.UNIT}|morning|night|evening)s?)\b", p.read_set),
    (rf"(?<!as )(?P<word>{w.choice(p.REFERENCE)})\b(?! after)", p.read_reference),
)

RULES: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple((re.compile(pattern, re.IGNORECASE), resolve) for pattern, resolve in _TABLE)
DATE_RULES = tuple((pattern, resolve) for pattern, resolve in RULES if resolve in (m.read_date, m.read_iso, m.read_numeric))
"""Those that name a day in full."""
