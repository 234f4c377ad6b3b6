"""Dates by their numbers and names: "12 februari", "13/3/2019", "maart 2019", "de zomer van 2018", "in 2014"."""

from dataclasses import replace

from service.dutch.calendar import (
    FIXED_FEASTS,
    MONTHS,
    MOVABLE_FEASTS,
    SEASON_FIRST_MONTH,
    SEASONS,
    WEEKDAYS,
    feast,
    make_date,
)
from service.extraction.times.dispatch import by_first_word, is_digits, is_number_word
from service.extraction.times.partial import Partial
from service.extraction.times.words import Words, once
from service.extraction.times.years import (
    FIRST_YEAR,
    LAST_YEAR,
    PERIOD_PARTS,
    counts,
    is_year,
    read_relative_year,
    read_year,
)

_ANY_MONTH = frozenset().union(*MONTHS.values())
_ANY_WEEKDAY = frozenset().union(*WEEKDAYS.values())
_LONG_MONTHS = frozenset(
    name
    for names in MONTHS.values()
    for name in names
    if len(name) > 4 or name in ("mei", "juni", "juli", "june", "july")
)
# Behind day and month four digits are a year long before they are one on their own: "11 juli 1302".
_FIRST_YEAR_OF_A_DATE = 1000
_ORDINAL_ENDINGS = frozenset({"e", "de", "ste", "st", "nd", "rd", "th"})
_PAST_MARKS = frozenset({"jl", "jongstleden", "l.l"})
_QUARTERS = {"q1": 1, "q2": 4, "q3": 7, "q4": 10}
_QUARTER = frozenset({"kwartaal", "quarter"})
_QUARTER_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip


@once
def read_partial(words: Words, at: int) -> Partial | None:
    """The date that begins at the token, read as far as its words go; nothing is resolved yet."""
    for read in rules_of(words.lower(at)):
        if found := read(words, at):
            return found if _exists(found) else None
    return None


def _exists(partial: Partial) -> bool:
    if partial.month is not None and not 1 <= partial.month <= 12:
        return False
    return partial.day is None or make_date(partial.year or 2000, partial.month or 1, partial.day) is not None


def read_numeric(words: Words, at: int) -> Partial | None:
    """ "13/3/2019", "13-03-2019", "13.03.2019", "2019-03-13", "2019-03"; "13/3" only where a day is announced."""
    if "." in words.lower(at):
        dotted = words.lower(at).split(".")
        whole = (
            len(dotted) == 3 and len(set(dotted)) > 1 and all(part.isdecimal() and part.isascii() for part in dotted)
        )
        return _day_month_year(at, at + 1, dotted) if whole else None
    mark = words.lower(at + 1)
    if mark not in ("-", "/") or words.digits(at) is None or not words.touches(at) or not words.touches(at + 1):
        return None
    if words.digits(at + 2) is None and words.lower(at + 2) not in MONTHS["nl"]:
        return None
    if (
        words.lower(at + 3) == mark
        and words.touches(at + 2)
        and words.touches(at + 3)
        and words.digits(at + 4) is not None
    ):
        if words.touches(at + 4) and words.lower(at + 5) in ("-", "/"):
            return None
        parts = [words.lower(at), words.lower(at + 2), words.lower(at + 4)]
        return _day_month_year(at, at + 5, parts)
    if len(words.lower(at)) == 4 and is_year(words, at) and mark == "-" and len(words.lower(at + 2)) == 2:
        return _month_of_year(words, at)
    if words.lower(at - 1) in ("op", "vanaf", "tot", "sinds") or words.lower(at - 1) in WEEKDAYS["nl"]:
        return _day_month_year(at, at + 3, [words.lower(at), words.lower(at + 2), ""])
    return None


def _month_of_year(words: Words, at: int) -> Partial | None:
    month = words.digits(at + 2)
    if month is None or not 1 <= month <= 12 or (words.touches(at + 2) and words.lower(at + 3) in ("-", "/")):
        return None
    return Partial(at, at + 3, words.digits(at), month)


