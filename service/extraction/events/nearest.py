"""The event of an English or Arabic sentence: the trigger that costs least.

A candidate costs its distance in tokens, and more for a comma, a conjunction or another figure between it and ours.
"""

from service.dutch.events import find_events
from service.extraction.reading import Reading
from service.model import Counted, Event, Quantity

_COMMA, _AND, _OTHER_FIGURE = 5, 3, 2
_DEAREST = 26
_NEGATIONS = frozenset(("not", "no", "لم"))


def nearest_event(reading: Reading, quantity: Quantity, counted: Counted | None) -> Event | None:
    """The nearest event of the sentence, or None where none is near or it is denied."""
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    first = reading.token_at(quantity.start)
    last = reading.token_at(counted.end - 1 if counted and counted.end > quantity.end else quantity.end - 1)
    words = reading.tokens.lower[sentence.first : sentence.last]
    if reading.block.language == "ar":
        words = [_bare(word) for word in words]
    best, cheapest = None, _DEAREST
    for position, name in find_events(words, 0, len(words), reading.block.language):
        index = position + sentence.first
        if first <= index <= last and quantity.kind == "count":
            continue
        cost = _cost(reading, index, first, last)
        if cost < cheapest:
            cheapest, best = cost, Event(name, reading.tokens.start[index], reading.tokens.end[index])
    if best is None:
        return None
    low, high = reading.token_at(min(quantity.start, best.start)), reading.token_at(max(quantity.end, best.end) - 1)
    return best if _NEGATIONS.isdisjoint(reading.tokens.lower[low : high + 1]) else None


def _bare(word: str) -> str:
    """An Arabic word without vowel marks and without the "and" that is written onto it."""
    letters = "".join(letter for letter in word if not "\u064b" <= letter <= "\u0652")
    return letters[1:] if letters.startswith("و") and len(letters) > 3 else letters


def _cost(reading: Reading, index: int, first: int, last: int) -> int:
    tokens = reading.tokens
    low, high = (index, first) if index < first else (last, index)
    between = tokens.lower[low + 1 : high]
    cost = (
        high
        - low
        + _COMMA * sum(word in (",", "،") for word in between)
        + _AND * sum(word == "and" for word in between)
    )
    others = len(reading.quantities_in(tokens.start[low] + 1, tokens.start[high]))
    return cost + _OTHER_FIGURE * max(0, others - (1 if index < first else 0))
