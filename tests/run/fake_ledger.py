"""A ledger in memory with what joining needs, so that joining can be tested by thousands of small ledgers."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager

from reportedly.ledger.store import Ledger
from reportedly.model.codec import to_json
from reportedly.model.incident import Incident, Report
from reportedly.model.judgement import Link
from reportedly.model.value import Aspect


class MemoryLedger(Ledger):
    def __init__(self, *reports: Report) -> None:
        self.current: dict[str, Report] = {}
        self.keys: dict[str, frozenset[str]] = {}
        self.judged: dict[str, Link] = {}
        self.shelf: dict[str, Incident] = {}
        self.put(*reports)

    def put(self, *reports: Report) -> list[str]:
        self.current |= {report.event.id: report for report in reports}
        return [report.event.id for report in reports]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        yield

    def add_links(self, links: Iterable[Link]) -> int:
        fresh = {link.id: link for link in links if link.id not in self.judged}
        self.judged |= fresh
        return len(fresh)

    def reports(self, events: Iterable[str] | None = None, only: Collection[Aspect] | None = None) -> Iterator[Report]:
        wanted = set(self.current if events is None else events)
        return iter([self.current[event] for event in sorted(wanted & set(self.current))])

    def put_keys(self, keys: Mapping[str, frozenset[str]]) -> None:
        self.keys |= keys

    def events_by_key(self, keys: Iterable[str], most: int | None = None) -> dict[str, list[str]]:
        return {key: sorted(event for event, held in self.keys.items() if key in held)[:most] for key in keys}

    def keys_of(self, events: Iterable[str]) -> dict[str, frozenset[str]]:
        return {event: self.keys[event] for event in events if event in self.keys}

    def standing(self, events: Iterable[str] | None = None) -> dict[str, str]:
        return {event: repr(self.current[event]) for event in (self.current if events is None else events) if event in self.current}

    def links(self, events: Iterable[str] | None = None) -> tuple[Link, ...]:
        wanted = None if events is None else set(events)
        return tuple(link for link in self.judged.values() if wanted is None or link.left in wanted or link.right in wanted)

    def together(self, events: Iterable[str]) -> set[tuple[str, ...]]:
        wanted = set(events)
        return {row.events for row in self.shelf.values() if not wanted.isdisjoint(row.events)}

    def put_incidents(self, incidents: Iterable[Incident], *, replacing: Iterable[str]) -> None:
        gone = set(replacing)
        self.shelf = {key: row for key, row in self.shelf.items() if gone.isdisjoint(row.events)}
        self.shelf |= {row.id: row for row in incidents}

    def clear_shelves(self) -> None:
        self.keys, self.shelf = {}, {}

    def fill_shelves(self) -> None:
        """Nothing here is made of truth alone."""

    def shelf_digest(self) -> dict[str, str]:
        rows = [self.shelf[key] for key in sorted(self.shelf)]
        return {"incident": hashlib.sha256(to_json(rows)).hexdigest()}

    def groups(self) -> set[tuple[str, ...]]:
        return {tuple(sorted(self.current[event].article for event in row.events)) for row in self.shelf.values()}
