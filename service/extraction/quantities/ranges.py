"""The other end of a range: "10 tot 15", "tussen € 5 en € 6", "twee- tot driehonderd", "drie, vier", "10–15".

Both ends share what only one of them says: a magnitude, thousands, a unit.
"""

from dataclasses import replace
from decimal import Decimal

from service.dutch.modifiers import Hedge
from service.dutch.numerals import Numeral
from service.dutch.numerals_words import dutch_word
from service.extraction.quantities.base import Block, Expression
from service.extraction.quantities.goals import MOVES, is_change
from service.extraction.quantities.people import is_person
from service.extraction.quantities.silent_words import DASHES, noun_like
from service.extraction.quantities.units import UnitIndex, match_units

_JOINS = frozenset("tot t à a of to or إلى الى - – — ~".split())  # the first words of _JOINERS
_JOINERS = (
    ("tot", "en", "met"), ("tot", "aan"), ("t", "/", "m"), ("tot", "wel"), ("à",), ("a",), ("tot",), ("of",), ("to",),
    ("or",), ("إلى",), ("الى",), ("-",), ("–",), ("—",), ("~",),
)  # fmt: skip
# What may stand before the second end: "0 tot ongeveer 3 meter".
_INSIDE = frozenset(
    "ongeveer circa ca plm zo'n zelfs wel pakweg liefst maar maximaal hooguit hoogstens bijna ruim uiteindelijk".split()
)
_SHORTENED = frozenset(("ca", "plm"))
_SIGNS, _SIGN_WORDS = frozenset("-−+"), frozenset(("min", "minus", "plus"))
_NEGATIVE = frozenset(("-", "−", "min", "minus"))
_BETWEEN = frozenset({"tussen", "between", "بين"})
# "Met 3 tot 5 procent" is a range, "met 9.000 tot 36.000" is none.
_MOST_APART_BY = 5
# "vijf of zes": further apart the word gives a choice, no range ("20 of 100 euro").
_MOST_APART_WITH_OR = Decimal(2)
_MOST_IN_A_ROW = 100
# What both ends of a range may leave to the second, and how many times the first it is then.
_SIZES, _MOST_APART_ELIDED = (1000, 100, 100_000), 20
# "drie, vier, misschien vijf huizen": the last of a row.
_PERHAPS = frozenset("misschien wellicht mogelijk zelfs hooguit hoogstens soms".split())
_SOME = frozenset({"enkele", "ettelijke", "meerdere", "verschillende", "vele"})
_HALF = Decimal("0.5")
_WITH_ARTICLE = 2  # tokens of "een miljoen"
_MOST_OF_THEM = 20


def with_other_end(block: Block, expression: Expression, after: UnitIndex, before: UnitIndex) -> Expression:
    """The expression as a range, if another end follows and both are of one sort."""
    numeral = expression.numeral
    if numeral.shape not in ("cardinal", "vague", "fraction"):
        return expression
    prefix = _between(block, expression.left)
    matches = match_units(block, expression.last, numeral, after)
    if prefix is None and not matches and numeral.digits and block.word(expression.last) not in _JOINS:
        return expression  # most numbers
    places = [expression.last, *(match.last for match in matches)]
    if block.word(expression.last) == "-" and block.touches(expression.last - 1) and not block.touches(expression.last):
        places.append(expression.last + 1)  # "twee- tot driehonderd"
    row = (_in_a_row(block, expression) or _some_millions(block, expression)) if prefix is None else None
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
    if not (low < high and (high - low == step or tens)):
        return None
    third = block.numeral(second.last + 2) if block.word(second.last + 1) in _PERHAPS else None
    is_third = third is not None and block.word(second.last) == "," and third.shape == "cardinal"
    if is_third and third is not None and high < third.value <= high + 2 * (high - low):
        second, high = third, third.value
    if not (is_so or noun_like(block, second.last)):
        return None
    return expression._replace(
            low=low, high=high, last=second.last, right=second.last, is_range=True,
        numeral=replace(second, first=expression.first),
    )  # fmt: skip


def _some_millions(block: Block, expression: Expression) -> Expression | None:
    """ "een miljoen of drie" is about three million, as "een man of drie" is about three."""
    at = expression.last
    if block.word(at) != "of" or block.word(expression.first) != "een" or at - expression.first != _WITH_ARTICLE:
        return None
    second = block.numeral(at + 1)
    if second is None or second.shape != "cardinal" or not 1 < second.value <= _MOST_OF_THEM:
        return None
    total = expression.low * second.value
    numeral = replace(second, first=expression.first, value=total, shape="collective")
    return expression._replace(numeral=numeral, low=total, high=total, last=second.last, right=second.last)


def _same_unit(block: Block, first: Expression, whole: Expression, at: int, after: UnitIndex) -> bool:
    """ "van 10 euro tot 20 euro" is a range of euros; "van 2 km tot 3 uur" is none."""
    if at == first.last or block.word(first.last) == "-":
        return True
    units = {match.unit.code for match in match_units(block, first.last, first.numeral, after)}
    return any(match.unit.code in units for match in match_units(block, whole.last, whole.numeral, after))


