"""Reads one clock time: in digits, in words or by its hour, with the part of the day before or behind it."""

from dataclasses import replace
from decimal import Decimal

from service.dutch.calendar import WEEKDAYS
from service.dutch.nouns import is_known_noun
from service.extraction.times.clock.clock import MIDNIGHT, Clock, in_part, make_clock
from service.extraction.times.clock.cues import APPROXIMATELY, CLOSELY, CUES, OCLOCK
from service.extraction.times.clock.day_parts import part_at, part_before
from service.extraction.times.clock.digits import LASTS, read_digits
from service.extraction.times.clock.marks import HALVES, ZONES, in_zone, read_half
from service.extraction.times.clock.spoken import read_minutes, read_named, read_plural_hour, read_spoken, small_number
from service.extraction.times.words import Words, once

_CUES = CUES | APPROXIMATELY
_ON_THE_STROKE = frozenset(("klokslag", "stipt"))
_LASTING = frozenset(
    """lang later eerder per durende duurde achtereen daarna nadien langer korter nodig oud vertraging slaap werk
    rijden reizen vliegen lopen fietsen varen wachten slapen werken staken""".split()
)
# Hours of these may be of the night: "de cafés zijn open tot 3 uur", "vanaf 5 uur rijden er bussen".
_BOUNDS = frozenset(("tot", "vanaf", "sinds", "van", "tussen", "en"))
_DIAL = 12
_HALVES = frozenset(HALVES)
_MINUTES = frozenset(("minuten", "minuut"))
_ZONES = frozenset("belgische nederlandse lokale plaatselijke onze".split()) | ZONES.keys()


def read_clock(words: Words, at: int, *, expected: bool = False, behind_day: bool = False) -> Clock | None:
    """The clock time that begins at the token.

    Args:
        expected: what stands before it calls for one ("gisteren om").
        behind_day: a day stands right before it ("vrijdag 19.00").
    """
    before = words.lower(at - 1)
    closely = before in ("na", "voor") and words.lower(at - 2) in CLOSELY
    cue = expected or before in CUES or closely or (before in APPROXIMATELY and words.lower(at - 2) in CUES)
    found = (
        read_named(words, at)
        or read_plural_hour(words, at)
        or (read_half(words, at) if words.sees(at, _HALVES, within=3) else None)
        or read_digits(words, at, cue=cue or behind_day, firm=expected)
        or _hours(words, at, cue=cue, behind_day=behind_day)
        or read_spoken(words, at, cue=cue)
        or (_bare(words, at) if cue else None)
    )
    return _with_day_part(words, found) if found else None


def read_bare_hour(words: Words, at: int) -> Clock | None:
    """An hour without "uur", where its neighbours say that it is one: "9" in "van 9 tot 11 uur", "vrijdag om 4"."""
    hour = words.digits(at, most=2)
    if hour is None:
        hour = small_number(words, at)
    elif words.touches(at) and words.lower(at + 1) not in ("-", "–", ",", ".", "?", "!", ")", ";", ":", "”", '"'):
        return None
    found = make_clock(at, at + 1, hour, None) if hour is not None else None
    if found is not None and words.lower(at - 1) == "om":
        found = replace(found, by_dial=_is_of_dial(words, at, found))
    return _with_day_part(words, found) if found else None


def _bare(words: Words, at: int) -> Clock | None:
    """ "om 8 's avonds", "omstreeks vijf in de ochtend", "klokslag twaalf"."""
    if part_at(words, at + 1) is None and words.lower(at - 1) not in _ON_THE_STROKE:
        return None
    return read_bare_hour(words, at)


