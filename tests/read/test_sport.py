"""Reports of matches: no attack is one, nobody is shot at."""

import pytest

from reportedly.engines import load_engine
from reportedly.model.article import Hints, make_article
from reportedly.model.value import Aspect, Toll

MATCH = (
    "City’s strikers bombarded the United goal in a first half that fans will call a massacre. Roe opened the shooting in the fourth "
    "minute and his late strike killed off the visitors. “We were under siege,” said the coach. Six players were booked; the home attack "
    "has scored 14 this season."
)
RAID = "Gunmen attacked the pitch after the match of the season and killed six players, two fans and the coach, police said."


@pytest.mark.parametrize("engine", ["rules", "tagger"])
def test_a_match_has_no_incident_but_says_that_its_words_were_seen(engine: str) -> None:
    reading = load_engine(engine).read(make_article(MATCH, hints=Hints(language="en", published="2024-01-21")))
    assert reading.events == ()
    (problem,) = [problem for problem in reading.problems if problem.code == "match-report"]
    assert "attack" in {shown.quote for shown in problem.evidence}


SHOT = "Two players and a fan were shot dead during a league match; the referee stopped it and the visitors’ coach left the pitch."


@pytest.mark.parametrize("engine", ["rules", "tagger"])
def test_who_is_shot_dead_at_a_match_is_no_sport(engine: str) -> None:
    reading = load_engine(engine).read(make_article(SHOT, hints=Hints(language="en", published="2024-01-21")))
    assert [claim.value.low for event in reading.events for claim in event.of(Aspect.KILLED) if isinstance(claim.value, Toll)]


@pytest.mark.parametrize("engine", ["rules", "tagger"])
def test_an_attack_on_a_match_is_one(engine: str) -> None:
    reading = load_engine(engine).read(make_article(RAID, hints=Hints(language="en", published="2024-01-21")))
    assert [event.type for event in reading.events] == ["attack"]
