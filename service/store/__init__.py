"""Where the records are kept: one relational database, through SQLAlchemy. In: Extraction; out: the Stored... records.

    base.py           the protocol, the queries and the stored records; what the API knows of this package
    tables.py         the tables; migrations/ brings a database to them
    writing.py        one article in or out, in one transaction; rows.py makes its rows, entity_counts.py the entities,
                      name_index.py what these are found by, redirects.py where ids went that are gone
    articles.py, entities.py, profiles.py, figures.py, corpus.py    the reads
    names.py          how names are asked for, typos and all; name_search.py finds who has them
    filters.py        what a query asks, as conditions; periods.py and numbers.py make times and numbers comparable
    pages.py          keyset pages; passages.py, what search looks through; batches.py, many rows at a time
    database.py       connections, transactions and errors; sqlite.py, postgresql.py, what differs between databases

To add a database: write `<scheme>.py` with a `Backend` (database.py), add its line to BACKENDS, give search its
tables in the migrations, and add its URL to the contract suite in tests/store.
"""

from collections.abc import Callable

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from service.errors import InvalidSettings
from service.store.base import NO_LISTS, ListedNames, Store
from service.store.database import Backend
from service.store.postgresql import PostgresqlBackend
from service.store.sql_store import SqlStore
from service.store.sqlite import SqliteBackend

BACKENDS: dict[str, Callable[[URL], Backend]] = {"sqlite": SqliteBackend, "postgresql": PostgresqlBackend}


def open_store(database_url: str, listed: ListedNames = NO_LISTS) -> Store:
    """The store at `sqlite:///path` or `postgresql://user@host/name`. It connects at its first use.

    Args:
        listed: names by which entities are found beside those that the texts have.
    Raises:
        InvalidSettings: no backend takes this URL.
    """
    try:
        url = make_url(database_url)
    except (ArgumentError, ValueError):
        raise InvalidSettings("DATABASE_URL: give a URL, as in sqlite:///var/telling.sqlite3.") from None
    backend = BACKENDS.get(url.drivername)
    if backend is None:
        raise InvalidSettings(f"DATABASE_URL: {url.drivername!r} is not served; give one of: {', '.join(BACKENDS)}.")
    return SqlStore(backend(url), listed)


__all__ = ["BACKENDS", "ListedNames", "Store", "open_store"]
