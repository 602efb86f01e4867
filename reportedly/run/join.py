"""Joining: the reports of new or changed events are found, compared and judged, and the incidents that they touch are made again.

The links are the record; the incidents follow from them and from the current reports alone, so that the order and the size
of the batches make no difference. A rule's link counts only while the rule still gives it and the two are still compared (in
a crowded key each is with a sample alone); a person's counts always.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations, islice
from typing import TypeVar

from reportedly.incidents.block import CROWD, filed, mirrors, probes
from reportedly.incidents.cluster import Conflict, cluster_with_conflicts
from reportedly.incidents.judge import judge_traits, told_apart
from reportedly.incidents.summary import incident
from reportedly.incidents.traits import Traits, traits
from reportedly.ledger.behind import behind
from reportedly.ledger.store import Ledger
from reportedly.model.incident import Report
from reportedly.model.judgement import Link, Verdict

Item = TypeVar("Item")

_BATCH = 500  # events looked at in one go
_DESK = 5_000  # reports held at most, some 10 kB each

_Known = tuple[Report, Traits]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinCounts:
    """What a join did. `conflicts` are persons' judgements that contradict each other by way of further events."""

    events: int  # that were asked for and are there
    compared: int  # pairs
    links: int  # that were new
    incidents: int  # that were made again
    conflicts: tuple[Conflict, ...] = ()


class Desk:
    """Reports with their traits as joins need them, each read once as long as it stays as it is; of too many those go that were not
    asked for the longest."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.held: dict[str, tuple[str, _Known]] = {}
        self._first: dict[str, list[str]] = {}
        self._links: dict[tuple[str, str], tuple[Traits, Traits, str]] = {}

    def look(self, events: Iterable[str]) -> dict[str, _Known]:
        """Those of these events that count now."""
        standing = self.ledger.standing(events)
        held = self.held
        found = {event: held[event][1] for event, sign in standing.items() if event in held and held[event][0] == sign}
        fresh = {report.event.id: (report, traits(report)) for report in self.ledger.reports(standing.keys() - found.keys())}
        for event, known in (found | fresh).items():
            held.pop(event, None)
            held[event] = (standing[event], known)
        if len(held) > _DESK:
            self.held = dict(islice(held.items(), len(held) - _DESK, None))
            self._links = {pair: link for pair, link in self._links.items() if self.held.keys() >= {*pair}}
        return found | fresh

    def begin(self) -> None:
        """Forgets what is filed: since the last join others may have written."""
        self._first = {}

    def file(self, keys: Mapping[str, frozenset[str]]) -> None:
        """Files events under their keys (event → keys)."""
        self.ledger.put_keys(keys)
        self.begin()

    def first(self, keys: Iterable[str]) -> dict[str, list[str]]:
        """Each of these keys with the `CROWD` smallest events filed under it; the ledger is asked once until something is filed."""
        wanted = frozenset(keys)
        if unknown := wanted - self._first.keys():
            self._first |= {key: [] for key in unknown} | self.ledger.events_by_key(unknown, CROWD)
        return {key: self._first[key] for key in wanted}

    def judge(self, one: Traits, other: Traits, at: datetime) -> Link | None:
        """A rule's link of the two, which is kept in mind for `holds`."""
        link = judge_traits(one, other, at)
        if link is not None:
            left, right = sorted((one, other), key=lambda about: about.event)
            self._links[link.left, link.right] = (left, right, link.id)
        return link

    def holds(self, link: Link, left: Traits, right: Traits, at: datetime) -> bool:
        """Whether a rule would give its link again: a claim may have been revised since."""
        known = self._links.get((link.left, link.right))
        if known is not None and known[0] is left and known[1] is right:
            return known[2] == link.id
        again = self.judge(left, right, at)
        return again is not None and again.id == link.id


def join(ledger: Ledger, events: Iterable[str] | None = None, *, at: datetime, desk: Desk | None = None) -> JoinCounts:
    """Joins these events (all current ones where None) with what is there; what is gone leaves its incident. New links say `at`.

    `desk` may be that of earlier joins, so that what they looked at need not be read again.
    """
    desk = desk or Desk(ledger)
    desk.begin()
    asked = None if events is None else frozenset(events)
    filed = _file(desk, asked)
    current = filed.current
    compared, links = _link(desk, current | filed.sampled, at)
    changed = current if asked is None else asked
    incidents, conflicts = _regroup(desk, changed, filed.sampled | filed.crowded_out, at)
    return JoinCounts(events=len(current), compared=compared, links=links, incidents=incidents, conflicts=conflicts)


def rebuild(ledger: Ledger, at: datetime) -> JoinCounts:
    """Makes every shelf again from truth; whoever reads meanwhile, or after it was stopped, sees the shelves as they were."""
    with ledger.transaction():
        ledger.clear_shelves()
        ledger.fill_shelves()
        return join(ledger, at=at)


@dataclass(frozen=True, slots=True)
class _Filed:
    """Events that are there, of those filed; and those that came into the sample of a crowded key by that, or went out of it."""

    current: frozenset[str]
    sampled: frozenset[str]
    crowded_out: frozenset[str]


