"""The log: runs, and what persons judged and revised, newest first, each with the words of what it is about."""

from collections.abc import Callable
from textwrap import shorten
from typing import Any

from sqlalchemy import Connection, Select, func, literal, select, union_all

from reportedly.ledger import tables
from reportedly.ledger.rows import claim_of, link_of, naming_of, revision_of, run_of, statement_of
from reportedly.ledger.shelves import chunks
from reportedly.ledger.store import Ledger
from reportedly.model.codec import from_json, value_from_plain
from reportedly.model.judgement import Action, Link, Naming, Revision
from reportedly.model.run import Run
from reportedly.model.value import Aspect
from reportedly.model.view import LogEntry, Window
from reportedly.model.wording import ACTIONS, in_words

_MAKERS: dict[str, Callable[[Any], Run | Link | Naming | Revision]] = {
    "run": run_of,
    "link": link_of,
    "naming": naming_of,
    "revision": revision_of,
}
_LONGEST = 60  # code points of words that are quoted


def log(ledger: Ledger, window: Window = Window()) -> tuple[LogEntry, ...]:
    """What rules judge follows from the claims and stands with each incident; the links that one judgement wrote are one entry."""
    with ledger.snapshot() as connection:
        rows = list(connection.execute(_entries().limit(window.limit).offset(window.offset)))
        records: dict[str, Any] = {}
        for what, make in _MAKERS.items():
            table = tables.metadata.tables[what]
            for some in chunks(row.id for row in rows if row.what == what):
                records |= {row["id"]: make(row) for row in connection.execute(select(table).where(table.c.id.in_(some))).mappings()}
        return tuple(
            LogEntry(
                at=row.at,
                by=records[row.id].by,
                what=row.what,
                record=records[row.id],
                about=_about(connection, records[row.id]),
                others=row.others,
            )
            for row in rows
        )


def links_of_judgement(ledger: Ledger, link: Link) -> tuple[Link, ...]:
    """All that a person's judgement wrote, of which this is one."""
    table = tables.link
    same = (table.c.at == link.at, table.c.by == link.by, table.c.verdict == link.verdict.value)
    with ledger.snapshot() as connection:
        return tuple(link_of(row) for row in connection.execute(select(table).where(*same).order_by(table.c.id)).mappings())


def _entries() -> Select[Any]:
    """When, what, id and how many other links the same judgement wrote."""
    run, link = tables.run.c, tables.link.c
    parts: list[Select[Any]] = [select(run.started.label("at"), literal("run").label("what"), run.id, literal(0).label("others"))]
    parts += [select(table.c.at, literal(table.name), table.c.id, literal(0)) for table in (tables.naming, tables.revision)]
    judged = select(link.at, literal("link"), func.min(link.id), func.count() - 1)
    parts.append(judged.where(link.by.startswith("person:")).group_by(link.at, link.by, link.verdict))
    every = union_all(*parts).subquery()
    return select(every).order_by(every.c.at.desc(), every.c.what, every.c.id)


def _about(connection: Connection, record: Run | Link | Naming | Revision) -> str:
    """What a record is about, in words; empty for a naming, whose names say it."""
    match record:
        case Run():
            return _read(connection, record.id)
        case Link():
            return f"{_event(connection, record.left)} · {_event(connection, record.right)}"
        case Revision():
            return _target(connection, record.target) + _new(connection, record)
        case Naming():
            return ""


def _read(connection: Connection, run: str) -> str:
    """How many articles a run brought, and how many it only read again."""
    counts = [
        connection.scalar(select(func.count()).select_from(table).where(table.c.run == run)) or 0
        for table in (tables.article, tables.reading)
    ]
    again = counts[1] - counts[0]
    return f"{counts[0]:,} article{'s' * (counts[0] != 1)}" + (f", {again:,} read again" if again > 0 else "")


def _target(connection: Connection, identity: str) -> str:
    return _WORDS[identity[:2]](connection, identity)


def _new(connection: Connection, revision: Revision) -> str:
    """The value that a correction puts in the claim's place."""
    if revision.action is not Action.CORRECT or revision.value is None:
        return ""
    aspect = connection.scalars(select(tables.claim.c.aspect).where(tables.claim.c.id == revision.target).limit(1)).one()
    return f"; now {in_words(value_from_plain(from_json(revision.value, dict), Aspect(aspect)))}"


def _article(connection: Connection, identity: str) -> str:
    article = tables.article.c
    row = connection.execute(select(article.title, article.outlet).where(article.id == identity)).one()
    return f"{row.outlet or 'unknown outlet'}: {_short(row.title or '(no title)')}"


def _event(connection: Connection, identity: str) -> str:
    row = _part(connection, tables.event, identity)
    if row is None:
        return identity  # of a judgement that came before its article
    return f"{row['type']} “{_short(row['trigger']['quote'])}” ({_article(connection, row['article'])})"


def _claim(connection: Connection, identity: str) -> str:
    row = _part(connection, tables.claim, identity)
    claim = claim_of(row, row["article"])
    return f"{claim.aspect} {in_words(claim.value)} “{_short(claim.evidence[0].quote)}” ({_article(connection, row['article'])})"


def _statement(connection: Connection, identity: str) -> str:
    row = _part(connection, tables.statement, identity)
    said = " … ".join(part.quote for part in statement_of(row, row["article"]).content)
    return f"“{_short(said)}” ({_article(connection, row['article'])})"


def _revision(connection: Connection, identity: str) -> str:
    """A revision of a revision leads to what that one was about."""
    row = connection.execute(select(tables.revision).where(tables.revision.c.id == identity)).mappings().one()
    return f"what was {ACTIONS[Action(row['action'])]}: {_target(connection, row['target'])}"


_WORDS: dict[str, Callable[[Connection, str], str]] = {
    "a_": _article,
    "e_": _event,
    "c_": _claim,
    "s_": _statement,
    "v_": _revision,
}


def _part(connection: Connection, table: Any, identity: str) -> Any:
    """A part of a reading as its first reading has it, with its article."""
    reading = tables.reading.c
    asked = select(table, reading.article).join(tables.reading, reading.id == table.c.reading).where(table.c.id == identity)
    return connection.execute(asked.order_by(table.c.reading).limit(1)).mappings().first()


def _short(words: str) -> str:
    return shorten(words, _LONGEST, placeholder=" …")
