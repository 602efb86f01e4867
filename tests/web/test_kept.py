"""What is kept between requests is told only as long as the ledger is as it was."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from reportedly.ledger import queries
from reportedly.ledger.dialect import Changes
from reportedly.ledger.store import Ledger
from reportedly.model.judgement import Action, Verdict
from reportedly.model.value import Aspect
from reportedly.run import judge
from reportedly.run.join import join
from reportedly.web.app import create_app
from reportedly.web.kept import Kept
from tests.factory import START, run
from tests.run.test_audit import strike

SENTENCE = "It was the second airstrike on Idlib since April 30."


def _add(ledger: Ledger, *days: int) -> None:
    for one in days:
        (appended,) = ledger.append(run(one), [strike(one, f"2020-05-{one:02}", f"2020-05-{one + 1:02}", f"Daily {one % 2}")])
        join(ledger, appended.events, at=START)


def _merge(ledger: Ledger) -> None:
    one, other = (incident.id for incident in queries.incidents(ledger)[:2])
    judge.link_incidents(ledger, (one, other), Verdict.SAME, why="a test", by="person:ada", at=datetime.now(UTC))


def _deny(ledger: Ledger) -> None:
    """Takes out the latest incident's article."""
    found = queries.incident(ledger, queries.incidents(ledger)[0].id)
    assert found
    judge.revise(ledger, found.reports[0].article, Action.RETRACT, value=None, why="a test", by="person:ada", at=datetime.now(UTC))


def _correct(ledger: Ledger) -> None:
    found = queries.incident(ledger, queries.incidents(ledger)[-1].id)
    assert found
    (killed,) = found.reports[0].event.of(Aspect.KILLED)
    value = '{"low": 77, "high": 77, "phrase": "77 people"}'
    judge.revise(ledger, killed.id, Action.CORRECT, value=value, why="a test", by="person:ada", at=datetime.now(UTC))


@pytest.mark.parametrize("change", [lambda ledger: _add(ledger, 25), _merge, _deny, _correct])
def test_an_answer_is_never_of_before_a_change(ledger: Ledger, ledger_location: str, change: Callable[[Ledger], None]) -> None:
    _add(ledger, 3, 12, 21)
    asked = f"/audit.json?sentence={SENTENCE}&on=2020-05-30"
    with TestClient(create_app(ledger_location, hosts=("testserver",))) as client:
        before = client.get(asked).json()
        assert client.get(asked).json() == before
        change(ledger)
        after = client.get(asked).json()
    with TestClient(create_app(ledger_location, hosts=("testserver",))) as client:
        assert after == client.get(asked).json()
    assert after != before


def test_a_desk_is_kept_until_a_change_and_not_for_a_ledger_of_another_time(ledger: Ledger, ledger_location: str) -> None:
    with closing(Kept(ledger)) as kept, Ledger.open(ledger_location) as other:
        first = kept.desk(ledger)
        assert kept.desk(ledger) is first
        assert kept.desk(other) is not first
        _add(other, 3)
        assert kept.desk(ledger) is not first


def test_a_desk_that_holds_too_much_is_given_up(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.web.kept.MOST", 1)
    _add(ledger, 3, 12)
    with closing(Kept(ledger)) as kept:
        first = kept.desk(ledger)
        first.candidates(queries.incidents(ledger), (Aspect.OCCURRED,))
        assert kept.desk(ledger) is not first


def test_any_write_is_a_change_and_reading_is_none(ledger: Ledger) -> None:
    keys = [{"e_none": frozenset({"a"})}, {"e_none": frozenset[str]()}]
    with closing(Changes(ledger.engine)) as changes:
        signs = [changes.sign()]
        assert queries.incidents(ledger) == ()
        assert changes.sign() == signs[0]
        _add(ledger, 3)
        signs.append(changes.sign())
        for one in keys:
            ledger.put_keys(one)
            signs.append(changes.sign())
    assert len(set(signs)) == 4
