"""What may stand alone, behind "sinds" or at an end of an interval: a date, a part of one, one from another."""

from dataclasses import replace

from service.extraction.times import dates, mods
from service.extraction.times.anchor import Anchor
from service.extraction.times.clock.day_values import with_part
from service.extraction.times.relative import offsets
from service.extraction.times.words import Found, Words

_ARTICLES = frozenset(("de", "het", "the"))
# What a point may begin with.
OPENINGS = (mods.OPENINGS, offsets.rules_of, *dates.OPENINGS)
# What has a begin, a middle and an end that are told apart.
_PERIODS = frozenset(("year", "month", "week", "part_of_day"))


def read_point(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The point that begins at the token: part of a period ("eind maart"), reckoned from another date, or a date."""
    key = (read_point, at)
    if key not in words.memory:
        if words.lower(at) in mods.OPENINGS:
            words.memory[key] = _part_of_period(words, at, anchor)
        else:
            point = offsets.read_offset(words, at, anchor) or dates.read_date(words, at, anchor)
            words.memory[key] = with_part(words, point) if point is not None else None
    found: Found | None = words.memory[key]
    return found


def _part_of_period(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "eind maart", "begin volgende week", "midden jaren 90", "later deze week": the whole period, and which part."""
    part = mods.read_part(words, at)
    if part is None:
        return None
    inner, mod = part
    inner += words.lower(inner) in _ARTICLES
    found = dates.read_date(words, inner, anchor)
    if found is None and words.lower(inner - 1) in _ARTICLES:
        found = _current(words, at, inner, anchor)
    if found is None or not (found.precision in _PERIODS or _is_parted_day(words, at, inner)):
        return None
    if found.open_ended and (found.value is None or found.precision != "year"):
        return None
    return replace(found, first=at, mod=mod)


def _is_parted_day(words: Words, at: int, inner: int) -> bool:
    """Whether a day has a begin or an end here: "het einde van zaterdag", "midden vandaag"; "ik begin zaterdag"."""
    return words.lower(at + 1) == "van" or words.lower(inner) == "vandaag"


def _current(words: Words, at: int, noun_at: int, anchor: Anchor) -> Found | None:
    """ "het jaar" in "tegen het einde van het jaar": that of publication, unless the sentence has named a time."""
    if words.found and words.same_sentence(words.found[-1].last, at):
        return None
    match words.lower(noun_at):
        case "jaar" if not words.lower(noun_at + 1)[:1].isdigit():
            value, precision = anchor.years_on(0)
        case "maand":
            value, precision = anchor.months_on(0)
        case "week":
            value, precision = anchor.weeks_on(0)
        case _:
            return None
    return Found(noun_at, noun_at + 1, "date", value, precision, "resolved")
