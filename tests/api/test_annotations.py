"""Annotations as W3C Web Annotations: position and quote agree, and the context is named."""

from typing import Any

from flask.testing import FlaskClient

from tests.api.documents import FLOOD_TEXT
from tests.api.test_problems import problem
from tests.api.test_records import FLOOD, get

PATH = f"/v1/articles/{FLOOD}/annotations"
JSON_LD = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'


def items(client: FlaskClient, path: str) -> list[Any]:
    found: list[Any] = []
    while path:
        page = get(client, path)
        found += page["items"]
        path = page.get("next", "")
    return found


def test_a_page_is_what_w3c_says(client: FlaskClient) -> None:
    page = get(client, PATH)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert page["id"] == PATH
    assert page["partOf"]["type"] == "AnnotationCollection"
    assert page["partOf"]["total"] == 10
    assert len({item["id"] for item in page["items"]}) == len(page["items"]) == 10
    assert {item["type"] for item in page["items"]} == {"Annotation"}


def test_position_and_quote_agree_with_the_text(client: FlaskClient) -> None:
    source = client.get(get(client, PATH)["items"][0]["target"]["source"]["id"])
    assert source.content_type.startswith("text/plain")
    text = source.data.decode()
    assert text == FLOOD_TEXT
    for item in items(client, PATH):
        position, quote = item["target"]["selector"]
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        start, end = position["start"], position["end"]
        assert quote["exact"] == text[start:end]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
        assert len(quote["prefix"]) == min(32, start)


def test_bodies_lead_to_the_records(client: FlaskClient) -> None:
    for item in items(client, PATH):
        record, gist = item["body"]
        assert client.get(record["id"]).status_code == 200
        assert gist["value"]
    described = [item["body"][1]["value"] for item in items(client, PATH) if item["motivation"] == "describing"]
    assert described == [
        "over 1250 bewoner",
        "40 kind",
        "37.5 % huis",
        "between 10000000 and 15000000 EUR",
        "vague 200 and 999 gezin",
    ]


def test_pages_of_any_size_hold_each_annotation_once(client: FlaskClient) -> None:
    whole = [item["id"] for item in items(client, PATH)]
    for limit in range(1, 12):
        assert [item["id"] for item in items(client, f"{PATH}?limit={limit}")] == whole


def test_the_media_type_is_that_of_json_ld(client: FlaskClient) -> None:
    for accept in (JSON_LD, "application/ld+json", "*/*"):
        assert client.get(PATH, headers={"Accept": accept}).content_type == JSON_LD
    assert client.get(PATH, headers={"Accept": "application/json"}).content_type == "application/json"
    assert client.get(f"{PATH}?format=jsonld").content_type == JSON_LD
    problem(client.get(PATH, headers={"Accept": "text/csv"}), "not-acceptable")


def test_a_cursor_of_the_annotations_is_theirs_alone(client: FlaskClient) -> None:
    following = get(client, f"{PATH}?limit=2")["next"]
    cursor = following.split("cursor=")[1]
    problem(client.get(f"/v1/articles/{FLOOD}/mentions?cursor={cursor}"), "invalid-parameters")
