"""With a real Redis: answers are shared, and when it is gone, hangs, is flushed or full, every read still answers."""

from collections.abc import Iterator
from time import perf_counter
from typing import Any

import pytest
import redis
from flask import Flask

from service.app import create_app
from service.settings import Settings
from tests.api.test_caching import count_flask
from tests.services import OwnRedis

pytestmark = pytest.mark.redis
PATHS = ("/v1/articles", "/v1/figures?limit=3", "/v1/entities", "/v1/figures/facets")
# A read waits for Redis no longer than this; it then goes on without.
TIMEOUT_SECONDS = 0.1


@pytest.fixture
def server() -> Iterator[OwnRedis]:
    with OwnRedis() as server:
        yield server


def app_with(server: OwnRedis, database_url: str, **options: Any) -> Flask:
    settings = Settings(
        database_url=database_url,
        redis_url=server.url,
        redis_prefix="test-api:",
        redis_timeout_seconds=TIMEOUT_SECONDS,
        log_level="ERROR",
        **{"redis_retry_seconds": 0.2, **options},
    )
    return create_app(settings)


def read(app: Flask) -> dict[str, bytes]:
    """All paths once, each of which must answer."""
    answers = {}
    for path in PATHS:
        response = app.test_client().get(path)
        assert response.status_code == 200, response.text
        answers[path] = response.data
    return answers


def status(app: Flask) -> tuple[int, str]:
    response = app.test_client().get("/readyz")
    assert response.json is not None
    return response.status_code, response.json["status"]


def test_what_one_process_made_the_other_serves_from_redis(server: OwnRedis, database_url: str) -> None:
    first, second = app_with(server, database_url), app_with(server, database_url)
    reached = count_flask(second)
    assert read(first) == read(second)
    assert reached == []
    assert status(second) == (200, "ready")


def test_an_entry_in_redis_that_is_damaged_is_made_again(server: OwnRedis, database_url: str) -> None:
    made = read(app_with(server, database_url))
    with redis.Redis.from_url(server.url) as connection:
        keys = list(connection.scan_iter("test-api:*"))
        assert len(keys) == len(PATHS)
        for key, damage in zip(keys, (b"", b"nonsense", b"\x80\x04N.", connection.get(keys[3])[:-1]), strict=True):
            connection.set(key, damage)
    assert read(app_with(server, database_url)) == made


def test_a_ready_answer_does_not_ask_redis(server: OwnRedis, database_url: str) -> None:
    app = app_with(server, database_url)
    read(app)
    with redis.Redis.from_url(server.url) as connection:
        before = connection.info("stats")["total_commands_processed"]
        for _ in range(5):
            read(app)
        assert connection.info("stats")["total_commands_processed"] == before + 1


def test_reads_go_on_when_redis_dies_and_it_heals_by_itself(server: OwnRedis, database_url: str) -> None:
    expected = read(app_with(server, database_url))
    app = app_with(server, database_url)
    server.stop()
    began = perf_counter()
    assert read(app) == expected
    assert perf_counter() - began < 1.0
    assert status(app) == (200, "degraded")
    server.start()
    deadline = perf_counter() + 5
    while status(app) != (200, "ready"):
        assert perf_counter() < deadline
    assert read(app) == expected


def test_a_redis_that_hangs_costs_one_timeout_and_no_answer(server: OwnRedis, database_url: str) -> None:
    """The first read waits, once, for as long as it is told to; the others do not ask."""
    expected = read(app_with(server, database_url))
    app = app_with(server, database_url, redis_retry_seconds=60.0)
    server.freeze()
    try:
        waited = []
        for path in PATHS:
            began = perf_counter()
            response = app.test_client().get(path)
            waited.append(perf_counter() - began)
            assert (response.status_code, response.data) == (200, expected[path])
        assert waited[0] >= TIMEOUT_SECONDS
        assert min(waited[1:]) < TIMEOUT_SECONDS
        assert sum(waited) < 10 * TIMEOUT_SECONDS
        assert status(app) == (200, "degraded")
    finally:
        server.thaw()


def test_a_redis_that_is_flushed_or_full_changes_nothing(server: OwnRedis, database_url: str) -> None:
    expected = read(app_with(server, database_url))
    with redis.Redis.from_url(server.url) as connection:
        connection.flushall()
        assert read(app_with(server, database_url)) == expected
        connection.flushall()
        connection.config_set("maxmemory-policy", "noeviction")
        connection.config_set("maxmemory", "1")
        app = app_with(server, database_url)
        assert read(app) == expected
        assert status(app) == (200, "degraded")


def test_an_extraction_is_made_once(server: OwnRedis, database_url: str) -> None:
    body = {"text": "Er zijn 7 eenden."}
    first = app_with(server, database_url).test_client().post("/v1/extractions", json=body)
    second = app_with(server, database_url).test_client().post("/v1/extractions", json=body)
    assert first.status_code == second.status_code == 200
    assert first.data == second.data
    with redis.Redis.from_url(server.url) as connection:
        (key,) = connection.scan_iter("test-api:*extraction:*")
        connection.set(key, b"nonsense")
    third = app_with(server, database_url).test_client().post("/v1/extractions", json=body)
    assert third.data == first.data
