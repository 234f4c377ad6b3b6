"""From a folder of documents to HTTP, with every part as it is: what is sent to be read gives what is stored."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from flask import Flask

from service.app import create_app
from service.settings import Settings
from tests.api.test_records import get

TEXT = """Brand in loods van Meerhuizen

Bij een brand in een loods in Antwerpen zijn gisteren zeker twaalf arbeiders gewond geraakt. Dat zegt de brandweer.
Er waren ruim 40 mensen aan het werk. De schade bedraagt 1,5 miljoen euro.
Het bedrijf heeft ook een loods in Rijsel.
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "brand.txt").write_text(TEXT, encoding="utf-8")
    (folder / "leeg.txt").write_text("", encoding="utf-8")
    (folder / "latin.txt").write_bytes("geëvacueerd".encode("latin-1"))
    database = tmp_path_factory.mktemp("database") / "telling.sqlite3"
    app = create_app(Settings(corpus=folder, database_url=f"sqlite:///{database}", log_level="ERROR"))
    client = app.test_client()
    before = client.get("/readyz")
    assert (before.status_code, before.json and before.json["status"]) == (503, "loading")
    parts = app.extensions["telling"]
    parts.ingest.load_corpus(folder)
    yield app
    parts.store.close()


def test_a_corpus_that_was_read_is_ready_and_names_what_could_not_be(loaded: Flask) -> None:
    ready = get(loaded.test_client(), "/readyz")
    assert ready["status"] == "ready"
    assert ready["checks"]["corpus"]["articles"] == 1
    assert [entry["uri"] for entry in ready["unreadable"]] == ["corpus:latin.txt", "corpus:leeg.txt"]
    assert all(entry["reason"] for entry in ready["unreadable"])


def test_a_text_that_is_sent_gives_the_records_that_are_stored(loaded: Flask) -> None:
    client = loaded.test_client()
    sent = client.post("/v1/extractions", json={"text": TEXT, "uri": "corpus:brand.txt"}).json
    assert sent is not None
    identity = sent["article"]["id"]
    stored = get(client, f"/v1/articles/{quote(identity)}")
    assert {**sent["article"], "version": 1, "received_at": stored["received_at"]} == stored
    figures = get(client, f"/v1/articles/{identity}/figures")["data"]
    assert len(figures) >= 3
    assert figures == sent["figures"]
    assert get(client, f"/v1/articles/{identity}/mentions?limit=200")["data"] == sent["mentions"]


def test_an_entity_is_found_by_a_name_that_only_the_lists_know(loaded: Flask) -> None:
    client = loaded.test_client()
    (found,) = get(client, "/v1/entities?q=Lille")["data"]
    assert (found["name"], found["aliases"]) == ("Rijsel", [{"surface": "Rijsel", "count": 1}])
    assert found["match"] == {"kind": "exact", "alias": "Lille", "in_text": False}
    assert get(client, f"/v1/entities/{found['id']}")["also_known_as"] == ["Lille"]
    assert get(client, "/v1/entities?q=rijsel")["data"][0]["match"]["in_text"] is True
    assert get(client, "/v1/entities?q=Iraq")["data"] == []
