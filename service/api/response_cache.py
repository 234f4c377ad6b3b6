"""Ready answers: made once, then served as bytes, without Flask, marshmallow or the store.

    key: version of the corpus + of the extractor + of the service, path, query string, Accept
    1. this process's memory, bounded in bytes
    2. the cache that all processes share (Redis), with a time to live
    3. Flask; a 200 with an ETag is kept in both

Keys hold the corpus version, so nothing is ever invalidated: what belongs to an older corpus is never asked for again.
The version is read from the store at most once in `poll_seconds`; while the store is away, the last one known stays.
Conditional requests and HEAD are answered here for all that Flask makes, ready or not, so that they cannot differ.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any

import msgspec

from service.api.metrics import Metrics
from service.api.telemetry import ROUTE
from service.cache.base import Cache
from service.errors import StoreUnavailable

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

CACHED_PATHS = ("/v1/", "/openapi.", "/docs", "/problems/")
_MAX_ACCEPT = 400
_KEPT_ON_304 = frozenset(("etag", "vary", "cache-control", "link", "content-security-policy"))
_ENTRY_OVERHEAD = 1000  # bytes that an entry takes beside its body: headers, key, the records of Python


class Entry(msgspec.Struct, frozen=True):
    """One ready answer. `route` is the pattern of its path, for the metrics."""

    route: str
    etag: str
    headers: list[tuple[str, str]]
    body: bytes
    headers_unchanged: list[tuple[str, str]]


class ResponseCache:
    """WSGI middleware that serves ready answers."""

    def __init__(
        self,
        app: "WSGIApplication",
        shared: Cache | None,
        metrics: Metrics,
        corpus_version: Callable[[], str],
        *,
        code_version: str,
        max_bytes: int,
        ttl_seconds: int,
        poll_seconds: float,
    ) -> None:
        """`shared` may be None. `corpus_version` asks the store; `code_version` names the code that answers."""
        self._app, self._shared = app, shared
        self._code_version, self._ttl_seconds = code_version, ttl_seconds
        self._entries = _Memory(max_bytes)
        self._makers: dict[tuple[str, ...], tuple[threading.Lock, int]] = {}
        self._makers_lock = threading.Lock()
        self._version = _Version(corpus_version, poll_seconds)
        self._count_shared, self._count_made = metrics.lookup("shared"), metrics.lookup("made")

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        method = environ["REQUEST_METHOD"]
        path = environ["PATH_INFO"]
        if (method != "GET" and method != "HEAD") or not path.startswith(CACHED_PATHS):
            return self._app(environ, start_response)
        version = self._version.current()
        accept = environ.get("HTTP_ACCEPT", "")
        if version is None or len(accept) > _MAX_ACCEPT:
            return self._make(environ, start_response, None, None)
        key = (version, path, environ.get("QUERY_STRING", ""), accept)
        entry = self._entries.get(key)
        if entry is not None:
            return _answer(entry, environ, start_response)
        with self._alone(key):
            # Whoever was first may have made it meanwhile.
            entry = self._entries.get(key) or self._get_shared(key)
            if entry is None:
                return self._make(environ, start_response, key, version)
        return _answer(entry, environ, start_response)

    @contextmanager
    def _alone(self, key: tuple[str, ...]) -> Iterator[None]:
        """Let one thread of the process make an answer, while the others who want the same wait for it."""
        with self._makers_lock:
            maker, waiting = self._makers.get(key, (threading.Lock(), 0))
            self._makers[key] = maker, waiting + 1
        try:
            with maker:
                yield
        finally:
            with self._makers_lock:
                maker, waiting = self._makers.pop(key)
                if waiting > 1:
                    self._makers[key] = maker, waiting - 1

    def _get_shared(self, key: tuple[str, ...]) -> Entry | None:
        stored = None if self._shared is None else self._shared.get(self._shared_key(key))
        if stored is None:
            return None
        try:
            entry = msgspec.msgpack.decode(stored, type=Entry)
        except (msgspec.MsgspecError, ValueError):  # another program wrote here; it is made again and written over
            return None
        self._count_shared()
        self._entries.put(key, entry)
        return entry

    def _make(
        self,
        environ: "WSGIEnvironment",
        start_response: "StartResponse",
        key: tuple[str, ...] | None,
        version: str | None,
    ) -> Iterable[bytes]:
        self._count_made()
        response = _run(self._app, {**environ, "REQUEST_METHOD": "GET"}, environ)
        etag = response.header("ETag")
        if response.status[:3] != "200" or etag is None:
            start_response(response.status, response.headers, response.exc_info)
            return [] if environ["REQUEST_METHOD"] == "HEAD" else [response.body]
        unchanged = [header for header in response.headers if header[0].lower() in _KEPT_ON_304]
        entry = Entry(environ.get(ROUTE, "other"), etag, response.headers, response.body, unchanged)
        # An answer that was made while the corpus changed belongs to neither version.
        if key is not None and self._version.refreshed() == version:
            self._entries.put(key, entry)
            if self._shared is not None:
                self._shared.set(self._shared_key(key), msgspec.msgpack.encode(entry), self._ttl_seconds)
        return _answer(entry, environ, start_response)

    def _shared_key(self, key: tuple[str, ...]) -> str:
        named = msgspec.json.encode((self._code_version, *key))
        return "response:" + hashlib.blake2b(named, digest_size=20).hexdigest()


def _answer(entry: Entry, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    environ[ROUTE] = entry.route
    wanted = environ.get("HTTP_IF_NONE_MATCH")
    if wanted is not None and (wanted == entry.etag or matches(wanted, entry.etag)):
        start_response("304 NOT MODIFIED", entry.headers_unchanged)
        return []
    start_response("200 OK", entry.headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [entry.body]


def matches(if_none_match: str, etag: str) -> bool:
    """Whether If-None-Match names this ETag: by weak comparison, in a list, or as `*` (RFC 9110, section 13.1.2)."""
    tags = (tag.strip().removeprefix("W/") for tag in if_none_match.split(","))
    return if_none_match.strip() == "*" or etag in tags


class _Version:
    """The corpus version as this process knows it."""

    def __init__(self, read: Callable[[], str], poll_seconds: float) -> None:
        self._read, self._poll_seconds = read, poll_seconds
        self._known: str | None = None
        self._due = 0.0
        self._reading = threading.Lock()

    def current(self) -> str | None:
        """The version, at most `poll_seconds` old; while one thread asks, the others go on with what they know."""
        if monotonic() >= self._due and self._reading.acquire(blocking=self._known is None):
            try:
                if monotonic() >= self._due:
                    self._ask()
            finally:
                self._reading.release()
        return self._known

    def refreshed(self) -> str | None:
        """The version as it is now; None where the store does not answer."""
        with self._reading:
            return self._known if self._ask() else None

    def _ask(self) -> bool:
        began = monotonic()
        try:
            self._known = self._read()
        except StoreUnavailable:
            # A store that takes long to fail is asked less often, so that ready answers stay quick.
            self._due = monotonic() + max(self._poll_seconds, 10 * (monotonic() - began))
            return False
        self._due = monotonic() + self._poll_seconds
        return True


class _Slot:
    """An entry with its size, and whether it was asked for since it was last looked at to be dropped."""

    __slots__ = ("asked_for", "entry", "size")

    def __init__(self, entry: Entry, size: int) -> None:
        self.entry, self.size, self.asked_for = entry, size, False


class _Memory:
    """Entries in this process; where they take more than `max_bytes`, the oldest that nobody asked for is dropped.

    Reading takes no lock, so that threads that only read never wait for each other: it marks the entry, and whoever
    makes room gives marked ones a second chance.
    """

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._bytes = 0
        self._slots: OrderedDict[tuple[str, ...], _Slot] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple[str, ...]) -> Entry | None:
        slot = self._slots.get(key)
        if slot is None:
            return None
        slot.asked_for = True
        return slot.entry

    def put(self, key: tuple[str, ...], entry: Entry) -> None:
        size = _size(key, entry)
        if size > self._max_bytes // 8:  # one huge answer does not push out all the others
            return
        with self._lock:
            replaced = self._slots.pop(key, None)
            if replaced is not None:
                self._bytes -= replaced.size
            self._slots[key] = _Slot(entry, size)
            self._bytes += size
            while self._bytes > self._max_bytes:
                oldest, slot = self._slots.popitem(last=False)
                if slot.asked_for:
                    slot.asked_for = False
                    self._slots[oldest] = slot
                else:
                    self._bytes -= slot.size


def _size(key: tuple[str, ...], entry: Entry) -> int:
    return len(entry.body) + sum(map(len, key)) + _ENTRY_OVERHEAD


class _Response(msgspec.Struct):
    """What an application answered, whole."""

    status: str = "500 INTERNAL SERVER ERROR"
    headers: list[tuple[str, str]] = []
    exc_info: Any = None
    body: bytes = b""

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


def _run(app: "WSGIApplication", asked: "WSGIEnvironment", environ: "WSGIEnvironment") -> _Response:
    """Run `app` on the plain GET `asked`; what it notes in its environment is noted in the client's `environ` too."""
    for name in ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE", "HTTP_IF_RANGE"):
        asked.pop(name, None)
    response = _Response()

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], object]:
        response.status, response.headers, response.exc_info = status, headers, exc_info
        return lambda _: None

    body = app(asked, start)
    try:
        response.body = b"".join(body)
    finally:
        close = getattr(body, "close", None)
        if close is not None:
            close()
    if ROUTE in asked:
        environ[ROUTE] = asked[ROUTE]
    return response
