"""Every environment variable of the service: name, type, default, unit. Read once, refused at start when wrong."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from zoneinfo import ZoneInfo

from service.errors import InvalidSettings


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration of one process. Field `corpus` is set by `CORPUS`, and so on for every field.

    corpus: folder whose documents are served; read at start, below it every file that a format accepts.
    overrides: file with an operator's corrections of entities (TOML); empty for none.
    database_url: `sqlite:///path` or `postgresql://user@host/name`; the truth.
    redis_url: `redis://host:port/db`; empty for the process's own memory.
    redis_prefix: what every key in Redis begins with.
    redis_timeout_seconds: the longest that a read waits for Redis before it goes on without it.
    redis_retry_seconds: how long a Redis that failed is left alone before it is tried again.
    cache_bytes: upper limit of ready responses kept in each process.
    cache_ttl_seconds: how long Redis keeps an entry that nobody asks for.
    document_bytes: the largest document that is read from the corpus.
    request_bytes: the largest request body.
    corpus_poll_seconds: how old a process's idea of the corpus version may be.
    cursor_key: keys the checksum of cursors; the same on all replicas.
    timezone: where documents that state a clock time without a zone were published.
    silence_seconds: how long a thread waits for more of a request that has begun.
    request_seconds: how long a request may take to arrive whole.
    log_level: DEBUG, INFO, WARNING or ERROR.
    host, port: where HTTP is served.
    workers: processes that serve; a core each is right.
    threads: requests that each process works on at the same time.
    max_requests: after about so many a worker is replaced by a fresh one.
    graceful_seconds: how long requests that have begun may take when the service is told to stop.
    """

    corpus: Path = Path("seeds")
    overrides: str = ""
    database_url: str = "sqlite:///var/telling.sqlite3"
    redis_url: str = ""
    redis_prefix: str = "telling:"
    redis_timeout_seconds: float = 0.1
    redis_retry_seconds: float = 2.0
    cache_bytes: int = 32 * 1024 * 1024
    cache_ttl_seconds: int = 7 * 24 * 3600
    document_bytes: int = 5 * 1024 * 1024
    request_bytes: int = 1024 * 1024
    corpus_poll_seconds: float = 1.0
    cursor_key: str = "telling"
    timezone: str = "Europe/Brussels"
    log_level: str = "INFO"
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    threads: int = 4
    max_requests: int = 100_000
    graceful_seconds: int = 20
    silence_seconds: int = 3
    request_seconds: int = 10

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Settings from variables named like the fields in upper case; empty ones count as absent.

        Raises:
            InvalidSettings: a value is of the wrong type or out of range.
        """
        values: dict[str, object] = {}
        for field in fields(cls):
            name = field.name.upper()
            text = environment.get(name, "").strip()
            if text:
                values[field.name] = _parse(name, text, field.type)
        settings = cls(**values)  # type: ignore[arg-type]
        _refuse_nonsense(settings)
        return settings


_PARSERS: dict[object, tuple[Callable[[str], object], str]] = {
    int: (int, "a whole number"),
    float: (float, "a number"),
    Path: (Path, "a path"),
    str: (str, "text"),
}


def _parse(name: str, text: str, wanted: object) -> object:
    parse, expected = _PARSERS[wanted]
    try:
        return parse(text)
    except ValueError:
        raise InvalidSettings(f"{name}={text!r}: give {expected}.") from None


def _refuse_nonsense(settings: Settings) -> None:
    for field in fields(settings):
        value = getattr(settings, field.name)
        if isinstance(value, (int, float)) and not 0 < value < 1e15:
            raise InvalidSettings(f"{field.name.upper()}={value}: give a number above 0.")
    if settings.port > 65535:
        raise InvalidSettings(f"PORT={settings.port}: give a number from 1 to 65535.")
    try:
        ZoneInfo(settings.timezone)
    except (KeyError, ValueError, OSError):  # unknown, no name at all, or the name of a folder of zones
        raise InvalidSettings(f"TIMEZONE={settings.timezone!r}: give a name such as Europe/Brussels.") from None
    if settings.log_level not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise InvalidSettings(f"LOG_LEVEL={settings.log_level!r}: give DEBUG, INFO, WARNING or ERROR.")
