"""What is kept of persons so that namesakes stay apart, whatever articles come and go."""

from dataclasses import replace
from functools import partial

import pytest

from service.cache.memory import MemoryCache
from service.extraction import extract
from service.ingest import Ingest
from service.model import EntityRef, Portrait
from service.model.ids import article_id
from service.settings import Settings
from service.store.base import MentionQuery, Store
from tests.store.builder import Story

BAKER = (
    "date 2019-05-04\n\nBakker Tom Willems (58) uit Meppel sluit zijn zaak.",
    "Bakker Tom Willems verkocht 90 broden.",
)
JUDGE = ("date 2024-02-11\n\nRechter Tom Willems legde 6 jaar cel op.", "Rechter Tom Willems sprak 3 mannen vrij.")


@pytest.fixture
def ingest(store: Store) -> Ingest:
    settings = Settings.from_environment({})
    return Ingest(store, MemoryCache(1_000_000), settings, partial(extract, timezone=settings.timezone))


def put(ingest: Ingest, store: Store, uri: str, text: str) -> str:
    """The name of the entity of the first person that the stored article names."""
    ingest.ingest_document(uri, text.encode(), f"{uri}.txt")
    return whom(store, uri)


def whom(store: Store, uri: str) -> str:
    found = store.mentions(MentionQuery(article=article_id(uri))).records
    return next(one.entity_name for one in found if one.mention.type == "person")


def test_namesakes_are_two_entities_and_stay_so(ingest: Ingest, store: Store) -> None:
    assert put(ingest, store, "a", BAKER[0]) == "Tom Willems"
    assert put(ingest, store, "b", JUDGE[0]) == "Tom Willems (rechter)"
    assert put(ingest, store, "c", BAKER[1]) == "Tom Willems"
    assert put(ingest, store, "d", JUDGE[1]) == "Tom Willems (rechter)"
    assert put(ingest, store, "b", JUDGE[0] + " Er is beroep.") == "Tom Willems (rechter)"
    for uri in ("a", "c"):
        store.delete(article_id(uri))
    assert put(ingest, store, "b", JUDGE[0]) == "Tom Willems (rechter)"
    assert put(ingest, store, "e", JUDGE[1] + " Klaar.") == "Tom Willems (rechter)"
    assert put(ingest, store, "f", BAKER[0]).startswith("Tom Willems")
    assert whom(store, "f") != whom(store, "e")


def test_portraits_are_given_back_alike_ones_once_and_ones_own_marked(store: Store) -> None:
    for uri, roles in (("a", ("bakker",)), ("b", ("bakker",)), ("c", ("rechter",))):
        made = Story("Tom Willems en Shell")
        tom, shell = made.entity("Tom Willems", "person"), made.entity("Shell", "organization")
        made.mention("Tom Willems", tom).mention("Shell", shell)
        portrait = Portrait(tom.entity_id, tom.entity_id, roles, ("ent_town",), (1960, 1961), 2019)
        store.put(uri, replace(made.done(), portraits=(portrait,)))
    ref: EntityRef = tom
    known = store.portraits("c", [ref.entity_id, "ent_unknown"])
    assert list(known) == [ref.entity_id]
    found = {(one.portrait.roles, one.articles, one.is_own, one.name) for one in known[ref.entity_id]}
    assert found == {(("bakker",), 2, False, "Tom Willems"), (("rechter",), 1, True, "Tom Willems")}
    assert store.portraits("x", []) == {}
    assert store.companions([ref.entity_id], [shell.entity_id]) == {ref.entity_id: 1}
    assert store.companions([ref.entity_id], ["ent_unknown"]) == {}
