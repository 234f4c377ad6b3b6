"""From one numeral to the whole expression: sign, currency symbol, and (`ranges`) the other end of a range.

What belongs together stands next to each other: nothing here looks further than a few tokens.
"""

from dataclasses import replace
from decimal import Decimal

from service.dutch.numerals import Numeral
from service.dutch.numerals_digits import parse_digits
from service.extraction.quantities.base import Block, Expression
from service.extraction.quantities.ranges import with_other_end
from service.extraction.quantities.units import UnitIndex

_OPENING = frozenset("([{\"'“‘„«<>=≥≤±~≈*•|¿¡€$£¥+-")
_MOST_WITH_LETTER = 10**9
_LETTERS = {"m": Decimal(10**6), "mn": Decimal(10**6), "bn": Decimal(10**9), "b": Decimal(10**9)}


def read_expression(block: Block, numeral: Numeral, after: UnitIndex, before: UnitIndex) -> Expression:
    """The numeral with its sign, the symbol before it and the other end of its range; its unit is judged later."""
    first, last = numeral.first, numeral.last
    expression = _signed(block, Expression(numeral, numeral.value, numeral.value, first, last, first, last))
    expression = _with_symbol(block, expression, before)
    return with_other_end(block, expression, after, before)


def _signed(block: Block, expression: Expression) -> Expression:
    """ "-5", "min vijf", ",75"."""
    at = expression.first
    sign, before = block.word(at - 1), block.word(at - 2)
    if not sign or expression.numeral.shape not in ("cardinal", "fraction"):
        return expression
    if before == "plus" or (before == "-" and block.word(at - 3) == "plus"):
        return expression  # "plus minus 300", "plus-minus 300"
    if sign == "," and block.touches(at - 1) and expression.numeral.digits and block.word(at).isdecimal():
        if block.spaced(at - 1):
            part = parse_digits("0," + block.word(at)) or Decimal(0)
            return expression._replace(low=part, high=part, first=at - 1, left=at - 1)
        return expression
    negative = (
        (sign in ("-", "−") and block.touches(at - 1) and (block.spaced(at - 1) or before in _OPENING))
        or (sign in ("min", "minus") and before not in (".", "") and not before[:1].isnumeric())
        or (sign in ("min", "minus") and at == 1)
        or (sign in ("-", "−") and at == 1 and expression.last == block.size)
    )
    if not negative:
        return expression
    return expression._replace(low=-expression.low, high=-expression.high, first=at - 1, left=at - 1)


def _with_symbol(block: Block, expression: Expression, before: UnitIndex) -> Expression:
    """ "€ 5", "US$ 3", "EUR 500"."""
    at = expression.left
    for words, kind, unit in before.get(block.word(at - 1), ()):
        first = at - len(words)
        if first < 0 or (len(words) > 1 and block.words(first, at) != words):
            continue
        if not words[-1].isalpha() and _belongs_left(block, at):
            continue
        marked = expression._replace(left=first, unit=unit, unit_tokens=(first, at))
        if kind.judge(block, marked, unit) is not None:
            return _with_letter(block, _negative(block, marked))
    return expression


def _negative(block: Block, marked: Expression) -> Expression:
    """ "-€12": the sign stands before the symbol."""
    at = marked.left - 1
    if block.word(at) not in ("-", "−") or not block.touches(at) or not block.spaced(at) or marked.low < 0:
        return marked
    return marked._replace(low=-marked.low, high=-marked.high, left=at)


def _with_letter(block: Block, expression: Expression) -> Expression:
    """ "$46.8m", "€5bn": behind a currency's sign a letter that touches the number is a magnitude."""
    at = expression.last
    size = _LETTERS.get(block.word(at))
    if (
        size is None
        or expression.high >= _MOST_WITH_LETTER
        or not block.touches(at - 1)
        or not expression.numeral.digits
    ):
        return expression
    numeral = replace(expression.numeral, value=expression.numeral.value * size, last=at + 1)
    low = expression.low * size
    return expression._replace(numeral=numeral, low=low, high=low, last=at + 1, right=at + 1)


def _belongs_left(block: Block, at: int) -> bool:
    """Whether the symbol before `at` stands behind another number: "10 € 20"."""
    return block.touches(at - 2) and block.word(at - 2)[:1].isnumeric()
