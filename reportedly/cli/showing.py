"""What `show` finds for each kind of id, and how it is drawn for people."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from rich.table import Table

from reportedly.cli import pictures
from reportedly.cli.screen import console, safe, table
from reportedly.cli.weighed import claim_tables
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.codec import to_plain
from reportedly.model.contract import reading_object
from reportedly.model.errors import LedgerError
from reportedly.model.incident import Report
from reportedly.model.judgement import Revision
from reportedly.model.view import StatementRow
from reportedly.model.wording import ACTIONS
from reportedly.run.copied import SameWords, same_words
from reportedly.run.judge import REVISED
from reportedly.run.look import ClaimInFull, look_at_claim, look_at_incident, look_at_source

T = TypeVar("T")
Shown = tuple[object, Callable[[], None]]
"""The record for JSON, and what draws it."""


def find(ledger: Ledger, kind: str, identity: str, trusted: Sequence[str] = ()) -> Shown:
    """The thing of that kind with this id, which the ledger is known to hold; `trusted`: sources by whose figures an incident is shown."""
    if kind == "incident":
        return _incident(ledger, identity, trusted)
    record, draw = FINDERS[kind](ledger, identity)
    revisions = _revisions(ledger, record, identity) if kind in REVISED else ()

    def draw_all() -> None:
        draw()
        for revision in revisions:
            console().print(safe(f"{revision.at:%Y-%m-%d}, {revision.by}: {ACTIONS[revision.action]} {revision.target} — {revision.why}"))

    return record, draw_all


def _revisions(ledger: Ledger, record: object, identity: str) -> tuple[Revision, ...]:
    """What persons made of an article and all in it, or of an event, statement or claim and its article."""
    match record:
        case Report() | StatementRow():
            article = record.article
        case ClaimInFull():
            article = record.said.article
        case _:
            page = queries.article(ledger, identity)
            return page.revisions if page else ()
    page = queries.article(ledger, article)
    targets = {identity, article}
    for revision in page.revisions if page else ():
        if revision.target in targets:
            targets.add(revision.id)
    return tuple(revision for revision in page.revisions if revision.id in targets) if page else ()


def _article(ledger: Ledger, identity: str) -> Shown:
    page = _there(queries.article(ledger, identity))
    copies = same_words(ledger, page)
    record = reading_object(page.article, page.reading) if page.reading else {"article": page.article}

    def draw() -> None:
        pictures.print_article(page)
        if copies:
            console().print(_copies_table(copies))

    return record | {"copies": copies}, draw


def _copies_table(copies: Sequence[SameWords]) -> Table:
    """A row for each passage: where it stands here, and who prints it before or after."""
    rows = [
        (f"{shared.here.start}-{shared.here.end}", pictures.begins(shared.here), one.turn, one.outlet, f"{one.share:.0%}", one.article[:10])
        for one in copies
        for shared in one.passages
    ]
    columns = ("here at", "the same words", "printed", "by", "of the shorter", "article")
    return table("\nWords that others print too, who tell of the same incidents", columns, rows, right=("of the shorter",))


def _incident(ledger: Ledger, identity: str, trusted: Sequence[str] = ()) -> Shown:
    whole = _there(look_at_incident(ledger, identity, trusted))
    return whole, partial(pictures.print_incident, whole)


def _event(ledger: Ledger, identity: str) -> Shown:
    report = _there(queries.event(ledger, identity))

    def draw() -> None:
        console().print(
            safe(f"{report.outlet or 'unknown outlet'}, {report.published or 'no date'}: {report.title or '(no title)'} ({report.article})")
        )
        pictures.print_event(report.event, report.outlet)

    return report, draw


def _statement(ledger: Ledger, identity: str) -> Shown:
    row = _there(queries.statement(ledger, identity))
    attached = queries.series_attached(ledger, identity)

    def draw() -> None:
        console().print(pictures.statements_table((row,)))
        for one in attached:
            words = f"A series stands beside it, by {one.by.removeprefix('person:')} on {one.at:%Y-%m-%d}: {one.why} ({one.id})"
            console().print(safe(f"{words}. reportedly trends --statement {identity}"))

    return row, draw


def _claim(ledger: Ledger, identity: str) -> Shown:
    whole = _there(look_at_claim(ledger, identity))

    def draw() -> None:
        console().print(pictures.claims_table((whole.claim,), whole.said.outlet))
        for part in claim_tables(whole):
            console().print(part)

    return whole, draw


def _source(ledger: Ledger, name: str) -> Shown:
    whole = _there(look_at_source(ledger, name))
    return whole, partial(pictures.print_source, whole)


def _record(ledger: Ledger, identity: str) -> Shown:
    """A link, naming, revision or run: its fields as they are kept."""
    record = _there(queries.record(ledger, identity))

    def draw() -> None:
        for name, value in to_plain(record).items():
            console().print(safe(f"{name}: {value}"))

    return record, draw


def _reading(ledger: Ledger, identity: str) -> Shown:
    """A reading is shown with its article."""
    return _article(ledger, queries.article_of(ledger, identity))


def _there(found: T | None) -> T:
    """What `resolve` has found, unless it counts no longer (a retracted event, say)."""
    if found is None:
        raise LedgerError("The ledger holds it, but it counts no longer.", "look in `reportedly log` for who took it out and why")
    return found


FINDERS: dict[str, Callable[[Ledger, str], Shown]] = {
    "article": _article,
    "event": _event,
    "statement": _statement,
    "claim": _claim,
    "source": _source,
    "link": _record,
    "naming": _record,
    "revision": _record,
    "run": _record,
    "reading": _reading,
}
