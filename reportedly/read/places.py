"""Places that a text names, as they are meant: which place, in what relation ("near", "12 km south of"), and within what radius."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt

from reportedly.model.article import Article
from reportedly.model.place import Place, PlaceKind, distance_m
from reportedly.model.reading import Problem
from reportedly.read.choosing import choose, local_country
from reportedly.read.gazetteer import Candidate, Gazetteer, load_gazetteer
from reportedly.read.geography import BEARINGS, METRES, contradicts, direction, part_of, shift
from reportedly.read.mentions import NotTaken, PlaceMention, Sentence, Span
from reportedly.read.metonyms import is_metonym
from reportedly.read.place_words import AREA_WORDS
from reportedly.read.toponyms import Toponym, find_toponyms, link_areas, toponym_at

AREAS = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The place names of a text, each in order: those that are understood, and those that could have been."""

    mentions: tuple[PlaceMention, ...]
    not_taken: tuple[NotTaken, ...]


def read_places(text: str, sentences: Sequence[Sentence]) -> Places:
    toponyms = find_toponyms(text, load_gazetteer())
    chosen = list(zip(toponyms, choose(toponyms, home=local_country(text)), strict=True))
    mentions = [_mention(text, toponym, choice.place, _line(text, toponym, sentences)) for toponym, choice in chosen if choice.place]
    not_taken = [
        NotTaken(start=toponym.start, end=toponym.end, too_far=choice.too_far)
        for toponym, choice in chosen
        if not (choice.place or toponym.adjective or toponym.common)
    ]
    return Places(mentions=tuple(_join_between(text, _share_metonyms(text, mentions))), not_taken=tuple(not_taken))


def find_places(text: str, sentences: Sequence[Sentence]) -> tuple[PlaceMention, ...]:
    """Every place name that is understood, in order; a name that could be several places about equally well is left out."""
    return read_places(text, sentences).mentions


def places_at(text: str, spans: Sequence[Span], *, abstain: bool = False) -> tuple[PlaceMention | None, ...]:
    """The places themselves, relations aside, of names that are known to stand at `spans`; None where the gazetteer has no such name,
    or, with `abstain`, where two places of that name remain about equally likely."""
    order = sorted(range(len(spans)), key=lambda at: spans[at])
    toponyms = link_areas([toponym_at(*spans[at], text, load_gazetteer()) for at in order], text)
    found: list[PlaceMention | None] = [None] * len(spans)
    for at, toponym, choice in zip(order, toponyms, choose(toponyms, abstain=abstain, home=local_country(text)), strict=True):
        if choice.place:
            mention = _mention(text, toponym, choice.place, _line(text, toponym, ()))
            relation = _Relation(name="in", outer=(toponym.start, toponym.end))
            found[at] = replace(mention, outer=relation.outer, place=_place(choice.place, relation, load_gazetteer()))
    there = [(at, placed) for at in order if (placed := found[at])]
    for (at, _), shared in zip(there, _share_metonyms(text, [placed for _, placed in there]), strict=True):
        found[at] = shared
    return tuple(found)


_AND = re.compile(r",? (?:and|or) (?:the )?")


