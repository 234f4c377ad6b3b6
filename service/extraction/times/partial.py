"""A date as far as its words state it, and its value once publication supplies what is missing."""

from dataclasses import dataclass
from datetime import date

from service.dutch.calendar import feast, make_date, month_plus
from service.extraction.times.anchor import Anchor
from service.extraction.times.words import Found


@dataclass(frozen=True, slots=True)
class Partial:
    """A date as far as the words state it. `year_shift`: "vorig jaar" is -1. `months`: it lasts so many months."""

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_shift: int | None = None
    months: int = 1
    feast: str | None = None
    past: bool = False


def resolve(partial: Partial, anchor: Anchor, *, future: bool) -> Found:
    """The value of a date; a missing year is the last one that puts it before publication (`future`: after it)."""
    if partial.feast is not None:
        return _resolve_feast(partial, anchor, future=future)
    year = partial.year
    if year is None and partial.year_shift is not None:
        year = anchor.year + partial.year_shift if anchor.year else None
    elif year is None and anchor.year is not None:
        year = _nearest_year(partial, anchor, future=future and not partial.past)
    value, day = _write(partial, year)
    precision = "day" if partial.day else "month" if partial.month else "year"
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
    step = 1 if future else -1
    leap = partial.month == 2 and partial.day == 29
    return next((year + step * n for n in range(9) if not leap or make_date(year + step * n, 2, 29)), year)


def _resolve_feast(partial: Partial, anchor: Anchor, *, future: bool) -> Found:
    name = partial.feast or ""
    year = partial.year
    if year is None and partial.year_shift is not None:
        year = anchor.year + partial.year_shift if anchor.year else None
    elif year is None and anchor.year is not None:
        this = feast(name, anchor.year)
        now = anchor.day or (make_date(anchor.year, anchor.month, 28) if anchor.month else None)
        year = anchor.year
        if this and now and future and this < now:
            year += 1
        elif this and now and not future and this > now:
            year -= 1
    day = feast(name, year) if year else None
    basis = "stated" if partial.year else "resolved"
    value = day.isoformat() if day else None
    return Found(partial.first, partial.last, "date", value, "day", basis, day)  # type: ignore[arg-type]


def _write(partial: Partial, year: int | None) -> tuple[str | None, date | None]:
    if year is None or not 1 <= year <= 9999:
        return None, None
    if partial.month is None:
        return f"{year:04d}", None
    if partial.day is not None:
        day = make_date(year, partial.month, partial.day)
        return (day.isoformat() if day else None), day
    if partial.months == 1:
        return f"{year:04d}-{partial.month:02d}", None
    last = month_plus(year, partial.month, partial.months - 1)
    return (f"{year:04d}-{partial.month:02d}/{last[0]:04d}-{last[1]:02d}" if last else None), None
