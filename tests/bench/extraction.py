"""Characters a second on one core, and those of text2num, which finds Dutch numerals and nothing else, for scale.

The texts are those of this repository: the seeds, which are news articles, and apart from them the sentences of
tests/corpus, PAGE of them a document, where figures and traps stand twice as close as in news. Every reader has read
all of it before the clock runs; then they take turns, round by round. Since what is kept of words and sentences makes a
text faster that was read before, it is also told how fast news is that was never read, after the pages.
"""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from unittest.mock import patch

from service import extraction, formats
from tests.bench.servers import BENCH_PYTHON
from tests.corpus.sentences import PUBLISHED, load_sentences

ROUNDS = 9
PAGE = 20


@dataclass(frozen=True)
class Speed:
    """Characters a second, medians over rounds: figures with times and attribution; all; text2num.

    `name` of the texts; `found`: how many figures they hold. `unread`: as `figures`, each text read for the first time,
    once; None where that was not measured.
    """

    name: str
    documents: int
    characters: int
    found: int
    figures: float
    whole: float
    text2num: float
    unread: float | None = None


def compare() -> Iterator[Speed]:
    """The speed on news articles, then on pages of sentences with traps."""
    articles, pages = load_articles(), load_pages()
    _figures(pages)()
    unread = sum(map(len, articles)) / _figures(articles)()
    yield replace(_compare("news articles", articles), unread=unread)
    yield _compare("pages of marked sentences", pages)


def load_articles() -> list[str]:
    """The seeds."""
    return [path.read_text(encoding="utf-8") for path in sorted(Path("seeds").glob("*.txt"))]


def load_pages() -> list[str]:
    """Pages of the corpus, file by file."""
    sentences = [sentence.text for sentence in load_sentences()]
    return ["\n\n".join(sentences[first : first + PAGE]) for first in range(0, len(sentences), PAGE)]


def _compare(name: str, texts: list[str]) -> Speed:
    """Rounds through all texts, every reader once in each."""
    characters = sum(map(len, texts))
    with _text2num(texts) as text2num:
        readers = (_figures(texts), _whole(texts), text2num)
        for read in readers:
            read()
        rounds = [tuple(_in_turn(readers, number)) for number in range(ROUNDS)]
    figures, whole, other = (median(characters / seconds for seconds in taken) for taken in zip(*rounds, strict=True))
    found = sum(len(extraction.extract(formats.parse_text(text, published=PUBLISHED)).figures) for text in texts)
    return Speed(name, len(texts), characters, found, figures, whole, other)


def _in_turn(readers: tuple[Callable[[], float], ...], number: int) -> Iterator[float]:
    """Seconds of each reader; who begins changes from round to round."""
    places = [(number + step) % len(readers) for step in range(len(readers))]
    taken = {place: readers[place]() for place in places}
    yield from (taken[place] for place in range(len(readers)))


def _figures(texts: list[str]) -> Callable[[], float]:
    """All of the extraction but the finding of names and parts of speech, which are given."""
    articles = [formats.parse_text(text, published=PUBLISHED) for text in texts]
    taggings = {article.sha256: extraction.tag_article(article) for article in articles}
    given = {article.sha256: extraction.find_mentions(article, taggings[article.sha256]) for article in articles}

    def read() -> float:
        with (
            patch.object(extraction, "tag_article", lambda article: taggings[article.sha256]),
            patch.object(extraction, "find_mentions", lambda article, *_: given[article.sha256]),
        ):
            began = process_time()
            for article in articles:
                extraction.extract(article)
            return process_time() - began

    return read


def _whole(texts: list[str]) -> Callable[[], float]:
    """From posted text to records."""

    def read() -> float:
        began = process_time()
        for text in texts:
            extraction.extract(formats.parse_text(text, published=PUBLISHED))
        return process_time() - began

    return read


@contextmanager
def _text2num(texts: list[str]) -> Iterator[Callable[[], float]]:
    """A reader in a process of its own, on the packages of requirements/bench.txt."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "texts.json"
        file.write_text(json.dumps(texts), encoding="utf-8")
        command = [str(BENCH_PYTHON), "-m", "tests.bench.read_text2num", str(file)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            questions, answers = process.stdin, process.stdout
            assert questions is not None and answers is not None

            def read() -> float:
                questions.write("\n")
                questions.flush()
                return float(answers.readline())

            yield read
            questions.close()
