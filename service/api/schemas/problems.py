"""Problem details (RFC 9457) as the API serves them."""

from service.api.schemas.base import EntityRefSchema, Record, integer, parts_of, string


class FaultSchema(Record):
    """One thing that is wrong, and what would be right."""

    detail = string("What is wrong and what to do about it.", "Give a whole number from 1 to 200.", required=True)
    parameter = string("The query parameter at fault.", "limit")
    pointer = string("JSON pointer to the member of the body at fault; empty for the body as a whole.", "/text")
    header = string("The request header at fault.", "Accept")


class ProblemSchema(Record):
    """Why a request was not answered (RFC 9457)."""

    type = string(
        "Which problem: stable, and a page that explains it.",
        "/problems/invalid-parameters",
        format="uri-reference",
        required=True,
    )
    title = string(
        "The problem in a few words, the same for every occurrence.",
        "The query parameters cannot be used",
        required=True,
    )
    status = integer("The HTTP status.", 400, required=True)
    detail = string(
        "What happened this time.", "The query parameters cannot be used: see errors for limit.", required=True
    )
    instance = string("The path that was asked for.", "/v1/figures", required=True)
    request_id = string("Names the request in the log: the X-Request-ID.", "9f86d081884c7d65", required=True)
    errors = parts_of(FaultSchema, "Every fault at once.")
    successors = parts_of(EntityRefSchema, "The entities that stand for one that was merged, renamed or split.")


class ProblemTypeSchema(Record):
    """One kind of problem."""

    type = string("Its address.", "/problems/invalid-parameters", format="uri-reference", required=True)
    title = string("The problem in a few words.", "The query parameters cannot be used", required=True)
    status = integer("The HTTP status that it comes with.", 400, required=True)
    advice = string("What to do about it.", "Mend every parameter that `errors` names.", required=True)
