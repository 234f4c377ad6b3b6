"""English and Arabic number words, for the posts that Dutch articles quote. Same lexemes as the Dutch ones."""

from decimal import Decimal
from functools import lru_cache

from service.dutch.numerals_words import Lexeme, Role

_ENGLISH_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_ENGLISH_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_ENGLISH_MAGNITUDES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 10**3, "m": 10**6, "mln": 10**6, "bn": 10**9,
}  # fmt: skip
_ENGLISH_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip

# Singular, construct and plural forms as they stand in news; the article and the conjunction are cut off first.
_ARABIC: dict[str, tuple[Role, int]] = {
    "صفر": ("cardinal", 0),
    "واحد": ("cardinal", 1), "واحدة": ("cardinal", 1),
    "اثنان": ("cardinal", 2), "اثنين": ("cardinal", 2), "اثنتان": ("cardinal", 2), "اثنتين": ("cardinal", 2),
    "ثلاث": ("cardinal", 3), "ثلاثة": ("cardinal", 3),
    "أربع": ("cardinal", 4), "أربعة": ("cardinal", 4), "اربع": ("cardinal", 4), "اربعة": ("cardinal", 4),
    "خمس": ("cardinal", 5), "خمسة": ("cardinal", 5),
    "ست": ("cardinal", 6), "ستة": ("cardinal", 6),
    "سبع": ("cardinal", 7), "سبعة": ("cardinal", 7),
    "ثمان": ("cardinal", 8), "ثماني": ("cardinal", 8), "ثمانية": ("cardinal", 8),
    "تسع": ("cardinal", 9), "تسعة": ("cardinal", 9),
    "عشر": ("cardinal", 10), "عشرة": ("cardinal", 10),
    "عشرون": ("cardinal", 20), "عشرين": ("cardinal", 20),
    "ثلاثون": ("cardinal", 30), "ثلاثين": ("cardinal", 30),
    "أربعون": ("cardinal", 40), "أربعين": ("cardinal", 40), "اربعين": ("cardinal", 40),
    "خمسون": ("cardinal", 50), "خمسين": ("cardinal", 50),
    "ستون": ("cardinal", 60), "ستين": ("cardinal", 60),
    "سبعون": ("cardinal", 70), "سبعين": ("cardinal", 70),
    "ثمانون": ("cardinal", 80), "ثمانين": ("cardinal", 80),
    "تسعون": ("cardinal", 90), "تسعين": ("cardinal", 90),
    "مئة": ("magnitude", 100), "مائة": ("magnitude", 100),
    "مئتي": ("cardinal", 200), "مئتين": ("cardinal", 200), "مئتان": ("cardinal", 200), "مائتي": ("cardinal", 200),
    "مئتا": ("cardinal", 200), "مائتا": ("cardinal", 200), "مائتين": ("cardinal", 200), "مائتان": ("cardinal", 200),
    "ثلاثمئة": ("cardinal", 300), "ثلاثمائة": ("cardinal", 300),
    "أربعمئة": ("cardinal", 400), "أربعمائة": ("cardinal", 400),
    "اربعمئة": ("cardinal", 400), "اربعمائة": ("cardinal", 400),
    "خمسمئة": ("cardinal", 500), "خمسمائة": ("cardinal", 500),
    "ستمئة": ("cardinal", 600), "ستمائة": ("cardinal", 600),
    "سبعمئة": ("cardinal", 700), "سبعمائة": ("cardinal", 700),
    "ثمانمئة": ("cardinal", 800), "ثمانمائة": ("cardinal", 800),
    "ثمانيمئة": ("cardinal", 800), "ثمانيمائة": ("cardinal", 800),
    "تسعمئة": ("cardinal", 900), "تسعمائة": ("cardinal", 900),
    "ألف": ("magnitude", 10**3), "الف": ("magnitude", 10**3), "ألفا": ("magnitude", 10**3),
    "ألفي": ("cardinal", 2000), "ألفين": ("cardinal", 2000), "ألفان": ("cardinal", 2000),
    "مليون": ("magnitude", 10**6), "مليار": ("magnitude", 10**9),
    "عشرات": ("plural", 10), "مئات": ("plural", 100), "آلاف": ("plural", 10**3), "الاف": ("plural", 10**3),
    "ملايين": ("plural", 10**6), "مليارات": ("plural", 10**9),
}  # fmt: skip


@lru_cache(maxsize=4096)
def english_word(word: str) -> Lexeme | None:
    """What a lower-case English word says of a number: "twenty-five", "thousands". "a" and "an" are articles."""
    if word in _ENGLISH_MAGNITUDES:
        return Lexeme("magnitude", Decimal(_ENGLISH_MAGNITUDES[word]))
    if word in ("a", "an"):
        return Lexeme("article", Decimal(1))
    if word in _ENGLISH_ORDINALS or (word[-1:] == "s" and word[:-1] in _ENGLISH_ORDINALS):
        return Lexeme("ordinal", Decimal(_ENGLISH_ORDINALS[word.removesuffix("s")]))
    if word in ("half", "quarter", "quarters"):
        return Lexeme("part", Decimal("0.5") if word == "half" else Decimal("0.25"))
    if word in ("tens", "scores"):
        return Lexeme("plural", Decimal(10))
    if word.endswith("s") and word[:-1] in _ENGLISH_MAGNITUDES and len(word) > 4:
        return Lexeme("plural", Decimal(_ENGLISH_MAGNITUDES[word[:-1]]))
    ten, _, unit = word.partition("-")
    if ten in _ENGLISH_TENS and (not unit or 0 < _ENGLISH_UNITS.get(unit, 0) < 10):
        return Lexeme("cardinal", Decimal(_ENGLISH_TENS[ten] + (_ENGLISH_UNITS[unit] if unit else 0)))
    return Lexeme("cardinal", Decimal(_ENGLISH_UNITS[word])) if word in _ENGLISH_UNITS else None


@lru_cache(maxsize=4096)
def arabic_word(word: str) -> Lexeme | None:
    """What an Arabic word says of a number; the conjunction و and the article ال may stand before it."""
    for prefix in ("", "ال", "و", "وال"):
        entry = _ARABIC.get(word.removeprefix(prefix)) if word.startswith(prefix) else None
        if entry is not None:
            return Lexeme(entry[0], Decimal(entry[1]))
    return None
