"""Words that tell of a happening, and words that only look like it."""

from itertools import pairwise

import pytest

from reportedly.model.ontology import EVENT_TYPES
from reportedly.read.event_words import ROWS
from reportedly.read.events import Trigger, find_events
from reportedly.read.sentences import find_sentences


def events(text: str) -> tuple[Trigger, ...]:
    return find_events(text, find_sentences(text))


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("An airstrike flattened the bakery.", "airstrike", "attack.air"),
        ("Two warplanes struck the depot.", "struck", "attack.air"),
        ("Artillery hit the old quarter.", "hit", "attack.shelling"),
        ("A suicide car bomb went off at the gate.", "suicide car bomb", "attack.bombing.suicide"),
        ("A roadside bomb killed a driver.", "roadside bomb", "attack.bombing"),
        ("Doctors described a suspected sarin attack.", "suspected sarin attack", "attack.chemical"),
        ("Three men were gunned down at dawn.", "gunned down", "attack.shooting"),
        ("Rebels ambushed the patrol.", "ambushed", "attack.ground"),
        ("Clashes went on for hours.", "Clashes", "clash"),
        ("Masked men abducted a priest.", "abducted", "abduction"),
        ("Two spies were beheaded.", "beheaded", "execution"),
        ("The army has evacuated its bases in the valley.", "evacuated its bases", "withdrawal"),
        ("He is to hand the reins over in May.", "hand the reins over", "handover"),
        ("The drone was shot down.", "shot down", "interception"),
        ("A drone strike hit the depot.", "drone strike", "attack.air.drone"),
        ("A landmine blast maimed a shepherd.", "landmine blast", "attack.bombing.mine"),
        ("Naval shelling broke the pier.", "Naval shelling", "attack.shelling.naval"),
        ("A new aerial offensive began.", "aerial offensive", "attack.air"),
        ("A bus was hit in bombing raids.", "hit", "attack.air"),
        ("The jets were accused of targeting and wounding farmers.", "targeting", "attack.air"),
        ("A knife attack left one hurt.", "knife attack", "attack.stabbing"),
        ("The shop was firebombed.", "firebombed", "attack.arson"),
        ("Masked men set fire to the shop.", "set fire to", "destruction"),
        ("A bridge was dynamited at night.", "dynamited", "attack.bombing"),
        ("Jets strafed a column of trucks.", "strafed", "attack.air"),
        ("The pipeline was sabotaged again.", "sabotaged", "destruction"),
        ("Guards raped detainees.", "raped", "attack.sexual"),
        ("A boy accidentally shoots his cousin.", "accidentally shoots", "accident.shooting"),
        ("The rifle went off in his hands.", "rifle went off", "accident.shooting"),
        ("A pistol lay there when it went off.", "went off", "accident.shooting"),
        ("The bomb was carried when it went off.", "bomb", "attack.bombing"),
        ("She shot herself in the left foot.", "shot herself in the left foot", "accident.shooting"),
        ("A 3-year-old boy fatally shot himself.", "3-year-old boy fatally shot himself", "accident.shooting"),
        ("A passer-by was hit by a stray bullet.", "hit by a stray bullet", "attack.shooting"),
        ("He had gunshot wounds.", "gunshot wounds", "attack.shooting"),
        ("A double homicide shook the town.", "homicide", "killing"),
        ("Gunmen hijacked a bus.", "hijacked", "abduction.hijacking"),
        ("Nine fishermen were freed.", "were freed", "release"),
        ("The hostages were released.", "hostages were released", "release"),
        ("The depot was looted.", "looted", "looting"),
        ("Prisoners rioted.", "rioted", "protest.riot"),
        ("The sides signed a water accord in Geneva.", "signed a water accord", "agreement"),
        ("Lorries delivered food aid.", "delivered food aid", "aid"),
    ],
)
def test_word_and_code(text: str, word: str, code: str) -> None:
    trigger = events(text)[0]
    assert (text[trigger.start : trigger.end], trigger.code) == (word, code)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor survived a heart attack.",
        "The union called a rail strike.",
        "They hoped to strike a deal.",
        "The senator paid for an attack ad.",
        "The air force bought a plane.",
        "The minister came under fire for it.",
        "The board executed the plan.",
        "The charm offensive worked.",
        "New sanctions targeting the mill are due.",
        "Strict rules apply to artillery targeting and to scouting.",
        "Celebratory gunfire was heard at the wedding.",
        "The Harbour Negotiations Committee met.",
        "A network called Our Harbour Is Quietly Bombed said so.",
        "The ministry released a statement.",
        "No date was released.",
        "Homicide detectives came.",
        "The party shot itself in the foot.",
        "They sabotaged the renewal process.",
        "An alarm went off in the mill.",
        "It was an accidental discharge of waste water.",
    ],
)
def test_other_meanings_are_no_events(text: str) -> None:
    assert events(text) == ()


def test_definite_plural_and_generic() -> None:
    text = "The strike came at night. Strikes are generally carried out at night. A wave of attacks worried them. The attacks went on."
    first, kind, wave, plural = events(text)
    assert first.definite
    assert not first.plural
    assert kind.generic
    assert wave.generic
    assert plural.definite
    assert plural.plural


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The abducted driver spoke.", "abducted"),
        ("They built a camp for displaced families.", "displaced"),
        ("Troops seized a lorry and two car bombs.", "car bombs"),
        ("Three car bombs were defused.", "car bombs"),
        ("Police raided a mortar shells workshop.", "mortar shells"),
        ("Tags Harbour Mill airstrikes Ferry", "airstrikes"),
        ("They regularly strike the mill with bomb attacks.", "bomb attacks"),
    ],
)
def test_what_is_only_named_is_a_kind(text: str, word: str) -> None:
    (trigger,) = [trigger for trigger in events(text) if text[trigger.start : trigger.end] == word]
    assert trigger.generic


@pytest.mark.parametrize(
    "text",
    [
        "They abducted drivers.",
        "The fighting displaced families.",
        "Two car bombs killed a guard.",
        "They defused a mine after a car bomb.",
        "The shell landed here.",
        "Tags Harbour Mill An airstrike hit.",
        "Bomb attacks shook the port.",
    ],
)
def test_what_happened_is_no_kind(text: str) -> None:
    assert not events(text)[-1].generic


def test_spans_do_not_overlap_and_lie_in_their_sentence() -> None:
    text = "A suicide bomb attack hit a market. Shelling killed nine, and a bomb blast tore through a bus."
    found = events(text)
    sentences = find_sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(sentences[t.sentence].start <= t.start and t.end <= sentences[t.sentence].end for t in found)


def test_every_code_of_the_table_exists() -> None:
    assert {row.code for row in ROWS} <= set(EVENT_TYPES)
