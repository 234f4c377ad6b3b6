"""Parts of the day, by the codes of TIMEX3: "'s avonds" is EV, "in de vroege ochtend" MO."""

from collections.abc import Collection

from service.dutch.calendar import DAY_PARTS, WEEKDAYS
from service.extraction.times.words import Words

_DAYS = ("van", "gister", "gisteren", "eergister", "eergisteren", "morgen", "overmorgen", *WEEKDAYS["nl"])
# "vanavond", "gisterochtend", "maandagnacht".
_OF_A_DAY = {f"{day}{part}": code for part, code in DAY_PARTS.items() for day in _DAYS}
_THIS = {word: code for word, code in _OF_A_DAY.items() if word.startswith("van")}
_HABITUAL = {f"{part}s": code for part, code in DAY_PARTS.items()}
_ADJECTIVES = frozenset(("vroege", "late"))
_LONGEST_CUE = 3


def part_at(words: Words, at: int) -> tuple[int, str] | None:
    """ "'s avonds", "in de ochtend", "vanmiddag" behind a clock time: where it ends, and the part of the day."""
    word = words.lower(at)
    if word == "'s" and (code := _HABITUAL.get(words.lower(at + 1))):
        return at + 2, code
    if word == "in" and words.lower(at + 1) == "de":
        inner = at + 2 + (words.lower(at + 2) in _ADJECTIVES)
        code = DAY_PARTS.get(words.lower(inner))
        return (inner + 1, code) if code else None
    if code := _THIS.get(word):
        return at + 1, code
    return None


def part_before(words: Words, at: int, cues: Collection[str]) -> str | None:
    """The part of the day that stands before the cue of a clock time: "vanavond om", "'s nachts rond", "avond"."""
    before = at - 1
    while before > at - 1 - _LONGEST_CUE and words.lower(before) in cues:
        before -= 1
    word = words.lower(before)
    if code := _OF_A_DAY.get(word):
        return code
    if words.lower(before - 1) == "'s":
        return _HABITUAL.get(word)
    if word == "morgen" and words.lower(before - 1) != "de":
        return None  # tomorrow
    return DAY_PARTS.get(word)


def part_of_date(words: Words, first: int, last: int) -> str | None:
    """The part of the day in the words of a date: "morgenavond" is EV, "vrijdag in de ochtend" MO."""
    for at in range(first, last):
        if code := _OF_A_DAY.get(words.lower(at)):
            return code
        if part := part_at(words, at):
            return part[1]
    return None
