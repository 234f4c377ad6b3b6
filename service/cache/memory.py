"""The process's own memory as a cache: the least recently used goes first, counted in bytes."""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

# What an entry takes besides key and value: measured with sys.getsizeof over dict slot, tuple, str and bytes headers.
ENTRY_BYTES = 300


class MemoryCache:
    """Keeps at most `max_bytes`, keys and overhead counted. Threads share it; processes do not."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._bytes = 0
        self._entries: OrderedDict[str, tuple[bytes, float]] = OrderedDict()
        self._guard = threading.Lock()
        self._locks: dict[str, float] = {}
        self._released = threading.Condition()

    def get(self, key: str) -> bytes | None:
        with self._guard:
            value, expires = self._entries.get(key, (None, 0.0))
            if value is None or expires <= monotonic():
                self._drop(key)
                return None
            self._entries.move_to_end(key)
            return value

    def set(self, key: str, value: bytes, ttl_seconds: int) -> None:
        with self._guard:
            self._drop(key)
            if _size(key, value) > self._max_bytes or ttl_seconds <= 0:
                return
            self._entries[key] = (bytes(value), monotonic() + ttl_seconds)
            self._bytes += _size(key, value)
            while self._bytes > self._max_bytes:
                self._drop(next(iter(self._entries)))

    def delete(self, key: str) -> None:
        with self._guard:
            self._drop(key)

    @contextmanager
    def lock(self, key: str, held_seconds: float, wait_seconds: float) -> Iterator[bool]:
        expires = self._acquire(key, held_seconds, wait_seconds)
        try:
            yield expires is not None
        finally:
            with self._released:
                # After `held_seconds` another may hold it; then its time of expiry is another too.
                if expires is not None and self._locks.get(key) == expires:
                    del self._locks[key]
                    self._released.notify_all()

    def ping(self) -> None:
        """Memory always answers."""

    def _drop(self, key: str) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None:
            self._bytes -= _size(key, entry[0])

    def _acquire(self, key: str, held_seconds: float, wait_seconds: float) -> float | None:
        deadline = monotonic() + wait_seconds
        with self._released:
            while (held_until := self._locks.get(key, 0.0)) > monotonic():
                remaining = min(deadline, held_until) - monotonic()
                if deadline <= monotonic():
                    return None
                self._released.wait(max(remaining, 0.001))
            expires = self._locks[key] = monotonic() + held_seconds
            return expires


def _size(key: str, value: bytes) -> int:
    return len(key) + len(value) + ENTRY_BYTES
