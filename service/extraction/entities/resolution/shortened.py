"""What a company is called once its full name has been told: "Noordkaap" after "Noordkaap Shipping"."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from simplemma import is_known

from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.reading import Reading

_SHORTEST = 4


def expand_short_names(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those of an organization's first word with its full name, where the article has one such name.

    A word of the language is no short name ("Stichting" of "Stichting Zilte Gronden"), nor is one that the lists know.
    """
    full_names: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        first, _, rest = reading.stands_for.partition(" ")
        if rest and reading.candidate.type == "organization":
            full_names[first].add(reading.stands_for)
    return [_expand(reading, full_names.get(reading.stands_for, set())) for reading in readings]


def _expand(reading: Reading, full_names: set[str]) -> Reading:
    name = reading.stands_for
    if len(full_names) != 1 or reading.candidate.type != "organization" or len(name) < _SHORTEST:
        return reading
    if load_gazetteer().look_up(name) or is_known(name.lower(), lang="nl"):
        return reading
    return replace(reading, stands_for=next(iter(full_names)))
