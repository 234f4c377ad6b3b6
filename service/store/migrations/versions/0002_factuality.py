"""Whether a figure is stated, denied or left open."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    # What was read before stands until its document is read anew, which a start with a new extractor does.
    op.add_column("figures", sa.Column("factuality", TEXT, nullable=False, server_default="asserted"))


def downgrade() -> None:
    op.drop_column("figures", "factuality")
