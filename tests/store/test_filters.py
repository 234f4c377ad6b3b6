"""Each filter keeps what it should and nothing else, on every database."""

from decimal import Decimal
from typing import Any

import pytest

from service.errors import InvalidQuery
from service.model import EntityRef
from service.store import Store
from service.store.base import ArticleQuery, FigureQuery, MentionQuery
from tests.store.builder import Story


def figure_names(store: Store, **filters: Any) -> list[str]:
    return [record.figure.verbatim for record in store.figures(FigureQuery(sort="position", **filters)).records]


def uris(store: Store, **filters: Any) -> list[str]:
    return sorted(record.uri for record in store.articles(ArticleQuery(**filters)).records)


def fill(store: Store) -> dict[str, EntityRef]:
    built = Story(
        "500 IS-strijders gaven zich over in Baghouz. Ruim 60 bussen, 20 procent, 12 Syrische vluchtelingen, Aleppo.",
        published="2019-03-13T17:52:00+01:00",
    )
    refs = {
        "is": built.entity("IS", "organization"),
        "baghouz": built.entity("Baghouz"),
        "syria": built.entity("Syrië"),
        "sdf": built.entity("SDF", "organization"),
        "reuters": built.entity("Reuters", "organization"),
        "aleppo": built.entity("Aleppo"),
    }
    built.mention("IS", refs["is"], form="compound").mention("Baghouz", refs["baghouz"])
    built.mention("Syrische", refs["syria"], form="demonym").mention("Aleppo", refs["aleppo"])
    built.figure(
        "500 IS-strijders",
        "500",
        low="500",
        high="500",
        counted="IS-strijders",
        category="combatant",
        event="surrender",
        place=refs["baghouz"],
        speaker=refs["sdf"],
        observed="2019-02-12/..",
    )
    built.figure("Ruim 60 bussen", "60", low="60", modifier="over", counted="bussen", via=refs["reuters"])
    built.figure("20 procent", "20", kind="percentage", unit="%", observed="2018-12")
    built.figure("12 Syrische vluchtelingen", "12", counted="vluchtelingen", factuality="negated", observed="2014/2015")
    store.put("baghouz", built.done())
    return refs


BY_WORDS: list[tuple[Any, ...]] = [
    ({"kind": "percentage"}, ["20 procent"]),
    ({"category": "combatant"}, ["500 IS-strijders"]),
    ({"event": "surrender"}, ["500 IS-strijders"]),
    ({"modifier": "over"}, ["Ruim 60 bussen"]),
    ({"unit": "%"}, ["20 procent"]),
    ({"factuality": "negated"}, ["12 Syrische vluchtelingen"]),
    ({"kind": "count", "modifier": "exact"}, ["500 IS-strijders", "12 Syrische vluchtelingen"]),
    ({"kind": "money"}, []),
    ({"kind": "\0"}, []),
    ({"unit": "\ud800"}, []),
    ({"kind": "' OR 1=1 --"}, []),
    ({"q": "strijders"}, ["500 IS-strijders"]),
    ({"q": "baghouz sdf"}, ["500 IS-strijders"]),
    ({"q": "vluchteling"}, ["12 Syrische vluchtelingen"]),
    ({"q": "aleppo"}, []),
    ({"q": '"strijders bussen"'}, []),
]


def test_figures_by_what_they_say(store: Store) -> None:
    fill(store)
    for filters, expected in BY_WORDS:
        assert figure_names(store, **filters) == expected, filters


BY_TIME: list[tuple[Any, ...]] = [
    ("2019-03", None, ["500 IS-strijders"]),
    ("2019-02-12", "2019-02-12", ["500 IS-strijders"]),
    (None, "2019-02-11", ["20 procent", "12 Syrische vluchtelingen"]),
    ("2018-12-31", "2019-01", ["20 procent"]),
    ("2015-12-31T23:59:59", "2018-11", ["12 Syrische vluchtelingen"]),
    ("2016", "2018-11", []),
    (None, "2013", []),
    ("0001", "9999", ["500 IS-strijders", "20 procent", "12 Syrische vluchtelingen"]),
]


def test_figures_by_when_they_were_true(store: Store) -> None:
    """Periods overlap; a figure without a time is in none."""
    fill(store)
    for first, last, expected in BY_TIME:
        assert figure_names(store, observed_from=first, observed_to=last) == expected, (first, last)


