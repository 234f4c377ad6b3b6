"""The only place where the parts are joined."""

import json
import logging
import sys
import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from flask import Flask, Response

from service import __version__
from service.api import register
from service.api.metrics import Metrics
from service.api.parts import EXTENSION, Parts
from service.api.response_cache import ResponseCache
from service.api.telemetry import Telemetry, note_route, standard_error_line
from service.cache import Cache, Resilient, open_cache
from service.errors import InvalidSettings
from service.extraction import extract
from service.extraction.entities import (
    NO_OVERRIDES,
    Overrides,
    entity_named,
    is_known_word,
    known_as,
    lists_version,
    parse_overrides,
)
from service.extraction.version import find_version
from service.formats import parse_text
from service.ingest import Ingest
from service.settings import Settings
from service.store import ListedNames, open_store
from service.store.base import Store

# Hold one of everything that has lists of its own: a name, a place, a time, a number, a source; posts may be English.
_SENTENCES = {
    "nl": "Volgens brandweerman Jan Peeters raakten maandag in Gent ongeveer twaalf mensen gewond.",
    "en": "Police said twelve bystanders were injured in Ghent on Monday.",
}


def create_app(settings: Settings | None = None, *, store: Store | None = None, cache: Cache | None = None) -> Flask:
    """The service as a WSGI application; its parts stand in `app.extensions["telling"]`.

    The corpus is not read here: `parts.ingest.load_corpus` does that, beside the serving.

    Args:
        settings: read from the environment where left out.
        store, cache: those that the settings name where left out. A store that is given is taken as it is; one that
            is opened here is brought to the present tables.
    Raises:
        InvalidSettings: a setting cannot be used.
        ModelUnavailable: the network that reads names and parts of speech is missing or damaged.
        StoreUnavailable: the database does not answer.
    """
    settings = settings or Settings.from_environment()
    _log_as_json(settings.log_level)
    # Here, so that a service without them does not start, and all that are forked share their memory.
    # The network, the places and the word lists are each read by what first asks for them.
    for language, sentence in _SENTENCES.items():
        for entity in extract(parse_text(sentence, language=language, timezone=settings.timezone)).entities:
            known_as(entity)
    overrides = _load_overrides(settings.overrides)
    if store is None:
        store = open_store(settings.database_url, ListedNames(known_as, is_known_word, lists_version()))
        store.migrate()
        store.set_redirects(overrides.redirects)
        store.close()  # whoever forks after this opens connections of its own
    shared = settings.redis_url != "" or cache is not None
    kept = open_cache(settings) if cache is None else Resilient(cache, settings.redis_retry_seconds)
    metrics = Metrics()
    app = _Application("service", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = settings.request_bytes
    app.url_map.merge_slashes = False
    extract_here = partial(extract, timezone=settings.timezone, overrides=overrides)
    extractor = find_version(overrides)
    ingest = Ingest(store, kept, settings, extract_here, extractor=extractor, overrides=overrides)
    reading = threading.BoundedSemaphore(max(1, settings.threads - 1))
    app.extensions[EXTENSION] = Parts(settings, store, kept, ingest, metrics, parse_text, extract_here, reading)
    register(app)
    app.before_request(note_route)
    ready_answers = ResponseCache(
        app.wsgi_app,
        kept if shared else None,  # the process's own memory would hold every answer twice
        metrics,
        store.corpus_version,
        code_version=f"{__version__}/{extractor}",
        max_bytes=settings.cache_bytes,
        ttl_seconds=settings.cache_ttl_seconds,
        poll_seconds=settings.corpus_poll_seconds,
    )
    write_line = standard_error_line if settings.log_level in ("DEBUG", "INFO") else None
    app.wsgi_app = Telemetry(ready_answers, metrics, write_line)  # type: ignore[method-assign]
    return app


def _load_overrides(path: str) -> Overrides:
    """The operator's corrections of entities; none where no file is named."""
    if not path:
        return NO_OVERRIDES
    try:
        return parse_overrides(Path(path).read_text(encoding="utf-8"), entity_named)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise InvalidSettings(f"OVERRIDES={path!r} cannot be used: {reason}.") from None


class _Application(Flask):
    """Flask that answers OPTIONS without a body."""

    def make_default_options_response(self) -> Response:
        response = super().make_default_options_response()
        response.status_code = 204
        response.headers["Cache-Control"] = "no-store"
        del response.headers["Content-Type"]
        return response


def _log_as_json(level: str) -> None:
    """One JSON object a line on stderr for everything of ours; what others log stays as they set it up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonFormatter())
    for name in ("service", "telling"):
        log = logging.getLogger(name)
        log.setLevel(level)
        if not any(isinstance(kept.formatter, _JsonFormatter) for kept in log.handlers):
            log.addHandler(handler)


class _JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line)
