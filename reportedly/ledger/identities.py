"""Which record an id names: whole, or its beginning where no other has the same; and which events hang on a record."""

from typing import Any

from sqlalchemy import Connection, Table, select

from reportedly.ledger import tables
from reportedly.ledger.revise import articles_touched
from reportedly.ledger.sources import source_of
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerError
from reportedly.model.text import sound

_KINDS: dict[str, tuple[str, tuple[Table, ...]]] = {
    "a_": ("article", (tables.article,)),
    "s_": ("statement", (tables.statement,)),
    "e_": ("event", (tables.event,)),
    "c_": ("claim", (tables.claim,)),
    "i_": ("incident", (tables.shelf_incident,)),
    "l_": ("link", (tables.link,)),
    "v_": ("revision", (tables.revision,)),
    "u_": ("run", (tables.run,)),
    "r_": ("reading", (tables.reading,)),
    "n_": ("naming", (tables.naming,)),
    "w_": ("source", (tables.shelf_name,)),
}
_SHOWN = 5  # ids named where several match


def resolve(ledger: Ledger, identity: str) -> tuple[str, str]:
    """(kind, full id) of what the id, or the beginning of one, names; ("source", id) for any name of a source.

    The `i_` of any event finds its incident. LedgerError where nothing or more than one thing answers.
    """
    asked = sound(identity).strip()
    if not asked:
        raise LedgerError("Neither an id nor a name is given.", "copy an id from `reportedly incidents` or `reportedly articles`")
    kind, columns = _KINDS.get(asked[:2], ("", ()))
    with ledger.snapshot() as connection:
        if not kind:
            return _source(connection, asked)
        found = sorted({full for table in columns for full in _beginning(connection, table, asked)})
        if not found and kind == "incident":
            found = _incidents_holding(connection, asked)
        if kind == "source":
            found = sorted({full for one in found if (full := source_of(connection, one))})
    if len(found) == 1 or asked in found:
        return kind, asked if asked in found else found[0]
    if not found:
        raise LedgerError(f"There is no {kind} {asked} in the ledger.", "copy an id from `reportedly incidents` or `reportedly articles`")
    more = " …" if len(found) > _SHOWN else ""
    raise LedgerError(f"{asked} may be {', '.join(found[:_SHOWN])}{more}.", "give more of the id")


def find(ledger: Ledger, identity: str) -> str:
    """The full id (its prefix tells the kind); as `resolve`."""
    return resolve(ledger, identity)[1]


def _beginning(connection: Connection, table: Any, start: str) -> list[str]:
    column = table.c.id
    asked = select(column).where(column.startswith(start, autoescape=True)).distinct().order_by(column)
    return list(connection.scalars(asked.limit(_SHOWN + 1)))


def _incidents_holding(connection: Connection, asked: str) -> list[str]:
    member = tables.shelf_incident_event.c
    rows = connection.scalars(select(member.incident).where(member.event.startswith("e_" + asked[2:], autoescape=True)).distinct())
    return sorted(rows)


def _source(connection: Connection, name: str) -> tuple[str, str]:
    found = source_of(connection, name)
    if found is None:
        raise LedgerError(f"Nothing in the ledger is called {name!r}.", "give an id (a_…, e_…, i_…) or the whole name of a source")
    return "source", found


def events_touched(ledger: Ledger, identity: str) -> tuple[str, ...]:
    """Ids of the events that count now of the articles that a record (article, statement, event, claim or revision) belongs to."""
    event = tables.shelf_event.c
    with ledger.snapshot() as connection:
        articles = articles_touched(connection, identity)
        return tuple(connection.scalars(select(event.id).where(event.article.in_(articles)).order_by(event.id)))
