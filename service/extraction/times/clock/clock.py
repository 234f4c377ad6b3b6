"""A time of day: "17u52", "half vier", midnight; its ISO 8601, and the halves of the day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from service.model.article import Precision

MIDNIGHT = 24
_NOON, _LAST_SLEEPING = 12, 5


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: tokens `first` up to `last`. `minute` and `second` are None where they are not stated.

    Midnight at the end of a day is hour 24. `certain`: the half of the day is known; "half vier" alone does not say.
    `shifted`: a part of the day added twelve. `by_dial`: an hour of the twelve of a dial, of which no words tell the
    half of the day: "drie uur", "half vier". `parted`: a part of the day is told of it. `zone`: as ISO 8601 writes it,
    where it is named: "Z", "+01:00".
    """

    first: int
    last: int
    hour: int
    minute: int | None = None
    second: int | None = None
    certain: bool = True
    shifted: bool = False
    by_dial: bool = False
    zone: str = ""
    parted: bool = False

    @property
    def precision(self) -> Precision:
        """Of what is stated."""
        return "hour" if self.minute is None else "minute" if self.second is None else "second"

    @property
    def of_day(self) -> tuple[int, int, int]:
        """Hour, minute and second, to compare."""
        return self.hour, self.minute or 0, self.second or 0

    def written(self, day: date | None) -> str | None:
        """ISO 8601, with the day where it is known: "2019-03-10T16:00", "T16:00"; None where it is not certain."""
        if not self.certain:
            return None
        if day is not None and self.hour == MIDNIGHT:
            day = day + timedelta(days=1) if day < date.max else day
        seconds = "" if self.second is None else f":{self.second:02d}"
        return f"{day.isoformat() if day else ''}T{self.hour % MIDNIGHT:02d}:{self.minute or 0:02d}{seconds}{self.zone}"


def make_clock(first: int, last: int, hour: int, minute: int | None, second: int | None = None) -> Clock | None:
    """The clock time, or None where there is no such one ("25.10", "9.75")."""
    if hour > MIDNIGHT or (minute or 0) > 59 or (second or 0) > 59 or (hour == MIDNIGHT and minute):
        return None
    return Clock(first, last, hour, minute, second)


def in_part(clock: Clock, code: str) -> Clock:
    """The clock in a part of the day: three in the afternoon is 15, twelve at night the end of the day."""
    hour = clock.hour
    if (code == "AF" and 1 <= hour <= 8) or (code == "EV" and 4 <= hour < 12) or (code == "NI" and 7 <= hour < 12):
        hour += 12
    elif code in ("NI", "EV") and hour == 12:
        hour = MIDNIGHT if not clock.minute else 0
    return replace(clock, hour=hour, certain=True, shifted=clock.hour < hour, by_dial=False, parted=True)


def in_daytime(clock: Clock) -> Clock:
    """A clock of the dial whose half of the day is not said, where the hours of one half are hours of sleep.

    News tells a night in words ("'s nachts", "vannacht", "in de vroege ochtend"): from twelve to half past five an hour
    without them is of the afternoon. From six to half past eleven both halves are awake.
    """
    if not clock.by_dial or not (clock.hour == _NOON or 1 <= clock.hour <= _LAST_SLEEPING):
        return clock
    return replace(clock, hour=clock.hour % _NOON + _NOON, certain=True, by_dial=False)


def begin_of_day(clock: Clock) -> Clock:
    """Midnight as the begin of a day instead of its end."""
    return replace(clock, hour=0)


def like(begin: Clock, end: Clock) -> Clock:
    """The begin of a stretch in the half of the day of its end: "tussen 2 en 3 uur in de namiddag"."""
    hour = begin.hour + 12 if end.shifted and begin.hour + 12 <= end.hour else begin.hour
    return replace(begin, hour=hour, certain=begin.certain or end.certain, zone=begin.zone or end.zone)
