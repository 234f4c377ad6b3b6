"""PostgreSQL: several machines on one database, text search vectors, advisory locks."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    URL,
    Column,
    Engine,
    Identity,
    MetaData,
    Select,
    Table,
    cast,
    create_engine,
    literal,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from service.search import Part
from service.store.passages import IndexedPassage
from service.store.tables import row_type, text_type

CONNECT_SECONDS = 3
STATEMENT_MILLISECONDS = 30_000


class PostgresqlBackend:
    """PostgreSQL at `postgresql://user:password@host:port/database`, through psycopg."""

    def __init__(self, url: URL) -> None:
        self._url = url.set(drivername="postgresql+psycopg")
        self._tables = {name: _search_table(name) for name in ("article_search", "figure_search", "entity_search")}

    def make_engine(self) -> Engine:
        return create_engine(
            self._url,
            pool_size=5,
            max_overflow=15,
            pool_timeout=10,
            # A connection that the server closed meanwhile is replaced before a reader notices.
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": CONNECT_SECONDS,
                "tcp_user_timeout": STATEMENT_MILLISECONDS,
                "options": f"-c statement_timeout={STATEMENT_MILLISECONDS} -c timezone=UTC",
            },
        )

    def prepare(self, engine: Engine) -> None:
        """Nothing to set: the server's own configuration is its administrator's."""

    def search_table(self, name: str) -> Table:
        return self._tables[name]

    def search_row(self, record_id: str, passage: IndexedPassage) -> Mapping[str, Any]:
        places: dict[str, list[int]] = {}
        for place, (term, word) in enumerate(zip(passage.terms, passage.words, strict=True), 1):
            places.setdefault(term, []).append(place)
            places.setdefault(f"={word}", []).append(place)
        vector = " ".join(f"'{lexeme}':{','.join(map(str, at))}" for lexeme, at in places.items())
        return {"record_id": record_id, "vector": vector}

    def select_matching(self, name: str, part: Part) -> Select[tuple[str]]:
        table = self._tables[name]
        # The vector and the query are written out, so that no parser or dictionary of the server changes a word.
        phrase = " <-> ".join(f"'{word}'" for word in part.words)
        match = f"'={part.words[0]}':*" if part.form == "prefix" else phrase
        return select(table.c.record_id).where(table.c.vector.op("@@")(cast(literal(match), TSQUERY)))

    @contextmanager
    def exclusive(self, engine: Engine, name: str) -> Iterator[None]:
        key = int.from_bytes(hashlib.blake2b(f"telling {name}".encode(), digest_size=8).digest(), "big", signed=True)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            # The wait is for another process at its work, which may take long; the server frees the lock of a dead one.
            connection.execute(text("SET statement_timeout = 0"))
            connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": key})
            try:
                yield
            finally:
                if not connection.invalidated:
                    connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": key})
                    connection.execute(text(f"SET statement_timeout = {STATEMENT_MILLISECONDS}"))


def _search_table(name: str) -> Table:
    return Table(
        name,
        MetaData(),
        Column("row", row_type, Identity(), primary_key=True),
        Column("record_id", text_type, nullable=False),
        Column("vector", TSVECTOR, nullable=False),
    )
