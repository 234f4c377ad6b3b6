"""Units beside a numeral: those that begin behind it, and those that it shares with the number that follows.

"5 euro", "10-liter", "1.250,- euro"; "9 en 10 jaar", "van 210 naar 165 miljoen euro", "40 bij 60 meter".
"""

from service.dutch.numerals import Numeral
from service.extraction.quantities.base import Block, Expression, Kind, Unit, UnitMatch
from service.extraction.quantities.silent_words import DASHES

# First word of a unit's surface form (the last of one that stands before the number) -> (all its words, kind, unit),
# longest first, kinds in order of precedence.
UnitIndex = dict[str, list[tuple[tuple[str, ...], Kind, Unit]]]

_SHARING = frozenset({"en", "of", "naar", "als", "tot", "and", "or"})
# "30 van zijn 45 hectare": whose whole it is a part of, and what is measured and not counted.
_WHOSE = frozenset("de zijn haar hun onze die deze".split())
_MEASURED = frozenset({"area", "length", "mass", "volume", "money", "energy", "power"})
_SIDES = frozenset({"bij", "x", "×", "op", "maal"})
_DENOMINATORS = frozenset("2 3 4 5 8".split())  # "1/2 liter"
# Tokens of a part that a unit may follow: "een half uur", "driekwart liter"
_LONGEST_PART = 2
# "van 210 naar 165 miljoen": the first is millions too, as it would not stand beside the second otherwise.
_SMALLEST_WHOLE, _MOST_APART = 1000, 20
# Letters that are units behind digits only: "5 m", never "vijf m" or "drie ons".
_AFTER_DIGITS = frozenset("m g l j s u h t w el tl ons min sec cc gr k v dam hm gal pb ma".split())
# Of these the capitals tell: "220 V", "12 mA", "3 PB".
_SPELT = {"v": "V", "ma": "mA", "pb": "PB"}


def match_units(block: Block, at: int, numeral: Numeral, index: UnitIndex) -> list[UnitMatch]:
    """Units that begin at token `at`, behind the numeral, the longest first."""
    if at >= block.size or numeral.shape in ("ordinal", "code"):
        return []
    known = block.unit_matches.get((at, numeral.first))
    if known is None:
        known = block.unit_matches[at, numeral.first] = _match_units(block, at, numeral, index)
    return known


def _match_units(block: Block, at: int, numeral: Numeral, index: UnitIndex) -> list[UnitMatch]:
    is_written = block.word(numeral.first + 1) == "/" and block.word(numeral.first + 2) in _DENOMINATORS
    if numeral.shape == "fraction" and numeral.last - numeral.first > _LONGEST_PART and not is_written:
        return []  # "vijf op zeven dagen" is a share of days
    if block.word(at) == "," and block.touches(at - 1) and block.word(at + 1) in DASHES and block.touches(at):
        at += 2 + (block.word(at + 2) == "-")  # "1.250,- euro", "230,-- euro"
    if block.word(at) == "." and block.touches(at - 1) and block.word(at - 1) in ("mln", "mld", "mrd", "mio"):
        at += 1
    if block.word(at) == "-" and block.touches(at - 1) and block.touches(at) and block.word(at + 1) in index:
        joined = block.word(at + 1)
        if not joined.startswith(("jarig", "daags")):
            at += 1  # "10-liter", "16-bit"
    found = []
    for words, kind, unit in index.get(block.word(at), ()):
        last = at + len(words)
        if len(words) > 1 and block.words(at, last) != words:
            continue
        if len(words) == 1 and words[0] in _AFTER_DIGITS and not _is_abbreviation(block, at, numeral):
            continue
        found.append(UnitMatch(kind, unit, at, last))
    return found


def shared_units(block: Block, expression: Expression, index: UnitIndex) -> tuple[Expression, list[UnitMatch]]:
    """The unit and magnitude that a number shares with the next: "9 en 10 jaar", "van 210 naar 165 miljoen euro"."""
    at = expression.last
    if block.word(at) == "-" and block.touches(at - 1) and not block.touches(at):
        at += 1  # "van vijf- naar zesduizend"
    sides = block.word(at) in _SIDES
    if block.word(at) == "van" and block.word(at + 1) in _WHOSE:
        return expression, _of_whole(block, at + 2, index)
    corrected = at + (block.word(at) == ",")
    if block.word(corrected) == "maar" and block.word(expression.left - 1) in ("niet", "geen"):
        at = corrected  # "niet 3 maar 4 miljoen"
    elif block.word(at) not in _SHARING and not sides:
        return expression, []
    at += 1 + (block.word(at + 1) == "de" or block.words(at, at + 2) == ("en", "niet"))
    if not block.word(at) or expression.is_range:
        return expression, []
    following = block.numeral(at)
    if following is None or following.first != at or following.shape != "cardinal":
        return expression, []
    matches = match_units(block, following.last, following, index)
    is_change = block.word(expression.left - 1) == "van" and block.word(expression.last) == "naar"
    unshared = ("-",) if is_change else ("-", "cent")  # "van 90 naar 110 cent", but "3 en 50 cent"
    matches = [match for match in matches if block.word(match.first) not in unshared]
    if sides and not matches and block.word(following.last) in _SIDES:  # "30 bij 40 bij 50 centimeter"
        third = block.numeral(following.last + 1)
        matches = match_units(block, third.last, third, index) if third is not None else []
    if sides:  # "40 bij 60 meter"
        return expression, [match for match in matches if match.kind.name == "length"]
    matches = [match for match in matches if match.kind.name != "money" or _is_meant(block, following, match)]
    low = expression.low
    is_spread = following.coefficient and not 1 / _MOST_APART < low / following.coefficient < _MOST_APART
    if following.digits or following.coefficient == following.value or low >= _SMALLEST_WHOLE or is_spread:
        return expression, matches
    low *= following.value / following.coefficient
    return expression._replace(low=low, high=low), matches


def _of_whole(block: Block, at: int, index: UnitIndex) -> list[UnitMatch]:
    """The unit of the whole that a part is of: "30 van zijn 45 hectare", "2 van de in totaal 12 kilometer"."""
    at += 2 * (block.words(at, at + 2) == ("in", "totaal"))
    whole = block.numeral(at) if block.word(at) else None
    if whole is None or whole.first != at or whole.shape != "cardinal":
        return []
    matches = match_units(block, whole.last, whole, index)
    return [match for match in matches if match.kind.name in _MEASURED and block.word(match.first) != "-"]


def _is_meant(block: Block, numeral: Numeral, match: UnitMatch) -> bool:
    """Whether the unit is one for the number that it stands behind: "5 en 3 Frank" are no francs."""
    value, first, last = numeral.value, numeral.first, numeral.last
    tokens = (match.first, match.last)
    whole = Expression(numeral, value, value, first, last, first, match.last, unit=match.unit, unit_tokens=tokens)
    return match.kind.judge(block, whole, match.unit) is not None


def _is_abbreviation(block: Block, at: int, numeral: Numeral) -> bool:
    written = block.lower[numeral.last - 1]
    surface = block.tokens.surface[at]
    if block.lower[at] in _SPELT:
        return written[0].isnumeric() and surface == _SPELT[block.lower[at]]
    return written[0].isnumeric() and (surface.islower() or surface in ("L", "W", "MB", "KB", "kB", "Mb"))
