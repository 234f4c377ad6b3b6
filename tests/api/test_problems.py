"""Whatever is wrong with a request, the answer is a problem (RFC 9457) that names every fault, and never a 500."""

import io
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.api.problems import PROBLEM_TYPES
from service.api.schemas.problems import ProblemSchema
from service.app import create_app
from service.errors import StoreUnavailable
from service.settings import Settings
from service.store import Store, open_store
from tests.api.test_records import FLOOD


def problem(response: TestResponse, slug: str) -> Any:
    """The problem in `response`, which must be a documented one of this kind."""
    assert response.content_type == "application/problem+json", response.text
    document = response.json
    assert ProblemSchema().validate(document) == {}
    assert (document["type"], document["status"]) == (f"/problems/{slug}", response.status_code), document
    assert response.status_code == PROBLEM_TYPES[slug].status
    assert document["request_id"] == response.headers["X-Request-ID"]
    return document


def parameters(document: Any) -> set[str]:
    return {fault["parameter"] for fault in document["errors"]}


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=201",
        "limit=-1",
        "limit=+5",
        "limit=1_0",
        "limit=٥",
        "limit=1.0",
        "limit=",
        "cursor=",
        "cursor=abc",
        "cursor=%FF",
        "sort=name",
        "fields=",
        "fields=nothing",
        "fields=id,,kind",
        "fields=counted.nothing",
        "format=xml",
        "kind=number",
        "category=",
        "modifier=roughly",
        "value_min=1,5",
        "value_min=NaN",
        "value_min=Infinity",
        "value_min=1e999",
        "value_max=٣",
        "unit=",
        "speaker=art_aaaaaaaaaaaaaaaa",
        "place=Zeldert",
        "article=1",
        "observed_from=2019-02-30",
        "observed_to=2019-13",
        "published_from=gisteren",
        "published_to=0000",
        "published_from=2019-03-13T10:00:00Z",
        "q=" + "a" * 501,
        "q=a%00b",
        "speaker=ent_aaaaaaaaaaaaaaaa%0A",
        "kind=count%0A",
        "limit=5%0A",
        "published_from=2019%0A",
        "unknown=1",
        "limit=5&limit=6",
        "Limit=5",
        "%EF%BB%BFlimit=5",
    ],
)
def test_a_parameter_that_cannot_be_used_is_a_fault(client: FlaskClient, query: str) -> None:
    document = problem(client.get(f"/v1/figures?{query}"), "invalid-parameters")
    assert document["errors"]
    assert all(fault["detail"] for fault in document["errors"])


def test_every_fault_is_named_at_once(client: FlaskClient) -> None:
    query = "limit=0&kind=x&value_min=a&foo=1&event=killed&event=died&published_from=2020&published_to=2019"
    document = problem(client.get(f"/v1/figures?{query}"), "invalid-parameters")
    assert parameters(document) == {"limit", "kind", "value_min", "foo", "event", "published_to"}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("published_from=2020&published_to=2019-12-31", "published_to"),
        ("observed_from=2019-03-13&observed_to=2019-03-12", "observed_to"),
        ("value_min=10&value_max=9.99", "value_max"),
    ],
)
def test_a_range_that_ends_before_it_begins_is_a_fault(client: FlaskClient, query: str, parameter: str) -> None:
    assert parameters(problem(client.get(f"/v1/figures?{query}"), "invalid-parameters")) == {parameter}


def test_a_period_within_the_other_is_no_fault(client: FlaskClient) -> None:
    """From a day to the year that holds it: dates mean their whole period."""
    assert client.get("/v1/figures?published_from=2019-03-13&published_to=2019").status_code == 200


def test_fields_that_do_not_exist_are_answered_with_those_that_do(client: FlaskClient) -> None:
    document = problem(client.get("/v1/figures?fields=id,colour"), "invalid-parameters")
    (fault,) = document["errors"]
    assert fault["parameter"] == "fields"
    assert "colour" in fault["detail"]
    assert "counted.lemma" in fault["detail"]


