"""Hours from which or up to which something holds: "Na 20 uur is de winkel dicht", "Voor 9 uur mag er niemand in"."""

from service.extraction.times.clock.cues import OCLOCK
from service.extraction.times.tense import tells_past
from service.extraction.times.words import Words

LATE = range(13, 24)
# What must or may be, and what holds, in the present: "na 22 uur geldt", "na 20 uur is".
RULES = frozenset("mag mogen moet moeten kan kunnen hoeft hoeven dient dienen".split())
_PASSIVE = frozenset(("wordt", "worden"))  # "wordt niets verkocht" has a participle that is a past as well
_HOLDS = RULES | frozenset(
    """is zijn geldt gelden wordt worden blijft blijven gaat gaan rijdt rijden komt komen heeft hebben sluit sluiten
    vertrekt vertrekken betaal betaalt betalen krijgt krijgen staat staan nog niet geen""".split()
)


def is_of_custom(words: Words, at: int, word: str) -> bool:
    """ "Na 20 uur is de winkel dicht", "Voor 9 uur mag er niemand in": an hour from which something holds.

    "Na 20 uur onderhandelen" and what has been ("na 20 uur was er een akkoord") lasted so long, as "na 3 uur" may have.
    """
    hour = words.digits(at, most=2)
    if hour is None or words.lower(at + 1) not in OCLOCK:
        return False
    following = words.lower(at + 2)
    if word == "voor":
        return following in RULES or words.lower(at - 2) in RULES
    is_verb = following in _HOLDS or not following.isalpha() or words.lower(at - 2) in RULES
    closes = following.endswith("en") and (words.lower(at - 2) in RULES or _rules(words, at))
    past = following not in RULES | _PASSIVE and tells_past(words, at - 1, at + 2)
    return hour in LATE and (is_verb or closes) and not past


def _rules(words: Words, at: int) -> bool:
    """Whether the clause before the hour says what must or may be: "De cafés moeten na 23 uur sluiten"."""
    return not RULES.isdisjoint(words.clause(at - 1, at + 2))
