"""The plural that a bare number takes up from words that hold no number themselves.

how many     "Nooit eerder werden er zoveel huizen verkocht: 53.000"
estimates    "Hoeveel doden er zijn is onduidelijk: de schattingen lopen uiteen van 120 tot 300"
those        "Het leger ontkent dat er burgers zijn omgekomen; volgens artsen waren het er 26"
"""

from service.dutch.nouns import is_known_noun
from service.dutch.plurals import is_plural_form, singular
from service.dutch.word_forms import infinitive
from service.dutch.words import ADVERBS, PREPOSITIONS
from service.extraction.counted.noun_phrases import head_from
from service.extraction.elided.place import ENDS, PARTICLES, Place
from service.extraction.elided.sources import has_partitive_er
from service.extraction.reading import Reading, Sentence
from service.model import Quantity

# They ask for a number, which then follows: "zoveel klachten: 87".
_ASKING = frozenset("zoveel hoeveel zovelen hoevelen".split())
# These do only where the clause tells that there are some: "er zijn veel klachten: 87".
_MANY = frozenset("veel weinig meer minder talrijke".split())
_SOME = _ASKING | _MANY | {"geen", "aantal", "aantallen", "er"}
_STRESS = PARTICLES | ADVERBS | frozenset("maar liefst in totaal".split())
_SUBJECTS = frozenset("we wij ze zij jullie".split())
_ESTIMATES = frozenset("schattingen ramingen cijfers tellingen berichten prognoses".split())
_MARKS = frozenset((",", ";", ":", "maar", "-", "–", "—", "("))
_FARTHEST = 6  # tokens between a colon and its number: "vorig jaar maar liefst"
_LONGEST_CLAUSE = 24  # tokens
_BORDERS = frozenset((";", ":"))


def noun_asked_for(reading: Reading, quantity: Quantity, place: Place) -> int | None:
    """The token of the plural whose number was left open, and which is given behind a colon; None where none was."""
    lower, first = reading.tokens.lower, place.sentence.first
    if place.behind < place.sentence.last and not _may_follow(lower[place.behind]):
        return None
    colon = _colon_before(reading, quantity, place)
    if colon is None:
        return _estimated(reading, quantity, place)
    for at in range(colon - 1, max(first - 1, colon - _LONGEST_CLAUSE), -1):
        word = lower[at]
        if word in _BORDERS:
            return None
        if word in _ASKING or (word in _MANY and "er" in lower[first:colon]):
            return _plural_from(reading, at + 1, colon)
    return None


def noun_spoken_of(reading: Reading, quantity: Quantity, place: Place) -> int | None:
    """The token of the plural that "er" stands for, in the clause or the sentence before; None where none is told.

    Of a sentence before only where no number stands between, which it would rather stand for.
    """
    if not has_partitive_er(reading, place):
        return None
    clause = _clause_start(reading, place)
    if clause > place.sentence.first:
        return _only_plural(reading, place.sentence.first, clause)
    number = reading.sentence_at(quantity.start)
    if number == 0 or reading.quantities_in(place.sentence.start, quantity.start):
        return None
    before: Sentence = reading.sentences[number - 1]
    if reading.quantities_in(before.start, before.end):
        return None
    return _only_plural(reading, before.first, before.last)


def noun_of_them(reading: Reading, quantity: Quantity, place: Place) -> int | None:
    """The plural that "hen" stands for: "Ze pakten betogers op. Twaalf van hen ...", where one alone can be meant."""
    if reading.tokens.lower[place.behind : place.behind + 2] not in (["van", "hen"], ["van", "wie"]):
        return None
    clause, number = _clause_start(reading, place), reading.sentence_at(quantity.start)
    if clause > place.sentence.first:
        return _only_plural(reading, place.sentence.first, clause)
    if number == 0:
        return None
    before = reading.sentences[number - 1]
    return _only_plural(reading, before.first, before.last)


def _estimated(reading: Reading, quantity: Quantity, place: Place) -> int | None:
    """The plural of "hoeveel", in the sentence or the one before, where the number's clause tells estimates."""
    lower, clause = reading.tokens.lower, place.at
    while clause > place.sentence.first and lower[clause - 1] not in _BORDERS:
        clause -= 1
    if _ESTIMATES.isdisjoint(lower[clause : place.at]):
        return None
    number = reading.sentence_at(quantity.start)
    for sentence in (place.sentence, reading.sentences[number - 1]) if number else (place.sentence,):
        if "hoeveel" in (words := lower[sentence.first : min(sentence.last, place.at)]):
            return _plural_from(reading, sentence.first + words.index("hoeveel") + 1, sentence.last)
    return None


def _may_follow(word: str) -> bool:
    return word in ENDS or word in PREPOSITIONS or word in ADVERBS


def _colon_before(reading: Reading, quantity: Quantity, place: Place) -> int | None:
    """The colon before the number, over what only stresses it or tells when: "klachten: vorig jaar maar liefst 87"."""
    tokens, at = reading.tokens, place.at - 1
    while at > place.sentence.first and place.at - at <= _FARTHEST:
        if tokens.lower[at] == ":":
            return at
        is_time = any([time.start <= tokens.start[at] < time.end for time in reading.times_in(0, quantity.start)[-2:]])
        if tokens.lower[at] not in _STRESS and tokens.lower[at] not in PREPOSITIONS and not is_time:
            return None
        at -= 1
    return None


def _clause_start(reading: Reading, place: Place) -> int:
    """The token behind the last mark before the number, its sentence's first where none stands there."""
    at = place.at
    while at > place.sentence.first and reading.tokens.lower[at - 1] not in _MARKS:
        at -= 1
    return at


def _only_plural(reading: Reading, first: int, last: int) -> int | None:
    """The plural that words of number make the topic ("geen bussen", "dat er burgers"), or the only one that stands
    there; None where several do, or a clause is too long to tell."""
    lower = reading.tokens.lower
    for at in range(first, last):
        if lower[at] in _SOME and (noun := _plural_from(reading, at + 1, last)) is not None:
            return noun
    plurals = [at for at in range(first, last) if infinitive(lower[at]) != lower[at] and _is_plural(reading, at)]
    return plurals[0] if len(plurals) == 1 and last - first <= _LONGEST_CLAUSE else None


def _plural_from(reading: Reading, at: int, last: int) -> int | None:
    """The head of the phrase that begins at the token, if it is a plural that can be counted."""
    head = head_from(reading, at, last, "count")
    return head if head is not None and _is_plural(reading, head) else None


def _is_plural(reading: Reading, at: int) -> bool:
    """Whether a noun in the plural stands there, and no name and nothing that is an estimate."""
    word = reading.tokens.lower[at]
    is_said = reading.upos[at] == "VERB" or reading.tokens.lower[at - 1] in _SUBJECTS
    if is_said and infinitive(word) is not None:
        return False  # "op elke inbreker die we pakken"
    if not word[0].isalpha() or not is_plural_form(word) or word in _ESTIMATES:
        return False
    start, end = reading.tokens.start[at], reading.tokens.end[at]
    if any([mention.type != "group" and mention.form == "name" for mention in reading.mentions_in(start, end)]):
        return False
    return is_known_noun(word) and singular(word) != word
