"""The words by which stored texts are found: folded alike for documents and queries, and so on every database.

    "De vluchtelingen uit Müllheim" -> terms: de, vluchtel, uit, mullheim       (stems: what a plain word finds)
                                       words: de, vluchtelingen, uit, mullheim  (what the prefix `vluchtelinge*` finds)

A query is a run of parts that must all match, in any order: plain words, "quoted phrases" (in this order, inflection
aside) and prefixes (`vlucht*`). A word with a hyphen or an apostrophe in it is a phrase. Everything else is ignored: no
input is an error. A query without any word finds nothing; of a very long query the first 32 parts count.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import snowballstemmer  # type: ignore[import-untyped]

PARTS_AT_MOST = 32
PHRASE_AT_MOST = 64
WORD_AT_MOST = 60

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n"}
)
QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_THOUSANDS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])")
_FINAL = {"z": "s", "v": "f"}
# "mens", "grens", "koers": the s is the word's own, while the stemmer takes it for a plural's.
_STEM_IN_S = re.compile(r"[^aeiouy]{0,4}[aeiouy]{1,3}[nr]s")
_WORD = re.compile(r"[^\W_]+")
_CHUNK = re.compile(r"[^\s\"]+")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a query. `words` are stems, for a prefix the one beginning as written (folded, not stemmed)."""

    form: Literal["phrase", "prefix"]
    words: tuple[str, ...]


def search_terms(text: str) -> list[str]:
    """The stems of a text, in order: "Drie vluchtelingen" gives "drie", "vluchtel"."""
    return stem_words(search_words(text))


def search_words(text: str) -> list[str]:
    """The words of a text as written, folded, in order; as many as `search_terms` gives."""
    return [word[:WORD_AT_MOST] for word in _WORD.findall(fold(text))]


def stem_words(words: list[str]) -> list[str]:
    """The stem of each of these folded words."""
    return [_stem(word) for word in words]


def fold(text: str) -> str:
    """Small letters without accents, decimal digits as 0-9, "10.000" as "10000": "Müller, 1.500" is "muller, 1500"."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
        # Casefolding can bring marks back (Turkish dotted I), so it is decomposed once more.
        text = "".join(_plain_characters(unicodedata.normalize("NFKD", text)))
    return _THOUSANDS.sub(lambda number: number[0].replace(".", ""), text.lower())


def parse_query(q: str) -> tuple[Part, ...]:
    """The parts of what a user typed: `"Rode Kruis" vlucht*`. Empty where it holds no word."""
    parts = dict.fromkeys(_parts(q.translate(QUOTES)))
    return tuple(parts)[:PARTS_AT_MOST]


def _plain_characters(text: str) -> Iterator[str]:
    for character in text:
        category = unicodedata.category(character)
        if category == "Nd":
            yield str(unicodedata.decimal(character))
        elif category not in ("Mn", "Cf"):
            yield character


_stemmers = threading.local()


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    # A stemmer keeps the word it works on, so each thread has its own.
    if not hasattr(_stemmers, "dutch"):
        _stemmers.dutch = snowballstemmer.stemmer("dutch_porter")
    if _STEM_IN_S.fullmatch(word):
        return word
    stem: str = _stemmers.dutch.stemWord(word)
    # No Dutch word ends in z or v: the stem of "huizen" is "huis", of "brieven" "brief".
    return stem[:-1] + _FINAL.get(stem[-1:], stem[-1:])


def _parts(q: str) -> Iterator[Part]:
    pieces = q.split('"')
    closed = len(pieces) - 1 if len(pieces) % 2 else len(pieces) - 2
    for position, piece in enumerate(pieces):
        if position % 2 and position <= closed:
            yield from _phrase(search_terms(piece))
        else:
            for chunk in _CHUNK.findall(piece):
                yield from _chunk_parts(chunk)


def _chunk_parts(chunk: str) -> Iterator[Part]:
    words = search_words(chunk)
    if not words:
        return
    if chunk.endswith("*"):
        yield Part("prefix", (words.pop(),))
    yield from _phrase(stem_words(words))


def _phrase(terms: list[str]) -> Iterator[Part]:
    """A phrase too long for one passage of the index becomes overlapping phrases that must all match."""
    if not terms:
        return
    for start in range(0, max(1, len(terms) - PHRASE_AT_MOST // 2), PHRASE_AT_MOST // 2):
        yield Part("phrase", tuple(terms[start : start + PHRASE_AT_MOST]))
