"""From names as they stand to entities: key, canonical name and identifiers."""

from functools import lru_cache

from service.extraction.entities.compounds import look_up_compound
from service.extraction.entities.folding import fold, fold_person
from service.extraction.entities.gazetteer import Known, load_gazetteer
from service.extraction.entities.reading import Reading
from service.model import Entity
from service.model.entities import EntityType
from service.model.ids import entity_id


def resolve_entity(reading: Reading) -> Entity:
    """The entity that a name of a document stands for.

    A listed name stands for the entity of the list ("SDF", "Syriërs"); any other for itself, by its folded form, so
    that it has the same id in every document.
    """
    return _resolve(reading.candidate.type, reading.candidate.form == "demonym", reading.stands_for)


def entity_named(name: str, entity_type: EntityType) -> Entity:
    """The entity of this name and type, as any document that names it has it."""
    return _resolve(entity_type, False, name)


@lru_cache(maxsize=4096)
def _resolve(mention_type: EntityType, is_demonym: bool, name: str) -> Entity:
    known = _look_up(mention_type, is_demonym, name)
    if known:
        return _entity(known.entity_type, known.name, dict(known.identifiers))
    return _entity(mention_type, " ".join(name.split()), {})


def _look_up(mention_type: EntityType, is_demonym: bool, name: str) -> Known | None:
    """What the lists know by this name, if it is of the type that the document means."""
    gazetteer = load_gazetteer()
    known = gazetteer.look_up(name) or gazetteer.look_up(" ".join(name.split()))
    if known is None and "-" in name:
        known = look_up_compound(name, gazetteer)
    if known is None and name.endswith("s") and not is_demonym:
        known = gazetteer.look_up(name[:-1].rstrip("'’"))
    if known is None or (known.type != mention_type and not is_demonym):
        return None
    return known


def _entity(entity_type: EntityType, name: str, identifiers: dict[str, str]) -> Entity:
    key = fold_person(name) if entity_type == "person" else fold(name)
    return Entity(entity_id(entity_type, key), entity_type, name, key, identifiers)
