"""What may stand behind a clock time and changes what it says: "7.30 pm", "16 uur GMT"."""

from dataclasses import replace

from service.extraction.times.clock.clock import Clock, make_clock
from service.extraction.times.words import Words

# Before and after noon: English, and so in posts, programmes and time tables.
HALVES = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}
# The zones that European news names, as ISO 8601 writes them. "Onze tijd" is the reader's own.
ZONES = {"gmt": "Z", "utc": "Z", "cet": "+01:00", "cest": "+02:00"}
_DIAL = 12


def read_half(words: Words, at: int) -> Clock | None:
    """ "11 am", "7:30 pm", "7.30 p.m.": an hour of the dial, and its half of the day."""
    whole, _, part = words.lower(at).partition(".")
    mark = at + 1
    if words.lower(mark) == ":" and words.touches(at) and words.touches(mark):
        part, mark = words.lower(at + 2), at + 3
    half = HALVES.get(words.lower(mark))
    if half is None or not whole.isdecimal() or not 1 <= int(whole) <= _DIAL or (part and len(part) != 2):
        return None
    if part and not part.isdecimal():
        return None
    last = mark + 1 + (words.lower(mark + 1) == "." and "." in words.lower(mark))
    return make_clock(at, last, int(whole) % _DIAL + half, int(part) if part else None)


def in_zone(words: Words, clock: Clock) -> Clock:
    """The clock with the zone behind it: "16 uur GMT"."""
    zone = ZONES.get(words.lower(clock.last))
    if zone is None:
        return clock
    return replace(clock, last=clock.last + 1, zone=zone, by_dial=False)
