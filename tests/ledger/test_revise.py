"""Revisions: the latest holds, a restore undoes, and what was read stays as it was."""

from datetime import timedelta

import pytest

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.codec import to_json
from reportedly.model.errors import LedgerError
from reportedly.model.judgement import Action, Revision, make_revision
from reportedly.model.reading import Event
from reportedly.model.value import Aspect, Toll
from tests.factory import START, entry, run

GIVEN = entry(12)
EVENT = GIVEN.reading.events[0]
(KILLED,) = EVENT.of(Aspect.KILLED)
FIFTEEN = Toll(low=15, high=15, phrase="15 people")


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.append(run(), [GIVEN])
    return ledger


def _revise(ledger: Ledger, target: str, action: Action, *, value: Toll | None = None, later: int = 0) -> Revision:
    at = START + timedelta(days=1 + later)
    text = to_json(value).decode() if value else None
    revision = make_revision(target, action, why="it was misread", by="person:tester", at=at, value=text)
    ledger.add_revision(revision)
    return revision


def _events(ledger: Ledger) -> list[Event]:
    return [report.event for report in ledger.reports()]


def test_corrected_claim_has_its_new_value_and_old_evidence(ledger: Ledger) -> None:
    _revise(ledger, KILLED.id, Action.CORRECT, value=Toll(low=14, high=14, phrase="14 people"))
    _revise(ledger, KILLED.id, Action.CORRECT, value=FIFTEEN, later=1)
    (claim,) = _events(ledger)[0].of(Aspect.KILLED)
    assert (claim.id, claim.value, claim.evidence) == (KILLED.id, FIFTEEN, KILLED.evidence)
    assert queries.claim(ledger, KILLED.id) == KILLED  # as it was read


def test_retracted_claim_is_left_out_until_restored(ledger: Ledger) -> None:
    revision = _revise(ledger, KILLED.id, Action.RETRACT)
    assert _events(ledger)[0].of(Aspect.KILLED) == ()
    restored = _revise(ledger, revision.id, Action.RESTORE, later=1)
    assert _events(ledger) == [EVENT]
    _revise(ledger, restored.id, Action.RESTORE, later=2)  # undoes the undoing
    assert _events(ledger)[0].of(Aspect.KILLED) == ()
    _revise(ledger, KILLED.id, Action.RESTORE, later=3)  # undoes all
    assert _events(ledger) == [EVENT]


def test_retracted_statement_takes_its_claims_along(ledger: Ledger) -> None:
    _revise(ledger, GIVEN.reading.statements[0].id, Action.RETRACT)
    assert _events(ledger)[0].claims == ()
    assert queries.statements(ledger) == ()
    assert queries.sources(ledger) == ()


@pytest.mark.parametrize("target", [EVENT.id, GIVEN.article.id])
def test_retracted_event_or_article_counts_no_longer(ledger: Ledger, target: str) -> None:
    assert queries.events_touched(ledger, target) == (EVENT.id,)
    revision = _revise(ledger, target, Action.RETRACT)
    assert _events(ledger) == []
    assert queries.event(ledger, EVENT.id) is not None  # to be looked at still
    _revise(ledger, revision.id, Action.RESTORE, later=1)
    assert _events(ledger) == [EVENT]
    assert queries.events_touched(ledger, revision.id) == (EVENT.id,)


def test_retraction_outlives_another_reading(ledger: Ledger) -> None:
    _revise(ledger, KILLED.id, Action.RETRACT)
    ledger.append(run(1), [entry(12, version="2")])
    assert _events(ledger)[0].of(Aspect.KILLED) == ()


def test_note_changes_nothing(ledger: Ledger) -> None:
    revision = _revise(ledger, EVENT.id, Action.NOTE)
    assert _events(ledger) == [EVENT]
    page = queries.article(ledger, GIVEN.article.id)
    assert page is not None
    assert page.revisions == (revision,)


def test_revision_of_nothing_or_to_another_kind_of_value_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="nothing called"):
        _revise(ledger, "e_0", Action.RETRACT)
    with pytest.raises(LedgerError, match="nothing called"):
        _revise(ledger, "i_0", Action.RETRACT)
    with pytest.raises(LedgerError, match="Only a claim"):
        _revise(ledger, EVENT.id, Action.CORRECT, value=FIFTEEN)
    with pytest.raises(LedgerError, match="no value for place"):
        _revise(ledger, EVENT.of(Aspect.PLACE)[0].id, Action.CORRECT, value=FIFTEEN)
    assert queries.counts(ledger)["revision"] == 0
