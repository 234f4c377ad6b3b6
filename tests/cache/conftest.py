"""The contract suite runs over memory and a real Redis, under a prefix of its own."""

import secrets
from collections.abc import Iterator

import pytest
import redis

from service.cache.base import Cache
from service.cache.memory import MemoryCache
from service.cache.redis import RedisCache
from tests.services import redis_server_url

TIMEOUT_SECONDS = 1.0


@pytest.fixture
def prefix() -> Iterator[str]:
    """A prefix that nobody else uses; its keys are deleted afterwards."""
    prefix = f"telling-test-{secrets.token_hex(6)}:"
    yield prefix
    with redis.Redis.from_url(redis_server_url()) as client:
        for key in client.scan_iter(match=f"{prefix}*", count=1000):
            client.delete(key)


@pytest.fixture
def raw_redis() -> Iterator[redis.Redis]:
    """The server itself, to look at and to damage."""
    with redis.Redis.from_url(redis_server_url()) as client:
        yield client


@pytest.fixture
def redis_cache(prefix: str) -> Iterator[RedisCache]:
    cache = RedisCache(redis_server_url(), prefix, TIMEOUT_SECONDS)
    yield cache
    cache.close()


@pytest.fixture(params=["memory", "redis"])
def cache(request: pytest.FixtureRequest) -> Cache:
    if request.param == "memory":
        return MemoryCache(1024 * 1024)
    cache: Cache = request.getfixturevalue("redis_cache")
    return cache
