"""What the articles say of people of one name: it tells who of them a new article means."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, func, select

from service.model import Extraction, KnownPortrait, Portrait
from service.store.batches import in_batches
from service.store.codec import decode, encode
from service.store.tables import article_entities, entities, portraits


def portrait_rows(article_id: str, extraction: Extraction) -> list[dict[str, str]]:
    """The rows that keep what an article says."""
    return [
        {"article_id": article_id, "name_id": one.name_id, "entity_id": one.entity_id, "record": encode(one)}
        for one in extraction.portraits
    ]


def read_portraits(connection: Connection, article_id: str, name_ids: Iterable[str]) -> dict[str, list[KnownPortrait]]:
    """What is stored of people of these names, equal portraits once; those of the article itself are marked."""
    found: defaultdict[str, list[KnownPortrait]] = defaultdict(list)
    is_own = portraits.c.article_id == article_id
    columns = (portraits.c.name_id, portraits.c.entity_id, portraits.c.record)
    for asked in in_batches(sorted(name_ids)):
        statement = (
            select(*columns, entities.c.name, is_own.label("is_own"), func.count().label("articles"))
            .join(entities, entities.c.id == portraits.c.entity_id)
            .where(portraits.c.name_id.in_(asked))
            .group_by(*columns, entities.c.name, is_own)
            .order_by(*columns, is_own)
        )
        for row in connection.execute(statement):
            portrait = decode(Portrait, row.record)
            found[row.name_id].append(KnownPortrait(portrait, row.name, row.articles, bool(row.is_own)))
    return dict(found)


def count_companions(connection: Connection, entity_ids: Sequence[str], company: Sequence[str]) -> Mapping[str, int]:
    """How many of the company are named with each of the entities, in any article."""
    mine, theirs = article_entities.alias(), article_entities.alias()
    counts: defaultdict[str, int] = defaultdict(int)
    for asked in in_batches(sorted(company)):
        statement = (
            select(mine.c.entity_id, func.count(theirs.c.entity_id.distinct()).label("shared"))
            .join(theirs, theirs.c.article_id == mine.c.article_id)
            .where(mine.c.entity_id.in_(entity_ids), theirs.c.entity_id.in_(asked))
            .group_by(mine.c.entity_id)
        )
        for row in connection.execute(statement):
            counts[row.entity_id] += row.shared
    return dict(counts)
