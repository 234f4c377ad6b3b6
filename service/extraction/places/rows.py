"""Places that are joined in a row, so that none of them is where a figure is alone: "in Gent, Brugge en Aalst"."""

from itertools import pairwise

from service.extraction.reading import Reading, Sentence
from service.model import Mention

_PAIRED = frozenset(("en", "en in"))
_TOGETHER = frozenset(("samen", "tezamen", "opgeteld", "gezamenlijk", "beide"))
_ROW = 60  # characters around a place in which others of an enumeration stand


def is_enumerated(reading: Reading, sentence: Sentence, mentions: list[Mention], mention: Mention) -> bool:
    """Whether the place is one of a row, none of which is the figure's alone: "in Gent, Brugge en Aalst", or "in Gent
    en Brugge samen". Of two without "samen" the figure is in either: "in Gent en Brugge vielen doden".
    """
    low, high = mention.start - _ROW, mention.end + _ROW
    row = [other for other in mentions if other.form == "name" and low <= other.start < high]
    group = row[:1]
    for before, after in pairwise(row):
        between = reading.text[before.end : after.start].strip()
        is_pair = between in _PAIRED and _is_of_both(reading, sentence)
        if is_pair and mention in (before, after):
            return True
        group = [*group, after] if between in (",", "en", "of", ", en", "and") else [after]
        if len(group) > 2 and mention in group:
            return True
    return False


def _is_of_both(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence counts what is in two places together."""
    words = reading.tokens.lower[sentence.first : sentence.last]
    return not _TOGETHER.isdisjoint(words) and len(reading.quantities_in(sentence.start, sentence.end)) == 1
