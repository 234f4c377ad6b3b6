"""What /metrics tells (Prometheus text format), counted so that a ready answer does not pay for it.

Under several workers the counts are shared through the folder that PROMETHEUS_MULTIPROC_DIR names; the processes that
serve set it before anything here is imported.
"""

import atexit
import os
import threading
from collections import deque
from functools import cache

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

CONTENT_TYPE = CONTENT_TYPE_LATEST
FLUSH_SECONDS = 0.5
# A ready answer takes 0.1 ms, an extraction of a long text a second.
_SECONDS = (0.0005, 0.005, 0.05, 0.5, 5.0)


class Metrics:
    """The counters of one application."""

    def __init__(self) -> None:
        self._noted: deque[tuple[str, str, str, float]] = deque()
        self._is_due = False
        # What a worker noted last is counted when it ends.
        atexit.register(self.flush)
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "telling_requests", "Requests answered.", ("method", "route", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "telling_request_duration_seconds",
            "Time from request to answer, in the application.",
            ("route",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._lookups = Counter(
            "telling_response_cache_misses",
            "Answers that were not ready in the process: found in the shared cache, or made.",
            ("source",),
            registry=self._registry,
        )
        # labels() looks up and locks at each call: the children are few, and kept.
        self._children = cache(self._bind)
        self.lookup = cache(lambda source: self._lookups.labels(source).inc)

    def observe(self, method: str, route: str, status: str, seconds: float) -> None:
        """Note one request; `route` is the pattern of the path, never the path itself.

        Counting takes a lock and writes to shared memory, as dear as all the rest of a ready answer: requests are noted
        here and counted together, FLUSH_SECONDS later or when somebody asks.
        """
        self._noted.append((method, route, status, seconds))
        if not self._is_due:
            self._is_due = True
            timer = threading.Timer(FLUSH_SECONDS, self.flush)
            timer.daemon = True
            timer.start()

    def flush(self) -> None:
        """Count what was noted."""
        self._is_due = False
        while self._noted:
            try:
                method, route, status, seconds = self._noted.popleft()
            except IndexError:  # another thread took the last one
                return
            count, time = self._children(method, route, status)
            count.inc()
            time.observe(seconds)

    def render(self) -> bytes:
        """All counts, of all workers that share them."""
        self.flush()
        if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
            return generate_latest(self._registry)
        shared = CollectorRegistry()
        MultiProcessCollector(shared)
        return generate_latest(shared)

    def _bind(self, method: str, route: str, status: str) -> tuple[Counter, Histogram]:
        return self._requests.labels(method, route, status), self._seconds.labels(route)
