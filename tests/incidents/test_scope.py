"""What an incident leaves open of fitting the scope of a counting claim."""

from dataclasses import replace

import pytest

from reportedly.incidents.scope import Candidate, Scope, doubts, may_fit, scope_of
from reportedly.incidents.summary import incident
from reportedly.model.counting import Actor, Counting, Measure, Reach
from reportedly.model.incident import Report
from reportedly.model.place import Place, PlaceKind
from reportedly.model.reading import Stance
from reportedly.model.time import Anchor
from reportedly.model.value import Aspect, Manner, Occurrence, Party, PartyKind
from tests.incidents.builders import HAMA, HOMS, LVIV, SUBURB, SYRIA, bombing, day, exactly, report, toll

NTH = Counting(measure=Measure.NTH, phrase="the third bombing", nth=3, kinds=("attack.bombing",), window=day(1, days=31))
BASE = Party(name="a military base", kind=PartyKind.PLACE)
ISRAEL = Party(name="Israeli warplanes", kind=PartyKind.STATE)
REBELS = Party(name="rebels", kind=PartyKind.ARMED_GROUP, manner=Manner.ACCUSED)


def one(*reports: Report) -> Candidate:
    return Candidate(incident=incident(reports), reports=reports)


OWN = one(bombing("own", on=20))


def scope(**changes: object) -> Scope:
    return scope_of(replace(NTH, **changes), OWN)  # type: ignore[arg-type]


def at(
    place: Place | None, *, on: int = 8, code: str = "attack.bombing", party: Party | None = None, target: Party | None = None
) -> Candidate:
    where = ((Aspect.PLACE, place),) if place else ()
    who = ((Aspect.PERPETRATOR, party),) if party else ()
    what = ((Aspect.TARGET, target),) if target else ()
    return one(report("other", (Aspect.TIME, day(on)), *where, *who, *what, code=code))


def test_kinds() -> None:
    assert doubts(scope(), at(HOMS)) == ()
    assert doubts(scope(), at(HOMS, code="attack.bombing.suicide")) == ()
    assert doubts(scope(), at(HOMS, code="attack")) == ("it is only said to be “attack”",)
    assert doubts(scope(), at(HOMS, code="killing")) == ("how people were killed is not said",)
    assert doubts(scope(), at(HOMS, code="attack.air")) is None
    assert doubts(scope(kinds=(), such=True), at(HOMS, code="attack.air")) is None
    assert doubts(scope(kinds=()), at(HOMS, code="clash")) == ()


def test_times() -> None:
    assert doubts(scope(), at(HOMS, on=40)) is None
    assert doubts(scope(), at(HOMS, on=21)) is None  # after the one that the claim is about
    assert doubts(scope(), at(HOMS, on=20)) == ("it may have come after this one, at about the same time",)
    wide = one(report("wide", (Aspect.TIME, replace(day(1), start=day(1).start.replace(year=2019))), (Aspect.PLACE, HOMS)))
    assert doubts(scope(), wide) == ("it may lie outside that time",)
    dated = one(report("dated", (Aspect.TIME, replace(day(10), anchor=Anchor.PUBLISHED)), (Aspect.PLACE, HOMS), published="2020-05-10"))
    assert doubts(scope(), dated) == ()
    early = one(report("dated", (Aspect.TIME, replace(day(2), anchor=Anchor.PUBLISHED)), (Aspect.PLACE, HOMS), published="2020-05-02"))
    assert doubts(scope(), early) == ("it may lie outside that time",)


@pytest.mark.parametrize(
    ("reach", "place", "expected"),
    [
        (Reach.UNSAID, HAMA, ()),
        (Reach.UNSAID, LVIV, None),
        (Reach.COUNTRY, HAMA, ()),
        (Reach.SETTLEMENT, SUBURB, ()),
        (Reach.SETTLEMENT, HAMA, None),
        (Reach.SETTLEMENT, SYRIA, ("it is only known to be in Syria",)),
        (Reach.SETTLEMENT, None, ("where it was is not said",)),
        (Reach.AREA, SUBURB, ()),
        (Reach.AREA, HAMA, None),
    ],
)
def test_places(reach: Reach, place: Place | None, expected: tuple[str, ...] | None) -> None:
    assert doubts(scope(reach=reach), at(place)) == expected


def test_a_named_place() -> None:
    named = scope(reach=Reach.NAMED, place=Place(name="Hama", country="SY", lat=35.13, lon=36.75, kind=PlaceKind.SETTLEMENT))
    assert doubts(named, at(HAMA)) == ()
    assert doubts(named, at(HOMS)) is None
    assert not may_fit(named, at(HOMS).incident)


def test_sites() -> None:
    base = scope(reach=Reach.SITE, site="base")
    assert doubts(base, at(HOMS, target=BASE)) == ()
    assert doubts(base, at(HOMS)) == ("it is not said to be at the base",)
    assert doubts(base, at(HAMA, target=BASE)) is None
    assert scope_of(replace(NTH, reach=Reach.SITE, site="base"), at(SYRIA)).missing


def test_actors() -> None:
    israel = scope(actor=Actor(name="Israel", forms=("Israel", "Israeli"), proper=True))
    assert doubts(israel, at(HOMS, party=ISRAEL)) == ()
    assert doubts(israel, at(HOMS)) == ("nobody is held responsible",)
    assert doubts(israel, at(HOMS, party=REBELS)) is None
    assert doubts(israel, at(HOMS, party=replace(ISRAEL, manner=Manner.DENIED))) == ("nobody is held responsible",)
    militants = scope(actor=Actor(name="militants", forms=("militants",)))
    assert doubts(militants, at(HOMS, party=REBELS)) == ("rebels is held responsible",)
    assert doubts(militants, at(HOMS, party=ISRAEL)) is None


def test_whoever_did_this_one() -> None:
    group = replace(NTH, actor=Actor(name="the group"))
    own = at(HOMS, on=20, party=REBELS)
    assert doubts(scope_of(group, own), at(HOMS, party=REBELS)) == ()
    assert scope_of(group, OWN).missing == ("it is not told who “the group” is",)


def test_what_did_not_happen_does_not_count() -> None:
    def told(stance: Stance) -> Candidate:
        return one(report("x", (Aspect.OCCURRED, Occurrence(phrase="blast"), (), stance), (Aspect.TIME, day(8)), (Aspect.PLACE, HOMS)))

    assert doubts(scope(), told(Stance.DENIED)) is None
    assert doubts(scope(), told(Stance.UNCONFIRMED)) == ("nobody says plainly that it happened",)
    assert doubts(scope(), told(Stance.ASSERTED)) == ()


def test_deadly() -> None:
    deadly = scope(deadly=True)
    assert doubts(deadly, one(bombing("k", on=8, killed=exactly(2)))) == ()
    assert doubts(deadly, one(bombing("k", on=8, killed=exactly(0)))) is None
    assert doubts(deadly, one(bombing("k", on=8))) == ("whether anybody died is not said",)
    assert doubts(deadly, one(bombing("k", on=8, killed=exactly(0)), bombing("l", on=8, killed=toll(1)))) == (
        "not all reports have anybody killed",
    )
