"""The sentences of this folder, their marks turned into spans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.evaluation.checks import FIGURE_FIELDS

HERE = Path(__file__).parent
PUBLISHED = "2024-05-15"
KEYS = FIGURE_FIELDS | {"part_of"}

ENTRY_KEYS = {"say", "want", "numeral", "others", "known"}

Wanted = dict[str, object]


@dataclass(frozen=True)
class Sentence:
    """A text, the spans that were marked in it, and what is wanted at each; `known` says why it cannot pass yet."""

    file: str
    number: int
    text: str
    marks: tuple[tuple[int, int], ...]
    wants: tuple[Wanted, ...]
    numerals: tuple[str, ...] = ()
    others: bool = False
    known: str | None = None

    @property
    def name(self) -> str:
        return f"{self.file}-{self.number}: {self.text[:60]}"


def load_sentences() -> list[Sentence]:
    """Every sentence of every file, in order of file and place."""
    return [sentence for path in sorted(HERE.glob("*.yaml")) for sentence in read_sentences(path)]


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of one file.

    Raises:
        ValueError: marks and wants do not go together, or a key is unknown; the message names the sentence.
    """
    for number, entry in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1):
        record = {"say": entry} if isinstance(entry, str) else entry
        text, marks = unmark(record["say"].rstrip("\n"))
        wants = record.get("want", [])
        wants = tuple([wants] if isinstance(wants, dict) else wants)
        asked = {key.removeprefix("not_") for want in wants for key in want}
        if len(wants) != len(marks) or not asked <= KEYS or not record.keys() <= ENTRY_KEYS:
            raise ValueError(f"{path.name} {number}: {len(marks)} marks, {len(wants)} wants, keys {sorted(asked)}")
        yield Sentence(
            file=path.stem,
            number=number,
            text=text,
            marks=marks,
            wants=wants,
            numerals=tuple(record.get("numeral", ())),
            others=record.get("others") == "ignored",
            known=record.get("known"),
        )


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its square brackets, and the spans that stood between them."""
    text, spans, end = "", [], 0
    for match in re.finditer(r"\[([^\[\]]*)\]", marked):
        text += marked[end : match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text += match[1]
        end = match.end()
    return text + marked[end:], tuple(spans)
