"""With two ends: "tussen 2014 en 2016", "van maandag tot vrijdag", "van 12 tot 15 maart", "tussen nu en 2030"."""

from dataclasses import replace
from datetime import date, timedelta

from service.dutch.calendar import WEEKDAYS, make_date
from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar.absolute import read_partial
from service.extraction.times.calendar.eras import read_years_of_era
from service.extraction.times.calendar.four_digits import counts, is_year
from service.extraction.times.calendar.numeric import read_day_number, read_ordinal_day
from service.extraction.times.calendar.partial import Partial, resolve
from service.extraction.times.clock.datetimes import read_clock_of_day, read_point_and_clock
from service.extraction.times.clock.day_parts import PARTED_WEEKDAYS
from service.extraction.times.clock.day_values import on_part
from service.extraction.times.clock.spoken import NAMED, SPOKEN
from service.extraction.times.dispatch import by_first_word, is_digits
from service.extraction.times.idle import is_idle_number
from service.extraction.times.intervals.date_pairs import adjoin, read_date_pair
from service.extraction.times.links import LINKS, OPENINGS, link_end
from service.extraction.times.points import OPENINGS as POINT_OPENINGS
from service.extraction.times.points import read_point
from service.extraction.times.relative.monthdays import read_days_of_month
from service.extraction.times.relative.story_years import story_year
from service.extraction.times.tense import is_ahead, tells_past
from service.extraction.times.values import neighbour
from service.extraction.times.words import Basis, Found, Words

_ARTICLES = frozenset(("de", "het", "the", "'t"))
_CENTURY = frozenset(("eeuw",))
_NOW = frozenset(("nu", "heden", "now"))
_LONGEST_DATE = 6  # tokens: "3 mei van vorig jaar tot"
_LONGEST_END = 14  # tokens: "tussen de eerste zondag van de maand september van 2018 en ..."
_YEAR = 365  # days
_DAYS = frozenset(("day", "part_of_day"))
_CALENDAR = frozenset(("year", "month", "day"))


def read_between(words: Words, at: int, anchor: Anchor) -> Found | None:
    """An interval with both ends, with "tussen" or "van" before it, or without ("12-15 maart", "2014 en 2015")."""
    word = words.lower(at)
    if not words.sees(at, LINKS, within=_LONGEST_DATE if word[:1].isdecimal() else _LONGEST_END):
        return None
    opening = word if word in OPENINGS else ""
    first = at + bool(opening)
    first += bool(opening) and words.lower(first) in _ARTICLES
    if opening and (not _ends(words.lower(first)) or is_idle_number(words, first)):
        return None
    found = (
        read_years_of_era(words, at, first, opening)
        or read_days_of_month(words, at, first, opening, anchor)
        or read_date_pair(words, at, first, opening, anchor)
        or _of_centuries(words, at, first, opening, anchor)
        or _of_points(words, at, first, opening, anchor)
    )
    return _night_between(words, at, found) if found is not None else None


def _night_between(words: Words, at: int, found: Found) -> Found:
    """ "nacht van zaterdag op zondag", "nacht van 8 op 9 mei": the small hours of the second of two days."""
    begin, _, end = (found.value or "").partition("/")
    if words.lower(at - 1) != "nacht" or found.precision != "day" or neighbour(begin, 1) != end or not end:
        return found
    return on_part(at - 1, found.last, date.fromisoformat(end), "NI", basis=found.basis)


