"""Measures in two units that follow each other: "27 uur en dertig minuten", "een kilo en 200 gram", "1m85", "3'45"".

The sum stands in the larger unit where it is written in decimals at once (1.85 m), or is a half or a quarter of it
(27.5 h), else in the smaller one (467 s).
"""

from collections.abc import Mapping
from decimal import Decimal

from service.extraction.quantities.base import Block, Expression, Judge, Unit, Verdict

# Of two units, how many of the smaller one make the larger one.
STEPS: dict[tuple[str, str], int] = {
    ("h", "min"): 60, ("min", "s"): 60, ("h", "s"): 3600, ("a", "mo"): 12, ("wk", "d"): 7,
    ("d", "h"): 24,
    ("km", "m"): 1000, ("m", "cm"): 100, ("cm", "mm"): 10, ("[ft_i]", "[in_i]"): 12,
    ("t", "kg"): 1000, ("kg", "g"): 1000, ("[lb_av]", "[oz_av]"): 16,
}  # fmt: skip
_DECIMAL = frozenset({10, 100, 1000})
_LINKS = frozenset({"en", ",", "and"})
_MOST_PARTS = 3
# How many of the unit that is left out make one: "1 meter 85", "5 uur 20"; and what may follow a height.
_SMALLER_UNSAID = {"m": 100, "h": 60}
BEHIND_HEIGHT = frozenset("hoog lang breed diep groot is was meet mat tegen en of".split())
_TAKES = frozenset("duurt duurde duren duurden kost kostte in liep liepen reed reden".split())
# Behind a comma these say by how much: "6,23 meter, 1 centimeter hoger"; and no unit goes on behind decimals.
_BY_HOW_MUCH = frozenset(
    """
    hoger lager meer minder langer korter sneller trager verder dieper breder smaller zwaarder lichter groter kleiner
    later eerder vroeger boven onder voor achter erboven eronder van dan
    """.split()
)


def composing_judge(kind: str, units: Mapping[str, Unit]) -> Judge:
    """The judge of a kind whose units have one meaning only, and may follow each other."""

    def judge(block: Block, expression: Expression, unit: Unit) -> Verdict:
        joined = compose(block, expression, unit, units)
        if joined is not None:
            return Verdict(kind, f"{kind}.composed", *joined)
        return Verdict(kind, f"{kind}.numeral-unit", unit, expression)

    return judge


def compose(
    block: Block, expression: Expression, unit: Unit, units: Mapping[str, Unit]
) -> tuple[Unit, Expression] | None:
    """The unit and the whole of a measure that goes on in smaller units, or None: "3 minuten en 12 seconden"."""
    if expression.is_range or expression.unit_tokens is None:
        return None
    glued = _glued(block, expression, unit)
    if glued is not None:
        return (Unit("min") if unit.code == "h" else unit), glued
    if expression.numeral.digits and expression.low % 1:
        return None
    total, code, last, right = expression.low * unit.factor, unit.code, expression.last, expression.right
    parts = 0
    while parts < _MOST_PARTS:
        at = right + (block.word(right) in _LINKS)
        value, end = _number(block, at)
        smaller = units.get(block.word(end))
        if smaller is None or (code, smaller.code) not in STEPS:
            break
        if block.word(right) == "," and block.word(end + 1) in _BY_HOW_MUCH:
            break
        total, code = _sum(total, code, value * smaller.factor, smaller.code)
        last, right, parts = end, end + 1, parts + 1
    if not parts:
        return None
    tokens = (right - 1, right)
    return Unit(code), expression._replace(low=total, high=total, last=last, right=right, unit_tokens=tokens)


def _number(block: Block, at: int) -> tuple[Decimal, int]:
    """The cardinal at the token and its end, or 0 and -1."""
    if block.word(at) == "een" and block.word(at + 1) == "kwartier":
        return Decimal(1), at + 1
    numeral = block.numeral(at)
    if numeral is None or numeral.first != at or numeral.shape != "cardinal":
        return Decimal(0), -1
    return numeral.value, numeral.last


def _glued(block: Block, expression: Expression, unit: Unit) -> Expression | None:
    """ "1 meter 85", "een meter tachtig", "duurde 5 uur 20": the smaller unit is left out behind whole ones."""
    parts = _SMALLER_UNSAID.get(unit.code)
    if parts is None or unit.factor != 1 or expression.low % 1 or expression.low > 99:
        return None
    at = expression.right
    found = two_digits(block, at)
    if found is None or found[0] >= parts:
        return None
    value, last = found
    following = block.word(last)
    if unit.code == "h" and (following[:1].isalnum() or not _lasts(block, expression)):
        return None
    if following[:1].isalnum() and following not in BEHIND_HEIGHT:
        return None
    total = expression.low * parts + value
    if unit.code == "m":
        total /= parts
    return expression._replace(low=total, high=total, last=last, right=last)


def two_digits(block: Block, at: int) -> tuple[Decimal, int] | None:
    """A number from 10 to 99 at the token, in digits or in words, and its end: "85", "vijfentachtig"."""
    numeral = block.numeral(at) if at < block.size else None
    if numeral is None or numeral.first != at or numeral.last != at + 1 or numeral.shape != "cardinal":
        return None
    written = block.word(at)
    if not 10 <= numeral.value <= 99 or numeral.value % 1 or (written[0].isdecimal() and len(written) != 2):
        return None
    return numeral.value, at + 1


def _lasts(block: Block, expression: Expression) -> bool:
    """Whether the hours are how long it takes, and no time of day: "duurt 5 uur 20", "in 3 uur 40"."""
    before = expression.hedge.first if expression.hedge else expression.left
    return block.word(before - 1) in _TAKES or block.word(before - 2) in _TAKES


def _sum(total: Decimal, code: str, more: Decimal, smaller: str) -> tuple[Decimal, str]:
    steps = STEPS[code, smaller]
    share = more / steps
    if share * 4 % 1 == 0 or steps in _DECIMAL:
        return total + share, code
    return total * steps + more, smaller
