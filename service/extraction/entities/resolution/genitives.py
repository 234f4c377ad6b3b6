"""Names with the -s of possession: "Davenports tegenstander" names Davenport, "Puzo's boek" Puzo."""

from collections.abc import Sequence
from dataclasses import replace

from service.extraction.entities.folding import plain
from service.extraction.entities.reading import Reading
from service.extraction.entities.resolution.listed import look_up

_TYPES = frozenset(("person", "organization", "location"))
_SHORTEST = 3


def undo_genitives(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those of a genitive with the name that it is of.

    After an apostrophe the s is no part of a name. Without one it may be ("Peters"): it goes where the article has the
    name without it, and no list knows it as it stands.
    """
    by_surface: dict[str, Reading] = {}
    for reading in readings:
        by_surface.setdefault(text[reading.candidate.start : reading.candidate.end], reading)
    return [_undo(reading, by_surface) for reading in readings]


def _undo(reading: Reading, by_surface: dict[str, Reading]) -> Reading:
    candidate, name = reading.candidate, reading.stands_for
    if reading.person or candidate.form == "demonym" or candidate.type not in _TYPES:
        return reading
    bare = _bare(name)
    if len(bare) < _SHORTEST or look_up(candidate.type, False, name):
        return reading
    other = by_surface.get(bare)
    if other and other.candidate.type == candidate.type:
        return replace(reading, stands_for=other.stands_for, person=other.person)
    return replace(reading, stands_for=bare) if len(bare) == len(name) - 2 else reading


def _bare(name: str) -> str:
    """The name without its genitive ending, "" where it has none."""
    ending = plain(name[-2:])
    if ending == "'s":
        return name[:-2]
    return name[:-1] if ending.endswith(("s", "'")) else ""
