"""Traits: what is needed of a report to find and compare it, worked out once, so that comparing a pair is cheap.

A name is compared by its skeleton: its consonants without articles, so that Khan Shaykhun and Khan Sheikhoun are one name.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reportedly.incidents.telling import Words, ages, full_names, story, telling
from reportedly.model.incident import Report
from reportedly.model.place import Place, PlaceKind
from reportedly.model.reading import Claim, Stance
from reportedly.model.time import Anchor, Grain, TimeInterval, published_interval
from reportedly.model.value import Aspect, Manner, Party, Toll, Total

RADIUS_M: dict[PlaceKind, float] = {
    PlaceKind.SITE: 1_000,
    PlaceKind.DISTRICT: 3_000,
    PlaceKind.SETTLEMENT: 6_000,
    PlaceKind.UNKNOWN: 15_000,
    PlaceKind.ADMIN2: 30_000,
    PlaceKind.REGION: 60_000,
    PlaceKind.ADMIN1: 90_000,
    PlaceKind.COUNTRY: 500_000,
}
"""How far a place of a kind reaches where its record does not say; also the order from fine to coarse."""

COARSE_M = 40_000.0
"""A place meant within more than this is an area, no point."""

_AROUND = 500  # code points

UNHAPPENED = (Stance.DENIED, Stance.PLANNED)
"""What is said not to have happened counts neither for a toll nor for a time or place."""

_EVERYDAY = frozenset(
    """
    about after again against airstrike airstrikes amid among area army around attack attacks been before being blast bomb bombing border
    city civilians could dead death deaths died dies during east eastern explosion fighters fighting forces from government group have hits
    hour hours including into investigation kill killed killing kills least left local many military minister more most near north northern
    official officials only other outside over people police raid raids rebel rebels regime region reported report reports residents said
    says several shelling since soldiers some south southern state strike strikes than that their them there these they this those three
    times toll town troops village war were west western what when where which while wounded wounding wounds with would
    monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december
    """.split()  # noqa: SIM905  # a paragraph reads better than a list of quoted words
)
_REVISED = frozenset(
    {"rise", "rises", "rose", "risen", "rising", "updated", "updating", "revised", "previous", "earlier", "climbs", "climbed"}
)
_AFTERMATH = frozenset(
    """
    accused anniversary appeal arraigned arraignment arrest arrested arrests charged charges convicted court custody funeral guilty hearing
    indicted indictment inquest judge jury lawsuit manslaughter memorial mourn mourned mourns plea plead pleaded pleads prosecution
    prosecutor prosecutors remembered sentence sentenced sentencing testified testify trial verdict vigil
    """.split()  # noqa: SIM905  # a paragraph reads better than a list of quoted words
)
_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset({"the", "al", "el", "as", "ash", "ad", "ar", "an", "at", "of", "de", "la"})
_SOFT = str.maketrans("", "", "aeiouwy'’ʿʾ`-")


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a name, articles and doubled letters left out; the plain letters where too few would be left."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = [word for word in _WORD.findall(plain) if word not in _ARTICLES]
    bare = re.sub(r"(.)\1+", r"\1", "".join(words).translate(_SOFT))
    return bare if len(bare) >= 3 else "".join(words)


def words(text: str) -> frozenset[str]:
    """The words of a text that may tell one happening from another: four letters at least, none of the war's everyday ones."""
    return frozenset(w for w in _WORD.findall(text.casefold()) if len(w) >= 4 and not w.isdecimal() and w not in _EVERYDAY)


def reach_m(place: Place) -> float:
    """The radius in metres within which a place is meant."""
    return place.radius_m if place.radius_m is not None else RADIUS_M[place.kind]


