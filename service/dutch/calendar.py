"""The calendar as Dutch names it: months, weekdays, parts of the day, seasons and feast days, and reckoning with them.

Words are in lower case. Abbreviations stand without their full stop. The tables for English and Arabic hold what posts
use. Sources: Taaladvies.net and the Woordenlijst for names and abbreviations; the Gregorian computus for Easter.
"""

from datetime import date, timedelta

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

# Feast days of the Netherlands and Belgium on a fixed day (month, day).
FIXED_FEASTS = {
    "nieuwjaar": (1, 1),
    "nieuwjaarsdag": (1, 1),
    "driekoningen": (1, 6),
    "valentijnsdag": (2, 14),
    "koningsdag": (4, 27),
    "dodenherdenking": (5, 4),
    "bevrijdingsdag": (5, 5),
    "wapenstilstand": (11, 11),
    "wapenstilstandsdag": (11, 11),
    "sint-maarten": (11, 11),
    "sinterklaas": (12, 6),
    "sinterklaasavond": (12, 5),
    "pakjesavond": (12, 5),
    "kerstavond": (12, 24),
    "kerst": (12, 25),
    "kerstmis": (12, 25),
    "kerstnacht": (12, 24),
    "kerstdag": (12, 25),
    "eerste kerstdag": (12, 25),
    "tweede kerstdag": (12, 26),
    "oudejaarsavond": (12, 31),
    "oudejaarsdag": (12, 31),
    "oudjaar": (12, 31),
    "allerheiligen": (11, 1),
    "allerzielen": (11, 2),
    "halloween": (10, 31),
}
# Days from Easter Sunday.
MOVABLE_FEASTS = {
    "carnaval": -49,
    "aswoensdag": -46,
    "palmzondag": -7,
    "goede vrijdag": -2,
    "pasen": 0,
    "eerste paasdag": 0,
    "tweede paasdag": 1,
    "eerste pinksterdag": 49,
    "tweede pinksterdag": 50,
    "paasmaandag": 1,
    "hemelvaartsdag": 39,
    "hemelvaart": 39,
    "pinksteren": 49,
    "pinkstermaandag": 50,
}


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year (the anonymous computus): 2019 gives 21 April."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def feast(name: str, year: int) -> date | None:
    """The day of a feast in a year: "pinksteren" in 2019 is 9 June. None where the name is no feast."""
    if name == "koningsdag" and (day := make_date(year, 4, 27)) and day.isoweekday() == 7:
        return day - timedelta(days=1)  # never kept on a Sunday
    if name in FIXED_FEASTS:
        return make_date(year, *FIXED_FEASTS[name])
    if name in MOVABLE_FEASTS and 1583 <= year <= 9998:
        return easter(year) + timedelta(days=MOVABLE_FEASTS[name])
    return None


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
