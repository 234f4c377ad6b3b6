"""Numbers that the words set beside one before: the next of a row, a time alone, a correction, a price, a mean."""

from service.dutch.words import PREPOSITIONS
from service.extraction.elided.place import PARTICLES, Place, ends_clause
from service.extraction.reading import Reading
from service.model import Figure, Quantity

_FOLLOWS = frozenset("gevolgd volgt volgen volgde volgden".split())
_LATER = frozenset("later eerder ervoor erna daarvoor nadien".split())
_BEFORE_NUMBER = (PARTICLES | {":", "maar", "liefst", "in", "totaal"}) - _LATER
_STEPS = frozenset("uur uren dag dagen week weken maand maanden jaar jaren kwartaal seizoen".split())
_LONGEST_STEP = 4  # tokens: "nauwelijks twee weken later"
_LONGEST_CLAUSE = 10  # tokens


def is_followed(reading: Reading, place: Place) -> bool:
    """Whether another is named behind the first of a row, with its number: "gevolgd door Gent met 40"."""
    words, at = reading.tokens.lower, place.at - 1
    if words[at] != "met" or not ends_clause(reading, place):
        return False
    before = words[max(place.sentence.first, at - _LONGEST_CLAUSE) : at]
    is_row = not _FOLLOWS.isdisjoint(before) and (reading.upos[at - 1] == "PROPN" or words[at - 1] not in PREPOSITIONS)
    return is_row and bool(reading.mentions_in(reading.tokens.start[max(0, at - 3)], reading.tokens.end[at - 1]))


def is_time_alone(reading: Reading, quantity: Quantity, place: Place) -> bool:
    """Whether nothing but a time stands in the sentence beside the number: "Vorig jaar 30.", "Een dag later nog 4."."""
    tokens, first, last = reading.tokens, place.sentence.first, place.at
    if place.behind < place.sentence.last and tokens.lower[place.behind] not in (".", "!"):
        return False
    while last > first and tokens.lower[last - 1] in _BEFORE_NUMBER:
        last -= 1
    while first < last and tokens.lower[first] in PREPOSITIONS | {"en", "maar"}:
        first += 1
    if first == last or first > place.sentence.first + 2:
        return False
    if tokens.lower[last - 1] in _LATER and last - first <= _LONGEST_STEP:
        return not _STEPS.isdisjoint(tokens.lower[first:last])  # "een dag later", from a time that nothing tells
    times = reading.times_in(tokens.start[first], tokens.end[last - 1])
    return bool(times) and times[0].start <= tokens.start[first] and times[-1].end >= tokens.end[last - 1]


def is_corrected(reading: Reading, place: Place) -> bool:
    """Whether the number is the one that is set aside: "40 meldingen en niet om 400", "30 euro in plaats van 20"."""
    words, at = reading.tokens.lower, place.at - 1
    if not ends_clause(reading, place):
        return False
    if words[max(place.sentence.first, at - 2) : at + 1] == ["in", "plaats", "van"]:
        return True
    if words[at] in PREPOSITIONS:
        at -= 1
    return words[at] in ("niet", "geen") and words[at - 1] in ("en", ",", "dus")


def is_price(reading: Reading, place: Place) -> bool:
    """Whether somebody pays it for what "er" stands for: "nu betaal je er 2 voor", "ze vragen er 75 voor"."""
    words = reading.tokens.lower
    behind = words[place.behind : min(place.behind + 2, place.sentence.last)]
    return behind[:1] == ["voor"] and behind[1:] in ([], ["."], [","], [";"]) and "er" in words[place.clause : place.at]


def is_listed(reading: Reading, place: Place) -> bool:
    """Whether the number stands in brackets behind a name: "meer dan Frankrijk (4 miljoen) en Spanje (3 miljoen)"."""
    words, at = reading.tokens.lower, place.at - 1
    if at <= place.sentence.first or words[at] != "(" or words[place.behind : place.behind + 1] != [")"]:
        return False
    return bool(reading.mentions_in(reading.tokens.start[at - 1], reading.tokens.end[at - 1]))


def is_target(reading: Reading, place: Place, source: Figure) -> bool:
    """Whether the number is what the amount before it came to: "daalde van 40 euro in mei naar 30"."""
    words, at = reading.tokens.lower, place.at - 1
    if words[at] not in ("naar", "tot") or not ends_clause(reading, place):
        return False
    before, behind = reading.token_at(source.quantity.start) - 1, reading.token_at(source.quantity.end - 1)
    return before >= 0 and words[before] == "van" and at - behind <= _LONGEST_CLAUSE


def is_mean(reading: Reading, quantity: Quantity, place: Place) -> bool:
    """Whether it says how many of those counted before came each day: "500 meldingen, gemiddeld 31 per dag"."""
    at = reading.token_at(quantity.start) - 1
    return quantity.per is not None and reading.tokens.lower[at] == "gemiddeld"
