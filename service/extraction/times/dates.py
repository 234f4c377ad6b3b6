"""A date or stretch of the calendar by its own words: named, numbered, or reckoned from publication."""

from dataclasses import replace

from service.extraction.times import tense
from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar import absolute, periods
from service.extraction.times.calendar.partial import Partial, resolve
from service.extraction.times.relative import deictic, foreign
from service.extraction.times.relative.story_years import story_year
from service.extraction.times.words import Found, Words

# What a date may begin with.
OPENINGS = (absolute.rules_of, deictic.rules_of, foreign.rules_of, periods.rules_of)


def read_date(words: Words, at: int, anchor: Anchor) -> Found | None:
    """What names the calendar goes before what is reckoned; of date and relative time the longer one is read."""
    if words.language == "nl":
        if period := periods.read_period(words, at, anchor):
            return period
        found = deictic.read_relative(words, at, anchor)
    else:
        found = foreign.read_foreign(words, at, anchor)
    partial = absolute.read_partial(words, at)
    if partial is not None and (found is None or partial.last >= found.last):
        return _resolve(words, partial, anchor)
    return found


def _resolve(words: Words, partial: Partial, anchor: Anchor) -> Found:
    """The value of a date: in the year that the story is in, or else in the one nearest to publication."""
    if partial.of_that_year is not None:
        year = story_year(words, partial.first, anchor, told=True)
        known = replace(partial, year=year + partial.of_that_year) if year is not None else partial
        return replace(resolve(known, anchor if year is not None else Anchor(), future=False), basis="resolved")
    if partial.year is None and partial.year_shift is None and not partial.past and not partial.coming:
        if partial.day is not None and partial.weekday is None and (year := story_year(words, partial.first, anchor)):
            return replace(resolve(replace(partial, year=year), anchor, future=False), basis="resolved")
        if tense.recurs(words, partial.first, partial.last):
            return resolve(partial, Anchor(), future=False)
    return resolve(partial, anchor, future=tense.is_ahead(words, partial.first, partial.last))
