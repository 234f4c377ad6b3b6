"""CPU per request: ready answers of the service against the same bytes from others."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench import answers, load, servers
from tests.bench.servers import Server

ROUNDS = 15
REQUESTS = 1500
LIST = "/v1/figures?limit=20"


@dataclass(frozen=True)
class Pair:
    """One comparison: `ratio` is the median of the rounds' ratios; the others are medians in microseconds of CPU."""

    name: str
    other: str
    aim: float | None
    ratio: float
    ours_us: float
    other_us: float


@dataclass(frozen=True)
class _Contest:
    name: str
    other_name: str
    aim: float | None
    request: bytes
    status: int
    ours: Server
    other: Server


def compare() -> list[Pair]:
    """All pairs, in rounds that take turns; a minute or two."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as running:
        folder = Path(name)
        ours = running.enter_context(servers.telling(folder))
        logging = running.enter_context(servers.telling(folder, log_level="INFO"))
        one, listed, etag = _targets(ours)
        saved = folder / "answers.json"
        ready = {target: ours.read(target)[1:] for target in (one, listed)}
        answers.save(saved, {**ready, "/": ([("Content-Length", "0")], b"")})
        bare = running.enter_context(servers.bare_wsgi(saved))
        fastapi = running.enter_context(servers.fastapi(saved))
        unchanged = load.get(one, f"If-None-Match: {etag}")
        # The others write no access log; what ours costs stands in a line of its own.
        contests = [
            _Contest("cached GET of an article", "bare WSGI", 1.25, load.get(one), 200, ours, bare),
            _Contest("304 of an article", "bare WSGI", 1.15, unchanged, 304, ours, bare),
            _Contest("list of 20 figures", "FastAPI + uvicorn", 1.0, load.get(listed), 200, ours, fastapi),
            _Contest("cached GET, access log on", "bare WSGI", None, load.get(one), 200, logging, bare),
        ]
        return [_result(contest, rounds) for contest, rounds in zip(contests, _play(contests), strict=True)]


def _targets(ours: Server) -> tuple[str, str, str]:
    """The paths of an article and of a list of figures, and the article's ETag."""
    one = _first_article(ours)
    status, headers, _ = ours.read(one)
    assert status == 200
    return one, LIST, next(value for name, value in headers if name.lower() == "etag")


def _first_article(ours: Server) -> str:
    page = json.loads(ours.read("/v1/articles?limit=1")[2])
    return f"/v1/articles/{page['data'][0]['id']}"


def _play(contests: list[_Contest]) -> list[list[tuple[float, float]]]:
    rounds: list[list[tuple[float, float]]] = [[] for _ in contests]
    for number in range(ROUNDS + 1):
        for place, contest in enumerate(contests):
            both = tuple(_turns(contest, number))
            if number:  # the first round fills caches and is not counted
                rounds[place].append((both[0], both[1]))
    return rounds


def _turns(contest: _Contest, number: int) -> Iterator[float]:
    """CPU seconds per request of ours and of the other; who begins changes from round to round."""
    order = (contest.ours, contest.other) if number % 2 else (contest.other, contest.ours)
    taken = {server.pid: _cpu_per_request(server, contest) for server in order}
    yield from (taken[contest.ours.pid], taken[contest.other.pid])


def _cpu_per_request(server: Server, contest: _Contest) -> float:
    before = server.cpu_seconds()
    load.send_requests(server.port, contest.request, contest.status, REQUESTS)
    return (server.cpu_seconds() - before) / REQUESTS


def _result(contest: _Contest, rounds: list[tuple[float, float]]) -> Pair:
    return Pair(
        contest.name,
        contest.other_name,
        contest.aim,
        median(ours / other for ours, other in rounds),
        median(ours for ours, _ in rounds) * 1e6,
        median(other for _, other in rounds) * 1e6,
    )
