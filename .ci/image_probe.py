"""What image_check.sh asks of the running service: `image_probe.py started|read|stop PID PORT`."""

import json
import os
import signal
import socket
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

PATIENCE_SECONDS = 60.0


def main(what: str, pid: int, port: int) -> None:
    """Run one of the checks; the first that fails ends with its message."""
    {"started": started, "read": read, "stop": stop}[what](pid, port)


def started(supervisor: int, port: int) -> None:
    """Wait until it is ready, then print the pid of the master process and check what it may do."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while _status(port, "/readyz") != 200:
        assert time.monotonic() < deadline, f"/readyz says {_status(port, '/readyz')} after {PATIENCE_SECONDS} s"
        assert Path(f"/proc/{supervisor}/cmdline").read_bytes(), "it ended"
        time.sleep(0.2)
    master = next(pid for pid in _descendants(supervisor) if _facts(pid)["Uid"].split()[0] == "10001")
    for pid in (master, *_descendants(master)):
        facts = _facts(pid)
        assert set(facts["Uid"].split()) == {"10001"}, facts["Uid"]
        assert facts["NoNewPrivs"] == "1"
        for kind in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"):
            assert int(facts[kind], 16) == 0, f"{kind} of {pid} is {facts[kind]}"
    print(master)


def read(_: int, port: int) -> None:
    """Read as a client: alive, ready, records, documentation, an extraction, a problem."""
    for path in (
        "/healthz",
        "/readyz",
        "/version",
        "/openapi.json",
        "/docs",
        "/metrics",
        "/v1/articles",
        "/v1/figures",
    ):
        status = _status(port, path)
        print(f"{status} {path}")
        assert status == 200, path
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/figures?limit=1") as answer:
        page = json.load(answer)
        assert page["data"] and page["meta"]["total"] > 1, "the seeds that it brings hold no figures"
    assert _status(port, "/v1/figures?nonsense=1") == 400
    assert _status(port, "/v1/extractions", b'{"text": "Er vielen twaalf doden."}') == 200


def stop(master: int, port: int) -> None:
    """Tell it to stop while half a request has arrived: that one is answered, the next one refused, and it ends."""
    body = b'{"text": "Er vielen twaalf doden."}'
    head = (
        "POST /v1/extractions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(head.encode() + body[:10])
        time.sleep(0.5)
        os.kill(master, signal.SIGTERM)
        time.sleep(0.5)
        connection.sendall(body[10:])
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 200"), f"the request that had begun got {answer[:60]!r}"
    deadline = time.monotonic() + 15
    while Path(f"/proc/{master}").exists() and _facts(master).get("State", "Z")[0] != "Z":
        assert time.monotonic() < deadline, "it is still there after 15 s"
        time.sleep(0.1)
    print("the request that had begun was answered, and it ended")


def _status(port: int, path: str, body: bytes | None = None) -> int:
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", data=body, headers={"Content-Type": "application/json"} if body else {}
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


def _facts(pid: int) -> dict[str, str]:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return {}
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def _descendants(pid: int) -> list[int]:
    try:
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return [each for child in children for each in (child, *_descendants(child))]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
