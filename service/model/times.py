"""When: a time expression as it was written, and the ISO 8601 value that it resolves to."""

from dataclasses import dataclass
from typing import Literal

from service.model.article import Precision


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression (TIMEX3-like).

    `value` is ISO 8601, truncated to what is known, or an interval: "2018-12", "2019-02-12/..", "2014/2015", a weekend as its two
    days; null where the document does not say enough ("vrijdag" in a document dated "2019-03"). Durations and sets:
    "P3D", "P1D".
    `basis`: "stated" (the words hold the whole value), "resolved" (reckoned from the time of publication).
    """

    surface: str
    start: int
    end: int
    type: Literal["date", "time", "duration", "set"]
    value: str | None
    precision: Precision | None
    basis: Literal["stated", "resolved"]
