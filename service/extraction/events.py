"""What is said of those counted: the word of the clause that says it.

Every trigger in the sentence is a candidate; the one that costs least wins. A candidate costs its distance in tokens,
and more for each thing between it and the figure that usually parts one statement from the next: a comma, a
conjunction, another figure. Dutch closes its clauses with the verb, so what stands behind costs a little less.
"""

from service.dutch.events import event_of_noun, find_events
from service.dutch.words import AUXILIARIES
from service.extraction.reading import Reading, Sentence
from service.model import Counted, Event, Quantity

_COMMA, _AND, _BREAK, _OTHER_FIGURE = 5, 3, 14, 2
_BEHIND = -2
_WEAK = 7  # "zijn er", "wonen": verbs that say little where another one says more
_DEAREST = 26
_BREAKS = frozenset(
    (";", ":", "maar", "want", "terwijl", "waarna", "zodat", "omdat", "nadat", "hoewel", "waardoor", "toen")
)
_NEGATIONS = frozenset(("niet", "geen", "nooit", "not", "لم"))
_SILENT_KINDS = frozenset(("age",))
_OF_DURATIONS = frozenset(("convicted", "demanded", "delayed", "imprisoned"))
# Where the noun itself says what happened, no verb says otherwise: "er vielen drie doden en twintig gewonden".
_SAID = frozenset(("injured", "missing", "fatality", "infection"))
_OF_THE_DEAD = frozenset(("killed", "died"))


def find_event(reading: Reading, quantity: Quantity, counted: Counted | None) -> Event | None:
    """The event that the quantity's sentence states, or None where no word says one (or one is denied)."""
    if quantity.kind in _SILENT_KINDS:
        return None
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    first = reading.token_at(quantity.start)
    last = reading.token_at(counted.end - 1 if counted and counted.end > quantity.end else quantity.end - 1)
    best: Event | None = None
    cheapest = _DEAREST
    words = _words(reading, sentence)
    for begin, end in _clauses(reading, sentence):
        found = find_events(words, begin - sentence.first, end - sentence.first, reading.block.language)
        for position, name in found:
            index = position + sentence.first
            if first <= index <= last and quantity.kind == "count":
                continue
            if quantity.kind == "duration" and name not in _OF_DURATIONS:
                continue
            cost = _cost(reading, index, first, last) + (
                _WEAK if name == "present" and _is_weak(reading.tokens.lower[index]) else 0
            )
            if cost < cheapest:
                cheapest = cost
                best = Event(name, reading.tokens.start[index], reading.tokens.end[index])
    if best is None or (best.name == "present" and quantity.kind == "count"):
        best = _of_participle(reading, first, last) or best
    if best and _is_denied(reading, sentence, quantity, best):
        return None
    return _said_by_noun(quantity, counted, best) or best


def _of_participle(reading: Reading, first: int, last: int) -> Event | None:
    """The event of a participle between number and noun: "38 geschrapte treinen"."""
    tokens = reading.tokens
    for index in range(first + 1, last):
        participle = tokens.lower[index].removesuffix("e")
        if participle != tokens.lower[index] and (found := find_events([participle], 0, 1, reading.block.language)):
            return Event(found[0][1], tokens.start[index], tokens.end[index])
    return None


def _said_by_noun(quantity: Quantity, counted: Counted | None, best: Event | None) -> Event | None:
    """What the counted noun says, where it says more than the verb or where no verb may say otherwise."""
    if counted is None or quantity.kind != "count":
        return None
    implied = event_of_noun(counted.lemma.casefold())
    if implied is None:
        return None
    if counted.category == "fatality":
        says_so = best is None or best.name not in _OF_THE_DEAD
    else:
        says_so = best is None or best.name == "present" or counted.category in _SAID
    return Event(implied, counted.start, counted.end) if says_so else None


def _is_weak(word: str) -> bool:
    return word in AUXILIARIES or word.startswith(("woon", "wonen", "leef", "leven"))


def _words(reading: Reading, sentence: Sentence) -> list[str]:
    """The sentence's words: the organization IS is no verb, the "om" of "om te" no particle (as in "kwamen om")."""
    words = reading.tokens.lower[sentence.first : sentence.last]
    if reading.block.language == "ar":
        return [_bare(word) for word in words]
    for index, word in enumerate(words):
        if word == "is" and reading.tokens.surface[sentence.first + index] == "IS":
            words[index] = "IS"
        elif word == "om" and "te" in words[index + 1 : index + 10]:
            words[index] = "om te"
    return words


def _bare(word: str) -> str:
    """An Arabic word without vowel marks and without the "and" that is written onto it."""
    letters = "".join(letter for letter in word if not "\u064b" <= letter <= "\u0652")
    return letters[1:] if letters.startswith("و") and len(letters) > 3 else letters


def _clauses(reading: Reading, sentence: Sentence) -> list[tuple[int, int]]:
    """Token ranges of the sentence's clauses, cut at what surely parts two statements."""
    tokens = reading.tokens.lower
    cuts = [sentence.first]
    for index in range(sentence.first + 1, sentence.last - 1):
        word = tokens[index]
        if word in _BREAKS or (word == "en" and tokens[index + 1] in ("er", "ook", "daarnaast", "daarbij")):
            cuts.append(index)
    return list(zip(cuts, [*cuts[1:], sentence.last], strict=True))


def _cost(reading: Reading, index: int, first: int, last: int) -> int:
    tokens = reading.tokens
    low, high = (index, first) if index < first else (last, index)
    cost = high - low + (_BEHIND if index > last else 0)
    for between in range(low + 1, high):
        word = tokens.lower[between]
        if word in (",", "،"):
            cost += _COMMA
        elif word == "en":
            cost += _BREAK if between + 1 < high and tokens.lower[between + 1] in ("er", "ook") else _AND
        elif word in _BREAKS:
            cost += _BREAK
    others = len(reading.quantities_in(tokens.start[low] + 1, tokens.start[high]))
    return cost + _OTHER_FIGURE * max(0, others - (1 if index < first else 0))


def _is_denied(reading: Reading, sentence: Sentence, quantity: Quantity, event: Event) -> bool:
    """Whether a negation stands in the clause of both; "niet minder dan" belongs to the quantity and denies nothing."""
    if event.name == "cancelled":
        return False
    low = reading.token_at(min(quantity.start, event.start))
    high = reading.token_at(max(quantity.end, event.end) - 1)
    inside = range(reading.token_at(quantity.start), reading.token_at(quantity.end - 1) + 1)
    return any(
        reading.tokens.lower[index] in _NEGATIONS and index not in inside
        for index in range(max(low, sentence.first), min(high + 1, sentence.last))
    )
