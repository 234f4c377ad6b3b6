"""How names are asked for: by any of their words, by how these begin, and with small typos. No database here.

    "volod zelenski"  ->  NameQuery(words=(volod, zelenski), ...)
    "Zelensky", of an entity that is also called "Volodymyr Zelensky", is found: volod begins a word of its names, and
    zelenski is a word of them but for one letter.

Names and questions are folded alike (`service.search`). Typos are looked up by the letters that are left when some are
taken away (symmetric deletions): two words that differ in one letter, or by two letters that changed places, have one
of their `deletions` in common. Only the first letters are thinned so; the candidates are then compared whole.

Source:
    W. Garbe, "1000x Faster Spelling Correction" (SymSpell, 2012), for the deletions of prefixes; F. Damerau, "A
    technique for computer detection and correction of spelling errors" (1964), for what counts as one edit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from service.search import QUOTES, WORD_AT_MOST, Part, fold, parse_query, search_words

# Grades of a match, the best first, and what they are called in `match.kind`. The first three are of a whole name: the
# canonical one, another that the texts have, and one that only the lists know.
CANONICAL, ALIAS, LISTED, WORDS, PREFIX, ONE_TYPO, TWO_TYPOS, NONE = range(8)
KINDS = ("exact", "exact", "exact", "words", "prefix", "typo", "typo")

# Of a long question the first words and phrases count, of a long name the first characters: it needs no more.
PARTS_AT_MOST = 10
NAME_AT_MOST = 400
# How many letters of a word are thinned for the look-up of typos. Seven hold 29 deletions of up to two letters.
THINNED = 7
# The least length of a word that may hold one typo, or two: of the longer word, as a letter may have been left out.
_ONE_EDIT, _TWO_EDITS = 5, 9
# Two words of so many letters may differ in one that is not the first: "Oslp" asks for Oslo, and not for Solo. One that
# is a name or word itself is none but that: of 408 listed names of four letters 36 were near another of 80 articles.
SHORT = 4

# Typed before a name, not always written there: "het Rode Kruis" asks for Rode Kruis, "De Morgen" first for De Morgen.
_ARTICLES = ("de", "het", "een", "the")

_LETTERS_AT_MOST = 2
_QUOTED = re.compile(r'"([^"]*)"')
_DIGIT = re.compile(r"\d")
# "U.S.A.", "J. P. Balkenende": the letters of an abbreviation are one word.
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.\s?)+[^\W\d_](?:\.|(?!\w))")
_GENITIVE = re.compile(r"(?<=\w)['’ʼ]s(?!\w)")


# By word of a question, the words of names that it may stand for, typos taken away, and their grades.
Near = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class QueryWord:
    """One word that a name must have. `edits` is how many typos it may hold at most."""

    text: str
    edits: int


@dataclass(frozen=True, slots=True)
class Names:
    """What an entity is called: its canonical name, how the texts write it, and what else the lists know it by."""

    canonical: str
    aliases: tuple[str, ...]
    listed: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[str]:
        """All of them, in the order of preference."""
        return iter((self.canonical, *self.aliases, *self.listed))


@dataclass(frozen=True, slots=True)
class NameQuery:
    """What is asked for: all words and all quoted phrases, in any order. `whole` is the question as one name."""

    words: tuple[QueryWord, ...]
    phrases: tuple[Part, ...]
    whole: str


def parse_name_query(q: str) -> NameQuery | None:
    """What a user typed: plain words, "words in this order", and `begin*` for a beginning without typos.

    Returns:
        None where it holds no word.
    """
    text = fold(q).translate(QUOTES)
    phrases = dict.fromkeys(part for quoted in _QUOTED.findall(text) for part in parse_query(f'"{quoted}"'))
    words: dict[str, QueryWord] = {}
    for chunk in _QUOTED.sub(" ", _tidied(text)).split():
        for word in _chunk_words(chunk):
            words.setdefault(word, QueryWord(word, 0 if chunk.endswith("*") else most_edits(word)))
    if not words and not phrases:
        return None
    first, *others = words or [""]
    if others and first in _ARTICLES:
        del words[first]
    return NameQuery(tuple(words.values())[:PARTS_AT_MOST], tuple(phrases)[:PARTS_AT_MOST], folded_name(q))


def _chunk_words(chunk: str) -> list[str]:
    """The words of what was typed without a space; of letters with hyphens the whole, lest "N-VA" asks for "n" too."""
    words = search_words(chunk)
    return ["".join(words)] if len(words) > 1 and all(len(word) <= _LETTERS_AT_MOST for word in words) else words


def name_words(name: str) -> list[str]:
    """The words by which a name is found: "J.P. Balkenende's" is jp, balkenende; "Al-Hol" is al, hol, and alhol."""
    text = _tidied(fold(name[:NAME_AT_MOST]))
    glued = ("".join(words)[:WORD_AT_MOST] for chunk in text.split() if len(words := search_words(chunk)) > 1)
    return [*search_words(text), *glued]


def folded_name(name: str) -> str:
    """The name as a whole, for those that ask for exactly it: "Al-Hol" is "al hol"."""
    words = search_words(_tidied(fold(name[:NAME_AT_MOST])))
    return " ".join(words)[:NAME_AT_MOST]  # one character may be many when it is folded


def most_edits(word: str) -> int:
    """How many letters a word may differ from another: "raqa" one, as raqqa has five; none where a digit stands."""
    if _DIGIT.search(word):
        return 0
    return max(edits for edits in range(3) if _allowed_edits(len(word) + edits) >= edits)


def deletions(word: str, edits: int) -> frozenset[str]:
    """What is left of the beginning of a word when up to `edits` letters are taken away; nothing where none may be."""
    beginning = word[:THINNED]
    return frozenset(
        "".join(letters)
        for taken in range(edits + 1 if edits else 0)
        for letters in combinations(beginning, len(beginning) - taken)
    )


def near_words(word: QueryWord, candidates: Iterable[str]) -> dict[str, int]:
    """Those of the words that are this one but for its typos, the nearest first, with their grade."""
    graded = sorted((edit_distance(word.text, candidate, word.edits), candidate) for candidate in candidates)
    return {
        candidate: PREFIX + distance
        for distance, candidate in graded
        if 0 < distance <= min(word.edits, _edits_between(word.text, candidate))
    }


def edit_distance(one: str, other: str, at_most: int) -> int:
    """Letters added, left out, replaced or swapped with their neighbour; `at_most` + 1 stands for any more."""
    if abs(len(one) - len(other)) > at_most:
        return at_most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > at_most:
            return at_most + 1
        before, last = last, current
    return min(last[-1], at_most + 1)


def best_name(query: NameQuery, names: Iterable[str], near: Near) -> str:
    """The name by which an entity was found: it has most of the words, has them best, and has least besides.

    Args:
        names: those of the entity, in the order of preference.
    """
    return min(names, key=lambda name: _shortfall(query, name, near))


def _shortfall(query: NameQuery, name: str, near: Near) -> tuple[int, int, int]:
    words = name_words(name)
    if folded_name(name) == query.whole:
        return 0, CANONICAL, 0
    grades = [_grade(asked.text, words, near[asked.text]) for asked in query.words]
    return grades.count(NONE), sum(grades), len(words)


def _grade(asked: str, words: list[str], near: Mapping[str, int]) -> int:
    if asked in words:
        return WORDS
    if any(word.startswith(asked) for word in words):
        return PREFIX
    return min((near[word] for word in words if word in near), default=NONE)


def _edits_between(one: str, other: str) -> int:
    """How many typos may lie between two words."""
    if len(one) == len(other) == SHORT:
        return int(one[0] == other[0])
    return _allowed_edits(max(len(one), len(other)))


def _allowed_edits(length: int) -> int:
    return (length >= _ONE_EDIT) + (length >= _TWO_EDITS)


def _tidied(text: str) -> str:
    """A folded text with its abbreviations as words, and without genitives, so that "Gent's" asks for Gent."""
    return _GENITIVE.sub("", _INITIALS.sub(lambda initials: re.sub(r"[.\s]", "", initials[0]), text))
