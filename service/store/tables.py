"""The tables: records as JSON, and beside them the columns by which they are found and sorted.

    articles ─┬─ article_agencies, times, mentions
              ├─ figures ─── figure_roles          (which entity plays which part in which figure)
              ├─ article_entities                  (what each article adds to each entity)
              ├─ portraits                         (what tells people of one name apart)
              └─ article_search, figure_search     (one row a passage; see sqlite.py and postgresql.py)
    entities ─┬─ entity_aliases, entity_readings   (counts over the corpus, kept by entity_counts.py)
              ├─ entity_search
              └─ entity_names, entity_words        (what they are found by; with word_typos, kept by name_index.py)
    entity_moves, entity_redirects                 (where ids went that are gone; kept by redirects.py)
    corpus, unreadable                             (one row of state; documents that could not be read)

Text sorts by code point on every database. A change here needs a migration; a test compares the two.
"""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy.dialects import postgresql

metadata = MetaData()

text_type = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
row_type = BigInteger().with_variant(Integer, "sqlite")


def _article_key() -> Column[str]:
    return Column("article_id", text_type, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False)


articles = Table(
    "articles",
    metadata,
    Column("id", text_type, primary_key=True),
    Column("uri", text_type, nullable=False),
    Column("version", Integer, nullable=False),
    Column("received_at", text_type, nullable=False),
    Column("sha256", text_type, nullable=False),
    Column("extractor", text_type, nullable=False),
    # Of the whole extraction: tells the very same from the same document read otherwise.
    Column("digest", text_type, nullable=False),
    Column("language", text_type, nullable=False),
    Column("published_start", text_type),
    Column("published_end", text_type),
    Column("published_start_utc", text_type),
    Column("published_end_utc", text_type),
    Column("published_month", text_type),
    Column("figure_count", Integer, nullable=False),
    Column("mention_count", Integer, nullable=False),
    Column("entity_count", Integer, nullable=False),
    Column("record", text_type, nullable=False),
    Index("articles_by_published", "published_start", "id"),
    Index("articles_by_received", "received_at", "id"),
)

article_agencies = Table(
    "article_agencies",
    metadata,
    _article_key(),
    Column("agency", text_type, nullable=False),
    Index("article_agencies_by_article", "article_id"),
    Index("article_agencies_by_agency", "agency"),
)

times = Table(
    "times",
    metadata,
    _article_key(),
    Column("position", Integer, nullable=False),
    Column("record", text_type, nullable=False),
    Index("times_by_article", "article_id", "position"),
)

mentions = Table(
    "mentions",
    metadata,
    Column("id", text_type, primary_key=True),
    _article_key(),
    Column("entity_id", text_type, nullable=False),
    Column("position", Integer, nullable=False),
    Column("record", text_type, nullable=False),
    Index("mentions_by_article", "article_id", "position"),
    Index("mentions_by_entity", "entity_id", "article_id", "position"),
)

figures = Table(
    "figures",
    metadata,
    Column("id", text_type, primary_key=True),
    _article_key(),
    Column("position", Integer, nullable=False),
    Column("kind", text_type, nullable=False),
    Column("category", text_type),
    Column("event", text_type),
    Column("modifier", text_type, nullable=False),
    Column("factuality", text_type, nullable=False),
    Column("unit", text_type),
    # Keys of numbers.py: `value` sorts, `value_low` to `value_high` is the range that filters look at.
    Column("value", text_type),
    Column("value_low", text_type),
    Column("value_high", text_type),
    Column("speaker", text_type),
    Column("place", text_type),
    Column("observed_start", text_type),
    Column("observed_end", text_type),
    Column("observed_start_utc", text_type),
    Column("observed_end_utc", text_type),
    Column("part_of", text_type),
    Column("record", text_type, nullable=False),
    Index("figures_by_article", "article_id", "position"),
    Index("figures_by_value", "value", "article_id", "position"),
    Index("figures_by_kind", "kind"),
    Index("figures_by_category", "category"),
    Index("figures_by_event", "event"),
    Index("figures_by_speaker", "speaker"),
    Index("figures_by_place", "place"),
    Index("figures_by_observed", "observed_start", "observed_end"),
)

