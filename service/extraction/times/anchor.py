"""The time of publication, as what relative times are reckoned from: as precise as it is known, and no further."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from service.dutch.calendar import SEASON_FIRST_MONTH, make_date, month_plus
from service.model import Published
from service.model.article import Precision

When = tuple[str | None, Precision]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Year, month, day and moment of publication; each None where the document does not say."""

    year: int | None = None
    month: int | None = None
    day: date | None = None
    moment: datetime | None = None

    @classmethod
    def of(cls, published: Published | None, timezone: str) -> "Anchor":
        """The anchor of a document; a moment is read on the clocks of its own zone."""
        if published is None or not published.value[:4].isdigit():
            return cls()
        value = published.value
        year = int(value[:4])
        month = int(value[5:7]) if value[5:7].isdigit() else None
        if month is None or not 1 <= month <= 12:
            return cls(year)
        day = make_date(year, month, int(value[8:10])) if value[8:10].isdigit() else None
        if day is None or len(value) < 16:
            return cls(year, month, day)
        try:
            moment = datetime.fromisoformat(value)
            local = moment.astimezone(ZoneInfo(timezone)) if moment.tzinfo is not None else moment
        except (ValueError, OverflowError, KeyError):
            return cls(year, month, day)
        return cls(local.year, local.month, local.date(), local)

    def years_on(self, count: int) -> When:
        """The year so many years later: 0 is this year."""
        return (f"{self.year + count:04d}" if self.year and 1 <= self.year + count <= 9999 else None), "year"

    def months_on(self, count: int) -> When:
        """The month so many months later."""
        found = month_plus(self.year, self.month, count) if self.year and self.month else None
        return (f"{found[0]:04d}-{found[1]:02d}" if found else None), "month"

    def weeks_on(self, count: int) -> When:
        """The ISO week so many weeks later: "2019-W10"."""
        day = self.days_from(7 * count)
        return (iso_week(day) if day else None), "week"

    def days_from(self, count: int) -> date | None:
        """The day so many days later; None where the day of publication is unknown."""
        return shifted_day(self.day, count) if self.day is not None else None

    def weekend(self, *, past: bool) -> When:
        """The last weekend that had begun before the day of publication, or the one that ends on it or after it."""
        if self.day is None:
            return None, "day"
        days = -(self.day.isoweekday() % 7) - 1 if past else 6 - self.day.isoweekday()
        if not past and self.day.isoweekday() == 7:
            days = -1
        saturday = self.days_from(days)
        return (weekend_of(saturday) if saturday else None), "day"

    def weekday(self, number: int, *, future: bool, today: bool) -> date | None:
        """The nearest such weekday: today if `today` allows it, else before or (with `future`) after publication."""
        if self.day is None:
            return None
        ahead = (number - self.day.isoweekday()) % 7
        if ahead == 0 and today:
            return self.day
        return self.days_from((ahead or 7) if future else ahead - 7)

    def season(self, name: str, *, future: bool, current: bool) -> When:
        """The months of the last season of this name that had begun, or of the next one to begin or to go on.

        `current` lets the season count that publication falls in.
        """
        if self.year is None or self.month is None:
            return None, "month"
        begins = (self.month - SEASON_FIRST_MONTH[name]) % 12  # months since it last began
        if future:
            shift = -begins if begins < 3 and current else 12 - begins
        else:
            shift = -begins if begins >= 3 or current else -begins - 12
        first, last = self.months_on(shift)[0], self.months_on(shift + 2)[0]
        return (f"{first}/{last}" if first and last else None), "month"

    def rolling(self, count: int, unit: str) -> str | None:
        """The interval of so many units up to publication: "2019-03-03/2019-03-10"."""
        here, there = self._now(unit), self.shifted(Decimal(-count), unit, finer=True)[0]
        return f"{there}/{here}" if here and there else None

    def within(self, count: int, unit: str) -> str | None:
        """The interval of so many units from publication on: "binnen twee weken" may be today."""
        here, there = self._now(unit), self.shifted(Decimal(count), unit, finer=True)[0]
        return f"{here}/{there}" if here and there else None

    def coming(self, count: int, unit: str) -> str | None:
        """The next so many units: "de komende twee dagen" are tomorrow and the day after; hours begin now."""
        here, there = self._now(unit), self.shifted(Decimal(count), unit, finer=True)[0]
        tomorrow = self.days_from(1)
        if tomorrow is not None and unit not in ("H", "MIN", "S"):
            here = tomorrow.isoformat()
        return here if here == there else f"{here}/{there}" if here and there else None

    def before(self, count: int, unit: str) -> str | None:
        """The so many months or years before this one: "de vorige twee maanden"; days and weeks as they roll."""
        if unit not in ("M", "Y"):
            return self.rolling(count, unit)
        months_or_years = self.months_on if unit == "M" else self.years_on
        first, last = months_or_years(-count)[0], months_or_years(-1)[0]
        return first if first == last else f"{first}/{last}" if first and last else None

    def _now(self, unit: str) -> str | None:
        return self.shifted(Decimal(0), unit, finer=True)[0]

    def shifted(self, count: Decimal, unit: str, *, finer: bool = False) -> When:
        """So many units from publication, as precise as the unit: years give a year (`finer`: a month)."""
        whole = int(count) if count == int(count) else None
        match unit:
            case "Y":
                if finer and self.day and whole is not None:
                    return _written(shifted_day(self.day, whole, "Y"))
                if whole is None or finer:
                    return self.months_on(int(count * 12)) if self.month or whole is None else self.years_on(int(count))
                return self.years_on(whole)
            case "M":
                if finer and self.day and whole is not None:
                    return _written(shifted_day(self.day, whole, "M"))
                return self.months_on(int(count))
            case "W" | "D":
                found_day = self.days_from(int(count * (7 if unit == "W" else 1)))
                return (found_day.isoformat() if found_day else None), "day"
            case "H" | "MIN" | "S":
                return self._moment_shifted(count, unit)
        return None, "year"

    def _moment_shifted(self, count: Decimal, unit: str) -> When:
        precision: Precision = "hour" if unit == "H" else "minute"
        if self.moment is None:
            return None, precision
        seconds = count * {"H": 3600, "MIN": 60, "S": 1}[unit]
        try:
            moment = self._on_clocks_of_zone(timedelta(seconds=int(seconds)))
        except OverflowError:
            return None, precision
        return moment.strftime("%Y-%m-%dT%H:%M"), precision

    def _on_clocks_of_zone(self, passed: timedelta) -> datetime:
        """The clock so much time after publication, summer time minded; OverflowError outside of the calendar."""
        assert self.moment is not None
        if self.moment.tzinfo is None:
            return self.moment + passed
        return (self.moment.astimezone(UTC) + passed).astimezone(self.moment.tzinfo)


def shifted_day(day: date, count: int, unit: str = "D") -> date | None:
    """The day so many days, weeks, months or years later ("D", "W", "M", "Y"); the last of a month that is shorter."""
    if unit in ("M", "Y"):
        found = month_plus(day.year, day.month, count * (12 if unit == "Y" else 1))
        return _last_day_upto(*found, day.day) if found else None
    try:
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    except OverflowError:
        return None


def _written(day: date | None) -> When:
    return (day.isoformat() if day else None), "day"


def iso_week(day: date) -> str:
    """The ISO week of a day: "2019-W10"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def weekend_of(day: date) -> str:
    """Saturday and Sunday of the week of a day, as an interval: "2019-03-09/2019-03-10"."""
    saturday = day + timedelta(days=6 - day.isoweekday())
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def _last_day_upto(year: int, month: int, day: int) -> date | None:
    """The day of the month, or the month's last one where it is shorter."""
    return next((found for back in range(4) if (found := make_date(year, month, day - back))), None)
