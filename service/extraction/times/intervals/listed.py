"""Neighbours in a row are one stretch, as two of them are: "3, 4 en 5 mei", "2014, 2015 en 2016"."""

from dataclasses import replace
from datetime import date

from service.extraction.times.intervals.date_pairs import adjoin
from service.extraction.times.words import Found, Words


def with_listed(words: Words, found: Found) -> Found:
    """The stretch of two neighbours with those before them that a comma joins, taken out of `words.found`."""
    if found.type != "date" or not found.open_ended or not _is_pair(words, found):
        return found
    while words.found and (whole := _joined(words, words.found[-1], found)) is not None:
        words.found.pop()
        found = whole
    return found


def _is_pair(words: Words, found: Found) -> bool:
    """Whether "en" joins two ends without "van" or "tussen" before them."""
    linked = any(words.lower(index) == "en" for index in range(found.first + 1, found.last - 1))
    return linked and words.lower(found.first) not in ("tussen", "van", "sinds", "vanaf") and "/" in (found.value or "")


def _joined(words: Words, before: Found, found: Found) -> Found | None:
    if before.last != found.first - 1 or words.lower(before.last) != "," or before.open_ended or before.type != "date":
        return None
    begin, _, end = (found.value or "").partition("/")
    if before.value is None or "/" in before.value or len(before.value) != len(begin):
        return None
    day = date.fromisoformat(begin) if before.day is not None else None
    if not adjoin(before, replace(found, value=begin, day=day)):
        return None
    return replace(found, first=before.first, value=f"{before.value}/{end}")
