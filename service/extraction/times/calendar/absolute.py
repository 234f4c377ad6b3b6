"""Dates by their names: "12 februari", "vrijdag 3 mei", "maart 2019", "Goede Vrijdag", "in 2014"."""

from dataclasses import replace

from service.dutch.calendar import MONTHS, PERIOD_PARTS, WEEKDAY_ABBREVIATIONS, WEEKDAYS, make_date
from service.dutch.feasts import LONGEST
from service.extraction.times.calendar.feast_days import read_feast, read_numbered_feast
from service.extraction.times.calendar.four_digits import FUNCTION_WORDS, is_year
from service.extraction.times.calendar.numeric import (
    may_rank,
    read_day_and_month,
    read_day_number,
    read_numeric,
    read_ordinal_day,
)
from service.extraction.times.calendar.partial import Partial
from service.extraction.times.calendar.seasons import (
    CODES,
    RANKS,
    SEASON_WORDS,
    is_code_of_year,
    read_code,
    read_part_of_year,
    read_season,
)
from service.extraction.times.calendar.years import RELATIVE_YEAR, may_spell_year, read_year, read_year_alone, with_year
from service.extraction.times.clock.day_parts import PARTED_WEEKDAYS
from service.extraction.times.dispatch import by_first_word, is_digits
from service.extraction.times.words import Words, once

_ANY_MONTH = frozenset().union(*MONTHS.values())
_ANY_WEEKDAY = frozenset().union(*WEEKDAYS.values())
_LONG_MONTHS = frozenset(name for name in _ANY_MONTH if len(name) > 4 or name in ("mei", "juni", "juli"))
# Also a given name, a verb or a person's nickname: a month on its own only where something announces it.
_AMBIGUOUS = frozenset(("mei", "april", "augustus", "juni"))
_MONTH_BEFORE = PERIOD_PARTS.keys() | frozenset(
    """in sinds sedert vanaf tot van tussen vorige afgelopen komende volgende deze maand en met uit om last next this
    since until by from eerste laatste elke iedere rond tegen voor na april juni juli""".split()
)  # fmt: skip
_SHORT_MONTH_BEFORE = frozenset("in sinds sedert vanaf tot tussen na voor eind begin midden half medio".split())
_LONGEST_LIST = 6  # days
_SHORTEST_MONTH = len("juni")  # "mei" and the abbreviations are somebody as well


@once
def read_partial(words: Words, at: int) -> Partial | None:
    """The date that begins at the token, read as far as its words go; nothing is resolved yet."""
    for read in rules_of.of(words.lower(at)):
        if found := read(words, at):
            return _in_year_before(words, found) if _exists(found) else None
    return None


def _in_year_before(words: Words, partial: Partial) -> Partial:
    """ "valt dit jaar op 31 maart", "ging vorig jaar op 3 mei open": the year that stands before the date."""
    at = partial.first - 1
    if partial.year is not None or words.lower(at) not in ("op", "in") or words.lower(at - 1) != "jaar":
        return partial
    shift = RELATIVE_YEAR.get(words.lower(at - 2))
    return partial if shift is None or partial.year_shift is not None else replace(partial, year_shift=shift)


def _exists(partial: Partial) -> bool:
    if partial.month is not None and not 1 <= partial.month <= 12:
        return False
    return partial.day is None or make_date(partial.year or 2000, partial.month or 1, partial.day) is not None


def _weekday_and_date(words: Words, at: int) -> Partial | None:
    """ "maandag 18 februari", "vrijdag, 18/07/2014", "zondag de 3e maart", "za. 21 sept", "do 3/5"."""
    weekday, after = _read_day_name(words, at)
    if weekday is None:
        return None
    found = _behind_day_name(words, after) or _listed_day(words, after)
    return replace(found, first=at, weekday=weekday) if found else None


