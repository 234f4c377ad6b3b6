"""A megabyte of text that nobody writes: characters a second, and how time grew since a tenth of it.

`make bench` reads the classes of `NAMED`; `python -m tests.bench.hostile` reads all of tests/extraction/hostile.py.
Each class has a process and a core of its own, and as many are read at once as there are cores.
"""

import gc
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from time import process_time

from service.extraction import extract
from service.formats import parse_text
from tests.corpus.sentences import PUBLISHED
from tests.extraction.hostile import CLASSES, write_hostile

CHARACTERS = 1_000_000
TENTH = CHARACTERS // 10

# Every stage has its worst here: digits and hedges, times, names, quotations, voices, and words of all kinds at once.
NAMED = (
    *map(repr, ("1 ", "en ", "tot ", "1", ".", '"', "“", "een ", "van 3 tot ", "10 doden ", "maandag ", "12:30 ")),
    *map(repr, ("Jan de ", "volgens ", "é")),
    "names",
    "salad of all words",
)


@dataclass(frozen=True)
class Endured:
    """One class: characters a second of the megabyte, and how many times as long it took as a tenth of it."""

    name: str
    characters_per_second: float
    growth: float


def endure(names: Iterable[str] = NAMED) -> Iterator[Endured]:
    """Each class, in the order given."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as processes:
        yield from processes.map(_read, names)


def _read(name: str) -> Endured:
    _seconds(write_hostile(name, 1000))
    # Once each: caches that a first reading fills would help the shorter text alone.
    tenth, whole = _seconds(write_hostile(name, TENTH)), _seconds(write_hostile(name, CHARACTERS))
    return Endured(name, CHARACTERS / whole, whole / tenth)


def _seconds(text: str) -> float:
    gc.collect()
    began = process_time()
    extract(parse_text(text, published=PUBLISHED))
    return process_time() - began


def lines(found: Iterable[Endured]) -> Iterator[str]:
    """The table."""
    yield "A megabyte of hostile text                              characters/s   times a tenth of it (linear: 10)"
    for endured in found:
        yield f"  {endured.name:<52} {endured.characters_per_second:>12,.0f} {endured.growth:>12.1f}"


if __name__ == "__main__":
    for line in lines(endure(CLASSES)):
        print(line, flush=True)
