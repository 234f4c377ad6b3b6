"""When a document was published: a crawl header, date and time lines, or what the caller says. As precise as stated."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from service.dutch.calendar import MONTHS, WEEKDAYS, make_date
from service.errors import InvalidQuery, InvalidSettings
from service.model import Published, Span
from service.model.article import Precision

_HEADER = re.compile(r"\s*(date\s+(\d{4})(?:-(\d\d))?(?:-(\d\d))?)(?=\s|$)")
_LONGEST_LINE = 100
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
# What a page states where nobody set the date.
_NEVER_SET = {(1900, 1, 1), (1970, 1, 1)}
# "70" is 1970, "69" is 2069.
_FIRST_SHORT_YEAR = 70


@dataclass(frozen=True, slots=True)
class Moment:
    """What one date or time line states, each part None where it is silent. `updated`: it tells of a later change."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: str | None = None
    updated: bool = False


def read_header(text: str) -> tuple[Span, Published] | None:
    """The crawl header at the very start (" date 2019-03 "): its span, and the time it states."""
    match = _HEADER.match(text.removeprefix("\ufeff")[:40])
    if not match:
        return None
    shift = len(text) - len(text.removeprefix("\ufeff"))
    year, month, day = (int(part) if part else None for part in match.group(2, 3, 4))
    value = _join_date(year, month, day)
    if value is None:
        return None
    precision: Precision = "day" if day else "month" if month else "year"
    span = Span(match.start(2) + shift, match.end(0) + shift)
    return Span(match.start(1) + shift, match.end(1) + shift), Published(value, precision, "header", (span,))


def read_date_line(text: str, span: Span) -> Moment | None:
    """The moment that a line states, when it states nothing else: "woensdag 13 maart 2019 om 17.52 uur", "17u52"."""
    if span.end - span.start > _LONGEST_LINE:
        return None
    line = text[span.start : span.end]
    begins_with_update = _pattern("update").match(line)
    update = _pattern("update").search(line, begins_with_update.end() if begins_with_update else 1)
    stated = line[: update.start()].rstrip(" \t|·•,;(/–-") if update else line
    match = _pattern("line").fullmatch(stated)
    if not match or not (match["date"] or match["time"]):
        return None
    if update and not _pattern("after_update").fullmatch(line, update.start()):
        return None
    year, month, day = _date_parts(match)
    if (year, month, day) in _NEVER_SET:
        return read_date_line(text, Span(span.start + update.start(), span.end)) if update else Moment(span)
    if match["date"] and (month is None or make_date(year or 2000, month, day or 1) is None):
        return None
    hour, minute, second = (int(match[name]) if match[name] else None for name in ("hour", "minute", "second"))
    if hour is not None and (hour > 23 or (minute or 0) > 59 or (second or 0) > 59):
        return None
    where = Span(span.start, span.start + len(stated))
    return Moment(where, year, month, day, hour, minute, second, match["offset"], bool(begins_with_update))


def is_labelled(text: str, span: Span) -> bool:
    """Whether a line begins as lines about the page do: "Gepubliceerd: ...", "Laatste update ..."."""
    return _pattern("labelled").match(text, span.start, span.end) is not None


def join_moments(moments: list[Moment], header: Published | None, timezone: str) -> Published | None:
    """One time of publication from the lines of a page: a date, and the time of day stated with it or after it.

    The first date counts, one that tells of an update only where there is no other. A date without a year takes the
    header's. The lines are more precise than the header and go before it; without them the header stands.
    """
    dated = [moment for moment in moments if moment.month is not None]
    first = next((moment for moment in dated if not moment.updated), dated[0] if dated else None)
    if first is None:
        return header
    year = first.year or (int(header.value[:4]) if header else None)
    value = _join_date(year, first.month, first.day)
    if value is None or year is None:
        return header
    spans: tuple[Span, ...] = (first.span,)
    clock = first if first.hour is not None else _clock_of(moments, first)
    if first.day is None or clock is None or clock.hour is None:
        return Published(value, "month" if first.day is None else "day", "stated", spans)
    if clock is not first:
        spans = tuple(sorted((first.span, clock.span)))
    seconds = f":{clock.second or 0:02d}"
    stamp = _stamp(f"{value}T{clock.hour:02d}:{clock.minute or 0:02d}{seconds}{clock.offset or ''}", timezone)
    return Published(stamp, "minute" if clock.second is None else "second", "stated", spans)


def parse_given(value: str, timezone: str) -> Published:
    """The caller's word on the time of publication: "2019", "2019-03", "2019-03-13", "2019-03-13T17:52+01:00".

    Raises:
        InvalidQuery: it is no ISO 8601 date or time of these forms, or there is no such day.
    """
    match = _pattern("given").fullmatch(value.strip())
    if match:
        year, month, day = (int(part) if part else None for part in match.group("year", "month", "day"))
        date = _join_date(year, month, day)
        if date and not match["hour"]:
            precision: Precision = "day" if day else "month" if month else "year"
            return Published(date, precision, "given")
        if date and int(match["hour"]) < 24 and int(match["minute"]) < 60 and int(match["second"] or 0) < 60:
            clock = f"{match['hour']}:{match['minute']}:{match['second'] or '00'}{match['offset'] or ''}"
            return Published(_stamp(f"{date}T{clock}", timezone), "second" if match["second"] else "minute", "given")
    raise InvalidQuery(
        [("published", f"{value[:40]!r} is no date. Give YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm with its zone.")]
    )


