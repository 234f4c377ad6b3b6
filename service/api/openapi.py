"""The OpenAPI document: what flask-smorest generates, and what it leaves to be said.

    python -m service.api.openapi > openapi.yaml

flask-smorest writes parameters, bodies and schemas from the marshmallow schemas. Added here: errors as
application/problem+json with every status that can occur, 304, the headers, the other media types, examples, servers.
"""

import sys
from collections.abc import Iterable
from typing import Any

import msgspec
import yaml

from service.api.annotations import MEDIA_TYPE as ANNOTATIONS
from service.api.negotiation import CSV, JSON, NDJSON, TEXT
from service.api.problems import PROBLEM_MEDIA_TYPE, PROBLEM_TYPES
from service.api.render.values import encode
from service.api.tables import render_csv, render_ndjson

Document = dict[str, Any]

_DESCRIPTION = """\
The figures in the news, each traceable to the characters that state it.

* **Spans** are half-open `[start, end)` and count Unicode code points of the document as received, which
  `GET /v1/articles/{article_id}?format=text` gives: `text[start:end]` is the surface.
* **Nothing is flattened**: the words stand beside what they commit to (`low`, `best`, `high`). A bound that the words
  do not state is null.
* **Absent**: a plain value that the document says nothing of is null; an object that would say nothing is left out.
* **Lists** page by `links.next`, which neither skips nor repeats while articles come and go.
* **Errors** are RFC 9457 problems; `errors` names every fault at once. Unknown parameters are errors.
* **Ids** stay. An entity that was merged or renamed answers 308 with the `Location` of its successor, and a filter that
  names it finds what the successor has; one that was split answers 410, and in a filter 400, with its `successors`.
* **Caching**: every answer under /v1 has a strong `ETag`; send it in `If-None-Match` to get a 304.
* Vocabularies are open lists: new terms may come at any time.
"""
_MEDIA_TYPES = {"json": JSON, "csv": CSV, "ndjson": NDJSON, "text": TEXT, "jsonld": ANNOTATIONS}
_PATH_PARAMETERS = {
    "article_id": ("Id of the article.", "art_a2s3d4f5g6h7j2k3"),
    "entity_id": ("Id of the entity.", "ent_hm5u2rkq3xwz7abc"),
    "figure_id": ("Id of the figure.", "fig_q7w3e5r2t6y4u7i2"),
    "name": ("Name of the vocabulary.", "modifiers"),
    "slug": ("The last part of the problem's type.", "invalid-parameters"),
}
_HEADERS: dict[str, tuple[str, str]] = {
    "ETag": ("Names exactly these bytes.", '"5f1c9a0e8d7b6a5f4e3d2c1b"'),
    "Vary": ("Another Accept may get other bytes.", "Accept"),
    "Cache-Control": ("Whether the answer may be kept, and for how long.", "no-cache"),
    "X-Request-ID": ("Names this request in the log; the one that was sent, where it was sane.", "9f86d081884c7d65"),
    "Link": ("The next page, where there is one.", '</v1/figures?cursor=b2s>; rel="next"'),
    "Retry-After": ("Seconds to wait before trying again.", "2"),
    "Location": ("The same below the id that holds now.", "/v1/entities/ent_q2w3e4r5t6y7u2i3"),
}
_NAMES = {
    "invalid-parameters": "InvalidParameters",
    "malformed-json": "MalformedRequest",
    "moved": "Moved",
    "split": "Split",
    "not-found": "NotFound",
    "not-acceptable": "NotAcceptable",
    "body-too-large": "BodyTooLarge",
    "address-too-long": "AddressTooLong",
    "unsupported-media-type": "UnsupportedMediaType",
    "invalid-body": "InvalidBody",
    "internal-error": "InternalError",
    "store-unavailable": "StoreUnavailable",
    "busy": "Busy",
}
_FAULTS = {
    "invalid-parameters": {"parameter": "limit", "detail": "Give a whole number from 1 to 200."},
    "malformed-json": {"pointer": "", "detail": "Not JSON: Expecting value at line 1, column 1."},
    "not-acceptable": {"header": "Accept", "detail": "Accept names none of the media types that are here."},
    "unsupported-media-type": {"header": "Content-Type", "detail": "Send Content-Type: application/json."},
    "invalid-body": {"pointer": "/text", "detail": "Send the text to read."},
}


