"""The event of a Dutch figure: the predicate that governs its noun, within its clause.

    a noun that governs it    "de arrestatie van drie verdachten", "een winst van 3 miljoen", "3 miljoen winst"
    the verb of its clause    finite with its particle ("hield ... aan"), or participle and infinitive at the end
    its own relative clause   "de twaalf mensen die omkwamen"
    a participle before it    "38 geschrapte treinen"

No event is said of a noun in a phrase of its own ("met dertig kinderen", "in drie steden") but of amounts and changes
("met 20 procent gestegen"), nor of those who did it ("tien agenten arresteerden een man").
"""

from collections.abc import Sequence
from functools import lru_cache

from service.dutch.clauses import Clause, Clauses
from service.dutch.events import triggers_at
from service.dutch.word_forms import is_participle
from service.dutch.words import AUXILIARIES, PREPOSITIONS
from service.extraction.events.attributes import AMOUNTS, is_attributive
from service.extraction.events.doers import HAVING, PASSIVES, PERFECTS, is_adjunct, is_aside, is_doer
from service.extraction.events.meanings import SUFFERED, is_change, is_suffered
from service.extraction.events.noun import Noun, whats_of
from service.extraction.events.phrases import governing_act, governing_preposition
from service.extraction.events.words import said_in, said_in_sentence
from service.extraction.reading import Reading, Sentence
from service.model import Counted, Event, Quantity

_NEGATIONS = frozenset(("niet", "geen", "nooit", "nergens", "niemand"))
_NOT_DENYING = frozenset(("alleen", "enkel", "minder", "meer", "langer", "uitgesloten", "zonder"))
# "Er is 3 miljard nodig", "300 huizen staan leeg", "er staan 40 banen op de tocht": the verb says nothing by itself.
_CARRIED = frozenset(("nodig", "leeg", "terecht", "tekort", "open", "klaar", "vereist", "tocht", "helling", "toe"))
# "Op het plein staan vier bomen": verbs that say that something is in a place, and what opens that.
_AT = frozenset("op in bij langs aan naast voor achter rond tegenover onder boven tussen binnen".split())
_THERE = frozenset("zijn waren is was staan staat stonden stond liggen ligt lagen lag hangen hangt hingen hing".split())
_HEDGES = frozenset("nog al ruim meer dan ongeveer circa zowat bijna zeker zo'n minstens een maar liefst er".split())
_FIGURATIVE = frozenset("lijst agenda teller spel ranglijst programma menu tafel totaal feite werkelijkheid".split())
_CLOSES = frozenset((".", ",", ";", "!", ")", "en"))
_SHORTEST_PLACE = 3  # tokens before the number: "in Gent waren"
_RUNNING = frozenset(("reden", "rijden", "rijdt", "reed"))
_WEAK_VERBS = ("woon", "leef", "leven")
_AND = frozenset(("en", "maar"))
_JOINS = frozenset(("en", ",", "maar"))
_BEHIND, _OTHER_FIGURE, _COMMA = -2, 2, 3


def predicate_event(reading: Reading, quantity: Quantity, counted: Counted | None) -> tuple[Event | None, bool]:
    """The event, and whether the clause denies it: then there is none."""
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    words = reading.words(sentence)
    first = reading.token_at(quantity.start) - sentence.first
    end = counted.end if counted and counted.end > quantity.end else quantity.end
    last = reading.token_at(end - 1) - sentence.first
    if first >= len(words):
        return None, False
    governor = governing_preposition(reading, sentence, words, quantity, first)
    act = governing_act(words, first, last, quantity.kind)
    noun = Noun(quantity.kind, first, last, governor, act, whats_of(quantity, counted, governor))
    found, clause = noun.act, None
    # What the whole sentence does not say, none of its clauses says: many sentences need no clauses.
    upos = reading.upos[sentence.first : sentence.last]
    said = said_in_sentence(words, upos)
    places = list(dict.fromkeys([index for index, _ in said]))
    if said and (noun.takes_clauses(words) or any([noun.admits(words, index, trigger) for index, trigger in said])):
        clauses = reading.clauses(sentence)
        clause = clauses.predicate_at(first)
    if clause is not None and (noun.act is None or _is_asked(words, clause, noun, places)):
        found = _of_clause(words, clause, noun, places) or noun.act
        if found is None or found[1] == "present":
            found = (
                _of_relative(words, clauses, noun, places) or found or _of_purpose(words, clauses, clause, noun, places)
            )
    if (found is None or found[1] == "present") and quantity.kind == "count":
        found = _of_participle(words, noun) or found
    if found is None and quantity.kind == "count" and not noun.governor and _opens_with_place(reading, sentence, first):
        found = _of_place(words, reading.clauses(sentence).predicate_at(first), noun)
    if found is None or (
        clause is not None and found[1] in ("present", "cancelled") and _is_idle(words, clause, found, noun)
    ):
        return None, False
    if found != noun.act and clause is not None and found[1] != "cancelled":
        end_of_number = reading.token_at(quantity.end - 1) - sentence.first
        if _is_denied(words, clause, first, end_of_number):
            return None, True
    at = found[0] + sentence.first
    return Event(found[1], reading.tokens.start[at], reading.tokens.end[at]), False


