"""What a store is: the protocol between stored records and the API, free of SQL and of HTTP.

Reads take a query (filters, sort, limit, where to go on) and give a page. Pages are keyset pages: `after` is the sort
key of the last record seen, so that a listing neither skips nor repeats while articles come and go.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Generic, Protocol, TypeVar

from service.model import Article, Entity, EntityRef, Extraction, Figure, KnownPortrait, Mention, Time

RecordT = TypeVar("RecordT")
Key = tuple[str | int | float | None, ...]

# What `sort` takes, the default first. Records that lack the field stand last in both directions. Names of entities are
# compared without case and accents; "position" is the order in the text (of several articles: by the article's id).
ARTICLE_SORTS = ("-published", "published", "-received_at", "received_at")
# "relevance", the default where `q` is asked, is how well a name matches, then by name. An entity whose count changes
# between two pages may move over the border; by name, the default without `q`, or relevance it stays where it is.
ENTITY_SORTS = (
    *("name", "-name", "-mention_count", "mention_count"),
    *("-figure_count", "figure_count", "-article_count", "article_count", "relevance"),
)
MENTION_SORTS = ("position", "-position")
FIGURE_SORTS = ("-published", "published", "-value", "value", "position", "-position")

# The facets of figures. All but "published" (year and month of publication) are filters of FigureQuery of that name;
# the values of "speaker" and "place" are entity ids, which `Store.entity_names` names.
FACETS = ("kind", "category", "event", "modifier", "factuality", "unit", "speaker", "place", "published")
FACET_VALUES_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as it is served. `version` counts the revisions of this uri from 1; `received_at` is RFC 3339, UTC."""

    id: str
    uri: str
    version: int
    received_at: str
    article: Article
    figure_count: int
    mention_count: int
    entity_count: int


@dataclass(frozen=True, slots=True)
class StoredMention:
    id: str
    article_id: str
    mention: Mention
    entity_name: str


# What an entity can be to a figure: who is held to it, the medium it came through, where it is, what it counts.
FIGURE_ROLES = ("speaker", "via", "place", "counted")
CO_OCCURRING_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Why a search found an entity: the name, and how it matches ("exact", "words", "prefix", "typo").

    `in_text`: an article writes it so; else it is the canonical name or one that the lists know.
    """

    kind: str
    alias: str
    in_text: bool = True


@dataclass(frozen=True, slots=True)
class StoredEntity:
    """An entity over the whole corpus. `entity.name` is its canonical name; `aliases` maps surface to count."""

    entity: Entity
    aliases: Mapping[str, int]
    mention_count: int
    article_count: int
    figure_count: int
    match: NameMatch | None = None


@dataclass(frozen=True, slots=True)
class CoOccurring:
    """An entity that the same articles name, and how many they are."""

    entity: EntityRef
    type: str
    article_count: int


@dataclass(frozen=True, slots=True)
class EntityProfile:
    """An entity with what the corpus knows around it.

    `first_seen` and `last_seen` are the times of publication (ISO 8601, truncated) of the earliest and the latest
    article that names it; None where no article has one. `figure_counts` has every role of FIGURE_ROLES.
    `co_occurring` are those named in most of the same articles, CO_OCCURRING_AT_MOST of them. `listed` are the names
    that no article has and the lists know.
    """

    stored: StoredEntity
    first_seen: str | None
    last_seen: str | None
    figure_counts: Mapping[str, int]
    co_occurring: tuple[CoOccurring, ...]
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Succession:
    """What stands for an entity that is gone: one that was merged or renamed has one successor, unless it was `split`.

    Parts that no article names at present are left out, so that one that was split may have one or none, too.
    """

    successors: tuple[EntityRef, ...] = ()
    split: bool = False


@dataclass(frozen=True, slots=True)
class StoredFigure:
    """A figure as it is served. `names` gives the corpus-wide name of every entity id that the figure points at."""

    id: str
    article_id: str
    document_sha256: str
    extractor: str
    figure: Figure
    part_of: str | None
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Query:
    """`sort` is a field name, with "-" before it for descending; the id breaks ties. `q` is the user's raw words."""

    limit: int = 20
    sort: str = ""
    after: Key | None = None
    q: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleQuery(Query):
    """Dates are ISO 8601, possibly truncated, and include their whole period. `sort`: published, -published, ..."""

    language: str | None = None
    agency: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    entity: str | None = None
    place: str | None = None
    has_figures: bool | None = None


@dataclass(frozen=True, slots=True)
class EntityQuery(Query):
    type: str | None = None


