"""Stored records -> /v1 resources over HTTP.

A request passes, from outside to inside:

    telemetry.py       names it, counts it, writes one line about it
    response_cache.py  answers from ready bytes; conditional requests and HEAD
    Flask              parser.py (query.py, json_body.py) -> a view -> render/ -> responses.py

The views stand one module a resource: articles, entities, figures, vocabularies, extractions, health, problem_types,
documentation. Around them: negotiation.py (which representation), selection.py (`fields`), tables.py (CSV, NDJSON),
cursors.py, annotations.py (JSON-LD), successors.py (ids that are gone), problems.py (every error), openapi.py (what
flask-smorest leaves to be said), schemas/ (the documented shape of everything that comes in or goes out).

To add an endpoint:
1. write its view in `<resource>.py`, with its schemas in `schemas/`;
2. add the blueprint, if it is new, to `BLUEPRINTS` below;
3. run `python -m service.api.openapi > openapi.yaml`;
4. add its path to the tests in tests/api that go over all endpoints.
"""

from flask import Flask
from flask_smorest import Api  # type: ignore[import-untyped]

from service import __version__
from service.api import (
    articles,
    documentation,
    entities,
    extractions,
    figures,
    health,
    problem_types,
    vocabularies,
)
from service.api.problems import register_error_handlers
from service.api.schemas.problems import ProblemSchema

BLUEPRINTS = (
    articles.blueprint,
    entities.blueprint,
    figures.blueprint,
    vocabularies.blueprint,
    extractions.blueprint,
    health.blueprint,
    problem_types.blueprint,
)


class _Api(Api):  # type: ignore[misc]
    """flask-smorest without its error handlers: every error leaves through `problems`."""

    def _register_error_handlers(self) -> None:
        pass


def register(app: Flask) -> Api:
    """Put all endpoints on `app`; what they work with is looked up per request (`parts.parts`)."""
    app.config.update(API_TITLE="Telling", API_VERSION=__version__, OPENAPI_VERSION="3.1.0")
    api = _Api(app)
    for blueprint in BLUEPRINTS:
        api.register_blueprint(blueprint)
    api.spec.components.schema("Problem", schema=ProblemSchema)
    app.register_blueprint(documentation.blueprint)
    register_error_handlers(app)
    return api
