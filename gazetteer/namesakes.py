"""Who bears a name alone, and what its namesakes are called: "Bergen", "Bergen (Noorwegen)", "Laren (Gelderland)"."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from service.extraction.entities.folding import fold

_CHOICES = Path(__file__).with_name("choices.toml")
# How much likelier news in Dutch means a place of the Low Countries than one of the same size elsewhere.
_NEAR = {"NL": 10, "BE": 10, "LU": 2}
_WEIGHT = {"country": 1e9, "region": 1e7, "town": 1.0}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file, in the order of its columns."""

    name: str
    others: tuple[str, ...]
    kind: str
    country: str
    code: str
    geonames: int
    latitude: str
    longitude: str
    population: int


def tell_apart(rows: Iterable[Row], countries: dict[str, str], regions: Callable[[Row], str]) -> list[Row]:
    """The rows with names that are all different; of towns that no name can tell apart the largest stays.

    Args:
        rows: a name with a qualifier by hand keeps it, and is no usual holder.
        countries: Dutch names by alpha-2 code.
        regions: the Dutch name of the region that a town lies in, or "".
    """
    choices = tomllib.loads(_CHOICES.read_text(encoding="utf-8"))["usual"]
    usual = {fold(name): country for name, country in choices.items()}
    told: dict[str, Row] = {}
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if " (" in row.name:
            told[fold(row.name)] = row
        else:
            groups[fold(row.name)].append(row)
    for group in groups.values():
        group.sort(key=lambda row: (-_weight(row, usual.get(fold(row.name))), row.geonames))
        holder, *others = group
        told[fold(holder.name)] = holder
        for row in others:
            for qualifier in _qualifiers(row, holder, countries, regions):
                name = f"{row.name} ({qualifier})"
                if qualifier and fold(name) not in told:
                    told[fold(name)] = replace(row, name=name)
                    break
    return sorted(told.values(), key=lambda row: (row.kind, row.country, fold(row.name)))


def _weight(row: Row, usual: str | None) -> float:
    preferred = 1e12 if row.country == usual else 1
    return preferred * _WEIGHT[row.kind] * _NEAR.get(row.country, 1) * (row.population + 1)


def _qualifiers(row: Row, holder: Row, countries: dict[str, str], regions: Callable[[Row], str]) -> list[str]:
    """What may stand behind the name, the best first: the country where that tells, else the region in it."""
    region = regions(row)
    if row.country == holder.country:
        return [region]
    return [countries.get(row.country, ""), region]
