"""The calendar as Dutch names it: months, weekdays, parts of the day and seasons, and reckoning with them.

Words are in lower case. Abbreviations stand without their full stop. The tables for English and Arabic hold what posts
use. Feast days are in feasts.py. Source: Taaladvies.net and the Woordenlijst for names and abbreviations.
"""

from calendar import monthrange
from datetime import date
from typing import Literal

MONTHS: dict[str, dict[str, int]] = {
    "nl": {
        name: number
        for number, names in enumerate(
            (
                ("januari", "jan"),
                ("februari", "feb", "febr"),
                ("maart", "mrt"),
                ("april", "apr"),
                ("mei",),
                ("juni", "jun"),
                ("juli", "jul"),
                ("augustus", "aug"),
                ("september", "sep", "sept"),
                ("oktober", "okt"),
                ("november", "nov"),
                ("december", "dec"),
            ),
            start=1,
        )
        for name in names
    },
    "en": {
        name: number
        for number, names in enumerate(
            (
                ("january", "jan"),
                ("february", "feb"),
                ("march", "mar"),
                ("april", "apr"),
                ("may",),
                ("june", "jun"),
                ("july", "jul"),
                ("august", "aug"),
                ("september", "sep", "sept"),
                ("october", "oct"),
                ("november", "nov"),
                ("december", "dec"),
            ),
            start=1,
        )
        for name in names
    },
    # Both the western and the Levantine names are in use in Arabic news.
    "ar": {
        name: number
        for number, names in enumerate(
            (
                ("يناير",),
                ("فبراير", "شباط"),
                ("مارس", "آذار"),
                ("أبريل", "نيسان"),
                ("مايو", "أيار"),
                ("يونيو", "حزيران"),
                ("يوليو", "تموز"),
                ("أغسطس",),
                ("سبتمبر", "أيلول"),
                ("أكتوبر",),
                ("نوفمبر",),
                ("ديسمبر",),
            ),
            start=1,
        )
        for name in names
    },
}

# ISO 8601: Monday is 1.
WEEKDAYS: dict[str, dict[str, int]] = {
    "nl": {
        "maandag": 1,
        "dinsdag": 2,
        "woensdag": 3,
        "donderdag": 4,
        "vrijdag": 5,
        "zaterdag": 6,
        "zondag": 7,
    },
    "en": {
        "monday": 1,
        "tuesday": 2,
        "wednesday": 3,
        "thursday": 4,
        "friday": 5,
        "saturday": 6,
        "sunday": 7,
    },
    "ar": {
        "الاثنين": 1,
        "الإثنين": 1,
        "الثلاثاء": 2,
        "الأربعاء": 3,
        "الخميس": 4,
        "الجمعة": 5,
        "السبت": 6,
        "الأحد": 7,
    },
}
# Read as a day only where a date, a clock time or a full stop inside a sentence follows: "zo" and "do" are words.
WEEKDAY_ABBREVIATIONS = {
    **dict.fromkeys(("ma", "maa"), 1),
    **dict.fromkeys(("di", "din", "dins", "dinsd"), 2),
    **dict.fromkeys(("wo", "woe", "woens", "woensd"), 3),
    **dict.fromkeys(("do", "don", "dond", "donderd"), 4),
    **dict.fromkeys(("vr", "vrij", "vrijd"), 5),
    **dict.fromkeys(("za", "zat", "zaterd"), 6),
    **dict.fromkeys(("zo", "zon", "zond"), 7),
}
# Parts of a period, as TIMEX3's `mod` tells them.
PERIOD_PARTS: dict[str, Literal["start", "mid", "end"]] = {
    **dict.fromkeys(("begin", "early"), "start"),
    **dict.fromkeys(("midden", "half", "medio", "halverwege", "halfweg", "mid"), "mid"),
    **dict.fromkeys(("eind", "einde", "late", "end"), "end"),
}
# Parts of the day as TIMEX3 writes them: morning, afternoon, evening, night.
DAY_PARTS = {
    "ochtend": "MO",
    "morgen": "MO",
    "voormiddag": "MO",
    "middag": "AF",
    "namiddag": "AF",
    "avond": "EV",
    "nacht": "NI",
}
# The hours at which each begins and ends, as the weather bureau KNMI divides the day in its forecasts: nacht 0-6,
# ochtend 6-12, middag 12-18, avond 18-24.
DAY_PART_HOURS = {"NI": (0, 6), "MO": (6, 12), "AF": (12, 18), "EV": (18, 24)}
# The seasons, by the month that most of each falls in first (meteorological seasons, as in TIMEX3: SP, SU, FA, WI).
SEASONS = {
    "lente": "SP",
    "voorjaar": "SP",
    "zomer": "SU",
    "herfst": "FA",
    "najaar": "FA",
    "winter": "WI",
}
SEASON_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day (31 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_plus(year: int, month: int, months: int) -> tuple[int, int] | None:
    """Year and month so many months later (or earlier); None outside the years 1 to 9999."""
    index = year * 12 + month - 1 + months
    return (index // 12, index % 12 + 1) if 12 <= index < 120_000 else None


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The so many-th Monday (1) to Sunday (7) of a month, -1 for the last; None where there are not so many."""
    first = make_date(year, month, 1)
    if first is None:
        return None
    days = range(1 + (weekday - first.isoweekday()) % 7, monthrange(year, month)[1] + 1, 7)
    if number == 0 or not -len(days) <= number <= len(days):
        return None
    return date(year, month, days[number - 1 if number > 0 else number])
