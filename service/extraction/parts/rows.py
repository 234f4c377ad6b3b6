"""Parts in a row: "van wie drie uit Gent, vier uit Aalst en twee uit Lier", "acht gewonden: zes mannen en ..."."""

from service.dutch.words import AUXILIARIES
from service.extraction.parts.words import words_of_part
from service.extraction.reading import Reading, Sentence
from service.model import Quantity

_LONGEST_LIST = 6  # parts
_LIST_REACH = 24  # tokens
_BREAKS = frozenset((",", ";", ":", "(", ")", "en", "maar", "!", "?", "na", "van"))
_LONGEST_MEMBER = 5  # tokens between two numbers of a row: "kinderen uit Gent ,"


def first_of_row(reading: Reading, index: int) -> int | None:
    """The first part of "van wie drie uit Gent, vier uit Aalst en twee uit Lier", behind which this number stands.

    Commas part the members, and "en" the last; without it a new clause may begin ("onder wie drie kinderen, 40 mensen
    raakten gewond").
    """
    first = last = index
    while first > 0 and index - first < _LONGEST_LIST and _is_joined(reading, first - 1):
        first -= 1
    while last + 1 < len(reading.quantities) and last - index < _LONGEST_LIST and _is_joined(reading, last):
        last += 1
    if first == index or reading.tokens.lower[reading.token_at(reading.quantities[last].start) - 1] != "en":
        return None
    opener = reading.quantities[first]
    sentence = reading.sentences[reading.sentence_at(opener.start)]
    at = words_of_part(reading, sentence, opener)
    return None if at is None or at > reading.token_at(opener.start) else first


def whole_of_list(reading: Reading, index: int) -> int | None:
    """The whole of "acht gewonden: zes mannen en twee vrouwen": counts behind a mark that add up to the one before."""
    part = reading.quantities[index]
    sentence = reading.sentences[reading.sentence_at(part.start)]
    inside = reading.quantities_in(sentence.start, sentence.end)
    if part.kind != "count" or len(inside) < 3 or index - inside[0] > _LONGEST_LIST:
        return None
    mark = next((at for at in _tokens_before(reading, sentence, part) if reading.tokens.lower[at] in (":", "(")), None)
    if mark is None:
        return None
    place = reading.tokens.start[mark]
    before = [at for at in inside if reading.quantities[at].end <= place]
    behind = [at for at in inside if reading.quantities[at].start > place][:_LONGEST_LIST]
    if not before or len(behind) < 2 or reading.quantities[before[-1]].kind != "count":
        return None
    listed = [reading.quantities[at] for at in behind]
    sizes = [one.best for one in listed if one.kind == "count" and one.best is not None]
    is_row = all([_is_joined(reading, at) for at in behind[:-1]])
    adds_up = is_row and len(sizes) == len(listed) and sum(sizes) == reading.quantities[before[-1]].best
    return before[-1] if adds_up else None


def _is_joined(reading: Reading, index: int) -> bool:
    """Whether a comma or an "en" alone joins the noun phrase of a count to the next count, and no verb stands there."""
    before, after = reading.quantities[index], reading.quantities[index + 1]
    if before.kind != "count" or after.kind != "count":
        return False
    between = reading.tokens.lower[reading.token_at(before.end) : reading.token_at(after.start)]
    if not 2 <= len(between) <= _LONGEST_MEMBER or between[-1] not in (",", "en"):
        return False
    if between[-1] == "en" and between[-2] == ",":
        return False  # "onder wie vijf kinderen, en twaalf gewonden"
    return all([word not in AUXILIARIES and word not in _BREAKS for word in between[:-1]])


def _tokens_before(reading: Reading, sentence: Sentence, quantity: Quantity) -> range:
    """The tokens before the quantity, the nearest first, as far as a list goes."""
    first = reading.token_at(quantity.start)
    return range(first - 1, max(sentence.first, first - _LIST_REACH), -1)
