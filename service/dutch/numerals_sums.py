"""Cardinals of several tokens: what multiplies and what adds up. "twee | miljoen | driehonderd | duizend"."""

from decimal import Decimal

from service.dutch.numerals_digits import parse_digits
from service.dutch.numerals_row import ONE, Row
from service.dutch.numerals_words import ABBREVIATIONS, TOO_LARGE, Lexeme

_LARGEST_WITH_K = 10_000
_COMMON = (10**9, 10**6, 1000)
_NOTHING = Lexeme("cardinal", Decimal(0))


def product(row: Row, at: int) -> tuple[Decimal, int, Decimal]:
    """ "honderd", "drie honderd", "honderdduizend miljoen": value, end, and value without the last magnitude."""
    lexeme = row.lexeme(at) or _NOTHING
    value = lexeme.value
    return times(row, value, at + 1, _split_word(value) if lexeme.role == "cardinal" else ONE)


def times(row: Row, value: Decimal, last: int, coefficient: Decimal) -> tuple[Decimal, int, Decimal]:
    """Multiplies by the magnitudes that follow: "drie | honderd", "2,5 | mln"."""
    multiplying = ("magnitude", "plural") if row.language == "ar" else ("magnitude",)  # "ثلاثة آلاف" is three thousand
    while (following := row.lexeme(last)) is not None and following.role in multiplying:
        is_glued = row.word(last) == "k" and row.tokens.touch(last - 1) and value < _LARGEST_WITH_K  # "1250k euro"
        if value >= following.value and (following.value < 10**6 or value >= 10**6) and not is_glued:
            break
        if row.word(last) == "k" and not _is_thousand(row, last):
            break
        if value * following.value >= TOO_LARGE:
            break
        coefficient, value, last = value, value * following.value, last + 1
    return value, last, coefficient


def _is_thousand(row: Row, at: int) -> bool:
    """ "10 k", "250K"; "100 K" are kelvins."""
    if not row.lower[at - 1][0].isnumeric():
        return False
    return row.tokens.surface[at] == "k" or row.tokens.touch(at - 1)


def sum_up(
    row: Row, value: Decimal, last: int, coefficient: Decimal, *, words: bool, first: int
) -> tuple[Decimal, int, Decimal]:
    """Adds what follows as long as it is smaller than the last magnitude: "tweeduizend | vijfhonderd | tien"."""
    joins = words and row.word(first - 1) != "tussen" and row.word(first - 2) != "tussen"
    tail = value if value < 1000 else Decimal(0)
    while (scale := _scale(value)) > 1:
        at = last + 1 if joins and row.word(last) in ("en", "and", "و") else last
        following = row.lexeme(at)
        if following is not None and following.role in ("cardinal", "magnitude", "article"):
            if row.word(at) in ABBREVIATIONS or following.value % 1:
                break
            more, end, _ = product(row, at)
            under = row.lexeme(end)
            if under is not None and under.role == "ordinal" and 2 < under.value > more:
                break  # "zes miljoen en twee derde"
            if following.role == "article" and end == at + 1:
                break  # "honderd een" is no number; "een miljard een miljoen" is
        elif not words and at == last and at < row.size and row.lower[at][0].isnumeric():
            digits = parse_digits(row.lower[at], row.language)  # "1 miljoen 200.000", "1 miljoen 200 duizend"
            if digits is None:
                break
            more, end, _ = times(row, digits, at + 1, digits)
            if more < 1000 or (end > at + 1 and row.word(at + 1) in ABBREVIATIONS):
                break
        else:
            break
        size = _common(tail, more) if at == last or row.language == "en" else 0
        if size and (value == tail or (tail + more / size) * size < _scale(value - tail)):
            coefficient = tail + more / size
            value, last, tail = value - tail + coefficient * size, end, Decimal(0)
            continue
        # "tweeduizend en vijfhonderd" may be two numbers, "tweeduizend en vijfhonderdtwaalf" is one.
        if not 0 < more < scale or (at > last and more % 100 == 0):
            break
        value, last, coefficient = value + more, end, value + more
        tail = more if more < 1000 else Decimal(0)
    return value, last, coefficient


def _common(tail: Decimal, more: Decimal) -> int:
    """The magnitude that holds for the hundreds before it too: "honderd | achtentachtigduizend" is 188,000."""
    if not tail or tail % 100:
        return 0
    return next((size for size in _COMMON if more % size == 0 and more < 100 * size), 0)


def _split_word(value: Decimal) -> Decimal:
    """The value without the magnitude of its word: 3 in "driehonderd", 15 in "vijftienduizend", 12 in "twaalf"."""
    for size in (10**9, 10**6, 1000, 100):
        if value >= size and value % size == 0:
            return value / size
    return value


def _scale(value: Decimal) -> int:
    """The magnitude below which more may be added: 1000 for 2000, 100 for 2500, 1 for 2510."""
    if value == 0 or value % 1:
        return 1
    for size in (10**18, 10**15, 10**12, 10**9, 10**6, 1000, 100):
        if value % size == 0:
            return size
    return 1
