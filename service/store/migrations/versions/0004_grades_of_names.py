"""How an entity has a name: as its canonical one, in the texts, or in the lists alone."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The index is of another version now, so `Store.migrate` makes it anew, with the grades.
    op.add_column("entity_names", sa.Column("grade", sa.Integer, nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("entity_names", "grade")
