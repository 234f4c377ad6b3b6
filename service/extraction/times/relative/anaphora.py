"""Times told by one that the text named before: "een jaar eerder", "twee dagen later", "de volgende dag", "dat jaar".

They are reckoned from the time that the sentence, or the one before it, has named, and no more is claimed than the
words and its value bear out. Where none was named, what surely is another time than that of publication ("de volgende
dag", "dat jaar") is found without a value.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal

from service.dutch.calendar import DAY_PARTS, month_plus
from service.extraction.times.anchor import Anchor, iso_week, shifted_day, weekend_of
from service.extraction.times.calendar.four_digits import is_year
from service.extraction.times.clock.day_values import on_part
from service.extraction.times.durations import PRECISION, Length, read_length
from service.extraction.times.relative.weekdays import on_day
from service.extraction.times.words import Found, Words
from service.model.times import TimePrecision

_FORTH = frozenset("later nadien daarna erna daarop erop".split())
_BACK = frozenset("eerder tevoren voordien daarvoor ervoor vroeger".split())
_SHIFTING = _FORTH | _BACK
_UNITS = {"dag": "D", "daags": "D", "week": "W", "maand": "M", "jaar": "Y"}
# "In de weken daarna": how many of them is not said.
_SOME_UNITS = {"uren": "H", "dagen": "D", "weken": "W", "maanden": "M", "jaren": "Y"}
_SAME = frozenset("die dat dezelfde hetzelfde diezelfde datzelfde".split())
_DAYS = frozenset(("dag", *(part for part in DAY_PARTS if part != "morgen")))
_WITHIN_A_MONTH = frozenset(("month", "day", "part_of_day", "hour", "minute"))
_WEEKENDS = frozenset(("weekend", "weekeinde"))
_FOLLOWING = frozenset(("volgende",))
OPENINGS = _SAME | _FOLLOWING | _UNITS.keys() | _SOME_UNITS.keys()
_SINCE = frozenset(("sindsdien", "sedertdien"))
SINCE_WORDS = _SINCE | {"vanaf", "sinds", "sedert"}
# "Jaar na jaar", "week in week uit", "jaar op jaar".
_AFTER_EVERY = frozenset(("na", "in", "op", "uit", "en", "of"))
_SENTENCE_ENDS = frozenset(".!?…")
_FARTHEST = 60  # tokens
_MOST_SENTENCES = 3
_MOST = 10_000  # units
_ONE = Decimal(1)
_SECONDS = {"H": 3600, "MIN": 60}
_MINUTE = len("2019-03-10T16:00")  # behind it stands the zone, if one is told


def read_later(words: Words, at: int, _: Anchor) -> Found | None:
    """ "twee dagen later", "een jaar eerder": so long after or before the time that was named."""
    if not words.sees(at, _SHIFTING, within=6):
        return None
    length = read_length(words, at)
    if length is None or words.lower(length.last) not in _SHIFTING or words.lower(length.last + 1) == "dan":
        return None
    if length.amount is None or length.amount > _MOST:
        return None
    if length.amount != int(length.amount) and length.unit != "H":
        return None
    base = named_before(words, at)
    if base is None:
        is_far = length.unit in ("Y", "M") and words.lower(length.last) in ("eerder", "ervoor", "daarvoor", "tevoren")
        return _unknown(at, length.last + 1, length.unit) if is_far else None
    sign = 1 if words.lower(length.last) in _FORTH else -1
    return _moved(at, length.last + 1, base, length, sign) or _unknown(at, length.last + 1, length.unit)


def read_anaphor(words: Words, at: int, _: Anchor) -> Found | None:
    """ "de volgende dag", "de dag daarna", "het jaar ervoor", "dezelfde week", "dat jaar"."""
    word, following = words.lower(at), words.lower(at + 1)
    if word in _FOLLOWING and following in ("dag", "ochtend", "nacht") and words.lower(at - 1) == "de":
        base = _day_of(named_before(words, at))
        day = shifted_day(base, 1) if base is not None else None
        if day is None:
            return _unknown(at, at + 2, "D")
        return on_part(at, at + 2, day, "MO") if following == "ochtend" else on_day(at, at + 2, day)
    if word in _UNITS and following in _SHIFTING and (word == "daags" or words.lower(at - 1) in ("de", "het")):
        base_found = named_before(words, at)
        length = Length(at, at + 1, None, _UNITS[word], None)
        if base_found is not None and (beside := _by_unit(at, base_found, length, 1 if following in _FORTH else -1)):
            return beside
        return _unknown(at, at + 2, length.unit) if word != "daags" else None
    if word in _SOME_UNITS and following in _SHIFTING and words.lower(at - 1) == "de":
        return _unknown(at, at + 2, _SOME_UNITS[word])
    if word in _SAME:
        if following == "jaar" and is_year(words, at + 2):
            return None  # "in datzelfde jaar 1880" names it
        return _told_before(words, at, following) or _undefined(words, at, following)
    return None


def _unknown(first: int, last: int, unit: str) -> Found:
    """Some other time than that of publication, and than the last one named; which one, was said farther off."""
    return Found(first, last, "date", None, PRECISION[unit], "resolved")


def read_since_then(words: Words, at: int, _: Anchor) -> Found | None:
    """ "sindsdien", "vanaf dan": from the time on that was named before; without one it is left alone."""
    last = at + 1 if words.lower(at) in _SINCE else at + 2
    if last == at + 2 and words.lower(at + 1) not in ("dan", "toen"):
        return None
    base = named_before(words, at)
    if base is None or base.value is None:
        return None
    begin = base.value.partition("/")[0]
    return Found(at, last, base.type, f"{begin}/..", base.precision, "resolved", None, True) if begin != ".." else None


def named_before(words: Words, at: int) -> Found | None:
    """The time that this sentence, or the one before it, named last."""
    if not words.found:
        return None
    # "'s avonds" of any day tells no time, nor does a length or a cycle.
    told = (one for one in reversed(words.found) if one.type in ("date", "time"))
    found = next((one for one in told if one.day or one.precision != "part_of_day"), words.found[-1])
    between = [words.lower(index) for index in range(max(found.last, at - _FARTHEST), at)]
    if found.value is None or found.type not in ("date", "time") or at - found.last > _FARTHEST:
        return None
    return found if sum(word in _SENTENCE_ENDS for word in between) <= 1 else None


def _told_before(words: Words, at: int, noun: str) -> Found | None:
    """The last time that tells which day, week, month or year is meant; a day only from this sentence or the last."""
    if noun in _DAYS:
        base = named_before(words, at)
        return _same(at, base, noun) if base is not None else None
    ends, index = 0, at
    for base in reversed(words.found):
        ends += sum(words.lower(token) in _SENTENCE_ENDS for token in range(base.last, index))
        if ends > _MOST_SENTENCES or base.last < at - 2 * _FARTHEST:
            return None
        if base.type in ("date", "time") and (same := _same(at, base, noun)) is not None:
            return same
        index = base.first
    return None


def _day_of(found: Found | None) -> date | None:
    return found.day if found is not None else None


def _moved(first: int, last: int, base: Found, length: Length, sign: int) -> Found | None:
    """The base moved by a length; from a day as precise as the unit, from a month or year as precise as they."""
    assert length.amount is not None
    if length.unit in _SECONDS:
        return _moved_clock(first, last, base, sign * length.amount * _SECONDS[length.unit])
    count = sign * int(length.amount)
    if base.day is not None and length.unit in ("D", "W"):
        return on_day(first, last, shifted_day(base.day, count, length.unit))
    if length.unit not in ("M", "Y") or base.open_ended or base.value is None:
        return None
    months = count * (12 if length.unit == "Y" else 1)
    if base.day is not None:
        found = month_plus(base.day.year, base.day.month, months)
        return _written(first, last, found, length.unit)
    if base.precision == "month" and len(base.value) == 7:
        return _written(first, last, month_plus(int(base.value[:4]), int(base.value[5:]), months), "M")
    if base.precision == "year" and len(base.value) == 4 and length.unit == "Y":
        return _written(first, last, month_plus(int(base.value), 1, months), "Y")
    begin, _, end = base.value.partition("/")
    if length.unit == "Y" and end[:4] == begin[:4]:  # a season, a quarter
        return _written(first, last, month_plus(int(begin[:4]), 1, months), "Y")
    return None


def _moved_clock(first: int, last: int, base: Found, seconds: Decimal) -> Found | None:
    """ "een half uur later" behind a clock time of a known day, as precise as that one; on the clock of the day."""
    if base.value is None or base.type != "time" or base.precision not in ("hour", "minute") or base.open_ended:
        return None
    try:
        moment = datetime.fromisoformat(base.value[:_MINUTE]) + timedelta(seconds=int(seconds))
    except (ValueError, OverflowError):
        return None
    precision: TimePrecision = "hour" if base.precision == "hour" and not moment.minute else "minute"
    value = moment.strftime("%Y-%m-%dT%H:%M") + base.value[_MINUTE:]
    return Found(first, last, "time", value, precision, "resolved", moment.date())


def _written(first: int, last: int, month: tuple[int, int] | None, unit: str) -> Found | None:
    if month is None:
        return None
    value = f"{month[0]:04d}" if unit == "Y" else f"{month[0]:04d}-{month[1]:02d}"
    return Found(first, last, "date", value, PRECISION[unit], "resolved")


def _by_unit(at: int, base: Found, length: Length, sign: int) -> Found | None:
    """The day, week, month or year beside that of the base."""
    if length.unit == "W":
        day = shifted_day(base.day, 7 * sign) if base.day is not None else None
        return Found(at, at + 2, "date", iso_week(day), "week", "resolved") if day is not None else None
    if length.unit == "D":
        return on_day(at, at + 2, shifted_day(base.day, sign)) if base.day is not None else None
    return _moved(at, at + 2, base, Length(at, at + 1, _ONE, length.unit, None), sign)


def _same(at: int, base: Found, noun: str) -> Found | None:
    """The day, weekend, week, month or year that the base is, or is in."""
    if noun in _DAYS:
        return _same_day(at, base, base.day, noun) if base.day is not None else None
    if noun in _WEEKENDS:
        return _same_weekend(at, base)
    if base.value is None:
        return None
    if noun == "jaar" and base.precision == "year" and base.value.endswith("/.."):  # "sinds 2004 ..., in dat jaar"
        return Found(at, at + 2, "date", base.value[:4], "year", "resolved")
    if base.open_ended:
        return None
    if noun == "week" and base.day is not None:
        return Found(at, at + 2, "date", iso_week(base.day), "week", "resolved")
    if noun == "maand" and len(base.value) >= 7 and base.precision in _WITHIN_A_MONTH:
        return Found(at, at + 2, "date", base.value[:7], "month", "resolved")
    if noun == "jaar" and base.value[:4].isdecimal() and (base.day is not None or "/" not in base.value):
        return Found(at, at + 2, "date", base.value[:4], "year", "resolved")
    return None


def _same_weekend(at: int, base: Found) -> Found | None:
    """ "dat weekend": the one that was named, or of the Saturday or Sunday that was."""
    if base.day is not None and base.day.isoweekday() >= 6:
        return Found(at, at + 2, "date", weekend_of(base.day), "day", "resolved")
    begin, _, end = (base.value or "").partition("/")
    if base.precision != "day" or not end or ".." in (begin, end):
        return None
    return Found(at, at + 2, "date", base.value, "day", "resolved") if weekend_of(_day(begin)) == base.value else None


def _day(written: str) -> date:
    return date.fromisoformat(written[: len("2019-03-10")])


def _undefined(words: Words, at: int, noun: str) -> Found | None:
    """ "dezelfde week", "dat jaar" where no time was named that tells which: there is one, and its value is unknown.

    "Hij ziet dat jaar na jaar meer eenden komen" speaks of no year; of a day the story around it may know the date.
    """
    unit = "D" if noun in _WEEKENDS else _UNITS.get(noun) if noun not in _DAYS else None
    if unit is None or words.lower(at + 2) in _AFTER_EVERY:
        return None
    if noun in _WEEKENDS and words.lower(at) in ("die", "dezelfde"):
        return None
    return Found(at, at + 2, "date", None, PRECISION[unit], "resolved")


def _same_day(at: int, base: Found, day: date, noun: str) -> Found:
    """ "die dag", "diezelfde avond"; "die nacht" is the day, unless a night was named."""
    code = DAY_PARTS.get(noun)
    if code is None or (code == "NI" and base.part != "NI"):
        return on_day(at, at + 2, day)
    return on_part(at, at + 2, day, code)
