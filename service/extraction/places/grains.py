"""How fine a place is: a country, a region in it, or a town or spot."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from service.extraction import entities
from service.model import Entity

Grain = Literal["country", "region", "town"]

_REGIONS = Path(entities.__file__).with_name("data") / "regions.toml"
# Sections of that list: what is there no region, but water or a mountain, is a spot like a town.
_WATERS = ("seas", "rivers", "mountains")


def grain_of(place: Entity, is_country: bool) -> Grain:
    """The grain of a place: what its coordinates stand for, or else by its name; what no list of regions holds is a
    town.
    """
    if is_country:
        return "country"
    if place.coordinates is not None and not is_water(place.name):
        return place.coordinates.precision
    return "region" if bare_name(place.name) in _regions() else "town"


def is_water(name: str) -> bool:
    """Whether the name is that of a sea, a river or a mountain."""
    return bare_name(name) in _waters()


def bare_name(name: str) -> str:
    """The name without what tells it from its namesakes: "Groningen" for "Groningen (provincie)"."""
    return name.partition(" (")[0]


@cache
def _regions() -> frozenset[str]:
    return _names(are_waters=False)


@cache
def _waters() -> frozenset[str]:
    return _names(are_waters=True)


def _names(*, are_waters: bool) -> frozenset[str]:
    sections = tomllib.loads(_REGIONS.read_text(encoding="utf-8"))["section"]
    return frozenset(
        name
        for section in sections
        if section["about"].startswith(_WATERS) is are_waters
        for name in (*section["names"], *section.get("aliases", ()), *section.get("adjectives", ()))
    )
