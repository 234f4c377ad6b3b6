"""The service as a process: how it starts, what it says when it cannot, and how it ends."""

import contextlib
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from service.api.metrics import FLUSH_SECONDS
from tests.services import free_port

PATIENCE_SECONDS = 30.0


@dataclass
class Process:
    """A service of its own: an empty folder to write in, a port, and its output on files."""

    popen: subprocess.Popen[bytes]
    port: int
    folder: Path

    def get(self, path: str, headers: dict[str, str] | None = None) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def send(self, raw: bytes) -> bytes:
        """What it answers to these bytes, until it closes the connection."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(raw)
            return b"".join(iter(lambda: connection.recv(65536), b""))

    def stdout(self) -> str:
        return (self.folder / "stdout").read_text()

    def stderr(self) -> str:
        return (self.folder / "stderr").read_text()

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                if self.get("/readyz")[0] == 200:
                    return
            except OSError:
                pass
            assert self.popen.poll() is None and time.monotonic() < deadline, self.stdout() + self.stderr()
            time.sleep(0.05)


def start(folder: Path, code: Path | None = None, **environment: str) -> Process:
    """Start the service with these settings, as `python -m service.serve` of a shell without any.

    Args:
        code: the folder that holds the package `service`; this one's where left out.
    """
    port = free_port()
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    (corpus / "brug.txt").write_text("De brug is dicht. Er vielen twaalf gewonden.\n", encoding="utf-8")
    settings = {
        "PATH": os.environ["PATH"],
        "CORPUS": str(corpus),
        "DATABASE_URL": f"sqlite:///{folder}/telling.sqlite3",
        "PORT": str(port),
        "WORKERS": "2",
        **environment,
    }
    with open(folder / "stdout", "wb") as stdout, open(folder / "stderr", "wb") as stderr:
        popen = subprocess.Popen(
            [sys.executable, "-m", "service.serve"], stdout=stdout, stderr=stderr, env=settings, cwd=code
        )
    return Process(popen, int(settings["PORT"]) if settings["PORT"].isdigit() else port, folder)


def refusal(process: Process) -> tuple[int, str]:
    """The exit code and the one line of a service that cannot start."""
    try:
        code = process.popen.wait(PATIENCE_SECONDS)
    finally:
        end(process)
    lines = process.stderr().splitlines()
    assert len(lines) == 1 and lines[0].startswith("telling: "), process.stderr()
    return code, lines[0]


def end(process: Process) -> None:
    process.popen.terminate()
    try:
        process.popen.wait(10)
    except subprocess.TimeoutExpired:
        process.popen.kill()
        process.popen.wait()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    process = start(tmp_path_factory.mktemp("running"))
    try:
        process.wait_until_ready()
        yield process
    finally:
        end(process)


def test_it_says_where_it_serves(running: Process) -> None:
    assert f"http://127.0.0.1:{running.port}" in running.stdout()


def test_documents_of_the_corpus_are_served(running: Process) -> None:
    status, _, body = running.get("/v1/articles")
    assert status == 200
    assert [article["uri"] for article in json.loads(body)["data"]] == ["corpus:brug.txt"]


def test_counts_of_all_workers_are_told_by_any(running: Process) -> None:
    """Each connection may reach another worker: all show the same total, which grows by what was asked.

    A worker counts what it has noted within FLUSH_SECONDS; then the total stands, whoever is asked.
    """

    def asked() -> float:
        text = running.get("/metrics")[2].decode()
        return sum(
            float(line.rpartition(" ")[2])
            for line in text.splitlines()
            if line.startswith("telling_requests_total{") and 'route="/healthz"' in line
        )

    time.sleep(2 * FLUSH_SECONDS)
    before = asked()
    for _ in range(20):
        assert running.get("/healthz")[0] == 200
    time.sleep(2 * FLUSH_SECONDS)
    assert {asked() for _ in range(4)} == {before + 20}


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 TLS\r\n\r\n", 400),
        (b"GET /healthz HTTP/1.1\r\nHost : x\r\n\r\n", 400),
        (b"GET /v1/figures?q=" + b"x" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 414),
        (b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: " + b"x" * 9000 + b"\r\n\r\n", 400),
        (b"POST /v1/extractions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, nonsense\r\n\r\n", 400),
    ],
)
def test_what_is_not_http_gets_a_problem(running: Process, raw: bytes, status: int) -> None:
    head, _, body = running.send(raw).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % status)
    assert b"\r\nContent-Type: application/problem+json\r\n" in head
    problem = json.loads(body)
    assert problem["status"] == status and running.get(problem["type"])[0] == 200


def test_requests_sent_at_once_are_answered_in_order(running: Process) -> None:
    ask = b"GET /%s HTTP/1.1\r\nHost: x\r\n%s\r\n"
    answers = running.send(ask % (b"healthz", b"") * 5 + ask % (b"version", b"Connection: close\r\n"))
    assert answers.count(b"HTTP/1.1 200 ") == 6
    assert b"extractor" in answers[answers.rindex(b"HTTP/1.1 200 ") :]


def test_client_that_never_pauses_keeps_no_other_waiting(tmp_path: Path) -> None:
    """The only thread stays a moment with a connection that asks on; who comes meanwhile is served between."""
    process = start(tmp_path, WORKERS="1", THREADS="1", LOG_LEVEL="ERROR")
    stop = threading.Event()

    def ask_on() -> None:
        with socket.create_connection(("127.0.0.1", process.port), timeout=10) as connection:
            while not stop.is_set():
                connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
                connection.recv(65536)

    busy = threading.Thread(target=ask_on)
    try:
        process.wait_until_ready()
        busy.start()
        waits = []
        for _ in range(20):
            began = time.monotonic()
            assert process.get("/healthz")[0] == 200
            waits.append(time.monotonic() - began)
        assert sorted(waits)[10] < 0.1 and max(waits) < 1
    finally:
        stop.set()
        if busy.ident:
            busy.join()
        end(process)


def test_request_that_has_begun_is_answered_when_told_to_stop(tmp_path: Path) -> None:
    process = start(tmp_path, WORKERS="1")
    try:
        process.wait_until_ready()
        body = json.dumps({"text": "Er vielen twaalf gewonden."}).encode()
        head = (
            b"POST /v1/extractions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        )
        with socket.create_connection(("127.0.0.1", process.port), timeout=10) as connection:
            connection.sendall(head % len(body) + body[:5])
            time.sleep(0.3)
            process.popen.send_signal(signal.SIGTERM)
            time.sleep(0.3)
            connection.sendall(body[5:])
            assert connection.recv(65536).startswith(b"HTTP/1.1 200 ")
        assert process.popen.wait(10) == 0
        # A worker that aborts says so: "terminate called after throwing ...".
        assert not {"Traceback", "terminate"} & set(re.findall(r"\w+", process.stderr()))
    finally:
        end(process)


def test_worker_that_is_killed_is_replaced(tmp_path: Path) -> None:
    process = start(tmp_path, WORKERS="1")
    try:
        process.wait_until_ready()
        children = Path(f"/proc/{process.popen.pid}/task/{process.popen.pid}/children")
        if not children.exists():
            pytest.skip("this kernel does not list the children of a process")
        (worker,) = children.read_text().split()
        os.kill(int(worker), signal.SIGKILL)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while children.read_text().split() in ([], [worker]):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        process.wait_until_ready()
        assert json.loads(process.get("/v1/articles")[2])["meta"]["total"] == 1
    finally:
        end(process)


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"PORT": "eight"}, "PORT"),
        ({"PORT": "70000"}, "PORT"),
        ({"WORKERS": "0"}, "WORKERS"),
        ({"CORPUS": "/nowhere/at/all"}, "CORPUS"),
        ({"HOST": "no.such.host.invalid"}, "HOST"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL"),
        ({"DATABASE_URL": "oracle://x"}, "DATABASE_URL"),
        ({"REDIS_URL": "memcached://x"}, "REDIS_URL"),
        ({"TIMEZONE": "Europe/Atlantis"}, "TIMEZONE"),
    ],
)
def test_setting_that_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, environment: dict[str, str], told: str
) -> None:
    code, line = refusal(start(tmp_path, **environment))
    assert code == 2 and told in line


def test_port_that_is_taken_is_told_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, line = refusal(start(tmp_path, PORT=str(taken.getsockname()[1])))
    assert code == 3 and "in use" in line


def test_database_that_is_silent_is_told_in_one_line(tmp_path: Path) -> None:
    code, line = refusal(start(tmp_path, DATABASE_URL=f"postgresql://nobody@127.0.0.1:{free_port()}/none"))
    assert code == 3 and "database" in line


def test_metrics_of_an_earlier_run_are_not_counted_again(tmp_path: Path) -> None:
    metrics = tmp_path / "metrics"
    metrics.mkdir()
    (metrics / "counter_12345.db").write_bytes(b"left by a process that was killed")
    process = start(tmp_path, PROMETHEUS_MULTIPROC_DIR=str(metrics))
    try:
        process.wait_until_ready()
        assert process.get("/metrics")[0] == 200
        assert not (metrics / "counter_12345.db").exists()
    finally:
        end(process)


def test_clients_that_fall_silent_in_a_request_give_their_threads_back(tmp_path: Path) -> None:
    """More of them than there are threads, some in the head and some in the body: others are answered soon after."""
    process = start(tmp_path, WORKERS="1", THREADS="2", SILENCE_SECONDS="1")
    silent = []
    try:
        process.wait_until_ready()
        head = b"POST /v1/extractions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n"
        for sent in (head, head + b"\r\n{", head, head + b"\r\n{"):
            connection = socket.create_connection(("127.0.0.1", process.port), timeout=5)
            connection.sendall(sent)
            silent.append(connection)
        began = time.monotonic()
        assert process.get("/healthz")[0] == 200
        assert time.monotonic() - began < 5
    finally:
        for connection in silent:
            connection.close()
        end(process)


def test_a_broken_chunk_is_the_clients_fault(running: Process) -> None:
    head = (
        b"POST /v1/extractions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", running.port), timeout=10) as connection:
        connection.sendall(head + b"ZZ\r\nxx\r\n")
        answer = connection.recv(4096)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"application/problem+json" in answer


def test_who_sends_drop_by_drop_is_cut_off(tmp_path: Path) -> None:
    """Each drop comes in time, the whole never does."""
    process = start(tmp_path, WORKERS="1", THREADS="2", REQUEST_SECONDS="2")
    slow = []
    try:
        process.wait_until_ready()
        slow = [socket.create_connection(("127.0.0.1", process.port), timeout=5) for _ in range(2)]
        for connection in slow:
            connection.sendall(b"GET / HTTP/1.1\r\n")
        began = time.monotonic()
        while time.monotonic() - began < 3.5:
            for connection in slow:
                with contextlib.suppress(OSError):
                    connection.sendall(b"X: y\r\n")
            time.sleep(0.2)
        assert process.get("/healthz")[0] == 200
    finally:
        for connection in slow:
            connection.close()
        end(process)


def test_clients_that_never_read_their_answers_give_their_threads_back(tmp_path: Path) -> None:
    """Each asks for more than fits into the buffers on the way, and reads nothing."""
    process = start(tmp_path, WORKERS="1", THREADS="2", SILENCE_SECONDS="1")
    deaf = []
    try:
        process.wait_until_ready()
        for _ in range(2):
            connection = socket.socket()
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            connection.connect(("127.0.0.1", process.port))
            connection.sendall(b"GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n" * 60)
            deaf.append(connection)
        time.sleep(4)
        assert process.get("/healthz")[0] == 200
    finally:
        for connection in deaf:
            connection.close()
        end(process)


@pytest.mark.parametrize(
    ("name", "fault"), [("model.onnx", "missing"), ("tokenizer.json.gz", "damaged"), ("recogniser.json", "checksum")]
)
def test_without_its_network_it_does_not_start(tmp_path: Path, name: str, fault: str) -> None:
    """A copy of the code, of whose network one file is gone or not as it was."""
    code = tmp_path / "code"
    shutil.copytree("service", code / "service", ignore=shutil.ignore_patterns("__pycache__"))
    file = code / "service" / "extraction" / "tagging" / "weights" / name
    if fault == "missing":
        file.unlink()
    elif fault == "damaged":
        file.write_bytes(file.read_bytes()[:-1])
    else:
        file.write_text(file.read_text().replace("B-PER", "B-ORG", 1))
    exit_code, line = refusal(start(tmp_path, code))
    assert exit_code == 3
    assert name in line and fault in line and "make train" in line


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("extraction/entities/data/places.tsv", "missing"),
        ("extraction/entities/data/places.tsv", "damaged"),
        ("dutch/nouns.toml", "missing"),
        ("dutch/nouns.toml", "damaged"),
    ],
)
def test_with_half_a_list_it_does_not_start(tmp_path: Path, name: str, fault: str) -> None:
    code = tmp_path / "code"
    shutil.copytree("service", code / "service", ignore=shutil.ignore_patterns("__pycache__"))
    file = code / "service" / name
    if fault == "missing":
        file.unlink()
    else:
        lines = file.read_text().splitlines(keepends=True)
        file.write_text("".join(lines[: len(lines) // 2]) + ("" if name.endswith(".tsv") else '"'))
    exit_code, line = refusal(start(tmp_path, code))
    assert exit_code == 3
    assert name in line and fault in line and "install" in line


@pytest.mark.parametrize(("argument", "code"), [("--help", 0), ("--port=8000", 2), ("seeds", 2)])
def test_the_command_line_tells_of_the_settings_and_takes_none(argument: str, code: int) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "service.serve", argument], capture_output=True, text=True, timeout=PATIENCE_SECONDS
    )
    assert told.returncode == code
    assert ("DATABASE_URL=sqlite:///var/telling.sqlite3" in told.stdout) == (code == 0)
    assert ("unrecognized arguments: " + argument in told.stderr) == (code == 2)
