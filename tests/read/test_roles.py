"""What a trained reader found takes its place beside what the rules found."""

import pytest

from reportedly.model.evidence import Evidence
from reportedly.model.reading import Statement
from reportedly.model.value import Aspect, Party, PartyKind
from reportedly.read.events import find_events
from reportedly.read.mentions import RoleMention
from reportedly.read.parties import WeaponMention, find_parties, find_weapons
from reportedly.read.party_view import PartyMention
from reportedly.read.roles import add_parties, add_weapons, without_bystanders
from reportedly.read.sentences import find_sentences

TEXT = "Gunmen attacked the mill with axes, killing its owner, Omar Daher. The miller, Nabil Sabra, had called for calm."
SENTENCES = find_sentences(TEXT)
TRIGGERS = find_events(TEXT, SENTENCES)


def role(words: str, role: str) -> RoleMention:
    return RoleMention(start=TEXT.index(words), end=TEXT.index(words) + len(words), role=role)


def parties(*roles: RoleMention, known: tuple[PartyMention, ...] = ()) -> list[tuple[Aspect, Party, int | None]]:
    return [(p.aspect, p.party, p.trigger) for p in add_parties(TEXT, SENTENCES, TRIGGERS, roles, known)]


def test_a_role_belongs_to_the_violence_of_its_sentence() -> None:
    attacked = TEXT.index("attacked")
    found = parties(role("Gunmen", "perp_individual"), role("mill", "target"), role("Omar Daher", "victim"), role("Nabil Sabra", "victim"))
    assert found == [
        (Aspect.PERPETRATOR, Party(name="Gunmen", kind=PartyKind.ARMED_GROUP), attacked),
        (Aspect.TARGET, Party(name="mill", kind=PartyKind.PLACE), attacked),
        (Aspect.VICTIM, Party(name="Omar Daher", kind=PartyKind.PERSON), attacked),
    ]


def test_what_the_rules_named_stays_as_they_put_it() -> None:
    by_rules = find_parties(TEXT, SENTENCES, TRIGGERS, ())
    assert add_parties(TEXT, SENTENCES, TRIGGERS, (), by_rules) == by_rules
    again = tuple(
        RoleMention(start=party.name[0], end=party.name[1], role="perp_individual")
        for party in by_rules
        if party.aspect is Aspect.PERPETRATOR
    )
    assert again
    assert add_parties(TEXT, SENTENCES, TRIGGERS, again, by_rules) == by_rules


def test_arms_are_added_once() -> None:
    by_rules = find_weapons(TEXT, SENTENCES, TRIGGERS)
    added = add_weapons(TEXT, SENTENCES, TRIGGERS, [role("axes", "weapon")], by_rules)
    assert [TEXT[weapon.start : weapon.end] for weapon in added] == ["axes"]
    assert add_weapons(TEXT, SENTENCES, TRIGGERS, [role("axes", "weapon")], added) == added
    assert all(isinstance(weapon, WeaponMention) and weapon.trigger == TEXT.index("attacked") for weapon in added)


def test_who_speaks_is_no_victim() -> None:
    said = Evidence(article="a", start=TEXT.index("Omar"), end=TEXT.index(". The"), quote="Omar Daher")
    statement = Statement(id="s", sources=(), cue=None, content=(), source_evidence=(said,))
    assert without_bystanders([role("Omar Daher", "victim"), role("mill", "target")], [statement], ()) == (role("mill", "target"),)
    assert without_bystanders([role("Omar Daher", "victim")], [], ()) == (role("Omar Daher", "victim"),)


@pytest.mark.parametrize(
    ("text", "name", "blamed"),
    [
        ("The mill was attacked by masked men.", "masked men", True),
        ("The attack on the mill was carried out by masked men.", "masked men", True),
        ("The miller was murdered yesterday in the mill by masked men.", "masked men", True),
        ("A bomb hit the mill in a district held by masked men.", "masked men", False),
        ("The miller was murdered in a district held since May by masked men.", "masked men", False),
        ("A bomb hit the mill. The town was under a siege by masked men.", "masked men", False),
        ("The mill was quiet. Masked men stood by.", "Masked men", False),
        ("THE MILL WAS ATTACKED. MASKED MEN CAME BY CAR.", "MASKED MEN", True),
        ("THE MILL WAS ATTACKED. OMAR DAHER CAME BY CAR.", "OMAR DAHER", False),
        ("Shells killed eleven members of the Olive Front near the mill.", "Olive Front", False),
        ("Masked men died in a car bomb blast.", "Masked men", False),
        ("The Olive Front said the blast killed two.", "Olive Front", False),
        ("An officer of the Olive Front was killed by a bomb.", "Olive Front", False),
        ("The driver was hanged for crimes committed by the Olive Front.", "Olive Front", False),
        ("Fighters of the town said the Olive Front fired rockets, which killed two.", "Olive Front", True),
    ],
)
def test_nobody_is_blamed_by_a_word_far_away(text: str, name: str, blamed: bool) -> None:
    sentences = find_sentences(text)
    masked = RoleMention(start=text.index(name), end=text.index(name) + len(name), role="perp_individual")
    assert bool(add_parties(text, sentences, find_events(text, sentences), [masked], ())) is blamed