def _read_day_name(words: Words, at: int) -> tuple[int | None, int]:
    """ "maandag", "za.", "vrijdag de": the weekday, and where its date may begin."""
    weekday, after = WEEKDAYS.get(words.language, WEEKDAYS["nl"]).get(words.lower(at)), at + 1
    weekday = weekday or PARTED_WEEKDAYS.get(words.lower(at))  # "zaterdagavond 25 oktober"
    if weekday is None and words.language == "nl":
        weekday = WEEKDAY_ABBREVIATIONS.get(words.lower(at))
        dotted = words.lower(after) == "." and words.touches(at)
        behind = words.lower(after + (words.lower(after) == ","))
        opens = len(words.lower(at)) == 3 and (
            at == 0 or not words.on_one_line(at - 1, at + 1)
        )  # an agenda: "din 4 juni"
        if not dotted and not ((len(words.lower(at)) == 2 or opens) and behind[:1].isdigit()):
            return None, after  # "hij kwam vrij op 24 december"
        after += dotted
    after += words.lower(after) == ","
    return weekday, after + (words.lower(after) in ("de", "op", "the"))


def _behind_day_name(words: Words, at: int) -> Partial | None:
    found = read_numeric(words, at) or _day_and_month(words, at) or _month_and_day(words, at)
    if found is None and words.lower(at + 1) == "/":
        found = read_day_and_month(words, at)
    return found


def _listed_day(words: Words, at: int) -> Partial | None:
    """ "18" in "za. 18 en zo. 19 mei": its month is that of a day further on."""
    number = read_day_number(words, at)
    last = number[0] if number is not None else at
    following = number
    for _ in range(_LONGEST_LIST):
        if number is None or following is None or words.lower(following[0]) not in ("en", ",", "of"):
            return None
        weekday, after = _read_day_name(words, following[0] + 1)
        if weekday is None:
            return None
        if dated := _behind_day_name(words, after):
            return replace(dated, last=last, day=number[1]) if dated.day is not None else None
        following = read_day_number(words, after)
    return None


def _day_and_month(words: Words, at: int) -> Partial | None:
    """ "12 februari", "4e jan. 2019", "2e van maart", "12 mei vorig jaar", "12 februari jongstleden"."""
    if not words.sees(at, _ANY_MONTH, within=6):
        return None
    number = read_day_number(words, at) or _day_in_words(words, at)
    if number is None or (words.touches(at - 1) and words.lower(at - 1) in (".", ",", ":", "/")):
        return None
    after, day = number
    if words.lower(after) == "dag" and read_ordinal_day(words, at) is not None:
        after += 1
    after += words.lower(after) in ("van", "of")
    month = _month_number(words, after)
    if month is None:
        return None
    return with_year(words, Partial(at, after + 1, None, month, day))


def _day_in_words(words: Words, at: int) -> tuple[int, int] | None:
    """ "tweeëntwintig februari", "de vijftiende maart"."""
    number = words.numeral(at)
    if number is None or number.digits or number.shape not in ("cardinal", "ordinal") or not 1 <= number.value <= 31:
        return None
    return (number.last, int(number.value)) if number.value == int(number.value) else None


def _month_and_day(words: Words, at: int) -> Partial | None:
    """ "March 10, 2019": English order, in English alone, or with the year behind a comma: "oktober 22, 2016"."""
    month = _month_number(words, at)
    number = read_day_number(words, at + 1) if month is not None else None
    if number is not None and words.language != "en":
        dated = with_year(words, Partial(at, number[0], None, month, number[1]))
        return dated if dated.year is not None and words.lower(number[0]) == "," else None
    return with_year(words, Partial(at, number[0], None, month, number[1])) if number else None


def _month_number(words: Words, at: int) -> int | None:
    months = MONTHS.get(words.language, MONTHS["nl"])
    return months.get(words.lower(at))


def _month(words: Words, at: int) -> Partial | None:
    """A month on its own: "maart 2019", "in december"; "mei" is a verb, "April" a name, "jan" a man."""
    word = words.lower(at)
    month = _month_number(words, at)
    if month is None:
        return _hyphened_month(words, at)
    if words.digits(at - 1, most=2) is not None and not words.touches(at - 1):
        return None  # a day that the month does not have
    if words.lower(at + 1) == "de" and (day := _day_behind(words, at, month)):
        return day
    partial = with_year(words, Partial(at, at + 1, None, month))
    if partial.year is not None or partial.year_shift is not None:
        return partial
    if word not in _LONG_MONTHS and word not in ("april", "may"):
        return _short_month(words, at, month)
    announced = words.lower(at - 1) in _MONTH_BEFORE
    if words.language == "en":
        return partial if words.surface(at)[0].isupper() and (announced or word not in ("may", "march")) else None
    if words.surface(at)[0].isupper() and not (words.begins_sentence(at) and word != "mei"):
        return None
    if words.surface(at)[0].isupper() and (words.surface(at + 1)[:1].isupper() or word in _AMBIGUOUS):
        return None
    return partial if word != "mei" or announced else None


