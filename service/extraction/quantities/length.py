"""Lengths, distances, heights and depths, also in two units: "1m85", "een meter en tachtig centimeter"."""

import re
from decimal import Decimal

from service.extraction.quantities.base import SILENCE, Block, Expression, Kind, Unit, Verdict, is_in_name, surfaces
from service.extraction.quantities.composed import composing_judge

_TORQUE = "Nm"  # newton metres, and no nanometres
UNITS = surfaces(
    ("pm", "1", "picometer picometers"),
    ("nm", "1", "nm nanometer nanometers millimicron"),
    ("um", "1", "µm μm micrometer micrometers micron microns"),
    ("mm", "1", "mm millimeter millimeters millimetres"),
    ("cm", "1", "cm centimeter centimeters centimetres centimètre"),
    ("m", "0.1", "dm decimeter decimeters"),
    ("m", "1", "m meter meters mtr metre metres متر أمتار strekkende_meter strekkende_meters"),
    ("m", "10", "decameter decameters dam"),
    ("m", "100", "hm hectometer hectometers"),
    ("km", "1", "km kilometer kilometers kilometre kilometres kms كيلومتر كيلومترا كيلومترات كم كلم"),
    ("[mi_i]", "1", "mijl mijlen mile miles ميل أميال"),
    ("[nmi_i]", "1", "zeemijl zeemijlen nautische_mijl nautische_mijlen nautical_miles"),
    ("[ft_i]", "1", "voet ft foot feet"),
    ("[in_i]", "1", "inch inches duim"),
    ("[yd_i]", "1", "yard yards"),
    ("[fth_i]", "1", "vadem vademen vadems"),
    ("[ly]", "1", "lichtjaar lichtjaren light_years light_year"),
    ("AU", "1", "astronomische_eenheid astronomische_eenheden"),
    ("pc", "1", "parsec parsecs"),
)
# Distances that are run, swum and skated: "de 1500 meter bij de mannen".
_EVENTS = frozenset({50, 60, 100, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10_000})
_LEGS = frozenset({"3", "4"})
_MEASURED = frozenset("lange hoge brede diepe lang hoog breed diep tussen van die naar tot onder boven verder".split())
_STROKES = frozenset(
    """
    horden hordes steeple steeplechase vlinderslag vlinder schoolslag rugslag wisselslag vrij wissel sprint estafette
    massastart indoor shorttrack
    """.split()
)
_ON = frozenset({"op", "de", "haar", "zijn", "over"})
_CENTIMETRES = re.compile(r"m(\d\d)")
_plain = composing_judge("length", UNITS)


def metres_and_centimetres(block: Block, expression: Expression) -> Verdict | None:
    """ "1m85": metres, and what touches them is centimetres."""
    at = expression.last
    match = _CENTIMETRES.fullmatch(block.word(at))
    if match is None or not block.touches(at - 1) or not block.word(expression.first).isdecimal():
        return None
    total = expression.low + Decimal(match[1]) / 100
    whole = expression._replace(low=total, high=total, last=at + 1, right=at + 1, unit_tokens=(at, at + 1))
    return Verdict("length", "length.composed", Unit("m"), whole)


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    if block.tokens.surface[expression.right - 1] == _TORQUE:
        return Verdict("force", "force.numeral-unit", Unit("N.m"), expression)
    if is_in_name(block, expression):
        return SILENCE
    if unit == Unit("m") and _is_relay(block, expression):
        return SILENCE
    is_event = unit == Unit("m") and expression.high in _EVENTS and block.word(expression.left - 1) == "de"
    if is_event and expression.hedge is None and block.word(expression.right) not in _MEASURED:
        return SILENCE
    if unit == Unit("m") and block.word(expression.left - 1) in _ON and _is_discipline(block, expression.right):
        return SILENCE
    return _plain(block, expression, unit)


def _is_relay(block: Block, expression: Expression) -> bool:
    """Whether the number is a part of "4x100 meter"; "een kuil van 4 x 5 meter" has sides."""
    at = expression.last if block.word(expression.last) == "x" else expression.left - 1
    if block.word(at) != "x" or block.word(at - 1) not in _LEGS:
        return False
    distance = block.word(at + 1)
    return distance.isdecimal() and int(distance[:6]) in _EVENTS


def _is_discipline(block: Block, at: int) -> bool:
    """ "goud op 400 meter horden", "200 meter vrije slag"; "100 meter vrij zicht" is a length."""
    word, following = block.word(at), block.word(at + 1)
    if word == "vrije":
        return following == "slag"
    return word in _STROKES and not (word == "vrij" and following[:1].isalpha())


LENGTH = Kind("length", {"length.numeral-unit": 0.95, "length.composed": 0.93}, UNITS, {}, _judge)
