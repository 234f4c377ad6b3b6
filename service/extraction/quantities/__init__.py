"""Quantities: numerals with their hedge, bounds, kind and unit, in one block of text.

    dutch.numerals   the number expression itself
    codes.py         is it a date, an ordinal, a telephone number? then nothing
    expressions.py   sign, currency symbol, the other end of a range
    <kind>.py        units, their surface forms, and what a match must satisfy
    silent.py        no unit: is it a year, a label, a name? then nothing
    dutch.modifiers  the hedge, and what it commits to

To add a kind: write `<kind>.py` with its units and a `Kind`; add it to KINDS below, in the place that its precedence
needs; add its term and units to `model/vocabularies.py`; add sentences to tests/extraction/quantities/.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from service.dutch.modifiers import GOAL, NEEDS_UNIT, Hedge, bounds, find_hedge_after, find_hedge_before
from service.dutch.numerals import Numeral, numeral_heads, read_numeral, tidy
from service.dutch.tokens import Tokens
from service.extraction.quantities.age import AGE, age_in_brackets
from service.extraction.quantities.area import AREA
from service.extraction.quantities.base import SILENCE, Block, Expression, Kind, Unit, Verdict
from service.extraction.quantities.codes import skip_code
from service.extraction.quantities.count import COUNT, FRACTION
from service.extraction.quantities.data import DATA
from service.extraction.quantities.duration import DURATION
from service.extraction.quantities.energy import ENERGY
from service.extraction.quantities.expressions import UnitIndex, match_units, read_expression, shared_units
from service.extraction.quantities.goals import is_goal
from service.extraction.quantities.length import LENGTH
from service.extraction.quantities.mass import MASS
from service.extraction.quantities.money import MONEY
from service.extraction.quantities.percentage import PERCENTAGE, PERCENTAGE_POINT
from service.extraction.quantities.power import POWER
from service.extraction.quantities.silent import end_of_list, is_silent
from service.extraction.quantities.speed import SPEED
from service.extraction.quantities.temperature import ANGLE, TEMPERATURE
from service.extraction.quantities.volume import VOLUME
from service.model import Quantity, Span
from service.model.figures import Modifier

# In order of precedence where a unit is claimed twice ("jaar": age before duration).
KINDS: tuple[Kind, ...] = (
    PERCENTAGE_POINT,
    PERCENTAGE,
    MONEY,
    TEMPERATURE,
    ANGLE,
    SPEED,
    ENERGY,
    POWER,
    DATA,
    AREA,
    VOLUME,
    MASS,
    LENGTH,
    AGE,
    DURATION,
    FRACTION,
    COUNT,
)


def find_quantities(text: str, tokens: Tokens, language: str = "nl", blocked: Sequence[Span] = ()) -> list[Quantity]:
    """Quantities of one block, disjoint and in order of the text.

    Args:
        text: the whole document; offsets count its code points.
        tokens: those of one block of it.
        language: of the block: "nl", "en" or "ar"; anything else is read as Dutch.
        blocked: spans, in order, of dates, times of day and names, inside which no quantity begins. A duration is a
            quantity, so its span does not belong here.
    """
    block = Block(text, tokens, language if language in ("en", "ar") else "nl")
    found: list[Quantity] = []
    done = 0
    starts = [span.start for span in blocked]
    for at in numeral_heads(tokens, block.language):
        if at < done:
            continue
        numeral = read_numeral(text, tokens, at, block.language)
        if numeral is None or numeral.first < done:
            continue
        if _is_blocked(tokens.start[numeral.first], blocked, starts):
            done = at + 1
            continue
        quantity, done = _read(block, numeral, done)
        if quantity is not None:
            found.append(quantity)
    return found


def _is_blocked(offset: int, blocked: Sequence[Span], starts: list[int]) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < blocked[index].end


def _read(block: Block, numeral: Numeral, done: int) -> tuple[Quantity | None, int]:
    """The quantity of a numeral, if it is one, and the token to go on from."""
    matches = match_units(block, numeral.last, numeral, _after())
    if not matches or numeral.shape in ("ordinal", "code"):
        code = skip_code(block, numeral)
        if code:
            return None, max(code, numeral.last)
    expression = read_expression(block, numeral, _after(), _before())
    if expression.left < done:
        expression = replace(expression, left=expression.first)
    if expression.hedge is None:
        expression = replace(expression, hedge=_hedge(block, expression, done))
    verdict = _judge(block, expression)
    if verdict is SILENCE or verdict is None:
        return None, end_of_list(block, expression) if verdict is None else expression.last
    return _quantity(block, verdict), max(verdict.expression.right, expression.last)


def _hedge(block: Block, expression: Expression, done: int) -> Hedge | None:
    hedge = find_hedge_before(block.tokens, expression.left, block.language)
    return hedge if hedge is not None and hedge.first >= done else None


def _judge(block: Block, expression: Expression) -> Verdict | None:
    if expression.unit is not None:
        verdict = MONEY.judge(block, expression, expression.unit)
        if verdict is not None:
            return verdict
    matches = match_units(block, expression.last, expression.numeral, _after())
    for match in matches:
        candidate = replace(expression, right=match.last, unit=match.unit, unit_tokens=(match.first, match.last))
        verdict = match.kind.judge(block, candidate, match.unit)
        if verdict is not None:
            return verdict
    if skip_code(block, expression.numeral):
        return None
    for match in () if matches else shared_units(block, expression, _after()):
        verdict = match.kind.judge(block, expression, match.unit)
        if verdict is not None:
            return verdict
    if is_silent(block, expression):
        return age_in_brackets(block, expression)
    return COUNT.judge(block, expression, Unit(""))


def _quantity(block: Block, verdict: Verdict) -> Quantity:
    expression, tokens = verdict.expression, block.tokens
    hedge = _kept(block, verdict)
    expression = replace(expression, hedge=hedge)
    after = find_hedge_after(tokens, expression.right) or _hedge_behind_noun(block, expression)
    if after is not None and (hedge is None or hedge.modifier == "about"):
        hedge = after
    modifier, low, best, high = _bounds(expression, hedge, verdict.unit.factor)
    first, last = expression.left, expression.right
    if hedge is not None:
        first = min(first, hedge.first)
        last = hedge.last if hedge.first == last else last  # a hedge behind the noun stays outside
    kind = next(kind for kind in KINDS if kind.name == verdict.kind)
    return Quantity(
        kind=verdict.kind,
        start=tokens.start[first],
        end=tokens.end[last - 1],
        numeral=Span(tokens.start[expression.first], tokens.end[expression.last - 1]),
        modifier=modifier,
        low=low,
        best=best,
        high=high,
        unit=verdict.unit.code or None,
        rule=verdict.rule,
        confidence=kind.rules[verdict.rule],
        modifier_span=Span(tokens.start[hedge.first], tokens.end[hedge.last - 1]) if hedge else None,
        unit_span=_span(block, expression.unit_tokens),
    )


def _span(block: Block, positions: tuple[int, int] | None) -> Span | None:
    if positions is None:
        return None
    return Span(block.tokens.start[positions[0]], block.tokens.end[positions[1] - 1])


def _kept(block: Block, verdict: Verdict) -> Hedge | None:
    """The hedge, unless its word means something else here: "onder 200 mensen", "steeg tot 50 procent"."""
    hedge = verdict.expression.hedge
    if hedge is None:
        return None
    if hedge.phrase in NEEDS_UNIT and verdict.kind == "count":
        return None
    return None if hedge.phrase in GOAL and is_goal(block, hedge.first, verdict.expression.right) else hedge


def _hedge_behind_noun(block: Block, expression: Expression) -> Hedge | None:
    """ "200 mensen of meer", "duizend man ongeveer"."""
    at = expression.right + 1
    if not block.word(expression.right)[:1].isalpha():
        return None
    hedge = find_hedge_after(block.tokens, at)
    if hedge is None or hedge.phrase == "+":
        return None
    if block.word(hedge.last)[:1].isalnum() and not hedge.phrase.startswith(("of ", "or ")):
        return None
    return hedge


def _bounds(
    expression: Expression, hedge: Hedge | None, factor: Decimal
) -> tuple[Modifier, Decimal | None, Decimal | None, Decimal | None]:
    low, high = expression.low * factor, expression.high * factor
    modifier: Modifier = hedge.modifier if hedge else "exact"
    if expression.numeral.shape == "vague":
        low, high = expression.low, expression.high
        return "vague", tidy(2 * low * factor), None, tidy((10 * high - 1) * factor)
    if expression.is_range:
        return "between", tidy(low), None, tidy(high)
    if expression.numeral.shape == "collective" and hedge is None:
        modifier = "about"
    stated = bounds(modifier, tidy(low))
    return modifier, *stated


@cache
def _after() -> UnitIndex:
    index: UnitIndex = {}
    for kind in KINDS:
        for form, unit in kind.after.items():
            words = tuple(form.split())
            index.setdefault(words[0], []).append((words, kind, unit))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


@cache
def _before() -> UnitIndex:
    index: UnitIndex = {}
    for form, unit in MONEY.before.items():
        words = tuple(form.split())
        index.setdefault(words[0], []).append((words, MONEY, unit))
    return index
