"""A cache that never fails: what goes wrong counts as absent, and a cache that failed is left alone for a while.

Without the breaker every reader would wait for a hanging server in turn. After a failure nobody asks for
`retry_seconds`; then one caller does, while the others go on without, and what it finds decides. A server that answers
but takes nothing (full) is still read; only the writes stop.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import Literal, TypeVar

from service.cache.base import Cache, CacheRefuses
from service.cache.memory import MemoryCache
from service.errors import CacheUnavailable

AnswerT = TypeVar("AnswerT")

log = logging.getLogger(__name__)


class Breaker:
    """Whether to ask something that may be down. Closed: yes. Open: one caller in each `retry_seconds`."""

    def __init__(self, retry_seconds: float, clock: Callable[[], float] = monotonic) -> None:
        self._retry_seconds = retry_seconds
        self._clock = clock
        self._guard = threading.Lock()
        self._retry_at: float | None = None

    @property
    def is_open(self) -> bool:
        return self._retry_at is not None

    def allows(self) -> bool:
        """Whether this caller may ask; while the breaker is open, a True makes it the one that probes."""
        # Read once without the guard: while all is well, threads do not wait for each other here.
        if not self.is_open:
            return True
        with self._guard:
            due = self._retry_at is None or self._clock() >= self._retry_at
            if due and self._retry_at is not None:
                self._retry_at = self._clock() + self._retry_seconds
            return due

    def note_success(self) -> bool:
        """Close it; whether it was open."""
        with self._guard:
            was_open, self._retry_at = self._retry_at is not None, None
            return was_open

    def note_failure(self) -> bool:
        """Open it; whether it was closed."""
        with self._guard:
            was_closed = self._retry_at is None
            self._retry_at = self._clock() + self._retry_seconds
            return was_closed


class Resilient:
    """Wraps a cache so that no call raises. While it is away, locks hold within this process alone."""

    def __init__(self, cache: Cache, retry_seconds: float) -> None:
        self._cache = cache
        self._answers = Breaker(retry_seconds)
        self._takes = Breaker(retry_seconds)
        self._local = MemoryCache(max_bytes=0)

    @property
    def state(self) -> Literal["ok", "degraded"]:
        """What the last calls found: "degraded" where the cache is left alone or takes nothing."""
        return "degraded" if self._answers.is_open or self._takes.is_open else "ok"

    def get(self, key: str) -> bytes | None:
        return self._ask(lambda: self._cache.get(key), None)

    def set(self, key: str, value: bytes, ttl_seconds: int) -> None:
        self._write(lambda: self._cache.set(key, value, ttl_seconds))

    def delete(self, key: str) -> None:
        self._ask(lambda: self._cache.delete(key), None)

    @contextmanager
    def lock(self, key: str, held_seconds: float, wait_seconds: float) -> Iterator[bool]:
        with ExitStack() as stack:
            got = None
            # A lock may wait long for its holder, so it is never the call that probes.
            if self.state == "ok":
                got = self._ask(lambda: stack.enter_context(self._cache.lock(key, held_seconds, wait_seconds)), None)
            if got is None:
                got = stack.enter_context(self._local.lock(key, held_seconds, wait_seconds))
            yield got

    def ping(self) -> None:
        """Bring `state` up to date, at most once in `retry_seconds` while the cache is away."""
        self._write(self._cache.ping)

    def _write(self, call: Callable[[], None]) -> None:
        if self._answers.is_open or self._takes.allows():
            self._ask(lambda: self._taking(call), None)

    def _taking(self, call: Callable[[], None]) -> None:
        call()
        if self._takes.note_success():
            log.info("The cache takes values again.")

    def _ask(self, call: Callable[[], AnswerT], otherwise: AnswerT) -> AnswerT:
        if not self._answers.allows():
            return otherwise
        try:
            answer = call()
        except CacheRefuses as error:
            if self._takes.note_failure():
                log.warning("The cache takes nothing; going on without writing to it. %s", error)
            self._note_answer()
            return otherwise
        except CacheUnavailable as error:
            if self._answers.note_failure():
                log.warning("The cache is away; going on without it. %s", error)
            return otherwise
        self._note_answer()
        return answer

    def _note_answer(self) -> None:
        if self._answers.is_open and self._answers.note_success():
            log.info("The cache answers again.")
