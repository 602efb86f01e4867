"""The page of trends, and its twin: what the ledger holds by week or month, tested for change."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from reportedly.incidents import trend_words
from reportedly.incidents.series import Measure, Step
from reportedly.model.errors import InputError
from reportedly.run.trend import TrendQuery, Trends, look_at_trends
from reportedly.web.frame import Store, Text, day, json, page
from reportedly.web.plot import drawn

router = APIRouter()


def trend_query(
    every: Text = "",
    of: Annotated[str, Query(max_length=300, description="`incidents`, `killed` or `injured`; all of them where it is not said")] = "",
    since: Text = "",
    until: Text = "",
    place: Text = "",
    kind: Annotated[str, Query(alias="type", max_length=300)] = "",
) -> TrendQuery:
    """The conditions, as typed into the page's form; what is empty asks nothing."""
    for asked, words in ((every, Step), (of, Measure)):
        if asked and asked not in {*words}:
            raise InputError(f"{asked!r} cannot be asked for.", f"write one of: {', '.join(words)}")
    return TrendQuery(
        step=Step(every) if every else Step.MONTH,
        measure=Measure(of) if of else None,
        since=day("since", since),
        until=day("until", until, after=True),
        place=place.strip() or None,
        type=kind or None,
    )


Conditions = Annotated[TrendQuery, Depends(trend_query)]
Statement = Annotated[str, Query(max_length=300, description="id of a statement whose claim of change is held against the series")]


@router.get("/trends.json", summary="Incidents and tolls by week or month, each series tested for change")
def trends_json(ledger: Store, query: Conditions, statement: Statement = "") -> Response:
    return json(_look(ledger, query, statement))


@router.get("/trends", summary="Trends, as a page")
def trends(request: Request, ledger: Store, query: Conditions, statement: Statement = "") -> Response:
    found = _look(ledger, query, statement)
    given = {"since": "", "until": "", "place": "", "type": ""} | dict(request.query_params)
    shown = [(trend, drawn(trend.series, trend.answer)) for trend in found.trends]
    query_string = f"?{request.url.query}" if request.url.query else ""
    return page(
        request, "trends.html", asked=found.asked, trends=shown, query=query, given=given, words=trend_words, query_string=query_string
    )


def _look(ledger: Store, query: TrendQuery, statement: str) -> Trends:
    return look_at_trends(ledger, query, statement.strip() or None)
