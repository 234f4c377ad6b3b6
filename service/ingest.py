"""The one write: a document is parsed, extracted and stored. Called by the API and by the loader of the corpus.

What was found in a document is cached under its hash and the extractor's version, so that it is made once: by the first
of several processes that start together, and not again for a new database.
"""

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from time import monotonic
from typing import Literal

from service import corpus, formats
from service.cache.base import Cache
from service.cache.parsed import ParsedCache, Reading
from service.errors import UnreadableDocument, UnsupportedFormat
from service.extraction.entities import NO_OVERRIDES, Overrides, settle_namesakes
from service.model import EXTRACTOR_VERSION, Article, Extraction
from service.model.ids import article_id
from service.settings import Settings
from service.store.base import Store

# How long one document may keep others waiting for it; then they read it themselves. Longer than nearly all take, and
# short enough where the one that held the lock in Redis was killed.
LOCK_SECONDS = 10.0

Outcome = Literal["made", "cached", "unchanged"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading the corpus came to: documents by outcome, those that are gone, and those that cannot be read."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    deleted: int = 0
    unreadable: dict[str, str] = field(default_factory=dict)


class Ingest:
    """Documents in, stored records out. `extractor` is the version that reads them, with an operator's corrections."""

    def __init__(
        self,
        store: Store,
        cache: Cache,
        settings: Settings,
        extract: Callable[[Article], Extraction],
        parse: Callable[..., Article] = formats.parse,
        extractor: str = EXTRACTOR_VERSION,
        overrides: Overrides = NO_OVERRIDES,
    ) -> None:
        self._store, self._cache, self._settings = store, cache, settings
        self.extractor = extractor
        self._parsed = ParsedCache(cache, settings.cache_ttl_seconds, extractor)
        self._extract, self._parse, self._overrides = extract, parse, overrides

    def ingest_document(self, uri: str, raw: bytes, name: str | None = None) -> Outcome:
        """Store what a document says: "made" (read now), "cached" (read before) or "unchanged" (stored before).

        Raises:
            UnreadableDocument: it is no text, or the extractor fails on it; what was stored at `uri` stays.
            UnsupportedFormat: no format accepts this name.
            StoreUnavailable: the database does not answer.
        """
        sha256 = hashlib.sha256(raw).hexdigest()
        reading = Reading(PurePath(name or "").suffix.lower(), self._settings.timezone)
        if self._store.holds(uri, sha256, self.extractor):
            return "unchanged"
        extraction = self._parsed.get(sha256, reading)
        if extraction is not None:
            self._put(uri, extraction)
            return "cached"
        with self._alone_with(sha256):
            # Whoever held the lock before may have done it.
            if self._store.holds(uri, sha256, self.extractor):
                return "unchanged"
            extraction = self._parsed.get(sha256, reading)
            outcome: Outcome = "cached"
            if extraction is None:
                extraction, outcome = self._make(raw, name), "made"
                self._parsed.set(reading, extraction)
            self._put(uri, extraction)
            return outcome

    def load_corpus(self, folder: Path) -> Loaded:
        """Bring the store to what the folder holds: new and changed documents in, those that are gone out.

        A document that cannot be read is logged and told by /readyz; what was stored of it before stays. Several
        processes may call this at once: one works, the others wait for it.

        Raises:
            InvalidSettings: there is no such folder.
            StoreUnavailable: the database does not answer.
        """
        began = monotonic()
        with self._store.exclusive("corpus"):
            listing = corpus.list_documents(folder)
            loaded = Loaded(unreadable=dict(listing.unreadable))
            for uri, reason in listing.unreadable.items():
                log.warning("%s cannot be read: %s", uri, reason)
            for uri, path in self._in_order(listing, loaded):
                self._load_document(uri, path, loaded)
            gone = _gone(self._store.uris(), listing)
            if gone and not listing.documents:
                # More likely a volume that is not there than a corpus that was given up.
                log.warning("The corpus folder is empty: its %d stored articles are kept.", len(gone))
                loaded.unreadable[corpus.SCHEME] = "the folder is empty: what was read from it before is kept."
                gone = []
            deleted = sum(map(self._store.delete, gone))
            self._store.set_corpus_state(True, dict(sorted(loaded.unreadable.items())))
        made, cached, unchanged = (loaded.outcomes[outcome] for outcome in ("made", "cached", "unchanged"))
        log.info(
            "Corpus loaded: %d read, %d from the cache, %d unchanged, %d deleted, %d unreadable, in %.2f seconds.",
            *(made, cached, unchanged, deleted, len(loaded.unreadable), monotonic() - began),
        )
        return Loaded(loaded.outcomes, deleted, loaded.unreadable)

    def _in_order(self, listing: corpus.Listing, loaded: Loaded) -> list[tuple[str, Path]]:
        """The documents that are to be read, by their time of publication: as they came, whatever they are called.

        Of two people of one name the first to be in the news has the plain name, also in a database made anew.
        """
        found: list[tuple[str, str, Path]] = []
        for uri, path in listing.documents.items():
            try:
                raw = corpus.read_document(path, self._settings.document_bytes)
                if self._store.holds(uri, hashlib.sha256(raw).hexdigest(), self.extractor):
                    loaded.outcomes["unchanged"] += 1
                    continue
                article = self._parse(raw, name=path.name, media_type=None, timezone=self._settings.timezone)
                published = article.published.value if article.published else None
            except Exception:  # it fails again, and is told, when it is read
                published = None
            found.append((published or "", uri, path))
        return [(uri, path) for _, uri, path in sorted(found)]

    def _put(self, uri: str, extraction: Extraction) -> None:
        """Store it, with every person as the one of that name whom it means: what the other articles say tells that."""
        if extraction.portraits:
            known = self._store.portraits(uri, [portrait.name_id for portrait in extraction.portraits])
            extraction = settle_namesakes(extraction, known, self._store.companions, self._overrides)
        self._store.put(uri, extraction)

    def _load_document(self, uri: str, path: Path, loaded: Loaded) -> None:
        try:
            raw = corpus.read_document(path, self._settings.document_bytes)
            loaded.outcomes[self.ingest_document(uri, raw, path.name)] += 1
        except (UnreadableDocument, UnsupportedFormat) as error:
            loaded.unreadable[uri] = str(error)
            log.warning("%s cannot be read: %s", uri, error)

    def _make(self, raw: bytes, name: str | None) -> Extraction:
        try:
            article = self._parse(raw, name=name, media_type=None, timezone=self._settings.timezone)
            return self._extract(article)
        except (UnreadableDocument, UnsupportedFormat):
            raise
        except Exception as error:
            # The edge at which a fault of ours costs one document and not the corpus.
            log.exception("A document (%r) could not be extracted.", name)
            # What the error says may hold paths, and the reason is served to everybody.
            reason = f"could not be extracted: {type(error).__name__}, a fault of the service; its log tells more."
            raise UnreadableDocument(reason) from error

    @contextmanager
    def _alone_with(self, sha256: str) -> Iterator[None]:
        """Let one at a time read this document, of all that share the cache or the database."""
        name = f"document {sha256[:32]}"
        with self._cache.lock(f"document:{sha256}", LOCK_SECONDS, LOCK_SECONDS), self._store.exclusive(name):
            yield


def _gone(stored: frozenset[str], listing: corpus.Listing) -> list[str]:
    """Ids of the articles of the corpus whose file is gone. What lies in a folder that cannot be read may be there."""
    kept = tuple(listing.unreadable)
    return [
        article_id(uri)
        for uri in sorted(stored)
        if uri.startswith(corpus.SCHEME) and uri not in listing.documents and not (kept and uri.startswith(kept))
    ]