def _file(desk: Desk, asked: frozenset[str] | None) -> _Filed:
    """Files the reports under their keys and takes out those that are gone."""
    ledger = desk.ledger
    current: set[str] = set()
    came: set[str] = set()
    went: set[str] = set()
    for batch in _batches(sorted(ledger.standing() if asked is None else asked)):
        there = desk.look(batch)
        old = dict.fromkeys(batch, frozenset[str]()) | ledger.keys_of(batch)
        fresh = {event: filed(there[event][1]) if event in there else frozenset[str]() for event in batch}
        changed = frozenset[str]().union(*(fresh[event] ^ old[event] for event in batch))
        crowded = {key: first for key, first in desk.first(changed).items() if len(first) == CROWD}
        desk.file({event: keys for event, keys in fresh.items() if keys != old[event]})
        now = desk.first(crowded)
        came |= {event for key, first in crowded.items() for event in set(now[key]).difference(first)}
        went |= {event for key, first in crowded.items() for event in set(first).difference(now[key])}
        current |= there.keys()
    standing = ledger.standing(came | went).keys()
    return _Filed(frozenset(current), frozenset(came & standing), frozenset(went & standing))


def _link(desk: Desk, events: frozenset[str], at: datetime) -> tuple[int, int]:
    """Judges these events against all that they are to be compared with, each pair once; gives the pairs compared and the links new."""
    compared = new = 0
    for batch in _batches(sorted(events)):
        about = {event: found for event, (_, found) in desk.look(batch).items()}
        pairs = [
            (event, other)
            for event, others in _found(desk, about).items()
            for other in others
            if other != event and (other not in events or event < other)
        ]
        about |= {event: found for event, (_, found) in desk.look(other for _, other in pairs).items()}
        known = [(about[event], about[other]) for event, other in pairs if other in about]
        new += desk.ledger.add_links(link for one, other in known if (link := desk.judge(one, other, at)))
        compared += len(known)
    return compared, new


def _found(desk: Desk, about: Mapping[str, Traits]) -> dict[str, set[str]]:
    """Event → whom it is to be compared with: the first of each of its probes; and all that find it, where it is among the first itself."""
    wanted = {event: (probes(found), filed(found)) for event, found in about.items()}
    first = desk.first(key for both in wanted.values() for keys in both for key in keys)
    mirrored = {event: {mirror for key in own if event in first[key] for mirror in mirrors(key)} for event, (_, own) in wanted.items()}
    finding = desk.first(mirror for keys in mirrored.values() for mirror in keys)
    finding |= desk.ledger.events_by_key(mirror for mirror, some in finding.items() if len(some) == CROWD)
    return {
        event: {other for key in wanted[event][0] for other in first[key]} | {other for key in mirrored[event] for other in finding[key]}
        for event in about
    }


def _regroup(desk: Desk, changed: frozenset[str], stirred: frozenset[str], at: datetime) -> tuple[int, tuple[Conflict, ...]]:
    """Groups all events anew that any `same` ever tied to these, however long the chain; an incident is made again where its group is
    another or a report in it changed."""
    links = _reached(desk.ledger, changed | stirred)
    conflicts: list[Conflict] = []
    made = 0
    for part in _packed(_components(links)):
        known = desk.look(part)
        about = {event: found for event, (_, found) in known.items()}
        touching = {link.id: link for event in part for link in links[event] if link.left in about and link.right in about}
        finds, crowds = _finds(desk, about)
        live = [
            link
            for link in touching.values()
            if link.by_person or (_met(link, finds) and desk.holds(link, about[link.left], about[link.right], at))
        ]
        groups, contradictions = cluster_with_conflicts(known, live, crowds, _told_apart(about))
        kept = {group for group in desk.ledger.together(part) & {*groups} if changed.isdisjoint(group)}
        anew = [incident([known[event][0] for event in group], behind) for group in groups if group not in kept]
        desk.ledger.put_incidents(anew, replacing=set(part).difference(*kept))
        conflicts += contradictions
        made += len(anew)
    return made, tuple(conflicts)


def _told_apart(about: Mapping[str, Traits]) -> Iterator[tuple[str, str]]:
    """The pairs of events that their article tells apart."""
    of_article: dict[str, list[str]] = {}
    for event in sorted(about):
        of_article.setdefault(about[event].article, []).append(event)
    pairs = (pair for events in of_article.values() for pair in combinations(events, 2))
    return (pair for pair in pairs if told_apart(about[pair[0]], about[pair[1]]))


def _finds(desk: Desk, about: Mapping[str, Traits]) -> tuple[dict[str, set[str]], dict[str, frozenset[str]]]:
    """Event → the first of each of its probes; and event → the crowded keys that it is in without being among the first."""
    wanted = {event: probes(found) for event, found in about.items()}
    first = desk.first(key for keys in wanted.values() for key in keys)
    finds = {event: {other for key in keys for other in first[key]} for event, keys in wanted.items()}
    crowded = {key for key, some in first.items() if len(some) == CROWD}
    crowds = {
        event: frozenset(key for key in keys & filed(about[event]) & crowded if event not in first[key]) for event, keys in wanted.items()
    }
    return finds, crowds


def _met(link: Link, finds: Mapping[str, set[str]]) -> bool:
    """Whether the two are still compared: the first of a key are others since smaller ones came."""
    return link.right in finds[link.left] or link.left in finds[link.right]


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


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, _BATCH)):
        yield batch
