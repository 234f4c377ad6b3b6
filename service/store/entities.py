"""Reading entities: one over the whole corpus, with its names and counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, false, func, or_, select

from service.model import Entity
from service.store.base import ENTITY_SORTS, EntityQuery, ListedNames, NameMatch, Page, StoredEntity
from service.store.batches import in_batches
from service.store.codec import decode
from service.store.corpus import read_version
from service.store.database import Backend
from service.store.filters import entity_conditions
from service.store.name_search import Matches, find_matches
from service.store.names import KINDS, NameQuery, Names, best_name, parse_name_query
from service.store.pages import Order, SortColumn, choose_sort, matchable
from service.store.tables import entities, entity_aliases


def get_entity(connection: Connection, entity_id: str) -> StoredEntity | None:
    """The entity with this id."""
    if not matchable(entity_id):
        return None
    rows = connection.execute(select(entities).where(entities.c.id == entity_id)).all()
    return next(iter(_stored_entities(connection, rows)), None)


def list_entities(
    connection: Connection, backend: Backend, listed: ListedNames, query: EntityQuery
) -> Page[StoredEntity]:
    """One page of the entities that match; those that were searched for say by which name."""
    asked = None if query.q is None else parse_name_query(query.q)
    matches = None if asked is None else find_matches(connection, backend, listed, asked)
    statement = select(entities).where(*entity_conditions(query))
    if matches is not None:
        statement = statement.join(matches.found, matches.found.c.entity_id == entities.c.id)
        statement = statement.add_columns(matches.found.c.grade)
    elif query.q is not None:  # without a word in it, which no name has
        statement = statement.where(false())
    order = _order(query, asked, matches)
    rows = connection.execute(order.page(statement, query.after, query.limit)).all()
    records = _stored_entities(connection, rows[: query.limit])
    if asked is not None and matches is not None:
        records = tuple(
            replace(record, match=_match(asked, matches, record, row.grade, listed))
            for record, row in zip(records, rows, strict=False)
        )
    return Page(
        records=records,
        next=order.next_key(rows, query.limit),
        total=connection.scalar(statement.with_only_columns(func.count(), maintain_column_froms=True)) or 0,
        corpus_version=read_version(connection),
    )


def read_names(connection: Connection, entity_ids: Iterable[str]) -> Mapping[str, str]:
    """The corpus-wide names of those of the entities that there are."""
    names: dict[str, str] = {}
    for batch in in_batches(sorted(filter(matchable, set(entity_ids)))):
        statement = select(entities.c.id, entities.c.name).where(entities.c.id.in_(batch))
        names.update((row.id, row.name) for row in connection.execute(statement))
    return names


def _order(query: EntityQuery, asked: NameQuery | None, matches: Matches | None) -> Order:
    name, descending = choose_sort(query.sort or ("relevance" if query.q is not None else ""), ENTITY_SORTS)
    columns = [SortColumn(entities.c.sort_name, str, descending and name == "name"), SortColumn(entities.c.id, str)]
    if name == "relevance" and asked is not None and matches is not None:
        columns[:0] = [SortColumn(matches.found.c.grade, int), SortColumn(_begins_elsewhere(asked, matches), int)]
    elif name not in ("relevance", "name"):
        columns.insert(0, SortColumn(entities.c[name], int, descending))
    return Order(tuple(columns))


def _begins_elsewhere(asked: NameQuery, matches: Matches) -> ColumnElement[int]:
    """0 where the entity's own name begins with a word of the question, or one near it; who is only called so is 1."""
    words = [near for word in asked.words for near in (word.text, *matches.near.get(word.text, ()))]
    begins = [func.substr(entities.c.sort_name, 1, len(word)) == word for word in words]
    return case((or_(false(), *begins), 0), else_=1)


def _match(asked: NameQuery, matches: Matches, found: StoredEntity, grade: int, listed: ListedNames) -> NameMatch:
    names = Names(found.entity.name, tuple(found.aliases), tuple(listed.names_of(found.entity)))
    name = best_name(asked, names, matches.near)
    return NameMatch(KINDS[grade], name, in_text=name in found.aliases)


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
