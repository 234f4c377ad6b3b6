"""PostgreSQL: several machines on one database, text search vectors, advisory locks."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

import psycopg
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
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from service.errors import StoreUnavailable
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
        # A connection beside the pool: many that wait must not take those that the one at work needs. The server frees
        # the lock of a process that dies.
        arguments, options = engine.dialect.create_connect_args(self._url)
        with _unavailable_where_away():
            connection = psycopg.connect(*arguments, **options, connect_timeout=CONNECT_SECONDS, autocommit=True)
        with closing(connection):
            with _unavailable_where_away():
                connection.execute("SELECT pg_advisory_lock(%s)", (key,))
            yield


@contextmanager
def _unavailable_where_away() -> Iterator[None]:
    try:
        yield
    except psycopg.Error as error:
        raise StoreUnavailable(f"The database does not answer: {error}") from error


def _search_table(name: str) -> Table:
    return Table(
        name,
        MetaData(),
        Column("row", row_type, Identity(), primary_key=True),
        Column("record_id", text_type, nullable=False),
        Column("vector", TSVECTOR, nullable=False),
    )
