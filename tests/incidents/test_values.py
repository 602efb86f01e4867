"""Two claims say the same where only the hedge, the spelling or the name of a side differs."""

from dataclasses import replace

import pytest

from reportedly.incidents.values import figure, is_denied, is_number, is_vague, people, same_value
from reportedly.model.reading import Claim, Stance
from reportedly.model.value import Aspect, Manner, Party, Toll, Total, Value, Weapon
from tests.incidents.builders import HAMA, HOMS, day, report

DOZENS = Toll(low=12, high=99, phrase="Dozens of people", whom="people")


def made(aspect: Aspect, value: Value, stance: Stance = Stance.ASSERTED) -> Claim:
    return report("a", (aspect, value, (), stance)).event.claims[0]


@pytest.mark.parametrize(
    ("whom", "counted"),
    [
        ("", "people"),
        ("of the dead", "people"),
        ("innocent civilians", "people"),
        ("school children", "children"),
        ("women and girls", "children+women"),
        ("rebel fighters", "fighters"),
        ("millers", "mlrs"),
    ],
)
def test_whom_a_toll_counts(whom: str, counted: str) -> None:
    assert people(Toll(low=3, high=3, phrase="3", whom=whom)) == counted


def test_a_hedge_makes_no_other_count_but_a_range_does() -> None:
    assert figure(Toll(low=58, high=None, phrase="at least 58")) == figure(Toll(low=58, high=58, phrase="58 killed"))
    assert figure(Toll(low=58, high=60, phrase="58 to 60")) != figure(Toll(low=58, high=58, phrase="58"))
    assert is_vague(DOZENS)
    assert is_number(DOZENS)
    assert not is_number(Toll(low=2, high=None, phrase="wounded villagers"))


def test_parts_running_totals_and_denials_are_other_values() -> None:
    whole = Toll(low=5, high=5, phrase="5 people")
    keys = [
        same_value(made(Aspect.KILLED, toll)) for toll in (whole, replace(whole, total=Total.PART), replace(whole, total=Total.RUNNING))
    ]
    keys.append(same_value(made(Aspect.KILLED, whole, Stance.DENIED)))
    assert len(set(keys)) == 4


def test_sides_places_times_and_arms() -> None:
    army, forces = Party(name="the army"), Party(name="armed forces")
    assert same_value(made(Aspect.PERPETRATOR, army), lambda _: "Ruritania") == same_value(
        made(Aspect.PERPETRATOR, forces), lambda _: "Ruritania"
    )
    assert same_value(made(Aspect.PERPETRATOR, army)) != same_value(made(Aspect.PERPETRATOR, forces))
    assert same_value(made(Aspect.PLACE, HOMS)) != same_value(made(Aspect.PLACE, HAMA))
    assert same_value(made(Aspect.TIME, day(4))) == same_value(made(Aspect.TIME, day(4)))
    assert same_value(made(Aspect.WEAPON, Weapon(name="Car bomb"))) == same_value(made(Aspect.WEAPON, Weapon(name="car bomb")))
    assert is_denied(made(Aspect.PERPETRATOR, replace(army, manner=Manner.DENIED)))
