"""Percentages, and the differences between them that are told in percentage points."""

from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict, plain_judge, surfaces

_WHOLE = 100
UNITS = surfaces(
    ("%", "1", "% procent percent pct ٪ per_cent بالمئة بالمائة في_المئة في_المائة"),
    ("[ppth]", "1", "‰ promille"),
)
POINTS = surfaces(
    ("%", "1", "procentpunt procentpunten %-punt %_-_punt procent-punt percentage_points"),
    ("%", "0.01", "basispunt basispunten"),
)

_LEADS = frozenset("van naar tot op is was bedraagt bedroeg bij rond".split())
_STOPS = frozenset(".!?;:")
_REACH = 12  # tokens


def bare_percentage(block: Block, expression: Expression) -> Verdict | None:
    """ "Het werkloosheidspercentage ging van 5,8 naar 5,5": the noun says of what kind the bare number is."""
    at, right = expression.hedge.first if expression.hedge else expression.left, expression.right
    if expression.numeral.shape != "cardinal" or not 0 <= expression.low <= expression.high <= _WHOLE:
        return None
    is_led = block.word(at - 1) in _LEADS or block.word(at) in _LEADS  # "steeg tot 91,5"
    if not is_led or (block.word(right)[:1].isalpha() and block.word(right) not in _LEADS):
        return None
    for position in range(at - 1, max(-1, at - _REACH), -1):
        word = block.word(position)
        if word in _STOPS:
            return None
        if word.endswith("percentage"):
            return Verdict("percentage", "percentage.of-noun", Unit("%"), expression)
    return None


PERCENTAGE = Kind(
    "percentage",
    {"percentage.numeral-unit": 0.97, "percentage.of-noun": 0.85},
    UNITS,
    {},
    plain_judge("percentage"),
)


def _judge_points(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    return Verdict("percentage_point", "percentage_point.numeral-unit", unit, expression)


PERCENTAGE_POINT = Kind("percentage_point", {"percentage_point.numeral-unit": 0.97}, POINTS, {}, _judge_points)
