"""Places that are known by their form, "Golf van Suez" and "E313", and the words before a name that tell a place."""

import re
from dataclasses import dataclass
from functools import cache

from service.extraction.entities.lists import load_cues
from service.extraction.entities.patterns.line import Line

# First words of a name that a name follows, with or without "van": "Golf van Suez", "Kasteel Zorgvliet".
_HEADS = frozenset(
    """
    Golf Baai Meer Zee Straat Kaap Fort Kasteel Park Paleis Abdij Klooster Koninkrijk Hertogdom Graafschap Prinsbisdom
    Prinsdom Sultanaat Emiraat Provincie Arrondissement Republiek Tower Place Rue Avenue Piazza Plaza Puerta Isola Lago
    Monte Mount Mont Port Cape Saint Sint
    """.split()
)

_AT = frozenset(("bij", "met"))
_ROAD = re.compile(r"[AR]\d{1,2}|[EN]\d{1,3}")
_ON_ROADS = frozenset(("op", "via", "langs", "snelweg", "autosnelweg", "ring", "weg", "rijksweg"))


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The lists that the patterns compare with."""

    cues: frozenset[str]
    of: frozenset[str]
    strong: frozenset[str]
    prepositions: frozenset[str]


@cache
def load_place_words() -> PlaceWords:
    """The lists, read once."""
    cues = load_cues()["locations"]
    return PlaceWords(
        frozenset(cues["cues"]),
        frozenset(cues["of"]),
        frozenset(cues["strong"]),
        frozenset(cues["prepositions"]),
    )


def has_place_cue_before(line: Line, index: int) -> bool:
    """Whether a word such as "de stad", "het dorp" or "nabij" stands before the token."""
    if not index or not line.spaced(index - 1):
        return False
    words, before = load_place_words(), line.before(index)
    if before == "van" and index > 1 and line.before(index - 1) in words.of:
        return True
    return before in words.strong or before in words.cues


def has_kind_of_place_before(line: Line, index: int) -> bool:
    """Whether the word before the token says what kind of place it is: "de stad X", "het dorp X"."""
    return index > 0 and line.spaced(index - 1) and line.before(index) in load_place_words().cues


def is_at_border(line: Line, index: int) -> bool:
    """Whether a border is said to lie at the token: "de grens bij X", "de grens met X"; only places have one."""
    return index > 1 and line.before(index) in _AT and line.before(index - 1).startswith("grens")


def has_preposition_before(line: Line, index: int) -> bool:
    """Whether "in", "uit", "naar" ... stands before the token, as it does before places, and not only there."""
    return index > 0 and line.before(index) in load_place_words().prepositions


def match_place(line: Line, index: int) -> int:
    """Index after the road or the name with a head word of places at this token, or the same index."""
    tokens = line.tokens
    if _is_road(line, index):
        return index + 1
    if tokens.surface[index] not in _HEADS:
        return index
    first = index + 1
    while (
        first < len(tokens)
        and tokens.lower[first] in {"van", "de", "der", "den", "of", "du", "des"}
        and first < index + 3
    ):
        first += 1
    if not line.is_capital(first) or not line.spaced(first - 1) or not line.spaced(index):
        return index
    return first + 1


def looks_like_road(surface: str) -> bool:
    """Whether it could be the number of a road: "A4" is the size of a paper too."""
    return _ROAD.fullmatch(surface) is not None


def _is_road(line: Line, index: int) -> bool:
    """Whether the word is the number of a road: "de A12", "op R0", "de E313 en N10"; "op A4" may be a size of paper."""
    word, before = line.tokens.surface[index], line.before(index)
    if _ROAD.fullmatch(word) is None:
        return False
    if before == "de":
        return True
    if before in _ON_ROADS:
        return len(word) > 2 or word[0] == "R"
    return before in {"en", "of", ","} and index > 1 and _is_road(line, index - 2)
