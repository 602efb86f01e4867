"""The rules that read time expressions: a table of patterns, each with what gives its meaning.

Of the rules that match at a place the longest match wins, then the earlier rule. Each row begins with the kinds of words (`CORES`)
of which one stands in whatever it reads, so that a rule is tried only where such a word is near.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from reportedly.read import period_meanings as p
from reportedly.read import time_feasts as f
from reportedly.read import time_meanings as m
from reportedly.read import time_words as w

Resolve = Callable[[m.Fields, m.Setting], m.Meaning | None]

_CLOCK_BEFORE = rf"(?:about |around )?{w.clock('_a')}(?<!\))"
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
_LAST_DAY = rf"(?:(?:{_TO}| and )(?P<day2>{w.DAY})(?:st|nd|rd|th)?)?"
_AND_DAY = rf"(?:(?:{_TO}| and (?=\d\d?(?:,? {w.YEAR}|[.,;)\n])))(?P<day2>{w.DAY})(?:st|nd|rd|th)?)?"
_YEAR_AHEAD = (  # "from 3 April to 5 May 2017": the year is that of both
    rf"(?:(?= ?(?:-|to|and|until|through) ?(?:(?:{w.MONTH} {w.DAY}|{w.DAY} {w.MONTH}|{w.MONTH}),? (?P<year_ahead>{w.YEAR}))\b))?"
)
_BOUND = r"(?:(?P<edge>beginning|start|middle|end) of |(?P<within>earlier|later|early|late) in |(?:rest|remainder) of )"
_NOT_COUNTED = rf"(?!%|:\d|[.,]\d| {w.PEOPLE})"
_COUNTED = "more than|less than|fewer than|higher than|lower than|least|most|nearly|some|over|almost|up to"
_NO_COUNT = "".join(f"(?<!{words} )" for words in _COUNTED.split("|"))
_NO_VERB = "".join(f"(?<!{word} )" for word in ("will", "would", "to", "may", "could", "can", "should", "might", "not"))
_THIS_MONTH = r"(?P<which>last|next|this past|this|each|every) "
_NAMED_SO = (  # "April 7th Street", "the 14 March alliance", "17 April University": named after a day, and no time
    r"(?= (?-i:Street|Square|Avenue|Boulevard|Road|Bridge|School|University|Hospital|Stadium|Mosque|Park"
    r"|District|Movement|Coalition|Alliance|Brigades?|Battalion|Martyrs|Revolution)\b)"
)
_CALLED_SO = r"(?= (?:street|square|bridge|movement|coalition|alliance|bloc|camp|brigades?|revolution|uprising)\b)"
_MODEL = (  # "a 2008 Toyota": the year of a car is no time
    r"(?= (?-i:Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Ford|GMC|Honda|Hyundai|Infiniti|Jeep|Kia|Lexus|Mazda|Mercedes"
    r"|Mitsubishi|Nissan|Pontiac|Subaru|Toyota|Volkswagen|Volvo)\b)"
)
_CLAUSE_ENDS = r"(?= ?[.,;:)\n]|\Z)"  # "the day before." is told of a day; "the day before the vote" is not
_SOME_YEAR = rf"(?P<year>{w.YEAR}|{w.SPELLED_YEAR}|last year|this year|next year)"
_NUMBER = rf"(?P<number>{w.NUMBER})"
_UNIT = rf"(?P<unit>{w.UNIT})"
_UNITS = r"(?P<unit>minute|hour|day|week|month|year|decade)s\b(?: (?:or|and) (?:hour|day|week|month|year|decade)s\b)?"  # without a number
_LASTING = r"(?:(?<=\bwithin )|(?<=\bfor )(?!months|years|decades))"
_LONG_UNIT = r"(?P<unit>weekend|day|week|month|quarter|year|decade|century)"

_TABLE: tuple[tuple[str, str, Resolve], ...] = (
    # names
    *(
        ("month", rf"{the}(?:{w.MONTH} {w.DAY}(?:st|nd|rd|th)?|{w.DAY}(?:st|nd|rd|th)?(?: of)? {w.MONTH}){named}", m.read_name)
        for the, named in (("(?:the )?", _NAMED_SO), ("the ", _CALLED_SO))
    ),
    ("weekday", rf"(?:(?<=\bbloody )|(?<=\bblack )|(?<=\bash ))(?-i:(?=[A-Z])){w.LONG_WEEKDAY}\b", m.read_name),
    ("weekday", rf"{w.LONG_WEEKDAY}(?= (?-i:Times|Telegraph|Mirror|Mail|Express|Herald)\b)", m.read_name),
    ("unit", r"(?-i:This Week)\b", m.read_name),
    ("digit", rf"(?:19|20)\d\d{_MODEL}", m.read_name),
    ("deictic", r"(?-i:(?<=[A-Z]{3} )Today)\b", m.read_name),
    # days
    (
        "month",
        rf"{_MONTH} (?P<day>11|7)(?:th)?(?= (?:[\w-]{{1,20}} )?(?:attacks|hijackings|massacre|onslaught|assault)\b)",
        m.read_well_known_day,
    ),
    ("month", rf"{_MONTH} (?P<day>7)(?:th)?(?= (?:[\w-]{{1,20}} )?attack\b)", m.read_well_known_day),
    ("digit", r"(?P<numbers>9/11)(?![\d/])", m.read_well_known_day),
    (
        "month",
        rf"{_BEFORE}{_WEEKDAY_FIRST}{_MONTH} (?:the )?{_NTH}{_AND_DAY}(?:,? ?{_YEAR})?(?!\w){_NOT_COUNTED}{_YEAR_AHEAD}{_AFTER}",
        m.read_date,
    ),
    (
        "month",
        rf"{_BEFORE}{_WEEKDAY_FIRST}(?:the )?{_NTH}{_LAST_DAY}(?: of)?[ -]{_MONTH}(?:,?[ -]{_YEAR})?(?!\w)"
        rf"{_YEAR_AHEAD}{_AFTER}",
        m.read_date,
    ),
    (
        "digit",
        rf"{_BEFORE}{_WEEKDAY_FIRST}(?P<iso>\d{{4}}(?P<mark>[-/.])[01]\d(?P=mark)[0-3]\d)(?!\d)(?:(?:t| |, ){w.clock('_b')})?",
        m.read_iso,
    ),
    (
        "digit",
        rf"{_BEFORE}{_WEEKDAY_FIRST}(?P<first>\d\d?)(?P<mark>[./-])(?P<second>\d\d?)(?P=mark)(?P<year>{w.YEAR}|\d\d)(?!\w){_AFTER}",
        m.read_numeric,
    ),
    (
        "weekday",
        rf"{_BEFORE}(?:(?P<which>{w.choice(m.WHICH_WEEKDAY)}) )?(?P<weekday>{w.LONG_WEEKDAY})(?:(?P<plural>s)(?!{_OF_THAT_DAY})|s)?\b"
        rf"(?: (?:of )?(?P<week>last|this|next) week\b)?{_AFTER}",
        m.read_weekday,
    ),
    ("weekday", rf"(?P<weekday>{w.LONG_WEEKDAY}) (?P<part_b>morning|night)(?P<plural>s)\b", m.read_weekday),
    ("weekday", rf"(?P<weekday>{w.LONG_WEEKDAY}) (?:night|evening) (?:in)?to (?:early )?{w.LONG_WEEKDAY}(?: morning)?\b", m.read_night),
    (
        "weekday",
        rf"(?:overnight|(?:the )?night) (?:(?:from|of|on) )?(?P<weekday>{w.LONG_WEEKDAY})(?: (?:in)?to |-)(?:early )?{w.LONG_WEEKDAY}\b",
        m.read_night,
    ),
    ("weekday", rf"overnight (?:in)?to (?:early )?(?P<eve>{w.LONG_WEEKDAY})(?: morning)?\b", m.read_night),
    ("deictic", rf"{_BEFORE}(?P<word>{w.choice(m.DEICTIC)})\b{_AFTER}", m.read_deictic),
    ("unit", rf"{_BEFORE}(?:the|that)(?: very)? (?P<which>same|next|following|previous) day\b{_AFTER}", m.read_told_day),
    ("unit", rf"{_BEFORE}that day\b{_AFTER}", m.read_told_day),
    ("unit", rf"the day (?P<which>before|after){_CLAUSE_ENDS}", m.read_told_day),
    ("unit", r"(?:early|earlier|late|later)(?: on)? in the day\b", m.read_told_day),
    (
        "unit",
        rf"the (?P<nth>{w.SPELLED_DAY}|last) (?P<unit>day|week) of (?:{_MONTH}(?:,? {_YEAR})?|(?P<whose>the|this) month)(?!\w)",
        m.read_nth_day,
    ),
    (
        "unit",
        rf"(?<=\bon )(?:the|its) (?P<nth>{w.SPELLED_DAY}|\d{{1,3}}(?=st|nd|rd|th))(?:st|nd|rd|th)? day of (?:the |its )?{m.CAMPAIGN}",
        m.read_day_of,
    ),
    ("feast", rf"{f.FEAST}(?:(?: of|,| in)? {_SOME_YEAR}\b)?", f.read_feast),
    # parts of days
    ("part", rf"(?:the )?(?:early|late|mid)[- ](?P<which>this|that) {w.part('_c')}\b", m.read_part_of_day),
    (
        "part",
        rf"(?:(?:early|later?|earlier) )?(?P<which>{w.choice(m.WHICH_PART)}) (?:(?:early|late|mid)[- ])?{w.part('_c')}\b",
        m.read_part_of_day,
    ),
    (
        "part",
        rf"(?:(?<=\bat )|(?<=\bby )|(?<=before )|(?<=after )|(?<=around )|(?<=until )|(?<=since )){w.part('_c')}\b",
        m.read_part_of_day,
    ),
    ("part", rf"the {w.part('_c')} (?P<which>before){_CLAUSE_ENDS}", m.read_part_of_day),
    ("part", r"(?P<part_c>pre-?dawn)\b", m.read_part_of_day),
    ("part", r"(?:(?:early|late|mid)[- ])?(?P<part_c>overnight)\b(?!-)", m.read_part_of_day),
    ("digit clock", rf"(?:(?:about|around) )?{w.clock('_c')}", m.read_time_of_day),
    # months, years and the like
    ("month", rf"{_EDGE}(?:{_THIS_MONTH})?{_MONTH}(?: (?:of )?|, ){_SOME_YEAR}\b", p.read_month),
    ("month", rf"{_EDGE}{_THIS_MONTH}{_MONTH}", p.read_month),
    ("month", rf"the (?P<edge>first|last) (?:few )?(?:weeks?|days) of {_MONTH}(?:,? {_SOME_YEAR})?(?!\w)", p.read_month),
    ("month", rf"{_EDGE}(?P<month>{w.MONTH_ALONE}){_YEAR_AHEAD}", p.read_month),
    (
        "digit",
        rf"{_EDGE}(?:the year |fiscal )?{_NO_COUNT}(?P<year>(?:19|20)\d\d|(?<=\bin )1[5-8]\d\d|(?<=\bsince )1[5-8]\d\d)"
        rf"(?!\w|[-/]\d){_NOT_COUNTED}",
        p.read_year,
    ),
    ("digit", rf"{_NO_COUNT}(?P<year>(?:19|20)\d\d) ?[-/] ?(?P<year2>(?:19|20)\d\d|\d\d)(?!\w|[-/]\d){_NOT_COUNTED}", p.read_years),
    ("spelled", rf"{_EDGE}(?:the year )?(?P<year>{w.SPELLED_YEAR})\b", p.read_year),
    (
        "digit decade",
        rf"{_EDGE}(?:the )?(?:(?P<digits>(?:1[5-9]|20)\d0)'?s|'(?P<short>\d0)s|(?<=the )(?P<word>{w.choice(w.DECADES)}|\d0(?=s)))s?\b",
        p.read_decade,
    ),
    ("unit", rf"{_EDGE}(?:the )?(?:(?P<nth>\d\d?)(?:st|nd|rd|th)|(?P<spelled>{w.SPELLED_DAY}))[- ]century\b", p.read_century),
    (
        "season",
        rf"{_EDGE}(?P<which>last|next|this past|this|the|that) (?P<season>{w.choice(w.SEASONS)})\b(?! of\b)",
        p.read_season,
    ),
    ("season", rf"{_EDGE}(?:the )?(?P<season>{w.choice(w.SEASONS)})(?: of|,)? {_SOME_YEAR}\b", p.read_season),
    ("unit", rf"{_EDGE}(?P<which>last|this|next|that) {_LONG_UNIT}\b", p.read_unit),
    ("unit", rf"{_EDGE}the (?P<which>same|previous|following|coming|next|current) {_LONG_UNIT}\b", p.read_unit),
    ("unit", rf"the (?P<unit>week|month|year) (?P<which>before|after){_CLAUSE_ENDS}", p.read_unit),
    ("unit", r"(?:(?P<which>this|last|next) )?(?P<unit>week|month|year|decade|century)'s (?P<edge>end)\b", p.read_unit),
    ("unit", rf"{_EDGE}(?:the|(?P<which>this past)) (?P<unit>weekend)\b", p.read_unit),
    ("unit", rf"{_BOUND}the (?P<unit>week|month|year)\b", p.read_unit),
    ("unit", r"the (?:full|fiscal) (?P<unit>year)\b(?! end(?:ed|ing)\b)", p.read_unit),
    # quarters and halves of years
    ("unit", rf"(?P<nth>{w.QUARTER_NTH})-quarter\b", p.read_quarter),
    ("unit", rf"(?:(?P<whose>{w.WHOSE_QUARTER}) |the )?(?:{_YEAR} |fiscal[ -])?(?P<nth>{w.QUARTER_NTH}) quarter\b", p.read_quarter),
    ("unit", rf"(?:the )?(?P<nth>{w.QUARTER_NTH}) quarter(?: of|,)? {_SOME_YEAR}\b", p.read_quarter),
    ("unit", r"(?:the )?latest (?:quarter|period)\b", p.read_latest_quarter),
    ("unit", r"(?:the )?(?:fiscal )?(?P<same>quarter)\b", p.read_told_quarter),
    ("unit", r"(?:the )?year-(?:ago|earlier) (?:quarter|period)\b", p.read_told_quarter),
    ("unit", r"year-(?:ago|earlier)\b", p.read_told_quarter),
    ("unit", r"(?:(?<=\bby )(?P<ahead>year)|year)-end\b", p.read_year_end),
    ("digit unit", rf"the (?P<half>first|second|last) half of (?:{_YEAR}|(?P<whose>the|this|last) year)\b", p.read_half),
    # so long ago, so long
    ("unit", rf"(?:(?P<about>{w.ABOUT}) )?(?:{_NUMBER} )?{_UNIT}s? (?:or so )?(?P<way>ago|earlier|later|from now)\b", p.read_ago),
    ("unit", rf"{_NUMBER} {_UNIT}s? (?P<way>before){_CLAUSE_ENDS}", p.read_ago),
    ("unit", rf"{_NUMBER}[- ](?P<unit>century) (?P<way>ago)\b", p.read_ago),
    (
        "unit",
        rf"{_NO_VERB}(?:the |these )?(?P<which>past|last|previous|preceding|recent|coming|next) (?:{_NUMBER} )?"
        rf"{_UNIT}(?P<plural>s)\b(?: or so\b)?",
        p.read_window,
    ),
    ("unit", rf"the (?P<which>past|last|preceding) {_LONG_UNIT}\b", p.read_window),
    (
        "unit",
        rf"(?:{w.ABOUT} )?(?!an? second\b|[\w-]+[ -]quarters?\b(?!.(?:of a )?century)){_NUMBER}"
        rf"(?: more| straight| consecutive| full| whole)?[- ]{_UNIT}"
        r"(?:-long\b|s?\b(?P<half> and a half\b)?(?!-| old\b))",
        p.read_duration,
    ),
    ("unit", rf"(?:{w.ABOUT} )?{_NUMBER} (?:to|or) {w.NUMBER} {_UNIT}s\b", p.read_duration),
    ("unit", rf"(?:{w.ABOUT} )?the (?:first )?{_NUMBER} {_UNIT}s\b", p.read_duration),
    ("unit", r"(?P<unit>hour|day|week|month|year|decade)s-(?:long|old)\b", p.read_duration),
    ("unit", r"(?P<unit>hour|day|week|month|year|decade)-?long\b", p.read_span),
    ("unit", rf"(?:{_LASTING}|(?<=\bover )the |the (?:early|first|final) ){_UNITS}(?!-)", p.read_duration),
    ("unit", rf"{_NUMBER} (?:minute|hour|day|week|month)s an? (?:day|week|month|year)\b", p.read_rate),
    ("unit", rf"the {_UNITS} ahead\b", p.read_duration),
    ("unit", r"(?:the )?(?:fiscal )?(?P<unit>year)(?= end(?:ed|ing)\b)", p.read_span),
    (
        "set unit part",
        rf"(?:(?P<word>{w.choice(p.SETS)})|(?:every|each) (?:{_NUMBER} |(?P<other>other) )?(?P<unit>{w.UNIT}|morning|night|evening)s?)\b",
        p.read_set,
    ),
    ("reference", rf"(?<!as )(?P<word>{w.choice(p.REFERENCE)})\b(?! after)", p.read_reference),
)


def _spelt(pattern: str) -> list[str]:
    return re.findall("[a-z]+", re.sub(r"\\[A-Za-z]", " ", pattern.lower()))


Rule = tuple[int, re.Pattern[str], Resolve]

RULES: tuple[tuple[str, Rule], ...] = tuple(
    (kinds, (nth, re.compile(pattern, re.IGNORECASE), resolve)) for nth, (kinds, pattern, resolve) in enumerate(_TABLE)
)
RULES_OF: Mapping[str, tuple[Rule, ...]] = {
    kind: tuple(rule for kinds, rule in RULES if kind in kinds.split())
    for kind in sorted({kind for row in _TABLE for kind in row[0].split()})
}
"""kind of core word → the rules that may read what holds it, each with its place in the table."""
VOCABULARY = (
    frozenset(word for _, pattern, _ in _TABLE for word in _spelt(pattern)) - frozenset(_spelt(w.PEOPLE))
    | {"am", "pm", "p", "into"}  # "[ap]m", "(?:in)?to"
)
"""The words that the patterns spell out, and more, but for those that make a number none of a time."""
DATE_RULES = tuple((pattern, resolve) for _, (_, pattern, resolve) in RULES if resolve in (m.read_date, m.read_iso, m.read_numeric))
"""Those that name a day in full."""


def _cores() -> dict[str, tuple[str, ...]]:
    words: dict[str, Iterable[str]] = {
        "month": w.MONTHS,
        "weekday": w.WEEKDAYS,
        "unit": (*w.UNITS, *(f"{unit}long" for unit in w.UNITS), "period"),
        "part": (*w.PARTS, "dawn"),
        "season": w.SEASONS,
        "decade": w.DECADES,
        "clock": ("clock",),
        "spelled": ("nineteen", "thousand"),
        "deictic": m.DEICTIC,
        "feast": f.FEAST_WORDS,
        "set": p.SETS,
        "reference": p.REFERENCE,
    }
    kinds: dict[str, dict[str, None]] = {}
    for kind, phrases in words.items():
        for phrase in phrases:
            for word in (phrase.split()[-1].rpartition("-")[2], phrase.split()[-1] + "s"):
                kinds.setdefault(word, {})[kind] = None
    return {word: tuple(found) for word, found in kinds.items()}


CORES: Mapping[str, tuple[str, ...]] = _cores()
"""One of these words, or a digit, is in every time expression; each with its kinds."""
