"""Ready answers in a file, for the servers that the service is compared with."""

import json
from pathlib import Path

# What a server adds of its own accord, and would be there twice.
_OF_THE_SERVER = {"server", "date", "connection", "transfer-encoding", "keep-alive"}
_KEPT_ON_304 = {"etag", "vary", "cache-control", "link", "x-content-type-options", "x-request-id"}

Answer = tuple[list[tuple[str, str]], bytes]


def save(path: Path, answers: dict[str, Answer]) -> None:
    """Write answers: path and query -> (headers, body)."""
    kept = {
        target: [[[name, value] for name, value in headers if name.lower() not in _OF_THE_SERVER], body.decode()]
        for target, (headers, body) in answers.items()
    }
    path.write_text(json.dumps(kept), encoding="utf-8")


def load(path: Path) -> dict[str, Answer]:
    """What `save` wrote."""
    saved = json.loads(path.read_text(encoding="utf-8"))
    return {
        target: ([(name, value) for name, value in headers], body.encode()) for target, (headers, body) in saved.items()
    }


def unchanged(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The headers that go with a 304."""
    return [(name, value) for name, value in headers if name.lower() in _KEPT_ON_304]
