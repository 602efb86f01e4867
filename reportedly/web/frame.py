"""What all pages share: the ledger that is asked, now or as it was, the frame around what is shown, its words, and errors told."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reportedly.incidents.audit import in_words as coverage_words
from reportedly.incidents.claimed import claimed_change
from reportedly.incidents.figures import PASSED_ON
from reportedly.incidents.ranges import WORDS as RULE_WORDS
from reportedly.incidents.ranges import Rule
from reportedly.ledger import queries
from reportedly.ledger.past import PastError
from reportedly.ledger.store import Ledger
from reportedly.model import wording
from reportedly.model.codec import to_line
from reportedly.model.errors import InputError, LedgerError, ReportedlyError
from reportedly.model.evidence import Evidence
from reportedly.model.ontology import EVENT_TYPES
from reportedly.model.time import Anchor, Grain, TimeInterval, published_interval
from reportedly.run.as_of import read_time
from reportedly.run.audit import Desk
from reportedly.web.gathered import denied_by
from reportedly.web.kept import Kept
from reportedly.web.marks import anchor
from reportedly.web.past import Past, carried, now_address

PER_PAGE = 50


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
        latest=Rule.LATEST,
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
    """The ledger, or as it was at the time that is asked about; it holds nothing with NUL, which PostgreSQL cannot even be asked for."""
    if any("\0" in value for value in (*request.path_params.values(), *request.query_params.values())):
        raise NotFoundError("Nothing has such a name or id.", "begin at the list of incidents, /incidents")
    if not as_of.strip():
        yield request.app.state.ledger
        return
    past: Past = request.app.state.past
    time = read_time(as_of)
    with past.at(time) as ledger:
        request.state.as_of = time
        yield ledger


Store = Annotated[Ledger, Depends(ledger_of)]


def desk_of(request: Request, ledger: Store) -> Desk:
    """What earlier requests looked at for audits, where the ledger is still the same."""
    kept: Kept = request.app.state.kept
    return kept.desk(ledger)


Audits = Annotated[Desk, Depends(desk_of)]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Trust = Annotated[Sequence[Text], Query(max_length=20, description="a source by whose figure it is shown, too; again for the next in line")]


T = TypeVar("T")


def sought(ledger: Ledger, identity: str, kinds: Sequence[str], look: Callable[[str], T | None]) -> T:
    """What has this id, or the one id of these kinds that begins so, as `show` finds it; for a source, any name of it."""
    found = look(identity)
    if found is not None:
        return found
    try:
        kind, full = queries.resolve(ledger, identity)
    except LedgerError as error:
        raise NotFoundError(error.message, error.remedy) from error
    if kind not in kinds or (found := look(full)) is None:
        raise NotFoundError(f"No {kinds[0]} that counts has the id {identity}.", f"look in the list of {kinds[0]}s")
    return found


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


def paged(request: Request, rows: Sequence[Any], offset: int, total: int | None = None) -> dict[str, Any]:
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
