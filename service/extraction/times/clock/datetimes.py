"""A clock time on its day: "vrijdag om 14.30 uur", "half zes morgenavond", "16 uur" on the day last named."""

from dataclasses import replace
from datetime import date

from service.dutch.calendar import make_date
from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar.absolute import read_partial
from service.extraction.times.calendar.four_digits import is_year
from service.extraction.times.clock.clock import MIDNIGHT, Clock, begin_of_day, in_daytime, in_part
from service.extraction.times.clock.context import tells_of_night
from service.extraction.times.clock.cues import APPROXIMATELY, CUES, stands_clear
from service.extraction.times.clock.day_parts import part_before, part_of_date, skip_day_part
from service.extraction.times.clock.named_days import day_at, day_behind, day_further, in_night, is_day
from service.extraction.times.clock.ranges import ClockRange, read_clock_range
from service.extraction.times.clock.reading import read_bare_hour, read_clock
from service.extraction.times.idle import is_idle_number
from service.extraction.times.points import read_point
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Basis, Found, Words

_LINKS = CUES | APPROXIMATELY | {"in", ","}
_MOST_LINKS = 3
_BOUNDS = (["na"], ["voor"], ["vóór"])


def read_moment(words: Words, at: int, anchor: Anchor, *, expected: bool = False) -> Found | None:
    """A point, with its clock time if it has one, or a clock time alone (`expected`: something calls for it)."""
    return read_point_and_clock(words, at, anchor) or read_clock_time(words, at, anchor, expected=expected)


def read_point_and_clock(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A date, with the clock time or range behind it: "vrijdag om 14.30 uur", "12 maart van 9 tot 17 uur"."""
    point = read_point(words, at, anchor)
    if point is None or not is_day(point):
        return point
    after = skip_day_part(words, point.last)
    if not words.on_one_line(at, min(after + 1, len(words))):
        return point
    if found := _range_behind(words, at, after, point):
        return found
    links: list[str] = []
    while len(links) < _MOST_LINKS and (word := words.lower(after)) in _LINKS:
        links.append(word)
        after += 1
    bound = links in _BOUNDS
    time = read_clock(words, after, expected=bound or not CUES.isdisjoint(links), behind_day=links in ([], [","]))
    if time is None and ("om" in links or (point.part is not None and not CUES.isdisjoint(links))):
        bare = read_bare_hour(words, after)
        time = bare if bare is not None and stands_clear(words, bare.last, behind_day=True) else None
    if time is None or (bound and not stands_clear(words, time.last)):
        return point
    if point.part is not None and not time.parted:
        time = in_part(time, point.part)
    time, day = in_night(time, point)
    if (year := _year_behind(words, time, day)) is not None:
        time, day = replace(time, last=time.last + 1), year
    found = _written(words, at, time, day, "stated" if year is not None else point.basis)
    return _bounded(found, links[0]) if bound else found


def _year_behind(words: Words, time: Clock, day: date | None) -> date | None:
    """The day in the year behind its seconds: "wo 26 okt 15:50:06 2016", as computers write it."""
    if time.second is None or day is None or not is_year(words, time.last):
        return None
    return make_date(words.digits(time.last) or day.year, day.month, day.day)


def _bounded(found: Found, link: str) -> Found:
    """ "vrijdag na 18 uur"; "kort na 18 uur" is a point."""
    if found.value is None:
        return found
    value = f"{found.value}/.." if link == "na" else f"../{found.value}"
    return replace(found, value=value, day=None, open_ended=True)


def _range_behind(words: Words, at: int, after: int, point: Found) -> Found | None:
    hours = read_clock_range(words, after + (words.lower(after) == ","), behind_day=True)
    if hours is None:
        return None
    return _stretch(words, at, hours.last, hours, in_night(hours.begin, point)[1], point.basis)


def read_clock_time(words: Words, at: int, anchor: Anchor, *, expected: bool = False) -> Found | None:
    """A clock time alone, of the day that stands behind it, else of the one that its sentence named last."""
    # "Elke dag 15.00", "deze week 8.00".
    behind_time = bool(words.found) and words.found[-1].last == at and words.on_one_line(at - 1, at + 1)
    time = read_clock(words, at, expected=expected or _is_dated(words, at), behind_day=behind_time)
    if time is None:
        return None
    if point := day_behind(words, time.last, anchor):
        return replace(_on_day(words, at, time, point), last=point.last)
    named, day = day_at(words, at, anchor, time)
    if not named and (point := day_further(words, time.last, anchor)):
        return _on_day(words, at, time, point)
    if time.hour == MIDNIGHT and not named and not is_ahead(words, at, time.last):
        time = begin_of_day(time)
    return _written(words, at, time, day, "resolved" if day else "stated")


def _is_dated(words: Words, at: int) -> bool:
    """ "12.30" before "de 27e december": only a clock time has its day right behind it."""
    if "." not in words.lower(at) or words.lower(at + 1) != "de":
        return False
    dated = read_partial(words, at + 2)
    return dated is not None and dated.day is not None


def read_clock_of_day(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A clock time with its day right behind it: "22 uur vrijdag", "het middaguur vandaag"."""
    time = read_clock(words, at, expected=True)
    point = day_behind(words, time.last, anchor, goes_on=True) if time is not None else None
    return replace(_on_day(words, at, time, point), last=point.last) if time is not None and point is not None else None


def read_hours(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A range of clock times, of the day that is named behind it, else of the one that its sentence named last."""
    if is_idle_number(words, at + 1) and part_before(words, at, CUES) is None:
        return None
    hours = read_clock_range(words, at)
    if hours is None:
        return None
    last, point = hours.last, day_behind(words, hours.last, anchor)
    if point is not None:
        last, day, basis = point.last, point.day, point.basis
        hours = hours.in_part(part_of_date(words, point.first, point.last))
    else:
        named, day = day_at(words, at, anchor, hours.begin)
        if not named and (point := day_further(words, hours.last, anchor)):
            day = point.day
        basis = "resolved" if day else "stated"
    return _stretch(words, at, last, hours, day, basis)


def _stretch(words: Words, at: int, last: int, hours: ClockRange, day: date | None, basis: Basis) -> Found:
    if (awake := hours.in_daytime()) is not hours and not tells_of_night(words, at):
        hours, basis = awake, "resolved"
    value, precision = hours.written(day), hours.end.precision
    if value is None and day is not None:
        value, precision = day.isoformat(), "day"
    return Found(at, last, "time", value, precision, basis, day, True)


def _on_day(words: Words, at: int, time: Clock, point: Found) -> Found:
    code = part_of_date(words, point.first, point.last)
    time, day = in_night(in_part(time, code) if code else time, point)
    return _written(words, at, time, day, point.basis)


def _written(words: Words, at: int, time: Clock, day: date | None, basis: Basis) -> Found:
    if time.by_dial and (awake := in_daytime(time)) is not time and not tells_of_night(words, at):
        time, basis = awake, "resolved"
    value, precision = time.written(day), time.precision
    if not time.certain and day is not None:  # "half acht": the day is known, and of the clock only the dial
        value, precision = day.isoformat(), "day"
    return Found(at, time.last, "time", value, precision, basis, day)
