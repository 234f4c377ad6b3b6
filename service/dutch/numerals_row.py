"""What the readers of numerals share: the record of a numeral, and a row of tokens with its language's words."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal

from service.dutch.numerals_foreign import arabic_word, english_word
from service.dutch.numerals_words import Lexeme, dutch_word
from service.dutch.tokens import Tokens

Shape = Literal["cardinal", "vague", "collective", "fraction", "ordinal", "code"]

ONE = Decimal(1)
# A part of a whole is a decimal fraction of so many digits ("een derde" is 0.333333333333).
PARTS = Context(prec=12)
LOOKUPS: dict[str, Callable[[str], Lexeme | None]] = {"nl": dutch_word, "en": english_word, "ar": arabic_word}

_SPACES = frozenset(" \u00a0\u2009\u202f")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number expression: tokens `first` up to `last` (exclusive), and its value.

    `shape`: cardinal; vague ("duizenden": `value` is the magnitude); collective ("een tiental": about so many);
    fraction ("een derde"); ordinal and code (recognised in order to be left alone: "22ste", "1.2.3").
    `coefficient` is the value without its last magnitude: 15 in "15 miljoen", 3 in "driehonderd"; a range may share it.
    `digits`: written in digits alone.
    """

    first: int
    last: int
    value: Decimal
    shape: Shape = "cardinal"
    coefficient: Decimal = ONE
    digits: bool = False


class Row:
    """The tokens of one block and how to look their words up; every index may lie outside."""

    __slots__ = ("language", "lookup", "lower", "size", "text", "tokens", "word")

    def __init__(self, text: str, tokens: Tokens, language: str, word: Callable[[int], str] | None = None) -> None:
        """`word` gives the lower-case token at an index, "" outside the row; who has a faster one hands it in."""
        self.text = text
        self.tokens = tokens
        self.lower = tokens.lower
        self.size = len(tokens.lower)
        self.language = language
        self.lookup = LOOKUPS.get(language, dutch_word)
        self.word = word or self._word

    def _word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < self.size else ""

    def lexeme(self, at: int) -> Lexeme | None:
        """What the word at `at` says of a number; None for digits."""
        return self.lookup(self.lower[at]) if 0 <= at < self.size and not self.lower[at][0].isnumeric() else None

    def space_before(self, at: int) -> bool:
        """Whether one space, and nothing else, stands before token `at`."""
        start, end = self.tokens.end[at - 1], self.tokens.start[at]
        return end - start == 1 and self.text[start] in _SPACES
