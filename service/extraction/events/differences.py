"""A number that tells a difference, and no amount: "26 partijen, elf minder dan de vorige keer".

What the clause says happened to the twenty-six did not happen to the eleven; of a difference only its direction is
said. Against an earlier time it is an event ("9 procent minder dan in 2021"); against somebody else, or against what
was thought, it is none ("drie zetels meer dan Groen", "duizend meer dan verwacht").
"""

from typing import NamedTuple

from service.extraction.events.attributes import is_number
from service.extraction.events.meanings import fits
from service.extraction.reading import Reading
from service.model import Counted, Event, Quantity

_AMOUNTS = {"meer": "increased", "minder": "decreased"}
LEVELS = {
    "hoger": "increased",
    "duurder": "increased",
    "groter": "increased",
    "lager": "decreased",
    "goedkoper": "decreased",
    "kleiner": "decreased",
}
_DIRECTIONS = _AMOUNTS | LEVELS
# "2 meter hoger" and "drie plaatsen lager" may say where something is; of these a level is how much it is.
_OF_LEVEL = frozenset(("percentage", "fraction", "money", "temperature"))
_POINTS = frozenset(("punt", "basispunt", "zetel"))
_SHARES = frozenset(("percentage", "fraction", "money"))
_UNITS = frozenset("procent % procentpunt procentpunten euro dollar graden graad punt punten € kwart helft".split())
_NO_LONGER = frozenset(("geen", "niet", "nooit", "amper", "nauwelijks"))
_DENIAL_REACH = 3  # tokens before the number
_NO_CHANGE = frozenset(("nodig", "waard"))
_COMPARED_REACH = 7  # tokens behind "dan": "dan in dezelfde periode van 2022"
_EARLIER = frozenset(
    """
    vorig vorige voorgaande voorbije afgelopen eerder geleden ervoor daarvoor gisteren eergisteren nu vandaag vroeger
    toen jaar jaren maand maanden week weken kwartaal seizoen seizoenen dag dagen begin eind einde keer gewoonlijk
    normaal gebruikelijk gemiddeld gemiddelde record januari februari maart april mei juni juli augustus september
    oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ooit voorheen
    """.split()
)
_LEVEL_NOUNS = (
    "prijs",
    "waarde",
    "gemiddelde",
    "norm",
    "niveau",
    "minimum",
    "maximum",
    "grens",
    "drempel",
    "begroting",
)
_ENDS = frozenset(",;:.!?()")


class Difference(NamedTuple):
    """What the number says of more and less; no event where nothing changed in time."""

    event: Event | None


def find_difference(reading: Reading, quantity: Quantity, counted: Counted | None) -> Difference | None:
    """The difference that the number tells, or None where it tells an amount."""
    tokens = reading.tokens
    if quantity.kind in _SHARES and _is_from_level(reading, quantity):
        return Difference(None)
    behind = reading.token_at(quantity.end - 1) + 1
    at = behind
    if behind < len(tokens.lower) and tokens.lower[behind] not in _DIRECTIONS and counted is not None:
        at = reading.token_at(counted.end - 1) + 1 if counted.start >= quantity.end else behind
    if at >= len(tokens.lower) or (word := tokens.lower[at]) not in _DIRECTIONS:
        return None
    following = tokens.lower[at + 1 : at + 2]
    is_compared = following == ["dan"]
    if not _is_told(reading, quantity, at, is_compared):
        return None
    is_earlier = is_compared and _is_earlier(tokens.lower, at + 2)
    is_level = quantity.kind in _OF_LEVEL or (counted is not None and counted.lemma in _POINTS)
    if word in LEVELS and not is_earlier and not is_level:
        return Difference(None) if is_compared else None
    says_so = (is_earlier or not is_compared) and _NO_CHANGE.isdisjoint(following)
    event = _DIRECTIONS[word]
    if not says_so or not fits(event, quantity.kind):
        return Difference(None)
    return Difference(Event(event, tokens.start[at], tokens.end[at]))


def _is_from_level(reading: Reading, quantity: Quantity) -> bool:
    """Whether the amount is how far something is from a level: "300.000 euro onder de vraagprijs"."""
    words = reading.tokens.lower
    behind = reading.token_at(quantity.end - 1) + 1
    if words[behind : behind + 1] not in (["onder"], ["boven"]) or words[behind + 1 : behind + 2] not in (
        ["de"],
        ["het"],
    ):
        return False
    return "".join(words[behind + 2 : behind + 3]).endswith(_LEVEL_NOUNS)


def belongs_to_number(words: tuple[str, ...], index: int) -> bool:
    """Whether a word of direction is said of the number right before it, and so of no other."""
    if index == 0 or words[index] not in _DIRECTIONS:
        return False
    return words[index - 1] in _UNITS or is_number(words[index - 1])


def _is_told(reading: Reading, quantity: Quantity, at: int, is_compared: bool) -> bool:
    """Whether the word of direction says more or less: no "niet een trein meer", no "40 (meer dan tien jaar) lid"."""
    tokens = reading.tokens
    first = reading.token_at(quantity.start)
    if tokens.lower[at] == "meer" and not is_compared:
        if quantity.kind == "count" and at > reading.token_at(quantity.end - 1) + 1:
            return False  # "er zijn 180 mensen meer overleden": so many did
        before = tokens.lower[max(0, first - _DENIAL_REACH) : first + 1]
        if quantity.best == 0 or not _NO_LONGER.isdisjoint(before):
            return False
    if not is_compared or quantity.kind in _SHARES:
        return True
    # the hedge of the next number, where one follows at once
    return not reading.quantities_in(tokens.start[at], tokens.end[min(at + 2, len(tokens.end) - 1)])


def _is_earlier(words: list[str], first: int) -> bool:
    """Whether what is compared with is another time: "dan in 2021", "dan de vorige keer"."""
    for word in words[first : first + _COMPARED_REACH]:
        if word in _ENDS:
            return False
        if word in _EARLIER or (len(word) == 4 and word.isdigit() and word.startswith(("18", "19", "20"))):
            return True
    return False
