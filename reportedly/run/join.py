"""Joining: the reports of new or changed events are found, compared and judged, and the incidents that they touch are made again.

The links are the record; the incidents follow from them and from the current reports alone, so that the order and the size
of the batches make no difference. A rule's link counts only while the rule still gives it; a person's counts always.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TypeVar

from reportedly.incidents.block import filed, probes
from reportedly.incidents.cluster import Conflict, cluster_with_conflicts
from reportedly.incidents.compare import compare_traits
from reportedly.incidents.judge import judge
from reportedly.incidents.summary import incident
from reportedly.incidents.traits import Traits, traits
from reportedly.ledger.store import Ledger
from reportedly.model.judgement import Link, Verdict

Item = TypeVar("Item")

_BATCH = 500  # events looked at in one go


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinCounts:
    """What a join did. `conflicts` are persons' judgements that contradict each other by way of further events."""

    events: int  # that were asked for and are there
    compared: int  # pairs
    links: int  # that were new
    incidents: int  # that were made again
    conflicts: tuple[Conflict, ...] = ()


def join(ledger: Ledger, events: Iterable[str] | None = None, *, at: datetime) -> JoinCounts:
    """Joins these events (all current ones where None) with what is there; what is gone leaves its incident. New links say `at`."""
    asked = None if events is None else frozenset(events)
    current = _file(ledger, asked)
    seeds = asked if asked is not None else current
    compared, links = _link(ledger, current, at)
    incidents, conflicts = _regroup(ledger, seeds, at)
    return JoinCounts(events=len(current), compared=compared, links=links, incidents=incidents, conflicts=conflicts)


def rebuild(ledger: Ledger, at: datetime) -> JoinCounts:
    """Makes every shelf again from truth."""
    ledger.clear_shelves()
    ledger.fill_shelves()
    return join(ledger, at=at)


def _file(ledger: Ledger, asked: frozenset[str] | None) -> frozenset[str]:
    """Files the reports under their keys and takes out those that are gone; gives the ids of those that are there."""
    gone = set(asked or ())
    current: set[str] = set()
    batches = (None,) if asked is None else _batches(sorted(asked))
    for batch in batches:
        for part in _batches(ledger.reports(batch)):
            ledger.put_keys({report.event.id: filed(traits(report)) for report in part})
            current |= {report.event.id for report in part}
    ledger.put_keys({event: frozenset() for event in gone - current})
    return frozenset(current)


def _link(ledger: Ledger, events: frozenset[str], at: datetime) -> tuple[int, int]:
    """Judges these events against all that share a probe, each pair once; gives the pairs compared and the links new."""
    compared = new = 0
    for batch in _batches(sorted(events)):
        about = _traits(ledger, batch)
        pairs = [
            (event, other)
            for event in batch
            for other in ledger.events_with_keys(probes(about[event]))
            if other != event and (other not in events or event < other)
        ]
        about |= _traits(ledger, {other for _, other in pairs} - set(about))
        known = [(about[event], about[other]) for event, other in pairs if other in about]
        new += ledger.add_links(link for one, other in known if (link := judge(compare_traits(one, other), at)))
        compared += len(known)
    return compared, new


def _regroup(ledger: Ledger, seeds: frozenset[str], at: datetime) -> tuple[int, tuple[Conflict, ...]]:
    """Makes the incidents anew of all events that any `same` ever tied to the seeds, however long the chain."""
    links = _reached(ledger, seeds)
    conflicts: list[Conflict] = []
    made = 0
    for part in _packed(_components(links)):
        reports = {report.event.id: report for report in ledger.reports(part)}
        about = {event: traits(report) for event, report in reports.items()}
        touching = {link.id: link for event in part for link in links.get(event, ())}
        live = [link for link in touching.values() if link.left in about and link.right in about and _holds(link, about, at)]
        groups, contradictions = cluster_with_conflicts(reports, live)
        ledger.put_incidents([incident([reports[event] for event in group]) for group in groups], replacing=part)
        conflicts += contradictions
        made += len(groups)
    return made, tuple(conflicts)


def _holds(link: Link, about: Mapping[str, Traits], at: datetime) -> bool:
    """Whether a link still counts: a rule's only where the rule would give it again, for a claim may have been revised since."""
    if link.by_person:
        return True
    again = judge(compare_traits(about[link.left], about[link.right]), at)
    return again is not None and again.id == link.id


def _reached(ledger: Ledger, seeds: frozenset[str]) -> dict[str, list[Link]]:
    """Event → its links, of the seeds and of what any `same` ever tied to them, superseded ones too: groups were made by those."""
    links: dict[str, Link] = {}
    seen: set[str] = set()
    frontier: set[str] = set(seeds)
    while frontier:
        seen |= frontier
        found = ledger.links(sorted(frontier))
        links |= {link.id: link for link in found}
        frontier = {event for link in found if link.verdict is Verdict.SAME for event in (link.left, link.right)} - seen
    of_event: dict[str, list[Link]] = {event: [] for event in seen}
    for link in links.values():
        for event in (link.left, link.right):
            if event in of_event:
                of_event[event].append(link)
    return of_event


def _components(links: Mapping[str, Sequence[Link]]) -> list[list[str]]:
    """The events that hang together by `same`, each part sorted."""
    beside = {
        event: {other for link in found if link.verdict is Verdict.SAME for other in (link.left, link.right)}
        for event, found in links.items()
    }
    parts: list[list[str]] = []
    while beside:
        part, frontier = set[str](), {next(iter(beside))}
        while frontier:
            part |= frontier
            frontier = {other for event in frontier for other in beside.pop(event)} - part
        parts.append(sorted(part))
    return sorted(parts)


def _packed(parts: Iterable[list[str]]) -> Iterator[list[str]]:
    """Whole components put together up to a batch."""
    packed: list[str] = []
    for part in parts:
        if packed and len(packed) + len(part) > _BATCH:
            yield packed
            packed = []
        packed = [*packed, *part]
    if packed:
        yield packed


def _traits(ledger: Ledger, events: Iterable[str]) -> dict[str, Traits]:
    return {report.event.id: traits(report) for report in ledger.reports(events)}


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, _BATCH)):
        yield batch
