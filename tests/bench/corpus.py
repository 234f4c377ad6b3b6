"""A start that finds its documents read before, against a cold one: `load_corpus` in a process of its own each time."""

import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.services import OwnRedis

ROUNDS = 3
COPIES = 5


@dataclass(frozen=True)
class Start:
    """Milliseconds per document: cold, with the database kept, with a new database but the parsed documents kept."""

    documents: int
    cold_ms: float
    kept_database_ms: float
    kept_parsed_ms: float
    speedup_kept_database: float
    speedup_kept_parsed: float


def compare() -> Start:
    """Rounds of three starts on the same corpus, the seeds in several copies."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as running:
        folder = Path(name)
        documents = _write_corpus(folder / "corpus")
        redis = running.enter_context(OwnRedis())
        _load(folder, folder / "first.sqlite3", redis.url)
        rounds = []
        for number in range(ROUNDS):
            database = folder / f"{number}.sqlite3"
            cold = _load(folder, database, "")
            kept_database = _load(folder, database, "")
            kept_parsed = _load(folder, folder / f"{number}-new.sqlite3", redis.url)
            rounds.append((cold, kept_database, kept_parsed))
    cold, kept_database, kept_parsed = (median(times) / documents * 1000 for times in zip(*rounds, strict=True))
    return Start(
        documents,
        cold,
        kept_database,
        kept_parsed,
        median(times[0] / times[1] for times in rounds),
        median(times[0] / times[2] for times in rounds),
    )


def _write_corpus(folder: Path) -> int:
    """The seeds in copies that differ by their last line, so that none is known from another."""
    folder.mkdir()
    seeds = sorted(Path("seeds").glob("*.txt"))
    for copy in range(COPIES):
        for seed in seeds:
            text = seed.read_text(encoding="utf-8")
            (folder / f"{copy}-{seed.name}").write_text(f"{text}\nRedactie {copy}.\n", encoding="utf-8")
    return len(seeds) * COPIES


def _load(folder: Path, database: Path, redis_url: str) -> float:
    environment = {"DATABASE_URL": f"sqlite:///{database}", "CORPUS": str(folder / "corpus"), "REDIS_URL": redis_url}
    # Redis gets the time that a busy machine needs: here it must be there.
    environment |= {"LOG_LEVEL": "WARNING", "REDIS_TIMEOUT_SECONDS": "5"}
    command = [sys.executable, "-m", "tests.bench.load_corpus"]
    return float(subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE).stdout)
