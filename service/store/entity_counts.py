"""Entities over the corpus, kept right while articles come, change and go.

Each article adds to an entity its mentions per surface, its figures, and one reading: how this document names it. What
an article added is kept, so that it can be taken back exactly. The name of an entity is what most documents call it,
then the longest, then the last by code points, and so depends on which documents there are and not on their order.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, insert, select, update

from service.model import Entity
from service.search import fold
from service.store.codec import decode, encode
from service.store.database import Backend
from service.store.passages import cut_passages
from service.store.tables import article_entities, entities, entity_aliases, entity_readings

SORT_NAME_AT_MOST = 200
ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one article adds to one entity."""

    entity: Entity
    aliases: Mapping[str, int]
    figure_count: int


@dataclass(slots=True)
class _Change:
    """How much is added (or taken, below 0) to an entity by a change of one article."""

    articles: int
    mentions: int
    figures: int
    type: str
    aliases: Counter[str]
    readings: Counter[str]


def stored_contributions(connection: Connection, article_id: str) -> dict[str, Contribution]:
    """What an article added when it was stored, by entity id."""
    rows = connection.execute(select(article_entities).where(article_entities.c.article_id == article_id))
    return {
        row.entity_id: Contribution(
            decode(Entity, row.record), decode(dict[str, int], row.aliases), figure_count=row.figure_count
        )
        for row in rows
    }


def contribution_rows(article_id: str, contributions: Mapping[str, Contribution]) -> list[dict[str, Any]]:
    """The rows of `article_entities` that keep what an article adds."""
    return [
        {
            "article_id": article_id,
            "entity_id": entity_id,
            "type": given.entity.type,
            "record": encode(given.entity),
            "aliases": encode(dict(given.aliases)),
            "mention_count": sum(given.aliases.values()),
            "figure_count": given.figure_count,
        }
        for entity_id, given in contributions.items()
    ]


def change_entities(
    connection: Connection, backend: Backend, old: Mapping[str, Contribution], new: Mapping[str, Contribution]
) -> None:
    """Take back what an article added before, add what it adds now, and bring names and search up to date."""
    changes = _changes(old, new)
    known = _known(connection, changes)
    fresh = [entity_id for entity_id in changes if entity_id not in known]
    _insert(connection, entities, (_empty_row(entity_id, changes[entity_id]) for entity_id in fresh))
    aliases = {entity_id: Counter[str]() for entity_id in changes}
    readings = {entity_id: Counter[str]() for entity_id in changes}
    for part in _parts(known):
        for row in connection.execute(select(entity_aliases).where(entity_aliases.c.entity_id.in_(part))):
            aliases[row.entity_id][row.surface] = row.mentions
        for row in connection.execute(select(entity_readings).where(entity_readings.c.entity_id.in_(part))):
            readings[row.entity_id][row.record] = row.articles
    for entity_id, change in changes.items():
        _apply(connection, entity_aliases, ("surface", "mentions"), entity_id, aliases[entity_id], change.aliases)
        _apply(connection, entity_readings, ("record", "articles"), entity_id, readings[entity_id], change.readings)
        if readings[entity_id]:
            _update(connection, backend, entity_id, change, readings[entity_id], aliases[entity_id])
        else:
            connection.execute(delete(entities).where(entities.c.id == entity_id))


def choose_entity(readings: Mapping[str, int]) -> Entity:
    """The entity as the corpus names it, from how many documents read it how (records as JSON)."""
    decoded = {record: decode(Entity, record) for record in readings}
    names: Counter[str] = Counter()
    for record, articles in readings.items():
        names[decoded[record].name] += articles
    name = max(names, key=lambda name: (names[name], len(name), name))
    record = max(readings, key=lambda record: (readings[record], len(record), record))
    return replace(decoded[record], name=name)


def _changes(old: Mapping[str, Contribution], new: Mapping[str, Contribution]) -> dict[str, _Change]:
    changes: dict[str, _Change] = {}
    for contributions, sign in ((old, -1), (new, 1)):
        for entity_id, given in contributions.items():
            change = changes.setdefault(entity_id, _Change(0, 0, 0, given.entity.type, Counter(), Counter()))
            change.articles += sign
            change.mentions += sign * sum(given.aliases.values())
            change.figures += sign * given.figure_count
            change.readings[encode(given.entity)] += sign
            for surface, mentions in given.aliases.items():
                change.aliases[surface] += sign * mentions
    return dict(sorted(changes.items()))


def _known(connection: Connection, entity_ids: Iterable[str]) -> list[str]:
    known: list[str] = []
    for part in _parts(entity_ids):
        known += connection.scalars(select(entities.c.id).where(entities.c.id.in_(part)))
    return known


def _parts(values: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(values)
    while part := list(islice(remaining, ROWS_AT_ONCE)):
        yield part


def _empty_row(entity_id: str, change: _Change) -> dict[str, Any]:
    counts = {"mention_count": 0, "figure_count": 0, "article_count": 0}
    return {"id": entity_id, "type": change.type, "name": "", "sort_name": "", "record": "", **counts}


def _apply(
    connection: Connection,
    table: Table,
    columns: tuple[str, str],
    entity_id: str,
    stored: Counter[str],
    change: Counter[str],
) -> None:
    """Bring the rows (content, count) of one entity, and `stored` with them, to what they are after the change."""
    content, count = columns
    for value, difference in change.items():
        if not difference:
            continue
        before = stored[value]
        stored[value] += difference
        key = {"entity_id": entity_id, "digest": hashlib.blake2b(value.encode(), digest_size=12).hexdigest()}
        row = and_(*(table.c[name] == part for name, part in key.items()))
        if stored[value] <= 0:
            del stored[value]
            connection.execute(delete(table).where(row))
        elif before:
            connection.execute(update(table).where(row).values({count: stored[value]}))
        else:
            connection.execute(insert(table).values({**key, content: value, count: stored[value]}))


def _update(
    connection: Connection,
    backend: Backend,
    entity_id: str,
    change: _Change,
    readings: Counter[str],
    aliases: Counter[str],
) -> None:
    entity = choose_entity(readings)
    connection.execute(
        update(entities)
        .where(entities.c.id == entity_id)
        .values(
            type=entity.type,
            name=entity.name,
            sort_name=fold(entity.name)[:SORT_NAME_AT_MOST],
            record=encode(entity),
            mention_count=entities.c.mention_count + change.mentions,
            figure_count=entities.c.figure_count + change.figures,
            article_count=entities.c.article_count + change.articles,
        )
    )
    search = backend.search_table("entity_search")
    connection.execute(delete(search).where(search.c.record_id == entity_id))
    passages = cut_passages([entity.name, *sorted(aliases)])
    _insert(connection, search, [backend.search_row(entity_id, passage) for passage in passages])


def _insert(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    given = list(rows)
    if given:
        connection.execute(insert(table), given)
