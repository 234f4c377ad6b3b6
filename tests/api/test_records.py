"""What is served is what was stored, in the documented shape: every response is loaded through its schema."""

from typing import Any

import marshmallow as ma
import pytest
from flask.testing import FlaskClient

from service.api.schemas.annotations import AnnotationPageSchema
from service.api.schemas.articles import ArticleListSchema, ArticleSchema
from service.api.schemas.entities import EntityListSchema, EntityProfileSchema, MentionListSchema
from service.api.schemas.figures import FacetsSchema, FigureListSchema, FigureSchema
from service.api.schemas.health import HealthSchema, ReadinessSchema, VersionSchema
from service.api.schemas.problems import ProblemTypeSchema
from service.api.schemas.vocabularies import VocabularyListSchema, VocabularySchema
from service.model.ids import article_id, figure_id
from service.store.base import FACETS
from tests.api.documents import BELGA, FLOOD_TEXT, FLOOD_URI, MULLER, SHORT_URI, ZELDERT

FLOOD = article_id(FLOOD_URI)
SHORT = article_id(SHORT_URI)
EVACUATED = figure_id(FLOOD, "count", "ruim 1.250 bewoners", 0)

EVERY_GET: dict[str, type[ma.Schema]] = {
    "/v1/articles": ArticleListSchema,
    "/v1/articles?fields=id,text,posts,furniture,headline.surface": ArticleListSchema,
    f"/v1/articles/{FLOOD}": ArticleSchema,
    f"/v1/articles/{SHORT}": ArticleSchema,
    f"/v1/articles/{FLOOD}/figures": FigureListSchema,
    f"/v1/articles/{FLOOD}/mentions": MentionListSchema,
    f"/v1/articles/{FLOOD}/annotations": AnnotationPageSchema,
    f"/v1/articles/{SHORT}/annotations": AnnotationPageSchema,
    "/v1/entities": EntityListSchema,
    "/v1/entities?q=zeldrt": EntityListSchema,
    f"/v1/entities/{ZELDERT.id}": EntityProfileSchema,
    f"/v1/entities/{ZELDERT.id}/mentions": MentionListSchema,
    f"/v1/entities/{ZELDERT.id}/figures": FigureListSchema,
    "/v1/figures": FigureListSchema,
    "/v1/figures?limit=200": FigureListSchema,
    f"/v1/figures/{EVACUATED}": FigureSchema,
    "/v1/figures/facets": FacetsSchema,
    "/v1/vocabularies": VocabularyListSchema,
    **{
        f"/v1/vocabularies/{name}": VocabularySchema
        for name in ("kinds", "modifiers", "factualities", "domains", "categories", "events", "units", "resolutions")
    },
    "/healthz": HealthSchema,
    "/readyz": ReadinessSchema,
    "/version": VersionSchema,
    "/problems/not-found": ProblemTypeSchema,
}


# Of each modifier some words that a reader of news meets every day.
HEDGES = {
    "exact": "al, maar liefst, liefst, alleen al, wel, slechts, pas, precies",
    "about": "ongeveer, zo'n, circa, rond de, om en nabij, naar schatting, een tiental, een jaar of",
    "almost": "bijna, haast, een kleine, krap, tegen de, bij de",
    "over": "ruim, dik",
    "more_than": "meer dan",
    "at_least": "minstens, ten minste, zeker, niet minder dan, of meer",
    "less_than": "minder dan, onder de, nog geen",
    "at_most": "hooguit, maximaal, tot wel, niet meer dan, nooit meer dan",
    "between": "tussen … en …, van … tot …, … à …, … of …, … tot en met …",
    "vague": "tientallen, honderden, duizenden, een paar honderd, enkele honderden",
}


def get(client: FlaskClient, path: str) -> Any:
    """The JSON at `path`, which must be there."""
    response = client.get(path)
    assert response.status_code == 200, response.text
    return response.json


@pytest.mark.parametrize("path", EVERY_GET)
def test_each_response_has_the_documented_shape_and_no_other_field(client: FlaskClient, path: str) -> None:
    assert EVERY_GET[path]().validate(get(client, path)) == {}


