"""The query parameters of every endpoint: what documents them is what refuses them."""

from collections.abc import Mapping, Sequence
from typing import Any

import marshmallow as ma
from marshmallow import fields, validate
from webargs.fields import DelimitedList

from service.api import cursors
from service.api.negotiation import ANNOTATION_FORMATS, ARTICLE_FORMATS, LIST_FORMATS, RECORD_FORMATS
from service.api.query import (
    ARTICLE_ID,
    DATE_PATTERN,
    ENTITY_ID,
    NO_NUL,
    DatePrefix,
    Flag,
    Id,
    Number,
    OneOf,
    Pattern,
    QuerySchema,
    Term,
    WholeNumber,
    Words,
    refuse_reversed,
)
from service.api.schemas.articles import ArticleSchema
from service.api.schemas.entities import EntityProfileSchema, EntitySchema, MentionSchema
from service.api.schemas.figures import FigureSchema
from service.api.selection import selectable_of
from service.model.vocabularies import CATEGORIES, EVENTS, FACTUALITIES, KINDS, MODIFIERS
from service.store.base import ARTICLE_SORTS, ENTITY_SORTS, FIGURE_SORTS, MENTION_SORTS

_ENTITY = "ent_hm5u2rkq3xwz7abc"
_ARTICLE = "art_a2s3d4f5g6h7j2k3"


def _about(description: str, example: object) -> dict[str, Any]:
    return {"description": description, "examples": [example]}


def _words(of: str) -> Words:
    return Words(
        metadata=_about(
            f"Words to search for in {of}, in any order; all must match. Case and accents do not matter, inflection "
            'hardly. "In quotes": words in this order; `vlucht*`: words that begin so.',
            "vluchtelingen",
        )
    )


def _entity_id(description: str) -> Id:
    return Id(ENTITY_ID, _ENTITY, metadata=_about(description, _ENTITY))


def _date(description: str, example: str = "2019-03") -> DatePrefix:
    return DatePrefix(metadata={**_about(description, example), "pattern": f"^{DATE_PATTERN}$"})


def _sort(sorts: Sequence[str], otherwise: str) -> OneOf:
    description = f"The order; a minus is descending. Records that lack the field stand last. Without it: {otherwise}."
    return OneOf(sorts, metadata=_about(description, sorts[0]))


def _select(schema: type[ma.Schema]) -> fields.Field[Any]:
    names = selectable_of(schema)
    error = f"There is no field {{input}}: choose from {', '.join(names)}."
    name = fields.String(validate=validate.OneOf(names, error=error), metadata={"examples": [names[1]]})
    description = (
        "The fields to serve, with commas between them; a dot reaches into an object. `id` always comes along."
    )
    return DelimitedList(
        name, data_key="fields", validate=validate.Length(1, 100), metadata=_about(description, list(names[:3]))
    )


def _format(formats: Mapping[str, str]) -> OneOf:
    names = tuple(formats)
    return OneOf(names, metadata=_about("The representation, whatever Accept says.", names[0]))


class PageQuery(QuerySchema):
    """Parameters of every list."""

    limit = WholeNumber(1, 200, load_default=20, metadata=_about("How many records a page holds.", 20))
    cursor = fields.String(
        validate=validate.Length(1, cursors.MAX_LENGTH, error="Take links.next as it stands."),
        metadata=_about("Where to go on: take it from `links.next`, with all other parameters unchanged.", "b2s"),
    )
    format = _format(LIST_FORMATS)


class _PublishedQuery(QuerySchema):
    published_from = _date("Published in this period or later.")
    published_to = _date("Published in this period or earlier.", "2019-03-31")

    @ma.validates_schema(skip_on_field_errors=False)
    def _check_published(self, data: Mapping[str, Any], **_: Any) -> None:
        faults: dict[str, list[str]] = {}
        refuse_reversed(data, "published_from", "published_to", faults)
        if faults:
            raise ma.ValidationError(faults)


class ArticleListQuery(_PublishedQuery, PageQuery):
    q = _words("headline and text")
    language = fields.String(
        validate=Pattern("^[a-z]{2}$", error="Give an ISO 639-1 code of two small letters, such as nl."),
        metadata=_about("ISO 639-1.", "nl"),
    )
    agency = fields.String(
        validate=validate.Length(1, 100, error="Give 1 to 100 characters."),
        metadata={**_about("Usual name of a credited agency.", "Belga"), "pattern": NO_NUL},
    )
    entity = _entity_id("Names this entity.")
    place = _entity_id("Has a figure at this place.")
    has_figures = Flag(metadata=_about("Has any figure, or has none.", True))
    sort = _sort(ARTICLE_SORTS, "the latest first")
    selected = _select(ArticleSchema)


class ArticleQuery(QuerySchema):
    selected = _select(ArticleSchema)
    format = _format(ARTICLE_FORMATS)


