"""The noun behind a numeral in English and in Arabic, as posts inside a Dutch article have them."""

from service.dutch.nouns import is_known_noun
from service.dutch.words import ENGLISH_STOP
from service.extraction.reading import Reading
from service.model import Quantity

_REACH = 6  # tokens of an English noun phrase
_ENGLISH_DETERMINERS = frozenset(("the", "our", "their", "its", "his", "her"))


def english_noun(reading: Reading, quantity: Quantity) -> tuple[int, int, int] | None:
    """First, head and last token of the noun: "hundreds of ISIS members"."""
    tokens = reading.tokens
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    position = reading.token_at(quantity.end)
    stop = min(sentence.last, position + _REACH)
    if position < stop and tokens.lower[position] == "of":
        position += 1
        while position < stop and tokens.lower[position] in _ENGLISH_DETERMINERS:
            position += 1
    for noun in range(position, stop):
        word = tokens.lower[noun]
        if not word[0].isalpha() or (word in ENGLISH_STOP and not tokens.surface[noun].isupper()):
            return None
        if is_known_noun(word, "en") or (word.endswith("s") and not word.endswith("ss") and not word.isupper()):
            if tokens.surface[noun].isupper() and noun + 1 < stop and tokens.lower[noun + 1] not in ENGLISH_STOP:
                continue
            first = noun
            while first > position and tokens.surface[first - 1].isupper():
                first -= 1
            return first, noun, noun
    return None


def arabic_noun(reading: Reading, quantity: Quantity) -> tuple[int, int, int] | None:
    """The known noun among the three words behind the numeral, or else the next word."""
    tokens = reading.tokens
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    position = reading.token_at(quantity.end)
    for noun in range(position, min(sentence.last, position + 3)):
        if is_known_noun(tokens.surface[noun], "ar"):
            return noun, noun, noun
    if position < sentence.last and tokens.surface[position].isalpha():
        return position, position, position
    return None
