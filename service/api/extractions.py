"""/v1/extractions: reads a text that is sent, and stores nothing."""

import hashlib
from typing import Any

import msgspec
from flask import Response, request

from service import __version__
from service.api.negotiation import RECORD_FORMATS, choose_format
from service.api.parser import ResourceBlueprint
from service.api.parts import parts
from service.api.problems import PROBLEM_TYPES, Fault, Problem
from service.api.render.articles import render_parts
from service.api.render.entities import render_mention
from service.api.render.figures import render_figure, render_time
from service.api.render.values import Json, encode
from service.api.responses import JSON_TYPE, Args
from service.api.schemas.extractions import ExtractionRequestSchema, ExtractionSchema
from service.api.schemas.parameters import NoQuery
from service.errors import InvalidQuery, UnreadableDocument
from service.model import Extraction
from service.model.ids import article_id, figure_ids, mention_id

blueprint = ResourceBlueprint("extractions", __name__, description="Read a text of your own.")


@blueprint.route("/v1/extractions", methods=["POST"])
@blueprint.arguments(NoQuery, location="query")
@blueprint.arguments(ExtractionRequestSchema, location="json", description="The text to read.")
@blueprint.response(200, ExtractionSchema, description="Everything that was found.")
def create_extraction(_: Args, body: Args) -> Response:
    """Extract the figures of a text

    Gives the same records that the other endpoints serve, and stores nothing. The same text gives the same answer.
    """
    choose_format(request, RECORD_FORMATS)
    key = "extraction:" + _hash(body)
    cache = parts().cache
    found = cache.get(key)
    if found is None:
        if not parts().reading.acquire(blocking=False):
            raise Problem("busy", PROBLEM_TYPES["busy"].advice)
        try:
            found = encode(_render(_extract(body), body.get("uri")))
        finally:
            parts().reading.release()
        cache.set(key, found, parts().settings.cache_ttl_seconds)
    response = Response(found, content_type=JSON_TYPE)
    response.headers["Cache-Control"] = "no-store"
    return response


def _hash(body: Args) -> str:
    asked = (__version__, parts().ingest.extractor, parts().settings.timezone, sorted(body.items()))
    return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()


def _extract(body: Args) -> Extraction:
    try:
        article = parts().parse_text(
            body["text"],
            published=body.get("published"),
            language=body.get("language"),
            timezone=parts().settings.timezone,
        )
    except UnreadableDocument as error:
        raise _invalid(str(error), "/text") from None
    except InvalidQuery as error:
        faults = [Fault(detail, pointer=f"/{name}") for name, detail in error.faults]
        raise Problem("invalid-body", PROBLEM_TYPES["invalid-body"].advice, faults) from None
    return parts().extract(article)


def _invalid(detail: str, pointer: str) -> Problem:
    return Problem("invalid-body", detail, [Fault(detail, pointer=pointer)])


def _render(extraction: Extraction, uri: str | None) -> Json:
    article = extraction.article
    uri = uri or f"sha256:{article.sha256}"
    id_of_article = article_id(uri)
    names = {entity.id: entity.name for entity in extraction.entities}
    ids = figure_ids(id_of_article, ((figure.quantity.kind, figure.verbatim) for figure in extraction.figures))
    provenance = {"document_sha256": article.sha256, "extractor": extraction.extractor}
    counts: dict[str, Any] = {
        "figure_count": len(extraction.figures),
        "mention_count": len(extraction.mentions),
        "entity_count": len({mention.entity_id for mention in extraction.mentions}),
    }
    return {
        "article": {"id": id_of_article, "uri": uri, **render_parts(article), **counts},
        "mentions": [
            render_mention(
                mention_id(id_of_article, mention.start, mention.end),
                id_of_article,
                mention,
                names.get(mention.entity_id, mention.surface),
            )
            for mention in extraction.mentions
        ],
        "times": [render_time(time) for time in extraction.times],
        "figures": [
            render_figure(
                id_of_figure,
                id_of_article,
                figure,
                None if figure.part_of is None else ids[figure.part_of],
                names,
                provenance,
            )
            for id_of_figure, figure in zip(ids, extraction.figures, strict=True)
        ],
    }
