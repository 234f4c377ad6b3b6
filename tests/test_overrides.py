"""A file of corrections, from the setting to the answer: the corpus is read anew, and ids that are gone lead on."""

from pathlib import Path

import pytest
from flask import Flask

from service.api.parts import EXTENSION
from service.app import create_app
from service.errors import InvalidSettings
from service.extraction.entities import entity_named
from service.settings import Settings

DOCUMENTS = {
    "erf.txt": "Op het erf staan 40 koeien, zegt J.P. Haverkort.\n",
    "kliniek.txt": "De kliniek zag 70 patiënten, zegt J.P. Haverkort.\n",
}
LONG = entity_named("Jan Pieter Haverkort", "person")
SHORT = entity_named("J.P. Haverkort", "person")
MERGED = """
[[merge]]
into = {type = "person", name = "Jan Pieter Haverkort"}
from = [{type = "person", name = "J.P. Haverkort"}]
"""
SPLIT = """
[[split]]
entity = {type = "person", name = "J.P. Haverkort"}
parts = [{name = "J.P. Haverkort (boer)", words = ["koeien"]}, {name = "J.P. Haverkort (arts)", words = ["patiënten"]}]
"""


def start(folder: Path, overrides: str) -> Flask:
    """The service over one database and corpus, read, with these corrections."""
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for name, sentence in DOCUMENTS.items():
        (corpus / name).write_text(sentence, encoding="utf-8")
    file = folder / "overrides.toml"
    file.write_text(overrides, encoding="utf-8")
    database = f"sqlite:///{folder / 'telling.sqlite3'}"
    app = create_app(Settings(corpus=corpus, database_url=database, overrides=str(file), log_level="WARNING"))
    app.extensions[EXTENSION].ingest.load_corpus(corpus)
    return app


def test_a_merge_reads_the_corpus_anew_and_leaves_a_redirect(tmp_path: Path) -> None:
    assert start(tmp_path, "").test_client().get(f"/v1/entities/{SHORT.id}").status_code == 200
    client = start(tmp_path, MERGED).test_client()
    response = client.get(f"/v1/entities/{SHORT.id}")
    assert response.status_code == 308
    assert response.headers["Location"].endswith(f"/v1/entities/{LONG.id}")
    assert client.get(f"/v1/entities/{LONG.id}").json["name"] == LONG.name
    figures = client.get("/v1/figures").json["data"]
    speakers = [figure["attribution"]["speaker"] for figure in figures]
    assert speakers == [{"entity_id": LONG.id, "name": LONG.name}] * 2


def test_a_split_names_its_parts(tmp_path: Path) -> None:
    client = start(tmp_path, SPLIT).test_client()
    figures = client.get("/v1/figures?sort=value").json["data"]
    speakers = [figure["attribution"]["speaker"] for figure in figures]
    assert [speaker["name"] for speaker in speakers] == ["J.P. Haverkort (boer)", "J.P. Haverkort (arts)"]
    response = client.get(f"/v1/entities/{SHORT.id}")
    assert response.status_code == 410
    assert all(speaker["entity_id"] in response.text for speaker in speakers)


def test_corrections_that_are_taken_back_leave_the_first_entity(tmp_path: Path) -> None:
    start(tmp_path, MERGED)
    client = start(tmp_path, "").test_client()
    assert client.get(f"/v1/entities/{SHORT.id}").json["name"] == SHORT.name


def test_the_version_tells_of_the_corrections(tmp_path: Path) -> None:
    versions = [start(tmp_path, text).test_client().get("/version").json["extractor"] for text in ("", MERGED, SPLIT)]
    assert len(set(versions)) == 3


@pytest.mark.parametrize("text", ["[[merge]", "[[merge]]\ninto = 1", "[[fuse]]"])
def test_a_file_that_cannot_be_used_is_refused_at_start(tmp_path: Path, text: str) -> None:
    with pytest.raises(InvalidSettings, match=r"OVERRIDES=.*overrides\.toml"):
        start(tmp_path, text)


def test_a_file_that_is_not_there_is_refused_at_start(tmp_path: Path) -> None:
    with pytest.raises(InvalidSettings, match=r"OVERRIDES=.*No such file"):
        create_app(Settings(overrides=str(tmp_path / "geen.toml"), database_url=f"sqlite:///{tmp_path / 'x.sqlite3'}"))
