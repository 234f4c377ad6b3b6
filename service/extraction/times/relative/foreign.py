"""Relative times in English and Arabic posts: "yesterday", "last month", "three days ago", "أمس", "الشهر الماضي"."""

from service.dutch.calendar import WEEKDAYS
from service.extraction.times.anchor import Anchor, When
from service.extraction.times.dispatch import by_first_word, is_digits, is_number_word
from service.extraction.times.durations import AMOUNT_WORDS, PRECISION, UNITS, read_length
from service.extraction.times.relative.weekdays import on_day
from service.extraction.times.words import Found, Words

_DAYS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "اليوم": 0, "أمس": -1, "البارحة": -1, "غدا": 1, "غداً": 1,
}  # fmt: skip
_SHIFT = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_UNITS = {"week": "W", "month": "M", "year": "Y"}
_PARTS = frozenset(("morning", "afternoon", "evening", "night"))
_ARABIC_UNITS = {"الأسبوع": "W", "الشهر": "M", "العام": "Y", "السنة": "Y"}
_ARABIC_SHIFT = {"الماضي": -1, "الماضية": -1, "الحالي": 0, "المقبل": 1, "القادم": 1}


def read_foreign(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The relative time that begins at the token of an English or Arabic text."""
    word = words.lower(at)
    if word in _DAYS:
        return on_day(at, at + 1, anchor.days_from(_DAYS[word]))
    if words.language == "ar":
        return _arabic(words, at, anchor)
    return _english(words, at, anchor)


def _english(words: Words, at: int, anchor: Anchor) -> Found | None:
    word, noun = words.lower(at), words.lower(at + 1)
    if word in WEEKDAYS["en"] and words.surface(at)[0].isupper():
        return on_day(at, at + 1, anchor.weekday(WEEKDAYS["en"][word], future=False, today=True))
    if word in _SHIFT:
        shift = _SHIFT[word]
        if noun in _UNITS:
            return _found(at, at + 2, _calendar(anchor, _UNITS[noun], shift))
        if noun == "weekend":
            return _found(at, at + 2, anchor.weekend(past=shift < 0))
        if noun in _PARTS:
            return on_day(at, at + 2, anchor.days_from(-1 if shift < 0 else 0))
        if noun in WEEKDAYS["en"]:
            day = anchor.weekday(WEEKDAYS["en"][noun], future=shift > 0, today=shift == 0)
            return on_day(at, at + 2, day)
    if word in ("past", "last", "next"):
        return _rolling(words, at, anchor)
    length = read_length(words, at)
    if length is not None and words.lower(length.last) == "ago":
        if length.amount is None or length.amount > 10_000:
            return Found(at, length.last + 1, "date", None, PRECISION[length.unit], "resolved")
        return _found(at, length.last + 1, anchor.shifted(-length.amount, length.unit))
    return None


def _rolling(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "past month", "past three days", "last few weeks" (no value)."""
    noun, ahead = words.lower(at + 1), words.lower(at) == "next"
    if noun in _UNITS:
        value = anchor.coming(1, _UNITS[noun]) if ahead else anchor.rolling(1, _UNITS[noun])
        return Found(at, at + 2, "date", value, PRECISION[_UNITS[noun]], "resolved", None, True)
    few = noun in ("few", "several", "couple")
    unit = UNITS.get(words.lower(at + 1 + few))
    if unit is not None and words.lower(at + 1 + few).endswith("s"):
        return Found(at, at + 2 + few, "date", None, PRECISION[unit[0]], "resolved", None, True)
    length = read_length(words, at + 1)
    if length is None or length.amount is None or length.amount > 10_000 or length.unit in ("H", "MIN", "S"):
        return None
    count = int(length.amount)
    value = anchor.coming(count, length.unit) if ahead else anchor.rolling(count, length.unit)
    return Found(at, length.last, "date", value, PRECISION[length.unit], "resolved", None, True)


def _arabic(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "الشهر الماضي" (last month), "يوم الجمعة" (on Friday)."""
    unit, shift = _ARABIC_UNITS.get(words.lower(at)), _ARABIC_SHIFT.get(words.lower(at + 1))
    if unit is not None and shift is not None:
        return _found(at, at + 2, _calendar(anchor, unit, shift))
    if words.lower(at) == "يوم" and words.lower(at + 1) in WEEKDAYS["ar"]:
        number = WEEKDAYS["ar"][words.lower(at + 1)]
        return on_day(at, at + 2, anchor.weekday(number, future=False, today=True))
    return None


def _calendar(anchor: Anchor, unit: str, shift: int) -> When:
    if unit == "W":
        return anchor.weeks_on(shift)
    return anchor.months_on(shift) if unit == "M" else anchor.years_on(shift)


def _found(first: int, last: int, when: When) -> Found:
    return Found(first, last, "date", when[0], when[1], "resolved")


rules_of = by_first_word(
    (
        (
            read_foreign,
            (_DAYS, _SHIFT, _ARABIC_UNITS, WEEKDAYS["en"], ("past", "يوم"), is_digits, is_number_word, AMOUNT_WORDS),
        ),
    )
)
