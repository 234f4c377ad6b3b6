"""/v1/figures: the figures of all articles."""

from flask import Response, request

from service.api.negotiation import RECORD_FORMATS, choose_format
from service.api.parser import ResourceBlueprint
from service.api.parts import parts
from service.api.render.figures import ENTITY_FACETS, render_facets, render_stored_figure
from service.api.render.values import encode
from service.api.responses import (
    JSON_TYPE,
    Args,
    filters_of,
    links_of,
    list_response,
    paging_of,
    ready,
    record_response,
    resource,
)
from service.api.schemas.figures import FacetsSchema, FigureListSchema, FigureSchema
from service.api.schemas.parameters import FacetQuery, FigureListQuery, FigureQuery
from service.api.successors import follow_filters
from service.errors import NotFound
from service.store import base

blueprint = ResourceBlueprint(
    "figures", __name__, description="What the articles report: how many, of what, who says so."
)
_FIGURES = resource(FigureSchema)


@blueprint.route("/v1/figures")
@blueprint.arguments(FigureListQuery, location="query")
@blueprint.response(200, FigureListSchema, description="A page of figures.")
def list_figures(args: Args) -> Response:
    """List figures

    Filters are all applied at once. `value_min` and `value_max` keep the figures whose range overlaps with theirs; a
    range runs from `low` to `high`, and where one of them is null, `best` stands in for it.
    """
    query = base.FigureQuery(**follow_filters(filters_of(args)), **paging_of(args))
    return list_response(args, _FIGURES, parts().store.figures(query), render_stored_figure)


@blueprint.route("/v1/figures/facets")
@blueprint.arguments(FacetQuery, location="query")
@blueprint.response(200, FacetsSchema, description="The facets.")
def list_figure_facets(args: Args) -> Response:
    """Count figures by facet

    How many figures match, per kind, category, event and so on. Records are counted; values are never added up, because
    two articles may report the same thing.
    """
    choose_format(request, RECORD_FORMATS, args.get("format"))
    found = parts().store.facets(base.FigureQuery(**follow_filters(filters_of(args))))
    named = [value for facet in ENTITY_FACETS for value, _ in found.facets.get(facet, ())]
    facets = render_facets(found, parts().store.entity_names(named))
    meta = {"total": found.total, "corpus_version": found.corpus_version}
    return ready(encode({"data": facets, "links": links_of(args, None), "meta": meta}), JSON_TYPE)


@blueprint.route("/v1/figures/<figure_id>")
@blueprint.arguments(FigureQuery, location="query")
@blueprint.response(200, FigureSchema, description="The figure.")
def get_figure(args: Args, figure_id: str) -> Response:
    """Get a figure"""
    figure = parts().store.figure(figure_id)
    if figure is None:
        raise NotFound(f"There is no figure {figure_id!r}: /v1/figures lists those there are.")
    return record_response(render_stored_figure(figure), args)
