"""Where places lie: the places of `data/places.tsv` by their names, several of one name among them.

The file is written by `gazetteer/`, from GeoNames (https://www.geonames.org, CC BY 4.0); its head tells its columns.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from service.extraction.entities.folding import fold, fold_key
from service.model import Coordinates, Entity
from service.model.entities import PlacePrecision
from service.model.ids import entity_id

_FILE = Path(__file__).parent.parent / "data" / "places.tsv"


@dataclass(frozen=True, slots=True)
class Place:
    """A town, region or country. `code`: its ISO 3166 codes, of a town that of its region in GeoNames.

    `name` is its own alone; where another place is the usual holder of the name it ends in a qualifier. What our source
    does not tell is empty: the id of a young municipality, and where a municipality lies that is no town.
    """

    name: str
    others: tuple[str, ...]
    kind: PlacePrecision
    country: str
    code: str
    geonames: str
    latitude: str
    longitude: str
    population: int

    @property
    def is_usual(self) -> bool:
        """Whether its name without more means this place."""
        return not self.name.endswith(")")


def find_senses(name: str) -> tuple[Place, ...]:
    """The places that a name may mean: "Bergen" is a town in three countries. The usual one comes first."""
    places = load_places()
    return places.get(fold(name)) or places.get(fold_key(name, "location"), ())


@cache
def entity_of(place: Place) -> Entity:
    """The place as an entity: with its identifiers, and coordinates where they are known."""
    key = fold_key(place.name, "location")
    where = None
    if place.latitude:
        where = Coordinates(float(place.latitude), float(place.longitude), place.kind)
    return Entity(entity_id("location", key), "location", place.name, key, _identifiers(place), where)


def _identifiers(place: Place) -> dict[str, str]:
    found = {"geonames": place.geonames} if place.geonames else {}
    if place.kind == "country" and place.code:
        alpha3, numeric = place.code.split()
        found |= {"iso3166-1": place.country, "iso3166-1-alpha-3": alpha3, "iso3166-1-numeric": numeric}
    elif place.kind == "region" and place.country and place.code:
        found["iso3166-2"] = f"{place.country}-{place.code}"
    return found


@cache
def load_places() -> Mapping[str, tuple[Place, ...]]:
    """All places by each of their folded names; read once."""
    by_name: dict[str, dict[str, Place]] = defaultdict(dict)
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, others, kind, country, code, geonames, latitude, longitude, population = line.split("\t")
        called = tuple(others.split("|")) if others else ()
        place = Place(name, called, kind, country, code, geonames, latitude, longitude, int(population))  # type: ignore[arg-type]
        for known_as in (name, name.partition(" (")[0], *called):
            for key in {fold(known_as), fold_key(known_as, "location")}:
                by_name[key].setdefault(name, place)
    return {
        name: tuple(sorted(places.values(), key=lambda place: (not place.is_usual, -place.population, place.name)))
        for name, places in by_name.items()
    }
