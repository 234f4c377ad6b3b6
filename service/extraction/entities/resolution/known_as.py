"""What the lists call a thing, whether or not a text does: an entity that is Rijsel in every article is Lille too."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

from simplemma import is_known

from service.extraction.entities.folding import fold, fold_key
from service.extraction.entities.lists import (
    Named,
    load_countries,
    load_given_names,
    load_groups,
    load_named,
    load_persons,
)
from service.extraction.entities.resolution.places import Place, entity_of, find_senses, load_places
from service.model import Entity
from service.model.entities import EntityType

_DATA = Path(__file__).parent.parent / "data"


def known_as(entity: Entity) -> tuple[str, ...]:
    """The names that the lists have for an entity, the best first; none where no list knows it.

    Two namesakes each have their own: who asks for Bergen finds the town in Noorwegen, for Mons the one in Henegouwen.
    """
    place = _place_of(entity) if entity.type == "location" else None
    if place is None:
        return tuple(_listed_names().get((entity.type, entity.key), ()))
    bare = (place.name.partition(" (")[0], *place.others)
    lists = (_listed_names().get(("location", fold_key(name, "location")), {}) for name in bare)
    of_place = (names for names in lists if find_senses(next(iter(names), ""))[:1] == (place,))
    return tuple(dict.fromkeys(chain(bare, *of_place)))


def is_known_word(word: str) -> bool:
    """Whether a folded word is a word of a listed name, a given name or a word of Dutch: "Iran" is no typo of Irak."""
    return word in _known_words() or is_known(word, lang="nl")


@cache
def lists_version() -> str:
    """Differs where a list does."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(_DATA.iterdir()))).hexdigest()[:12]


def _place_of(entity: Entity) -> Place | None:
    """The place that this entity is made from."""
    return next(
        (place for place in find_senses(entity.name.partition(" (")[0]) if entity_of(place).id == entity.id), None
    )


@cache
def _known_words() -> frozenset[str]:
    names = chain(load_places(), chain.from_iterable(_listed_names().values()), load_given_names().names)
    return frozenset(word for name in names for word in fold(name).split())


@cache
def _listed_names() -> Mapping[tuple[EntityType, str], dict[str, None]]:
    """The names of each entry of the lists, itself first, by its type and key."""
    names: dict[tuple[EntityType, str], dict[str, None]] = {}
    for entry in _entries():
        of_entry = names.setdefault((entry.type, fold_key(entry.name, entry.type)), {})
        of_entry.update(dict.fromkeys((entry.name, *entry.others)))
    return names


def _entries() -> Iterable[Named]:
    yield from load_named()
    yield from load_persons()
    for group in load_groups():
        yield Named("group", group.name, group.inhabitants)
    for country in load_countries():
        yield Named("location", country.name, country.others)
