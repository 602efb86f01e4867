"""Comparing two reports: features, each a value from 0 (speaks against one incident) to 1 (for it) or None (unknown), and a plain sentence.

Nothing is decided here. The order of the two reports makes no difference.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from reportedly.incidents.block import DAYS_BEFORE_PUBLICATION, kin
from reportedly.incidents.telling import FEWEST_WORDS, MOST_WORDS, alikeness
from reportedly.incidents.traits import Traits, coarse, exact, reach_m, skeleton, traits
from reportedly.model.incident import Report
from reportedly.model.ontology import family, related
from reportedly.model.place import Place, PlaceKind, distance_m
from reportedly.model.time import Grain, TimeInterval
from reportedly.model.value import Toll

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_LATER, _ASTRAY = 0.2, 0.1
"""What an article speaks for that may look back; and one that looks back and gives another time."""
_NAMESAKE = 0.1
"""What it speaks for that two far places have one name: the reader may have taken the wrong one."""
_NEAR_M = 10_000.0
_FAR_M = 50_000.0

_KINDRED: dict[frozenset[str], float] = {
    frozenset({"attack.bombing", "attack.massacre"}): 0.7,
    frozenset({"attack.bombing", "attack.shelling"}): 0.4,
    frozenset({"attack.air", "attack.shelling"}): 0.5,
    frozenset({"attack.air", "attack.chemical"}): 0.8,  # gas is often dropped
    frozenset({"attack.shelling", "attack.chemical"}): 0.6,
    frozenset({"attack.air", "attack.massacre"}): 0.6,
    frozenset({"attack.shooting", "attack.ground"}): 0.7,
    frozenset({"attack.shooting", "attack.massacre"}): 0.7,
    frozenset({"attack.ground", "attack.massacre"}): 0.7,
    frozenset({"attack.ground", "clash"}): 0.7,
    frozenset({"attack", "killing"}): 0.7,
    frozenset({"accident.shooting", "attack.shooting"}): 0.9,
    frozenset({"accident", "attack"}): 0.4,
    frozenset({"accident", "killing"}): 0.7,
    frozenset({"attack", "clash"}): 0.5,
    frozenset({"attack", "destruction"}): 0.6,
    frozenset({"execution", "killing"}): 0.8,
    frozenset({"clash", "killing"}): 0.6,
    frozenset({"evacuation", "displacement"}): 0.6,
    frozenset({"abduction", "arrest"}): 0.6,
}
"""How well two types go together as names of one happening; the pair nearest the leaves counts."""

MUCH_ALIKE = 0.6
MANY_NAMES = 3
_PUBLISHED_APART = ((0, 1.0), (1, 0.85), (3, 0.65), (14, 0.45), (90, 0.2))
"""Days at most, and what that speaks for."""

SIBLINGS, _SAME_KIN, OTHER_NAME = 0.3, 0.25, 0.2
"""What types of one family and of one kin speak for where no pair is listed, and places of different names."""


@dataclass(frozen=True, slots=True)
class Feature:
    """`name` is a key of `judge.WEIGHTS`; `value` from 0 to 1, None where one of the two does not say."""

    name: str
    value: float | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What speaks for and against two reports (`left` < `right`, event ids) being of one incident."""

    left: str
    right: str
    same_article: bool
    features: tuple[Feature, ...]

    def value(self, name: str) -> float | None:
        """None too where they were not compared by that."""
        return next((feature.value for feature in self.features if feature.name == name), None)


def compare(a: Report, b: Report) -> Comparison:
    return compare_traits(traits(a), traits(b))


def compare_traits(a: Traits, b: Traits) -> Comparison:
    if b.event < a.event:
        a, b = b, a
    return Comparison(a.event, b.event, a.article == b.article, tuple(feature(a, b) for feature in FEATURES))


def kind(a: Traits, b: Traits) -> Feature:
    if a.type == b.type:
        return Feature("type", 1.0 if "." in a.type else 0.9, f"Both are called {_type(a.type)}.")
    if related(a.type, b.type):
        return Feature("type", 0.9, f"{_capital(_type(a.type))} and {_type(b.type)}: one is a kind of the other.")
    return Feature("type", _kindred(a.type, b.type), f"One is called {_type(a.type)}, the other {_type(b.type)}.")


