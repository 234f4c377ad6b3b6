"""Which towns our lists and exonyms name: gives `Town.dutch` and `Town.others`."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gazetteer.source import Country, Town
from service.extraction.entities.folding import fold

HERE = Path(__file__).parent
LISTS = HERE.parent / "service" / "extraction" / "entities" / "data"

# Where the towns of a section of the lists lie: countries, or else continents, of which some stand in two.
_COUNTRIES = {"the Netherlands": ("NL",), "Belgium": ("BE",)}
_MIDDLE_EAST = "AE BH CY DZ EG EH ER GE IL IQ IR JO KW LB LY MA OM PS QA SA SY TN TR YE".split()
# Continents are in small letters: "SA" is a country, "sa" South America.
_CONTINENTS = {
    "Europe": ("eu", "TR", "GE", "CY", "AM", "AZ"),
    "the Middle East and North Africa": tuple(_MIDDLE_EAST),
    "Africa, south of the Sahara": ("af",),
    "Asia and Oceania": ("as", "oc", "AZ", "RU"),
    "the Americas": ("na", "sa"),
}
# A name that a town has in another language counts from this size on: small ones share too many.
_KNOWN_ABROAD = 1000


class NameIndex:
    """Towns by each of their names."""

    def __init__(self, towns: Sequence[Town], countries: dict[str, Country]) -> None:
        self._countries = countries
        self._by_name: dict[str, list[Town]] = defaultdict(list)
        for town in towns:
            for name in town.folded:
                self._by_name[name].append(town)

    def find(self, names: Sequence[str], where: Sequence[str]) -> Town | None:
        """The largest town that calls itself by the first name, else by another; else that others call so."""
        folded = [fold(name) for name in names]
        towns = [town for name in folded for town in self._by_name.get(name, ()) if self._is_in(town, where)]
        for name in folded:
            if own := [town for town in towns if fold(town.name) == name]:
                return max(own, key=_size)
        abroad = [town for town in towns if town.population >= _KNOWN_ABROAD]
        return max(abroad, key=lambda town: (abroad.count(town), _size(town)), default=None)

    def _is_in(self, town: Town, where: Sequence[str]) -> bool:
        country = self._countries.get(town.country)
        return not where or town.country in where or (country is not None and country.continent.lower() in where)


def _size(town: Town) -> tuple[int, int]:
    return town.population, -town.geonames


def name_towns(index: NameIndex) -> list[str]:
    """Give towns their Dutch names; what was amiss comes back as lines.

    Raises:
        SystemExit: an exonym names no town of its country.
    """
    faults: list[str] = []
    abroad: set[str] = set()
    for country, exonyms in _read(HERE / "exonyms.toml").items():
        for dutch, others in exonyms.items():
            town = index.find([*others, dutch.partition(" (")[0]], (country,))
            if town is None:
                raise SystemExit(f"exonyms.toml: {country} has no town {dutch} ({', '.join(others)})")
            town.dutch, town.others = dutch, [*others]
            abroad.update(map(fold, (dutch, *others)))
    no_town = frozenset(_read(HERE / "choices.toml")["no_town"]["names"])
    for name, aliases, where in _listed():
        if name in no_town or fold(name) in abroad:
            continue
        town = index.find([name, *aliases], where)
        if town is None:
            continue
        if town.dutch and fold(town.dutch) != fold(name) and fold(name) not in map(fold, town.others):
            faults.append(f"two names of the lists for one town: {town.dutch}, {name} ({town.geonames} {town.name})")
        town.dutch = town.dutch or name
    return faults


def load_no_towns() -> frozenset[str]:
    """Folded names that are no town in Dutch: islands, waters and regions without a place here, squares, stadiums.

    A town abroad that happens to be called so ("Bali", in India) is not meant.
    """
    lines = (HERE / "regions.tsv").read_text(encoding="utf-8").splitlines()
    regions = {fold(line.partition("\t")[0].partition("|")[0].partition(" (")[0]) for line in lines}
    names = list(_read(HERE / "choices.toml")["no_town"]["names"])
    for section in _read(LISTS / "regions.toml")["section"]:
        names += section["names"]
        for name, others in section.get("aliases", {}).items():
            names += [name, *others]
    return frozenset(map(fold, names)) - regions


def _listed() -> Iterator[tuple[str, list[str], Sequence[str]]]:
    """Names of the lists of towns with their aliases, and where they lie."""
    for file in ("towns_low_countries.toml", "cities_world.toml"):
        for section in _read(LISTS / file)["section"]:
            about = section["about"].removeprefix("more municipalities and villages of ")
            aliases = section.get("aliases", {})
            taken = {other for others in aliases.values() for other in others}
            for name in dict.fromkeys([*section["names"], *aliases]):
                if name not in taken or name in aliases:
                    yield name, aliases.get(name, []), _COUNTRIES.get(about) or _CONTINENTS[about]


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
