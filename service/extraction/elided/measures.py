"""What an amount says something of where the words before it hold the noun, and its own clause leaves it out.

conversion   "45 miljoen pond (52 miljoen euro)"
change       "een stijging van 3 naar 4 procent"
comparison   "De inflatie was 3 procent, tegen 2 procent in mei"
a pronoun    "Vier jaar geleden was dat nog 61 procent"
gapping      "A haalde 19 procent van de stemmen, B 7 procent"
difference   "300 bezoekers, 10 procent meer dan in 2019"
"""

from collections.abc import Sequence
from itertools import pairwise

from service.dutch.words import PREPOSITIONS
from service.extraction.elided.gaps import is_compared, is_gapped
from service.extraction.elided.place import Place, read_place
from service.extraction.elided.sources import sentence_before
from service.extraction.reading import Reading
from service.model import Counted, Figure, Quantity

_CONVERTED = frozenset(("(", "omgerekend", "oftewel", "ofwel", "ongeveer", "zo'n", "circa", "of"))
_TARGETS = frozenset(("naar", "tot"))
_DIFFERENCES = frozenset(("meer", "minder", "hoger", "lager", "duurder", "goedkoper"))
_OPENS_DIFFERENCE = frozenset((",", "("))
_EQUALS = frozenset("was waren is zijn bedroeg bedraagt werd wordt".split())
_STRESS = frozenset(("dus", "zo'n", "nog", "maar", "liefst", "wel", "ook", "ongeveer", "bijna"))
_POINTERS = frozenset(("dat", "dit", "die"))
_SHARES = frozenset(("percentage", "fraction", "percentage_point"))
_BACK = 3  # figures among which one of the same kind is looked for
_FARTHEST = 3  # tokens between an amount and its conversion


def find_elided_measure(reading: Reading, quantity: Quantity, figures: Sequence[Figure]) -> Counted | None:
    """The noun of the last figure, where the words say that this amount is said of it too.

    Args:
        figures: those found so far in the article, in order.
    """
    if not figures or figures[-1].start < reading.block.start or quantity.kind in ("count", "age"):
        return None
    place = read_place(reading, quantity)
    if figures[-1].counted is not None and _is_difference(reading, quantity, place, figures[-1]):
        return figures[-1].counted
    last = next((figure for figure in reversed(figures[-_BACK:]) if figure.quantity.kind == quantity.kind), figures[-1])
    if last.counted is None or last.quantity.kind != quantity.kind or last.start < reading.block.start:
        return None
    if _is_converted(reading, place, last):
        return last.counted
    if last.quantity.unit != quantity.unit:
        return None
    if last.start < place.sentence.start:
        is_near = last.start >= sentence_before(reading, quantity)
        return last.counted if is_near and _is_pointed_at(reading, place) else None
    if is_compared(reading, place, last) or is_gapped(reading, quantity, place, last):
        return last.counted
    if _is_alike(reading, place, last):
        return last.counted
    return last.counted if _is_pointed_at(reading, place) else None


def _is_alike(reading: Reading, place: Place, last: Figure) -> bool:
    """ "20 procent van de stemmen naar A en 15 procent naar B": the same preposition behind both."""
    words, behind = reading.tokens.lower, reading.token_at(max(last.end, last.counted.end if last.counted else 0))
    if place.behind >= place.sentence.last or behind >= place.at or words[place.at - 1] not in ("en", ","):
        return False
    return words[place.behind] in PREPOSITIONS and words[place.behind] == words[behind]


def _is_converted(reading: Reading, place: Place, last: Figure) -> bool:
    """Whether nothing but a bracket, or a word of change, stands between the amounts."""
    between = reading.tokens.lower[reading.token_at(last.quantity.end) : place.at]
    if not 0 < len(between) <= _FARTHEST:
        return False
    return _CONVERTED.issuperset(between) or (len(between) == 1 and between[0] in _TARGETS)


def _is_pointed_at(reading: Reading, place: Place) -> bool:
    """ "was dat nog 61 procent", "dat was in 2019 nog 5 procent": a pronoun beside a verb that equals."""
    words = reading.tokens.lower[place.clause : place.at]
    if len(words) > 1 and words[0] in _POINTERS and words[1] in PREPOSITIONS:
        return True  # "die van elektrische wagens steeg met 30 procent"
    if len(words) < 2:
        words = reading.tokens.lower[max(place.sentence.first, place.at - 4) : place.at]
    return any(
        (one in _EQUALS and other in _POINTERS) or (one in _POINTERS and other in _EQUALS)
        for one, other in pairwise(words)
    )


def _is_difference(reading: Reading, quantity: Quantity, place: Place, last: Figure) -> bool:
    """ "300 bezoekers, 10 procent meer dan in 2019": a share of what was counted right before."""
    if quantity.kind not in _SHARES and quantity.kind != last.quantity.kind:
        return False
    words, at = reading.tokens.lower, place.at - 1
    if place.behind >= place.sentence.last or words[place.behind] not in _DIFFERENCES:
        return False
    opening = words[place.sentence.first : place.at]
    if len(opening) > 1 and opening[0] in _POINTERS and opening[1] in _EQUALS and _STRESS.issuperset(opening[2:]):
        return last.start >= sentence_before(reading, quantity)  # "Dat is 4 procent meer dan vorig jaar"
    is_aside = at > place.sentence.first and words[at] in _OPENS_DIFFERENCE
    gone = at - reading.token_at(max(last.quantity.end, last.end) - 1)
    return is_aside and last.start >= place.sentence.start and gone <= 2 * _FARTHEST