def _is_idle(words: tuple[str, ...], clause: Clause, found: tuple[int, str], noun: Noun) -> bool:
    """Whether the verb only carries another word, or is denied by the number itself: "er reed geen enkele tram"."""
    index, event = found
    if event == "cancelled":
        return words[index] in _RUNNING and "geen" in words[noun.first : noun.last]
    if words[index] not in AUXILIARIES and not words[index].startswith(("staa", "ston")):
        return False
    for at in clause.tokens:
        word = words[at]
        if word in _CARRIED or (word == "er" and at and words[at - 1] == "het"):
            return True
        if at > noun.last and is_participle(word) and words[index] in PERFECTS and not is_attributive(words, at):
            return True  # "er zijn 300 huizen opgeleverd": they were made ready
    return False


def _is_asked(words: tuple[str, ...], clause: Clause, noun: Noun, places: Sequence[int]) -> bool:
    """Whether the clause asks for what the noun names: "de bonden eisen een verhoging van 9 procent"."""
    return any(trigger.event == "demanded" for _, trigger in said_in(words, clause, places, noun.whats))


def _is_behind_another(words: tuple[str, ...], clause: Clause, noun: Noun, index: int) -> bool:
    """Whether the word ends another predicate than the number's.

    "90 kisten hergebruikt en 2 ton hout uitgespaard", "werd betaald en gevraagd twee albums te tekenen".
    """
    if index < noun.first and not noun.governor and words[index + 1] in _AND and is_participle(words[index]):
        return True
    return any(
        words[at + 1] in _JOINS and is_participle(words[at]) and not is_attributive(words, at)
        for at in clause.tokens
        if noun.last < at < index - 1
    )


def _is_of_other_half(words: tuple[str, ...], noun: Noun, index: int, event: str) -> bool:
    """Whether a change is told before a comma, and the number behind it: "Omzet keldert in 2024, 200 banen weg"."""
    return is_change(event) and noun.kind == "count" and not noun.governor and "," in words[index : noun.first]


def _of_clause(words: tuple[str, ...], clause: Clause, noun: Noun, places: Sequence[int]) -> tuple[int, str] | None:
    """The predicate of the clause, if it is said of the noun."""
    candidates = [
        (index, trigger)
        for index, trigger in said_in(words, clause, places, noun.whats)
        if noun.admits(words, index, trigger)
        and not _is_behind_another(words, clause, noun, index)
        and not is_adjunct(words, clause, index, trigger)
        and not is_aside(words, clause, index, trigger)
        and not _is_of_other_half(words, noun, index, trigger.event)
    ]
    if not candidates:
        return None
    index, trigger = candidates[0]
    if len(candidates) > 1:
        index, trigger = min(candidates, key=lambda found: _cost(words, found[0], found[1].event, noun))
    is_bare = noun.kind == "count" and not noun.governor
    if is_bare and is_suffered(trigger.event, words[index]) and is_doer(words, clause, noun.first, noun.last, index):
        return None
    return index, trigger.event


def _of_relative(words: tuple[str, ...], clauses: Clauses, noun: Noun, places: Sequence[int]) -> tuple[int, str] | None:
    """What the relative clause right behind the noun says of it: "de twaalf mensen die omkwamen"."""
    last = noun.last
    if noun.kind != "count":
        return None
    start = last + 2 if last + 1 < len(words) and words[last + 1] == "," else last + 1
    clause = next(
        (clause for clause in clauses.clauses if clause.tokens[0] == start and clause.opener in ("die", "dat")), None
    )
    if clause is None:
        return None
    inside = frozenset(words[at] for at in clause.tokens)
    for index, trigger in said_in(words, clause, places, noun.whats):
        if trigger.event == "present":
            continue
        is_passive = not inside.isdisjoint(PASSIVES) or (is_participle(words[index]) and inside.isdisjoint(HAVING))
        if not is_suffered(trigger.event, words[index]) or is_passive or not words[index].endswith("en"):
            return None if not _NEGATIONS.isdisjoint(inside) else (index, trigger.event)
    return None


