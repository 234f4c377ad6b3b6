"""Ids of entities that are gone lead to their successors; articles that come or go never rename one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine

from service.model import Extraction
from service.model.ids import article_id, entity_id
from service.store import Store, open_store
from service.store.base import Succession
from service.store.redirects import choose_successors
from service.store.tables import entity_moves, entity_redirects
from tests.store.builder import Story
from tests.store.conftest import empty
from tests.store.test_opening import engine_url


@pytest.fixture(autouse=True)
def without_redirects(postgresql_store_url: str) -> None:
    """Redirects outlive all that an emptied store forgets."""
    engine = create_engine(engine_url(postgresql_store_url))
    with engine.begin() as connection:
        for table in (entity_moves, entity_redirects):
            connection.execute(table.delete())
    engine.dispose()


TEXT = "IS en ISIS en ISIL en Daesh"


def read(extractor: str, text: str = TEXT, **names: str) -> Extraction:
    """A reading of the text: surface -> name of its entity; what is left out is no name."""
    built = Story(text, extractor=extractor)
    for surface, name in names.items():
        at = text.split().index(surface)
        occurrence = sum(word.count(surface) for word in text.split()[:at])
        built.mention(surface, built.entity(name, "organization"), occurrence=occurrence)
    return built.done()


def key(name: str) -> str:
    return entity_id("organization", name.lower())


def leads_to(store: Store, name: str) -> list[str]:
    return [ref.name for ref in store.succession(key(name)).successors]


def test_an_entity_that_another_reading_names_otherwise_leads_to_its_new_id(store: Store) -> None:
    store.put("a", read("1", IS="ISIS", ISIS="ISIS"))
    assert leads_to(store, "ISIS") == []
    store.put("a", read("2", IS="Staat", ISIS="Staat"))
    assert store.entity(key("ISIS")) is None
    assert leads_to(store, "ISIS") == ["Staat"]
    assert leads_to(store, "Staat") == []


def test_an_entity_leads_elsewhere_only_when_it_is_gone_from_all_articles(store: Store) -> None:
    for uri in "ab":
        store.put(uri, read("1", f"{TEXT} {uri}", IS="ISIS"))
    store.put("a", read("2", f"{TEXT} a", IS="Staat"))
    assert store.entity(key("ISIS")) is not None and leads_to(store, "ISIS") == []
    store.put("b", read("2", f"{TEXT} b", IS="Staat"))
    assert leads_to(store, "ISIS") == ["Staat"]


def test_merged_entities_lead_to_the_same(store: Store) -> None:
    store.put("a", read("1", IS="IS", ISIS="ISIS", ISIL="ISIL"))
    store.put("a", read("2", IS="Staat", ISIS="Staat", ISIL="Staat"))
    assert [leads_to(store, name) for name in ("IS", "ISIS", "ISIL")] == [["Staat"]] * 3


def test_an_entity_that_was_split_names_all_successors_the_largest_first(store: Store) -> None:
    store.put("a", read("1", IS="Groep", ISIS="Groep", ISIL="Groep"))
    store.put("a", read("2", IS="Raad", ISIS="Staat", ISIL="Staat"))
    assert leads_to(store, "Groep") == ["Staat", "Raad"]
    assert store.succession(key("Groep")).split


def test_chains_are_followed_to_what_is_there_now(store: Store) -> None:
    for version, name in enumerate(("Een", "Twee", "Drie", "Vier")):
        store.put("a", read(str(version), IS=name))
    assert [leads_to(store, name) for name in ("Een", "Twee", "Drie")] == [["Vier"]] * 3
    store.put("a", read("5", IS="Een"))
    assert store.entity(key("Een")) is not None
    assert [leads_to(store, name) for name in ("Twee", "Drie", "Vier")] == [["Een"]] * 3


def test_a_name_that_is_no_longer_seen_leads_nowhere(store: Store) -> None:
    store.put("a", read("1", IS="Groep", ISIS="Groep", ISIL="Groep"))
    store.put("a", read("2", ISIL="Staat"))
    assert leads_to(store, "Groep") == []


def test_a_longer_reading_of_the_same_characters_is_a_successor(store: Store) -> None:
    text = "de Rode Halve Maan"
    built = Story(text, extractor="1")
    store.put("a", built.mention("Rode", built.entity("Rode", "organization")).done())
    built = Story(text, extractor="2")
    store.put("a", built.mention("Rode Halve Maan", built.entity("Maan", "organization")).done())
    assert leads_to(store, "Rode") == ["Maan"]


def test_articles_that_come_go_or_are_revised_rename_nothing(store: Store) -> None:
    store.put("a", read("1", IS="ISIS"))
    store.put("b", read("1", f"{TEXT} b", IS="Staat"))
    store.put("a", read("1", f"{TEXT}, herzien", IS="Staat"))
    assert store.entity(key("ISIS")) is None and leads_to(store, "ISIS") == []
    store.put("c", read("1", f"{TEXT} c", IS="ISIS"))
    store.delete(article_id("c"))
    assert store.entity(key("ISIS")) is None and leads_to(store, "ISIS") == []


def test_a_move_counts_for_nothing_where_the_last_article_is_deleted(store: Store) -> None:
    """One place of many was read otherwise; then the articles with the others went: that renames nothing."""
    for uri in "ab":
        store.put(uri, read("1", f"{TEXT} {uri}", IS="Bali"))
    store.put("a", read("2", f"{TEXT} a", IS="Mustafa"))
    store.delete(article_id("b"))
    assert store.entity(key("Bali")) is None and leads_to(store, "Bali") == []


def test_redirects_outlive_the_articles_they_came_from(store: Store) -> None:
    store.put("a", read("1", IS="ISIS"))
    store.put("a", read("2", IS="Staat"))
    store.put("b", read("2", f"{TEXT} b", IS="Staat"))
    store.delete(article_id("a"))
    assert leads_to(store, "ISIS") == ["Staat"]
    store.put("a", read("2", IS="Staat"))
    assert leads_to(store, "ISIS") == ["Staat"]


def test_what_the_operator_says_goes_first_and_is_replaced_as_a_whole(store: Store) -> None:
    store.put("a", read("1", IS="ISIS", Daesh="Raad"))
    store.put("a", read("2", IS="Staat", Daesh="Raad"))
    store.set_redirects({key("ISIS"): (key("Raad"),), key("Oud"): (key("Staat"), key("Raad"), key("Nergens"))})
    assert leads_to(store, "ISIS") == ["Raad"]
    assert sorted(leads_to(store, "Oud")) == ["Raad", "Staat"]
    store.set_redirects({})
    assert (leads_to(store, "ISIS"), leads_to(store, "Oud")) == (["Staat"], [])


def test_what_was_split_stays_so_where_only_one_part_is_named(store: Store) -> None:
    """The other part may be named tomorrow: a client must not take the one for all."""
    store.put("a", read("1", IS="Een"))
    store.set_redirects(
        {key("Beide"): (key("Een"), key("Ander")), key("Oud"): (key("Een"),), key("Ouder"): (key("Beide"),)}
    )
    found = {name: store.succession(key(name)) for name in ("Beide", "Oud", "Ouder")}
    split = {name for name, succession in found.items() if succession.split}
    assert split == {"Beide", "Ouder"}
    assert all([ref.name for ref in succession.successors] == ["Een"] for succession in found.values())


def test_redirects_that_lead_in_a_circle_or_nowhere_lead_nowhere(store: Store) -> None:
    store.set_redirects({key("A"): (key("B"),), key("B"): (key("A"),), key("C"): (key("C"),), key("D"): (key("E"),)})
    assert [leads_to(store, name) for name in "ABCDE"] == [[]] * 5
    for unknown in ("", "\0", "\ud800"):
        assert store.succession(unknown) == Succession()


def test_redirects_are_kept_in_the_database(store_url: str) -> None:
    store = open_store(store_url)
    empty(store)
    store.put("a", read("1", IS="ISIS"))
    store.put("a", read("2", IS="Staat"))
    store.close()
    store = open_store(store_url)
    store.migrate()
    assert leads_to(store, "ISIS") == ["Staat"]
    store.set_redirects({})
    store.close()


@given(st.dictionaries(st.sampled_from(["", "a", "b", "c", "d"]), st.integers(1, 50), min_size=1))
def test_successors_have_a_tenth_each_and_half_together(moved: dict[str, int]) -> None:
    chosen = choose_successors(moved)
    every = sum(moved.values())
    assert chosen.items() <= moved.items() and "" not in chosen
    assert not chosen or sum(chosen.values()) * 2 >= every
    assert all(count * 10 >= every for count in chosen.values())
