"""A block that holds one number and nothing else, as a cell of a table does: "0", "nul", "geen", "2'", "45\\"".

In a sentence none of these is a quantity: a bare zero counts nothing, and a prime is a quotation mark.
"""

from decimal import Decimal

from service.dutch.numerals import Numeral
from service.dutch.numerals_digits import parse_digits
from service.extraction.quantities.base import Block, Expression, Unit, Verdict

LONGEST = 2
_ZEROS = frozenset({"0", "nul", "geen"})
_PRIMES = {"'": Unit("min"), "′": Unit("min"), '"': Unit("s"), "″": Unit("s")}


def alone(block: Block) -> Verdict | None:
    """The verdict of a block of at most LONGEST tokens that is a zero, or a number of minutes or seconds."""
    words = block.tokens.lower
    if len(words) == 1 and words[0] in _ZEROS and block.language == "nl":
        return Verdict("count", "count.none", Unit(""), _expression(Decimal(0), 1))
    unit = _PRIMES.get(words[1]) if len(words) == LONGEST and block.touches(0) else None
    value = parse_digits(words[0]) if unit is not None and words[0][0].isdecimal() else None
    if unit is None or value is None:
        return None
    return Verdict("duration", "duration.prime", unit, _expression(value, LONGEST))


def _expression(value: Decimal, right: int) -> Expression:
    units = (1, right) if right > 1 else None
    return Expression(Numeral(0, 1, value), value, value, 0, 1, 0, right, unit_tokens=units)
