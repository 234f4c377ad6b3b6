"""Dates in digits: "13/3/2019", "13.03.2019", "2019-03-13", "23-sep-2020", "2/okt"; and the numbers of days."""

import re

from service.dutch.calendar import MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from service.extraction.times.calendar.four_digits import FIRST_YEAR, LAST_YEAR, is_year
from service.extraction.times.calendar.partial import Partial
from service.extraction.times.calendar.years import read_short_year, year_of_two_digits
from service.extraction.times.dispatch import is_digits, is_number_word
from service.extraction.times.words import Words

_ARTICLES = frozenset(("een", "a", "an"))
_ORDINAL_ENDINGS = frozenset({"e", "de", "ste", "st", "nd", "rd", "th"})
# Before "13/3" and "13-3", which are a score or a fraction without them.
_CUES = frozenset(("op", "vanaf", "tot", "sinds", "sedert", "tegen", "dd", "d.d"))
# With one of these in the clause "op 15-12" is what the teams have scored, as it is right behind one of these verbs.
_SCORED = frozenset(
    """ruststand tussenstand eindstand voorsprong achterstand scoorde scoorden scoort gescoord goal doelpunt set sets
    rust match wedstrijd ploeg""".split()
)
_SCORING = frozenset("kwam kwamen komt bracht brachten brengt zette zetten zet won wonnen verloor stand stond".split())
_CLOCK = re.compile(r"\d\d?\.\d\d")
_LINKS = frozenset(("tot", "t", "en", "-", "–"))
_QUOTES = frozenset(("'", '"', "“", "”", "‘", "’", "„", "«", "»"))
_ALONE = 3  # tokens: day, mark and month are all that there is
_DAYS = WEEKDAYS["nl"].keys() | WEEKDAY_ABBREVIATIONS.keys()


def read_numeric(words: Words, at: int) -> Partial | None:
    """ "13/3/2019", "13.03.2019", "2019-03-13", "2019-03", "23-sep-2020"; "13/3" only where a day is announced."""
    if "." in words.lower(at):
        dotted = words.lower(at).split(".")
        whole = len(dotted) == 3 and len(set(dotted)) > 1 and all(map(_is_digits, dotted))
        if words.touches(at - 1) and words.touches(at) and words.lower(at - 1) in _QUOTES:
            whole = whole and words.lower(at + 1) not in _QUOTES  # the title "4.5.45"
        timed = words.lower(at + 1) in ("uur", "u", "sec") or words.lower(at - 1) == "in"  # a race: "in 2.10.35"
        return _day_month_year(at, at + 1, dotted) if whole and not timed else None
    mark = words.lower(at + 1)
    if mark not in ("-", "/") or words.digits(at) is None or not words.touches(at) or not words.touches(at + 1):
        return None
    if words.lower(at - 1) in ("-", "/") and words.touches(at - 1) and words.lower(at - 2)[:1].isdigit():
        return None  # the rest of a longer number
    if words.digits(at + 2) is None:
        return _with_month_name(words, at)
    if words.lower(at + 3) == mark and words.touches(at + 2) and words.touches(at + 3):
        return _with_year(words, at)
    if len(words.lower(at)) == 4 and is_year(words, at) and mark == "-" and len(words.lower(at + 2)) == 2:
        return _month_of_year(words, at)
    return read_day_and_month(words, at) if _is_announced(words, at) else None


def read_day_and_month(words: Words, at: int) -> Partial | None:
    """ "13/3", "13-3": day and month in digits, where something else tells that they are a date."""
    if words.digits(at, most=2) is None or words.digits(at + 2, most=2) is None:
        return None
    if words.lower(at + 1) not in ("-", "/") or not words.touches(at) or not words.touches(at + 1):
        return None
    return _day_month_year(at, at + 3, [words.lower(at), words.lower(at + 2), ""])


def read_day_number(words: Words, at: int) -> tuple[int, int] | None:
    """A day of the month with or without its ending ("3", "22ste"): where it ends, and its number."""
    day = words.digits(at, most=2)
    if day is None or not 1 <= day <= 31:
        return None
    ending = words.touches(at) and words.lower(at + 1) in _ORDINAL_ENDINGS
    if words.touches(at) and not ending and words.lower(at + 1)[:1].isalpha():
        return None
    return at + 1 + ending, day


def read_ordinal_day(words: Words, at: int) -> tuple[int, int] | None:
    """A day of the month as a place in a row: "22ste", "20 ste", "vijftiende"; where it ends, and its number."""
    day = words.digits(at, most=2)
    if day is not None:
        ending = words.lower(at + 1)
        is_ordinal = ending in ("e", "de", "ste") if words.touches(at) else ending == "ste"
        return (at + 2, day) if is_ordinal and 1 <= day <= 31 else None
    number = words.numeral(at)
    if number is None or number.digits or number.shape != "ordinal" or not 1 <= number.value <= 31:
        return None
    return number.last, int(number.value)


