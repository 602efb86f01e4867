"""Who did it, whom it was aimed at, whom it hit: with the manner in which the text comes to say so."""

import pytest

from reportedly.engines import load_engine
from reportedly.model.article import make_article
from reportedly.model.place import Place, PlaceKind
from reportedly.model.value import Aspect, Manner, PartyKind
from reportedly.read.events import find_events
from reportedly.read.mentions import PlaceMention
from reportedly.read.parties import find_parties, find_weapons
from reportedly.read.party_view import PartyMention, party_kind
from reportedly.read.sentences import find_sentences

STATES = {"Israeli": "Israel", "Israel": "Israel", "Russian": "Russia", "U.S.": "United States", "Turkey": "Turkey"}


def states(text: str) -> tuple[PlaceMention, ...]:
    return tuple(
        PlaceMention(
            start=at,
            end=at + len(word),
            outer=(at, at + len(word)),
            place=Place(name=name, kind=PlaceKind.COUNTRY),
            adjective=word.endswith(("n", "i")),
        )
        for word, name in STATES.items()
        if (at := text.find(word)) >= 0 and not text[at + len(word) : at + len(word) + 1].isalpha()
    )


def parties(text: str, aspect: Aspect) -> list[PartyMention]:
    sentences = find_sentences(text)
    found = find_parties(text, sentences, find_events(text, sentences), states(text))
    return [mention for mention in found if mention.aspect is aspect]


@pytest.mark.parametrize(
    ("text", "name", "manner"),
    [
        ("The raid was attributed to Israel.", "Israel", Manner.ATTRIBUTED),
        ("Papers attributed the airstrike to the Israel Air Force.", "Israel Air Force", Manner.ATTRIBUTED),
        ("Russian warplanes struck a village.", "Russian warplanes", Manner.STATED),
        ("He was killed in a U.S. strike.", "United States", Manner.STATED),
        ("A market was shelled by government forces.", "government forces", Manner.STATED),
        ("Hamas claimed responsibility for the bombing.", "Hamas", Manner.CLAIMED),
        ("Residents blamed militants for the attack.", "militants", Manner.ACCUSED),
        ("Officials accused Turkey of the shelling.", "Turkey", Manner.ACCUSED),
        ("The attack came after suspected rebels crossed the river.", "rebels", Manner.SUSPECTED),
        ("Ahrar al-Sham denied any involvement in the bombing.", "Ahrar al-Sham", Manner.DENIED),
        ("Unidentified aircraft bombed the ferry.", "Unidentified aircraft", Manner.STATED),
        ("The opposition accused government forces of shelling a mill.", "government forces", Manner.ACCUSED),
        ("The militia meanwhile has fired rockets at Homs.", "militia", Manner.STATED),
        ("Regime helicopters on Monday bombed a mill.", "Regime helicopters", Manner.STATED),
        ("Forces loyal to President Omar Roe were behind the attack.", "Forces loyal to President Omar Roe", Manner.ACCUSED),
        ("The raid was allegedly carried out by Russian jets.", "Russian jets", Manner.SUSPECTED),
        ("The air strikes are believed to have been carried out by the army.", "army", Manner.SUSPECTED),
        ("Army helicopters appeared to have dropped barrel bombs on a mill.", "Army helicopters", Manner.SUSPECTED),
        ("The president has denied government forces use barrel bombs.", "government forces", Manner.DENIED),
        ("The regime denied its forces were behind the chemical attack.", "forces", Manner.DENIED),
        ("He was asked of a report that a drone carried out the air strike.", "drone", Manner.SUSPECTED),
        ("Western states said the army was responsible for the bombing.", "army", Manner.ACCUSED),
        ("Terrorists positioned in the mill fired rockets at a road.", "Terrorists", Manner.STATED),
        ("The Islamic State (IS) militant group executed a driver.", "Islamic State (IS) militant group", Manner.STATED),
        ("The regime has repeatedly denied using gas in the chemical attack.", "regime", Manner.DENIED),
        ("The Islamic State group claimed to have executed a driver.", "Islamic State group", Manner.CLAIMED),
        ("Dozens died in US-led coalition airstrikes.", "US-led coalition", Manner.STATED),
        ("In the province further east government troops stormed a mill.", "government troops", Manner.STATED),
        ("Militias summarily executed six men.", "Militias", Manner.STATED),
        ("A woman was killed and a man injured by terrorists near the mill.", "terrorists", Manner.STATED),
    ],
)
def test_perpetrator_and_manner(text: str, name: str, manner: Manner) -> None:
    (mention,) = parties(text, Aspect.PERPETRATOR)
    assert (mention.party.name, mention.party.manner) == (name, manner)
    assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("It was unclear whether the air strikes were carried out by government or Russian warplanes.", Manner.SUSPECTED),
        ("The air strikes were carried out by government warplanes and Russian warplanes.", Manner.STATED),
    ],
)
def test_several_who_may_or_did(text: str, manner: Manner) -> None:
    found = {mention.party.name: mention.party.manner for mention in parties(text, Aspect.PERPETRATOR)}
    assert len(found) == 2
    assert found["Russian warplanes"] is manner
    assert set(found.values()) == {manner}


