"""How arguments reach the views: webargs, with strict readers and all faults as one problem."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NoReturn, TypeVar, cast

import marshmallow as ma
from flask import Request
from flask_smorest import Blueprint  # type: ignore[import-untyped]
from webargs.flaskparser import FlaskParser

from service.api.json_body import read_json
from service.api.problems import PROBLEM_TYPES, Fault, Problem
from service.api.query import read_query

ViewT = TypeVar("ViewT", bound=Callable[..., Any])


class StrictParser(FlaskParser):
    """Refuses what webargs would let pass: unknown and repeated parameters, loose JSON."""

    def __init__(self) -> None:
        super().__init__(unknown=ma.RAISE)

    def load_querystring(self, req: Request, schema: ma.Schema) -> Any:
        return read_query(req)

    def load_json(self, req: Request, schema: ma.Schema) -> Any:
        return read_json(req)

    def handle_error(self, error: ma.ValidationError, req: Request, schema: ma.Schema, **_: Any) -> NoReturn:
        messages = error.messages_dict
        in_body = "json" in messages
        slug = "invalid-body" if in_body else "invalid-parameters"
        found = messages["json"] if in_body else messages["query"]
        faults = [
            Fault(detail, pointer=_pointer(path)) if in_body else Fault(detail, parameter=path[0] if path else "")
            for path, detail in _leaves(found, ())
        ]
        named = "; ".join(sorted({fault.pointer or fault.parameter or "the whole" for fault in faults}))
        raise Problem(slug, f"{PROBLEM_TYPES[slug].title}: see errors for {named}.", faults)


class ResourceBlueprint(Blueprint):  # type: ignore[misc]
    """A blueprint of the service: flask-smorest's, with the strict parser, named operations and typed decorators.

    A view always answers with a ready Response; the schema given to `response` documents it and is never run.
    """

    ARGUMENTS_PARSER = StrictParser()

    def add_url_rule(
        self, rule: str, endpoint: str | None = None, view_func: Any = None, *args: Any, **options: Any
    ) -> None:
        """Register the view; its operationId is its own name: `list_figures` is documented as `listFigures`."""
        view_func = Blueprint.doc(operationId=_camel_case(view_func.__name__))(view_func)
        super().add_url_rule(rule, endpoint, view_func, *args, **options)

    def route(self, rule: str, **options: Any) -> Callable[[ViewT], ViewT]:
        """The path that the view answers."""
        return cast(Callable[[ViewT], ViewT], super().route(rule, **options))

    def arguments(self, schema: type[ma.Schema], **options: Any) -> Callable[[ViewT], ViewT]:
        """What the view takes, read strictly and handed to it as a dict."""
        return cast(Callable[[ViewT], ViewT], super().arguments(schema, **options))

    def response(self, status: int, schema: Any, **options: Any) -> Callable[[ViewT], ViewT]:
        """What the view answers, for the documentation."""
        return cast(Callable[[ViewT], ViewT], super().response(status, schema, **options))

    def alt_response(self, status: int, **options: Any) -> Callable[[ViewT], ViewT]:
        """What the view may answer instead, for the documentation."""
        return cast(Callable[[ViewT], ViewT], super().alt_response(status, **options))


def _camel_case(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def _leaves(messages: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(messages, Mapping):
        for name, part in messages.items():
            yield from _leaves(part, path if name == "_schema" else (*path, str(name)))
    elif isinstance(messages, (list, tuple)):
        for part in messages:
            yield from _leaves(part, path)
    else:
        yield path, str(messages)


def _pointer(path: tuple[str, ...]) -> str:
    return "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in path)
