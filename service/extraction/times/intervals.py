"""With two ends: "tussen 2014 en 2016", "van maandag tot vrijdag", "van 12 tot 15 maart", "tussen nu en 2030"."""

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from service.dutch.calendar import WEEKDAYS
from service.extraction.times.absolute import read_partial
from service.extraction.times.anchor import Anchor
from service.extraction.times.date_pairs import adjoin, read_date_pair
from service.extraction.times.dispatch import is_digits
from service.extraction.times.links import LINKS, OPENINGS, link_end
from service.extraction.times.numeric import read_day_number
from service.extraction.times.partial import Partial, resolve
from service.extraction.times.points import may_begin, read_point
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Found, Words
from service.extraction.times.years import counts, is_year

_ARTICLES = frozenset(("de", "het", "the", "'t"))
_NOW = frozenset(("nu", "heden", "now"))
_LONGEST_END = 14  # tokens: "tussen de eerste zondag van de maand september van 2018 en ..."
_CALENDAR = frozenset(("year", "month", "day"))


def read_between(words: Words, at: int, anchor: Anchor) -> Found | None:
    """An interval with both ends, with "tussen" or "van" before it, or without ("12-15 maart", "2014 en 2015")."""
    if not words.sees(at, LINKS, within=_LONGEST_END):
        return None
    opening = words.lower(at) if words.lower(at) in OPENINGS else ""
    first = at + bool(opening)
    first += bool(opening) and words.lower(first) in _ARTICLES
    if opening and not _may_be_end(words.lower(first)):
        return None
    return read_date_pair(words, at, first, opening, anchor) or _of_points(words, at, first, opening, anchor)


@lru_cache(maxsize=1 << 14)
def _may_be_end(word: str) -> bool:
    return bool(word) and (may_begin(word) or word in _NOW or is_digits(word))


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
            whole = Partial(at, number[0], target.year, target.month, number[1], target.year_shift)
            return resolve(whole, anchor, future=is_ahead(words, at, target.last))
        following = read_day_number(words, after + 1)
        if following is None:
            return None
        after = following[0]
    return None


def _of_points(words: Words, at: int, first: int, opening: str, anchor: Anchor) -> Found | None:
    """Two times that each stand on their own: "van maandag tot vrijdag", "zaterdag en zondag"."""
    left = _end(words, first, anchor, opening)
    if left is None:
        return None
    link = words.lower(left.last)
    begin = link_end(words, left.last, opening)
    if begin is None and link == "op" and opening == "van":
        begin = left.last + 1  # "de nacht van vrijdag op zaterdag"
    if begin is None:
        return None
    right = _end(words, begin + (words.lower(begin) in _ARTICLES), anchor, opening)
    if right is None or not _fit(left, right, opening):
        return None
    if _is_weekday(words, left) and _is_weekday(words, right):
        left, right = _in_order(words, left, right)
    if link in ("en", "and", "op") and opening not in ("tussen", "between") and not adjoin(left, right):
        return None
    if left.value is None or right.value is None:
        return Found(at, right.last, "date", None, right.precision, "resolved", None, True) if opening else None
    if left.value >= right.value:
        return None
    basis = "stated" if left.basis == right.basis == "stated" else "resolved"
    return Found(at, right.last, "date", f"{left.value}/{right.value}", right.precision, basis, None, True)  # type: ignore[arg-type]


def _end(words: Words, at: int, anchor: Anchor, opening: str) -> Found | None:
    """A point that can be an end; "nu" is the day of publication."""
    if opening and words.lower(at) in _NOW:
        today = anchor.day
        return Found(at, at + 1, "date", today.isoformat() if today else None, "day", "resolved", today)
    point = read_point(words, at, anchor)
    if point is None and opening and is_year(words, at) and not counts(words, at):
        return Found(at, at + 1, "date", words.lower(at), "year", "stated")
    return point if point is not None and point.type == "date" and not point.open_ended else None


def _fit(left: Found, right: Found, opening: str) -> bool:
    """Whether both ends are as precise as each other; with an opening a day and a month may be paired."""
    if left.precision == right.precision:
        return True
    return bool(opening) and {left.precision, right.precision} <= _CALENDAR


def _is_weekday(words: Words, point: Found) -> bool:
    return point.last == point.first + 1 and words.lower(point.first) in WEEKDAYS["nl"]


def _in_order(words: Words, left: Found, right: Found) -> tuple[Found, Found]:
    """Weekdays of one week: on a Wednesday "van maandag tot vrijdag" began nine days ago, if it is over."""
    if left.day is None or right.day is None or left.day < right.day:
        return left, right
    if is_ahead(words, left.first, left.last):
        return left, _on(right, right.day + timedelta(days=7)) if right.day < date.max - timedelta(days=7) else right
    return _on(left, left.day - timedelta(days=7)) if left.day > date.min + timedelta(days=7) else left, right


def _on(found: Found, day: date) -> Found:
    return replace(found, day=day, value=day.isoformat())
