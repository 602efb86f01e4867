"""Which side a party is, by words alone."""

import pytest

from reportedly.ledger.belligerents import side
from reportedly.model.value import Party, PartyKind

STATE, ARMED, PERSON = PartyKind.STATE, PartyKind.ARMED_GROUP, PartyKind.PERSON


@pytest.mark.parametrize(
    ("name", "kind", "whose"),
    [
        ("Russian warplanes", STATE, "Russia"),
        ("the Syrian army", STATE, "Syria"),
        ("US-backed Iraqi forces", STATE, "Iraq"),
        ("regime forces", STATE, "Yemen"),
        ("regime of the president", STATE, "Yemen"),
        ("the president's forces", PERSON, "Yemen"),
        ("US-led coalition", STATE, "coalition"),
        ("ISIL terrorists", ARMED, "Islamic State"),
        ("Houthi rebels", ARMED, "Houthis"),
        ("warplanes", STATE, ""),
        ("Russian or Syrian jets", STATE, ""),
        ("Terrorist groups", ARMED, ""),
        ("rebels is", ARMED, ""),
        ("suicide bomber", PERSON, ""),
    ],
)
def test_sides(name: str, kind: PartyKind, whose: str) -> None:
    assert side(Party(name=name, kind=kind), "YE") == whose


def test_a_group_that_no_table_has_goes_by_its_own_name() -> None:
    assert side(Party(name="the Ruritanian Liberation Brigade", kind=ARMED)) == side(Party(name="Ruritanian Liberation", kind=ARMED)) != ""


def test_where_no_land_is_known_the_army_is_nobodys() -> None:
    assert side(Party(name="the army", kind=STATE)) == ""
