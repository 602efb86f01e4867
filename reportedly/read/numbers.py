"""Number phrases that can count people: "1,200", "two dozen", "between 10 and 15", "dozens" → at least `low`, at most `high`.

Ages, dates, years, clock times, money, measures, calibres, percentages and the numbers of units, resolutions and roads are left
out. Ordinals count nothing. A bound keeps the number that the text prints: "more than 40" has low 40, open above; "up to 20" has
high 20, and low 1, since the words suppose somebody. "About", "nearly" and the like keep the number and say `about`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from reportedly.read.sentences import words

Meaning = TypeVar("Meaning")


class Token(NamedTuple):
    start: int
    end: int
    text: str
    word: str  # in lower case, with a straight apostrophe


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number phrase at `start`:`end` of the text and `first`:`last` of its tokens; `high` None: open above."""

    start: int
    end: int
    first: int
    last: int
    low: int
    high: int | None
    about: bool = False
    vague: bool = False  # a word such as "dozens", not a number


_TOKEN = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})++(?!,?\d)|\d++(?:,\d++)*+(?:\.\d{1,3}(?!\d))?"
    r"|[^\W\d_]{1,40}(?:['’][^\W\d_]{1,20})?|\S"
)
"""Digits that touch are one token, however many, so that no number is cut in its middle."""
_NUMERAL = re.compile(r"\d{1,12}(?:\.\d{1,3})?|\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3}){1,3}(?:\.\d{1,3})?|\d{1,2}(?:,\d\d){1,4},\d{3}")
"""Those tokens of digits that are understood: "1200", "1.5", "1,200", "1 200", "1,50,000"."""

