"""A denial that stands only in the next sentence: "Er zouden 40 doden zijn. Dat klopt niet, zegt de minister."

What is called false is negated; what the article tells by itself and somebody denies is left open: "Er staan 300 banen
op de tocht. De directie spreekt dat tegen." Where one says so and another denies it, either stands on its own word.
"""

from service.dutch import mood
from service.dutch.reporting import CLAIMED, CLAUSE_DENIALS, DENIALS
from service.extraction.factuality.spot import Mood
from service.extraction.reading import Reading, Sentence
from service.model import Quantity, Span
from service.model.figures import Factuality

_THAT = frozenset(("dat", "dit"))
_DETERMINERS = frozenset(("die", "deze", "dat", "dit", "het", "de"))
_CLAIMS = CLAIMED | {"cijfers", "cijfer", "aantallen", "getallen", "beweringen", "geruchten"}
_NOTS = frozenset(("niet", "geen", "nooit", "allesbehalve"))
_PARTLY = frozenset(
    ("helemaal", "volledig", "geheel", "echt", "altijd")
)  # "klopt niet helemaal" leaves something of it
_NOT_REACH = 3  # tokens between "klopt" and "niet": "klopt volgens hem niet"
_DENIES = DENIALS - CLAUSE_DENIALS
_SPEAKS = frozenset(("spreekt", "spreken", "sprak", "spraken"))
_ANY = mood.FALSE | mood.TRUE | _DENIES | _SPEAKS
_SOURCES = frozenset(("volgens", "aldus"))
_MOST = 2  # quantities in a sentence that "dat" can deny together
_NOT_SAID = frozenset(("age", "duration"))


def find_denial_behind(reading: Reading, quantity: Quantity) -> Mood | None:
    """What the sentence behind the quantity's own says of it, if that is that it is not so."""
    number = reading.sentence_at(quantity.numeral.start)
    if number + 1 >= len(reading.sentences) or quantity.kind in _NOT_SAID:
        return None
    sentence = reading.sentences[number + 1]
    words = reading.tokens.lower[sentence.first : sentence.last]
    if _ANY.isdisjoint(words) or len(reading.quantities_in(*_span(reading, number))) > _MOST:
        return None
    clause = reading.clauses(sentence).clauses[0]
    inside = [(index, words[index]) for index in clause.tokens if words[index][0].isalpha()]
    found = _called_false(inside)
    if found is None and not _has_source(reading, quantity, reading.sentences[number]):
        found = _denied(inside)
    if found is None:
        return None
    factuality, at = found
    tokens = reading.tokens
    span = Span(tokens.start[sentence.first + at], tokens.end[sentence.first + at])
    return Mood(factuality, span, reserved=factuality == "hypothetical")


def _has_source(reading: Reading, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether somebody says so: in a quotation, "zegt dat", "volgens"."""
    if reading.quote_at(quantity.start) is not None:
        return True
    if not _SOURCES.isdisjoint(reading.tokens.lower[sentence.first : sentence.last]):
        return True
    return any(clause.role in ("matrix", "report") for clause in reading.clauses(sentence).clauses)


def _span(reading: Reading, number: int) -> tuple[int, int]:
    return reading.sentences[number].start, reading.sentences[number].end


def _called_false(inside: list[tuple[int, str]]) -> tuple[Factuality, int] | None:
    """ "Dat klopt niet", "Die cijfers zijn onjuist", "Dat is niet waar"."""
    words = [word for _, word in inside]
    if not _is_claim(words):
        return None
    for place, (index, word) in enumerate(inside):
        if word in mood.FALSE:
            return None if not _NOTS.isdisjoint(words) else ("negated", index)
        around = words[max(0, place - _NOT_REACH) : place + 1 + _NOT_REACH]
        if word in mood.TRUE and not _NOTS.isdisjoint(around):
            return ("hypothetical" if not _PARTLY.isdisjoint(words) else "negated"), index
    return None


def _denied(inside: list[tuple[int, str]]) -> tuple[Factuality, int] | None:
    """ "Het leger ontkent dat", "Hij spreekt dat tegen", "De club ontkent de berichten"."""
    words = [word for _, word in inside]
    for place, (index, word) in enumerate(inside):
        behind = words[place + 1 :]
        if _is_claim(behind) and (word in _DENIES or (word in _SPEAKS and "tegen" in behind)):
            return "hypothetical", index
    return None


def _is_claim(words: list[str]) -> bool:
    """Whether the words begin with what was said: "dat", "die cijfers"."""
    if not words or words[0] not in _DETERMINERS:
        return False
    return words[0] in _THAT or (len(words) > 1 and words[1] in _CLAIMS)
