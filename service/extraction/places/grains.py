"""How fine a place is: a country, a region in it, or a town or spot."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from service.extraction import entities

Grain = Literal["country", "region", "town"]

_REGIONS = Path(entities.__file__).with_name("data") / "regions.toml"
# Sections of that list: what is there no region, but water or a mountain, is a spot like a town.
_WATERS = ("seas", "rivers", "mountains")


def grain_of(name: str, is_country: bool) -> Grain:
    """The grain of a place by its canonical name: "Limburg" is a region; what no list of regions holds is a town."""
    if is_country:
        return "country"
    return "region" if name in _regions() else "town"


@cache
def _regions() -> frozenset[str]:
    sections = tomllib.loads(_REGIONS.read_text(encoding="utf-8"))["section"]
    return frozenset(
        name
        for section in sections
        if not section["about"].startswith(_WATERS)
        for name in (*section["names"], *section.get("aliases", ()), *section.get("adjectives", ()))
    )
