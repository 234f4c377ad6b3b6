"""When: dates, clock times, durations and sets in one block, as they stand and as ISO 8601.

In: the tokens of a block, and the time of publication that relative times are reckoned from. Out: `model.Time`
records in order, none of which overlap.

    sets.py          "dagelijks", "elke maandag", "per jaar"
    intervals.py     "tussen 2014 en 2016", "van maandag tot vrijdag"; date_pairs.py: "12-15 maart", "2014 en 2015"
    bounds.py        "sinds december", "tot vrijdag", "na 2018", "uiterlijk 1 mei", "in 1960 of later"
    datetimes.py     a clock time on its day: "gisteren om 16 uur", "half zes morgenavond", "in de loop van de ochtend";
                     clock_reading.py reads one time (clock_digits.py: "17u52", clock_words.py: "half drie",
                     day_parts.py: "'s avonds", clock_marks.py: "GMT"), clock_ranges.py two ("van 9 tot 17 uur");
                     clock_context.py: whether the night is told; day_values.py: the hours of a part of the day
    points.py        a date or stretch that can stand alone: offsets.py ("drie dagen geleden", "twee weken voor Kerst"),
                     and in dates.py
      periods.py     "de jaren 90", "de 19e eeuw"; weeks.py: "week 10", "de derde dinsdag van september"
      relative.py    "gisteren"; calendar_units.py ("vorige maand"), weekdays.py, monthdays.py ("de 15de");
                     foreign.py: en, ar
      absolute.py    "12 februari", "maart 2019"; numeric.py ("13/3/2019"), seasons.py (quarters), years.py ("in 2014"),
                     feast_days.py ("Pasen"), partial.py (the missing year)
    anaphora.py      "een jaar eerder", "de volgende dag": told by the time that was named before
    rest.py          "de rest van de week": from publication to its end
    durations.py     "drie dagen", "24 uur", "de hele week"
    mods.py          "begin", "later in", "rond": which part of its period a time is, or about which

What the news means by a time without a year: the last one before publication, unless the clause speaks of what is
to come (tense.py), the date is a line of its own, or its weekday is of another year. What cannot be known has no value:
"vrijdag" in a document that is dated "2019-03". A part of the day is its hours as weather forecasts divide it, an hour
of the dial from twelve to half past five of the afternoon unless the night is told.

To add a rule: write it in the module of its kind, `(words, at, anchor) -> Found | None`, and give it a row with the
words that it may begin with: in `rules_of` of absolute, relative, periods or offsets if it can stand behind "sinds" and
at the ends of an interval, else in `_rules_of` here. A rule is tried at its own first words and nowhere else, in the
order of the table; the first that matches wins. First words: a set, the table of other rules, or for numbers a test
such as `dispatch.is_digits`; where such a number needs a word behind it, `idle.py` must know the word.
"""

from service.dutch.calendar import PERIOD_PARTS
from service.dutch.tokens import Tokens
from service.extraction.times import (
    anaphora,
    bounds,
    clock_words,
    datetimes,
    day_parts,
    durations,
    intervals,
    links,
    points,
    rest,
    sets,
)
from service.extraction.times.anchor import Anchor
from service.extraction.times.dispatch import by_first_word, is_digits, is_number_word, is_small_digits, is_small_number
from service.extraction.times.idle import is_idle
from service.extraction.times.mods import with_mod
from service.extraction.times.numeric import read_numeric
from service.extraction.times.partial import resolve
from service.extraction.times.words import Found, Words
from service.model import Published, Time

_LANGUAGES = ("nl", "en", "ar")


def find_times(
    text: str,
    tokens: Tokens,
    published: Published | None,
    language: str = "nl",
    timezone: str = "Europe/Brussels",
) -> list[Time]:
    """Time expressions of one block: "Sinds 12 februari" in a document of 2019-03 is 2019-02-12/...

    Args:
        text: the document.
        tokens: the tokens of the block, with offsets into `text`.
        published: what relative times are reckoned from; None leaves them without a value.
        language: ISO 639-1 of the block; Dutch, English and Arabic are read, others only for numeric dates.
        timezone: where a day begins and ends.
    """
    words = Words(text, tokens, language)
    anchor = Anchor.of(published, timezone)
    rules_of = (_rules_of if language in _LANGUAGES else _rules_of_others).of
    free = 0  # the first token behind what was found
    for at, word in enumerate(tokens.lower):
        rules = rules_of(word)
        if not rules or at < free or (len(word) <= 2 and word.isdecimal() and is_idle(words, at)):
            continue
        for rule in rules:
            if found := rule(words, at, anchor):
                words.found.append(with_mod(words, found))
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
        (intervals.read_between, (links.OPENINGS, *points.OPENINGS, is_digits)),
        (datetimes.read_hours, (links.OPENINGS, is_small_digits)),
        (bounds.read_open, (bounds.OPENINGS,)),
        (bounds.read_bound, (bounds.PHRASE_WORDS,)),
        (bounds.read_onwards, points.OPENINGS),
        (anaphora.read_anaphor, (anaphora.OPENINGS,)),
        (rest.read_rest, (rest.OPENINGS,)),
        (anaphora.read_later, (is_digits, is_number_word, durations.AMOUNT_WORDS)),
        (intervals.read_listed_day, (is_small_digits,)),
        (bounds.read_clock_onwards, (is_small_number, clock_words.SPOKEN, clock_words.NAMED)),
        (datetimes.read_part_of_day, (day_parts.ALONE, day_parts.USUAL, PERIOD_PARTS)),
        (durations.read_duration, (is_digits, is_number_word, durations.AMOUNT_WORDS, ("hele", "heel"))),
    )
)
_rules_of_others = by_first_word(((_read_number_date, (is_digits,)),))
