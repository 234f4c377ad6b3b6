"""Weeks, and days and weeks by their place in a month or year: "week 10", "de derde dinsdag van mei"."""

from calendar import monthrange
from datetime import date, timedelta

from service.dutch.calendar import WEEKDAYS, month_plus, nth_weekday
from service.dutch.nouns import is_known_noun
from service.extraction.times.anchor import Anchor, iso_week, weekend_of
from service.extraction.times.calendar.absolute import read_partial
from service.extraction.times.calendar.four_digits import is_year
from service.extraction.times.calendar.numeric import read_day_number
from service.extraction.times.calendar.partial import resolve
from service.extraction.times.calendar.years import read_relative_year
from service.extraction.times.durations import PRECISION, read_length
from service.extraction.times.relative.weekdays import month_shift
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Basis, Found, Words

_PARTS_OF_A_PERIOD = frozenset(("dag", "week", "weekend", *WEEKDAYS["nl"]))
_OF = frozenset(("van", "beginnend", "aanvangend", "startend"))
_UNITS = frozenset(("dagen", "weken", "maanden", "kwartalen"))
_LAST_WEEK = 53
# "De laatste week 3 keer", "per week 20 uur".
_NO_NUMBER = frozenset("laatste eerste tweede derde per elke iedere hele een halve deze die vorige volgende".split())