def _day_month_year(first: int, last: int, parts: list[str]) -> Partial | None:
    if len(parts[0]) == 4:
        parts = parts[::-1]
    if len(parts[0]) > 2 or len(parts[1]) > 9 or len(parts[2]) not in (0, 2, 4) or not parts[0].isdigit():
        return None
    month = MONTHS["nl"].get(parts[1]) or (int(parts[1]) if parts[1].isdecimal() and len(parts[1]) <= 2 else 0)
    year = int(parts[2]) if parts[2] else None
    if year is not None and len(parts[2]) == 2:
        year += 1900 if year > 50 else 2000
    if (
        not 1 <= month <= 12
        or not 1 <= int(parts[0]) <= 31
        or (year is not None and not FIRST_YEAR <= year <= LAST_YEAR)
    ):
        return None
    return Partial(first, last, year, month, int(parts[0]))


def _weekday_and_date(words: Words, at: int) -> Partial | None:
    """ "maandag 18 februari", "vrijdag, 18/07/2014", "zondag de 3e maart"."""
    weekdays = WEEKDAYS.get(words.language, WEEKDAYS["nl"])
    if words.lower(at) not in weekdays:
        return None
    after = at + 1 + (words.lower(at + 1) == ",")
    after += words.lower(after) in ("de", "op", "the")
    found = read_numeric(words, after) or _day_and_month(words, after) or _month_and_day(words, after)
    return replace(found, first=at) if found else None


def read_day_number(words: Words, at: int) -> tuple[int, int] | None:
    """A day of the month with or without its ending ("3", "22ste"): where it ends, and its number."""
    day = words.digits(at, most=2)
    if day is None or not 1 <= day <= 31:
        return None
    ending = words.touches(at) and words.lower(at + 1) in _ORDINAL_ENDINGS
    if words.touches(at) and not ending and words.lower(at + 1)[:1].isalpha():
        return None
    return at + 1 + ending, day


def _day_and_month(words: Words, at: int) -> Partial | None:
    """ "12 februari", "4e jan. 2019", "2e van maart", "12 mei vorig jaar", "12 februari jongstleden"."""
    if not words.sees(at, _ANY_MONTH, within=6):
        return None
    number = read_day_number(words, at) or _day_in_words(words, at)
    if number is None or (words.touches(at - 1) and words.lower(at - 1) in (".", ",", ":", "/")):
        return None
    after, day = number
    after += words.lower(after) in ("van", "of")
    month = _month_number(words, after)
    if month is None:
        return None
    after += 1
    return _with_year(words, Partial(at, after, None, month, day))


def _day_in_words(words: Words, at: int) -> tuple[int, int] | None:
    """ "tweeëntwintig februari", "de vijftiende maart"."""
    number = words.numeral(at)
    if number is None or number.digits or number.shape not in ("cardinal", "ordinal") or not 1 <= number.value <= 31:
        return None
    return number.last, int(number.value)


def _month_and_day(words: Words, at: int) -> Partial | None:
    """ "March 10, 2019": English order, in English alone."""
    month = _month_number(words, at)
    number = read_day_number(words, at + 1) if month is not None and words.language == "en" else None
    return _with_year(words, Partial(at, number[0], None, month, number[1])) if number else None


def _month_number(words: Words, at: int) -> int | None:
    months = MONTHS.get(words.language, MONTHS["nl"])
    return months.get(words.lower(at))


def _with_year(words: Words, partial: Partial) -> Partial:
    """Takes along the year behind a day or month: "2019", ", 2019", "'19", "vorig jaar", "jongstleden"."""
    after = partial.last
    abbreviated = words.lower(after - 1) not in _LONG_MONTHS and words.lower(after - 1) != "may"
    if words.lower(after) == "." and abbreviated and words.touches(after - 1):
        after += 1
        if not words.lower(after)[:1].isdigit():
            partial = replace(partial, last=after if words.lower(after)[:1].islower() else partial.last)
    comma = after + (words.lower(after) in (",", "van", "in", "of"))
    if (
        is_year(words, comma, first=_FIRST_YEAR_OF_A_DATE)
        and words.on_one_line(after - 1, comma + 1)
        and not counts(words, comma)
    ):
        return replace(partial, last=comma + 1, year=words.digits(comma))
    if relative := read_relative_year(words, after):
        return replace(partial, last=relative[0], year_shift=relative[1])
    if words.lower(after) in _PAST_MARKS:
        return replace(partial, last=after + 1, past=True)
    return partial


