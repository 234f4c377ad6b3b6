from service.cache.memory import ENTRY_BYTES, MemoryCache


def test_the_least_recently_used_goes_first() -> None:
    cache = MemoryCache(3 * (ENTRY_BYTES + 1 + 100))
    for key in "abc":
        cache.set(key, b"x" * 100, 60)
    assert cache.get("a") is not None
    cache.set("d", b"x" * 100, 60)
    assert [cache.get(key) is not None for key in "abcd"] == [True, False, True, True]


def test_what_is_larger_than_the_cache_is_not_kept_and_pushes_nothing_out() -> None:
    cache = MemoryCache(1000)
    cache.set("small", b"x", 60)
    cache.set("large", b"x" * 2000, 60)
    assert cache.get("large") is None and cache.get("small") == b"x"


def test_replacing_and_deleting_give_the_room_back() -> None:
    cache = MemoryCache(2 * (ENTRY_BYTES + 101))
    cache.set("b", b"x" * 100, 60)
    for _ in range(100):
        cache.set("a", b"x" * 100, 60)
        cache.delete("a")
    cache.set("a", b"x" * 100, 60)
    assert cache.get("b") is not None and cache.get("a") is not None
