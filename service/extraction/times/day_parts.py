"""Parts of the day, by the codes of TIMEX3: "'s avonds" is EV, "in de vroege ochtend" MO."""

from collections.abc import Collection

from service.dutch.calendar import DAY_PARTS, WEEKDAYS
from service.extraction.times.words import Words

_DAYS = ("van", "gister", "gisteren", "eergister", "eergisteren", "morgen", "overmorgen", *WEEKDAYS["nl"])
# "vanavond", "gisterochtend", "maandagnacht".
_OF_A_DAY = {f"{day}{part}": code for part, code in DAY_PARTS.items() for day in _DAYS}
# What names a day on its own.
DAY_WORDS = WEEKDAYS["nl"].keys() | _OF_A_DAY.keys() | {"vandaag", "gister", "gisteren", "eergisteren", "morgen"}
_THIS = {word: code for word, code in _OF_A_DAY.items() if word.startswith("van")}
_HABITUAL = {f"{part}s": code for part, code in DAY_PARTS.items()}
_EARLY_OR_LATE = frozenset(("vroege", "late"))
ALONE = frozenset(("loop", "vroeg", "laat", "later", *_EARLY_OR_LATE))
# When each part begins, in hours; DT is the whole of the day.
BEGINS = {"MO": 6, "AF": 12, "EV": 18, "NI": 0, "DT": 0}
_LONGEST_CUE = 3


def part_at(words: Words, at: int) -> tuple[int, str] | None:
    """ "'s avonds", "in de ochtend", "vanmiddag" behind a clock time: where it ends, and the part of the day."""
    word = words.lower(at)
    if word == "'s" and (code := _HABITUAL.get(words.lower(at + 1))):
        return at + 2, code
    if word == "in" and words.lower(at + 1) == "de":
        inner = at + 2 + (words.lower(at + 2) in _EARLY_OR_LATE)
        code = DAY_PARTS.get(words.lower(inner))
        return (inner + 1, code) if code else None
    if code := _THIS.get(word):
        return at + 1, code
    return None


def part_alone(words: Words, at: int) -> tuple[int, str] | None:
    """A stretch of one certain day: "loop van de ochtend", "begin van de avond", "vroege ochtend", "laat in de middag".

    "In de ochtend" and "'s avonds" may speak of every day.
    """
    word, inner = words.lower(at), at + 1
    if word in _EARLY_OR_LATE:
        if words.lower(at - 1) != "de" or words.lower(at - 2) not in ("in", "tijdens"):
            return None
    elif word in ("vroeg", "laat", "later"):
        if words.lower(at + 1) != "in" or words.lower(at + 2) != "de":
            return None
        inner = at + 3
    elif words.lower(at + 1) == "van" and words.lower(at + 2) == "de":
        inner = at + 3 + (words.lower(at + 3) in _EARLY_OR_LATE)
    else:
        return None
    code = DAY_PARTS.get(words.lower(inner)) or ("DT" if words.lower(inner) == "dag" and word == "loop" else None)
    return (inner + 1, code) if code and words.lower(inner + 1) != "van" else None


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
