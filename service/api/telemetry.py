"""The outermost layer: names each request, counts it, and writes one line about it.

`X-Request-ID` is echoed where it is sane, else made; a valid W3C `traceparent` is carried on to the response and the
log. It stands outside Flask because ready answers never reach Flask, and is written for speed: it runs on all of them.
"""

import os
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from time import perf_counter
from typing import TYPE_CHECKING, Any

import msgspec
from flask import request

from service.api.metrics import Metrics

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

REQUEST_ID = "telling.request_id"
ROUTE = "telling.route"
_SANE_ID = re.compile(r"[\x21-\x7e]{1,128}", re.ASCII).fullmatch
# Versions after 00 may carry more behind a hyphen.
_TRACEPARENT = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-[\x21-\x7e]{0,200})?"
)
_METHODS = frozenset(("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"))


class Telemetry:
    """WSGI middleware around all others."""

    def __init__(self, app: "WSGIApplication", metrics: Metrics, write_line: Callable[[bytes], Any] | None) -> None:
        """`write_line` takes one line of the access log; None where the log level leaves it out."""
        self._app, self._metrics, self._write_line = app, metrics, write_line

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        started = perf_counter()
        request_id = environ.get("HTTP_X_REQUEST_ID")
        if request_id is None or not _SANE_ID(request_id):
            request_id = os.urandom(16).hex()
        environ[REQUEST_ID] = request_id
        added = [("X-Request-ID", request_id)]
        trace = environ.get("HTTP_TRACEPARENT")
        if trace is not None:
            if is_traceparent(trace):
                added.append(("traceparent", trace))
            else:
                trace = None
        answered = "500"

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            nonlocal answered
            answered = status[:3]
            return start_response(status, headers + added, exc_info)

        body = self._app(environ, start)
        seconds = perf_counter() - started
        method = environ["REQUEST_METHOD"]
        route = environ.get(ROUTE, "other")
        self._metrics.observe(method if method in _METHODS else "other", route, answered, seconds)
        if self._write_line is not None:
            self._write_line(_line(environ, request_id, trace, method, answered, seconds))
        return body


def is_traceparent(value: str) -> bool:
    """Whether this is a valid W3C traceparent: version, trace id and parent id that are not all zero, flags."""
    version = value[:2]
    return _TRACEPARENT.fullmatch(value) is not None and (version != "00" or len(value) == 55)


def note_route() -> None:
    """Before each request of Flask: note the pattern of its path for the metrics."""
    if request.url_rule is not None:
        request.environ[ROUTE] = request.url_rule.rule


def standard_error_line(line: bytes) -> None:
    """Write one line in one call, so that lines of several threads and processes never mix.

    The logging module would cost as much as all the rest of a ready answer.
    """
    os.write(2, line)


_encode_line = msgspec.json.Encoder().encode


def _line(
    environ: "WSGIEnvironment", request_id: str, trace: str | None, method: str, status: str, seconds: float
) -> bytes:
    line = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "level": "INFO",
        "message": "request",
        "request_id": request_id,
        "method": method,
        "path": environ.get("PATH_INFO", ""),
        "query": environ.get("QUERY_STRING", ""),
        "status": int(status),
        "ms": round(seconds * 1000, 3),
    }
    if trace is not None:
        line["traceparent"] = trace
    return _encode_line(line) + b"\n"