BY_ROLE: list[tuple[Any, ...]] = [
    ("speaker", "sdf", ["500 IS-strijders"]),
    ("place", "baghouz", ["500 IS-strijders"]),
    ("counted", "is", ["500 IS-strijders"]),
    ("counted", "syria", ["12 Syrische vluchtelingen"]),
    ("counted", "aleppo", []),
    ("speaker", "reuters", []),
    (None, "reuters", ["Ruim 60 bussen"]),
    (None, "sdf", ["500 IS-strijders"]),
    (None, "aleppo", []),
]


def test_figures_by_the_part_an_entity_plays(store: Store) -> None:
    refs = fill(store)
    for role, entity, expected in BY_ROLE:
        assert figure_names(store, role_of=(refs[entity].entity_id, role)) == expected, (role, entity)


def test_figures_by_speaker_place_and_article(store: Store) -> None:
    refs = fill(store)
    assert figure_names(store, speaker=refs["sdf"].entity_id) == ["500 IS-strijders"]
    assert figure_names(store, place=refs["baghouz"].entity_id) == ["500 IS-strijders"]
    assert figure_names(store, speaker=refs["baghouz"].entity_id) == []
    (article,) = store.articles(ArticleQuery()).records
    assert len(figure_names(store, article=article.id)) == 4
    assert figure_names(store, article="art_other") == []


def fill_values(store: Store) -> None:
    built = Story("exact ongeveer meerdan tussen honderden fractie groot")
    built.figure("exact", "100", low="100", high="100")
    built.figure("ongeveer", "200", modifier="about")
    built.figure("meerdan", "300", low="300", modifier="more_than")
    built.figure("tussen", low="400", high="500", modifier="between")
    built.figure("honderden", low="200", high="999", modifier="vague")
    built.figure("fractie", "0.25", kind="fraction")
    built.figure("groot", "9007199254740993")
    store.put("a", built.done())


BY_VALUE: list[tuple[Any, ...]] = [
    ("100", "100", ["exact"]),
    ("150", "250", ["ongeveer", "honderden"]),
    ("301", "399", ["honderden"]),
    ("450", "450", ["tussen", "honderden"]),
    ("500.1", "999", ["honderden"]),
    (None, "1", ["fractie"]),
    ("0.2500", "0.25", ["fractie"]),
    ("1000", None, ["groot"]),
    ("9007199254740992", "9007199254740992", []),
    ("9007199254740993", "9007199254740993", ["groot"]),
    ("-5", "0", []),
    ("5", "1", []),
    ("1e999999999", None, []),
]


def test_figures_by_value(store: Store) -> None:
    """What is stated overlaps with what is asked; where a bound is not stated, the stated number stands for it."""
    fill_values(store)
    for smallest, largest, expected in BY_VALUE:
        bounds = {"value_min": smallest and Decimal(smallest), "value_max": largest and Decimal(largest)}
        assert figure_names(store, **bounds) == expected, bounds


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "sNaN"])
def test_a_bound_that_is_no_number_is_refused(sqlite_store: Store, value: str) -> None:
    with pytest.raises(InvalidQuery, match=r"value_min: .*value_max: "):
        sqlite_store.figures(FigureQuery(value_min=Decimal(value), value_max=Decimal(value)))


def fill_articles(store: Store) -> dict[str, EntityRef]:
    """a: to the minute, b: a month, c: a year, without figures, in English; d: unknown."""
    built = Story("Brand in Gent", published="2019-03-13T00:30:00+01:00", agencies=("Belga", "Agence France-Presse"))
    gent = built.entity("Gent")
    store.put("a", built.mention("Gent", gent).figure("Brand", "1").done())
    built = Story("Reuters meldt: 1 dode", published="2019-03", agencies=("Réuters",))
    reuters = built.entity("Reuters", "organization")
    store.put("b", built.mention("Reuters", reuters).figure("1 dode", "1", place=built.entity("Gent")).done())
    store.put("c", Story("Nothing happened", published="2020", language="en").done())
    store.put("d", Story("Zonder datum", published=None).done())
    return {"gent": gent, "reuters": reuters}


