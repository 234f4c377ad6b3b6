"""The noun that stands before its number: "het aantal doden is gestegen tot 34", "het dodental staat op 34"."""

from service.dutch.nouns import is_known_noun
from service.dutch.plurals import is_plural_form
from service.dutch.words import NOT_NOUNS
from service.extraction.reading import Reading
from service.model import Quantity

_REACH = 16  # tokens between the noun and its number
_LINKS = frozenset("tot naar op van is was bedraagt bedroeg met al nu komt kwam :".split())
_TALLIES = (
    "dodental", "slachtoffertal", "gewondental", "ledental", "inwonertal", "inwoneraantal", "bezoekersaantal",
    "zetelaantal", "passagiersaantal", "leerlingenaantal", "studentenaantal", "deelnemersaantal", "geboortecijfer",
    "sterftecijfer", "besmettingscijfer", "besmettingsaantal", "leerlingental", "kindertal",
)  # fmt: skip


def noun_before(reading: Reading, quantity: Quantity) -> tuple[int, int, int] | None:
    """First, head and last token of the noun, where the number says how many there are of it now."""
    if quantity.kind != "count":
        return None
    tokens = reading.tokens
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    position = reading.token_at(quantity.start) - 1
    if position < sentence.first or tokens.lower[position] not in _LINKS:
        return None
    for before in range(position, max(sentence.first - 1, position - _REACH), -1):
        word = tokens.lower[before]
        if word == ";":
            return None
        if word.endswith(_TALLIES):
            return before, before, before
        if word in ("aantal", "aantallen"):
            for noun in range(before + 1, min(position, before + 6)):
                word = tokens.lower[noun]
                if word not in NOT_NOUNS and (is_known_noun(word) or is_plural_form(word)):
                    return noun, noun, noun
            return None
    return None
