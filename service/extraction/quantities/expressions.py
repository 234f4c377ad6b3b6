"""From one numeral to the whole expression: sign, currency symbol, the other end of a range, unit, hedge.

What belongs together stands next to each other: nothing here looks further than a few tokens.
"""

from dataclasses import replace
from decimal import Decimal

from service.dutch.modifiers import Hedge
from service.dutch.numerals import Numeral
from service.dutch.numerals_digits import parse_digits
from service.extraction.quantities.base import Block, Expression, Kind, Unit, UnitMatch
from service.extraction.quantities.goals import MOVES, is_change
from service.extraction.quantities.silent_words import noun_like

# First word of a unit's surface form (the last of one that stands before the number) -> (all its words, kind, unit),
# longest first, kinds in order of precedence.
UnitIndex = dict[str, list[tuple[tuple[str, ...], Kind, Unit]]]

_OPENING = frozenset("([{\"'“‘„«<>=≥≤±~≈*•|¿¡€$£¥+-")
_JOINS = frozenset("tot t à a of to or إلى الى - – —".split())  # the first words of _JOINERS
_DASHES = frozenset({"-", "–", "—", "--"})
_JOINERS = (
    ("tot", "en", "met"), ("tot", "aan"), ("t", "/", "m"), ("tot", "wel"), ("à",), ("a",), ("tot",), ("of",), ("to",),
    ("or",), ("إلى",), ("الى",), ("-",), ("–",), ("—",),
)  # fmt: skip
_INSIDE = frozenset("ongeveer circa zo'n zelfs wel pakweg liefst maar maximaal hooguit hoogstens bijna ruim".split())
_SHARING = frozenset({"en", "of", "naar", "als", "tot", "and", "or"})
_SIDES = frozenset({"bij", "x", "×", "op", "maal"})
_BETWEEN = frozenset({"tussen", "between", "بين"})
# "vijf of zes": further apart the word gives a choice, no range ("20 of 100 euro").
_MOST_APART_WITH_OR = Decimal(2)
_MOST_IN_A_ROW = 100
# "van 210 naar 165 miljoen": the first is millions too, as it would not stand beside the second otherwise.
# Tokens of a part that a unit may follow: "een half uur", "driekwart liter"
_LONGEST_PART = 2
_SMALLEST_WHOLE, _MOST_APART = 1000, 20
_LETTERS = {"m": Decimal(10**6), "mn": Decimal(10**6), "bn": Decimal(10**9), "b": Decimal(10**9)}
# Letters that are units behind digits only: "5 m", never "vijf m" or "drie ons".
_AFTER_DIGITS = frozenset("m g l j s u h t w el tl ons min sec cc gr k v".split())


def read_expression(block: Block, numeral: Numeral, after: UnitIndex, before: UnitIndex) -> Expression:
    """The numeral with its sign, the symbol before it and the other end of its range; its unit is judged later."""
    first, last = numeral.first, numeral.last
    expression = _signed(block, Expression(numeral, numeral.value, numeral.value, first, last, first, last))
    expression = _with_symbol(block, expression, before)
    return _joined(block, expression, after, before)


def match_units(block: Block, at: int, numeral: Numeral, index: UnitIndex) -> list[UnitMatch]:
    """Units that begin at token `at`, behind the numeral, the longest first."""
    if at >= block.size or numeral.shape in ("ordinal", "code"):
        return []
    known = block.unit_matches.get((at, numeral.first))
    if known is None:
        known = block.unit_matches[at, numeral.first] = _match_units(block, at, numeral, index)
    return known


def _match_units(block: Block, at: int, numeral: Numeral, index: UnitIndex) -> list[UnitMatch]:
    if numeral.shape == "fraction" and numeral.last - numeral.first > _LONGEST_PART:
        return []  # "vijf op zeven dagen" is a share of days
    if block.word(at) == "," and block.touches(at - 1) and block.word(at + 1) in _DASHES and block.touches(at):
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
    sides = block.word(at) in _SIDES
    if block.word(at) not in _SHARING and not sides:
        return expression, []
    at += 1 + (block.word(at + 1) == "de")
    if not block.word(at) or expression.is_range:
        return expression, []
    following = block.numeral(at)
    if following is None or following.first != at or following.shape != "cardinal":
        return expression, []
    matches = match_units(block, following.last, following, index)
    matches = [match for match in matches if block.word(match.first) not in ("-", "cent")]
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


