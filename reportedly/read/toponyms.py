"""Finds the names in a text that may stand for places, each with the places of that name; which one is meant is chosen later."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.model.place import PlaceKind
from reportedly.read.demonyms import NAMES, demonyms
from reportedly.read.gazetteer import PLACES, Candidate, Gazetteer
from reportedly.read.spelling import fold, strip_article


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    start: int
    end: int
    text: str
    capital: bool


def words(table: str) -> frozenset[str]:
    return frozenset(table.split())


_TOKEN = re.compile(r"(?:[A-Z]\.){2,5}|[^\W\d_](?:\w|['’‘ʿʾʼ`](?=\w))*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
PARTICLES = words("al el ar as ash an at az ad ez es de del della di da do dos du la le les las los of the and upon sur bin ibn e ould")
"""Lower-case words that may stand inside a name, or, the first ones, before it."""
_LEADING = words("al el ar as ash an at az ad ez es")
_LOCATIVE = words(
    "in at near from to around outside inside across over toward towards into through throughout of for between beyond above via leave"
    " left reach reached enter entered capture captured bombed besieged shelled northern southern eastern western central north south"
    " east west northeast northwest southeast southwest hit struck visit visited controlled"
)
"""Words before a name that speak for a place."""
_TITLES = words(
    "mr mrs ms miss dr sir lord lady president minister premier general gen colonel col major maj captain capt lieutenant lt sergeant sgt"
    " commander cmdr admiral adm brigadier brig spokesman spokeswoman spokesperson judge justice senator sen rep governor gov mayor"
    " ambassador envoy prince princess king queen sheikh shaykh sheik imam ayatollah pope bishop father pastor rev professor prof officer"
    " secretary chancellor director chairman chief leader activist journalist analyst lawyer sheriff deputy detective coach mullah emir"
    " named abu abdul abdel ibn bin umm son daughter brother sister wife husband"
)
AREA_WORDS = words(
    "province provinces governorate governorates oblast region regions state department prefecture county district parish raion rayon"
    " wilayah muhafazah countryside suburbs suburb rural hinterland"
)
_TOWN_WORDS = words("city town village towns villages cities camp municipality hamlet capital township settlement enclave")
_FEATURES = (
    AREA_WORDS
    | _TOWN_WORDS
    | words(
        "airport airbase airfield air military base crossing border bridge dam road highway front university hospital prison neighborhood"
        " neighbourhood neighborhoods neighbourhoods area areas strip port harbor harbour valley plain river street square market mosque church"
        " refugee industrial international central east west north south operations offensive battle siege massacre attack bombing agreement"
    )
)
_ORGANISATION = words(
    "post times tribune herald gazette journal daily news magazine press radio tv television fc united bank group inc corp company ltd"
    " brigade brigades battalion front movement party union club institute foundation association council league observatory agency"
    " declaration protocol accord accords convention treaty"
)
_NAMES_BEFORE = words("new north south east west san santa saint st mount mt lake port fort upper lower grand el los las")
_GLUE = re.compile(r"[ \u00a0-]|\. ")
_MOST_TOKENS = 6
_MAY_BE_ABBREVIATED = words("st mt ft")


@lru_cache(maxsize=2)
def word_list(name: str) -> frozenset[str]:
    return frozenset(PLACES.with_name(name).read_text("utf-8").split())


_CALENDAR = words(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday"
    " saturday sunday of police mobile order allah islam islamic central northern southern eastern western north south east west"
)


def is_common(key: str) -> bool:
    """A word that news mostly means otherwise, though some settlement is called so."""
    return key in _CALENDAR or key in word_list("common_words.txt")


_THE = re.compile(r"[Tt]he\s")


def find_tokens(text: str) -> list[Token]:
    tokens = []
    for match in _TOKEN.finditer(text):
        word = _POSSESSIVE.sub("", match[0])
        tokens.append(Token(start=match.start(), end=match.start() + len(word), text=word, capital=word[:1].isupper()))
    return tokens


def find_toponyms(text: str, gazetteer: Gazetteer) -> list[Toponym]:
    """Names in order that never overlap, the longest first where several begin together."""
    tokens = find_tokens(text)
    people = _surnames(tokens, text)
    found: list[Toponym] = []
    at = 0
    while at < len(tokens):
        step = 1
        if tokens[at].capital or (tokens[at].text in _LEADING and _glued(tokens, at, text)):
            for count in _lengths(tokens, at, text):
                toponym = _toponym(tokens, at, count, text, gazetteer, people)
                if toponym:
                    found.append(toponym)
                    step = count
                    break
        at += step
    return _with_areas(found, text)


def toponym_at(start: int, end: int, text: str, gazetteer: Gazetteer) -> Toponym:
    """The name that is known to stand there, whatever stands around it."""
    name = _POSSESSIVE.sub("", text[start:end])
    candidates, adjective = _candidates(name, gazetteer)
    before, after = _lower_words(text[max(0, start - 24) : start])[-2:], _lower_words(text[end : end + 24])[:1]
    area, town = _feature(name, before, after)
    return Toponym(start=start, end=end, key=fold(name), candidates=candidates, adjective=adjective, area=area, town=town)


def link_areas(toponyms: Sequence[Toponym], text: str) -> list[Toponym]:
    """The same names, each with the area that stands right behind it."""
    return _with_areas(list(toponyms), text)


def _glued(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether the next token follows after one space or hyphen."""
    if at + 1 >= len(tokens):
        return False
    gap = text[tokens[at].end : tokens[at + 1].start]
    return bool(_GLUE.fullmatch(gap)) and (gap != ". " or tokens[at].text.lower() in _MAY_BE_ABBREVIATED)


