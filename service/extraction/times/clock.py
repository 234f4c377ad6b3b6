"""Clock times: "17u52", "14.30 uur", "om 16 uur", "half vier", "kwart over acht 's avonds"."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from service.dutch.calendar import DAY_PARTS, WEEKDAYS
from service.extraction.times.words import Words
from service.extraction.times.years import counts

CUES = frozenset("om rond tegen vanaf omstreeks klokslag stipt sinds vóór at around".split())
_OCLOCK = frozenset(("uur", "u", "h"))
_SPANNING = frozenset("tot van tussen en".split())
APPROXIMATELY = frozenset("ongeveer circa ca iets kort even vlak exact precies na voor about".split())
_LASTING = frozenset("lang later eerder per durende duurde achtereen daarna nadien langer korter nodig oud".split())
_ZONES = frozenset("belgische nederlandse lokale plaatselijke onze gmt cet utc".split())
_OF_THE_DAY = {
    "'s ochtends": "MO", "'s morgens": "MO", "'s middags": "AF", "'s namiddags": "AF", "'s avonds": "EV",
    "'s nachts": "NI", "'s voormiddags": "MO",
}  # fmt: skip
_DAYS_WITH_PARTS = ("van", "gister", "gisteren", "morgen", *WEEKDAYS["nl"])
_THIS_DAY = {
    f"{day}{part}": code for part, code in DAY_PARTS.items() for day in _DAYS_WITH_PARTS
}  # fmt: skip
SPOKEN = frozenset({"kwart", "half"})


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: tokens `first` up to `last`. `minute` is None where only the hour is stated.

    `certain`: the half of the day is known; "half vier" alone does not say. `shifted`: a part of the day added twelve.
    """

    first: int
    last: int
    hour: int
    minute: int | None
    certain: bool = True
    shifted: bool = False

    def written(self, day: date | None) -> str | None:
        """ISO 8601, with the day where it is known: "2019-03-10T16:00", "T16:00"; None where it is not certain."""
        if not self.certain:
            return None
        return f"{day.isoformat() if day else ''}T{self.hour:02d}:{self.minute or 0:02d}"


def read_clock(words: Words, at: int, *, expected: bool = False) -> Clock | None:
    """The clock time that begins at the token; `expected`: what stands before it calls for one ("gisteren om")."""
    cue = (
        expected
        or words.lower(at - 1) in CUES
        or (words.lower(at - 1) in APPROXIMATELY and words.lower(at - 2) in CUES | {"om"})
    )
    found = _written_out(words, at, expected=cue) or _hours(words, at, cue=cue)
    if found is None and (spoken := _spoken(words, at, cue=cue)):
        found = replace(spoken, certain=spoken.hour > 12)
    if found is None:
        return None
    return _with_day_part(words, found)


def _written_out(words: Words, at: int, *, expected: bool) -> Clock | None:
    """ "17u52", "17:52", "17.52 uur", "om 17.52", "12:30:15"."""
    hour, after = words.digits(at, most=2), words.lower(at + 1)
    if hour is not None and words.touches(at):
        if after[:1] in ("u", "h") and after[1:].isdecimal() and len(after) == 3:
            return _clock(at, at + 2, hour, int(after[1:]))
        if after == ":" and words.touches(at + 1) and len(words.lower(at + 2)) == 2:
            minute = words.digits(at + 2, most=2)
            if minute is None or (words.touches(at - 1) and words.lower(at - 1) in (":", "-", ".")):
                return None
            last = at + 3
            if words.touches(at + 2) and words.lower(at + 3) == ":" and words.digits(at + 4, most=2) is not None:
                last = at + 5
            return _clock(at, last + (words.lower(last) in ("uur", "u")), hour, minute)
    whole, mark, part = words.lower(at).partition(".")
    if mark and whole.isdecimal() and part.isdecimal() and len(whole) <= 2 and len(part) == 2:
        named = words.lower(at + 1) in ("uur", "u")
        if named or (expected and not counts(words, at)) or _spans_clocks(words, at):
            return _clock(at, at + 1 + named, int(whole), int(part))
    return None


def _spans_clocks(words: Words, at: int) -> bool:
    """ "tussen 13.00 en 15.30 uur", "van 9.00 tot 17.00 uur": the word "uur" behind the last one is for both."""
    return (
        words.lower(at - 1) in _SPANNING
        and words.lower(at + 1) in ("en", "tot", "-", "–")
        and words.lower(at + 2)[-3:-2] == "."
        and words.lower(at + 3) in ("uur", "u")
    )


