"""A denial that stands behind: in the next clause or the next sentence.

"Er zouden 40 doden zijn, maar dat klopt niet.", "Er zouden 40 doden zijn. Dat klopt niet, zegt de minister." What is
called false is negated; what the article tells by itself and somebody denies is left open: "Er staan 300 banen op de
tocht. De directie spreekt dat tegen." Where one says so and another denies it, either stands on its own word.
"""

from itertools import pairwise
from typing import NamedTuple

from service.dutch.clauses import Clause
from service.dutch.mood import VERIFIED
from service.dutch.reporting import CLAUSE_DENIALS, DENIALS
from service.dutch.reporting_verbs import SAYING, TELLING, finite_forms, forms_of
from service.extraction.factuality.spot import Mood
from service.extraction.factuality.verdicts import TELLING as FALSE_WORDS
from service.extraction.factuality.verdicts import find_verdict
from service.extraction.factuality.words import CALLS, CLAIMS, FALSEHOODS, NOTS, PRICES, RETRACTED
from service.extraction.reading import Reading, Sentence
from service.model import Quantity, Span
from service.model.figures import Factuality

_THAT = frozenset(("dat", "dit", "wat", "hetgeen", "daar", "daarvan", "hiervan", "ervan", "zulks"))
_DETERMINERS = frozenset(("die", "deze", "dat", "dit", "het", "de", "zulke"))
_DENIES = DENIALS - CLAUSE_DENIALS
_SPEAKS = frozenset(("spreekt", "spreken", "sprak", "spraken"))
_ANY = FALSE_WORDS | VERIFIED | _DENIES | _SPEAKS | RETRACTED
_SOURCES = frozenset(("volgens", "aldus"))
_ANONYMOUS = CLAIMS | frozenset("staat stond circuleert circuleerde circuleren circuleerden gaat ging".split())
_TELLS = finite_forms(SAYING) | forms_of("schatten ramen tellen registreren claimen", TELLING)
_DISPUTES = _SOURCES | CALLS
_MOST = 2  # quantities in a sentence that "dat" can deny together
_NOT_SAID = frozenset(("age", "duration"))
_TAKES_UP = frozenset(("main", "content", "matrix", "report", "relative"))
_VERIFIED_REACH = 4  # words: "nog niet officieel bevestigd"
_OPENING = 3  # words: "Niet waar, zegt X."


class Denial(NamedTuple):
    """What is denied, and the number of the sentence that denies it."""

    mood: Mood
    sentence: int


def find_denial_behind(reading: Reading, quantity: Quantity) -> Denial | None:
    """What the clauses or the sentence behind the quantity's own say of it, if that is that it is not so."""
    if quantity.kind in _NOT_SAID:
        return None
    number = reading.sentence_at(quantity.numeral.start)
    own = reading.sentences[number]
    here = find_denial_in(reading, number, reading.token_at(quantity.end), spoken_of=_opens_with_claim(reading, own))
    if here is not None and len(reading.quantities_in(quantity.end, here.span.start)) < _MOST:
        return Denial(here, number)
    if number + 1 >= len(reading.sentences) or len(reading.quantities_in(own.start, own.end)) > _MOST:
        return None
    asked = reading.tokens.lower[own.last - 1] == "?"  # "300 doden? Dat is overdreven."
    following = find_denial_in(reading, number + 1, reading.sentences[number + 1].first, of_claim=asked)
    if following is None or not _is_told_last(reading, quantity, own):
        return None
    if _has_source(reading, quantity, own):
        told = reading.sentences[number + 1]
        words = reading.tokens.lower[told.first : told.last]
        disputed = reading.quote_at(following.span.start) is not None or not _DISPUTES.isdisjoint(words)
        if following.factuality == "hypothetical" or disputed or _has_report(reading, told):
            return None  # either stands on its own word
    return Denial(following, number + 1)


def find_denial_in(
    reading: Reading, number: int, first: int, *, spoken_of: bool = False, of_claim: bool = False
) -> Mood | None:
    """What the clauses of a sentence that begin at token `first` or behind it say of what stands before them.

    `spoken_of`: what they are about stands before them: "De bewering dat ..., is onjuist"; `of_claim`: it is a report.
    """
    sentence = reading.sentences[number]
    words = reading.tokens.lower
    if _ANY.isdisjoint(words[first : sentence.last]):
        return None
    if first == sentence.first and (opening := _opens_false(reading, sentence)) is not None:
        return opening
    clauses = reading.clauses(sentence).clauses
    for clause, following in zip(clauses, (*clauses[1:], None), strict=True):
        tokens = [sentence.first + index for index in clause.tokens]
        if following is not None and following.opener == "dat" and not following.verbs:
            tokens += [sentence.first + index for index in following.tokens]  # "Volgens X klopt dat aantal niet"
        if spoken_of and (found := _verdict_behind(reading, [token for token in tokens if token >= first])) is not None:
            return found
        if tokens[0] < first or clause.role not in _TAKES_UP or (clause.opener and clause.opener not in _THAT):
            continue
        if (found := _denial(reading, clause, tokens, sentence, of_claim)) is not None:
            return found
    return None


def _verdict_behind(reading: Reading, tokens: list[int]) -> Mood | None:
    """What the words behind a clause say of the report that it belongs to: "De bewering dat ..., is onjuist"."""
    words = reading.tokens.lower
    if not tokens or words[tokens[0] - 1] != ",":
        return None
    verdict = find_verdict([words[index] for index in tokens], of_claim=True)
    if verdict is None or verdict.factuality != "negated":
        return None
    return _mood(reading, verdict.factuality, tokens[verdict.first], tokens[verdict.last - 1])


