"""A block that holds one number and nothing else, as a cell of a table does: "0", "nul", "geen", "2'", "45\\"", "-3M".

In a sentence none of these is a quantity: a bare zero counts nothing, a prime is a quotation mark, "3M" makes tape.
"""

import re
from decimal import Decimal

from service.dutch.numerals import Numeral
from service.dutch.numerals_digits import parse_digits
from service.extraction.quantities.base import Block, Expression, Unit, Verdict

LONGEST = 5  # tokens
_PRIMED = 2
_SCALED = re.compile(r"(?P<sign>[-−] ?|(?:min|minus|negatief) )?(?P<number>\d[\d.]*(?:,\d+)?|,\d+) ?(?P<size>[KMG])?")
_SIZES = {"K": 10**3, "M": 10**6, "G": 10**9}
_ZEROS = frozenset({"0", "nul", "geen"})
_LONGEST_CELL = 30  # characters
_PRIMES = {"'": Unit("min"), "′": Unit("min"), '"': Unit("s"), "″": Unit("s")}


def alone(block: Block) -> Verdict | None:
    """The verdict of a block of at most LONGEST tokens that is a zero, or a number of minutes or seconds."""
    words = block.tokens.lower
    if not words:
        return None
    if len(words) == 1 and words[0] in _ZEROS and block.language == "nl":
        return Verdict("count", "count.none", Unit(""), _expression(Decimal(0), 1))
    unit = _PRIMES.get(words[1]) if len(words) == _PRIMED and block.touches(0) else None
    value = parse_digits(words[0]) if unit is not None and words[0][0].isdecimal() else None
    if unit is None or value is None:
        return _scaled(block)
    return Verdict("duration", "duration.prime", unit, _expression(value, _PRIMED))


def _scaled(block: Block) -> Verdict | None:
    """ "1,2M", "-3000K", ",0012G", "negatief 12": a sign or a letter, and nothing else in the block."""
    tokens = block.tokens
    if block.language != "nl" or tokens.end[-1] - tokens.start[0] > _LONGEST_CELL:
        return None
    match = _SCALED.fullmatch(block.text, tokens.start[0], tokens.end[-1])
    if match is None or not (match["size"] or (match["sign"] or "").startswith("negatief")):
        return None
    written = match["number"]
    value = parse_digits("0" + written if written.startswith(",") else written)
    if value is None or (match["size"] == "K" and not match["sign"] and " " in match[0]):
        return None
    value = value * _SIZES.get(match["size"] or "", 1) * (-1 if match["sign"] else 1)
    size = len(tokens)
    numeral = Numeral(0, size, value)
    return Verdict("count", "count.numeral", Unit(""), Expression(numeral, value, value, 0, size, 0, size))


def _expression(value: Decimal, right: int) -> Expression:
    units = (1, right) if right > 1 else None
    return Expression(Numeral(0, 1, value), value, value, 0, 1, 0, right, unit_tokens=units)
