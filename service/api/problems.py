"""Errors as RFC 9457 problem details: one table from what went wrong to what the client is told.

Every error of the service leaves through here as `application/problem+json`. `type` is stable and can be opened
(`GET /problems/<slug>`); `errors` lists every fault at once, each with what to do about it.

To add a problem: one line in `PROBLEM_TYPES`, and where an exception of `service.errors` means it, one in `_BY_ERROR`.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from service.errors import InvalidQuery, NotFound, StoreUnavailable, UnreadableDocument
from service.model import EntityRef

PROBLEM_MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 2
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProblemType:
    """One kind of problem: `slug` names it for ever, `advice` says what to do next."""

    slug: str
    status: int
    title: str
    advice: str


PROBLEM_TYPES: dict[str, ProblemType] = {
    problem.slug: problem
    for problem in (
        ProblemType(
            "invalid-parameters",
            400,
            "The query parameters cannot be used",
            "Mend every parameter that `errors` names; the parameters of each endpoint stand in /docs.",
        ),
        ProblemType(
            "malformed-json",
            400,
            "The body is not JSON that can be read",
            "Send one JSON object in UTF-8 without byte order mark, NaN, Infinity, repeated names or lone surrogates.",
        ),
        ProblemType(
            "bad-request",
            400,
            "The request cannot be read",
            "Check the request line, the headers and the length of the body.",
        ),
        ProblemType(
            "moved",
            308,
            "This record has another id now",
            "Follow the Location header, and keep the id of `successors` instead of this one.",
        ),
        ProblemType(
            "split",
            410,
            "This record became several others",
            "Choose among those that `successors` names, and keep their ids instead of this one.",
        ),
        ProblemType(
            "not-found",
            404,
            "There is nothing here",
            "Check the path against /docs, and the id against the list it came from: the record may have been deleted.",
        ),
        ProblemType(
            "method-not-allowed",
            405,
            "This resource does not take this method",
            "Use one of the methods that the Allow header names.",
        ),
        ProblemType(
            "not-acceptable",
            406,
            "No representation that is asked for can be given",
            "Ask for one of the media types that `errors` names, in Accept or with `format`.",
        ),
        ProblemType(
            "body-too-large",
            413,
            "The body is too large",
            "Send a smaller body; the limit stands in `detail`.",
        ),
        ProblemType(
            "address-too-long",
            414,
            "The address is too long",
            "Shorten the query string.",
        ),
        ProblemType(
            "unsupported-media-type",
            415,
            "The body is of a type that is not read here",
            "Send JSON: Content-Type: application/json, in UTF-8, without Content-Encoding.",
        ),
        ProblemType(
            "invalid-body",
            422,
            "The body is JSON, but not what is asked for",
            "Mend every member that `errors` points at; the schema stands in /docs.",
        ),
        ProblemType(
            "internal-error",
            500,
            "The service failed",
            "Try again; when it stays, report `request_id` to whoever runs this service.",
        ),
        ProblemType(
            "store-unavailable",
            503,
            "The database does not answer",
            "Try again after the seconds that the Retry-After header gives; /readyz tells when it is back.",
        ),
        ProblemType(
            "busy",
            503,
            "Too many texts are being read",
            "Try again after the seconds that the Retry-After header gives, and send fewer texts at a time.",
        ),
    )
}
_BY_STATUS = {
    400: "bad-request",
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    413: "body-too-large",
    414: "address-too-long",
    415: "unsupported-media-type",
    422: "invalid-body",
    503: "store-unavailable",
}
_BY_ERROR: dict[type[Exception], str] = {
    NotFound: "not-found",
    InvalidQuery: "invalid-parameters",
    UnreadableDocument: "invalid-body",
    StoreUnavailable: "store-unavailable",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, in a query parameter or at a JSON pointer of the body."""

    detail: str
    parameter: str | None = None
    pointer: str | None = None
    header: str | None = None


