"""Every record comes back from its JSON as it was."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.article import make_article
from reportedly.model.codec import from_json, to_json
from reportedly.model.place import Place, PlaceKind
from reportedly.model.reading import Claim, Event, Reading, Stance, claim_id, event_id, reading_id
from reportedly.model.source import Source, SourceKind
from reportedly.model.time import Anchor, Grain, TimeInterval
from reportedly.model.value import Aspect, Damage, Manner, Occurrence, Ordinal, Party, Toll, Total, TypeCode, Value, Weapon

DAY = TimeInterval(
    start=datetime(2017, 4, 15, tzinfo=UTC), end=datetime(2017, 4, 16, tzinfo=UTC), grain=Grain.DAY, anchor=Anchor.STATED, edtf="2017-04-15"
)
VALUES: dict[Aspect, Value] = {
    Aspect.OCCURRED: Occurrence(phrase="a blast"),
    Aspect.TYPE: TypeCode(code="attack.bombing", phrase="blast"),
    Aspect.TIME: DAY,
    Aspect.PLACE: Place(name="Aleppo", country="SY", admin=("Aleppo",), lat=36.2, lon=37.16, radius_m=9000.0, kind=PlaceKind.SETTLEMENT),
    Aspect.PERPETRATOR: Party(name="unidentified aircraft", manner=Manner.SUSPECTED),
    Aspect.WEAPON: Weapon(name="car bomb"),
    Aspect.KILLED: Toll(low=12, high=None, phrase="at least 12", whom="civilians", total=Total.PART),
    Aspect.DAMAGE: Damage(what="a depot", degree="destroyed"),
    Aspect.ORDINAL: Ordinal(nth=6, what="attack", phrase="the sixth such attack", window=DAY),
}


def reading_of(text: str, aspect: Aspect, value: Value) -> Reading:
    article = make_article(text)
    trigger = article.evidence(0, 1)
    event = event_id(trigger)
    chain = (Source(name="", kind=SourceKind.UNNAMED, role="medic", said_to_be=SourceKind.WITNESS),)
    identity = claim_id(event, aspect, value, sources=chain, stance=Stance.ASSERTED, evidence=(trigger,), statement=None)
    claim = Claim(
        id=identity, event=event, aspect=aspect, value=value, sources=chain, stance=Stance.ASSERTED, confidence=0.5, evidence=(trigger,)
    )
    return Reading(
        id=reading_id(article=article.id, engine="x", version="1", model="", settings=""),
        article=article.id,
        engine="x",
        version="1",
        model="",
        settings="",
        events=(Event(id=event, article=article.id, type="attack", trigger=trigger, background=False, claims=(claim,)),),
    )


@pytest.mark.parametrize("aspect", list(VALUES))
def test_each_kind_of_value_round_trips(aspect: Aspect) -> None:
    reading = reading_of("A blast.", aspect, VALUES[aspect])
    assert from_json(to_json(reading), Reading) == reading


@given(st.text(min_size=1))
def test_any_text_round_trips_through_a_reading(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-8", "replace").decode()
    reading = reading_of(text, Aspect.OCCURRED, Occurrence(phrase=text))
    assert from_json(to_json(reading), Reading) == reading


def test_json_is_canonical() -> None:
    reading = reading_of("A blast.", Aspect.TIME, DAY)
    assert to_json(from_json(to_json(reading), Reading)) == to_json(reading)


def test_a_value_of_another_aspect_is_refused() -> None:
    content = to_json(reading_of("A blast.", Aspect.KILLED, VALUES[Aspect.KILLED])).replace(b'"killed"', b'"weapon"')
    with pytest.raises(msgspec.ValidationError):
        from_json(content, Reading)


@given(st.datetimes(), st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=400)))
def test_intervals_are_aware_and_forward(start: datetime, length: timedelta) -> None:
    with pytest.raises(ValueError, match="aware"):
        TimeInterval(start=start, end=start, grain=Grain.DAY, anchor=Anchor.STATED, edtf="")
    aware = start.replace(tzinfo=UTC)
    with pytest.raises(ValueError, match="after it starts"):
        TimeInterval(start=aware, end=aware, grain=Grain.DAY, anchor=Anchor.STATED, edtf="")
