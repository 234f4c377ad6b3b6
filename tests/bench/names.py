"""What the network costs: words a second on one core, the time to load it, and its memory in all workers together.

Memory is the proportional set size that the kernel tells of each process: what several share is counted once. Workers
are forked off a process that holds the network, as gunicorn does it, and read articles in all their threads at the same
time; from their sum is taken that of the same processes with neither the network nor the packages that run it.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from unittest.mock import MagicMock

from service import formats
from service.model import Article

ROUNDS = 5
WORKERS, THREADS = 2, 4
_PACKAGES = ("numpy", "numpy.typing", "onnxruntime", "onnxruntime.capi", "tokenizers")


@dataclass(frozen=True)
class Cost:
    """Words (tokens) a second, milliseconds to load, and MB of memory that the network takes in all processes."""

    words: float
    load_ms: float
    memory_mb: float


def measure() -> Cost:
    """Speed and load in this process, memory in others."""
    from service.extraction.tagging.network import load_network

    began = perf_counter()
    load_network()
    load_ms = (perf_counter() - began) * 1000
    return Cost(_words_per_second(), load_ms, _memory("with") - _memory("without"))


def _words_per_second() -> float:
    from service.extraction.tagging import tag_article

    articles = _articles()
    words = sum(len(tagging.tokens) for article in articles for tagging in tag_article(article))
    rounds = []
    for _ in range(ROUNDS):
        began = process_time()
        for article in articles:
            tag_article(article)
        rounds.append(words / (process_time() - began))
    return median(rounds)


def _articles() -> list[Article]:

    return [formats.parse_text(path.read_text(encoding="utf-8")) for path in sorted(Path("seeds").glob("*.txt"))]


def _memory(how: str) -> float:
    command = [sys.executable, "-m", "tests.bench.names", how]
    return float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def _serve(reads: bool) -> float:
    """MB of this process and of the workers that it forks, once these have read the articles."""
    if not reads:
        sys.modules.update({name: MagicMock() for name in _PACKAGES})
    from service.extraction.tagging import get_network, tag_article

    articles = _articles()
    if reads:
        get_network()

    def work() -> None:
        for article in articles if reads else ():
            tag_article(article)

    workers = [_fork(work) for _ in range(WORKERS)]
    for _, ready in workers:
        os.read(ready, 1)
    total = sum(_proportional_mb(pid) for pid in (os.getpid(), *(pid for pid, _ in workers)))
    for pid, _ in workers:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return total


def _fork(work: Callable[[], None]) -> tuple[int, int]:
    """A worker that does its work in all its threads, and stays: its process, and what tells that it is done."""
    is_ready, ready = os.pipe()
    pid = os.fork()
    if pid == 0:
        threads = [threading.Thread(target=work) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        os.write(ready, b".")
        signal.pause()
    return pid, is_ready


def _proportional_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    print(_serve(sys.argv[1] == "with"))