def _share_metonyms(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """ "the interest of China and Russia": where the first country stands for its government, so does the second."""
    shared = list(mentions)
    for at, (one, two) in enumerate(pairwise(mentions)):
        both = one.place.kind is PlaceKind.COUNTRY is two.place.kind and not two.adjective
        if both and shared[at].metonym and one.end < two.start and _AND.fullmatch(text[one.end : two.start]):
            shared[at + 1] = replace(two, metonym=True)
    return shared


def _line(text: str, toponym: Toponym, sentences: Sequence[Sentence]) -> Span:
    """The part of the text around a name that its relation may stand in."""
    low, high = max(0, toponym.start - 80), min(len(text), toponym.end + 80)
    nth = bisect_right(sentences, toponym.start, key=lambda sentence: sentence.start) - 1
    if nth >= 0 and toponym.start < sentences[nth].end:
        return max(low, sentences[nth].start), min(high, max(sentences[nth].end, toponym.end))
    return low, high


# how a place is meant

_SIDE = r"(?:north|south|central|mid|(?:north|south)[\s-]?(?:east|west)|east|west)(?:ern)?"
_UNIT = r"(?:km|kilomet(?:er|re)s?|miles?|m|met(?:er|re)s?)"
_THE = r"(?:the\s(?:\w{1,12}\s){0,2}(?:city|town|village|capital|province|governorate|region|camp|district|area|border)\s(?:of\s)?|the\s)?"
_NUMBER = r"(?P<count>\d{1,4}(?:[.,]\d{1,2})?)"
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern + r"\Z", re.IGNORECASE))
    for name, pattern in (
        (
            "distance",
            _NUMBER
            + rf"[\s-]?(?P<unit>{_UNIT})\s(?:\([^()]{{1,30}}\)\s)?(?:to\sthe\s|away\s|(?P<side>{_SIDE}))?\s?(?:of|from|outside)\s{_THE}",
        ),
        ("side", rf"\b(?P<side>{_SIDE})\s(?:of|from)\s{_THE}"),
        ("countryside", rf"\b(?:(?P<side>{_SIDE})\s)?(?:rural\s|country-?\s?side\sof\s|hinterland\sof\s){_THE}"),
        ("outskirts", rf"\b(?:(?P<side>{_SIDE})\s)?(?:outskirts|edges?|suburbs?|fringes?)\sof\s{_THE}"),
        ("near", rf"\b(?:near|close\sto|nearby|next\sto|not\sfar\sfrom|in\sthe\svicinity\sof)(?:\sto)?\s{_THE}"),
        ("outside", rf"\boutside(?:\sof)?\s{_THE}"),
        ("around", rf"\baround\s{_THE}"),
        ("part", rf"\b(?P<side>{_SIDE})\s(?:parts?\sof\s)?{_THE}"),
        (
            "in",
            r"\b(?:the\s)?(?:city|town|village|province|governorate|region|camp|district|capital|neighbou?rhood|area|county)\sof\s",
        ),
    )
)
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "countryside",
            rf"(?:['’]s?)?\s(?:(?P<side>{_SIDE})\s)?(?:(?:province|governorate)['’]?s?\s)?(?:(?P<side2>{_SIDE})\s)?country-?\s?side\b",
        ),
        ("outskirts", rf"(?:['’]s?)?\s(?:(?P<side>{_SIDE})\s)?(?:outskirts|suburbs?)\b"),
        ("in", r"\s(?:" + "|".join(sorted(AREA_WORDS - {"countryside"})) + r"|city|town|village)\b"),
    )
)
_NEARNESS = {"near": 3.0, "outside": 2.5, "around": 3.0, "outskirts": 1.5, "side": 4.0, "countryside": 6.0}
"""How many times a place's own radius such words reach."""
_LEAST_M = {"near": 5_000.0, "outside": 5_000.0, "around": 8_000.0, "outskirts": 2_000.0, "side": 10_000.0, "countryside": 20_000.0}
_PHRASES = {"outskirts": "outskirts of", "countryside": "countryside of"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Relation:
    """How a place is meant: which words say so (`outer` with the name), and which way and how far."""

    name: str
    outer: Span
    side: str | None = None
    distance_m: float | None = None


def _relation(text: str, toponym: Toponym, line: Span) -> _Relation:
    before, after = text[line[0] : toponym.start], text[toponym.end : line[1]]
    for name, pattern in _AFTER:
        match = pattern.match(after)
        if match:
            end = toponym.end + match.end()
            groups = match.groupdict()
            said = groups.get("side") or groups.get("side2")
            start, side = toponym.start, direction(said) if said else None
            if name == "countryside" and side is None and (front := _FRONT_SIDE.search(before)):
                start, side = line[0] + front.start(), direction(front["side"])
            if name != "in":
                return _Relation(name=name, outer=(start, end), side=side)
            inner = _front_relation(before, (line[0], end), toponym)
            return inner if inner.name != "in" else replace(inner, outer=(inner.outer[0], end))
    return _front_relation(before, (line[0], toponym.end), toponym)


_FRONT_SIDE = re.compile(rf"\b(?P<side>{_SIDE})\s(?:parts?\sof\s)?(?:the\s)?\Z", re.IGNORECASE)


_HINT = re.compile(
    r"(?:\b(?:of|from|to|near|nearby|outside|around|the|rural|north|south|east|west|central|mid)|east|west|ern)\s\Z", re.IGNORECASE
)
"""What the words of any relation end with; most names have none of these before them."""


def _front_relation(before: str, bounds: Span, toponym: Toponym) -> _Relation:
    for name, pattern in _BEFORE if _HINT.search(before[-12:]) else ():
        match = pattern.search(before[-70:])
        if match:
            groups = match.groupdict()
            side = direction(groups["side"]) if groups.get("side") else None
            if name == "part" and side is None:
                continue
            start = bounds[0] + len(before) - len(before[-70:]) + match.start()
            return _Relation(name=name, outer=(start, bounds[1]), side=side, distance_m=_metres(groups))
    return _Relation(name="in", outer=(toponym.start, bounds[1]))


def _metres(groups: dict[str, str | None]) -> float | None:
    count, unit = groups.get("count"), groups.get("unit")
    if not count or not unit:
        return None
    return float(count.replace(",", ".")) * METRES[unit.lower().removesuffix("s")]


def _mention(text: str, toponym: Toponym, candidate: Candidate, line: Span) -> PlaceMention:
    relation = _relation(text, toponym, line) if not toponym.adjective else _Relation(name="in", outer=(toponym.start, toponym.end))
    place = _place(candidate, relation, load_gazetteer())
    return PlaceMention(
        start=toponym.start,
        end=toponym.end,
        outer=relation.outer,
        place=place,
        adjective=toponym.adjective,
        metonym=relation.name == "in" and not toponym.adjective and is_metonym(text, (toponym.start, toponym.end), line, candidate),
    )


def _place(candidate: Candidate, relation: _Relation, gazetteer: Gazetteer) -> Place:
    place = Place(
        name=candidate.name,
        gazetteer=candidate.gazetteer,
        country=candidate.country,
        admin=candidate.admin,
        lat=candidate.lat,
        lon=candidate.lon,
        radius_m=candidate.radius_m,
        kind=candidate.kind,
    )
    if candidate.lat == candidate.lon == 0:  # an area of which no settlement is known
        return replace(place, lat=None, lon=None, radius_m=None)
    if relation.name == "distance" and relation.distance_m is not None:
        return _at_distance(place, candidate, relation, relation.distance_m)
    if relation.name == "part" and relation.side is not None:
        return _part(place, candidate, relation.side, gazetteer)
    if relation.name in _NEARNESS:
        return _nearby(place, candidate, relation)
    return place


def _at_distance(place: Place, candidate: Candidate, relation: _Relation, distance_m: float) -> Place:
    """Known direction: the point there, unsure by a quarter of the way; unknown: the whole circle."""
    amount = f"{distance_m / 1000:g} km"
    if relation.side not in BEARINGS:
        return replace(place, relation=f"{amount} from", radius_m=distance_m + candidate.radius_m)
    lat, lon = shift(candidate.lat, candidate.lon, BEARINGS[relation.side], distance_m)
    radius_m = max(1_000.0, 0.25 * distance_m + 0.5 * candidate.radius_m)
    return replace(place, relation=f"{amount} {relation.side} of", lat=lat, lon=lon, radius_m=radius_m)


def _part(place: Place, candidate: Candidate, side: str, gazetteer: Gazetteer) -> Place:
    """ "northern Syria" is a region of its own, with its own middle; "northern Aleppo" stays in the town."""
    relation = f"{side}ern part of" if side else "central part of"
    reach = gazetteer.extent(candidate.number)
    radius_m = 0.55 * candidate.radius_m
    if reach and candidate.kind in AREAS:
        lat, lon = part_of(reach, side)
        return replace(place, relation=relation, kind=PlaceKind.REGION, lat=lat, lon=lon, radius_m=radius_m, gazetteer=None)
    if side not in BEARINGS:
        return replace(place, relation=relation, radius_m=radius_m)
    lat, lon = shift(candidate.lat, candidate.lon, BEARINGS[side], candidate.radius_m / 2)
    return replace(place, relation=relation, lat=lat, lon=lon, radius_m=radius_m)


def _nearby(place: Place, candidate: Candidate, relation: _Relation) -> Place:
    radius_m = max(
        _LEAST_M[relation.name], _NEARNESS[relation.name] * min(candidate.radius_m, 8_000 * sqrt(max(1, candidate.radius_m / 8_000)))
    )
    if candidate.kind in AREAS:
        radius_m = max(_LEAST_M[relation.name], candidate.radius_m * (1.0 if relation.name == "countryside" else 1.2))
    named = _PHRASES.get(relation.name, relation.name)
    if relation.side is None or relation.side not in BEARINGS:
        return replace(place, relation=named, radius_m=radius_m)
    away = radius_m / 2 if candidate.kind in AREAS else min(radius_m / 2, 1.2 * candidate.radius_m)  # what lies far off is said to
    lat, lon = shift(candidate.lat, candidate.lon, BEARINGS[relation.side], away)
    named = f"{relation.side} of" if relation.name == "side" else f"{relation.side}ern {named}"
    return replace(place, relation=named, lat=lat, lon=lon, radius_m=radius_m)


_BETWEEN = re.compile(r"\bbetween\s(?:the\s(?:\w{1,12}\s){0,3}(?:of\s)?)?\Z", re.IGNORECASE)


def _join_between(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """ "between Homs and Hama": both names mean the point halfway."""
    joined = list(mentions)
    for at in range(len(mentions) - 1):
        one, two = mentions[at], mentions[at + 1]
        front = _BETWEEN.search(text[max(0, one.start - 40) : one.start])
        if not front or text[one.end : two.start] != " and " or one.adjective or two.adjective:
            continue
        if one.place.kind is PlaceKind.COUNTRY or two.place.kind is PlaceKind.COUNTRY:
            continue
        outer = (max(0, one.start - 40) + front.start(), two.end)
        joined[at], joined[at + 1] = (
            replace(each, outer=outer, place=_halfway(each.place, other.place)) for each, other in ((one, two), (two, one))
        )
    return joined


def _halfway(place: Place, other: Place) -> Place:
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return place
    lon = place.lon + ((other.lon - place.lon + 180) % 360 - 180) / 2
    lat = (place.lat + other.lat) / 2
    middle = replace(place, lat=lat, lon=(lon + 180) % 360 - 180)
    half = _metres_apart(place, middle)
    return replace(middle, relation="between", radius_m=max(half, 1_000.0))


def _metres_apart(one: Place, two: Place) -> float:
    return distance_m(one, two) or 0.0


# what does not fit


def place_problems(article: Article, places: Places, sentences: Sequence[Sentence]) -> tuple[Problem, ...]:
    """Places that the text puts where they do not lie, settlements it names that the gazetteer lacks, and names taken for no place."""
    named: tuple[PlaceMention | NotTaken, ...] = (*places.mentions, *places.not_taken)
    found = [*_contradictions(article, places.mentions), *_unresolved(article, named, sentences)]
    found += _not_taken(article, [name for name in places.not_taken if sentences and name.start < sentences[-1].end])
    return tuple(sorted(found, key=lambda problem: problem.evidence[0].span))


_WHY_NOT = {
    True: ("place-too-far", "Taken for no place, since the one of that name lies too far from all else that is named here"),
    False: ("unresolved-place", "Taken for no place, since several of that name are about as likely"),
}
"""Why a name was not taken: too far or not → code and reason."""


def _not_taken(article: Article, names: Sequence[NotTaken]) -> Iterator[Problem]:
    """One problem for each reason, which shows each name once."""
    for too_far, (code, why) in _WHY_NOT.items():
        spans = {article.text[name.start : name.end]: (name.start, name.end) for name in reversed(names) if name.too_far is too_far}
        shown = [article.evidence(*span) for span in sorted(spans.values())]
        if shown:
            message = f"{why}: {', '.join(evidence.quote for evidence in shown)}."
            yield Problem(code=code, message=message, evidence=tuple(shown))


_IN = re.compile(r",?\s(?:in|,)\s?(?:the\s)?|,\s(?:the\s)?|\s\((?:the\s)?")


def _contradictions(article: Article, places: Sequence[PlaceMention]) -> list[Problem]:
    gazetteer, text = load_gazetteer(), article.text
    found = []
    for one, two in pairwise(places):
        if one.place.kind in (PlaceKind.COUNTRY, PlaceKind.REGION) or two.place.kind is not PlaceKind.REGION or one.adjective:
            continue
        if one.end > two.outer[0] or not _IN.fullmatch(text[one.end : two.outer[0]]):
            continue
        point, area = _candidate_at(text, one, gazetteer), _candidate_at(text, two, gazetteer)
        side = two.place.relation.partition("ern part of")[0]
        reach = gazetteer.extent(area.number) if area else None
        if point and area and reach and _inside(point, area) and contradicts(reach, point.lat, point.lon, side):
            message = (
                f"The text puts {one.place.name} in the {side} of {area.name}, where it does not lie ({point.lat:.2f}, {point.lon:.2f})."
            )
            evidence = (article.evidence(*one.outer), article.evidence(*two.outer))
            found.append(Problem(code="place-contradiction", message=message, evidence=evidence))
    return found


def _inside(point: Candidate, area: Candidate) -> bool:
    return area.number in point.areas or (area.kind is PlaceKind.COUNTRY and area.country == point.country)


def _candidate_at(text: str, mention: PlaceMention, gazetteer: Gazetteer) -> Candidate | None:
    """The gazetteer's own place of a mention, before relations moved it."""
    candidates = toponym_at(mention.start, mention.end, text, gazetteer).candidates or gazetteer.lookup_loosely(
        text[mention.start : mention.end]
    )
    fitting = [
        c for c in candidates if c.name == mention.place.name and c.country == mention.place.country and c.admin == mention.place.admin
    ]
    return fitting[0] if fitting else None


_CALLED = re.compile(
    r"\b(?:towns?|villages?|cit(?:y|ies)|hamlet)\sof\s(?P<name>(?:al-|el-|a[rsnd]-|ash-)?[A-Z][\w’'-]{2,30}(?:\s(?:al-|el-|ez-)?[A-Z][\w’'-]{1,30}){0,2})"
)


def _unresolved(article: Article, places: Sequence[PlaceMention | NotTaken], sentences: Sequence[Sentence]) -> list[Problem]:
    problems = []
    for match in (found for sentence in sentences for found in _CALLED.finditer(article.text, sentence.start, sentence.end)):
        start, end = match.span("name")
        if not any(place.start < end and start < place.end for place in places):
            message = f"{match['name']} is called a settlement, and the gazetteer has none that it could be."
            problems.append(Problem(code="unresolved-place", message=message, evidence=(article.evidence(start, end),)))
    return problems
