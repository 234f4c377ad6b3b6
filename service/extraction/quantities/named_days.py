"""Names of events by their day: "de 11 september-aanslagen", "de 1 meiviering", "een 1 april-grap"."""

import re

from service.dutch.numerals import Numeral
from service.extraction.quantities.base import Block

_MONTHS = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
# In the singular the number before them counts nothing; "3 meifeesten" are three.
_KEPT = re.compile(
    _MONTHS + "-?(?:viering|herdenking|betoging|demonstratie|stoet|optocht|toespraak|bijeenkomst|feest|concert)(?:je)?"
)
_ATTACKS = re.compile("september-?aanslag(?:en)?")
_JOKES = re.compile("april-?(?:grap|mop|grapje|mopje|grappen|moppen|grapjes|mopjes)")
_ARTICLES = frozenset(("de", "het", "een", "die", "deze", "dit"))


def names_event(block: Block, numeral: Numeral) -> bool:
    """Whether the number is the day in the name of an event, and does not count: "3 meifeesten" are three."""
    word = block.word(numeral.last)
    if numeral.value == 1 and _JOKES.fullmatch(word):
        return True
    if numeral.value == 11 and _ATTACKS.fullmatch(word):
        return True
    if not _KEPT.fullmatch(word):
        return False
    return numeral.value > 1 or block.word(numeral.first - 1) in _ARTICLES
