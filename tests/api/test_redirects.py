"""Ids of entities that are gone: 308 to the one that stands for it, 410 with those that it was split into."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.app import create_app
from service.model.ids import entity_id
from service.settings import Settings
from tests.api.documents import BELGA, MULLER, ZELDERT
from tests.api.test_problems import problem
from tests.api.test_records import get
from tests.conftest import fill_store

MERGED = entity_id("location", "zeldert aan de maas")
HALF = entity_id("organization", "belga & niemand")
SPLIT = entity_id("organization", "muller & belga")
UNKNOWN = entity_id("person", "niemand")


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """The service after an operator merged one entity and split another."""
    url = f"sqlite:///{tmp_path_factory.mktemp('moved') / 'telling.sqlite3'}"
    fill_store(url)
    app = create_app(Settings(corpus=Path("seeds"), database_url=url, log_level="ERROR"))
    store = app.extensions["telling"].store
    store.set_redirects({MERGED: (ZELDERT.id,), SPLIT: (MULLER.id, BELGA.id), HALF: (BELGA.id, UNKNOWN)})
    yield app.test_client()
    store.close()


PATHS = ("", "/mentions", "/figures", "/figures?role=place&limit=3&q=%C3%A9%20schapen", "?fields=name,links.self")


@pytest.mark.parametrize("below", PATHS)
def test_an_id_that_was_merged_leads_to_the_same_below_the_new_one(moved: FlaskClient, below: str) -> None:
    answer = moved.get(f"/v1/entities/{MERGED}{below}")
    assert answer.headers["Location"] == f"/v1/entities/{ZELDERT.id}{below}"
    document: Any = answer.json
    assert (answer.status_code, answer.content_type) == (308, "application/problem+json")
    assert document["type"] == "/problems/moved"
    assert document["successors"] == [{"entity_id": ZELDERT.id, "name": "Zeldert"}]
    assert answer.headers["Cache-Control"] == "no-store" and "ETag" not in answer.headers
    assert get(moved, answer.headers["Location"]) == get(moved, f"/v1/entities/{ZELDERT.id}{below}")
    followed = moved.get(f"/v1/entities/{MERGED}{below}", follow_redirects=True)
    assert followed.status_code == 200


@pytest.mark.parametrize("below", PATHS)
def test_head_tells_the_same_without_a_body(moved: FlaskClient, below: str) -> None:
    head = moved.head(f"/v1/entities/{MERGED}{below}")
    assert (head.status_code, head.data) == (308, b"")
    assert head.headers["Location"] == f"/v1/entities/{ZELDERT.id}{below}"
    assert moved.head(f"/v1/entities/{SPLIT}{below}").status_code == 410


@pytest.mark.parametrize("below", PATHS)
def test_an_id_that_was_split_names_those_that_it_became(moved: FlaskClient, below: str) -> None:
    document = problem(moved.get(f"/v1/entities/{SPLIT}{below}"), "split")
    assert document["status"] == 410
    names = {(successor["entity_id"], successor["name"]) for successor in document["successors"]}
    assert names == {(MULLER.id, "Müller"), (BELGA.id, "Belga")}
    assert MULLER.id in document["detail"]


def test_an_id_that_was_split_leads_to_no_part_alone(moved: FlaskClient) -> None:
    document = problem(moved.get(f"/v1/entities/{HALF}"), "split")
    assert document["successors"] == [{"entity_id": BELGA.id, "name": "Belga"}]
    refused = problem(moved.get(f"/v1/articles?entity={HALF}"), "invalid-parameters")
    assert refused["successors"] == [{"entity_id": BELGA.id, "name": "Belga"}]


def test_an_id_that_never_was_is_not_found(moved: FlaskClient) -> None:
    document = problem(moved.get(f"/v1/entities/{UNKNOWN}"), "not-found")
    assert "successors" not in document
    problem(moved.get(f"/v1/entities/{UNKNOWN}/figures"), "not-found")


def test_faults_are_told_before_an_id_leads_elsewhere(moved: FlaskClient) -> None:
    problem(moved.get(f"/v1/entities/{MERGED}?colour=red"), "invalid-parameters")


@pytest.mark.parametrize(
    "listing", ["figures?place=", "figures?category=animal&place=", "articles?place=", "articles?entity="]
)
def test_filters_by_an_id_that_was_merged_find_what_its_successor_has(moved: FlaskClient, listing: str) -> None:
    page = get(moved, f"/v1/{listing}{MERGED}")
    assert page["meta"]["total"] == get(moved, f"/v1/{listing}{ZELDERT.id}")["meta"]["total"] > 20
    assert get(moved, page["links"]["next"])["data"]


@pytest.mark.parametrize("listing", ["figures", "figures/facets", "articles", f"entities/{ZELDERT.id}/figures"])
def test_a_filter_by_an_id_that_was_split_names_those_that_it_became(moved: FlaskClient, listing: str) -> None:
    """To find nothing would hide what is there under other ids."""
    document = problem(moved.get(f"/v1/{listing}?place={SPLIT}"), "invalid-parameters")
    assert {successor["entity_id"] for successor in document["successors"]} == {MULLER.id, BELGA.id}
    (fault,) = document["errors"]
    assert fault["parameter"] == "place"
    assert MULLER.id in fault["detail"] and BELGA.id in fault["detail"]


def test_facets_follow_too(moved: FlaskClient) -> None:
    assert get(moved, f"/v1/figures/facets?place={MERGED}")["meta"]["total"] == 25


OVERRIDES = """
[[merge]]
into = {type = "person", name = "Wieke Zonderland"}
from = [{type = "person", name = "Wieke Zonnelant"}]
"""


def test_what_an_operator_merges_is_read_anew_and_leads_on(tmp_path: Path) -> None:
    """The service stops, gets a file of corrections, starts again; then it is started without them."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "een.txt").write_text("Volgens Wieke Zonnelant staan 40 huizen leeg.")
    (tmp_path / "texts" / "twee.txt").write_text("Volgens Wieke Zonderland staan 50 huizen leeg.")
    (tmp_path / "overrides.toml").write_text(OVERRIDES)
    plain = Settings(corpus=tmp_path / "texts", database_url=f"sqlite:///{tmp_path / 'own.sqlite3'}", log_level="ERROR")
    corrected = replace(plain, overrides=str(tmp_path / "overrides.toml"))
    one, other = (entity_id("person", name) for name in ("wieke zonnelant", "wieke zonderland"))
    with started(plain) as client:
        version = get(client, "/v1/entities")["meta"]["corpus_version"]
        assert [get(client, f"/v1/entities/{known}")["article_count"] for known in (one, other)] == [1, 1]
    with started(corrected) as client:
        assert get(client, "/v1/entities")["meta"]["corpus_version"] != version
        assert client.get(f"/v1/entities/{one}").headers["Location"] == f"/v1/entities/{other}"
        assert get(client, f"/v1/entities/{other}")["article_count"] == 2
        assert get(client, f"/v1/figures?speaker={one}")["meta"]["total"] == 2
    with started(plain) as client:
        assert get(client, "/v1/entities")["meta"]["corpus_version"] == version
        assert get(client, f"/v1/entities/{one}")["name"] == "Wieke Zonnelant"


@contextmanager
def started(settings: Settings) -> Iterator[FlaskClient]:
    """The service, with its corpus read."""
    app = create_app(settings)
    telling = app.extensions["telling"]
    telling.ingest.load_corpus(settings.corpus)
    yield app.test_client()
    telling.store.close()
