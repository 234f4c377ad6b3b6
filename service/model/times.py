"""When: a time expression as it was written, and the ISO 8601 value that it resolves to."""

from dataclasses import dataclass
from typing import Literal

# How exact a value is; "part_of_day" is an interval of hours that no clock stated ("maandagavond").
TimePrecision = Literal["year", "month", "week", "day", "part_of_day", "hour", "minute", "second"]
# The values of TIMEX3's `mod` that are served: the begin, middle or end of the period that `value` is, or about then.
TimeMod = Literal["start", "mid", "end", "approx"]


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression (TIMEX3-like).

    `value` is ISO 8601, truncated to what is known ("2018-12", "2024-05-15T19:30", "T19:30" where the day is unknown),
    or an interval ("2014/2015", "2019-02-12/..", "../2024-05-31"; a weekend is its two days, an evening its six hours);
    null where the document does not say enough ("vrijdag" in a document dated "2019-03"). Before our era ISO 8601
    counts on below 0000: "44 v.Chr." is "-0043". Durations and sets: "P3D", "P1D". `mod`: "begin juni" keeps the month
    as its value and is the "start" of it, "rond 2010" is "approx"; of an open interval it tells of the end that is
    stated ("sinds eind 2018").
    `basis`: "stated" (the words hold the whole value), "resolved" (reckoned from the time of publication).
    """

    surface: str
    start: int
    end: int
    type: Literal["date", "time", "duration", "set"]
    value: str | None
    precision: TimePrecision | None
    basis: Literal["stated", "resolved"]
    mod: TimeMod | None = None

    @property
    def names_day(self) -> bool:
        """Whether it tells of the calendar: a date, or a part of a known day; not a clock time or "'s avonds" alone."""
        part = self.precision == "part_of_day" and self.value is not None and not self.value.startswith("T")
        return self.type == "date" or part
