"""W3C Web Annotations as the API serves them (https://www.w3.org/TR/annotation-model/)."""

from marshmallow import fields

from service.api.schemas.base import Record, integer, part, parts_of, string

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_COLLECTION = "/v1/articles/art_a2s3d4f5g6h7j2k3/annotations"


class SourceSchema(Record):
    """The document that is annotated."""

    id = string(
        "The text as received.",
        "/v1/articles/art_a2s3d4f5g6h7j2k3?format=text",
        format="uri-reference",
        required=True,
    )
    type = string("Text.", "Text", required=True)
    format = string("Its media type.", "text/plain", required=True)
    language = string("ISO 639-1.", "nl", required=True)


class SelectorSchema(Record):
    """A way to find the stretch: by position (start, end) or by quote (exact, prefix, suffix)."""

    type = string("TextPositionSelector or TextQuoteSelector.", "TextPositionSelector", required=True)
    start = integer("First code point.", 61)
    end = integer("The code point after the last.", 87)
    exact = string("The characters.", "ongeveer duizend strijders")
    prefix = string("Up to 32 characters before it.", "In de stad zijn nog ")
    suffix = string("Up to 32 characters after it.", " aanwezig, meldt")


class TargetSchema(Record):
    """What the annotation is about: a stretch of the document."""

    type = string("SpecificResource.", "SpecificResource", required=True)
    source = part(SourceSchema, "The document.", required=True)
    selector = parts_of(SelectorSchema, "Position and quote, which agree.", required=True)


class BodySchema(Record):
    """What is said of it: a record of this API (id, format), or a text (value)."""

    type = string("Dataset for a record, TextualBody for a text.", "Dataset", required=True)
    id = string("Address of the record.", "/v1/figures/fig_q7w3e5r2t6y4u7i2", format="uri-reference")
    format = string("Media type of the body.", "application/json", required=True)
    value = string("The text.", "about 1000 strijder")
    purpose = string("describing.", "describing")


class AnnotationSchema(Record):
    """A mention (identifying) or a figure (describing) of the document."""

    id = string("The annotation.", f"{_COLLECTION}#fig_q7w3e5r2t6y4u7i2", format="uri-reference", required=True)
    type = string("Annotation.", "Annotation", required=True)
    motivation = string("identifying for mentions, describing for figures.", "describing", required=True)
    body = parts_of(BodySchema, "The record, and its gist in words.", required=True)
    target = part(TargetSchema, "Where it stands.", required=True)


class AnnotationCollectionSchema(Record):
    """All annotations of the document."""

    id = string("The collection.", _COLLECTION, format="uri-reference", required=True)
    type = string("AnnotationCollection.", "AnnotationCollection", required=True)
    label = string("What it is.", "Figures and mentions of art_a2s3d4f5g6h7j2k3", required=True)
    total = integer("How many annotations there are, on all pages.", 47, required=True)
    first = string("The first page.", _COLLECTION, format="uri-reference", required=True)


class AnnotationPageSchema(Record):
    """A page of annotations: first the figures, then the mentions, each in the order in which they stand."""

    context = fields.String(
        data_key="@context",
        required=True,
        metadata={"description": "The JSON-LD context.", "examples": [_CONTEXT]},
    )
    id = string("This page.", f"{_COLLECTION}?limit=20", format="uri-reference", required=True)
    type = string("AnnotationPage.", "AnnotationPage", required=True)
    part_of = fields.Nested(
        AnnotationCollectionSchema,
        data_key="partOf",
        required=True,
        metadata={"description": "The collection that this is a page of."},
    )
    next = string("The next page; left out on the last one.", f"{_COLLECTION}?cursor=b2s", format="uri-reference")
    items = parts_of(AnnotationSchema, "The annotations.", required=True)
