"""Two dates of which one may lend the other its month or year: "12-15 maart", "3 mei tot eind juni", "2014 en 2015"."""

from dataclasses import replace

from service.dutch.calendar import MONTHS, PERIOD_PARTS, WEEKDAYS
from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar.absolute import read_partial
from service.extraction.times.calendar.four_digits import FIRST_YEAR, LAST_YEAR, counts, is_year
from service.extraction.times.calendar.numeric import read_day_number
from service.extraction.times.calendar.partial import Partial, resolve
from service.extraction.times.links import DASHES, link_end
from service.extraction.times.relative.story_years import story_year
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Found, Words

_ARTICLES = frozenset(("de", "het", "the", "'t"))
_LONGEST_MONTH, _LAST_MONTH = 31, 12


def read_date_pair(words: Words, at: int, first: int, opening: str, anchor: Anchor) -> Found | None:
    """The interval of two dates; its words begin at `at` with the `opening` ("van"), its dates at `first`."""
    if named := _month_first(words, first):
        return _join(words, at, *named, "-", opening, anchor)
    left = _left(words, first, opening) if not _goes_on(words, first) else None
    if left is None:
        return None
    link = words.lower(left.last)
    begin = link_end(words, left.last, opening)
    if begin is None and link == "/" and (is_year(words, first) or (not opening and _joins_months(words, left))):
        begin = left.last + 1
    if begin is None and link == "op" and (opening == "van" or words.lower(first - 1) == "nacht"):
        begin = left.last + 1
    if begin is None:
        return None
    begin += words.lower(begin) in _ARTICLES
    right = _right(words, begin, left)
    if right is None:
        return None
    if left.month is None and left.day is not None:
        if right.day is None or right.month is None:
            return None
        left = replace(left, month=right.month)
    if not _fit(left, right, opening, link):
        return None
    return _join(words, at, left, right, link, opening, anchor)


def _month_first(words: Words, at: int) -> tuple[Partial, Partial] | None:
    """ "november 19-20", "aug 8 - aug 12": the English order, where a dash and no noun says that days are meant."""
    month, begin = MONTHS["nl"].get(words.lower(at)), read_day_number(words, at + 1)
    if month is None or begin is None or words.lower(begin[0]) not in DASHES or words.lower(at - 1) == "in":
        return None
    after = begin[0] + 1
    last_month = MONTHS["nl"].get(words.lower(after))
    end = read_day_number(words, after + (last_month is not None))
    if end is None or words.lower(end[0])[:1].isalnum() or (last_month is None and end[1] <= begin[1]):
        return None
    return Partial(at, begin[0], None, month, begin[1]), Partial(after, end[0], None, last_month or month, end[1])


def _joins_months(words: Words, left: Partial) -> bool:
    """ "maart/april 2022": a mark between the names of two months."""
    is_month = left.month is not None and left.day is None and left.year is None
    return is_month and words.lower(left.last + 1) in MONTHS["nl"] and words.touches(left.last)


def _goes_on(words: Words, at: int) -> bool:
    """Whether the number is a part of a longer one: "2015" in "+31 2010-2015-86"."""
    return words.touches(at - 1) and words.lower(at - 1) == "-" and words.lower(at - 2).isdecimal()


def _left(words: Words, first: int, opening: str) -> Partial | None:
    """The date at the token, or a day or a year that only the pair makes one: "12" in "12-15 maart"."""
    first += _period_part(words, first)
    number = read_day_number(words, first + 1) if words.lower(first) in WEEKDAYS["nl"] else None
    goes_on = number is not None and words.lower(number[0]) == "op" and opening == "van"
    # "maandag 3 tot vrijdag 7 juni", "van vrijdag 10 op zaterdag 11 mei"
    if number is not None and (goes_on or link_end(words, number[0], opening) is not None):
        return Partial(first, number[0], None, None, number[1])
    left = read_partial(words, first)
    if left is not None and left.first != first:
        return None
    if left is None or left.day is None:
        of_a_number = words.touches(first - 1) and words.lower(first - 1) in ("-", "/", ".", ",", ":")
        number = (read_day_number(words, first) or _day_in_words(words, first)) if not of_a_number else None
        if short := _short_pair(words, first, opening):
            return short
        if left is None and number is not None:
            return Partial(first, number[0], None, None, number[1])
    if left is None and is_year(words, first):
        following = words.lower(first + 1)
        if opening or following in ("en", "-", "–", "/", "tot"):
            return Partial(first, first + 1, words.digits(first))
    return left


def _day_in_words(words: Words, at: int) -> tuple[int, int] | None:
    """ "derde" in "van de derde tot de vijfde mei"."""
    found = words.numeral(at) if words.lower(at)[:1].isalpha() else None
    if found is None or found.shape not in ("cardinal", "ordinal") or not 1 <= found.value <= _LONGEST_MONTH:
        return None
    return (found.last, int(found.value)) if found.value == int(found.value) else None


def _right(words: Words, at: int, left: Partial) -> Partial | None:
    part = _period_part(words, at)
    found = read_partial(words, at + part)
    if found is None and not part:
        found = _second_year(words, at, left) or _short_date(words, at)
    return found


