"""The tables: truth, to which rows are only ever added, and shelves, which are computed from it and can be made again.

Columns have the names of the record's fields. What is nested (values, source chains, evidence) is JSON, so that every
value can be asked for in SQL: `select value->>'low' from claim where aspect = 'killed'`. Evidence leaves out its article,
which its row knows. The shelf of words searched for (`shelf_search`) differs between databases and is made in `dialect`.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, DateTime, Dialect, Double, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import JSON, TypeDecorator


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC datetime; SQLite, which has no zones, holds it as text that sorts by time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        time: datetime = value
        return time.replace(tzinfo=UTC) if dialect.name == "sqlite" else time.astimezone(UTC)


Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")

metadata = MetaData()


def _key(name: str, target: str | None = None) -> Column[Any]:
    """A column of the primary key, pointing to another table's where `target` names it."""
    return Column(name, Text, *([ForeignKey(target)] if target else []), primary_key=True)


def _text(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=null)


def _to(name: str, target: str) -> Column[Any]:
    return Column(name, Text, ForeignKey(target), nullable=False, index=True)


def _json(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Json, nullable=null)


def _time(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, UtcTime, nullable=null)


def _recorded() -> Column[Any]:
    """When the row was recorded, which `--as-of` goes by. None: by an older version, which kept that of a run and of a judgement alone
    (`recorded` says what stands in for it)."""
    return Column("recorded_at", UtcTime)


def _count(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, Integer, nullable=null)


def _flag(name: str) -> Column[Any]:
    return Column(name, Boolean, nullable=False)


MOST_COUNTED = 2**31 - 1
"""The highest number that a column of counts holds in PostgreSQL."""

# truth

run = Table(
    "run",
    metadata,
    _key("id"),
    _time("started"),
    _text("code"),
    _text("engine"),
    _text("command"),
    _text("by"),
    _time("recorded_at"),
)
page = Table(
    "page",
    metadata,
    _key("id"),
    _to("run", "run.id"),
    Column("sha256", Text, nullable=False, index=True),
    _text("name"),
    _text("url", null=True),
    _text("media_type"),
    _time("fetched", null=True),
    Column("size", BigInteger, nullable=False),  # in bytes
    _recorded(),
    Index("ix_page_recorded_at", "recorded_at"),
)
article = Table(
    "article",
    metadata,
    _key("id"),
    _to("run", "run.id"),
    Column("url", Text, index=True),
    _text("outlet", null=True),
    _text("title", null=True),
    _text("byline", null=True),
    _text("published", null=True),
    _text("language", null=True),
    _text("text"),
    _text("extractor"),
    _text("page_sha256"),
    _json("origins"),
    _json("cut"),
    _recorded(),
    Index("ix_article_recorded_at", "recorded_at"),
)
reading = Table(
    "reading",
    metadata,
    _key("id"),
    _to("run", "run.id"),
    _to("article", "article.id"),
    _text("engine"),
    _text("version"),
    _text("model"),
    _text("settings"),
    _recorded(),
    Index("ix_reading_recorded_at", "recorded_at"),
)
statement = Table(
    "statement",
    metadata,
    _key("reading", "reading.id"),
    _key("id"),
    _count("nth"),
    _json("sources"),
    _json("cue", null=True),
    _json("content"),
    _json("source_evidence"),
    _flag("direct"),
    _text("stance"),
    _json("said", null=True),
    _json("said_at", null=True),
    _json("antecedent", null=True),
    Index("ix_statement_id", "id"),
)
event = Table(
    "event",
    metadata,
    _key("reading", "reading.id"),
    _key("id"),
    _count("nth"),
    _text("type"),
    _json("trigger"),
    _flag("background"),
    Index("ix_event_id", "id"),
)
claim = Table(
    "claim",
    metadata,
    _key("reading", "reading.id"),
    _key("id"),
    _count("nth"),
    _text("event"),
    _text("aspect"),
    _json("value"),
    _json("sources"),
    _text("stance"),
    Column("confidence", Double, nullable=False),
    _json("evidence"),
    _text("statement", null=True),
    Index("ix_claim_id", "id"),
    Index("ix_claim_event", "event", "reading"),
    Index("ix_claim_statement", "statement"),
)
problem = Table(
    "problem",
    metadata,
    _key("reading", "reading.id"),
    Column("nth", Integer, primary_key=True),
    _text("code"),
    _text("message"),
    _json("evidence"),
)
link = Table(
    "link",
    metadata,
    _key("id"),
    Column("left", Text, nullable=False, index=True),
    Column("right", Text, nullable=False, index=True),
    _text("verdict"),
    _text("by"),
    Column("score", Double),
    _json("reasons"),
    _time("at"),
    _recorded(),
    Index("ix_link_recorded_at", "recorded_at", "at"),
)
revision = Table(
    "revision",
    metadata,
    _key("id"),
    Column("target", Text, nullable=False, index=True),
    _text("action"),
    _text("value", null=True),
    _text("why"),
    _text("by"),
    _time("at"),
    _recorded(),
    Index("ix_revision_recorded_at", "recorded_at", "at"),
)
naming = Table(
    "naming",
    metadata,
    _key("id"),
    _text("name"),
    _text("alias"),
    _text("verdict"),
    _text("kind", null=True),
    _text("country", null=True),
    _text("why"),
    _text("by"),
    _time("at"),
    _recorded(),
    Index("ix_naming_recorded_at", "recorded_at", "at"),
)

