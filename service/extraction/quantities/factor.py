"""How many times as much: "drie keer zo groot", "tien maal meer dan", "een factor tien", "een vijfvoudige stijging".

"Drie keer" by itself counts times, and is a count.
"""

from service.extraction.quantities.base import SILENCE, Block, Expression, Kind, Unit, Verdict, surfaces
from service.extraction.quantities.people import is_person

UNITS = surfaces(("1", "1", "voudig voudige -_voudig -_voudige"))
_TIMES = frozenset({"keer", "maal", "x", "×"})
_AS_MUCH = frozenset("zo zoveel even meer minder vaker".split())
_COMPARATIVES = frozenset(
    """
    groter kleiner hoger lager duurder goedkoper sneller trager langer korter sterker zwakker zwaarder lichter beter
    slechter erger rijker armer breder dieper efficiënter productiever vervuilender dodelijker besmettelijker
    """.split()
)
# "drievoudig wereldkampioen", "een vijfvoudige moord": of these there were so many.
_COUNTED = ("kampioen", "kampioene", "winnaar", "winnares", "moord", "doodslag", "medaillewinnaar")


def factor(block: Block, expression: Expression) -> Verdict | None:
    """The verdict of a number that multiplies, or None."""
    before, right = block.word(expression.left - 1), expression.right
    if before == "factor" and block.word(expression.left - 2) == "een":
        return Verdict("factor", "factor.numeral", Unit("1"), expression)
    if block.word(right) not in _TIMES:
        return None
    following = block.word(right + 1)
    is_more = following in _AS_MUCH or following in _COMPARATIVES
    if not is_more or (following == "zo" and not block.word(right + 2)[:1].isalpha()):
        return None
    whole = expression._replace(right=right + 1, unit_tokens=(right, right + 1))
    return Verdict("factor", "factor.times", Unit("1"), whole)


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    following = block.word(expression.right)
    if following.endswith(_COUNTED) or is_person(following):
        return SILENCE
    return Verdict("factor", "factor.numeral-unit", unit, expression)


FACTOR = Kind("factor", {"factor.numeral-unit": 0.85, "factor.times": 0.9, "factor.numeral": 0.85}, UNITS, {}, _judge)
