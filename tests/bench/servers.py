"""Servers to compare: started on a free port, and asked what CPU all their processes took."""

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.services import free_port

PATIENCE_SECONDS = 60.0
WORKERS = 2
BENCH_PYTHON = Path("build/bench/bin/python")
_TICK_SECONDS = 1 / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A server that runs: its master process and its port."""

    pid: int
    port: int

    def cpu_seconds(self) -> float:
        """CPU, of user and system, that the master, its workers and all their threads have taken so far."""
        return sum(_cpu_ticks(pid) for pid in (self.pid, *_descendants(self.pid))) * _TICK_SECONDS

    def read(self, path: str) -> tuple[int, list[tuple[str, str]], bytes]:
        """One answer, with its headers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.getheaders(), body


@contextmanager
def telling(folder: Path, log_level: str = "WARNING") -> Iterator[Server]:
    """The service on the project's seeds, as `make serve` starts it."""
    environment = {"DATABASE_URL": f"sqlite:///{folder}/telling.sqlite3", "CORPUS": "seeds", "LOG_LEVEL": log_level}
    with _started([sys.executable, "-m", "service.serve"], "/readyz", environment) as server:
        yield server


@contextmanager
def bare_wsgi(answers: Path) -> Iterator[Server]:
    """A WSGI application that does nothing but send these answers, under the service's own gunicorn settings."""
    with _started([sys.executable, "-m", "tests.bench.bare_wsgi", str(answers)], "/", {}) as server:
        yield server


@contextmanager
def fastapi(answers: Path) -> Iterator[Server]:
    """FastAPI under uvicorn, with uvloop and httptools, that sends these answers as ready bytes."""
    options = ["--workers", str(WORKERS), "--no-access-log", "--log-level", "warning", "--host", "127.0.0.1"]
    command = [str(BENCH_PYTHON), "-m", "uvicorn", *options, "--factory", "tests.bench.fastapi_app:make"]
    with _started(command, "/", {"ANSWERS": str(answers)}, port_option="--port") as server:
        yield server


@contextmanager
def _started(
    command: list[str], path: str, environment: dict[str, str], port_option: str | None = None
) -> Iterator[Server]:
    port = free_port()
    if port_option:
        command = [*command, port_option, str(port)]
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    process = subprocess.Popen(
        command,
        env={**inherited, "PORT": str(port), "HOST": "127.0.0.1", "WORKERS": str(WORKERS), **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if environment.get("LOG_LEVEL") == "INFO" else None,  # the access log
    )
    server = Server(process.pid, port)
    try:
        _wait(server, path, process)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(server: Server, path: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            if server.read(path)[0] < 500:
                return
        except OSError:
            pass
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"did not start: {' '.join(process.args)}")  # type: ignore[arg-type]
        time.sleep(0.1)


def _cpu_ticks(pid: int) -> int:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0
    fields = stat.rpartition(")")[2].split()  # the name before it may hold spaces
    return int(fields[11]) + int(fields[12])


def _descendants(pid: int) -> list[int]:
    try:
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return [each for child in children for each in (child, *_descendants(child))]
