"""What stands in Redis is believed only where it is what we put there."""

import multiprocessing

import pytest
import redis
from hypothesis import given
from hypothesis import strategies as st

from service.cache.redis import RedisCache, frame, unframe

VALUE = b'{"a": 1}' * 20


@given(st.binary(max_size=300), st.text(alphabet="abc:", max_size=9))
def test_a_frame_gives_back_what_it_holds_under_its_own_key_alone(value: bytes, key: str) -> None:
    assert unframe(key, frame(key, value)) == value
    assert unframe(key + "x", frame(key, value)) is None


@given(st.binary(max_size=60), st.data())
def test_no_single_change_to_a_frame_goes_unseen(value: bytes, data: st.DataObject) -> None:
    stored = bytearray(frame("key", value))
    position = data.draw(st.integers(0, len(stored) - 1))
    stored[position] ^= data.draw(st.integers(1, 255))
    assert unframe("key", bytes(stored)) is None


@pytest.mark.parametrize(
    "damaged",
    [
        *(b"", b"x", VALUE, frame("key", VALUE)[:-1], frame("key", VALUE) + b"x", frame("other", VALUE)),
        *(b"\x80\x04\x95.", b"\0" * 100, frame("key", VALUE)[:12], frame("key", VALUE)[:27]),
    ],
    ids=lambda damaged: f"{len(damaged)}-{damaged[:1].hex()}",
)
def test_a_damaged_or_foreign_entry_is_dropped(
    redis_cache: RedisCache, raw_redis: redis.Redis, prefix: str, damaged: bytes
) -> None:
    raw_redis.set(f"{prefix}key", damaged, ex=60)
    assert redis_cache.get("key") is None
    assert not raw_redis.exists(f"{prefix}key")
    redis_cache.set("key", VALUE, 60)
    assert redis_cache.get("key") == VALUE


def test_an_entry_of_another_type_is_dropped(redis_cache: RedisCache, raw_redis: redis.Redis, prefix: str) -> None:
    raw_redis.rpush(f"{prefix}key", b"x")
    assert redis_cache.get("key") is None
    assert not raw_redis.exists(f"{prefix}key")


def test_every_key_has_the_prefix_and_an_end(redis_cache: RedisCache, raw_redis: redis.Redis, prefix: str) -> None:
    with redis_cache.lock("name", 30, 0):
        redis_cache.set("key", VALUE, 60)
        redis_cache.ping()
        keys = {key.decode(): raw_redis.pttl(key) for key in raw_redis.scan_iter(match=f"{prefix}*", count=1000)}
    assert keys.keys() == {f"{prefix}key", f"{prefix}ping", f"{prefix}lock:name"}
    assert all(0 < remaining <= 60_000 for remaining in keys.values())


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_cache_that_was_used_can_be_taken_along_over_a_fork(redis_cache: RedisCache) -> None:
    redis_cache.set("shared", b"parent", 60)

    def work(number: int) -> None:
        for turn in range(20):
            redis_cache.set(f"child{number}", str(turn).encode(), 60)
            assert redis_cache.get(f"child{number}") == str(turn).encode()
            assert redis_cache.get("shared") == b"parent"

    children = [multiprocessing.get_context("fork").Process(target=work, args=(number,)) for number in range(3)]
    for child in children:
        child.start()
    work(9)
    for child in children:
        child.join(30)
    assert [child.exitcode for child in children] == [0, 0, 0]
