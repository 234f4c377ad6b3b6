"""Days of the week: "vrijdag", "vrijdagavond", "vorige week vrijdag", "afgelopen vrijdag", "vrijdag jongstleden"."""

from datetime import date

from service.dutch.calendar import DAY_PARTS, WEEKDAYS
from service.extraction.times.anchor import Anchor
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Found, Words

PREVIOUS = frozenset(("vorig", "vorige", "verleden"))
PAST = frozenset(("afgelopen", "voorbije", "jongste"))
NEXT = frozenset(("volgend", "volgende"))
COMING = frozenset(("komend", "komende", "aanstaande", "eerstvolgende"))
THIS = frozenset(("dit", "deze"))
ADJECTIVES = PREVIOUS | PAST | NEXT | COMING | THIS
PARTED_WEEKDAYS = {f"{day}{part}": number for day, number in WEEKDAYS["nl"].items() for part in DAY_PARTS}
_BEHIND = {"jl": "afgelopen", "jongstleden": "afgelopen", "aanstaande": "komende", "a.s": "komende"}


def read_weekday(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "vrijdag", "vrijdagavond", "vrijdag vorige week", "vrijdag jongstleden", and with an adjective before it.

    "Afgelopen woensdag" is the latest one, "vorige woensdag" that of the week before: on a Thursday, yesterday is
    "woensdag" or "afgelopen woensdag" and no longer "vorige woensdag".
    """
    adjective = words.lower(at) if words.lower(at) in ADJECTIVES else ""
    start = at + bool(adjective)
    word = words.lower(start)
    number = WEEKDAYS["nl"].get(word) or PARTED_WEEKDAYS.get(word)
    if number is None or (words.touches(start - 1) and words.lower(start - 1) == "-"):
        return None
    last = skip_day_part(words, start + 1)
    adjective = adjective or _behind(words, last)
    if words.lower(at) not in ADJECTIVES and adjective:
        last += 1
    behind = last + (words.lower(last) == "van")
    week = week_shift(words, behind)
    if week is not None and not adjective:
        return on_day(at, behind + 2, day_in_week(anchor, week, number))
    if adjective in PREVIOUS:
        return on_day(at, last, day_in_week(anchor, -1, number))
    future = adjective in NEXT | COMING or (not adjective and is_ahead(words, at, last))
    today = adjective in ("", "dit", "deze")
    return on_day(at, last, anchor.weekday(number, future=future, today=today))


def _behind(words: Words, at: int) -> str:
    """ "vrijdag jongstleden", "vrijdag aanstaande": the adjective that the word behind the day stands for."""
    return _BEHIND.get(words.lower(at), "")


def week_shift(words: Words, at: int) -> int | None:
    """ "vorige week", "deze week", "volgende week" at the token: -1, 0, 1."""
    if words.lower(at + 1) != "week":
        return None
    word = words.lower(at)
    return -1 if word in PREVIOUS else 0 if word in THIS else 1 if word in NEXT | COMING else None


def day_in_week(anchor: Anchor, weeks: int, number: int) -> date | None:
    if anchor.day is None:
        return None
    return anchor.days_from(7 * weeks + number - anchor.day.isoweekday())


def on_day(first: int, last: int, day: date | None) -> Found:
    """A single day, resolved; without value where it could not be."""
    return Found(first, last, "date", day.isoformat() if day else None, "day", "resolved", day)


def skip_day_part(words: Words, at: int) -> int:
    """Where a part of the day ends that stands behind a day: "'s avonds", "in de namiddag", "namiddag"; else `at`."""
    if words.lower(at) == "'s" and words.lower(at + 1).removesuffix("s") in DAY_PARTS:
        return at + 2
    if words.lower(at) == "in" and words.lower(at + 1) == "de" and words.lower(at + 2) in DAY_PARTS:
        return at + 3
    return at + (words.lower(at) in ("avond", "namiddag", "voormiddag", "ochtend", "middag", "vroeg", "nacht"))
