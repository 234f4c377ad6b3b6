"""What the corpus knows around an entity: since when it is named, with whom, and what it is to figures."""

from typing import Any

import msgspec
from sqlalchemy import Connection, UnaryExpression, func, select

from service.model import EntityRef
from service.store.base import CO_OCCURRING_AT_MOST, FIGURE_ROLES, CoOccurring, EntityProfile, ListedNames, StoredEntity
from service.store.codec import decode
from service.store.entities import get_entity
from service.store.names import folded_name
from service.store.tables import article_entities, articles, entities, figure_roles


def get_profile(connection: Connection, listed: ListedNames, entity_id: str) -> EntityProfile | None:
    """The entity with this id, and what is around it."""
    stored = get_entity(connection, entity_id)
    if stored is None:
        return None
    return EntityProfile(
        stored=stored,
        first_seen=_published(connection, entity_id, articles.c.published_start.asc(), articles.c.published_end.asc()),
        last_seen=_published(connection, entity_id, articles.c.published_end.desc(), articles.c.published_start.desc()),
        figure_counts=_count_figures(connection, entity_id),
        co_occurring=_co_occurring(connection, entity_id),
        listed=_beyond_texts(stored, listed),
    )


def _beyond_texts(stored: StoredEntity, listed: ListedNames) -> tuple[str, ...]:
    """What the lists know it by besides its name and its aliases, whatever the case and accents of these."""
    called = {folded_name(name) for name in (stored.entity.name, *stored.aliases)}
    names = {folded_name(name): name for name in reversed(listed.names_of(stored.entity))}
    return tuple(name for folded, name in sorted(names.items()) if folded not in called)


class _Published(msgspec.Struct):
    value: str


class _Dated(msgspec.Struct):
    """Of an article only when it was published; the rest of the record is passed over."""

    published: _Published


def _published(connection: Connection, entity_id: str, *order: UnaryExpression[Any]) -> str | None:
    """When the first article in this order was published that names the entity, in its own words."""
    statement = (
        select(articles.c.record)
        .join(article_entities, article_entities.c.article_id == articles.c.id)
        .where(article_entities.c.entity_id == entity_id, articles.c.published_start.is_not(None))
        .order_by(*order, articles.c.id)
        .limit(1)
    )
    record = connection.scalar(statement)
    return None if record is None else decode(_Dated, record).published.value


def _count_figures(connection: Connection, entity_id: str) -> dict[str, int]:
    statement = select(figure_roles.c.role, func.count().label("figures")).where(figure_roles.c.entity_id == entity_id)
    counts = {row.role: row.figures for row in connection.execute(statement.group_by(figure_roles.c.role))}
    return {role: counts.get(role, 0) for role in FIGURE_ROLES}


def _co_occurring(connection: Connection, entity_id: str) -> tuple[CoOccurring, ...]:
    """Those that most articles name as well. Among equals the id decides: to sort all by name would cost far more."""
    here = select(article_entities.c.article_id).where(article_entities.c.entity_id == entity_id)
    shared = func.count().label("shared")
    most = (
        select(article_entities.c.entity_id, shared)
        .where(article_entities.c.article_id.in_(here), article_entities.c.entity_id != entity_id)
        .group_by(article_entities.c.entity_id)
        .order_by(shared.desc(), article_entities.c.entity_id)
        .limit(CO_OCCURRING_AT_MOST)
        .subquery()
    )
    statement = (
        select(entities.c.id, entities.c.name, entities.c.type, most.c.shared)
        .join(most, most.c.entity_id == entities.c.id)
        .order_by(most.c.shared.desc(), entities.c.id)
    )
    rows = connection.execute(statement)
    return tuple(CoOccurring(EntityRef(row.id, row.name), row.type, row.shared) for row in rows)