def _period_part(words: Words, at: int) -> int:
    """How many words "eind", "begin van" take that stand before a month or year."""
    if words.lower(at) not in PERIOD_PARTS:
        return 0
    after = 1 + (words.lower(at + 1) in ("van", "of"))
    found = read_partial(words, at + after)
    return after if found is not None and found.day is None else 0


def _fit(left: Partial, right: Partial, opening: str, link: str) -> bool:
    """Whether both ends are as precise as each other; behind "van" or with both years said they need not be."""
    if bool(left.day) == bool(right.day) and bool(left.month) == bool(right.month):
        return link != "op" or left.day is not None
    if not left.month and not right.month:
        return False
    stated = left.year is not None and right.year is not None
    return link == "tot" and ((stated and not opening) or (bool(opening) and bool(left.month) == bool(right.month)))


def _short_pair(words: Words, at: int, opening: str) -> Partial | None:
    """The first of two dates without names, where no score looks alike: "14/10 - 15/10", "van 25-10 tot"."""
    left = _short_date(words, at)
    after = link_end(words, left.last, opening) if left else None
    right = _short_date(words, after) if after is not None else None
    if left is None or right is None:
        return None
    by_slash, late = words.lower(at + 1) == "/", max(left.day or 0, right.day or 0) > 12
    is_sure = late or opening in ("van", "vanaf")  # "van 10/1 tot 7/2"
    return left if right.year is not None or (is_sure and (by_slash or (late and bool(opening)))) else None


def _short_date(words: Words, at: int) -> Partial | None:
    """ "14/10", "7-5-2020": day and month in digits."""
    mark = words.lower(at + 1)
    if mark not in ("/", "-") or not words.touches(at) or not words.touches(at + 1):
        return None
    day, month = words.digits(at, most=2), words.digits(at + 2, most=2)
    if day is None or month is None:
        return None
    if not 1 <= day <= _LONGEST_MONTH or not 1 <= month <= _LAST_MONTH:
        return None
    year = words.digits(at + 4) if words.lower(at + 3) == mark and words.touches(at + 2) else None
    if year is not None and words.touches(at + 3) and FIRST_YEAR <= year <= LAST_YEAR:
        return Partial(at, at + 5, year, month, day)
    return Partial(at, at + 3, None, month, day)


def _second_year(words: Words, at: int, left: Partial | None) -> Partial | None:
    """ "2014-2016", "2014/15", "1914-'18", "1940-45": the year behind one."""
    if left is None or left.year is None or left.month is not None:
        return None
    if is_year(words, at):
        goes_on = words.touches(at) and words.lower(at + 1) in ("-", "/")  # "+31 2010-2015-86"
        return Partial(at, at + 1, words.digits(at)) if not goes_on else None
    quote = words.lower(at) == "'" and words.touches(at)
    short, link = words.digits(at + quote, most=2), words.lower(at - 1)
    if short is None or len(words.lower(at + quote)) != 2 or short <= left.year % 100 or counts(words, at + quote):
        return None
    # "2019-10" is a month, and only a season is written as "2018/19".
    next_year = short == left.year % 100 + 1
    joined = link == "/" and next_year and not quote
    if joined or (link in DASHES and (quote or (short > _LAST_MONTH and words.touches(at - 1)))):
        return Partial(at, at + 1 + quote, left.year - left.year % 100 + short)
    return None


def _join(
    words: Words,
    at: int,
    left: Partial,
    right: Partial,
    link: str,
    opening: str,
    anchor: Anchor,
) -> Found | None:
    ahead = is_ahead(words, left.first, right.last)
    if left.year is None and right.year is None and left.year_shift is None and right.year_shift is None and left.day:
        right = replace(right, year=story_year(words, left.first, anchor))
    if left.year is None and left.year_shift is None:
        end = resolve(right, anchor, future=ahead)
        if end.value is None:
            return Found(at, right.last, "date", None, end.precision, end.basis, None, True)
        year = int(end.value[:4])
        later = (left.month or 0, left.day or 0) > (right.month or 0, right.day or _LONGEST_MONTH)
        begin = resolve(replace(left, year=year - later), anchor, future=ahead)
        end = replace(end, basis="stated" if right.year else "resolved")
    else:
        begin = resolve(left, anchor, future=ahead)
        if right.year is None and right.year_shift is None and begin.value is not None:
            later = (right.month or 0, right.day or _LONGEST_MONTH) < (left.month or 0, left.day or 0)
            right = replace(right, year=int(begin.value[:4]) + later)
        end = resolve(right, anchor, future=ahead)
    if begin.value is None or end.value is None:
        return None
    if (link == "op" or (link in ("en", "én", "and") and not opening)) and not adjoin(begin, end):
        return None
    start, stop = begin.value.partition("/")[0], end.value.rpartition("/")[2]
    if start >= stop:
        return None
    basis = "stated" if begin.basis == end.basis == "stated" else "resolved"
    return Found(at, right.last, "date", f"{start}/{stop}", end.precision, basis, None, True)  # type: ignore[arg-type]


def adjoin(begin: Found, end: Found) -> bool:
    """Whether one follows the other at once: two years, months or days that "en" makes one stretch."""
    if begin.value is None or end.value is None or begin.precision != end.precision or begin.part is not None:
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
