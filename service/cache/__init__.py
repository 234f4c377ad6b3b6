"""Where things are kept that can be made again: in the process's memory, or in Redis for all processes.

    base.py        the protocol
    memory.py      least recently used, bounded in bytes
    redis.py       framed values, short timeouts, locks
    resilient.py   around either: no call raises, a cache that failed is left alone for a while

To add a cache: write `<scheme>.py` with the protocol of base.py, add its line to CACHES, and its fixture to the
contract suite in tests/cache.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from service.cache.base import Cache
from service.cache.memory import MemoryCache
from service.cache.redis import RedisCache
from service.cache.resilient import Resilient
from service.errors import InvalidSettings
from service.settings import Settings


def _open_memory(settings: Settings) -> Cache:
    return MemoryCache(settings.cache_bytes)


def _open_redis(settings: Settings) -> Cache:
    try:
        return RedisCache(settings.redis_url, settings.redis_prefix, settings.redis_timeout_seconds)
    except ValueError as error:
        raise InvalidSettings(f"REDIS_URL: {error}. Give redis://host:port/db.") from None


# By the scheme of REDIS_URL; none without it.
CACHES: dict[str, Callable[[Settings], Cache]] = {
    "": _open_memory,
    "redis": _open_redis,
    "rediss": _open_redis,
    "unix": _open_redis,
}


def open_cache(settings: Settings) -> Resilient:
    """The cache that REDIS_URL names, the process's own memory without it. It connects at its first use.

    Raises:
        InvalidSettings: no cache takes this URL.
    """
    scheme = urlsplit(settings.redis_url).scheme if settings.redis_url else ""
    open_backend = CACHES.get(scheme)
    if open_backend is None or (settings.redis_url and not scheme):
        known = ", ".join(f"{name}://" for name in CACHES if name)
        raise InvalidSettings(f"REDIS_URL: give a URL that begins with one of: {known}")
    return Resilient(open_backend(settings), settings.redis_retry_seconds)


__all__ = ["CACHES", "Cache", "Resilient", "open_cache"]
