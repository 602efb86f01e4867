"""Routes: each asks the ledger one question and shows the answer as a page or, under `.json`, as the records themselves."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reportedly.incidents.audit import in_words as coverage_words
from reportedly.incidents.claimed import claimed_change
from reportedly.incidents.figures import PASSED_ON
from reportedly.incidents.ranges import WORDS as RULE_WORDS
from reportedly.ledger import queries
from reportedly.ledger.past import PastError
from reportedly.ledger.store import Ledger
from reportedly.model import wording
from reportedly.model.article import Article
from reportedly.model.codec import to_line
from reportedly.model.contract import reading_object
from reportedly.model.errors import InputError, ReportedlyError
from reportedly.model.evidence import Evidence
from reportedly.model.ontology import EVENT_TYPES
from reportedly.model.source import SourceKind
from reportedly.model.time import Anchor, Grain, TimeInterval, published_interval
from reportedly.model.view import ArticlePage, IncidentQuery, SourceQuery, StatementQuery, Window
from reportedly.run.as_of import read_time
from reportedly.run.audit import Audited, audit_incident
from reportedly.run.look import IncidentInFull, SourceInFull, look_at_incident, look_at_source
from reportedly.web.chart import draw
from reportedly.web.gathered import bearing, denied_by, differences, gather, values_by_claim
from reportedly.web.marks import anchor, paragraphs
from reportedly.web.past import Past, carried, now_address
from reportedly.web.problems import ProblemKind, kinds

PER_PAGE = 50
EXAMPLES = 5
STRONGEST = 30  # links shown of an incident; its twin has all
router = APIRouter()


class NotFoundError(ReportedlyError):
    """Nothing in the ledger has this id."""


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        wording=wording,
        anchor=anchor,
        event_types=EVENT_TYPES,
        coverage_words=coverage_words,
        claimed_change=claimed_change,
        rule_words=RULE_WORDS,
        passed_on=PASSED_ON,
        denied_by=denied_by,
    )
    made.filters.update(web_url=web_url, outermost=outermost, plainly=plainly, published_words=published_words)
    return made


def outermost(evidence: Sequence[Evidence]) -> list[Evidence]:
    """What is shown of a claim's evidence: no words that stand in other words of it."""
    return [e for e in evidence if not any(e != other and e.within(other) for other in evidence)]


def plainly(time: TimeInterval) -> str:
    """The interval in words, whatever it was reckoned from."""
    return wording.when(replace(time, anchor=Anchor.STATED))


def published_words(published: str) -> str:
    """A date of publication like any other date; as it stands where it cannot be read."""
    try:
        time = published_interval(published)
    except ValueError:
        return published
    return plainly(time) if time.grain is Grain.DAY else f"{plainly(time)} UTC"


