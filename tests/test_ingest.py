"""Documents are read once, by whichever process comes first, and what cannot be read costs nothing else."""

import hashlib
import logging
import multiprocessing
import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import redis

from service.cache import open_cache
from service.cache.base import Cache
from service.cache.memory import MemoryCache
from service.cache.parsed import ParsedCache, Reading
from service.errors import InvalidSettings, UnreadableDocument, UnsupportedFormat
from service.ingest import Ingest
from service.model import EXTRACTOR_VERSION, Article, Extraction, Figure, Mention, Quantity, Span
from service.model.ids import article_id
from service.settings import Settings
from service.store import Store, open_store
from service.store.base import FigureQuery
from tests.services import new_database, redis_server_url

PATIENCE_SECONDS = 60
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
READING = Reading(".txt", "Europe/Brussels")


def extract(article: Article) -> Extraction:
    """Every run of digits is a figure."""
    if "ontplof" in article.text:
        raise ZeroDivisionError("a fault\nof the extractor")
    figures = []
    for found in re.finditer(r"[0-9]+", article.text):
        span, value = Span(*found.span()), Decimal(found[0])
        quantity = Quantity("count", span.start, span.end, span, "exact", value, value, value, None, "test.digits", 1.0)
        figures.append(Figure(quantity, found[0], span.start, span.end))
    return Extraction(article, figures=tuple(figures))


