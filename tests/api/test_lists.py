"""Lists: paging without gaps or repeats, sorting, filters, and the same records as CSV and NDJSON."""

import csv
import io
import itertools
from pathlib import Path
from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient

from service.api.tables import render_csv
from service.app import create_app
from service.settings import Settings
from service.store.base import ARTICLE_SORTS, ENTITY_SORTS, FIGURE_SORTS, MENTION_SORTS
from tests.api.documents import BELGA, MULLER, ZELDERT, bulletins
from tests.api.test_problems import problem
from tests.api.test_records import EVACUATED, FLOOD, get
from tests.conftest import fill_store


def follow(client: FlaskClient, path: str) -> list[Any]:
    """All records of a listing, page by page along links.next."""
    records: list[Any] = []
    while path:
        page = get(client, path)
        assert page["links"]["self"] == path
        records += page["data"]
        path = page["links"].get("next")
    return records


LISTS = {
    "/v1/articles": (25, ARTICLE_SORTS),
    "/v1/entities": (3, ENTITY_SORTS),
    "/v1/figures": (29, FIGURE_SORTS),
    f"/v1/articles/{FLOOD}/figures": (5, FIGURE_SORTS),
    f"/v1/articles/{FLOOD}/mentions": (5, MENTION_SORTS),
    f"/v1/entities/{ZELDERT.id}/mentions": (26, MENTION_SORTS),
    f"/v1/entities/{ZELDERT.id}/figures": (25, FIGURE_SORTS),
}


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("limit", [1, 3, 200])
def test_pages_neither_skip_nor_repeat_in_any_order(client: FlaskClient, path: str, limit: int) -> None:
    total, sorts = LISTS[path]
    whole = {record["id"] for record in get(client, f"{path}?limit=200")["data"]}
    assert len(whole) == total == get(client, path)["meta"]["total"]
    for sort in sorts:
        found = [record["id"] for record in follow(client, f"{path}?limit={limit}&sort={sort}")]
        assert len(found) == total
        assert set(found) == whole


def test_a_list_begins_with_twenty(client: FlaskClient) -> None:
    page = get(client, "/v1/articles")
    assert len(page["data"]) == 20
    assert page["links"]["next"].startswith("/v1/articles?cursor=")
    assert "next" not in get(client, page["links"]["next"])["links"]


def test_sorting_follows_the_field(client: FlaskClient) -> None:
    values = [figure["best"] for figure in follow(client, "/v1/figures?kind=count&category=animal&sort=value")]
    assert values == sorted(values)
    mentions = [mention["start"] for mention in follow(client, f"/v1/articles/{FLOOD}/mentions?sort=-position")]
    assert mentions == sorted(mentions, reverse=True)


def test_the_next_link_keeps_what_was_asked(client: FlaskClient) -> None:
    page = get(client, "/v1/figures?category=animal&fields=id,best&limit=2&sort=-value&format=json")
    following = get(client, page["links"]["next"])
    assert [set(record) for record in following["data"]] == [{"id", "best"}] * 2
    assert [record["best"] for record in page["data"] + following["data"]] == [32, 31, 30, 29]


@pytest.mark.parametrize(
    "path",
    [
        "/v1/figures?category=animal&limit=2&cursor={}",
        "/v1/figures?limit=2&sort=value&cursor={}",
        "/v1/articles?cursor={}",
        f"/v1/articles/{FLOOD}/figures?cursor={{}}",
    ],
)
def test_a_cursor_from_elsewhere_is_refused(client: FlaskClient, path: str) -> None:
    cursor = get(client, "/v1/figures?limit=2")["links"]["next"].split("cursor=")[1]
    assert client.get(f"/v1/figures?limit=50&cursor={cursor}").status_code == 200
    document = problem(client.get(path.format(cursor)), "invalid-parameters")
    assert document["errors"][0]["parameter"] == "cursor"


def test_a_cursor_that_was_changed_anywhere_is_refused(client: FlaskClient) -> None:
    cursor = get(client, "/v1/figures?limit=2")["links"]["next"].split("cursor=")[1]
    for place in range(len(cursor)):
        changed = cursor[:place] + ("A" if cursor[place] != "A" else "B") + cursor[place + 1 :]
        if place == len(cursor) - 1:  # the last letter may hold bits that stand for nothing
            changed = cursor[:-1]
        problem(client.get(f"/v1/figures?limit=2&cursor={changed}"), "invalid-parameters")


