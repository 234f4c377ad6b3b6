"""Stretches of the calendar by their number: "de jaren 90", "de 19e eeuw", "eind 16e eeuw", "schooljaar 2018-2019"."""

from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar import weeks
from service.extraction.times.calendar.eras import iso_year, read_early_year, read_era, read_year_of_era
from service.extraction.times.calendar.four_digits import is_year
from service.extraction.times.calendar.numeric import may_rank, read_day_number, read_ordinal_day
from service.extraction.times.calendar.years import read_short_year
from service.extraction.times.dispatch import by_first_word, is_digits
from service.extraction.times.words import Found, Words

_DECADES = {
    "nul": 0, "tien": 10, "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70,
    "tachtig": 80, "negentig": 90,
}  # fmt: skip
# "De zeventiger jaren".
_OLD_DECADES = {f"{name}er": decade for name, decade in _DECADES.items() if decade > 10}
_NAMED_DECADES = {"sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
_FIRST_OF_1900 = 30  # "'20s" may be a hundred years later
_CENTURY = frozenset(("eeuw",))
_HALF = frozenset(("helft",))
_SCHOOL_YEARS = frozenset(("schooljaar", "academiejaar", "studiejaar"))
_LAST_CENTURY = 21


def read_period(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The decade, century, school year, week or day of a month that begins at the token."""
    for read in rules_of.of(words.lower(at)):
        if found := read(words, at, anchor):
            return found
    return None


def _decade(words: Words, at: int, _: Anchor) -> Found | None:
    """ "jaren 90", "jaren '90", "jaren negentig", "jaren zestig van de negentiende eeuw", "nineties", "'90s"."""
    if named := _NAMED_DECADES.get(words.lower(at)):
        return _years(at, at + 1, named, 10) if words.lower(at - 1) == "de" else None
    if (old := _OLD_DECADES.get(words.lower(at))) is not None:
        return _years(at, at + 2, 1900 + old, 10) if words.lower(at + 1) == "jaren" else None
    if words.lower(at) != "jaren":
        return _english_decade(words, at)
    quote = words.lower(at + 1) == "'"
    decade = _DECADES.get(words.lower(at + 1), words.digits(at + 1 + quote))
    if decade is None or decade % 10 or words.lower(at - 1)[:1].isdigit():
        return None
    last = at + 2 + quote
    if decade >= 1500:
        return _years(at, last, decade, 10) if decade <= 2100 else None
    if not 10 <= decade <= 90 or words.lower(at + 1) == "10":
        return _years(at, last, 2000, 10) if words.lower(at + 1) == "nul" else None
    if words.lower(last) in ("van", "uit"):
        behind = last + 1 + (words.lower(last + 1) == "de")
        if century := _read_century(words, behind):
            return _years(at, century[0], (century[1] - 1) * 100 + decade, 10)
        if words.lower(behind) == "vorige" and words.lower(behind + 1) == "eeuw":
            last = behind + 2
    if decade == 10:  # "de jaren tien" are this century's
        return _years(at, last, 2010 if last == at + 2 + quote else 1910, 10)
    return _years(at, last, 1900 + decade, 10)


def _english_decade(words: Words, at: int) -> Found | None:
    """ "'90s", as Dutch writes it too; without its apostrophe it may be anything."""
    decade = words.digits(at + 1, most=2)
    if decade is None or decade % 10 or decade < _FIRST_OF_1900 or words.lower(at + 2) != "s":
        return None
    glued = words.touches(at) and words.touches(at + 1) and not words.touches(at - 1)
    return _years(at, at + 3, 1900 + decade, 10) if glued else None


def _century(words: Words, at: int, _: Anchor) -> Found | None:
    """ "de 19e eeuw", "negentiende eeuw", "de 3e eeuw v.Chr."; each begins with its year 1."""
    century = _read_century(words, at) if words.sees(at, _CENTURY, within=4) else None
    if century is None:
        return None
    last, number = century
    if era := read_era(words, last):
        begin, end = (-100 * number, -100 * number + 99) if era[1] < 0 else (100 * number - 99, 100 * number)
        return Found(at, era[0], "date", f"{iso_year(begin)}/{iso_year(end)}", "year", "stated", None, True)
    return _years(at, last, (number - 1) * 100 + 1, 100)


def _half(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "eerste helft van de 19e eeuw", "2de helft van de jaren 80": fifty years, or five."""
    if not words.sees(at, _HALF, within=2):
        return None
    rank = read_ordinal_day(words, at)
    if rank is None or rank[1] not in (1, 2) or words.lower(rank[0]) != "helft" or words.lower(rank[0] + 1) != "van":
        return None
    inner = rank[0] + 2 + (words.lower(rank[0] + 2) == "de")
    whole = _century(words, inner, anchor) or (_decade(words, inner, anchor) if words.lower(inner) == "jaren" else None)
    if whole is None or whole.value is None:
        return None
    year, last_year = map(int, whole.value.split("/"))
    count = (last_year - year + 1) // 2
    return _years(at, whole.last, year + count * (rank[1] - 1), count)


def _read_century(words: Words, at: int) -> tuple[int, int] | None:
    """ "19e eeuw", "negentiende eeuw": where it ends, and its number."""
    number = words.numeral(at)
    if number is None or not 1 <= number.value <= _LAST_CENTURY or number.value != int(number.value):
        return None
    last = number.last
    if number.shape != "ordinal":
        ending = read_day_number(words, at)
        if ending is None or ending[0] == at + 1:
            return None
        last = ending[0]
    return (last + 1, int(number.value)) if words.lower(last) == "eeuw" else None


def _years(first: int, last: int, year: int, count: int) -> Found:
    return Found(first, last, "date", f"{year:04d}/{year + count - 1:04d}", "year", "stated", None, True)


def _school_year(words: Words, at: int, _: Anchor) -> Found | None:
    """ "schooljaar 2018-2019", "academiejaar 2018/19", "schooljaar '18-'19", "schooljaar 2018": September to August."""
    if is_year(words, at + 1):
        last, year = at + 2, words.digits(at + 1)
    elif short := read_short_year(words, at + 1):
        last, year = short
    else:
        return None
    if year is None:
        return None
    if words.lower(last) in ("-", "–", "/", "en"):
        next_year = read_short_year(words, last + 1)
        digits = words.digits(last + 1)
        if next_year is not None and next_year[1] == year + 1:
            last = next_year[0]
        elif digits is not None and digits in (year + 1, (year + 1) % 100):
            last += 2
    return Found(at, last, "date", f"{year:04d}-09/{year + 1:04d}-08", "year", "stated", None, True)


# In this order; the first that reads a stretch wins.
rules_of = by_first_word(
    (
        (_decade, (("jaren", "'"), _NAMED_DECADES, _OLD_DECADES)),
        (_century, (may_rank,)),
        (read_year_of_era, (is_digits,)),
        (read_early_year, (("jaar",),)),
        (_half, (may_rank,)),
        (_school_year, (_SCHOOL_YEARS,)),
        (weeks.read_week_number, (("week",),)),
        (weeks.read_week_of_date, (("week", "weekend", "weekeinde"),)),
        (weeks.read_nth, (("laatste",), may_rank)),
        (weeks.read_first_units, (("eerste", "laatste"),)),
    )
)
