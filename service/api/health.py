"""What the service says of itself: alive, ready, which version, how busy."""

import platform
from typing import Any

from flask import Response

from service import __version__
from service.api.metrics import CONTENT_TYPE
from service.api.parser import ResourceBlueprint
from service.api.parts import parts
from service.api.render.values import encode
from service.api.responses import JSON_TYPE, Args
from service.api.schemas.health import HealthSchema, ReadinessSchema, VersionSchema
from service.api.schemas.parameters import NoQuery
from service.errors import StoreUnavailable
from service.model.vocabularies import POLICY_VERSION

blueprint = ResourceBlueprint("service", __name__, description="The service itself.")


@blueprint.route("/healthz")
@blueprint.arguments(NoQuery, location="query")
@blueprint.response(200, HealthSchema, description="The process lives.")
def get_health(_: Args) -> Response:
    """Tell whether the process lives

    Looks at nothing else: a process is not to be restarted because its database is away.
    """
    return _unkept({"status": "ok"})


@blueprint.route("/readyz")
@blueprint.arguments(NoQuery, location="query")
@blueprint.response(
    200, ReadinessSchema, description="Requests can be sent here; `degraded` is slower and still right."
)
@blueprint.alt_response(
    503, schema=ReadinessSchema, description="The corpus is still loading, or the database is away."
)
def get_readiness(_: Args) -> Response:
    """Tell whether requests can be sent here

    Names every check, and every document that could not be read.
    """
    store, corpus, unreadable = _check_store()
    cache = _check_cache()
    if store["status"] != "ok":
        status = "unavailable"
    elif corpus["status"] != "ok":
        status = "loading"
    else:
        status = "ready" if cache["status"] == "ok" else "degraded"
    checks = {"store": store, "cache": cache, "corpus": corpus}
    response = _unkept({"status": status, "checks": checks, "unreadable": unreadable})
    response.status_code = 200 if status in ("ready", "degraded") else 503
    return response


@blueprint.route("/version")
@blueprint.arguments(NoQuery, location="query")
@blueprint.response(200, VersionSchema, description="What is running.")
def get_version(_: Args) -> Response:
    """Tell what is running"""
    return _unkept(
        {
            "service": __version__,
            "extractor": parts().ingest.extractor,
            "policy": POLICY_VERSION,
            "python": platform.python_version(),
        }
    )


@blueprint.route("/metrics")
@blueprint.arguments(NoQuery, location="query")
@blueprint.response(200, {"type": "string"}, content_type="text/plain", description="Counts, as Prometheus reads them.")
def get_metrics(_: Args) -> Response:
    """Tell how busy the service is"""
    response = Response(parts().metrics.render(), content_type=CONTENT_TYPE)
    response.headers["Cache-Control"] = "no-store"
    return response


def _check_store() -> tuple[dict[str, Any], dict[str, Any], list[dict[str, str]]]:
    store = parts().store
    try:
        store.ping()
        state = store.corpus_state()
    except StoreUnavailable:
        detail = "The database does not answer: only what is ready in the cache can be read."
        return {"status": "unavailable", "detail": detail}, {"status": "unavailable"}, []
    corpus = {"status": "ok" if state.loaded else "loading", "articles": state.articles, "version": state.version}
    unreadable = [{"uri": uri, "reason": reason} for uri, reason in sorted(state.unreadable.items())]
    return {"status": "ok"}, corpus, unreadable


def _check_cache() -> dict[str, str]:
    cache = parts().cache
    cache.ping()
    if cache.state == "degraded":
        return {"status": "unavailable", "detail": "Redis does not answer: every read goes on without it, slower."}
    return {"status": "ok"}


def _unkept(document: dict[str, Any]) -> Response:
    response = Response(encode(document), content_type=JSON_TYPE)
    response.headers["Cache-Control"] = "no-store"
    return response
