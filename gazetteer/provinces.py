"""Which province of Belgium each town lies in: GeoNames' towns tell no more than the region."""

from collections.abc import Iterable, Sequence
from math import cos, hypot, radians

from gazetteer.dutch_names import HERE
from gazetteer.source import Town
from service.extraction.entities.folding import fold

# The regions by their GeoNames code, and the first letter of the ISO 3166-2 parts of their provinces.
_REGIONS = {"VLG": "V", "WAL": "W"}
_NEAREST = 2  # municipalities around a village that must lie in one province, or it has none


def find_provinces(towns: Iterable[Town]) -> dict[tuple[str, str] | int, str]:
    """ISO 3166-2 parts by GeoNames id: of a municipality by its name, of a village by those around it."""
    belgian = [town for town in towns if town.country == "BE" and town.admin1 in _REGIONS]
    seats = {town.geonames: part for part, names in _read() for name in names for town in _named(belgian, part, name)}
    by_region = {
        region: [(town, seats[town.geonames]) for town in belgian if town.geonames in seats and town.admin1 == region]
        for region in _REGIONS
    }
    found: dict[tuple[str, str] | int, str] = dict(seats.items())
    for town in belgian:
        if town.geonames not in seats:
            near = sorted(by_region[town.admin1], key=lambda seat: (_distance(town, seat[0]), seat[0].geonames))
            around = {part for _, part in near[:_NEAREST]}
            if len(around) == 1:
                found[town.geonames] = around.pop()
    return found


def _read() -> list[tuple[str, list[str]]]:
    lines = (HERE / "belgian_provinces.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(part, names.split("|")) for part, names in rows]


def _named(towns: Sequence[Town], part: str, name: str) -> list[Town]:
    """The largest town that calls itself so in the region of the province."""
    folded = fold(name)
    mine = [town for town in towns if _REGIONS[town.admin1] == part[0]]
    own = [town for town in mine if fold(town.name) == folded] or [town for town in mine if folded in town.folded]
    return [max(own, key=lambda town: (town.population, -town.geonames))] if own else []


def _distance(one: Town, other: Town) -> float:
    east = (one.longitude - other.longitude) * cos(radians(one.latitude))
    return hypot(one.latitude - other.latitude, east)
