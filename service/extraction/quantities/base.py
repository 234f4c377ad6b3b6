"""What the kinds of quantities share: units, the description of a kind, and the expression that is being read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from service.dutch.modifiers import Hedge
from service.dutch.numerals_reading import read_at
from service.dutch.numerals_row import Numeral, Row
from service.dutch.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Unit:
    """A public unit (UCUM or ISO 4217) and how many of it one of the written unit is: "cent" is 0.01 EUR."""

    code: str
    factor: Decimal = Decimal(1)


class Expression(NamedTuple):
    """A numeral or a range of two, as far as it has been read. All positions are indexes of tokens, ends exclusive.

    Made anew several times a number, so a tuple and no dataclass: that is three times as fast.

    `low` and `high` are equal but for a range. `left` is where the expression begins with its sign and currency symbol;
    `first`/`last` hold the numeral alone, `right` is where the expression ends with its unit.
    """

    numeral: Numeral
    low: Decimal
    high: Decimal
    first: int
    last: int
    left: int
    right: int
    is_range: bool = False
    hedge: Hedge | None = None
    unit: Unit | None = None
    unit_tokens: tuple[int, int] | None = None


_PADDING = [""] * 64


class Block:
    """The tokens of one block of text and the language they are read in; numerals and units are read once a token."""

    __slots__ = ("_numerals", "language", "lower", "rates", "row", "size", "text", "tokens", "unit_matches", "word")

    def __init__(self, text: str, tokens: Tokens, language: str) -> None:
        self.text = text
        self.tokens = tokens
        self.language = language
        self.lower = tokens.lower
        self.size = len(tokens.lower)
        # The lower-case token at an index, or "" outside the block: the end is padded farther than any rule looks, a
        # negative index comes out in the padding. Asked fifty times a number, so it is a method of the list itself.
        self.word: Callable[[int], str] = (tokens.lower + _PADDING).__getitem__
        self.row = Row(text, tokens, language, self.word)
        self.rates: bool | None = None  # whether any word of a rate stands in it; None before that was asked
        self._numerals: dict[int, Numeral | None] = {}
        self.unit_matches: dict[tuple[int, int], list[UnitMatch]] = {}

    def words(self, first: int, last: int) -> tuple[str, ...]:
        """The lower-case tokens from `first` up to `last` (exclusive), fewer at the end of the block."""
        return tuple(self.lower[first:last])

    def numeral(self, at: int) -> Numeral | None:
        """The longest numeral that begins at token `at`; None where none does, and outside the block."""
        if at in self._numerals:
            return self._numerals[at]
        numeral = read_at(self.row, at) if 0 <= at < self.size else None
        self._numerals[at] = numeral
        return numeral

    def touches(self, at: int) -> bool:
        """Whether nothing stands between token `at` and the next one."""
        return at >= 0 and self.tokens.touch(at)

    def spaced(self, at: int) -> bool:
        """Whether something stands between token `at` and the one before it, or it is the first."""
        return at <= 0 or self.tokens.end[at - 1] < self.tokens.start[at]


_NOWHERE = Expression(Numeral(0, 0, Decimal(0)), Decimal(0), Decimal(0), 0, 0, 0, 0)


class Verdict(NamedTuple):
    """What a kind makes of a numeral with one of its units: the rule that holds, the unit, and where it ends."""

    kind: str
    rule: str
    unit: Unit
    expression: Expression


# What a judge answers where the numeral and its unit are no quantity at all ("rond 16 uur").
SILENCE = Verdict("", "", Unit(""), _NOWHERE)

Judge = Callable[[Block, Expression, Unit], Verdict | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of quantity.

    `after` and `before` map the surface forms of units, in lower case, to units ("vierkante kilometer" after the
    numeral, "€" before it). `judge` is asked for every match; it answers None where it is no quantity of this kind.
    `rules` holds the confidence of each rule id: an estimate, by which rules can be ranked, and no measured frequency.
    """

    name: str
    rules: Mapping[str, float]
    after: Mapping[str, Unit]
    before: Mapping[str, Unit]
    judge: Judge


def is_in_name(block: Block, expression: Expression) -> bool:
    """Whether the unit is written as a name is: "20 Minutes", "de 10 Miles", "de Vier Dagen van Duinkerke"."""
    if expression.unit_tokens is None or block.language != "nl":
        return False
    first, last = expression.unit_tokens
    surface = block.tokens.surface[first]
    if last - first > 1 or len(surface) < _SHORTEST_NAMED or not surface[0].isupper() or not surface[1:].islower():
        return False
    return block.size > _LONGEST_CELL


_SHORTEST_NAMED, _LONGEST_CELL = 4, 4


def plain_judge(kind: str) -> Judge:
    """The judge of kinds whose units have one meaning only."""

    def judge(block: Block, expression: Expression, unit: Unit) -> Verdict:
        return Verdict(kind, f"{kind}.numeral-unit", unit, expression)

    return judge


def plain_kind(name: str, after: Mapping[str, Unit], confidence: float = 0.95) -> Kind:
    """A kind whose units stand after the numeral and have one meaning only."""
    return Kind(name, {f"{name}.numeral-unit": confidence}, after, {}, plain_judge(name))


def surfaces(*table: tuple[str, str, str]) -> dict[str, Unit]:
    """Spells a table out: ("cm", "1", "cm centimeter") maps each form to Unit("cm"); "_" stands for a space."""
    found: dict[str, Unit] = {}
    for code, factor, forms in table:
        unit = Unit(code, Decimal(factor))
        found |= {form.replace("_", " "): unit for form in forms.split()}
    return found


class UnitMatch(NamedTuple):
    """A unit found beside a numeral, at tokens `first` to `last` (exclusive)."""

    kind: Kind
    unit: Unit
    first: int
    last: int
