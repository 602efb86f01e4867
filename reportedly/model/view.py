"""What questions to the ledger ask and get back; the same records feed the command line, the pages and their `.json` twins."""

from dataclasses import dataclass
from datetime import datetime

from reportedly.model.article import Article
from reportedly.model.evidence import Evidence
from reportedly.model.incident import Incident, Report
from reportedly.model.judgement import Link, Naming, Revision
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
    source: str | None = None  # part of a name or role, any case; all names of a source that has one such count
    search: str | None = None  # words that must all stand in its content
    by: str | None = None  # id of a source
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
class SourceQuery:
    """Conditions that a source must meet; None asks nothing."""

    kind: str | None = None
    search: str | None = None  # words that one of its names must hold
    window: Window = Window()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One source across articles; of those without a name, all who are described in the same words."""

    id: str
    name: str
    kind: str
    said_to_be: str | None  # the kind that texts make one without a name
    country: str | None
    names: tuple[str, ...]  # all that it goes by, the most used first
    statements: int
    first: int  # statements that it said itself, rather than passed on
    articles: int
    outlets: int
    since: datetime | None  # when the first and the last article that quotes it were published
    last: datetime | None
    stances: tuple[tuple[str, int], ...]  # (stance, statements), most frequent first
    topics: tuple[tuple[str, int], ...]  # (type of event or aspect, statements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A name that a source goes by, how often, and why it is taken for the source's."""

    name: str
    statements: int
    how: str  # "own", "spelling", "table", "article" (the only one it can mean there), "text", "person"
    why: str  # the person's reason, or the table's note
    evidence: Evidence | None  # the words of a text that give both names


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
    what: str  # "run", "link", "naming", "revision"
    record: Run | Link | Naming | Revision
    about: str = ""  # in words; empty where the record says it
    others: int = 0  # links that the same judgement wrote beside this one


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerInfo:
    location: str  # path or URL without password
    kind: str  # "sqlite", "postgresql"
    schema: str  # revision of the tables
    counts: tuple[tuple[str, int], ...]  # (table, rows)
    as_of: datetime | None = None  # the time that was asked about; None: now
