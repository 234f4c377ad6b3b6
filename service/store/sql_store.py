"""The store: the protocol of base.py over any of the databases, one transaction a call."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import insert, select

from service.model import Extraction, KnownPortrait, Time
from service.model.ids import article_id as make_article_id
from service.store import articles, corpus, entities, figures, portraits, profiles, redirects, writing
from service.store.base import (
    ArticleQuery,
    CorpusState,
    EntityProfile,
    EntityQuery,
    Facets,
    FigureQuery,
    ListedNames,
    MentionQuery,
    Page,
    StoredArticle,
    StoredEntity,
    StoredFigure,
    StoredMention,
    Succession,
)
from service.store.database import Backend, Database
from service.store.name_index import renew_index
from service.store.tables import corpus as corpus_table


class SqlStore:
    """Where the records are kept. It connects at its first use, once in every process; threads may share it."""

    def __init__(self, backend: Backend, listed: ListedNames) -> None:
        self._backend = backend
        self._listed = listed
        self._database = Database(backend)

    def migrate(self) -> None:
        # Alembic tells each step at level INFO, from its import on; a log of this service has no use for it.
        logging.getLogger("alembic").setLevel(logging.WARNING)
        from alembic import command
        from alembic.config import Config

        with self._database.exclusive("migrations"):
            self._backend.prepare(self._database.engine)
            with self._database.writing() as connection:
                config = Config()
                config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                if connection.execute(select(corpus_table)).one_or_none() is None:
                    empty = {"fingerprint": f"{0:032x}", "version": writing.version_of(0, 0)}
                    connection.execute(insert(corpus_table).values(id=1, loaded=False, articles=0, **empty))
                renew_index(connection, self._backend, self._listed)

    def exclusive(self, name: str) -> AbstractContextManager[None]:
        return self._database.exclusive(name)

    def close(self) -> None:
        self._database.close()

    def put(self, uri: str, extraction: Extraction) -> bool:
        with self._database.writing() as connection:
            return writing.put_article(connection, self._backend, self._listed, uri, extraction)

    def delete(self, article_id: str) -> bool:
        with self._database.writing() as connection:
            return writing.delete_article(connection, self._backend, self._listed, article_id)

    def portraits(self, uri: str, name_ids: Iterable[str]) -> Mapping[str, Sequence[KnownPortrait]]:
        with self._database.reading() as connection:
            return portraits.read_portraits(connection, make_article_id(uri), name_ids)

    def companions(self, entity_ids: Sequence[str], company: Sequence[str]) -> Mapping[str, int]:
        with self._database.reading() as connection:
            return portraits.count_companions(connection, entity_ids, company)

    def holds(self, uri: str, sha256: str, extractor: str) -> bool:
        with self._database.reading() as connection:
            return corpus.holds(connection, uri, sha256, extractor)

    def uris(self) -> frozenset[str]:
        with self._database.reading() as connection:
            return corpus.read_uris(connection)

    def set_corpus_state(self, loaded: bool, unreadable: Mapping[str, str]) -> None:
        with self._database.writing() as connection:
            corpus.write_state(connection, loaded, unreadable)

    def corpus_state(self) -> CorpusState:
        with self._database.reading() as connection:
            return corpus.read_state(connection)

    def corpus_version(self) -> str:
        with self._database.reading() as connection:
            return corpus.read_version(connection)

    def article(self, article_id: str) -> StoredArticle | None:
        with self._database.reading() as connection:
            return articles.get_article(connection, article_id)

    def articles(self, query: ArticleQuery) -> Page[StoredArticle]:
        with self._database.reading() as connection:
            return articles.list_articles(connection, self._backend, query)

    def times(self, article_id: str) -> tuple[Time, ...]:
        with self._database.reading() as connection:
            return articles.list_times(connection, article_id)

    def mentions(self, query: MentionQuery) -> Page[StoredMention]:
        with self._database.reading() as connection:
            return articles.list_mentions(connection, query)

    def entity(self, entity_id: str) -> StoredEntity | None:
        with self._database.reading() as connection:
            return entities.get_entity(connection, entity_id)

    def entities(self, query: EntityQuery) -> Page[StoredEntity]:
        with self._database.reading() as connection:
            return entities.list_entities(connection, self._backend, self._listed, query)

    def entity_profile(self, entity_id: str) -> EntityProfile | None:
        with self._database.reading() as connection:
            return profiles.get_profile(connection, self._listed, entity_id)

    def succession(self, entity_id: str) -> Succession:
        with self._database.reading() as connection:
            return redirects.find_succession(connection, entity_id)

    def set_redirects(self, successors: Mapping[str, Sequence[str]]) -> None:
        with self._database.writing() as connection:
            redirects.set_operator_redirects(connection, successors)

    def entity_names(self, entity_ids: Iterable[str]) -> Mapping[str, str]:
        with self._database.reading() as connection:
            return entities.read_names(connection, entity_ids)

    def figure(self, figure_id: str) -> StoredFigure | None:
        with self._database.reading() as connection:
            return figures.get_figure(connection, figure_id)

    def figures(self, query: FigureQuery) -> Page[StoredFigure]:
        with self._database.reading() as connection:
            return figures.list_figures(connection, self._backend, query)

    def facets(self, query: FigureQuery) -> Facets:
        with self._database.reading() as connection:
            return figures.count_facets(connection, self._backend, query)

    def ping(self) -> None:
        self.corpus_version()
