"""Reports made in a line, for tests of joining."""

from datetime import UTC, datetime, timedelta

from reportedly.model.article import OriginFact
from reportedly.model.evidence import Evidence
from reportedly.model.incident import Report
from reportedly.model.place import Place, PlaceKind
from reportedly.model.reading import Claim, Event, Stance, claim_id, event_id
from reportedly.model.source import Source, SourceKind
from reportedly.model.time import Anchor, Grain, TimeInterval
from reportedly.model.value import Aspect, Party, PartyKind, Toll, Total, Value

AT = datetime(2026, 1, 1, tzinfo=UTC)

HOMS = Place(name="Homs", gazetteer="g:1", country="SY", admin=("Homs",), lat=34.73, lon=36.71, kind=PlaceKind.SETTLEMENT)
HAMA = Place(name="Hama", gazetteer="g:2", country="SY", admin=("Hama",), lat=35.13, lon=36.75, kind=PlaceKind.SETTLEMENT)
SUBURB = Place(name="al-Waer", gazetteer="g:3", country="SY", admin=("Homs",), lat=34.74, lon=36.68, kind=PlaceKind.DISTRICT)
LVIV = Place(name="Lviv", gazetteer="g:4", country="UA", lat=49.84, lon=24.03, kind=PlaceKind.SETTLEMENT)
SYRIA = Place(name="Syria", gazetteer="g:5", country="SY", lat=35.0, lon=38.0, kind=PlaceKind.COUNTRY)

MONITOR = Source(name="Syrian Observatory for Human Rights", kind=SourceKind.MONITOR)
REUTERS = Source(name="Reuters", kind=SourceKind.AGENCY)


def day(number: int, *, days: int = 1, grain: Grain = Grain.DAY) -> TimeInterval:
    """A time in May 2020."""
    start = datetime(2020, 5, 1, tzinfo=UTC) + timedelta(days=number - 1)
    return TimeInterval(start=start, end=start + timedelta(days=days), grain=grain, anchor=Anchor.STATED, edtf=f"2020-05-{number:02}")


def toll(low: int, high: int | None = None, *, total: Total = Total.EVENT) -> Toll:
    return Toll(low=low, high=high, phrase=f"{'at least ' if high is None else ''}{low} people", total=total)


def exactly(number: int) -> Toll:
    return toll(number, number)


def report(
    article: str,
    *claims: tuple[Aspect, Value] | tuple[Aspect, Value, tuple[Source, ...]] | tuple[Aspect, Value, tuple[Source, ...], Stance],
    code: str = "attack.bombing",
    start: int = 0,
    background: bool = False,
    title: str | None = None,
    published: str | None = "2020-05-04",
    credits_to: str | None = None,
    text: str = "",
) -> Report:
    """A report of the article `article`, whose outlet is named after it; each claim is (aspect, value, sources, stance)."""
    trigger = Evidence(article=article, start=start, end=start + 5, quote="blast")
    event = event_id(trigger)
    made = tuple(_claim(event, article, number, *claim) for number, claim in enumerate(claims, start=start + 10))
    fact = (OriginFact(name=credits_to, evidence=(trigger,)),) if credits_to else ()
    return Report(
        event=Event(id=event, article=article, type=code, trigger=trigger, background=background, claims=made),
        article=article,
        url=None,
        outlet=f"The {article.title()}",
        title=title,
        published=published,
        origins=fact,
        text=text,
    )


def _claim(
    event: str, article: str, start: int, aspect: Aspect, value: Value, sources: tuple[Source, ...] = (), stance: Stance = Stance.ASSERTED
) -> Claim:
    evidence = (Evidence(article=article, start=start, end=start + 5, quote="words"),)
    identity = claim_id(event, aspect, value, sources=sources, stance=stance, evidence=evidence, statement=None)
    return Claim(id=identity, event=event, aspect=aspect, value=value, sources=sources, stance=stance, confidence=0.9, evidence=evidence)


def bombing(
    article: str, *, on: int = 4, place: Place = HOMS, killed: Toll | None = None, start: int = 0, title: str | None = None
) -> Report:
    """A report of a bombing of a school, with time, place and a toll."""
    count = ((Aspect.KILLED, killed),) if killed else ()
    school = Party(name="a school", kind=PartyKind.PLACE)
    return report(article, (Aspect.TIME, day(on)), (Aspect.PLACE, place), (Aspect.TARGET, school), *count, start=start, title=title)