def test_pages_hold_while_articles_come_and_go(tmp_path: Path) -> None:
    """What was there at the start and stays is seen exactly once."""
    url = f"sqlite:///{tmp_path / 'moving.sqlite3'}"
    fill_store(url)
    app = create_app(Settings(database_url=url, log_level="ERROR", corpus_poll_seconds=1e-6))
    client, store = app.test_client(), app.extensions["telling"].store
    before = {record["id"] for record in follow(client, "/v1/articles?limit=200")}
    gone: set[str] = set()
    seen: list[str] = []
    arrivals = itertools.islice(bulletins(60), 30, 60)
    path = "/v1/articles?limit=3&sort=published"
    while path:
        page = get(client, path)
        seen += [record["id"] for record in page["data"]]
        path = page["links"].get("next")
        store.put(*next(arrivals))
        victim = sorted(before - gone - set(seen))[:1]
        for identity in victim:
            store.delete(identity)
            gone.add(identity)
    store.close()
    assert len(seen) == len(set(seen))
    assert before - gone <= set(seen)
    assert gone.isdisjoint(seen)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("q=eenden", 1),
        ("q=MULLER", 1),
        ("q=niets", 0),
        ("q=%20", 25),
        ("language=nl", 25),
        ("language=fr", 0),
        ("agency=belga", 1),
        ("published_from=2024", 1),
        ("published_to=2023-01", 6),
        (f"entity={MULLER.id}", 1),
        ("entity=ent_aaaaaaaaaaaaaaaa", 0),
        (f"place={ZELDERT.id}", 24),
        ("has_figures=true", 25),
        ("has_figures=false", 0),
    ],
)
def test_articles_are_filtered(client: FlaskClient, query: str, count: int) -> None:
    page = get(client, f"/v1/articles?limit=200&{query}")
    assert (page["meta"]["total"], len(page["data"])) == (count, count)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("kind=money", 1),
        ("category=animal", 23),
        ("event=evacuated", 1),
        ("modifier=vague", 1),
        ("unit=%25", 1),
        (f"speaker={MULLER.id}", 2),
        (f"place={ZELDERT.id}&category=animal", 23),
        (f"article={FLOOD}", 5),
        ("value_min=12000000", 1),
        ("value_min=12000000&value_max=12000000", 1),
        ("value_min=16000000", 0),
        ("value_max=7", 1),
        ("value_min=37.4&value_max=37.6", 1),
        ("observed_from=2024-01&observed_to=2024-01", 2),
        ("published_from=2024", 5),
        ("q=schapen", 23),
    ],
)
def test_figures_are_filtered(client: FlaskClient, query: str, count: int) -> None:
    assert get(client, f"/v1/figures?{query}")["meta"]["total"] == count
    facets = get(client, f"/v1/figures/facets?{query}")
    assert facets["meta"]["total"] == count
    assert sum(entry["count"] for entry in facets["data"]["kind"]) == count


@pytest.mark.parametrize(
    ("entity", "role", "count"),
    [(MULLER, "speaker", 2), (MULLER, "place", 0), (BELGA, "via", 1), (ZELDERT, "place", 25), (ZELDERT, "counted", 1)],
)
def test_the_figures_of_an_entity_by_its_role(client: FlaskClient, entity: Any, role: str, count: int) -> None:
    assert get(client, f"/v1/entities/{entity.id}/figures?role={role}")["meta"]["total"] == count


@pytest.mark.parametrize(("query", "count"), [("type=person", 1), ("q=muller", 1), ("type=group", 0), ("q=zeld*", 1)])
def test_entities_are_filtered(client: FlaskClient, query: str, count: int) -> None:
    assert get(client, f"/v1/entities?{query}")["meta"]["total"] == count


@pytest.mark.parametrize(
    ("q", "kind", "alias"),
    [
        ("zeldert", "exact", "Zeldert"),
        ("ZELD", "prefix", "Zeldert"),
        ("zeldrt", "typo", "Zeldert"),
        ("Zeldertse", "exact", "Zeldertse"),
        ("mullr", "typo", "Müller"),
    ],
)
def test_a_search_for_entities_says_why_it_found_them(client: FlaskClient, q: str, kind: str, alias: str) -> None:
    (found,) = get(client, f"/v1/entities?q={q}")["data"]
    assert found["match"] == {"kind": kind, "alias": alias, "in_text": True}
    assert get(client, f"/v1/entities?q={q}&fields=match.alias")["data"] == [
        {"id": found["id"], "match": {"alias": alias}}
    ]
    assert f"{found['id']}" in client.get(f"/v1/entities?q={q}&format=csv").text
    assert all("match" not in entity for entity in get(client, "/v1/entities?q=%20")["data"])


