"""Durations: "drie dagen", "anderhalf uur", "twee uur en een kwartier", "de hele week"."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from service.dutch.nouns import is_known_noun, lemmatize
from service.dutch.words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from service.extraction.times.anchor import Anchor
from service.extraction.times.words import Found, Words, once
from service.model.article import Precision
from service.model.times import TimeMod

# Surface, unit as ISO 8601 writes it (minutes and seconds told from months by a longer name), how many of it.
UNITS: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("seconde", "seconden", "secondes", "second", "seconds", "ثانية", "ثواني"), ("S", 1)),
    **dict.fromkeys(("minuut", "minuten", "minuutje", "minute", "minutes", "min", "دقيقة", "دقائق"), ("MIN", 1)),
    **dict.fromkeys(("kwartier", "kwartiertje"), ("MIN", 15)),
    **dict.fromkeys(("uur", "uren", "uurtje", "hour", "hours", "ساعة", "ساعات"), ("H", 1)),
    **dict.fromkeys(("dag", "dagen", "etmaal", "etmalen", "day", "days", "يوم", "أيام", "يوما"), ("D", 1)),
    **dict.fromkeys(("week", "weken", "weeks", "أسبوع", "أسابيع"), ("W", 1)),
    **dict.fromkeys(("maand", "maanden", "mnd", "month", "months", "شهر", "أشهر", "شهرا"), ("M", 1)),
    **dict.fromkeys(("kwartaal", "kwartalen", "quarter", "quarters"), ("M", 3)),
    **dict.fromkeys(("jaar", "jaren", "year", "years", "سنة", "سنوات", "عام", "أعوام", "عاما"), ("Y", 1)),
    **dict.fromkeys(("decennium", "decennia", "decade", "decades"), ("Y", 10)),
    **dict.fromkeys(("eeuw", "eeuwen", "century", "centuries"), ("Y", 100)),
}
# Read behind digits alone: "24u".
_BEHIND_DIGITS = {"u": ("H", 1), "sec": ("S", 1)}
PRECISION: dict[str, Precision] = {
    "S": "second", "MIN": "minute", "H": "hour", "D": "day", "W": "week", "M": "month", "Y": "year",
}  # fmt: skip
_UNIT_WORDS = frozenset(UNITS) | _BEHIND_DIGITS.keys()
# Tokens up to the unit: "een half miljoen jaar", "twee miljoen vijfhonderd duizend volle jaren".
_LONGEST_ONE, _LONGEST_AMOUNT = 4, 8
_ORDER = ("Y", "M", "W", "D", "H", "MIN", "S")
# A fraction of a unit is written in the next smaller one where that is whole: "anderhalf jaar" is P18M.
_SMALLER = {"Y": ("M", 12), "D": ("H", 24), "H": ("MIN", 60), "MIN": ("S", 60)}
# Not how long something lasts: an age, or a point reckoned from another one that the rules do not know.
_NO_DURATION = frozenset(
    "oud oude jong geleden terug ago later eerder nadien voordien daarna daarvoor ervoor erna tevoren old".split()
)
_AFTER_RANGE = frozenset(("à", "tot", "of", "-", "–", "to", "or"))

_PEOPLE = frozenset(
    "baby kind kinderen jongen jongens meisje meisjes man mannen vrouw vrouwen peuter kleuter dochter zoon".split()
)
_WHOLE = frozenset(("volle", "hele"))
_ENTIRE = frozenset(("hele", "heel"))
_BEFORE_A_CLOCK = frozenset(("om", "rond", "omstreeks", "tegen"))
_PARTS_OF_ONE = {"half": Decimal("0.5"), "kwart": Decimal("0.25")}
_CLOSES = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | {"later", "geleden", "eerder", "lang", "oud"}
# Amounts that are no numerals.
AMOUNT_WORDS = frozenset(
    "een één 'n enkele enige paar verscheidene meerdere verschillende ettelijke a an one half halve".split()
)

_TWO_UNITS = re.compile(r"P(?:T(?=\d+H\d+M$)|(?=\d+[YW]\d+[MD]$))(\d+)([HYW])(?P<few>\d+)([MD])")
_IN_SMALLER = {("H", "M"): (60, "MIN"), ("Y", "M"): (12, "M"), ("W", "D"): (7, "D")}


@dataclass(frozen=True, slots=True)
class Length:
    """How long: tokens `first` up to `last`, amount (None for "enkele") of the largest unit, and ISO 8601.

    `about`: the words say so themselves, "een jaar of tien".
    """

    first: int
    last: int
    amount: Decimal | None
    unit: str
    value: str | None
    about: bool = False


@once
def read_length(words: Words, at: int) -> Length | None:
    """The length of time that begins at the token, whatever it is used for."""
    within = _LONGEST_ONE if words.lower(at) == "een" else _LONGEST_AMOUNT
    if glued := _hours_and_minutes(words, at):
        return glued
    if not words.sees(at, _UNIT_WORDS, within) or (amount := _amount(words, at)) is None:
        return None
    after, number = amount
    after += words.lower(after) in _WHOLE
    unit = UNITS.get(words.lower(after)) or (_BEHIND_DIGITS.get(words.lower(after)) if words.digits(at) else None)
    if unit is None or not words.on_one_line(at, after + 1):
        return None
    code, size = unit
    last = after + 1
    if after == at + 1 and words.lower(last) == "of" and (about := _or_so_many(words, at, last + 1)):
        return Length(at, about[0], about[1] * size, code, _iso([(code, about[1] * size)]), about=True)
    if number is not None and (part := _part_behind(words, last, words.lower(after))):
        last, number = part[0], number + part[1]
    parts = [(code, None if number is None else number * size)]
    while (more := _more(words, last, parts[-1][0])) is not None:
        last, smaller, extra = more
        parts.append((smaller, extra))
    return Length(at, last, parts[0][1] if len(parts) == 1 else None, code, _iso(parts))


def in_one_unit(length: Length | None) -> Length | None:
    """A length of two units in the smaller one: "over 3 uur en 10 minuten" is over 190 minutes."""
    if length is None or length.amount is not None or length.value is None:
        return length
    found = _TWO_UNITS.fullmatch(length.value)
    if found is None:
        return length
    large, many, few, small = found.groups()
    if (many, small) not in _IN_SMALLER:
        return length
    times, unit = _IN_SMALLER[many, small]
    return replace(length, amount=Decimal(int(large) * times + int(few)), unit=unit)


def _hours_and_minutes(words: Words, at: int) -> Length | None:
    """ "2u30", "1.30 uur": as clocks write it, where a decimal would have its comma."""
    hours, mark, minutes = words.lower(at).partition(".")
    behind = words.lower(at + 1)
    last = at + 2
    if mark:
        if behind not in ("uur", "u"):
            return None
    else:
        minutes = behind[1:] if behind[:1] in ("u", "h") and words.touches(at) else ""
    if not (hours.isdecimal() and minutes.isdecimal()) or len(minutes) != 2 or len(hours) > 2 or int(minutes) >= 60:
        return None
    parts: list[tuple[str, Decimal | None]] = [("H", Decimal(hours))]
    if int(minutes):
        parts.append(("MIN", Decimal(minutes)))
    return Length(at, last, parts[0][1] if len(parts) == 1 else None, "H", _iso(parts))


def read_duration(words: Words, at: int, _: Anchor) -> Found | None:
    """How long something lasts: "drie dagen" is P3D; an age ("drie dagen oud") and "drie dagen later" are none."""
    if words.lower(at - 1) in _AFTER_RANGE and (words.lower(at - 2)[:1].isdigit() or words.numeral(at - 2)):
        return None
    length = _whole_unit(words, at) if words.lower(at) in _ENTIRE else read_length(words, at)
    if length is None or words.lower(length.last) in _NO_DURATION:
        return None
    if words.touches(length.last - 1) and words.lower(length.last) == "-":
        return None
    if length.unit in ("Y", "M") and words.lower(at) not in _ENTIRE and _is_age(words, at, length.last):
        return None
    single = words.lower(at) in ("een", "a", "an") and length.last == at + 2
    if single and words.lower(at + 1) in ("uur", "dag", "jaar", "day") and words.lower(at - 1) in ("op", "per", "in"):
        return None
    mod: TimeMod | None = "approx" if length.about else None
    return Found(at, length.last, "duration", length.value, PRECISION[length.unit], "stated", mod=mod)


def _whole_unit(words: Words, at: int) -> Length | None:
    """ "de hele week", "het hele jaar", "heel het jaar"; "hele week files" as headlines have it."""
    bare = words.lower(at) == "hele" and not (words.lower(at - 1) in DETERMINERS or words.numeral(at - 1))
    article, noun_at = (at - 1, at + 1) if words.lower(at) == "hele" else (at + 1, at + 2)
    noun = words.lower(noun_at)
    unit = UNITS.get(noun) if bare or words.lower(article) in ("de", "het") else None
    if unit is None or noun.endswith("en") or not words.on_one_line(at, noun_at + 1):
        return None
    return Length(at, noun_at + 1, Decimal(unit[1]), unit[0], _iso([(unit[0], Decimal(unit[1]))]))


def _is_age(words: Words, at: int, last: int) -> bool:
    """ "kiezers onder de 25 jaar", "zij is 19 jaar.", "een baby van zes maanden"."""
    before = words.lower(at - 1)
    if before == "de" and words.lower(at - 2) in ("onder", "boven", "vanaf", "tot", "voor", "van"):
        return True
    if before in ("is", "was", "wordt", "werd") and not words.lower(last).isalpha():
        return True
    return before == "van" and words.lower(at - 2) in _PEOPLE


def _amount(words: Words, at: int) -> tuple[int, Decimal | None] | None:
    """ "drie", "een half", "half", "halve", "2,5", "enkele"; a bare unit has no amount."""
    word = words.lower(at)
    if word in ("half", "halve"):
        return at + 1, Decimal("0.5")
    if word in ("een", "'n") and words.lower(at + 1) in ("half", "halve"):
        return at + 2, Decimal("0.5")
    return words.amount(at)


def _more(words: Words, at: int, unit: str) -> tuple[int, str, Decimal] | None:
    """A smaller unit behind a larger one: "twee uur (en|,) een kwartier"."""
    comma = words.lower(at) == ","
    at += comma or words.lower(at) in ("en", "and")
    amount = _amount(words, at)
    if amount is None or amount[1] is None:
        return None
    found = UNITS.get(words.lower(amount[0]))
    steps = _ORDER.index(found[0]) - _ORDER.index(unit) if found is not None else 0
    if found is None or steps < 1 or (comma and (steps > 1 or unit not in ("H", "MIN"))):
        return None
    return amount[0] + 1, found[0], amount[1] * found[1]


def _or_so_many(words: Words, at: int, number_at: int) -> tuple[int, Decimal] | None:
    """ "tien" in "een jaar of tien": about so many; not "een jaar of tien maanden", nor "om een uur of vijf"."""
    number = words.numeral(number_at) if words.lower(at) in ("een", "'n") else None
    if number is None or number.shape != "cardinal" or number.value <= 1 or number.value != int(number.value):
        return None
    following = words.lower(number.last)
    counted = following in UNITS or (following.isalpha() and lemmatize(following) != following)
    counted = counted and (following in UNITS or is_known_noun(following))
    clock = words.lower(at + 1) == "uur" and words.lower(at - 1) in _BEFORE_A_CLOCK
    return (number.last, number.value) if not (counted or clock) else None


def _part_behind(words: Words, at: int, unit: str) -> tuple[int, Decimal] | None:
    """ "en een half", "en een kwart jaar" behind whole units: where it ends, and which part of one it is.

    The Flemish "drie jaar en een half"; with a noun it is another amount: "drie jaar en een half miljoen boete".
    """
    part = _PARTS_OF_ONE.get(words.lower(at + 2))
    if part is None or words.lower(at) != "en" or words.lower(at + 1) != "een":
        return None
    if words.lower(at + 3) == unit:
        return at + 4, part
    return (at + 3, part) if words.lower(at + 3) in _CLOSES or not words.lower(at + 3)[:1].isalnum() else None


def _iso(parts: list[tuple[str, Decimal | None]]) -> str | None:
    """ISO 8601: P3D, PT90M, P1Y6M."""
    days, clock = "", ""
    for unit, amount in parts:
        if amount is None:
            return None
        if amount != int(amount) and unit in _SMALLER and amount * _SMALLER[unit][1] == int(amount * _SMALLER[unit][1]):
            unit, amount = _SMALLER[unit][0], amount * _SMALLER[unit][1]
        written = f"{int(amount)}" if amount == int(amount) else f"{amount.normalize():f}"
        if unit in ("H", "MIN", "S"):
            clock += written + unit[0]
        else:
            days += written + unit
    return f"P{days}T{clock}" if clock else f"P{days}"
