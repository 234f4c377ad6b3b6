"""Quantities: numerals with their hedge, bounds, kind and unit, in one block of text.

    dutch.numerals   the number expression itself
    dutch.passages   English inside Dutch, and the like, read in its own language
    codes.py         is it a date, an ordinal, a telephone number? named_days.py: "11 september-aanslagen"? then nothing
    expressions.py   sign, currency symbol; ranges.py: the other end of a range; units.py: what stands beside it
    <kind>.py        units, their surface forms, and what a match must satisfy
    judging.py       which of them it is
    silent.py        no unit: is it a year, a label, a name? then nothing
    dutch.modifiers  the hedge; hedging.py: where it stands
    factor.py, magnitude.py, age_lists.py, amounts.py, prices.py   kinds that the words around tell, without a unit
    building.py      what the hedge commits to; the record
    rates.py         what it is reckoned per
    composed.py      two units that make one measure
    shared_currency.py, shared_magnitude.py, national_currencies.py   a currency, or millions, that are said elsewhere
    articles.py      where "een" is a number; zero.py: where "geen" is one; alone.py: a block of one number
    together.py      "met z'n achten"; race_times.py: "in 2.03.45"
    two_bounds.py    "minstens 10 en hooguit 20" is one range

To add a kind: write `<kind>.py` with its units and a `Kind`; add it to KINDS below, in the place that its precedence
needs; add its term and units to `model/vocabularies/`; add sentences to tests/extraction/quantities/.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from service.dutch.numerals import Numeral, numeral_heads, split_compounds, split_conjunctions
from service.dutch.passages import find_passages
from service.dutch.tokens import Tokens
from service.extraction.quantities.age import AGE
from service.extraction.quantities.alone import LONGEST, alone
from service.extraction.quantities.area import AREA
from service.extraction.quantities.articles import article_as_number, hedge_within
from service.extraction.quantities.base import SILENCE, Block, Expression, Kind, Unit, Verdict
from service.extraction.quantities.building import build_quantity
from service.extraction.quantities.codes import skip_code
from service.extraction.quantities.count import COUNT, FRACTION
from service.extraction.quantities.data import DATA, DATA_RATE
from service.extraction.quantities.duration import DURATION, hours_and_minutes
from service.extraction.quantities.energy import ENERGY
from service.extraction.quantities.expressions import read_expression
from service.extraction.quantities.factor import FACTOR
from service.extraction.quantities.hedging import hedge_before
from service.extraction.quantities.judging import judge
from service.extraction.quantities.length import LENGTH, metres_and_centimetres
from service.extraction.quantities.magnitude import MAGNITUDE
from service.extraction.quantities.mass import MASS
from service.extraction.quantities.money import MONEY
from service.extraction.quantities.percentage import PERCENTAGE, PERCENTAGE_POINT
from service.extraction.quantities.physics import (
    CONCENTRATION,
    CURRENT,
    FORCE,
    FREQUENCY,
    LIGHT,
    PRESSURE,
    RADIATION,
    SOUND,
    VOLTAGE,
)
from service.extraction.quantities.power import POWER
from service.extraction.quantities.race_times import race_time
from service.extraction.quantities.rates import find_rate, is_of_rate
from service.extraction.quantities.shared_currency import with_currency
from service.extraction.quantities.shared_magnitude import with_magnitude
from service.extraction.quantities.silent import end_of_row
from service.extraction.quantities.silent_labels import end_of_list
from service.extraction.quantities.silent_titles import find_titles
from service.extraction.quantities.silent_years import end_of_decades
from service.extraction.quantities.speed import SPEED
from service.extraction.quantities.temperature import ANGLE, TEMPERATURE
from service.extraction.quantities.together import all_together
from service.extraction.quantities.two_bounds import join_bounds
from service.extraction.quantities.units import UnitIndex, match_units, shared_units
from service.extraction.quantities.volume import VOLUME
from service.extraction.quantities.zero import nobody, none_at_all
from service.model import Quantity, Span

# In order of precedence where a unit is claimed twice ("jaar": age before duration).
KINDS: tuple[Kind, ...] = (
    PERCENTAGE_POINT,
    PERCENTAGE,
    MONEY,
    TEMPERATURE,
    ANGLE,
    SPEED,
    CONCENTRATION,
    FREQUENCY,
    DATA_RATE,
    ENERGY,
    POWER,
    DATA,
    PRESSURE,
    SOUND,
    FORCE,
    VOLTAGE,
    CURRENT,
    LIGHT,
    RADIATION,
    AREA,
    VOLUME,
    MASS,
    LENGTH,
    AGE,
    DURATION,
    FRACTION,
    FACTOR,
    MAGNITUDE,
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
    language = language if language in ("en", "ar") else "nl"
    tokens = split_conjunctions(tokens) if language == "ar" else tokens
    heads = numeral_heads(tokens, language)
    if language == "nl" and (split := split_compounds(tokens, heads)) is not tokens:
        tokens, heads = split, numeral_heads(split)
    block = Block(text, tokens, language)
    single = alone(block) if len(tokens) <= LONGEST else None
    if single is not None:
        return [_built(block, single)]
    if heads and (titles := find_titles(block)):
        blocked = sorted([*blocked, *titles])
    stretches = find_passages(text, tokens, language)
    if not stretches:
        return with_currency(text, with_magnitude(block, _find(block, heads, blocked)))
    language_of = {at: stretch.language for stretch in stretches for at in range(stretch.first, stretch.last)}
    found = _find(block, [at for at in heads if at not in language_of], blocked)
    for other in dict.fromkeys(language_of.values()):
        foreign = [at for at in numeral_heads(tokens, other) if language_of.get(at) == other]
        found += _find(Block(text, tokens, other), foreign, blocked)
    return with_currency(text, with_magnitude(block, _disjoint(found)))


_NONE = {"geen": none_at_all, "niemand": nobody}


def _disjoint(found: list[Quantity]) -> list[Quantity]:
    """In order of the text; of two that overlap the first."""
    kept: list[Quantity] = []
    for quantity in sorted(found, key=lambda quantity: quantity.start):
        if not kept or kept[-1].end <= quantity.start:
            kept.append(quantity)
    return kept


def _find(block: Block, heads: list[int], blocked: Sequence[Span]) -> list[Quantity]:
    """Quantities that begin at the heads, in the language of the block."""
    text, tokens = block.text, block.tokens
    found: list[Quantity] = []
    quantity: Quantity | None
    done = begin = 0
    starts = [span.start for span in blocked]
    for at in heads:
        if at < done:
            continue
        numeral = block.numeral(at) or article_as_number(block, at, _after())
        if numeral is None:
            told = _NONE.get(tokens.lower[at], all_together)(block, at)
            if told is None:
                continue
            quantity, done = _built(block, told), max(told.expression.last, told.expression.right)
        elif numeral.first < done:
            continue
        elif (taken := race_time(block, at)) is not None:
            quantity, done = _built(block, taken), taken.expression.last
        elif (row_end := end_of_row(block, at)) > at:
            done = row_end
            continue
        elif _is_blocked(tokens.start[numeral.first], blocked, starts):
            done = end_of_decades(block, numeral)
            continue
        elif is_of_rate(block, numeral.first):
            done = numeral.last
            continue
        else:
            quantity, done = _read(block, numeral, done, begin)
        begin = done
        if quantity is not None:
            whole = join_bounds(text, found[-1], quantity) if found else None
            found[-1:] = [found[-1], quantity] if whole is None and found else [whole or quantity]
    return found


def _built(block: Block, verdict: Verdict) -> Quantity:
    return build_quantity(block, verdict, _kinds()[verdict.kind].rules[verdict.rule])


def _is_blocked(offset: int, blocked: Sequence[Span], starts: list[int]) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < blocked[index].end


def _read(block: Block, numeral: Numeral, done: int, begin: int) -> tuple[Quantity | None, int]:
    """The quantity of a numeral, if it is one, and the token to go on from; its rate may begin at token `begin`."""
    matches = match_units(block, numeral.last, numeral, _after())
    code = skip_code(block, numeral)
    is_glued = code > 0 and _is_glued(block, numeral)
    if code and not is_glued and (not matches or numeral.shape in ("ordinal", "code")):
        return None, max(code, numeral.last)
    expression = read_expression(block, numeral, _after(), _before())
    if expression.left < done:
        expression = expression._replace(left=expression.first)
    within = hedge_within(block, numeral) if block.lower[numeral.first] == "een" else None
    if within is not None:
        expression = expression._replace(hedge=within)
    elif expression.hedge is None and (hedge := hedge_before(block, expression, done)) is not None:
        expression = expression._replace(hedge=hedge)
    verdict = judge(block, expression, _after(), is_code=code > 0)
    if verdict is SILENCE or verdict is None:
        return None, end_of_list(block, expression) if verdict is None else expression.last
    quantity = _built(block, verdict)
    done = max(verdict.expression.right, expression.last)
    while done < block.size and block.tokens.start[done] < quantity.end:
        done += 1  # a hedge behind the number
    rate = find_rate(block, verdict.kind, expression.left, done, begin, _after())
    if rate is not None:
        quantity = replace(quantity, per=rate[0])
        done = max(done, rate[1])
    return quantity, done


def _is_glued(block: Block, numeral: Numeral) -> bool:
    """ "1m85", "2u15": two units without a space between them."""
    first = block.word(numeral.last)[:1]
    if first == "x":  # "20x30 cm"
        return bool(shared_units(block, _bare(numeral), _after())[1])
    if first == "m":
        return metres_and_centimetres(block, _bare(numeral)) is not None
    return first in ("u", "h") and hours_and_minutes(block, _bare(numeral)) is not None


def _bare(numeral: Numeral) -> Expression:
    first, last = numeral.first, numeral.last
    return Expression(numeral, numeral.value, numeral.value, first, last, first, last)


@cache
def _kinds() -> dict[str, Kind]:
    return {kind.name: kind for kind in KINDS}


@cache
def _after() -> UnitIndex:
    return _index([(form, kind, unit) for kind in KINDS for form, unit in kind.after.items()], 0)


@cache
def _before() -> UnitIndex:
    return _index([(form, kind, unit) for kind in KINDS for form, unit in kind.before.items()], -1)


def _index(forms: list[tuple[str, Kind, Unit]], key: int) -> UnitIndex:
    index: UnitIndex = {}
    for form, kind, unit in forms:
        words = tuple(form.split())
        index.setdefault(words[key], []).append((words, kind, unit))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index
