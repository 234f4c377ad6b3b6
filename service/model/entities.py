"""What is named: mentions in one document, and the entities they stand for over the whole corpus."""

from dataclasses import dataclass
from typing import Literal

EntityType = Literal["person", "organization", "location", "group", "event"]
MentionForm = Literal["name", "demonym", "compound"]
PlacePrecision = Literal["town", "region", "country"]


@dataclass(frozen=True, slots=True)
class EntityRef:
    """An entity as another record points at it. `name` is how this document's reading names it."""

    entity_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """Why a mention stands for its entity: a term of `vocabularies.RESOLUTIONS`, and how sure that is, 0 to 1.

    Example: "Rijsel" for Lille is ("alias", 0.95); "Bergen" in an article about Norway is ("context", 0.9).
    """

    method: str
    score: float


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
    resolution: Resolution | None = None


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Where a location lies, in degrees (WGS 84).

    `precision` is what the point stands for: a "town" (or village, quarter), or the middle of the towns of a "region"
    or "country"; of a water, mountain or island, which is a "region" too, a rounded point.
    """

    latitude: float
    longitude: float
    precision: PlacePrecision


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world thing, as one document names it.

    `id` is made from type and key alone (`ids.entity_id`), so every document and every machine gives it the same id.
    `identifiers` maps a scheme to a value: "geonames", for countries "iso3166-1" (alpha-2), "iso3166-1-alpha-3" and
    "iso3166-1-numeric", for their parts "iso3166-2"; what an operator adds besides.
    """

    id: str
    type: EntityType
    name: str
    key: str
    identifiers: dict[str, str]
    coordinates: Coordinates | None = None


@dataclass(frozen=True, slots=True)
class Portrait:
    """What an article says of a person that tells namesakes apart; of most it says little.

    `name_id` is the entity of the name alone, `entity_id` the namesake whom the article means. `roles`: "bakker",
    "oud-minister". `towns`: ids of the towns that the person is said to be of. `born`: earliest and latest year, from
    the age; `seen`: the year of the article.
    """

    name_id: str
    entity_id: str
    roles: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    born: tuple[int, int] | None = None
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class KnownPortrait:
    """A portrait that is stored, of `articles` alike, and what its entity is called. `is_own`: of this very article."""

    portrait: Portrait
    name: str
    articles: int = 1
    is_own: bool = False

    @property
    def entity_id(self) -> str:
        """The namesake whom it is of."""
        return self.portrait.entity_id
