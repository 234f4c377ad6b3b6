"""From a point or between two: "sinds december", "tot eind maart", "tussen 2014 en 2016", "van 12 tot 15 maart"."""

from dataclasses import replace

from service.extraction.times.absolute import read_day_number, read_partial
from service.extraction.times.anchor import Anchor
from service.extraction.times.datetimes import read_moment
from service.extraction.times.durations import PRECISION, read_length
from service.extraction.times.partial import Partial, resolve
from service.extraction.times.points import read_point
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Found, Words
from service.extraction.times.years import is_year

FROM = frozenset(("sinds", "vanaf", "since", "منذ"))
UNTIL = frozenset(("tot", "until", "till"))
BETWEEN = {"tussen": ("en",), "between": ("and",), "van": ("tot", "t", "tot en met", "op"), "from": ("to", "until")}
OPEN_WORDS = FROM | UNTIL
_ARTICLES = frozenset(("de", "het", "the", "'t"))
# How much later the end of a pair may be than its begin for "en" to join them: the next year, month or day.
_NEXT = {"year": 1, "month": 1, "day": 1}


def read_open(words: Words, at: int, anchor: Anchor) -> Found | None:
    """An interval that is open on one side: "sinds 12 februari", "sinds drie dagen", "tot eind maart".

    "De zwaarste beving sinds 1960, toen ...": what the clause tells is of that year, so the point itself is found.
    """
    word = words.lower(at)
    if word not in FROM and word not in UNTIL:
        return None
    after = at + 1
    if word == "tot" and words.lower(at + 1) == "en" and words.lower(at + 2) == "met":
        after = at + 3
    after += words.lower(after) in ("zeker", "minstens")
    after += words.lower(after) in _ARTICLES
    found = read_moment(words, after, anchor)
    if found is None and word in ("sinds", "since", "منذ"):
        length = read_length(words, after)
        if length is None or words.lower(length.last) in ("geleden", "ago"):
            return None
        amount = length.amount if length.amount is not None and length.amount <= 10_000 else None
        value = anchor.shifted(-amount, length.unit)[0] if amount is not None else None
        found = Found(after, length.last, "date", value, PRECISION[length.unit], "resolved")
    if found is None or found.type not in ("date", "time"):
        return None
    if word == "sinds" and _tells_of_then(words, found.last):
        return found
    value = found.value
    if value is not None:
        begin, _, end = value.partition("/")
        value = f"../{end or begin}" if word in UNTIL else f"{begin}/.."
    return Found(at, found.last, found.type, value, found.precision, found.basis, None, True)


def _tells_of_then(words: Words, at: int) -> bool:
    """Whether a clause with "toen" follows the point that ends here."""
    return words.lower(at + (words.lower(at) == ",")) == "toen"


def read_between(words: Words, at: int, anchor: Anchor) -> Found | None:
    """An interval with both ends, with "tussen" or "van" before it, or without ("12-15 maart", "2014 en 2015")."""
    opening = words.lower(at) if words.lower(at) in BETWEEN else ""
    first = at + bool(opening)
    first += bool(opening) and words.lower(first) in _ARTICLES
    return _of_dates(words, at, first, opening, anchor) or _of_points(words, at, first, opening, anchor)


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


def _connector(words: Words, at: int, opening: str) -> int | None:
    """Where the word between two ends of an interval ends: "tot", "tot en met", "t/m", "en", "-", "op"."""
    word = words.lower(at)
    if word == "tot" and opening != "tussen":
        return at + 3 if words.lower(at + 1) == "en" and words.lower(at + 2) == "met" else at + 1
    if word == "t" and words.lower(at + 1) == "/" and words.lower(at + 2) == "m":
        return at + 3
    if word in ("-", "–", "—") and (not opening or opening == "van"):
        return at + 1
    if word in ("to", "until") and words.language == "en":
        return at + 1
    if word in ("en", "and") and opening != "van":
        return at + 1
    return at + 1 if word == "op" and (opening == "van" or words.lower(at - 2) == "nacht") else None


def _of_dates(words: Words, at: int, first: int, opening: str, anchor: Anchor) -> Found | None:
    """Two dates of which one may lend the other its month or year."""
    left = read_partial(words, first)
    of_a_number = words.touches(first - 1) and words.lower(first - 1) in ("-", "/", ".", ",", ":")
    number = read_day_number(words, first) if not of_a_number and (left is None or left.day is None) else None
    if left is not None and left.first != first:
        return None
    after = left.last if left is not None else number[0] if number is not None else None
    if after is None and (opening or words.lower(first + 1) in ("-", "/")) and is_year(words, first):
        left, after = Partial(first, first + 1, words.digits(first)), first + 1
    if after is None:
        left = _leading_year(words, first)
        after = left.last if left else None
    if after is None:
        return None
    connector = words.lower(after)
    begin = _connector(words, after, opening) or (
        after + 1 if connector == "/" and left and is_year(words, first) else None
    )
    if begin is None:
        return None
    begin += words.lower(begin) in _ARTICLES
    right = read_partial(words, begin) or _second_year(words, begin, left)
    if right is None:
        return None
    if left is None and number is not None:
        if right.day is None or right.month is None:
            return None
        left = Partial(first, number[0], None, right.month, number[1])
    if left is None or bool(left.day) != bool(right.day) or bool(left.month) != bool(right.month):
        return None
    if connector == "op" and (left.day is None or right.day is None):
        return None
    return _join(words, at, left, right, connector, opening, anchor)


