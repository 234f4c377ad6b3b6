"""Texts that nobody writes: one word a thousand times, numbers without an end, and every word that a rule looks for.

`CLASSES` maps a name to a stream of pieces; `write_hostile(name, characters)` cuts so many characters from it. What
repeats itself meets caches and what never does misses them, so both are here.
"""

import ast
import random
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count, islice, repeat
from pathlib import Path
from typing import Any

SERVICE = Path(__file__).parents[2] / "service"
_SALAD_SEED = 20261121

# A direction mark and a space of no width are no text by themselves; a letter makes them one.
REPEATED = (
    "en ", "tot ", "1 ", "1", "1.", "1,", "1/", "5-", "- 5\n", ".", '"', "'", "“", "(", "-", "van 3 tot ", "een ",
    "miljoen ", "duizend ", "honderd", "tientallen ", "twee", "twee en ", "drie ", "5 à ", "% ", "5%", "€ ", "€5 ",
    "maandag ", "12 mei ", "12:30 ", "2019 ", "half ", "kwart over ", "procent van ", "van de ", "A", "Jan de ", "IS ",
    "é", "\u0301", "a\u202e", "a\u200b", "𝟙", "٣", "🙂", "volgens ", "zei ", "zegt Jan Jansen ", "“a ”", "in Gent ",
    "10 doden ", "5 mensen, ", "er 5 ", "van wie 3 ", "zo'n 5 ", "a\n\n", "@a ", "Bron: ", "link ", "5 km/u ",
)  # fmt: skip

_SYLLABLES = "ba de ki lo mu ra ste van wij zoe tra pel gor nim".split()


def write_hostile(name: str, characters: int) -> str:
    """The first so many characters of a class."""
    text, size = [], 0
    for piece in CLASSES[name]():
        text.append(piece)
        size += len(piece)
        if size >= characters:
            break
    return "".join(text)[:characters]


@cache
def vocabulary() -> tuple[str, ...]:
    """Every word of the language and of the rules: the strings of their modules, docstrings apart, and their tables."""
    words: set[str] = set()
    for package in ("dutch", "extraction"):
        for path in sorted((SERVICE / package).rglob("*")):
            if path.suffix == ".py":
                words |= _words(_strings(ast.parse(path.read_text(encoding="utf-8"))))
            elif path.suffix == ".toml":
                words |= _words(_leaves(tomllib.loads(path.read_text(encoding="utf-8"))))
    return tuple(sorted(words))


def _strings(module: ast.Module) -> Iterator[str]:
    prose = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value


def _leaves(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for key, value in table.items():
            yield key
            yield from _leaves(value)
    elif isinstance(table, list):
        for value in table:
            yield from _leaves(value)


def _words(texts: Iterator[str]) -> set[str]:
    return {word for text in texts for word in re.split(r"\s+", text) if 0 < len(word) <= 30 and "\0" not in word}


def _repeated(piece: str) -> Callable[[], Iterator[str]]:
    return lambda: repeat(piece)


def _names() -> Iterator[str]:
    """Made-up names, none twice: "Baba", "Debade"."""
    for number in count(len(_SYLLABLES)):
        name = ""
        while number:
            number, syllable = divmod(number, len(_SYLLABLES))
            name += _SYLLABLES[syllable]
        yield name.capitalize()


def _named(template: str) -> Callable[[], Iterator[str]]:
    """Sentences, each with a name and a number of its own."""
    return lambda: (template.format(name=name, number=number) for number, name in enumerate(_names()))


def _salad(pieces: Callable[[], tuple[str, ...]], joints: tuple[str, ...]) -> Callable[[], Iterator[str]]:
    def mix() -> Iterator[str]:
        draw = random.Random(_SALAD_SEED)
        known = pieces()
        while True:
            yield draw.choice(known) + draw.choice(joints)

    return mix


_JOINTS = (" ",) * 12 + (", ", ". ", ": ", "\n", "\n\n", "-", "")

CLASSES: dict[str, Callable[[], Iterator[str]]] = {
    **{repr(piece): _repeated(piece) for piece in REPEATED},
    "numbers that rise": lambda: (f"{number} " for number in count()),
    "names": _named("{name} "),
    "names with titles": _named("Jan {name} "),
    "names of clubs": _named("de {name}partij en "),
    "abbreviations": _named("{name} ({name:.3}) "),
    "hyphens": _named("{name}-strijders "),
    "voices": _named("Volgens {name} vielen {number} doden. "),
    "voices behind": _named("Er zijn {number} doden. Dat zegt {name}. "),
    "quotations": _named("“Er zijn {number} doden”, zegt {name}. "),
    "paragraphs": _named("{name} telt {number} gewonden.\n\n"),
    "headings": _named("{name}\n\n"),
    "lists": _named("- {name} ({number})\n"),
    "posts": _named("{name}@{name} 5 mei link\n\n"),
    "parts": _named("van wie {number} kinderen, "),
    "salad of these": _salad(lambda: REPEATED, ("", "", " ")),
    "salad of all words": _salad(vocabulary, _JOINTS),
    "salad of numbers": _salad(lambda: tuple(islice(_numbers(), 2000)), _JOINTS),
}


def _numbers() -> Iterator[str]:
    """Digits in groups that half make sense."""
    draw = random.Random(_SALAD_SEED)
    while True:
        yield "".join(draw.choice("0123456789123456789.,:/-' ½€%") for _ in range(draw.randrange(1, 12)))
