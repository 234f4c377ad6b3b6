"""When: a time expression as it was written, and the ISO 8601 value that it resolves to."""

from dataclasses import dataclass
from typing import Literal

from service.model.article import Precision


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression (TIMEX3-like).

    `value` is ISO 8601, truncated to what is known ("2018-12", "2024-05-15T19:30", "T19:30" where the day is unknown),
    or an interval ("2014/2015", "2019-02-12/..", "../2024-05-31"; a weekend is its two days); null where the document
    does not say enough ("vrijdag" in a document dated "2019-03"). Durations and sets: "P3D", "P1D".
    `basis`: "stated" (the words hold the whole value), "resolved" (reckoned from the time of publication).
    """

    surface: str
    start: int
    end: int
    type: Literal["date", "time", "duration", "set"]
    value: str | None
    precision: Precision | None
    basis: Literal["stated", "resolved"]
