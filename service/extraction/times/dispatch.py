"""Which rules may begin at a word: a rule names its first words, and no other word ever tries it.

Most words begin no time at all. What a word may begin is worked out once and kept, so that a scan costs one look-up a
word, however many rules there are.
"""

from collections.abc import Callable, Collection
from functools import lru_cache
from typing import TypeVar

from service.dutch.numerals_foreign import arabic_word, english_word
from service.dutch.numerals_words import HEADS, dutch_word

R = TypeVar("R")
# The first words of a rule: a set of lower-case words, or a test of one.
Opening = Collection[str] | Callable[[str], bool]
# A rule and everything that it may begin with.
Rule = tuple[R, tuple[Opening, ...]]

_MOST_OF_A_MONTH = 31
_KEPT = 1 << 15  # words; a newspaper's vocabulary of some weeks


def by_first_word(rules: tuple[Rule[R], ...]) -> Callable[[str], tuple[R, ...]]:
    """A look-up from a lower-case word to the rules that may begin with it, in the order of the table."""

    @lru_cache(maxsize=_KEPT)
    def rules_of(word: str) -> tuple[R, ...]:
        return tuple(rule for rule, openings in rules if word and any(_opens(word, opening) for opening in openings))

    return rules_of


def _opens(word: str, opening: Opening) -> bool:
    return opening(word) if callable(opening) else word in opening


def is_digits(word: str) -> bool:
    """Whether a number in digits begins here, in any script: "12", "9.30", "½"."""
    return word[0].isnumeric()


def is_number_word(word: str) -> bool:
    """Whether the word says a number, be it part of one: "drie", "derde", "half", "een"; English and Arabic too."""
    if word[:3] in HEADS and dutch_word(word) is not None:
        return True
    return english_word(word) is not None or (not word.isascii() and arabic_word(word) is not None)


def is_small_number(word: str) -> bool:
    """Whether a number begins here that can be a day or an hour: "12", "9.30", "een"; not "2019", "duizend"."""
    if word[0].isnumeric():
        return is_small_digits(word)
    found = dutch_word(word) if word[:3] in HEADS else english_word(word) or arabic_word(word)
    return found is not None and found.value <= _MOST_OF_A_MONTH


def is_small_digits(word: str) -> bool:
    """The same in digits alone."""
    return word[0].isnumeric() and len(word.partition(".")[0]) <= 2
