"""Each request has a name, one line in the log, and counts once in the metrics, ready or not."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.api.telemetry import Telemetry, is_traceparent
from service.app import create_app
from service.settings import Settings
from tests.api.test_records import FLOOD

TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


@pytest.mark.parametrize("path", ["/v1/articles", "/healthz", "/nothing", "/v1/figures?limit=0", "/docs"])
def test_a_sane_request_id_is_echoed(client: FlaskClient, path: str) -> None:
    for sane in ("a", "3fa85f64-5717-4562-b3fc-2c963f66afa6", "x" * 128, "!~"):
        assert client.get(path, headers={"X-Request-ID": sane}).headers.getlist("X-Request-ID") == [sane]


@pytest.mark.parametrize("odd", ["", "x" * 129, "a b", "a\tb", "é", "a\x7f"])
def test_an_odd_request_id_is_replaced(client: FlaskClient, odd: str) -> None:
    made = client.get("/v1/articles", headers={"X-Request-ID": odd}).headers["X-Request-ID"]
    assert made != odd
    assert len(made) == 32


def test_every_request_gets_a_name_of_its_own(client: FlaskClient) -> None:
    assert len({client.get("/v1/articles").headers["X-Request-ID"] for _ in range(20)}) == 20


def test_a_valid_traceparent_is_carried_on(client: FlaskClient) -> None:
    assert client.get("/v1/articles", headers={"traceparent": TRACE}).headers["traceparent"] == TRACE
    for wrong in ("", "00", TRACE.upper(), TRACE + "-00", "ff" + TRACE[2:], TRACE.replace("4bf9", "gbf9")):
        assert "traceparent" not in client.get("/v1/articles", headers={"traceparent": wrong}).headers


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        (TRACE, True),
        ("01" + TRACE[2:] + "-what-ever", True),
        (TRACE + "-x", False),
        ("00-" + "0" * 32 + TRACE[35:], False),
        (TRACE[:36] + "0" * 16 + "-01", False),
        (TRACE + "\n", False),
    ],
)
def test_a_traceparent_is_what_w3c_says(value: str, valid: bool) -> None:
    assert is_traceparent(value) is valid


def test_each_request_writes_one_line(app: Flask) -> None:
    lines: list[bytes] = []
    telemetry = app.wsgi_app
    assert isinstance(telemetry, Telemetry)
    watched = Telemetry(telemetry._app, telemetry._metrics, lines.append)
    ask(watched, "/v1/articles", "q=%22%0A%C3%A9", HTTP_X_REQUEST_ID="one")
    ask(watched, "/v1/articles", "q=%22%0A%C3%A9", HTTP_X_REQUEST_ID="two", HTTP_TRACEPARENT=TRACE)
    ask(watched, "/v1/\xc3\xa9\n", "", HTTP_X_REQUEST_ID="three")
    assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in lines)
    first, second, third = (json.loads(line) for line in lines)
    assert (first["request_id"], first["method"], first["path"], first["status"]) == ("one", "GET", "/v1/articles", 200)
    assert first["ms"] > 0
    assert (second["request_id"], second["traceparent"]) == ("two", TRACE)
    assert (third["request_id"], third["status"]) == ("three", 404)


def ask(application: Any, path: str, query: str, **environ: str) -> None:
    given = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        **environ,
    }
    list(application(given, lambda *_: None))


def counted(client: FlaskClient, name: str) -> float:
    lines = client.get("/metrics").text.splitlines()
    return next((float(line.rsplit(" ", 1)[1]) for line in lines if line.startswith(name + " ")), 0.0)


def test_ready_answers_count_like_others(database_url: str) -> None:
    app = create_app(Settings(database_url=database_url, log_level="ERROR"))
    client = app.test_client()
    for _ in range(3):
        client.get(f"/v1/articles/{FLOOD}")
    client.get("/v1/articles/nothing")
    client.get("/nothing")
    route = 'route="/v1/articles/<article_id>"'
    assert counted(client, f'telling_requests_total{{method="GET",{route},status="200"}}') == 3
    assert counted(client, f'telling_requests_total{{method="GET",{route},status="404"}}') == 1
    assert counted(client, 'telling_requests_total{method="GET",route="other",status="404"}') == 1
    assert counted(client, f"telling_request_duration_seconds_count{{{route}}}") == 4
    assert counted(client, 'telling_response_cache_misses_total{source="made"}') == 2
    app.extensions["telling"].store.close()


def test_made_up_methods_and_paths_make_no_new_series(client: FlaskClient) -> None:
    for number in range(5):
        client.open(f"/made/up/{number}", method=f"BREW{number}")
    text = client.get("/metrics").text
    assert "BREW" not in text
    assert "/made/up" not in text


def test_metrics_of_several_processes_are_added_up(tmp_path: Path, database_url: str) -> None:
    """As under gunicorn: each process counts in a file of its own, and any of them tells the sum."""
    program = """
import sys
from service.app import create_app
from service.settings import Settings
client = create_app(Settings(database_url=sys.argv[1], log_level="ERROR")).test_client()
client.get("/version")
print(client.get("/metrics").text)
"""
    environment = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    for expected in ("1.0", "2.0"):
        told = subprocess.run(
            [sys.executable, "-c", program, database_url], env=environment, capture_output=True, text=True, check=True
        ).stdout
        assert f'telling_requests_total{{method="GET",route="/version",status="200"}} {expected}' in told
