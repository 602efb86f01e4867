"""The ledger: truth is appended and never changed; shelves are computed from it and can be made again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from reportedly.model.incident import Incident, Report
from reportedly.model.judgement import Link, Revision
from reportedly.model.run import Entry, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Appended:
    """What became of one entry: `new` (first text at this URL, or no URL), `version` (another text at a known URL), `reread`
    (known article, new reading), `known` (nothing added)."""

    article: str
    outcome: str
    events: tuple[str, ...]  # ids of the events that are new or changed by this entry


class Ledger:
    """One ledger, open. Use as a context manager."""

    @classmethod
    def open(cls, location: str, *, create: bool = True) -> Self:
        """Opens a path (SQLite, WAL) or a postgresql:// URL; makes and migrates a new one where `create`.

        LedgerError: missing (and not `create`), not a ledger, made by a newer version, needs `ledger migrate`, server down, disk full.
        """
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # truth
    def append(self, run: Run, entries: Sequence[Entry]) -> tuple[Appended, ...]:
        """Appends pages, articles and readings in one transaction (all or nothing), with their shelves; one outcome an entry, in order."""
        raise NotImplementedError

    def add_links(self, links: Iterable[Link]) -> int:
        """Appends links; those already known add nothing. Gives how many were new."""
        raise NotImplementedError

    def add_revision(self, revision: Revision) -> None:
        raise NotImplementedError

    # what joining needs
    def reports(self, events: Iterable[str] | None = None) -> Iterator[Report]:
        """Reports of these events (all current ones where None), by event id; revisions are applied: retracted events and claims are left out."""
        raise NotImplementedError

    def put_keys(self, keys: Mapping[str, frozenset[str]]) -> None:
        """Puts the block keys of events (event id → keys) on their shelf, replacing those of the same event."""
        raise NotImplementedError

    def events_with_keys(self, keys: Iterable[str]) -> frozenset[str]:
        """Ids of the events that have any of these block keys."""
        raise NotImplementedError

    def links(self, events: Iterable[str] | None = None) -> tuple[Link, ...]:
        """Every link that touches one of these events (all where None), oldest first, superseded ones too."""
        raise NotImplementedError

    def put_incidents(self, incidents: Iterable[Incident], *, replacing: Iterable[str]) -> None:
        """Puts incidents on their shelf in place of all that hold any of the events `replacing`."""
        raise NotImplementedError

    def clear_shelves(self) -> None:
        """Empties every shelf (events, keys, incidents, search …); `fill_shelves` and a join make them again."""
        raise NotImplementedError

    def fill_shelves(self) -> None:
        """Makes the shelves that need truth alone (not keys and incidents) again."""
        raise NotImplementedError

    def shelf_digest(self) -> dict[str, str]:
        """Shelf name → SHA-256 of its rows in canonical order: two ledgers with the same truth have the same."""
        raise NotImplementedError
