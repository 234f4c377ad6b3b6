"""Words beside the names of persons: titles, functions, trades, and words of saying."""

from dataclasses import dataclass
from functools import cache

from service.extraction.entities.lists import load_cues
from service.extraction.entities.patterns.line import Line


@dataclass(frozen=True, slots=True)
class PersonWords:
    """The lists that the patterns compare with."""

    roles: frozenset[str]
    role_endings: tuple[str, ...]
    titles: frozenset[str]
    saying: frozenset[str]
    saying_before: frozenset[str]


@cache
def load_person_words() -> PersonWords:
    """The lists, read once."""
    cues = load_cues()["persons"]
    return PersonWords(
        frozenset(cues["roles"].split()),
        tuple(cues["role_endings"]),
        frozenset(cues["titles"]),
        frozenset(cues["saying"]),
        frozenset(cues["saying_before"]),
    )


def has_role_before(line: Line, index: int) -> bool:
    """Whether a title, function or trade stands before the token: "premier X", "SDF-woordvoerder X", "Minister X"."""
    if not index or not line.spaced(index - 1):
        before = line.before(index)
        return before == "." and index > 1 and line.tokens.surface[index - 2] in load_person_words().titles
    surface = line.tokens.surface[index - 1]
    if surface in load_person_words().titles:
        return True
    return is_role(surface) and (surface[0].islower() or "-" in surface or index - 1 in line.opens)


def is_role(word: str) -> bool:
    """Whether the word, or the last part of a compound, names a title, function or trade: "GE-baas", "Oscarwinnaar"."""
    words = load_person_words()
    last = word.rsplit("-", 1)[-1]
    if "-" in word and not last[:1].islower():
        return False
    last = last.lower()
    return last in words.roles or (len(last) > 6 and last.endswith(words.role_endings))
