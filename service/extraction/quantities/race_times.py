"""Times that a race takes: "in 12'24\\"", "een tijd van 2.03.45", "in 1.45,23", "in 2u03'45\\"", all in seconds.

The same digits are a time of day or a date: only where the words around tell of a race, or marks of minutes and seconds
stand there.
"""

import re
from decimal import Decimal

from service.dutch.numerals import Numeral
from service.extraction.quantities.base import Block, Expression, Unit, Verdict

_HOURS = re.compile(r"(\d{1,2})\.([0-5]\d)\.([0-5]\d)(?:,(\d{1,3}))?")  # 2.03.45
_MINUTES = re.compile(r"(\d{1,2})\.([0-5]\d),(\d{1,3})")  # 1.45,23
_GLUED = re.compile(r"[uh]([0-5]?\d)'([0-5]\d)")  # 2u03'45
_PRIMES = frozenset("'′’")
_SECONDS = frozenset('"″”')
_TAKES = frozenset("in na".split())
_TIMED = ("tijd", "toptijd", "record", "eindtijd", "rondetijd", "klokte", "klokt", "chrono", "finishte", "winnende")
_NEAR = 4  # tokens
_SIXTY = 60


def race_time(block: Block, at: int) -> Verdict | None:
    """The verdict of the time that begins at token `at`, or None."""
    word = block.word(at)
    if "." in word:
        return _pointed(block, at, word)
    if not word.isdecimal() or not block.touches(at):
        return None
    if (glued := _GLUED.fullmatch(block.word(at + 1))) is not None:
        total = (Decimal(word) * _SIXTY + Decimal(glued[1])) * _SIXTY + Decimal(glued[2])
        end = at + 2 + (block.touches(at + 1) and block.word(at + 2) in _SECONDS)
        return _verdict(at, end, total)
    seconds, end = block.word(at + 2), at + 3
    is_marked = block.word(at + 1) in _PRIMES and block.touches(at + 1)
    if not is_marked or len(seconds) != 2 or not seconds.isdecimal() or int(seconds) >= _SIXTY:
        return None
    if block.touches(end - 1) and block.word(end) in _SECONDS:
        end += 1
    elif block.touches(end - 1) and block.word(end) in _PRIMES and block.word(end + 1) in _PRIMES:
        end += 2
    elif block.word(at - 1) not in _TAKES:
        return None
    return _verdict(at, end, Decimal(word) * _SIXTY + Decimal(seconds))


def _pointed(block: Block, at: int, word: str) -> Verdict | None:
    """ "in 2.03.45", "een tijd van 1.45,23"."""
    if not (match := _HOURS.fullmatch(word) or _MINUTES.fullmatch(word)):
        return None
    before = [block.word(at - back) for back in range(1, _NEAR + 1)]
    is_told = any(word.endswith(_TIMED) for word in before)
    if not (before[0] == "in" and block.word(at + 1) != "uur") and not (
        is_told and before[0] in ("van", "in", ":", "met", "naar")
    ):
        return None
    *parts, decimals = match.groups()
    total = Decimal(0)
    for part in parts:
        total = total * _SIXTY + Decimal(part)
    return _verdict(at, at + 1, total + Decimal(f"0.{decimals or 0}"))


def _verdict(first: int, last: int, total: Decimal) -> Verdict:
    numeral = Numeral(first, last, total)
    expression = Expression(numeral, total, total, first, last, first, last, unit_tokens=None)
    return Verdict("duration", "duration.race", Unit("s"), expression)
