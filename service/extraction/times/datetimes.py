"""A clock time on its day: "vrijdag om 14.30 uur", "half zes morgenavond", "16 uur" on the day last named."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from service.dutch.calendar import DAY_PART_HOURS, DAY_PARTS
from service.dutch.words import PREPOSITIONS
from service.extraction.times.anchor import Anchor, shifted_day
from service.extraction.times.clock import MIDNIGHT, Clock, begin_of_day, in_daytime, in_part
from service.extraction.times.clock_context import tells_of_night
from service.extraction.times.clock_cues import APPROXIMATELY, CUES, stands_clear
from service.extraction.times.clock_ranges import ClockRange, read_clock_range
from service.extraction.times.clock_reading import read_bare_hour, read_clock
from service.extraction.times.clock_words import SPOKEN, small_number
from service.extraction.times.day_parts import (
    DAY_WORDS,
    part_alone,
    part_before,
    part_of_any_day,
    part_of_date,
    skip_day_part,
)
from service.extraction.times.day_values import hours_of, on_part
from service.extraction.times.idle import is_idle_number
from service.extraction.times.links import OPENINGS
from service.extraction.times.points import read_point
from service.extraction.times.tense import is_ahead, tells_past
from service.extraction.times.words import Basis, Found, Words

_NIGHT_ENDS, _NOON, _EVENING = 6, 12, 18
_LINKS = CUES | APPROXIMATELY | {"in", ","}
# A day in front of these begins an interval of its own.
_GOES_ON = frozenset(("tot", "en", "-", "–", "t"))
# Behind these a day is not that of the clause: "de zitting van vrijdag".
_GOVERNS = PREPOSITIONS - {"op"}
_OF_A_DAY = frozenset(("day", "part_of_day", "hour", "minute", "second"))
_NEAR = 12  # tokens
_BEFORE_A_PART = frozenset(("de", "vroege", "late"))
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
    time, day = _in_night(time, point)
    found = _written(words, at, time, day, point.basis)
    return _bounded(found, links[0]) if bound else found


def _bounded(found: Found, link: str) -> Found:
    """ "vrijdag na 18 uur"; "kort na 18 uur" is a point."""
    if found.value is None:
        return found
    value = f"{found.value}/.." if link == "na" else f"../{found.value}"
    return replace(found, value=value, day=None, open_ended=True)


def _is_day(point: Found) -> bool:
    return (point.part is not None or (point.type == "date" and point.precision == "day")) and not point.open_ended


def _range_behind(words: Words, at: int, after: int, point: Found) -> Found | None:
    hours = read_clock_range(words, after + (words.lower(after) == ","), behind_day=True)
    if hours is None:
        return None
    return _stretch(words, at, hours.last, hours, _in_night(hours.begin, point)[1], point.basis)


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
    return _written(words, at, time, day, "resolved" if day else "stated")


def read_clock_of_day(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A clock time with its day right behind it: "22 uur vrijdag", "het middaguur vandaag"."""
    time = read_clock(words, at, expected=True)
    point = _day_behind(words, time.last, anchor, goes_on=True) if time is not None else None
    return replace(_on_day(words, at, time, point), last=point.last) if time is not None and point is not None else None


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
    return _stretch(words, at, last, hours, day, basis)


def _stretch(words: Words, at: int, last: int, hours: ClockRange, day: date | None, basis: Basis) -> Found:
    if (awake := hours.in_daytime()) is not hours and not tells_of_night(words, at):
        hours, basis = awake, "resolved"
    value, precision = hours.written(day), hours.end.precision
    if value is None and day is not None:
        value, precision = day.isoformat(), "day"
    return Found(at, last, "time", value, precision, basis, day, True)


