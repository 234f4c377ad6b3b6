"""Reading entities: one over the whole corpus, with its names and counts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from service.model import Entity
from service.store.base import ENTITY_SORTS, EntityQuery, Page, StoredEntity
from service.store.codec import decode
from service.store.corpus import read_version
from service.store.database import Backend
from service.store.filters import entity_conditions
from service.store.pages import Order, SortColumn, choose_sort, matchable
from service.store.tables import entities, entity_aliases

IDS_AT_ONCE = 500


def get_entity(connection: Connection, entity_id: str) -> StoredEntity | None:
    """The entity with this id."""
    if not matchable(entity_id):
        return None
    rows = connection.execute(select(entities).where(entities.c.id == entity_id)).all()
    return next(iter(_stored_entities(connection, rows)), None)


def list_entities(connection: Connection, backend: Backend, query: EntityQuery) -> Page[StoredEntity]:
    """One page of the entities that match."""
    name, descending = choose_sort(query.sort, ENTITY_SORTS)
    names = SortColumn(entities.c.sort_name, str, descending and name == "name")
    counts = () if name == "name" else (SortColumn(entities.c[name], int, descending),)
    order = Order((*counts, names, SortColumn(entities.c.id, str)))
    conditions = entity_conditions(query, backend)
    rows = connection.execute(order.page(select(entities).where(*conditions), query.after, query.limit)).all()
    return Page(
        records=_stored_entities(connection, rows[: query.limit]),
        next=order.next_key(rows, query.limit),
        total=connection.scalar(select(func.count()).select_from(entities).where(*conditions)) or 0,
        corpus_version=read_version(connection),
    )


def read_names(connection: Connection, entity_ids: Iterable[str]) -> Mapping[str, str]:
    """The corpus-wide names of those of the entities that there are."""
    wanted = sorted(filter(matchable, set(entity_ids)))
    names: dict[str, str] = {}
    for start in range(0, len(wanted), IDS_AT_ONCE):
        statement = select(entities.c.id, entities.c.name).where(entities.c.id.in_(wanted[start : start + IDS_AT_ONCE]))
        names.update((row.id, row.name) for row in connection.execute(statement))
    return names


def _stored_entities(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[StoredEntity, ...]:
    aliases: dict[str, dict[str, int]] = {row.id: {} for row in rows}
    statement = select(entity_aliases).where(entity_aliases.c.entity_id.in_(list(aliases)))
    for row in connection.execute(statement.order_by(entity_aliases.c.mentions.desc(), entity_aliases.c.surface)):
        aliases[row.entity_id][row.surface] = row.mentions
    return tuple(
        StoredEntity(
            entity=decode(Entity, row.record),
            aliases=aliases[row.id],
            mention_count=row.mention_count,
            article_count=row.article_count,
            figure_count=row.figure_count,
        )
        for row in rows
    )
