"""What is kept of persons so that namesakes stay apart, whatever articles come and go."""

from dataclasses import replace
from functools import partial
from pathlib import Path

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


def names_by_id(store: Store) -> dict[str, set[str]]:
    """The articles of each person, by entity id."""
    found: dict[str, set[str]] = {}
    for uri in sorted(store.uris()):
        for one in store.mentions(MentionQuery(article=article_id(uri))).records:
            if one.mention.type == "person":
                found.setdefault(one.mention.entity_id, set()).add(uri)
    return found


def test_ids_stay_with_whom_they_are_of_when_all_is_read_anew(store: Store, tmp_path: Path) -> None:
    def load(version: str) -> dict[str, set[str]]:
        settings = Settings.from_environment({})
        read = partial(extract, timezone=settings.timezone)
        ingest = Ingest(
            store,
            MemoryCache(1_000_000),
            settings,
            lambda article: replace(read(article), extractor=version),
            extractor=version,
        )
        ingest.load_corpus(tmp_path)
        return names_by_id(store)

    (tmp_path / "m.txt").write_text("date 2019-05-04\n\nSchaatser Tom Willems won brons.")
    first = load("1")
    (tmp_path / "a.txt").write_text("date 2024-02-11\n\nWethouder Tom Willems van Assen wil 30 huizen.")
    (tmp_path / "z.txt").write_text("date 2024-03-11\n\nTom Willems zei dat er 12 gewonden zijn.")
    grown = load("1")
    assert len(grown) == 2 and first.keys() <= grown.keys()
    assert "corpus:m.txt" in grown[next(iter(first))]
    assert load("2") == grown
    for uri in list(store.uris()):
        store.delete(article_id(uri))
    assert load("2") == grown
