"""Sentences to learn from: the annotated treebanks, and the news sentences written for this project.

The treebanks come as lines of JSON, `{"doc", "tokens", "upos", "names"}`; `materials.py` says which files. Our own
stand in `data/*.txt`, one sentence a line, names in brackets with their type:

    De [Raad van State]ORG wees het beroep van [Hilde Verstraeten]PER af.

A blank line parts texts that have nothing to do with each other, and `#` begins a remark. They have no parts of speech.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from service.dutch.tokens import tokenize
from service.extraction.tagging.words import join_words
from training.labels import NAMES, TYPES, UPOS

UNTAGGED = -1  # the label of a word whose part of speech nobody stated
_MARKED = re.compile(rf"\[([^\[\]]+)\]({'|'.join(TYPES)})\b")


@dataclass(frozen=True)
class Sentence:
    """Words and their labels, as indexes into `labels.NAMES` and `labels.UPOS`."""

    text: str  # which text it is of: sentences of one text are read together
    words: tuple[str, ...]
    names: tuple[int, ...]
    upos: tuple[int, ...]


def load_treebank(path: Path) -> list[Sentence]:
    """The sentences of a file of the treebanks, in its order."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [
        Sentence(
            row["doc"],
            tuple(row["tokens"]),
            tuple(NAMES.index(name) for name in row["names"]),
            tuple(UPOS.index(tag) if tag in UPOS else UPOS.index("X") for tag in row["upos"]),
        )
        for row in rows
    ]


def load_own(folder: Path) -> list[Sentence]:
    """The sentences of `data/*.txt`.

    Raises:
        ValueError: a line whose brackets are not in order, with its file and number.
    """
    return [sentence for path in sorted(folder.glob("*.txt")) for sentence in _sentences(path)]


def _sentences(path: Path) -> Iterator[Sentence]:
    text = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            text += 1
        elif not line.startswith("#"):
            try:
                yield parse_marked(line, f"{path.stem}-{text}")
            except ValueError as error:
                raise ValueError(f"{path}:{number}: {error}") from None


def parse_marked(line: str, text: str = "") -> Sentence:
    """One sentence with its names in brackets, in the words that the service reads.

    Example: "[Ajax]ORG won." has the words Ajax, won and the full stop, and the labels B-ORG, O and O.
    """
    plain, spans = [], []
    end = 0
    for match in _MARKED.finditer(line):
        plain.append(line[end : match.start()])
        start = sum(map(len, plain))
        plain.append(match[1])
        spans.append((start, start + len(match[1]), match[2]))
        end = match.end()
    plain.append(line[end:])
    sentence = "".join(plain)
    if "[" in sentence or "]" in sentence:
        raise ValueError(f"a bracket without its type: {line}")
    tokens = tokenize(sentence)
    words = [(tokens.start[first], tokens.end[last - 1]) for first, last in join_words(tokens, 0, len(tokens))]
    names = ["O"] * len(words)
    for start, stop, kind in spans:
        inside = [index for index, word in enumerate(words) if word[0] < stop and word[1] > start]
        if words[inside[0]][0] != start or words[inside[-1]][1] != stop:
            raise ValueError(f"a name that cuts a word: {sentence[start:stop]}")
        for index in inside:
            names[index] = f"I-{kind}"
        names[inside[0]] = f"B-{kind}"
    surfaces = tuple(sentence[start:end] for start, end in words)
    return Sentence(text, surfaces, tuple(map(NAMES.index, names)), (UNTAGGED,) * len(words))