def _lengths(tokens: Sequence[Token], at: int, text: str) -> Iterator[int]:
    """How many tokens a name that begins here may have, the most first."""
    ends = [1] if tokens[at].capital else []
    here = at
    while here + 1 < min(len(tokens), at + _MOST_TOKENS) and _glued(tokens, here, text):
        here += 1
        if tokens[here].capital:
            ends.append(here - at + 1)
        elif tokens[here].text not in PARTICLES and tokens[here].text not in _TOWN_WORDS:
            break
        elif tokens[here].text == "camp":
            ends.append(here - at + 1)
    return reversed(ends)


def _candidates(name: str, gazetteer: Gazetteer) -> tuple[tuple[Candidate, ...], bool]:
    """The places of a name, and whether it is an adjective or a people."""
    adjective = demonyms().get(name)
    country = adjective or NAMES.get(name) or NAMES.get(_THE.sub("", name))
    if country:
        return (gazetteer.countries()[country],), adjective is not None
    folded = fold(name)
    bare = folded if _THE.match(name) else strip_article(folded)
    return gazetteer.find(folded) or gazetteer.find(bare), False


def _toponym(tokens: Sequence[Token], at: int, count: int, text: str, gazetteer: Gazetteer, people: frozenset[str]) -> Toponym | None:
    start, end = tokens[at].start, tokens[at + count - 1].end
    name = text[start:end]
    candidates, adjective = _candidates(name, gazetteer)
    if not candidates and len(name) > 4:
        candidates = gazetteer.lookup_loosely(name)
    if not candidates:
        return None
    before = _word_before(tokens, at, text)
    after = _word_after(tokens, at + count - 1, text)
    area, town = _feature(name, [token.text.lower() for token in tokens[max(0, at - 2) : at]], [after.lower()])
    toponym = Toponym(start=start, end=end, key=fold(name), candidates=candidates, adjective=adjective, area=area, town=town)
    if adjective or candidates[0].kind is PlaceKind.COUNTRY and candidates[0].exact:
        return toponym if not _in_longer_name(before, after, name) else None
    return toponym if _plausible(toponym, name, before, after, people) else None


def _in_longer_name(before: str, after: str, name: str) -> bool:
    """A country's name as part of a person's or newspaper's ("Jordan Peele", "Chad Smith" are people)."""
    return fold(before) in word_list("given_names.txt") or (
        name in ("Jordan", "Chad", "Georgia") and after[:1].isupper() and after.lower() not in _FEATURES
    )


