"""Which rules may begin at a word: a rule names its first words, and no other word ever tries it.

Most words begin no time at all. What a word may begin is worked out once and kept, so that a scan costs one look-up a
word, however many rules there are; a word that was never seen costs a set and a few tests, and not each rule its own.
"""

from collections.abc import Callable, Collection
from functools import lru_cache
from typing import Any, Generic, TypeVar, Union

from service.dutch.numerals_foreign import arabic_word, english_word
from service.dutch.numerals_words import HEADS, dutch_word

R = TypeVar("R")
# The first words of a rule: a set of lower-case words, whatever begins a rule of another table, or a test of a word. A
# plain word (of letters alone, and no number) begins a rule only where a set holds it: tests are not asked of it.
Opening = Union[Collection[str], Callable[[str], bool], "Dispatch[Any]"]
# A rule and everything that it may begin with.
Rule = tuple[R, tuple[Opening, ...]]

_MOST_OF_A_MONTH = 31
_KEPT = 1 << 15  # words; a newspaper's vocabulary of some weeks


class Dispatch(Generic[R]):
    """A look-up from a lower-case word to the rules that may begin with it, in the order of their table."""

    def __init__(self, rules: tuple[Rule[R], ...]) -> None:
        self._rules = rules
        openings = [opening for _, mine in rules for opening in mine]
        self.words: frozenset[str] = frozenset().union(*map(_words, openings))
        self.of = lru_cache(maxsize=_KEPT)(self._find)

    def __call__(self, word: str) -> tuple[R, ...]:
        return self.of(word)

    def _find(self, word: str) -> tuple[R, ...]:
        if word not in self.words and (not word or _is_plain(word)):
            return ()
        return tuple(rule for rule, openings in self._rules if any(_opens(word, opening) for opening in openings))


def by_first_word(rules: tuple[Rule[R], ...]) -> Dispatch[R]:
    """The look-up of a table of rules."""
    return Dispatch(rules)


def _words(opening: Opening) -> Collection[str]:
    return opening.words if isinstance(opening, Dispatch) else () if callable(opening) else opening


def _is_plain(word: str) -> bool:
    return word.isalpha() and not is_number_word(word)


def _opens(word: str, opening: Opening) -> bool:
    return bool(opening(word)) if callable(opening) else word in opening


def is_digits(word: str) -> bool:
    """Whether a number in digits begins here, in any script: "12", "9.30", "½"."""
    return word[0].isnumeric()


@lru_cache(maxsize=_KEPT)
def is_number_word(word: str) -> bool:
    """Whether the word says a number, be it part of one: "drie", "derde", "half", "een"; English and Arabic too."""
    if word[:3] in HEADS and dutch_word(word) is not None:
        return True
    return english_word(word) is not None if word.isascii() else arabic_word(word) is not None


def is_small_number(word: str) -> bool:
    """Whether a number begins here that can be a day or an hour: "12", "9.30", "een"; not "2019", "duizend"."""
    if word[0].isnumeric():
        return is_small_digits(word)
    if not is_number_word(word):
        return False
    found = dutch_word(word) or english_word(word) or arabic_word(word)
    return found is not None and found.value <= _MOST_OF_A_MONTH


def is_small_digits(word: str) -> bool:
    """The same in digits alone."""
    return word[0].isnumeric() and len(word.partition(".")[0]) <= 2