def _leading_year(words: Words, first: int) -> Partial | None:
    """A year whose only sign is the pair it stands in: "2014 en 2015", "2014-2016"."""
    if not is_year(words, first) or words.lower(first + 1) not in ("en", "-", "–", "/", "tot"):
        return None
    return Partial(first, first + 1, words.digits(first))


def _second_year(words: Words, at: int, left: Partial | None) -> Partial | None:
    """ "2014-2016", "2014/15": the year behind one."""
    if left is None or left.year is None or left.month is not None:
        return None
    if is_year(words, at):
        return Partial(at, at + 1, words.digits(at))
    short = words.digits(at, most=2)
    if (
        words.lower(at - 1) == "/"
        and short is not None
        and short == (left.year + 1) % 100
        and len(words.lower(at)) == 2
    ):
        return Partial(at, at + 1, left.year + 1)
    return None


def _join(
    words: Words,
    at: int,
    left: Partial,
    right: Partial,
    connector: str,
    opening: str,
    anchor: Anchor,
) -> Found | None:
    ahead = is_ahead(words, at, right.last)
    if left.year is None and left.year_shift is None:
        end = resolve(right, anchor, future=ahead)
        if end.value is None:
            return Found(at, right.last, "date", None, end.precision, end.basis, None, True)
        year = int(end.value[:4])
        later = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
        begin = resolve(replace(left, year=year - later), anchor, future=ahead)
        end = replace(end, basis="stated" if right.year else "resolved")
    else:
        begin = resolve(left, anchor, future=ahead)
        if right.year is None and right.year_shift is None and begin.value is not None:
            later = (right.month or 0, right.day or 0) < (left.month or 0, left.day or 0)
            right = replace(right, year=int(begin.value[:4]) + later)
        end = resolve(right, anchor, future=ahead)
    if begin.value is None or end.value is None:
        return None
    if (connector == "op" or (connector in ("en", "and") and not opening)) and not _adjoin(begin, end):
        return None
    start, stop = begin.value.partition("/")[0], end.value.rpartition("/")[2]
    if start >= stop:
        return None
    basis = "stated" if begin.basis == end.basis == "stated" else "resolved"
    return Found(at, right.last, "date", f"{start}/{stop}", end.precision, basis, None, True)  # type: ignore[arg-type]


def _adjoin(begin: Found, end: Found) -> bool:
    """Whether one follows the other at once: two years, months or days that "en" makes one stretch."""
    if begin.value is None or end.value is None or begin.precision != end.precision:
        return False
    if begin.day is not None and end.day is not None:
        return (end.day - begin.day).days == 1
    years = int(end.value[:4]) - int(begin.value[:4])
    if begin.precision == "year":
        return years == 1
    return (
        begin.precision == "month"
        and len(begin.value) == 7 == len(end.value)
        and (12 * years + int(end.value[5:7]) - int(begin.value[5:7]) == 1)
    )


def _of_points(words: Words, at: int, first: int, opening: str, anchor: Anchor) -> Found | None:
    """Two times that each stand on their own: "van maandag tot vrijdag", "zaterdag en zondag"."""
    left = read_point(words, first, anchor)
    if left is None or left.type != "date" or left.open_ended:
        return None
    begin = _connector(words, left.last, opening)
    if begin is None:
        return None
    connector = words.lower(left.last)
    right = read_point(words, begin + (words.lower(begin) in _ARTICLES), anchor)
    if right is None or right.type != "date" or right.open_ended or left.precision != right.precision:
        return None
    if connector in ("en", "and", "op") and opening not in ("tussen", "between") and not _adjoin(left, right):
        return None
    if left.value is None or right.value is None:
        unknown = opening in ("tussen", "van", "between", "from")
        return Found(at, right.last, "date", None, right.precision, "resolved", None, True) if unknown else None
    if left.value >= right.value:
        return None
    basis = "stated" if left.basis == right.basis == "stated" else "resolved"
    return Found(at, right.last, "date", f"{left.value}/{right.value}", right.precision, basis, None, True)  # type: ignore[arg-type]
