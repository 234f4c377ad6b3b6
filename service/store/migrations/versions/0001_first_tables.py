"""The first tables: articles and what was found in them, entities over the corpus, search, the state of the corpus."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
ROW = sa.BigInteger().with_variant(sa.Integer, "sqlite")

SEARCHED = {"article_search": "articles", "figure_search": "figures", "entity_search": "entities"}


def upgrade() -> None:
    _create_articles()
    _create_parts()
    _create_figures()
    _create_entities()
    _create_corpus()
    for table, target in SEARCHED.items():
        if op.get_bind().dialect.name == "postgresql":
            _create_search_postgresql(table, target)
        else:
            _create_search_sqlite(table, target)


def downgrade() -> None:
    for table in SEARCHED:
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"DROP TABLE {table}_fts")
        op.drop_table(table)
    for table in (
        *("unreadable", "corpus", "entity_readings", "entity_aliases", "entities", "article_entities"),
        *("figure_roles", "figures", "mentions", "times", "article_agencies", "articles"),
    ):
        op.drop_table(table)


def _text(name: str, nullable: bool = False, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column(name, TEXT, nullable=nullable, primary_key=primary_key)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _owner(name: str, target: str, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column(
        name, TEXT, sa.ForeignKey(f"{target}.id", ondelete="CASCADE"), nullable=False, primary_key=primary_key
    )


def _create_articles() -> None:
    op.create_table(
        "articles",
        _text("id", primary_key=True),
        _text("uri"),
        _number("version"),
        *(_text(name) for name in ("received_at", "sha256", "extractor", "digest", "language")),
        *(_text(f"published_{end}", nullable=True) for end in ("start", "end", "start_utc", "end_utc", "month")),
        *(_number(name) for name in ("figure_count", "mention_count", "entity_count")),
        _text("record"),
    )
    op.create_index("articles_by_published", "articles", ["published_start", "id"])
    op.create_index("articles_by_received", "articles", ["received_at", "id"])


def _create_parts() -> None:
    op.create_table("article_agencies", _owner("article_id", "articles"), _text("agency"))
    op.create_index("article_agencies_by_article", "article_agencies", ["article_id"])
    op.create_index("article_agencies_by_agency", "article_agencies", ["agency"])
    op.create_table("times", _owner("article_id", "articles"), _number("position"), _text("record"))
    op.create_index("times_by_article", "times", ["article_id", "position"])
    op.create_table(
        "mentions",
        _text("id", primary_key=True),
        _owner("article_id", "articles"),
        _text("entity_id"),
        _number("position"),
        _text("record"),
    )
    op.create_index("mentions_by_article", "mentions", ["article_id", "position"])
    op.create_index("mentions_by_entity", "mentions", ["entity_id", "article_id", "position"])


def _create_figures() -> None:
    op.create_table(
        "figures",
        _text("id", primary_key=True),
        _owner("article_id", "articles"),
        _number("position"),
        _text("kind"),
        _text("category", nullable=True),
        _text("event", nullable=True),
        _text("modifier"),
        *(_text(name, nullable=True) for name in ("unit", "value", "value_low", "value_high", "speaker", "place")),
        *(_text(f"observed_{end}", nullable=True) for end in ("start", "end", "start_utc", "end_utc")),
        _text("part_of", nullable=True),
        _text("record"),
    )
    op.create_index("figures_by_article", "figures", ["article_id", "position"])
    op.create_index("figures_by_value", "figures", ["value", "article_id", "position"])
    for name in ("kind", "category", "event", "speaker", "place"):
        op.create_index(f"figures_by_{name}", "figures", [name])
    op.create_index("figures_by_observed", "figures", ["observed_start", "observed_end"])
    op.create_table(
        "figure_roles",
        _owner("figure_id", "figures", primary_key=True),
        _text("entity_id", primary_key=True),
        _text("role", primary_key=True),
    )
    op.create_index("figure_roles_by_entity", "figure_roles", ["entity_id", "role"])


def _create_entities() -> None:
    op.create_table(
        "article_entities",
        _owner("article_id", "articles", primary_key=True),
        _text("entity_id", primary_key=True),
        *(_text(name) for name in ("type", "record", "aliases")),
        *(_number(name) for name in ("mention_count", "figure_count")),
    )
    op.create_index("article_entities_by_entity", "article_entities", ["entity_id", "type"])
    op.create_table(
        "entities",
        _text("id", primary_key=True),
        *(_text(name) for name in ("type", "name", "sort_name", "record")),
        *(_number(name) for name in ("mention_count", "figure_count", "article_count")),
    )
    op.create_index("entities_by_name", "entities", ["sort_name", "id"])
    op.create_index("entities_by_mentions", "entities", ["mention_count", "sort_name", "id"])
    for table, content, count in (("entity_aliases", "surface", "mentions"), ("entity_readings", "record", "articles")):
        op.create_table(
            table,
            _owner("entity_id", "entities", primary_key=True),
            _text("digest", primary_key=True),
            _text(content),
            _number(count),
        )


def _create_corpus() -> None:
    op.create_table(
        "corpus",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("loaded", sa.Boolean, nullable=False),
        _number("articles"),
        _text("fingerprint"),
        _text("version"),
    )
    op.create_table("unreadable", _text("id", primary_key=True), _text("uri"), _text("reason"))


def _create_search_sqlite(table: str, target: str) -> None:
    """Rows with an FTS5 index over them; triggers keep the index, also where a deletion cascades to the rows."""
    op.create_table(
        table,
        sa.Column("row", ROW, primary_key=True),
        _owner("record_id", target),
        _text("terms"),
        _text("words"),
    )
    op.create_index(f"{table}_by_record", table, ["record_id"])
    # The ascii tokenizer takes every character above 127 for a letter, so it splits at our blanks only.
    op.execute(
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5"
        f"(terms, words, content='{table}', content_rowid='row', tokenize='ascii')"
    )
    op.execute(
        f"CREATE TRIGGER {table}_insert AFTER INSERT ON {table} BEGIN "
        f"INSERT INTO {table}_fts(rowid, terms, words) VALUES (new.row, new.terms, new.words); END"
    )
    op.execute(
        f"CREATE TRIGGER {table}_delete AFTER DELETE ON {table} BEGIN "
        f"INSERT INTO {table}_fts({table}_fts, rowid, terms, words) "
        f"VALUES ('delete', old.row, old.terms, old.words); END"
    )


def _create_search_postgresql(table: str, target: str) -> None:
    op.create_table(
        table,
        sa.Column("row", ROW, sa.Identity(), primary_key=True),
        _owner("record_id", target),
        sa.Column("vector", postgresql.TSVECTOR, nullable=False),
    )
    op.create_index(f"{table}_by_record", table, ["record_id"])
    op.create_index(f"{table}_by_vector", table, ["vector"], postgresql_using="gin")
