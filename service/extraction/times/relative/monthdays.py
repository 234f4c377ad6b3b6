"""Days by their number in a month without a name: "op de 15de", "de 20ste van volgende maand", "van 4 t/m 23"."""

from service.dutch.calendar import make_date
from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar.four_digits import FUNCTION_WORDS, MOVING
from service.extraction.times.calendar.numeric import read_announced_day, read_day_number, read_ordinal_day
from service.extraction.times.links import DASHES, link_end
from service.extraction.times.relative.weekdays import month_shift, on_day
from service.extraction.times.tense import is_ahead
from service.extraction.times.verb_forms import is_participle
from service.extraction.times.words import Found, Words

_BEFORE = frozenset(("op", "vanaf", "sinds", "sedert", "tegen"))
_MONTH = frozenset(("maand",))
# A place in a row of others, and no day: "hij eindigde op de 12e".
_RANKED = frozenset(
    """plaats plek stek plaatsen rangschikking klassement ranglijst lijst eindigde eindigden eindigt finishte finishten
    finisht stond stonden staat staan verdieping etage hole poging minuut ronde beurt""".split()
)


def read_day_of_month(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "op de 15de": the last such day (ahead: the next), where no noun follows ("op de 15de plaats")."""
    behind_article = words.lower(at - 1) == "de"
    if not behind_article and not words.sees(at, _MONTH, within=5):
        return None
    number = read_ordinal_day(words, at) or (read_announced_day(words, at) if behind_article else None)
    if number is None:
        return None
    last, day = number
    if month := _of_month(words, last, anchor):
        return on_day(at, month[0], make_date(*month[1], day) if month[1] else None)
    following = words.lower(last)
    if (
        not behind_article
        or words.lower(at - 2) not in _BEFORE
        or (following.isalpha() and following not in FUNCTION_WORDS)
    ):
        return None
    if (words.touches(last - 1) and following == "-") or not _RANKED.isdisjoint(words.clause(at, last)):
        return None
    if anchor.day is None or anchor.month is None:
        return on_day(at, last, None)
    future = is_ahead(words, at, last) or is_ahead(words, at - 1, last)
    away = day < anchor.day.day if future else -(day > anchor.day.day)
    found = anchor.months_on(int(away))[0]
    return on_day(at, last, make_date(int(found[:4]), int(found[5:7]), day) if found else None)


def days_of_month(words: Words, at: int, first: int, anchor: Anchor) -> Found | None:
    """ "volgende maand van 4-23", "vorige maand van 10 t/m 12": days from one to another, where nothing is counted.

    "Volgende maand van 4 tot 23" may as well tell how a number grows.
    """
    begin, shift = read_day_number(words, first), month_shift(words, at)
    link = link_end(words, begin[0], "van") if begin is not None else None
    if begin is None or link is None or shift is None or (link == begin[0] + 1 and words.lower(link - 1) == "tot"):
        return None
    end = read_day_number(words, link)
    following = words.lower(end[0]) if end is not None else ""
    if end is None or end[1] <= begin[1] or following[:1].isdigit() or following in ("%", "procent"):
        return None
    if following.isalpha() and not (following in FUNCTION_WORDS or is_participle(following)):
        return None
    month = anchor.months_on(shift)[0]
    days = [make_date(int(month[:4]), int(month[5:7]), day) for day in (begin[1], end[1])] if month else [None]
    value = f"{days[0]}/{days[1]}" if None not in days else None
    return Found(at, end[0], "date", value, "day", "resolved", None, True)


def read_days_of_month(words: Words, at: int, first: int, opening: str, anchor: Anchor) -> Found | None:
    """ "van 4 tot 22 deze maand", "tussen 3 en 12 volgende maand", "4-23 van vorige maand"; begins at `at`."""
    begin = read_day_number(words, first)
    link = link_end(words, begin[0], opening) if begin is not None else None
    end = read_day_number(words, link) if link is not None else None
    if begin is None or end is None or end[1] <= begin[1]:
        return None
    after = end[0] + (words.lower(end[0]) == "van")
    shift = month_shift(words, after) if words.lower(after + 1) == "maand" else None
    if shift is None or not (opening or words.lower(begin[0]) in DASHES):
        return None
    if not MOVING.isdisjoint(words.clause(at, after + 2)):
        return None  # "steeg van 4 tot 22 deze maand"
    month = anchor.months_on(shift)[0]
    days = [make_date(int(month[:4]), int(month[5:7]), day) for day in (begin[1], end[1])] if month else [None]
    value = f"{days[0]}/{days[1]}" if None not in days else None
    return Found(at, after + 2, "date", value, "day", "resolved", None, True)


def _of_month(words: Words, at: int, anchor: Anchor) -> tuple[int, tuple[int, int] | None] | None:
    """ "van (de) volgende maand": where it ends, and its year and month."""
    if words.lower(at) != "van":
        return None
    at += 1 + (words.lower(at + 1) == "de")
    away = month_shift(words, at) if words.lower(at + 1) == "maand" else None
    if away is None:
        return None
    found = anchor.months_on(away)[0]
    return at + 2, (int(found[:4]), int(found[5:7])) if found else None
