"""What the lists know by a name."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path

from service.extraction.entities.compounds import look_up_compound
from service.extraction.entities.folding import fold
from service.extraction.entities.gazetteer import Known, load_gazetteer
from service.model.entities import EntityType

# Characters of a name that is looked up and remembered; odd text may have words of a hundred thousand.
LONGEST = 200
_CLUBS = Path(__file__).parent.parent / "data" / "clubs.toml"


def look_up(mention_type: EntityType, is_demonym: bool, name: str) -> Known | None:
    """What the lists know by this name, if it is of the type that the document means: "SDF", "Syriërs", "Luiks"."""
    return _look_up(mention_type, is_demonym, name) if len(name) <= LONGEST else None


@lru_cache(maxsize=4096)
def _look_up(mention_type: EntityType, is_demonym: bool, name: str) -> Known | None:
    gazetteer = load_gazetteer()
    known = gazetteer.look_up(name) or gazetteer.look_up(" ".join(name.split()))
    if known is None and "-" in name:
        known = look_up_compound(name, gazetteer)
    if known is None and name.endswith("s") and not is_demonym:
        known = gazetteer.look_up(name[:-1].rstrip("'’"))
    if known is None or (known.type != mention_type and not is_demonym):
        return None
    return known


def club_of(town: str) -> str | None:
    """The club that is meant where an organization is called as a town: "Groningen" is FC Groningen."""
    return _load_clubs().get(fold(town))


@cache
def _load_clubs() -> dict[str, str]:
    clubs: dict[str, str] = tomllib.loads(_CLUBS.read_text(encoding="utf-8"))["clubs"]
    return {fold(town): club for town, club in clubs.items()}
