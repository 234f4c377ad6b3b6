"""Which representation a client gets: `format`, else the Accept header, else the first that is offered."""

from collections.abc import Mapping

from flask import Request

from service.api.problems import Fault, Problem

JSON = "application/json"
CSV = "text/csv"
NDJSON = "application/x-ndjson"
JSON_LD = "application/ld+json"
TEXT = "text/plain"

# What each endpoint offers: the name for `format`, and the media type; the first where the client does not mind.
LIST_FORMATS = {"json": JSON, "csv": CSV, "ndjson": NDJSON}
RECORD_FORMATS = {"json": JSON}
ARTICLE_FORMATS = {"json": JSON, "text": TEXT}
ANNOTATION_FORMATS = {"jsonld": JSON_LD, "json": JSON}


def choose_format(request: Request, offered: Mapping[str, str], wanted: str | None = None) -> str:
    """The name of the representation to give; `wanted` is the `format` parameter, already validated.

    Raises:
        Problem: not-acceptable where Accept names none that is offered.
    """
    if wanted is not None:
        return wanted
    accept = request.headers.get("Accept", "")
    ranges = [_parse_range(part) for part in accept.split(",") if part.strip()]
    if not ranges:
        return next(iter(offered))
    best, best_quality = "", 0.0
    for name, media_type in offered.items():
        quality = _quality(media_type, ranges)
        if quality > best_quality:
            best, best_quality = name, quality
    if not best:
        detail = f"Accept names none of the media types that are here: {', '.join(offered.values())}."
        raise Problem("not-acceptable", detail, [Fault(detail, header="Accept")])
    return best


def _parse_range(part: str) -> tuple[str, float]:
    """A media range and its quality; parameters other than q do not choose between our representations."""
    media_range, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                quality = min(max(float(value), 0.0), 1.0)
            except ValueError:
                quality = 0.0
    return ("*/*" if media_range == "*" else media_range), (quality if quality == quality else 0.0)


def _quality(media_type: str, ranges: list[tuple[str, float]]) -> float:
    """The quality that the most specific matching range gives (RFC 9110, section 12.5.1)."""
    group = media_type.split("/")[0] + "/*"
    for specific in (media_type, group, "*/*"):
        for media_range, quality in ranges:
            if media_range == specific:
                return quality
    return 0.0
