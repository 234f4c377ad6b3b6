"""A date or stretch of the calendar on its own: what may stand alone, behind "sinds", or at an end of an interval."""

from service.extraction.times import absolute, foreign, periods, relative, tense
from service.extraction.times.anchor import Anchor
from service.extraction.times.partial import resolve
from service.extraction.times.words import Found, Words
from service.extraction.times.years import PERIOD_PARTS

_LINKS = frozenset(("van", "of", "in"))
_ARTICLES = frozenset(("de", "het", "the"))


def may_begin(word: str) -> bool:
    """Whether a point may begin with the lower-case word."""
    return (
        word in PERIOD_PARTS
        or bool(absolute.rules_of(word))
        or bool(relative.rules_of(word))
        or bool(foreign.rules_of(word))
        or bool(periods.rules_of(word))
    )


def read_point(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The point that begins at the token: part of a period ("eind maart"), relative or absolute."""
    key = (read_point, at)
    if key not in words.memory:
        words.memory[key] = (
            _part_of_period(words, at, anchor) if words.lower(at) in PERIOD_PARTS else _date(words, at, anchor)
        )
    found: Found | None = words.memory[key]
    return found


def _part_of_period(words: Words, at: int, anchor: Anchor) -> Found | None:
    inner = at + 1
    inner += words.lower(inner) in _LINKS
    inner += words.lower(inner) in _ARTICLES
    found = _date(words, inner, anchor)
    if found is None or found.precision not in ("year", "month", "week") or found.open_ended:
        return None
    return Found(at, found.last, "date", found.value, found.precision, found.basis)


def _date(words: Words, at: int, anchor: Anchor) -> Found | None:
    """What names the calendar goes before what is reckoned; of date and relative time the longer one is read."""
    if words.language == "nl":
        if period := periods.read_period(words, at, anchor):
            return period
        found = relative.read_relative(words, at, anchor)
    else:
        found = foreign.read_foreign(words, at, anchor)
    partial = absolute.read_partial(words, at)
    if partial is not None and (found is None or partial.last >= found.last):
        return resolve(partial, anchor, future=tense.is_ahead(words, at, partial.last))
    return found
