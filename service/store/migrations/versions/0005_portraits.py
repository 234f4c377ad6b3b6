"""What articles say of persons whose full name others may have, and whom each was found to mean."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    # Empty here: the extractor's version has changed too, so every document is read anew.
    op.create_table(
        "portraits",
        sa.Column(
            "article_id", TEXT, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, nullable=False
        ),
        sa.Column("name_id", TEXT, primary_key=True, nullable=False),
        sa.Column("entity_id", TEXT, nullable=False),
        sa.Column("record", TEXT, nullable=False),
    )
    op.create_index("portraits_by_name", "portraits", ["name_id"])


def downgrade() -> None:
    op.drop_table("portraits")
