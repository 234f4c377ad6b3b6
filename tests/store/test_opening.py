"""Opening, migrating, and what is said when the database is away."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, make_url

import service.store
from service.errors import InvalidSettings, StoreUnavailable
from service.store import BACKENDS, Store, open_store
from service.store.base import ArticleQuery
from service.store.tables import metadata
from tests.services import free_port, new_database
from tests.store.builder import Story


def engine_url(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://")


def test_the_migrations_make_the_tables_that_the_code_describes(store_url: str) -> None:
    def include(thing: object, name: str | None, kind: str, reflected: bool, compared: object) -> bool:
        return kind != "table" or "_search" not in str(name)

    engine = create_engine(engine_url(store_url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": include})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_search_tables_have_the_columns_that_the_backends_use(store_url: str) -> None:
    backend = BACKENDS[make_url(store_url).drivername](make_url(store_url))
    engine = create_engine(engine_url(store_url))
    for name in ("article_search", "figure_search", "entity_search"):
        there = {column["name"] for column in inspect(engine).get_columns(name)}
        assert there == {column.name for column in backend.search_table(name).columns}
    engine.dispose()


def test_migrating_twice_changes_nothing(store: Store) -> None:
    store.put("uri", Story("tekst").done())
    version = store.corpus_version()
    store.migrate()
    assert store.corpus_version() == version
    assert store.articles(ArticleQuery()).total == 1


def config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(service.store.__file__).parent / "migrations"))
    return config


def test_the_migrations_go_back_to_an_empty_database_and_up_again(sqlite_url: str) -> None:
    with new_database() as postgresql_url:
        for url in (sqlite_url, postgresql_url):
            store = open_store(url)
            store.migrate()
            store.put("uri", Story("12 doden").done())
            store.close()
            engine = create_engine(engine_url(url))
            with engine.begin() as connection:
                back = config()
                back.attributes["connection"] = connection
                command.downgrade(back, "base")
            assert inspect(engine).get_table_names() == ["alembic_version"]
            engine.dispose()
            store.migrate()
            assert store.articles(ArticleQuery()).total == 0
            store.close()


def test_the_migrations_are_one_line() -> None:
    scripts = ScriptDirectory.from_config(config())
    assert len(scripts.get_heads()) == 1 and len(scripts.get_bases()) == 1


@pytest.mark.parametrize(
    "url", ["", "telling.sqlite3", "mysql://localhost/x", "redis://localhost", "sqlite://", "sqlite:///:memory:", "://"]
)
def test_a_url_that_no_backend_takes_is_refused_at_once(url: str) -> None:
    with pytest.raises(InvalidSettings, match="DATABASE_URL"):
        open_store(url)


def test_opening_connects_to_nothing(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path}/folder/x.sqlite3")
    open_store(f"postgresql://nobody@127.0.0.1:{free_port()}/nothing")
    assert list(tmp_path.iterdir()) == []


def test_a_postgresql_that_is_away_is_reported_as_such() -> None:
    store = open_store(f"postgresql://nobody@127.0.0.1:{free_port()}/nothing")
    for call in (store.ping, store.migrate, store.corpus_version, store.uris, store.corpus_state):
        with pytest.raises(StoreUnavailable, match="does not answer"):
            call()


def test_a_file_that_is_no_database_is_reported_as_away(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"
    path.write_bytes(b"this is no database at all" * 100)
    store = open_store(f"sqlite:///{path}")
    with pytest.raises(StoreUnavailable, match="not a database"):
        store.ping()
    store.close()


def test_a_folder_that_cannot_be_made_is_reported_as_away(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable, match="folder"):
        open_store(f"sqlite:///{tmp_path}/file/below/x.sqlite3").migrate()


def test_a_closed_store_opens_again(store_url: str) -> None:
    store = open_store(store_url)
    store.ping()
    store.close()
    store.ping()
    store.close()


def test_connections_that_the_server_ended_are_replaced(postgresql_store: Store, postgresql_store_url: str) -> None:
    postgresql_store.ping()
    engine = create_engine(engine_url(postgresql_store_url))
    with engine.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    engine.dispose()
    postgresql_store.ping()
