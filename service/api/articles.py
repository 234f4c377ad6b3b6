"""/v1/articles: documents as they were understood, and what stands in each."""

from typing import Any

from flask import Response, request

from service.api.annotations import MEDIA_TYPE, annotate_figure, annotate_mention, render_page
from service.api.negotiation import ANNOTATION_FORMATS, ARTICLE_FORMATS, choose_format
from service.api.parser import ResourceBlueprint
from service.api.parts import parts
from service.api.render.articles import render_article
from service.api.render.entities import render_stored_mention
from service.api.render.figures import render_stored_figure
from service.api.render.values import Json, encode
from service.api.responses import Args, filters_of, links_of, list_response, paging_of, ready, record_response, resource
from service.api.schemas.annotations import AnnotationPageSchema
from service.api.schemas.articles import ArticleListSchema, ArticleSchema
from service.api.schemas.entities import MentionListSchema, MentionSchema
from service.api.schemas.figures import FigureListSchema, FigureSchema
from service.api.schemas.parameters import (
    AnnotationListQuery,
    ArticleFigureListQuery,
    ArticleListQuery,
    ArticleQuery,
    MentionListQuery,
)
from service.api.successors import follow_filters
from service.errors import NotFound
from service.store import base
from service.store.base import Key, StoredArticle

blueprint = ResourceBlueprint("articles", __name__, description="Documents, and what stands in each.")
_ARTICLES = resource(ArticleSchema, left_out=frozenset(("text", "posts", "furniture")))
_MENTIONS = resource(MentionSchema)
_FIGURES = resource(FigureSchema)


@blueprint.route("/v1/articles")
@blueprint.arguments(ArticleListQuery, location="query")
@blueprint.response(200, ArticleListSchema, description="A page of articles.")
def list_articles(args: Args) -> Response:
    """List articles

    The latest first, unless `sort` says otherwise. Records leave out `text`, `posts` and `furniture` unless `fields`
    asks for them.
    """
    query = base.ArticleQuery(**follow_filters(filters_of(args)), **paging_of(args))
    return list_response(args, _ARTICLES, parts().store.articles(query), render_article)


@blueprint.route("/v1/articles/<article_id>")
@blueprint.arguments(ArticleQuery, location="query")
@blueprint.response(200, ArticleSchema, description="The article.")
def get_article(args: Args, article_id: str) -> Response:
    """Get an article

    As plain text (`Accept: text/plain` or `format=text`) it is the document as received, whose code points all spans
    count.
    """
    article = _article(article_id)
    if choose_format(request, ARTICLE_FORMATS, args.get("format")) == "text":
        return ready(article.article.text.encode("utf-8"), "text/plain; charset=utf-8")
    return record_response(render_article(article), {**args, "format": "json"})


@blueprint.route("/v1/articles/<article_id>/figures")
@blueprint.arguments(ArticleFigureListQuery, location="query")
@blueprint.response(200, FigureListSchema, description="A page of figures.")
def list_article_figures(args: Args, article_id: str) -> Response:
    """List the figures of an article

    In the order in which they stand, unless `sort` says otherwise.
    """
    query = base.FigureQuery(**follow_filters(filters_of(args)), **paging_of(args), article=_article(article_id).id)
    return list_response(args, _FIGURES, parts().store.figures(query), render_stored_figure)


@blueprint.route("/v1/articles/<article_id>/mentions")
@blueprint.arguments(MentionListQuery, location="query")
@blueprint.response(200, MentionListSchema, description="A page of mentions.")
def list_article_mentions(args: Args, article_id: str) -> Response:
    """List the mentions of an article

    In the order in which they stand.
    """
    query = base.MentionQuery(**filters_of(args), **paging_of(args), article=_article(article_id).id)
    return list_response(args, _MENTIONS, parts().store.mentions(query), render_stored_mention)


@blueprint.route("/v1/articles/<article_id>/annotations")
@blueprint.arguments(AnnotationListQuery, location="query")
@blueprint.response(200, AnnotationPageSchema, description="A page of annotations.")
def list_article_annotations(args: Args, article_id: str) -> Response:
    """List the annotations of an article

    Its figures and mentions as W3C Web Annotations (JSON-LD), with position and quote selectors. Addresses are relative
    to the one that this page has.
    """
    article = _article(article_id)
    chosen = choose_format(request, ANNOTATION_FORMATS, args.get("format"))
    items, following, total = _annotations(article, args["limit"], paging_of(args).get("after"))
    links = links_of(args, following)
    page = render_page(article, items, total, links["self"], links.get("next"))
    headers = {"Link": f'<{links["next"]}>; rel="next"'} if "next" in links else {}
    return ready(encode(page), MEDIA_TYPE if chosen == "jsonld" else "application/json", headers)


def _article(article_id: str) -> StoredArticle:
    article = parts().store.article(article_id)
    if article is None:
        raise NotFound(f"There is no article {article_id!r}: /v1/articles lists those there are.")
    return article


def _annotations(article: StoredArticle, limit: int, after: Key | None) -> tuple[list[Json], Key | None, int]:
    """Figures first, then mentions, as one listing; its key is that of the store behind the name of the part."""
    store = parts().store
    part, key = (after[0], after[1:]) if after else ("figures", None)
    items: list[Json] = []
    following: tuple[Any, ...] | None = None
    figures = store.figures(base.FigureQuery(article=article.id, limit=limit, after=key if part == "figures" else None))
    mentions_before = (key or None) if part == "mentions" else None
    room = limit
    if part == "figures":
        items = [annotate_figure(article, figure) for figure in figures.records]
        room -= len(items)
        if figures.next is not None:
            following, room = ("figures", *figures.next), 0
    mentions = store.mentions(base.MentionQuery(article=article.id, limit=max(room, 1), after=mentions_before))
    if room:
        items += [annotate_mention(article, mention) for mention in mentions.records]
        following = ("mentions", *mentions.next) if mentions.next is not None else None
    elif following is None and mentions.total:
        following = ("mentions",)
    return items, following, figures.total + mentions.total
