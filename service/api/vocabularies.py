"""/v1/vocabularies: the terms that records use, and what they mean."""

from collections.abc import Sequence

from flask import Response, request

from service.api.negotiation import RECORD_FORMATS, choose_format
from service.api.parser import ResourceBlueprint
from service.api.render.values import Json, encode
from service.api.responses import JSON_TYPE, Args, links_of, ready
from service.api.schemas.parameters import PlainQuery
from service.api.schemas.vocabularies import VocabularyListSchema, VocabularySchema
from service.dutch.hedge_forms import forms_of
from service.errors import NotFound
from service.model.vocabularies import POLICY_VERSION, VOCABULARIES, Term

blueprint = ResourceBlueprint("vocabularies", __name__, description="The terms that records use, and what they mean.")


@blueprint.route("/v1/vocabularies")
@blueprint.arguments(PlainQuery, location="query")
@blueprint.response(200, VocabularyListSchema, description="All vocabularies.")
def list_vocabularies(args: Args) -> Response:
    """List the vocabularies"""
    choose_format(request, RECORD_FORMATS, args.get("format"))
    summaries = [
        {"name": name, "term_count": len(terms), "links": {"self": f"/v1/vocabularies/{name}"}}
        for name, terms in VOCABULARIES.items()
    ]
    meta = {"total": len(summaries), "policy_version": POLICY_VERSION}
    return ready(encode({"data": summaries, "links": links_of(args, None), "meta": meta}), JSON_TYPE)


@blueprint.route("/v1/vocabularies/<name>")
@blueprint.arguments(PlainQuery, location="query")
@blueprint.response(200, VocabularySchema, description="The vocabulary.")
def get_vocabulary(args: Args, name: str) -> Response:
    """Get a vocabulary

    Its terms with labels in Dutch and English. Those of `modifiers` tell what the words commit to in `low`, `best` and
    `high`, and list the words; that policy has a version. Categories and events come in the order of their domains.
    """
    terms = VOCABULARIES.get(name)
    if terms is None:
        raise NotFound(f"There is no vocabulary {name!r}: there are {', '.join(VOCABULARIES)}.")
    choose_format(request, RECORD_FORMATS, args.get("format"))
    vocabulary = {
        "name": name,
        "data": [_render_term(term, forms_of(term.id) if name == "modifiers" else ()) for term in terms],
        "links": links_of(args, None),
        "meta": {"total": len(terms), "policy_version": POLICY_VERSION},
    }
    return ready(encode(vocabulary), JSON_TYPE)


def _render_term(term: Term, forms: Sequence[str] = ()) -> Json:
    """A term of a vocabulary; `forms` are the words that say it."""
    return {
        "id": term.id,
        "labels": {"nl": term.nl, "en": term.en},
        "definition": term.definition or None,
        "broader": term.broader,
        "domain": term.domain,
        "forms": list(forms),
    }