BY_ARTICLE: list[tuple[Any, ...]] = [
    ({}, ["a", "b", "c", "d"]),
    ({"language": "EN"}, ["c"]),
    ({"agency": "belga"}, ["a"]),
    ({"agency": "agence france-presse"}, ["a"]),
    ({"agency": "REUTERS"}, ["b"]),
    ({"agency": "France"}, []),
    ({"agency": "\0"}, []),
    ({"has_figures": True}, ["a", "b"]),
    ({"has_figures": False}, ["c", "d"]),
    ({"q": "gent"}, ["a"]),
    ({"q": "gent reuters"}, []),
    ({"published_from": "2019-03-14"}, ["b", "c"]),
    ({"published_to": "2019-03-12"}, ["b"]),
    ({"published_from": "2019-03-13", "published_to": "2019-03-13"}, ["a", "b"]),
    ({"published_from": "2020-06-01", "published_to": "2020-06-01"}, ["c"]),
    # With a zone the moment counts: 23:30 in UTC is the 13th in Belgium.
    ({"published_from": "2019-03-12T23:30Z", "published_to": "2019-03-12T23:30Z"}, ["a", "b"]),
    ({"published_from": "2019-03-13T00:30Z", "published_to": "2019-03-13T00:30Z"}, ["b"]),
    ({"published_from": "2019-03-13T00:30", "published_to": "2019-03-13T00:30"}, ["a", "b"]),
]


def test_articles_by_what_they_are(store: Store) -> None:
    fill_articles(store)
    for filters, expected in BY_ARTICLE:
        assert uris(store, **filters) == expected, filters


def test_articles_by_entity_and_place(store: Store) -> None:
    refs = fill_articles(store)
    assert uris(store, entity=refs["gent"].entity_id) == ["a", "b"]
    assert uris(store, place=refs["gent"].entity_id) == ["a", "b"]
    assert uris(store, entity=refs["reuters"].entity_id) == ["b"]
    assert uris(store, place=refs["reuters"].entity_id) == []
    assert uris(store, entity="\0") == []


@pytest.mark.parametrize("name", ["observed_from", "observed_to", "published_from", "published_to"])
def test_a_date_that_is_none_is_refused_by_name(store: Store, name: str) -> None:
    for value in ("", "soon", "2019-02-30", "2014/2015", "2019-03-13T25", "\0", "\ud800", "٢٠١٩"):
        with pytest.raises(InvalidQuery) as caught:
            store.figures(FigureQuery(**{name: value}))  # type: ignore[arg-type]
        assert [fault[0] for fault in caught.value.faults] == [name]


def test_mentions_by_article_and_entity(store: Store) -> None:
    refs = fill_articles(store)
    (mention,) = store.mentions(MentionQuery(entity=refs["gent"].entity_id)).records
    assert mention.mention.surface == "Gent"
    assert store.mentions(MentionQuery(article=mention.article_id)).records == (mention,)
    assert store.mentions(MentionQuery(article=mention.article_id, entity=refs["reuters"].entity_id)).total == 0
    with pytest.raises(InvalidQuery, match="q: "):
        store.mentions(MentionQuery(q="gent"))


def test_an_unknown_role_is_refused(store: Store) -> None:
    with pytest.raises(InvalidQuery, match=r"role: .*speaker"):
        store.figures(FigureQuery(role_of=("ent_x", "owner")))


def test_facets_count_records_and_never_add_values_up(store: Store) -> None:
    refs = fill(store)
    fill_articles(store)
    facets = store.facets(FigureQuery())
    assert facets.total == 6
    assert facets.facets["kind"] == (("count", 5), ("percentage", 1))
    assert facets.facets["modifier"] == (("exact", 5), ("over", 1))
    assert facets.facets["factuality"] == (("asserted", 5), ("negated", 1))
    assert facets.facets["unit"] == (("%", 1),)
    assert facets.facets["speaker"] == ((refs["sdf"].entity_id, 1),)
    assert facets.facets["published"] == (("2019-03", 6),)
    assert facets.corpus_version == store.corpus_version()


def test_facets_count_what_the_filters_keep(store: Store) -> None:
    fill(store)
    facets = store.facets(FigureQuery(category="combatant"))
    assert (facets.total, facets.facets["event"], facets.facets["kind"]) == (1, (("surrender", 1),), (("count", 1),))
    assert store.facets(FigureQuery(q="nergens")).facets["kind"] == ()
