"""Ids of entities that are gone: where they lead."""

from collections.abc import Sequence
from typing import Any, NoReturn

from flask import request

from service.api.parts import parts
from service.api.problems import Fault, Problem
from service.errors import NotFound
from service.model import EntityRef

# The filters that take the id of an entity.
ENTITY_FILTERS = ("entity", "speaker", "place")


def refuse_gone(entity_id: str) -> NoReturn:
    """Say of an entity that is not there what became of it: the path goes on below its one successor.

    Raises:
        Problem: moved, where one entity stands for it now; split, where it became several.
        NotFound: nothing does.
    """
    succession = parts().store.succession(entity_id)
    successors = succession.successors
    if not successors:
        raise NotFound(f"There is no entity {entity_id!r}: /v1/entities lists those there are.")
    named = _named(successors, ", ")
    if succession.split:
        raise Problem("split", f"The entity {entity_id} was split: {named}.", successors=successors)
    path = request.path.replace(entity_id, successors[0].entity_id, 1)
    query = request.query_string.decode("latin-1")
    location = f"{path}?{query}" if query else path
    detail = f"The entity {entity_id} was merged or renamed: it is {named} now."
    raise Problem("moved", detail, headers=[("Location", location)], successors=successors)


def follow_filters(filters: dict[str, Any]) -> dict[str, Any]:
    """The filters with the ids of entities that have one successor in place of those that are gone.

    Raises:
        Problem: invalid-parameters, with the successors, where an entity was split: to find nothing would hide them.
    """
    store = parts().store
    asked = {name: filters[name] for name in ENTITY_FILTERS if name in filters}
    there = store.entity_names(asked.values()) if asked else {}
    gone = {name: store.succession(entity_id) for name, entity_id in asked.items() if entity_id not in there}
    split = {name: found.successors for name, found in gone.items() if found.split and found.successors}
    if split:
        faults = [
            Fault(f"The entity {asked[name]} was split: give the id of {_named(refs, ' or ')}.", parameter=name)
            for name, refs in split.items()
        ]
        detail = "An entity that the query names was split: see errors for what it became."
        successors = list(dict.fromkeys(ref for refs in split.values() for ref in refs))
        raise Problem("invalid-parameters", detail, faults, successors=successors)
    moved = {name: found.successors[0] for name, found in gone.items() if found.successors}
    return filters | {name: successor.entity_id for name, successor in moved.items()}


def _named(successors: Sequence[EntityRef], joint: str) -> str:
    return joint.join(f"{ref.name} ({ref.entity_id})" for ref in successors)
