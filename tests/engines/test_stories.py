"""Short stories through the whole engine `rules`: what is one happening, what are two, and who is said to have done it."""

import pytest

from reportedly.engines.rules import RulesEngine
from reportedly.model.article import Hints, make_article
from reportedly.model.reading import Event, Stance
from reportedly.model.value import Aspect, Manner, Party, Toll


def read(text: str) -> tuple[Event, ...]:
    """The events of a text that was published on Saturday, 8 April 2017."""
    return RulesEngine().read(make_article(text, hints=Hints(published="2017-04-08", language="en"))).events


def days(event: Event) -> list[str]:
    return [str(getattr(claim.value, "edtf", "")) for claim in event.of(Aspect.TIME)]


def names(event: Event, aspect: Aspect) -> list[str]:
    return [str(getattr(claim.value, "name", "")) for claim in event.of(aspect)]


def parties(event: Event) -> list[tuple[str, Manner, str]]:
    """Name, manner, and who says so."""
    return [
        (claim.value.name, claim.value.manner, claim.sources[-1].label if claim.sources else "")
        for claim in event.of(Aspect.PERPETRATOR)
        if isinstance(claim.value, Party)
    ]


def test_two_exact_kinds_are_two_events_and_a_denial_goes_to_the_nearer() -> None:
    strike, gas = read(
        "A U.S. missile strike on an air base near Homs on Friday killed six. It was the airfield from which a chemical attack was "
        "launched this week. The Syrian government denied responsibility for that attack."
    )
    assert (strike.type, days(strike), names(strike, Aspect.PERPETRATOR)) == ("attack.shelling", ["2017-04-07"], ["United States"])
    assert gas.type == "attack.chemical"
    assert [manner for _, manner, _ in parties(gas)] == [Manner.DENIED]


@pytest.mark.parametrize(
    ("blame", "name"),
    [
        ("The government blamed “terrorists” for the attack.", "terrorists"),
        ('The government blamed "terrorists".', "terrorists"),
        ("The government blamed the forces of President Omar Haddad.", "forces of President Omar Haddad"),
        ("The government blamed forces loyal to Omar al-Haddad for it.", "forces loyal to Omar al-Haddad"),
    ],
)
def test_who_is_blamed_and_by_whom(blame: str, name: str) -> None:
    (event,) = read(f"A blast hit a market in Homs on Friday. {blame}")
    assert parties(event) == [(name, Manner.ACCUSED, "government")]


def test_told_again_with_time_and_perpetrator() -> None:
    (event,) = read(
        "Five people were killed when missiles struck a base near Homs, the governor said on Friday.\n\n"
        "The United States launched 59 cruise missiles at the base late on Thursday."
    )
    assert (event.type, days(event), names(event, Aspect.PERPETRATOR)) == ("attack.air", ["2017-04-06"], ["United States"])


def test_the_lead_lends_place_and_day_to_its_own_happening_alone() -> None:
    (event,) = read("Schools in Homs were closed on Thursday. An explosion had killed nine people, residents said.")
    assert (names(event, Aspect.PLACE), days(event)) == (["Homs"], ["2017-04-06"])
    assert {claim.confidence for claim in event.of(Aspect.PLACE, Aspect.TIME)} == {0.5}
    first, second = read("An airstrike killed nine people in Homs on Thursday. Elsewhere, a car bomb killed four soldiers.")
    assert names(first, Aspect.PLACE) == ["Homs"]
    assert names(second, Aspect.PLACE) == []


def test_a_toll_of_earlier_is_background() -> None:
    (event,) = read("A bombing in Homs on Friday killed 40 people, up from an earlier toll of 15.")
    stances = {claim.value.low: claim.stance for claim in event.of(Aspect.KILLED) if isinstance(claim.value, Toll)}
    assert stances == {40: Stance.ASSERTED, 15: Stance.BACKGROUND}


def test_who_withdraws_and_who_hands_over() -> None:
    (left,) = read("Iran has evacuated some of its bases in Syria.")
    assert parties(left) == [("Iran", Manner.STATED, "")]
    (handover,) = read("Dana Ilves, who is slated to hand the reins over to Kristel Tammsoo next week, praised the guards.")
    assert (names(handover, Aspect.PERPETRATOR), names(handover, Aspect.TARGET)) == (["Dana Ilves"], ["Kristel Tammsoo"])


def test_who_is_hit_did_not_do_it() -> None:
    (event,) = read("An airstrike hit Homs on Friday. Twenty rebels killed in the valley were buried, and five fighters died.")
    assert parties(event) == []


def test_held_by_and_blamed_on_are_not_who_struck_and_whom() -> None:
    (event,) = read("An airstrike hit a district of Homs recently seized by rebels on Friday. The council pinned the attack on the army.")
    assert ("rebels", Manner.STATED, "") not in parties(event)
    assert "army" not in names(event, Aspect.TARGET)


def test_a_headlines_counts_told_again_in_other_words() -> None:
    (event,) = read(
        "Shelling of a rebel bastion in Douma kills 19.\n\nAt least 19 people were killed on Friday in air strikes on Zamalka, medics said."
    )
    assert len(event.of(Aspect.KILLED)) == 2


def test_the_wars_beginning_and_an_airstrikes_truce_lend_no_time() -> None:
    (event,) = read("An airstrike broke a ceasefire in Homs on Friday. Many have been killed since the conflict erupted in March 2011.")
    assert (event.type, days(event)) == ("attack.air", ["2017-04-07"])


def test_a_date_at_the_very_beginning_is_the_events_after_on() -> None:
    (event,) = read("On Saturday, April 8, 2017, nine people were killed in an airstrike on a house in Homs.")
    assert days(event) == ["2017-04-08"]


def test_the_hour_of_an_early_morning_is_no_other_time() -> None:
    (event,) = read("A shooting left three men injured early on Friday morning in Homs. The shooting occurred at 1:47 a.m. on Friday.")
    assert len(days(event)) == 2


def test_a_later_death_is_not_when_it_happened() -> None:
    (event,) = read("Gunmen shot a guard in Homs on Thursday. The guard died of his wounds on Saturday.")
    assert days(event) == ["2017-04-06"]


def test_the_day_after_another_is_another() -> None:
    first, second = read("Rebels hit a school in Homs on Friday just a day after dozens of children were killed in airstrikes on Hama.")
    assert (first.type, second.type) == ("attack", "attack.air")


def test_what_was_said_earlier_in_the_day_still_stands() -> None:
    (event,) = read("Airstrikes hit Homs on Friday. The council said earlier in the day that 213 people were killed in the strikes.")
    assert [claim.stance for claim in event.of(Aspect.KILLED)] == [Stance.ASSERTED]
