"""What a person's revisions do to what was read: the latest on a record wins, and nothing that was recorded is changed.

A restore of a revision undoes it (a restore too can be undone so); a restore of any other record undoes all that was done to it before.
A note changes nothing, nor does a series that is attached.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from reportedly.ledger import tables
from reportedly.ledger.rows import revision_of
from reportedly.model.codec import from_json, value_from_plain
from reportedly.model.errors import LedgerError
from reportedly.model.judgement import Action, Revision
from reportedly.model.reading import Claim, Event, Reading
from reportedly.model.value import Aspect

Effects = Mapping[str, Revision]
"""Id of a record → the revision that holds for it: a correction or a retraction."""


def all_revisions(connection: Connection) -> tuple[Revision, ...]:
    """Oldest first."""
    rows = connection.execute(select(tables.revision).order_by(tables.revision.c.at, tables.revision.c.id)).mappings()
    return tuple(revision_of(row) for row in rows)


def effects(revisions: Iterable[Revision]) -> Effects:
    """What holds, of revisions from the oldest to the newest."""
    undone: set[str] = set()
    held: dict[str, Revision] = {}
    for revision in reversed(tuple(revisions)):
        if revision.id in undone or revision.action in (Action.NOTE, Action.ATTACH):
            continue
        if revision.action is Action.RESTORE:
            undone.add(revision.target)
        held.setdefault(revision.target, revision)
    return {target: revision for target, revision in held.items() if revision.action is not Action.RESTORE}


def attached(revisions: Iterable[Revision], target: str) -> tuple[Revision, ...]:
    """The series that are attached to a record, of revisions from the oldest to the newest; those taken back are left out."""
    undone: set[str] = set()
    found: list[Revision] = []
    for revision in reversed(tuple(revisions)):
        if revision.action in (Action.RESTORE, Action.RETRACT) and revision.id not in undone:
            undone.add(revision.target)
        if revision.action is Action.ATTACH and revision.target == target and revision.id not in undone:
            found.append(revision)
    return tuple(reversed(found))


def is_retracted(effects: Effects, identity: str | None) -> bool:
    return identity is not None and identity in effects and effects[identity].action is Action.RETRACT


def revised_event(event: Event, effects: Effects) -> Event:
    """The event with the claims that stand, corrected."""
    if not effects:
        return event
    standing = (claim for claim in event.claims if not (is_retracted(effects, claim.id) or is_retracted(effects, claim.statement)))
    return replace(event, claims=tuple(_corrected(claim, effects) for claim in standing))


def revised_reading(reading: Reading, effects: Effects) -> Reading:
    """The reading with the statements, events and claims that stand, corrected."""
    return replace(
        reading,
        statements=tuple(statement for statement in reading.statements if not is_retracted(effects, statement.id)),
        events=tuple(revised_event(event, effects) for event in reading.events if not is_retracted(effects, event.id)),
    )


def _corrected(claim: Claim, effects: Effects) -> Claim:
    revision = effects.get(claim.id)
    if revision is None or revision.value is None:
        return claim
    return replace(claim, value=value_from_plain(from_json(revision.value, dict), claim.aspect))


def check_revision(connection: Connection, revision: Revision) -> None:
    """LedgerError where its target is not there, or its value is none of the claim's aspect."""
    table = _TARGETS.get(revision.target[:2])
    if table is None or connection.scalar(select(table.c.id).where(table.c.id == revision.target).limit(1)) is None:
        raise LedgerError(f"There is nothing called {revision.target} to revise.", "`reportedly show` prints the ids that there are")
    if revision.action is Action.ATTACH and (table is not tables.statement or revision.value is None):
        raise LedgerError("A series is attached to a statement.", "name a statement (s_…)")
    if revision.action is not Action.CORRECT:
        return
    if table is not tables.claim or revision.value is None:
        raise LedgerError("Only a claim can be corrected, and only by another value.", "name a claim (c_…) and give its new value")
    aspect = Aspect(connection.scalars(select(table.c.aspect).where(table.c.id == revision.target).limit(1)).one())
    try:
        value_from_plain(from_json(revision.value, dict), aspect)
    except ValueError as error:  # msgspec's errors and the records' own
        raise LedgerError(f"That is no value for {aspect}: {error}.", "write it as `reportedly show` prints the claim's value") from error


_TARGETS = {
    "a_": tables.article,
    "s_": tables.statement,
    "e_": tables.event,
    "c_": tables.claim,
    "v_": tables.revision,
}


def articles_touched(connection: Connection, identity: str) -> list[str]:
    """Ids of the articles whose shelves may change when this record is revised."""
    target: str | None = identity
    while target is not None and target.startswith("v_"):
        target = connection.scalar(select(tables.revision.c.target).where(tables.revision.c.id == target))
    if target is None or target.startswith("a_"):
        return [target] if target else []
    table = _TARGETS[target[:2]]
    reading = tables.reading.c
    return list(connection.scalars(select(reading.article).where(reading.id.in_(select(table.c.reading).where(table.c.id == target)))))
