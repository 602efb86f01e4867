"""Judgements through a whole ledger: kept with what follows from them, or not at all."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints, Page
from reportedly.model.errors import InputError
from reportedly.model.judgement import Action, Verdict
from reportedly.model.value import Aspect
from reportedly.model.view import IncidentQuery
from reportedly.page.given import Input
from reportedly.run import judge
from reportedly.run.add import AddOptions, add
from reportedly.run.join import rebuild

NOW = datetime(2024, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def filled(ledger: Ledger) -> None:
    text = b"An airstrike killed 12 people in Aleppo on 15 April 2017, the Observatory said."
    pages = [Page(name=name, content=text, media_type="text/plain") for name in ("one", "two")]
    given = [Input(page=page, hints=Hints(outlet=page.name, published="2017-04-16")) for page in pages]
    add(ledger, given, AddOptions(engine="rules", command="test", by="person:ada"))


def revise(ledger: Ledger, identity: str, value: str | None = None) -> judge.Change:
    action = Action.CORRECT if value else Action.RETRACT
    return judge.revise(ledger, identity, action, value=value, why="a test", by="person:ada", at=NOW)


def test_what_is_computed_or_a_name_is_not_revised(ledger: Ledger) -> None:
    incident = queries.incidents(ledger)[0]
    source = queries.sources(ledger)[0]
    for identity in (incident.id, source.name, source.id):
        with pytest.raises(InputError):
            revise(ledger, identity)


def test_a_count_beyond_all_people_is_refused_and_harms_nothing(ledger: Ledger) -> None:
    report = next(ledger.reports())
    (killed, *_) = report.event.of(Aspect.KILLED)
    with pytest.raises(InputError):
        revise(ledger, killed.id, f'{{"low": {10**20}, "high": {10**20}, "phrase": "all"}}')
    revise(ledger, killed.id, f'{{"low": {10**11}, "high": {10**11}, "phrase": "very many"}}')
    assert queries.incidents(ledger, IncidentQuery(killed_at_least=10**20))


def _cut_short(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "change",
    [
        lambda ledger, ids: revise(ledger, ids[0]),
        lambda ledger, ids: judge.link_incidents(ledger, (ids[0], ids[1]), Verdict.DIFFERENT, why="a test", by="person:ada", at=NOW),
        lambda ledger, _: rebuild(ledger, NOW),
    ],
)
def test_a_judgement_cut_short_leaves_the_ledger_as_it_was(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, change: Callable[[Ledger, list[str]], object]
) -> None:
    ids = sorted(report.event.id for report in ledger.reports())
    before = (queries.counts(ledger), ledger.shelf_digest())
    monkeypatch.setattr(Ledger, "put_incidents", _cut_short)
    with pytest.raises(KeyboardInterrupt):
        change(ledger, ids)
    assert (queries.counts(ledger), ledger.shelf_digest()) == before
