"""A clock time on its day: "vrijdag om 14.30 uur", "half zes morgenavond", "16 uur" on the day last named."""

from dataclasses import replace
from datetime import date

from service.dutch.words import PREPOSITIONS
from service.extraction.times.anchor import Anchor
from service.extraction.times.clock import MIDNIGHT, Clock, begin_of_day, in_part
from service.extraction.times.clock_cues import APPROXIMATELY, CUES, stands_clear
from service.extraction.times.clock_ranges import ClockRange, read_clock_range
from service.extraction.times.clock_reading import read_bare_hour, read_clock
from service.extraction.times.day_parts import BEGINS, DAY_WORDS, part_alone, part_before, part_of_date
from service.extraction.times.idle import is_idle_number
from service.extraction.times.points import read_point
from service.extraction.times.tense import is_ahead, tells_past
from service.extraction.times.weekdays import skip_day_part
from service.extraction.times.words import Basis, Found, Words

_NIGHT_ENDS, _NOON = 6, 12
_LINKS = CUES | APPROXIMATELY | {"in", ","}
# A day in front of these begins an interval of its own.
_GOES_ON = frozenset(("tot", "en", "-", "–", "t"))
# Behind these a day is not that of the clause: "de zitting van vrijdag".
_GOVERNS = PREPOSITIONS - {"op"}
_NEAR = 12  # tokens
_MOST_LINKS = 3
_SHORTEST_TALE = 4
_BOUNDS = (["na"], ["voor"], ["vóór"])
_FARTHEST = 160  # tokens; no sentence that is read as one is longer


def read_moment(words: Words, at: int, anchor: Anchor, *, expected: bool = False) -> Found | None:
    """A point, with its clock time if it has one, or a clock time alone (`expected`: something calls for it)."""
    return read_point_and_clock(words, at, anchor) or read_clock_time(words, at, anchor, expected=expected)


