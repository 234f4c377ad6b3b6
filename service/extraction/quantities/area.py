"""Surfaces."""

from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict, surfaces

UNITS = surfaces(
    ("mm2", "1", "mm2 mm² vierkante_millimeter vierkante_millimeters"),
    ("cm2", "1", "cm2 cm² vierkante_centimeter vierkante_centimeters"),
    ("m2", "0.01", "dm2 dm² vierkante_decimeter"),
    ("m2", "1", "m2 m² vierkante_meter vierkante_meters square_metres square_meters متر_مربع centiare vierkantemeter"),
    ("ar", "1", "are"),
    ("har", "1", "ha hectare hectaren hectares هكتار"),
    (
        "km2",
        "1",
        "km2 km² vierkante_kilometer vierkante_kilometers square_kilometres square_kilometers كيلومتر_مربع "
        "كيلومترا_مربعا كيلومترات_مربعة",
    ),
    ("[smi_us]", "1", "vierkante_mijl vierkante_mijlen square_miles square_mile"),
    ("[sft_i]", "1", "vierkante_voet square_feet square_foot"),
    ("[sin_i]", "1", "vierkante_inch vierkante_duim"),
    ("[acr_us]", "1", "acre acres"),
)


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    if block.language == "en" and block.word(expression.right - 1) == "are":
        return None  # "200 are missing"
    return Verdict("area", "area.numeral-unit", unit, expression)


AREA = Kind("area", {"area.numeral-unit": 0.95}, UNITS, {}, _judge)
