"""What entities are found by, typos and all; and where ids of entities went that are gone."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    # The index of names is empty here: `Store.migrate` fills it afterwards, as after every change of how it is made.
    op.add_column("corpus", sa.Column("name_index", TEXT, nullable=False, server_default=""))
    for table, content in (("entity_names", "name"), ("entity_words", "word")):
        op.create_table(table, _key(content), _key("entity_id", "entities.id"), sqlite_with_rowid=False)
        op.create_index(f"{table}_by_entity", table, ["entity_id"])
    op.create_table("word_typos", _key("deletion"), _key("word"), sqlite_with_rowid=False)
    op.create_table("entity_moves", _key("old_id"), _key("article_id"), _key("new_id"), _mentions())
    op.create_index("entity_moves_by_article", "entity_moves", ["article_id"])
    op.create_table("entity_redirects", _key("old_id"), _key("new_id"), _key("origin"), _mentions())


def downgrade() -> None:
    for table in ("entity_redirects", "entity_moves", "word_typos", "entity_words", "entity_names"):
        op.drop_table(table)
    op.drop_column("corpus", "name_index")


def _key(name: str, target: str | None = None) -> sa.Column[str]:
    owner = [sa.ForeignKey(target, ondelete="CASCADE")] if target else []
    return sa.Column(name, TEXT, *owner, nullable=False, primary_key=True)


def _mentions() -> sa.Column[int]:
    return sa.Column("mentions", sa.Integer, nullable=False)