def _kindred(a: str, b: str) -> float:
    for one in _lineage(a):
        for other in _lineage(b):
            if (value := _KINDRED.get(frozenset((one, other)))) is not None:
                return value
    if family(a) == family(b):
        return SIBLINGS
    return _SAME_KIN if kin(a) == kin(b) else 0.0


def _lineage(code: str) -> list[str]:
    parts = code.split(".")
    return [".".join(parts[:n]) for n in range(len(parts), 0, -1)]


def time(a: Traits, b: Traits) -> Feature:
    match a.time, b.time:
        case TimeInterval() as one, TimeInterval() as other:
            return _two_times(a, b, one, other)
        case TimeInterval() as said, None:
            return _time_and_publication(said, b)
        case None, TimeInterval() as said:
            return _time_and_publication(said, a)
    return _two_publications(a, b)


def _time_and_publication(said: TimeInterval, silent: Traits) -> Feature:
    if silent.published is None or silent.background:
        return Feature("time", None, f"Only one says when: {said.edtf}.")
    if said.start >= silent.published.end + _DAY:
        return Feature("time", 0.0, f"One was published before the other's time, {said.edtf}.")
    since = silent.published.start - timedelta(days=DAYS_BEFORE_PUBLICATION)
    value = (0.6 if exact(said) else 0.4) if said.end > since else _LATER
    return Feature("time", value, f"One says {said.edtf}, the other gives no time and was published on {silent.published.edtf}.")


def _two_times(a: Traits, b: Traits, one: TimeInterval, other: TimeInterval) -> Feature:
    dates = one.edtf if one.edtf == other.edtf else f"{one.edtf} and {other.edtf}"
    if one.overlaps(other):
        vaguer = max(one, other, key=lambda interval: interval.end - interval.start)
        value = 1.0 if exact(vaguer) else {Grain.WEEK: 0.7, Grain.MONTH: 0.5}.get(vaguer.grain, 0.35)
        return Feature("time", value, f"The times agree: {dates}.")
    gap = max(one.start, other.start) - min(one.end, other.end)
    if gap <= _DAY:
        return Feature("time", 0.4 if gap < timedelta(hours=12) else 0.3, f"The times differ: {dates}.")
    return Feature("time", 0.0 if _fresh(a, one) and _fresh(b, other) else _ASTRAY, f"The times differ: {dates}.")


def _fresh(about: Traits, said: TimeInterval) -> bool:
    """Whether an article tells it as news of the week: one of what came after may give the day of a trial beside what is tried."""
    return not about.aftermath and (about.published is None or about.background or about.published.start - said.end < _WEEK)


def _two_publications(a: Traits, b: Traits) -> Feature:
    if a.published is None or b.published is None or a.background or b.background:
        return Feature("time", None, "Neither says when.")
    apart: timedelta = abs(a.published.start - b.published.start)
    value = 0.5 if apart <= _DAY else 0.3 if apart <= DAYS_BEFORE_PUBLICATION * _DAY else _LATER
    return Feature("time", value, f"Neither says when; they were published {apart.days} days apart.")


def spot(a: Traits, b: Traits) -> Feature:
    one, other = a.place, b.place
    if one is None or other is None:
        return Feature("place", None, "Only one says where." if one or other else "Neither says where.")
    names = one.name if one.name == other.name else f"{one.name} and {other.name}"
    if one.country and other.country and one.country != other.country:
        return Feature("place", 0.0, f"{names} lie in different countries.")
    if PlaceKind.COUNTRY in (one.kind, other.kind):
        same = one.country is not None and one.country == other.country
        return Feature("place", 0.45 if same else None, f"{names}: a whole country is no point.")
    apart = distance_m(one, other)
    if apart is None:
        return Feature("place", None, f"The distance of {names} is not known.")
    near = _nearness(apart, one, other)
    if near == 0 and not a.place_skeletons.isdisjoint(b.place_skeletons):
        return Feature("place", _NAMESAKE, f"{names}: {apart / 1000:.0f} km apart, but of one name, and one may be meant by both.")
    return Feature("place", near, f"{names}: {apart / 1000:.0f} km apart.")