def read_part_of_day(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A part of the day that was named last, or of publication: "in de loop van de ochtend"."""
    part = part_alone(words, at)
    if part is None:
        return _part_of_named_day(words, at, anchor) or _usual_part(words, at, anchor)
    last, code, mod = part
    if not _names_day(words, at) and _names_period(words, at):
        return Found(at, last, "time", hours_of(None, code), "part_of_day", "stated", mod=mod) if code != "DT" else None
    begins = DAY_PART_HOURS[code][0] if code != "DT" else 0
    named, day = _day_at(words, at, anchor, Clock(at, last, begins))
    if not named and anchor.moment is not None and anchor.moment.hour < begins and day == anchor.day:
        # On a page of the morning the afternoon is yesterday's, or is still to come.
        day = day if is_ahead(words, at, last) else anchor.days_from(-1)
    if code == "DT":
        return Found(at, last, "date", day.isoformat() if day else None, "day", "resolved", day)
    return on_part(at, last, day, code, mod=mod)


def _part_of_named_day(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de ochtend van 6 mei", "de late avond van vrijdag"; "de nacht van vrijdag" may be either of two."""
    code = DAY_PARTS.get(words.lower(at)) if words.lower(at + 1) == "van" else None
    if code in (None, "NI") or words.lower(at - 1) not in _BEFORE_A_PART:
        return None
    point = read_point(words, at + 2, anchor)
    if code is None or point is None or point.day is None or not _is_day(point):
        return None
    return on_part(at, point.last, point.day, code, basis=point.basis)


def _usual_part(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "'s avonds", "in de ochtend": of the day that the sentence has named, else of no day that is told.

    A night is told by two days, and belongs to neither of them.
    """
    part = part_of_any_day(words, at)
    if part is None or words.language != "nl" or _is_of_clock(words, part[0]):
        return None
    last, code = part
    if code != "NI" and _names_day(words, at):
        day = _day_at(words, at, anchor, Clock(at, last, DAY_PART_HOURS[code][0]))[1]
        if day is not None:
            return on_part(at, last, day, code)
    return Found(at, last, "time", hours_of(None, code), "part_of_day", "stated", part=code)


def _is_of_clock(words: Words, at: int) -> bool:
    """Whether a clock time follows, which takes the part of the day along: "'s avonds om acht uur"."""
    at += words.lower(at) in CUES or words.lower(at) in OPENINGS
    return words.lower(at)[:1].isdigit() or words.lower(at) in SPOKEN or small_number(words, at) is not None


def _names_day(words: Words, at: int) -> bool:
    """Whether the sentence has named a single day before the token."""
    return any(found.day is not None for found in _named_in_sentence(words, at))


def _names_period(words: Words, at: int) -> bool:
    """Whether it has named a longer stretch, of which any day may be meant: "volgende week, later op de dag"."""
    return any(found.type == "date" and found.day is None for found in _named_in_sentence(words, at))


def _named_in_sentence(words: Words, at: int) -> Iterator[Found]:
    """The times that the sentence has named before the token, the last one first."""
    behind = at
    for found in reversed(words.found):
        if found.first < at - _FARTHEST or not words.same_sentence(found.first, behind):
            return
        yield found
        behind = found.first


def _day_behind(words: Words, at: int, anchor: Anchor, *, goes_on: bool = False) -> Found | None:
    """The day behind a clock time: "15:00 vandaag", "half zes morgenavond", "van 10 tot 12 uur op 1 mei".

    `goes_on`: it may begin an interval, together with its clock time.
    """
    at += words.lower(at) == "op"
    at += words.lower(at) in ("de", ",")
    if at >= len(words) or not words.on_one_line(at - 1, at + 1):
        return None
    point = read_point(words, at, anchor)
    if point is None or not _is_day(point) or (words.lower(point.last) in _GOES_ON and not goes_on):
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
    time, day = _in_night(in_part(time, code) if code else time, point)
    return _written(words, at, time, day, point.basis)


def _in_night(time: Clock, point: Found) -> tuple[Clock, date | None]:
    """The clock and its day: in the night of a day what is told before midnight is of the day before."""
    if point.part != "NI" or point.day is None:
        return time, point.day
    if time.hour == MIDNIGHT:
        return begin_of_day(time), point.day
    return time, shifted_day(point.day, -1) if time.hour >= _EVENING else point.day


def _written(words: Words, at: int, time: Clock, day: date | None, basis: Basis) -> Found:
    if time.by_dial and (awake := in_daytime(time)) is not time and not tells_of_night(words, at):
        time, basis = awake, "resolved"
    value, precision = time.written(day), time.precision
    if not time.certain and day is not None:  # "half acht": the day is known, and of the clock only the dial
        value, precision = day.isoformat(), "day"
    return Found(at, time.last, "time", value, precision, basis, day)


def _day_at(words: Words, at: int, anchor: Anchor, time: Clock) -> tuple[bool, date | None]:
    """The day that a clock time is of: the one that its sentence named last (True), else that of publication.

    A page of the small hours that tells of "22 uur" means the evening before.
    """
    named, day = False, anchor.day
    for found in _named_in_sentence(words, at):
        if found.type == "set":
            return True, None
        if found.type in ("date", "time") and found.precision in _OF_A_DAY and not _is_usual(found):
            named, day = True, _in_night(time, found)[1]
            break
    is_night = anchor.moment is not None and anchor.moment.hour < _NIGHT_ENDS and _NOON <= time.hour < MIDNIGHT
    if is_night and day == anchor.day and not is_ahead(words, at, time.last):
        # A few words without a verb ("om 20 uur in de Kring") announce rather than tell.
        tells = len(words.clause(at, time.last)) >= _SHORTEST_TALE or tells_past(words, at, time.last)
        day = anchor.days_from(-1) if tells else day
    return named, day


def _is_usual(found: Found) -> bool:
    """Whether it is a part of any day, which tells none."""
    return found.part is not None and found.day is None
