"""Records refuse what cannot be, and ids depend on what a record says and on nothing else."""

import pickle
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.article import Hints, make_article
from reportedly.model.errors import Dropped, InputError
from reportedly.model.evidence import Evidence
from reportedly.model.identity import make_id
from reportedly.model.incident import incident_id
from reportedly.model.judgement import Verdict, make_link
from reportedly.model.ontology import EVENT_TYPES, family, related
from reportedly.model.place import Place, distance_m
from reportedly.model.reading import event_id
from reportedly.model.source import Source, SourceKind
from reportedly.model.time import Grain, published_interval
from reportedly.model.value import Toll


@given(st.text(min_size=1), st.data())
def test_evidence_is_the_slice(text: str, data: st.DataObject) -> None:
    article = make_article(text)
    start = data.draw(st.integers(0, len(article.text) - 1))
    end = data.draw(st.integers(start + 1, len(article.text)))
    assert article.text[start:end] == article.evidence(start, end).quote


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (0, 99)])
def test_evidence_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no slice"):
        make_article("short").evidence(start, end)


def test_evidence_that_does_not_fit_its_quote_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        Evidence(article="a", start=0, end=3, quote="four")


def test_text_is_nfc_and_its_id_is_the_same_for_both_forms() -> None:
    assert make_article("Zabada\u0301ni").id == make_article("Zabadáni").id


def test_another_outlet_is_another_article() -> None:
    assert make_article("x", hints=Hints(outlet="A")).id != make_article("x", hints=Hints(outlet="B")).id


@given(st.lists(st.one_of(st.none(), st.integers(), st.text()), max_size=5))
def test_ids_are_stable(identity: list[object]) -> None:
    assert make_id("x", *identity) == make_id("x", *identity)
    assert make_id("x", *identity) != make_id("x", *identity, "more")


def test_an_event_is_known_by_its_trigger() -> None:
    article = make_article("strikes on Homs and Hama")
    trigger = article.evidence(0, 7)
    assert len({event_id(trigger), event_id(trigger, 1), event_id(article.evidence(0, 6))}) == 3


def test_an_incident_is_known_by_its_smallest_event() -> None:
    assert incident_id(("e_b", "e_a")) == "i_a"


def test_a_rule_links_once_and_a_person_each_time() -> None:
    first, second = datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 1, 2, tzinfo=UTC)

    def link(by: str, at: datetime) -> str:
        return make_link("e_b", "e_a", Verdict.SAME, by=by, reasons=("why",), at=at).id

    assert link("rule:join 1", first) == link("rule:join 1", second)
    assert link("person:ada", first) != link("person:ada", second)
    with pytest.raises(ValueError, match="two different events"):
        make_link("e_a", "e_a", Verdict.SAME, by="person:ada", reasons=(), at=first)


@pytest.mark.parametrize(("low", "high"), [(-1, 2), (3, 2)])
def test_a_toll_counts_people(low: int, high: int) -> None:
    with pytest.raises(ValueError, match="not a count"):
        Toll(low=low, high=high, phrase="")


def test_a_source_has_a_name_or_is_unnamed() -> None:
    assert Source(name="", kind=SourceKind.UNNAMED, role="an official").label == "an official"
    for name, kind in (("", SourceKind.PERSON), ("Ada", SourceKind.UNNAMED)):
        with pytest.raises(ValueError, match="name or the kind"):
            Source(name=name, kind=kind)


def test_distance() -> None:
    aleppo, homs = Place(name="Aleppo", lat=36.20, lon=37.16), Place(name="Homs", lat=34.73, lon=36.71)
    distance = distance_m(aleppo, homs)
    assert distance is not None
    assert 160_000 < distance < 175_000
    assert distance_m(aleppo, Place(name="somewhere")) is None
    with pytest.raises(ValueError, match="both"):
        Place(name="half", lat=1.0)
    with pytest.raises(ValueError, match="Earth"):
        Place(name="off", lat=91.0, lon=0.0)


def test_published_keeps_how_exactly_it_was_said() -> None:
    assert published_interval("2017-04-15").grain is Grain.DAY
    minute = published_interval("2017-04-15T18:30:00+03:00")
    assert (minute.start, minute.grain) == (datetime(2017, 4, 15, 15, 30, tzinfo=UTC), Grain.MINUTE)
    with pytest.raises(ValueError, match="offset"):
        published_interval("2017-04-15T18:30:00")


def test_every_code_has_its_root_in_the_ontology() -> None:
    assert {family(code) for code in EVENT_TYPES} <= set(EVENT_TYPES)
    assert related("attack", "attack.air")
    assert not related("attack.air", "attack.shelling")


@pytest.mark.parametrize("error", [InputError("what", "do"), Dropped("empty", "what", "do")])
def test_errors_cross_processes_whole(error: InputError | Dropped) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert (type(again), again.message, again.remedy, vars(again)) == (type(error), error.message, error.remedy, vars(error))
