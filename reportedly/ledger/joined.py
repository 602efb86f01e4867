"""The shelves that a join of reports fills: block keys, incidents and which events they hold."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, exists, func, select, union

from reportedly.ledger import tables
from reportedly.ledger.countries import COUNTRIES
from reportedly.ledger.dialect import insert_new, listed
from reportedly.ledger.folding import phrase
from reportedly.ledger.reading import reports
from reportedly.ledger.revise import all_revisions, effects
from reportedly.ledger.rows import link_of
from reportedly.ledger.shelves import chunks, count
from reportedly.model.codec import from_plain, to_plain
from reportedly.model.incident import Incident, Report
from reportedly.model.judgement import Link
from reportedly.model.place import Place
from reportedly.model.reading import Claim, Stance
from reportedly.model.value import Aspect, Toll, Total


def put_keys(connection: Connection, keys: Mapping[str, frozenset[str]]) -> None:
    for events in chunks(keys):
        connection.execute(delete(tables.shelf_key).where(tables.shelf_key.c.event.in_(events)))
    insert_new(connection, tables.shelf_key, [{"event": event, "key": key} for event in sorted(keys) for key in sorted(keys[event])])


def events_by_key(connection: Connection, keys: Iterable[str], most: int | None) -> dict[str, list[str]]:
    """All that are filed under each of these keys, in order, of each key the `most` first; no more than these are looked at."""
    table, some, asked = tables.shelf_key, tables.shelf_key.alias(), listed(connection, sorted(keys))
    rows = select(table.c.key, table.c.event).join_from(asked, table, table.c.key == asked.c.value)
    if most is not None:
        beside = select(some.c.event).where(some.c.key == asked.c.value).correlate(asked)
        nth = beside.order_by(some.c.event).offset(most - 1).limit(1)
        last = beside.order_by(some.c.event.desc()).limit(1)  # where there are fewer
        rows = rows.where(table.c.event <= func.coalesce(nth.scalar_subquery(), last.scalar_subquery()))
    found: dict[str, list[str]] = {}
    for name, identity in connection.execute(rows.order_by(table.c.key, table.c.event)):
        found.setdefault(name, []).append(identity)
    return found


def keys_of(connection: Connection, events: Iterable[str]) -> dict[str, frozenset[str]]:
    """Event → the keys that it is filed under."""
    key = tables.shelf_key.c
    rows = [row for some in chunks(sorted(events)) for row in connection.execute(select(key.event, key.key).where(key.event.in_(some)))]
    found: dict[str, set[str]] = {}
    for event, name in rows:
        found.setdefault(event, set()).add(name)
    return {event: frozenset(names) for event, names in found.items()}


def standing(connection: Connection, events: Iterable[str] | None) -> dict[str, str]:
    """Event → what its report now rests on: its reading and how often anything was revised."""
    event = tables.shelf_event.c
    revised = count(connection, tables.revision)
    every = select(event.id, event.reading)
    asked = [every] if events is None else [every.where(event.id.in_(some)) for some in chunks(sorted(events))]
    return {identity: f"{reading} {revised}" for some in asked for identity, reading in connection.execute(some)}


def links(connection: Connection, events: Iterable[str] | None = None) -> tuple[Link, ...]:
    """Every link that touches one of these events (all where None), oldest first."""
    table = tables.link
    if events is None:
        rows = list(connection.execute(select(table)).mappings())
    else:
        asked = listed(connection, [*events])
        touching = union(*(select(table.c.id).join_from(asked, table, end == asked.c.value) for end in (table.c.left, table.c.right)))
        rows = list(connection.execute(select(table).where(table.c.id.in_(touching))).mappings())
    return tuple(sorted(map(link_of, rows), key=lambda link: (link.at, link.id)))


def together(connection: Connection, events: Iterable[str]) -> set[tuple[str, ...]]:
    """The events of each incident that holds any of these, in order."""
    member, other, asked = tables.shelf_incident_event, tables.shelf_incident_event.alias(), listed(connection, [*events])
    holding = select(other.c.incident).join_from(asked, other, other.c.event == asked.c.value)
    rows = connection.execute(select(member.c.incident, member.c.event).where(member.c.incident.in_(holding)).order_by(member.c.event))
    found: dict[str, list[str]] = {}
    for incident, event in rows:
        found.setdefault(incident, []).append(event)
    return {tuple(some) for some in found.values()}


def put_incidents(connection: Connection, incidents: Sequence[Incident], replacing: Iterable[str]) -> None:
    """Puts incidents in place of those that hold any event of `replacing`; keys of events that no longer count go too."""
    _take_away(connection, replacing)
    found: dict[str, Report] = {}
    held = effects(all_revisions(connection))
    for events in chunks(event for incident in incidents for event in incident.events):
        found |= {report.event.id: report for report in reports(connection, events, held, only=(Aspect.KILLED, Aspect.PLACE))}
    insert_new(
        connection, tables.shelf_incident, [_row(incident, [found[e] for e in incident.events if e in found]) for incident in incidents]
    )
    members = [{"event": event, "incident": incident.id} for incident in incidents for event in incident.events]
    insert_new(connection, tables.shelf_incident_event, members)


def _take_away(connection: Connection, events: Iterable[str]) -> None:
    member, incident, key = tables.shelf_incident_event, tables.shelf_incident, tables.shelf_key
    for some in chunks(events):
        old = list(connection.scalars(select(member.c.incident).where(member.c.event.in_(some)).distinct()))
        connection.execute(delete(incident).where(incident.c.id.in_(old)))
        connection.execute(delete(member).where(member.c.incident.in_(old)))
        connection.execute(delete(key).where(key.c.event.in_(some), ~exists().where(tables.shelf_event.c.id == key.c.event)))


def unjoined(connection: Connection) -> tuple[str, ...]:
    """Events that count and stand in no incident, or stand in one and do not count: what a join that was cut short left behind."""
    event, member = tables.shelf_event.c.id, tables.shelf_incident_event.c.event
    waiting = connection.scalars(select(event).where(~exists().where(member == event)))
    gone = connection.scalars(select(member).where(~exists().where(event == member)))
    return tuple(sorted({*waiting, *gone}))


def _row(incident: Incident, members: Sequence[Report]) -> dict[str, Any]:
    claims = [claim for report in members for claim in report.event.claims]
    return {
        "id": incident.id,
        "record": to_plain(incident),
        "type": incident.type,
        "start": incident.time.clocks.start if incident.time else None,  # days are asked for as they were told
        "end": incident.time.clocks.end if incident.time else None,
        "killed_most": _most(incident, claims),
        "places": "\n".join(sorted({phrase(name) for name in _names(incident, claims)})),
    }


def _most(incident: Incident, claims: Iterable[Claim]) -> int | None:
    """The highest count of the dead of this event that any report gives; of an open one, what it is at least."""
    counts = [
        claim.value.low if claim.value.high is None else claim.value.high
        for claim in claims
        if claim.aspect is Aspect.KILLED and isinstance(claim.value, Toll)
        if claim.value.total is not Total.RUNNING and claim.stance is not Stance.DENIED
    ]
    if incident.killed is not None:
        counts.append(incident.killed.high)
    return min(max(counts), tables.MOST_COUNTED) if counts else None


def _names(incident: Incident, claims: Iterable[Claim]) -> Iterable[str]:
    """The names of all places that its reports give, and of the areas and countries they lie in."""
    places = [claim.value for claim in claims if isinstance(claim.value, Place)]
    for place in (*places, *([incident.place] if incident.place else [])):
        yield place.name
        yield from place.admin
        if place.country:
            yield COUNTRIES.get(place.country, place.country)


def incident_of_row(plain: dict[str, Any]) -> Incident:
    return from_plain(plain, Incident)