def test_an_article_has_every_part_with_its_span(client: FlaskClient) -> None:
    article = get(client, f"/v1/articles/{FLOOD}")
    assert article["uri"] == FLOOD_URI
    assert article["text"] == FLOOD_TEXT
    assert article["published"]["value"] == "2024-01-12"
    assert article["published"]["precision"] == "day"
    assert [FLOOD_TEXT[start:end] for start, end in article["published"]["spans"]] == ["12 januari 2024"]
    assert [agency["name"] for agency in article["agencies"]] == ["Belga", "Reuters"]
    assert "heading" not in article["sections"][0]
    assert article["sections"][1]["heading"]["surface"] == "De gevolgen"
    (post,) = article["posts"]
    assert (post["author"], post["handle"], post["language"]) == ("Waterschap Oost", "@wsoost", "ar")
    assert FLOOD_TEXT[slice(*post["spans"]["author"])] == "Waterschap Oost"
    assert FLOOD_TEXT[post["start"] : post["end"]] == "المياه ترتفع"
    assert article["related"][0]["title"] == "Waarom dijken breken"
    assert (article["figure_count"], article["mention_count"], article["entity_count"]) == (5, 5, 3)
    assert article["version"] == 1
    assert article["received_at"].endswith("Z")


def test_every_passage_of_an_article_is_at_its_span(client: FlaskClient) -> None:
    """Offsets count code points: after an emoji and Arabic they must still be right."""

    def passages(part: Any) -> Any:
        if isinstance(part, dict):
            if "surface" in part or "title" in part:
                yield part.get("surface", part.get("title")), part["start"], part["end"]
            for inner in part.values():
                yield from passages(inner)
        elif isinstance(part, list):
            for inner in part:
                yield from passages(inner)

    found = list(passages(get(client, f"/v1/articles/{FLOOD}")))
    found += list(passages(get(client, f"/v1/articles/{FLOOD}/mentions")["data"]))
    assert len(found) >= 10
    assert all(FLOOD_TEXT[start:end] == surface for surface, start, end in found)


def test_a_figure_has_all_that_the_article_says_of_it(client: FlaskClient) -> None:
    figure = get(client, f"/v1/figures/{EVACUATED}")
    spans, provenance = figure.pop("spans"), figure.pop("provenance")
    start = FLOOD_TEXT.index("ruim 1.250")
    assert figure == {
        "id": EVACUATED,
        "article_id": FLOOD,
        "kind": "count",
        "verbatim": "ruim 1.250 bewoners",
        "start": start,
        "end": start + len("ruim 1.250 bewoners"),
        "modifier": "over",
        "low": 1250,
        "best": 1250,
        "high": None,
        "unit": None,
        "counted": {"surface": "bewoners", "lemma": "bewoner", "category": "civilian"},
        "event": "evacuated",
        "factuality": "asserted",
        "part_of": None,
        "place": {"entity_id": ZELDERT.id, "name": "Zeldert"},
        "time": {
            "surface": "12 januari 2024",
            "value": "2024-01-12",
            "precision": "day",
            "basis": "stated",
            "mod": None,
        },
        "attribution": {
            "speaker": {"entity_id": MULLER.id, "name": "Müller"},
            "source": "burgemeester Müller",
            "cue": "zegt",
            "via": {"entity_id": figure["attribution"]["via"]["entity_id"], "name": "Belga"},
            "stance": "reported",
        },
    }
    assert {name: FLOOD_TEXT[slice(*span)] for name, span in spans.items()} == {
        "numeral": "1.250",
        "modifier": "ruim",
        "counted": "bewoners",
        "event": "geëvacueerd",
        "place": "Zeldert",
        "time": "12 januari 2024",
        "attribution": "zegt burgemeester Müller",
        "source": "burgemeester Müller",
        "cue": "zegt",
    }
    assert provenance["rule"] == "count.by-hand"
    assert provenance["extractor"]
    assert len(provenance["document_sha256"]) == 64


def test_numbers_are_served_as_they_are(client: FlaskClient) -> None:
    """Whole numbers without a point, decimals digit by digit, bounds that are not stated as null."""
    raw = client.get(f"/v1/articles/{FLOOD}/figures").data
    assert b'"low":10000000,"best":null,"high":15000000,"unit":"EUR"' in raw
    assert b'"low":37.5,"best":37.5,"high":37.5,"unit":"%"' in raw


def test_a_part_names_its_whole(client: FlaskClient) -> None:
    figures = get(client, f"/v1/articles/{FLOOD}/figures")["data"]
    assert [figure["part_of"] for figure in figures] == [None, EVACUATED, None, None, None]


def test_absent_objects_are_left_out_and_absent_values_are_null(client: FlaskClient) -> None:
    (figure,) = get(client, f"/v1/articles/{SHORT}/figures")["data"]
    assert {"counted", "place", "time", "attribution"}.isdisjoint(figure)
    assert (figure["unit"], figure["event"], figure["part_of"]) == (None, None, None)
    article = get(client, f"/v1/articles/{SHORT}")
    assert {"published", "headline", "byline"}.isdisjoint(article)
    assert (article["agencies"], article["posts"]) == ([], [])


