"""Trends of a ledger: what counts and is read, what a statement claims of it, and since when."""

from collections.abc import Iterator

import pytest

from reportedly.incidents.claimed import Borne, Claimed
from reportedly.incidents.series import Measure, Series, Step
from reportedly.incidents.trends import Finding
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.article import Hints, Page
from reportedly.model.errors import InputError, LedgerError
from reportedly.model.view import StatementQuery
from reportedly.page.given import Input
from reportedly.run.add import AddOptions, add
from reportedly.run.trend import TrendQuery, look_at_claim, look_at_trends, own_series, trends_of


def given(text: str, published: str | None) -> Input:
    page = Page(name=text, content=text.encode(), media_type="text/plain")
    return Input(page=page, hints=Hints(outlet="Example Times", published=published))


CLAIM = "Shelling has dropped sharply in the past six months, a medic said. It was quiet."
TOWNS = ("Homs", "Idlib", "Hama", "Aleppo", "Raqqa", "Palmyra")


def articles() -> Iterator[Input]:
    """Each month of 2015 and 2016 six shellings, each in a town and an article of its own; two from July 2016 on."""
    for month in range(24):
        for nth, town in enumerate(TOWNS):
            day = f"{2015 + month // 12}-{1 + month % 12:02}-{3 + 4 * nth:02}"
            strike = (
                f"Shelling killed 3 people in {town} on {day}." if month < 18 or nth < 2 else f"Note {month} of {town}: a ferry sailed."
            )
            yield given(strike, day)
    yield given(CLAIM, "2017-01-10")
    yield given("The army shelled Manbij for the first time on Monday, a medic said.", "2017-01-11")
    yield given("Shelling killed 4 people in Homs.", None)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(str(tmp_path_factory.mktemp("trend") / "ledger.db")) as opened:
        add(opened, articles(), AddOptions(engine="rules", command="test", by="person:ada"))
        yield opened


def said(ledger: Ledger, words: str) -> str:
    (row,) = [row for row in queries.statements(ledger, StatementQuery()) if words in row.statement.content[0].quote]
    return row.statement.id


def test_a_ledger_has_series_of_incidents_and_tolls(ledger: Ledger) -> None:
    found = {trend.series.name: trend for trend in look_at_trends(ledger, TrendQuery()).trends}
    incidents = found["incidents"]
    assert incidents.series.periods[0].exposure == 6
    assert incidents.answer.finding is Finding.FEWER
    assert incidents.answer.change is not None
    assert incidents.answer.change.after.start.isoformat() == "2016-07-01"
    assert found["killed"].series.periods[0].count == 18
    assert {*found} >= {"incidents", "killed", "injured"}
    assert found["injured"].answer.finding is Finding.TOO_LITTLE


def test_conditions_narrow_what_is_counted(ledger: Ledger) -> None:
    (series,) = own_series(ledger, TrendQuery(measure=Measure.INCIDENTS, place="Idlib", step=Step.WEEK))
    assert series.step is Step.WEEK
    assert sum(period.count for period in series.periods) == 24
    (none,) = own_series(ledger, TrendQuery(measure=Measure.INCIDENTS, type="abduction"))
    assert sum(period.count for period in none.periods) == 0
    assert none.name == "incidents abduction"


def test_a_claim_of_change_and_its_window(ledger: Ledger) -> None:
    asked = look_at_claim(ledger, said(ledger, "dropped sharply"))
    assert (asked.claimed, str(asked.day)) == (Claimed.FEWER, "2017-01-10")
    assert asked.window is not None
    assert asked.window.start.date().isoformat() == "2016-07-10"


def test_a_claim_is_held_against_what_was_known_by_then(ledger: Ledger) -> None:
    found = look_at_trends(ledger, TrendQuery(measure=Measure.INCIDENTS), said(ledger, "dropped sharply"))
    (trend,) = found.trends
    assert trend.series.periods[-1].start.isoformat() == "2016-12-01"
    assert trend.answer.change is not None
    assert trend.answer.change.after.start.isoformat() == "2016-07-01"
    assert trend.borne is Borne.OUT


def test_for_the_first_time_is_held_against_all_before(ledger: Ledger) -> None:
    identity = said(ledger, "for the first time")
    query = TrendQuery(measure=Measure.INCIDENTS, type="attack.shelling")
    (everywhere,) = look_at_trends(ledger, query, identity).trends
    assert everywhere.borne is Borne.AGAINST
    assert everywhere.first is not None
    assert everywhere.first.earlier == 120


def test_what_is_no_statement_is_told(ledger: Ledger) -> None:
    article = queries.articles(ledger)[0].id
    with pytest.raises(InputError, match="no statement"):
        look_at_claim(ledger, article)
    with pytest.raises(LedgerError):
        look_at_claim(ledger, "s_nothing")


def test_no_series_is_none() -> None:
    empty = Series(name="x", what="x", step=Step.MONTH, exposed="", periods=())
    (trend,) = trends_of((empty,)).trends
    assert (trend.answer.finding, trend.borne) == (Finding.TOO_LITTLE, None)
