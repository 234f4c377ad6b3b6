"""What is over or left of the period at hand: "het jaar tot nu toe", "de rest van de week"; and the school holidays.

No text tells the days of school holidays.
"""

from calendar import monthrange
from datetime import date, timedelta

from service.extraction.times.anchor import Anchor
from service.extraction.times.tense import tells_past
from service.extraction.times.words import Found, Words
from service.model.times import TimePrecision

OPENINGS = frozenset(("rest", "restant"))
# They differ by country, region and year: there is a time, and its value is unknown.
HOLIDAYS = frozenset(
    "kerstvakantie paasvakantie zomervakantie herfstvakantie krokusvakantie voorjaarsvakantie meivakantie".split()
)
_SO_FAR = (("nu", "toe"), ("op", "heden"), ("dusver",), ("dusverre",))
YEAR = frozenset(("jaar",))
_BEFORE_HOLIDAYS = frozenset("in tijdens na voor sinds vanaf tot over gedurende deze".split())
_UNITS: dict[str, TimePrecision] = {"dag": "day", "week": "week", "maand": "month", "jaar": "year"}
_AT_HAND = frozenset(("de", "het", "deze", "dit"))


def read_rest(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "rest van de week": from publication to its end; in the past, or of a period that was named, it is another's."""
    named = bool(words.found) and words.same_sentence(words.found[-1].last, at)
    precision = _UNITS.get(words.lower(at + 3))
    if words.lower(at + 1) != "van" or words.lower(at + 2) not in _AT_HAND or precision is None or named:
        return None
    if words.lower(at + 4) == "van" or tells_past(words, at, at + 4):
        return None
    end = _end_of(anchor.day, precision) if anchor.day is not None else None
    value = f"{anchor.day}/{end}" if end is not None and end != anchor.day else end.isoformat() if end else None
    return Found(at, at + 4, "date", value, precision, "resolved", end if precision == "day" else None, True)


def read_year_so_far(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "het jaar tot nu toe", "het jaar tot op heden", as markets reckon: from New Year to publication."""
    last = next((at + 2 + len(words_on) for words_on in _SO_FAR if _follows(words, at + 2, words_on)), None)
    if last is None or words.lower(at - 1) != "het" or words.lower(at + 1) != "tot":
        return None
    value = None
    if anchor.day is not None:
        new_year = anchor.day.replace(month=1, day=1)
        value = f"{new_year}/{anchor.day}" if new_year != anchor.day else f"{new_year}"
    return Found(at, last, "date", value, "day", "resolved", None, True)


def _follows(words: Words, at: int, phrase: tuple[str, ...]) -> bool:
    return all(words.lower(at + index) == word for index, word in enumerate(phrase))


def read_holidays(words: Words, at: int, _: Anchor) -> Found | None:
    """ "tijdens de kerstvakantie": found, without a value; not "een kerstvakantie in Rome"."""
    before = at - 1 - (words.lower(at - 1) == "de")
    if words.lower(before) not in _BEFORE_HOLIDAYS or words.lower(at + 1) in ("van", "in"):
        return None
    return Found(at, at + 1, "date", None, "week", "resolved")


def _end_of(day: date, precision: TimePrecision) -> date | None:
    """The last day of the week, month or year of a day."""
    match precision:
        case "week":
            left = 7 - day.isoweekday()
            return day + timedelta(days=left) if day.toordinal() + left <= date.max.toordinal() else None
        case "month":
            return day.replace(day=monthrange(day.year, day.month)[1])
        case "year":
            return day.replace(month=12, day=31)
    return day
