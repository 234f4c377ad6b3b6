"""What the suites want, as stretches, lengths and cycles, and whether a time of ours denotes the same.

Four things the suites say in other words than we do, and each other:

- A part of the day has no hours of its own: "dinsdagochtend" is 0 to 12 o'clock in one suite, 8 to 12 in the other and
  6 to 12 here. The same named part of the same day is the same, where the hours of one lie within those of the other.
- "Eind juli" is July and its end, with us in two fields (`value`, `mod`); the suites put days of their own to it.
- Days that are counted ("zeven dagen geleden") are reckoned to the hour by one suite: the same day is the same.
- "2015 en 2016" are one stretch of ours, and two years of theirs.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from service.model import Quantity, Time
from tests.extraction.times.stretches import NO_DAY, Stretch, read_months, read_seconds, read_stretch

_GRAINS = {"day": 1, "week": 7}
_INSTANTS = ("hour", "minute", "second")
_STEPS = {"hour": timedelta(hours=1), "minute": timedelta(minutes=1), "second": timedelta(seconds=1)}
_CLOCK = re.compile(r"\d\d:\d\d:\d\d")
_PARTS = ("start", "mid", "end")
_PART_CODES = {"00": "NI", "06": "MO", "12": "AF", "18": "EV"}
_QUARTER = re.compile(r"\bq\d|kwartaal")
# The shortest and the longest part of the day in any suite.
_SHORTEST_PART, _LONGEST_PART = timedelta(hours=2), timedelta(hours=12)
_MONTHS_DIFFER = Decimal("0.02")  # half a year is six months
_UCUM_SECONDS = {
    "s": 1, "min": 60, "h": 3600, "d": 86_400, "wk": 604_800, "mo": 2_592_000, "a": 31_536_000,
}  # fmt: skip


@dataclass(frozen=True)
class Wanted:
    """One reading that a suite allows: a stretch, a length in seconds, or a cycle (its length, and its clock time).

    `step`: how much later than its last moment a suite ends a stretch. `timex` is the suite's own notation.
    `unresolved`: it says that something is there, and not what.
    """

    stretch: Stretch | None = None
    seconds: Decimal | None = None
    cycle: Decimal | None = None
    clock: str | None = None
    step: timedelta = timedelta()
    grain: str = ""
    timex: str = ""
    modifier: str = ""
    unresolved: bool = False

    def __str__(self) -> str:
        if self.stretch is not None:
            shown = "/".join(str(when or "..") for when in (self.stretch.start, self.stretch.end))
            return f"{shown} {self.timex} {self.modifier}".strip()
        return self.timex or str(self.seconds)


def read_wanted(expected: dict[str, Any]) -> list[Wanted]:
    """Every reading that an expectation allows."""
    if "values" in expected:
        return [_recognized(value) for value in expected["values"] or ()]
    return [_duckled(expected)]


def _duckled(expected: dict[str, Any]) -> Wanted:
    grain = expected["grain"]
    step = _STEPS.get(grain, timedelta())
    if "value" in expected:
        year, month, rest = expected["value"].split("-", 2)
        begin = datetime.fromisoformat(f"{year}-{month.replace('00', '01')}-{rest.replace('00T', '01T')}")
        months = {"month": 1, "quarter": 3, "year": 12}.get(grain, 0)
        if months:
            later = begin.month - 1 + months
            end = begin.replace(year=begin.year + later // 12, month=later % 12 + 1)
        else:
            end = begin + timedelta(days=_GRAINS.get(grain, 0))
        return Wanted(Stretch(begin, end, begin, end), step=step, grain=grain)
    low, high = (_moment(expected.get(key)) for key in ("low", "high"))
    return Wanted(Stretch(low, low, high, high), step=step)


def _moment(written: str | None) -> datetime | None:
    if not written:
        return None
    if _CLOCK.fullmatch(written):
        return datetime.fromisoformat(f"{NO_DAY.date().isoformat()}T{written}")
    head, rest = written[:10], written[10:]
    head = re.sub(r"-00", "-01", head)
    return datetime.fromisoformat(head + rest)


def _recognized(value: dict[str, Any]) -> Wanted:
    timex, modifier = value["timex"], value.get("Mod", "")
    if value["type"] == "duration":
        return Wanted(seconds=Decimal(str(value["value"])), timex=timex, modifier=modifier)
    if value["type"] == "set":
        return _cycle(timex)
    if value.get("value") == "not resolved":
        return Wanted(timex=timex, unresolved=True)
    if "start" in value or "end" in value:
        start, end = _moment(value.get("start")), _moment(value.get("end"))
        if start is not None and end is not None and start.year == 1 and end < start:
            end += timedelta(days=1)
        return Wanted(Stretch(start, start, end, end), timex=timex, modifier=modifier)
    begin = _moment(value["value"])
    assert begin is not None
    end = begin + timedelta(days=value["type"] == "date")
    return Wanted(Stretch(begin, end, begin, end), timex=timex, modifier=modifier)


def _cycle(timex: str) -> Wanted:
    """ "XXXX-WXX-1T16:00" comes every week, at four in the afternoon."""
    head, _, clock = timex.partition("T")
    length = "P1W" if "WXX" in head or head == "P1WE" else head or "P1D"
    return Wanted(cycle=read_seconds(length), clock=f"T{clock}" if clock else None, timex=timex)


def is_same(time: Time, wanted: Wanted, among: list[Time]) -> bool:
    """Whether a time of ours denotes what the suite wants; `among` are all of ours that overlap the expectation."""
    if wanted.cycle is not None:
        ours = read_seconds(time.value or "") if time.type == "set" else None
        if ours is None or abs(ours - wanted.cycle) > wanted.cycle * _MONTHS_DIFFER:
            return False
        return wanted.clock is None or any((other.value or "").endswith(wanted.clock) for other in among)
    if wanted.seconds is not None:
        return time.type == "duration" and time.value is not None and _lasts_as_long(time.value, wanted)
    if wanted.unresolved:
        return _is_named(time, wanted.timex)
    if wanted.modifier == "ref_undef":
        return time.type == "date" and time.value is None
    ours = read_stretch(time.value) if time.value else None
    if ours is None or wanted.stretch is None or time.type in ("duration", "set"):
        return False
    if time.precision == "part_of_day":
        same = _is_same_part(ours, wanted.stretch) or _is_named_part(time.value or "", wanted.timex)
        return same and (time.mod or "") == wanted.modifier
    if wanted.grain == "hour" and re.search(r"\bdagen\b", time.surface):
        return _is_day(ours) and ours.start <= wanted.stretch.start < ours.end
    if time.mod in _PARTS:
        return _is_same_mod(time, ours, wanted) or (time.mod == "end" and _is_end_of_day(ours, wanted.stretch))
    if _is_one_of_list(time, ours, wanted.stretch):
        return True
    if _QUARTER.search(time.surface.lower()) and ours.last_start is not None:
        ours = replace(ours, last_start=ours.last_start.replace(month=(ours.last_start.month - 1) // 3 * 3 + 1))
    return same_stretch(ours, wanted) or (not wanted.modifier and read_stretch(wanted.timex) == ours)


def _lasts_as_long(value: str, wanted: Wanted) -> bool:
    """Equally many seconds, or months where a suite writes a part of a year: "P15M" is "P1.25Y"."""
    months = read_months(value)
    return read_seconds(value) == wanted.seconds or (months is not None and months == read_months(wanted.timex))


def _is_end_of_day(ours: Stretch, theirs: Stretch) -> bool:
    """Whether theirs is the last second of the day that ours is the end of."""
    last = ours.end - timedelta(seconds=1) if _is_day(ours) and ours.end is not None else None
    return last is not None and theirs.start == theirs.end == last


def _is_one_of_list(time: Time, ours: Stretch, theirs: Stretch) -> bool:
    """Whether theirs is the second of two neighbours that ours names as one stretch: "2016" of "2015 en 2016"."""
    listed = re.fullmatch(r"\S+ en \S+", time.surface) is not None and ours.first_end == ours.last_start
    return listed and (ours.last_start, ours.end) == (theirs.start, theirs.end)


def _is_named_part(value: str, timex: str) -> bool:
    """Whether the suite notes the same part of the same day: "2019-08-01TEV"."""
    day, _, hours = value.partition("/")[0].partition("T")
    return timex in (f"{day}T{_PART_CODES.get(hours[:2])}", f"T{_PART_CODES.get(hours[:2])}")


def _is_same_part(ours: Stretch, theirs: Stretch) -> bool:
    """Whether the hours of one lie within those of the other, and are no moment."""
    if theirs.is_clock and not ours.is_clock:
        ours = ours.of_day()
    if ours.is_clock and not theirs.is_clock:
        theirs = theirs.of_day()
    if ours.start is None or ours.end is None or theirs.start is None or theirs.end is None:
        return False
    outer, inner = sorted((ours, theirs), key=lambda stretch: stretch.start - stretch.end)
    is_hours = inner.end - inner.start >= _SHORTEST_PART and outer.end - outer.start <= _LONGEST_PART
    return is_hours and outer.start <= inner.start and inner.end <= outer.end


def _is_same_mod(time: Time, ours: Stretch, wanted: Wanted) -> bool:
    """Whether the suite means the same part of the same period, or of the one that an open interval begins with."""
    theirs = wanted.stretch
    if read_stretch(wanted.timex) == ours:
        return wanted.modifier in ("", time.mod)  # "later deze week" has days of its own there, and no modifier
    if theirs is None or wanted.modifier.rpartition("-")[2] != time.mod or (ours.end is None) != (theirs.end is None):
        return False
    return None not in (ours.start, theirs.start, ours.first_end) and ours.start <= theirs.start < ours.first_end


def _is_named(time: Time, timex: str) -> bool:
    """Whether a school or fiscal year of ours has the number that the suite gives it, or a season has no year."""
    if timex in ("SP", "SU", "FA", "WI"):
        return time.type == "date" and time.value is None
    if timex[:2] == "FY":
        return time.type == "date" and time.value in (None, timex[2:])
    return timex[:2] == "SY" and time.type == "date" and timex[2:] in (time.value or "")


def same_stretch(ours: Stretch, wanted: Wanted) -> bool:
    """Equal at both ends; an end may be the begin or the end of its last unit, as the suites have it."""
    theirs = wanted.stretch
    assert theirs is not None
    if theirs.is_clock and not ours.is_clock:
        ours = ours.of_day()
    if _is_day(theirs) and ours.start == ours.end:
        # A day of theirs and a clock time of its own are one moment of ours.
        return ours.start is not None and theirs.start <= ours.start < theirs.end
    if ours.start != theirs.start:
        later = wanted.modifier in ("after", "since") and theirs.end is None and ours.end is None
        if not later or ours.start is None or ours.first_end != theirs.start:
            return False
    if theirs.end is None or ours.end is None:
        return theirs.end is ours.end
    return theirs.end in (ours.end, ours.last_start) or theirs.end - wanted.step == ours.end


def _is_day(stretch: Stretch) -> bool:
    """Whether it is one whole day of the calendar."""
    if stretch.start is None or stretch.end is None or stretch.is_clock:
        return False
    return stretch.end - stretch.start == timedelta(days=1)


def is_bound_from(time: Time, wanted: Wanted, words: str) -> bool:
    """Whether the suite leaves the "vanaf" before its words out of its span, and ours begins with what it wants."""
    if wanted.stretch is None or time.value is None or not time.value.endswith("/.."):
        return False
    if time.surface.lower() not in (f"vanaf {words}", f"sinds {words}") or (time.mod or "") != wanted.modifier:
        return False
    begin = read_stretch(time.value.partition("/")[0])
    return begin is not None and (same_stretch(begin, wanted) or begin == read_stretch(wanted.timex))


def is_same_length(quantity: Quantity, wanted: Wanted) -> bool:
    """Whether a duration among the quantities lasts as long as the suite wants."""
    if wanted.seconds is None or quantity.kind != "duration" or quantity.best is None:
        return False
    return quantity.best * _UCUM_SECONDS.get(quantity.unit or "", 0) == wanted.seconds
