"""When: dates, clock times, durations and sets in one block, as they stand and as ISO 8601.

In: the tokens of a block, and the time of publication that relative times are reckoned from. Out: `model.Time`
records in order, none of which overlap.

    sets.py          "dagelijks", "elke maandag", "per jaar"
    intervals/       "tussen 2014 en 2016", "van maandag tot vrijdag", "sinds december", "uiterlijk 1 mei"
    clock/           "17u52", "half drie", "gisteren om 16 uur", "van 9 tot 17 uur", "in de loop van de ochtend"
    points.py        what can stand alone, behind "sinds" or at an end of an interval: relative/offsets.py ("drie dagen
                     geleden") and dates.py, which joins
      calendar/      "12 februari", "13/3/2019", "in 2014", "Pasen", "de jaren 90", "week 10"
      relative/      "gisteren", "vorige maand", "vrijdag jl.", "de 15de"; also "een jaar eerder", which is told by the
                     time that was named before, and "de rest van de week"
    durations.py     "drie dagen", "24 uur", "de hele week"
    mods.py          "begin", "later in", "rond": which part of its period a time is, or about which

    words.py (the tokens, and what a rule gives back), dispatch.py and idle.py (which rules may begin at a word),
    anchor.py (publication), tense.py and verb_forms.py (whether a clause looks ahead), values.py and links.py serve
    them all.

What the news means by a time without a year: the last one before publication, unless the clause speaks of what is
to come (tense.py), the date is a line of its own, or its weekday is of another year. What cannot be known has no value:
"vrijdag" in a document that is dated "2019-03". A part of the day is its hours as weather forecasts divide it, an hour
of the dial from twelve to half past five of the afternoon unless the night is told.

To add a rule: write it in the module of its kind, `(words, at, anchor) -> Found | None`, and give it a row with the
words that it may begin with: in `rules_of` of absolute, deictic, periods or offsets if it can stand behind "sinds" and
at the ends of an interval, else in `_rules_of` here. A rule is tried at its own first words and nowhere else, in the
order of the table; the first that matches wins. First words: a set, the table of other rules, or for numbers a test
such as `dispatch.is_digits`; where such a number needs a word behind it, `idle.py` must know the word.
"""

from collections.abc import Sequence

from service.dutch.calendar import PERIOD_PARTS
from service.dutch.tokens import Tokens
from service.extraction.times import durations, links, points, sets
from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar.numeric import read_numeric
from service.extraction.times.calendar.partial import resolve
from service.extraction.times.clock import datetimes, day_parts, part_times, spoken
from service.extraction.times.clock.named_days import told_by
from service.extraction.times.dispatch import by_first_word, is_digits, is_number_word, is_small_digits, is_small_number
from service.extraction.times.idle import is_idle
from service.extraction.times.intervals import bounds, closed
from service.extraction.times.intervals.listed import with_listed
from service.extraction.times.mods import with_mod
from service.extraction.times.relative import anaphora, rest
from service.extraction.times.words import Found, Words
from service.model import Published, Time

_LANGUAGES = ("nl", "en", "ar")


def find_times(
    text: str,
    tokens: Tokens,
    published: Published | None,
    language: str = "nl",
    timezone: str = "Europe/Brussels",
    before: Sequence[Time] = (),
) -> list[Time]:
    """Time expressions of one block: "Sinds 12 februari" in a document of 2019-03 is 2019-02-12/...

    Args:
        text: the document.
        tokens: the tokens of the block, with offsets into `text`.
        published: what relative times are reckoned from; None leaves them without a value.
        language: ISO 639-1 of the block; Dutch, English and Arabic are read, others only for numeric dates.
        timezone: where a day begins and ends.
        before: the times of the block before: its last day is that of the hours with which this one goes on.
    """
    words = Words(text, tokens, language, told_by(before))
    anchor = Anchor.of(published, timezone)
    rules_of = (_rules_of if language in _LANGUAGES else _rules_of_others).of
    free = 0  # the first token behind what was found
    for at, rules in enumerate(map(rules_of, tokens.lower)):
        if not rules or at < free:
            continue
        word = tokens.lower[at]
        if len(word) <= 2 and word.isdecimal() and is_idle(words, at):
            continue
        for rule in rules:
            if found := rule(words, at, anchor):
                words.found.append(with_listed(words, with_mod(words, found)))
                free = found.last
                break
    return [_record(words, found) for found in words.found]


def _record(words: Words, found: Found) -> Time:
    tokens = words.tokens
    start, end = tokens.start[found.first], tokens.end[found.last - 1]
    surface = words.text[start:end]
    return Time(surface, start, end, found.type, found.value, found.precision, found.basis, found.mod)


def _read_number_date(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A date in digits: any language writes them alike."""
    partial = read_numeric(words, at)
    return resolve(partial, anchor, future=False) if partial else None


_rules_of = by_first_word(
    (
        (sets.read_set, (sets.SET_WORDS,)),
        (closed.read_between, (links.OPENINGS, *points.OPENINGS, is_digits)),
        (datetimes.read_hours, (links.OPENINGS, is_small_digits)),
        (anaphora.read_since_then, (anaphora.SINCE_WORDS,)),
        (bounds.read_open, (bounds.OPENINGS,)),
        (bounds.read_bound, (bounds.PHRASE_WORDS,)),
        (bounds.read_onwards, points.OPENINGS),
        (anaphora.read_anaphor, (anaphora.OPENINGS,)),
        (rest.read_rest, (rest.OPENINGS,)),
        (rest.read_year_so_far, (rest.YEAR,)),
        (rest.read_holidays, (rest.HOLIDAYS,)),
        (anaphora.read_later, (is_digits, is_number_word, durations.AMOUNT_WORDS)),
        (closed.read_listed_day, (is_small_digits,)),
        (bounds.read_clock_onwards, (is_small_number, spoken.SPOKEN, spoken.NAMED, spoken.PLURAL_HOURS)),
        (part_times.read_part_of_day, (day_parts.ALONE, day_parts.USUAL, PERIOD_PARTS)),
        (durations.read_duration, (is_digits, is_number_word, durations.AMOUNT_WORDS, ("hele", "heel"))),
    )
)
_rules_of_others = by_first_word(((_read_number_date, (is_digits,)),))
