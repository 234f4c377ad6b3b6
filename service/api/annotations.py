"""Figures and mentions as W3C Web Annotations, for annotation tools that know nothing of this service."""

from collections.abc import Iterable
from typing import Any

from service.api.render.values import Json, render_number
from service.model import Figure, Mention
from service.store.base import StoredArticle, StoredFigure, StoredMention

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE = f'application/ld+json; profile="{CONTEXT}"'
_AROUND = 32


def render_page(article: StoredArticle, items: Iterable[Json], total: int, here: str, following: str | None) -> Json:
    """An AnnotationPage; `here` and `following` are the paths of this page and the next."""
    collection = _collection_path(article.id)
    page: Json = {
        "@context": CONTEXT,
        "id": here,
        "type": "AnnotationPage",
        "partOf": {
            "id": collection,
            "type": "AnnotationCollection",
            "label": f"Figures and mentions of {article.id}",
            "total": total,
            "first": collection,
        },
    }
    if following is not None:
        page["next"] = following
    page["items"] = list(items)
    return page


def annotate_figure(article: StoredArticle, stored: StoredFigure) -> Json:
    """The annotation that describes a figure where it stands."""
    figure = stored.figure
    path = f"/v1/figures/{stored.id}"
    return _annotation(article, stored.id, "describing", path, _gist(figure), figure.start, figure.end)


def annotate_mention(article: StoredArticle, stored: StoredMention) -> Json:
    """The annotation that identifies what a mention names."""
    mention: Mention = stored.mention
    path = f"/v1/entities/{mention.entity_id}"
    return _annotation(article, stored.id, "identifying", path, stored.entity_name, mention.start, mention.end)


def _annotation(
    article: StoredArticle, record_id: str, motivation: str, path: str, gist: str, start: int, end: int
) -> Json:
    text = article.article.text
    return {
        "id": f"{_collection_path(article.id)}#{record_id}",
        "type": "Annotation",
        "motivation": motivation,
        "body": [
            {"type": "Dataset", "id": path, "format": "application/json"},
            {"type": "TextualBody", "value": gist, "format": "text/plain", "purpose": "describing"},
        ],
        "target": {
            "type": "SpecificResource",
            "source": {
                "id": f"/v1/articles/{article.id}?format=text",
                "type": "Text",
                "format": "text/plain",
                "language": article.article.language,
            },
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": text[start:end],
                    "prefix": text[max(0, start - _AROUND) : start],
                    "suffix": text[end : end + _AROUND],
                },
            ],
        },
    }


def _gist(figure: Figure) -> str:
    """A figure in a few words: "about 1000 strijder", "between 10000 and 15000 EUR"."""
    quantity = figure.quantity
    bounds = (quantity.best,) if quantity.best is not None else (quantity.low, quantity.high)
    values = " and ".join(str(render_number(bound)) for bound in bounds if bound is not None)
    words: tuple[Any, ...] = (
        None if quantity.modifier == "exact" else quantity.modifier.replace("_", " "),
        values,
        quantity.unit,
        figure.counted.lemma if figure.counted else None,
        quantity.per and quantity.per.surface,
        None if figure.factuality == "asserted" else f"({figure.factuality})",
    )
    return " ".join(word for word in words if word)


def _collection_path(article_id: str) -> str:
    return f"/v1/articles/{article_id}/annotations"
