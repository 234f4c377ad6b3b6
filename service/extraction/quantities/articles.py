"""Where "een" is no article but the number one, as the words around it tell.

"Een euro en vijftig cent" counts both; "een hectare is 10.000 m²" equates; "een maand", and nothing else, answers how
long. Everywhere else it is the article, and says nothing.
"""

from service.dutch.numerals import Numeral
from service.dutch.numerals_row import ONE
from service.extraction.quantities.base import Block, UnitMatch
from service.extraction.quantities.composed import STEPS
from service.extraction.quantities.currencies import CENTS
from service.extraction.quantities.expressions import UnitIndex, match_units

_LONGEST_ALONE = 5  # tokens of a block that holds one measure and a full stop


def article_as_number(block: Block, at: int, index: UnitIndex) -> Numeral | None:
    """The numeral of the "een" at token `at`, or None where it is the article."""
    if block.word(at) != "een" or block.language != "nl" or block.word(at + 1) not in index:
        return None
    numeral = Numeral(at, at + 1, ONE)
    for match in match_units(block, at + 1, numeral, index):
        if _is_alone(block, at, match) or _is_equated(block, at, match, index) or _goes_on(block, match, index):
            return numeral
    return None


def _is_alone(block: Block, at: int, match: UnitMatch) -> bool:
    size = block.size
    return size <= _LONGEST_ALONE and at <= 1 and (match.last == size or block.word(match.last) == ".")


def _is_equated(block: Block, at: int, match: UnitMatch, index: UnitIndex) -> bool:
    """ "Een mijl is 1.609 meter", "een ha = 10.000 m²"; "een euro is niet veel" is none."""
    link, behind = block.word(match.last), match.last + 1
    if link not in ("is", "=", "was") or (at > 0 and block.word(at - 1)[:1].isalnum()):
        return False
    if block.word(behind) == "gelijk" and block.word(behind + 1) == "aan":
        behind += 2
    numeral = block.numeral(behind)
    return numeral is not None and bool(match_units(block, numeral.last, numeral, index))


def _goes_on(block: Block, match: UnitMatch, index: UnitIndex) -> bool:
    """Whether a number of a smaller unit follows: "een uur en tien minuten", "een dollar en vijftig cent"."""
    at = match.last + (block.word(match.last) == "en")
    if block.word(at) == "een" and block.word(at + 1) == "kwartier":
        return match.unit.code == "h"
    numeral = block.numeral(at)
    if numeral is None or numeral.first != at or numeral.shape != "cardinal":
        return False
    return any(_is_smaller(block, second, match) for second in match_units(block, numeral.last, numeral, index))


def _is_smaller(block: Block, second: UnitMatch, first: UnitMatch) -> bool:
    if second.kind.name == first.kind.name == "money":
        is_coin = second.unit.code == first.unit.code and second.unit.factor < first.unit.factor
        return is_coin or (block.word(second.first) in CENTS and first.unit.factor == ONE)
    return (first.unit.code, second.unit.code) in STEPS
