"""The longest numeral that begins at a token: by digits, by words, vague ones, and those that begin with "een"."""

import re
from dataclasses import replace
from decimal import Decimal

from service.dutch.numerals_arabic import below_thousand, is_teen
from service.dutch.numerals_digits import VULGAR_FRACTIONS, parse_digits
from service.dutch.numerals_fractions import is_denominator, is_one_of, mixed, part_of_one, ratio, slashed, with_parts
from service.dutch.numerals_powers import RAISING, SUPERSCRIPTS, raised
from service.dutch.numerals_row import ONE, PARTS, Numeral, Row
from service.dutch.numerals_sums import product, sum_up, times
from service.dutch.numerals_words import ABBREVIATIONS, HEADS, TOO_LARGE

# "1 234 567 890 123 456 789": more groups than that are no number that a story reports.
_MAX_GROUPS = 6
_NOTHING = Decimal(0)
_MOST_DECIMALS = 4  # "nul komma nul nul vijf"
_LARGEST_SPOKEN = 1000  # "honderd komma vijf": behind thousands nobody says decimals
_FEW = frozenset(
    {"enkele", "enige", "vele", "verschillende", "verscheidene", "meerdere", "ettelijke", "luttele", "talloze"}
)
# Behind "een" these may make it a number, as number words do: "een of twee", "een op de vijf".
_AFTER_ARTICLE = frozenset("à tot of op uit van in en komma kwartier halfjaar".split())
_EXPONENT = re.compile(r"e\d+")
# What goes on with a number in digits and is no number word: "2 op 3", "2 en een half", "1,5 x 10^6", "1,5e6".
_GOES_ON = frozenset("op uit van in en and of x e".split())
# Letters that are magnitudes where they touch a number, behind what, and before which words an "M" is a metre.
_LETTERS = {"m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9}
_CURRENCY_SIGNS = frozenset("€ $ £ ¥ ₺ ₽ ₹".split())
_LARGEST_WITH_LETTER = 1000
_SIZES = frozenset("hoog lang breed diep hoge lange brede diepe x × bij".split())
_PLURALS = ("en", "s", "a")
# What may stand behind "min een" where it is a number: "min een graad".
_BELOW_ZERO = frozenset({"graad", "graden", "°"})


def read_at(row: Row, at: int) -> Numeral | None:
    """The longest numeral that begins at token `at`, or None; a number that no story reports is a code."""
    numeral = _read_at(row, at)
    if numeral is not None and numeral.value >= TOO_LARGE:
        return replace(numeral, value=_NOTHING, shape="code", coefficient=_NOTHING)
    return numeral


def _read_at(row: Row, at: int) -> Numeral | None:
    if row.lower[at][0].isnumeric():
        return _from_digits(row, at)
    lexeme = row.lookup(row.lower[at])
    if lexeme is None:
        return _from_words(row, at, at) if row.language == "ar" and is_teen(row, at) else None
    if row.lower[at] in ABBREVIATIONS:
        return None
    if lexeme.role == "article":
        return _from_article(row, at)
    if lexeme.role == "plural":
        return None if row.lower[at] == "elftallen" else _vague(row, _before_vague(row, at), at)
    if lexeme.role == "collective":
        if _is_team(row, at):
            return None
        return Numeral(at, at + 1, lexeme.value, "collective")
    if lexeme.role == "ordinal":
        return Numeral(at, at + 1, lexeme.value, "ordinal")
    if lexeme.role == "part":
        return part_of_one(row, at, at, lexeme)
    few = _before_vague(row, at) if lexeme.role == "magnitude" else at
    return _vague(row, few, at) if few < at else _from_words(row, at, at)


def _from_article(row: Row, at: int) -> Numeral | None:
    """ "een" begins a numeral only before a magnitude, a part, a collective or a ratio."""
    behind = row.word(at + 1)
    if row.language == "nl" and behind[:3] not in HEADS and behind not in _AFTER_ARTICLE and row.word(at - 1) != "min":
        return None  # the article, as nearly always
    following = row.lexeme(at + 1)
    if row.word(at + 1) in ("à", "tot", "of") and (second := row.lexeme(at + 2)) is not None:
        return Numeral(at, at + 1, ONE) if second.role == "cardinal" and 1 < second.value < 13 else None
    if row.word(at - 1) == "min" and (row.word(at + 1) in _BELOW_ZERO or not row.word(at + 1)[:1].isalnum()):
        return Numeral(at, at + 1, ONE)
    if row.word(at + 1) in ("kwartier", "halfjaar"):
        return Numeral(at, at + 1, ONE)  # fifteen minutes, as exact as "één"
    if row.word(at + 1) == "komma" and (decimals := _decimals(row, at + 2)) is not None:
        value, last, coefficient = times(row, ONE + decimals[0], decimals[1], ONE + decimals[0])
        return Numeral(at, last, value, "cardinal", coefficient)  # "een komma vijf miljoen"
    if row.word(at + 1) == "en" and row.word(at + 2) in ("een", "één"):
        part = row.lexeme(at + 3)  # "een en een half uur"; "een en een kwart"
        return with_parts(row, Numeral(at, at + 1, ONE)) if part is not None and part.role == "part" else None
    if following is None and is_one_of(row, at):
        return Numeral(at, at + 1, ONE)
    if following is None:
        return ratio(row, Numeral(at, at + 1, ONE))
    if following.role == "magnitude" and row.word(at + 1) not in ABBREVIATIONS:
        if row.word(at + 2).startswith("jarig") and row.tokens.touch(at + 1):
            return None  # "een honderdjarige"
        return _from_words(row, at, at + 1)
    if following.role == "plural":
        return None
    if following.role == "collective":
        if _is_team(row, at + 1):
            return None
        return Numeral(at, at + 2, following.value, "collective")
    if following.role == "cardinal" and row.word(at + 1).endswith("tal"):
        return Numeral(at, at + 2, following.value)
    if following.role == "part":
        return part_of_one(row, at, at + 1, following)
    if following.role == "ordinal" and following.value > 2 and is_denominator(row, at + 1):
        return Numeral(at, at + 2, PARTS.divide(ONE, following.value), "fraction")
    return None


def _is_team(row: Row, at: int) -> bool:
    """ "het elftal" plays football; "een elftal mensen" are about eleven."""
    return row.word(at) == "elftal" and not row.word(at + 1).endswith(("en", "s"))


def _from_words(row: Row, first: int, at: int) -> Numeral:
    """A cardinal in words from `at`; `first` may be the "een" before it."""
    arabic = below_thousand(row, at) if row.language == "ar" else None
    if arabic is None:
        value, last, coefficient = product(row, at)
    else:
        value, last, coefficient = times(row, *arabic, arabic[0])
    if row.word(last) == "komma" and value < _LARGEST_SPOKEN and (decimals := _decimals(row, last + 1)) is not None:
        value, last = value + decimals[0], decimals[1]
        value, last, coefficient = times(row, value, last, value)
        return Numeral(first, last, value, "cardinal", coefficient)
    value, last, coefficient = sum_up(row, value, last, coefficient, words=True, first=first)
    return with_parts(row, Numeral(first, last, value, "cardinal", coefficient))


def _decimals(row: Row, at: int) -> tuple[Decimal, int] | None:
    """What is said behind "komma", and its end: "vijf" is 0.5, "vijfentwintig" 0.25, "nul vijf" 0.05."""
    written = ""
    while len(written) < _MOST_DECIMALS and (lexeme := row.lexeme(at)) is not None:
        is_digit = lexeme.role == "cardinal" and lexeme.value < (10 if written else 100)
        if not is_digit or lexeme.value % 1 or (written and written[-1] != "0"):
            break
        written, at = written + str(int(lexeme.value)), at + 1
    return (Decimal(f"0.{written}"), at) if written else None


def _before_vague(row: Row, at: int) -> int:
    """Where "een paar honderd" or "enkele duizenden" begins, seen from its magnitude."""
    before = row.word(at - 1)
    if before == "paar" and row.word(at - 2) == "een":
        return at - 2
    return at - 1 if before in _FEW or before in ("paar", "several", "many") else at


def _vague(row: Row, first: int, at: int) -> Numeral:
    """ "tientallen", "honderden miljoenen", "een paar honderd"; value is the magnitude."""
    value, last = ONE, at
    while (lexeme := row.lexeme(last)) is not None and lexeme.role in ("plural", "magnitude"):
        if value * lexeme.value >= TOO_LARGE:
            break
        if last > at and (lexeme.value < 1000 or lexeme.value < value or row.word(last) == "k"):
            break
        value, last = value * lexeme.value, last + 1
        if row.word(last) == "of" and row.language == "en":
            following = row.lexeme(last + 1)
            last += following is not None and following.role == "plural"
    if row.word(last) in ("en", "and") and first == at and row.word(last + 1) == row.word(at) and last == at + 1:
        last += 2  # "duizenden en duizenden": as many, and no more than said once
    return Numeral(first, last, value, "vague")


def _from_digits(row: Row, at: int) -> Numeral:
    surface = row.tokens.surface[at]
    if surface in VULGAR_FRACTIONS:
        over, under = VULGAR_FRACTIONS[surface]
        share = PARTS.divide(Decimal(over), Decimal(under))
        whole, end, _ = times(row, share, at + 1, share)
        if end > at + 1:
            return Numeral(at, end, whole, "cardinal", share)  # "½ miljoen"
        return Numeral(at, at + 1, share, "fraction")
    value = parse_digits(row.lower[at], row.language) if surface[0].isdecimal() else None
    if value is not None and _ends_there(row, at + 1) and not _is_decimal_part(row, at):
        return Numeral(at, at + 1, value, "cardinal", value, digits=True)
    if value is None:
        return Numeral(at, at + 1, Decimal(0), "code", digits=True)
    power = raised(row, at, value) if at + 1 < row.size and row.lower[at + 1][0] in RAISING else None
    if power is not None:
        return Numeral(at, power[1], power[0], "cardinal", power[0], digits=True)
    if row.word(at + 1) == "^" and row.tokens.touch(at):
        return Numeral(at, min(at + 3, row.size), _NOTHING, "code", digits=True)  # a power that no story reports
    if row.word(at + 1)[:1] in SUPERSCRIPTS and row.tokens.touch(at):
        return Numeral(at, at + 2, _NOTHING, "code", digits=True)
    if _is_decimal_part(row, at):
        value = Decimal(f"0.{row.lower[at]}")
    if row.word(at + 1) == "-" and row.tokens.touch(at) and row.tokens.touch(at + 1):
        size = row.lexeme(at + 2)
        if size is not None and size.role == "magnitude" and row.word(at + 2) not in ABBREVIATIONS:
            return Numeral(at, at + 3, value * size.value, "cardinal", value)  # "70-duizend"
    if row.word(at + 1) == "-" and row.word(at + 2) in ("tal", "tallen") and row.tokens.touch(at):
        return Numeral(at, at + 3, value, "collective")  # "een 80-tal"
    value, last = _grouped(row, at, value)
    if row.word(last) in _LETTERS and (letter := _letter_size(row, at, last, value)) is not None:
        return Numeral(at, last + 1, value * letter, "cardinal", value)
    divided = slashed(row, at, value)
    if divided is not None:
        return divided
    value, last = mixed(row, last, value)
    total, end, coefficient = times(row, value, last, value)
    if end > last:
        total, end, coefficient = sum_up(row, total, end, coefficient, words=False, first=at)
        numeral = Numeral(at, end, total, "cardinal", coefficient)
        return ratio(row, numeral) or numeral
    following = row.lexeme(last)
    if following is not None and following.role == "cardinal" and following.value == value:
        last += 1  # "٤ أربع", "4 vier": the same number twice
    return with_parts(row, Numeral(at, last, value, "cardinal", value, digits=True))


def _letter_size(row: Row, at: int, last: int, value: Decimal) -> int | None:
    """How many the letter at token `last` is that touches a number: "1,5M", "€2M", "$5bn"; "3M" makes tape."""
    letter = row.word(last)
    if not row.tokens.touch(last - 1) or (row.tokens.touch(last) and row.word(last + 1)[:1].isalnum()):
        return None
    if row.word(at - 1) in _CURRENCY_SIGNS and at and value < _LARGEST_WITH_LETTER:
        return _LETTERS[letter]
    is_written = letter == "m" and row.tokens.surface[last] == "M" and value < _LARGEST_WITH_LETTER
    if not is_written or row.word(last + 1) in _SIZES:
        return None
    is_counted = value != 3 and row.word(last + 1).endswith(_PLURALS) and row.tokens.surface[last + 1][0].islower()
    return _LETTERS[letter] if "," in row.lower[at] or "." in row.lower[at] or is_counted else None


def _is_decimal_part(row: Row, at: int) -> bool:
    """ ".5" behind a space: the nought is left out."""
    if row.word(at - 1) not in (".", ",") or not row.tokens.touch(at - 1) or not row.lower[at].isdecimal():
        return False
    return at < 2 or not row.tokens.touch(at - 2)


def _ends_there(row: Row, at: int) -> bool:
    """Whether a plain word follows that goes on with no number: most do, and need no closer look."""
    word = row.word(at)
    return (
        word[:1].isalpha()
        and row.language == "nl"
        and word[:3] not in HEADS
        and word not in _GOES_ON
        and not (word in _LETTERS and row.tokens.touch(at - 1))
        and not _EXPONENT.fullmatch(word)
    )


def _grouped(row: Row, at: int, value: Decimal) -> tuple[Decimal, int]:
    """ "3 000", "1 414 021 100": groups of three after a space; the last may have decimals."""
    if not (len(row.lower[at]) <= 3 and row.lower[at].isdecimal()) or row.lower[at][0] == "0":
        return value, at + 1
    last = at + 1
    parts = [row.lower[at]]
    while row.word(last) == "'" and _is_swiss_group(row, last):
        parts.append(row.lower[last + 1])
        last += 2
    if last > at + 1:
        return Decimal("".join(parts).replace(",", ".")), last
    while last < row.size and _is_group(row, last):
        parts.append(row.lower[last])
        last += 1
        if len(parts) > _MAX_GROUPS:
            return value, at + 1
    if len(parts) == 1:
        return value, at + 1
    # "02 123 45 67": a group of another length behind it makes it a telephone number or a list.
    if last < row.size and row.lower[last][0].isnumeric() and row.space_before(last):
        return value, at + 1
    grouped = parse_digits("".join(parts), row.language)
    return (value, at + 1) if grouped is None else (grouped, last)


def _is_swiss_group(row: Row, at: int) -> bool:
    """ "12'500", "1'250'000,50": the apostrophe at the token touches the digits on both sides."""
    head, _, decimals = row.word(at + 1).partition(",")
    is_group = len(head) == 3 and head.isdecimal() and (not decimals or decimals.isdecimal())
    return is_group and row.tokens.touch(at - 1) and row.tokens.touch(at) and "," not in row.lower[at - 1]


def _is_group(row: Row, at: int) -> bool:
    word = row.lower[at]
    head, _, decimals = word.partition(",")
    return (
        len(head) == 3
        and head.isdecimal()
        and (not decimals or decimals.isdecimal())
        and row.space_before(at)
        and "," not in row.lower[at - 1]
    )
