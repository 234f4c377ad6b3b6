"""Years: four digits where a year is meant, and never where they count: "in 2014", "(2014)", but "2014 mensen"."""

from dataclasses import replace

from service.dutch.calendar import MONTHS, PERIOD_PARTS
from service.dutch.nouns import is_known_noun
from service.dutch.numerals_words import dutch_word
from service.extraction.times.calendar.four_digits import (
    BEFORE_SHORT,
    CLEARLY_BEFORE,
    FIRST_YEAR,
    FUNCTION_WORDS,
    LAST_YEAR,
    MEASURES,
    counts,
    ends_count,
    fronts_count,
    is_year,
    measures,
)
from service.extraction.times.calendar.partial import Partial
from service.extraction.times.tense import is_past
from service.extraction.times.words import Words

_YEAR_BEFORE = frozenset(
    """in sinds sedert vanaf tot uit anno rond omstreeks circa ca eind einde begin midden medio half halverwege jaar
    jaren schooljaar academiejaar boekjaar begrotingsjaar bouwjaar kalenderjaar jaargang lichting editie seizoen zomer
    winter lente herfst voorjaar najaar tegen per richting tussen tijdens na voor vóór van heel since until from between
    before after during by over عام سنة""".split()
)  # fmt: skip
# Words behind which four digits are a year only when nothing is counted: "voor 2000 euro", "van 1500 meter".
_LOOSE_BEFORE = frozenset(
    "tegen per richting half van voor na rond omstreeks tot tussen over by from after before".split()
)
# The century that a year in words opens with: "negentien vijfennegentig".
_CENTURIES = {
    "vijftien": 1500, "zestien": 1600, "zeventien": 1700, "achttien": 1800, "negentien": 1900, "twintig": 2000,
}  # fmt: skip
_HEADS = (*_CENTURIES, "tweeduizend")
# Two digits from these on are of the century before: plans are made for "'35", tales told of "'40-'45".
_FIRST_OF_1900 = 40
_LONGEST_MONTH = 31
_DASHES = frozenset(("-", "–"))
_GREAT_WAR = (2014, 2018)
_FAMOUS = (5, 68)  # the students' revolt
_SIGNS = frozenset(("%", "°", "€", "$", "£", "/"))
# Streets, and plans that are named for the year that they look to.
_NAMED_BY_YEAR = (
    "plein", "straat", "laan", "kade", "kaai", "steenweg", "square", "brigade", "bataljon", "kazerne", "agenda",
    "horizon", "visie", "project", "pact", "strategie",
)  # fmt: skip
# Behind day and month four digits are a year long before they are one on their own: "11 juli 1302".
_FIRST_YEAR_OF_A_DATE = 1000
_LONG_MONTHS = frozenset(
    name
    for names in MONTHS.values()
    for name in names
    if len(name) > 4 or name in ("mei", "juni", "juli", "june", "july", "may")
)
_SHORT_MONTHS = frozenset(name for names in MONTHS.values() for name in names) - _LONG_MONTHS
_THAT = frozenset(("dat", "hetzelfde", "datzelfde"))
_BESIDE_THAT = {"daarop": 1, "erop": 1, "daarna": 1, "erna": 1, "daarvoor": -1, "ervoor": -1, "voordien": -1}
_PAST_MARKS = frozenset({"jl", "jongstleden", "l.l", "ll", "laatstleden"})
_COMING_MARKS = frozenset({"aanstaande", "a.s", "eerstkomend", "eerstkomende"})
_AFTER_A_YEAR = frozenset(
    """
    was is werd wordt zal begon had moet telde telt kende kent bracht leverde gaf sloot eindigde verliep : - – —
    """.split()
)
# Of plurals, and of the adjectives before them: "van 1500 sterke mannen".
_NOUN_ENDINGS = ("en", "s", "e")
RELATIVE_YEAR = {
    "vorig": -1, "verleden": -1, "afgelopen": -1, "voorbije": -1, "dit": 0, "volgend": 1, "komend": 1, "last": -1,
    "this": 0, "next": 1, "voorgaand": -1, "voorafgaand": -1, "lopende": 0, "aankomend": 1,
}  # fmt: skip


