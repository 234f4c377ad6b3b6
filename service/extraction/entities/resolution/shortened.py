"""What a company is called once its full name has been told: "Noordkaap" after "Noordkaap Shipping"."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from simplemma import is_known

from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.reading import Reading
from service.extraction.entities.resolution.listed import is_listed_club, short_club_of
from service.extraction.entities.resolution.places import find_senses

_SHORTEST = 4


# What many bodies are, and one of them is called alone once it has been told which: "de Kamer", "het Hof", "het UZ".
_HEADS = frozenset(
    "Kamer Hof UZ UMC AZ ZNA Parlement Senaat Commissie Bank Rekenkamer Rechtbank Autoriteit Universiteit".split()
)
# ... and clubs, by the first or last word of their name.
_CLUB_WORDS = frozenset(
    """
    City United Rovers Rangers Athletic Union Sparta Racing Sporting Dynamo Dinamo Real Inter Club Cercle Fortuna
    Excelsior Borussia Olympique Spartak Lokomotiv Atlético Standard Sociedad Betis Villa Forest Palace Milan Roma
    Antwerp Hotspur Wanderers Albion
    """.split()
)
_PLACED = re.compile(r"(?<!\w)(?:in|naar|uit|vanuit|nabij|te|bij|rond|richting|boven|over)\s\Z", re.IGNORECASE)
_REACH = 12


def expand_short_names(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those of an organization's short name with its full name, where the article has one such name.

    It is the first word of a name, also where that looks like a place and no place is meant; what kind of body it is
    ("het Hof"); of a museum what is behind that word; of a club its first or last word. Any other word of the language
    is no short name ("Stichting" of "Stichting Zilte Gronden"), nor is one that the lists know.
    """
    full_names: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        if reading.candidate.type == "organization" and reading.candidate.form != "demonym":
            for short in _short_names(reading.stands_for):
                full_names[short].add(reading.stands_for)
    is_sport = any(_is_club(reading) for reading in readings)
    expanded: list[Reading] = []
    last: dict[str, str] = {}
    for reading in readings:
        names = full_names.get(reading.stands_for, set())
        if reading.stands_for in _HEADS and reading.stands_for in last:
            names = {last[reading.stands_for]}  # of several courts the one that was named last
        elif not names and is_sport and reading.candidate.type == "organization":
            names = {club} if (club := short_club_of(reading.stands_for)) else set()
        expanded.append(_expand(text, reading, names))
        if reading.candidate.type == "organization" and " " in reading.stands_for:
            last.update(dict.fromkeys(_HEADS.intersection(reading.stands_for.split()), reading.stands_for))
    return expanded


def _is_club(reading: Reading) -> bool:
    """Whether it is one for sure, and no word that others are called by too: "Union"."""
    known = None if short_club_of(reading.stands_for) else load_gazetteer().look_up(reading.stands_for)
    return reading.candidate.is_club or (known is not None and is_listed_club(known.name))


def _short_names(name: str) -> set[str]:
    first, _, rest = name.partition(" ")
    if not rest:
        return set()
    words = name.split()
    found = {first, *_HEADS.intersection(words), *_CLUB_WORDS.intersection((first, words[-1]))}
    return found | {rest} if first in ("Museum", "Rederij", "Garage", "Restaurant", "Kapsalon") else found


def _expand(text: str, reading: Reading, full_names: set[str]) -> Reading:
    name, candidate = reading.stands_for, reading.candidate
    if len(full_names) != 1 or reading.person or candidate.form == "demonym":
        return reading
    full = next(iter(full_names))
    is_club = name in _CLUB_WORDS and is_listed_club(full)
    is_placed = _PLACED.search(text, max(0, candidate.start - _REACH), candidate.start) is not None
    if candidate.type != "organization" and (candidate.type != "location" or is_placed):
        return reading
    if not is_club and name not in _HEADS:
        if len(name) < _SHORTEST or load_gazetteer().look_up(name) or is_known(name.lower(), lang="nl"):
            return reading
        if candidate.type == "location" and find_senses(name):
            return reading
    return replace(reading, candidate=replace(candidate, type="organization"), stands_for=full)