def _month(words: Words, at: int) -> Partial | None:
    """A month on its own: "maart 2019", "in december"; "mei" is a verb, "April" a name, "jan" a man."""
    word = words.lower(at)
    month = _month_number(words, at)
    if month is None:
        head, _, tail = word.partition("-")
        last, first = MONTHS["nl"].get(tail), MONTHS["nl"].get(head)
        if first is not None and last is not None and first < last:
            return _with_year(words, Partial(at, at + 1, None, first, months=last - first + 1))
        return _with_year(words, Partial(at, at + 1, None, last)) if last and head in PERIOD_PARTS else None
    if words.digits(at - 1, most=2) is not None and not words.touches(at - 1):
        return None  # a day that the month does not have
    partial = _with_year(words, Partial(at, at + 1, None, month))
    if partial.year is not None or partial.year_shift is not None:
        return partial
    if word not in _LONG_MONTHS and word not in ("april", "may"):
        return None
    announced = words.lower(at - 1) in _MONTH_BEFORE
    if words.language == "en":
        return partial if words.surface(at)[0].isupper() and (announced or word not in ("may", "march")) else None
    if words.surface(at)[0].isupper() and not (words.begins_sentence(at) and word != "mei"):
        return None
    if words.surface(at)[0].isupper() and (
        words.surface(at + 1)[:1].isupper() or word in ("april", "augustus", "juni")
    ):
        return None
    return partial if word != "mei" or announced else None


_MONTH_BEFORE = PERIOD_PARTS | frozenset(
    """in sinds vanaf tot van tussen vorige afgelopen komende volgende deze maand en met uit om last next this since
    until by from eerste laatste elke iedere rond tegen voor na april juni juli""".split()
)  # fmt: skip


def _season_or_quarter(words: Words, at: int) -> Partial | None:
    """ "zomer 2018", "het voorjaar van vorig jaar", "derde kwartaal 2018", "4de kwartaal van 2018"."""
    season = SEASONS.get(words.lower(at))
    if season is not None:
        found = _with_year(words, Partial(at, at + 1, None, SEASON_FIRST_MONTH[season], months=3))
        return found if found.last > at + 1 else None
    if words.lower(at) in _QUARTERS and is_year(words, at + 1):
        return Partial(at, at + 2, words.digits(at + 1), _QUARTERS[words.lower(at)], months=3)
    if is_year(words, at) and words.lower(at + 1) in _QUARTERS:
        return Partial(at, at + 2, words.digits(at), _QUARTERS[words.lower(at + 1)], months=3)
    if not words.sees(at, _QUARTER, within=3):
        return None
    quarter, after = _QUARTER_ORDINALS.get(words.lower(at)), at + 1
    if quarter is None:
        number = read_day_number(words, at)
        quarter, after = (number[1], number[0]) if number and number[0] == at + 2 else (None, at)
    if quarter is None or quarter > 4 or words.lower(after) not in _QUARTER:
        return None
    return _with_year(words, Partial(at, after + 1, None, 3 * quarter - 2, months=3))


def _feast(words: Words, at: int) -> Partial | None:
    """ "Pasen", "Kerstmis 2018", "Goede Vrijdag"."""
    two = f"{words.lower(at)} {words.lower(at + 1)}"
    name, after = (two, at + 2) if feast(two, 2000) else (words.lower(at), at + 1)
    if feast(name, 2000) is None or (words.touches(after - 1) and words.lower(after) == "-"):
        return None
    return _with_year(words, Partial(at, after, feast=name))


def _bare_year(words: Words, at: int) -> Partial | None:
    year = read_year(words, at)
    return Partial(at, at + 1, year) if year is not None else None


_FEAST_WORDS = frozenset(name.split()[0] for name in (*FIXED_FEASTS, *MOVABLE_FEASTS))


def _is_hyphened(word: str) -> bool:
    """ "eind-maart", "juli-augustus", "eind-2018"."""
    head, hyphen, _ = word.partition("-")
    return bool(hyphen) and (head in PERIOD_PARTS or head in MONTHS["nl"])


# In this order; the first that reads a date wins.
rules_of = by_first_word(
    (
        (read_numeric, (is_digits,)),
        (_weekday_and_date, (_ANY_WEEKDAY,)),
        (_day_and_month, (is_digits, is_number_word)),
        (_month_and_day, (_ANY_MONTH,)),
        (_month, (_ANY_MONTH, _is_hyphened)),
        (_season_or_quarter, (SEASONS, _QUARTERS, _QUARTER_ORDINALS, is_digits)),
        (_feast, (_FEAST_WORDS,)),
        (_bare_year, (is_digits, _is_hyphened)),
    )
)
