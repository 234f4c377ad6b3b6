"""Arabic cardinals below a thousand, of several words: "خمسة عشر" (15), "واحد وعشرون" (21), "مائة وأحد عشر" (111).

The unit stands before the ten, teens end in عشر, and all but the first part carry the conjunction و.
"""

from decimal import Decimal

from service.dutch.numerals_row import Row

_TEEN = frozenset({"عشر", "عشرة"})
# One and two, as they stand before عشر alone; elsewhere أحد is "anyone", or Sunday.
_BEFORE_TEEN = {
    "أحد": 1, "احد": 1, "إحدى": 1, "احدى": 1, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2,
}  # fmt: skip
_HUNDRED, _TEN = 100, 10


def below_thousand(row: Row, at: int) -> tuple[Decimal, int] | None:
    """Value and end of the cardinal that begins at token `at`, or None where it is no cardinal below a thousand."""
    hundreds = _value(row, at)
    if hundreds is None or hundreds % _HUNDRED or not hundreds:
        return _below_hundred(row, at)
    rest = _below_hundred(row, at + 1) if row.word(at + 1).startswith("و") else None
    return (hundreds, at + 1) if rest is None else (hundreds + rest[0], rest[1])


def is_teen(row: Row, at: int) -> bool:
    """Whether "أحد عشر" or "اثنا عشر" begins at the token, whose first word is no number by itself."""
    return row.word(at).removeprefix("و") in _BEFORE_TEEN and row.word(at + 1) in _TEEN


def _below_hundred(row: Row, at: int) -> tuple[Decimal, int] | None:
    if is_teen(row, at):
        return Decimal(_BEFORE_TEEN[row.word(at).removeprefix("و")] + _TEN), at + 2
    unit = _value(row, at)
    if unit is None or unit >= _HUNDRED:
        return None
    if unit >= _TEN or not unit:
        return unit, at + 1
    if row.word(at + 1) in _TEEN:
        return unit + _TEN, at + 2
    ten = _value(row, at + 1) if row.word(at + 1).startswith("و") else None
    if ten is not None and _TEN < ten < _HUNDRED and ten % _TEN == 0:
        return unit + ten, at + 2
    return unit, at + 1


def _value(row: Row, at: int) -> Decimal | None:
    """The value of one word, where it is a cardinal or "hundred"."""
    lexeme = row.lexeme(at)
    if lexeme is None or lexeme.role not in ("cardinal", "magnitude") or lexeme.value >= _HUNDRED * _TEN:
        return None
    return lexeme.value
