"""How gunicorn serves the application: its settings, each with its reason, and what it does when workers come and go.

`service.serve` hands these to gunicorn; nothing here is read from a file or the environment.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

from gunicorn import util
from gunicorn.http import errors
from gunicorn.workers.gthread import ThreadWorker

from service.settings import Settings

SHARED_MEMORY = Path("/dev/shm")


def gunicorn_options(settings: Settings) -> dict[str, object]:
    """The gunicorn settings for these settings of ours, by gunicorn's names."""
    return {
        "bind": f"[{settings.host}]:{settings.port}" if ":" in settings.host else f"{settings.host}:{settings.port}",
        "workers": settings.workers,
        "threads": settings.threads,
        "worker_class": ProblemWorker,
        # The application is made once, before the fork: workers start at once and share what was read. Whoever opens
        # connections does so at first use, in the worker.
        "preload_app": True,
        # The sign of life of each worker is a file that is touched every second: on a disk that hangs, all workers
        # would be taken for dead.
        "worker_tmp_dir": str(SHARED_MEMORY) if os.access(SHARED_MEMORY, os.W_OK) else None,
        # It would write into the home directory, which a read-only container does not have.
        "control_socket_disable": True,
        # A worker is replaced now and then, so that a leak in any library stays small; not all at the same time.
        "max_requests": settings.max_requests,
        "max_requests_jitter": settings.max_requests // 10,
        "graceful_timeout": settings.graceful_seconds,
        "timeout": 30,
        # Longer than common proxies keep an idle connection to us, so that they never send into one being closed.
        "keepalive": 75,
        # A search of a thousand letters, each three characters of three escapes, has to fit; the most gunicorn allows.
        "limit_request_line": 8190,
        "limit_request_field_size": 8190,
        # The application logs its requests, and we say where we serve.
        "accesslog": None,
        "loglevel": "debug" if settings.log_level == "DEBUG" else "warning",
        "proc_name": "telling",
        "child_exit": child_exit,
    }


class ProblemWorker(ThreadWorker):
    """A threaded worker that answers what is not HTTP in the words of the rest of the API, problem+json."""

    # What gunicorn refuses before any application sees it; all else that it refuses is a 400.
    STATUSES: tuple[tuple[type[Exception], HTTPStatus], ...] = (
        (errors.LimitRequestLine, HTTPStatus.REQUEST_URI_TOO_LONG),
        (errors.LimitRequestHeaders, HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
        (errors.ExpectationFailed, HTTPStatus.EXPECTATION_FAILED),
        (errors.UnsupportedTransferCoding, HTTPStatus.NOT_IMPLEMENTED),
    )

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Answer a request that could not be read, and close the connection."""
        ours = isinstance(exc, (errors.InvalidResponseHeader, errors.InvalidResponseHeaderName))
        if ours or not isinstance(exc, errors.ParseException):
            super().handle_error(req, client, addr, exc)  # type: ignore[no-untyped-call]
            return
        status = next((status for kind, status in self.STATUSES if isinstance(exc, kind)), HTTPStatus.BAD_REQUEST)
        self.log.info("Refused a request that is not HTTP: %s", exc)
        problem = {"type": "about:blank", "title": status.phrase, "status": status.value, "detail": str(exc)}
        body = json.dumps(problem).encode()
        head = (
            f"HTTP/1.1 {status.value} {status.phrase}\r\nConnection: close\r\n"
            f"Content-Type: application/problem+json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        try:
            util.write_nonblock(client, head.encode("latin-1") + body)
        except OSError:
            self.log.debug("Whoever sent it is gone.")


def child_exit(server: Any, worker: Any) -> None:
    """Let the metrics of a worker that ended count no longer as those of a living one."""
    from prometheus_client import multiprocess  # reads the environment when imported, which serve.py sets first

    multiprocess.mark_process_dead(worker.pid)


def prepare_metrics_folder() -> Callable[[], None]:
    """Give the workers an empty folder to share their metrics in; returns what removes it again.

    Must run before anything imports prometheus_client. Where PROMETHEUS_MULTIPROC_DIR names a folder, that one is
    used, and what an earlier run left in it goes: its processes are dead, and their numbers would be counted again.
    """
    named = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    parent = SHARED_MEMORY if os.access(SHARED_MEMORY, os.W_OK) else Path(os.environ.get("TMPDIR", "/tmp"))
    folder = Path(named) if named else parent / f"telling-metrics-{os.getpid()}"
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob("*.db"):
        leftover.unlink()
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)
    if "prometheus_client" in sys.modules:
        raise RuntimeError("prometheus_client was imported before its folder was known")
    return (lambda: None) if named else (lambda: shutil.rmtree(folder, ignore_errors=True))
