"""Names in news sentences of our own that no training saw: names_own.txt, marked as those of training/data are.

dev.jsonl chose the recipe that the network was trained by; these chose nothing, and are there for everybody.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from service.model import Article, Block
from tests.evaluation.metrics import Score
from tests.evaluation.names import CORE, EVERY, SERVED, Named, Text, network_names, score_names, served_names, together

FILE = Path(__file__).with_name("names_own.txt")
_MARKED = re.compile(r"\[([^\[\]]+)\]([A-Z]{3})\b")


def load_own_texts(path: Path = FILE) -> list[Text]:
    """The texts of the file, a sentence a paragraph; they state no part of speech."""
    texts = path.read_text(encoding="utf-8").split("\n\n")
    return [_write([line for line in text.splitlines() if not line.startswith("#")]) for text in texts]


def score_own() -> dict[str, Score]:
    """Every measure by its name, of the network alone and of what is served."""
    texts = load_own_texts()
    alone, whole = score_names(texts, network_names), score_names(texts, served_names)
    return _measures("network", alone, EVERY) | _measures("served", whole, SERVED)


def _measures(reader: str, scores: Mapping[str, Score], types: tuple[str, ...]) -> dict[str, Score]:
    return {
        f"{reader}: PER, ORG, LOC": together(scores, CORE),
        f"{reader}: all types": together(scores, types),
        f"{reader}: ORG": scores["ORG"],
    }


def _write(lines: list[str]) -> Text:
    text, blocks, names = "", [], list[Named]()
    for line in lines:
        text += "\n\n" if text else ""
        begin = len(text)
        for piece, kind in _pieces(line):
            if kind:
                names.append((len(text), len(text) + len(piece), kind))
            text += piece
        blocks.append(Block("paragraph", begin, len(text)))
    return Text(Article(text, "0" * 64, "nl", blocks=tuple(blocks)), frozenset(names), ())


def _pieces(line: str) -> Iterator[tuple[str, str]]:
    """The pieces of a marked line: a name and its type, or what stands between names and ""."""
    end = 0
    for match in _MARKED.finditer(line):
        yield line[end : match.start()], ""
        yield match[1], match[2]
        end = match.end()
    yield line[end:], ""