def read_announced_day(words: Words, at: int) -> tuple[int, int] | None:
    """ "23" in "op de 23 van 9.30 tot 11.00 uur": a bare number of a day, which the hours behind it tell."""
    day = words.digits(at, most=2)
    return (at + 1, day) if day is not None and 1 <= day <= 31 and _tells_hours(words, at + 1) else None


def _is_digits(part: str) -> bool:
    return part.isdecimal() and part.isascii()


def may_rank(word: str) -> bool:
    """Whether a place in a row may begin with the word: "15" of "15de", "vijftiende"; not "een", which begins most."""
    return is_digits(word) or (word not in _ARTICLES and is_number_word(word))


def _is_announced(words: Words, at: int) -> bool:
    """Whether "13/3" is a date: "op 13/3", "vrijdag 13/3", "(13/03)"; "(1/3)" is a part of a series."""
    before = words.lower(at - 1)
    if before == ".":
        before = words.lower(at - 2)
    if before in _CUES or before in _DAYS:
        return words.lower(at + 1) == "/" or not _may_be_score(words, at)
    if _tells_hours(words, at + 3):
        return True
    padded = words.lower(at)[0] == "0" or (words.digits(at) or 0) > 12
    bracketed = (before == "(" and words.lower(at + 3) == ")") or len(words) == _ALONE
    return bracketed and words.lower(at + 1) == "/" and padded


def _tells_hours(words: Words, at: int) -> bool:
    """Whether hours and minutes begin here, from one to another: "van 9.30 tot", "tussen 9:30 en", "van 9u30 -"."""
    if words.lower(at) not in ("tussen", "van"):
        return False
    after = at + 2
    if _CLOCK.fullmatch(words.lower(at + 1)) is None:
        colon = words.lower(after) == ":"
        if words.digits(at + 1, most=2) is None or not words.touches(at + 1):
            return False
        if not colon and words.lower(after)[:1] not in ("u", "h"):
            return False
        after += 1 + colon
    after += words.lower(after) in ("uur", "u")
    return words.lower(after) in _LINKS


def _may_be_score(words: Words, at: int) -> bool:
    """ "op 2-1" is a score; "op 15-12" is one where the clause speaks of a match."""
    small = len(words.lower(at)) == 1 == len(words.lower(at + 2))
    return small or words.lower(at - 2) in _SCORING or not _SCORED.isdisjoint(words.clause(at, at + 3))


def _with_month_name(words: Words, at: int) -> Partial | None:
    """ "2/okt", "2-okt", "23/sep/2020", "23-sep-2020": a name and the year behind a hyphen are one token."""
    name, _, year = words.lower(at + 2).partition("-")
    if name not in MONTHS["nl"]:
        return None
    day = words.lower(at)
    if year:
        return _day_month_year(at, at + 3, [day, name, year]) if year.isdecimal() and year.isascii() else None
    if words.lower(at + 3) == "/" and words.touches(at + 2) and words.digits(at + 4) is not None:
        return _day_month_year(at, at + 5, [day, name, words.lower(at + 4)])
    return _day_month_year(at, at + 3, [day, name, ""])


def _with_year(words: Words, at: int) -> Partial | None:
    """ "13/3/2019", "2019-03-13", "5-3-'18"."""
    parts = [words.lower(at), words.lower(at + 2)]
    if short := read_short_year(words, at + 4):
        return _day_month_year(at, short[0], [*parts, str(short[1])])
    if words.digits(at + 4) is None or (words.touches(at + 4) and words.lower(at + 5) in ("-", "/")):
        return None
    return _day_month_year(at, at + 5, [*parts, words.lower(at + 4)])


def _month_of_year(words: Words, at: int) -> Partial | None:
    month = words.digits(at + 2)
    if month is None or not 1 <= month <= 12 or (words.touches(at + 2) and words.lower(at + 3) in ("-", "/")):
        return None
    return Partial(at, at + 3, words.digits(at), month)


def _day_month_year(first: int, last: int, parts: list[str]) -> Partial | None:
    if len(parts[0]) == 4:
        parts = parts[::-1]
    if len(parts[0]) > 2 or len(parts[1]) > 9 or len(parts[2]) not in (0, 2, 4) or not parts[0].isdecimal():
        return None
    month = MONTHS["nl"].get(parts[1]) or (int(parts[1]) if parts[1].isdecimal() and len(parts[1]) <= 2 else 0)
    year = int(parts[2]) if parts[2] else None
    if year is not None and len(parts[2]) == 2:
        year = year_of_two_digits(year)
    if (
        not 1 <= month <= 12
        or not 1 <= int(parts[0]) <= 31
        or (year is not None and not FIRST_YEAR <= year <= LAST_YEAR)
    ):
        return None
    return Partial(first, last, year, month, int(parts[0]))
