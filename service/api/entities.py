"""/v1/entities: what the corpus names, one record per real-world thing."""

from flask import Response

from service.api.parser import ResourceBlueprint
from service.api.parts import parts
from service.api.render import render_entity, render_stored_figure, render_stored_mention
from service.api.responses import Args, filters_of, list_response, paging_of, record_response, resource
from service.api.schemas.entities import EntityListSchema, EntitySchema, MentionListSchema, MentionSchema
from service.api.schemas.figures import FigureListSchema, FigureSchema
from service.api.schemas.parameters import EntityFigureListQuery, EntityListQuery, EntityQuery, MentionListQuery
from service.errors import NotFound
from service.store import base
from service.store.base import StoredEntity

blueprint = ResourceBlueprint("entities", __name__, description="What the corpus names.")
_ENTITIES = resource(EntitySchema)
_MENTIONS = resource(MentionSchema)
_FIGURES = resource(FigureSchema)


@blueprint.route("/v1/entities")
@blueprint.arguments(EntityListQuery, location="query")
@blueprint.response(200, EntityListSchema, description="A page of entities.")
def list_entities(args: Args) -> Response:
    """List entities"""
    query = base.EntityQuery(**filters_of(args), **paging_of(args))
    return list_response(args, _ENTITIES, parts().store.entities(query), render_entity)


@blueprint.route("/v1/entities/<entity_id>")
@blueprint.arguments(EntityQuery, location="query")
@blueprint.response(200, EntitySchema, description="The entity.")
def get_entity(args: Args, entity_id: str) -> Response:
    """Get an entity"""
    return record_response(render_entity(_entity(entity_id)), args)


@blueprint.route("/v1/entities/<entity_id>/mentions")
@blueprint.arguments(MentionListQuery, location="query")
@blueprint.response(200, MentionListSchema, description="A page of mentions.")
def list_entity_mentions(args: Args, entity_id: str) -> Response:
    """List the mentions of an entity"""
    query = base.MentionQuery(**filters_of(args), **paging_of(args), entity=_entity(entity_id).entity.id)
    return list_response(args, _MENTIONS, parts().store.mentions(query), render_stored_mention)


@blueprint.route("/v1/entities/<entity_id>/figures")
@blueprint.arguments(EntityFigureListQuery, location="query")
@blueprint.response(200, FigureListSchema, description="A page of figures.")
def list_entity_figures(args: Args, entity_id: str) -> Response:
    """List the figures of an entity

    `role` tells what the entity is to the figure: its speaker, the medium it came through, its place, or what is
    counted.
    """
    filters = filters_of(args)
    role = filters.pop("role", None)
    query = base.FigureQuery(**filters, **paging_of(args), role_of=(_entity(entity_id).entity.id, role))
    return list_response(args, _FIGURES, parts().store.figures(query), render_stored_figure)


def _entity(entity_id: str) -> StoredEntity:
    entity = parts().store.entity(entity_id)
    if entity is None:
        raise NotFound(f"There is no entity {entity_id!r}: /v1/entities lists those there are.")
    return entity
