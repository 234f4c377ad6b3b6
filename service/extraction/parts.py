"""Which figure is a part of which: "60.000 mensen, onder wie 6.000 strijders"."""

from service.extraction.reading import Reading
from service.model import Quantity

# Token sequences that say that what follows belongs to what went before.
_WITHIN = (
    ("onder", "wie"),
    ("onder", "hen"),
    ("van", "wie"),
    ("van", "hen"),
    ("waarvan",),
    ("waaronder",),
    ("daarvan",),
    ("daaronder",),
    ("inclusief",),
    ("onder", "meer"),
    ("among", "them"),
    ("of", "whom"),
    ("including",),
)
_REACH = 7  # tokens between the words and their figure: "onder wie naar schatting nog eens ..."
_COUNTS = ("count", "percentage", "fraction")


def find_whole(readings: list[Reading], block: int, index: int) -> tuple[int, int] | None:
    """(block, index) of the quantity that `readings[block].quantities[index]` is a part of, or None.

    The whole stands before in the same sentence, or in the sentence before where this one opens with "Onder hen".
    """
    reading = readings[block]
    quantity = reading.quantities[index]
    if quantity.kind not in _COUNTS:
        return None
    words_at = _words_of_part(reading, quantity)
    if words_at is None:
        return None
    number = reading.sentence_at(quantity.start)
    sentence = reading.sentences[number]
    opens = words_at <= sentence.first + 1
    boundary = reading.sentences[number - 1].start if opens and number else sentence.start
    for before in range(index - 1, -1, -1):
        whole = reading.quantities[before]
        if whole.start < boundary:
            break
        larger = _size(whole) is None or _size(quantity) is None or (_size(whole) or 0) >= (_size(quantity) or 0)
        if (
            whole.kind == "count"
            and whole.end <= reading.tokens.start[words_at]
            and (larger or quantity.kind != "count")
        ):
            return block, before
    return None


def _words_of_part(reading: Reading, quantity: Quantity) -> int | None:
    """Index of the token where the words of part begin, if they stand before the quantity."""
    words = reading.tokens.lower
    first = reading.token_at(quantity.start)
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    for index in range(first - 1, max(sentence.first, first - _REACH) - 1, -1):
        if words[index] in (".", ";"):
            return None
        for phrase in _WITHIN:
            if tuple(words[index : index + len(phrase)]) == phrase:
                return index
    behind = reading.token_at(quantity.end)
    if tuple(words[behind : behind + 2]) in (("van", "hen"), ("van", "wie")):
        return first
    return None


def _size(quantity: Quantity) -> float | None:
    value = quantity.best if quantity.best is not None else quantity.high
    return None if value is None else float(value)