def _opens_with_claim(reading: Reading, sentence: Sentence) -> bool:
    """ "De bewering van X dat ...", "Het gerucht als zouden er ..."."""
    words = reading.tokens.lower[sentence.first : sentence.first + _OPENING + 1]
    return any(one in CLAIMS and two in ("dat", "als", "van") for one, two in pairwise(words))


def _denial(reading: Reading, clause: Clause, tokens: list[int], sentence: Sentence, is_claim: bool) -> Mood | None:
    """What one clause says of a report before it: "dat klopt niet", "hij spreekt dat tegen", "wat niet klopt"."""
    words = reading.tokens.lower
    inside = [index for index in tokens if words[index][0].isalpha()]
    if clause.opener == "dat" and clause.role == "content" and clause.verbs:
        inside = inside[1:]  # "X zegt dat dat niet klopt"; "dat bleek dat niet te kloppen"
    said = [words[index] for index in inside]
    at = next((place for place in range(len(said)) if _takes_up(reading, inside, said, place)), None)
    if at is None:
        return None
    begin, end = tokens[-1] + 1, min(tokens[-1] + 3, sentence.last)
    if said[at] == "het" and "dat" in words[begin:end]:
        return None  # "Het klopt niet dat hij schoot" is of something else
    of_claim = is_claim or (at + 1 < len(said) and (said[at] in _DETERMINERS and said[at + 1] in CLAIMS - PRICES))
    if (verdict := find_verdict(said, of_claim=of_claim)) is not None:
        return _mood(reading, verdict.factuality, inside[verdict.first], inside[verdict.last - 1])
    if said[at] not in ("dat", "dit") and not of_claim:
        return None
    for place, word in enumerate(said):
        if word in VERIFIED and not NOTS.isdisjoint(said[max(0, place - _VERIFIED_REACH) : place]):
            return _mood(reading, "hypothetical", inside[place], inside[place])  # "dat is nog niet bevestigd"
    for place, word in enumerate(said):
        denies = word in _DENIES or (word in _SPEAKS and "tegen" in said[place + 1 :]) or word in RETRACTED
        if denies and NOTS.isdisjoint(said):
            return _mood(reading, "hypothetical", inside[place], inside[place])
    return None


def _takes_up(reading: Reading, inside: list[int], said: list[str], place: int) -> bool:
    """Whether what was said is spoken of here: "dat", "daar", "die cijfers"; and "het" at the beginning."""
    word = said[place]
    if word in _DETERMINERS and place + 1 < len(said) and said[place + 1] in CLAIMS:
        return True
    if word in _THAT:
        return reading.upos[inside[place]] != "DET"
    if place == 0 and word in ("is", "was", "klopt", "klopte") and _is_behind_quote(reading, inside[0]):
        return True  # “Er waren 300 mensen”, is volgens X niet juist
    return word == "het" and place == 0 and len(said) > 1 and said[1] in FALSE_WORDS


def _is_behind_quote(reading: Reading, index: int) -> bool:
    before = reading.text[max(0, reading.tokens.start[index] - 3) : reading.tokens.start[index]]
    return any(mark in before for mark in "\"”’'")


def _opens_false(reading: Reading, sentence: Sentence) -> Mood | None:
    """ "Onzin, zegt X.", "Niet waar, aldus X.", "Nepnieuws." """
    words = reading.tokens.lower
    last = min(sentence.last, sentence.first + _OPENING)
    end = next((index for index in range(sentence.first, last) if words[index] in (",", ".", "!")), None)
    if end is None or end == sentence.first:
        return None
    opening = words[sentence.first : end]
    if (opening[-1] in FALSEHOODS and NOTS.isdisjoint(opening)) or opening == ["niet", "waar"]:
        return _mood(reading, "negated", sentence.first, end - 1)
    return None


def _is_told_last(reading: Reading, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether "dat" in the next sentence may be of the quantity: no main clause without a figure stands behind it."""
    clauses = reading.clauses(sentence)
    own = clauses.number[reading.token_at(quantity.numeral.start) - sentence.first]
    mains = [number for number, clause in enumerate(clauses.clauses) if clause.role == "main" and not clause.opener]
    if not mains or mains[-1] <= own:
        return True
    first = sentence.first + clauses.clauses[mains[-1]].tokens[0]
    return bool(reading.quantities_in(reading.tokens.start[first], sentence.end))


def _has_source(reading: Reading, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether somebody says so: in a quotation, "zegt dat", "volgens"."""
    if reading.quote_at(quantity.start) is not None:
        return True
    if not _SOURCES.isdisjoint(reading.tokens.lower[sentence.first : sentence.last]):
        return True
    return _has_report(reading, sentence) or not _TELLS.isdisjoint(reading.tokens.lower[sentence.first : sentence.last])


def _has_report(reading: Reading, sentence: Sentence) -> bool:
    """Whether somebody says something in the sentence; a rumour that goes round is nobody's: "een bericht dat ..."."""
    clauses = [clause for clause in reading.clauses(sentence).clauses if clause.role in ("matrix", "report")]
    words = reading.tokens.lower
    return any(_ANONYMOUS.isdisjoint(words[sentence.first + index] for index in clause.tokens) for clause in clauses)


def _mood(reading: Reading, factuality: Factuality, first: int, last: int) -> Mood:
    span = Span(reading.tokens.start[first], reading.tokens.end[last])
    return Mood(factuality, span, reserved=factuality == "hypothetical")
