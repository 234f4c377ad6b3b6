"""When: dates, clock times, durations and sets in one block, as they stand and as ISO 8601.

In: the tokens of a block, and the time of publication that relative times are reckoned from. Out: `model.Time`
records in order, none of which overlap. At each token the rules are tried in this order; the first that matches wins:

    intervals.py   "sinds december", "tussen 2014 en 2016", "van 12 tot 15 maart", "2014 en 2015"
    periods.py     "de jaren 90", "week 10", "de derde dinsdag van september"
    relative.py    "gisteren", "de afgelopen weken", "drie dagen geleden" (weekdays.py; foreign.py: en, ar)
    absolute.py    "12 februari", "13/3/2019", "maart 2019" (years.py: "in 2014"; partial.py: the missing year)
    clock.py       "17u52", "om 16 uur"; behind a date both are one: "gisteren om 16 uur"
    durations.py   "drie dagen", "24 uur"; "dagelijks", "per jaar"

What the news means by a time without a year: the last one before publication, unless the clause speaks of what is
to come. What cannot be known has no value: "vrijdag" in a document that is dated "2019-03".

To add a rule: write it in the module of its kind, give it its place in `_read`, and name its first words in
`_opening_words`.
"""

from datetime import date
from functools import cache

from service.dutch.calendar import FIXED_FEASTS, MONTHS, MOVABLE_FEASTS, SEASONS, WEEKDAYS
from service.dutch.tokens import Tokens
from service.extraction.times import (
    absolute,
    clock,
    durations,
    foreign,
    intervals,
    periods,
    relative,
    tense,
    weekdays,
)
from service.extraction.times.anchor import Anchor
from service.extraction.times.partial import resolve
from service.extraction.times.words import Found, Words
from service.extraction.times.years import PERIOD_PARTS
from service.model import Published, Time

# What may stand before the hyphen of "eind-maart" and "juli-augustus".
_HYPHENED = PERIOD_PARTS | MONTHS["nl"].keys()
# A page of the small hours that speaks of "22 uur" means the evening before.
_NIGHT_ENDS, _NOON = 6, 12
_LANGUAGES = ("nl", "en", "ar")
_CLOCK_CUES = clock.CUES | {"in", "iets", "kort", "even", ","}


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
    return _Scan(
        Words(text, tokens, language if language in _LANGUAGES else "xx"), Anchor.of(published, timezone)
    ).run()