def _nearness(apart: float, one: Place, other: Place) -> float:
    """1 for one point, less for an area that the other lies in, falling to 0 some 50 km beyond both radii."""
    if coarse(one) or coarse(other):
        return 0.55 if apart <= max(reach_m(one), reach_m(other)) else 0.2 if apart <= reach_m(one) + reach_m(other) else 0.0
    if apart <= max(reach_m(one), reach_m(other)):
        return 1.0
    beyond = apart - reach_m(one) - reach_m(other)
    if beyond <= _NEAR_M:
        return 0.7
    return max(0.0, 0.5 * (_FAR_M - beyond) / (_FAR_M - _NEAR_M))


def name(a: Traits, b: Traits) -> Feature:
    """Whether the finest places have one name; that one names what the other lies in says little."""
    one, other = a.place, b.place
    if one is None or other is None:
        return Feature("name", None, "The places cannot be compared by name.")
    if not a.place_skeletons.isdisjoint(b.place_skeletons):
        return Feature("name", None if coarse(one) else 1.0, f"Both name {one.name}.")
    if skeleton(one.name) in b.areas or skeleton(other.name) in a.areas or coarse(one) or coarse(other):
        return Feature("name", None, f"{one.name} and {other.name}: one may lie in the other.")
    return Feature("name", OTHER_NAME, f"They name different places: {one.name} and {other.name}.")


def toll(a: Traits, b: Traits) -> Feature:
    return _tolls("killed", a, b, (a.killed, b.killed))


def hurt(a: Traits, b: Traits) -> Feature:
    return _tolls("injured", a, b, (a.injured, b.injured))


def _tolls(what: str, a: Traits, b: Traits, counts: tuple[tuple[Toll, ...], tuple[Toll, ...]]) -> Feature:
    if not counts[0] or not counts[1]:
        return Feature(
            what, None, f"Only one says how many were {what}." if counts[0] or counts[1] else f"Neither says how many were {what}."
        )
    value, one, other = max(((_agreement(x, y), x, y) for x in counts[0] for y in counts[1]), key=lambda found: found[0])
    text = f"“{one.phrase}” and “{other.phrase}” {what}"
    if value < 0.5 and (a.revised or b.revised):
        return Feature(what, 0.5, f"{text}; the toll is said to have changed.")
    return Feature(what, value, f"{text}.")


def _agreement(a: Toll, b: Toll) -> float:
    """1 for one number (less for a small one, which many happenings share), else as near as the two come."""
    if a.low == b.low and a.high == b.high:
        return 1.0 if a.low >= 5 else 0.75
    if a.high is not None and b.high is not None and a.low <= b.high and b.low <= a.high:
        return 0.7
    small, large = sorted((a.low, b.low))
    return 0.15 + 0.45 * (small + 1) / (large + 1)


def perpetrator(a: Traits, b: Traits) -> Feature:
    if not a.perpetrators or not b.perpetrators:
        return Feature("perpetrator", None, "Not both say who did it.")
    if a.perpetrators.isdisjoint(b.perpetrators):
        return Feature("perpetrator", 0.35, "They name different perpetrators, which reports of one incident may.")
    return Feature("perpetrator", 0.9, "They name the same perpetrator.")


def affected(a: Traits, b: Traits) -> Feature:
    if not a.affected or not b.affected:
        return Feature("affected", None, "Not both say who or what was hit.")
    shared = sorted(a.affected & b.affected)
    if shared:
        return Feature("affected", 1.0, f"Both speak of {', '.join(shared[:4])} as hit.")
    return Feature("affected", 0.3, "They name different people or things as hit.")


def shared_words(a: Traits, b: Traits) -> Feature:
    fewer = min(len(a.words), len(b.words))
    if fewer < 3:
        return Feature("words", None, "Too few words to compare.")
    shared = a.words & b.words
    value = min(1.0, 1.6 * len(shared) / fewer)
    return Feature(
        "words", value, f"They share {len(shared)} of {fewer} telling words{': ' if shared else ''}{', '.join(sorted(shared)[:5])}."
    )


