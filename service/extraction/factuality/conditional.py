"""Whether a number stands in a condition, under one, or in a question."""

from itertools import pairwise

from service.dutch import mood
from service.dutch.reporting import DOCUMENT_NOUNS, REPORTING_VERBS, SOURCE_NOUNS
from service.dutch.words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS
from service.extraction.factuality.spot import Mood, Spot
from service.extraction.times.tense import is_past

_LEADING = frozenset(("en", "maar", "of", "want", "dat", "dus", "alleen", "ook", "zelfs", "pas"))
_ASKING = frozenset("hoe hoeveel waarom wat wie welke welk waar wanneer".split())
_OPENING_MARKS = frozenset('"“„«:;(–')
_OPINION = 8  # tokens: "Wat de voorzitter van de bond betreft"
_QUOTES = frozenset('"“”„')
_OPENING_VERBS = AUXILIARIES | mood.OPENING_VERBS
ASKING_VERBS = _OPENING_VERBS | REPORTING_VERBS
_BEFORE_CLAUSES = ADVERBS | DETERMINERS | PREPOSITIONS | PRONOUNS | frozenset(("een", "mensen", "meer", "geen"))


def find_condition(spot: Spot) -> Mood | None:
    """The word that makes the number depend on something, or asks for it."""
    return _conditional(spot) or _asked(spot) or _opined(spot)


def _conditional(spot: Spot) -> Mood | None:
    """The condition that the number stands in, or stands under."""
    words, sentence = spot.words, spot.sentence
    first = words[sentence.first]
    leads = first in mood.CONDITIONAL_VERBS
    if not leads and first in _OPENING_VERBS:
        leads = (",", "dan") in pairwise(words[sentence.first : sentence.last])
    if leads:
        return spot.mood("hypothetical", sentence.first)
    if first == "wanneer" and _is_answered(spot, sentence.first) and not is_past(words[sentence.first : sentence.last]):
        return spot.mood("hypothetical", sentence.first)  # "Wanneer de dam breekt, lopen 900 huizen onder"
    for index in range(sentence.first, sentence.last):
        if words[index] in mood.CONDITIONS and _is_condition(spot, index) and _is_under(spot, index):
            return spot.mood("hypothetical", index)
    return None


def _opined(spot: Spot) -> Mood | None:
    """ "Wat de rechter betreft krijgt hij 60 uur taakstraf": somebody's wish, and no "Wat de prijs betreft"."""
    words, first = spot.words, spot.sentence.first
    if words[first] != "wat" or "betreft" not in words[first + 1 : first + _OPINION]:
        return None
    at = words.index("betreft", first)
    if (SOURCE_NOUNS - DOCUMENT_NOUNS).isdisjoint(words[first + 1 : at]) or words[at + 1 : at + 2] == [":"]:
        return None
    return spot.mood("hypothetical", at, reserved=True)


def _is_condition(spot: Spot, index: int) -> bool:
    """Whether the word opens a condition; "als" also compares, and names a role: "als trainer"."""
    words, sentence = spot.words, spot.sentence
    if words[index] != "als":
        return True
    if index + 1 >= sentence.last or words[index + 1] in mood.AS:
        return False
    if index > sentence.first and not _opens_clause(spot, index):
        return False
    opens = index == sentence.first or words[index - 1] in _OPENING_MARKS
    begins = opens or words[index - 1] == ","
    if opens and _is_answered(spot, index):
        return True
    if not begins and not mood.COMPARED.isdisjoint(words[spot.first : index]):
        return False
    following = spot.reading.tokens.surface[index + 1]
    return following in _BEFORE_CLAUSES or following[0].isdigit() or (begins and following[0].isupper())


def _opens_clause(spot: Spot, index: int) -> bool:
    clauses = spot.reading.clauses(spot.sentence)
    at = index - spot.sentence.first
    return any(clause.opener and clause.tokens[0] == at for clause in clauses.clauses)


def _is_answered(spot: Spot, index: int) -> bool:
    """Whether a main clause follows with its verb first, or "dan": "Als alles goed gaat, komen er ..."."""
    words, last = spot.words, spot.sentence.last
    return any(one == "," and (two == "dan" or two in _OPENING_VERBS) for one, two in pairwise(words[index + 1 : last]))


def _is_under(spot: Spot, index: int) -> bool:
    """Whether the condition is in the number's clause, or in one that its clause directly follows or leads."""
    words = spot.words
    if spot.first <= index < spot.last:
        return index < spot.low
    if index < spot.first:
        trails = index > spot.sentence.first and words[index - 1][0].isalpha() and words[index - 1] not in _LEADING
        if trails and "," in words[index : spot.first]:
            return False  # "... als het acht was, jongere ouders (55 procent) al eerder"
        between = words[index : spot.first]
        return between.count(",") <= 1 and {"maar", ";", ":"}.isdisjoint(between)
    is_told = "is" in spot.inside or is_past(spot.inside)
    return words[spot.last : index] in ([], [","]) and not is_told


def _asked(spot: Spot) -> Mood | None:
    """Asked with the verb first: "Komen er 500 woningen bij?"."""
    words, sentence = spot.words, spot.sentence
    first = sentence.first
    if "?" not in words[max(spot.high, sentence.last - 3) : sentence.last] and not _asks_in_quotes(spot):
        return None
    while first < spot.low and (not words[first][0].isalpha() or words[first] in ("en", "of", "maar", "dus")):
        first += 1
    if words[first] not in _ASKING and not any(clause.verbs for clause in spot.reading.clauses(sentence).clauses):
        return spot.mood("hypothetical", sentence.last - 1)  # "Meer dan 35 graden in april?"
    asks = words[first] in ASKING_VERBS and words[first] not in mood.NO_QUESTION
    return spot.mood("hypothetical", first) if asks else None


def _asks_in_quotes(spot: Spot) -> bool:
    """Whether the quotation that opens the sentence ends in a question mark: “Komen er 500?”, vroeg X."""
    words, sentence = spot.words, spot.sentence
    if words[sentence.first] not in _QUOTES:
        return False
    closing = next((index for index in range(spot.high, sentence.last) if words[index] in _QUOTES), None)
    return closing is not None and words[closing - 1] == "?"