class EntityListQuery(PageQuery):
    q = Words(
        metadata=_about(
            "The name to look for, by any of its words, in any order, and by other names that our lists know; all "
            "words must match. Case, accents and genitives do not matter. The beginning of a word is enough; a word of "
            "5 letters may hold one typo, of 9 two, and `zelen*` none; one of 4 letters that is no word or name itself "
            'may hold one behind its first letter. "In quotes": words in this order. `match` says why a record was '
            "found.",
            "zelenski",
        )
    )
    type = OneOf(
        ("person", "organization", "location", "group", "event"), metadata=_about("Type of the entity.", "location")
    )
    sort = _sort(
        ENTITY_SORTS,
        "by name; where `q` is asked, relevance: exact names first, then those that have the words, then those with "
        "words that begin so, then typos, and alike ones by name. Both page best while articles come and go",
    )
    selected = _select(EntitySchema)


class EntityQuery(QuerySchema):
    selected = _select(EntityProfileSchema)
    format = _format(RECORD_FORMATS)


class MentionListQuery(PageQuery):
    sort = _sort(MENTION_SORTS, "as they stand in the text")
    selected = _select(MentionSchema)


class AnnotationListQuery(QuerySchema):
    limit = WholeNumber(1, 200, load_default=20, metadata=_about("How many annotations a page holds.", 20))
    cursor = fields.String(
        validate=validate.Length(1, cursors.MAX_LENGTH, error="Take `next` as it stands."),
        metadata=_about("Where to go on: take it from `next`.", "b2s"),
    )
    format = _format(ANNOTATION_FORMATS)


class FigureFilters(_PublishedQuery):
    """What chooses figures, wherever they are listed or counted."""

    q = _words("the figure and the sentence around it")
    kind = Term([term.id for term in KINDS], "kinds", metadata=_about("A term of /v1/vocabularies/kinds.", "count"))
    category = Term(
        [term.id for term in CATEGORIES],
        "categories",
        metadata=_about("What is counted: a term of /v1/vocabularies/categories.", "civilian"),
    )
    event = Term(
        [term.id for term in EVENTS],
        "events",
        metadata=_about("What happened to them: a term of /v1/vocabularies/events.", "evacuated"),
    )
    modifier = Term(
        [term.id for term in MODIFIERS], "modifiers", metadata=_about("A term of /v1/vocabularies/modifiers.", "about")
    )
    factuality = Term(
        [term.id for term in FACTUALITIES],
        "factualities",
        metadata=_about("A term of /v1/vocabularies/factualities: stated, denied or left open.", "asserted"),
    )
    value_min = Number(metadata=_about("What the words commit to, low to high, reaches this or more.", 1000))
    value_max = Number(metadata=_about("What the words commit to, low to high, reaches this or less.", 5000))
    unit = fields.String(
        validate=validate.Length(1, 40, error="Give 1 to 40 characters."),
        metadata={**_about("UCUM code, or ISO 4217 for money.", "km2"), "pattern": NO_NUL},
    )
    speaker = _entity_id("Who is held to the figure.")
    place = _entity_id("Where.")
    observed_from = _date("It was so in this period or later.")
    observed_to = _date("It was so in this period or earlier.", "2019-03-31")

    @ma.validates_schema(skip_on_field_errors=False)
    def _check_ranges(self, data: Mapping[str, Any], **_: Any) -> None:
        faults: dict[str, list[str]] = {}
        refuse_reversed(data, "value_min", "value_max", faults)
        refuse_reversed(data, "observed_from", "observed_to", faults)
        if faults:
            raise ma.ValidationError(faults)


class ArticleFigureListQuery(FigureFilters, PageQuery):
    sort = _sort(FIGURE_SORTS, "of one article as they stand in it, else those of the latest article first")
    selected = _select(FigureSchema)


class FigureListQuery(ArticleFigureListQuery):
    article = Id(ARTICLE_ID, _ARTICLE, metadata=_about("Stands in this article.", _ARTICLE))


class EntityFigureListQuery(FigureListQuery):
    role = OneOf(
        ("speaker", "via", "place", "counted"),
        metadata=_about("What the entity is to the figure; any of these where it is left out.", "speaker"),
    )


class FacetQuery(FigureFilters):
    article = Id(ARTICLE_ID, _ARTICLE, metadata=_about("Stands in this article.", _ARTICLE))
    format = _format(RECORD_FORMATS)


class FigureQuery(QuerySchema):
    selected = _select(FigureSchema)
    format = _format(RECORD_FORMATS)


class PlainQuery(QuerySchema):
    """Endpoints that take nothing but a format."""

    format = _format(RECORD_FORMATS)


class NoQuery(QuerySchema):
    """Endpoints that take no parameters."""