def test_an_entity_shows_how_it_is_written(client: FlaskClient) -> None:
    entity = get(client, f"/v1/entities/{ZELDERT.id}")
    assert entity["name"] == "Zeldert"
    assert entity["aliases"] == [{"surface": "Zeldert", "count": 25}, {"surface": "Zeldertse", "count": 1}]
    assert entity["identifiers"] == {"geonames": "1234"}
    assert entity["coordinates"] == {"latitude": 51.25, "longitude": 5.5, "precision": "town"}
    assert "coordinates" not in get(client, f"/v1/entities/{MULLER.id}")


def test_an_entity_shows_when_with_whom_and_in_which_roles_it_is_named(client: FlaskClient) -> None:
    entity = get(client, f"/v1/entities/{ZELDERT.id}")
    assert (entity["first_seen"], entity["last_seen"]) == ("2023-01", "2024-01-12")
    others = {(other["entity_id"], other["name"], other["article_count"]) for other in entity["co_occurring"]}
    assert others == {(MULLER.id, "Müller", 1), (BELGA.id, "Belga", 1)}
    counts = {role["role"]: role["count"] for role in entity["figure_roles"]}
    assert counts == {"speaker": 0, "via": 0, "place": 25, "counted": 1}
    for role in entity["figure_roles"]:
        assert get(client, role["link"])["meta"]["total"] == role["count"]
    for link in entity["links"].values():
        get(client, link)
    assert get(client, entity["links"]["articles"])["meta"]["total"] == entity["article_count"]
    selected = get(client, f"/v1/entities/{ZELDERT.id}?fields=name,last_seen,figure_roles")
    assert set(selected) == {"id", "name", "last_seen", "figure_roles"}


def test_a_mention_says_why_it_stands_for_its_entity(client: FlaskClient) -> None:
    mentions = {mention["surface"]: mention for mention in get(client, f"/v1/articles/{FLOOD}/mentions")["data"]}
    assert mentions["Belga"]["resolution"] == {"method": "name", "score": 0.95}
    assert "resolution" not in mentions["Müller"]
    (selected,) = get(client, f"/v1/entities/{BELGA.id}/mentions?fields=resolution.method")["data"]
    assert selected["resolution"] == {"method": "name"}


def test_lists_leave_out_the_long_parts_unless_they_are_asked_for(client: FlaskClient) -> None:
    articles = get(client, "/v1/articles")["data"]
    assert all({"text", "posts", "furniture"}.isdisjoint(article) for article in articles)
    assert all("text" in article for article in get(client, "/v1/articles?fields=text")["data"])


def test_facets_count_records_and_name_entities(client: FlaskClient) -> None:
    facets = get(client, "/v1/figures/facets")
    assert tuple(facets["data"]) == FACETS
    assert {"value": "animal", "count": 23} in facets["data"]["category"]
    assert facets["data"]["place"] == [{"value": ZELDERT.id, "count": 25, "name": "Zeldert"}]
    assert facets["meta"]["total"] == 29


def test_vocabularies_say_what_the_words_commit_to(client: FlaskClient) -> None:
    vocabulary = get(client, "/v1/vocabularies/modifiers")
    assert vocabulary["meta"]["policy_version"] == "1.2"
    assert all(term["definition"] for term in vocabulary["data"])
    by_id = {term["id"]: term for term in vocabulary["data"]}
    assert by_id["about"]["labels"] == {"nl": "ongeveer", "en": "about"}
    for modifier, forms in HEDGES.items():
        assert set(forms.split(", ")) <= set(by_id[modifier]["forms"]), modifier
    assert get(client, "/v1/vocabularies/kinds")["data"][0]["forms"] == []


def test_categories_and_events_say_their_section_of_the_newsroom(client: FlaskClient) -> None:
    domains = [term["id"] for term in get(client, "/v1/vocabularies/domains")["data"]]
    for name in ("categories", "events"):
        sections = [term["domain"] for term in get(client, f"/v1/vocabularies/{name}")["data"]]
        assert list(dict.fromkeys(sections)) == [domain for domain in domains if domain in sections]
    (fatality,) = [term for term in get(client, "/v1/vocabularies/categories")["data"] if term["id"] == "fatality"]
    assert (fatality["domain"], fatality["broader"]) == ("casualties", "person")
    assert get(client, "/v1/vocabularies/kinds")["data"][0]["domain"] is None


def test_the_text_alone_is_what_the_spans_count(client: FlaskClient) -> None:
    for response in (
        client.get(f"/v1/articles/{FLOOD}?format=text"),
        client.get(f"/v1/articles/{FLOOD}", headers={"Accept": "text/plain"}),
    ):
        assert response.content_type == "text/plain; charset=utf-8"
        assert response.data.decode() == FLOOD_TEXT
