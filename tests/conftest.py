"""The application that the tests of HTTP talk to: real parts, a corpus made by hand, SQLite in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import settings

from service.app import create_app
from service.settings import Settings
from service.store import open_store
from tests.api.documents import FLOOD_URI, SHORT_URI, bulletins, flood, short

# A change is taken or refused by the same examples everywhere; `--hypothesis-profile=default` looks for new ones.
settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.load_profile("steady")

BULLETINS = 23


def fill_store(database_url: str) -> None:
    """Put the hand-made corpus into a new database."""
    store = open_store(database_url)
    store.migrate()
    store.put(FLOOD_URI, flood())
    store.put(SHORT_URI, short())
    for uri, extraction in bulletins(BULLETINS):
        store.put(uri, extraction)
    store.set_corpus_state(True, {"corpus:leeg.txt": "The document is empty."})
    store.close()


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database that holds the hand-made corpus; tests that write take one of their own."""
    url = f"sqlite:///{tmp_path_factory.mktemp('corpus') / 'telling.sqlite3'}"
    fill_store(url)
    return url


@pytest.fixture(scope="session")
def app(database_url: str) -> Iterator[Flask]:
    """The service over the hand-made corpus, with the cache of the process."""
    application = create_app(Settings(corpus=Path("seeds"), database_url=database_url, log_level="WARNING"))
    yield application
    application.extensions["telling"].store.close()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "fuzz: makes requests from openapi.yaml; FUZZ_CASES sets how many an operation")
