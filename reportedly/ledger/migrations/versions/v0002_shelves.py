"""The shelves."""

import sqlalchemy as sa
from alembic import op

from reportedly.ledger.dialect import make_search
from reportedly.ledger.tables import Json, UtcTime

revision = "reportedly_0002"
down_revision = "reportedly_0001"


def upgrade() -> None:
    op.create_table(
        "shelf_article",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("published", UtcTime(), nullable=True),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("problems", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_index(op.f("ix_shelf_article_reading"), "shelf_article", ["reading"], unique=False)
    op.create_table(
        "shelf_event",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_shelf_event_article", "shelf_event", ["article"], unique=False)
    op.create_table(
        "shelf_statement",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_shelf_statement_article", "shelf_statement", ["article"], unique=False)
    op.create_table(
        "shelf_source",
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("statement", "nth"),
    )
    op.create_index("ix_shelf_source_article", "shelf_source", ["article"], unique=False)
    op.create_index("ix_shelf_source_name", "shelf_source", ["name"], unique=False)
    op.create_table(
        "shelf_key",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event", "key"),
    )
    op.create_index("ix_shelf_key_key", "shelf_key", ["key"], unique=False)
    op.create_table(
        "shelf_incident",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("record", Json, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("start", UtcTime(), nullable=True),
        sa.Column("end", UtcTime(), nullable=True),
        sa.Column("killed_most", sa.Integer(), nullable=True),
        sa.Column("places", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_shelf_incident_start", "shelf_incident", ["start"], unique=False)
    op.create_table(
        "shelf_incident_event",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("incident", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event"),
    )
    op.create_index("ix_shelf_incident_event_incident", "shelf_incident_event", ["incident"], unique=False)

    make_search(op.get_bind())
