"""Sides: only what claims say of who did it to whom; nothing where it is not said, is denied, or sources differ."""

import pytest

from reportedly.model.reading import Event
from reportedly.model.sides import hit, manners, type_of_violence
from reportedly.model.value import Aspect, Manner, Party, PartyKind, Toll, Total, Value
from tests import factory

ARMY = (Aspect.PERPETRATOR, Party(name="army", kind=PartyKind.STATE, manner=Manner.ACCUSED))
REBELS = (Aspect.PERPETRATOR, Party(name="rebels", kind=PartyKind.ARMED_GROUP, manner=Manner.CLAIMED))
NOT_ARMY = (Aspect.PERPETRATOR, Party(name="army", kind=PartyKind.STATE, manner=Manner.DENIED))
GUNMEN = (Aspect.PERPETRATOR, Party(name="masked gunmen", kind=PartyKind.ARMED_GROUP))
AT_FIGHTERS = (Aspect.TARGET, Party(name="fighters", kind=PartyKind.ARMED_GROUP))
AT_CIVILIANS = (Aspect.TARGET, Party(name="villagers", kind=PartyKind.CIVILIANS))
AT_BASE = (Aspect.TARGET, Party(name="base", kind=PartyKind.PLACE))
MINISTER = (Aspect.VICTIM, Party(name="a minister", kind=PartyKind.STATE))


def killed(whom: str, low: int = 12, total: Total = Total.EVENT) -> tuple[Aspect, Value]:
    return Aspect.KILLED, Toll(low=low, high=low, phrase=f"{low} {whom}", whom=whom, total=total)


def event(*values: tuple[Aspect, Value], kind: str = "attack.air") -> list[Event]:
    return [factory.event(factory.article(), [(aspect, value, "12 people were killed") for aspect, value in values], kind=kind)]


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ((ARMY, AT_FIGHTERS), 1),
        ((REBELS, AT_FIGHTERS), 2),
        ((REBELS, AT_CIVILIANS), 3),
        ((REBELS, NOT_ARMY, AT_FIGHTERS), 2),
        ((ARMY, GUNMEN, AT_CIVILIANS), 3),
    ],
)
def test_the_type_of_violence_follows_from_both_sides(values: tuple[tuple[Aspect, Value], ...], number: int) -> None:
    assert type_of_violence("attack.air", event(*values, killed("people"))) == (number, "")


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ((ARMY, AT_FIGHTERS), "nobody is said to be killed"),
        ((ARMY, AT_FIGHTERS, killed("people", 0)), "nobody is said to be killed"),
        ((ARMY, AT_FIGHTERS, killed("people", total=Total.RUNNING)), "nobody is said to be killed"),
        ((ARMY, AT_BASE, killed("people")), "is not said"),
        ((NOT_ARMY, AT_FIGHTERS, killed("people")), "is not said"),
        ((GUNMEN, AT_CIVILIANS, killed("people")), "is not said"),
        ((ARMY, REBELS, AT_FIGHTERS, killed("people")), "sources differ"),
        ((ARMY, killed("civilians")), "at whom it was aimed is not said"),
    ],
)
def test_what_is_not_said_has_no_type_of_violence(values: tuple[tuple[Aspect, Value], ...], why: str) -> None:
    number, told = type_of_violence("attack.air", event(*values))
    assert number is None
    assert why in told


def test_a_clash_with_a_state_is_state_based_and_a_massacre_kills() -> None:
    assert type_of_violence("clash", event(REBELS, killed("soldiers"), kind="clash")) == (1, "")
    assert type_of_violence("clash", event(REBELS, killed("people"), kind="clash"))[0] is None
    assert type_of_violence("attack.massacre", event(REBELS, AT_CIVILIANS, kind="attack.massacre")) == (3, "")


@pytest.mark.parametrize(
    ("values", "who"),
    [
        ((killed("women and children"),), "civilians"),
        ((killed("soldiers"),), "armed"),
        ((killed("soldiers"), killed("civilians", 2)), ""),
        ((killed("civilians", 0),), ""),
        ((killed("people"), AT_BASE), ""),
        ((MINISTER,), ""),
    ],
)
def test_who_was_hit(values: tuple[tuple[Aspect, Value], ...], who: str) -> None:
    assert hit(event(*values)) == who


def test_every_manner_is_told() -> None:
    assert manners(event(ARMY, NOT_ARMY)) == ("accused", "denied")
