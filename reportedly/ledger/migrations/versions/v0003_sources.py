"""Sources across articles: what persons say of their names, and the shelves of names, topics and appositions."""

import sqlalchemy as sa
from alembic import op

from reportedly.ledger.dialect import guard
from reportedly.ledger.tables import Json, UtcTime

revision = "reportedly_0003"
down_revision = "reportedly_0002"


def upgrade() -> None:
    op.create_table(
        "naming",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    guard(op.get_bind(), ["naming"])
    op.add_column("statement", sa.Column("antecedent", Json, nullable=True))
    op.create_index("ix_claim_statement", "claim", ["statement"], unique=False)
    _shelves()


def _shelves() -> None:
    """Those of sources and statements are emptied: `ledger migrate` makes every shelf again."""
    op.add_column("shelf_article", sa.Column("outlet", sa.Text(), nullable=True))
    op.drop_table("shelf_statement")
    op.create_table(
        "shelf_statement",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_shelf_statement_article", "shelf_statement", ["article"], unique=False)
    op.drop_table("shelf_source")
    op.create_table(
        "shelf_source",
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("first", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("said_to_be", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("statement", "nth"),
    )
    op.create_index("ix_shelf_source_article", "shelf_source", ["article"], unique=False)
    op.create_index("ix_shelf_source_name", "shelf_source", ["name"], unique=False)
    op.create_table(
        "shelf_topic",
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("statement", "topic"),
    )
    op.create_index("ix_shelf_topic_article", "shelf_topic", ["article"], unique=False)
    op.create_table(
        "shelf_apposition",
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("name_home", sa.Text(), nullable=False),
        sa.Column("alias_home", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("article", "start"),
    )
    op.create_index("ix_shelf_apposition_name_home", "shelf_apposition", ["name_home"], unique=False)
    op.create_index("ix_shelf_apposition_alias_home", "shelf_apposition", ["alias_home"], unique=False)
    op.create_table(
        "shelf_name",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("home", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("called", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_shelf_name_home", "shelf_name", ["home"], unique=False)
    op.create_index("ix_shelf_name_source", "shelf_name", ["source"], unique=False)
