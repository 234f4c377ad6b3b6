"""The words for parts of the day, by the codes of TIMEX3: "'s avonds" is EV, "in de vroege ochtend" MO."""

from collections.abc import Collection

from service.dutch.calendar import DAY_PARTS, WEEKDAYS
from service.extraction.times.dispatch import is_number_word
from service.extraction.times.verb_forms import FINITE, PAST_VERBS, is_preterite
from service.extraction.times.words import Words
from service.model.times import TimeMod

_DAYS = ("van", "gister", "gisteren", "eergister", "eergisteren", "morgen", "overmorgen", *WEEKDAYS["nl"])
# "vanavond", "gisterochtend", "maandagnacht"; "morgenvroeg".
_OF_A_DAY = {f"{day}{part}": code for part, code in DAY_PARTS.items() for day in _DAYS} | {
    word: "MO" for word in ("morgenvroeg", "vanochtendvroeg", "vanmorgenvroeg")
}
PARTED_WEEKDAYS = {f"{day}{part}": number for day, number in WEEKDAYS["nl"].items() for part in DAY_PARTS}
# What names a day on its own.
DAY_WORDS = WEEKDAYS["nl"].keys() | _OF_A_DAY.keys() | {"vandaag", "gister", "gisteren", "eergisteren", "morgen"}
_THIS = {word: code for word, code in _OF_A_DAY.items() if word.startswith("van")}
_HABITUAL = {f"{part}s": code for part, code in DAY_PARTS.items()}
# The nouns that stand behind a day as they are: "zaterdag avond"; "zaterdag morgen" may be two days.
_BARE = {part: code for part, code in DAY_PARTS.items() if part != "morgen"}
_BEHIND = frozenset(("in", "tijdens"))
_MODS: dict[str, TimeMod] = {
    "begin": "start", "vroeg": "start", "vroege": "start", "eind": "end", "einde": "end", "laat": "end", "late": "end",
    "later": "end", "midden": "mid", "halverwege": "mid",
}  # fmt: skip
_EARLY_OR_LATE = frozenset(("vroege", "late"))
_OPENING = frozenset(("vroeg", "laat", "later"))
# What the stretch of one certain day begins with, and one of any day.
ALONE = _OPENING | _EARLY_OR_LATE | {"loop"}
USUAL = _BARE.keys() | {"morgen", "'s"}
_LONGEST_CUE = 3
_LONGEST_CLAUSE = 16  # tokens


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


def part_alone(words: Words, at: int) -> tuple[int, str, TimeMod | None] | None:
    """A stretch of one certain day: "loop van de ochtend", "begin van de avond", "vroege ochtend", "laat op de avond".

    Where it ends, the part of the day (DT is the whole of it), and which part of that.
    """
    word, inner = words.lower(at), at + 1
    if word in _EARLY_OR_LATE:
        if words.lower(at - 1) != "de" or words.lower(at - 2) not in _BEHIND:
            return None
    elif word in _OPENING:
        if words.lower(at + 1) not in ("in", "op") or words.lower(at + 2) != "de":
            return None
        inner = at + 3
    elif words.lower(at + 1) == "van" and words.lower(at + 2) == "de":
        inner = at + 3 + (words.lower(at + 3) in _EARLY_OR_LATE)
    else:
        return None
    code = DAY_PARTS.get(words.lower(inner)) or ("DT" if words.lower(inner) == "dag" and word == "loop" else None)
    return (inner + 1, code, _MODS.get(word)) if code and words.lower(inner + 1) != "van" else None


def part_of_any_day(words: Words, at: int) -> tuple[int, str] | None:
    """ "'s avonds", "ochtend" in "in de ochtend", which may speak of every day: where it ends, and the part."""
    word = words.lower(at)
    if word == "'s":
        code = _HABITUAL.get(words.lower(at + 1))
        return (at + 2, code) if code else None
    if words.lower(at - 1) != "de" or words.lower(at - 2) not in _BEHIND or not words.surface(at).islower():
        return None  # "in De Morgen" is in a newspaper
    code = DAY_PARTS.get(word)
    return (at + 1, code) if code and words.lower(at + 1) not in ("van", "na", "voor") else None


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
        if at > first and (code := _BARE.get(words.lower(at))):
            return code
        if at > first and words.lower(at) == "vroeg":
            return "MO"
    return None


def skip_early_or_late(words: Words, at: int) -> int:
    """Where "vroeg" or "laat" ends that stands behind a part of the day: "gisteravond laat", "maandagochtend vroeg".

    Both are verbs as well ("vanavond laat hij weten", "vanmorgen vroeg zij hulp"): the clause has another one then.
    """
    if words.lower(at) not in ("vroeg", "laat"):
        return at
    following = words.lower(at + 1)
    if not following[:1].isalnum() or following in FINITE or following in PAST_VERBS:
        return at + 1
    hour = words.lower(at + 2)
    is_hour = hour[:1].isdigit() or (hour != "een" and is_number_word(hour)) or hour in ("kwart", "half")
    if (following in ("om", "rond") and is_hour) or following == "in":
        return at + 1
    for index in range(at - 1, max(-1, at - _LONGEST_CLAUSE), -1):
        if words.ends_clause(index):
            break
        if words.lower(index) in FINITE or is_preterite(words.lower(index)):
            return at + 1
    return at


def skip_day_part(words: Words, at: int) -> int:
    """Where a part of the day ends that stands behind a day: "'s avonds", "in de namiddag", "namiddag"; else `at`."""
    if words.lower(at) == "'s" and words.lower(at + 1) in _HABITUAL:
        return at + 2
    if words.lower(at) == "in" and words.lower(at + 1) == "de":
        inner = at + 2 + (words.lower(at + 2) in _EARLY_OR_LATE)
        return inner + 1 if words.lower(inner) in DAY_PARTS else at
    # "Maandag vroeg de rechter" asks; tomorrow nobody asked.
    return at + (words.lower(at) in _BARE or (words.lower(at) == "vroeg" and words.lower(at - 1) == "morgen"))
