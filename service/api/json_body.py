"""Request bodies: JSON read strictly (RFC 8259, I-JSON), so that what is understood is what was sent.

Python's own parser takes NaN, repeated names and half surrogate pairs; each of these means something else to the next
program, so all are refused here, with the place where they stand.
"""

import json
import math
import re
from typing import Any, NoReturn

from flask import Request
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from service.api.problems import Fault, Problem

# Deeper than any schema here; well below what the parser's own stack allows, wherever it is called from.
MAX_DEPTH = 64
# A string, or a bracket outside of one. Possessive, and content with a string that never ends: otherwise a body of
# escaped quotes would take time by the square of its length.
_BRACKETS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json(request: Request) -> Any:
    """The JSON value in the body.

    Raises:
        Problem: unsupported-media-type, malformed-json, bad-request.
        RequestEntityTooLarge: the body is over the limit.
    """
    _check_type(request)
    try:
        body = request.get_data(cache=True)
    except (ClientDisconnected, OSError):
        raise Problem("bad-request", "The body ended before the length that Content-Length announces.") from None
    if request.content_length is None and len(body) >= (request.max_content_length or math.inf):
        raise RequestEntityTooLarge  # werkzeug stops reading a chunked body at the limit, without a word
    if not body.strip(b" \t\r\n"):
        _refuse('The body is empty: send a JSON object such as {"text": "..."}.')
    if body.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        _refuse("The body begins with a byte order mark: leave it out and send plain UTF-8.")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse(f"Byte {error.start} of the body is not UTF-8: encode the JSON as UTF-8.")
    _check_depth(body)
    return _parse(text)


def _check_type(request: Request) -> None:
    if request.mimetype != "application/json":
        given = f"{request.mimetype} is not read here" if request.mimetype else "The Content-Type header is missing"
        raise _unsupported(f"{given}: send Content-Type: application/json.", "Content-Type")
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if charset not in ("utf-8", "utf8"):
        raise _unsupported(f"charset={charset} is not read here: JSON is always UTF-8.", "Content-Type")
    encoding = request.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding != "identity":
        raise _unsupported(
            f"Content-Encoding: {encoding} is not read here: send the body as it is.", "Content-Encoding"
        )


def _unsupported(detail: str, header: str) -> Problem:
    headers = [("Accept", "application/json"), ("Accept-Encoding", "identity")]
    return Problem("unsupported-media-type", detail, [Fault(detail, header=header)], headers)


def _check_depth(body: bytes) -> None:
    depth = 0
    for match in _BRACKETS.finditer(body):
        token = match[0]
        if token in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                _refuse(f"The JSON nests deeper than {MAX_DEPTH} levels at byte {match.start()}.")
        elif token in b"]}":
            depth -= 1


def _parse(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        _refuse(f"Not JSON: {error.msg} at line {error.lineno}, column {error.colno}.")
    except ValueError as error:  # an integer of more digits than Python converts
        _refuse(f"Not JSON that can be read: {error}.")
    except RecursionError:
        _refuse("The JSON nests too deep.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        seen: set[str] = set()
        name = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        _refuse(f"The name {_shown(name)} stands twice in one object: send it once.")
    for name, value in pairs:
        if _SURROGATE.search(name) or (isinstance(value, str) and _SURROGATE.search(value)):
            _refuse(
                f"The member {_shown(name)} holds half of a surrogate pair (\\ud800 to \\udfff): send whole characters."
            )
    return members


def _constant(name: str) -> NoReturn:
    _refuse(f"{name} is not JSON: send a number, or null.")


def _shown(name: str) -> str:
    short = name if len(name) <= 40 else name[:40] + "..."
    return '"' + short.encode("utf-8", "backslashreplace").decode() + '"'


def _refuse(detail: str) -> NoReturn:
    raise Problem("malformed-json", detail, [Fault(detail, pointer="")])