_SUCCESSORS = {
    "moved": [{"entity_id": "ent_q2w3e4r5t6y7u2i3", "name": "Islamitische Staat"}],
    "split": [
        {"entity_id": "ent_q2w3e4r5t6y7u2i3", "name": "Groningen (stad)"},
        {"entity_id": "ent_a2s3d4f5g6h7j2k3", "name": "Groningen (provincie)"},
    ],
}


def main() -> None:
    """Write the document to standard output."""
    from flask import Flask

    from service.api import register  # which imports this module

    sys.stdout.write(as_yaml(complete(register(Flask("service")).spec.to_dict())))


def as_yaml(document: Document) -> str:
    """The document as YAML, in its own order."""
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def complete(generated: Document) -> Document:
    """The generated document with all that it lacks."""
    generated = msgspec.json.decode(encode(generated))  # decimals and tuples become what they are in JSON
    schemas = generated["components"]["schemas"]
    for unused in ("Error", "PaginationMetadata"):  # flask-smorest's own, which nothing here refers to
        schemas.pop(unused, None)
    for schema in schemas.values():
        _complete_schema(schema)
    paths = {
        path: {method: _operation(path, method, operation, schemas) for method, operation in _operations(item)}
        for path, item in generated["paths"].items()
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Telling",
            "summary": "The figures in the news, each traceable to the characters that state it.",
            "description": _DESCRIPTION,
            "version": generated["info"]["version"],
            "contact": {"name": "Telling"},
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [
            {"url": "/", "description": "The host that serves this document."},
            {"url": "http://127.0.0.1:8000", "description": "A service of your own, as `make serve` starts it."},
        ],
        "security": [],
        "tags": generated["tags"],
        "paths": paths,
        "components": {
            "schemas": dict(sorted(schemas.items())),
            "responses": {_NAMES[slug]: _problem_response(slug) for slug in _NAMES} | {"NotModified": _not_modified()},
            "headers": {name: _header(name) for name in _HEADERS},
        },
    }


def _operations(item: Document) -> Iterable[tuple[str, Document]]:
    shared = item.get("parameters", [])
    for method, operation in item.items():
        if method != "parameters":
            yield method, {**operation, "parameters": shared + operation.get("parameters", [])}


def _operation(path: str, method: str, operation: Document, schemas: Document) -> Document:
    parameters = [_parameter(parameter) for parameter in operation["parameters"]]
    ordered: Document = {
        "operationId": operation["operationId"],
        "tags": operation["tags"],
        "summary": operation["summary"],
        "description": " ".join(operation.get("description", operation["summary"] + ".").split()),
        "parameters": parameters,
    }
    if not parameters:
        del ordered["parameters"]
    if "requestBody" in operation:
        body = operation["requestBody"]
        content = body["content"]["application/json"]
        content["example"] = _example(content["schema"], schemas)
        ordered["requestBody"] = {"description": body["description"], "required": True, "content": body["content"]}
    ordered["responses"] = _responses(path, method, operation, schemas)
    return ordered


def _parameter(parameter: Document) -> Document:
    schema = parameter["schema"]
    if parameter["in"] == "path":
        description, example = _PATH_PARAMETERS[parameter["name"]]
        schema = {"type": "string", "minLength": 1, "examples": [example]}
        return {"name": parameter["name"], "in": "path", "required": True, "description": description, "schema": schema}
    _complete_schema(schema)
    kept = {key: value for key, value in parameter.items() if key not in ("schema", "required")}
    return {**kept, "required": False, "schema": schema}


def _responses(path: str, method: str, operation: Document, schemas: Document) -> Document:
    versioned = path.startswith(("/v1/", "/problems/"))
    responses: Document = {}
    for status, response in sorted(operation["responses"].items()):
        if "content" in response:  # those of the views; flask-smorest's own errors are replaced below
            responses[str(status)] = _success(response, method, operation, schemas, kept=versioned and method == "get")
    has_body = "requestBody" in operation
    slugs = ["malformed-json" if has_body else "invalid-parameters"]
    if "{" in path:
        slugs.append("not-found")
    if "{entity_id}" in path:
        slugs += ["moved", "split"]
    if versioned:
        slugs.append("not-acceptable")
    if has_body:
        slugs += ["body-too-large", "unsupported-media-type", "invalid-body", "busy"]
    slugs += ["address-too-long", "internal-error"]
    if versioned and method == "get" and operation["tags"] != ["vocabularies"] and operation["tags"] != ["problems"]:
        slugs.append("store-unavailable")
    if versioned and method == "get":
        responses["304"] = {"$ref": "#/components/responses/NotModified"}
    for slug in slugs:
        responses[str(PROBLEM_TYPES[slug].status)] = {"$ref": f"#/components/responses/{_NAMES[slug]}"}
    return dict(sorted(responses.items()))


