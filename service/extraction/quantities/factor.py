"""How many times as much: "drie keer zo groot", "tien maal meer dan", "een factor tien", "een vijfvoudige stijging".

"Drie keer" by itself counts times, and is a count.
"""

from service.extraction.quantities.base import SILENCE, Block, Expression, Kind, Unit, Verdict, surfaces
from service.extraction.quantities.silent_words import noun_like

UNITS = surfaces(("1", "1", "voudig voudige -_voudig -_voudige"))
_TIMES = frozenset({"keer", "maal", "x", "×"})
_AS_MUCH = frozenset("zo zoveel even meer minder vaker".split())
_NEAR = 8  # tokens
_COMPARATIVES = frozenset(
    """
    groter kleiner hoger lager duurder goedkoper sneller trager langer korter sterker zwakker zwaarder lichter beter
    slechter erger rijker armer breder dieper efficiënter productiever vervuilender dodelijker besmettelijker
    """.split()
)
# "een vijfvoudige stijging"; of "drievoudig olympisch kampioene" and "een vijfvoudige moord" nothing grows.
_OF_CHANGE = (
    "stijging",
    "toename",
    "verhoging",
    "groei",
    "vermenigvuldiging",
    "vergroting",
    "omzet",
    "prijs",
    "bedrag",
)


def factor(block: Block, expression: Expression) -> Verdict | None:
    """The verdict of a number that multiplies, or None."""
    before, right = block.word(expression.left - 1), expression.right
    if before == "factor" and block.word(expression.left - 2) == "een":
        return Verdict("factor", "factor.numeral", Unit("1"), expression)
    if block.word(right) not in _TIMES:
        return None
    following = block.word(right + 1)
    is_more = following in _AS_MUCH or following in _COMPARATIVES
    counted_before = {block.word(at) for at in range(expression.left - _NEAR, expression.left - 1)} & _TIMES
    if counted_before and block.word(expression.left - 1) == ",":
        return None  # "rukte 900 keer uit, 100 keer meer dan vorig jaar"
    if not is_more or (following == "zo" and not block.word(right + 2)[:1].isalpha()):
        return None
    whole = expression._replace(right=right + 1, unit_tokens=(right, right + 1))
    return Verdict("factor", "factor.times", Unit("1"), whole)


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    if noun_like(block, expression.right) and not block.word(expression.right).endswith(_OF_CHANGE):
        return SILENCE
    return Verdict("factor", "factor.numeral-unit", unit, expression)


FACTOR = Kind("factor", {"factor.numeral-unit": 0.85, "factor.times": 0.9, "factor.numeral": 0.85}, UNITS, {}, _judge)
