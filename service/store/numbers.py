"""Decimals as text that sorts like the numbers: exact in every database, where a float would round 9007199254740993."""

from decimal import Decimal

_DIGITS = str.maketrans("0123456789", "9876543210")
_EXPONENT_SHIFT = 2 * 10**18


def number_key(number: Decimal | int) -> str:
    """A key with `number_key(a) < number_key(b)` in code point order where `a < b`; equal numbers give equal keys.

    Sign, shifted exponent, digits; of a negative number the digits are turned around. Args: any finite number.
    """
    number = Decimal(number)
    digits = "".join(map(str, number.as_tuple().digits)).lstrip("0")
    if not digits:
        return "1"
    key = f"{number.adjusted() + _EXPONENT_SHIFT:019d}{digits.rstrip('0')}"
    # "~" stands after all digits: of two negative numbers the one with more digits is the smaller.
    return f"0{key.translate(_DIGITS)}~" if number < 0 else f"2{key}"
