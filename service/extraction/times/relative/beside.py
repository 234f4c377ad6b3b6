"""Right before or behind a date: "de dag na Pasen", "de (derde) maandag na Pinksteren", "de week na volgende week"."""

from datetime import date

from service.dutch.calendar import DAY_PARTS, WEEKDAYS
from service.extraction.times.anchor import Anchor, iso_week, shifted_day, weekend_of
from service.extraction.times.calendar.absolute import read_partial
from service.extraction.times.calendar.four_digits import is_year
from service.extraction.times.calendar.partial import resolve
from service.extraction.times.relative.weekdays import NEXT, PREVIOUS, on_day
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Found, Words

BESIDE = {"voor": -1, "vóór": -1, "na": 1}
_ARTICLES = frozenset(("de", "het"))
_SINGLE_DAYS = frozenset(("dag", "daags", *(part for part in DAY_PARTS if part != "morgen")))
_RANKS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 1}
_DAYS_AT_HAND = {"gisteren": -1, "vandaag": 0, "morgen": 1}
_AFTER_NEXT = frozenset(("week", "maand"))
OPENINGS = _SINGLE_DAYS | WEEKDAYS["nl"].keys() | _RANKS.keys() | _AFTER_NEXT | {"weekend", "weekeinde", "jaar"}


def read_beside(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de dag voor Kerst", "daags na Pasen", "de (derde) maandag na Pinksteren", "het weekend voor 5 mei"."""
    rank = _RANKS.get(words.lower(at), 0)
    noun_at = at + bool(rank)
    noun, way = words.lower(noun_at), BESIDE.get(words.lower(noun_at + 1))
    if way is None or (rank and noun not in WEEKDAYS["nl"]):
        return None
    after = noun_at + 2 + (words.lower(noun_at + 2) in _ARTICLES)
    if noun in _AFTER_NEXT and (found := _after_next(words, noun_at, way, anchor)):
        return found
    if noun == "jaar":
        year = words.digits(after) if is_year(words, after) and words.lower(at - 1) == "het" else None
        return Found(at, after + 1, "date", f"{year + way:04d}", "year", "stated") if year is not None else None
    if noun == "dag" and words.lower(after) in _DAYS_AT_HAND and words.lower(at - 1) == "de":
        return on_day(at, after + 1, anchor.days_from(_DAYS_AT_HAND[words.lower(after)] + way))
    partial = read_partial(words, after) if noun != "maand" else None
    if partial is None or not (partial.day or partial.feast):
        return None
    base = resolve(partial, anchor, future=is_ahead(words, at, partial.last))
    if base.precision != "day":
        return None
    if noun in _SINGLE_DAYS:
        # The morning and the night after a feast are of the next day, its eve is of the day before.
        return on_day(at, base.last, shifted_day(base.day, way) if base.day else None)
    if noun in WEEKDAYS["nl"]:
        return on_day(at, base.last, _weekday_from(base.day, WEEKDAYS["nl"][noun], way * max(rank, 1)))
    if noun == "week":
        day = shifted_day(base.day, 7 * way) if base.day else None
        return Found(at, base.last, "date", iso_week(day) if day else None, "week", base.basis)
    saturday = _weekday_from(base.day, 6, way)
    value = weekend_of(saturday) if saturday else None
    return Found(at, base.last, "date", value, "day", base.basis)


def _after_next(words: Words, at: int, way: int, anchor: Anchor) -> Found | None:
    """ "week na volgende week", "maand voor vorige": two away, the noun not repeated at the end of a clause alone."""
    noun, adjective, after = words.lower(at), words.lower(at + 2), at + 3
    repeated = words.lower(after) == noun
    if adjective not in (NEXT if way > 0 else PREVIOUS) or (words.lower(after)[:1].isalnum() and not repeated):
        return None
    value, precision = (anchor.weeks_on if noun == "week" else anchor.months_on)(2 * way)
    return Found(at, after + repeated, "date", value, precision, "resolved")


def _weekday_from(day: date | None, weekday: int, count: int) -> date | None:
    """The so many-th such weekday after the day, or before it where the count is negative."""
    if day is None:
        return None
    if count > 0:
        return shifted_day(day, ((weekday - day.isoweekday()) % 7 or 7) + 7 * (count - 1))
    return shifted_day(day, -((day.isoweekday() - weekday) % 7 or 7) + 7 * (count + 1))
