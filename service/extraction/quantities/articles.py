"""Where "een" is no article but the number one, as the words around it tell.

"Een euro en vijftig cent" counts both; "een hectare is 10.000 m²" equates; "een maand", and nothing else, answers how
long. Everywhere else it is the article, and says nothing.
"""

from service.dutch.modifiers import Hedge, find_hedge_before
from service.dutch.numerals import Numeral
from service.dutch.numerals_row import ONE
from service.extraction.quantities.base import Block, Unit, UnitMatch
from service.extraction.quantities.composed import BEHIND_HEIGHT, STEPS, two_digits
from service.extraction.quantities.currencies import CENTS
from service.extraction.quantities.units import UnitIndex, match_units
from service.model.figures import Modifier

# Hedges behind which "een" is one; before others it is as often the article ("al een week", "tot een kilometer").
_BEFORE_ONE = frozenset(
    """
    ruim bijna haast ongeveer circa zowat krap dik minstens zeker hooguit hoogstens maximaal minimaal nagenoeg vrijwel
    pakweg
    """.split()
) | {
    "meer dan",
    "minder dan",
    "iets meer dan",
    "iets minder dan",
    "veel meer dan",
    "ten minste",
    "net geen",
    "nog geen",
}
# "een goed kwartier", "een klein uur": the hedge stands between the article and its unit.
WITHIN: dict[str, Modifier] = {
    "goed": "over", "goede": "over", "goeie": "over", "dik": "over", "dikke": "over", "ruim": "over", "ruime": "over",
    "klein": "almost", "kleine": "almost", "krap": "almost", "krappe": "almost",
}  # fmt: skip
# "een goed jaar voor de wijn", "een goede dag": there it is praise.
_GOOD = frozenset({"goed", "goede", "goeie"})
_GOOD_ONES = frozenset("jaar dag week maand nacht seizoen minuut".split())
# "acht procent minder dan een jaar eerder" compares with a time.
_COMPARED_WITH = frozenset({"eerder", "geleden", "terug", "tevoren", "voordien"})
# Before these "een" is one, whatever stands around: nobody tells of some percent or other.
_NEVER_ARTICLE = frozenset({"procent", "procentpunt", "promille", "tientje"})
_WITH_HEDGE = 2  # tokens of "een goed"
_HEDGED = frozenset({"duration", "length", "mass", "area", "volume", "money", "energy", "power"})
_LONGEST_ALONE = 5  # tokens of a block that holds one measure and a full stop


def article_as_number(block: Block, at: int, index: UnitIndex) -> Numeral | None:
    """The numeral of the "een" at token `at`, or None where it is the article."""
    if block.word(at) != "een" or block.language != "nl":
        return None
    if block.word(at + 1) in WITHIN:
        within = Numeral(at, at + 2, ONE)
        units = [match for match in match_units(block, at + 2, within, index) if match.kind.name in _HEDGED]
        is_praised = block.word(at + 1) in _GOOD and (
            block.word(at + 2) in _GOOD_ONES or block.word(at + 3) in ("om", "voor")
        )
        return within if units and not is_praised else None
    if block.word(at + 1) not in index:
        return None
    numeral = Numeral(at, at + 1, ONE)
    if block.word(at + 1) in _NEVER_ARTICLE and block.word(at + 2) != "of":
        return numeral  # "een procent"; "een procent of tien" is about ten
    if _is_hedged(block, at, numeral, index):
        return numeral
    for match in match_units(block, at + 1, numeral, index):
        if _is_alone(block, at, match) or _is_equated(block, at, match, index) or _goes_on(block, match, index):
            return numeral
    return None


def hedge_within(block: Block, numeral: Numeral) -> Hedge | None:
    """The hedge of "een goed kwartier", which stands inside the numeral."""
    if numeral.last - numeral.first != _WITH_HEDGE or block.word(numeral.first) != "een":
        return None
    word = block.word(numeral.first + 1)
    return Hedge(WITHIN[word], numeral.first + 1, numeral.last, word) if word in WITHIN else None


def _is_hedged(block: Block, at: int, numeral: Numeral, index: UnitIndex) -> bool:
    """ "ruim een uur", "meer dan een jaar", "bijna een kilometer": what is hedged is counted."""
    units = [match for match in match_units(block, at + 1, numeral, index) if match.kind.name in _HEDGED]
    if not units or block.word(units[0].last) in _COMPARED_WITH:
        return False
    hedge = find_hedge_before(block.tokens, at)
    return hedge is not None and hedge.phrase in _BEFORE_ONE


def _is_alone(block: Block, at: int, match: UnitMatch) -> bool:
    size = block.size
    return size <= _LONGEST_ALONE and at == 0 and (match.last == size or block.word(match.last) == ".")


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
    if match.unit == Unit("m") and at == match.last and (rest := two_digits(block, at)) is not None:
        following = block.word(rest[1])
        return not following[:1].isalnum() or following in BEHIND_HEIGHT
    numeral = block.numeral(at)
    if numeral is None or numeral.first != at or numeral.shape != "cardinal":
        return False
    return any(_is_smaller(block, second, match) for second in match_units(block, numeral.last, numeral, index))


def _is_smaller(block: Block, second: UnitMatch, first: UnitMatch) -> bool:
    if second.kind.name == first.kind.name == "money":
        is_coin = second.unit.code == first.unit.code and second.unit.factor < first.unit.factor
        return is_coin or (block.word(second.first) in CENTS and first.unit.factor == ONE)
    return (first.unit.code, second.unit.code) in STEPS
