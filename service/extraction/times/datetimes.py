"""A clock time on its day: "vrijdag om 14.30 uur", "om 16 uur" on the day last named, "van 9 tot 17 uur"."""

from datetime import date

from service.extraction.times import clock
from service.extraction.times.anchor import Anchor
from service.extraction.times.clock import Clock, read_clock
from service.extraction.times.points import read_point
from service.extraction.times.weekdays import skip_day_part
from service.extraction.times.words import Basis, Found, Words
from service.model.article import Precision

# A page of the small hours that speaks of "22 uur" means the evening before.
_NIGHT_ENDS, _NOON = 6, 12
_CUES = clock.CUES | {"in", "iets", "kort", "even", ","} | clock.APPROXIMATELY
STRETCH_WORDS = frozenset(("van", "tussen"))
_FARTHEST = 160  # tokens; no sentence that is read as one is longer


def read_moment(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A point, with its clock time if it has one, or a clock time alone."""
    return read_point_and_clock(words, at, anchor) or read_clock_time(words, at, anchor)


def read_point_and_clock(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A date, with the clock time behind it: "vrijdag om 14.30 uur", "12 maart, 17u52", "gisteren rond 16 uur"."""
    found = read_point(words, at, anchor)
    if found is None or found.type != "date" or found.precision != "day" or found.open_ended:
        return found
    after = skip_day_part(words, found.last)
    announced = False
    for _ in range(3):
        if words.lower(after) not in _CUES:
            break
        announced = announced or words.lower(after) in clock.CUES
        after += 1
    if not words.on_one_line(at, min(after + 1, len(words))):
        return found
    time = read_clock(words, after, expected=announced)
    return _written(at, time, found.day, found.basis) if time else found


def read_clock_time(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A clock time alone: it is of the day that its sentence named last."""
    time = read_clock(words, at)
    if time is None:
        return None
    day, moment = _day_at(words, at, anchor), anchor.moment
    if moment is not None and day == anchor.day and moment.hour < _NIGHT_ENDS and time.hour >= _NOON:
        day = anchor.days_from(-1)
    return _written(at, time, day, "resolved" if day else "stated")


def read_stretch(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "van 9 tot 17 uur", "tussen 13.00 en 15.30 uur"."""
    opening = words.lower(at)
    begin = read_clock(words, at + 1, expected=True)
    hour = words.digits(at + 1, most=2)
    if begin is None and hour is not None and hour <= 24:
        begin = Clock(at + 1, at + 2, hour, None)
    if begin is None or words.lower(begin.last) != ("en" if opening == "tussen" else "tot"):
        return None
    end = read_clock(words, begin.last + 1, expected=True)
    if end is None:
        return None
    day = _day_at(words, at, anchor)
    begin = clock.like(begin, end)
    value = f"{begin.written(day)}/{end.written(day)}" if begin.certain and end.certain else None
    return Found(at, end.last, "time", value, _precision(end), "resolved" if day else "stated", day, True)


def _written(at: int, time: Clock, day: date | None, basis: Basis) -> Found:
    return Found(at, time.last, "time", time.written(day), _precision(time), basis, day)


def _precision(time: Clock) -> Precision:
    return "hour" if time.minute is None else "minute"


def _day_at(words: Words, at: int, anchor: Anchor) -> date | None:
    """The day that a clock time is of: the one that its sentence named last, else that of publication."""
    for found in reversed(words.found):
        if found.first < at - _FARTHEST or not words.same_sentence(found.first, at):
            break
        if found.type == "set":
            return None
        if found.type in ("date", "time") and found.precision in ("day", "hour", "minute"):
            return found.day
    return anchor.day
