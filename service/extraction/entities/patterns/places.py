"""Names of places that no list has: by the words before them and by what they end in."""

from dataclasses import dataclass
from functools import cache

from service.extraction.entities.lists import load_cues
from service.extraction.entities.patterns.line import Line

_SURE_ENDINGS = (
    "straat", "plein", "laan", "steenweg", "gracht", "kade", "dreef", "gebergte", "singel", "kerk", "kathedraal",
    "basiliek", "kapel", "station", "park", "paleis", "kasteel", "toren", "tunnel", "vallei", "delta", "polder", "wijk",
    "stadion", "arena", "hallen", "schouwburg", "rivier", "eiland", "woestijn", "kanaal", "baai", "gebied",
)  # fmt: skip
# First words of a name that a name follows, with or without "van": "Golf van Suez", "Kasteel Zorgvliet".
_HEADS = frozenset(
    """
    Golf Baai Meer Zee Straat Kaap Fort Kasteel Park Paleis Abdij Klooster Koninkrijk Hertogdom Graafschap Prinsbisdom
    Prinsdom Sultanaat Emiraat Provincie Arrondissement Republiek Tower Place Rue Avenue Piazza Plaza Puerta Isola Lago
    Monte Mount Mont Port Cape Saint Sint
    """.split()
)


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The lists that the patterns compare with."""

    cues: frozenset[str]
    of: frozenset[str]
    strong: frozenset[str]
    prepositions: frozenset[str]
    tails: frozenset[str]


@cache
def load_place_words() -> PlaceWords:
    """The lists, read once."""
    cues = load_cues()["locations"]
    return PlaceWords(
        frozenset(cues["cues"]),
        frozenset(cues["of"]),
        frozenset(cues["strong"]),
        frozenset(cues["prepositions"]),
        frozenset(cues["tails"]),
    )


def has_place_cue_before(line: Line, index: int) -> bool:
    """Whether a word such as "de stad", "het dorp" or "nabij" stands before the token."""
    if not index or not line.spaced(index - 1):
        return False
    words, before = load_place_words(), line.before(index)
    if before == "van" and index > 1 and line.before(index - 1) in words.of:
        return True
    return before in words.strong or before in words.cues


def has_preposition_before(line: Line, index: int) -> bool:
    """Whether "in", "uit", "naar" ... stands before the token, as it does before places, and not only there."""
    return index > 0 and line.before(index) in load_place_words().prepositions


def ends_like_place(word: str) -> bool:
    """Whether one capital word ends as places do and little else: "Dorpsstraat", "Zagrosgebergte"."""
    return word.endswith(_SURE_ENDINGS) and word.lower() not in _SURE_ENDINGS and not word.isupper()


def match_place(line: Line, index: int) -> tuple[int, float] | None:
    """A name with a head word of places: index after its end, and how sure that is ("Golf van Suez", "Park Lane")."""
    tokens = line.tokens
    if tokens.surface[index] not in _HEADS:
        return None
    first = index + 1
    while (
        first < len(tokens)
        and tokens.lower[first] in {"van", "de", "der", "den", "of", "du", "des"}
        and first < index + 3
    ):
        first += 1
    if not line.is_capital(first) or not line.spaced(first - 1) or not line.spaced(index):
        return None
    return first + 1, 2.0


def ends_in_place_word(words: list[str]) -> bool:
    """Whether the last of several capital words is one of places: "Gatwick Airport", "Libische Woestijn"."""
    return len(words) > 1 and words[-1] in load_place_words().tails