@pytest.mark.parametrize(
    "text",
    [
        "The monitor learns whose planes carry out air strikes.",
        "The explosions coincided with a rare visit by President Omar Daher.",
        "The terrorist group has claimed previous bombings.",
        "New fighting broke a truce brokered by rebels.",
        "The bombing was condemned by the army.",
        "The driver was executed for crimes committed by rebels.",
        "An air strike hit an anti-government village.",
        "The minister accused Turkey of withholding evidence after the bombing.",
        "The envoy accused Israel of “open hypocrisy” over the air strikes.",
        "Russia denies targeting civilians.",
        "Gunmen in Israel captured a mill.",
    ],
)
def test_who_did_something_else_is_no_perpetrator(text: str) -> None:
    assert parties(text, Aspect.PERPETRATOR) == []


def test_no_claim_of_responsibility_names_nobody() -> None:
    assert parties("There was no claim of responsibility for the blast.", Aspect.PERPETRATOR) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("An airstrike on a crowded bakery killed nine.", "crowded bakery", PartyKind.PLACE),
        ("Jets targeted a weapons depot near the port.", "weapons depot", PartyKind.PLACE),
        ("A bus that was attacked on Monday burned.", "bus", PartyKind.PLACE),
        ("Shells hit fleeing civilians.", "fleeing civilians", PartyKind.CIVILIANS),
        ("An airstrike on a rebel-held village Monday killed nine.", "rebel-held village", PartyKind.PLACE),
        ("Strikes on a crowded suburb Thirty people died.", "crowded suburb", PartyKind.PLACE),
    ],
)
def test_target(text: str, name: str, kind: PartyKind) -> None:
    names = {(mention.party.name, mention.party.kind) for mention in parties(text, Aspect.TARGET)}
    assert names == {(name, kind)}


def test_victims_without_a_number() -> None:
    (named,) = parties("The killing of commander Omar Sabbagh shocked them.", Aspect.VICTIM)
    assert (named.party.name, named.party.kind) == ("commander Omar Sabbagh", PartyKind.PERSON)
    (group,) = parties("Local officials were killed in the raid.", Aspect.VICTIM)
    assert group.party.name == "Local officials"


def test_unnamed_is_kept_as_unknown() -> None:
    assert party_kind("unidentified gunmen") is PartyKind.UNKNOWN


def test_arms_that_are_used_and_arms_that_are_kept() -> None:
    text = "Barrel bombs hit the market in the attack. The strike hit a plant designed to manufacture missiles."
    sentences = find_sentences(text)
    found = find_weapons(text, sentences, find_events(text, sentences))
    assert [mention.weapon.name for mention in found] == ["barrel bombs"]


def test_either_side_s_bombardment_is_told_alike() -> None:
    readings = [
        load_engine("rules").read(make_article(f"There was a {side} bombardment of the area.")) for side in ("government", "opposition")
    ]
    assert [[event.type for event in reading.events] for reading in readings] == [["attack"], ["attack"]]