def _between(block: Block, left: int) -> Hedge | None:
    if block.word(left - 1) in _INSIDE and block.word(left - 2) in _BETWEEN:
        return Hedge("between", left - 2, left, "tussen")  # "tussen pakweg 40 en 50"
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
    if words[0] in ("en", "tot", "to") and block.word(start) == "de" and block.word(start + 1) != "helft":
        start += 1
    is_plain = words == ("tot",)  # "tot en met" is always the end of a range
    is_from = is_plain and block.word(expression.left - 1) == "van"
    is_from = is_from and not is_person(block.word(expression.left - 2))  # "bij mannen van 30 tot 45 jaar"
    is_from = is_from and not _is_amount_of(block, expression.left - 2)
    if is_from and is_change(block, expression.left - 1, MOVES, from_number=False):
        return None  # "steeg van 1,2 tot 2,4 miljard": two figures
    while block.word(start) in _INSIDE or (block.word(start) == "." and block.word(start - 1) in _SHORTENED):
        start += 1  # "0 tot ongeveer 3 meter"
    is_signed = block.word(start) in _SIGNS and block.touches(start) and not block.touches(start - 1)
    is_signed = is_signed or (block.word(start) in _SIGN_WORDS and expression.low < 0)  # "tussen min 5 en plus 3"
    negative = is_signed and block.word(start) in _NEGATIVE
    start += is_signed
    if start >= block.size:
        return None
    some = (block.word(start) in _SOME) + 2 * (block.words(start, start + 2) == ("een", "paar"))
    second = block.numeral(start + some + (block.word(start) == "de"))  # "de helft" is one numeral, "enkele tientallen"
    if second is None or second.first != start:
        return None
    if second.shape == "fraction" and expression.numeral.shape == "cardinal":
        return _shared_whole(block, expression, second, words)
    is_half = expression.numeral.shape == "fraction" and expression.low == _HALF and words[0] in ("tot", "à")
    if is_half and second.shape == "cardinal" and second.coefficient:
        low, end = _HALF * second.value / second.coefficient, second.last  # "een half tot één miljoen"
        numeral = replace(second, first=expression.first)
        return expression._replace(
            numeral=numeral, low=low, high=second.value, last=end, right=end, is_range=True, hedge=prefix
        )
    if second.shape != expression.numeral.shape:
        return None
    low, high = _shared(block, expression, second, words[0], elided=at == expression.last + 1)
    high = -high if negative else high
    by = expression.left - 1
    if is_plain and block.word(by) == "met" and is_change(block, by, MOVES):
        is_told_twice = at > expression.last or (_has_magnitude(expression.numeral) and _has_magnitude(second))
        if is_told_twice or high >= _MOST_APART_BY * low > 0:
            return None  # "steeg met 2 procent tot 7 procent", "met 9.000 tot 363.000": by how much, and up to what
    if words[0] in ("of", "or") and not low < high <= max(low * _MOST_APART_WITH_OR, low + 1):
        return None
    if words[0] in ("a", "~", *DASHES) and not (expression.numeral.last == expression.last and low < high):
        return None
    if words[0] in ("~", *DASHES) and block.touches(at - 1) != block.touches(at):
        return None
    if not low < high:
        if not (low < 0 and high < 0):
            return None
        low, high = high, low
    return expression._replace(
            low=low, high=high, last=second.last, right=second.last, is_range=True, hedge=prefix,
        numeral=replace(second, first=expression.first, digits=expression.numeral.digits and second.digits),
    )  # fmt: skip


def _is_amount_of(block: Block, at: int) -> bool:
    """ "Een verlies van 4.000 tot 6.000 euro", "een daling van 10 tot 15 procent": so much, and not from where."""
    return noun_like(block, at) and "een" in (block.word(at - 1), block.word(at - 2))


def _shared_whole(block: Block, expression: Expression, second: Numeral, words: tuple[str, ...]) -> Expression | None:
    """ "Twee tot drie op de tien leerlingen": both are of the whole that the second names."""
    top = block.numeral(expression.first)
    above = dutch_word(block.word(second.first)) if not block.word(second.first).isdecimal() else None
    of = Decimal(block.word(second.first)) if above is None and block.word(second.first).isdecimal() else None
    of = above.value if above is not None and above.role == "cardinal" else of
    if words[0] not in ("tot", "à", "of") or block.word(second.first + 1) != "op" or top is None or not of:
        return None
    low = expression.low * second.value / of
    if not 0 < low < second.value:
        return None
    numeral = replace(second, first=expression.first)
    return expression._replace(
        numeral=numeral, low=low, high=second.value, last=second.last, right=second.last, is_range=True
    )


def _has_magnitude(numeral: Numeral) -> bool:
    return numeral.value != numeral.coefficient


def _shared(
    block: Block, expression: Expression, second: Numeral, joiner: str, *, elided: bool
) -> tuple[Decimal, Decimal]:
    """Both ends, the first with the magnitude that it shares: "10 tot 15 miljoen", "twee- tot driehonderd"."""
    low, high = expression.low, second.value
    if second.shape == "fraction":
        return low, high
    if (
        second.coefficient
        and second.coefficient != high
        and 0 < low <= second.coefficient
        and (not second.digits or elided)
    ):
        return low * (high / second.coefficient), high
    # "10 à 15.000": the thousands are said once, "3 à 400": the hundreds, "2 à 300.000": the hundred thousands.
    # "10- tot 15.000" as well, where the hyphen says that something is left out.
    is_elided = joiner == "à" or (elided and joiner in ("tot", "en"))
    if not (is_elided and second.digits) or low % 1:
        return low, high
    for size in _SIZES:
        if high % size == 0 and low * size < high <= _MOST_APART_ELIDED * low * size and low < 1000:
            return low * size, high
    return low, high
