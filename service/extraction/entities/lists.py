"""The lists in `data/`: names of places, organizations, groups, events and persons, and the cues beside them.

To add names, add them to a .toml file there; a new file needs a line in `_SECTION_FILES`.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from service.model.entities import EntityType

_DATA = Path(__file__).with_name("data")
_SECTION_FILES: tuple[tuple[str, EntityType], ...] = (
    ("cities_world.toml", "location"),
    ("towns_low_countries.toml", "location"),
    ("regions.toml", "location"),
    ("events.toml", "event"),
    ("media_companies_clubs.toml", "organization"),
    ("organizations.toml", "organization"),
)


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory: `code` is ISO 3166-1 alpha-2, or empty."""

    name: str
    code: str
    adjectives: tuple[str, ...]
    inhabitants: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A canonical name with its other names; for places also what is derived from it."""

    type: EntityType
    name: str
    others: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    inhabitants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names, and groups of spellings of one name."""

    names: frozenset[str]
    variants: tuple[tuple[str, ...], ...]


def load_countries() -> list[Country]:
    """All countries and territories, in the order of their list."""
    return [
        Country(name, code, tuple(adjectives), tuple(inhabitants), tuple(others))
        for name, code, adjectives, inhabitants, others in _read("countries.toml")["countries"]
    ]


def load_named() -> Iterator[Named]:
    """Every entry of the lists of places, events and organizations; a later one takes a surface from an earlier one."""
    for file, entity_type in _SECTION_FILES:
        for section in _read(file)["section"]:
            aliases: dict[str, list[str]] = section.get("aliases", {})
            adjectives: dict[str, list[str]] = section.get("adjectives", {})
            inhabitants: dict[str, list[str]] = section.get("inhabitants", {})
            taken = {other for others in aliases.values() for other in others}
            for name in dict.fromkeys([*section["names"], *aliases, *adjectives, *inhabitants]):
                if name not in taken or name in aliases:
                    yield Named(
                        entity_type,
                        name,
                        tuple(aliases.get(name, ())),
                        tuple(adjectives.get(name, ())),
                        tuple(inhabitants.get(name, ())),
                    )


def load_groups() -> list[Named]:
    """Peoples and faiths; the inhabitants of an entry are its singulars and other plurals."""
    return [
        Named("group", name, (), tuple(adjectives), tuple(more))
        for name, adjectives, more in _read("groups.toml")["groups"]
    ]


def load_persons() -> list[Named]:
    """Persons of the news: `others` holds other spellings and the bare names that mean them."""
    lists = _read("persons.toml")
    return [Named("person", name, (*lists["other"].get(name, ()), *alone)) for name, alone in lists["alone"].items()]


@cache
def load_given_names() -> GivenNames:
    """Given names of all languages in the list, and the spellings that are one name."""
    lists = _read("given_names.toml")
    variants = tuple(tuple(names) for names in lists.pop("variants"))
    names = frozenset(name for words in lists.values() for name in words.split())
    return GivenNames(names | {name for group in variants for name in group if " " not in name}, variants)


@cache
def load_cues() -> dict[str, dict[str, Any]]:
    """The tables of `cues.toml`."""
    return _read("cues.toml")


def _read(file: str) -> dict[str, Any]:
    return tomllib.loads((_DATA / file).read_text(encoding="utf-8"))