def _clock_of(moments: list[Moment], date: Moment) -> Moment | None:
    """The time line that belongs to a date line: of those without a date, the first after it, else the last before."""
    clocks = [moment for moment in moments if moment.month is None and moment.updated == date.updated]
    after = [moment for moment in clocks if moment.span.start > date.span.start]
    return after[0] if after else clocks[-1] if clocks else None


def _date_parts(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    if match["month_name"]:
        month = _months()[match["month_name"].lower()]
        return _number(match["year"]), month, _number(match["day"])
    if match["english_name"]:
        return int(match["english_year"]), _months()[match["english_name"].lower()], int(match["english_day"])
    if match["iso_year"]:
        return int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"])
    year = _number(match["number_year"])
    if year is not None and year < 100:
        year += 1900 if year >= _FIRST_SHORT_YEAR else 2000
    return year, _number(match["number_month"]), _number(match["number_day"])


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _join_date(year: int | None, month: int | None, day: int | None) -> str | None:
    """ISO 8601, truncated to what is known; None where there is no such day, or the year is out of range."""
    if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR or make_date(year, month or 1, day or 1) is None:
        return None
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part)])


def _stamp(local: str, timezone: str) -> str:
    """An ISO 8601 time with its offset; one without is read on the clocks of the time zone, summer time included."""
    moment = datetime.fromisoformat(local)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=_zone(timezone))
    offset = moment.utcoffset() or timedelta()
    # Before 1900 local clocks ran on the sun; ISO 8601 has no seconds in an offset.
    return moment.isoformat() if offset.seconds % 60 == 0 else moment.replace(tzinfo=None).isoformat()


@cache
def _zone(timezone: str) -> ZoneInfo:
    try:
        return ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidSettings(f"TIMEZONE={timezone!r}: give a name such as Europe/Brussels.") from None


@cache
def _months() -> dict[str, int]:
    return {**MONTHS["en"], **MONTHS["nl"]}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    months = "|".join(sorted(_months(), key=lambda word: (-len(word), word)))
    weekdays = "|".join([*WEEKDAYS["nl"], *WEEKDAYS["en"], "ma", "di", "wo", "do", "vr", "za", "zo"])
    update = r"(?:(?:laatst|laatste|last)\s+)?(?:bijgewerkt|gewijzigd|aangepast|ge-?update|update|updated|wijziging)"
    published = r"(?:gepubliceerd|geplaatst|verschenen|aangemaakt|datum|publicatiedatum|published)"
    date = rf"""
        (?:(?:{weekdays})\.?,?\s+)?
        (?: (?P<day>[0-3]?\d)\.?\s+(?P<month_name>{months})\.?(?:,?\s+(?P<year>\d{{4}}))?   # 13 maart 2019
          | (?P<english_name>{months})\.?\s+(?P<english_day>[0-3]?\d)(?:st|nd|rd|th)?,\s+(?P<english_year>\d{{4}})
          | (?P<iso_year>\d{{4}})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)                     # 2019-03-13
          | (?P<number_day>[0-3]?\d)(?P<mark>[-/.])(?P<number_month>[01]?\d)(?P=mark)
            (?P<number_year>\d{{4}}|(?<=\d\d.\d\d.)\d\d(?!\d))                                # 08-05-24, not 3-2-24
        )"""
    offset = r"(?P<offset>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?"
    time = rf"""
        (?: (?P<hour>[0-2]?\d)[:.uUhH](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?{offset}(?:\s*(?:u\.|uur|u|h))?  )"""
    bare = re.sub(r"\?P<\w+>", "?:", date.replace("(?P=mark)", "[-/.]"))
    patterns = {
        "line": rf"""
            (?:(?:{published}|{update})\b\s*(?:op\s+)?:?\s*)?
            (?P<date>{date})?
            (?:(?<=\d)[T]|[\s,|·•–-]*(?:(?:om|at)\s+)?)
            (?P<time>{time})?""",
        "update": update,
        "labelled": rf"(?:{published}|{update})\b",
        "after_update": rf"""
            {update}\b[\s:]*(?:op\s+)?(?:{bare})?[\s,|·•–-]*(?:om\s+)?
            (?:\d\d?[:.uh]\d\d(?:\s*uur|\s*u)?)?\)?""",
        "given": r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[Tt\ ](?P<hour>\d\d):(?P<minute>\d\d)"
        r"(?::(?P<second>\d\d)(?:\.\d{1,9})?)?(?P<offset>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?)?)?",
    }
    return re.compile(patterns[name], re.VERBOSE | re.IGNORECASE | re.ASCII)