def _hours(words: Words, at: int, *, cue: bool) -> Clock | None:
    """ "om 16 uur", "zaterdag 20 uur", "20u" behind a cue; "16 uur" alone lasts sixteen hours."""
    amount = words.amount(at) if words.sees(at, _OCLOCK) else None
    if amount is None or amount[1] is None or not _is_hour(amount[1]):
        return None
    after, hour = amount[0], int(amount[1])
    if words.lower(after) not in _OCLOCK or words.lower(after + 1) in _LASTING:
        return None
    minute = words.digits(after + 1, most=2)
    two_digits = minute is not None and len(words.lower(after + 1)) == 2 and minute < 60
    if two_digits and words.lower(after + 2) != "minuten":
        return _clock(at, after + 2, hour, minute)
    named = _day_part_at(words, after + 1) is not None or words.lower(after + 1) in _ZONES
    on_a_day = words.lower(at - 1) in WEEKDAYS["nl"] or words.lower(at - 1) in ("vandaag", "morgen", "gisteren")
    until = words.lower(at - 1) == "tot" and words.digits(at) is not None and words.lower(at - 2) not in ("op", "t")
    if not (cue or named or on_a_day or until) or words.lower(at) == "een":
        return None
    return _clock(at, after + 1, hour, None)


def _is_hour(number: Decimal) -> bool:
    return number == int(number) and 0 <= number <= 24


def _spoken(words: Words, at: int, *, cue: bool) -> Clock | None:
    """ "half vier", "kwart over drie", "tien voor half acht", the last ones behind a cue."""
    if words.lower(at) == "half":
        hour = _small_number(words, at + 1)
        followed = words.lower(at + 2) not in ("miljoen", "miljard", "jaar", "uur", "dozijn", "procent")
        return (
            _clock(at, at + 2, (hour - 1) % 12 or 12, 30)
            if hour and followed and cue | _half_alone(words, at)
            else None
        )
    quarter = words.lower(at) == "kwart"
    minutes = 15 if quarter else _small_number(words, at) if cue else None
    if minutes is None or words.lower(at + 1) not in ("voor", "over"):
        return None
    half = words.lower(at + 2) == "half"
    hour = _small_number(words, at + 2 + half)
    if hour is None or hour > 24 or minutes > 29:
        return None
    total = hour * 60 - (30 if half else 0) + (minutes if words.lower(at + 1) == "over" else -minutes)
    last = at + 3 + half
    return _clock(at, last + (words.lower(last) == "uur"), total // 60 % 24, total % 60)


def _half_alone(words: Words, at: int) -> bool:
    """ "half vier" needs no cue where a clock time may stand: not behind an article or a number ("twee half vier")."""
    return words.lower(at - 1) not in ("een", "en", "de", "het") and not words.lower(at - 1)[:1].isdigit()


def _small_number(words: Words, at: int) -> int | None:
    found = words.numeral(at)
    if found is None or found.last != at + 1 or found.shape != "cardinal" or not 1 <= found.value <= 29:
        return None
    return int(found.value) if found.value == int(found.value) else None


def _clock(first: int, last: int, hour: int, minute: int | None) -> Clock | None:
    if hour > 24 or (minute or 0) > 59 or (hour == 24 and minute):
        return None
    return Clock(first, last, hour, minute)


def _day_part_at(words: Words, at: int) -> tuple[int, str] | None:
    """ "'s avonds", "in de ochtend", "vanmiddag" behind a clock time: where it ends, and the part of the day."""
    if words.lower(at) == "'s" and (code := _OF_THE_DAY.get(f"'s {words.lower(at + 1)}")):
        return at + 2, code
    if words.lower(at) == "in" and words.lower(at + 1) == "de" and (code := DAY_PARTS.get(words.lower(at + 2))):
        return at + 3, code
    if words.lower(at).startswith("van") and (code := _THIS_DAY.get(words.lower(at))):
        return at + 1, code
    return None


def _with_day_part(words: Words, clock: Clock) -> Clock:
    part = _day_part_at(words, clock.last)
    before = (
        _THIS_DAY.get(words.lower(clock.first - 2))
        or _THIS_DAY.get(words.lower(clock.first - 1))
        or _OF_THE_DAY.get(f"{words.lower(clock.first - 3)} {words.lower(clock.first - 2)}")
    )
    if part is None and before is None:
        return clock
    last, code = part or (clock.last, before)
    hour = clock.hour
    if (code in ("AF", "EV") and 1 <= hour < 12) or (code == "NI" and 9 <= hour < 12):
        hour += 12
    elif code == "NI" and hour == 12:
        hour = 0
    return Clock(clock.first, last, hour, clock.minute, True, hour > clock.hour)


def like(begin: Clock, end: Clock) -> Clock:
    """The begin of a stretch in the half of the day of its end: "tussen 4 en 5 uur in de middag"."""
    hour = begin.hour + 12 if end.shifted and begin.hour + 12 <= end.hour else begin.hour
    return replace(begin, hour=hour, certain=begin.certain or end.certain)