def _hours(words: Words, at: int, *, cue: bool, behind_day: bool) -> Clock | None:
    """ "om 16 uur", "zaterdag 20 uur", "20u" behind a cue; "16 uur" alone lasts sixteen hours."""
    amount = words.amount(at) if words.sees(at, OCLOCK) else None
    if cue and words.lower(at) == "een" and words.lower(at + 1) == "uur" and words.lower(at + 2) == "of":
        hour = small_number(words, at + 3)  # "om een uur of vijf"
        about = make_clock(at, at + 4, hour, None) if hour is not None and hour <= _DIAL else None
        return replace(about, by_dial=True) if about is not None else None
    if amount is None or amount[1] is None or not _is_hour(amount[1]):
        return None
    after, hour = amount[0], int(amount[1])
    if words.lower(after) not in OCLOCK or words.lower(after + 1) in _LASTING:
        return None
    if not cue and words.lower(at - 1) in LASTS:
        return None  # "duurde 5 uur 20"
    if words.lower(at - 1) != "om" and _lasts_minutes(words, after + 1):
        return None
    minute = words.digits(after + 1, most=2)
    two_digits = minute is not None and len(words.lower(after + 1)) == 2 and minute < 60
    counts = words.lower(after + 2).isalpha() and is_known_noun(words.lower(after + 2))  # "om 7 uur 12 mannen"
    if two_digits and not counts and words.lower(after + 2) != "minuten":
        return make_clock(at, after + 2, hour, minute)
    if cue and (minute := read_minutes(words, after + 1)) is not None:
        return make_clock(at, after + 2, hour, minute)
    named = part_at(words, after + 1) is not None
    if words.lower(at) == "een":  # "om een uur" is one o'clock or any hour
        return make_clock(at, after + 1, hour, None) if cue and named else None
    before = words.lower(at - 1)
    on_a_day = (behind_day or before in WEEKDAYS["nl"] or _is_in_programme(words, at, after)) and hour != MIDNIGHT
    until = before == "tot" and words.digits(at) is not None and words.lower(at - 2) not in ("op", "t")
    if not (cue or named or on_a_day or until or words.lower(after + 1) in _ZONES):
        return None
    found = make_clock(at, after + 1, hour, None)
    return replace(found, by_dial=_is_of_dial(words, at, found)) if found is not None else None


def _is_in_programme(words: Words, at: int, last: int) -> bool:
    """ "20 uur" as a line of its own, "20 uur: ..." at the head of one: no length is told by an hour behind noon."""
    heads = at == 0 or not words.on_one_line(at - 1, at + 1)
    ends = last + 1 == len(words) or not words.on_one_line(last, last + 2) or words.lower(last + 1) == ":"
    return heads and ends and (words.digits(at, most=2) or 0) > _DIAL


def _is_of_dial(words: Words, at: int, hour: Clock) -> bool:
    """Whether a whole hour is told by the dial: "om drie uur"; not "tot 3 uur", nor beside "23 uur" or in "03 uur"."""
    if hour.hour > _DIAL or words.lower(at - 1) in _BOUNDS or words.lower(hour.last) in _ZONES:
        return False
    in_digits = words.lower(at)[0].isdigit()
    return not in_digits or not (words.lower(at)[0] == "0" or _counts_to_24(words, 0))


@once
def _counts_to_24(words: Words, _: int) -> bool:
    """Whether the block has an hour behind noon in digits: its other hours in digits are of the morning then."""
    return any(
        (words.digits(at - 1, most=2) or 0) > _DIAL for at, word in enumerate(words.tokens.lower) if word in OCLOCK
    )


def _lasts_minutes(words: Words, at: int) -> bool:
    """ "tot 2 uur en 4 minuten": how long, and no hour of the day."""
    amount = words.amount(at + (words.lower(at) in ("en", ","))) if words.sees(at - 1, _MINUTES, within=4) else None
    return amount is not None and words.lower(amount[0]) in _MINUTES


def _is_hour(number: Decimal) -> bool:
    return number == int(number) and 0 <= number <= MIDNIGHT


def _with_day_part(words: Words, clock: Clock) -> Clock:
    """The clock with the part of the day behind or before it: "acht uur 's avonds", "vanavond om acht uur"."""
    clock = in_zone(words, clock)
    behind = part_at(words, clock.last)
    code = behind[1] if behind else part_before(words, clock.first, _CUES)
    return in_part(replace(clock, last=behind[0] if behind else clock.last), code) if code else clock
