"""The first events of a block key are found without looking at the others."""

from alembic import op

revision = "reportedly_0005"
down_revision = "reportedly_0004"


def upgrade() -> None:
    op.drop_index("ix_shelf_key_key", "shelf_key")
    op.create_index("ix_shelf_key_key", "shelf_key", ["key", "event"], unique=False)
