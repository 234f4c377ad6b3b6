"""What an ISO 8601 value denotes: a stretch of the calendar or of the clock, to compare two notations by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)?T(\d\d):(\d\d)(?::(\d\d))?")
_ZONED = re.compile(r"((?:\d{4}-\d\d-\d\d)?T\d\d:\d\d)(Z|[+-]\d\d:\d\d)")
_DURATION = re.compile(r"P(?=.)((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])+))?")
# Seconds in a unit, for comparison alone: a month has thirty days, as the suites have it.
_SECONDS = {"Y": 31_536_000, "M": 2_592_000, "W": 604_800, "D": 86_400}
_CLOCK_SECONDS = {"H": 3600, "M": 60, "S": 1}
# A time of day without its day.
NO_DAY = datetime(1, 1, 1)


@dataclass(frozen=True)
class Stretch:
    """From `start` to `end` (exclusive); None where it is open.

    `first_end` and `last_start` are the end of the unit that it begins with and the start of the one that it ends
    with: "2014/2016" may mean up to 2016 or through it, as the suites differ. A moment ends where it starts.
    """

    start: datetime | None
    first_end: datetime | None
    last_start: datetime | None
    end: datetime | None

    @property
    def is_clock(self) -> bool:
        """Whether it is a time of day of no known day."""
        return (self.start or self.end or datetime.max) < NO_DAY + timedelta(days=2)

    def of_day(self) -> "Stretch":
        """The same on the clock alone."""
        moved = [None if when is None else datetime.combine(NO_DAY, when.time()) for when in _ends(self)]
        return Stretch(*moved)


def _ends(stretch: Stretch) -> Iterator[datetime | None]:
    yield from (stretch.start, stretch.first_end, stretch.last_start, stretch.end)


def read_stretch(value: str) -> Stretch | None:
    """The stretch that a value denotes: "2018-10" is 2018-10-01 up to 2018-11-01; None for durations and others."""
    if "/" not in value:
        point = _point(value)
        return Stretch(point[0], point[1], point[0], point[1]) if point else None
    head, _, tail = value.partition("/")
    begin, end = _point(head), _point(tail)
    if (begin is None and head != "..") or (end is None and tail != "..") or begin == end:
        return None
    return Stretch(*(begin or (None, None)), *(end or (None, None)))


def _point(value: str) -> tuple[datetime, datetime] | None:
    try:
        if found := _WEEK.fullmatch(value):
            monday = datetime.fromisocalendar(int(found[1]), int(found[2]), 1)
            return monday, monday + timedelta(days=7)
        if found := _CLOCK.fullmatch(value):
            day = datetime.fromisoformat(found[1]) if found[1] else NO_DAY
            moment = day + timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
            return moment, moment
        if (found := _DATE.fullmatch(value)) is None:
            return None
        year, month, day_number = int(found[1]), int(found[2] or 1), int(found[3] or 1)
        start = datetime(year, month, day_number)
        if found[3]:
            return start, start + timedelta(days=1)
        return start, datetime(year + (not found[2] or month == 12), month % 12 + 1 if found[2] else 1, 1)
    except ValueError:
        return None


def on_clock_of(value: str, zone: str) -> str:
    """A value that names its zone, on the clock of another one: "2024-05-15T16:00Z" is 18:00 at +02:00.

    A suite whose times have no zone reads none: then it is left out.
    """
    return _ZONED.sub(lambda found: _moved(found, zone), value)


def _moved(found: re.Match[str], zone: str) -> str:
    if not zone or not found[1][0].isdigit():
        return found[1]
    moment = datetime.fromisoformat(found[0]).astimezone(datetime.fromisoformat(f"2000-01-01T00:00{zone}").tzinfo)
    return moment.strftime("%Y-%m-%dT%H:%M")


def read_months(value: str) -> Decimal | None:
    """How many months an ISO 8601 duration of years and months lasts: "P1.25Y" is 15; None for any other value."""
    found = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?", value)
    if found is None or found.group() == "P":
        return None
    return Decimal(found[1] or 0) * 12 + Decimal(found[2] or 0)


def read_seconds(value: str) -> Decimal | None:
    """How long an ISO 8601 duration lasts: "PT1H30M" is 5400; None for any other value."""
    found = _DURATION.fullmatch(value)
    if found is None:
        return None
    days = re.findall(r"([\d.]+)(\w)", found[1])
    clock = re.findall(r"([\d.]+)(\w)", found[2] or "")
    of_days = sum((Decimal(number) * _SECONDS[unit] for number, unit in days), Decimal())
    return of_days + sum((Decimal(number) * _CLOCK_SECONDS[unit] for number, unit in clock), Decimal())