def _plausible(toponym: Toponym, name: str, before: str, after: str, people: frozenset[str]) -> bool:
    """Whether a name that some place has is a place's name here."""
    best = toponym.candidates[0]
    cue = before.lower() in _LOCATIVE or toponym.area or toponym.town
    single = " " not in toponym.key
    if single and (before.lower() in _TITLES or fold(before) in word_list("given_names.txt") and before[:1].isupper()):
        return False
    if toponym.key in people and not toponym.town:
        return False
    if after.lower() in _ORGANISATION and after[:1].isupper():
        return False
    stranger = after[:1].isupper() and after.lower() not in _FEATURES and not cue
    if single and (stranger or before[:1].isupper() and before.lower() not in _LOCATIVE | _FEATURES and not cue):
        return False
    if is_common(toponym.key) or toponym.key in word_list("given_names.txt"):
        return toponym.town or toponym.area or (cue and best.population > 1_000_000)
    strong = best.main and best.population >= 100_000 or best.kind is PlaceKind.ADMIN1 or best.gazetteer.startswith("reportedly:")
    return strong or (cue and best.exact) or best.population >= 15_000 or not single or not best.exact


def _word_before(tokens: Sequence[Token], at: int, text: str) -> str:
    """The word that stands right before, on the same line with no mark between."""
    return tokens[at - 1].text if at and text[tokens[at - 1].end : tokens[at].start] in (" ", "-", "\u00a0", ". ") else ""


def _word_after(tokens: Sequence[Token], at: int, text: str) -> str:
    return tokens[at + 1].text if _glued(tokens, at, text) else ""


def _feature(name: str, before: Sequence[str], after: Sequence[str]) -> tuple[bool, bool]:
    """Whether the words around a name call it an area, or a settlement: "Idlib province", "the town of Idlib"."""
    last = name.split()[-1].lower() if " " in name else ""
    following = after[0] if after else ""
    naming = before[-2] if len(before) == 2 and before[-1] == "of" else before[-1] if before else ""
    area = last in AREA_WORDS or following in AREA_WORDS or (naming in AREA_WORDS and before[-1] == "of")
    return area, not area and (following in _TOWN_WORDS or naming in _TOWN_WORDS)


def _lower_words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _surnames(tokens: Sequence[Token], text: str) -> frozenset[str]:
    """Last names of people whom the text names with a given name or title ("Naftali Bennett"): later a bare "Bennett" is no place."""
    given = word_list("given_names.txt")
    found = set()
    for at, token in enumerate(tokens[:-1]):
        titled = token.text.lower() in _TITLES
        if (token.capital and fold(token.text) in given or titled) and _glued(tokens, at, text) and tokens[at + 1].capital:
            if token.capital or token.text.lower() in ("named", "spokesman", "spokeswoman"):
                found.add(fold(tokens[at + 1].text))
    return frozenset(found)


_AREA_GAP = re.compile(r"['’]s? |, (?:in )?(?:the )?|[ ](?:in )?\(?(?:the )?")


def _with_areas(toponyms: list[Toponym], text: str) -> list[Toponym]:
    linked = list(toponyms)
    for at in range(len(linked) - 1):
        one, two = linked[at], linked[at + 1]
        if one.adjective or two.adjective or two.start - one.end > 9 or not _AREA_GAP.fullmatch(text[one.end : two.start]):
            continue
        areas = tuple(area for area in two.candidates[:8] if any(_lies_in(place, area) for place in one.candidates))
        if areas:
            linked[at] = _replaced(one, areas)
    return linked


def _lies_in(place: Candidate, area: Candidate) -> bool:
    if area.kind is PlaceKind.COUNTRY:
        return place.country == area.country and place.number != area.number
    return area.number in place.areas


def _replaced(toponym: Toponym, areas: tuple[Candidate, ...]) -> Toponym:
    fields = {field: getattr(toponym, field) for field in Toponym.__slots__}
    return Toponym(**fields | {"within": areas})
