"""Finds the names in a text that may stand for places, each with the places of that name; which one is meant is chosen later."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from reportedly.model.place import PlaceKind
from reportedly.read.demonyms import NAMES, UNIONS, abbreviations, demonyms, postal_codes, region_words
from reportedly.read.gazetteer import Candidate, Gazetteer
from reportedly.read.place_words import (
    AREA_WORDS,
    AREA_WORDS_BEFORE,
    ARTICLES,
    FEATURES,
    KINDS_BEFORE,
    KINDS_BEHIND,
    LOCATIVE,
    ORGANISATIONS,
    PARTICLES,
    QUARTERS,
    SPEAKS,
    STREETS,
    TITLES,
    TOWN_WORDS,
    given_names,
    is_common,
    is_never,
)
from reportedly.read.spelling import fold, loosen, strip_article
from reportedly.read.villages import is_listed_village, keep_meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A name that may stand for a place: `start`:`end` of the text, its candidates, and what stands around it."""

    start: int
    end: int
    key: str  # folded
    candidates: tuple[Candidate, ...]
    adjective: bool = False
    area: bool = False  # "… province", "governorate of …": an area of that name is meant
    town: bool = False  # "the city of …": a settlement is meant
    within: tuple[Candidate, ...] = ()  # what stands right behind it as its area: "Nice, France"
    certain: bool = True  # a place, whatever else the article is about
    common: bool = False  # a word or given name that mostly means something else


class Token(NamedTuple):  # thousands an article, so the quicker sort of record
    start: int
    end: int
    text: str
    capital: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Article:
    """What all names of one text are judged by; see `_Around` for `people` and `lower`."""

    text: str
    tokens: Sequence[Token]
    people: frozenset[str]
    lower: frozenset[str]
    gazetteer: Gazetteer


class _Around(NamedTuple):
    """The words right before and right behind a name, empty where a mark or a line's end stands between."""

    earlier: str
    before: str
    after: str
    sign: str  # the very next character
    people: frozenset[str]  # folded last names that the article gives with a first name or title
    lower: frozenset[str]  # words that the article has in lower case