def read_year(words: Words, at: int) -> int | None:
    """Four digits where a year is meant: "in 2014", "(2014)", "2014 was", "eind 2018", "het WK 2018"."""
    head, _, tail = words.lower(at).partition("-")
    if head in PERIOD_PARTS and tail.isdecimal() and len(tail) == 4 and FIRST_YEAR <= int(tail) <= LAST_YEAR:
        return int(tail)
    first = _FIRST_YEAR_OF_A_DATE if words.lower(at - 1) in ("jaar", "anno") else FIRST_YEAR
    if not is_year(words, at, first) or counts(words, at) or fronts_count(words, at) or ends_count(words, at):
        return None
    year, following = words.digits(at), words.lower(at + 1)
    return (
        year if year is not None and (_is_announced(words, at, year) or _stands_apart(words, at, following)) else None
    )


def may_spell_year(word: str) -> bool:
    """Whether a year in words may begin with the word: "negentien", "tweeduizendtwintig"."""
    return word.startswith(_HEADS)


def read_spelled_year(words: Words, at: int) -> tuple[int, int] | None:
    """ "negentienhonderd zesennegentig", "negentien vijfennegentig": where it ends, and the year."""
    century = _CENTURIES.get(words.lower(at))
    if century is not None:
        behind = dutch_word(words.lower(at + 1))
        if behind is not None and behind.role == "cardinal" and 10 <= behind.value <= 99:
            return at + 2, century + int(behind.value)
    number = words.numeral(at)
    if number is None or number.digits or number.shape != "cardinal" or number.value != int(number.value):
        return None
    return (number.last, int(number.value)) if FIRST_YEAR <= number.value <= LAST_YEAR else None


def read_short_year(words: Words, at: int) -> tuple[int, int] | None:
    """ "'98": where it ends, and the year; two digits without their apostrophe are none."""
    year = words.digits(at + 1)
    if words.lower(at) not in ("'", "‘") or not words.touches(at) or year is None or len(words.lower(at + 1)) != 2:
        return None
    if words.touches(at + 1) and (words.lower(at + 2)[:1].isalpha() or words.lower(at + 2) in ("'", "’", "%")):
        return None
    return at + 2, year_of_two_digits(year)


def _of_pair(words: Words, at: int) -> int | None:
    """The year at a quote in "'40-'45", "'98-'02": of the Great War "'14-'18" is of its own century."""
    first = at if words.lower(at - 1) not in _DASHES else at - 3
    begin, end = read_short_year(words, first), read_short_year(words, first + 3)
    if begin is None or end is None or words.lower(first + 2) not in _DASHES or begin[1] >= end[1]:
        return None
    year = begin[1] if first == at else end[1]
    return year - 100 if (begin[1], end[1]) == _GREAT_WAR else year


def year_of_two_digits(year: int) -> int:
    """ "74" is 1974, "18" is 2018; the war of "'40-'45" is behind us."""
    return year + (1900 if year >= _FIRST_OF_1900 else 2000)


def read_year_alone(words: Words, at: int) -> Partial | None:
    """ "in negentienhonderd zesennegentig", "sinds '98": in words or of two digits, behind what calls for a year."""
    before = words.lower(at - 1)
    if short := read_short_year(words, at):
        paired = before in _DASHES or (words.lower(short[0]) in _DASHES and words.lower(short[0] + 1) in ("'", "‘"))
        if paired and (pair := _of_pair(words, at)) is not None:
            return Partial(at, short[0], pair)
        return Partial(at, short[0], short[1]) if before in BEFORE_SHORT else None
    spelled = read_spelled_year(words, at) if before in CLEARLY_BEFORE else None
    if spelled is None:
        return None
    following = words.lower(spelled[0])
    counted = following.isalpha() and following not in FUNCTION_WORDS and is_known_noun(words.surface(spelled[0]))
    return None if counted or following in MEASURES else Partial(at, spelled[0], spelled[1])


