"""What the names of feasts and fasts mean: "on the second day of Eid al-Adha" is a day, about, of the year that the text is of.

A name that people and places bear too ("Ramadan", "Easter") is a time only after a preposition or with more words for one.
"""

import re
from datetime import date, timedelta

from reportedly.model.time import Anchor, Grain
from reportedly.read import time_words as w
from reportedly.read.holidays import Feast, feasts
from reportedly.read.time_meanings import Fields, Meaning, Setting, relative

_PLAIN_NAMES: dict[str, str] = {  # feast → pattern of its names
    "eid al-fitr": r"eid[- ](?:al|ul|el|e)[- ]?fi?tr",
    "eid al-adha": r"eid[- ](?:al|ul|el|e)[- ]?a[dz]ha|(?:feast|festival) of (?:the )?sacrifice",
    "nowruz": r"nowruz|newroz|norouz|nawruz|noruz",
    "orthodox easter": r"orthodox easter(?: sunday)?",
    "orthodox christmas": r"orthodox christmas(?: day)?",
    "easter": r"easter sunday",
    "easter monday": r"easter monday",
    "good friday": r"good friday",
    "palm sunday": r"palm sunday",
    "rosh hashanah": r"rosh hashanah?",
    "yom kippur": r"yom kippur",
    "simchat torah": r"simc?hat torah",
    "christmas eve": r"christmas eve",
    "christmas": r"christmas day",
    "boxing day": r"boxing day",
    "new year's eve": r"new year'?s eve",
    "new year's day": r"new year'?s day",
    "thanksgiving": r"thanksgiving(?: day)?",
    "arbaeen": r"arba'?een",
    "nakba day": r"nakba day",
    "land day": r"(?:palestinian )?land day",
    "may day": r"may day",
    "women's day": r"(?:international )?women's day",
    "valentine's day": r"(?:st\.? )?valentine's day",
    "martin luther king day": r"martin luther king,?(?: jr\.?)? day",
    "presidents' day": r"presidents'? day",
    "columbus day": r"columbus day",
    "st. patrick's day": r"st\.? patrick's day",
    "halloween": r"halloween(?: (?:night|day|eve))?",
    "armistice day": r"armistice day|remembrance day|veterans'? day",
    "shavuot": r"shavuoth?",
    "lag baomer": r"lag b'?a?'?omer",
    "tisha b'av": r"tisha b'av",
}
_SHARED_NAMES: dict[str, str] = {
    "eid": r"eid",
    "ramadan": r"rama(?:dh?|z)an",
    "muharram": r"muharram",
    "ashura": r"ashou?ra",
    "mawlid": r"mawlid(?: al-nabi)?",
    "easter": r"easter",
    "pentecost": r"pentecost",
    "passover": r"passover|pesach",
    "sukkot": r"sukkoth?",
    "hanukkah": r"(?:ch|h)anuk{1,2}ah?",
    "purim": r"purim",
    "christmas": r"christmas",
}
_NAMES = tuple((re.compile(pattern), name) for names in (_PLAIN_NAMES, _SHARED_NAMES) for name, pattern in names.items())
_CUES = (
    "on",
    "in",
    "at",
    "by",
    "before",
    "after",
    "since",
    "during",
    "until",
    "over",
    "of",
    "around",
    "for",
    "throughout",
    "last",
    "this",
    "next",
)
_AFTER_A_CUE = "(?:" + "|".join(rf"(?<=\b{cue} )" for cue in _CUES) + ")"
_MONTH_OF = r"(?:the (?:(?:holy|muslim|islamic|fasting) ){0,3}(?:month|holiday|festival|feast) of )"
_WHICH = r"(?:(?P<which>last|this|next) )?"
_NO_NAME = r"(?! (?-i:[A-Z])| (?:trees?|markets?|shopping|sales?|part(?:y|ies)|cards?|gifts?|presents?|bonus|island)\b)"
_NTH_DAY = rf"the (?P<nth>{w.SPELLED_DAY}|last) day of (?:the )?"