def coarse(place: Place) -> bool:
    return place.kind is PlaceKind.COUNTRY or reach_m(place) > COARSE_M


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What a report is compared by. `time` is the tightest that is said, by its own clocks; `published` stands in only where None is."""

    event: str
    article: str
    outlet: str | None
    type: str
    background: bool
    time: TimeInterval | None
    published: TimeInterval | None
    place: Place | None  # the finest that is said
    place_skeletons: frozenset[str]  # of its finest places
    areas: frozenset[str]  # skeletons of what they lie in
    perpetrators: frozenset[str]
    affected: frozenset[str]  # words of targets and victims
    killed: tuple[Toll, ...]
    injured: tuple[Toll, ...]
    words: frozenset[str]  # of the title and the quotes, those of its places and outlet left out
    names: frozenset[str]  # full ones, that stand around its evidence
    telling: Words  # of the title and what stands around its evidence
    article_names: frozenset[str]  # the same two and people's ages, of all that the article says
    article_telling: Words
    ages: frozenset[str]
    revised: bool  # its words say that a toll rose or was corrected
    aftermath: bool  # its words tell of what came after: an arrest, a trial, mourning


def traits(report: Report) -> Traits:
    event = report.event
    said = tuple(claim for claim in event.claims if claim.stance not in UNHAPPENED)
    spots = places(said)
    finest = [place for place in spots if RADIUS_M[place.kind] == RADIUS_M[spots[0].kind]]
    quotes = [report.title or "", event.trigger.quote, *(evidence.quote for claim in said for evidence in claim.evidence)]
    text = " ".join(quotes)
    around = story(_around(report)) or text
    spoken = frozenset(_WORD.findall(text.casefold()))
    whole = _whole(f"{report.title or ''}\n{report.text}")
    said_by = {source.name.casefold() for claim in event.claims for source in claim.sources}
    return Traits(
        event=event.id,
        article=report.article,
        outlet=report.outlet,
        type=event.type,
        background=event.background,
        time=time.clocks if (time := tightest(said)) else None,
        published=published(report),
        place=spots[0] if spots else None,
        place_skeletons=frozenset(skeleton(place.name) for place in finest),
        areas=frozenset(skeleton(name) for place in finest for name in place.admin),
        perpetrators=frozenset(skeleton(party.name) for party in _parties(said, Aspect.PERPETRATOR) if party.manner is not Manner.DENIED),
        affected=frozenset(word for party in _parties(said, Aspect.TARGET, Aspect.VICTIM) for word in words(party.name)),
        killed=tolls(said, Aspect.KILLED),
        injured=tolls(said, Aspect.INJURED),
        words=_telling(text, report, spots),
        names=full_names(around) - said_by,
        telling=telling(around if event.background else f"{report.title or ''}\n{around}"),
        article_names=whole[0] - said_by,
        article_telling=whole[1],
        ages=whole[2],
        revised=not _REVISED.isdisjoint(spoken),
        aftermath=not _AFTERMATH.isdisjoint(spoken),
    )


@lru_cache(maxsize=64)
def _whole(text: str) -> tuple[frozenset[str], Words, frozenset[str]]:
    """Names, telling words and ages of an article, worked out once for all of its events."""
    text = story(text)
    return full_names(text), telling(text), ages(text)


def _around(report: Report) -> str:
    """The whole words that stand near the event's evidence: what else the article tells of is not its own."""
    text = report.text
    pieces: list[str] = []
    done = 0
    for start, end in sorted(e.span for e in (report.event.trigger, *(e for claim in report.event.claims for e in claim.evidence))):
        first = max(done, text.rfind(" ", 0, max(0, start - _AROUND)) + 1)
        space = text.find(" ", end + _AROUND)
        last = len(text) if space < 0 else space
        if first < last:
            pieces.append(("" if first == done else "\n") + text[first:last])
            done = last
    return "".join(pieces)


def places(claims: Iterable[Claim]) -> list[Place]:
    """The places said, finest first."""
    found = {claim.value for claim in claims if isinstance(claim.value, Place)}
    return sorted(found, key=lambda place: (RADIUS_M[place.kind], place.lat is None, reach_m(place), place.name, repr(place)))


def tightest(claims: Iterable[Claim]) -> TimeInterval | None:
    """The tightest time said; one that is only the time of publication is none."""
    found = [
        c.value for c in claims if c.aspect is Aspect.TIME and isinstance(c.value, TimeInterval) and c.value.anchor is not Anchor.PUBLISHED
    ]
    return min(found, key=lambda time: (time.end - time.start, time.start, time.edtf), default=None)


def published(report: Report) -> TimeInterval | None:
    """When the article was published; None where it does not say, or not so that it can be read."""
    if report.published is None:
        return None
    try:
        return published_interval(report.published)
    except ValueError:
        return None


def tolls(claims: Iterable[Claim], aspect: Aspect) -> tuple[Toll, ...]:
    """The counts of the whole event, each once, lowest first."""
    found = {c.value for c in claims if c.aspect is aspect and isinstance(c.value, Toll) and c.value.total is Total.EVENT}
    return tuple(sorted(found, key=lambda toll: (toll.low, toll.high is None, toll.high or 0, toll.phrase, toll.whom)))


def exact(time: TimeInterval) -> bool:
    """Whether a time is said to the day or better."""
    return time.grain in (Grain.SECOND, Grain.MINUTE, Grain.HOUR, Grain.PART_OF_DAY, Grain.DAY)


def _telling(text: str, report: Report, spots: Iterable[Place]) -> frozenset[str]:
    """The telling words of a text without those of its outlet and places: where it was is compared for itself."""
    named = words(" ".join([report.outlet or "", *(name for place in spots for name in (place.name, *place.admin))]))
    skeletons = {skeleton(name) for name in named}
    return frozenset(word for word in words(text) if word not in named and skeleton(word) not in skeletons)


def _parties(claims: Iterable[Claim], *aspects: Aspect) -> list[Party]:
    return [claim.value for claim in claims if claim.aspect in aspects and isinstance(claim.value, Party) and claim.value.name]
