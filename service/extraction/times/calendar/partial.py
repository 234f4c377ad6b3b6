"""A date as far as its words state it, and its value once publication supplies what is missing."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from service.dutch.calendar import make_date, month_plus
from service.dutch.feasts import BOTH_DAYS, WEEKENDS, feast
from service.extraction.times.anchor import Anchor, weekend_of
from service.extraction.times.words import Found

_LONGEST_GONE = 150  # years since a feast was last kept


@dataclass(frozen=True, slots=True)
class Partial:
    """A date as far as the words state it.

    `year_shift`: "vorig jaar" is -1. `of_that_year`: so many years from one that was named before. `months`: it lasts
    so many months. `half`: the first or second half of its month. `weekday`: 1 to 7, where the words name it: it tells
    the year. `past`, `coming`: the words say on which side of publication it lies ("jongstleden", "aanstaande").
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_shift: int | None = None
    months: int = 1
    feast: str | None = None
    past: bool = False
    coming: bool = False
    half: int = 0
    weekday: int | None = None
    of_that_year: int | None = None


def resolve(partial: Partial, anchor: Anchor, *, future: bool) -> Found:
    """The value of a date; a missing year is the last one that puts it before publication (`future`: after it)."""
    future = (future or partial.coming) and not partial.past
    if partial.feast is not None:
        return _resolve_feast(partial, anchor, future=future)
    year = partial.year
    if year is None and partial.year_shift is not None:
        year = anchor.year + partial.year_shift if anchor.year else None
    elif year is None and anchor.year is not None:
        year = _nearest_year(partial, anchor, future=future)
    value, day = _write(partial, year)
    precision = "day" if partial.day or partial.half else "month" if partial.month else "year"
    basis = "stated" if partial.year is not None else "resolved"
    return Found(partial.first, partial.last, "date", value, precision, basis, day)  # type: ignore[arg-type]


def _nearest_year(partial: Partial, anchor: Anchor, *, future: bool) -> int | None:
    """The year that puts a month or day nearest to publication, on the asked side of it; the same month counts."""
    year = anchor.year
    if year is None or partial.month is None or anchor.month is None:
        return year
    here = (anchor.month, anchor.day.day if anchor.day and partial.day else 0)
    there = (partial.month, (partial.day or 0) if anchor.day else 0)
    if future:
        year += there < here
    else:
        year -= there > here
    if partial.weekday is not None and partial.day is not None:
        return _year_of_weekday(partial, year, future=future)
    step = 1 if future else -1
    leap = partial.month == 2 and partial.day == 29
    return next((year + step * n for n in range(9) if not leap or make_date(year + step * n, 2, 29)), year)


def _year_of_weekday(partial: Partial, year: int, *, future: bool) -> int:
    """The year in which the date falls on its weekday: "donderdag 23 mei" in April 2024 cannot be that of 2023."""
    for near in (year, year - 1 if future else year + 1):
        day = make_date(near, partial.month or 1, partial.day or 1)
        if day is not None and day.isoweekday() == partial.weekday:
            return near
    return year


def _resolve_feast(partial: Partial, anchor: Anchor, *, future: bool) -> Found:
    name = partial.feast or ""
    year = partial.year
    if year is None and partial.year_shift is not None:
        year = anchor.year + partial.year_shift if anchor.year else None
    elif year is None and anchor.year is not None:
        year = _nearest_feast_year(name, anchor, anchor.year, future=future)
    day = feast(name, year) if year else None
    basis = "stated" if partial.year else "resolved"
    if name in WEEKENDS:
        value = weekend_of(day) if day else None
        return Found(partial.first, partial.last, "date", value, "day", basis)  # type: ignore[arg-type]
    if name in BOTH_DAYS:
        both = f"{day}/{day + timedelta(days=1)}" if day else None
        return Found(partial.first, partial.last, "date", both, "day", basis, None, True)  # type: ignore[arg-type]
    value = day.isoformat() if day else None
    return Found(partial.first, partial.last, "date", value, "day", basis, day)  # type: ignore[arg-type]


def _nearest_feast_year(name: str, anchor: Anchor, year: int, *, future: bool) -> int:
    this = feast(name, year)
    now = anchor.day or (make_date(year, anchor.month, 28) if anchor.month else None)
    if this is None:  # no longer kept: "Koninginnedag" was last in 2013
        return next((kept for kept in range(year, year - _LONGEST_GONE, -1) if feast(name, kept)), year)
    if now and future and this < now:
        return year + 1
    return year - 1 if now and not future and this > now else year


def _write(partial: Partial, year: int | None) -> tuple[str | None, date | None]:
    if year is None or not 1 <= year <= 9999:
        return None, None
    if partial.month is None:
        return f"{year:04d}", None
    if partial.day is not None:
        day = make_date(year, partial.month, partial.day)
        return (day.isoformat() if day else None), day
    if partial.half:
        month, length = f"{year:04d}-{partial.month:02d}", monthrange(year, partial.month)[1]
        return (f"{month}-01/{month}-15" if partial.half == 1 else f"{month}-16/{month}-{length}"), None
    if partial.months == 1:
        return f"{year:04d}-{partial.month:02d}", None
    last = month_plus(year, partial.month, partial.months - 1)
    return (f"{year:04d}-{partial.month:02d}/{last[0]:04d}-{last[1]:02d}" if last else None), None