def web_url(url: str | None) -> str | None:
    """The address where it is one that a link may lead to (http, https); a page's own `javascript:` is not."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


_TEMPLATES = _environment()


Text = Annotated[str, Query(max_length=300)]
Time = Annotated[str, Query(max_length=40, description="what the ledger knew then: 2026-11-02 (the end of that day) or 2026-11-02T18:30Z")]


def ledger_of(request: Request, as_of: Time = "") -> Iterator[Ledger]:
    """The ledger, or as it was at the time that is asked about."""
    if not as_of.strip():
        yield request.app.state.ledger
        return
    past: Past = request.app.state.past
    time = read_time(as_of)
    with past.at(time) as ledger:
        request.state.as_of = time
        yield ledger


Store = Annotated[Ledger, Depends(ledger_of)]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Trust = Annotated[Sequence[Text], Query(max_length=20, description="a source by whose figure it is shown, too; again for the next in line")]


def page(request: Request, template: str, /, status: int = 200, **values: Any) -> Response:
    time: datetime | None = getattr(request.state, "as_of", None)
    asked = dict(request.query_params)
    about = {"path": request.url.path, "as_of": time, "in_address": asked, "now_address": now_address(request.url.path, asked)}
    html = _TEMPLATES.get_template(template).render(about | values)
    if time is not None:
        html = carried(html, asked["as_of"])
    return Response(html, status_code=status, media_type="text/html; charset=utf-8")


def json(record: object, status: int = 200) -> Response:
    return Response(to_line(record), status_code=status, media_type="application/json")


_STATUS: dict[type[ReportedlyError], int] = {NotFoundError: 404, PastError: 409, InputError: 400}


def error_page(request: Request, error: Exception) -> Response:
    """What went wrong and what to try, in the form that was asked for."""
    assert isinstance(error, ReportedlyError)  # noqa: S101  # registered for nothing else
    status = next((number for kind, number in _STATUS.items() if isinstance(error, kind)), 500)
    if request.url.path.endswith(".json"):
        return json({"error": error.message, "try": error.remedy}, status)
    return page(request, "error.html", status=status, error=error)


def wrong_request(request: Request, error: Exception) -> Response:
    """An address that no page has, or a part of one that its page does not take, told like any other error."""
    if isinstance(error, RequestValidationError):
        first = error.errors()[0]
        return error_page(request, InputError(f"{first['loc'][-1]}: {first['msg']}.", "see /docs for what each page takes"))
    return error_page(request, NotFoundError("There is no such page.", "begin at the list of incidents, /incidents"))


def day(name: str, text: str, *, after: bool = False) -> datetime | None:
    if not text:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC) + timedelta(days=1 if after else 0)
    except (ValueError, OverflowError) as error:
        raise InputError(f"{name} {text!r} is not a date.", "write it as 2017-04-15") from error


def incident_query(
    since: Text = "",
    until: Text = "",
    place: Text = "",
    killed_at_least: Text = "",
    kind: Annotated[str, Query(alias="type", max_length=300)] = "",
    harmed: Annotated[Literal["", "yes"], Query(description="`yes`: only incidents with people killed or injured")] = "",
    offset: Offset = 0,
) -> IncidentQuery:
    """The conditions of the incidents list, as typed into its form; what is empty asks nothing."""
    if killed_at_least and not killed_at_least.isdecimal():
        raise InputError(f"{killed_at_least!r} is not a number of people.", "write digits, such as 10")
    return IncidentQuery(
        since=day("since", since),
        until=day("until", until, after=True),
        place=place.strip() or None,
        killed_at_least=int(killed_at_least) if killed_at_least else None,
        type=kind or None,
        harmed=harmed == "yes",
        window=Window(limit=PER_PAGE + 1, offset=offset),
    )


Conditions = Annotated[IncidentQuery, Depends(incident_query)]


def _paged(request: Request, rows: Sequence[Any], offset: int, total: int | None = None) -> dict[str, Any]:
    """Rows of one page, which they are of `total` (None: not counted), and where the pages before and after it are."""
    asked = {name: value for name, value in request.query_params.items() if value}

    def at(other: int) -> str:
        return "?" + urlencode(asked | {"offset": other})

    return {
        "rows": rows[:PER_PAGE],
        "offset": offset,
        "total": total,
        "given": defaultdict(str, asked),
        "query": "?" + urlencode(asked) if asked else "",
        "next_page": at(offset + PER_PAGE) if len(rows) > PER_PAGE else None,
        "previous_page": at(max(0, offset - PER_PAGE)) if offset else None,
    }


@router.get("/incidents.json", summary="Incidents that meet all conditions, newest first")
def incidents_json(ledger: Store, query: Conditions) -> Response:
    return json(queries.incidents(ledger, query)[:PER_PAGE])


@router.get("/", include_in_schema=False)
@router.get("/incidents", summary="Incidents, as a page")
def incidents(request: Request, ledger: Store, query: Conditions) -> Response:
    rows, total = queries.incidents(ledger, query), queries.incident_count(ledger, query)
    return page(request, "incidents.html", **_paged(request, rows, query.window.offset, total))


@router.get("/incident/{identity}.json", summary="One incident in full: tolls by source and time, who is held responsible, every report")
def incident_json(identity: str, ledger: Store, trust: Trust = ()) -> Response:
    return json(whole_incident(ledger, identity, trust))


@router.get("/incident/{identity}", summary="One incident in full, as a page")
def incident(request: Request, identity: str, ledger: Store, trust: Trust = ()) -> Response:
    whole = whole_incident(ledger, identity, trust)
    number_of = {report.event.id: n for n, report in enumerate(whole.reports, start=1)}
    joining = [link for link in whole.links if link.by_person or {link.left, link.right} <= {*number_of}]
    return page(
        request,
        "incident.html",
        whole=whole,
        differences=differences(whole.reports),
        tolls=[(aspect, rows, draw(rows)) for aspect, rows in whole.tolls],
        responsibility=gather((row.said, row.party) for row in whole.responsibility),
        bearing=bearing(whole),
        shared=[backing for backing in whole.weighing.backing if len(backing.outlets) > 1],
        value_of=values_by_claim(whole),
        others=[(aspect, gather((row.said, row.value) for row in rows)) for aspect, rows in whole.others],
        audits=audits_of(ledger, whole),
        number_of=number_of,
        links=sorted(joining, key=lambda link: (not link.by_person, -(link.score or 0.0), link.id))[:STRONGEST],
    )


def audits_of(ledger: Ledger, whole: IncidentInFull) -> tuple[Audited, ...]:
    """The claims that count about the incident, held against the ledger."""
    return audit_incident(ledger, whole.incident, [report.article for report in whole.reports])


def whole_incident(ledger: Ledger, identity: str, trusted: Sequence[str] = ()) -> IncidentInFull:
    found = look_at_incident(ledger, identity, trusted)
    if found is None:
        raise NotFoundError(f"No incident has the id {identity}.", "look in the list of incidents")
    return found


@router.get("/articles.json", summary="Articles, newest first")
def articles_json(ledger: Store, search: Text = "", offset: Offset = 0) -> Response:
    return json(queries.articles(ledger, Window(limit=PER_PAGE, offset=offset), search=search or None))


@router.get("/articles", summary="Articles, as a page")
def articles(request: Request, ledger: Store, search: Text = "", offset: Offset = 0) -> Response:
    rows = queries.articles(ledger, Window(limit=PER_PAGE + 1, offset=offset), search=search or None)
    total = None if search else queries.counts(ledger)["article"]
    return page(request, "articles.html", **_paged(request, rows, offset, total))


@router.get("/article/{identity}.json", summary="One article with all that was read in it (what `read --json` prints)")
def article_json(identity: str, ledger: Store) -> Response:
    found = _article(ledger, identity)
    return json(reading_object(found.article, found.reading) if found.reading else {"article": found.article})


@router.get("/article/{identity}", summary="One article, its words marked with what was read in them")
def article(request: Request, identity: str, ledger: Store, at: Text = "") -> Response:
    """`at` is a span (`start-end`) to be marked too, such as words that were searched for."""
    found = _article(ledger, identity)
    shown = paragraphs(found.article, found.reading, _span(found.article, at))
    speakers = queries.speakers(ledger, [statement.id for statement in found.reading.statements]) if found.reading else {}
    return page(request, "article.html", found=found, incident_of=dict(found.incidents), paragraphs=shown, speakers=speakers)


def _span(article: Article, at: str) -> Evidence | None:
    """The words at that span; None where it is no slice of the text, as in an address of an older version."""
    start, _, end = at.partition("-")
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(article.text)):
        return None
    return article.evidence(int(start), int(end))


def _article(ledger: Ledger, identity: str) -> ArticlePage:
    found = queries.article(ledger, identity)
    if found is None:
        raise NotFoundError(f"No article has the id {identity}.", "look in the list of articles")
    return found


@router.get("/statements.json", summary="Who says what: by source, by words of the content")
def statements_json(ledger: Store, source: Text = "", search: Text = "", offset: Offset = 0) -> Response:
    return json(queries.statements(ledger, _statement_query(source, search, Window(limit=PER_PAGE, offset=offset))))


@router.get("/statements", summary="Who says what, as a page")
def statements(request: Request, ledger: Store, source: Text = "", search: Text = "", offset: Offset = 0) -> Response:
    rows = queries.statements(ledger, _statement_query(source, search, Window(limit=PER_PAGE + 1, offset=offset)))
    speakers = queries.speakers(ledger, [row.statement.id for row in rows])
    return page(request, "statements.html", speakers=speakers, **_paged(request, rows, offset))


def _statement_query(source: str, search: str, window: Window) -> StatementQuery:
    return StatementQuery(source=source.strip() or None, search=search.strip() or None, window=window)


@router.get("/sources.json", summary="Sources, the most quoted first: by kind, by words of a name")
def sources_json(ledger: Store, kind: Text = "", search: Text = "", offset: Offset = 0) -> Response:
    return json(queries.sources(ledger, _source_query(kind, search, Window(limit=PER_PAGE, offset=offset))))


@router.get("/sources", summary="Sources, as a page")
def sources(request: Request, ledger: Store, kind: Text = "", search: Text = "", offset: Offset = 0) -> Response:
    rows = queries.sources(ledger, _source_query(kind, search, Window(limit=PER_PAGE + 1, offset=offset)))
    return page(request, "sources.html", kinds=[*SourceKind], **_paged(request, rows, offset))


def _source_query(kind: str, search: str, window: Window) -> SourceQuery:
    if kind and kind not in {*SourceKind}:
        raise InputError(f"{kind!r} is no kind of source.", f"write one of: {', '.join(SourceKind)}")
    return SourceQuery(kind=kind or None, search=search.strip() or None, window=window)


@router.get(
    "/source/{identity}.json", summary="One source in full, by its id or any name: its names and why, statements, tolls, judgements"
)
def source_json(identity: str, ledger: Store, offset: Offset = 0) -> Response:
    return json(_source(ledger, identity, Window(limit=PER_PAGE, offset=offset)))


@router.get("/source/{identity}", summary="One source in full, as a page")
def source(request: Request, identity: str, ledger: Store, offset: Offset = 0) -> Response:
    whole = _source(ledger, identity, Window(limit=PER_PAGE + 1, offset=offset))
    speakers = queries.speakers(ledger, [said.row.statement.id for said in whole.said])
    return page(request, "source.html", whole=whole, speakers=speakers, **_paged(request, whole.said, offset, whole.source.statements))


def _source(ledger: Ledger, identity: str, window: Window) -> SourceInFull:
    found = look_at_source(ledger, identity, window)
    if found is None:
        raise NotFoundError(f"No source has the id or name {identity}.", "look in the list of sources")
    return found


@router.get("/search.json", summary="Where words stand in the articles")
def search_json(ledger: Store, q: Text = "", offset: Offset = 0) -> Response:
    return json(queries.search(ledger, q, Window(limit=PER_PAGE, offset=offset)) if q.strip() else ())


@router.get("/search", summary="Where words stand in the articles, as a page")
def search(request: Request, ledger: Store, q: Text = "", offset: Offset = 0) -> Response:
    rows = queries.search(ledger, q, Window(limit=PER_PAGE + 1, offset=offset)) if q.strip() else ()
    return page(request, "search.html", **_paged(request, rows, offset))


@router.get("/problems.json", summary="What was not understood, by code; `code` gives one kind with more of its examples")
def problems_json(ledger: Store, code: Text = "", offset: Offset = 0) -> Response:
    return json([replace(kind, examples=kind.examples[:PER_PAGE]) for kind in _problems(ledger, code, offset)])


@router.get("/problems", summary="What was not understood, as a page")
def problems(request: Request, ledger: Store, code: Text = "", offset: Offset = 0) -> Response:
    found = _problems(ledger, code, offset)
    shown = [replace(kind, examples=kind.examples[:PER_PAGE]) for kind in found]
    return page(request, "problems.html", **_paged(request, found[0].examples if code and found else (), offset) | {"rows": shown})


def _problems(ledger: Ledger, code: str, offset: int) -> tuple[ProblemKind, ...]:
    """Every kind with a few examples, or one kind with a page of them (and one more, where there is a next page)."""
    return kinds(ledger, code, Window(limit=PER_PAGE + 1, offset=offset) if code else Window(limit=EXAMPLES))


@router.get("/log.json", summary="Who added or changed what, when and why, newest first")
def log_json(ledger: Store, offset: Offset = 0) -> Response:
    return json(queries.log(ledger, Window(limit=PER_PAGE, offset=offset)))


@router.get("/log", summary="Who added or changed what, as a page")
def log(request: Request, ledger: Store, offset: Offset = 0) -> Response:
    rows = queries.log(ledger, Window(limit=PER_PAGE + 1, offset=offset))
    return page(request, "log.html", **_paged(request, rows, offset))


@router.get("/docs", include_in_schema=False)
def docs(request: Request) -> Response:
    """Our own page over the OpenAPI description at /openapi.json."""
    paths = request.app.openapi()["paths"]
    return page(request, "docs.html", operations=[(path, verbs["get"]) for path, verbs in paths.items() if path.endswith(".json")])
