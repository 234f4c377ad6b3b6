"""Numbers written in digits: "50.000", "1,5", "1.234,56", "200,000" (English), "٣٠٠٠"."""

import re
import unicodedata
from decimal import Decimal

# More digits than any published number has; longer ones are codes, and cost time.
MAX_LENGTH = 24

# Groups of thousands and decimals, as Dutch and as English write them.
_DUTCH = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_ENGLISH = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?")
# "50,000": nobody writes three zeros as decimals, whatever the language around it.
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]000")

VULGAR_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip


def parse_digits(token: str, language: str = "nl") -> Decimal | None:
    """Value of a number in digits: "1.234,56" is 1234.56 in Dutch; None where it is no number ("12.05.2019", "1.2.3").

    Dutch separates thousands with a full stop and decimals with a comma, English and Arabic the other way round. What
    cannot be read so is tried the other way ("46.8", "1,200,000"). Digits may be those of any script.
    """
    if len(token) > MAX_LENGTH:
        return None
    if not token.isascii():
        token = _plain_digits(token)
        language = "ar" if language == "nl" and ("\x00" in token) else language
        token = token.replace("\x00", "")
    if token.isdecimal():
        return Decimal(token)
    if _THOUSANDS.fullmatch(token):
        return Decimal(token.replace(".", "").replace(",", ""))
    first, second = (_DUTCH, _ENGLISH) if language == "nl" and not token.startswith("0.") else (_ENGLISH, _DUTCH)
    match = first.fullmatch(token) or second.fullmatch(token)
    if match is None:
        return None
    whole = match[1].replace(".", "").replace(",", "")
    return Decimal(f"{whole}.{match[2]}") if match[2] else Decimal(whole)


def _plain_digits(token: str) -> str:
    """ASCII digits and English separators; a NUL marks that the Arabic ones (٫ ٬) were there."""
    out: list[str] = []
    for character in token:
        if character in "٫٬":
            out.append("." if character == "٫" else ",")
            out.append("\x00")
        elif character in ".,":
            out.append(character)
        else:
            out.append(str(unicodedata.decimal(character, 0)))
    return "".join(out)
