"""Which noun a quantity counts: `find_counted(reading, index) -> Counted | None`.

    behind.py       Dutch: the head of the noun phrase behind the numeral
    inside.py       Dutch: the noun inside a compound that the numeral begins
    word_roles.py   what a word may be behind a number
    before.py       Dutch: the noun before it, in "het aantal doden steeg tot 34"
    foreign.py      English and Arabic, in posts
    measured.py     what an amount is of, where it counts nothing: "de inflatie steeg met [3 procent]"

What the noun means (its lemma and its category) stands in `dutch.nouns`.
"""

from service.dutch.nouns import categorize, lemma_of_noun
from service.dutch.senses import AMOUNTS, categorize_beside
from service.dutch.tokens import SOFT_HYPHEN
from service.extraction.counted.before import noun_before
from service.extraction.counted.behind import noun_behind
from service.extraction.counted.foreign import arabic_noun, english_noun
from service.extraction.counted.inside import is_by_age, noun_inside
from service.extraction.counted.measured_clause import whole_of_share
from service.extraction.parts import find_whole
from service.extraction.reading import Reading
from service.model import Counted, Quantity

# Kinds that count or measure a noun: "20 procent van de kiezers", "drie ton cocaïne"; a price or an age counts none.
COUNTING = frozenset(("count", "percentage", "fraction", "mass", "volume", "area"))


_SHARES = frozenset(("percentage", "fraction"))
_NOBODY = "niemand"


def find_counted(reading: Reading, index: int) -> Counted | None:
    """The noun that `reading.quantities[index]` counts, or None where the sentence names none."""
    quantity = reading.quantities[index]
    if quantity.kind not in COUNTING:
        return None
    if quantity.rule == "count.none" and (surface := reading.text[quantity.start : quantity.end]).lower() == _NOBODY:
        return Counted(surface, _NOBODY, "person", quantity.start, quantity.end)
    language = reading.block.language
    if language == "en":
        found = english_noun(reading, quantity)
    elif language == "ar":
        found = arabic_noun(reading, quantity)
    else:
        if quantity.kind == "count" and (inside := noun_inside(reading, quantity)) is not None:
            return inside
        if (
            quantity.kind in ("percentage", "fraction")
            and (of := find_whole(reading, index)) is not None
            and of < index
        ):
            return find_counted(reading, of)  # "van de 300 huizen is een tiende gesloopt"
        found = (
            _of_none(reading, quantity)
            or _inside_hedge(reading, quantity)
            or _inside_ratio(reading, quantity)
            or _of_whole(reading, index)
            or noun_behind(reading, index)
            or noun_before(reading, quantity)
        )
    return None if found is None else counted_at(reading, quantity, *found)


def _of_none(reading: Reading, quantity: Quantity) -> tuple[int, int, int] | None:
    """The noun right behind "geen", where a participle follows: "er is geen dode gevallen"."""
    if quantity.rule != "count.none":
        return None
    at = reading.token_at(quantity.end - 1) + 1
    if at + 1 >= len(reading.tokens) or reading.upos[at] == "DET" or reading.upos[at + 1] == "NOUN":
        return None
    is_noun = categorize(lemma_of_noun(reading.tokens.lower[at])) is not None
    return (at, at, at) if is_noun else None


def counted_at(reading: Reading, quantity: Quantity, first: int, head_at: int, last: int) -> Counted:
    """The tokens from `first` to `last` as what the quantity counts, with the lemma and the category of their head."""
    tokens, language = reading.tokens, reading.block.language
    is_aged = is_by_age(tokens, head_at)
    first = head_at - 2 if is_aged else first
    start, end = tokens.start[first], tokens.end[last]
    head = reading.text[start:end] if is_aged or language in ("en", "ar") else tokens.surface[head_at]
    if first < reading.token_at(quantity.start) and head[1:].islower() and not reading.mentions_in(start, end):
        head = head.lower()  # "Slachtoffers: 14": its capital is the sentence's
    lemma = lemma_of_noun(head.replace(SOFT_HYPHEN, ""), language)
    if language in ("en", "ar"):
        category = categorize(lemma, language)
    elif quantity.kind in _SHARES and lemma.casefold().endswith(AMOUNTS):
        category = None  # "20 procent van de prijs" is of no award
    else:
        sentence = reading.sentences[reading.sentence_at(start)]
        category = categorize_beside(lemma, reading.words(sentence))
    if lemma == "product" and tokens.lower[head_at - 1] in ("binnenlands", "nationaal"):
        category = None  # a sum, and no goods
    if category is None and any(mention.type == "group" for mention in reading.mentions_in(start, end)):
        category = "person"
    if head.lower() == "man" and quantity.best != 1:
        category = "person"
    return Counted(reading.text[start:end], lemma, category, start, end)


def _of_whole(reading: Reading, index: int) -> tuple[int, int, int] | None:
    """The noun of "Van de huizen had 7 procent zonnepanelen", where the one behind is the object."""
    behind = reading.token_at(reading.quantities[index].end)
    if behind < len(reading.tokens) and reading.tokens.lower[behind] == "van":
        return None
    head = whole_of_share(reading, index)
    return None if head is None else (head, head, head)


def _inside_ratio(reading: Reading, quantity: Quantity) -> tuple[int, int, int] | None:
    """The noun of "één leraar op de tien", which stands inside the numeral."""
    noun = reading.token_at(quantity.numeral.start) + 1
    is_ratio = quantity.kind == "fraction" and reading.tokens.lower[noun + 1 : noun + 3] == ["op", "de"]
    return (noun, noun, noun) if is_ratio and reading.tokens.end[noun] < quantity.numeral.end else None


def _inside_hedge(reading: Reading, quantity: Quantity) -> tuple[int, int, int] | None:
    """The noun of "een man of vijf", which stands inside the hedge."""
    if quantity.modifier_span is None:
        return None
    first = reading.token_at(quantity.modifier_span.start)
    words = reading.tokens.lower[first : first + 3]
    is_so = len(words) == 3 and words[0] == "een" and words[2] == "of" and words[1] != "stuk"
    return (first + 1, first + 1, first + 1) if is_so else None
