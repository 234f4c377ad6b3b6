"""What is put comes back, revisions count, and what is deleted leaves nothing behind."""

from datetime import datetime
from decimal import Decimal

import pytest

from service.model import Extraction
from service.model.ids import article_id, figure_id
from service.store import Store
from service.store.base import ArticleQuery, EntityQuery, FigureQuery, MentionQuery
from tests.store.builder import Story

URI = "corpus:brand.txt"
ARTICLE = article_id(URI)


def flood(text: str = "In Deinze zijn 40 huizen ontruimd. Ook in Deinze: 40 huizen.", **fields: str) -> Extraction:
    story = Story(text, **fields)  # type: ignore[arg-type]
    deinze = story.entity("Deinze")
    story.mention("Deinze", deinze).mention("Deinze", deinze, occurrence=1).time("In", None)
    story.figure("40 huizen", "40", counted="huizen", place=deinze)
    story.figure("40 huizen", "40", counted="huizen", part_of=0, occurrence=1)
    return story.done()


def test_everything_comes_back_as_it_was_put(store: Store) -> None:
    extraction = flood()
    assert store.put(URI, extraction) is True
    stored = store.article(ARTICLE)
    assert stored is not None
    assert (stored.id, stored.uri, stored.version, stored.article) == (ARTICLE, URI, 1, extraction.article)
    assert (stored.figure_count, stored.mention_count, stored.entity_count) == (2, 2, 1)
    assert datetime.fromisoformat(stored.received_at).utcoffset() is not None and stored.received_at.endswith("Z")
    assert store.times(ARTICLE) == extraction.times
    mentions = store.mentions(MentionQuery(article=ARTICLE)).records
    assert [record.mention for record in mentions] == list(extraction.mentions)
    assert {record.entity_name for record in mentions} == {"Deinze"}
    figures = store.figures(FigureQuery(article=ARTICLE)).records
    assert [record.figure for record in figures] == list(extraction.figures)


def test_figure_ids_count_equal_words_and_part_of_names_the_whole(store: Store) -> None:
    store.put(URI, flood())
    first, second = store.figures(FigureQuery(article=ARTICLE)).records
    assert first.id == figure_id(ARTICLE, "count", "40 huizen", 0)
    assert second.id == figure_id(ARTICLE, "count", "40 huizen", 1)
    assert (first.part_of, second.part_of) == (None, first.id)
    assert store.figure(second.id) == second


def test_a_figure_names_its_document_and_the_entities_it_points_at(store: Store) -> None:
    extraction = flood()
    store.put(URI, extraction)
    figure = store.figures(FigureQuery(article=ARTICLE)).records[0]
    assert (figure.document_sha256, figure.extractor) == (extraction.article.sha256, "0.1.0")
    assert figure.names == {extraction.entities[0].id: "Deinze"}


def test_the_very_same_is_stored_once(store: Store) -> None:
    store.put(URI, flood())
    before = store.article(ARTICLE), store.corpus_version()
    assert store.put(URI, flood()) is False
    assert (store.article(ARTICLE), store.corpus_version()) == before


def test_a_changed_text_is_a_new_version(store: Store) -> None:
    store.put(URI, flood())
    assert store.put(URI, flood("Deinze: 40 huizen leeg. In Deinze nog eens 40 huizen.")) is True
    stored = store.article(ARTICLE)
    assert stored is not None and stored.version == 2
    assert store.articles(ArticleQuery()).total == 1
    assert store.figures(FigureQuery()).total == 2


def test_the_same_text_read_by_a_newer_extractor_keeps_version_and_time_of_receipt(store: Store) -> None:
    store.put(URI, flood())
    before, version = store.article(ARTICLE), store.corpus_version()
    assert store.put(URI, flood(extractor="0.2.0")) is True
    after = store.article(ARTICLE)
    assert before is not None and after is not None
    assert (after.version, after.received_at) == (1, before.received_at)
    assert store.corpus_version() != version
    assert store.figures(FigureQuery()).records[0].extractor == "0.2.0"


def test_holds_tells_document_and_extractor(store: Store) -> None:
    sha256 = flood().article.sha256
    assert not store.holds(URI, sha256, "0.1.0")
    store.put(URI, flood())
    assert store.holds(URI, sha256, "0.1.0")
    assert not store.holds(URI, sha256, "0.2.0")
    assert not store.holds(URI, "0" * 64, "0.1.0")
    assert not store.holds("corpus:other.txt", sha256, "0.1.0")