def _success(response: Document, method: str, operation: Document, schemas: Document, kept: bool) -> Document:
    (described,) = response["content"].values()
    (media_type,) = response["content"]
    formats: list[str] = next((p["schema"]["enum"] for p in operation["parameters"] if p["name"] == "format"), [])
    example = _example(described["schema"], schemas) if media_type == JSON else _METRICS_EXAMPLE
    content: Document = {}
    for name in formats:
        content[_MEDIA_TYPES[name]] = _content(name, described["schema"], example)
    if not formats:
        content[media_type] = {"schema": described["schema"], "example": example}
    headers = ["X-Request-ID", "Cache-Control"]
    if kept:
        headers = ["ETag", "Vary", *headers]
    if any(parameter["name"] == "cursor" for parameter in operation["parameters"]):
        headers.append("Link")
    return {
        "description": response["description"],
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in headers},
        "content": content,
    }


_METRICS_EXAMPLE = 'telling_requests_total{method="GET",route="/v1/figures",status="200"} 128.0\n'


def _content(name: str, schema: Document, example: Any) -> Document:
    if name in ("json", "jsonld"):
        return {"schema": schema, "example": example}
    if name == "text":
        shown = example["text"]
    else:
        records = example["data"]
        shown = (render_csv(records, _flat(records[0])) if name == "csv" else render_ndjson(records)).decode()
    return {"schema": {"type": "string", "description": _TEXTS[name]}, "example": shown}


_TEXTS = {
    "csv": "One line a record (RFC 4180); dots in the names of columns reach into objects. Cells that a spreadsheet "
    "would run as a formula begin with a quote.",
    "ndjson": "One JSON record a line.",
    "text": "The document as received.",
}


def _flat(record: Document, prefix: str = "") -> list[str]:
    names: list[str] = []
    for name, value in record.items():
        names += _flat(value, f"{prefix}{name}.") if isinstance(value, dict) else [prefix + name]
    return names


def _complete_schema(schema: Document) -> None:
    """Say of inner schemas what apispec leaves out or says in an older way."""
    for inner in schema.get("properties", {}).values():
        _complete_schema(inner)
    if isinstance(schema.get("items"), dict):
        _complete_schema(schema["items"])
    if "allOf" in schema and len(schema["allOf"]) == 1:  # apispec wraps a described reference; 3.1 needs no wrap
        schema |= schema.pop("allOf")[0]


def _example(schema: Document, schemas: Document) -> Any:
    """An example of a schema, put together from those of its properties."""
    if "$ref" in schema:
        return _example(schemas[schema["$ref"].rsplit("/", 1)[1]], schemas)
    if "properties" in schema:
        return {name: _example(inner, schemas) for name, inner in schema["properties"].items()}
    if "examples" in schema:
        return schema["examples"][0]
    if schema.get("type") == "array":
        return [_example(schema["items"], schemas)]
    raise ValueError(f"No example in {schema}: give the field one.")


def _problem_response(slug: str) -> Document:
    problem = PROBLEM_TYPES[slug]
    example: Document = {
        "type": f"/problems/{slug}",
        "title": problem.title,
        "status": problem.status,
        "detail": problem.advice,
        "instance": _instance(slug),
        "request_id": "9f86d081884c7d65",
    }
    if slug in _FAULTS:
        example["errors"] = [_FAULTS[slug]]
    if slug in _SUCCESSORS:
        example["successors"] = _SUCCESSORS[slug]
    further = {308: ["Location"], 503: ["Retry-After"]}
    headers = ["X-Request-ID", "Cache-Control", *further.get(problem.status, [])]
    return {
        "description": f"{problem.title}. {problem.advice}",
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in headers},
        "content": {PROBLEM_MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}},
    }


def _instance(slug: str) -> str:
    if slug in _SUCCESSORS:
        return "/v1/entities/ent_hm5u2rkq3xwz7abc"
    in_body = slug == "busy" or "body" in slug or "json" in slug or "media" in slug
    return "/v1/extractions" if in_body else "/v1/figures"


def _not_modified() -> Document:
    headers = ("ETag", "Vary", "Cache-Control", "X-Request-ID")
    return {
        "description": "What you have is still right: the ETag in If-None-Match is that of the present answer.",
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in headers},
    }


def _header(name: str) -> Document:
    description, example = _HEADERS[name]
    return {"description": description, "schema": {"type": "string", "examples": [example]}}


if __name__ == "__main__":
    main()
