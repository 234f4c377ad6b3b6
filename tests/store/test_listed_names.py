"""What only lists know of an entity finds it too, and never passes for a name that a text has."""

from collections.abc import Sequence

from sqlalchemy import create_engine, select

from service.model import Entity
from service.model.ids import article_id, entity_id
from service.store import ListedNames, Store, open_store
from service.store.base import EntityQuery, NameMatch
from service.store.tables import entity_names, entity_words, word_typos
from tests.store.builder import Story
from tests.store.conftest import empty
from tests.store.test_opening import engine_url

NAMES = {
    "rijsel": ("Rijsel", "Lille"),
    "verenigde naties": ("Verenigde Naties", "United Nations", "UN"),
    "lillehammer": ("Lillehammer",),
}


def names_of(entity: Entity) -> Sequence[str]:
    return NAMES.get(entity.key, ())


LISTED = ListedNames(names_of, lambda word: word == "iran", "first")


def put(store: Store, name: str, *surfaces: str, uri: str = "") -> None:
    built = Story(" ; ".join(surfaces or (name,)))
    entity = built.entity(name, "location")
    for surface in surfaces or (name,):
        built.mention(surface, entity)
    store.put(uri or name, built.done())


def found(store: Store, q: str) -> list[tuple[str, NameMatch | None]]:
    return [(record.entity.name, record.match) for record in store.entities(EntityQuery(q=q)).records]


def test_a_listed_name_finds_what_no_article_calls_so(store_url: str) -> None:
    store = open_store(store_url, LISTED)
    put(store, "Rijsel")
    put(store, "Verenigde Naties", "VN")
    assert found(store, "lille") == [("Rijsel", NameMatch("exact", "Lille", in_text=False))]
    assert found(store, "Lile") == [("Rijsel", NameMatch("typo", "Lille", in_text=False))]
    assert found(store, "UN") == [("Verenigde Naties", NameMatch("exact", "UN", in_text=False))]
    assert found(store, '"united nations"') == [
        ("Verenigde Naties", NameMatch("exact", "United Nations", in_text=False))
    ]
    assert found(store, "VN") == [("Verenigde Naties", NameMatch("exact", "VN", in_text=True))]
    assert found(store, "verenigde") == [("Verenigde Naties", NameMatch("words", "Verenigde Naties", in_text=False))]
    (record,) = store.entities(EntityQuery(q="un")).records
    assert dict(record.aliases) == {"VN": 1}
    store.close()


def test_canonical_names_come_before_other_names_and_these_before_listed_ones(store_url: str) -> None:
    store = open_store(store_url, LISTED)
    put(store, "Lillehammer")
    put(store, "Rijsel")
    put(store, "FC Rijsel", "Lille")
    put(store, "Lille")
    assert [name for name, _ in found(store, "lille")] == ["Lille", "FC Rijsel", "Rijsel", "Lillehammer"]
    store.close()


def test_the_profile_tells_the_listed_names_that_no_article_has(store_url: str) -> None:
    store = open_store(store_url, LISTED)
    put(store, "Rijsel", "Rijsel", "LILLE")
    put(store, "Verenigde Naties", "VN")
    known = {name: store.entity_profile(entity_id("location", name.lower())) for name in ("Rijsel", "Verenigde Naties")}
    assert {name: profile.listed for name, profile in known.items() if profile} == {
        "Rijsel": (),
        "Verenigde Naties": ("UN", "United Nations"),
    }
    store.close()


def test_listed_names_come_and_go_with_their_entity(store_url: str) -> None:
    store = open_store(store_url, LISTED)
    put(store, "Rijsel", uri="a")
    put(store, "Rijsel", "Rysel", uri="b")
    store.delete(article_id("a"))
    assert [name for name, _ in found(store, "Lille")] == ["Rijsel"]
    empty(store)
    assert found(store, "Lille") == []
    engine = create_engine(engine_url(store_url))
    with engine.connect() as connection:
        assert [connection.execute(select(table)).all() for table in (entity_names, entity_words, word_typos)] == [
            []
        ] * 3
    engine.dispose()
    store.close()


def test_other_lists_are_known_from_the_next_start_on(store_url: str) -> None:
    store = open_store(store_url, LISTED)
    put(store, "Rijsel")
    store.close()
    store = open_store(store_url, ListedNames(lambda entity: ("Lilla",), lambda word: False, "second"))
    store.migrate()
    assert found(store, "Lilla") == [("Rijsel", NameMatch("exact", "Lilla", in_text=False))]
    assert found(store, '"Lilla"') != []
    assert found(store, "Lille") == [("Rijsel", NameMatch("typo", "Lilla", in_text=False))]
    store.close()


def test_one_letter_of_four_may_be_wrong_but_not_the_first(store_url: str) -> None:
    store = open_store(store_url)
    for name in ("Oslo", "Solo", "Rome"):
        put(store, name)
    assert found(store, "Oslp") == [("Oslo", NameMatch("typo", "Oslo"))]
    assert found(store, "Olso") == [("Oslo", NameMatch("typo", "Oslo"))]
    assert found(store, "Aslo") == []
    assert found(store, "Rom") == [("Rome", NameMatch("prefix", "Rome"))]
    assert found(store, "Rme") == []
    store.close()


def test_a_short_word_that_is_a_name_itself_is_no_typo_of_another(store_url: str) -> None:
    store = open_store(store_url)
    for name in ("Gent", "Genk", "Gents Museum", "Irak"):
        put(store, name)
    assert [name for name, _ in found(store, "gent")] == ["Gent", "Gents Museum"]
    assert [name for name, _ in found(store, "genq")] == ["Genk", "Gent"]
    assert [name for name, _ in found(store, "iran")] == ["Irak"]
    store.close()
    store = open_store(store_url, LISTED)
    assert found(store, "iran") == []
    assert [name for name, _ in found(store, "iral")] == ["Irak"]
    store.close()


def test_letters_with_hyphens_between_are_one_word(store_url: str) -> None:
    store = open_store(store_url)
    for name in ("N-VA", "Nederlandse Vakbond", "Al-Hol"):
        put(store, name)
    assert [name for name, _ in found(store, "n-va")] == ["N-VA"]
    assert [name for name, _ in found(store, "N-VA*")] == ["N-VA"]
    assert [name for name, _ in found(store, "al-hol")] == ["Al-Hol"]
    store.close()