class Problem(Exception):
    """Raised by whatever finds that a request cannot be answered; becomes the response.

    `successors` are the entities that stand for one that is gone.
    """

    def __init__(
        self,
        slug: str,
        detail: str,
        faults: Sequence[Fault] = (),
        headers: Sequence[tuple[str, str]] = (),
        successors: Sequence[EntityRef] = (),
    ) -> None:
        super().__init__(detail)
        self.slug, self.detail, self.faults, self.headers = slug, detail, tuple(faults), tuple(headers)
        self.successors = tuple(successors)


def register_error_handlers(app: Flask) -> None:
    """Let every exception of `app`, expected or not, leave as a problem."""
    app.register_error_handler(Problem, problem_response)
    app.register_error_handler(HTTPException, _http_problem)
    for error in _BY_ERROR:
        app.register_error_handler(error, _domain_problem)
    app.register_error_handler(Exception, _unexpected_problem)


def problem_response(problem: Problem) -> Response:
    """The response that tells `problem`."""
    kind = PROBLEM_TYPES[problem.slug]
    document: dict[str, Any] = {
        "type": f"/problems/{kind.slug}",
        "title": kind.title,
        "status": kind.status,
        "detail": problem.detail,
        "instance": request.path,
        "request_id": request.environ.get("telling.request_id", ""),
    }
    if problem.faults:
        document["errors"] = [_fault(fault) for fault in problem.faults]
    if problem.successors:
        document["successors"] = [{"entity_id": ref.entity_id, "name": ref.name} for ref in problem.successors]
    response = Response(_encode(document), kind.status, content_type=PROBLEM_MEDIA_TYPE)
    response.headers["Cache-Control"] = "no-store"
    for name, value in problem.headers:
        response.headers[name] = value
    if kind.status == 503:
        response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def _encode(document: dict[str, Any]) -> bytes:
    try:
        return msgspec.json.encode(document)
    except UnicodeEncodeError:  # the client's own words, quoted in a detail, held half a character
        return msgspec.json.encode(_printable(document))


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {_printable(key): _printable(part) for key, part in value.items()}
    return [_printable(part) for part in value] if isinstance(value, list) else value


def _fault(fault: Fault) -> dict[str, str]:
    place = (("parameter", fault.parameter), ("pointer", fault.pointer), ("header", fault.header))
    return {name: value for name, value in place if value is not None} | {"detail": fault.detail}


def _http_problem(error: HTTPException) -> Response:
    """Errors of werkzeug and Flask: an unknown path, a method that is not allowed, a body over the limit."""
    status = error.code or 500
    slug = _BY_STATUS.get(status, "internal-error" if status >= 500 else "bad-request")
    if isinstance(error, MethodNotAllowed):
        allowed = ", ".join(sorted(error.valid_methods or ()))
        detail = f"{request.method} is not possible on {request.path}; use {allowed}."
        return problem_response(Problem(slug, detail, headers=[("Allow", allowed)]))
    if status == 404:
        return problem_response(
            Problem(slug, f"No resource has the path {request.path}. See /docs for those there are.")
        )
    if status == 413:
        limit = request.max_content_length
        return problem_response(Problem(slug, f"The body is larger than {limit} bytes, the most that is read here."))
    return problem_response(Problem(slug, error.description or PROBLEM_TYPES[slug].advice))


def _domain_problem(error: Exception) -> Response:
    slug = next(_BY_ERROR[kind] for kind in type(error).__mro__ if kind in _BY_ERROR)
    if isinstance(error, InvalidQuery):
        faults = [Fault(detail, parameter=parameter) for parameter, detail in error.faults]
        return problem_response(Problem(slug, PROBLEM_TYPES[slug].advice, faults))
    if isinstance(error, StoreUnavailable):
        _log.error("store unavailable: %s", error)  # the message may name hosts: for the log, not for the client
        return problem_response(Problem(slug, PROBLEM_TYPES[slug].advice))
    return problem_response(Problem(slug, str(error)))


def _unexpected_problem(error: Exception) -> Response:
    request_id = request.environ.get("telling.request_id", "")
    _log.exception("request %s failed: %s %s", request_id, request.method, request.path, exc_info=error)
    return problem_response(Problem("internal-error", PROBLEM_TYPES["internal-error"].advice))
