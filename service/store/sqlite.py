"""SQLite: a file, its write-ahead log, FTS5 for search and lock files beside it."""

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import (
    URL,
    Column,
    ColumnElement,
    Connection,
    Engine,
    MetaData,
    Select,
    Table,
    create_engine,
    event,
    literal_column,
    select,
    text,
)
from sqlalchemy.pool import QueuePool

from service.errors import InvalidSettings, StoreUnavailable
from service.search import Part
from service.store.database import WRITES
from service.store.passages import IndexedPassage
from service.store.tables import row_type, text_type

BUSY_SECONDS = 15.0


class SqliteBackend:
    """SQLite at `sqlite:///relative/path` or `sqlite:////absolute/path`; the folder is made where it is missing."""

    def __init__(self, url: URL) -> None:
        if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
            raise InvalidSettings("DATABASE_URL: name a file, as in sqlite:///var/telling.sqlite3.")
        self._path = Path(url.database).absolute()
        self._url = URL.create("sqlite", database=str(self._path))
        self._tables = {name: _search_table(name) for name in ("article_search", "figure_search", "entity_search")}

    def make_engine(self) -> Engine:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreUnavailable(f"The folder of the database cannot be made: {error}") from error
        engine = create_engine(
            self._url,
            poolclass=QueuePool,
            pool_size=8,
            max_overflow=-1,
            # Without the driver's own idea of transactions, which would read outside of them.
            connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False, "isolation_level": None},
        )
        event.listen(engine, "connect", _configure)
        event.listen(engine, "begin", _begin)
        return engine

    def prepare(self, engine: Engine) -> None:
        # On the driver's own connection: this cannot be set within a transaction.
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA journal_mode = WAL")

    def search_table(self, name: str) -> Table:
        return self._tables[name]

    def search_row(self, record_id: str, passage: IndexedPassage) -> Mapping[str, Any]:
        return {"record_id": record_id, "terms": " ".join(passage.terms), "words": " ".join(passage.words)}

    def select_matching(self, name: str, part: Part) -> Select[tuple[str]]:
        table = self._tables[name]
        # The words of a part are letters and digits alone, so that nothing in them can be read as syntax.
        words = " ".join(part.words)
        match = f'words : "{words}" *' if part.form == "prefix" else f'terms : "{words}"'
        index: ColumnElement[str] = literal_column(f"{name}_fts")
        rows = (
            select(literal_column("rowid", row_type)).select_from(text(f"{name}_fts")).where(index.op("MATCH")(match))
        )
        return select(table.c.record_id).where(table.c.row.in_(rows))

    @contextmanager
    def exclusive(self, engine: Engine, name: str) -> Iterator[None]:
        path = f"{self._path}.{quote(name, safe='')}.lock"
        try:
            descriptor = _lock(path)
        except OSError as error:
            raise StoreUnavailable(f"The lock beside the database cannot be had: {error}") from error
        try:
            yield
        finally:
            # Removed while it is held: who waits for it sees that it is gone, and makes a new one.
            Path(path).unlink(missing_ok=True)
            os.close(descriptor)


def _search_table(name: str) -> Table:
    return Table(
        name,
        MetaData(),
        Column("row", row_type, primary_key=True),
        Column("record_id", text_type, nullable=False),
        Column("terms", text_type, nullable=False),
        Column("words", text_type, nullable=False),
    )


def _configure(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # With a write-ahead log this is safe against crashes of the process; a power cut may undo the last commits.
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    # A writer that first reads could no longer write if another wrote meanwhile; so it takes the lock at once.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _lock(path: str) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        try:
            if os.stat(path).st_ino == os.fstat(descriptor).st_ino:
                return descriptor
        except FileNotFoundError:
            pass
        os.close(descriptor)
