"""Percentages, and the differences between them that are told in percentage points."""

from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict, plain_judge, surfaces

UNITS = surfaces(
    ("%", "1", "% procent percent pct ٪ per_cent بالمئة بالمائة في_المئة في_المائة"),
    ("[ppth]", "1", "‰ promille"),
)
POINTS = surfaces(
    ("%", "1", "procentpunt procentpunten %-punt %_-_punt procent-punt percentage_points"),
    ("%", "0.01", "basispunt basispunten"),
)

PERCENTAGE = Kind("percentage", {"percentage.numeral-unit": 0.97}, UNITS, {}, plain_judge("percentage"))


def _judge_points(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    return Verdict("percentage_point", "percentage_point.numeral-unit", unit, expression)


PERCENTAGE_POINT = Kind("percentage_point", {"percentage_point.numeral-unit": 0.97}, POINTS, {}, _judge_points)
