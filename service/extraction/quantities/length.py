"""Lengths, distances, heights and depths."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    ("nm", "1", "nm nanometer nanometers"),
    ("mm", "1", "mm millimeter millimeters millimetres"),
    ("cm", "1", "cm centimeter centimeters centimetres centimètre"),
    ("m", "0.1", "dm decimeter decimeters"),
    ("m", "1", "m meter meters mtr metre metres متر أمتار"),
    ("km", "1", "km kilometer kilometers kilometre kilometres kms كيلومتر كيلومترا كيلومترات كم كلم"),
    ("[mi_i]", "1", "mijl mijlen mile miles ميل أميال"),
    ("[nmi_i]", "1", "zeemijl zeemijlen nautical_miles"),
    ("[ft_i]", "1", "voet ft foot feet"),
    ("[in_i]", "1", "inch inches"),
    ("[yd_i]", "1", "yard yards"),
    ("ly", "1", "lichtjaar lichtjaren light_years"),
)
LENGTH = plain_kind("length", UNITS)
