"""The contract: openapi.yaml is what the code generates, and the code serves what it says, and no more."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask import Flask
from flask.testing import FlaskClient
from marshmallow import Schema, fields

import service
from service.api import schemas
from service.api.openapi import as_yaml
from service.api.problems import PROBLEM_TYPES
from service.api.schemas.figures import FacetsByNameSchema
from service.model.vocabularies import CATEGORIES, EVENTS, FACTUALITIES, KINDS, MODIFIERS
from service.store.base import FACETS

TOP = Path(service.__file__).parent.parent
# The documentation does not document itself.
UNDOCUMENTED = {
    "/",
    "/openapi.json",
    "/openapi.yaml",
    "/docs",
    "/docs/start.js",
    "/docs/{name}",
}


@pytest.fixture(scope="module")
def document(app: Flask) -> Any:
    served = app.test_client().get("/openapi.json")
    assert served.status_code == 200
    return served.json


def operations(document: Any) -> Iterator[tuple[str, str, Any]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def test_the_file_is_what_the_code_generates(document: Any) -> None:
    """When this fails: python -m service.api.openapi > openapi.yaml, and read the difference as a client would."""
    assert (TOP / "openapi.yaml").read_text(encoding="utf-8") == as_yaml(document)


def test_yaml_and_json_are_the_same_document(client: FlaskClient, document: Any) -> None:
    response = client.get("/openapi.yaml")
    assert response.content_type == "application/yaml"
    assert yaml.safe_load(response.data) == document
    assert document["openapi"] == "3.1.0"
    assert document["info"]["version"] == service.__version__


def test_each_route_is_documented_and_no_other(app: Flask, document: Any) -> None:
    routed = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    documented = {(path, method) for path, method, _ in operations(document)}
    assert {path for path, _ in routed - documented} == UNDOCUMENTED
    assert documented <= routed


def test_operations_are_named_once_and_readably(document: Any) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(set(names)) == len(names)
    assert {"listArticles", "getArticle", "listFigures", "getFigure", "createExtraction"} <= set(names)
    assert all(re.fullmatch("[a-z]+([A-Z][a-z]+)*", name) for name in names)


def test_every_error_is_a_problem(document: Any) -> None:
    for path, method, operation in operations(document):
        assert "500" in operation["responses"], path
        for status, response in operation["responses"].items():
            resolved = resolve(document, response)
            if status[0] in "45" and (path, status) != ("/readyz", "503"):
                assert list(resolved["content"]) == ["application/problem+json"], (path, method, status)


def test_every_status_that_can_occur_is_documented(document: Any) -> None:
    for path, method, operation in operations(document):
        statuses = set(operation["responses"])
        if path.startswith("/v1/") and method == "get":
            assert {"200", "304", "400", "406", "414", "500"} <= statuses
            assert ("404" in statuses) is ("{" in path)
            assert ({"308", "410"} <= statuses) is ("{entity_id}" in path)
        if method == "post":
            assert statuses == {"200", "400", "406", "413", "414", "415", "422", "500", "503"}
    described = {
        resolve(document, response)["description"] for response in document["components"]["responses"].values()
    }
    for problem in PROBLEM_TYPES.values():
        if problem.slug not in ("bad-request", "method-not-allowed"):
            assert any(text.startswith(problem.title) for text in described), problem.slug


def test_answers_that_may_be_kept_document_their_headers(document: Any) -> None:
    for path, method, operation in operations(document):
        headers = operation["responses"]["200"]["headers"]
        assert "X-Request-ID" in headers
        if path.startswith("/v1/") and method == "get":
            assert {"ETag", "Vary", "Cache-Control"} <= set(headers)


def test_everything_has_a_type_a_description_and_an_example(document: Any) -> None:
    """No untyped objects, no unions but null, every reference named: what client generators need."""
    for name, schema in document["components"]["schemas"].items():
        assert schema["type"] == "object", name
        for field, inner in schema["properties"].items():
            check_schema(f"{name}.{field}", inner)
            assert inner["description"], f"{name}.{field}"
    for path, _, operation in operations(document):
        for parameter in operation.get("parameters", []):
            where = f"{path} {parameter['name']}"
            assert parameter["description"], where
            check_schema(where, parameter["schema"])
        for response in operation["responses"].values():
            for media_type, content in resolve(document, response).get("content", {}).items():
                assert content.get("example"), (path, media_type)
                check_schema(f"{path} {media_type}", {"examples": [1], **content["schema"]})
    assert "oneOf" not in as_yaml(document)
    assert "anyOf" not in as_yaml(document)


def check_schema(where: str, schema: Any) -> None:
    if "$ref" in schema:
        return
    assert "type" in schema, where
    if schema["type"] == "array":
        check_schema(f"{where}[]", schema["items"])
    elif schema["type"] == "object":
        check_schema(f"{where}{{}}", schema["additionalProperties"])
    elif not where.endswith("[][]"):  # the numbers of a span; the span has the example
        assert schema.get("examples"), where


def test_every_example_loads_through_its_schema(document: Any) -> None:
    """What the documentation shows is what could be served."""
    by_name = {f"#/components/schemas/{name}": schema for name, schema in schema_classes().items()}
    checked = 0
    for path, _, operation in operations(document):
        for response in operation["responses"].values():
            for content in resolve(document, response).get("content", {}).values():
                if "$ref" in content["schema"]:
                    assert by_name[content["schema"]["$ref"]]().validate(content["example"]) == {}, path
                    checked += 1
    assert checked > 50


def test_each_field_is_documented_and_no_other(document: Any) -> None:
    documented = document["components"]["schemas"]
    classes = schema_classes()
    assert set(documented) <= set(classes)
    for name, schema in documented.items():
        declared = {field.data_key or key for key, field in classes[name]._declared_fields.items()}
        assert set(schema["properties"]) == declared, name


def test_terms_that_can_be_asked_for_are_those_of_the_vocabularies(document: Any) -> None:
    parameters = {p["name"]: p["schema"] for p in document["paths"]["/v1/figures"]["get"]["parameters"]}
    vocabularies = {
        "kind": KINDS, "category": CATEGORIES, "event": EVENTS, "modifier": MODIFIERS, "factuality": FACTUALITIES,
    }  # fmt: skip
    for name, terms in vocabularies.items():
        assert parameters[name]["enum"] == [term.id for term in terms]


def test_facets_are_those_of_the_store() -> None:
    assert tuple(FacetsByNameSchema().fields) == FACETS


def test_records_do_not_close_their_lists_of_terms(document: Any) -> None:
    """Vocabularies grow: a client that was generated from an enum would break on a new term."""
    for name, schema in document["components"]["schemas"].items():
        for field, inner in schema["properties"].items():
            assert "enum" not in inner, f"{name}.{field}"


def test_what_fields_can_leave_out_is_not_required() -> None:
    """A client that was generated must be able to read what `fields` selects."""
    from service.api.schemas.articles import ArticleSchema
    from service.api.schemas.entities import EntityProfileSchema, EntitySchema, MentionSchema
    from service.api.schemas.figures import FigureSchema

    for schema in (ArticleSchema, EntitySchema, EntityProfileSchema, MentionSchema, FigureSchema):
        assert required_of(schema()) == {"id"}


def required_of(schema: Schema, prefix: str = "") -> set[str]:
    found = set()
    for name, field in schema.fields.items():
        if field.required:
            found.add(prefix + name)
        if isinstance(field, fields.Nested):
            found |= required_of(field.schema, f"{prefix}{name}.")
    return found


def resolve(document: Any, node: Any) -> Any:
    while "$ref" in node:
        inner = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            inner = inner[part]
        node = inner
    return node


def schema_classes() -> dict[str, type[Schema]]:
    import importlib
    import pkgutil

    found: dict[str, type[Schema]] = {}
    for module in pkgutil.iter_modules(schemas.__path__):
        for value in vars(importlib.import_module(f"service.api.schemas.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, Schema) and value.__name__.endswith("Schema"):
                found[value.__name__.removesuffix("Schema")] = value
    return found
