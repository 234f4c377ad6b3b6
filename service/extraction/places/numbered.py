"""Names that have a number of their own right behind them: "Gent (5.692)", "gevolgd door Frankrijk met 54.000"."""

from itertools import pairwise

from service.dutch.words import PREPOSITIONS
from service.extraction.places.carried import OF_NO_SCENE
from service.extraction.places.governors import IN
from service.extraction.places.grains import is_water
from service.extraction.reading import Reading, Sentence
from service.model import Counted, Mention, Quantity

# Who is told with a number beside these stands in an order of places: "Vlieland volgt met 79 procent".
_RANKED = frozenset(
    """
    volgt volgde volgen volgden staat staan stond stonden sluit sluiten sloot sloten leidt leiden leidde leidden
    spant spande piekt piekte prijkt prijkte
    """.split()
)
# Anybody may be or stay something with anything, but who is the most of all stands in such an order.
_ARE = frozenset("is zijn was waren blijft blijven bleef bleven".split())
_MOST = ("st", "ste")
_FOLLOWED = frozenset(("gevolgd", "voorafgegaan"))
_JOINS = frozenset((",", "en"))
_SIGNS = frozenset(("+", "-", "–", "−"))
_RESPECTIVELY = frozenset(("respectievelijk", "resp", "resp."))
_STOPS = frozenset(("(", ")", ",", ";", ":"))
_DWELLERS = ("inwoners", "zielen", "bewoners")
_FORCES = frozenset(("soldier", "weapon", "vehicle", "police"))  # "Daarna volgde Rusland met 30 drones"
_BETWEEN = 5  # tokens between a name and its "met"
_LINK = 8  # tokens between the "met" of one place of an order and that of the next
_LONGEST = 60  # characters of a name
_SUPERLATIVE = 8  # tokens behind the number: "was met 18 graden vorige week het warmst"


def find_numbered(
    reading: Reading, sentence: Sentence, quantity: Quantity, counted: Counted | None, *, goes_on: bool
) -> Mention | None:
    """The place whose own number the quantity is, by where it stands; None where it is nobody's.

    `goes_on`: the figure before it in its sentence is at a place that is named there.
    """
    first = reading.token_at(quantity.start)
    if first < sentence.first + 2:
        return None
    if (place := _respectively(reading, sentence, quantity, first)) is not None:
        return place
    opener = reading.tokens.lower[first - 1]
    if opener in _SIGNS:  # "Wallonië (+4,4%)"
        first -= 1
        opener = reading.tokens.lower[first - 1]
    if opener == "(":
        return _in_brackets(reading, sentence, quantity, first - 1)
    if (named := _named_before(reading, first)) is not None:
        return named if goes_on and _is_next(reading, sentence, reading.token_at(named.start)) else None
    if opener == "," and quantity.kind == "length":
        peak = _named_before(reading, first - 1)
        return peak if peak is not None and is_water(peak.surface) else None  # "de Vaalserberg, 322 m"
    if opener != "met" or (counted is not None and counted.category in OF_NO_SCENE | _FORCES):
        return None
    return _in_order(reading, sentence, quantity, counted, first - 1)


def _in_brackets(reading: Reading, sentence: Sentence, quantity: Quantity, bracket: int) -> Mention | None:
    place = _named_before(reading, bracket)
    if place is None or quantity.kind in ("age", "duration"):
        return None
    words, behind = reading.tokens.lower, reading.token_at(quantity.end)
    if "van" in words[behind : behind + 2]:
        return None  # "Lier (17 kilometer van Antwerpen)"
    token = reading.token_at(place.start)
    if token > sentence.first and words[token - 1] == "en" and _named_before(reading, token - 1) is not None:
        return None  # "in Gent en Brugge (40 doden)"
    return place