def read_listed_day(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A day number that takes its month from a date further on: "12" in "12 en 20 maart", "10, 12 en 13 maart"."""
    number = read_day_number(words, at)
    if number is None or words.touches(at - 1):
        return None
    after = number[0]
    for _ in range(6):
        if words.lower(after) not in (",", "en", "of", "/"):
            return None
        target = read_partial(words, after + 1)
        if target is not None and target.day and target.month and target.first == after + 1:
            year = target.year
            if year is None and target.year_shift is None:
                year = story_year(words, at, anchor)
            whole = Partial(at, number[0], year, target.month, number[1], target.year_shift)
            return resolve(whole, anchor, future=is_ahead(words, at, target.last))
        following = read_day_number(words, after + 1)
        if following is None:
            return None
        after = following[0]
    return None


def _of_centuries(words: Words, at: int, first: int, opening: str, anchor: Anchor) -> Found | None:
    """ "tussen de 17e en de 19e eeuw", "de zeventiende en achttiende eeuw"."""
    rank = read_ordinal_day(words, first) if words.sees(first, _CENTURY, within=_LONGEST_END) else None
    begin = link_end(words, rank[0], opening) if rank is not None else None
    if rank is None or begin is None:
        return None
    right = read_point(words, begin + (words.lower(begin) in _ARTICLES), anchor)
    if right is None or right.value is None or words.lower(right.last - 1) not in _CENTURY:
        return None
    start, (begins, _, ends) = 100 * rank[1] - 99, right.value.partition("/")
    if start >= int(begins) or not (opening or start + 100 == int(begins)):
        return None
    return Found(at, right.last, "date", f"{start:04d}/{ends}", "year", "stated", None, True)


def _of_points(words: Words, at: int, first: int, opening: str, anchor: Anchor) -> Found | None:
    """Two times that each stand on their own: "van maandag tot vrijdag", "van vrijdag 22 uur tot 5 uur maandag"."""
    left = _end(words, first, anchor, opening, clock=bool(opening))
    if left is None:
        return None
    link = words.lower(left.last)
    begin = link_end(words, left.last, opening)
    if begin is None and link == "op" and opening == "van":
        begin = left.last + 1  # "de nacht van vrijdag op zaterdag"
    if begin is None:
        return None
    begin += words.lower(begin) in _ARTICLES
    right = _end(words, begin, anchor, opening, clock=left.type == "time")
    if right is None or not _fit(left, right, opening):
        return None
    if _is_weekday(words, left) and _is_weekday(words, right):
        left, right = _in_one_week(words, left, right, anchor)
    elif left.type == "time":
        right = _in_one_year(left, right)
    if link in ("en", "én", "and", "op") and opening not in ("tussen", "between") and not adjoin(left, right):
        return None
    if left.value is None or right.value is None:
        return Found(at, right.last, right.type, None, right.precision, "resolved", None, True) if opening else None
    begins, ends = left.value.partition("/")[0], right.value.rpartition("/")[2]
    if begins >= ends or left.value == right.value:
        return None
    basis: Basis = "stated" if left.basis == right.basis == "stated" else "resolved"
    return Found(at, right.last, right.type, f"{begins}/{ends}", right.precision, basis, None, True)


def _end(words: Words, at: int, anchor: Anchor, opening: str, *, clock: bool) -> Found | None:
    """A point that can be an end, with its clock time where asked; "nu" is the day of publication."""
    if opening and words.lower(at) in _NOW:
        today = anchor.day
        return Found(at, at + 1, "date", today.isoformat() if today else None, "day", "resolved", today)
    point = read_point_and_clock(words, at, anchor) if clock else read_point(words, at, anchor)
    if point is None and clock and opening:
        point = read_clock_of_day(words, at, anchor)
    if point is not None and opening and point.open_ended and point.precision == "year" and point.basis == "stated":
        return replace(point, open_ended=False)  # a decade or century
    if point is None and opening and is_year(words, at) and not counts(words, at):
        return Found(at, at + 1, "date", words.lower(at), "year", "stated")
    return point if point is not None and point.type in ("date", "time") and not point.open_ended else None


def _fit(left: Found, right: Found, opening: str) -> bool:
    """Whether both ends are as precise as each other; with an opening a day and a month may be paired."""
    if {left.precision, right.precision} <= _DAYS:
        return True
    if left.type != right.type:
        return False
    if left.precision == right.precision:
        return True
    return bool(opening) and (left.type == "time" or {left.precision, right.precision} <= _CALENDAR)


def _is_weekday(words: Words, point: Found) -> bool:
    """Whether a weekday and no date says the day."""
    word = words.lower(point.first)
    if word not in WEEKDAYS["nl"] and word not in PARTED_WEEKDAYS:
        return False
    alone = point.type == "time" or point.last == point.first + 1
    return point.day is not None and alone and read_partial(words, point.first) is None


def _in_one_week(words: Words, left: Found, right: Found, anchor: Anchor) -> tuple[Found, Found]:
    """The end within seven days of the begin, and neither to come where the clause is past."""
    if left.day is None or right.day is None or anchor.day is None:
        return left, right
    try:
        right = _on(right, left.day + timedelta(days=(right.day - left.day).days % 7 or 7))
        if right.day is not None and right.day > anchor.day and tells_past(words, left.first, right.last):
            left, right = _on(left, left.day - timedelta(days=7)), _on(right, right.day - timedelta(days=7))
    except OverflowError:
        return left, right
    return left, right


def _in_one_year(left: Found, right: Found) -> Found:
    """The end in the year of the begin where no year is said: "van 3 mei 18 uur tot 5 mei 9 uur"."""
    if left.day is None or right.day is None or right.basis == "stated" or (right.day - left.day).days < _YEAR:
        return right
    back = make_date(left.day.year, right.day.month, right.day.day)
    return _on(right, back) if back is not None and back >= left.day else right


def _on(found: Found, day: date) -> Found:
    if found.part is not None:
        return on_part(found.first, found.last, day, found.part, basis=found.basis, mod=found.mod)
    value = day.isoformat() + found.value[len("2019-03-10") :] if found.value else None
    return replace(found, day=day, value=value)


# What the first end may begin with.
_ends = by_first_word(((_end, (*POINT_OPENINGS, _NOW, NAMED, SPOKEN, is_digits)),))
