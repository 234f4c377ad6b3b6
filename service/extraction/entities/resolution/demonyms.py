"""Adjectives and inhabitants that no list has: "Zundertse" and "Westduitse" lead to Zundert and Duitsland."""

from service.extraction.entities.gazetteer import Known, load_gazetteer
from service.extraction.entities.resolution.places import find_senses

_PARTS = ("Noord", "Oost", "Zuid", "West", "Midden", "Centraal")
# The shortest first: a Bergenaar is from Bergen, and not from Berg.
_ENDINGS = ("s", "se", "er", "aar", "ers", "aars", "aren", "naar", "enaar", "naars", "enaars", "enaren")
_SHORTEST = 4
_LEAST_PEOPLE = 1000


def place_of_adjective(surface: str) -> Known | None:
    """The place that an adjective or inhabitant noun is made from, by the regular endings; None where none is known.

    "Zundertse" is of Zundert, a "Bergenaar" of Bergen, "Westduitse" of Duitsland as "Duitse" is, "Mooise" of nowhere.
    """
    for part in _PARTS:
        rest = surface.removeprefix(part)
        if rest != surface and rest[:1].islower() and len(rest) >= _SHORTEST:
            known = load_gazetteer().look_up(rest[0].upper() + rest[1:])
            if known and known.form == "demonym" and known.entity_type == "location":
                return known
    for ending in _ENDINGS:
        stem = surface.removesuffix(ending)
        if stem == surface or len(stem) < _SHORTEST:
            continue
        towns = [place for place in find_senses(stem) if place.kind == "town" and place.population >= _LEAST_PEOPLE]
        if towns and any(place.country in ("NL", "BE") for place in towns):
            return Known(surface, stem, "location", "location", "demonym")
    return None