def test_fields_choose_what_is_served_and_the_id_stays(client: FlaskClient) -> None:
    query = "fields=kind,counted.lemma,attribution.speaker.name,spans"
    record = get(client, f"/v1/figures/{EVACUATED}?{query}")
    assert set(record) == {"id", "kind", "counted", "attribution", "spans"}
    assert record["counted"] == {"lemma": "bewoner"}
    assert record["attribution"] == {"speaker": {"name": "Müller"}}
    listed = get(client, f"/v1/articles/{FLOOD}/figures?{query}")["data"]
    assert listed[0] == record
    assert all("start" not in figure for figure in listed)


def test_ndjson_is_the_same_records_one_a_line(client: FlaskClient) -> None:
    response = client.get("/v1/figures?limit=5", headers={"Accept": "application/x-ndjson"})
    assert response.content_type == "application/x-ndjson"
    records = [msgspec.json.decode(line) for line in response.data.splitlines()]
    page = get(client, "/v1/figures?limit=5")
    assert records == page["data"]
    assert response.headers["Link"] == f'<{page["links"]["next"]}>; rel="next"'


def test_csv_has_the_same_columns_whatever_the_records_say(client: FlaskClient) -> None:
    heads = [
        client.get(f"/v1/figures?format=csv&{query}").data.split(b"\r\n")[0] for query in ("kind=money", "kind=age", "")
    ]
    assert len(set(heads)) == 1
    columns = heads[0].decode().split(",")
    assert columns[:6] == ["id", "article_id", "kind", "verbatim", "start", "end"]
    assert {"counted.lemma", "attribution.speaker.name", "spans.numeral", "provenance.rule"} <= set(columns)


def test_csv_holds_what_json_holds(client: FlaskClient) -> None:
    response = client.get(f"/v1/articles/{FLOOD}/figures", headers={"Accept": "text/csv"})
    assert response.content_type == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(response.data.decode(), newline="")))
    figures = get(client, f"/v1/articles/{FLOOD}/figures")["data"]
    assert [row["id"] for row in rows] == [figure["id"] for figure in figures]
    assert (rows[0]["counted.lemma"], rows[0]["low"], rows[0]["high"]) == ("bewoner", "1250", "")
    assert rows[2]["best"] == "37.5"
    assert msgspec.json.decode(rows[0]["spans.numeral"]) == figures[0]["spans"]["numeral"]


def test_csv_columns_follow_fields(client: FlaskClient) -> None:
    response = client.get("/v1/figures?format=csv&fields=best,counted,id&limit=1&category=animal&sort=value")
    assert response.data.decode() == (
        "best,counted.surface,counted.lemma,counted.category,id\r\n"
        f"10,schapen,schaap,animal,{get(client, '/v1/figures?category=animal&sort=value&limit=1')['data'][0]['id']}\r\n"
    )


@pytest.mark.parametrize("text", ["=1+1", "+32 2 345", "-2 graden", "@SUM(A1)", "\tx", "\rx", " =1", "=HYPERLINK(1)"])
def test_csv_runs_no_formula(text: str) -> None:
    table = render_csv([{"a": text, "b": -5, "c": "-5", "d": "-5,5"}], ["a", "b", "c", "d"]).decode()
    (_, row) = csv.reader(io.StringIO(table, newline=""))
    assert row == ["'" + text, "-5", "-5", "-5,5"]


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("*/*", "application/json"),
        ("", "application/json"),
        ("application/*", "application/json"),
        ("text/*", "text/csv; charset=utf-8"),
        ("text/html, application/xhtml+xml, */*;q=0.8", "application/json"),
        ("application/json;q=0.5, text/csv", "text/csv; charset=utf-8"),
        ("application/json;q=0, */*", "text/csv; charset=utf-8"),
        ("TEXT/CSV", "text/csv; charset=utf-8"),
        ("application/json; charset=utf-8", "application/json"),
        ("application/x-ndjson, application/json;q=0.9", "application/x-ndjson"),
        (";;;,,, application/json", "application/json"),
    ],
)
def test_accept_chooses_the_representation(client: FlaskClient, accept: str, content_type: str) -> None:
    assert client.get("/v1/articles", headers={"Accept": accept}).content_type == content_type


def test_format_goes_before_accept(client: FlaskClient) -> None:
    response = client.get("/v1/articles?format=csv", headers={"Accept": "application/json"})
    assert response.content_type.startswith("text/csv")


def test_links_are_paths(client: FlaskClient) -> None:
    page = get(client, "/v1/articles?q=Zeldert&limit=1")
    assert page["links"]["self"] == "/v1/articles?q=Zeldert&limit=1"
    assert page["links"]["next"].startswith("/v1/articles?q=Zeldert&limit=1&cursor=")