def _day_behind(words: Words, at: int, month: int) -> Partial | None:
    """ "november de 15e", "januari de eerste 2032": the day behind its month, where no noun follows it."""
    number = read_ordinal_day(words, at + 2)
    if number is None:
        return None
    dated = with_year(words, Partial(at, number[0], None, month, number[1]))
    following = words.lower(dated.last)
    return dated if dated.year is not None or not following.isalpha() or following in FUNCTION_WORDS else None


def _short_month(words: Words, at: int, month: int) -> Partial | None:
    """ "in sept.", "na feb": an abbreviation in lower case behind a preposition."""
    if words.language != "nl" or words.surface(at)[0].isupper():
        return None
    begins = words.lower(at - 1) == "van" and words.lower(at + 1 + (words.lower(at + 1) == ".")) == "tot"
    if words.lower(at - 1) not in _SHORT_MONTH_BEFORE and not begins:
        return None
    return with_year(words, Partial(at, at + 1, None, month))


def _hyphened_month(words: Words, at: int) -> Partial | None:
    """ "eind-maart", "juli-augustus", "dec-2018"."""
    head, _, tail = words.lower(at).partition("-")
    first, last = MONTHS["nl"].get(head), MONTHS["nl"].get(tail)
    if first is not None and tail.isdecimal() and tail.isascii() and len(tail) == 4:
        return Partial(at, at + 1, int(tail), first)
    if first is not None and last is not None and first < last:
        return with_year(words, Partial(at, at + 1, None, first, months=last - first + 1))
    return with_year(words, Partial(at, at + 1, None, last)) if last and head in PERIOD_PARTS else None


def _year_and_month(words: Words, at: int) -> Partial | None:
    """ "2017 april", "1953, februari" at the head of a line: the year first, as chronicles have it."""
    comma = words.lower(at + 1) == "," and words.begins_sentence(at)
    month = MONTHS["nl"].get(words.surface(at + 1 + comma))
    if month is None or len(words.lower(at + 1 + comma)) < _SHORTEST_MONTH or not is_year(words, at):
        return None
    if words.digits(at + 2 + comma) is not None or not words.on_one_line(at, at + 2 + comma):
        return None
    return Partial(at, at + 2 + comma, words.digits(at), month)


def _bare_year(words: Words, at: int) -> Partial | None:
    year = read_year(words, at)
    return Partial(at, at + 1, year) if year is not None else None


def _is_hyphened(word: str) -> bool:
    """ "eind-maart", "juli-augustus", "eind-2018"."""
    head, hyphen, _ = word.partition("-")
    return bool(hyphen) and (head in PERIOD_PARTS or head in MONTHS["nl"])


# In this order; the first that reads a date wins.
rules_of = by_first_word(
    (
        (read_numeric, (is_digits,)),
        (_weekday_and_date, (_ANY_WEEKDAY, PARTED_WEEKDAYS, WEEKDAY_ABBREVIATIONS)),
        (_day_and_month, (may_rank,)),
        (_month_and_day, (_ANY_MONTH,)),
        (_month, (_ANY_MONTH, _is_hyphened)),
        (read_season, (SEASON_WORDS,)),
        (read_code, (CODES, is_code_of_year, is_digits)),
        (read_part_of_year, (RANKS, is_digits)),
        (read_feast, (LONGEST,)),
        (read_numbered_feast, (is_digits,)),
        (read_year_alone, (may_spell_year, ("'",))),
        (_year_and_month, (is_digits,)),
        (_bare_year, (is_digits, _is_hyphened)),
    )
)
