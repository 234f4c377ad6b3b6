"""Surfaces."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    ("cm2", "1", "cm2 cm² vierkante_centimeter"),
    ("m2", "1", "m2 m² vierkante_meter vierkante_meters square_metres square_meters متر_مربع"),
    ("har", "1", "ha hectare hectaren hectares هكتار"),
    ("km2", "1", "km2 km² vierkante_kilometer vierkante_kilometers square_kilometres square_kilometers كيلومتر_مربع"),
    ("[smi_us]", "1", "vierkante_mijl square_miles"),
    ("[sft_i]", "1", "vierkante_voet square_feet"),
    ("[acr_us]", "1", "acre acres"),
)
AREA = plain_kind("area", UNITS)
