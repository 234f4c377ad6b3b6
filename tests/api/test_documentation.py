"""/docs works by itself: no outside host, nothing inline, a policy that forbids both."""

import re

import pytest
from flask.testing import FlaskClient

ASSET = re.compile(r'(?:src|href)="([^"]+)"')


def test_the_page_and_all_it_names_come_from_here(client: FlaskClient) -> None:
    page = client.get("/docs")
    assert page.content_type == "text/html; charset=utf-8"
    assets = ASSET.findall(page.text)
    assert len(assets) >= 5
    for asset in assets:
        assert asset.startswith("/") and not asset.startswith("//")
        assert client.get(asset).status_code == 200, asset


def test_the_policy_lets_nothing_in_from_elsewhere(client: FlaskClient) -> None:
    policy = dict(part.split(" ", 1) for part in client.get("/docs").headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert not re.search(r"https?:|\*", " ".join(policy.values()))


def test_the_page_runs_nothing_inline(client: FlaskClient) -> None:
    """The policy would forbid it: every script is a file of its own."""
    page = client.get("/docs").text
    assert re.findall(r"<script[^>]*>(.*?)</script>", page, re.DOTALL) == ["", ""]
    assert not re.search(r"\son\w+=|<style|style=", page)


def test_the_start_script_names_only_ours(client: FlaskClient) -> None:
    script = client.get("/docs/start.js")
    assert script.content_type == "text/javascript; charset=utf-8"
    assert 'url: "/openapi.json"' in script.text
    assert "validatorUrl: null" in script.text
    assert "http" not in script.text


@pytest.mark.parametrize("name", ["swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png", "LICENSE"])
def test_assets_have_their_types(client: FlaskClient, name: str) -> None:
    response = client.get(f"/docs/{name}")
    types = {"js": "text/javascript", "css": "text/css", "png": "image/png", "LICENSE": "text/plain"}
    assert response.content_type.startswith(types[name.rsplit(".", 1)[-1]])
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_root_leads_to_the_documentation(client: FlaskClient) -> None:
    response = client.get("/")
    assert (response.status_code, response.headers["Location"]) == (302, "/docs")
