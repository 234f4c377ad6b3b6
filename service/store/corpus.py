"""The state of the corpus: its version, and what could not be read."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select, update

from service.model.ids import article_id as make_article_id
from service.store.base import CorpusState
from service.store.codec import without_nul
from service.store.tables import articles, corpus, unreadable


def read_version(connection: Connection) -> str:
    """The name of the state that this transaction sees."""
    version: str = connection.scalars(select(corpus.c.version)).one()
    return version


def read_state(connection: Connection) -> CorpusState:
    """What /readyz tells."""
    row = connection.execute(select(corpus)).one()
    reasons = connection.execute(select(unreadable.c.uri, unreadable.c.reason).order_by(unreadable.c.uri))
    return CorpusState(row.loaded, row.articles, row.version, {uri: reason for uri, reason in reasons})


def write_state(connection: Connection, loaded: bool, reasons: Mapping[str, str]) -> None:
    """Say whether the corpus was loaded, and which of its documents could not be read and why."""
    connection.execute(update(corpus).values(loaded=loaded))
    connection.execute(delete(unreadable))
    rows = [
        {"id": make_article_id(uri), "uri": without_nul(uri), "reason": without_nul(reason)}
        for uri, reason in sorted(reasons.items())
    ]
    if rows:
        connection.execute(insert(unreadable), rows)


def read_uris(connection: Connection) -> frozenset[str]:
    """The uris of all articles."""
    return frozenset(connection.scalars(select(articles.c.uri)))


def holds(connection: Connection, uri: str, sha256: str, extractor: str) -> bool:
    """Whether this document, read by this extractor, is what is stored at `uri`."""
    statement = select(articles.c.sha256, articles.c.extractor).where(articles.c.id == make_article_id(uri))
    row = connection.execute(statement).one_or_none()
    return row is not None and tuple(row) == (sha256, extractor)
