"""Which figure is a part of which: "900 reizigers, van wie 40 zonder kaartje".

words.py    the words that say so, before the part or behind it
phrases.py  wholes that a phrase before the part names
rows.py     parts in a row
"""

from service.dutch.word_forms import RANKS
from service.dutch.words import DETERMINERS
from service.extraction.parts.phrases import opening_whole, whole_by_noun
from service.extraction.parts.rows import first_of_row, whole_of_list
from service.extraction.parts.words import BEHIND, may_hold, words_of_part
from service.extraction.reading import Reading
from service.model import Quantity

_PEOPLE = frozenset(("wie", "hen"))
_MAY = frozenset("mogen mag mochten mocht toegestaan toegelaten".split())
_ALIVE = frozenset("gewonden lichtgewonden zwaargewonden vermisten gewonde vermiste overlevenden".split())
_LONGEST_LINK = 5  # tokens: "van de in totaal ruim"
_IN_ALL = frozenset("in totaal ruim bijna ongeveer circa zowat meer dan".split())
# A number behind these measures the whole, and is not it: "19 doelpunten in 34 wedstrijden, waaronder drie ...".
_ASIDE = frozenset(("in", "uit", "tijdens", "binnen", "op", "per"))
_WHOLES = ("count", "money", "area", "mass", "length", "volume", "duration")
_COUNTS = ("count", "percentage", "fraction")


def find_whole(reading: Reading, index: int) -> int | None:
    """Index of the quantity that `reading.quantities[index]` is a part of, or None.

    The whole stands before in the same sentence, or in the sentence before where this one opens with "Onder hen".
    """
    quantity = reading.quantities[index]
    if quantity.kind not in _COUNTS and quantity.kind not in _WHOLES:
        return None
    behind = reading.token_at(quantity.end - 1) + 1
    if tuple(reading.tokens.lower[behind : behind + 2]) in (("meer", "dan"), ("minder", "dan")):
        return None  # a difference is no part
    if index + 1 < len(reading.quantities) and _is_of(reading, quantity, reading.quantities[index + 1]):
        return index + 1
    if (listed := whole_of_list(reading, index)) is not None:
        return listed
    number = reading.sentence_at(quantity.start)
    sentence = reading.sentences[number]
    words_at = words_of_part(reading, sentence, quantity)
    if words_at is None and (first := first_of_row(reading, index)) is not None:
        return find_whole(reading, first)
    if words_at is None:
        opening = opening_whole(reading, sentence, index)
        return whole_by_noun(reading, sentence, index) if opening is None else opening
    is_measured = quantity.kind not in _COUNTS
    opens = words_at <= sentence.first + 1 or words_at > reading.token_at(quantity.start)
    boundary = reading.sentences[_number_before(reading, number)].start if opens and number else sentence.start
    limit = min(reading.tokens.start[words_at], quantity.start)
    is_of_people = not _PEOPLE.isdisjoint(reading.tokens.lower[words_at : words_at + 2])
    found = None
    for before in range(index - 1, -1, -1):
        whole = reading.quantities[before]
        if whole.start < boundary:
            break
        if whole.kind not in _WHOLES or whole.end > limit or not may_hold(whole, quantity):
            continue
        if (
            (is_of_people and whole.kind != "count")
            or _is_allowed(reading, whole)
            or _excludes(reading, whole, quantity)
        ):
            continue
        if is_measured and (whole.kind != quantity.kind or whole.unit != quantity.unit):
            continue
        governor = reading.token_at(whole.start) - 1
        if governor < sentence.first or reading.tokens.lower[governor] not in _ASIDE:
            return before
        found = before if found is None else found
    return found


def _is_allowed(reading: Reading, whole: Quantity) -> bool:
    """Whether the number is only what may be, and so no whole: "terwijl er 250 mogen zijn"."""
    behind = reading.token_at(whole.end)
    return not _MAY.isdisjoint(reading.tokens.lower[behind : behind + 2])


def _excludes(reading: Reading, whole: Quantity, part: Quantity) -> bool:
    """Whether nobody is both: of the dead no part is injured or missing."""
    lower = reading.tokens.lower
    ends = [reading.token_at(whole.end), reading.token_at(part.end)]
    first, second = [lower[at] if at < len(lower) else "" for at in ends]
    return first in ("doden", "dode") and second in _ALIVE


def _number_before(reading: Reading, number: int) -> int:
    """The sentence before, or the one before that, where it tells of a part too: "De helft van hen was ziek"."""
    before = reading.sentences[number - 1]
    words = tuple(reading.tokens.lower[before.first : before.last])
    tells_part = any([phrase in (words[1:3], words[2:4], words[:2]) for phrase in BEHIND])
    return max(0, number - 2) if tells_part else number - 1


def _is_of(reading: Reading, part: Quantity, whole: Quantity) -> bool:
    """Whether the quantities stand as in "negentien van de 41 zetels"."""
    first = reading.token_at(part.end)
    if whole.kind != "count" or reading.tokens.lower[first] != "van":
        return False
    between = reading.tokens.lower[first : reading.token_at(whole.start)]
    if not 2 <= len(between) <= _LONGEST_LINK:
        return False
    return between[1] in DETERMINERS and all([word in RANKS or word in _IN_ALL for word in between[2:]])
