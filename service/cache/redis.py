"""Redis as a cache, shared by all processes and machines.

Every value stands in a frame: magic, length and a keyed checksum of the key and the value. What is damaged, cut short,
or was put there by something else is deleted and counts as absent.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic, sleep
from typing import Any, Final

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError, RedisError, ResponseError, TimeoutError
from redis.retry import Retry

from service.cache.base import CacheRefuses
from service.errors import CacheUnavailable

MAGIC: Final = b"TLG1"
LENGTH_BYTES: Final = 8
CHECKSUM_BYTES: Final = 16
LOCK_POLL_SECONDS: Final = 0.02

# Frees a lock only for the one who holds it.
_RELEASE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end"


class RedisCache:
    """Redis at `redis://host:port/db`. Threads share it, and it may be taken along over a fork."""

    def __init__(self, url: str, prefix: str, timeout_seconds: float) -> None:
        self._prefix = prefix
        self._redis: Redis = Redis.from_url(
            url,
            socket_timeout=timeout_seconds,
            socket_connect_timeout=timeout_seconds,
            # The default tries ten times, 3.8 s in all where the connection is refused.
            retry=Retry(NoBackoff(), 0),
            # Without greetings that a new connection would have to wait for.
            protocol=2,
            driver_info=None,
        )

    def get(self, key: str) -> bytes | None:
        try:
            stored = _ask(lambda: self._redis.get(self._prefix + key))
        except CacheRefuses:
            # A list or a hash stands there, which is none of ours.
            self.delete(key)
            return None
        if stored is None:
            return None
        value = unframe(key, stored)
        if value is None:
            self.delete(key)
        return value

    def set(self, key: str, value: bytes, ttl_seconds: int) -> None:
        if ttl_seconds > 0:
            _ask(lambda: self._redis.set(self._prefix + key, frame(key, value), ex=ttl_seconds))

    def delete(self, key: str) -> None:
        _ask(lambda: self._redis.delete(self._prefix + key))

    @contextmanager
    def lock(self, key: str, held_seconds: float, wait_seconds: float) -> Iterator[bool]:
        name, token = f"{self._prefix}lock:{key}", secrets.token_hex(8)
        got = self._acquire(name, token, held_seconds, wait_seconds)
        try:
            yield got
        finally:
            if got:
                # Where Redis is away now, the lock goes by itself after `held_seconds`.
                with suppress(CacheUnavailable):
                    _ask(lambda: self._redis.eval(_RELEASE, 1, name, token))

    def ping(self) -> None:
        # A full server answers PING; only a write tells.
        _ask(lambda: self._redis.set(f"{self._prefix}ping", b"", ex=60))

    def close(self) -> None:
        """Close the connections of this process."""
        self._redis.close()

    def _acquire(self, name: str, token: str, held_seconds: float, wait_seconds: float) -> bool:
        deadline = monotonic() + wait_seconds
        milliseconds = max(1, round(held_seconds * 1000))
        while not _ask(lambda: self._redis.set(name, token, nx=True, px=milliseconds)):
            if monotonic() >= deadline:
                return False
            sleep(LOCK_POLL_SECONDS)
        return True


def frame(key: str, value: bytes) -> bytes:
    """The value as it is kept under this key."""
    return MAGIC + len(value).to_bytes(LENGTH_BYTES, "big") + _checksum(key, value) + value


def unframe(key: str, stored: bytes) -> bytes | None:
    """The value that was kept under this key; None where these bytes are not what `frame` made."""
    head = len(MAGIC) + LENGTH_BYTES
    value = stored[head + CHECKSUM_BYTES :]
    whole = stored[:head] == MAGIC + len(value).to_bytes(LENGTH_BYTES, "big")
    return value if whole and stored[head : head + CHECKSUM_BYTES] == _checksum(key, value) else None


def _checksum(key: str, value: bytes) -> bytes:
    # The key goes in as well: a value that stands under another's key is foreign there.
    return hashlib.blake2b(value, digest_size=CHECKSUM_BYTES, key=hashlib.sha256(key.encode()).digest()).digest()


def _ask(call: Callable[[], Any]) -> Any:
    try:
        return call()
    except (ConnectionError, TimeoutError, OSError) as error:
        raise CacheUnavailable(f"Redis does not answer: {error}") from error
    except ResponseError as error:
        raise CacheRefuses(f"Redis refuses: {error}") from error
    except RedisError as error:
        raise CacheUnavailable(f"Redis fails: {error}") from error
