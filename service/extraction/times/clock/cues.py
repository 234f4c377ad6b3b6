"""What stands around a clock time: the words that call for one, and those behind which no noun is counted."""

from service.dutch.calendar import DAY_PARTS
from service.dutch.nouns import is_known_noun
from service.dutch.words import NOT_NOUNS
from service.extraction.times.words import Words

# What comes right before a clock time, and before nothing else with a point in it...
FIRM_CUES = frozenset("om omstreeks klokslag stipt vóór at".split())
# ... and what may come before a price or a rate as well: "rond 1.12", "vanaf 2.50".
CUES = FIRM_CUES | frozenset("rond tegen vanaf sinds around".split())
APPROXIMATELY = frozenset("ongeveer circa ca iets kort even vlak exact precies na voor about".split())
# "kort na 16 uur" is a clock time, where "na 16 uur" may be how long something took.
CLOSELY = frozenset("kort iets even vlak net meteen direct onmiddellijk".split())
OCLOCK = frozenset(("uur", "u", "h"))
# No noun that a number would count; parts and days that may follow a clock time among them.
_AFTER_A_CLOCK = (
    NOT_NOUNS
    | DAY_PARTS.keys()
    | frozenset(
        """'s precies stipt exact begon begint begonnen beginnen vertrok vertrekt brak ontplofte klonk startte start
        sloot opende arriveerde reed""".split()
    )
)


def stands_clear(words: Words, at: int, *, behind_day: bool = False) -> bool:
    """Whether no noun follows that a number before the token might count: "om vier", but "om vier redenen".

    Behind a day any word will do that does not look like a plural: "vanavond om acht speelt de ploeg".
    """
    word = words.lower(at)
    if not word[:1].isalnum() or word in _AFTER_A_CLOCK or word in OCLOCK:
        return True
    counted = word[0].isdigit() or word.endswith(("en", "s")) or words.numeral(at) is not None
    return behind_day and not counted and not is_known_noun(word)
