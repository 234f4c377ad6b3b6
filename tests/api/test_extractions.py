"""POST /v1/extractions: the same records as everywhere, nothing stored, the same answer every time."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.api.schemas.extractions import ExtractionSchema

TEXT = """Storm boven Wolmeer 🌪
Door de storm zijn in Wolmeer ruim 300 bewoners geëvacueerd, zegt burgemeester Annelies Verhoef.
Zeker twaalf huizen zijn beschadigd. De schade loopt op tot 2,5 miljoen euro.
"""


def extract(client: FlaskClient, **body: Any) -> Any:
    response = client.post("/v1/extractions", json=body)
    assert response.status_code == 200, response.text
    assert response.headers["Cache-Control"] == "no-store"
    return response.json


def test_the_answer_has_the_documented_shape(client: FlaskClient) -> None:
    found = extract(client, text=TEXT, published="2024-01-12", uri="https://example.org/storm")
    assert ExtractionSchema().validate(found) == {}
    assert list(found) == ["article", "mentions", "times", "figures"]


def test_everything_found_is_at_its_span(client: FlaskClient) -> None:
    found = extract(client, text=TEXT)
    assert found["article"]["text"] == TEXT
    assert len(found["figures"]) == found["article"]["figure_count"] >= 3
    for figure in found["figures"]:
        assert TEXT[figure["start"] : figure["end"]] == figure["verbatim"]
        assert figure["article_id"] == found["article"]["id"]
        assert figure["provenance"]["document_sha256"] == found["article"]["sha256"]
    for mention in found["mentions"]:
        assert TEXT[mention["start"] : mention["end"]] == mention["surface"]


def test_the_figures_are_those_of_the_text(client: FlaskClient) -> None:
    figures = {figure["kind"]: figure for figure in reversed(extract(client, text=TEXT)["figures"])}
    assert (figures["count"]["best"], figures["count"]["modifier"]) == (300, "over")
    assert (figures["money"]["best"] or figures["money"]["high"], figures["money"]["unit"]) == (2_500_000, "EUR")


def test_the_same_text_gives_the_same_bytes(client: FlaskClient) -> None:
    first, second = (client.post("/v1/extractions", json={"text": TEXT}).data for _ in range(2))
    assert first == second
    assert b"received_at" not in first


def test_the_same_bytes_come_from_another_process(app: Flask, database_url: str) -> None:
    from service.app import create_app
    from service.settings import Settings

    other = create_app(Settings(database_url=database_url, log_level="ERROR"))
    answers = {each.test_client().post("/v1/extractions", json={"text": TEXT}).data for each in (app, other)}
    other.extensions["telling"].store.close()
    assert len(answers) == 1


def test_nothing_is_stored(client: FlaskClient) -> None:
    before = client.get("/v1/articles").data
    identity = extract(client, text=TEXT + " Nieuw.", uri="https://example.org/nieuw")["article"]["id"]
    assert client.get(f"/v1/articles/{identity}").status_code == 404
    assert client.get("/v1/articles").data == before


def test_the_id_comes_from_the_uri_and_else_from_the_text(client: FlaskClient) -> None:
    with_uri = [extract(client, text=text, uri="https://example.org/1")["article"]["id"] for text in (TEXT, TEXT + ".")]
    without = [extract(client, text=text)["article"]["id"] for text in (TEXT, TEXT + ".")]
    assert len(set(with_uri)) == 1
    assert len(set(without)) == 2


@pytest.mark.parametrize(
    "published", ["2024", "2024-01", "2024-01-12", "2024-01-12T09:30+01:00", "2024-01-12T09:30:00Z"]
)
def test_the_time_of_publication_may_be_as_precise_as_it_is_known(client: FlaskClient, published: str) -> None:
    article = extract(client, text=TEXT, published=published)["article"]
    assert article["published"]["basis"] == "given"
    assert article["published"]["value"].startswith(published[:10])


def test_a_member_that_is_null_is_as_one_that_is_absent(client: FlaskClient) -> None:
    assert extract(client, text=TEXT, published=None, language=None, uri=None) == extract(client, text=TEXT)


@pytest.mark.parametrize("published", ["gisteren", "2024-02-30", "2024-13"])
def test_a_wrong_time_of_publication_is_one_fault(client: FlaskClient, published: str) -> None:
    response = client.post("/v1/extractions", json={"text": TEXT, "published": published})
    assert response.status_code == 422
    assert [fault["pointer"] for fault in response.json["errors"]] == ["/published"]


def test_the_language_may_be_given(client: FlaskClient) -> None:
    assert extract(client, text="Er zijn 7 eenden.", language="nl")["article"]["language"] == "nl"


@pytest.mark.parametrize(
    "text", ["a", "🌊", "7", "\ufeff7 eenden", "\u202e12 doden", "x" * 5000, "((((" * 500, "1 " * 2000]
)
def test_odd_text_is_no_error(client: FlaskClient, text: str) -> None:
    assert extract(client, text=text)["article"]["text"] == text


def test_one_text_too_many_at_a_time_is_put_off(app: Flask, client: FlaskClient) -> None:
    """Reading takes long: there is always a thread for everybody else, and the client is told when to come back."""
    reading = app.extensions["telling"].reading
    held = 0
    while reading.acquire(blocking=False):
        held += 1
    try:
        response = client.post("/v1/extractions", json={"text": "Er vielen zeven doden op een drukke dag."})
        assert (response.status_code, response.json["type"]) == (503, "/problems/busy")
        assert int(response.headers["Retry-After"]) > 0
    finally:
        for _ in range(held):
            reading.release()
    assert held == 3
    assert client.post("/v1/extractions", json={"text": "Er vielen zeven doden op een drukke dag."}).status_code == 200
