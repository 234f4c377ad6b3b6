"""Pages neither skip nor repeat while articles come and go, nulls included, in the same order on every database."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.errors import InvalidQuery
from service.model import Extraction
from service.model.ids import article_id
from service.store import Store
from service.store.base import (
    ARTICLE_SORTS,
    ENTITY_SORTS,
    FIGURE_SORTS,
    MENTION_SORTS,
    ArticleQuery,
    EntityQuery,
    FigureQuery,
    Key,
    MentionQuery,
    Query,
)
from tests.store.builder import Story
from tests.store.conftest import empty

DATES = (None, "2019", "2019-03", "2019-03-13", "2019-03-13T17:52:00+01:00", "2020-01-01")
VALUES = (None, "-3", "0", "7", "7.0", "20", "100", "1e3")

LISTINGS: list[tuple[str, Query, Callable[[Any], object]]] = [
    *(("articles", ArticleQuery(sort=sort), lambda record: record.id) for sort in ARTICLE_SORTS),
    *(("entities", EntityQuery(sort=sort), lambda record: record.entity.id) for sort in ENTITY_SORTS),
    *(("figures", FigureQuery(sort=sort), lambda record: record.id) for sort in FIGURE_SORTS),
    *(("mentions", MentionQuery(sort=sort), lambda record: record.id) for sort in MENTION_SORTS),
]
EVERY_LISTING = pytest.mark.parametrize(
    ("listing", "query", "identity"), LISTINGS, ids=[f"{name}:{query.sort}" for name, query, _ in LISTINGS]
)


def story(number: int) -> Extraction:
    name = f"Plaats{number % 5}"
    built = Story(f"{name} telt 1 2 3", published=DATES[number % len(DATES)])
    place = built.entity(name)
    built.mention(name, place)
    for position, numeral in enumerate("123"[: number % 4]):
        built.figure(numeral, VALUES[(number + position) % len(VALUES)], place=place)
    return built.done()


def read_pages(store: Store, listing: str, query: Query, between: Callable[[], None] = lambda: None) -> list[Any]:
    records: list[Any] = []
    after: Key | None = None
    while True:
        page = getattr(store, listing)(replace(query, after=after))
        assert len(page.records) <= query.limit
        records += page.records
        if page.next is None:
            return records
        after = page.next
        between()


@EVERY_LISTING
def test_pages_of_any_size_hold_the_whole_listing_in_order(
    sqlite_store: Store, listing: str, query: Query, identity: Callable[[Any], object]
) -> None:
    store = sqlite_store
    for number in range(14):
        store.put(f"uri{number}", story(number))
    whole = getattr(store, listing)(replace(query, limit=200))
    assert whole.next is None and whole.total == len(whole.records) > 4
    assert len({identity(record) for record in whole.records}) == whole.total
    for limit in (1, 3, whole.total):
        assert read_pages(store, listing, replace(query, limit=limit)) == list(whole.records)


def test_both_databases_list_in_the_same_order_and_pages(both: tuple[Store, Store]) -> None:
    for store, numbers in zip(both, (range(14), reversed(range(14))), strict=True):
        for number in numbers:
            store.put(f"uri{number}", story(number))
    for listing, query, identity in LISTINGS:
        if "received_at" not in query.sort:
            for limit in (3, 200):
                pages = [read_pages(store, listing, replace(query, limit=limit)) for store in both]
                first, second = ([identity(record) for record in records] for records in pages)
                assert first == second, (listing, query.sort)


def test_records_without_the_field_stand_last_in_both_directions(store: Store) -> None:
    for uri, date in {"a": None, "b": "2019", "c": "2020"}.items():
        store.put(uri, Story(f"tekst {uri} 1", published=date).figure("1", "1" if date else None).done())
    for sort, order in (("published", "bca"), ("-published", "cba")):
        assert "".join(r.uri for r in store.articles(ArticleQuery(sort=sort)).records) == order
        articles = [article_id(uri) for uri in order]
        assert [r.article_id for r in store.figures(FigureQuery(sort=sort)).records] == articles
    for sort in ("value", "-value"):
        assert store.figures(FigureQuery(sort=sort)).records[-1].article_id == article_id("a")


def test_values_are_sorted_as_numbers(store: Store) -> None:
    built = Story("a b c d e")
    for word, value in zip("abcde", ("10", "9", "-1", "0.5", "1e2"), strict=True):
        built.figure(word, value)
    store.put("x", built.done())
    figures = store.figures(FigureQuery(sort="value")).records
    assert "".join(record.figure.verbatim for record in figures) == "cdbae"


def test_figures_of_an_article_come_as_they_stand_and_others_latest_first(store: Store) -> None:
    for uri, date in {"old": "2018", "new": "2020"}.items():
        store.put(uri, Story(f"1 2 {uri}", published=date).figure("1", "5").figure("2", "3").done())
    assert [r.figure.verbatim for r in store.figures(FigureQuery(article=article_id("old"))).records] == ["1", "2"]
    assert [r.article_id for r in store.figures(FigureQuery(limit=2)).records] == [article_id("new")] * 2


CHANGES = st.lists(st.tuples(st.booleans(), st.integers(0, 30)), min_size=1, max_size=12)


@EVERY_LISTING
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES, limit=st.integers(1, 4))
def test_what_stays_is_seen_exactly_once_while_articles_come_and_go(
    sqlite_store: Store,
    listing: str,
    query: Query,
    identity: Callable[[Any], object],
    changes: list[tuple[bool, int]],
    limit: int,
) -> None:
    store = sqlite_store
    empty(store)
    for number in range(0, 30, 3):
        store.put(f"uri{number}", story(number))
    whole = replace(query, limit=200)
    before = {identity(record): record for record in getattr(store, listing)(whole).records}
    todo = iter(changes)

    def change() -> None:
        for coming, number in list(todo)[:1] or []:
            if coming:
                store.put(f"uri{number}", story(number))
            else:
                store.delete(article_id(f"uri{number}"))

    seen = [identity(record) for record in read_pages(store, listing, replace(query, limit=limit), change)]
    after = {identity(record): record for record in getattr(store, listing)(whole).records}
    unmoved = {key for key in before.keys() & after.keys() if before[key] == after[key]}
    for key in unmoved:
        assert seen.count(key) == 1
    if not query.sort.endswith("_count"):
        assert len(set(seen)) == len(seen)


KEYS: list[Any] = [
    *((), (None,), ("x",), (1,), (1.5, "x"), ("x", "y", "z", "u"), (True, "x", 1), ("\0", "x"), ("\ud800", "x", "x")),
    *((2**63, "x", "x"), (None, None, None), ("x", 1, 2, 3), (b"x", "x"), ("x", []), (float("nan"), "x", "x")),
]


@EVERY_LISTING
def test_a_key_of_another_listing_is_refused(
    sqlite_store: Store, listing: str, query: Query, identity: Callable[[Any], object]
) -> None:
    for key in KEYS:
        with pytest.raises(InvalidQuery) as caught:
            getattr(sqlite_store, listing)(replace(query, after=key))
        assert [fault[0] for fault in caught.value.faults] == ["cursor"]


@pytest.mark.parametrize(
    ("listing", "query", "allowed"),
    [
        ("articles", ArticleQuery, ARTICLE_SORTS),
        ("entities", EntityQuery, ENTITY_SORTS),
        ("figures", FigureQuery, FIGURE_SORTS),
        ("mentions", MentionQuery, MENTION_SORTS),
    ],
)
def test_an_unknown_sort_is_refused_with_those_allowed(
    sqlite_store: Store, listing: str, query: type[Query], allowed: tuple[str, ...]
) -> None:
    for sort in ("colour", "-", "--value", "id", "published;", "value,position"):
        with pytest.raises(InvalidQuery) as caught:
            getattr(sqlite_store, listing)(query(sort=sort))
        assert caught.value.faults == [("sort", f"Give one of: {', '.join(allowed)}.")]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_is_refused(sqlite_store: Store, limit: int) -> None:
    with pytest.raises(InvalidQuery, match="limit: "):
        sqlite_store.articles(ArticleQuery(limit=limit))
