"""Claims that count, held against the ledger: those of an incident, of the newest articles, or of a sentence typed into the page."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from reportedly.incidents.audit import RULE, THIN
from reportedly.ledger import queries
from reportedly.ledger.counted import counting_articles
from reportedly.model.errors import InputError
from reportedly.model.time import published_interval
from reportedly.run.audit import Audited, Desk, audit_articles, audit_sentence
from reportedly.web.frame import Audits, Offset, Store, Text, json, page, sought
from reportedly.web.pages import audits_of as audits_of_incident
from reportedly.web.pages import whole_incident

ARTICLES = 10
"""On a page of the list: each article is read again for its claims."""

router = APIRouter()
Sentence = Annotated[str, Query(max_length=1000, description="a sentence of your own instead of the articles")]
On = Annotated[str, Query(max_length=40, description="the day of that sentence: 2017-04-15")]


@router.get("/incident/{identity}/audit.json", summary="The claims that count about one incident, with what was counted")
def incident_audit_json(identity: str, ledger: Store, desk: Audits) -> Response:
    return json(audits_of_incident(desk, whole_incident(ledger, identity)))


@router.get("/audit.json", summary="Claims that count against the ledger, of a few of the newest articles or of a sentence of yours")
def audit_json(desk: Audits, sentence: Sentence = "", on: On = "", about: Text = "", offset: Offset = 0) -> Response:
    return json(_audits(desk, sentence, on, about, offset)[0])


@router.get("/audit", summary="Claims that count, as a page")
def audit_page(request: Request, desk: Audits, sentence: Sentence = "", on: On = "", about: Text = "", offset: Offset = 0) -> Response:
    found, articles = _audits(desk, sentence, on, about, offset)
    return page(
        request,
        "audit.html",
        audits=found,
        articles=articles,
        given={"sentence": sentence, "on": on, "about": about},
        query=f"?{request.url.query}" if request.url.query else "",
        rules=(RULE, THIN),
        first=offset,
        previous_page=f"?offset={max(0, offset - ARTICLES)}" if offset else None,
        next_page=f"?offset={offset + ARTICLES}" if offset + ARTICLES < articles else None,
    )


def _audits(desk: Desk, sentence: str, on: str, about: str, offset: int) -> tuple[Sequence[Audited], int]:
    """What is asked for, and how many articles of the ledger have such claims (0 where a sentence is given)."""
    if not sentence.strip():
        every = counting_articles(desk.ledger)
        return tuple(audit_articles(desk, every[offset : offset + ARTICLES])), len(every)
    try:
        published_interval(on.strip())
    except ValueError as error:
        raise InputError(f"{on!r} is not a date.", "say of which day the sentence is: 2017-04-15") from error
    given = about.strip()
    incident = sought(desk.ledger, given, ("incident", "event"), lambda asked: queries.incident(desk.ledger, asked)) if given else None
    return audit_sentence(desk, sentence, published=on.strip(), about=incident.incident if incident else None), 0
