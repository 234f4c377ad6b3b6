"""Numbers that no time can begin with, told by their neighbours: most numbers of a text are none of the calendar's."""

from service.dutch.calendar import DAY_PARTS, MONTHS, WEEKDAYS
from service.extraction.times.clock.cues import CUES, OCLOCK
from service.extraction.times.clock.marks import HALVES
from service.extraction.times.durations import UNITS
from service.extraction.times.links import OPENINGS
from service.extraction.times.words import Words

# One of these stands behind a number of one or two digits with which a time begins: its unit, month or weekday, or
# that of the end that it is linked to, the hour that it is "over" or "voor", a part of the day. A rule that begins with
# such a number and needs another word names it here.
_BEHIND = (
    frozenset(UNITS)
    | frozenset().union(*MONTHS.values())
    | frozenset().union(*WEEKDAYS.values())
    | DAY_PARTS.keys()
    | {f"{part}s" for part in DAY_PARTS}
    | OCLOCK
    | HALVES.keys()
    | frozenset(
        "chr christus jaartelling sec eeuw kwartaal quarter halfjaar jaarhelft helft weekend voor over half 's".split()
    )
)
_JOINED = frozenset("-/:")
_FARTHEST = 16  # tokens


def is_idle_number(words: Words, at: int) -> bool:
    """Whether the token is a number of one or two digits, and no time begins with it."""
    word = words.lower(at)
    return len(word) <= 2 and word.isdecimal() and is_idle(words, at)


def is_idle(words: Words, at: int) -> bool:
    """Whether no time begins with the number of one or two digits: nothing near it asks for one."""
    joined = words.lower(at - 1) in _JOINED and words.touches(at - 1) and words.touches(at - 2)
    if joined and words.lower(at - 2).isdecimal():
        return True  # inside a row of numbers, which its first one would have read
    if words.lower(at + 1) in OPENINGS and words.lower(at + 2)[:1].isdecimal():
        return False  # "op de 23 van 9.30 tot 11.00"
    if words.touches(at) and (words.lower(at + 1) in _JOINED or words.lower(at + 1)[:1].isalpha()):
        return False
    return words.lower(at - 1) not in CUES and not words.sees(at, _BEHIND, within=_FARTHEST)