figure_roles = Table(
    "figure_roles",
    metadata,
    Column("figure_id", text_type, ForeignKey("figures.id", ondelete="CASCADE"), primary_key=True),
    Column("entity_id", text_type, primary_key=True),
    Column("role", text_type, primary_key=True),
    Index("figure_roles_by_entity", "entity_id", "role"),
)

article_entities = Table(
    "article_entities",
    metadata,
    Column("article_id", text_type, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("entity_id", text_type, primary_key=True),
    Column("type", text_type, nullable=False),
    Column("record", text_type, nullable=False),
    # {"surface": count} as JSON.
    Column("aliases", text_type, nullable=False),
    Column("mention_count", Integer, nullable=False),
    Column("figure_count", Integer, nullable=False),
    Index("article_entities_by_entity", "entity_id", "type"),
)

portraits = Table(
    "portraits",
    metadata,
    Column("article_id", text_type, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    # Of the full name alone, and whom the article was found to mean by it.
    Column("name_id", text_type, primary_key=True),
    Column("entity_id", text_type, nullable=False),
    Column("record", text_type, nullable=False),
    Index("portraits_by_name", "name_id"),
)

entities = Table(
    "entities",
    metadata,
    Column("id", text_type, primary_key=True),
    Column("type", text_type, nullable=False),
    Column("name", text_type, nullable=False),
    Column("sort_name", text_type, nullable=False),
    Column("record", text_type, nullable=False),
    Column("mention_count", Integer, nullable=False),
    Column("figure_count", Integer, nullable=False),
    Column("article_count", Integer, nullable=False),
    Index("entities_by_name", "sort_name", "id"),
    Index("entities_by_mentions", "mention_count", "sort_name", "id"),
)


def _entity_key() -> Column[str]:
    return Column("entity_id", text_type, ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True)


# The second half of these keys is a digest: surfaces and records may be longer than an index entry.
entity_aliases = Table(
    "entity_aliases",
    metadata,
    _entity_key(),
    Column("digest", text_type, primary_key=True),
    Column("surface", text_type, nullable=False),
    Column("mentions", Integer, nullable=False),
)

entity_readings = Table(
    "entity_readings",
    metadata,
    _entity_key(),
    Column("digest", text_type, primary_key=True),
    Column("record", text_type, nullable=False),
    Column("articles", Integer, nullable=False),
)

entity_names = Table(
    "entity_names",
    metadata,
    Column("name", text_type, primary_key=True),
    _entity_key(),
    # Of names.py: canonical, in the texts, or known to the lists alone.
    Column("grade", Integer, nullable=False),
    Index("entity_names_by_entity", "entity_id"),
    sqlite_with_rowid=False,
)

entity_words = Table(
    "entity_words",
    metadata,
    Column("word", text_type, primary_key=True),
    _entity_key(),
    Index("entity_words_by_entity", "entity_id"),
    sqlite_with_rowid=False,
)

word_typos = Table(
    "word_typos",
    metadata,
    Column("deletion", text_type, primary_key=True),
    Column("word", text_type, primary_key=True),
    sqlite_with_rowid=False,
)

# Outlives articles and entities: that is what it is for.
entity_moves = Table(
    "entity_moves",
    metadata,
    Column("old_id", text_type, primary_key=True),
    Column("article_id", text_type, primary_key=True),
    Column("new_id", text_type, primary_key=True),
    Column("mentions", Integer, nullable=False),
    Index("entity_moves_by_article", "article_id"),
)

entity_redirects = Table(
    "entity_redirects",
    metadata,
    Column("old_id", text_type, primary_key=True),
    Column("new_id", text_type, primary_key=True),
    # "operator" or "reading": who says so.
    Column("origin", text_type, primary_key=True),
    Column("mentions", Integer, nullable=False),
)

corpus = Table(
    "corpus",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("loaded", Boolean, nullable=False),
    Column("articles", Integer, nullable=False),
    # Sum, modulo 2**128, of the hashes of all articles: the same in whichever order they came.
    Column("fingerprint", text_type, nullable=False),
    Column("version", text_type, nullable=False),
    # Version of name_index.py that made the index of names; empty where none did.
    Column("name_index", text_type, nullable=False, server_default=""),
)

unreadable = Table(
    "unreadable",
    metadata,
    Column("id", text_type, primary_key=True),
    Column("uri", text_type, nullable=False),
    Column("reason", text_type, nullable=False),
)
