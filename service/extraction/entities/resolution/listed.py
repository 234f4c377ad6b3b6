"""What the lists know by a name."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path

from service.extraction.entities.compounds import look_up_compound
from service.extraction.entities.folding import fold, fold_key, fold_person, split_person
from service.extraction.entities.gazetteer import Known, load_gazetteer
from service.extraction.entities.lists import load_persons
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
    if known is None and mention_type == "person":
        known = _load_spellings().get(fold_key(name, "person"))
    if known is None and name.endswith("s") and not is_demonym:
        known = gazetteer.look_up(name[:-1].rstrip("'’"))
    if known is None or (known.type != mention_type and not is_demonym):
        return None
    return known


@cache
def _load_spellings() -> dict[str, Known]:
    """Listed persons by the keys of their full names, the surname in each spelling that the lists have of it alone.

    "Moammar Khaddafi" is listed nowhere; Muammar Kadhafi is, and that he is Khaddafi too.
    """
    spellings: dict[str, Known] = {}
    for person in load_persons():
        known = load_gazetteer().look_up(person.name)
        given, surname = split_person(fold_person(person.name))
        if known is None or not given or not surname:
            continue
        for other in (person.name, *person.others):
            full = other if split_person(fold(other))[0] else f"{' '.join(given)} {other}"
            spellings.setdefault(fold_key(full, "person"), known)
    return spellings


def is_listed_club(name: str) -> bool:
    """Whether the lists have it as a sports club by this name: "Feyenoord", not "Philips"."""
    return name in _load_sides()


def club_of(town: str) -> str | None:
    """The club that is meant where an organization is called as a town: "Groningen" is FC Groningen."""
    return _load_clubs("clubs").get(fold(town)) or club_abroad(town)


def club_abroad(town: str) -> str | None:
    """The club that a town's own name means in Dutch, which has another for the town: "Milan" plays in Milaan."""
    return _load_clubs("abroad").get(fold(town))


def short_club_of(name: str) -> str | None:
    """The club that is meant by a word of its name, where an article is about clubs: "City" is Manchester City."""
    return _load_clubs("short").get(fold(name))


@cache
def _load_clubs(table: str) -> dict[str, str]:
    clubs: dict[str, str] = tomllib.loads(_CLUBS.read_text(encoding="utf-8"))[table]
    return {fold(town): club for town, club in clubs.items()}


@cache
def _load_sides() -> frozenset[str]:
    """Names of the sports bodies and clubs; bodies play nobody, and so do no harm here."""
    lists = tomllib.loads((_CLUBS.parent / "media_companies_clubs.toml").read_text(encoding="utf-8"))
    sport = [section for section in lists["section"] if section["about"] == "sports bodies and clubs"]
    return frozenset(name for section in sport for name in (*section["names"], *section.get("aliases", ())))
