"""Powers and exponents, as science and technology write large numbers: "10^6", "10⁶", "1,5 × 10^9", "1,5e6"."""

import re
from decimal import Context, Decimal, DecimalException

from service.dutch.numerals_row import Row
from service.dutch.numerals_words import TOO_LARGE

# So many digits are kept of a power that has more.
_DIGITS = Context(prec=15)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}")
_EXPONENT = re.compile(r"e(\d{1,2})")
_TIMES = frozenset("x×·*")
# The first characters of what may stand behind a number that is raised.
SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
RAISING = frozenset("^ex×·*") | SUPERSCRIPTS
_LARGEST_EXPONENT = 30
_TEN = Decimal(10)


def raised(row: Row, at: int, value: Decimal) -> tuple[Decimal, int] | None:
    """Value and end of a number in digits at token `at` with what raises it, or None: "10^6" is 1000000, 3 tokens."""
    if row.word(at + 1) in _TIMES and row.word(at + 2) == "10":
        power = _power(row, at + 2, _TEN)
        return None if power is None else _kept(value * power[0], power[1])
    return _power(row, at, value)


def _power(row: Row, at: int, value: Decimal) -> tuple[Decimal, int] | None:
    if not row.tokens.touch(at):
        return None
    mark = row.word(at + 1)
    if mark == "^":
        exponent = _signed(row, at + 2)
        return None if exponent is None else _kept(_to_the(value, exponent[0]), exponent[1])
    if _SUPERSCRIPT.fullmatch(mark):
        return _kept(_to_the(value, int(mark.translate(_SUPERSCRIPTS))), at + 2) if value == _TEN else None
    match = _EXPONENT.fullmatch(mark)
    if match is not None:
        return _kept(value * _to_the(_TEN, int(match[1])), at + 2)
    if mark == "e" and row.tokens.touch(at + 1) and row.word(at + 2) in ("+", "-") and "," in row.lower[at]:
        exponent = _signed(row, at + 2)  # "1,5e-7"; "de 1e-2" are ordinals
        return None if exponent is None else _kept(value * _to_the(_TEN, exponent[0]), exponent[1])
    return None


def _signed(row: Row, at: int) -> tuple[int, int] | None:
    """The exponent whose signs begin at token `at`, and its end: "--23" is 23."""
    sign = 1
    while row.word(at) in ("+", "-") and row.tokens.touch(at):
        sign = -sign if row.word(at) == "-" else sign
        at += 1
    written = row.word(at)
    if not written.isdecimal() or len(written) > 2 or not row.tokens.touch(at - 1):
        return None
    return sign * int(written), at + 1


def _to_the(value: Decimal, exponent: int) -> Decimal:
    if abs(exponent) > _LARGEST_EXPONENT or not value:
        return TOO_LARGE
    try:
        return _DIGITS.power(value, exponent)
    except DecimalException:
        return TOO_LARGE


def _kept(value: Decimal, last: int) -> tuple[Decimal, int] | None:
    """None for what no story reports, and no store holds."""
    if not abs(value) < TOO_LARGE:
        return None
    return value.quantize(Decimal("1e-12")) if value.adjusted() < 3 and value % 1 else value, last
