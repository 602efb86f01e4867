"""Reports that could be of one incident meet in a key; exact ones far apart do not."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.incidents.block import filed, keys, mirrors, probes
from reportedly.incidents.traits import traits
from reportedly.model.incident import Report
from reportedly.model.place import Place, PlaceKind
from reportedly.model.time import Grain
from reportedly.model.value import Aspect
from tests.incidents.builders import HAMA, HOMS, LVIV, SUBURB, SYRIA, bombing, day, report


def meet(a: Report, b: Report) -> bool:
    one, other = traits(a), traits(b)
    found = bool(probes(one) & filed(other))
    assert found == bool(probes(other) & filed(one)), "finding must be mutual"
    return found


def test_a_place_and_its_suburb_meet_on_neighbouring_days() -> None:
    assert meet(bombing("a", place=HOMS), bombing("b", place=SUBURB, on=5))
    assert not meet(bombing("a", place=HOMS), bombing("b", place=SUBURB, on=7))


def test_far_places_do_not_meet_but_an_area_meets_all_that_lies_in_it() -> None:
    assert not meet(bombing("a", place=HOMS), bombing("b", place=LVIV))
    assert meet(bombing("a", place=SYRIA), bombing("b", place=HAMA))
    assert not meet(bombing("a", place=SYRIA), bombing("b", place=LVIV))


def test_a_vague_time_meets_the_days_in_it() -> None:
    in_may = report("a", (Aspect.TIME, day(1, days=31, grain=Grain.MONTH)), (Aspect.PLACE, HOMS))
    assert meet(in_may, bombing("b", on=17))


def test_a_killing_may_be_called_an_attack_but_no_talks() -> None:
    dead = report("a", (Aspect.TIME, day(4)), (Aspect.PLACE, HOMS), code="killing")
    talks = report("c", (Aspect.TIME, day(4)), (Aspect.PLACE, HOMS), code="negotiation")
    assert meet(dead, bombing("b"))
    assert not meet(talks, bombing("b"))


def test_without_a_time_the_days_before_publication_are_tried() -> None:
    assert meet(report("a", (Aspect.PLACE, HOMS), published="2020-05-06"), bombing("b", on=4))
    assert not meet(report("a", (Aspect.PLACE, HOMS), published="2020-05-12"), bombing("b", on=4))


def test_without_any_date_there_are_no_keys() -> None:
    assert keys(report("a", (Aspect.PLACE, HOMS), published=None)) == frozenset()


@given(
    lat=st.floats(-90, 90),
    lon=st.floats(-180, 180),
    north=st.floats(-0.15, 0.15),
    east=st.floats(-0.15, 0.15),
    length=st.integers(1, 20000),
)
def test_near_points_always_meet_and_keys_are_few(lat: float, lon: float, north: float, east: float, length: int) -> None:
    here = Place(name="here", lat=lat, lon=lon, kind=PlaceKind.SETTLEMENT)
    beside = Place(name="beside", lat=max(-90.0, min(90.0, lat + north)), lon=(lon + east + 180) % 360 - 180, kind=PlaceKind.SETTLEMENT)
    assert meet(bombing("a", place=here), bombing("b", place=beside))
    long = report("c", (Aspect.TIME, day(1, days=length, grain=Grain.LONGER)), (Aspect.PLACE, here))
    assert len(keys(long)) <= 500


@given(st.sampled_from([HOMS, SUBURB, HAMA, SYRIA, LVIV, None]), st.integers(1, 31), st.booleans())
def test_those_who_probe_a_key_are_filed_under_its_mirrors(place: Place | None, on: int, vague: bool) -> None:
    when = day(on, days=31, grain=Grain.MONTH) if vague else day(on)
    about = traits(report("a", (Aspect.TIME, when), *(((Aspect.PLACE, place),) if place else ())))
    for key in probes(about):
        assert filed(about) & set(mirrors(key)), key
