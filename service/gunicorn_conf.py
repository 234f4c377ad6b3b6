"""How gunicorn serves the application: its settings, each with its reason, and what it does when workers come and go.

`service.serve` hands these to gunicorn; nothing here is read from a file or the environment.
"""

import logging
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from service.gunicorn_worker import Worker
from service.settings import Settings

SHARED_MEMORY = Path("/dev/shm")


def gunicorn_options(settings: Settings) -> dict[str, object]:
    """The gunicorn settings for these settings of ours, by gunicorn's names."""
    limits = {"silence_seconds": settings.silence_seconds, "request_seconds": settings.request_seconds}
    return {
        "bind": f"[{settings.host}]:{settings.port}" if ":" in settings.host else f"{settings.host}:{settings.port}",
        "workers": settings.workers,
        "threads": settings.threads,
        "worker_class": type("Worker", (Worker,), limits),
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
        # Nothing that is served depends on the scheme or the address of who asks, so no header may claim them.
        "forwarded_allow_ips": "",
        # The application logs its requests, and we say where we serve.
        "accesslog": None,
        "loglevel": "debug" if settings.log_level == "DEBUG" else "warning",
        "proc_name": "telling",
        "worker_exit": worker_exit,
        "child_exit": child_exit,
    }


def worker_exit(server: Any, worker: Any) -> None:
    """End a worker that has done its work at once, without tearing down its interpreter.

    onnxruntime starts a thread when it is imported, before the fork. Its clean-up waits for that thread, which a worker
    does not have: it hangs, or aborts.
    """
    ending = sys.exc_info()[1]
    code = ending.code if isinstance(ending, SystemExit) else 0
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))


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
