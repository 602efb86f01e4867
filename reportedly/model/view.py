"""What questions to the ledger ask and get back; the same records feed the command line, the pages and their `.json` twins."""

from dataclasses import dataclass
from datetime import datetime

from reportedly.model.article import Article
from reportedly.model.incident import Incident, Report
from reportedly.model.judgement import Link, Revision
from reportedly.model.reading import Reading, Statement
from reportedly.model.run import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which rows of a list: `limit` None gives all."""

    limit: int | None = 100
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentQuery:
    """Conditions that an incident must all meet; None asks nothing.

    Times are aware UTC and half-open; `place` matches its name or an area it lies in, any case.
    """

    since: datetime | None = None
    until: datetime | None = None
    place: str | None = None
    killed_at_least: int | None = None
    type: str | None = None  # a code or an ancestor of it
    harmed: bool = False  # True: only those that any report says killed or injured somebody
    window: Window = Window()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementQuery:
    source: str | None = None  # part of a source's name or role, any case
    search: str | None = None  # words that must all stand in its content
    window: Window = Window()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    id: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    language: str | None
    statements: int
    events: int
    problems: int
    version: int  # 1 for the first text seen at this URL


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    statement: Statement
    article: str
    outlet: str | None
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    name: str  # a source's label
    kind: str
    statements: int
    articles: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    article: Article
    reading: Reading | None  # the current one
    incidents: tuple[tuple[str, str], ...]  # (event id, incident id)
    versions: tuple[str, ...]  # article ids at the same URL, oldest first
    revisions: tuple[Revision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentPage:
    incident: Incident
    reports: tuple[Report, ...]  # by publication, then id
    links: tuple[Link, ...]  # every judgement about its events, superseded ones too, oldest first
    revisions: tuple[Revision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place where the words searched for stand; `start`/`end` are code points of the article's text."""

    article: str
    title: str | None
    outlet: str | None
    published: str | None
    start: int
    end: int
    before: str
    match: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRow:
    code: str
    message: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemCount:
    code: str
    count: int
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """Something that was appended to the ledger, for `log`, newest first."""

    at: datetime
    by: str
    what: str  # "run", "link", "revision"
    record: Run | Link | Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerInfo:
    location: str  # path or URL without password
    kind: str  # "sqlite", "postgresql"
    schema: str  # revision of the tables
    counts: tuple[tuple[str, int], ...]  # (table, rows)