def _is_meant(block: Block, numeral: Numeral, match: UnitMatch) -> bool:
    """Whether the unit is one for the number that it stands behind: "5 en 3 Frank" are no francs."""
    value, first, last = numeral.value, numeral.first, numeral.last
    tokens = (match.first, match.last)
    whole = Expression(numeral, value, value, first, last, first, match.last, unit=match.unit, unit_tokens=tokens)
    return match.kind.judge(block, whole, match.unit) is not None


def _is_abbreviation(block: Block, at: int, numeral: Numeral) -> bool:
    written = block.lower[numeral.last - 1]
    surface = block.tokens.surface[at]
    if surface in ("v", "V"):
        return written[0].isnumeric() and surface == "V"
    return written[0].isnumeric() and (surface.islower() or surface in ("L", "W", "MB", "KB", "kB", "Mb"))


def _signed(block: Block, expression: Expression) -> Expression:
    """ "-5", "min vijf", ",75"."""
    at = expression.first
    sign, before = block.word(at - 1), block.word(at - 2)
    if not sign or expression.numeral.shape not in ("cardinal", "fraction"):
        return expression
    if sign == "," and block.touches(at - 1) and expression.numeral.digits and block.word(at).isdecimal():
        if block.spaced(at - 1):
            part = parse_digits("0," + block.word(at)) or Decimal(0)
            return expression._replace(low=part, high=part, first=at - 1, left=at - 1)
        return expression
    negative = (
        (sign in ("-", "−") and block.touches(at - 1) and (block.spaced(at - 1) or before in _OPENING))
        or (sign in ("min", "minus") and before not in (".", "") and not before[:1].isnumeric())
        or (sign in ("min", "minus") and at == 1)
        or (sign in ("-", "−") and at == 1 and expression.last == block.size)
    )
    if not negative:
        return expression
    return expression._replace(low=-expression.low, high=-expression.high, first=at - 1, left=at - 1)


def _with_symbol(block: Block, expression: Expression, before: UnitIndex) -> Expression:
    """ "€ 5", "US$ 3", "EUR 500"."""
    at = expression.left
    for words, kind, unit in before.get(block.word(at - 1), ()):
        first = at - len(words)
        if first < 0 or (len(words) > 1 and block.words(first, at) != words):
            continue
        if not words[-1].isalpha() and _belongs_left(block, at):
            continue
        marked = expression._replace(left=first, unit=unit, unit_tokens=(first, at))
        if kind.judge(block, marked, unit) is not None:
            return _with_letter(block, marked)
    return expression


def _with_letter(block: Block, expression: Expression) -> Expression:
    """ "$46.8m", "€5bn": behind a currency's sign a letter that touches the number is a magnitude."""
    at = expression.last
    size = _LETTERS.get(block.word(at))
    if size is None or not block.touches(at - 1) or not expression.numeral.digits:
        return expression
    numeral = replace(expression.numeral, value=expression.numeral.value * size, last=at + 1)
    low = expression.low * size
    return expression._replace(numeral=numeral, low=low, high=low, last=at + 1, right=at + 1)


def _belongs_left(block: Block, at: int) -> bool:
    """Whether the symbol before `at` stands behind another number: "10 € 20"."""
    return block.touches(at - 2) and block.word(at - 2)[:1].isnumeric()


def _joined(block: Block, expression: Expression, after: UnitIndex, before: UnitIndex) -> Expression:
    numeral = expression.numeral
    if numeral.shape not in ("cardinal", "vague"):
        return expression
    prefix = _between(block, expression.left)
    matches = match_units(block, expression.last, numeral, after)
    if prefix is None and not matches and numeral.digits and block.word(expression.last) not in _JOINS:
        return expression  # most numbers
    places = [expression.last, *(match.last for match in matches)]
    if block.word(expression.last) == "-" and block.touches(expression.last - 1) and not block.touches(expression.last):
        places.append(expression.last + 1)  # "twee- tot driehonderd"
    row = _in_a_row(block, expression) if prefix is None else None
    if row is not None:
        return row
    for at in places:
        for words in _joiners_at(block, at, prefix is not None):
            joined = _join(block, expression, prefix, at, words, before)
            if joined is not None and _same_unit(block, expression, joined, at, after):
                return joined
    return expression


