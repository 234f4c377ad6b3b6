"""The inversion "een uur of drie", "een kilometer of tien": the unit first, and the number that follows is about so.

Source: Algemene Nederlandse Spraakkunst 7.4 (Benaderende hoeveelheden). Without a unit ("een stuk of tien") it is a
hedge of `dutch.modifiers`.
"""

from service.dutch.modifiers import Hedge
from service.extraction.quantities.base import Block, Expression, Verdict
from service.extraction.quantities.money import is_sum
from service.extraction.quantities.units import UnitIndex, match_units

# In the singular, as the inversion has them, and the kinds whose judge is asked.
_UNITS = frozenset(
    """
    seconde minuut uur dag week maand jaar meter centimeter kilometer hectare liter kilo ton graad procent euro dollar
    """.split()
)
_JUDGED = frozenset({"age", "duration"})


def inverted(block: Block, expression: Expression, index: UnitIndex) -> Verdict | None:
    """The verdict of a number whose unit stands before it, or None: "een jaar of tien" is about 10 a."""
    at = expression.left - 3
    if at < 0 or block.word(at + 2) != "of" or block.word(at + 1) not in _UNITS or block.word(at) != "een":
        return None
    if expression.numeral.shape != "cardinal" or match_units(block, expression.last, expression.numeral, index):
        return None  # "een maand of vijf weken" gives a choice
    hedge = Hedge("about", at, at + 3, "een of")
    expression = expression._replace(hedge=hedge, right=expression.last, unit_tokens=(at + 1, at + 2))
    for words, kind, unit in index[block.word(at + 1)]:
        if len(words) > 1:
            continue
        if kind.name == "money" and words == ("ton",) and not is_sum(block, expression):
            continue
        if kind.name not in _JUDGED:
            return Verdict(kind.name, f"{kind.name}.numeral-unit", unit, expression._replace(unit=unit))
        verdict = kind.judge(block, expression._replace(unit=unit), unit)
        if verdict is not None:
            return verdict
    return None
