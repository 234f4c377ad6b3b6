"""The servers that the other tests lean on are real, and end with the test that owns them."""

import psycopg
import pytest
import redis

from tests import services


@pytest.mark.redis
def test_redis_server_answers() -> None:
    client = redis.Redis.from_url(services.redis_server_url())
    assert client.ping()
    client.close()


@pytest.mark.redis
def test_own_redis_stops_and_starts_on_its_port() -> None:
    with services.OwnRedis() as server:
        client = redis.Redis.from_url(server.url, socket_timeout=2)
        client.set("k", "v")
        server.stop()
        with pytest.raises(redis.ConnectionError):
            client.get("k")
        server.start()
        assert client.get("k") is None
        client.close()


@pytest.mark.redis
def test_frozen_redis_hangs_until_it_is_thawed() -> None:
    with services.OwnRedis() as server:
        client = redis.Redis.from_url(server.url, socket_timeout=0.1, retry=None)
        server.freeze()
        with pytest.raises(redis.TimeoutError):
            client.ping()
        server.thaw()
        assert client.ping()
        client.close()


@pytest.mark.postgresql
def test_new_database_is_empty_and_gone_afterwards() -> None:
    with services.new_database() as url, psycopg.connect(url) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        assert tables == (0,)
        connection.execute("CREATE EXTENSION unaccent")  # search needs it; every server we may start has it
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
