"""Feast days and observances by their Dutch name, and the day that each falls on in a year.

Names are in lower case. Those of the Netherlands, Flanders and, where Dutch newspapers write about them, other
countries. Where the Low Countries differ the more common day is taken: Vaderdag is the third Sunday of June (the second
in Belgium), Koningsdag is the Dutch one (15 November in Belgium), Sinterklaas is 6 December, its eve the 5th.
Feasts that the moon's sighting decides (Ramadan, Suikerfeest) have no date that can be reckoned, and are not here.
Sources: the Algemene termijnenwet and the Belgian act on public holidays for which days there are; the royal decree of
1980 that keeps a royal birthday from falling on a Sunday; the Gregorian computus for Easter; the United States Code,
title 5, section 6103 for the American ones.
"""

from datetime import date, timedelta

from service.dutch.calendar import make_date, nth_weekday

_JANUARY, _FEBRUARY, _MAY, _JUNE, _SEPTEMBER, _OCTOBER, _NOVEMBER = 1, 2, 5, 6, 9, 10, 11
_MONDAY, _TUESDAY, _THURSDAY, _SATURDAY, _SUNDAY = 1, 2, 4, 6, 7

_ASSUMPTION = (
    "maria-hemelvaart", "maria hemelvaart", "maria-tenhemelopneming", "tenhemelopneming", "moederkesdag",
    "onze-lieve-vrouw-hemelvaart", "onze-lieve-vrouwhemelvaart", "olv-hemelvaart",
)  # fmt: skip
# Month and day.
FIXED: dict[str, tuple[int, int]] = {
    **dict.fromkeys(("nieuwjaar", "nieuwjaarsdag", "nieuwjaarsnacht"), (1, 1)),
    **dict.fromkeys(("driekoningen", "driekoningenavond"), (1, 6)),
    "holocaustherdenkingsdag": (1, 27),
    **dict.fromkeys(("maria-lichtmis", "maria lichtmis", "lichtmis", "groundhog day"), (2, 2)),
    "wereldkankerdag": (2, 4),
    "valentijnsdag": (2, 14),
    **dict.fromkeys(
        ("vrouwendag", "internationale vrouwendag", "wereldvrouwendag", "internationale dag van de vrouw"), (3, 8)
    ),
    **dict.fromkeys(("saint patrick's day", "st. patrick's day"), (3, 17)),
    "wereldwaterdag": (3, 22),
    "werelddag tegen racisme": (3, 21),
    "wereldgezondheidsdag": (4, 7),
    "dag van de aarde": (4, 22),
    **dict.fromkeys(("dag van de arbeid", "internationale dag van de arbeid", "feest van de arbeid"), (5, 1)),
    **dict.fromkeys(
        ("dag van de persvrijheid", "werelddag van de persvrijheid", "internationale dag van de persvrijheid"), (5, 3)
    ),
    **dict.fromkeys(("dodenherdenking", "nationale dodenherdenking"), (5, 4)),
    "bevrijdingsdag": (5, 5),
    "cinco de mayo": (5, 5),
    "europadag": (5, 9),
    "wereldmilieudag": (6, 5),
    "juneteenth": (6, 19),
    "wereldvluchtelingendag": (6, 20),
    **dict.fromkeys(("ketikoti", "keti koti"), (7, 1)),
    **dict.fromkeys(("independence day", "fourth of july", "amerikaanse onafhankelijkheidsdag"), (7, 4)),
    **dict.fromkeys(("vlaamse feestdag", "feest van de vlaamse gemeenschap"), (7, 11)),
    "quatorze juillet": (7, 14),
    "belgische nationale feestdag": (7, 21),
    **dict.fromkeys(_ASSUMPTION, (8, 15)),
    "oekraïense onafhankelijkheidsdag": (8, 24),
    "gronings ontzet": (8, 28),
    "feest van de franse gemeenschap": (9, 27),
    **dict.fromkeys(("leids ontzet", "leidens ontzet"), (10, 3)),
    **dict.fromkeys(("dierendag", "werelddierendag"), (10, 4)),
    **dict.fromkeys(("dag van de leraar", "dag van de leerkracht"), (10, 5)),
    "alkmaars ontzet": (10, 8),
    "coming-outdag": (10, 11),
    "wereldvoedseldag": (10, 16),
    "halloween": (10, 31),
    "hervormingsdag": (10, 31),
    "allerheiligen": (11, 1),
    "allerzielen": (11, 2),
    "surinaamse onafhankelijkheidsdag": (11, 25),
    **dict.fromkeys(("wapenstilstand", "wapenstilstandsdag", "elfde van de elfde"), (11, 11)),
    **dict.fromkeys(("singles day", "singles' day"), (11, 11)),
    "wereldaidsdag": (12, 1),
    **dict.fromkeys(("sinterklaasavond", "pakjesavond", "sint-nicolaasavond"), (12, 5)),
    **dict.fromkeys(("sinterklaas", "sinterklaasdag", "sint-nicolaas"), (12, 6)),
    "dag van de mensenrechten": (12, 10),
    "koninkrijksdag": (12, 15),
    **dict.fromkeys(("kerstavond", "kerstnacht"), (12, 24)),
    **dict.fromkeys(("kerst", "kerstmis", "kerstdag", "eerste kerstdag"), (12, 25)),
    **dict.fromkeys(("tweede kerstdag", "boxing day"), (12, 26)),
    **dict.fromkeys(
        ("oudejaarsavond", "oudejaarsdag", "oudejaarsnacht", "oudjaar", "oud en nieuw", "jaarwisseling"), (12, 31)
    ),
}
# Days from Easter Sunday.
FROM_EASTER: dict[str, int] = {
    **dict.fromkeys(("carnaval", "carnavalszondag"), -49),
    **dict.fromkeys(("carnavalsmaandag", "rozenmaandag"), -48),
    **dict.fromkeys(("vette dinsdag", "vastenavond", "carnavalsdinsdag", "mardi gras"), -47),
    "aswoensdag": -46,
    "halfvasten": -21,
    **dict.fromkeys(("palmzondag", "palmpasen"), -7),
    "witte donderdag": -3,
    "goede vrijdag": -2,
    **dict.fromkeys(("stille zaterdag", "paaszaterdag"), -1),
    **dict.fromkeys(("pasen", "paaszondag", "paasdag", "eerste paasdag"), 0),
    **dict.fromkeys(("paasmaandag", "tweede paasdag"), 1),
    "beloken pasen": 7,
    **dict.fromkeys(("hemelvaart", "hemelvaartsdag", "hemelvaartdag"), 39),
    **dict.fromkeys(("pinksteren", "pinksterzondag", "pinksterdag", "eerste pinksterdag"), 49),
    **dict.fromkeys(("pinkstermaandag", "tweede pinksterdag"), 50),
    "sacramentsdag": 60,
}
# Month, weekday and which of them it is (-1 is the last); how many days behind it the feast falls.
ON_WEEKDAY: dict[str, tuple[int, int, int, int]] = {
    "gedichtendag": (_JANUARY, _THURSDAY, -1, 0),
    **dict.fromkeys(
        ("martin luther kingdag", "martin luther king-dag", "martin luther king day"), (_JANUARY, _MONDAY, 3, 0)
    ),
    **dict.fromkeys(("presidents' day", "presidents day"), (_FEBRUARY, _MONDAY, 3, 0)),
    "moederdag": (_MAY, _SUNDAY, 2, 0),
    "memorial day": (_MAY, _MONDAY, -1, 0),
    "veteranendag": (_JUNE, _SATURDAY, -1, 0),
    "vaderdag": (_JUNE, _SUNDAY, 3, 0),
    **dict.fromkeys(("labor day", "labour day"), (_SEPTEMBER, _MONDAY, 1, 0)),
    "prinsjesdag": (_SEPTEMBER, _TUESDAY, 3, 0),
    "columbus day": (_OCTOBER, _MONDAY, 2, 0),
    **dict.fromkeys(("thanksgiving", "thanksgivingday", "thanksgiving day"), (_NOVEMBER, _THURSDAY, 4, 0)),
    "black friday": (_NOVEMBER, _THURSDAY, 4, 1),
    "cyber monday": (_NOVEMBER, _THURSDAY, 4, 4),
}
# The weekend that a feast is in.
WEEKENDS = {
    "paasweekend": "pasen", "pinksterweekend": "pinksteren", "carnavalsweekend": "carnaval",
    "hemelvaartweekend": "hemelvaart", "hemelvaartsweekend": "hemelvaart",
}  # fmt: skip
# Both days of a feast, by its first one.
BOTH_DAYS = {"kerstdagen": "kerst", "paasdagen": "pasen", "pinksterdagen": "pinksteren"}
# Lower case these are something else: a truce.
CAPITAL_ONLY = frozenset(("wapenstilstand",))
# Somebody as well as his day.
SAINTS = frozenset(("sinterklaas", "sint-nicolaas"))
_ROYAL = frozenset(("koningsdag", "king's day", "koninginnedag", "koningsnacht", "koninginnenacht"))
NAMES = FIXED.keys() | FROM_EASTER.keys() | ON_WEEKDAY.keys() | _ROYAL | WEEKENDS.keys() | BOTH_DAYS.keys()
# The first word of each name, and how many words the longest name that it begins has.
LONGEST = {
    first: max(len(name.split()) for name in NAMES if name.split()[0] == first)
    for first in sorted({name.split()[0] for name in NAMES})
}


