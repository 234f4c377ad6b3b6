"""Reckoning with ISO 8601 values as they are written: the year, month or day next to one."""

from datetime import date, timedelta

from service.dutch.calendar import month_plus

_YEAR, _MONTH, _DAY = len("2019"), len("2019-03"), len("2019-03-10")


def neighbour(value: str, step: int) -> str:
    """The unit before (-1) or behind (1) a year, month or day: "2018" and 1 give "2019"; others stay as they are."""
    if "W" in value or "T" in value:
        return value
    if len(value) == _YEAR:
        return f"{min(max(int(value) + step, 1), 9999):04d}"
    if len(value) == _MONTH:
        found = month_plus(int(value[:4]), int(value[5:]), step)
        return f"{found[0]:04d}-{found[1]:02d}" if found else value
    if len(value) == _DAY:
        try:
            return (date.fromisoformat(value) + timedelta(days=step)).isoformat()
        except OverflowError:
            return value
    return value
