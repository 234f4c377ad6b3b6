"""Writes: one article, with all that was found in it, in one transaction.

Writers take turns: each begins by locking the row of the corpus, so that counts are added up by one at a time.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, insert, select, update

from service.model import Extraction, Figure, Mention
from service.model.ids import article_id as make_article_id
from service.model.ids import figure_id, mention_id
from service.search import fold
from service.store.codec import encode
from service.store.database import Backend
from service.store.entity_counts import Contribution, change_entities, contribution_rows, stored_contributions
from service.store.numbers import number_key
from service.store.passages import cut_passages
from service.store.periods import parse_period
from service.store.tables import (
    article_agencies,
    article_entities,
    articles,
    corpus,
    figure_roles,
    figures,
    mentions,
    times,
)

FINGERPRINTS = 2**128


def put_article(connection: Connection, backend: Backend, uri: str, extraction: Extraction) -> bool:
    """Store what was found at `uri` in place of what was stored there; False where it is the very same."""
    state = connection.execute(select(corpus).with_for_update()).one()
    article_id = make_article_id(uri)
    stored = connection.execute(select(articles).where(articles.c.id == article_id)).one_or_none()
    digest = hashlib.blake2b(encode(extraction).encode(), digest_size=16).hexdigest()
    identity = (extraction.article.sha256, extraction.extractor, digest)
    if stored is not None and (stored.sha256, stored.extractor, stored.digest) == identity:
        return False
    version, received_at = _revision(stored, extraction)
    old = stored_contributions(connection, article_id) if stored is not None else {}
    connection.execute(delete(articles).where(articles.c.id == article_id))
    ids = figure_ids(article_id, extraction)
    roles = [_roles(figure, extraction.mentions) for figure in extraction.figures]
    new = _contributions(extraction, roles)
    row = {
        **{"id": article_id, "uri": uri, "version": version, "received_at": received_at, "digest": digest},
        **_article_columns(extraction, entity_count=len(new)),
    }
    connection.execute(insert(articles).values(row))
    _insert_parts(connection, article_id, extraction)
    _insert_figures(connection, article_id, extraction, ids, roles)
    _insert_search(connection, backend, article_id, extraction, ids)
    _insert(connection, article_entities, contribution_rows(article_id, new))
    change_entities(connection, backend, old, new)
    taken = [] if stored is None else [_fingerprint(stored)]
    row_hash = _fingerprint(connection.execute(select(articles).where(articles.c.id == article_id)).one())
    _update_corpus(connection, state, added=[row_hash], taken=taken)
    return True


def delete_article(connection: Connection, backend: Backend, article_id: str) -> bool:
    """Delete an article and all that was found in it; False where there is none."""
    state = connection.execute(select(corpus).with_for_update()).one()
    stored = connection.execute(select(articles).where(articles.c.id == article_id)).one_or_none()
    if stored is None:
        return False
    old = stored_contributions(connection, article_id)
    connection.execute(delete(articles).where(articles.c.id == article_id))
    change_entities(connection, backend, old, {})
    _update_corpus(connection, state, added=[], taken=[_fingerprint(stored)])
    return True


def figure_ids(article_id: str, extraction: Extraction) -> list[str]:
    """The ids of the figures of an article, in their order."""
    seen: Counter[tuple[str, str]] = Counter()
    ids = []
    for figure in extraction.figures:
        words = (figure.quantity.kind, figure.verbatim)
        ids.append(figure_id(article_id, *words, seen[words]))
        seen[words] += 1
    return ids


def version_of(fingerprint: int, article_count: int) -> str:
    """The name of a state of the corpus."""
    return hashlib.blake2b(f"{fingerprint:032x} {article_count}".encode(), digest_size=8).hexdigest()


def _revision(stored: Row[Any] | None, extraction: Extraction) -> tuple[int, str]:
    """Version and time of receipt: the stored ones as long as the document is the same."""
    if stored is not None and stored.sha256 == extraction.article.sha256:
        return stored.version, stored.received_at
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return (1 if stored is None else stored.version + 1), now


def _article_columns(extraction: Extraction, entity_count: int) -> dict[str, Any]:
    article = extraction.article
    published = parse_period(article.published.value if article.published else None)
    value = article.published.value if article.published else ""
    # A year is a facet of its own; a week counts for the month in which it begins.
    month = published and (value[:7] if value[:7] == published.start[:7] else published.start[:7])
    return {
        "sha256": article.sha256,
        "extractor": extraction.extractor,
        "language": article.language.lower(),
        **_period_columns("published", article.published.value if article.published else None),
        "published_month": value if published and len(value) < 7 else month,
        "figure_count": len(extraction.figures),
        "mention_count": len(extraction.mentions),
        "entity_count": entity_count,
        "record": encode(article),
    }


def _period_columns(name: str, value: str | None) -> dict[str, str | None]:
    period = parse_period(value)
    return {
        f"{name}_{end}": getattr(period, end) if period else None for end in ("start", "end", "start_utc", "end_utc")
    }


def _insert_parts(connection: Connection, article_id: str, extraction: Extraction) -> None:
    key = {"article_id": article_id}
    agencies = dict.fromkeys(fold(agency.name) for agency in extraction.article.agencies)
    _insert(connection, article_agencies, ({**key, "agency": agency} for agency in agencies))
    rows = ({**key, "position": i, "record": encode(time)} for i, time in enumerate(extraction.times))
    _insert(connection, times, rows)
    _insert(
        connection,
        mentions,
        (
            {
                "id": mention_id(article_id, mention.start, mention.end),
                "article_id": article_id,
                "entity_id": mention.entity_id,
                "position": mention.start,
                "record": encode(mention),
            }
            for mention in extraction.mentions
        ),
    )


def _insert_figures(
    connection: Connection,
    article_id: str,
    extraction: Extraction,
    ids: list[str],
    roles: list[frozenset[tuple[str, str]]],
) -> None:
    rows = []
    for position, (identity, figure) in enumerate(zip(ids, extraction.figures, strict=True)):
        columns = {"id": identity, "article_id": article_id, "position": position, **_figure_columns(figure)}
        rows.append({**columns, "part_of": None if figure.part_of is None else ids[figure.part_of]})
    _insert(connection, figures, rows)
    _insert(
        connection,
        figure_roles,
        (
            {"figure_id": identity, "entity_id": entity_id, "role": role}
            for identity, played in zip(ids, roles, strict=True)
            for entity_id, role in sorted(played)
        ),
    )


def _figure_columns(figure: Figure) -> dict[str, Any]:
    quantity, speaker = figure.quantity, figure.attribution.speaker if figure.attribution else None
    low, best, high = (
        None if value is None else number_key(value) for value in (quantity.low, quantity.best, quantity.high)
    )
    return {
        "kind": quantity.kind,
        "category": figure.counted.category if figure.counted else None,
        "event": figure.event.name if figure.event else None,
        "modifier": quantity.modifier,
        "unit": quantity.unit,
        "value": best or low or high,
        "value_low": low or best,
        "value_high": high or best,
        "speaker": speaker.entity_id if speaker else None,
        "place": figure.place.entity.entity_id if figure.place else None,
        **_period_columns("observed", figure.time.value if figure.time else None),
        "record": encode(figure),
    }


def _roles(figure: Figure, found: Iterable[Mention]) -> frozenset[tuple[str, str]]:
    """Which entities play which part in a figure: (entity id, "speaker" | "via" | "place" | "counted")."""
    roles = set()
    if figure.attribution and figure.attribution.speaker:
        roles.add((figure.attribution.speaker.entity_id, "speaker"))
    if figure.attribution and figure.attribution.via:
        roles.add((figure.attribution.via.entity_id, "via"))
    if figure.place:
        roles.add((figure.place.entity.entity_id, "place"))
    roles.update((mention.entity_id, "counted") for mention in found if _is_counted(figure, mention))
    return frozenset(roles)


def _is_counted(figure: Figure, mention: Mention) -> bool:
    """Whether a mention says of whom or what is counted: "300 [IS]-strijders", "300 [Syrische] vluchtelingen"."""
    counted = figure.counted
    if counted is None:
        return False
    within = mention.start < counted.end and mention.end > counted.start
    # Before the noun only a blank or hyphen may stand between, and the mention must belong to the figure's own words.
    beside = mention.end == counted.start - 1 and mention.start >= figure.start
    return within or beside


def _contributions(extraction: Extraction, roles: list[frozenset[tuple[str, str]]]) -> dict[str, Contribution]:
    surfaces: dict[str, Counter[str]] = {}
    for mention in extraction.mentions:
        surfaces.setdefault(mention.entity_id, Counter())[mention.surface.replace("\0", " ")] += 1
    figure_counts = Counter(entity_id for played in roles for entity_id in {entity_id for entity_id, _ in played})
    return {
        entity.id: Contribution(entity, surfaces.get(entity.id, Counter()), figure_counts[entity.id])
        for entity in extraction.entities
    }


def _insert_search(
    connection: Connection, backend: Backend, article_id: str, extraction: Extraction, ids: list[str]
) -> None:
    rows = [backend.search_row(article_id, passage) for passage in cut_passages([extraction.article.text])]
    _insert(connection, backend.search_table("article_search"), rows)
    rows = [
        backend.search_row(identity, passage)
        for identity, figure in zip(ids, extraction.figures, strict=True)
        for passage in cut_passages(_figure_texts(figure))
    ]
    _insert(connection, backend.search_table("figure_search"), rows)


def _figure_texts(figure: Figure) -> Iterator[str]:
    yield figure.verbatim
    if figure.counted:
        yield figure.counted.surface
        yield figure.counted.lemma
    if figure.place:
        yield figure.place.entity.name
    if figure.attribution and figure.attribution.speaker:
        yield figure.attribution.speaker.name


def _insert(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    given = list(rows)
    if given:
        connection.execute(insert(table), given)


def _fingerprint(row: Row[Any]) -> int:
    identity = (row.id, row.sha256, row.extractor, str(row.version), row.digest)
    return int.from_bytes(hashlib.blake2b("\x1f".join(identity).encode(), digest_size=16).digest(), "big")


def _update_corpus(connection: Connection, state: Row[Any], added: list[int], taken: list[int]) -> None:
    fingerprint = (int(state.fingerprint, 16) + sum(added) - sum(taken)) % FINGERPRINTS
    count = state.articles + len(added) - len(taken)
    values = {"fingerprint": f"{fingerprint:032x}", "articles": count, "version": version_of(fingerprint, count)}
    connection.execute(update(corpus).values(values))