def _respectively(reading: Reading, sentence: Sentence, quantity: Quantity, first: int) -> Mention | None:
    """The place that stands in its row where the number stands in another: "In X en Y respectievelijk 3 en 4"."""
    words = reading.tokens.lower[sentence.first : first]
    word = next((word for word in words if word in _RESPECTIVELY), None)
    if word is None:
        return None
    at = sentence.first + words.index(word)
    places = [
        mention
        for mention in reading.mentions_in(sentence.start, reading.tokens.start[at])
        if mention.type == "location" and mention.form == "name"
    ]
    numbers = reading.quantities_in(reading.tokens.start[at], sentence.end)
    if len(places) < 2 or len(places) != len(numbers):
        return None
    starts = [reading.quantities[number].start for number in numbers]
    return places[starts.index(quantity.start)] if quantity.start in starts else None


def _is_next(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Whether a name and a number go on behind those before: "in Gent 30 doden, [Brugge] 12 en [Aalst] 4"."""
    if token <= sentence.first or reading.tokens.lower[token - 1] not in _JOINS:
        return False
    before = reading.tokens.start[max(sentence.first, token - 1 - _LINK)]
    if not reading.quantities_in(before, reading.tokens.start[token - 1]):
        return False
    return token - 1 > sentence.first and _named_before(reading, token - 1) is None


def _in_order(
    reading: Reading, sentence: Sentence, quantity: Quantity, counted: Counted | None, at: int
) -> Mention | None:
    """The place that stands in an order of places by its number, which the "met" at `at` leads."""
    words = reading.tokens.lower
    if words[at - 1] == ",":
        at -= 1  # "In Vlaanderen staat Limburg onderaan, met 2.410 boetes"
    place, token = _named_before(reading, at), at
    while place is None and token > max(sentence.first, at - _BETWEEN) and words[token - 1] not in _STOPS:
        token -= 1
        place = _named_before(reading, token)
    if place is None or reading.quantities_in(place.end, reading.tokens.start[at]):
        return None
    opens = reading.token_at(place.start)
    if (inner := _inner(reading, sentence, opens)) is not None:
        place, opens = inner, reading.token_at(inner.start)  # "Hattem op de Veluwe met 33,1 graden"
    before = words[max(sentence.first, opens - 4) : opens]
    last = next((word for word in reversed(before) if word not in ("de", "het")), "")
    between = words[token:at]
    if last == "door":
        return place if not between and not _FOLLOWED.isdisjoint(before) else None
    if last in PREPOSITIONS:
        return None
    if not between and counted is not None and counted.surface.casefold().endswith(_DWELLERS):
        return place  # "Vandaag is Lagos met 11 miljoen inwoners een van ..."
    if not _RANKED.isdisjoint(between) or last in _RANKED:
        return place
    if not between and last in _ARE and any(word.endswith(_MOST) for word in before):
        return place  # "Het heetst was Hattem met 33,1 graden"
    if not between and last in _JOINS and _follows_another(reading, sentence, opens):
        return place
    behind = reading.token_at(quantity.end)
    following = words[behind : min(sentence.last, behind + _SUPERLATIVE)]
    is_most = any(word in ("de", "het") and most.endswith(_MOST) for word, most in pairwise(following))
    return place if is_most and between[:1] and between[0] in _ARE else None


def _inner(reading: Reading, sentence: Sentence, token: int) -> Mention | None:
    """The name whose place lies in that of the name at a token: "Hattem" in "Hattem op de Veluwe"."""
    words = reading.tokens.lower
    at = token - 1
    while at > sentence.first and words[at] in ("de", "het"):
        at -= 1
    return _named_before(reading, at) if at > sentence.first and words[at] in IN else None


def _follows_another(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Whether a place with a "met" of its own stands before: "Spanje met 41.000 en [Duitsland] met 39.500"."""
    words = reading.tokens.lower
    low = max(sentence.first, token - _LINK)
    return any(words[at] == "met" and _named_before(reading, at) is not None for at in range(low, token))


def _named_before(reading: Reading, token: int) -> Mention | None:
    """The name of a place that ends right before the token."""
    start, end = reading.tokens.start[token - 1], reading.tokens.end[token - 1]
    for mention in reading.mentions_in(max(reading.block.start, end - _LONGEST), end):
        if mention.type == "location" and mention.form == "name" and mention.start <= start < mention.end:
            return mention
    return None
