"""A week, month or year beside that of publication ("vorige maand"), and many of them ("de afgelopen drie jaar")."""

from service.dutch.calendar import SEASONS
from service.extraction.times.anchor import Anchor, When
from service.extraction.times.durations import PRECISION, UNITS, read_length
from service.extraction.times.relative.weekdays import COMING, NEXT, PAST, PREVIOUS
from service.extraction.times.tense import plans, tells_preterite
from service.extraction.times.words import Found, TimeType, Words
from service.model.article import Precision

SINGLE = {
    "week": "W", "maand": "M", "kwartaal": "Q", "jaar": "Y", "kalenderjaar": "Y", "dag": "D", "etmaal": "D",
    "eeuw": "C", "decennium": "10Y", "werkweek": "WORK", "schooljaar": "SCHOOL", "academiejaar": "SCHOOL",
    "studiejaar": "SCHOOL", "boekjaar": "BOOKS", "seizoen": "PLAYED", "halfjaar": "HALF",
}  # fmt: skip
_SCHOOL_STARTS = 9  # the month
_BEFORE_SEASON = frozenset("in tijdens na voor tegen sinds vanaf tot".split())


def read_single(adjective: str, noun: str, anchor: Anchor) -> When:
    """ "vorige maand" is the calendar's; "afgelopen maand" is the month up to publication; "dit jaar" is this one."""
    unit = SINGLE[noun]
    precision: Precision = {"W": "week", "M": "month", "Q": "month", "D": "day"}.get(unit, "year")  # type: ignore[assignment]
    shift = -1 if adjective in PREVIOUS | PAST else 1 if adjective in NEXT | COMING else 0
    if unit == "M" and anchor.day is None:
        return anchor.months_on(shift)
    if unit == "HALF":
        return (anchor.rolling(6, "M") if shift < 0 else anchor.coming(6, "M") if shift else None), "month"
    if adjective in PAST | COMING and (unit in ("W", "M", "Y") or noun == "etmaal"):
        return (anchor.coming(1, unit) if adjective in COMING else anchor.rolling(1, unit)), precision
    match unit:
        case "W":
            return anchor.weeks_on(shift)
        case "M":
            return anchor.months_on(shift)
        case "Y":
            return anchor.years_on(shift)
        case "Q" if anchor.month is not None:
            begin = shift * 3 - (anchor.month - 1) % 3
            first, last = anchor.months_on(begin)[0], anchor.months_on(begin + 2)[0]
            return (f"{first}/{last}" if first and last else None), "month"
        case "WORK" if anchor.day is not None:
            monday = anchor.days_from(7 * shift + 1 - anchor.day.isoweekday())
            friday = anchor.days_from(7 * shift + 5 - anchor.day.isoweekday())
            return (f"{monday}/{friday}" if monday and friday else None), "week"
        case "SCHOOL" if anchor.year is not None and anchor.month is not None:
            first_year = anchor.year + shift - (anchor.month < _SCHOOL_STARTS)
            return f"{first_year:04d}-09/{first_year + 1:04d}-08", "year"
        case "D":
            day = anchor.days_from(shift)
            return (day.isoformat() if day else None), "day"
        case "C" if anchor.year is not None:
            first_year = (anchor.year - 1) // 100 * 100 + 1 + 100 * shift
            return f"{first_year:04d}/{first_year + 99:04d}", "year"
        case "10Y" if anchor.year is not None:
            first_year = anchor.year // 10 * 10 + 10 * shift
            return f"{first_year:04d}/{first_year + 9:04d}", "year"
    return None, precision


def read_many(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de afgelopen weken" (no value), "de laatste drie dagen", "de komende tien jaar"."""
    adjective = words.lower(at)
    if adjective not in PAST | COMING | PREVIOUS | NEXT | {"laatste"}:
        return None
    unit = UNITS.get(words.lower(at + 1))
    plural = unit is not None and words.lower(at + 1).endswith(("en", "ia"))
    if unit is not None and plural and adjective not in PREVIOUS | NEXT:
        if adjective == "laatste" and words.lower(at + 2) in ("van", "voor", "in"):
            return None  # of a life, a war or a journey
        return Found(at, at + 2, "date", None, PRECISION[unit[0]], "resolved", None, True)
    length = read_length(words, at + 1)
    if length is None or length.last <= at + 2:
        return None
    kind: TimeType = "time" if length.unit in ("H", "MIN", "S") else "date"
    if length.amount is None or length.amount != int(length.amount) or length.amount > 10_000:
        return Found(at, length.last, kind, None, PRECISION[length.unit], "resolved", None, True)
    value = many_units(anchor, adjective, int(length.amount), length.unit)
    return Found(at, length.last, kind, value, PRECISION[length.unit], "resolved", None, True)


def many_units(anchor: Anchor, adjective: str, count: int, unit: str) -> str | None:
    """ "afgelopen drie jaar" runs up to publication, "vorige drie jaar" are the calendar's, as "vorig jaar" is."""
    if adjective in COMING | NEXT:
        return anchor.coming(count, unit)
    return anchor.before(count, unit) if adjective in PREVIOUS else anchor.rolling(count, unit)


def read_bare_season(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "in het najaar", "tegen de zomer": the last or the next one where the tense tells; as a rule it is none."""
    if words.lower(at - 1) not in ("de", "het") or words.lower(at - 2) not in _BEFORE_SEASON:
        return None
    if words.lower(at + 1) in ("van", "en", "of"):
        return None
    future = plans(words, at, at + 1) or words.lower(at - 2) in ("tegen", "vanaf")
    if not future and not tells_preterite(words, at, at + 1):
        return None
    value, precision = anchor.season(SEASONS[words.lower(at)], future=future, current=True)
    return Found(at, at + 1, "date", value, precision, "resolved")
