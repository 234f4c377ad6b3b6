"""Search finds the same on every database, and no input makes it fail."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.store import Store
from service.store.base import ArticleQuery, EntityQuery, FigureQuery
from tests.store.builder import Story

TEXTS = {
    "muller": "Vluchtelingen uit Müllheim, zei mevrouw Müller. Het Rode Kruis hielp 1.500 mensen.",
    "cross": "Een kruis, rode verf en auto's van IS-strijders in Łódź.",
    "arabic": "شكرا zei hij in ١٢٣ tweets 🔥",
    "short": "a",
}

NASTY = [
    *("", " ", '"', '""', "*", "**", "a*b*c", "-", "--", "NOT", "AND OR NOT", "NEAR(a b)", "a:b", "terms:a", "{", "}"),
    *("^a", "a + b", "(", ")", "((((", "a AND", '"a', 'a"', "';--", "' OR '1'='1", "\\", "\\'", "a\\", "%", "_", "\0"),
    *("a\0b", "\ud800", "🔥", "!a", "a & b | !c", "a <-> b", ":*", "a:*", "=a", "␟", "x" * 10_000, "a " * 10_000),
    *('"a b ' * 99, "é" * 3000, "\u202e", "ﬁ", "ª", "½", "İ", "ΐ", "\U0010ffff", "nul\x00byte", "<script>", "٣"),
    *("1.2.3.4", "1e5", "0x1F", "rode'kruis", '"rode* kruis"', "mül**", '""rode""', "<->", "a|b", "a&b"),
]


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store)
    return store


def fill(store: Store) -> None:
    for uri, text in TEXTS.items():
        built = Story(text)
        if uri == "muller":
            person = built.entity("Angela Müller", "person")
            built.mention("Müller", person).figure("1.500 mensen", "1500", counted="mensen", speaker=person)
        store.put(uri, built.done())


def found(store: Store, q: str) -> list[str]:
    return sorted(record.uri for record in store.articles(ArticleQuery(q=q)).records)


FOUND: list[tuple[str, list[str]]] = [
    ("vluchteling", ["muller"]),
    ("MULLER", ["muller"]),
    ("müller", ["muller"]),
    ("rode kruis", ["cross", "muller"]),
    ('"rode kruis"', ["muller"]),
    ('"Rode Kruis', ["cross", "muller"]),
    ("vluchtelinge*", ["muller"]),
    ("vluchtelingenk*", []),
    ("mül* kru*", ["muller"]),
    ("is-strijder", ["cross"]),
    ("strijder is", ["cross"]),
    ("strijder-is", []),
    ("lodz", ["cross"]),
    ("1500", ["muller"]),
    ("1.500", ["muller"]),
    ("123", ["arabic"]),
    ("شكرا", ["arabic"]),
    ("auto", ["cross"]),
    ("nergens", []),
    ("muller nergens", []),
    ("", []),
    ("a*", ["cross", "short"]),
]


def test_articles_are_found_by_their_words(filled: Store) -> None:
    assert {q: found(filled, q) for q, _ in FOUND} == dict(FOUND)


def test_entities_are_found_by_name_and_alias_and_prefix(filled: Store) -> None:
    totals = {"muller": 1, "angela": 1, "ang*": 1, '"angela müller"': 1, '"müller müller"': 0, "m": 1, "x": 0}
    for q, total in totals.items():
        assert filled.entities(EntityQuery(q=q)).total == total, q


def test_figures_are_found_by_words_noun_and_speaker(filled: Store) -> None:
    for q, total in (("1500", 1), ("mens", 1), ("angela", 1), ("mensen müller", 1), ("rode", 0)):
        assert filled.figures(FigureQuery(q=q)).total == total, q


def test_words_far_apart_and_phrases_late_in_a_long_text_are_found(both: tuple[Store, Store]) -> None:
    words = [f"woord{n}" for n in range(20_000)]
    for store in both:
        store.put("long", Story(" ".join(words) + " de" * 400 + " laatste zin hier").done())
        assert found(store, "woord1 woord19999") == ["long"]
        for q in ('"woord17000 woord17001"', '"de laatste zin hier"', f'"{" ".join(words[10_000:10_150])}"'):
            assert found(store, q) == ["long"], q
        assert found(store, '"woord17001 woord17000"') == []


def test_no_query_fails_and_both_databases_find_the_same(both: tuple[Store, Store]) -> None:
    for q in NASTY:
        compare(both, q)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*"\"*'()-&|!:<>\\ ", "rode", "kruis", "mül", "a", "de", "é", "\0"]), max_size=12))
def test_no_combination_of_words_and_operators_fails(both: tuple[Store, Store], pieces: list[str]) -> None:
    compare(both, "".join(pieces))


def compare(both: tuple[Store, Store], q: str) -> None:
    for store in both:
        if not store.uris():
            fill(store)
    assert found(both[0], q) == found(both[1], q)
    assert both[0].entities(EntityQuery(q=q)).total == both[1].entities(EntityQuery(q=q)).total
    assert both[0].figures(FigureQuery(q=q)).total == both[1].figures(FigureQuery(q=q)).total
