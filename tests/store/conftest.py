"""The contract suite runs over every database; each test begins with an empty store."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.model.ids import article_id
from service.store import Store, open_store
from tests.services import new_database


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store with all tables, to copy: migrations take a third of a second."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite3"
    store = open_store(f"sqlite:///{path}")
    store.migrate()
    store.close()
    return path


@pytest.fixture(scope="session")
def postgresql_store_url() -> Iterator[str]:
    with new_database() as url:
        store = open_store(url)
        store.migrate()
        store.close()
        yield url


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    path = tmp_path / "store" / "telling.sqlite3"
    path.parent.mkdir()
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def postgresql_store(postgresql_store_url: str) -> Iterator[Store]:
    store = open_store(postgresql_store_url)
    yield store
    store.close()


@pytest.fixture
def sqlite_store(sqlite_url: str) -> Iterator[Store]:
    store = open_store(sqlite_url)
    yield store
    store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Store:
    store: Store = request.getfixturevalue(f"{request.param}_store")
    empty(store)
    return store


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """URL of an empty, migrated store, for tests that open it themselves."""
    if request.param == "postgresql":
        empty(request.getfixturevalue("postgresql_store"))
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgresql_store_url"))


@pytest.fixture
def both(sqlite_store: Store, postgresql_store: Store) -> tuple[Store, Store]:
    """Two databases to be asked the same."""
    empty(postgresql_store)
    return sqlite_store, postgresql_store


def empty(store: Store) -> None:
    for uri in store.uris():
        store.delete(article_id(uri))
    store.set_corpus_state(False, {})