def read_week_number(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "week 10", "week 10 van 2019", "week 10 van vorig jaar"."""
    number = words.digits(at + 1, most=2)
    if (
        number is None
        or not 1 <= number <= _LAST_WEEK
        or (words.touches(at + 1) and words.lower(at + 2) in ("-", "/", ":"))
        or words.lower(at - 1) in _NO_NUMBER
        or (words.lower(at + 2).isalpha() and is_known_noun(words.surface(at + 2)))
    ):
        return None
    after = at + 2 + (words.lower(at + 2) in ("van", "in"))
    relative = read_relative_year(words, at + 2)
    basis: Basis = "resolved"
    if is_year(words, after):
        year, last, basis = words.digits(after), after + 1, "stated"
    elif relative is not None:
        year, last = anchor.year + relative[1] if anchor.year else None, relative[0]
    else:
        year, last = anchor.year, at + 2
    return Found(at, last, "date", f"{year:04d}-W{number:02d}" if year else None, "week", basis)


def read_week_of_date(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de week van 6 maart", "de week beginnend op 4 februari", "het weekend van 12 en 13 mei"."""
    if words.lower(at + 1) not in _OF:
        return None
    after = at + 2 + (words.lower(at + 2) in ("op", "met", "de"))
    number = read_day_number(words, after)
    if number is not None and words.lower(number[0]) in ("en", "op", "-", "–", "/"):
        after = number[0] + 1
    partial = read_partial(words, after)
    if partial is None or not (partial.day or partial.feast):
        return None
    found = resolve(partial, anchor, future=is_ahead(words, at, partial.last))
    if found.day is None:
        return Found(at, partial.last, "date", None, "week", found.basis)
    if words.lower(at) == "week":
        return Found(at, partial.last, "date", iso_week(found.day), "week", found.basis)
    near = found.day + timedelta(days=1) if found.day.isoweekday() == 5 else found.day
    near -= timedelta(days=near.isoweekday() == 1)
    if near.isoweekday() < 6:
        return None
    return Found(at, partial.last, "date", weekend_of(near), "day", found.basis)


def read_nth(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de eerste dinsdag in oktober", "de laatste vrijdag van juni 2009", "de laatste week van 2016"."""
    if not words.sees(at, _PARTS_OF_A_PERIOD, within=4):
        return None
    number, after = _rank(words, at)
    noun = words.lower(after)
    if number is None or noun not in _PARTS_OF_A_PERIOD:
        return None
    period = _read_period_behind(words, after + 1, anchor, at)
    if period is None:
        return None
    last, value, basis = period
    if len(value) == 4 and noun != "week":
        value = _end_of_year(value, number)
        if not value:
            return None
    if not value:
        return Found(at, last, "date", None, "week" if noun.startswith("week") else "day", basis)
    if len(value) == 4:
        return _nth_week_of_year(at, last, int(value), number, basis)
    day = _nth_day(int(value[:4]), int(value[5:7]), number, noun)
    if day is None:
        return None
    if noun == "week":
        return Found(at, last, "date", iso_week(day), "week", basis)
    if noun == "weekend":
        return Found(at, last, "date", weekend_of(day), "day", basis)
    return Found(at, last, "date", day.isoformat(), "day", basis, day)


def read_first_units(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de eerste vijf maanden van dit jaar", "de laatste drie weken van 2018", "de eerste tien dagen van mei"."""
    if not words.sees(at, _UNITS, within=4):
        return None
    length = read_length(words, at + 1)
    if length is None or length.amount is None or length.amount != int(length.amount) or length.last < at + 3:
        return None
    period = _read_period_behind(words, length.last, anchor, at)
    if period is None:
        return None
    last, value, basis = period
    count, is_first = int(length.amount), words.lower(at) == "eerste"
    stretch = _first_months(value, count, is_first) if length.unit == "M" else None
    if length.unit in ("D", "W") and value:
        stretch = _first_days(value, count * (7 if length.unit == "W" else 1), is_first)
    if stretch is None and value:
        return None
    return Found(at, last, "date", stretch, PRECISION[length.unit], basis, None, True)


def _read_period_behind(words: Words, at: int, anchor: Anchor, first: int) -> tuple[int, str, Basis] | None:
    """ "van maart 2014", "in dit jaar", "van het jaar": where it ends, its year or month ("" if unknown), the basis."""
    if words.lower(at) not in ("van", "in"):
        return None
    if relative := read_relative_year(words, at):
        return relative[0], anchor.years_on(relative[1])[0] or "", "resolved"
    after = at + 1 + (words.lower(at + 1) in ("de", "het"))
    if words.lower(after + 1) == "maand" and (shift := month_shift(words, after)) is not None:
        return after + 2, anchor.months_on(shift)[0] or "", "resolved"
    if after == at + 2 and words.lower(after) == "jaar" and not is_year(words, after + 1):
        return after + 1, anchor.years_on(0)[0] or "", "resolved"
    if (
        after == at + 2
        and words.lower(after) == "maand"
        and not (words.found and words.same_sentence(words.found[-1].last, at))
    ):
        return after + 1, anchor.months_on(0)[0] or "", "resolved"
    after += words.lower(after) == "jaar"
    if is_year(words, after):
        return after + 1, words.lower(after), "stated"
    month = read_partial(words, after)
    if month is None or month.day is not None or month.months != 1 or month.half or month.feast is not None:
        return None
    found = resolve(month, anchor, future=is_ahead(words, first, month.last))
    return month.last, found.value or "", found.basis


def _rank(words: Words, at: int) -> tuple[int | None, int]:
    """ "derde" is 3, "laatste" is -1, "3e" is 3: the rank, and the token behind it."""
    if words.lower(at) == "laatste":
        return -1, at + 1
    number = words.numeral(at)
    if number is None or number.value != int(number.value) or not 1 <= number.value <= _LAST_WEEK:
        return None, at
    if number.shape == "ordinal":
        return int(number.value), number.last
    ending = words.touches(at) and words.lower(at + 1) in ("e", "de", "ste")
    return (int(number.value), at + 2) if ending else (None, at)


def _end_of_year(year: str, number: int) -> str:
    """The month that holds the first days (or the last one) of a year; "" for days further on."""
    return f"{year}-01" if 1 <= number <= 4 else f"{year}-12" if number == -1 else ""


def _nth_week_of_year(at: int, last: int, year: int, number: int, basis: Basis) -> Found | None:
    """The last week is the one with 28 December, which every last ISO week holds."""
    final = date(year, 12, 28).isocalendar()[1]
    if number > final:
        return None
    return Found(at, last, "date", f"{year:04d}-W{final if number < 0 else number:02d}", "week", basis)


def _nth_day(year: int, month: int, number: int, noun: str) -> date | None:
    """The day meant: of a week its Monday (the first week has the first Thursday), of a weekend its Saturday."""
    if noun == "dag":
        length = monthrange(year, month)[1]
        return date(year, month, length if number < 0 else number) if number <= length else None
    day = nth_weekday(year, month, WEEKDAYS["nl"].get(noun) or (4 if noun == "week" else 6), number)
    return day - timedelta(days=3) if day is not None and noun == "week" else day


def _first_months(value: str, count: int, is_first: bool) -> str | None:
    """The first or last months of a year: "2018-01/2018-08"."""
    if len(value) != 4 or not 1 <= count <= 12:
        return None
    return f"{value}-01/{value}-{count:02d}" if is_first else f"{value}-{13 - count:02d}/{value}-12"


def _first_days(value: str, count: int, is_first: bool) -> str | None:
    """The first or last days of a year or month: "2024-05-01/2024-05-10"."""
    year, month = int(value[:4]), int(value[5:7] or 1)
    begin = date(year, month, 1)
    after = (year + 1, 1) if len(value) == 4 else month_plus(year, month, 1)
    if after is None or after[0] > 9998:
        return None
    end = date(*after, 1) - timedelta(days=1)
    if not 1 <= count <= (end - begin).days + 1:
        return None
    if is_first:
        end = begin + timedelta(days=count - 1)
    else:
        begin = end - timedelta(days=count - 1)
    return f"{begin.isoformat()}/{end.isoformat()}"
