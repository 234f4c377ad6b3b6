"""ISO 8601 values as periods that a database can compare: "2018-12" is 2018-12-01T00:00:00 to 2018-12-31T23:59:59.

Bounds are text that sorts like time. A period has them twice: by the clock on the wall where it was written, which is
what "on 13 March" asks for, and in UTC, which is what a question with a zone asks for. A value without a zone counts as
UTC in the second. Both ends belong to the period; an open end is the first or last moment that can be written. An
interval that ends at a minute of the clock ends just before it: an evening until T00:00 is no part of the next day.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta

OPEN_START = "0001-01-01T00:00:00"
OPEN_END = "9999-12-31T23:59:59"

_CALENDAR = re.compile(
    r"""([0-9]{4}) (?:-([0-9]{2}) (?:-([0-9]{2})            # 2019  2019-03  2019-03-13
        (?:T([0-9]{2}) (?::?([0-9]{2}) (?::?([0-9]{2})(?:[.,][0-9]{1,9})?)?)?   # T17  T17:52  T17:52:00
        (Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?                # Z  +01:00
    """,
    re.VERBOSE,
)
_MINUTE = re.compile(r"T[0-9]{2}:?[0-9]{2}")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})(?:-([1-7]))?")
_DECADE = re.compile(r"([0-9]{2,3})(X{1,2})")


@dataclass(frozen=True, slots=True)
class Period:
    """First and last second, on the wall and in UTC. `zoned`: the value names its zone."""

    start: str
    end: str
    start_utc: str
    end_utc: str
    zoned: bool = False


def parse_period(value: str | None) -> Period | None:
    """The period of an ISO 8601 date, time or interval; None for what is no period in time ("P3D", "soon", None)."""
    if value is None or len(value) > 80:
        return None
    first, slash, last = value.partition("/")
    if not slash:
        return parse_date(value)
    start, end = parse_date(first), parse_date(last)
    if (start is None and first not in ("..", "")) or (end is None and last not in ("..", "")) or not (start or end):
        return None
    if end and _MINUTE.search(last) and (start is None or start.start < end.start):
        end = _until(end)
    return Period(
        start.start if start else OPEN_START,
        end.end if end else OPEN_END,
        start.start_utc if start else OPEN_START,
        end.end_utc if end else OPEN_END,
    )


def parse_date(value: str) -> Period | None:
    """The period of one truncated date or time; None where `value` is none: "2019-02-30", "2014/2015"."""
    try:
        return _calendar(value) or _week(value) or _decade(value)
    except (ValueError, OverflowError):
        return None


def _until(end: Period) -> Period:
    last, last_utc = (_second_before(moment) for moment in (end.start, end.start_utc))
    return Period(end.start, last, end.start_utc, last_utc, end.zoned)


def _second_before(moment: str) -> str:
    return moment if moment <= OPEN_START else (datetime.fromisoformat(moment) - timedelta(seconds=1)).isoformat()


def _calendar(value: str) -> Period | None:
    match = _CALENDAR.fullmatch(value)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) if part else None for part in match.groups()[:6])
    assert year is not None
    start = datetime(year, month or 1, day or 1, hour or 0, minute or 0, second or 0)
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    end = datetime(year, last_month, last_day, *(_last(hour, 23), _last(minute, 59), _last(second, 59)))
    return _period(start, end, match[7])


def _last(part: int | None, otherwise: int) -> int:
    return otherwise if part is None else part


def _week(value: str) -> Period | None:
    match = _WEEK.fullmatch(value)
    if match is None:
        return None
    year, week, day = int(match[1]), int(match[2]), match[3]
    start = datetime.fromisocalendar(year, week, int(day or 1))
    return _period(start, start + timedelta(days=1 if day else 7, seconds=-1))


def _decade(value: str) -> Period | None:
    match = _DECADE.fullmatch(value)
    if match is None or len(value) != 4:
        return None
    years = 10 ** len(match[2])
    first = int(match[1]) * years
    return _period(datetime(first, 1, 1), datetime(first + years - 1, 12, 31, 23, 59, 59))


def _period(start: datetime, end: datetime, zone: str | None = None) -> Period:
    wall = (start.isoformat(), end.isoformat())
    if zone is None:
        return Period(*wall, *wall)
    offset = _offset(zone)
    return Period(*wall, _in_utc(start, offset), _in_utc(end, offset), zoned=True)


def _offset(zone: str) -> timedelta:
    if zone == "Z":
        return timedelta()
    hours, minutes = int(zone[1:3]), int(zone[3:].lstrip(":") or 0)
    if hours > 18 or minutes > 59:
        raise ValueError(zone)
    return timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)


def _in_utc(moment: datetime, offset: timedelta) -> str:
    try:
        return (moment - offset).isoformat()
    except OverflowError:
        return moment.isoformat()
