"""When each row of truth was recorded; of older rows that is not known, and nothing is put in its place."""

import sqlalchemy as sa
from alembic import op

from reportedly.ledger.tables import UtcTime

revision = "reportedly_0004"
down_revision = "reportedly_0003"


def upgrade() -> None:
    for table in ("page", "article", "reading"):
        op.add_column(table, sa.Column("recorded_at", UtcTime(), nullable=True))
        op.create_index(f"ix_{table}_recorded_at", table, ["recorded_at"], unique=False)
    for table in ("link", "revision", "naming"):
        op.add_column(table, sa.Column("recorded_at", UtcTime(), nullable=True))
        op.create_index(f"ix_{table}_recorded_at", table, ["recorded_at", "at"], unique=False)