def _of_purpose(
    words: tuple[str, ...], clauses: Clauses, clause: Clause, noun: Noun, places: Sequence[int]
) -> tuple[int, str] | None:
    """What the subject is about to do: "Twaalf strijders ondernamen een poging om te vluchten"."""
    behind = clause.tokens[-1] + 1
    purpose = next((other for other in clauses.clauses if other.tokens[0] == behind and other.opener == "om"), None)
    if purpose is None or noun.kind != "count" or not clause.verbs or noun.first > clause.verbs[0]:
        return None
    found = [(index, trigger.event) for index, trigger in said_in(words, purpose, places, noun.whats)]
    return next((pair for pair in found if pair[1] not in SUFFERED and pair[1] != "present"), None)


def _of_participle(words: tuple[str, ...], noun: Noun) -> tuple[int, str] | None:
    """The event of a participle between number and noun: "38 geschrapte treinen", "twintig gestolen auto's"."""
    for index in range(noun.first + 1, noun.last):
        participle = words[index].removesuffix("e")
        if participle == words[index] and not words[index].endswith("en"):
            continue
        if found := triggers_at((participle,), (0,), (0,), whats=noun.whats):
            return index, found[0][1].event
    return None


def _opens_with_place(reading: Reading, sentence: Sentence, first: int) -> bool:
    """Whether a phrase that may be a place opens the sentence, and no time does: "Langs de oprit", but "In mei"."""
    if reading.tokens.lower[sentence.first] not in _AT or first < _SHORTEST_PLACE:
        return False
    opening = reading.tokens.lower[sentence.first : sentence.first + first]
    if not _FIGURATIVE.isdisjoint(opening):
        return False
    times = reading.times_in(sentence.start, reading.tokens.end[sentence.first + 2])
    return not times or times[0].start > reading.tokens.end[sentence.first + 1]


def _of_place(words: tuple[str, ...], clause: Clause, noun: Noun) -> tuple[int, str] | None:
    """What stands, lies or is in a place that opens the clause: "Langs de oprit staan zes stenen leeuwen".

    Nothing may follow but another phrase: "in de stad waren 40 huizen beschadigd" tells something else.
    """
    verb = noun.first - 1
    while verb > 0 and words[verb] in _HEDGES:
        verb -= 1
    if words[verb] not in _THERE or clause.tokens[-1] < noun.last:
        return None
    following = words[noun.last + 1 : noun.last + 2]
    is_closed = not following or following[0] in _CLOSES or (following[0] in PREPOSITIONS and following[0] != "te")
    inside = [words[at] for at in clause.tokens if at > noun.last]
    if not is_closed or any([is_participle(word) or word in _CARRIED or word == "te" for word in inside]):
        return None
    return verb, "present"


def _is_denied(words: tuple[str, ...], clause: Clause, first: int, last: int) -> bool:
    """Whether a negation stands in the clause; "niet minder dan" belongs to the number and denies nothing."""
    for place, index in enumerate(clause.tokens):
        if words[index] in _NEGATIONS and not first <= index <= last:
            following = words[clause.tokens[place + 1]] if place + 1 < len(clause.tokens) else ""
            # "niet 30 maar 45 mensen" denies the one number and says the other
            is_of_other = index + 1 != first and (following[:1].isdigit() or following in AMOUNTS)
            if following not in _NOT_DENYING and not is_of_other:
                return True
    return False


@lru_cache(maxsize=1024)
def _is_weak(word: str) -> bool:
    """Whether the word says presence and little else: "zijn er", "wonen"."""
    return word in AUXILIARIES or word.startswith(_WEAK_VERBS)


def _cost(words: tuple[str, ...], index: int, event: str, noun: Noun) -> tuple[int, int]:
    """Presence last; then distance in tokens, more for commas and numbers between, less for what ends the clause."""
    rank = (1 + _is_weak(words[index])) if event == "present" else 0
    low, high = (index, noun.first) if index < noun.first else (noun.last, index)
    between = words[low + 1 : high]
    others = sum(word[0].isdigit() for word in between)
    behind = _BEHIND if index > noun.last else 0
    return rank, high - low + behind + _COMMA * between.count(",") + _OTHER_FIGURE * others
