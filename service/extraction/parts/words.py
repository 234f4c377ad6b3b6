"""Words that say that a number is a part of another: "van wie", "waaronder", "daarvan"; and which sizes fit."""

from service.extraction.reading import Reading, Sentence
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
    ("hiervan",),
    ("hieronder",),
    ("inclusief",),
    ("met", "inbegrip", "van"),
    ("onder", "meer"),
    ("onder", "andere"),
    ("among", "them"),
    ("of", "whom"),
    ("including",),
)
_WITHIN_BY_OPENER = {opener: [phrase for phrase in _WITHIN if phrase[0] == opener] for opener, *_ in _WITHIN}
_OPENING = frozenset("onder van daaronder daarvan hiervan".split())
BEHIND = (("van", "hen"), ("van", "wie"), ("of", "them"), ("of", "whom"), ("ervan",), ("daarvan",), ("hiervan",))
_BEHIND_OPENERS = frozenset(phrase[0] for phrase in BEHIND)
# Tokens between the words and their figure: "onder wie naar schatting nog eens ..."; where they open the sentence:
# "Onder hen zijn volgens een plaatselijke krant ook ...".
REACH, _FAR = 7, 12


def words_of_part(reading: Reading, sentence: Sentence, quantity: Quantity) -> int | None:
    """Index of the token where the words of part begin, if they stand before the quantity."""
    words = reading.tokens.lower
    first = reading.token_at(quantity.start)
    # what opens the sentence may stand farther off: nothing else does between
    opens = words[sentence.first] in _OPENING
    for index in range(first - 1, max(sentence.first, first - (_FAR if opens else REACH)) - 1, -1):
        word = words[index]
        if word in _WITHIN_BY_OPENER:
            for phrase in _WITHIN_BY_OPENER[word]:
                if tuple(words[index : index + len(phrase)]) == phrase:
                    return index
        elif word in (".", ";", ","):
            break
    behind = reading.token_at(quantity.end)
    if behind >= len(words) or words[behind] not in _BEHIND_OPENERS:
        return None
    is_part = any([tuple(words[behind : behind + len(phrase)]) == phrase for phrase in BEHIND])
    return behind if is_part else None


def may_hold(whole: Quantity, part: Quantity) -> bool:
    large, small = _size(whole), _size(part)
    return part.kind != "count" or large is None or small is None or large >= small


def _size(quantity: Quantity) -> float | None:
    value = quantity.best if quantity.best is not None else quantity.high
    return None if value is None else float(value)
