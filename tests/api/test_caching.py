"""Ready answers: the same bytes as those that Flask makes, revalidated by ETag, in this process and in Redis."""

import threading
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.api.metrics import Metrics
from service.api.response_cache import Entry, ResponseCache, _Memory, matches
from service.app import create_app
from service.cache.memory import MemoryCache
from service.errors import StoreUnavailable
from service.settings import Settings
from tests.api.documents import ZELDERT, short
from tests.api.test_records import EVACUATED, EVERY_GET, FLOOD
from tests.conftest import fill_store

VERSIONED = [path for path in EVERY_GET if path.startswith(("/v1/", "/problems/"))] + [
    "/openapi.json",
    "/openapi.yaml",
    "/docs",
    "/v1/figures?format=csv",
    "/v1/figures?format=ndjson",
    f"/v1/articles/{FLOOD}?format=text",
]


@pytest.mark.parametrize("path", VERSIONED)
def test_the_same_question_has_the_same_answer_and_etag(client: FlaskClient, path: str) -> None:
    first, second = client.get(path), client.get(path)
    assert first.status_code == 200
    assert first.data == second.data
    etag = first.headers["ETag"]
    assert etag == second.headers["ETag"]
    assert etag.startswith('"') and etag.endswith('"')
    assert first.headers["Cache-Control"] == "no-cache"
    assert first.headers["Vary"] == "Accept"


@pytest.mark.parametrize("path", VERSIONED)
def test_a_known_etag_is_answered_with_304_and_no_body(client: FlaskClient, path: str) -> None:
    etag = client.get(path).headers["ETag"]
    for known in (etag, f"W/{etag}", f'"other", {etag}', f'W/"other" , W/{etag}', "*"):
        response = client.get(path, headers={"If-None-Match": known})
        assert (response.status_code, response.data) == (304, b""), known
        assert response.headers["ETag"] == etag
        assert response.headers["Vary"] == "Accept"
        assert response.headers["Cache-Control"] == "no-cache"
        assert "X-Request-ID" in response.headers
        assert "Content-Type" not in response.headers
    for unknown in ('"other"', "other", etag.strip('"'), ""):
        assert client.get(path, headers={"If-None-Match": unknown}).status_code == 200, unknown


@pytest.mark.parametrize("path", [*VERSIONED, "/healthz", "/readyz", "/version", "/docs/swagger-ui.css"])
def test_head_has_the_headers_of_get_and_no_body(client: FlaskClient, path: str) -> None:
    get, head = client.get(path), client.head(path)
    assert head.status_code == get.status_code
    assert head.data == b""
    ignored = {"X-Request-ID", "Date"}
    assert {k: v for k, v in head.headers if k not in ignored} == {k: v for k, v in get.headers if k not in ignored}


def test_head_is_ready_or_not_the_same(database_url: str) -> None:
    """A HEAD that comes first is made as a GET, and its answer then serves the GET."""
    client = new_app(database_url).test_client()
    head = client.head("/v1/articles")
    get = client.get("/v1/articles")
    assert head.headers["Content-Length"] == get.headers["Content-Length"] == str(len(get.data))
    assert client.head("/v1/nothing").data == b""
    assert client.head("/v1/figures?limit=0").status_code == 400


@pytest.mark.parametrize("path", ["/v1/articles", f"/v1/figures/{EVACUATED}", "/healthz", "/docs"])
def test_options_names_the_methods_and_has_no_body(client: FlaskClient, path: str) -> None:
    response = client.options(path)
    assert (response.status_code, response.data) == (204, b"")
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
    assert set(client.options("/v1/extractions").headers["Allow"].split(", ")) == {"POST", "OPTIONS"}


def test_another_representation_has_another_etag(client: FlaskClient) -> None:
    accepts = ("application/json", "text/csv", "application/x-ndjson")
    etags = [client.get("/v1/figures", headers={"Accept": accept}).headers["ETag"] for accept in accepts]
    assert len(set(etags)) == 3
    answer = client.get("/v1/figures", headers={"Accept": "text/csv", "If-None-Match": etags[0]})
    assert answer.status_code == 200


def new_app(database_url: str, **options: Any) -> Flask:
    settings = {"database_url": database_url, "log_level": "ERROR", "corpus_poll_seconds": 1e-6, **options}
    cache = settings.pop("cache", None)
    store = settings.pop("store", None)
    return create_app(Settings(**settings), cache=cache, store=store)


def count_flask(app: Flask) -> list[str]:
    """The paths that reach Flask from now on."""
    reached: list[str] = []

    @app.before_request
    def note() -> None:
        from flask import request

        reached.append(request.path)

    return reached


def test_a_ready_answer_does_not_reach_flask(database_url: str) -> None:
    app = new_app(database_url)
    reached, client = count_flask(app), app.test_client()
    etag = client.get("/v1/figures").headers["ETag"]
    client.get("/v1/figures")
    client.head("/v1/figures")
    assert client.get("/v1/figures", headers={"If-None-Match": etag}).status_code == 304
    assert reached == ["/v1/figures"]
    client.get("/v1/figures?limit=20")
    client.get("/v1/figures", headers={"Accept": "text/csv"})
    assert len(reached) == 3


def test_problems_are_not_kept(database_url: str) -> None:
    app = new_app(database_url)
    reached, client = count_flask(app), app.test_client()
    for _ in range(2):
        assert client.get("/v1/figures?limit=0").status_code == 400
        assert client.get("/v1/figures/nothing").status_code == 404
    assert len(reached) == 4


