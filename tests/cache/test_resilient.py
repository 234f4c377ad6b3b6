"""Redis gone, hanging, full or flushed: no call raises, nobody waits long, and it heals by itself."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import redis

from service.cache import Resilient, open_cache
from service.cache.resilient import Breaker
from service.errors import InvalidSettings
from service.settings import Settings
from tests.services import OwnRedis

RETRY_SECONDS = 0.4
TIMEOUT_SECONDS = 0.1
# What a slow machine may add to a wait.
SLACK_SECONDS = 0.25

SETTINGS = Settings(redis_prefix="own:", redis_timeout_seconds=TIMEOUT_SECONDS, redis_retry_seconds=RETRY_SECONDS)


@pytest.fixture(scope="module")
def server() -> Iterator[OwnRedis]:
    with OwnRedis() as server:
        yield server


@pytest.fixture
def cache(server: OwnRedis) -> Resilient:
    server.stop()
    server.start()
    return open_cache(replace(SETTINGS, redis_url=server.url))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    began = time.monotonic()
    yield
    took = time.monotonic() - began
    assert took < seconds + SLACK_SECONDS, f"{took:.3f} s"


def use(cache: Resilient) -> bytes | None:
    with cache.lock("lock", 1, 1) as got:
        assert got
        cache.set("key", b"value", 60)
        cache.delete("other")
        cache.ping()
        return cache.get("key")


def wait_until_ok(cache: Resilient) -> None:
    deadline = time.monotonic() + 10
    while cache.state != "ok" and time.monotonic() < deadline:
        time.sleep(RETRY_SECONDS / 4)
        cache.ping()
    assert cache.state == "ok"


def test_while_all_is_well_it_is_the_cache_itself(cache: Resilient) -> None:
    assert use(cache) == b"value"
    assert cache.state == "ok"


def test_a_redis_that_is_gone_counts_as_empty_and_heals(cache: Resilient, server: OwnRedis) -> None:
    use(cache)
    server.stop()
    with at_most(TIMEOUT_SECONDS):
        assert use(cache) is None
    assert cache.state == "degraded"
    server.start()
    wait_until_ok(cache)
    assert use(cache) == b"value"


def test_a_redis_that_hangs_costs_one_timeout_and_heals(cache: Resilient, server: OwnRedis) -> None:
    use(cache)
    server.freeze()
    try:
        with at_most(TIMEOUT_SECONDS):
            for _ in range(50):
                assert cache.get("key") is None
        assert cache.state == "degraded"
        with at_most(TIMEOUT_SECONDS):
            assert use(cache) is None
    finally:
        server.thaw()
    wait_until_ok(cache)
    assert use(cache) == b"value"


def test_of_many_threads_one_probes_a_redis_that_hangs(cache: Resilient, server: OwnRedis) -> None:
    server.freeze()
    try:
        cache.get("key")
        time.sleep(RETRY_SECONDS * 1.1)
        waited: list[float] = []
        start = threading.Barrier(50)

        def read() -> None:
            start.wait()
            began = time.monotonic()
            assert cache.get("key") is None
            waited.append(time.monotonic() - began)

        threads = [threading.Thread(target=read) for _ in range(50)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sum(seconds > TIMEOUT_SECONDS * 0.9 for seconds in waited) == 1
        assert max(waited) < TIMEOUT_SECONDS + SLACK_SECONDS
    finally:
        server.thaw()


def test_a_full_redis_is_still_read_and_heals() -> None:
    with OwnRedis() as server, redis.Redis.from_url(server.url) as raw:
        cache = open_cache(replace(SETTINGS, redis_url=server.url))
        use(cache)
        raw.config_set("maxmemory-policy", "noeviction")
        raw.config_set("maxmemory", "1mb")
        cache.ping()
        assert cache.state == "degraded"
        with at_most(TIMEOUT_SECONDS):
            cache.set("new", b"x", 60)
            assert cache.get("key") == b"value"
            with cache.lock("lock", 1, 0) as got:
                assert got
        raw.config_set("maxmemory", "0")
        wait_until_ok(cache)
        cache.set("new", b"x", 60)
        assert cache.get("new") == b"x"


def test_a_flushed_redis_is_empty_and_well(cache: Resilient, server: OwnRedis) -> None:
    use(cache)
    with redis.Redis.from_url(server.url) as raw:
        raw.flushall()
    assert cache.get("key") is None
    assert cache.state == "ok"
    assert use(cache) == b"value"


def test_while_redis_is_away_locks_hold_within_the_process(cache: Resilient, server: OwnRedis) -> None:
    server.stop()
    inside, most = 0, 0

    def enter(_: int) -> None:
        nonlocal inside, most
        with cache.lock("lock", 5, 5) as got:
            assert got
            inside += 1
            most = max(most, inside)
            time.sleep(0.001)
            inside -= 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(enter, range(16)))
    assert most == 1


def test_a_redis_that_goes_while_a_lock_is_held_hurts_nobody(cache: Resilient, server: OwnRedis) -> None:
    with cache.lock("lock", 5, 0) as got:
        assert got
        server.stop()
    with pytest.raises(ValueError, match="on purpose"), cache.lock("lock", 5, 0):
        raise ValueError("on purpose")


def test_a_breaker_lets_one_probe_in_each_period() -> None:
    now = 0.0
    breaker = Breaker(10, clock=lambda: now)
    assert breaker.allows() and not breaker.is_open
    assert breaker.note_failure() and breaker.is_open
    assert not breaker.allows()
    now = 10.0
    assert [breaker.allows() for _ in range(3)] == [True, False, False]
    now = 20.0
    assert breaker.allows()
    assert breaker.note_success() and not breaker.is_open
    assert not breaker.note_success()
    assert [breaker.allows() for _ in range(3)] == [True] * 3


@pytest.mark.parametrize("url", ["http://localhost", "localhost:6379", "redis://localhost:port/0", "mem"])
def test_a_url_that_no_cache_takes_is_refused(url: str) -> None:
    with pytest.raises(InvalidSettings, match="REDIS_URL"):
        open_cache(replace(SETTINGS, redis_url=url))


def test_without_a_url_the_cache_is_memory() -> None:
    cache = open_cache(Settings(corpus=Path(".")))
    assert use(cache) == b"value"
    assert cache.state == "ok"
