"""The words that time expressions are made of, and the pieces of pattern that read them.

Patterns run on plain text (straight quotes, plain hyphens, single blanks) and on one place at a time, so every count is bounded.
"""

import re
from collections.abc import Iterable

MONTHS: dict[str, int] = {
    name: nth
    for nth, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS: dict[str, int] = {
    name: nth
    for nth, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun"), start=1
    )
    for name in names.split()
}

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ONES: dict[str, int] = {word: nth for nth, word in enumerate(_ONES.split(), start=1)}
TENS: dict[str, int] = {word: 10 * nth for nth, word in enumerate(_TENS.split(), start=2)}
ORDINALS: dict[str, int] = {word: nth for nth, word in enumerate(_TH.split(), start=1)} | {
    f"{ten}-{word}": TENS[ten] + nth for ten in ("twenty", "thirty") for nth, word in enumerate(_TH.split()[:9], start=1)
} | {"thirtieth": 30}  # fmt: skip

UNITS: dict[str, str] = {  # unit → the end of a duration's value
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "fortnight": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip

PARTS: dict[str, str] = {  # words for parts of a day → the end of a value
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "nights": "TNI", "overnight": "TNI", "noon": "T12:00",
    "midday": "TMI", "midnight": "T24:00", "dawn": "TDAWN", "daybreak": "TDAWN", "sunrise": "TDAWN", "dusk": "TEV", "sunset": "TEV",
    "early hours": "TEARLY", "small hours": "TEARLY", "pre-dawn": "TDAWN", "predawn": "TDAWN",
}  # fmt: skip

EDGES: dict[str, str] = {
    "early": "START", "earlier": "START", "beginning": "START", "start": "START", "first": "START", "mid": "MID", "middle": "MID",
    "late": "END", "later": "END", "end": "END", "last": "END",
}  # fmt: skip

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

VAGUE = ("several", "a few", "few", "some", "a number of", "dozens of", "hundreds of", "a matter of")
SMALL: dict[str, float] = {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "couple of": 2,
    "a dozen": 12,
    "half a": 0.5,
    "half an": 0.5,
    "a half": 0.5,
    "a quarter": 0.25,
    "a quarter of a": 0.25,
}

PEOPLE = (
    r"(?:people|persons|civilians|fighters|militants|rebels|soldiers|troops|men|women|children|families|residents|others|refugees|"
    r"terrorists|prisoners|members|workers|dead|km|kilometers|kilometres|miles|meters|metres|feet|tons|tonnes|"
    r"dollars|euros|pounds|percent|per cent|rockets|shells|missiles|bombs|points|shares|jobs|cases|homes|houses|votes|times|square)\b"
)
"""What follows a number that counts something and is no day or year: "in April 12 civilians", commas lost."""

_PLAIN = str.maketrans("‘’“”–‑−\u00a0\u202f\u2009\t", "''\"\"---    ")
_LINE_END = re.compile(r"(?<!\n)\n(?!\n)")


def plain(text: str) -> str:
    """The text with straight quotes, plain hyphens and blanks, and single line ends as blanks; offsets stay."""
    return _LINE_END.sub(" ", text.translate(_PLAIN))


def choice(words: Iterable[str]) -> str:
    """An alternation of the words, the longest first; those of `words` alone."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_PREPOSITION = "".join(
    f"(?<= {word} )|" for word in ("in", "since", "of", "by", "until", "till", "during", "from", "for", "through", "late", "early")
)
_LONG_MONTH = choice(name for name in MONTHS if (len(name) > 4 and name != "march") or name in ("june", "july"))
_SHORT_MONTH = choice(name for name in MONTHS if len(name) < 5 and name not in ("may", "mar", "june", "july"))
MONTH_ALONE = rf"(?:(?:{_PREPOSITION}(?<=mid-))(?-i:May|March|MAY|MARCH)\b|{_LONG_MONTH}\b|{_SHORT_MONTH}\.)"
"""A month standing alone: "May" and "March" only after a preposition, since people may march; "Jan" only with its stop."""
MONTH = rf"(?:(?-i:May|March|MAY|MARCH)\b|(?-i:Mar|MAR)\b\.?|{_LONG_MONTH}\b|{_SHORT_MONTH}\b\.?)"
LONG_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY = rf"(?:{LONG_WEEKDAY}|(?-i:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\b\.?)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
SPELLED_DAY = choice(ORDINALS)
NUMBER = (
    rf"(?:(?:\d{{1,4}}(?:\.\d)?(?: 1/2| 1/4| 3/4)?|{choice(TENS)}(?:[- ]{choice(list(ONES)[:9])})?|{choice(ONES)})"
    rf"(?:[ -]and[ -]a[ -]half)?|(?:a|one) hundred|(?:two|three|four|five) (?:hundred|thousand)|{choice(SMALL)}|{choice(VAGUE)})"
)
UNIT = choice(UNITS)
ABOUT_WORDS = (
    "about", "around", "approximately", "roughly", "nearly", "almost", "more than", "less than", "at least", "up to",
    "no more than", "some",
)  # fmt: skip
ABOUT = choice(ABOUT_WORDS)
ZONE = r"(?: ?(?P<zone{0}>GMT|UTC|Z)\b| ?\(?(?:(?-i:[ECMP][SD]T|BST|CES?T|EES?T|ET)\b|local time)\)?)?"

IN_GMT = r"(?: \(\d\d:?\d\d GMT[^()\n]{0,30}\))?"  # "(0900 GMT)": the same time once more
QUARTER_NTH = "(?:first|second|third|fourth)"
WHOSE_QUARTER = "(?:this year's|last year's|next year's|the year-ago|the year-earlier|its)"


_HALF = "(?:in the (?:morning|afternoon|evening)|at night)"


def clock(name: str) -> str:
    """A time of day ("6:30 p.m.", "20:30 GMT", "6 o'clock", "1830 hours"); its groups end in `name`."""
    return (
        rf"(?:(?P<hour{name}>[01]?\d|2[0-4]|{choice(list(ONES)[:12])}(?= o'clock))"
        rf"(?:(?:[:.]?(?P<minute{name}>[0-5]\d))? ?(?P<half{name}>[ap]\.?m\b\.?)"
        rf"|(?::(?P<minutes{name}>[0-5]\d)(?!\d)(?::[0-5]\d)?|(?P<exact{name}> o'clock)|(?<=\bat \d)(?= {_HALF}))"
        rf"(?: (?P<spelled_half{name}>{_HALF}))?)"
        rf"|(?P<digits{name}>[012]\d[0-5]\d)(?= ?(?:GMT|UTC|hours|hrs|local time)))(?: hours| hrs)?{ZONE.format(name)}"
        rf"{IN_GMT}"
    )


def part(name: str) -> str:
    return rf"(?P<part{name}>{choice(PARTS)})"


def number_of(words: str) -> float | None:
    """The number that the words say; None for vague ones ("several")."""
    words = words.lower().replace("-", " ")
    if words.endswith(" and a half"):
        return (number_of(words.removesuffix(" and a half")) or 0) + 0.5
    if words in SMALL:
        return SMALL[words]
    if words[0].isdigit():
        whole, _, rest = words.partition(" ")
        return float(whole) + {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}.get(rest, 0.0)
    scale = {"hundred": 100, "thousand": 1000}
    total = 0
    for word in words.split():
        if word in scale:
            total = (total or 1) * scale[word]
        elif word in ONES or word in TENS:
            total += ONES.get(word, 0) + TENS.get(word, 0)
        elif word not in ("a", "one"):
            return None
    return float(total)


SPELLED_YEAR = rf"(?:nineteen {choice(TENS)}(?:[- ]{choice(list(ONES)[:9])})?|(?<=year )two thousand|two thousand (?:and )?{choice(ONES)})"
DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def year_of(words: str) -> int:
    """ "nineteen ninety-six" is 1996, "two thousand and three" 2003."""
    if words.startswith("two"):
        return int(number_of(words.replace(" and ", " ")) or 0)
    return 1900 + int(number_of(words.removeprefix("nineteen ")) or 0)
