"""Days by their number in a month that is not named: "op de 15de", "de 20ste van volgende maand"."""

from service.dutch.calendar import make_date
from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar.numeric import read_ordinal_day
from service.extraction.times.calendar.years import FUNCTION_WORDS
from service.extraction.times.relative.weekdays import month_shift, on_day
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Found, Words

_BEFORE = frozenset(("op", "vanaf", "sinds", "tegen"))
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
    if (number := read_ordinal_day(words, at)) is None:
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
