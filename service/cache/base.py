"""What a cache is: bytes by key, and a lock so that one process makes what many want.

A cache holds nothing that cannot be made again. Every method raises CacheUnavailable where the backend does not answer
in time; `service.cache.Resilient` turns that into "not there", so that no reader ever sees it.
"""

from contextlib import AbstractContextManager
from typing import Protocol

from service.errors import CacheUnavailable


class CacheRefuses(CacheUnavailable):
    """The backend answers, but takes nothing (it is full, or a read-only replica); what it has can still be read."""


class Cache(Protocol):
    """Bytes by key. Keys are short ASCII strings without the prefix, which the backend adds."""

    def get(self, key: str) -> bytes | None:
        """The value, or None. A value that was damaged on the way is dropped and counts as absent."""
        ...

    def set(self, key: str, value: bytes, ttl_seconds: int) -> None:
        """Keep the value for at most so long; the backend may forget it earlier."""
        ...

    def delete(self, key: str) -> None:
        """Forget the value, if there is one."""
        ...

    def lock(self, key: str, held_seconds: float, wait_seconds: float) -> AbstractContextManager[bool]:
        """Hold a lock over all processes that share the cache; yields whether it was got within `wait_seconds`.

        A holder that dies loses it after `held_seconds`.
        """
        ...

    def ping(self) -> None:
        """Raise CacheUnavailable unless the backend answers and takes values now."""
        ...
