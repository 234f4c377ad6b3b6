"""A part of the day on the day that it is of: "in de loop van de ochtend", "de avond van 3 mei", "'s avonds"."""

from service.dutch.calendar import DAY_PART_HOURS, DAY_PARTS
from service.extraction.times.anchor import Anchor
from service.extraction.times.clock.clock import Clock
from service.extraction.times.clock.cues import CUES
from service.extraction.times.clock.day_parts import part_alone, part_of_any_day
from service.extraction.times.clock.day_values import hours_of, on_part
from service.extraction.times.clock.named_days import day_at, is_day, named_in_sentence
from service.extraction.times.clock.spoken import SPOKEN, small_number
from service.extraction.times.links import OPENINGS
from service.extraction.times.points import read_point
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Found, Words

_BEFORE_A_PART = frozenset(("de", "vroege", "late"))


def read_part_of_day(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A part of the day that was named last, or of publication: "in de loop van de ochtend"."""
    part = part_alone(words, at)
    if part is None:
        return _part_of_named_day(words, at, anchor) or _usual_part(words, at, anchor)
    last, code, mod = part
    if not _names_day(words, at) and _names_period(words, at):
        return Found(at, last, "time", hours_of(None, code), "part_of_day", "stated", mod=mod) if code != "DT" else None
    begins = DAY_PART_HOURS[code][0] if code != "DT" else 0
    named, day = day_at(words, at, anchor, Clock(at, last, begins))
    if not named and anchor.moment is not None and anchor.moment.hour < begins and day == anchor.day:
        # On a page of the morning the afternoon is yesterday's, or is still to come.
        day = day if is_ahead(words, at, last) else anchor.days_from(-1)
    if code == "DT":
        return Found(at, last, "date", day.isoformat() if day else None, "day", "resolved", day)
    return on_part(at, last, day, code, mod=mod)


def _part_of_named_day(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de ochtend van 6 mei", "de late avond van vrijdag"; "de nacht van vrijdag" may be either of two."""
    if words.lower(at) == "nacht" and words.lower(at + 1) == "op" and words.lower(at - 1) in _BEFORE_A_PART:
        night = read_point(words, at + 2, anchor)  # "de nacht op zondag" ends on it
        return on_part(at, night.last, night.day, "NI") if night is not None and night.day and is_day(night) else None
    code = DAY_PARTS.get(words.lower(at)) if words.lower(at + 1) == "van" else None
    if code in (None, "NI") or words.lower(at - 1) not in _BEFORE_A_PART:
        return None
    point = read_point(words, at + 2, anchor)
    if code is None or point is None or point.day is None or not is_day(point):
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
        day = day_at(words, at, anchor, Clock(at, last, DAY_PART_HOURS[code][0]))[1]
        if day is not None:
            return on_part(at, last, day, code)
    return Found(at, last, "time", hours_of(None, code), "part_of_day", "stated", part=code)


def _is_of_clock(words: Words, at: int) -> bool:
    """Whether a clock time follows, which takes the part of the day along: "'s avonds om acht uur"."""
    at += words.lower(at) in CUES or words.lower(at) in OPENINGS
    return words.lower(at)[:1].isdigit() or words.lower(at) in SPOKEN or small_number(words, at) is not None


def _names_day(words: Words, at: int) -> bool:
    """Whether the sentence has named a single day before the token."""
    return any(found.day is not None for found in named_in_sentence(words, at))


def _names_period(words: Words, at: int) -> bool:
    """Whether it has named a longer stretch, of which any day may be meant: "volgende week, later op de dag"."""
    return any(found.type == "date" and found.day is None for found in named_in_sentence(words, at))