class _Scan:
    """One pass over a block."""

    def __init__(self, words: Words, anchor: Anchor) -> None:
        self._words = words
        self._anchor = anchor
        self._found: list[Found] = []
        self._points: dict[int, Found | None] = {}

    def run(self) -> list[Time]:
        words, opening = self._words, _opening_words()
        at = 0
        while at < len(words):
            word = words.lower(at)
            may_open = word in opening or words.may_be_numeral(at) or word.partition("-")[0] in _HYPHENED
            found = self._read(at) if may_open else None
            if found is None:
                at += 1
            else:
                self._found.append(found)
                at = found.last
        return [self._record(found) for found in self._found]

    def _read(self, at: int) -> Found | None:
        words, anchor = self._words, self._anchor
        if words.language == "xx":
            partial = absolute.read_numeric(words, at)
            return resolve(partial, anchor, future=False) if partial else None
        return (
            durations.read_set(words, at)
            or intervals.read_between(words, at, anchor, self._point, self._ahead)
            or self._clock_interval(at)
            or intervals.read_open(words, at, anchor, self._point_or_clock)
            or self._point_and_clock(at)
            or intervals.read_listed_day(words, at, anchor, self._ahead)
            or self._clock(at)
            or durations.read_duration(words, at)
        )

    def _ahead(self, first: int, last: int) -> bool:
        """Whether a date at these tokens lies ahead."""
        return tense.is_ahead(self._words, first, last)

    def _point(self, at: int) -> Found | None:
        """A date on its own: part of a period ("eind maart"), relative or absolute."""
        if at not in self._points:
            self._points[at] = self._read_point(at)
        return self._points[at]

    def _read_point(self, at: int) -> Found | None:
        words = self._words
        if words.lower(at) in PERIOD_PARTS:
            inner = at + 1
            inner += words.lower(inner) in ("van", "of", "in")
            inner += words.lower(inner) in ("de", "het", "the")
            found = self._date(inner) if inner < len(words) else None
            if found is not None and found.precision in ("year", "month", "week") and not found.open_ended:
                return Found(at, found.last, "date", found.value, found.precision, found.basis)
            return None
        return self._date(at)

    def _date(self, at: int) -> Found | None:
        words, anchor = self._words, self._anchor
        partial = absolute.read_partial(words, at)
        if words.language == "nl":
            found = relative.read_relative(words, at, anchor)
        else:
            found = foreign.read_foreign(words, at, anchor)
        if words.language == "nl" and (
            period := periods.read_period(words, at, anchor, future=self._ahead(at, at + 1))
        ):
            return period
        if partial is not None and (found is None or partial.last >= found.last):
            return resolve(partial, anchor, future=self._ahead(at, partial.last))
        return found

    def _point_and_clock(self, at: int) -> Found | None:
        """A date, with the clock time behind it: "vrijdag om 14.30 uur", "12 maart, 17u52", "gisteren rond 16 uur"."""
        words, found = self._words, self._point(at)
        if found is None or found.type != "date" or found.precision != "day" or found.open_ended:
            return found
        after = weekdays.skip_day_part(words, found.last)
        announced = False
        for _ in range(3):
            if words.lower(after) not in _CLOCK_CUES | clock.APPROXIMATELY:
                break
            announced = announced or words.lower(after) in clock.CUES
            after += 1
        time = (
            clock.read_clock(words, after, expected=announced)
            if words.on_one_line(at, min(after + 1, len(words)))
            else None
        )
        if time is None:
            return found
        precision = "hour" if time.minute is None else "minute"
        return Found(at, time.last, "time", time.written(found.day), precision, found.basis, found.day)  # type: ignore[arg-type]

    def _clock(self, at: int) -> Found | None:
        time = clock.read_clock(self._words, at)
        return self._on_its_day(at, time) if time else None

    def _point_or_clock(self, at: int) -> Found | None:
        found = self._point_and_clock(at)
        if found is None and (time := clock.read_clock(self._words, at)):
            found = self._on_its_day(at, time)
        return found

    def _on_its_day(self, at: int, time: clock.Clock) -> Found:
        day = self._day_at(at)
        moment = self._anchor.moment
        if moment is not None and day == self._anchor.day and moment.hour < _NIGHT_ENDS and time.hour >= _NOON:
            day = self._anchor.days_from(-1)
        precision = "hour" if time.minute is None else "minute"
        basis = "resolved" if day else "stated"
        return Found(at, time.last, "time", time.written(day), precision, basis, day)  # type: ignore[arg-type]

    def _clock_interval(self, at: int) -> Found | None:
        """ "van 9 tot 17 uur", "tussen 13.00 en 15.30 uur"."""
        words = self._words
        opening = words.lower(at)
        if opening not in ("van", "tussen"):
            return None
        begin = clock.read_clock(words, at + 1, expected=True)
        hour = words.digits(at + 1, most=2)
        if begin is None and hour is not None and hour <= 24:
            begin = clock.Clock(at + 1, at + 2, hour, None)
        if begin is None or words.lower(begin.last) != ("en" if opening == "tussen" else "tot"):
            return None
        end = clock.read_clock(words, begin.last + 1, expected=True)
        if end is None:
            return None
        day = self._day_at(at)
        precision = "hour" if end.minute is None else "minute"
        basis = "resolved" if day else "stated"
        begin = clock.like(begin, end)
        value = f"{begin.written(day)}/{end.written(day)}" if begin.certain and end.certain else None
        return Found(at, end.last, "time", value, precision, basis, day, True)  # type: ignore[arg-type]

    def _day_at(self, at: int) -> date | None:
        """The day that a clock time is of: the one that its sentence named last, else that of publication."""
        for found in reversed(self._found):
            if not self._words.same_sentence(found.first, at):
                break
            if found.type == "set":
                return None
            if found.type in ("date", "time") and found.precision in ("day", "hour", "minute"):
                return found.day
        return self._anchor.day

    def _record(self, found: Found) -> Time:
        tokens = self._words.tokens
        start, end = tokens.start[found.first], tokens.end[found.last - 1]
        surface = self._words.text[start:end]
        return Time(surface, start, end, found.type, found.value, found.precision, found.basis)


@cache
def _opening_words() -> frozenset[str]:
    """Every word that one of the rules may begin with, but for numerals."""
    return frozenset().union(
        *(names for names in MONTHS.values()),
        *(names for names in WEEKDAYS.values()),
        (f"{day}en" for day in WEEKDAYS["nl"]),
        (name.split()[0] for name in (*FIXED_FEASTS, *MOVABLE_FEASTS)),
        SEASONS,
        intervals.OPENING_WORDS,
        relative.OPENING_WORDS,
        periods.OPENING_WORDS,
        absolute.OPENING_WORDS,
        foreign.OPENING_WORDS,
        durations.OPENING_WORDS,
        clock.OPENING_WORDS,
    )
