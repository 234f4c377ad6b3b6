"""Entities over the corpus: names, aliases and counts stay right while articles come, change and go."""

import itertools
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.model import Extraction
from service.model.ids import article_id, entity_id
from service.store import Store
from service.store.base import EntityQuery, StoredEntity
from tests.store.builder import Story
from tests.store.conftest import empty

SDF = entity_id("organization", "sdf")


def story(name: str, *surfaces: str, figures: int = 0) -> Extraction:
    built = Story(f"{' '.join(surfaces)} " + "7 man " * figures)
    sdf = built.entity(name, "organization", key="sdf", identifiers={"wikidata": "Q1"})
    for surface, count in Counter(surfaces).items():
        for occurrence in range(count):
            built.mention(surface, sdf, occurrence=occurrence)
    for occurrence in range(figures):
        built.figure("7 man", "7", speaker=sdf, occurrence=occurrence)
    return built.done()


def stored(store: Store) -> StoredEntity:
    entity = store.entity(SDF)
    assert entity is not None
    return entity


def test_counts_are_added_up_over_articles(store: Store) -> None:
    store.put("a", story("Syrische Strijdkrachten", "SDF", "SDF", "Strijdkrachten", figures=2))
    store.put("b", story("Syrische Strijdkrachten", "SDF", figures=1))
    entity = stored(store)
    assert list(entity.aliases.items()) == [("SDF", 3), ("Strijdkrachten", 1)]
    assert (entity.mention_count, entity.article_count, entity.figure_count) == (4, 2, 3)
    assert entity.entity.identifiers == {"wikidata": "Q1"}


def test_counts_are_taken_back_when_an_article_changes_or_goes(store: Store) -> None:
    store.put("a", story("Strijdkrachten", "SDF", "SDF", figures=2))
    store.put("b", story("Strijdkrachten", "QSD"))
    store.put("a", story("Strijdkrachten", "SDF"))
    entity = stored(store)
    assert (dict(entity.aliases), entity.mention_count, entity.figure_count) == ({"SDF": 1, "QSD": 1}, 2, 0)
    store.delete(article_id("a"))
    entity = stored(store)
    assert (dict(entity.aliases), entity.mention_count, entity.article_count) == ({"QSD": 1}, 1, 1)
    assert store.entities(EntityQuery(q="SDF")).total == 0
    store.delete(article_id("b"))
    assert store.entity(SDF) is None


def test_more_articles_do_not_rename_an_entity(store: Store) -> None:
    names = ("SDF", "Syrische Strijdkrachten", "Syrische Krachten", "Syrische Strijdkrachten")
    for uri, name in zip("abcd", names, strict=True):
        store.put(uri, story(name, "SDF"))
        assert stored(store).entity.name == "SDF"
    store.put("e", story("SDF", "QSD"))
    store.delete(article_id("a"))
    assert stored(store).entity.name == "SDF"
    store.delete(article_id("e"))
    assert stored(store).entity.name == "Syrische Strijdkrachten"


def test_of_names_that_as_many_documents_give_the_longest_follows_in_any_order(store: Store) -> None:
    names = ("Raqa", "Raqqa", "Rakka")
    for order in itertools.permutations(names):
        empty(store)
        store.put("first", story("Al-Raqqa", "SDF"))
        for name in order:
            store.put(name, story(name, "SDF"))
        store.delete(article_id("first"))
        assert stored(store).entity.name == "Raqqa"


def test_an_entity_that_is_only_pointed_at_has_no_mentions(store: Store) -> None:
    built = Story("12 doden")
    reuters = built.entity("Reuters", "organization")
    built.figure("12 doden", "12", via=reuters)
    store.put("a", built.done())
    entity = store.entity(reuters.entity_id)
    assert entity is not None
    assert (entity.mention_count, entity.article_count, entity.figure_count, dict(entity.aliases)) == (0, 1, 1, {})


def test_a_figure_that_points_twice_at_an_entity_counts_once(store: Store) -> None:
    built = Story("In Gent 12 Gentenaars")
    gent = built.entity("Gent")
    built.mention("Gent", gent).mention("Gentenaars", gent, form="demonym")
    built.figure("12 Gentenaars", "12", counted="Gentenaars", place=gent, speaker=gent)
    store.put("a", built.done())
    entity = store.entity(gent.entity_id)
    assert entity is not None and entity.figure_count == 1


def test_entities_are_sorted_by_name_without_case_and_accents(both: tuple[Store, Store]) -> None:
    names = ["Zürich", "aalst", "Ütrecht", "Utrecht", "Aalter", "émile", "Emiel", "Ōsaka", "القاهرة"]
    for store in both:
        for name in names:
            built = Story(name)
            built.mention(name, built.entity(name))
            store.put(name, built.done())
    pages = [[r.entity.name for r in store.entities(EntityQuery(sort="name")).records] for store in both]
    assert pages[0] == pages[1]
    assert pages[0][:2] == ["aalst", "Aalter"] and pages[0][-2:] == ["Zürich", "القاهرة"]
    backwards = [r.entity.name for r in both[0].entities(EntityQuery(sort="-name")).records]
    assert backwards[:2] == ["القاهرة", "Zürich"]


@pytest.mark.parametrize("field", ["mention_count", "figure_count", "article_count"])
def test_entities_are_sorted_by_their_counts(store: Store, field: str) -> None:
    for uri, (name, times) in enumerate({"Aa": 1, "Bb": 3, "Cc": 2}.items()):
        for copy in range(times):
            built = Story(f"{name} zag 7 man")
            ref = built.entity(name)
            store.put(f"{uri}-{copy}", built.mention(name, ref).figure("7 man", "7", place=ref).done())
    for sort, order in ((field, ["Aa", "Cc", "Bb"]), (f"-{field}", ["Bb", "Cc", "Aa"])):
        assert [record.entity.name for record in store.entities(EntityQuery(sort=sort)).records] == order


def test_entities_are_filtered_by_type(store: Store) -> None:
    store.put("a", story("SDF", "SDF"))
    assert store.entities(EntityQuery(type="organization")).total == 1
    assert store.entities(EntityQuery(type="person")).total == 0


NAMES = st.sampled_from(["SDF", "Syrische Krachten", "QSD"])
CHANGES = st.lists(
    st.tuples(
        st.sampled_from("abc"), st.one_of(st.none(), st.tuples(NAMES, st.lists(NAMES, max_size=4), st.integers(0, 2)))
    ),
    max_size=8,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES)
def test_after_any_changes_an_entity_is_but_for_its_name_as_if_only_what_remains_had_come(
    store: Store, changes: list[tuple[str, tuple[str, list[str], int] | None]]
) -> None:
    empty(store)
    remaining: dict[str, Extraction] = {}
    for uri, change in changes:
        if change is None:
            store.delete(article_id(uri))
            remaining.pop(uri, None)
        else:
            name, surfaces, figures = change
            remaining[uri] = story(name, *surfaces, figures=figures)
            store.put(uri, remaining[uri])
    left = store.entity(SDF)
    empty(store)
    for uri in sorted(remaining, reverse=True):
        store.put(uri, remaining[uri])
    again = store.entity(SDF)
    assert (left is None) == (again is None)
    if left is not None and again is not None:
        assert replace(again, entity=replace(again.entity, name=left.entity.name)) == left
        assert left.entity.name in {extraction.entities[0].name for extraction in remaining.values()}
    mentions = [mention.surface for extraction in remaining.values() for mention in extraction.mentions]
    if left is not None:
        assert (dict(left.aliases), left.article_count) == (Counter(mentions), len(remaining))
