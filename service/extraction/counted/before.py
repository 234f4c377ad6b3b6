"""The noun that stands before its number: "het aantal doden is gestegen tot 34", "het dodental staat op 34", "de
gewonden, zeker dertig, zijn ..."."""

from service.dutch.nouns import categorize, is_known_noun, lemma_of_noun
from service.dutch.plurals import is_plural_form
from service.dutch.words import AUXILIARIES, DETERMINERS, NOT_NOUNS
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
    if position > sentence.first and tokens.lower[position] == ",":
        return _before_aside(reading, quantity, sentence.first, position - 1)
    if position > sentence.first and tokens.lower[position] == ":" and _is_entry(reading, quantity, sentence.first):
        return position - 1, position - 1, position - 1
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


def _is_entry(reading: Reading, quantity: Quantity, first: int) -> bool:
    """Whether the number is an entry of a list, the plural before its colon: "Doden: 12, gewonden: 34"."""
    lower = reading.tokens.lower
    noun = reading.token_at(quantity.start) - 2
    behind = reading.token_at(quantity.end - 1) + 1
    if behind < len(lower) and lower[behind] not in (",", ";", "."):
        return False
    opens = noun == first or lower[noun - 1] in (",", ";", ".", "en")
    return opens and is_plural_form(lower[noun]) and categorize(lemma_of_noun(lower[noun])) is not None


def _before_aside(reading: Reading, quantity: Quantity, first: int, noun: int) -> tuple[int, int, int] | None:
    """The plural that the number is said of in an aside: "De gewonden, zeker dertig in totaal, ...".

    In a row of numbers ("de zalen, 12, 14 en 20") it would be none: the aside holds this number alone.
    """
    lower = reading.tokens.lower
    behind = reading.token_at(quantity.end)
    if tuple(lower[behind : behind + 2]) == ("in", "totaal"):
        behind += 2
    if behind >= len(lower) or lower[behind] != ",":
        return None
    word = lower[noun]
    opens = noun > first and lower[noun - 1] in DETERMINERS and noun - 1 == first
    if not opens or not is_plural_form(word) or categorize(lemma_of_noun(word)) is None:
        return None
    following = lower[behind + 1] if behind + 1 < len(lower) else "."
    return (noun, noun, noun) if following in AUXILIARIES else None
