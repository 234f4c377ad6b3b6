"""Speeds; "harder dan 90" and "je mag er 30 rijden" are kilometres an hour, as every road sign is."""

from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict, plain_judge, surfaces
from service.extraction.quantities.silent_words import noun_like

UNITS = surfaces(
    (
        "km/h",
        "1",
        "km_/_u km_/_uur km_/_h km_per_uur km_/u kilometer_per_uur kilometer_/_uur kilometers_per_uur kph kmh kmu "
        "kilometres_per_hour kilometers_per_hour kilometer_in_het_uur km_in_het_uur kilometer_per_u",
    ),
    ("m/s", "1", "m_/_s m_/_sec m_per_seconde meter_per_seconde meters_per_seconde meter_/_seconde meter_per_sec"),
    ("m/min", "1", "meter_per_minuut"),
    ("m/h", "1", "meter_per_uur"),
    ("mm/h", "1", "mm_per_uur millimeter_per_uur"),
    ("cm/h", "1", "centimeter_per_uur"),
    ("km/s", "1", "km_/_s km_per_seconde kilometer_per_seconde kilometers_per_seconde"),
    ("[mi_i]/h", "1", "mijl_per_uur mijlen_per_uur mijl_/_uur mph miles_per_hour miles_an_hour"),
    ("[kn_i]", "1", "knoop knopen knots kts"),
)
# Who drives, and what allows it; so fast at most on any road.
_DRIVES = frozenset("rijden rijdt reed reden gereden".split())
_ALLOWS = frozenset("mag mogen mocht mochten maximaal hooguit hoogstens".split())
_SPRINT = 100
_LIMITS = frozenset("toegelaten toegestaan mag mocht geldt gold is was".split())
_SLOWEST, _FASTEST, _NEAR, _FAR = 5, 400, 6, 10


def bare_speed(block: Block, expression: Expression) -> Verdict | None:
    """ "Rijd niet harder dan 90", "je mag er maximaal 30 rijden": the number alone, where something drives."""
    numeral, right = expression.numeral, expression.right
    if not numeral.digits or not _SLOWEST <= expression.high <= _FASTEST or expression.low % 5:
        return None
    if expression.is_range and expression.low == 0 and expression.high == _SPRINT and block.word(right) == "in":
        return Verdict("speed", "speed.unsaid", Unit("km/h"), expression)  # "van 0 tot 100 in 4,5 seconden"
    is_faster = expression.hedge is not None and expression.hedge.phrase.endswith("harder dan")
    before = [block.word(at) for at in range(expression.left - _NEAR, expression.left)]
    where = "waar" in (block.word(right), block.word(expression.left - 1))  # "reed 180 waar 70 toegelaten was"
    if where and not _DRIVES.isdisjoint(block.lower[max(0, expression.left - _FAR) : expression.left]):
        is_limit = block.word(expression.left - 1) == "waar" and block.word(right) in _LIMITS
        if is_limit or (block.word(right) == "waar" and block.word(expression.left - 1) in _DRIVES):
            return Verdict("speed", "speed.unsaid", Unit("km/h"), expression)
    allowed = block.word(right) in _DRIVES and not _ALLOWS.isdisjoint(before)
    if not allowed and not (is_faster and not noun_like(block, right)):
        return None
    return Verdict("speed", "speed.unsaid", Unit("km/h"), expression)


SPEED = Kind("speed", {"speed.numeral-unit": 0.95, "speed.unsaid": 0.7}, UNITS, {}, plain_judge("speed"))
