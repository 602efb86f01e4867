"""Chooses which place each name of an article means, by the company it keeps; where two remain about equal it abstains."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, exp, hypot, log10, log2, radians

from reportedly.model.place import PlaceKind
from reportedly.read.gazetteer import Candidate
from reportedly.read.toponyms import Toponym

_CONSIDERED = 60
_VOTERS = 12
"""Of a name's candidates, how many take part in the vote on countries and areas."""
_MARGIN = 0.25
"""Two places further apart than `_SAME_KM` whose scores differ by less than this are both possible: abstain."""
_SAME_KM = 50.0
_KIND = {
    PlaceKind.COUNTRY: 5.0,
    PlaceKind.ADMIN1: -0.3,
    PlaceKind.ADMIN2: -1.6,
    PlaceKind.REGION: 4.0,
    PlaceKind.DISTRICT: 2.5,
    PlaceKind.SITE: 2.5,
}


@dataclass(slots=True)
class _Votes:
    """What the names of an article say together: the weight of each country and area, and by which name."""

    total: Counter[object]
    by_name: dict[str, Counter[object]]

    def of_others(self, key: str, ballot: object) -> float:
        return self.total[ballot] - self.by_name[key][ballot]


def choose(toponyms: Sequence[Toponym], *, abstain: bool = True) -> list[Candidate | None]:
    """The place that each name means, None where that cannot be told; a name means one place throughout an article."""
    groups: dict[tuple[object, ...], Toponym] = {}
    identities = []
    for toponym in toponyms:
        identity = (toponym.key, toponym.area, toponym.town)
        identities.append(identity)
        if identity not in groups or (toponym.within and not groups[identity].within):
            groups[identity] = toponym
    for identity, toponym in groups.items():  # "Paris, Texas" once, then "Paris": its area holds for both
        if not toponym.within:
            known = [other for other in groups.values() if other.key == toponym.key and other.within]
            if known:
                groups[identity] = _replaced(toponym, known[0].within)
    votes = _count(list(groups.values()))
    first = {identity: _best(toponym, votes, (), abstain=False) for identity, toponym in groups.items()}
    points = [(identity[0], place) for identity, place in first.items() if place and place.kind is not PlaceKind.COUNTRY]
    chosen = {
        identity: _best(toponym, votes, [place for key, place in points if key != toponym.key], abstain=abstain)
        for identity, toponym in groups.items()
    }
    return [chosen[identity] for identity in identities]


def _replaced(toponym: Toponym, within: tuple[Candidate, ...]) -> Toponym:
    fields = {field: getattr(toponym, field) for field in Toponym.__slots__}
    return Toponym(**fields | {"within": within})


def _count(toponyms: Sequence[Toponym]) -> _Votes:
    """Each distinct name has one vote, shared among its candidates by how likely they are without context."""
    by_name: dict[str, Counter[object]] = defaultdict(Counter)
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
    total: Counter[object] = Counter()
    for counter in by_name.values():
        total.update(counter)
    return _Votes(total=total, by_name=by_name)


def prior(place: Candidate, toponym: Toponym) -> float:
    """How likely a place is meant, the rest of the article aside."""
    score = 1.1 * log10(place.population + 30) + _KIND.get(place.kind, 0.0) + (0.9 if place.main else 0.0) + (1.0 if place.exact else 0.0)
    if place.capital:
        score += 0.7
    if toponym.area:
        score += 4.0 if place.kind in (PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.REGION, PlaceKind.COUNTRY) else 0.0
    elif toponym.town:
        score += 3.0 if place.kind in (PlaceKind.SETTLEMENT, PlaceKind.SITE, PlaceKind.DISTRICT) else 0.0
    if toponym.within:
        score += 8.0 if any(area.number in place.areas or _same_country(place, area) for area in toponym.within) else 0.0
    return score


def _same_country(place: Candidate, area: Candidate) -> bool:
    return area.kind is PlaceKind.COUNTRY and area.country == place.country and area.number != place.number


def _best(toponym: Toponym, votes: _Votes, others: Sequence[Candidate], *, abstain: bool) -> Candidate | None:
    scored = sorted(
        ((_score(place, toponym, votes, others), -number, place) for number, place in enumerate(toponym.candidates[:_CONSIDERED])),
        reverse=True,
        key=lambda item: item[:2],
    )
    if not scored:
        return None
    score, _, best = scored[0]
    rivals = [place for other, _, place in scored[1:4] if score - other < _MARGIN and kilometres(best, place) > _SAME_KM]
    return None if rivals and abstain else best


def _score(place: Candidate, toponym: Toponym, votes: _Votes, others: Sequence[Candidate]) -> float:
    score = prior(place, toponym)
    score += 1.0 * min(3.0, log2(1 + 2 * votes.of_others(toponym.key, place.country)))
    if place.areas:
        score += 1.1 * min(2.5, log2(1 + 2 * votes.of_others(toponym.key, place.areas[0])))
    if place.kind is not PlaceKind.COUNTRY and others:
        nearest = min(kilometres(place, other) for other in others)
        score += 1.5 * exp(-nearest / 120)
    return score


def kilometres(one: Candidate, two: Candidate) -> float:
    """About how far apart two places are; exact enough to compare."""
    east = (one.lon - two.lon + 180) % 360 - 180
    return 111.195 * hypot(one.lat - two.lat, east * cos(radians((one.lat + two.lat) / 2)))
