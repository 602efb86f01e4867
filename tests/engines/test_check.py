"""Nothing gets past the gate that the article does not bear out, and what is stopped is said."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.engines.check import check
from reportedly.model.article import make_article
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Claim, Event, Problem, Reading, Stance, Statement, event_id
from reportedly.model.value import Aspect, Toll, Weapon

ARTICLE = make_article("A blast killed 12 people, a medic said.")
TRIGGER = ARTICLE.evidence(2, 7)
EVENT = event_id(TRIGGER)
STATEMENT = Statement(
    id="s_1", sources=(), cue=ARTICLE.evidence(34, 38), content=(ARTICLE.evidence(0, 24),), source_evidence=(ARTICLE.evidence(26, 33),)
)
CLAIM = Claim(
    id="c_1",
    event=EVENT,
    aspect=Aspect.KILLED,
    value=Toll(low=12, high=12, phrase="12 people"),
    sources=(),
    stance=Stance.ASSERTED,
    confidence=0.9,
    evidence=(ARTICLE.evidence(15, 24),),
    statement="s_1",
)
SOUND = Reading(
    id="r_1",
    article=ARTICLE.id,
    engine="x",
    version="1",
    model="",
    settings="",
    statements=(STATEMENT,),
    events=(Event(id=EVENT, article=ARTICLE.id, type="attack.bombing", trigger=TRIGGER, background=False, claims=(CLAIM,)),),
)


def with_claim(**changes: object) -> Reading:
    return replace(SOUND, events=(replace(SOUND.events[0], claims=(replace(CLAIM, **changes),)),))  # type: ignore[arg-type]


def test_a_sound_reading_passes_unchanged() -> None:
    assert check(SOUND, ARTICLE) == SOUND


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"evidence": (Evidence(article=ARTICLE.id, start=15, end=24, quote="99 people"),)}, "quote-mismatch"),
        ({"evidence": (Evidence(article="a_other", start=15, end=24, quote="12 people"),)}, "quote-mismatch"),
        ({"evidence": ()}, "no-evidence"),
        ({"value": Weapon(name="bomb")}, "wrong-value"),
        ({"event": "e_other"}, "wrong-event"),
        ({"statement": "s_other"}, "unknown-statement"),
        ({"confidence": 1.5}, "wrong-confidence"),
    ],
)
def test_an_unsound_claim_becomes_a_problem(changes: dict[str, object], code: str) -> None:
    checked = check(with_claim(**changes), ARTICLE)
    assert checked.events[0].claims == ()
    assert [problem.code for problem in checked.problems] == [code]


def test_an_unsound_event_statement_or_problem_goes_too() -> None:
    strange = replace(SOUND, events=(replace(SOUND.events[0], type="picnic"),))
    assert [p.code for p in check(strange, ARTICLE).problems] == ["unknown-type"]
    empty = replace(SOUND, statements=(replace(STATEMENT, content=()),))
    assert {p.code for p in check(empty, ARTICLE).problems} == {"no-evidence", "unknown-statement"}
    made_up = Problem(code="x", message="x", evidence=(Evidence(article=ARTICLE.id, start=0, end=1, quote="?"),))
    assert [p.code for p in check(replace(SOUND, problems=(made_up,)), ARTICLE).problems] == ["quote-mismatch"]


@given(st.integers(0, 60), st.text(min_size=1, max_size=10))
def test_no_quote_that_is_not_in_the_text_survives(start: int, quote: str) -> None:
    evidence = Evidence(article=ARTICLE.id, start=start, end=start + len(quote), quote=quote)
    kept = check(with_claim(evidence=(evidence,)), ARTICLE).events[0].claims
    assert all(ARTICLE.text[e.start : e.end] == e.quote for claim in kept for e in claim.evidence)
    assert bool(kept) == (ARTICLE.text[start : start + len(quote)] == quote)
