"""How the views answer: bytes with a strong ETag, and lists that page alike."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlencode

import marshmallow as ma
from flask import Response, request

from service.api.cursors import InvalidCursor, make_cursor, parse_cursor
from service.api.negotiation import LIST_FORMATS, RECORD_FORMATS, choose_format
from service.api.parts import parts
from service.api.problems import Fault, Problem
from service.api.query import read_query
from service.api.render.values import encode
from service.api.selection import columns_of, expand_columns, select_fields, selectable_of, without_fields
from service.api.tables import render_csv, render_ndjson
from service.store.base import Page

RecordT = TypeVar("RecordT")
Args = Mapping[str, Any]
JSON_TYPE = "application/json"
# Keep it, but ask before each use: an answer may change with the next article, and asking costs a 304.
CACHE_CONTROL = "no-cache"
_NOT_FILTERS = frozenset(("limit", "cursor", "selected", "format"))


@dataclass(frozen=True, slots=True)
class Resource:
    """How one kind of record is listed: its columns, what `fields` may name, and what lists leave out unless asked."""

    columns: tuple[str, ...]
    selectable: tuple[str, ...]
    left_out: frozenset[str]


def resource(schema: type[ma.Schema], left_out: frozenset[str] = frozenset()) -> Resource:
    """The listing of the records that `schema` describes."""
    return Resource(columns_of(schema), selectable_of(schema), left_out)


def ready(body: bytes, content_type: str, headers: Mapping[str, str] | None = None) -> Response:
    """A response of these bytes that clients may keep and ask for again by its ETag."""
    response = Response(body, content_type=content_type)
    response.headers["ETag"] = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    response.headers["Vary"] = "Accept"
    response.headers["Cache-Control"] = CACHE_CONTROL
    if not content_type.startswith(JSON_TYPE):  # words of the open web, which no browser is to take for a page
        response.headers["X-Content-Type-Options"] = "nosniff"
    for name, value in (headers or {}).items():
        response.headers[name] = value
    return response


def record_response(record: dict[str, Any], args: Args) -> Response:
    """One record as JSON, or what `fields` selects of it."""
    choose_format(request, RECORD_FORMATS, args.get("format"))
    selected = args.get("selected")
    return ready(encode(select_fields(record, selected) if selected else record), JSON_TYPE)


def filters_of(args: Args) -> dict[str, Any]:
    """The arguments that choose and order the records, without those that only choose how they are shown."""
    return {name: value for name, value in args.items() if name not in _NOT_FILTERS and value is not None}


def paging_of(args: Args) -> dict[str, Any]:
    """What a store query needs to find the page: `limit`, and `after` from the cursor.

    Raises:
        Problem: invalid-parameters where the cursor was not made for this listing.
    """
    paging: dict[str, Any] = {"limit": args["limit"]}
    if "cursor" in args:
        try:
            paging["after"] = parse_cursor(args["cursor"], _listing(args), parts().settings.cursor_key)
        except InvalidCursor:
            detail = (
                "This cursor was not made for this listing, or was damaged: take links.next as it stands, "
                "or leave the cursor out to begin at the first page."
            )
            raise Problem("invalid-parameters", detail, [Fault(detail, parameter="cursor")]) from None
    return paging


def list_response(
    args: Args, kind: Resource, page: Page[RecordT], render: Callable[[RecordT], dict[str, Any]]
) -> Response:
    """One page of records as JSON, CSV or NDJSON."""
    chosen = choose_format(request, LIST_FORMATS, args.get("format"))
    links = links_of(args, page.next)
    headers = {"Link": f'<{links["next"]}>; rel="next"'} if "next" in links else {}
    selected = args.get("selected")
    records = [render(record) for record in page.records]
    if chosen == "csv":
        columns = tuple(column for column in kind.columns if column.split(".")[0] not in kind.left_out)
        if selected:
            columns = expand_columns(selected, kind.columns)
        return ready(render_csv(records, columns), "text/csv; charset=utf-8", headers)
    if selected:
        records = [select_fields(record, selected) for record in records]
    elif kind.left_out:
        records = [without_fields(record, kind.left_out) for record in records]
    if chosen == "ndjson":
        return ready(render_ndjson(records), "application/x-ndjson", headers)
    meta = {"total": page.total, "corpus_version": page.corpus_version}
    return ready(encode({"data": records, "links": links, "meta": meta}), JSON_TYPE, headers)


def links_of(args: Args, next_key: Any) -> dict[str, str]:
    """Paths of this page and, where there is one, the next, with all parameters as they were given."""
    given = list(read_query(request).items(multi=True))
    links = {"self": _path(given)}
    if next_key is not None:
        cursor = make_cursor(next_key, _listing(args), parts().settings.cursor_key)
        links["next"] = _path([(name, value) for name, value in given if name != "cursor"] + [("cursor", cursor)])
    return links


def _path(parameters: list[tuple[str, str]]) -> str:
    query = urlencode(parameters, safe=",:/")  # as a person would type it
    path = request.path
    return f"{path}?{query}" if query else path


def _listing(args: Args) -> str:
    """Names the listing that a cursor belongs to: the path, the filters and the sort."""
    filters = sorted((name, str(value)) for name, value in filters_of(args).items())
    return urlencode([("", request.path), *filters])
