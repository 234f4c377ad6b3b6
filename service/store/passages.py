"""Texts cut into the passages that are indexed.

PostgreSQL counts at most 256 places of a word in one vector and none beyond the 16,383rd, so that phrases late in a
long text would not be found. Passages of 255 words have neither limit; they overlap, so that a phrase of up to
`search.PHRASE_AT_MOST` words stands whole in one of them. The parts of a query are matched one by one, so that two
words may stand in different passages.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.search import PHRASE_AT_MOST, search_words, stem_words

PASSAGE_WORDS = 255
# Stands between two texts of one record, so that no phrase runs from the one into the other; no query can hold it.
GAP = "␟"


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """Stems and words as written, in the same order."""

    terms: tuple[str, ...]
    words: tuple[str, ...]


def cut_passages(texts: Iterable[str]) -> Iterator[IndexedPassage]:
    """The passages under which a record with these texts is found; none where the texts hold no word."""
    terms: list[str] = []
    words: list[str] = []
    for text in texts:
        found = search_words(text)
        if found:
            terms += [GAP, *stem_words(found)]
            words += [GAP, *found]
    terms, words = terms[1:], words[1:]
    for start in range(0, max(1, len(terms) - PHRASE_AT_MOST), PASSAGE_WORDS - PHRASE_AT_MOST):
        end = start + PASSAGE_WORDS
        if terms:
            yield IndexedPassage(tuple(terms[start:end]), tuple(words[start:end]))
