"""A series that a person lays beside a statement: kept with who, when and why, tested with the claim, and taken back like any judgement."""

from datetime import UTC, datetime, timedelta

import pytest

from reportedly.incidents.claimed import Borne
from reportedly.incidents.imported import read_series
from reportedly.incidents.series import Step
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints, Page
from reportedly.model.errors import InputError, LedgerError
from reportedly.model.judgement import Action, Revision, make_revision
from reportedly.model.view import StatementQuery
from reportedly.page.given import Input
from reportedly.run.add import AddOptions, add
from reportedly.run.as_of import as_of
from reportedly.run.judge import attach, revise
from reportedly.run.trend import TrendQuery, look_at_claim, look_at_trends
from reportedly.run.verify import verify

CLAIM = "A marked drop in the number of night landings was seen in the past six months, a ministry official said."
MONTHS = [f"{year}-{month:02}" for year in (2015, 2016) for month in range(1, 13)]
FLIGHTS = ["month,flights", *(f"{month},{(30 if nth < 18 else 9) + nth % 3}" for nth, month in enumerate(MONTHS))]
SERIES = read_series(FLIGHTS, "flights.csv", Step.MONTH, {"date": "month", "count": "flights"})


@pytest.fixture
def statement(ledger: Ledger) -> str:
    page = Page(name="one", content=CLAIM.encode(), media_type="text/plain")
    add(
        ledger,
        [Input(page=page, hints=Hints(outlet="Daily", published="2017-01-09"))],
        AddOptions(engine="rules", command="t", by="person:ada"),
    )
    (row,) = queries.statements(ledger, StatementQuery())
    return row.statement.id


def kept(ledger: Ledger, statement: str) -> Revision:
    made = attach(ledger, statement[:12], SERIES, why="the tower's own log", by="person:ada", at=datetime.now(UTC)).revision
    assert made is not None
    return made


def test_it_is_kept_and_tested_with_the_claim(ledger: Ledger, statement: str) -> None:
    revision = kept(ledger, statement)
    asked = look_at_claim(ledger, statement)
    assert [(one.series, one.by, one.why, one.revision) for one in asked.kept] == [
        (SERIES, "person:ada", "the tower's own log", revision.id)
    ]
    first = look_at_trends(ledger, TrendQuery(), statement).trends[0]
    assert (first.series.name, first.borne) == ("flights.csv", Borne.OUT)
    assert queries.log(ledger)[0].record == revision
    assert verify(ledger) == ()


def test_it_is_not_there_before_and_can_be_taken_back(ledger: Ledger, statement: str) -> None:
    revision = kept(ledger, statement)
    with as_of(ledger, revision.at - timedelta(microseconds=1)) as then:
        assert look_at_claim(then, statement).kept == ()
    taken = revise(ledger, revision.id, Action.RESTORE, value=None, why="another airport", by="person:ada", at=datetime.now(UTC)).revision
    assert look_at_claim(ledger, statement).kept == ()
    assert taken is not None
    revise(ledger, taken.id, Action.RESTORE, value=None, why="it was this one", by="person:ada", at=datetime.now(UTC))
    assert len(look_at_claim(ledger, statement).kept) == 1


def test_it_is_attached_to_statements_alone(ledger: Ledger, statement: str) -> None:
    (article,) = queries.articles(ledger)
    with pytest.raises(InputError, match="no statement"):
        attach(ledger, article.id, SERIES, why="x", by="person:ada", at=datetime.now(UTC))
    with pytest.raises(LedgerError, match="attached to a statement"):
        ledger.add_revision(make_revision(statement, Action.ATTACH, why="x", by="person:ada", at=datetime.now(UTC)))
