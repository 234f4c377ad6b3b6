"""Writes: one article, with all that was found in it, in one transaction.

Writers take turns: each begins by locking the row of the corpus, so that counts are added up by one at a time.
"""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from service.model import Extraction
from service.model.ids import article_id as make_article_id
from service.store import redirects, rows, tables
from service.store.base import ListedNames
from service.store.batches import insert_rows
from service.store.codec import encode
from service.store.database import Backend
from service.store.entity_counts import change_entities, contribution_rows, stored_contributions
from service.store.pages import matchable
from service.store.passages import cut_passages
from service.store.portraits import portrait_rows
from service.store.tables import articles, corpus

FINGERPRINTS = 2**128


def put_article(
    connection: Connection, backend: Backend, listed: ListedNames, uri: str, extraction: Extraction
) -> bool:
    """Store what was found at `uri` in place of what was stored there; False where it is the very same."""
    state = connection.execute(select(corpus).with_for_update()).one()
    article_id = make_article_id(uri)
    stored = connection.execute(select(articles).where(articles.c.id == article_id)).one_or_none()
    digest = hashlib.blake2b(encode(extraction).encode(), digest_size=16).hexdigest()
    identity = (extraction.article.sha256, extraction.extractor, digest)
    if stored is not None and (stored.sha256, stored.extractor, stored.digest) == identity:
        return False
    old = stored_contributions(connection, article_id) if stored is not None else {}
    read_anew = stored is not None and stored.sha256 == extraction.article.sha256
    if read_anew:
        named_before = redirects.stored_mentions(connection, article_id)
        redirects.record_moves(connection, article_id, named_before, extraction.mentions)
    connection.execute(delete(articles).where(articles.c.id == article_id))
    version, received_at = _revision(stored, extraction)
    named = {"id": article_id, "uri": uri, "version": version, "received_at": received_at}
    row = {**named, "digest": digest, **rows.article_columns(extraction)}
    roles = rows.figure_roles(extraction)
    new = rows.contributions(extraction, roles)
    insert_rows(connection, articles, [row])
    _insert_parts(connection, backend, article_id, extraction, roles)
    insert_rows(connection, tables.article_entities, contribution_rows(article_id, new))
    change_entities(connection, backend, listed, old, new)
    if read_anew:
        redirects.redirect_those_gone(connection, old.keys() - new.keys())
    taken = [] if stored is None else [_fingerprint(stored._asdict())]
    _update_corpus(connection, state, added=[_fingerprint(row)], taken=taken)
    return True


def delete_article(connection: Connection, backend: Backend, listed: ListedNames, article_id: str) -> bool:
    """Delete an article and all that was found in it; False where there is none."""
    if not matchable(article_id):
        return False
    state = connection.execute(select(corpus).with_for_update()).one()
    stored = connection.execute(select(articles).where(articles.c.id == article_id)).one_or_none()
    if stored is None:
        return False
    old = stored_contributions(connection, article_id)
    connection.execute(delete(articles).where(articles.c.id == article_id))
    change_entities(connection, backend, listed, old, {})
    redirects.forget_moves(connection, article_id)
    _update_corpus(connection, state, added=[], taken=[_fingerprint(stored._asdict())])
    return True


def version_of(fingerprint: int, article_count: int) -> str:
    """The name of a state of the corpus."""
    return hashlib.blake2b(f"{fingerprint:032x} {article_count}".encode(), digest_size=8).hexdigest()


def _revision(stored: Row[Any] | None, extraction: Extraction) -> tuple[int, str]:
    """Version and time of receipt: the stored ones as long as the document is the same."""
    if stored is not None and stored.sha256 == extraction.article.sha256:
        return stored.version, stored.received_at
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return (1 if stored is None else stored.version + 1), now


def _insert_parts(
    connection: Connection, backend: Backend, article_id: str, extraction: Extraction, roles: list[rows.Roles]
) -> None:
    ids = rows.figure_ids(article_id, extraction)
    insert_rows(connection, tables.article_agencies, rows.agency_rows(article_id, extraction))
    insert_rows(connection, tables.times, rows.time_rows(article_id, extraction))
    insert_rows(connection, tables.portraits, portrait_rows(article_id, extraction))
    insert_rows(connection, tables.mentions, rows.mention_rows(article_id, extraction))
    insert_rows(connection, tables.figures, rows.figure_rows(article_id, extraction))
    insert_rows(connection, tables.figure_roles, rows.role_rows(ids, roles))
    for name, texts in (
        ("article_search", {article_id: [extraction.article.text]}),
        ("figure_search", dict(zip(ids, map(rows.figure_texts, extraction.figures), strict=True))),
    ):
        found_by = [backend.search_row(key, passage) for key in texts for passage in cut_passages(texts[key])]
        insert_rows(connection, backend.search_table(name), found_by)


def _fingerprint(row: Mapping[str, Any]) -> int:
    identity = (str(row[name]) for name in ("id", "sha256", "extractor", "version", "digest"))
    return int.from_bytes(hashlib.blake2b("\x1f".join(identity).encode(), digest_size=16).digest(), "big")


def _update_corpus(connection: Connection, state: Row[Any], added: list[int], taken: list[int]) -> None:
    fingerprint = (int(state.fingerprint, 16) + sum(added) - sum(taken)) % FINGERPRINTS
    count = state.articles + len(added) - len(taken)
    values = {"fingerprint": f"{fingerprint:032x}", "articles": count, "version": version_of(fingerprint, count)}
    connection.execute(update(corpus).values(values))