_IN_WORD = "'’‘ʿʾʼ`"
_TOKEN = re.compile(  # without the possessive's "'s"
    rf"((?:[A-Z][a-z]?\.){{2,5}}|[^\W\d_]\w*+(?:[{_IN_WORD}](?=\w)(?!(?<=['’])s(?![\w{_IN_WORD}]))\w*+)*)(?:['’]s(?![\w{_IN_WORD}]))?"
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_GLUE = frozenset((" ", "\u00a0", "-"))
_MOST_TOKENS = 6
_SHORTENED = ("st", "mt", "ft")
_THE = re.compile(r"[Tt]he\s")


def find_toponyms(text: str, gazetteer: Gazetteer) -> list[Toponym]:
    """Names in order that never overlap, the longest first where several begin together."""
    tokens = find_tokens(text)
    people, lower = _surnames(tokens, text), frozenset(token.text for token in tokens if not token.capital)
    article = _Article(text=text, tokens=tokens, people=people, lower=lower, gazetteer=gazetteer)
    found: list[Toponym] = []
    behind = 0  # the last name
    for at in (at for at, token in enumerate(tokens) if token.capital or token.text in ARTICLES):
        for count in _lengths(tokens, at, text) if at >= behind else ():
            if toponym := _toponym(article, at, count):
                found.append(toponym)
                behind = at + count
                break
    return _keep_fitting(_widen(link_areas(found, text), gazetteer))


def toponym_at(start: int, end: int, text: str, gazetteer: Gazetteer) -> Toponym:
    """The name that is known to stand there, whatever stands around it."""
    name = _POSSESSIVE.sub("", text[start:end])
    candidates, adjective = find_candidates(name, gazetteer, behind_comma=text[max(0, start - 2) : start] == ", ")
    candidates = candidates or gazetteer.lookup_loosely(name) or gazetteer.find(fold(_bare(name))) or _inner(name, gazetteer)
    before, after = re.findall(r"\w+", text[max(0, start - 24) : start])[-2:], re.findall(r"\w+", text[end : end + 24])[:1]
    earlier, last = (["", "", *before])[-2:]
    area, town = _feature(name, earlier, last, after[0] if after else "")
    return _toponym_of(start, end, name, candidates, adjective, (area, town), gazetteer)


def _inner(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The well-known place that a longer name is called after: "Bank of England", "Dubai World Cup"."""
    parts = name.split()[:_MOST_TOKENS]
    runs = [parts[at : at + count] for count in range(len(parts) - 1, 0, -1) for at in range(len(parts) - count + 1)]
    for run in runs:
        found, _ = find_candidates(" ".join(run), gazetteer) if run[0][:1].isupper() else ((), False)
        if (
            found
            and found[0].main
            and (found[0].kind in _WIDE or found[0].population >= _WELL_KNOWN)
            and not is_common(fold(" ".join(run)))
        ):
            return found
    return ()


_WIDE = (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.ADMIN1)
_WELL_KNOWN, _TOWN = 50_000, 20_000  # people


def _bare(name: str) -> str:
    """A longer name without the words of its kind at either end: "Jackson Township", "Lake Hartwell", "Port of Latakia"."""
    parts = name.replace("-", " ").split()
    while parts and parts[0].lower() in KINDS_BEFORE:
        del parts[0]
    while parts and parts[-1].lower().rstrip(".") in KINDS_BEHIND:
        del parts[-1]
    return " ".join(parts)


def find_tokens(text: str) -> list[Token]:
    return [Token(*match.span(1), word := match[1], word[0].isupper()) for match in _TOKEN.finditer(text)]


def _glued(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether the next token follows after one space or hyphen."""
    if at + 1 >= len(tokens):
        return False
    gap = text[tokens[at].end : tokens[at + 1].start]
    return gap in _GLUE or (gap == ". " and tokens[at].text.lower() in _SHORTENED)


def _lengths(tokens: Sequence[Token], at: int, text: str) -> list[int]:
    """How many tokens a name that begins here, with a capital or an article, may have, the most first."""
    first = tokens[at]
    if not first.capital and first.text not in ("al", "el") and text[first.end : first.end + 1] != "-":
        return []
    ends = [1] if first.capital else []
    here = at
    while here + 1 < min(len(tokens), at + _MOST_TOKENS) and _glued(tokens, here, text):
        here += 1
        if tokens[here].capital or tokens[here].text in ("camp", "strip"):
            ends.append(here - at + 1)
        elif tokens[here].text not in PARTICLES and tokens[here].text not in TOWN_WORDS:
            break
    return ends[::-1]


def find_candidates(name: str, gazetteer: Gazetteer, *, behind_comma: bool = False) -> tuple[tuple[Candidate, ...], bool]:
    """The places of exactly that name, and whether it is an adjective or a people; `behind_comma`: ", " stands before it."""
    if name in demonyms():
        return (gazetteer.countries()[demonyms()[name]],), True
    country = NAMES.get(name) or NAMES.get(_THE.sub("", name))
    if country:
        known = gazetteer.countries()[country]
        others = gazetteer.find(fold(name)) if name[1:].islower() else ()
        return (known, *(place for place in others if place.number != known.number and place.kind is not PlaceKind.COUNTRY)), False
    if name in region_words():
        return gazetteer.lookup(region_words()[name]), True
    if name in UNIONS:
        return gazetteer.lookup(UNIONS[name]), False
    bare_name = name.rstrip(".")
    if behind_comma and name in postal_codes():
        return _states(gazetteer.lookup(postal_codes()[name])), False
    if bare_name in abbreviations() and (name.endswith(".") or name.isupper()):
        return _states(gazetteer.lookup(abbreviations()[bare_name])), False
    folded = fold(name)
    bare = folded if _THE.match(name) else strip_article(folded)
    found = gazetteer.find(folded) or gazetteer.find(bare)
    if found and not any(place.main for place in found[:8]):
        # "Ras al-Ain" is another name of a Turkish town, and a spelling of a Syrian one
        numbers, countries = {place.number for place in found}, {place.country for place in found}
        spelt = (place for place in gazetteer.lookup_loosely(name) if place.number not in numbers)
        found += tuple(place for place in spelt if place.population or place.country not in countries)
    return found, False


@lru_cache(maxsize=1 << 14)
def _find_somehow(name: str, gazetteer: Gazetteer, *, behind_comma: bool) -> tuple[tuple[Candidate, ...], bool]:
    """As `find_candidates`; where there are none, places whose names are spelt much like it."""
    found, adjective = find_candidates(name, gazetteer, behind_comma=behind_comma)
    if not found and len(name) > 4 and not is_common(strip_article(fold(name))):
        found = gazetteer.lookup_loosely(name)
    return found, adjective


def _states(places: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The first-level areas where there are any: "Ga." is no country."""
    return tuple(place for place in places if place.kind is PlaceKind.ADMIN1) or places


def _toponym(article: _Article, at: int, count: int) -> Toponym | None:
    tokens, text, gazetteer = article.tokens, article.text, article.gazetteer
    start, end = tokens[at].start, tokens[at + count - 1].end
    name = text[start:end]
    behind_comma = text[max(0, start - 2) : start] == ", "
    if text[end : end + 1] == "." and behind_comma and name in abbreviations():
        name += "."
    candidates, adjective = _find_somehow(name, gazetteer, behind_comma=behind_comma)
    if not candidates:
        return None
    around = _around(article, at, count)
    feature = _feature(name, around.earlier, around.before, around.after)
    beside = (around.earlier.lower(), around.before.lower(), around.after.lower())
    candidates = keep_meant(candidates, fold(name), beside, cue=beside[1] in LOCATIVE or any(feature))
    if not candidates:
        return None
    toponym = _toponym_of(start, end, name, candidates, adjective, feature, gazetteer)
    return _judge(toponym, name, around)


def _toponym_of(
    start: int, end: int, name: str, candidates: tuple[Candidate, ...], adjective: bool, feature: tuple[bool, bool], gazetteer: Gazetteer
) -> Toponym:
    area, town = feature
    if area:  # "Deir Ezzor province": a spelling that only the town has stands for the area of the same name
        above = {place.areas[0]: None for place in candidates if place.areas}
        areas = tuple(gazetteer.record(number) for number in above)
        names, known = {loosen(place.name) for place in candidates}, {place.number for place in candidates}
        candidates += tuple(found for found in areas if loosen(found.name) in names and found.number not in known)
    return Toponym(start=start, end=end, key=fold(name), candidates=candidates, adjective=adjective, area=area, town=town)


def _around(article: _Article, at: int, count: int) -> _Around:
    tokens, text = article.tokens, article.text
    gaps, last = (" ", "-", "\u00a0", ". "), at + count - 1
    if at and tokens[at - 1].text in ARTICLES and text[tokens[at - 1].end : tokens[at].start] == "-":
        at -= 1
    before = tokens[at - 1].text if at and text[tokens[at - 1].end : tokens[at].start] in gaps else ""
    earlier = tokens[at - 2].text if at > 1 and before and text[tokens[at - 2].end : tokens[at - 1].start] == " " else ""
    after = tokens[last + 1].text if _glued(tokens, last, text) else ""
    sign = text[tokens[last].end : tokens[last].end + 1]
    return _Around(earlier=earlier, before=before, after=after, sign=sign, people=article.people, lower=article.lower)


def _feature(name: str, earlier: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether the words around a name call it an area, or a settlement: "Idlib province", "the town of Idlib"."""
    last = name.split()[-1].lower() if " " in name else ""
    earlier, before, after = earlier.lower(), before.lower(), after.lower()
    area = last in AREA_WORDS or after in AREA_WORDS or (before == "of" and earlier in AREA_WORDS_BEFORE)
    return area, not area and (after in TOWN_WORDS or (earlier if before == "of" else before) in TOWN_WORDS)


def _judge(toponym: Toponym, name: str, around: _Around) -> Toponym | None:
    """The name where it can be a place's, certain or not; None where the words around it say otherwise."""
    best = toponym.candidates[0]
    if toponym.adjective:
        return toponym
    if around.sign == "$" or (around.after.lower() in ORGANISATIONS and around.after[:1].isupper() and not toponym.town):
        return None
    if around.after.lower() in (QUARTERS if best.kind is PlaceKind.COUNTRY else STREETS):
        return None  # "the Brazil neighbourhood" lies in Rafah
    if best.kind in (PlaceKind.COUNTRY, PlaceKind.REGION) and best.exact:
        return None if _is_person(toponym, name, around) and best.kind is PlaceKind.COUNTRY else toponym
    if _is_person(toponym, name, around) or (name.isupper() and len(name) < 6 and best.population < 500_000):
        return None
    cue = around.before.lower() in LOCATIVE or toponym.area or toponym.town
    single = " " not in strip_article(toponym.key)
    common = is_common(toponym.key) or toponym.key in around.lower
    large = best.population >= 100_000 and (best.main or not single)  # "Gaza City", "Khan Yunis"
    known = large or best.kind is PlaceKind.ADMIN1 or not (best.gazetteer.startswith("geonames:") or is_listed_village(best))
    if single and (_is_part(around, best) if not cue else not known and best.population < _TOWN and _goes_on(around)):
        return None
    strong = known and (best.exact or cue)
    led = strip_article(toponym.key) != toponym.key and best.kind is PlaceKind.SETTLEMENT  # "al-Midan" is a name in many towns
    certain = (strong or (cue and best.main and best.exact)) and not common and not led
    if is_never(toponym.key):
        certain = toponym.town and around.before == "of"
    elif common:
        certain = toponym.town or (cue and best.population > 1_000_000)
    if not certain and not cue and single and not (best.exact and best.main):
        return None
    return toponym if certain and not common else replace(toponym, certain=certain, common=common)


def _is_person(toponym: Toponym, name: str, around: _Around) -> bool:
    """A given name or title stands before it, it was a person's last name elsewhere, or it speaks as towns do not."""
    if toponym.town or toponym.area:
        return False
    if around.before.lower() in TITLES or (around.before[:1].isupper() and fold(around.before) in given_names()):
        return True
    best = toponym.candidates[0]
    if best.kind is PlaceKind.COUNTRY:
        return _goes_on(around) and around.before.lower() not in LOCATIVE and fold(name) in given_names()
    return toponym.key in around.people or (around.after in SPEAKS and not best.capital and best.kind is not PlaceKind.ADMIN1)


def _is_part(around: _Around, best: Candidate) -> bool:
    """Part of a longer capitalised name that the gazetteer does not have: "Bank Audi", "Paris Hilton"."""
    led = around.before[:1].isupper() and around.before.lower() not in FEATURES and best.population < 1_000_000
    return _goes_on(around) or led


def _goes_on(around: _Around) -> bool:
    """A capitalised word behind it that is none of a place's kind: "the village of Mala Sbat"."""
    return around.after[:1].isupper() and around.after.lower() not in FEATURES


def _surnames(tokens: Sequence[Token], text: str) -> frozenset[str]:
    """Last names of people whom the text gives with a first name or title ("Naftali Bennett"): later a bare "Bennett" is no place."""
    given = given_names()
    found = set()
    for at, token in enumerate(tokens[:-1]):
        led = token.capital and (fold(token.text) in given or token.text.lower() in TITLES)
        if (led or token.text in ("named", "spokesman", "spokeswoman")) and _glued(tokens, at, text) and tokens[at + 1].capital:
            found.add(fold(tokens[at + 1].text))
    return frozenset(found)


_LISTED = re.compile(r",? (?:and|or) ")
_AREA_GAP = re.compile(r"['’]s? |, (?:in )?(?:the )?|[ ](?:in )?\(?(?:the )?")


def link_areas(toponyms: Sequence[Toponym], text: str) -> list[Toponym]:
    """The same names, each with the area that stands right behind it: "Nice, France"."""
    linked = list(toponyms)
    for at in range(len(linked) - 1):
        one, two = linked[at], linked[at + 1]
        if one.adjective or two.adjective or two.start - one.end > 9 or not _AREA_GAP.fullmatch(text[one.end : two.start]):
            continue
        if one.common and text[one.end] != ",":  # "From Britain" is no "Frome, Britain"
            continue
        areas = tuple(area for area in two.candidates[:8] if any(lies_in(place, area) for place in one.candidates))
        linked[at] = replace(one, within=areas)
        if areas and text[one.end] == "," and not _LISTED.match(text, two.end):
            linked[at + 1] = replace(two, area=True)  # "Albany, New York" is no city behind the comma
    return linked


def _widen(toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> list[Toponym]:
    """Where an article tells "Gaza City" from "Gaza", the latter is the area around it."""
    keys = {toponym.key for toponym in toponyms}
    widened = list(toponyms)
    for at, name in enumerate(toponyms):
        if f"{name.key} city" in keys and not name.town:
            above = {place.areas[0]: None for place in name.candidates if place.areas}
            areas = tuple(area for area in map(gazetteer.record, above) if f"{fold(area.name)} ".startswith(f"{name.key} "))
            wide = {area.number for area in areas}
            widened[at] = replace(name, area=True, candidates=(*areas, *(c for c in name.candidates if c.number not in wide)))
    return widened


def lies_in(place: Candidate, area: Candidate) -> bool:
    if area.kind is PlaceKind.COUNTRY:
        return place.country == area.country and place.number != area.number
    return area.number in place.areas


def _keep_fitting(toponyms: Sequence[Toponym]) -> list[Toponym]:
    """Certain names; of the others those whose area stands behind them or that have a place in a country the article is about.

    A name that was found by a loosened spelling keeps only its places in those countries.
    """
    counts = Counter(toponym.candidates[0].country for toponym in toponyms if toponym.certain)
    most = max(counts.values(), default=0)
    countries = {country for country, count in counts.items() if count >= _ABOUT * most}
    named = {area.number for toponym in toponyms for area in toponym.within}
    kept = []
    for toponym in toponyms:
        best = toponym.candidates[0]
        if best.exact and (toponym.certain or toponym.within or (best.kind is PlaceKind.ADMIN1 and best.number in named)):
            kept.append(toponym)
            continue
        here = tuple(place for place in toponym.candidates if place.country in countries)
        if here and not toponym.common:
            kept.append(replace(toponym, candidates=here))
    return kept


_ABOUT = 0.2
"""An article is about the country that most of its certain names lie in, and about those with at least this part of as many."""