TRUTH = (run, page, article, reading, statement, event, claim, problem, link, revision, naming)

# shelves

shelf_article = Table(
    "shelf_article",
    metadata,
    _key("id"),
    Column("number", BigInteger, nullable=False, unique=True),  # its row in the full-text index of SQLite
    Column("reading", Text, index=True),  # the current one
    _count("version"),
    _flag("current"),  # the newest version at its URL, and not retracted
    _time("published", null=True),  # when what it says of its publication begins
    _text("outlet", null=True),
    _count("statements"),
    _count("events"),
    _count("problems"),
)
shelf_event = Table("shelf_event", metadata, _key("id"), _text("article"), _text("reading"), Index("ix_shelf_event_article", "article"))
shelf_statement = Table(
    "shelf_statement",
    metadata,
    _key("id"),
    _text("article"),
    _text("reading"),
    _text("sources"),  # folded names and roles
    _text("words"),  # folded words of the content
    _text("stance"),
    Index("ix_shelf_statement_article", "article"),
)
shelf_source = Table(
    "shelf_source",
    metadata,
    _key("statement"),
    Column("nth", Integer, primary_key=True),  # place in the chain
    _text("article"),
    Column("name", Text, nullable=False, index=True),  # id of its row in shelf_name
    _flag("first"),  # whoever said it first: the last of the chain
    _text("kind"),  # as it was read
    _text("said_to_be", null=True),
    _text("country", null=True),
    Index("ix_shelf_source_article", "article"),
)
shelf_topic = Table(
    "shelf_topic",
    metadata,
    _key("statement"),
    _key("topic"),  # a type of event or an aspect of the claims that the statement carries
    _text("article"),
    Index("ix_shelf_topic_article", "article"),
)
shelf_apposition = Table(
    "shelf_apposition",
    metadata,
    _key("article"),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, nullable=False),
    _text("name"),
    _text("alias"),
    Column("name_home", Text, nullable=False, index=True),
    Column("alias_home", Text, nullable=False, index=True),
)
shelf_name = Table(
    "shelf_name",
    metadata,
    _key("id"),
    _text("name"),  # a source's label
    Column("home", Text, nullable=False, index=True),  # what is spelled alike or one in our table of aliases has the same
    Column("source", Text, nullable=False, index=True),  # the smallest id of the names that are one source's
    _text("called", null=True),  # what a person or our table calls that source, and what they say it is
    _text("kind", null=True),
    _text("country", null=True),
    _text("words"),  # folded words of the name
)
shelf_key = Table("shelf_key", metadata, _key("event"), _key("key"), Index("ix_shelf_key_key", "key", "event"))
shelf_incident = Table(
    "shelf_incident",
    metadata,
    _key("id"),
    _json("record"),
    _text("type"),
    _time("start", null=True),
    _time("end", null=True),
    _count("killed_most", null=True),  # the highest count of its dead that a report gives, up to MOST_COUNTED
    _text("places"),  # folded names that its reports give, with those of the areas they lie in
    Index("ix_shelf_incident_start", "start"),
)
shelf_incident_event = Table(
    "shelf_incident_event", metadata, _key("event"), _text("incident"), Index("ix_shelf_incident_event_incident", "incident")
)

BY_ARTICLE = (shelf_event, shelf_statement, shelf_source, shelf_topic, shelf_apposition)
"""Shelves whose rows each belong to one article."""

JOINED = (shelf_key, shelf_incident, shelf_incident_event)
"""Shelves that a join fills."""

SHELVES = (shelf_article, *BY_ARTICLE, shelf_name, *JOINED)
"""All but the index of words."""
