"""Entities over the corpus, kept right while articles come, change and go.

Each article adds to an entity its mentions per surface, its figures, and one reading: how this document names it. What
an article added is kept, so that it can be taken back exactly. An entity keeps the name that it came with as long as a
document still gives it: more articles do not rename it. When that name goes, what most documents call it takes its
place, then the longest, then the last by code points.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, and_, bindparam, delete, select, update

from service.model import Entity
from service.search import fold
from service.store.base import ListedNames
from service.store.batches import in_batches, insert_rows
from service.store.codec import decode, encode, without_nul
from service.store.database import Backend
from service.store.name_index import add_names, remove_names
from service.store.names import Names
from service.store.tables import article_entities, entities, entity_aliases, entity_readings

SORT_NAME_AT_MOST = 200


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
    connection: Connection,
    backend: Backend,
    listed: ListedNames,
    old: Mapping[str, Contribution],
    new: Mapping[str, Contribution],
) -> None:
    """Take back what an article added before, add what it adds now, and bring the index of names up to date."""
    changes = _changes(old, new)
    known = {row.id: row for row in _select(connection, entities, entities.c.id, changes)}
    aliases = _counters(connection, entity_aliases, "surface", "mentions", known)
    readings = _counters(connection, entity_readings, "record", "articles", known)
    after_aliases = {entity_id: _after(aliases[entity_id], change.aliases) for entity_id, change in changes.items()}
    after_readings = {entity_id: _after(readings[entity_id], change.readings) for entity_id, change in changes.items()}
    rows = [
        _entity_row(entity_id, known.get(entity_id), changes[entity_id], after)
        for entity_id, after in after_readings.items()
        if after
    ]
    called = {entity_id: (row.name, tuple(sorted(aliases[entity_id]))) for entity_id, row in known.items()}
    calls = {row["id"]: (row["name"], tuple(sorted(after_aliases[row["id"]]))) for row in rows}
    records = {row["id"]: row["record"] for row in rows}
    no_more = [entity_id for entity_id, names in called.items() if calls.get(entity_id) != names]
    names = {
        entity_id: Names(*given, tuple(listed.names_of(decode(Entity, records[entity_id]))))
        for entity_id, given in calls.items()
        if called.get(entity_id) != given
    }
    removed = remove_names(connection, backend, no_more)
    gone = [entity_id for entity_id, after in after_readings.items() if not after]
    _delete(connection, entities, entities.c.id, gone)
    insert_rows(connection, entities, [row for row in rows if row["id"] not in known])
    _update_by_id(connection, [row for row in rows if row["id"] in known])
    _store_counters(connection, entity_aliases, "surface", "mentions", aliases, after_aliases, skip=gone)
    _store_counters(connection, entity_readings, "record", "articles", readings, after_readings, skip=gone)
    add_names(connection, backend, names, removed)


def choose_entity(readings: Mapping[str, int], name_before: str | None) -> Entity:
    """The entity as the corpus names it, from how many documents read it how (records as JSON), and its name so far."""
    decoded = {record: decode(Entity, record) for record in readings}
    names: Counter[str] = Counter()
    for record, articles in readings.items():
        names[decoded[record].name] += articles
    stays = [name for name in names if without_nul(name) == name_before]
    name = stays[0] if stays else max(names, key=lambda name: (names[name], len(name), name))
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


def _select(connection: Connection, table: Table, column: Column[str], ids: Iterable[str]) -> Iterator[Row[Any]]:
    for part in in_batches(ids):
        yield from connection.execute(select(table).where(column.in_(part)))


def _counters(
    connection: Connection, table: Table, content: str, count: str, ids: Iterable[str]
) -> defaultdict[str, Counter[str]]:
    counters: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in _select(connection, table, table.c.entity_id, ids):
        counters[row.entity_id][row._mapping[content]] = row._mapping[count]
    return counters


def _after(before: Counter[str], change: Counter[str]) -> Counter[str]:
    after = Counter(before)
    after.update(change)
    return +after


def _entity_row(entity_id: str, known: Row[Any] | None, change: _Change, readings: Counter[str]) -> dict[str, Any]:
    entity = choose_entity(readings, known.name if known else None)
    return {
        "id": entity_id,
        "type": entity.type,
        "name": without_nul(entity.name),
        "sort_name": without_nul(fold(entity.name))[:SORT_NAME_AT_MOST],
        "record": encode(entity),
        "mention_count": change.mentions + (known.mention_count if known else 0),
        "figure_count": change.figures + (known.figure_count if known else 0),
        "article_count": change.articles + (known.article_count if known else 0),
    }


def _delete(connection: Connection, table: Table, column: Column[str], ids: Iterable[str]) -> None:
    for part in in_batches(ids):
        connection.execute(delete(table).where(column.in_(part)))


def _update_by_id(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if rows:
        statement = update(entities).where(entities.c.id == bindparam("this_id"))
        connection.execute(statement, [{"this_id": row.pop("id"), **row} for row in map(dict, rows)])


def _store_counters(
    connection: Connection,
    table: Table,
    content: str,
    count: str,
    before: Mapping[str, Counter[str]],
    after: Mapping[str, Counter[str]],
    skip: Iterable[str],
) -> None:
    """Write the rows that differ; those of the entities to skip went with them."""
    skipped = set(skip)
    fresh, changed, gone = [], [], []
    for entity_id in after.keys() - skipped:
        old, new = before.get(entity_id, Counter()), after[entity_id]
        for value in old.keys() | new.keys():
            key = {"entity_id": entity_id, "digest": _digest(value)}
            if value not in old:
                fresh.append({**key, content: value, count: new[value]})
            elif value not in new:
                gone.append({f"this_{name}": part for name, part in key.items()})
            elif old[value] != new[value]:
                changed.append({**{f"this_{name}": part for name, part in key.items()}, count: new[value]})
    this_row = and_(table.c.entity_id == bindparam("this_entity_id"), table.c.digest == bindparam("this_digest"))
    insert_rows(connection, table, fresh)
    if gone:
        connection.execute(delete(table).where(this_row), gone)
    if changed:
        connection.execute(update(table).where(this_row), changed)


def _digest(value: str) -> str:
    return hashlib.blake2b(value.encode(), digest_size=12).hexdigest()
