"""Characters a second of the whole way from document to records, on one core."""

from pathlib import Path
from statistics import median
from time import process_time

from service.extraction import extract
from service.formats import parse

ROUNDS = 7


def characters_per_second() -> float:
    """Median over rounds through all seeds; the word lists are read before."""
    documents = [(path.name, path.read_bytes()) for path in sorted(Path("seeds").glob("*.txt"))]
    characters = sum(len(raw.decode()) for _, raw in documents)
    _read_all(documents)
    return median(characters / _read_all(documents) for _ in range(ROUNDS))


def _read_all(documents: list[tuple[str, bytes]]) -> float:
    began = process_time()
    for name, raw in documents:
        extract(parse(raw, name=name, media_type=None))
    return process_time() - began