def test_a_deleted_article_leaves_nothing_behind(store: Store) -> None:
    empty = store.corpus_version()
    store.put(URI, flood())
    figure = store.figures(FigureQuery()).records[0].id
    assert store.delete(ARTICLE) is True
    assert store.delete(ARTICLE) is False
    assert store.article(ARTICLE) is None and store.figure(figure) is None
    assert store.times(ARTICLE) == ()
    for page in (
        store.articles(ArticleQuery()),
        store.figures(FigureQuery()),
        store.entities(EntityQuery()),
        store.mentions(MentionQuery()),
        store.articles(ArticleQuery(q="huizen")),
        store.figures(FigureQuery(q="huizen")),
        store.entities(EntityQuery(q="deinze")),
    ):
        assert (page.records, page.total, page.corpus_version) == ((), 0, empty)


def test_uris_lists_what_is_stored(store: Store) -> None:
    store.put("corpus:a.txt", flood())
    store.put("https://example.org/b", flood())
    assert store.uris() == {"corpus:a.txt", "https://example.org/b"}


def test_the_corpus_version_names_what_is_stored_and_not_the_order(both: tuple[Store, Store]) -> None:
    first, second = both
    stories = {f"corpus:{n}.txt": flood(f"Deinze {n}: 40 huizen. Deinze: 40 huizen. In.") for n in range(4)}
    for uri, extraction in stories.items():
        first.put(uri, extraction)
    for uri in reversed(stories):
        second.put(uri, stories[uri])
    assert first.corpus_version() == second.corpus_version()
    version = first.corpus_version()
    first.delete(article_id("corpus:1.txt"))
    assert first.corpus_version() != version
    first.put("corpus:1.txt", stories["corpus:1.txt"])
    assert first.corpus_version() == version


def test_a_revised_article_makes_another_corpus_than_a_fresh_one(both: tuple[Store, Store]) -> None:
    """Its version is part of what is served."""
    first, second = both
    first.put(URI, flood())
    first.put(URI, flood("Deinze: 40 huizen. In Deinze 40 huizen."))
    second.put(URI, flood("Deinze: 40 huizen. In Deinze 40 huizen."))
    assert first.corpus_version() != second.corpus_version()


def test_the_state_of_the_corpus_is_what_was_last_said(store: Store) -> None:
    state = store.corpus_state()
    assert (state.loaded, state.articles, dict(state.unreadable)) == (False, 0, {})
    store.put(URI, flood())
    store.set_corpus_state(True, {"corpus:b.txt": "empty", "corpus:a.txt": "binary\0"})
    state = store.corpus_state()
    assert (state.loaded, state.articles, state.version) == (True, 1, store.corpus_version())
    assert list(state.unreadable.items()) == [("corpus:a.txt", "binary "), ("corpus:b.txt", "empty")]
    store.set_corpus_state(True, {})
    assert store.corpus_state().unreadable == {}


def test_odd_characters_are_stored_exactly(store: Store) -> None:
    story = Story("De Syriërs 🔥 in Zeeuws\0Vlaanderen: شكرا, 5 man\u2028.")
    place = story.entity("Zeeuws\0Vlaanderen")
    story.mention("Zeeuws\0Vlaanderen", place).figure("5 man", "5", counted="man", place=place)
    extraction = story.done()
    store.put("corpus:odd 'quotes\" %s %(x)s :y.txt", extraction)
    (stored,) = store.articles(ArticleQuery()).records
    assert stored.article == extraction.article
    assert store.figures(FigureQuery()).records[0].figure == extraction.figures[0]
    (mention,) = store.mentions(MentionQuery()).records
    assert mention.mention == extraction.mentions[0]


def test_very_large_and_very_precise_numbers_are_stored_exactly(store: Store) -> None:
    story = Story("1 2")
    story.figure("1", "1E+400", kind="mass").figure("2", "0." + "1" * 200, kind="mass")
    store.put(URI, story.done())
    values = [record.figure.quantity.best for record in store.figures(FigureQuery(sort="value")).records]
    assert values == [Decimal("0." + "1" * 200), Decimal("1E+400")]


@pytest.mark.parametrize("odd", ["", "nothing", "\0", "\ud800", "art_" + "x" * 5000, "' OR 1=1 --"])
def test_an_unknown_id_is_none(store: Store, odd: str) -> None:
    assert store.article(odd) is None
    assert store.entity(odd) is None
    assert store.figure(odd) is None
    assert store.times(odd) == ()
    assert store.delete(odd) is False
    assert store.entity_names([odd]) == {}