@dataclass(frozen=True, slots=True)
class MentionQuery(Query):
    article: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class FigureQuery(Query):
    """`value_min`/`value_max` keep figures whose range overlaps: from low, or else best, to high, or else best.

    `observed_from`/`observed_to` keep figures whose time overlaps; those without a time are left out. `role_of` is
    (entity id, role of FIGURE_ROLES), with None for any of these.
    """

    kind: str | None = None
    category: str | None = None
    event: str | None = None
    modifier: str | None = None
    factuality: str | None = None
    value_min: Decimal | None = None
    value_max: Decimal | None = None
    unit: str | None = None
    speaker: str | None = None
    place: str | None = None
    article: str | None = None
    observed_from: str | None = None
    observed_to: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    role_of: tuple[str, str | None] | None = None


@dataclass(frozen=True, slots=True)
class Page(Generic[RecordT]):
    """`next` is the key to pass as `after` for the next page; None on the last. `total` counts all that match."""

    records: tuple[RecordT, ...]
    next: Key | None
    total: int
    corpus_version: str


@dataclass(frozen=True, slots=True)
class Facets:
    """How many figures match per value of each facet, most first: {"kind": (("count", 12), ...), ...}.

    Every name of FACETS is there, with at most FACET_VALUES_AT_MOST values; figures without a value are in none.
    """

    facets: Mapping[str, tuple[tuple[str, int], ...]]
    total: int
    corpus_version: str


@dataclass(frozen=True, slots=True)
class CorpusState:
    """What /readyz tells of the corpus. `unreadable` maps the uri of a document to why it could not be read."""

    loaded: bool
    articles: int
    version: str
    unreadable: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListedNames:
    """What lists know things by, whether or not an article calls them so.

    `names_of` gives the names of an entity, by its type and key alone. `is_known` tells of a folded word whether it is
    one of a name, or of the language: then it is no typo. `version` differs where a name does.
    """

    names_of: Callable[[Entity], Sequence[str]]
    is_known: Callable[[str], bool]
    version: str


NO_LISTS = ListedNames(lambda entity: (), lambda word: False, "")


class Store(Protocol):
    """Where the records are kept.

    Every method raises StoreUnavailable where the database does not answer, and those that take a query InvalidQuery
    where it cannot be answered. Text of a query that cannot be stored (NUL, lone surrogates) matches nothing.
    """

    def migrate(self) -> None:
        """Bring the database to the present tables; safe when several processes start together."""
        ...

    def exclusive(self, name: str) -> AbstractContextManager[None]:
        """Hold the lock of this name over all processes and threads that share the database; waits until it is free."""
        ...

    def close(self) -> None:
        """Close the connections of this process; the next use opens new ones."""
        ...

    def put(self, uri: str, extraction: Extraction) -> bool:
        """Store what was found at `uri` in one transaction; False where the very same was stored before."""
        ...

    def delete(self, article_id: str) -> bool: ...

    def portraits(self, uri: str, name_ids: Iterable[str]) -> Mapping[str, Sequence[KnownPortrait]]:
        """What the articles say of the people of each of these names; that of the article at `uri` is marked."""
        ...

    def companions(self, entity_ids: Sequence[str], company: Sequence[str]) -> Mapping[str, int]:
        """How many of the company the articles name with each of the entities."""
        ...

    def holds(self, uri: str, sha256: str, extractor: str) -> bool:
        """Whether this document, read by this extractor, is what is stored at `uri`."""
        ...

    def uris(self) -> frozenset[str]:
        """The uris of all articles."""
        ...

    def set_corpus_state(self, loaded: bool, unreadable: Mapping[str, str]) -> None: ...

    def corpus_state(self) -> CorpusState: ...

    def corpus_version(self) -> str:
        """Names the state of the corpus: equal where all served records are equal. One cheap query."""
        ...

    def article(self, article_id: str) -> StoredArticle | None: ...

    def articles(self, query: ArticleQuery) -> Page[StoredArticle]: ...

    def times(self, article_id: str) -> tuple[Time, ...]: ...

    def mentions(self, query: MentionQuery) -> Page[StoredMention]: ...

    def entity(self, entity_id: str) -> StoredEntity | None: ...

    def entities(self, query: EntityQuery) -> Page[StoredEntity]: ...

    def entity_profile(self, entity_id: str) -> EntityProfile | None: ...

    def succession(self, entity_id: str) -> Succession:
        """What stands for an entity that is gone."""
        ...

    def set_redirects(self, successors: Mapping[str, Sequence[str]]) -> None:
        """Keep the operator's successors of old ids, in place of those that were set before."""
        ...

    def entity_names(self, entity_ids: Iterable[str]) -> Mapping[str, str]:
        """The corpus-wide names of those of the entities that there are."""
        ...

    def figure(self, figure_id: str) -> StoredFigure | None: ...

    def figures(self, query: FigureQuery) -> Page[StoredFigure]: ...

    def facets(self, query: FigureQuery) -> Facets: ...

    def ping(self) -> None:
        """Raise StoreUnavailable unless the database answers now."""
        ...
