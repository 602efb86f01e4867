"""Routes: each asks the ledger one question and shows the answer as a page or, under `.json`, as the records themselves."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.article import Article
from reportedly.model.contract import reading_object
from reportedly.model.errors import InputError
from reportedly.model.evidence import Evidence
from reportedly.model.source import SourceKind
from reportedly.model.view import ArticlePage, IncidentQuery, SourceQuery, StatementQuery, Window
from reportedly.run.audit import Audited, Desk, audit_incident
from reportedly.run.copied import same_words
from reportedly.run.look import IncidentInFull, SourceInFull, look_at_incident, look_at_source
from reportedly.web.chart import draw
from reportedly.web.frame import PER_PAGE, Audits, Offset, Store, Text, Trust, day, json, page, paged, sought
from reportedly.web.gathered import bearing, differences, gather, values_by_claim
from reportedly.web.marks import paragraphs
from reportedly.web.problems import ProblemKind, kinds

EXAMPLES = 5
STRONGEST = 30  # links shown of an incident; its twin has all
router = APIRouter()


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


@router.get("/incidents.json", summary="Incidents that meet all conditions, newest first; tolls by the rule “latest per origin”")
def incidents_json(ledger: Store, query: Conditions) -> Response:
    return json(queries.incidents(ledger, query)[:PER_PAGE])


@router.get("/", include_in_schema=False)
@router.get("/incidents", summary="Incidents, as a page")
def incidents(request: Request, ledger: Store, query: Conditions) -> Response:
    rows, total = queries.incidents(ledger, query), queries.incident_count(ledger, query)
    return page(request, "incidents.html", **paged(request, rows, query.window.offset, total))


@router.get("/incident/{identity}.json", summary="One incident in full: tolls by source and time, who is held responsible, every report")
def incident_json(identity: str, ledger: Store, trust: Trust = ()) -> Response:
    return json(whole_incident(ledger, identity, trust))


@router.get("/incident/{identity}", summary="One incident in full, as a page")
def incident(request: Request, identity: str, ledger: Store, desk: Audits, trust: Trust = ()) -> Response:
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
        audits=audits_of(desk, whole),
        number_of=number_of,
        links=sorted(joining, key=lambda link: (not link.by_person, -(link.score or 0.0), link.id))[:STRONGEST],
    )


def audits_of(desk: Desk, whole: IncidentInFull) -> tuple[Audited, ...]:
    """The claims that count about the incident, held against the ledger."""
    return audit_incident(desk, whole.incident, [report.article for report in whole.reports])


def whole_incident(ledger: Ledger, identity: str, trusted: Sequence[str] = ()) -> IncidentInFull:
    return sought(ledger, identity, ("incident", "event"), lambda asked: look_at_incident(ledger, asked, trusted))


@router.get("/articles.json", summary="Articles, newest first")
def articles_json(ledger: Store, search: Text = "", offset: Offset = 0) -> Response:
    return json(queries.articles(ledger, Window(limit=PER_PAGE, offset=offset), search=search or None))


@router.get("/articles", summary="Articles, as a page")
def articles(request: Request, ledger: Store, search: Text = "", offset: Offset = 0) -> Response:
    rows = queries.articles(ledger, Window(limit=PER_PAGE + 1, offset=offset), search=search or None)
    total = None if search else queries.counts(ledger)["article"]
    return page(request, "articles.html", **paged(request, rows, offset, total))


@router.get(
    "/article/{identity}.json",
    summary="One article with all that was read in it (what `read --json` prints), and the words that others print too",
)
def article_json(identity: str, ledger: Store) -> Response:
    found = _article(ledger, identity)
    read = reading_object(found.article, found.reading) if found.reading else {"article": found.article}
    return json(read | {"copies": same_words(ledger, found)})


@router.get("/article/{identity}", summary="One article, its words marked with what was read in them")
def article(request: Request, identity: str, ledger: Store, at: Text = "") -> Response:
    """`at` is a span (`start-end`) to be marked too, such as words that were searched for."""
    found = _article(ledger, identity)
    copies = same_words(ledger, found)
    shown = paragraphs(found.article, found.reading, _span(found.article, at), copies)
    speakers = queries.speakers(ledger, [statement.id for statement in found.reading.statements]) if found.reading else {}
    incident_of = dict(found.incidents)
    return page(request, "article.html", found=found, incident_of=incident_of, paragraphs=shown, speakers=speakers, copies=copies)


def _span(article: Article, at: str) -> Evidence | None:
    """The words at that span; None where it is no slice of the text, as in an address of an older version."""
    start, _, end = at.partition("-")
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(article.text)):
        return None
    return article.evidence(int(start), int(end))


def _article(ledger: Ledger, identity: str) -> ArticlePage:
    return sought(ledger, identity, ("article",), lambda asked: queries.article(ledger, asked))


@router.get("/statements.json", summary="Who says what: by source, by words of the content")
def statements_json(ledger: Store, source: Text = "", search: Text = "", offset: Offset = 0) -> Response:
    return json(queries.statements(ledger, _statement_query(source, search, Window(limit=PER_PAGE, offset=offset))))


@router.get("/statements", summary="Who says what, as a page")
def statements(request: Request, ledger: Store, source: Text = "", search: Text = "", offset: Offset = 0) -> Response:
    rows = queries.statements(ledger, _statement_query(source, search, Window(limit=PER_PAGE + 1, offset=offset)))
    speakers = queries.speakers(ledger, [row.statement.id for row in rows])
    return page(request, "statements.html", speakers=speakers, **paged(request, rows, offset))


def _statement_query(source: str, search: str, window: Window) -> StatementQuery:
    return StatementQuery(source=source.strip() or None, search=search.strip() or None, window=window)


@router.get("/sources.json", summary="Sources, the most quoted first: by kind, by words of a name")
def sources_json(ledger: Store, kind: Text = "", search: Text = "", offset: Offset = 0) -> Response:
    return json(queries.sources(ledger, _source_query(kind, search, Window(limit=PER_PAGE, offset=offset))))


@router.get("/sources", summary="Sources, as a page")
def sources(request: Request, ledger: Store, kind: Text = "", search: Text = "", offset: Offset = 0) -> Response:
    rows = queries.sources(ledger, _source_query(kind, search, Window(limit=PER_PAGE + 1, offset=offset)))
    return page(request, "sources.html", kinds=[*SourceKind], **paged(request, rows, offset))


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
    return page(request, "source.html", whole=whole, speakers=speakers, **paged(request, whole.said, offset, whole.source.statements))


def _source(ledger: Ledger, identity: str, window: Window) -> SourceInFull:
    return sought(ledger, identity, ("source",), lambda asked: look_at_source(ledger, asked, window))


@router.get("/search.json", summary="Where words stand in the articles")
def search_json(ledger: Store, q: Text = "", offset: Offset = 0) -> Response:
    return json(queries.search(ledger, q, Window(limit=PER_PAGE, offset=offset)) if q.strip() else ())


@router.get("/search", summary="Where words stand in the articles, as a page")
def search(request: Request, ledger: Store, q: Text = "", offset: Offset = 0) -> Response:
    rows = queries.search(ledger, q, Window(limit=PER_PAGE + 1, offset=offset)) if q.strip() else ()
    return page(request, "search.html", **paged(request, rows, offset))


@router.get("/problems.json", summary="What was not understood, by code; `code` gives one kind with more of its examples")
def problems_json(ledger: Store, code: Text = "", offset: Offset = 0) -> Response:
    return json([replace(kind, examples=kind.examples[:PER_PAGE]) for kind in _problems(ledger, code, offset)])


@router.get("/problems", summary="What was not understood, as a page")
def problems(request: Request, ledger: Store, code: Text = "", offset: Offset = 0) -> Response:
    found = _problems(ledger, code, offset)
    shown = [replace(kind, examples=kind.examples[:PER_PAGE]) for kind in found]
    return page(request, "problems.html", **paged(request, found[0].examples if code and found else (), offset) | {"rows": shown})


def _problems(ledger: Ledger, code: str, offset: int) -> tuple[ProblemKind, ...]:
    """Every kind with a few examples, or one kind with a page of them (and one more, where there is a next page)."""
    return kinds(ledger, code, Window(limit=PER_PAGE + 1, offset=offset) if code else Window(limit=EXAMPLES))


@router.get("/log.json", summary="Who added or changed what, when and why, newest first")
def log_json(ledger: Store, offset: Offset = 0) -> Response:
    return json(queries.log(ledger, Window(limit=PER_PAGE, offset=offset)))


@router.get("/log", summary="Who added or changed what, as a page")
def log(request: Request, ledger: Store, offset: Offset = 0) -> Response:
    rows = queries.log(ledger, Window(limit=PER_PAGE + 1, offset=offset))
    return page(request, "log.html", **paged(request, rows, offset))


@router.get("/docs", include_in_schema=False)
def docs(request: Request) -> Response:
    """Our own page over the OpenAPI description at /openapi.json."""
    paths = request.app.openapi()["paths"]
    return page(request, "docs.html", operations=[(path, verbs["get"]) for path, verbs in paths.items() if path.endswith(".json")])
