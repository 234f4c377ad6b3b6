"""How the records are described: short ways to write a documented marshmallow field.

The schemas describe what `service.api.render` makes; reads never run them. Tests load every response through them with
unknown fields refused, so that documentation and bytes cannot drift apart.

Two conventions hold everywhere: a plain value that the document says nothing of is null, an object that would have
nothing to say is left out. No field is marked as required in a record from which `fields` can leave it out.
"""

from typing import Any

import marshmallow as ma
from marshmallow import fields

# Of a time in an extraction and of a figure's time alike.
TIME_MOD = (
    "start, mid or end: which part of the period that is the value (TIMEX3's mod: begin juni, eind 2018); approx: "
    "about then (rond 2010); null: the words say neither."
)


class Record(ma.Schema):
    """Base of the schemas: unknown fields are refused, and fields stand in the order they are written."""

    class Meta:
        unknown = ma.RAISE


def string(description: str, example: str | None, **options: Any) -> fields.String:
    """A string; `format=`, `pattern=` and `enum=` go into the documentation."""
    return fields.String(metadata=_documented(description, example, options), **options)


def nullable_string(description: str, example: str | None, **options: Any) -> fields.String:
    """A string, or null where the document says nothing."""
    return string(description, example, allow_none=True, **options)


def integer(description: str, example: int, **options: Any) -> fields.Integer:
    """A whole number, from 0 on."""
    metadata = {**_documented(description, example, options), "minimum": 0}
    return fields.Integer(strict=True, metadata=metadata, **options)


def nullable_number(description: str, example: float | None, **options: Any) -> fields.Float:
    """A JSON number, or null where the words commit to none."""
    return fields.Float(allow_none=True, metadata=_documented(description, example, options), **options)


def number(description: str, example: float, **options: Any) -> fields.Float:
    """A JSON number."""
    return fields.Float(metadata=_documented(description, example, options), **options)


def flag(description: str, example: bool, **options: Any) -> fields.Boolean:
    """True or false."""
    return fields.Boolean(metadata=_documented(description, example, options), **options)


def part(schema: type[ma.Schema], description: str, **options: Any) -> fields.Nested:
    """An object; left out where there is nothing to say."""
    return fields.Nested(schema, metadata={"description": description}, **options)


def parts_of(schema: type[ma.Schema], description: str, **options: Any) -> fields.List[Any]:
    """A list of objects; empty where there are none."""
    return fields.List(fields.Nested(schema), metadata={"description": description}, **options)


def strings(description: str, example: list[str], **options: Any) -> fields.List[Any]:
    """A list of strings."""
    word = fields.String(metadata={"examples": [example[0]]})
    return fields.List(word, metadata={"description": description, "examples": [example]}, **options)


def span(description: str, example: tuple[int, int] = (61, 68), **options: Any) -> fields.List[Any]:
    """A half-open span as [start, end], in code points of the document as received."""
    bound = fields.Integer(strict=True, metadata={"minimum": 0, "examples": [example[0]]})
    metadata = {"description": description, "examples": [list(example)], "minItems": 2, "maxItems": 2}
    return fields.List(bound, metadata=metadata, **options)


def spans_of(description: str, **options: Any) -> fields.List[Any]:
    """A list of spans."""
    return fields.List(span("A span as [start, end]."), metadata={"description": description}, **options)


_DOCUMENTED = ("format", "pattern", "enum")


def _documented(description: str, example: object, options: dict[str, Any]) -> dict[str, Any]:
    metadata = {"description": description, "examples": [example]}
    for name in _DOCUMENTED:
        if name in options:
            metadata[name] = options.pop(name)
    return metadata


class PassageSchema(Record):
    """Characters of the document, and where they stand."""

    surface = string("The characters as they stand in the document.", "strijders")
    start = integer("First code point, counted from 0 in the document as received.", 77)
    end = integer("The code point after the last.", 86)


class EntityRefSchema(Record):
    """An entity that another record points at."""

    entity_id = string("Id of the entity.", "ent_hm5u2rkq3xwz7abc", pattern=r"^ent_[a-z2-7]{16}$")
    name = string("The canonical name of the entity over the whole corpus.", "Baghouz")


class LinksSchema(Record):
    """Where this page stands, and where the listing goes on. Paths are relative to the host."""

    self = string("This very page.", "/v1/figures?limit=20", required=True)
    next = string("The next page; left out on the last one.", "/v1/figures?limit=20&cursor=b2s")


class MetaSchema(Record):
    """What holds for the whole listing."""

    total = integer("How many records match, on all pages.", 128, required=True)
    corpus_version = string("Names the state of the corpus that was read.", "5f1c9a0e", required=True)
