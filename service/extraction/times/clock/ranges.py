"""From one clock time to another: "van 9 tot 17 uur", "tussen 13.00 en 15.30 uur", "9:30 - 11:00"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from service.extraction.times.clock.clock import Clock, in_daytime, in_part, like
from service.extraction.times.clock.cues import CUES, OCLOCK, stands_clear
from service.extraction.times.clock.day_parts import part_before
from service.extraction.times.clock.reading import read_bare_hour, read_clock
from service.extraction.times.links import DASHES, OPENINGS, link_end
from service.extraction.times.words import Words

_LINKS = DASHES | {"tot", "en", "t"}
_NOON = 12


@dataclass(frozen=True, slots=True)
class ClockRange:
    """Tokens `first` up to `last`, and both ends; `overnight`: the end is of the day behind."""

    first: int
    last: int
    begin: Clock
    end: Clock
    overnight: bool

    def in_part(self, code: str | None) -> "ClockRange":
        """The range in a part of the day: "van 4 tot 6 uur morgenmiddag"."""
        if code is None or self.overnight:
            return self
        begin, end = (one if one.parted else in_part(one, code) for one in (self.begin, self.end))
        return replace(self, begin=begin, end=end)

    def in_daytime(self) -> "ClockRange":
        """The range between two hours of the afternoon: "van half vier tot half vijf", "tussen drie en vijf uur"."""
        begin, end = in_daytime(self.begin), in_daytime(self.end)
        is_one = self.begin.by_dial and self.end.by_dial and min(begin.hour, end.hour) >= _NOON and not self.overnight
        return replace(self, begin=begin, end=end) if is_one else self

    def written(self, day: date | None) -> str | None:
        """ISO 8601, with the day of the begin where it is known: "T09:00/T17:00"; None where it is not certain."""
        if not self.begin.certain or not self.end.certain:
            return None
        later = day + timedelta(days=1) if day is not None and self.overnight and day < date.max else day
        return f"{self.begin.written(day)}/{self.end.written(later)}"


def read_clock_range(words: Words, at: int, *, behind_day: bool = False) -> ClockRange | None:
    """The range that begins at the token, with "van", "tussen" or "om" or without; `behind_day`: a day is before it.

    Without "uur" two numbers are hours where a day, a part of the day or minutes say so: "vrijdag van 9 tot 11".
    """
    if not words.sees(at, _LINKS, within=8):
        return None
    opening = words.lower(at) if words.lower(at) in OPENINGS else ""
    first = at + (bool(opening) or (behind_day and words.lower(at) in CUES))
    announced = bool(opening) or behind_day or words.lower(at - 1) in CUES
    begin = read_clock(words, first, expected=True)
    told = begin is not None
    begin = begin or (read_bare_hour(words, first) if announced else None)
    if begin is None or (words.lower(begin.last) == "en" and opening != "tussen"):
        return None  # "om 9.00 en 13.00 uur" are two times
    after = link_end(words, begin.last, opening)
    if after is None:
        return None
    end = read_clock(words, after, expected=True)
    if end is None:
        end = _bare_end(words, after, begin, told=told, behind_day=behind_day and bool(opening))
    if end is None or not (announced or _is_plain(words, begin, end)):
        return None
    return _matched(words, at, begin, end, told=told)


def _bare_end(words: Words, at: int, begin: Clock, *, told: bool, behind_day: bool) -> Clock | None:
    """The end without "uur": behind minutes ("van 9.30 tot 11"), a day, or before a part of the day."""
    end = read_bare_hour(words, at)
    if end is None or not stands_clear(words, end.last):
        return None
    in_a_part = end.last > at + 1 or part_before(words, begin.first - 1, CUES) is not None
    return end if in_a_part or behind_day or (told and begin.minute is not None) else None


def _is_plain(words: Words, begin: Clock, end: Clock) -> bool:
    """Whether two ends with a dash or "tot" between them are clock times and nothing else: "9:30-11:00"."""
    if begin.minute is None:
        return False
    if end.minute is None:
        return words.lower(begin.first + 1) == ":"
    with_point = "." in words.lower(begin.first)
    return not with_point or words.lower(end.last - 1) in ("uur", "u")


def _matched(words: Words, at: int, begin: Clock, end: Clock, *, told: bool) -> ClockRange | None:
    """Both ends in the same half of the day where only one says which; the end is behind the begin."""
    begin = like(begin, end)
    code = part_before(words, at, CUES)
    if code is not None and not told:
        begin, end = in_part(begin, code), in_part(end, code) if not end.shifted else end
    if not end.certain and begin.certain and begin.hour < _NOON:
        end = replace(end, certain=True)
    if end.of_day <= begin.of_day and begin.hour < _NOON and _is_of_twelve(words, end):
        end = replace(end, hour=end.hour + 12)  # "van 9 tot 5 uur"
    if begin.shifted and begin.hour < end.hour + _NOON < 2 * _NOON and not end.parted and _is_of_twelve(words, end):
        end = replace(end, hour=end.hour + 12, certain=True)  # "van 2 uur 's middags tot 4 uur"
    if code is None and all(words.lower(one.first).isalpha() and _is_of_twelve(words, one) for one in (begin, end)):
        begin, end = replace(begin, by_dial=True), replace(end, by_dial=True)
    overnight = end.of_day <= begin.of_day
    if overnight and begin.hour < _NOON:
        begin = replace(begin, certain=False)  # which half of the day is not said
    return ClockRange(at, end.last, begin, end, overnight)


def _is_of_twelve(words: Words, end: Clock) -> bool:
    """Whether an hour is told by the twelve of a dial: "5 uur", "1.30 uur", but "05.00 uur" and "5 uur 's ochtends"."""
    told_part = end.last > end.first + 1 and words.lower(end.last - 1) not in OCLOCK and end.minute is None
    return not told_part and end.hour < _NOON and not words.lower(end.first).startswith("0")
