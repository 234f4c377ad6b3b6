"""What a numeral with its surroundings is: which kind it is of, by a unit or by the words around, or nothing at all."""

from service.extraction.quantities.age import age_compared
from service.extraction.quantities.age_lists import age_in_list, bare_age
from service.extraction.quantities.amounts import bare_amount
from service.extraction.quantities.base import Block, Expression, Unit, Verdict
from service.extraction.quantities.count import COUNT
from service.extraction.quantities.duration import behind_adjective, hours_and_minutes, split_second
from service.extraction.quantities.factor import factor
from service.extraction.quantities.inverted import inverted
from service.extraction.quantities.length import metres_and_centimetres
from service.extraction.quantities.magnitude import magnitude
from service.extraction.quantities.money import MONEY
from service.extraction.quantities.percentage import bare_percentage
from service.extraction.quantities.silent import is_silent
from service.extraction.quantities.silent_words import year_like
from service.extraction.quantities.speed import bare_speed
from service.extraction.quantities.temperature import bare_temperature
from service.extraction.quantities.units import UnitIndex, match_units, shared_units
from service.extraction.quantities.zero import not_one


def judge(block: Block, expression: Expression, index: UnitIndex, *, is_code: bool) -> Verdict | None:
    """The verdict of an expression: first what a unit says, then the words around it, at last a count.

    Args:
        index: of the units behind a number, those of the kinds that come first before the others.
        is_code: without a unit it is a date, a clock time or part of something else.
    """
    if expression.unit is not None:
        verdict = MONEY.judge(block, expression, expression.unit)
        if verdict is not None:
            return verdict
    rare = None
    if block.word(expression.last)[:1] == "m":
        rare = metres_and_centimetres(block, expression)
    elif block.word(expression.last)[:1] in ("u", "h"):
        rare = hours_and_minutes(block, expression)
    elif block.word(expression.left - 1) == "of":
        rare = inverted(block, expression, index)
    if rare is not None:
        return rare
    listed = age_in_list(block, expression)
    if listed is not None:
        return listed
    matches = match_units(block, expression.last, expression.numeral, index)
    for match in matches:
        candidate = expression._replace(right=match.last, unit=match.unit, unit_tokens=(match.first, match.last))
        verdict = match.kind.judge(block, candidate, match.unit)
        if verdict is not None:
            return verdict
    if is_code and block.word(expression.last) != "x":
        return None
    if (lasting := behind_adjective(block, expression)) is not None:
        return lasting
    shared, others = shared_units(block, expression, index)
    is_alone = bool(matches) or year_like(block.word(expression.first)) or expression.numeral.shape == "fraction"
    for match in () if is_alone else others:
        verdict = match.kind.judge(block, shared, match.unit)
        if verdict is not None:
            return verdict
    told = not_one(block, expression) or factor(block, expression) or split_second(block, expression)
    told = told or magnitude(block, expression)
    if told is not None:
        return told
    if is_silent(block, expression):
        return None
    compared = age_compared(block, expression)
    if compared is not None:
        return compared
    if not matches and shared is not expression and not others:
        expression = shared  # "van 5 naar 7 miljoen"
    spoken = bare_age(block, expression) or bare_temperature(block, expression) or bare_amount(block, expression)
    spoken = spoken or bare_speed(block, expression) or bare_percentage(block, expression)
    if spoken is not None:
        return spoken
    return COUNT.judge(block, expression, Unit(""))
