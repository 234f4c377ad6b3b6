"""What is named: mentions in one document, and the entities they stand for over the whole corpus."""

from dataclasses import dataclass
from typing import Literal

EntityType = Literal["person", "organization", "location", "group", "event"]
MentionForm = Literal["name", "demonym", "compound"]


@dataclass(frozen=True, slots=True)
class EntityRef:
    """An entity as another record points at it. `name` is how this document's reading names it."""

    entity_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A surface at a span that names something.

    `type` is what the mention is ("Syriërs": group), which need not be the type of its entity (Syrië: location).
    `form`: "name"; "demonym" (adjective or inhabitant noun of a place or people); "compound" (the name is a part of a
    hyphenated word: "IS" in "IS-strijders").
    """

    surface: str
    start: int
    end: int
    type: EntityType
    form: MentionForm
    entity_id: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world thing, as one document names it.

    `id` is made from type and key alone (`ids.entity_id`), so every document and every machine gives it the same id.
    `identifiers` maps a scheme ("iso3166-1", "wikidata", "geonames") to a value.
    """

    id: str
    type: EntityType
    name: str
    key: str
    identifiers: dict[str, str]
    coordinates: tuple[float, float] | None = None