def read_point_and_clock(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A date, with the clock time or range behind it: "vrijdag om 14.30 uur", "12 maart van 9 tot 17 uur"."""
    point = read_point(words, at, anchor)
    if point is None or not _is_day(point):
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
    if time is None and "om" in links:
        bare = read_bare_hour(words, after)
        time = bare if bare is not None and stands_clear(words, bare.last, behind_day=True) else None
    if time is None or (bound and not stands_clear(words, time.last)):
        return point
    found = _written(at, time, point.day, point.basis)
    return _bounded(found, links[0]) if bound else found


def _bounded(found: Found, link: str) -> Found:
    """ "vrijdag na 18 uur"; "kort na 18 uur" is a point."""
    if found.value is None:
        return found
    value = f"{found.value}/.." if link == "na" else f"../{found.value}"
    return replace(found, value=value, day=None, open_ended=True)


def _is_day(point: Found) -> bool:
    return point.type == "date" and point.precision == "day" and not point.open_ended


def _range_behind(words: Words, at: int, after: int, point: Found) -> Found | None:
    hours = read_clock_range(words, after + (words.lower(after) == ","), behind_day=True)
    if hours is None:
        return None
    return _stretch(at, hours.last, hours, point.day, point.basis)


def read_clock_time(words: Words, at: int, anchor: Anchor, *, expected: bool = False) -> Found | None:
    """A clock time alone, of the day that stands behind it, else of the one that its sentence named last."""
    # "Elke dag 15.00", "deze week 8.00".
    behind_time = bool(words.found) and words.found[-1].last == at and words.on_one_line(at - 1, at + 1)
    time = read_clock(words, at, expected=expected, behind_day=behind_time)
    if time is None:
        return None
    if point := _day_behind(words, time.last, anchor):
        return replace(_on_day(words, at, time, point), last=point.last)
    named, day = _day_at(words, at, anchor, time)
    if not named and (point := _day_further(words, time.last, anchor)):
        return _on_day(words, at, time, point)
    if time.hour == MIDNIGHT and not named and not is_ahead(words, at, time.last):
        time = begin_of_day(time)
    return _written(at, time, day, "resolved" if day else "stated")


def read_hours(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A range of clock times, of the day that is named behind it, else of the one that its sentence named last."""
    if is_idle_number(words, at + 1) and part_before(words, at, CUES) is None:
        return None
    hours = read_clock_range(words, at)
    if hours is None:
        return None
    last, point = hours.last, _day_behind(words, hours.last, anchor)
    if point is not None:
        last, day, basis = point.last, point.day, point.basis
        hours = hours.in_part(part_of_date(words, point.first, point.last))
    else:
        named, day = _day_at(words, at, anchor, hours.begin)
        if not named and (point := _day_further(words, hours.last, anchor)):
            day = point.day
        basis = "resolved" if day else "stated"
    return _stretch(at, last, hours, day, basis)


def _stretch(at: int, last: int, hours: ClockRange, day: date | None, basis: Basis) -> Found:
    value, precision = hours.written(day), hours.end.precision
    if value is None and day is not None:
        value, precision = day.isoformat(), "day"
    return Found(at, last, "time", value, precision, basis, day, True)


def read_part_of_day(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A part of the day that was named last, or of publication: "in de loop van de ochtend"; its value is the day."""
    part = part_alone(words, at)
    if part is None:
        return None
    last, code = part
    hour = Clock(at, last, BEGINS[code])
    named, day = _day_at(words, at, anchor, hour)
    if not named and anchor.moment is not None and anchor.moment.hour < hour.hour and day == anchor.day:
        # On a page of the morning the afternoon is yesterday's, or is still to come.
        day = day if is_ahead(words, at, last) else anchor.days_from(-1)
    return Found(at, last, "date", day.isoformat() if day else None, "day", "resolved", day)


def _day_behind(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The day behind a clock time: "15:00 vandaag", "half zes morgenavond", "van 10 tot 12 uur op 1 mei"."""
    at += words.lower(at) == "op"
    at += words.lower(at) in ("de", ",")
    if at >= len(words) or not words.on_one_line(at - 1, at + 1):
        return None
    point = read_point(words, at, anchor)
    if point is None or not _is_day(point) or words.lower(point.last) in _GOES_ON:
        return None
    return point


def _day_further(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The day that the same clause names behind a clock time: "Rond 3.00 uur brak vrijdagnacht brand uit"."""
    for index in range(at, min(at + _NEAR, len(words))):
        if words.ends_clause(index):
            return None
        dated = words.lower(index - 1) == "op" and words.lower(index)[:1].isdigit()
        if not dated and (words.lower(index) not in DAY_WORDS or words.lower(index - 1) in _GOVERNS):
            continue
        point = read_point(words, index, anchor)
        if point is not None and _is_day(point) and words.lower(point.last) not in _GOES_ON:
            return point
    return None


def _on_day(words: Words, at: int, time: Clock, point: Found) -> Found:
    code = part_of_date(words, point.first, point.last)
    return _written(at, in_part(time, code) if code else time, point.day, point.basis)


def _written(at: int, time: Clock, day: date | None, basis: Basis) -> Found:
    value, precision = time.written(day), time.precision
    if not time.certain and day is not None:  # "half acht": the day is known, and of the clock only the dial
        value, precision = day.isoformat(), "day"
    return Found(at, time.last, "time", value, precision, basis, day)


def _day_at(words: Words, at: int, anchor: Anchor, time: Clock) -> tuple[bool, date | None]:
    """The day that a clock time is of: the one that its sentence named last (True), else that of publication.

    A page of the small hours that tells of "22 uur" means the evening before.
    """
    named, day = False, anchor.day
    for found in reversed(words.found):
        if found.first < at - _FARTHEST or not words.same_sentence(found.first, at):
            break
        if found.type == "set":
            return True, None
        if found.type in ("date", "time") and found.precision in ("day", "hour", "minute", "second"):
            named, day = True, _night_of(words, found, time) or found.day
            break
    is_night = anchor.moment is not None and anchor.moment.hour < _NIGHT_ENDS and _NOON <= time.hour < MIDNIGHT
    if is_night and day == anchor.day and not is_ahead(words, at, time.last):
        # A few words without a verb ("om 20 uur in de Kring") announce rather than tell.
        tells = len(words.clause(at, time.last)) >= _SHORTEST_TALE or tells_past(words, at, time.last)
        day = anchor.days_from(-1) if tells else day
    return named, day


def _night_of(words: Words, found: Found, time: Clock) -> date | None:
    """The day of a clock time in "de nacht van zaterdag op zondag": before midnight the one, behind it the other."""
    evening, _, morning = (found.value or "").partition("/")
    if not morning or words.lower(found.first) != "van" or words.lower(found.first - 1) != "nacht":
        return None
    return date.fromisoformat(morning if time.hour < _NOON else evening)
