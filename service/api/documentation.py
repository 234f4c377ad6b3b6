"""The documentation, served by the service itself: the OpenAPI document, and Swagger UI on it.

The assets of Swagger UI come from the package flask-swagger-ui; the page and the script that starts it are ours,
because the package's own page holds its script inline, which a strict content security policy forbids.
"""

import mimetypes
from functools import cache
from pathlib import Path
from typing import Any, cast

import flask_swagger_ui  # type: ignore[import-untyped]
import msgspec
from flask import Blueprint, Response, current_app, redirect, request

from service.api.problems import Fault, Problem
from service.api.query import read_query
from service.api.responses import ready

blueprint = Blueprint("documentation", __name__)
_ASSETS = Path(flask_swagger_ui.__file__).parent / "dist"
_SERVED = frozenset(
    (
        "swagger-ui.css",
        "swagger-ui-bundle.js",
        "swagger-ui-standalone-preset.js",
        "index.css",
        "favicon-16x16.png",
        "favicon-32x32.png",
        "LICENSE",
    )
)
# Swagger UI sets style attributes and draws its icons from data: addresses; nothing else comes from elsewhere.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_PAGE = b"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Telling: the figures in the news</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/index.css">
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png" sizes="32x32">
</head>
<body>
<div id="swagger-ui">This page needs JavaScript; the same stands in <a href="/openapi.yaml">openapi.yaml</a>.</div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
"""
_START = b"""window.onload = function () {
  window.ui = SwaggerUIBundle({
    url: "/openapi.json",
    dom_id: "#swagger-ui",
    deepLinking: true,
    validatorUrl: null,
    defaultModelsExpandDepth: 0,
    presets: [SwaggerUIBundle.presets.apis],
  });
};
"""


@blueprint.route("/")
def get_root() -> Response:
    """Whoever comes to the door is shown in."""
    return cast(Response, redirect("/docs"))


@blueprint.route("/openapi.json")
def get_openapi_json() -> Response:
    """The OpenAPI document as JSON."""
    _refuse_parameters()
    return ready(_openapi_json(), "application/json")


@blueprint.route("/openapi.yaml")
def get_openapi_yaml() -> Response:
    """The OpenAPI document as YAML."""
    from service.api.openapi import as_yaml

    _refuse_parameters()
    return ready(as_yaml(msgspec.json.decode(_openapi_json())).encode(), "application/yaml")


@blueprint.route("/docs")
def get_docs() -> Response:
    """The page of Swagger UI."""
    return _page(_PAGE, "text/html; charset=utf-8")


@blueprint.route("/docs/start.js")
def get_docs_script() -> Response:
    """The script that starts it."""
    return _page(_START, "text/javascript; charset=utf-8")


@blueprint.route("/docs/<name>")
def get_docs_asset(name: str) -> Response:
    """One of its assets."""
    if name not in _SERVED:
        raise Problem("not-found", f"There is no {name!r} here: /docs is the page.")
    content_type = mimetypes.guess_type(name)[0] or "text/plain; charset=utf-8"
    return ready((_ASSETS / name).read_bytes(), content_type)


def _page(body: bytes, content_type: str) -> Response:
    return ready(body, content_type, {"Content-Security-Policy": _POLICY})


def _refuse_parameters() -> None:
    faults = [Fault("There is no such parameter here: leave it out.", parameter=name) for name in read_query(request)]
    if faults:
        raise Problem("invalid-parameters", "This address takes no parameters.", faults)


def _openapi_json() -> bytes:
    return _document(current_app.extensions["flask-smorest"]["apis"][""]["ext_obj"])


@cache
def _document(api: Any) -> bytes:
    from service.api.openapi import complete  # `python -m` warns of a module that its own package has imported

    return msgspec.json.encode(complete(api.spec.to_dict()))