class Counting:
    """Counts what is extracted in a file, one byte each, so that several processes can add to it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, article: Article) -> Extraction:
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.write(descriptor, b"x")
        os.close(descriptor)
        return extract(article)

    @property
    def count(self) -> int:
        return self._path.stat().st_size if self._path.exists() else 0


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return Settings(corpus=folder, database_url=f"sqlite:///{tmp_path}/db/telling.sqlite3", document_bytes=10_000)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    store = open_store(settings.database_url)
    store.migrate()
    yield store
    store.close()


@pytest.fixture
def counting(tmp_path: Path) -> Counting:
    return Counting(tmp_path / "extracted")


@pytest.fixture
def cache() -> Cache:
    return MemoryCache(1 << 20)


@pytest.fixture
def ingest(settings: Settings, store: Store, cache: Cache, counting: Counting) -> Ingest:
    return Ingest(store, cache, settings, counting)


def write(folder: Path, **documents: str) -> None:
    for name, text in documents.items():
        (folder / f"{name}.txt").write_text(text)


def test_a_document_is_read_stored_and_known_again(ingest: Ingest, store: Store, counting: Counting) -> None:
    raw = b"Bij de brand vielen 12 gewonden."
    assert ingest.ingest_document("uri:a", raw, "a.txt") == "made"
    assert ingest.ingest_document("uri:a", raw, "a.txt") == "unchanged"
    assert ingest.ingest_document("uri:b", raw, "b.txt") == "cached"
    assert counting.count == 1
    figures = store.figures(FigureQuery()).records
    assert [(figure.figure.verbatim, figure.document_sha256) for figure in figures] == [
        ("12", hashlib.sha256(raw).hexdigest())
    ] * 2


def test_what_is_no_text_is_refused_and_changes_nothing(ingest: Ingest, store: Store) -> None:
    version = store.corpus_version()
    for raw in (b"", b"\0\1\2\3" * 100, "één".encode("utf-16")):
        with pytest.raises(UnreadableDocument):
            ingest.ingest_document("uri:a", raw, "a.txt")
    with pytest.raises(UnsupportedFormat):
        ingest.ingest_document("uri:a", b"tekst", "a.exe")
    assert store.corpus_version() == version and store.uris() == set()


def parsed(raw: bytes) -> Extraction:
    article = Article(raw.decode(), hashlib.sha256(raw).hexdigest(), "nl")
    return extract(article)


def damaged_entries(cache: Cache, key: str, right: bytes) -> Iterator[bytes]:
    yield from (b"", b"null", b"{}", right[:-1], right + b"}", right[: len(right) // 2], b"\xff" * 9, b"[" * 50_000)
    yield right.replace(b'"low":"12"', b'"low":"twaalf"')
    yield right.replace(b'"nl"', b"7")
    yield right.replace(EXTRACTOR_VERSION.encode(), b"0.0.1")
    yield right.replace(b'"end":22', b'"end":2222')
    yield right.replace(b'"verbatim":"12"', b'"verbatim":"13"')
    yield right.replace(b'".txt"', b'".html"')
    other = ParsedCache(cache, 60)
    other.set(READING, parsed(b"een ander document met 99"))
    yield cache.get(f"parsed:{hashlib.sha256(b'een ander document met 99').hexdigest()}:{EXTRACTOR_VERSION}") or b""


def test_a_damaged_or_foreign_entry_is_dropped_and_made_again(cache: Cache) -> None:
    raw = b"Bij de brand vielen 12 gewonden."
    sha256 = hashlib.sha256(raw).hexdigest()
    key = f"parsed:{sha256}:{EXTRACTOR_VERSION}"
    documents = ParsedCache(cache, 60)
    documents.set(READING, parsed(raw))
    assert documents.get(sha256, READING) == parsed(raw)
    right = cache.get(key)
    assert right is not None
    for entry in damaged_entries(cache, key, right):
        assert entry != right
        cache.set(key, entry, 60)
        assert documents.get(sha256, READING) is None, entry[:200]
        assert cache.get(key) is None


def test_a_reading_by_another_clock_is_another_reading(cache: Cache) -> None:
    documents = ParsedCache(cache, 60)
    documents.set(READING, parsed(b"tekst"))
    assert documents.get(hashlib.sha256(b"tekst").hexdigest(), replace(READING, timezone="UTC")) is None


def test_spans_outside_the_text_are_not_believed(cache: Cache) -> None:
    documents = ParsedCache(cache, 60)
    found = parsed(b"Gent")
    for start, end, surface in ((0, 5, "Gent"), (-4, 4, "Gent"), (3, 2, ""), (0, 4, "Lier")):
        mention = Mention(surface, start, end, "location", "name", "ent_x")
        documents.set(READING, replace(found, mentions=(mention,)))
        assert documents.get(found.article.sha256, READING) is None


def test_the_corpus_is_loaded_and_loaded_again(ingest: Ingest, store: Store, settings: Settings) -> None:
    write(settings.corpus, a="1 dode", b="2 doden")
    assert ingest.load_corpus(settings.corpus).outcomes == {"made": 2}
    state = store.corpus_state()
    assert (state.loaded, state.articles, dict(state.unreadable)) == (True, 2, {})
    assert ingest.load_corpus(settings.corpus).outcomes == {"unchanged": 2}
    assert store.corpus_version() == state.version
    assert store.uris() == {"corpus:a.txt", "corpus:b.txt"}


def test_changed_and_missing_files_are_followed_and_other_articles_left_alone(
    ingest: Ingest, store: Store, settings: Settings
) -> None:
    write(settings.corpus, a="1 dode", b="2 doden")
    ingest.load_corpus(settings.corpus)
    ingest.ingest_document("https://example.org/c", b"3 doden", "c.txt")
    write(settings.corpus, a="1 dode, later 5")
    (settings.corpus / "b.txt").unlink()
    loaded = ingest.load_corpus(settings.corpus)
    assert (loaded.outcomes, loaded.deleted) == ({"made": 1}, 1)
    assert store.uris() == {"corpus:a.txt", "https://example.org/c"}
    article = store.article(article_id("corpus:a.txt"))
    assert article is not None and article.version == 2


def test_what_cannot_be_read_is_named_and_the_others_load(
    ingest: Ingest, store: Store, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    folder = settings.corpus
    write(folder, good="4 doden", empty="", bug="ontplof")
    (folder / "binary.txt").write_bytes(b"\0\1\2\3" * 50)
    (folder / "latin.txt").write_bytes("Syriërs in één café".encode("latin-1"))
    (folder / "large.txt").write_text("x" * 10_001)
    (folder / "link.txt").symlink_to(folder / "nothing")
    with caplog.at_level(logging.INFO, "service.ingest"):
        loaded = ingest.load_corpus(folder)
    assert loaded.outcomes == {"made": 1}
    state = store.corpus_state()
    assert state.loaded and dict(state.unreadable) == loaded.unreadable
    names = ["binary", "bug", "empty", "large", "latin", "link"]
    assert list(state.unreadable) == [f"corpus:{name}.txt" for name in names]
    assert state.unreadable["corpus:bug.txt"].startswith("could not be extracted: ZeroDivisionError")
    assert "too large" in state.unreadable["corpus:large.txt"]
    for uri, reason in state.unreadable.items():
        assert sum(f"{uri} cannot be read: {reason}" == record.getMessage() for record in caplog.records) == 1
    assert any(record.exc_info for record in caplog.records)
    assert re.fullmatch(
        r"Corpus loaded: 1 read, 0 from the cache, 0 unchanged, 0 deleted, 6 unreadable, in \d+\.\d\d seconds\.",
        caplog.records[-1].getMessage(),
    )


def test_a_document_that_becomes_unreadable_keeps_its_earlier_version(
    ingest: Ingest, store: Store, settings: Settings
) -> None:
    write(settings.corpus, a="1 dode")
    ingest.load_corpus(settings.corpus)
    write(settings.corpus, a="")
    ingest.load_corpus(settings.corpus)
    article = store.article(article_id("corpus:a.txt"))
    assert article is not None and article.article.text == "1 dode"
    assert list(store.corpus_state().unreadable) == ["corpus:a.txt"]
    write(settings.corpus, a="2 doden")
    ingest.load_corpus(settings.corpus)
    assert dict(store.corpus_state().unreadable) == {}


def test_a_missing_corpus_is_refused_and_deletes_nothing(ingest: Ingest, store: Store, settings: Settings) -> None:
    write(settings.corpus, a="1 dode")
    ingest.load_corpus(settings.corpus)
    with pytest.raises(InvalidSettings):
        ingest.load_corpus(settings.corpus / "nothing")
    assert store.uris() == {"corpus:a.txt"}


def test_an_emptied_folder_deletes_nothing_and_is_told(ingest: Ingest, store: Store, settings: Settings) -> None:
    """More likely a volume that was not mounted than a corpus that was given up."""
    write(settings.corpus, een="1 huis", twee="2 huizen")
    ingest.load_corpus(settings.corpus)
    for path in settings.corpus.iterdir():
        path.unlink()
    assert ingest.load_corpus(settings.corpus).deleted == 0
    state = store.corpus_state()
    assert (state.articles, list(state.unreadable)) == (2, ["corpus:"])


def load(settings: Settings, counted: Path, ready: Any, whole: bool) -> None:
    """What a worker does when it starts; or, not `whole`, one document after the other as the API would."""
    store, cache = open_store(settings.database_url), open_cache(settings)
    store.migrate()
    ingest = Ingest(store, cache, settings, Counting(counted))
    ready.wait(PATIENCE_SECONDS)
    if whole:
        ingest.load_corpus(settings.corpus)
    else:
        for path in sorted(settings.corpus.iterdir()):
            ingest.ingest_document(f"uri:{path.name}", path.read_bytes(), path.name)
    assert len(store.uris()) == len(list(settings.corpus.iterdir()))
    store.close()


def start_together(settings: list[Settings], counted: Path, whole: bool = True, how: Any = "fork") -> None:
    context = multiprocessing.get_context(how)
    ready = context.Barrier(len(settings))
    processes = [context.Process(target=load, args=(each, counted, ready, whole)) for each in settings]
    for process in processes:
        process.start()
    for process in processes:
        process.join(PATIENCE_SECONDS)
    assert [process.exitcode for process in processes] == [0] * len(processes)


@pytest.fixture
def redis_prefix() -> Iterator[str]:
    prefix = f"telling-test-{secrets.token_hex(6)}:"
    yield prefix
    with redis.Redis.from_url(redis_server_url()) as client:
        for key in client.scan_iter(match=f"{prefix}*", count=1000):
            client.delete(key)


@pytest.mark.parametrize(("whole", "how"), [(True, "spawn"), (False, "fork")], ids=["corpus", "documents"])
def test_processes_that_share_a_database_read_each_document_once(
    settings: Settings, counting: Counting, tmp_path: Path, whole: bool, how: str
) -> None:
    write(settings.corpus, **{f"doc{n}": f"{n} doden" for n in range(12)})
    start_together([settings] * 3, tmp_path / "extracted", whole, how)
    assert counting.count == 12


def test_processes_that_share_postgresql_read_each_document_once(
    settings: Settings, counting: Counting, tmp_path: Path
) -> None:
    write(settings.corpus, **{f"doc{n}": f"{n} doden" for n in range(12)})
    with new_database() as url:
        start_together([replace(settings, database_url=url)] * 3, tmp_path / "extracted", whole=False)
    assert counting.count == 12


def test_processes_that_share_redis_alone_read_each_document_once(
    settings: Settings, counting: Counting, tmp_path: Path, redis_prefix: str
) -> None:
    write(settings.corpus, **{f"doc{n}": f"{n} doden" for n in range(12)})
    shared = replace(settings, redis_url=redis_server_url(), redis_prefix=redis_prefix, redis_timeout_seconds=5.0)
    each = [replace(shared, database_url=f"sqlite:///{tmp_path}/db{n}.sqlite3") for n in range(3)]
    start_together(each, tmp_path / "extracted")
    assert counting.count == 12


def test_a_new_database_is_filled_from_redis(
    settings: Settings, counting: Counting, tmp_path: Path, redis_prefix: str
) -> None:
    write(settings.corpus, a="1 dode", b="2 doden")
    shared = replace(settings, redis_url=redis_server_url(), redis_prefix=redis_prefix, redis_timeout_seconds=5.0)
    loaded = []
    for number in range(2):
        store = open_store(f"sqlite:///{tmp_path}/db{number}.sqlite3")
        store.migrate()
        loaded.append(Ingest(store, open_cache(shared), shared, counting).load_corpus(settings.corpus).outcomes)
        store.close()
    assert loaded == [{"made": 2}, {"cached": 2}]
    assert counting.count == 2
