"""Every record stays the same, byte for byte: over a thousand runs, in any order, thread, process and surroundings."""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from hashlib import sha256
from itertools import product, repeat

from service.extraction import extract
from service.formats import parse_text
from service.store.codec import encode
from tests.corpus.sentences import PUBLISHED, load_sentences
from tests.evaluation.records import load_own, load_shared
from tests.extraction.hostile import write_hostile

RUNS = 1000
PAGE = 20  # sentences

# Each way in which records are made: numerals, ranges, times, names, quotations, parts, voices across sentences.
SHORT = (
    "Bij een brand in Hoogeveen zijn drie mensen omgekomen en ruim twintig gewond geraakt. Dat meldt Omrop Fryslân.",
    "Burgemeester Lotte Kramers telt 412 kinderen, van wie 57 ziek. “Dat zijn er 12 meer dan in april”, zegt ze.",
    "De schade loopt op tot 4 à 5 miljoen euro, zo'n 15 procent meer dan tussen 12 en 19 maart 2023.",
    "Duizenden strijders van IS gaven zich afgelopen weekend over bij Baghouz, aldus de SDF.",
)

# How each process reads: which texts come first, and what the machine around it says.
PROCESSES = {
    "forward": {"PYTHONHASHSEED": "0", "TZ": "Europe/Amsterdam"},
    "backward": {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONUTF8": "0"},
    "after others": {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "PYTHONOPTIMIZE": "2"},
}


def test_a_thousand_runs_give_the_same_bytes() -> None:
    for text in SHORT:
        assert Counter(read(text) for _ in range(RUNS)) == {read(text): RUNS}
    assert all(json.loads(read(text))["figures"] for text in SHORT)


def test_what_was_read_before_leaves_nothing_behind() -> None:
    """In turn with other texts and with noise: caches may keep words, never what a text said of them."""
    assert digests("forward") == digests("backward") == digests("after others")


def test_threads_give_the_same_bytes() -> None:
    """The workers of the service have threads, which fill and read the same caches."""
    expected = [read(text) for text in SHORT]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(lambda _: [read(text) for text in SHORT], range(24)))
    finally:
        sys.setswitchinterval(interval)
    assert found == list(repeat(expected, 24))


def test_every_process_gives_the_same_bytes() -> None:
    """Whatever the hash seed, the time zone, the locale, and the text that is read first."""
    running = [_start(order, surroundings) for order, surroundings in PROCESSES.items()]
    answers = [process.communicate()[0] for process in running]
    assert [json.loads(answer) for answer in answers] == [digests("forward")] * len(PROCESSES)


@cache
def digests(order: str) -> dict[str, str]:
    """The SHA-256 of each text's records, read in this order."""
    names = list(texts())
    if order == "backward":
        names.reverse()
    if order == "after others":
        random.Random(1).shuffle(names)
        for other in _others():
            read(other)
    return {name: sha256(read(texts()[name]).encode()).hexdigest() for name in names}


@cache
def texts() -> dict[str, str]:
    """The seeds, the real documents where they are, and of the corpus one page of three."""
    named = {record.name: record.raw.decode("utf-8") for record in (*load_own(), *load_shared())}
    sentences = [sentence.text for sentence in load_sentences()]
    pages = range(0, len(sentences), 3 * PAGE)
    return named | {f"page {first}": "\n\n".join(sentences[first : first + PAGE]) for first in pages}


def read(text: str) -> str:
    """A text's records as they are kept."""
    return encode(extract(parse_text(text, published=PUBLISHED)))


def _start(order: str, surroundings: dict[str, str]) -> "subprocess.Popen[bytes]":
    code = f"import json; from tests.extraction.test_stable import digests; print(json.dumps(digests({order!r})))"
    return subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **surroundings}, stdout=subprocess.PIPE)


def _others() -> Iterator[str]:
    """Texts that use the same words and names for something else."""
    words = sorted({word for text in texts().values() for word in text.split()})
    draw = random.Random(2)
    for _ in range(20):
        yield " ".join(draw.choices(words, k=300))
    for name, characters in product(("salad of all words", "names with titles"), (5000, 5001)):
        yield write_hostile(name, characters)
    yield "Baghouz is een bedrijf. Hoogeveen zegt dat Lotte Kramers een dorp is. De IS en de SDF: 12 maart, 1 euro."
