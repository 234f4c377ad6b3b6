"""Lengths, distances, heights and depths, also in two units: "1m85", "een meter en tachtig centimeter"."""

from service.extraction.quantities.base import Kind, surfaces
from service.extraction.quantities.composed import composing_judge

UNITS = surfaces(
    ("pm", "1", "picometer picometers"),
    ("nm", "1", "nm nanometer nanometers millimicron"),
    ("um", "1", "µm μm micrometer micrometers micron microns"),
    ("mm", "1", "mm millimeter millimeters millimetres"),
    ("cm", "1", "cm centimeter centimeters centimetres centimètre"),
    ("m", "0.1", "dm decimeter decimeters"),
    ("m", "1", "m meter meters mtr metre metres متر أمتار strekkende_meter strekkende_meters"),
    ("m", "10", "decameter decameters"),
    ("m", "100", "hectometer hectometers"),
    ("km", "1", "km kilometer kilometers kilometre kilometres kms كيلومتر كيلومترا كيلومترات كم كلم"),
    ("[mi_i]", "1", "mijl mijlen mile miles ميل أميال"),
    ("[nmi_i]", "1", "zeemijl zeemijlen nautische_mijl nautische_mijlen nautical_miles"),
    ("[ft_i]", "1", "voet ft foot feet"),
    ("[in_i]", "1", "inch inches duim"),
    ("[yd_i]", "1", "yard yards"),
    ("[fth_i]", "1", "vadem vademen vadems"),
    ("ly", "1", "lichtjaar lichtjaren light_years light_year"),
    ("AU", "1", "astronomische_eenheid astronomische_eenheden"),
    ("pc", "1", "parsec parsecs"),
)
LENGTH = Kind(
    "length", {"length.numeral-unit": 0.95, "length.composed": 0.93}, UNITS, {}, composing_judge("length", UNITS)
)
