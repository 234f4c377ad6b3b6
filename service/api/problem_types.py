"""/problems: what each problem means, at the address that its `type` gives."""

from flask import Response, request

from service.api.negotiation import RECORD_FORMATS, choose_format
from service.api.parser import ResourceBlueprint
from service.api.problems import PROBLEM_TYPES
from service.api.render.values import encode
from service.api.responses import JSON_TYPE, Args, ready
from service.api.schemas.parameters import PlainQuery
from service.api.schemas.problems import ProblemTypeSchema
from service.errors import NotFound

blueprint = ResourceBlueprint("problems", __name__, description="What each problem means.")


@blueprint.route("/problems/<slug>")
@blueprint.arguments(PlainQuery, location="query")
@blueprint.response(200, ProblemTypeSchema, description="What the problem means.")
def get_problem_type(args: Args, slug: str) -> Response:
    """Explain a problem"""
    problem = PROBLEM_TYPES.get(slug)
    if problem is None:
        raise NotFound(f"There is no problem {slug!r}: there are {', '.join(PROBLEM_TYPES)}.")
    choose_format(request, RECORD_FORMATS, args.get("format"))
    explained = {
        "type": f"/problems/{slug}",
        "title": problem.title,
        "status": problem.status,
        "advice": problem.advice,
    }
    return ready(encode(explained), JSON_TYPE)
