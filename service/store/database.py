"""Connections and transactions over any backend: one engine a process, and errors that say when it is away."""

import os
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Select, Table
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, InternalError, OperationalError, TimeoutError

from service.errors import StoreUnavailable
from service.search import Part
from service.store.passages import IndexedPassage

WRITES = "telling_writes"


class Backend(Protocol):
    """What differs between databases: connecting, searching and locking."""

    def make_engine(self) -> Engine: ...

    def prepare(self, engine: Engine) -> None:
        """Set what the database itself keeps, once, before the migrations."""
        ...

    def search_table(self, name: str) -> Table:
        """The table `article_search`, `figure_search` or `entity_search`, with its column `record_id`."""
        ...

    def search_row(self, record_id: str, passage: IndexedPassage) -> Mapping[str, Any]:
        """The row of a search table that makes the record found by this passage."""
        ...

    def select_matching(self, name: str, part: Part) -> Select[tuple[str]]:
        """The ids of the records with a passage in which this part of a query stands."""
        ...

    def exclusive(self, engine: Engine, name: str) -> AbstractContextManager[None]:
        """Hold the lock of this name over all processes that share the database."""
        ...


class Database:
    """Transactions of one backend. Safe to share between threads, and to take along over a fork."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend
        # A connection must not be used or closed in a process that did not open it. The engines of parent processes
        # stay here, unused, because their connections would be closed if they were forgotten.
        self._engines: dict[int, Engine] = {}

    @property
    def engine(self) -> Engine:
        """The engine of this process, made at its first use."""
        process = os.getpid()
        engine = self._engines.get(process)
        return engine or self._engines.setdefault(process, self.backend.make_engine())

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction in which everything read belongs to one state of the database."""
        with _unavailable_where_away(), self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is committed at the end, or undone where an exception leaves it."""
        engine = self.engine.execution_options(**{WRITES: True})
        with _unavailable_where_away(), engine.begin() as connection:
            yield connection

    @contextmanager
    def exclusive(self, name: str) -> Iterator[None]:
        """Hold the lock of this name over all processes and threads that share the database; waits until it is free."""
        with _unavailable_where_away(), self.backend.exclusive(self.engine, name):
            yield

    def close(self) -> None:
        """Close the connections of this process; the next use opens new ones."""
        engine = self._engines.pop(os.getpid(), None)
        if engine is not None:
            engine.dispose()


@contextmanager
def _unavailable_where_away() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        # Bare DatabaseError is SQLite's for a file that is damaged or no database at all.
        away = isinstance(error, (OperationalError, InterfaceError, InternalError)) or type(error) is DatabaseError
        if not away and not error.connection_invalidated:
            raise
        raise StoreUnavailable(f"The database does not answer: {_first_line(error.orig)}") from error
    except TimeoutError as error:
        raise StoreUnavailable("The database does not answer: all connections are in use.") from error


def _first_line(error: BaseException | None) -> str:
    lines = str(error).splitlines()
    return lines[0] if lines else type(error).__name__
