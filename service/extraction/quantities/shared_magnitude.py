"""A magnitude that is said once: "Gent geeft 12 miljoen euro, Aalst 3,5", "84 miljoen inwoners, Frankrijk 68".

Clauses built alike share it as they share their unit. Only where a name, a body or a time is all that stands before the
second number in its clause, and both are of one order: "de film kostte 20 miljoen euro, een kaartje 12" shares none.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from service.dutch.numerals import tidy
from service.dutch.reporting import SOURCE_NOUNS
from service.dutch.tokens import Tokens
from service.dutch.words import DETERMINERS, PREPOSITIONS
from service.extraction.quantities.base import Block
from service.extraction.quantities.silent_words import year_like
from service.model import Quantity

RULE = "count.shared-magnitude"

_MAGNITUDES = {
    **dict.fromkeys(("miljoen", "mln", "mio"), 10**6),
    **dict.fromkeys(("miljard", "mld", "mrd"), 10**9),
    "biljoen": 10**12,
}
_SMALL = 1000  # from here on a number is written out in full
_MOST_APART = 20
_FARTHEST = 25  # tokens between the two numbers
_LONGEST_TOPIC = 5  # tokens
_BORDERS = frozenset((",", ";", "en", "maar", "terwijl"))
_ENDS = frozenset((".", ",", ";", ":", "!", "?", "en", "maar", ""))
_STRESS = frozenset("nog nu toen al ook zelfs slechts amper maar wel net samen dan".split())
_AGAINST = frozenset(("tegen", "tegenover"))
_USUALLY = frozenset(("normaal", "gemiddeld", "voorheen", "eerder"))
_COMPARED_BY = frozenset("in vorig vorige nu toen eerder een".split())
_THEN = frozenset(("vorig", "vorige", "volgend", "volgende", "dit", "deze"))
_PERIODS = frozenset("jaar maand week kwartaal seizoen keer".split())


def with_magnitude(block: Block, found: list[Quantity]) -> list[Quantity]:
    """The quantities, each bare number with the magnitude that the clause before it says for both."""
    if len(found) < 2 or block.language != "nl" or _MAGNITUDES.keys().isdisjoint(block.lower):
        return found
    whole: Quantity | None = None
    magnitude, made = 0, list[Quantity]()
    for quantity in found:
        own = _MAGNITUDES.get(block.text[quantity.numeral.start : quantity.numeral.end].rpartition(" ")[2].lower(), 0)
        if own:
            whole, magnitude = quantity, own
        elif whole is not None and _shares(block, whole, quantity, magnitude):
            quantity = _times(quantity, magnitude)
            whole = replace(quantity, kind=whole.kind)  # "A kreeg 3 miljoen euro, B 2 en C 1"
        made.append(quantity)
    return made


def _times(quantity: Quantity, magnitude: int) -> Quantity:
    low, best, high = (
        None if bound is None else tidy(bound * magnitude) for bound in (quantity.low, quantity.best, quantity.high)
    )
    return replace(quantity, low=low, best=best, high=high, rule=RULE)


def _shares(block: Block, whole: Quantity, bare: Quantity, magnitude: int) -> bool:
    tokens, value, of = block.tokens, _value(bare), _value(whole)
    if bare.rule not in ("count.numeral", "count.after-name") or not value or not of or value >= _SMALL:
        return False
    if not 1 / Decimal(_MOST_APART) <= value * magnitude / of <= _MOST_APART:
        return False
    first, at, behind = (bisect_left(tokens.start, offset) for offset in (whole.end, bare.start, bare.end))
    if at - first > _FARTHEST or not {".", "!", "?", ":"}.isdisjoint(block.lower[first:at]):
        return False
    is_whole_number = value == value.to_integral_value()
    is_part = block.words(at - 2, at) == ("van", "wie") or block.word(at - 1) == "waarvan"
    if is_part and value * magnitude <= of and (whole.kind == "money" or not is_whole_number):
        return block.word(behind) in _ENDS | PREPOSITIONS  # "40 miljoen euro, waarvan 11 uit België"
    if block.word(at - 1) in _AGAINST or (block.word(at - 1) in _USUALLY and block.word(at - 2) in _AGAINST):
        return block.word(behind) in _ENDS or block.word(behind) in _COMPARED_BY
    if block.word(behind) not in _ENDS:
        return False
    if block.word(at - 1) == "er":
        return not is_whole_number  # "Vlaanderen heeft er 6,7", but "ik kreeg er 2"
    border = next(
        (i for i in range(at - 1, max(first, at - 2 - _LONGEST_TOPIC) - 1, -1) if block.word(i) in _BORDERS), at
    )
    while at > border and block.word(at - 1) in _STRESS:
        at -= 1
    return border + 1 < at and _is_alike(tokens, border + 1, at, is_money=whole.kind == "money")


def _value(quantity: Quantity) -> Decimal | None:
    bounds = (quantity.best, quantity.low, quantity.high)
    return next((Decimal(bound) for bound in bounds if bound is not None), None)


def _is_alike(tokens: Tokens, first: int, last: int, *, is_money: bool) -> bool:
    """Whether the tokens name another one of what the clause before is about, or another time."""
    words: Sequence[str] = tokens.lower[first:last]
    while len(words) > 1 and words[0] in PREPOSITIONS:
        first, words = first + 1, words[1:]
    if (len(words) == 1 and year_like(words[0])) or (len(words) == 2 and words[0] in _THEN and words[1] in _PERIODS):
        return True
    is_body = words[0] in DETERMINERS and len(words) == 2 and words[1].rpartition("-")[2] in SOURCE_NOUNS
    if is_money and is_body:
        return True
    return all(
        surface[0].isupper() or (at and word in DETERMINERS | PREPOSITIONS)
        for at, (surface, word) in enumerate(zip(tokens.surface[first:last], words, strict=True))
    )
