"""By whose word a perpetrator is named, and what an armed body says of its own deeds."""

import pytest

from reportedly.engines import load_engine
from reportedly.model.article import make_article
from reportedly.model.value import Aspect, Manner, Party
from reportedly.read.responsibility import manner_of


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("The Red Dawn Front, RDF, has claimed responsibility for the blast.", Manner.CLAIMED),
        ("The Red Dawn Front later claimed the attack.", Manner.CLAIMED),
        ("Officials blamed the left-wing Red Dawn Front for the blast.", Manner.ACCUSED),
        ("Officials accused the Red Dawn Front.", Manner.ACCUSED),
        ("Police said the Red Dawn Front was probably behind the blast.", Manner.SUSPECTED),
        ("The Red Dawn Front denied any involvement.", Manner.DENIED),
        ("OFFICIALS BLAMED THE RED DAWN FRONT FOR THE BLAST.", Manner.ACCUSED),
        ("The Red Dawn Front blew up the bridge; a rival group claimed responsibility for a fire.", Manner.STATED),
        ("The Red Dawn Front (Popular Army of the North) tonight claimed responsibility for the blast.", Manner.CLAIMED),
        ("Red Dawn Front (RDF) fighters, who have claimed responsibility for the blast, fled.", Manner.CLAIMED),
        ("A man of the Red Dawn Front called a station to claim responsibility.", Manner.CLAIMED),
        ("The police hold the Red Dawn Front responsible for the blast.", Manner.ACCUSED),
        ("We blame the “Red Dawn Front” for the blast.", Manner.ACCUSED),
        ("The mayor did not blame the Red Dawn Front.", Manner.STATED),
        ("They were taken away, presumably by fighters of the Red Dawn Front.", Manner.SUSPECTED),
        ("They blamed the rains, and the Red Dawn Front blew up the bridge.", Manner.STATED),
    ],
)
def test_the_words_around_a_name_say_how_it_is_named(text: str, manner: Manner) -> None:
    start = text.lower().index("red dawn front")
    assert manner_of(text, (0, len(text)), (start, start + len("red dawn front"))) is manner


def perpetrators(text: str, engine: str = "rules") -> list[tuple[str, Manner, tuple[str, ...]]]:
    reading = load_engine(engine).read(make_article(text))
    claims = [claim for event in reading.events for claim in event.of(Aspect.PERPETRATOR)]
    return [(c.value.name, c.value.manner, tuple(s.name for s in c.sources)) for c in claims if isinstance(c.value, Party)]


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah said its fighters attacked a checkpoint near Homs on Saturday.",
        "Hezbollah said in a statement that it had fired rockets at a base near Homs on Saturday.",
        "“We attacked the checkpoint near Homs on Saturday,” Hezbollah said.",
    ],
)
def test_a_body_claims_the_deeds_that_it_calls_its_own(text: str) -> None:
    assert ("Hezbollah", Manner.CLAIMED, ("Hezbollah",)) in perpetrators(text)


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Homs said it attacked a checkpoint on Saturday.",
        "The minister, Omar Daher, said “we attacked the checkpoint near Homs on Saturday”.",
        "It attacked a checkpoint near Homs on Saturday.",
    ],
)
def test_a_pronoun_that_is_nobody_s_names_nobody(text: str) -> None:
    assert perpetrators(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No group claimed responsibility for the blast in Homs on Saturday.",
        "None of the rebel groups claimed the attack in Homs on Saturday.",
        "A drone hit a bus in Homs on Saturday.",
    ],
)
def test_nobody_and_the_weapon_alone_are_not_responsible(text: str) -> None:
    assert perpetrators(text) == []


@pytest.mark.parametrize("engine", ["rules", "tagger"])
def test_who_denies_a_deed_of_his_own_is_said_to_have_done_it_by_nobody(engine: str) -> None:
    text = "The Syrian Defence Ministry on Thursday denied that its drones had struck a primary school in Homs."
    reading = load_engine(engine).read(make_article(text))
    claims = [claim.value for event in reading.events for claim in event.of(Aspect.PERPETRATOR)]
    assert {value.manner for value in claims if isinstance(value, Party)} == {Manner.DENIED}


@pytest.mark.parametrize(("cue", "manner"), [("charged", Manner.ACCUSED), ("said", Manner.STATED)])
def test_who_charges_that_somebody_did_it_accuses_him(cue: str, manner: Manner) -> None:
    text = f"The mayor {cue} on Wednesday that Hezbollah shelled a market in Homs on Tuesday."
    assert [found for _, found, _ in perpetrators(text, engine="tagger")] == [manner]


def test_a_dash_behind_a_dateline_is_no_part_of_a_name() -> None:
    told = perpetrators("HOMS, Syria (Example Agency) - Syrian artillery struck a market in Homs on Tuesday.")
    assert [name for name, _, _ in told] == ["Syrian artillery"]
