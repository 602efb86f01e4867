"""Runs: which code, engine and settings read what, and when."""

from dataclasses import dataclass
from datetime import datetime

from reportedly.model.article import Article, Page
from reportedly.model.identity import make_id
from reportedly.model.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one page came to; the ledger's unit of appending."""

    page: Page
    article: Article
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    id: str
    started: datetime  # aware UTC
    code: str  # "reportedly 0.1.0"
    engine: str  # "rules 1"
    command: str  # what was asked for, in words
    by: str  # "person:NAME"


def make_run(*, started: datetime, code: str, engine: str, command: str, by: str) -> Run:
    return Run(
        id=make_id("u", started.isoformat(), code, engine, command, by), started=started, code=code, engine=engine, command=command, by=by
    )