_PLAIN = rf"(?P<feast>{'|'.join(_PLAIN_NAMES.values())})\b(?! (?-i:War)\b)"
_SHARED = (
    rf"(?:(?<=month of )|(?<=holiday of )|(?<=festival of )|(?<=feast of )|{_AFTER_A_CUE})(?P<shared>{'|'.join(_SHARED_NAMES.values())})\b"
)
FEAST = rf"(?:{_NTH_DAY})?{_WHICH}{_MONTH_OF}?(?:{_PLAIN}|{_SHARED}{_NO_NAME})"
"""The pattern of them all."""
FEAST_WORDS = (
    "eid", "nowruz", "newroz", "norouz", "nawruz", "noruz", "easter", "christmas", "good", "palm", "rosh", "yom", "simchat",
    "simhat", "boxing", "new", "thanksgiving", "arbaeen", "arba", "ramadan", "ramadhan", "ramazan", "feast", "festival",
    "muharram", "ashura", "ashoura", "mawlid", "pentecost", "passover", "pesach", "sukkot", "sukkoth", "hanukkah", "chanukah",
    "chanukkah", "hanukah", "purim", "orthodox", "nakba", "palestinian", "land", "may", "international", "women", "valentine",
    "st", "armistice", "remembrance", "veterans", "shavuot", "shavuoth", "lag", "tisha",
    "martin", "presidents", "columbus", "halloween",
)  # fmt: skip
"""The names' first words."""


def read_feast(fields: Fields, setting: Setting) -> Meaning:
    """The feast's days, or the nth of them, in the year said or in that which lies nearest the publication."""
    feast = _of_year(_names(fields), fields, setting)
    if feast is None:
        return relative("")
    anchor = Anchor.STATED if fields.get("year", "")[:1].isdigit() else Anchor.RELATIVE
    first, last = feast.first, feast.last
    grain = Grain.MONTH if (last - first).days > 20 and not fields.get("nth") else Grain.DAY
    if nth := fields.get("nth"):
        first = last = last if nth == "last" else first + timedelta(days=w.ORDINALS[nth] - 1)
    if not feast.sure:
        value = f"{first - timedelta(days=1)}~/{last + timedelta(days=1)}~"
    else:
        value = f"{first}/{last}" if first != last else f"{first}"
    return Meaning(value=value, anchor=anchor, grain=grain)


def _names(fields: Fields) -> tuple[str, ...]:
    words = fields.get("feast") or fields["shared"]
    name = next(name for pattern, name in _NAMES if pattern.fullmatch(words))
    return ("eid al-fitr", "eid al-adha") if name == "eid" else (name,)


_YEARS = {"last year": -1, "this year": 0, "next year": 1}


def _of_year(names: tuple[str, ...], fields: Fields, setting: Setting) -> Feast | None:
    year, here = fields.get("year", ""), setting.published
    if year.isdigit():
        found = [feast for name in names for feast in feasts(name, int(year))]
        return found[0] if len(found) == 1 else None
    if here is None:
        return None
    years = (here.year + _YEARS[year],) if year else (here.year - 1, here.year, here.year + 1)
    found = [feast for name in names for number in years for feast in feasts(name, number)]
    return _nearest(found, here, fields.get("which", "") or setting.tense)


def _nearest(found: list[Feast], here: date, which: str) -> Feast | None:
    """The last that is over or, where told as past, has begun; the next that has not begun, or not ended; else the nearest either way."""
    day = timedelta(days=1)
    meant = {
        "last": lambda feast: feast.last < here,
        "past": lambda feast: feast.first <= here + (not feast.sure) * day,
        "next": lambda feast: feast.first > here,
        "future": lambda feast: feast.last >= here,
    }.get(which)
    found = [feast for feast in found if meant is None or meant(feast)]
    return min(found, key=lambda feast: max((feast.first - here).days, (here - feast.last).days, 0), default=None)
