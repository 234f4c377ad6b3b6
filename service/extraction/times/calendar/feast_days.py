"""Feast days by name: "Pasen", "Kerstmis 2018", "1ste kerstdag"; their dates are in dutch/feasts.py."""

from service.dutch.feasts import CAPITAL_ONLY, LONGEST, NAMES, SAINTS
from service.extraction.times.calendar.partial import Partial
from service.extraction.times.calendar.years import with_year
from service.extraction.times.words import Words

# Behind these a feast is any one of its kind.
_ANY_ONE = frozenset(("een", "geen", "elke", "iedere", "elk", "ieder"))
# Feasts of other calendars, by names that ours has too: "Chinees Nieuwjaar", "orthodoxe Kerst".
_OF_OTHERS = frozenset(
    """chinees chinese joods joodse islamitisch islamitische orthodox orthodoxe russisch-orthodoxe koptisch koptische
    perzisch perzische iraans iraanse tibetaans tibetaanse thais thaise vietnamees vietnamese""".split()
)
_WHEN = frozenset("met op voor vóór na rond tegen tot aan tijdens sinds vanaf tussen komende afgelopen".split())
_NUMBERED_FEASTS = frozenset(("kerstdag", "paasdag", "pinksterdag"))


def read_feast(words: Words, at: int) -> Partial | None:
    """ "Pasen", "Kerstmis 2018", "Goede Vrijdag", "Dag van de Arbeid": the longest name that begins here."""
    if words.lower(at - 1) in _ANY_ONE | _OF_OTHERS or (words.touches(at - 1) and words.lower(at - 1) == "-"):
        return None
    for length in range(LONGEST[words.lower(at)], 0, -1):
        name = " ".join(words.lower(at + offset) for offset in range(length))
        if name in NAMES and not (words.touches(at + length - 1) and words.lower(at + length) == "-"):
            if name in SAINTS and words.lower(at - 1) not in _WHEN and len(words) > length:
                return None
            if name in CAPITAL_ONLY and (words.surface(at).islower() or words.begins_sentence(at)):
                return None
            found = with_year(words, Partial(at, at + length, feast=name))
            of_somebody = found.last == at + length and words.lower(found.last) == "van"
            return found if not of_somebody else None  # "de Hemelvaart van Christus"
    return None


def read_numbered_feast(words: Words, at: int) -> Partial | None:
    """ "1ste kerstdag", "2e paasdag"."""
    number = words.digits(at, most=1)
    if number not in (1, 2) or words.lower(at + 1) not in ("e", "ste", "de") or not words.touches(at):
        return None
    noun = words.lower(at + 2)
    rank = "eerste" if number == 1 else "tweede"
    return with_year(words, Partial(at, at + 3, feast=f"{rank} {noun}")) if noun in _NUMBERED_FEASTS else None
