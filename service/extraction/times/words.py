"""The tokens of a block as the rules below ask for them, and what a rule gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any, Literal, TypeVar

from service.dutch.numerals_reading import read_at
from service.dutch.numerals_row import Numeral, Row
from service.dutch.tokens import Tokens
from service.model.times import TimeMod, TimePrecision

TimeType = Literal["date", "time", "duration", "set"]
Basis = Literal["stated", "resolved"]

_SENTENCE_ENDS = frozenset(".!?…؟")
# A clause ends here: a cue of the future behind it speaks of something else.
_CLAUSE_ENDS = _SENTENCE_ENDS | frozenset(
    [",", ";", ":", "“", "”", '"', "dat", "omdat", "doordat", "terwijl", "nadat", "voordat", "maar", "die", "want"]
)
_LONGEST_CLAUSE = 24
# No rule looks further than this before or behind the token it is at.
_PADDING = ("",) * 64
_FEW = frozenset(("enkele", "enige", "paar", "verscheidene", "meerdere", "verschillende", "ettelijke"))
_ONE = frozenset(("een", "één", "'n", "a", "an", "one"))
_OPENING_MARKS = frozenset("“”\"'(„‘-–—")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression: tokens `first` up to `last` (exclusive). `day` is the date it resolves to, if to a single one.

    `open_ended`: it is an interval already, and joins no other one. `part`: the part of that day ("EV"), if to one.
    """

    first: int
    last: int
    type: TimeType
    value: str | None
    precision: TimePrecision | None
    basis: Basis
    day: date | None = None
    open_ended: bool = False
    mod: TimeMod | None = None
    part: str | None = None


class Words:
    """One block's tokens; indexes outside of it give empty words.

    `lower(index)` is the token, folded. `found` holds the expressions before the token that a rule is asked for.
    `told` is the day that the block before told of, if it named one.
    """

    __slots__ = ("_clause", "_count", "_lower", "found", "language", "lower", "memory", "row", "text", "tokens", "told")

    def __init__(self, text: str, tokens: Tokens, language: str, told: Found | None = None) -> None:
        self.text = text
        self.tokens = tokens
        self.language = language
        self.row = Row(text, tokens, language)  # of numerals
        self.found: list[Found] = []
        self.told = told
        self.memory: dict[tuple[object, int], Any] = {}  # what `once` keeps
        self._clause: tuple[tuple[int, int], list[str]] = (-1, -1), []
        self._count = len(tokens)
        # Empty words at the end serve indexes behind the block, and the negative ones before it.
        self._lower = [*tokens.lower, *_PADDING]
        # Asked most of all by far; a method would double the time of the whole stage.
        self.lower: Callable[[int], str] = self._lower.__getitem__

    def __len__(self) -> int:
        return self._count

    def surface(self, index: int) -> str:
        """The token as it stands; "" outside the block."""
        return self.tokens.surface[index] if 0 <= index < self._count else ""

    def touches(self, index: int) -> bool:
        """Whether nothing stands between the token and the next one."""
        return 0 <= index < self._count - 1 and self.tokens.end[index] == self.tokens.start[index + 1]

    def on_one_line(self, first: int, last: int) -> bool:
        """Whether no line ends between the tokens of [first, last)."""
        return "\n" not in self.text[self.tokens.start[first] : self.tokens.end[last - 1]]

    def digits(self, index: int, most: int = 4) -> int | None:
        """The value of a token of at most so many digits and nothing else; None for any other."""
        word = self._lower[index]
        return int(word) if len(word) <= most and word.isdecimal() else None

    def numeral(self, index: int) -> Numeral | None:
        """The numeral that begins at the token."""
        return _read_numeral(self, index)

    def amount(self, index: int) -> tuple[int, Decimal | None] | None:
        """Where an amount that begins at the token ends, and its value (None for "een paar", "tientallen")."""
        word = self._lower[index]
        if word == "een" and self._lower[index + 1] in ("paar", "aantal", "tal", "handvol"):
            return index + 2, None
        if word in _FEW:
            return index + 1, None
        found = self.numeral(index)
        if found is not None:
            exact = found.shape in ("cardinal", "fraction")
            return (found.last, found.value if exact else None) if found.shape not in ("ordinal", "code") else None
        return (index + 1, Decimal(1)) if word in _ONE else None

    def sees(self, index: int, wanted: frozenset[str], within: int = 12) -> bool:
        """Whether one of the words stands behind the token, among the next few: cheaper to ask than to read them."""
        return not wanted.isdisjoint(self._lower[index + 1 : index + 1 + within])

    def begins_sentence(self, index: int) -> bool:
        """Whether the token is the first word of its sentence."""
        before = index - 1
        while self.lower(before) in _OPENING_MARKS:
            before -= 1
        return before < 0 or self.lower(before) in _SENTENCE_ENDS or not self.on_one_line(before, index + 1)

    def clause(self, first: int, last: int) -> list[str]:
        """The words of the clause around the tokens [first, last), those tokens left out."""
        if self._clause[0] != (first, last):  # asked several times in a row
            self._clause = (first, last), self._read_clause(first, last)
        return self._clause[1]

    def _read_clause(self, first: int, last: int) -> list[str]:
        lower, least, most = self._lower, max(0, first - _LONGEST_CLAUSE), min(self._count, last + _LONGEST_CLAUSE)
        begin, end = first, last
        while begin > least and lower[begin - 1] not in _CLAUSE_ENDS:
            begin -= 1
        while end < most and lower[end] not in _CLAUSE_ENDS:
            end += 1
        return lower[begin:first] + lower[last:end]

    def ends_clause(self, index: int) -> bool:
        """Whether a clause ends at the token: a mark, or a word that begins another one ("dat", "maar")."""
        return self._lower[index] in _CLAUSE_ENDS

    def same_sentence(self, first: int, last: int) -> bool:
        """Whether no sentence ends between two tokens (a full stop behind an abbreviation counts as an end)."""
        return _SENTENCE_ENDS.isdisjoint(self._lower[first:last])


def once(read: Callable[[Words, int], T]) -> Callable[[Words, int], T]:
    """Lets a rule read each token of a block once, however many other rules ask for it."""

    @wraps(read)
    def remembering(words: Words, at: int) -> T:
        key = (read, at)
        if key not in words.memory:
            words.memory[key] = read(words, at)
        found: T = words.memory[key]
        return found

    return remembering


@once
def _read_numeral(words: Words, at: int) -> Numeral | None:
    if not 0 <= at < len(words):
        return None
    found = read_at(words.row, at)
    return found if found is not None and found.first == at else None
