"""Words that the rules of silence share; the tables are in silent.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from service.dutch import calendar
from service.dutch.words import NOT_NOUNS
from service.extraction.quantities.base import Block

MONTHS = frozenset(calendar.MONTHS["nl"]) | frozenset(calendar.MONTHS["en"])
PLURAL_ENDINGS = ("en", "s", "a", "i")
DASHES = frozenset({"-", "–", "—", "--"})
_FIRST_YEAR, _LAST_YEAR = 1000, 2100

# What stands before and behind the number of a fixed phrase.
Idiom = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SilentWords:
    """silent.toml, read."""

    labels: frozenset[str]
    school_levels: frozenset[str]
    name_heads: frozenset[str]
    name_tails: frozenset[str]
    label_endings: tuple[str, ...]
    street_endings: tuple[str, ...]
    year_before: frozenset[str]
    year_after: frozenset[str]
    idioms: dict[str, list[Idiom]]


@cache
def silent_words() -> SilentWords:
    """The tables; read once."""
    with Path(__file__).with_name("silent.toml").open("rb") as file:
        table = tomllib.load(file)
    idioms: dict[str, list[Idiom]] = {}
    for number, lines in table["idioms"].items():
        for line in lines.strip().splitlines():
            left, _, right = line.partition("#")
            idioms.setdefault(number, []).append((tuple(left.split()), tuple(right.split())))
    return SilentWords(
        frozenset(table["labels"].split()),
        frozenset(table["school_levels"].split()),
        frozenset(table["name_heads"].split()),
        frozenset(table["name_tails"].split()),
        tuple(table["label_endings"].split()),
        tuple(table["street_endings"].split()),
        frozenset(table["year_before"].split()),
        frozenset(table["year_after"].split()),
        idioms,
    )


def noun_like(block: Block, at: int) -> bool:
    """Whether the token may be an adjective or noun that a numeral counts: a word of no closed class."""
    word = block.word(at)
    return word[:1].isalpha() and len(word) > 1 and word not in NOT_NOUNS and word != "geen"


def year_like(word: str) -> bool:
    """Whether the digits may be a year."""
    return len(word) == 4 and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR
