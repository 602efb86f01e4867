"""The log says in words who did what, to what, and why."""

from datetime import timedelta

import pytest

from reportedly.ledger.log import log
from reportedly.ledger.store import Ledger
from reportedly.model.codec import to_json
from reportedly.model.judgement import Action, Verdict, make_link, make_naming, make_revision
from reportedly.model.value import Aspect
from reportedly.model.view import Window
from tests.factory import START, entry, run, toll

GIVEN = [entry(12, outlet="One"), entry(5, where="Homs", outlet="Two"), entry(7, where="Homs", outlet="Three")]
EVENTS = [given.reading.events[0] for given in GIVEN]
(KILLED,) = EVENTS[0].of(Aspect.KILLED)
ADA = "person:ada"


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.append(run(), GIVEN)
    return ledger


def test_a_run_says_how_much_it_brought(ledger: Ledger) -> None:
    ledger.append(run(1), [entry(12, outlet="One", version="2"), entry(3)])
    assert [line.about for line in log(ledger)] == ["1 article, 1 read again", "3 articles"]


def test_a_revision_says_of_what_and_to_what_and_its_undoing_too(ledger: Ledger) -> None:
    value = to_json(toll(14, "14 people")).decode()
    corrected = make_revision(KILLED.id, Action.CORRECT, why="misread", by=ADA, at=START + timedelta(days=1), value=value)
    restored = make_revision(corrected.id, Action.RESTORE, why="it was not", by=ADA, at=START + timedelta(days=2))
    for target in (GIVEN[1].article.id, EVENTS[1].id, GIVEN[1].reading.statements[0].id):
        ledger.add_revision(make_revision(target, Action.NOTE, why="seen", by=ADA, at=START + timedelta(days=3)))
    ledger.add_revision(corrected)
    ledger.add_revision(restored)
    newest, *_ = said = [line.about for line in log(ledger)]
    assert newest in {
        "Two: Strike on Homs",
        "attack.air “airstrike” (Two: Strike on Homs)",
        "“5 people were killed in an airstrike on Homs” (Two: Strike on Homs)",
    }
    assert said[3:5] == [
        "what was corrected: killed 12 “12 people were killed” (One: Strike on Idlib)",
        "killed 12 “12 people were killed” (One: Strike on Idlib); now 14",
    ]


def test_the_links_of_one_judgement_are_one_entry(ledger: Ledger) -> None:
    pairs = [(EVENTS[0].id, EVENTS[1].id), (EVENTS[0].id, EVENTS[2].id)]
    links = [make_link(*pair, Verdict.SAME, by=ADA, reasons=("seen",), at=START + timedelta(days=1)) for pair in pairs]
    rule = make_link(EVENTS[1].id, EVENTS[2].id, Verdict.SAME, by="rule:test 1", reasons=(), at=START + timedelta(days=1), score=0.9)
    ledger.add_links([*links, rule])
    ledger.add_namings([make_naming(("Observatory", "SOHR"), Verdict.SAME, why="known", by=ADA, at=START + timedelta(days=2))])
    naming, judged, added = log(ledger)
    assert (naming.about, naming.others) == ("", 0)
    assert (judged.what, judged.others, judged.record) == ("link", 1, min(links, key=lambda one: one.id))
    assert "attack.air “airstrike” (One: Strike on Idlib)" in judged.about.split(" · ")
    assert added.what == "run"
    assert log(ledger, Window(limit=1, offset=1)) == (judged,)


def test_a_judgement_that_came_before_its_article_names_it(ledger: Ledger) -> None:
    ledger.add_links([make_link(EVENTS[0].id, "e_0", Verdict.DIFFERENT, by=ADA, reasons=("seen",), at=START + timedelta(days=1))])
    assert "e_0" in log(ledger)[0].about.split(" · ")