_WORD = re.compile(r"[^\W\d_]{1,30}")
_TAKES = words("killed kills killing kill wounded wounds wounding injured injures injuring hurt hurting")
_SPOTS = words("at near of inside outside around across on")
_AFTER_AGE = words(", were was are is and ) . ; who had have has")
_BEFELL = words("were was are have had has killed wounded injured hurt died dead missing")

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
TENS = {word: 10 * value for value, word in enumerate(_TO_NINETY.split(), 2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
DOZENS = {"dozen": 12, "score": 20}
_TIMES = SCALES | DOZENS
_TIMES |= {f"{word}s": value for word, value in _TIMES.items()}

# Words that are no number are read as ranges, and the word is kept in the phrase. The floors are those that casualty recorders
# use: ACLED's codebook and Airwars' coding both take "dozens" as 12 at least, ACLED "hundreds" as 100; Airwars takes an unsaid
# plural ("several", "a number of") as 2. The ceiling is where the next word up begins; None where there is no such word.
VAGUE: dict[tuple[str, ...], tuple[int, int | None]] = {
    ("dozens",): (12, 99),
    ("tens",): (10, 99),
    ("scores",): (20, 199),
    ("hundreds",): (100, 999),
    ("thousands",): (1_000, 9_999),
    ("millions",): (1_000_000, None),
    ("several",): (2, 9),
    ("a", "few"): (2, 9),
    ("few",): (2, 9),
    ("a", "handful"): (2, 9),
    ("a", "couple"): (2, 2),
    ("both",): (2, 2),
    ("multiple",): (2, None),
    ("many",): (2, None),
    ("numerous",): (2, None),
    ("countless",): (2, None),
    ("a", "number"): (2, None),
    ("a", "large", "number"): (2, None),
    ("large", "numbers"): (2, None),
    ("an", "unknown", "number"): (2, None),
    ("an", "unspecified", "number"): (2, None),
    ("an", "undetermined", "number"): (2, None),
}

_PARTS_OF: dict[tuple[str, ...], int] = {("half", "a"): 2, ("a", "quarter", "of", "a"): 4}

PLAIN, OPEN, UPPER, ABOUT = "plain", "open", "upper", "about"
_HOW = {
    OPEN: "at least|at the very least|no fewer than|no less than|not less than|more than|over|above|upwards of|in excess of|a minimum of",
    UPPER: "up to|as many as|at most|no more than|a maximum of|fewer than|less than|under",
    ABOUT: "about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|as few as|just under|just over",
    PLAIN: "just|only|exactly|a total of|a further|all|another|an additional",
}
QUALIFIERS: dict[tuple[str, ...], str] = {tuple(phrase.split()): how for how, table in _HOW.items() for phrase in table.split("|")}

MONTHS = words(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
    nov dec"""
)
_UNITS_AFTER = words(
    """percent per pc km kms kilometer kilometers kilometre kilometres meter meters metre metres mile miles mm cm kg kilogram kilograms
    kilos ton tons tonne tonnes pound pounds dollar dollars euro euros year years month months week weeks day days hour hours minute
    minutes second seconds night nights am pm gmt local times time feet foot inch inches acres acre hectare hectares degree degrees
    calibre caliber yards yard yr yrs o'clock and-a-half th st nd rd"""
)
_NAMES_BEFORE = words(
    """resolution resolutions article number no route highway chapter aged age ages channel flight page section paragraph interstate
    block room building gate figure phase version"""
)
_GLUED_BEFORE = frozenset("$€£¥#@/:°_+&=")
_GLUED_AFTER = frozenset("%°/:_$€£&=")
_DASHES = frozenset("-–—")
_APOSTROPHES = frozenset("'’′")
_YEAR_BEFORE = words(
    """in since of from until till by during year and to early late mid spring summer autumn winter between before after through"""
)
_OR_EVEN = words(", and or but possibly possible potentially perhaps")
_LONGEST = max(map(len, (*VAGUE, *QUALIFIERS)))
_STARTS = {phrase[0] for phrase in (*VAGUE, *QUALIFIERS)} | UNITS.keys() | TENS.keys() | {"a", "an", "half", "between", "from"}


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words, numbers and marks of `text[start:end]`; a hyphen is a token of its own."""
    stop = len(text) if end is None else end
    found = (Token(m.start(), m.end(), m[0], m[0].lower().replace("’", "'")) for m in _TOKEN.finditer(text, start, stop))
    return [part for token in found for part in (_apart(token) if _side_by_side(text, token) else (token,))]


def _side_by_side(text: str, token: Token) -> bool:
    """Two counts that a missing comma made neighbours, not thousands: "killed 12 200 were wounded", "killed 5 300 people were hurt"."""
    if " " not in token.text:
        return False
    after = [word.lower() for word in _WORD.findall(text[token.end : token.end + 80])]
    before = _WORD.findall(text[max(0, token.start - 40) : token.start])[-1:]
    return before != [] and before[0].lower() in _TAKES and any(word in _BEFELL for word in after[:4])


def _apart(token: Token) -> Iterator[Token]:
    start = token.start
    for part in token.text.split(" "):
        yield Token(start, start + len(part), part, part)
        start += len(part) + 1


def find_numbers(text: str, start: int = 0, end: int | None = None) -> tuple[Number, ...]:
    """The number phrases of `text[start:end]`, in order."""
    return number_phrases(split_words(text, start, end))


def number_phrases(tokens: Sequence[Token]) -> tuple[Number, ...]:
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        begins = tokens[at].text[0].isdigit() or tokens[at].word in _STARTS
        number = _phrase(tokens, at) if begins else None
        if number:
            found.append(number)
        at = number.last if number else at + 1
    return tuple(found)


def _phrase(tokens: Sequence[Token], at: int) -> Number | None:
    """A number with the words that bound it: "at least 12", "12 or more"."""
    how, length = _lookup(QUALIFIERS, tokens, at)
    core = _range(tokens, at + length) or _core(tokens, at + length)
    if how and core is None:  # "all but at least": another bound may follow the first
        inner = _phrase(tokens, at + length) if how == PLAIN else None
        return inner and replace(inner, start=tokens[at].start, first=at)
    if core is None or not _counts(tokens, core):
        return None
    return _suffix(tokens, _bound(replace(core, start=tokens[at].start, first=at), how or PLAIN))


def _bound(number: Number, how: str) -> Number:
    if how == OPEN:
        return number if number.high != number.low and not number.vague else replace(number, high=None)  # "at least 15 to 18" says both
    if how == UPPER:
        return replace(number, low=min(1, number.low))
    return replace(number, about=how == ABOUT or number.about)


def _suffix(tokens: Sequence[Token], number: Number) -> Number:
    if number.high is None and (ceiling := _ceiling(tokens, number)):
        return ceiling
    after = [token.word for token in tokens[number.last : number.last + 2]]
    if after == ["or", "more"]:
        return replace(number, high=None, last=number.last + 2, end=tokens[number.last + 1].end)
    if after == ["or", "so"]:
        return replace(number, about=True, last=number.last + 2, end=tokens[number.last + 1].end)
    if after[:1] == ["+"]:
        return replace(number, high=None, last=number.last + 1, end=tokens[number.last].end)
    return number


def _ceiling(tokens: Sequence[Token], number: Number) -> Number | None:
    """ "at least 78, and possibly up to 175": both bounds of one count."""
    at = number.last
    while at < len(tokens) and at - number.last < 4 and tokens[at].word in _OR_EVEN:
        at += 1
    how, length = _lookup(QUALIFIERS, tokens, at)
    after = tokens[at].word if at < len(tokens) else ""
    if how == UPPER and at + length < len(tokens) and tokens[at + length].word in {"more", "over"}:  # "up to more than 200"
        length += _lookup(QUALIFIERS, tokens, at + length)[1]
    upper = _core(tokens, at + length) if at > number.last and (how == UPPER or after == "more") else None
    if upper is None or upper.vague or upper.low <= number.low:
        return None
    closed = tokens[number.last].text == "," and upper.last < len(tokens) and tokens[upper.last].text == ","
    return replace(number, high=upper.high, end=upper.end, last=upper.last + closed)  # "at least 78, and up to 175, people"


def _lookup(table: Mapping[tuple[str, ...], Meaning], tokens: Sequence[Token], at: int) -> tuple[Meaning | None, int]:
    """The longest entry of `table` at `at`: (its meaning, how many tokens)."""
    here = tuple(token.word for token in tokens[at : at + _LONGEST])
    for length in range(len(here), 0, -1):
        if here[:length] in table:
            return table[here[:length]], length
    return None, 0


def _range(tokens: Sequence[Token], at: int) -> Number | None:
    """ "between 10 and 15", "from 10 to 15", "10-15", "10 to 15", "two or three"."""
    opening = tokens[at].word if at < len(tokens) else ""
    first = _core(tokens, at + (opening in {"between", "from"}))
    if first is None or first.vague or first.last >= len(tokens):
        return None
    join = tokens[first.last].word
    then = first.last + 1
    if opening == "between" and then < len(tokens):  # "between 80 and “over 200”"
        then += tokens[then].text in {"“", '"'}
        then += _lookup(QUALIFIERS, tokens, then)[1]
    second = _core(tokens, then)
    if second is None or second.vague or second.low <= first.low:
        return None
    wanted = {"between": {"and", "to"}, "from": {"to", "-", "–"}}.get(opening, {"to", "or", "-", "–", "—"})
    if join not in wanted or (join == "or" and second.low > 2 * first.low + 2) or (_year(tokens, first) and _year(tokens, second)):
        return None
    return replace(second, start=tokens[at].start, first=at, low=first.low)


def _core(tokens: Sequence[Token], at: int) -> Number | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.text[0].isdigit():
        return _digits(tokens, at)
    bounds, length = _lookup(VAGUE, tokens, at)
    if bounds:
        return None if at and tokens[at - 1].word == "how" else _times(tokens, at, at + length, bounds)
    return _spoken(tokens, at)


def _times(tokens: Sequence[Token], at: int, last: int, bounds: tuple[int, int | None]) -> Number:
    """A vague word and what it multiplies: "several dozen" is 2 to 9 dozens, "tens of thousands" all that has five digits."""
    low, high = bounds
    of = last < len(tokens) and tokens[last].word == "of"
    unit = tokens[last + of].word if last + of < len(tokens) else ""
    if (times := _TIMES.get(unit)) and (not of or unit.endswith("s") or low == high):
        vague = low != high
        low, high, last = low * times, high and high * times + (times - 1 if vague and unit.rstrip("s") in SCALES else 0), last + of + 1
    return Number(start=tokens[at].start, end=tokens[last - 1].end, first=at, last=last, low=low, high=high, vague=bounds[0] != bounds[1])


def _digits(tokens: Sequence[Token], at: int) -> Number | None:
    """Digits, with a scale that may follow: "1,200", "1.5 million", "3 dozen"."""
    token = tokens[at]
    if not _NUMERAL.fullmatch(token.text):
        return None
    plain = re.sub(r"[^\d.]", "", token.text)
    scale = (SCALES | DOZENS).get(tokens[at + 1].word) if at + 1 < len(tokens) else None
    if plain.isdecimal():
        value = int(plain) * (scale or 1)
    elif scale and scale > 100:
        value = round(float(plain) * scale)
    else:
        return None
    last = at + (2 if scale else 1)
    return Number(start=token.start, end=tokens[last - 1].end, first=at, last=last, low=value, high=value)


def _spoken(tokens: Sequence[Token], at: int) -> Number | None:
    """ "twenty-one", "a hundred and five", "half a dozen", "a quarter of a million", "three thousand two hundred"."""
    parts, length = _lookup(_PARTS_OF, tokens, at)
    unit = (SCALES | DOZENS).get(tokens[at + length].word) if parts and at + length < len(tokens) else None
    if parts and unit:
        value, last = unit // parts, at + length + 1
        return Number(start=tokens[at].start, end=tokens[last - 1].end, first=at, last=last, low=value, high=value)
    value, last = _sum(tokens, at)
    if last == at:
        return None
    return Number(start=tokens[at].start, end=tokens[last - 1].end, first=at, last=last, low=value, high=value)


def _sum(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Adds number words from `at`: (value, the token after them); the token is `at` where there is none."""
    total, group, here = 0, 0, at
    ceiling, scale_ceiling = 1_000, 10**12  # a part must be smaller than the one before it
    spoken = [token.word for token in tokens[at : at + 16]]
    if spoken[:1] in (["a"], ["an"]) and len(spoken) > 1 and spoken[1] in SCALES | DOZENS:
        group, here = 1, at + 1
    while here - at < len(spoken):
        word = spoken[here - at]
        if word in {"and", "-"} and here > at and _continues(spoken, here - at):
            here += 1
        elif (small := UNITS.get(word, TENS.get(word))) is not None and small < ceiling:
            group, ceiling, here = group + small, 10 if small >= 20 else 1, here + 1
        elif word == "hundred" and 0 < group < 100:
            group, ceiling, here = group * 100, 100, here + 1
        elif word in DOZENS and 0 < group < 100:
            return total + group * DOZENS[word], here + 1
        elif (scale := SCALES.get(word, 0)) > 100 and group and scale < scale_ceiling:
            total, group, ceiling, scale_ceiling, here = total + group * scale, 0, 1_000, scale, here + 1
        else:
            break
    return total + group, here


def _continues(spoken: Sequence[str], at: int) -> bool:
    """Whether the "and" or hyphen at `at` goes on with the number: "hundred and five", "twenty-one"."""
    before, after = spoken[at - 1], spoken[at + 1] if at + 1 < len(spoken) else ""
    if spoken[at] == "-":
        return before in TENS and 0 < UNITS.get(after, 0) < 10
    return before in SCALES and (after in UNITS or after in TENS)


def _year(tokens: Sequence[Token], number: Number) -> bool:
    """Four digits that a year could be, where a year would stand."""
    token = tokens[number.last - 1]
    if not (len(token.text) == 4 and token.text.isdecimal() and 1900 <= number.low <= 2099):
        return False
    before = tokens[number.first - 1].word if number.first else ""
    after = tokens[number.last].text if number.last < len(tokens) else ""
    dated = before.isdecimal() or before in {"th", "st", "nd", "rd", ","}
    return dated or before in _YEAR_BEFORE | MONTHS | _DASHES or not (after[:1].islower() and len(after) > 3)


def _counts(tokens: Sequence[Token], number: Number) -> bool:
    """Whether the number can count people at all, by the words and marks it touches."""
    first, last = number.first, number.last
    if _is_age(tokens, number) or _listed_after(tokens, first):
        return False
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if before and before.end == number.start and (before.text in _GLUED_BEFORE or before.text[-1].isalpha() or before.text == "."):
        return False
    glued = before is not None and before.end == number.start and first > 1 and tokens[first - 2].end == before.start
    if before and ((glued and before.text in _DASHES) or before.text == "["):
        return False  # "T-72", "AK-47", "2016-17"; a note's "[7]"
    if before and (before.word in _NAMES_BEFORE or (before.word in MONTHS and tokens[first].text[0].isdigit() and number.low <= 31)):
        return False
    if after is None:
        return not _year(tokens, number)
    glued = after.start == number.end
    if glued and after.text in _APOSTROPHES and last + 1 < len(tokens) and tokens[last + 1].word == "s":
        return False  # "in his 20's", "the 80's"
    if glued and (after.text in _GLUED_AFTER or after.text[0].isalnum() or (after.text in _DASHES and _hyphened(tokens, last))):
        return False
    if (
        after.word in _UNITS_AFTER
        or (after.word in MONTHS and after.text[0].isupper() and number.low <= 31)
        or after.text in {"%", "°", "$", "€"}
    ):
        return False
    return not _year(tokens, number)


def _is_age(tokens: Sequence[Token], number: Number) -> bool:
    """ "Jane Roe, 21 were killed", but not "in Deir Hafer, 21 were killed"."""
    first = number.first
    name = end = first - 2 - (first > 3 and tokens[first - 1].word in {"also", "now"})
    if first < 3 or tokens[end + 1].text != "," or not tokens[first].text.isdecimal() or number.low > 110:
        return False
    while name >= 0 and (tokens[name].text[0].isupper() or tokens[name].text == "-"):
        name -= 1
    after = tokens[number.last].word if number.last < len(tokens) else ","
    return end - name >= 2 and (name < 0 or tokens[name].word not in _YEAR_BEFORE | _SPOTS) and after in _AFTER_AGE


def _listed_after(tokens: Sequence[Token], first: int) -> bool:
    """ "Dec. 25", "ages 3, 5 and 7", "the ages of 18 and 22", "both 31,"."""
    before = [token.word for token in tokens[max(0, first - 9) : first]]
    if before[-1:] == ["."]:
        return before[-2:-1] != [] and before[-2] in MONTHS
    if before[-1:] == ["both"] and tokens[first].text.isdecimal():
        return True
    while before and (before[-1].isdecimal() or before[-1] in {",", "and", "to", "of", "-"} or before[-1] in UNITS):
        before.pop()
    return before[-1:] in (["ages"], ["aged"])


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    """A hyphen with a word glued behind it: "12-year-old", "two-day", "47-strong"; "16- year-old" by a slip."""
    glued = at + 1 < len(tokens) and (tokens[at + 1].start == tokens[at].end or tokens[at + 1].word == "year")
    return glued and tokens[at].text == "-"
