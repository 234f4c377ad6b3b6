"""Parts of a year with a name or a number: "de zomer van 2018", "Q3 2019", "derde kwartaal", "eerste helft van mei"."""

from dataclasses import replace

from service.dutch.calendar import MONTHS, SEASON_FIRST_MONTH, SEASONS
from service.extraction.times.calendar.four_digits import is_year
from service.extraction.times.calendar.numeric import read_day_number
from service.extraction.times.calendar.partial import Partial
from service.extraction.times.calendar.years import with_year
from service.extraction.times.words import Words

# First month and how many: quarters and halves as companies write them.
_CODES = {
    "q1": (1, 3), "q2": (4, 3), "q3": (7, 3), "q4": (10, 3), "h1": (1, 6), "h2": (7, 6),
}  # fmt: skip
_RANKS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": -1, "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip
# How many of it a year has. A bare "helft" is no part of a year, nor is a "trimester" or "semester" without one.
_PARTS = {
    "kwartaal": 4, "quarter": 4, "trimester": 4, "halfjaar": 2, "jaarhelft": 2, "semester": 2, "helft": 2,
}  # fmt: skip
_PART_WORDS = frozenset(_PARTS)
_NEED_A_YEAR = frozenset(("trimester", "semester", "helft"))
# A quarter of a match, and the like.
_SPORTS = frozenset(
    """wedstrijd match duel goal doelpunt basket basketbal basketballers waterpolo hockey rust tussenstand ruststand
    score scoorde scoorden stand ploeg thuisploeg bezoekers punten touchdown finale rustpauze verdediging""".split()
)
SEASON_WORDS = SEASONS.keys()
_CODE_WORDS = frozenset(_CODES)
CODES = _CODES.keys()
RANKS = _RANKS.keys()


def is_code_of_year(word: str) -> bool:
    """ "q1-2017"."""
    head, _, tail = word.partition("-")
    return head in _CODES and len(tail) == 4 and tail.isdecimal()


def read_season(words: Words, at: int) -> Partial | None:
    """ "zomer 2018", "het voorjaar van vorig jaar", "winter 2018-2019"; a bare season is none."""
    first_month = SEASON_FIRST_MONTH[SEASONS[words.lower(at)]]
    found = with_year(words, Partial(at, at + 1, None, first_month, months=3))
    if found.year is not None and words.lower(found.last) in ("-", "–", "/"):
        behind = words.digits(found.last + 1)
        if behind is not None and behind in (found.year + 1, (found.year + 1) % 100):
            found = replace(found, last=found.last + 2)
    return found if found.last > at + 1 else None


def read_code(words: Words, at: int) -> Partial | None:
    """ "Q1 2017", "Q1-2017", "2017 Q1", "2017-Q1", "H2 2019", "Q3" alone."""
    head, _, tail = words.lower(at).partition("-")
    if head in _CODES:
        month, months = _CODES[head]
        if tail:
            return Partial(at, at + 1, int(tail), month, months=months) if is_code_of_year(words.lower(at)) else None
        found = with_year(words, Partial(at, at + 1, None, month, months=months))
        alone = words.surface(at)[0] == "Q" and not words.touches(at - 1) and not _is_named(words, at)
        return found if found.last > at + 1 or alone else None
    if not words.sees(at, _CODE_WORDS, within=2):
        return None
    code = at + 1 + (words.lower(at + 1) == "-" and words.touches(at) and words.touches(at + 1))
    if is_year(words, at) and words.lower(code) in _CODES:
        month, months = _CODES[words.lower(code)]
        return Partial(at, code + 1, words.digits(at), month, months=months)
    return None


def _is_named(words: Words, at: int) -> bool:
    """Whether a name stands before the code, or more of it behind: "Audi Q3", "Q3 Sportback"."""
    before = words.surface(at - 1)
    named = before[:1].isupper() and not words.begins_sentence(at - 1)
    return named or (words.touches(at) and words.lower(at + 1) in ("-", "/", "_"))


def read_part_of_year(words: Words, at: int) -> Partial | None:
    """ "derde kwartaal 2018", "4de kwartaal van 2018", "eerste jaarhelft", "tweede helft van vorig jaar"."""
    if not words.sees(at, _PART_WORDS, within=3):
        return None
    rank, after = _rank(words, at)
    parts = _PARTS.get(words.lower(after), 0)
    if not parts or rank is None or rank > parts:
        return None
    noun, months = words.lower(after), 12 // parts
    first = Partial(at, after + 1, None, months * ((rank if rank < 0 else rank - 1) % parts) + 1, months=months)
    found = with_year(words, first)
    if found.last == first.last and words.lower(after + 1) == "van":
        behind = after + 2 + (words.lower(after + 2) in ("het", "dit"))
        if behind > after + 2 and words.lower(behind) in ("jaar", "kalenderjaar"):
            return replace(found, last=behind + 1)
        if noun == "helft":
            return _half_of_month(words, at, after + 2, rank)
    if found.last == first.last:
        if noun in _NEED_A_YEAR or not _SPORTS.isdisjoint(words.clause(at, found.last)):
            return None
        if rank == -1:
            return None
    return found


def _half_of_month(words: Words, at: int, month_at: int, rank: int) -> Partial | None:
    """ "eerste helft van mei": its first fifteen days, or those behind them."""
    month = MONTHS["nl"].get(words.lower(month_at))
    if month is None:
        return None
    found = with_year(words, Partial(at, month_at + 1, None, month))
    return replace(found, half=1 if rank == 1 else 2)


def _rank(words: Words, at: int) -> tuple[int | None, int]:
    """Which of the parts is meant, and where it stands: "derde" is 3, "4de" is 4."""
    rank = _RANKS.get(words.lower(at))
    if rank is not None:
        return rank, at + 1
    number = read_day_number(words, at)
    return (number[1], number[0]) if number and number[0] == at + 2 and number[1] <= 4 else (None, at)
