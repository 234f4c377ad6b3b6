"""Which part of its period a time means, or that it is only about then: TIMEX3's `mod`.

"Begin juni" is the start of June, "later deze week" the end of the week, "rond 2010" about then. Where a part begins
and ends nobody says, so that the value stays the whole period.
"""

from dataclasses import replace

from service.dutch.calendar import DAY_PARTS, PERIOD_PARTS
from service.extraction.times.durations import UNITS
from service.extraction.times.verb_forms import FINITE
from service.extraction.times.words import Found, Words
from service.model.times import TimeMod

# "Later deze week", "later in het jaar"; "vroeg" and "laat" are verbs as well: "laat deze week weten".
LATER = frozenset(("later",))
_COURSE = "loop"  # "in de loop van het jaar": some time in it
_EARLY_OR_LATE: dict[str, TimeMod] = {"vroeg": "start", "laat": "end"}
OPENINGS = PERIOD_PARTS.keys() | LATER | _EARLY_OR_LATE.keys() | {_COURSE}
_THIS = frozenset(("deze", "dit", "vandaag"))
_LINKS = frozenset(("van", "of", "in"))
_ABOUT = frozenset("rond omstreeks omtrent ongeveer circa pakweg grofweg around about".split())
_ARTICLES = frozenset(("de", "het", "'t"))


def read_part(words: Words, at: int) -> tuple[int, TimeMod | None] | None:
    """ "begin van", "later in", "eind": where the period begins of which it is a part, and which part."""
    word, inner = words.lower(at), at + 1
    if word in _EARLY_OR_LATE:
        return (inner, _EARLY_OR_LATE[word]) if _is_adverb(words, at) else None
    if word in LATER:
        if words.lower(at - 1) in UNITS:
            return None  # "twee dagen later in deze week"
        if words.lower(inner) == "in":  # "2015 en later in 2018" is afterwards
            return (inner + 1, "end") if words.lower(inner + 1) in _ARTICLES | _THIS else None
        return (inner, "end") if words.lower(inner) in _THIS else None
    if word == _COURSE:
        return (inner + 1, None) if words.lower(inner) == "van" and words.lower(inner + 1) in _ARTICLES else None
    part = PERIOD_PARTS.get(word)
    return (inner + (words.lower(inner) in _LINKS), part) if part is not None else None


def _is_adverb(words: Words, at: int) -> bool:
    """Whether "vroeg" or "laat" stands by a part of the day and is no verb, as its clause has another finite one."""
    if words.lower(at + 1) != "deze" or words.lower(at + 2) not in DAY_PARTS:
        return False
    return not FINITE.isdisjoint(words.clause(at, at + 3))


def with_mod(words: Words, found: Found) -> Found:
    """The time with the part that its own first word names ("eind-maart"), or with the word before it: "rond 2010"."""
    if found.mod is not None or found.type == "set":
        return found
    head, hyphen, _ = words.lower(found.first).partition("-")
    if hyphen and (part := PERIOD_PARTS.get(head)) is not None:
        return replace(found, mod=part)
    if words.lower(found.first) == "een" and words.lower(found.first + 2) == "of" and found.type == "time":
        return replace(found, mod="approx")  # "om een uur of vijf"
    before = found.first - 1
    before -= words.lower(before) in _ARTICLES
    before -= words.lower(before) == "." and words.lower(before - 1) == "ca"
    return replace(found, mod="approx") if words.lower(before) in _ABOUT or words.lower(before) == "ca" else found
