"""Chooses which place each name of an article means, by the company it keeps; where two remain about equal it abstains."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, exp, hypot, log2, log10, radians

from reportedly.model.place import PlaceKind
from reportedly.read.gazetteer import Candidate
from reportedly.read.spelling import strip_article
from reportedly.read.toponyms import Toponym
from reportedly.read.villages import is_listed_village

_CONSIDERED = 60
_VOTERS = 12
"""Of a name's candidates, how many take part in the vote on countries and areas."""
_MARGIN = 0.25
"""Two places further apart than `_SAME_KM` whose scores differ by less than this are both possible: abstain."""
_SAME_KM = 50.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What counts how much: fitted (conditional logit) on half of LGL, TR-News, GWN and GeoVirus; on the other half it beats those set
    by hand in each of the four."""

    people: float = 1.54  # for each tenfold of people
    main: float = 1.49
    exact: float = 1.0
    capital: float = 1.43
    country: float = 3.62
    first: float = -0.9  # a first-level area
    second: float = -1.64
    region: float = 6.36  # a region, district or site of our own supplement
    wide: float = 1.3  # a region of several countries
    village: float = -0.3  # that only UCDP lists; set by hand, as those corpora have none: it only parts equals
    area: float = 3.03  # called an area
    town: float = 2.81  # called a settlement
    within: float = 5.19  # its area stands right behind it
    same_country: float = 1.08  # as other names of the article
    share: float = 1.12  # the part of the other names that lie in its country
    unmentioned: float = -2.4  # a country that no other name speaks of
    same_area: float = 1.61
    most: float = 3.0  # of the two logarithms
    near: float = 2.01  # another place of the article
    near_km: float = 120.0


WEIGHTS = Weights()


@dataclass(slots=True)
class _Votes:
    """What the names of an article say together: the weight of each country and area, and by which name."""

    total: dict[object, float]
    by_name: dict[str, dict[object, float]]

    @property
    def names(self) -> int:
        return len(self.by_name)

    def of_others(self, key: str, ballot: object) -> float:
        return self.total[ballot] - self.by_name[key][ballot]


_AMERICAN = (
    *("Police Department", "City Council", "County Sheriff", "Sheriff's Office", "Sheriff’s Office", "School District", "Highway Patrol"),
    *("Board of Education", "Board of Selectmen", "Board of Supervisors", "selectman", "selectmen", "state trooper", "Public Schools"),
    *("County Commission", "school board", "Planning Commission"),
)
_HOME_WEIGHT = 3.0
"""As much as so many names of the country."""


def local_country(text: str) -> str | None:
    """The country whose offices and schools an article names as only its own news does; None where nothing tells."""
    return "US" if any(words in text for words in _AMERICAN) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The place that a name means, None where that cannot be told or (`too_far`) where the likeliest lies too far from all else."""

    place: Candidate | None
    too_far: bool = False


def choose(toponyms: Sequence[Toponym], *, abstain: bool = True, home: str | None = None) -> list[Choice]:
    """What each name means; a name means one place throughout an article.

    `home`: the country that words of the article speak of (`local_country`).
    """
    groups: dict[tuple[object, ...], Toponym] = {}
    identities: list[tuple[object, ...]] = []
    identity: tuple[object, ...]
    for toponym in toponyms:
        identity = (toponym.key, toponym.area, toponym.town)
        identities.append(identity)
        if identity not in groups or (toponym.within and not groups[identity].within):
            groups[identity] = toponym
    for identity, toponym in groups.items():  # "Paris, Texas" once, then "Paris": its area holds for both
        if not toponym.within:
            known = [other for other in groups.values() if other.key == toponym.key and other.within]
            if known:
                groups[identity] = replace(toponym, within=known[0].within)
    votes = _count(list(groups.values()), home)
    scored = {identity: _score(toponym, votes) for identity, toponym in groups.items()}
    first = [(identity[0], _best(scores, abstain=False)) for identity, scores in scored.items()]
    points = [(key, place) for key, place in first if place and place.kind is not PlaceKind.COUNTRY]
    chosen = {
        identity: _best(_beside(scores, [place for key, place in points if key != identity[0]]), abstain=abstain)
        for identity, scores in scored.items()
    }
    best = dict(chosen)
    if abstain:
        _drop_strays(chosen, groups)
        _drop_lone_villages(chosen, groups)
    return [Choice(place=chosen[identity], too_far=chosen[identity] != best[identity]) for identity in identities]


def _drop_strays(chosen: dict[tuple[object, ...], Candidate | None], groups: dict[tuple[object, ...], Toponym]) -> None:
    """Gives up places in a country that nothing else speaks of, where nearly all other names lie in one: "Karak" in news of Syria.

    One name more than that country's is enough to give up a place that is only so called among others, or behind an article ("al-Nabih").
    """
    countries = Counter(place.country for place in chosen.values() if place)
    (home, most), *_ = countries.most_common(1) or [(None, 0)]
    if most < _FEW or most < _NEARLY_ALL * sum(countries.values()):
        return
    for identity, place in chosen.items():
        toponym = groups[identity]
        if not place or place.country in (home, None) or countries[place.country] > 1 or toponym.within or place.capital:
            continue
        strange = not (place.main and place.exact) or strip_article(toponym.key) != toponym.key
        small = place.kind is PlaceKind.SETTLEMENT and place.population < 500_000
        if (strange and place.kind is not PlaceKind.COUNTRY and not toponym.adjective) or (small and most >= _MANY):
            chosen[identity] = None


