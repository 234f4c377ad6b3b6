"""Counts, the fallback: a numeral that measures nothing and stands where no year, name or label does; and fractions."""

from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict
from service.extraction.quantities.silent_labels import stands_behind_name


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    if expression.numeral.shape == "fraction":
        return Verdict("fraction", "fraction.numeral", Unit("1"), expression)
    if expression.is_range:
        return Verdict("count", "count.range", unit, expression)
    if expression.numeral.shape == "cardinal" and expression.numeral.digits and stands_behind_name(block, expression):
        return Verdict("count", "count.after-name", unit, expression)
    rule = {"vague": "count.vague", "collective": "count.collective"}.get(expression.numeral.shape, "count.numeral")
    return Verdict("count", rule, unit, expression)


FRACTION = Kind("fraction", {"fraction.numeral": 0.9}, {}, {}, _judge)
COUNT = Kind(
    "count",
    {
        "count.numeral": 0.9,
        "count.range": 0.9,
        "count.vague": 0.95,
        "count.collective": 0.9,
        "count.none": 0.85,
        "count.together": 0.9,
        "count.after-name": 0.6,
        "count.shared-magnitude": 0.8,
    },
    {},
    {},
    _judge,
)
