"""Temperatures, and angles: bare "graden" are Celsius in Dutch news but where something turns or lies on the globe."""

from service.extraction.quantities.base import SILENCE, Block, Expression, Kind, Unit, Verdict, surfaces
from service.extraction.quantities.silent_words import noun_like

_BARE = "graden graad ° gr"
UNITS = surfaces(
    (
        "Cel",
        "1",
        "graden_celsius graad_celsius deg_c ° celsius ° c °_c °_celsius ºc gr_._c celsius graden_c degrees_celsius",
    ),
    ("[degF]", "1", "graden_fahrenheit graad_fahrenheit °_f fahrenheit graden_f degrees_fahrenheit f"),
    ("K", "1", "kelvin graden_kelvin"),
    ("Cel", "1", _BARE),
)
ANGLES = surfaces(
    ("deg", "1", "booggraden booggraad"),
    ("deg", "0.0166666666667", "boogminuut boogminuten"),
    ("rad", "1", "rad radialen radiaal"),
    ("circ", "1", "draai omwenteling omwentelingen slag slagen"),
)
_DEGREE = Unit("deg")
# "een bocht van 90 graden", "90 graden draaien"
_TURNS = frozenset(
    "draaien draait draaide gedraaid draai bocht hoek hellend helling gekanteld kantelen rotatie".split()
)
# "51 graden noorderbreedte"
_COORDINATES = frozenset("noorderbreedte zuiderbreedte oosterlengte westerlengte nb zb ol wl".split())
_TURNING = ("draai", "gedraai", "roteer", "rotat", "wentel", "schroef", "kantel")
_FREEZING = (("onder", "nul"), ("onder", "het", "vriespunt"))
_FREEZES = frozenset(("vriest", "vroor", "gevroren"))
_FREEZING_VERBS = ("vries", "vriez", "vroor", "gevroren")
_COLDEST = 80
_NEAR, _MILDEST = 12, -5
_WEATHER = frozenset((verb, "het") for verb in ("wordt", "werd", "was", "is"))
_COOLS = ("koel", "afgekoeld", "afkoel")
_OF_TEMPERATURE = (
    "graden", "temperatuur", "temperaturen", "gevoelstemperatu", "kwik", "thermometer", "vries", "vriez", "vroor",
    "gevroren",
    "nachtvorst", "vorst", "ijskoud", "minima", "kouderecord", "vrieskou",
)  # fmt: skip


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    surface = block.word(expression.unit_tokens[0]) if expression.unit_tokens else ""
    bare = surface in _BARE.split() and expression.right - expression.last == 1
    near = (block.word(expression.right), block.word(expression.left - 1), block.word(expression.left - 2))
    if surface == "f" and not _is_fahrenheit(block, expression):
        return None
    if bare and near[0] in _COORDINATES:
        return SILENCE
    if bare and any(word in _TURNS for word in near):
        return Verdict("angle", "angle.degrees", _DEGREE, expression)
    if surface == "°" and bare and block.touches(expression.right - 1) and block.word(expression.right)[:1].isdecimal():
        return SILENCE  # 51°12'
    return Verdict("temperature", "temperature.numeral-unit", unit, _below_zero(block, expression))


def _is_fahrenheit(block: Block, expression: Expression) -> bool:
    """ "70F", "het werd 104 F in de schaduw": the letter alone, touching the number or near a word of temperature."""
    at = expression.right - 1
    if block.tokens.surface[at] != "F" or not expression.numeral.digits:
        return False
    around = (*range(expression.left - _NEAR, expression.left), *range(at + 1, at + 1 + _NEAR))
    return block.size == at + 1 or any(block.word(near).startswith(_OF_TEMPERATURE) for near in around)


def _below_zero(block: Block, expression: Expression) -> Expression:
    """ "Twaalf graden onder nul", "tien graden onder het vriespunt": the sign stands behind."""
    clause = range(expression.left - _NEAR, expression.left)
    if expression.low > 0 and any(block.word(at) in _FREEZES for at in clause):
        return expression._replace(low=-expression.high, high=-expression.low)  # "het vroor 4 graden"
    for words in _FREEZING:
        last = expression.right + len(words)
        if block.words(expression.right, last) == words and expression.low > 0:
            return expression._replace(low=-expression.high, high=-expression.low, right=last)
    return expression


def _judge_angle(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    """ "Roteer 3 slagen": a stroke or blow is a turn only where something turns."""
    is_turned = any(block.word(at).startswith(_TURNING) for at in range(expression.left - _NEAR, expression.left))
    if block.word(expression.last) in ("slag", "slagen") and not is_turned:
        return None
    return Verdict("angle", "angle.numeral-unit", unit, expression)


def bare_temperature(block: Block, expression: Expression) -> Verdict | None:
    """ "Morgen vriest het, tot min vijf": a number below zero without its unit, where the words around tell of cold."""
    if block.words(expression.right, expression.right + 2) == _FREEZING[0] and 0 < expression.high <= _COLDEST:
        return Verdict("temperature", "temperature.below-zero", Unit("Cel"), _below_zero(block, expression))
    if not -_COLDEST <= expression.low < 0 or _counts(block, expression.right):
        return None
    near = (*range(expression.left - _NEAR, expression.left), *range(expression.right, expression.right + _NEAR))
    if not any(block.word(at).startswith(_OF_TEMPERATURE) for at in near) and not _becomes(block, expression):
        return None
    return Verdict("temperature", "temperature.below-zero", Unit("Cel"), expression)


def _becomes(block: Block, expression: Expression) -> bool:
    """ "In Jakoetsk wordt het min 50", "het koelt af tot min 45": the weather, and nothing behind the number."""
    if block.word(expression.right)[:1].isalnum() or expression.low > _MILDEST:
        return False
    at = expression.hedge.first if expression.hedge else expression.left
    is_weather = block.words(at - 2, at) in _WEATHER or block.words(at - 3, at - 1) in _WEATHER
    return is_weather or any(block.word(before).startswith(_COOLS) for before in range(at - _NEAR, at))


def _counts(block: Block, right: int) -> bool:
    """Whether a noun follows, and no verb of frost: "gaat tot -10 vriezen"."""
    return noun_like(block, right) and not block.word(right).startswith(_FREEZING_VERBS)


TEMPERATURE = Kind("temperature", {"temperature.numeral-unit": 0.95, "temperature.below-zero": 0.8}, UNITS, {}, _judge)
ANGLE = Kind("angle", {"angle.numeral-unit": 0.95, "angle.degrees": 0.85}, ANGLES, {}, _judge_angle)
