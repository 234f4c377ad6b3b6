"""A bare number that is the subject of its clause: "Zes onthielden zich", "12 stemden voor"."""

from functools import lru_cache

from service.dutch.nouns import is_known_noun
from service.dutch.verbs import conjugate
from service.dutch.word_forms import infinitive
from service.dutch.words import AUXILIARIES
from service.extraction.reading import Reading
from service.model import Quantity

_BORDERS = frozenset((",", ";", ":", "en", "maar", "terwijl", '"', "“", "‘"))


def acts(reading: Reading, quantity: Quantity) -> bool:
    """Whether the number opens its clause, and a verb in the plural past stands right behind it.

    The present would be a noun as often: "zes werken". An auxiliary says too little: "1944 waren".
    """
    if quantity.kind != "count" or (quantity.best is not None and quantity.best <= 1):
        return False
    lower, behind = reading.tokens.lower, reading.token_at(quantity.end)
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    if behind >= sentence.last or not _is_plural_past(lower[behind]):
        return False
    before = reading.token_at(quantity.start) - 1
    return before < sentence.first or lower[before] in _BORDERS


@lru_cache(maxsize=4096)
def _is_plural_past(word: str) -> bool:
    """Whether the word is a verb in the plural past and no noun: "stemden", "onthielden"."""
    verb = infinitive(word)
    if verb in (None, word) or not word.endswith("en") or word in AUXILIARIES or is_known_noun(word):
        return False
    return word in conjugate(str(verb)).finite
