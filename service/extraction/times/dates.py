"""A date or stretch of the calendar by its own words: named, numbered, or reckoned from publication."""

from service.extraction.times import absolute, foreign, periods, relative, tense
from service.extraction.times.anchor import Anchor
from service.extraction.times.partial import resolve
from service.extraction.times.words import Found, Words


def may_begin(word: str) -> bool:
    """Whether a date may begin with the lower-case word."""
    return (
        bool(absolute.rules_of(word))
        or bool(relative.rules_of(word))
        or bool(foreign.rules_of(word))
        or bool(periods.rules_of(word))
    )


def read_date(words: Words, at: int, anchor: Anchor) -> Found | None:
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