@pytest.mark.parametrize("query", ["%FF", "q=%ED%A0%80", "q=%C3", "%80=1"])
def test_a_query_string_that_is_not_utf8_is_refused(client: FlaskClient, query: str) -> None:
    problem(client.get(f"/v1/figures?{query}"), "invalid-parameters")


def test_a_query_string_without_end_is_refused(client: FlaskClient) -> None:
    problem(client.get("/v1/figures?q=" + "a" * 20_000), "invalid-parameters")
    problem(client.get("/v1/figures?" + "&".join(f"a{i}=1" for i in range(900))), "invalid-parameters")


@pytest.mark.parametrize(
    "q", ["'", '"', "*", "a AND", "NEAR(", "-", "%", "\\", "🌊", "a:b", "(((", "' OR 1=1 --", "\u202e"]
)
def test_no_search_fails(client: FlaskClient, q: str) -> None:
    for path in ("/v1/articles", "/v1/entities", "/v1/figures", "/v1/figures/facets"):
        assert client.get(path, query_string={"q": q}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/v1",
        "/v1",
        "/v1/",
        "/v1/articles/",
        "//v1/articles",
        "/v1//articles",
        "/v1/articles/nothing",
        "/v1/articles/art_aaaaaaaaaaaaaaaa",
        "/v1/articles/%00",
        "/v1/articles/%ff%fe",
        "/v1/articles/" + "a" * 5000,
        "/v1/articles/nothing/figures",
        "/v1/articles/nothing/mentions",
        "/v1/articles/nothing/annotations",
        "/v1/entities/ent_aaaaaaaaaaaaaaaa",
        "/v1/entities/nothing/mentions",
        "/v1/entities/nothing/figures",
        "/v1/figures/fig_aaaaaaaaaaaaaaaa",
        "/v1/figures/' OR 1=1",
        "/v1/vocabularies/colours",
        "/v1/topics",
        "/problems/nothing",
        "/docs/nothing.js",
        "/docs/../app.py",
        "/docs/..%2fapp.py",
    ],
)
def test_what_is_not_there_is_a_404(client: FlaskClient, path: str) -> None:
    problem(client.get(path), "not-found")