def with_year(words: Words, partial: Partial) -> Partial:
    """Takes along the year behind a day, month or season: "2019", ", 2019", "'19", "vorig jaar", "jongstleden"."""
    after = partial.last
    abbreviated = words.lower(after - 1) in _SHORT_MONTHS
    if words.lower(after) == "." and abbreviated and words.touches(after - 1):
        after += 1
        if words.surface(after)[:1].islower():
            partial = replace(partial, last=after)
    link = after + (words.lower(after) in (",", "van", "in", "of", "/"))
    if words.lower(after) == "/" and not (words.touches(after - 1) and words.touches(after)):
        link = after
    if (
        is_year(words, link, first=_FIRST_YEAR_OF_A_DATE)
        and words.on_one_line(after - 1, link + 1)
        and not (measures(words, link) if partial.day is not None and link == after else counts(words, link))
    ):
        return replace(partial, last=link + 1, year=words.digits(link))
    if short := read_short_year(words, link):
        return replace(partial, last=short[0], year=short[1])
    if link == after and (bare := _bare_short_year(words, after, partial)) is not None:
        return replace(partial, last=after + 1, year=bare)
    if relative := read_relative_year(words, after):
        return replace(partial, last=relative[0], year_shift=relative[1])
    if partial.day is not None and may_spell_year(words.lower(after)) and (year := read_spelled_year(words, after)):
        return replace(partial, last=year[0], year=year[1])
    if words.lower(after) == "van" and words.lower(after + 2) == "jaar":
        if words.lower(after + 1) in _THAT:
            return replace(partial, last=after + 3, of_that_year=0)
        beside = _BESIDE_THAT.get(words.lower(after + 3)) if words.lower(after + 1) == "het" else None
        if beside is not None:
            return replace(partial, last=after + 4, of_that_year=beside)
    mark = words.lower(after)
    if mark in _PAST_MARKS or mark in _COMING_MARKS:
        return replace(partial, last=after + 1, past=mark in _PAST_MARKS, coming=mark in _COMING_MARKS)
    return partial


def _bare_short_year(words: Words, at: int, partial: Partial) -> int | None:
    """ "mei 68", "3 oktober 84": two digits that can be no day and count nothing; of months the famous one alone."""
    year = words.digits(at, most=2)
    if year is None or year <= _LONGEST_MONTH or len(words.lower(at)) != 2 or words.touches(at):
        return None
    is_told = partial.day is not None or (partial.month, year) == _FAMOUS
    following = words.lower(at + 1)
    counted = following[:1].isdigit() or following in MEASURES
    counted = counted or (following.isalpha() and is_known_noun(words.surface(at + 1)))
    return 1900 + year if is_told and not counted and following not in _SIGNS else None


def _is_announced(words: Words, at: int, year: int) -> bool:
    """Whether a word before the digits calls for a year; round numbers after it may still count ("in 1500 kerken")."""
    before, following = words.lower(at - 1), words.lower(at + 1)
    if before in ("en", ",") and is_year(words, at - 2):
        return True
    if before == "niet" and words.lower(at - 2) == "maar" and words.found:  # "na 2010, maar niet 1998"
        return not following[:1].isalnum() and words.same_sentence(words.found[-1].last, at)
    if before == "." and words.lower(at - 2) in ("ca", "omstr"):
        return True
    if before == "met" and words.lower(at - 3) == "tot":
        return True
    if before not in _YEAR_BEFORE:
        return False
    noun_like = following.isalpha() and following not in FUNCTION_WORDS
    if before in _LOOSE_BEFORE and year % 10 == 0:
        noun_like = noun_like and not is_past((following,))  # "rond 2010 woonden er"
        return not (noun_like and (is_known_noun(words.surface(at + 1)) or following.endswith(_NOUN_ENDINGS)))
    return not (year % 100 == 0 and year not in (1900, 2000) and noun_like and following.endswith(("en", "s")))


def _stands_apart(words: Words, at: int, following: str) -> bool:
    """Whether the digits stand where only a year would: in brackets, at the head of a line, behind a name.

    Some names hold the year: "Plein 1940", "Agenda 2030".
    """
    before, name = words.lower(at - 1), words.surface(at - 1)
    if before.endswith(_NAMED_BY_YEAR):
        return False
    if before in ("(", "°") and following in (")", "-", "–", ",", "/", ";", ":"):
        return True
    if before == "," and following == ")":
        return True
    if words.begins_sentence(at):
        return following in _AFTER_A_YEAR
    is_name = name[:1].isupper() and name.isalpha() and not words.begins_sentence(at - 1)
    return is_name and (words.digits(at) or 0) % 100 != 0


def read_relative_year(words: Words, at: int) -> tuple[int, int] | None:
    """ "vorig jaar", "van dit jaar" behind a date: where it ends, and how many years it is away."""
    at += words.lower(at) in ("van", "of", "in")
    at += words.lower(at) == "het"
    if words.lower(at) in RELATIVE_YEAR and words.lower(at + 1) in ("jaar", "year"):
        return at + 2, RELATIVE_YEAR[words.lower(at)]
    return None