def feast(name: str, year: int) -> date | None:
    """The day of a feast in a year: "pinksteren" in 2019 is 9 June; of a weekend the feast that it is named for.

    None where the name is no feast, or the feast is not kept in that year ("koningsdag" before 2014).
    """
    name = WEEKENDS.get(name) or BOTH_DAYS.get(name, name)
    if name in FIXED:
        return make_date(year, *FIXED[name])
    if name in FROM_EASTER and 1583 <= year <= 9998:
        return easter(year) + timedelta(days=FROM_EASTER[name])
    if name in ON_WEEKDAY:
        month, weekday, number, behind = ON_WEEKDAY[name]
        day = nth_weekday(year, month, weekday, number)
        return day + timedelta(days=behind) if day else None
    return _royal_birthday(name, year) if name in _ROYAL else None


def _royal_birthday(name: str, year: int) -> date | None:
    """Koninginnedag up to 2013 (31 August, from 1949 30 April), then Koningsdag (27 April); the night before."""
    if name.startswith("koning") and name.endswith("nacht"):
        day = _royal_birthday("koningsdag" if name == "koningsnacht" else "koninginnedag", year)
        return day - timedelta(days=1) if day else None
    if name in ("koningsdag", "king's day"):
        day = make_date(year, 4, 27) if year >= 2014 else None
    elif 1891 <= year <= 1948:
        day = make_date(year, 8, 31)
    else:
        day = make_date(year, 4, 30) if 1949 <= year <= 2013 else None
    if day is None or day.isoweekday() != _SUNDAY:
        return day
    return day + timedelta(days=-1 if year >= 1980 else 1)  # never kept on a Sunday


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