_FEW, _MANY, _NEARLY_ALL = 2, 4, 0.6


def _drop_lone_villages(chosen: dict[tuple[object, ...], Candidate | None], groups: dict[tuple[object, ...], Toponym]) -> None:
    """Gives up villages of which too little is known, where the article names other places and none beside or around them."""
    there = [place for place in chosen.values() if place and place.kind is not PlaceKind.COUNTRY]
    for identity, place in chosen.items():
        if not place or not is_listed_village(place) or groups[identity].within:
            continue
        others = [other for other in there if other is not place]
        if others and not any(other.number in place.areas or kilometres(place, other) < _VILLAGE_KM for other in others):
            chosen[identity] = None


_VILLAGE_KM = 60.0


def _count(toponyms: Sequence[Toponym], home: str | None) -> _Votes:
    """Each distinct name has one vote, shared among its candidates by how likely they are without context; `home` has some more."""
    by_name: dict[str, dict[object, float]] = defaultdict(lambda: defaultdict(float))
    if home:
        by_name[""][home] = _HOME_WEIGHT
    for toponym in toponyms:
        if toponym.key in by_name:
            continue
        places = toponym.candidates[:_VOTERS]
        weights = [exp(prior(place, toponym)) for place in places]
        for place, weight in zip(places, weights, strict=True):
            part = weight / sum(weights)
            by_name[toponym.key][place.country] += part
            for area in {*place.areas, place.number}:
                by_name[toponym.key][area] += part
    total: dict[object, float] = defaultdict(float)
    for ballots in by_name.values():
        for ballot, weight in ballots.items():
            total[ballot] += weight
    return _Votes(total=total, by_name=by_name)


def prior(place: Candidate, toponym: Toponym) -> float:
    """How likely a place is meant, the rest of the article aside."""
    weights = WEIGHTS
    score = weights.people * log10(place.population + 30) + _by_kind(place.kind)
    score += weights.main * place.main + weights.exact * place.exact + weights.capital * place.capital
    score += weights.wide * (place.kind is PlaceKind.REGION and place.country is None) + weights.village * is_listed_village(place)
    if toponym.area:
        score += weights.area * (place.kind in _AREAS)
    elif toponym.town:
        score += weights.town * (place.kind not in _AREAS)
    if toponym.within:
        score += weights.within * any(area.number in place.areas or _same_country(place, area) for area in toponym.within)
    return score


_AREAS = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.REGION)


def _by_kind(kind: PlaceKind) -> float:
    weights = WEIGHTS
    known = {
        PlaceKind.COUNTRY: weights.country,
        PlaceKind.ADMIN1: weights.first,
        PlaceKind.ADMIN2: weights.second,
        PlaceKind.SETTLEMENT: 0.0,
    }
    return known.get(kind, weights.region)


def _same_country(place: Candidate, area: Candidate) -> bool:
    return area.kind is PlaceKind.COUNTRY and area.country == place.country and area.number != place.number


_Scores = list[tuple[float, Candidate]]


def _best(scores: _Scores, *, abstain: bool) -> Candidate | None:
    """The highest, the first of equals."""
    ranked = sorted(scores, reverse=True, key=lambda scored: scored[0])
    if not ranked:
        return None
    score, best = ranked[0]
    rivals = [place for other, place in ranked[1:4] if score - other < _MARGIN and kilometres(best, place) > _SAME_KM]
    return None if rivals and abstain else best


def _score(toponym: Toponym, votes: _Votes) -> _Scores:
    """How likely each candidate is meant, where the other places lie aside."""
    weights = WEIGHTS
    scores = []
    for place in toponym.candidates[:_CONSIDERED]:
        in_country = votes.of_others(toponym.key, place.country) if place.country else 0.0
        area = place.number if place.kind is PlaceKind.ADMIN1 else place.areas[0] if place.areas else None
        in_area = votes.of_others(toponym.key, area) if area is not None else 0.0
        score = prior(place, toponym) + weights.share * in_country / votes.names
        score += weights.same_country * min(weights.most, log2(1 + 2 * in_country)) + weights.same_area * min(
            weights.most, log2(1 + 2 * in_area)
        )
        unmentioned = place.kind is PlaceKind.COUNTRY and in_country < _MENTIONED
        scores.append((score + weights.unmentioned * unmentioned, place))
    return scores


def _beside(scores: _Scores, others: Sequence[Candidate]) -> _Scores:
    """The same, with what it counts that a place lies near one of the others or in whose area one lies."""
    weights = WEIGHTS
    if not others:
        return scores
    return [
        (score + (place.kind is not PlaceKind.COUNTRY and weights.near * exp(-_nearest(place, others) / weights.near_km)), place)
        for score, place in scores
    ]


def _nearest(place: Candidate, others: Sequence[Candidate]) -> float:
    return min(0.0 if place.number in other.areas else kilometres(place, other) for other in others)


_MENTIONED = 0.5
"""So much of other names' votes speaks of a country."""


def kilometres(one: Candidate, two: Candidate) -> float:
    """About how far apart two places are; exact enough to compare."""
    east = (one.lon - two.lon + 180) % 360 - 180
    return 111.195 * hypot(one.lat - two.lat, east * cos(radians((one.lat + two.lat) / 2)))