@pytest.mark.parametrize("path", ["/v1/articles", f"/v1/articles/{FLOOD}", "/healthz", "/docs", "/openapi.json"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"])
def test_a_method_that_is_not_there_is_a_405_that_names_those_that_are(
    client: FlaskClient, path: str, method: str
) -> None:
    response = client.open(path, method=method)
    problem(response, "method-not-allowed")
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("accept", ["image/png", "text/html", "application/json;q=0", "text/csv;q=0, image/*"])
def test_an_accept_header_that_names_nothing_here_is_a_406(client: FlaskClient, accept: str) -> None:
    document = problem(client.get("/v1/figures", headers={"Accept": accept}), "not-acceptable")
    assert document["errors"][0]["header"] == "Accept"
    assert "text/csv" in document["detail"]


BAD_BODIES: list[tuple[str, str, bytes]] = [
    ("empty", "malformed-json", b""),
    ("white space", "malformed-json", b" \n"),
    ("no json", "malformed-json", b"text=hallo"),
    ("cut off", "malformed-json", b'{"text": "hal'),
    ("deep arrays", "malformed-json", b"[" * 20_000),
    ("deep objects", "malformed-json", b'{"a":' * 20_000 + b"1" + b"}" * 20_000),
    ("deep in a member", "malformed-json", b'{"text": ' + b"[" * 20_000 + b"]" * 20_000 + b"}"),
    ("NaN", "malformed-json", b'{"text": NaN}'),
    ("Infinity", "malformed-json", b'{"text": -Infinity}'),
    ("number without end", "malformed-json", b'{"text": ' + b"9" * 10_000 + b"}"),
    ("lone surrogate", "malformed-json", b'{"text": "\\ud800 doden"}'),
    ("lone surrogate in a name", "malformed-json", b'{"\\udc00": "a"}'),
    ("invalid UTF-8", "malformed-json", b'{"text": "\xff"}'),
    ("surrogate bytes", "malformed-json", b'{"text": "\xed\xa0\x80"}'),
    ("Latin-1", "malformed-json", '{"text": "geëvacueerd"}'.encode("latin-1")),
    ("UTF-16", "malformed-json", '{"text": "a"}'.encode("utf-16")),
    ("byte order mark", "malformed-json", b'\xef\xbb\xbf{"text": "a"}'),
    ("a name twice", "malformed-json", b'{"text": "a", "text": "b"}'),
    ("two values", "malformed-json", b'{"text": "a"} {"text": "b"}'),
    ("single quotes", "malformed-json", b"{'text': 'a'}"),
    ("control character", "malformed-json", b'{"text": "a\x01"}'),
    ("array", "invalid-body", b'[{"text": "a"}]'),
    ("string", "invalid-body", b'"a"'),
    ("null", "invalid-body", b"null"),
    ("number", "invalid-body", b"1e999"),
    ("no text", "invalid-body", b"{}"),
    ("text is null", "invalid-body", b'{"text": null}'),
    ("text is a number", "invalid-body", b'{"text": 12}'),
    ("text is an array", "invalid-body", b'{"text": ["a"]}'),
    ("text is empty", "invalid-body", b'{"text": ""}'),
    ("text is white space", "invalid-body", b'{"text": " \\n\\t"}'),
    ("text with NUL", "invalid-body", b'{"text": "a\\u0000b"}'),
    ("text too long", "invalid-body", b'{"text": "' + b"a" * 1_000_001 + b'"}'),
    ("unknown member", "invalid-body", b'{"text": "a", "colour": "red"}'),
    ("no such day", "invalid-body", b'{"text": "a", "published": "2019-02-30"}'),
    ("no zone", "invalid-body", b'{"text": "a", "published": "2019-03-13T10:00:00"}'),
    ("no such hour", "invalid-body", b'{"text": "a", "published": "2019-03-13T25:00:00Z"}'),
    ("published in words", "invalid-body", b'{"text": "a", "published": "gisteren"}'),
    ("language in words", "invalid-body", b'{"text": "a", "language": "Nederlands"}'),
    ("line end in the language", "invalid-body", b'{"text": "a", "language": "nl\\n"}'),
    ("line end in published", "invalid-body", b'{"text": "a", "published": "2019\\n"}'),
    ("no year zero", "invalid-body", b'{"text": "a", "published": "0000"}'),
    ("uri with a blank", "invalid-body", b'{"text": "a", "uri": "https://example.org/a b"}'),
    ("relative uri", "invalid-body", b'{"text": "a", "uri": "/nieuws"}'),
]


@pytest.mark.parametrize(("slug", "body"), [case[1:] for case in BAD_BODIES], ids=[case[0] for case in BAD_BODIES])
def test_a_body_that_cannot_be_used_is_a_problem(client: FlaskClient, slug: str, body: bytes) -> None:
    response = client.post("/v1/extractions", data=body, content_type="application/json")
    document = problem(response, slug)
    assert all("pointer" in fault for fault in document["errors"])


def test_every_fault_of_a_body_is_named_at_once(client: FlaskClient) -> None:
    body = {"text": 1, "published": "x", "language": "x", "uri": "x", "a/b~c": 1}
    document = problem(client.post("/v1/extractions", json=body), "invalid-body")
    assert {fault["pointer"] for fault in document["errors"]} == {
        "/text",
        "/published",
        "/language",
        "/uri",
        "/a~1b~0c",
    }


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/xml"},
        {"Content-Type": "application/json; charset=latin-1"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
        {"Content-Type": "nonsense"},
    ],
)
def test_a_body_of_another_type_is_a_415(client: FlaskClient, headers: dict[str, str]) -> None:
    response = client.post("/v1/extractions", data=b'{"text": "a"}', headers=headers)
    problem(response, "unsupported-media-type")
    assert response.headers["Accept"] == "application/json"


def test_utf8_may_be_named(client: FlaskClient) -> None:
    response = client.post(
        "/v1/extractions", data=b'{"text": "Er zijn 7 eenden."}', content_type='application/json; charset="UTF-8"'
    )
    assert response.status_code == 200


def test_a_body_over_the_limit_is_a_413_that_names_it(client: FlaskClient, app: Flask) -> None:
    limit = app.config["MAX_CONTENT_LENGTH"]
    document = problem(
        client.post("/v1/extractions", data=b" " * (limit + 1), content_type="application/json"), "body-too-large"
    )
    assert str(limit) in document["detail"]


def test_a_body_over_the_limit_in_chunks_is_a_413_too(client: FlaskClient, app: Flask) -> None:
    """Without a length nobody knows before the limit is reached."""
    body = io.BytesIO(b'{"text": "' + b"a" * app.config["MAX_CONTENT_LENGTH"] + b'"}')
    response = client.post(
        "/v1/extractions",
        input_stream=body,
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"},
    )
    problem(response, "body-too-large")


def test_a_content_length_that_lies_is_no_500(client: FlaskClient) -> None:
    """Longer than the body: the client went away. Shorter: the rest is not read."""
    for length, statuses in (("500", {400}), ("5", {400}), ("-1", {400, 413, 415}), ("x", {400}), ("9" * 30, {413})):
        response = client.post(
            "/v1/extractions",
            data=b'{"text": "a"}',
            content_type="application/json",
            environ_overrides={"CONTENT_LENGTH": length},
        )
        assert response.status_code in statuses, (length, response.text)
        assert response.content_type == "application/problem+json"


def test_query_parameters_of_a_post_are_checked_too(client: FlaskClient) -> None:
    problem(client.post("/v1/extractions?dry=1", json={"text": "a"}), "invalid-parameters")


def test_the_type_of_a_problem_can_be_opened(client: FlaskClient) -> None:
    for slug in PROBLEM_TYPES:
        page = client.get(f"/problems/{slug}")
        assert page.status_code == 200
        assert page.json is not None
        assert page.json["status"] == PROBLEM_TYPES[slug].status


def test_a_failure_of_ours_is_a_500_that_tells_nothing_but_the_request_id(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(Settings(database_url=database_url, log_level="ERROR"))

    @app.route("/fail")
    def fail() -> str:
        raise RuntimeError("secret")

    response = app.test_client().get("/fail", headers={"X-Request-ID": "abc"})
    assert problem(response, "internal-error")["request_id"] == "abc"
    assert "secret" not in response.text
    (logged,) = [record for record in caplog.records if record.exc_info]
    assert "abc" in logged.getMessage()
    assert logged.exc_info and "secret" in str(logged.exc_info[1])
    app.extensions["telling"].store.close()


def test_without_its_store_a_read_is_a_503_that_says_when_to_come_back() -> None:
    """And the process still lives, and says that it is not ready."""
    app = create_app(Settings(log_level="ERROR"), store=away_store())
    client = app.test_client()
    for path in ("/v1/articles", f"/v1/articles/{FLOOD}", "/v1/figures/facets", "/v1/entities"):
        response = client.get(path)
        problem(response, "store-unavailable")
        assert int(response.headers["Retry-After"]) > 0
    assert client.get("/healthz").status_code == 200
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json and ready.json["status"]) == (503, "unavailable")


def away_store() -> Store:
    """A real store whose database cannot be reached."""
    return open_store("postgresql://nobody@127.0.0.1:1/nothing")


def test_store_unavailable_is_what_such_a_store_raises() -> None:
    with pytest.raises(StoreUnavailable):
        away_store().ping()
