"""/v1/entities: what the corpus names, one record per real-world thing."""

from flask import Response

from service.api.parser import ResourceBlueprint
from service.api.parts import parts
from service.api.render.entities import render_entity, render_profile, render_stored_mention
from service.api.render.figures import render_stored_figure
from service.api.responses import Args, filters_of, list_response, paging_of, record_response, resource
from service.api.schemas.entities import (
    EntityListSchema,
    EntityProfileSchema,
    EntitySchema,
    MentionListSchema,
    MentionSchema,
)
from service.api.schemas.figures import FigureListSchema, FigureSchema
from service.api.schemas.parameters import EntityFigureListQuery, EntityListQuery, EntityQuery, MentionListQuery
from service.api.successors import follow_filters, refuse_gone
from service.store import base

blueprint = ResourceBlueprint("entities", __name__, description="What the corpus names.")
_ENTITIES = resource(EntitySchema)
_MENTIONS = resource(MentionSchema)
_FIGURES = resource(FigureSchema)


@blueprint.route("/v1/entities")
@blueprint.arguments(EntityListQuery, location="query")
@blueprint.response(200, EntityListSchema, description="A page of entities.")
def list_entities(args: Args) -> Response:
    """List entities

    With `q`, a search: by any name, by the beginnings of its words, and with small typos. Whole names come first, the
    canonical one before others, and these before what only our lists call it; `match` says by which name each was
    found.
    """
    query = base.EntityQuery(**filters_of(args), **paging_of(args))
    return list_response(args, _ENTITIES, parts().store.entities(query), render_entity)


@blueprint.route("/v1/entities/<entity_id>")
@blueprint.arguments(EntityQuery, location="query")
@blueprint.response(200, EntityProfileSchema, description="The entity.")
def get_entity(args: Args, entity_id: str) -> Response:
    """Get an entity

    With what the corpus knows around it: since when it is named, which entities are named with it, and what it is to
    figures.
    """
    profile = parts().store.entity_profile(entity_id) or refuse_gone(entity_id)
    return record_response(render_profile(profile), args)


@blueprint.route("/v1/entities/<entity_id>/mentions")
@blueprint.arguments(MentionListQuery, location="query")
@blueprint.response(200, MentionListSchema, description="A page of mentions.")
def list_entity_mentions(args: Args, entity_id: str) -> Response:
    """List the mentions of an entity"""
    query = base.MentionQuery(**filters_of(args), **paging_of(args), entity=_present(entity_id))
    return list_response(args, _MENTIONS, parts().store.mentions(query), render_stored_mention)


@blueprint.route("/v1/entities/<entity_id>/figures")
@blueprint.arguments(EntityFigureListQuery, location="query")
@blueprint.response(200, FigureListSchema, description="A page of figures.")
def list_entity_figures(args: Args, entity_id: str) -> Response:
    """List the figures of an entity

    `role` tells what the entity is to the figure: its speaker, the medium it came through, its place, or what is
    counted. An entity is counted where the noun that is counted holds its name ("300 IS-strijders"), is a word for its
    people ("300 Gentenaars"), or has one of these right before it, alone or in a row ("300 Syrische en Iraakse
    vluchtelingen"). What follows the noun ("300 strijders van IS") does not count.
    """
    filters = filters_of(args)
    role = filters.pop("role", None)
    query = base.FigureQuery(**follow_filters(filters), **paging_of(args), role_of=(_present(entity_id), role))
    return list_response(args, _FIGURES, parts().store.figures(query), render_stored_figure)


def _present(entity_id: str) -> str:
    return entity_id if parts().store.entity_names([entity_id]) else refuse_gone(entity_id)