def _in_a_row(block: Block, expression: Expression) -> Expression | None:
    """ "drie, vier auto's", "twintig, dertig mensen": two numbers that follow each other, in words, before one noun."""
    numeral, at = expression.numeral, expression.last
    if numeral.digits:
        return None
    is_so = block.word(expression.first - 1) == "of"  # "een keer of vier vijf"
    if (block.word(at) != "," and not is_so) or numeral.shape != "cardinal" or block.word(at - 1).isnumeric():
        return None
    start = at + (block.word(at) == ",")
    if (block.word(expression.first - 1) in (",", "en", "of") and not is_so) or not block.word(start).isalpha():
        return None  # a list
    second = block.numeral(start)
    if second is None or second.first != start or second.shape != "cardinal" or second.digits:
        return None
    low, high = _shared(block, expression, second, ",", elided=True)
    step = high / (second.coefficient or high)
    tens = low % 10 == 0 and high - low in (5, 10) and high <= _MOST_IN_A_ROW
    if not (low < high and (high - low == step or tens)) or not (is_so or noun_like(block, second.last)):
        return None
    return expression._replace(
            low=low, high=high, last=second.last, right=second.last, is_range=True,
        numeral=replace(second, first=expression.first),
    )  # fmt: skip


def _same_unit(block: Block, first: Expression, whole: Expression, at: int, after: UnitIndex) -> bool:
    """ "van 10 euro tot 20 euro" is a range of euros; "van 2 km tot 3 uur" is none."""
    if at == first.last or block.word(first.last) == "-":
        return True
    units = {match.unit.code for match in match_units(block, first.last, first.numeral, after)}
    return any(match.unit.code in units for match in match_units(block, whole.last, whole.numeral, after))


def _between(block: Block, left: int) -> Hedge | None:
    first = left - 2 if block.word(left - 1) == "de" else left - 1
    return Hedge("between", first, left, "tussen") if block.word(first) in _BETWEEN else None


def _joiners_at(block: Block, at: int, between: bool) -> list[tuple[str, ...]]:
    word = block.word(at)
    if between and word in ("en", "and", "و"):
        return [(word,)]
    if word not in _JOINS:
        return []
    return [words for words in _JOINERS if words[0] == word and block.words(at, at + len(words)) == words]


def _join(
    block: Block, expression: Expression, prefix: Hedge | None, at: int, words: tuple[str, ...], before: UnitIndex
) -> Expression | None:
    start = at + len(words)
    while expression.unit is not None and block.word(start) in before:
        start += 1  # "€ 5 tot € 10"
    if words[0] in ("en", "tot", "to") and block.word(start) == "de":
        start += 1
    if words[0] == "tot" and block.word(expression.left - 1) == "van" and is_change(block, expression.left - 1, MOVES):
        return None  # "steeg van 1,2 tot 2,4 miljard": two figures
    while block.word(start) in _INSIDE:
        start += 1  # "0 tot ongeveer 3 meter"
    negative = block.word(start) == "-" and block.touches(start) and not block.touches(start - 1)
    start += negative
    if start >= block.size:
        return None
    second = block.numeral(start)
    if second is None or second.first != start or second.shape != expression.numeral.shape:
        return None
    low, high = _shared(block, expression, second, words[0], elided=at == expression.last + 1)
    high = -high if negative else high
    if words[0] in ("of", "or") and not low < high <= max(low * _MOST_APART_WITH_OR, low + 1):
        return None
    if words[0] in ("a", *_DASHES) and not (expression.numeral.last == expression.last and low < high):
        return None
    if words[0] in _DASHES and block.touches(at - 1) != block.touches(at):
        return None
    if not low < high:
        if not (low < 0 and high < 0):
            return None
        low, high = high, low
    return expression._replace(
            low=low, high=high, last=second.last, right=second.last, is_range=True, hedge=prefix,
        numeral=replace(second, first=expression.first, digits=expression.numeral.digits and second.digits),
    )  # fmt: skip


def _shared(
    block: Block, expression: Expression, second: Numeral, joiner: str, *, elided: bool
) -> tuple[Decimal, Decimal]:
    """Both ends, the first with the magnitude that it shares: "10 tot 15 miljoen", "twee- tot driehonderd"."""
    low, high = expression.low, second.value
    if (
        second.coefficient
        and second.coefficient != high
        and 0 < low <= second.coefficient
        and (not second.digits or elided)
    ):
        return low * (high / second.coefficient), high
    # "10 à 15.000": the thousands are said once.
    # "10- tot 15.000" as well, where the hyphen says that something is left out.
    is_elided = joiner == "à" or (elided and joiner == "tot")
    if is_elided and second.digits and low < 1000 <= high and high % 1000 == 0 and low < high / 1000:
        return low * 1000, high
    return low, high