def shared_names(a: Traits, b: Traits) -> Feature:
    if not a.names or not b.names:
        return Feature("names", None, "Not both name people.")
    shared = sorted(a.names & b.names)
    sentence = f"Both name {', '.join(shared[:4])}." if shared else "They name different people."
    return Feature(_of_house("names", a, b), _unless_recalled(min(1.0, len(shared) / MANY_NAMES), 0.3, a, b), sentence)


def text(a: Traits, b: Traits) -> Feature:
    if min(len(a.telling), len(b.telling)) < FEWEST_WORDS:
        return Feature("text", None, "Too little text to compare.")
    alike = alikeness(a.telling, b.telling)
    shared = sorted(a.telling.keys() & b.telling.keys(), key=lambda word: (-a.telling[word] * b.telling[word], word))
    sentence = f"Their texts are alike by {alike:.2f}{': ' if shared else ''}{', '.join(shared[:5])}."
    return Feature(_of_house("text", a, b), _unless_recalled(min(1.0, alike / MUCH_ALIKE), 0.5, a, b), sentence)


def _unless_recalled(value: float, least: float, a: Traits, b: Traits) -> float | None:
    """What little is shared says nothing where the texts are short, or of an event that an article only recalls among others."""
    short = min(len(a.telling), len(b.telling)) < MOST_WORDS  # too few words to be unlike
    return value if value >= least or not (a.background or b.background or short) else None


def _of_house(name: str, a: Traits, b: Traits) -> str:
    """An outlet's articles share words and names for being its own, so that these tell less."""
    return f"{name} of one outlet" if a.outlet is not None and a.outlet == b.outlet else name


def article_names(a: Traits, b: Traits) -> Feature:
    if not a.article_names or not b.article_names:
        return Feature("article names", None, "Not both articles name people.")
    shared = sorted(a.article_names & b.article_names)
    sentence = f"Both articles name {', '.join(shared[:4])}." if shared else "Their articles name different people."
    return Feature("article names", min(1.0, len(shared) / MANY_NAMES), sentence)


def article_text(a: Traits, b: Traits) -> Feature:
    if min(len(a.article_telling), len(b.article_telling)) < FEWEST_WORDS:
        return Feature("article text", None, "Too short articles to compare.")
    alike = alikeness(a.article_telling, b.article_telling)
    return Feature("article text", min(1.0, alike / MUCH_ALIKE), f"Their articles are alike by {alike:.2f} in all.")


def ages(a: Traits, b: Traits) -> Feature:
    if not a.ages or not b.ages:
        return Feature("ages", None, "Not both articles say how old somebody is.")
    shared = sorted(a.ages & b.ages)
    sentence = f"Both articles speak of somebody aged {', '.join(shared[:4])}." if shared else "They speak of people of different ages."
    return Feature("ages", min(1.0, len(shared) / 2), sentence)


def published(a: Traits, b: Traits) -> Feature:
    if a.published is None or b.published is None or a.background or b.background:
        return Feature("published", None, "It is not known when both were published, or one recalls it.")
    apart = abs(a.published.start.date() - b.published.start.date()).days
    value = next((value for most, value in _PUBLISHED_APART if apart <= most), 0.0)
    return Feature("published", value, f"They were published {apart} days apart.")


def recalled(a: Traits, b: Traits) -> Feature:
    """No value: an event that one recalls and the other reports may well be one."""
    texts = {0: "Both report it as news.", 1: "One recalls it, the other reports it as news.", 2: "Both recall it."}
    return Feature("recalled", None, texts[a.background + b.background])


FEATURES: tuple[Callable[[Traits, Traits], Feature], ...] = (
    kind,
    time,
    spot,
    name,
    toll,
    hurt,
    perpetrator,
    affected,
    shared_words,
    shared_names,
    text,
    article_names,
    article_text,
    ages,
    published,
    recalled,
)


def _type(code: str) -> str:
    """A code in words: `attack.air` → "attack (air)"."""
    root, _, rest = code.partition(".")
    return f"{root} ({rest.replace('.', ', ')})" if rest else root


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