def test_an_article_that_comes_is_seen_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'changing.sqlite3'}"
    fill_store(url)
    app = new_app(url)
    client, store = app.test_client(), app.extensions["telling"].store
    before = client.get("/v1/articles")
    store.put("corpus:nieuw.txt", short())
    after = client.get("/v1/articles", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert before.json and after.json
    assert after.json["meta"]["total"] == before.json["meta"]["total"] + 1
    assert after.json["meta"]["corpus_version"] != before.json["meta"]["corpus_version"]
    store.close()


def test_the_version_is_asked_for_at_most_once_in_the_poll_time(database_url: str) -> None:
    asked = [0]

    def version() -> str:
        asked[0] += 1
        return "1"

    app = new_app(database_url)
    cache = wrap(app, version, poll_seconds=60)
    for _ in range(5):
        run(cache, "/v1/figures")
    assert asked[0] == 2  # before the first answer was made, and after


def test_ready_answers_stay_while_the_store_is_away(database_url: str) -> None:
    away = [False]
    app = new_app(database_url)

    def version() -> str:
        if away[0]:
            raise StoreUnavailable("gone")
        return "1"

    reached = count_flask(app)
    cache = wrap(app, version, poll_seconds=1e-9)
    kept = run(cache, "/v1/figures")
    away[0] = True
    assert run(cache, "/v1/figures") == kept
    assert reached == ["/v1/figures"]


def test_an_answer_made_while_the_corpus_changed_is_not_kept(database_url: str) -> None:
    """It belongs to neither version: served once, then made again."""
    versions = iter(["1", "2", "2", "2"])
    app = new_app(database_url)
    reached = count_flask(app)
    cache = wrap(app, lambda: next(versions), poll_seconds=60)
    for _ in range(3):
        run(cache, "/v1/figures")
    assert len(reached) == 2


def test_memory_keeps_within_its_bytes_and_drops_what_was_used_least() -> None:
    memory = _Memory(20_000)
    entry = Entry("/v1/x", '"e"', [], b"x" * 1000, [])
    for number in range(50):
        memory.put((str(number),), entry)
        assert memory.get(("0",)) is entry
    kept = [number for number in range(50) if memory.get((str(number),))]
    assert kept == [0, *range(50 - len(kept) + 1, 50)]
    assert 5 <= len(kept) <= 10
    memory.put(("huge",), Entry("/v1/x", '"e"', [], b"x" * 10_000, []))
    assert memory.get(("huge",)) is None


def test_threads_that_ask_together_get_the_same(database_url: str) -> None:
    app = new_app(database_url)
    answers: list[bytes] = []

    def ask() -> None:
        answers.append(app.test_client().get("/v1/figures?limit=50").data)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert len(set(answers)) == 1


def test_what_one_process_made_the_other_serves(database_url: str) -> None:
    shared = MemoryCache(10_000_000)
    first, second = new_app(database_url, cache=shared), new_app(database_url, cache=shared)
    reached = count_flask(second)
    made = first.test_client().get(f"/v1/entities/{ZELDERT.id}")
    served = second.test_client().get(f"/v1/entities/{ZELDERT.id}")
    assert served.data == made.data
    assert served.headers["ETag"] == made.headers["ETag"]
    assert reached == []


@pytest.mark.parametrize("damage", [b"", b"\x80", b"nonsense", b'{"route": 1}', b"\x00" * 1000])
def test_a_foreign_entry_is_dropped_and_made_again(database_url: str, damage: bytes) -> None:
    class Damaged(MemoryCache):
        def get(self, key: str) -> bytes | None:
            return damage if super().get(key) else None

    shared = Damaged(10_000_000)
    first, second = new_app(database_url, cache=shared), new_app(database_url, cache=shared)
    made = first.test_client().get("/v1/figures")
    assert second.test_client().get("/v1/figures").data == made.data


@pytest.mark.parametrize(
    ("header", "matched"),
    [
        ('"a"', True),
        ('W/"a"', True),
        ('"b", "a"', True),
        ('"b","a"', True),
        ("*", True),
        (" * ", True),
        ('"b"', False),
        ("a", False),
        ('"A"', False),
        ("", False),
        (",,,", False),
    ],
)
def test_if_none_match_compares_weakly(header: str, matched: bool) -> None:
    assert matches(header, '"a"') is matched


def wrap(app: Flask, version: Any, poll_seconds: float) -> ResponseCache:
    """A response cache of its own around the bare Flask application."""
    bare = Flask.wsgi_app.__get__(app)
    options = {"code_version": "1", "max_bytes": 1_000_000, "ttl_seconds": 60, "poll_seconds": poll_seconds}
    return ResponseCache(bare, None, Metrics(), version, **options)


def run(application: Any, path: str) -> bytes:
    from werkzeug.test import EnvironBuilder, run_wsgi_app

    body, status, _ = run_wsgi_app(application, EnvironBuilder(path).get_environ())
    assert status.startswith("200")
    return b"".join(body)


def test_what_many_want_at_once_is_made_once(database_url: str) -> None:
    """Eight threads ask for the same at once: Flask makes it for one, the others wait and get the same bytes."""
    app = new_app(database_url)
    made: list[str] = []
    together = threading.Barrier(8)
    app.before_request(lambda: made.append("made"))
    answers: list[bytes] = []

    def ask() -> None:
        together.wait(10)
        answers.append(app.test_client().get("/v1/figures?limit=50").data)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert (len(answers), len(set(answers)), len(made)) == (8, 1, 1)
