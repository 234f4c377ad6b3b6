"""What every cache does."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from service.cache.base import Cache


@pytest.mark.parametrize("value", [b"", b"x", bytes(range(256)), b"\x80\x04\x95", b"x" * 100_000])
def test_a_value_comes_back_as_it_was(cache: Cache, value: bytes) -> None:
    cache.set("key", value, 60)
    assert cache.get("key") == value


def test_what_is_not_there_is_none(cache: Cache) -> None:
    assert cache.get("nothing") is None
    cache.delete("nothing")


def test_a_value_is_replaced_and_forgotten(cache: Cache) -> None:
    cache.set("key", b"old", 60)
    cache.set("key", b"new", 60)
    assert cache.get("key") == b"new"
    cache.delete("key")
    assert cache.get("key") is None


def test_a_value_goes_when_its_time_is_over(cache: Cache) -> None:
    cache.set("short", b"x", 1)
    cache.set("never", b"x", 0)
    assert cache.get("short") == b"x" and cache.get("never") is None
    time.sleep(1.05)
    assert cache.get("short") is None


def test_the_cache_answers(cache: Cache) -> None:
    cache.ping()


def test_one_at_a_time_holds_a_lock(cache: Cache) -> None:
    inside, most, got_it = 0, 0, []

    def enter(_: int) -> None:
        nonlocal inside, most
        with cache.lock("lock", 10, 10) as got:
            got_it.append(got)
            inside += 1
            most = max(most, inside)
            time.sleep(0.002)
            inside -= 1

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(enter, range(12)))
    assert (most, got_it) == (1, [True] * 12)


def test_who_waited_in_vain_is_told_so(cache: Cache) -> None:
    with (
        cache.lock("lock", 10, 1) as first,
        cache.lock("lock", 10, 0.05) as second,
        cache.lock("other", 10, 0) as third,
    ):
        assert (first, second, third) == (True, False, True)
    with cache.lock("lock", 10, 0) as again:
        assert again


def test_a_lock_is_free_after_an_error(cache: Cache) -> None:
    with pytest.raises(ValueError, match="on purpose"), cache.lock("lock", 10, 1):
        raise ValueError("on purpose")
    with cache.lock("lock", 10, 0) as got:
        assert got


def test_a_holder_that_takes_too_long_loses_the_lock_and_frees_no_other(cache: Cache) -> None:
    released = threading.Event()

    def hold() -> None:
        with cache.lock("lock", 0.1, 0):
            released.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    time.sleep(0.02)
    with cache.lock("lock", 10, 5) as got:
        assert got
        released.set()
        thread.join()
        with cache.lock("lock", 10, 0) as third:
            assert not third
