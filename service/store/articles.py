"""Reading articles, and the mentions and times in them."""

from typing import Any

from sqlalchemy import Connection, Row, func, select

from service.model import Article, Mention, Time
from service.store.base import (
    ARTICLE_SORTS,
    MENTION_SORTS,
    ArticleQuery,
    MentionQuery,
    Page,
    StoredArticle,
    StoredMention,
)
from service.store.codec import decode
from service.store.corpus import read_version
from service.store.database import Backend
from service.store.filters import article_conditions, mention_conditions
from service.store.pages import Order, SortColumn, choose_sort, matchable
from service.store.tables import articles, entities, mentions, times


def get_article(connection: Connection, article_id: str) -> StoredArticle | None:
    """The article with this id."""
    if not matchable(article_id):
        return None
    row = connection.execute(select(articles).where(articles.c.id == article_id)).one_or_none()
    return None if row is None else _stored_article(row)


def list_articles(connection: Connection, backend: Backend, query: ArticleQuery) -> Page[StoredArticle]:
    """One page of the articles that match."""
    name, descending = choose_sort(query.sort, ARTICLE_SORTS)
    column = {
        "published": SortColumn(articles.c.published_start, str, descending, nullable=True),
        "received_at": SortColumn(articles.c.received_at, str, descending),
    }[name]
    order = Order((column, SortColumn(articles.c.id, str)))
    conditions = article_conditions(query, backend)
    statement = order.page(select(articles).where(*conditions), query.after, query.limit)
    rows = connection.execute(statement).all()
    return Page(
        records=tuple(_stored_article(row) for row in rows[: query.limit]),
        next=order.next_key(rows, query.limit),
        total=connection.scalar(select(func.count()).select_from(articles).where(*conditions)) or 0,
        corpus_version=read_version(connection),
    )


def list_mentions(connection: Connection, query: MentionQuery) -> Page[StoredMention]:
    """One page of the mentions that match, with the corpus-wide names of what they name."""
    _, descending = choose_sort(query.sort, MENTION_SORTS)
    # A mention is named by article and span, so that article and place are unique but for mentions that start together.
    order = Order(
        (
            SortColumn(mentions.c.article_id, str, descending),
            SortColumn(mentions.c.position, int, descending),
            SortColumn(mentions.c.id, str, descending),
        )
    )
    conditions = mention_conditions(query)
    statement = select(mentions, entities.c.name.label("entity_name")).where(*conditions)
    statement = statement.join(entities, entities.c.id == mentions.c.entity_id)
    rows = connection.execute(order.page(statement, query.after, query.limit)).all()
    return Page(
        records=tuple(
            StoredMention(row.id, row.article_id, decode(Mention, row.record), row.entity_name)
            for row in rows[: query.limit]
        ),
        next=order.next_key(rows, query.limit),
        total=connection.scalar(select(func.count()).select_from(mentions).where(*conditions)) or 0,
        corpus_version=read_version(connection),
    )


def list_times(connection: Connection, article_id: str) -> tuple[Time, ...]:
    """The times that the article names, in order; none where there is no such article."""
    if not matchable(article_id):
        return ()
    statement = select(times.c.record).where(times.c.article_id == article_id).order_by(times.c.position)
    return tuple(decode(Time, record) for record in connection.scalars(statement))


def _stored_article(row: Row[Any]) -> StoredArticle:
    return StoredArticle(
        id=row.id,
        uri=row.uri,
        version=row.version,
        received_at=row.received_at,
        article=decode(Article, row.record),
        figure_count=row.figure_count,
        mention_count=row.mention_count,
        entity_count=row.entity_count,
    )
