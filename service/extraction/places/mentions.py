"""The mentions of an article that may be places, by sentence: locations, and unions of states that something is in."""

from service.extraction.reading import Reading
from service.model import Mention

# States that are a place together.
UNIONS = frozenset(("EU", "Europese Unie", "Afrikaanse Unie", "Benelux", "eurozone"))
_WITHIN = frozenset(("in", "binnen"))
_WHOLE = frozenset(("de", "hele", "heel"))


def mentions_by_sentence(readings: list[Reading]) -> dict[tuple[int, int], list[Mention]]:
    """The mentions of places, by the numbers of their block and sentence, in order of the text."""
    found: dict[tuple[int, int], list[Mention]] = {}
    for block, reading in enumerate(readings):
        number = 0
        for mention in reading.mentions:
            if mention.type == "location" or _is_union(reading, mention):
                while mention.start >= reading.sentences[number].end and number + 1 < len(reading.sentences):
                    number += 1
                found.setdefault((block, number), []).append(mention)
    return found


def _is_union(reading: Reading, mention: Mention) -> bool:
    """Whether the organization is one of states that something is said to be in: "in de Europese Unie"."""
    if mention.type != "organization" or mention.form != "name" or mention.surface not in UNIONS:
        return False
    at = reading.token_at(mention.start) - 1
    while at > 0 and reading.tokens.lower[at] in _WHOLE:
        at -= 1
    return at >= 0 and reading.tokens.lower[at] in _WITHIN
