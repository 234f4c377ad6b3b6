"""What the lists call an entity: its own names, and none of a namesake's."""

import pytest

from service.extraction.entities import entity_named, is_known_word, known_as, lists_version
from service.model.entities import EntityType


@pytest.mark.parametrize(
    ("name", "entity_type", "known"),
    [
        ("Rijsel", "location", "Lille"),
        ("Raqqa", "location", "Raqa"),
        ("'s-Hertogenbosch", "location", "Den Bosch"),
        ("Verenigde Naties", "organization", "UN"),
        ("N-VA", "organization", "Nieuw-Vlaamse Alliantie"),
        ("Volodymyr Zelensky", "person", "Zelenskyy"),
        ("Syrië", "location", "Syria"),
        ("Koerden", "group", "Koerd"),
        ("Hezbollah", "organization", "Hizbullah"),
        ("Khartoem", "location", "Chartoem"),
    ],
)
def test_a_listed_entity_has_its_other_names(name: str, entity_type: EntityType, known: str) -> None:
    assert known in known_as(entity_named(name, entity_type))
    assert known_as(entity_named(known, entity_type)) == known_as(entity_named(name, entity_type))


def test_what_no_list_knows_has_no_other_names() -> None:
    assert known_as(entity_named("Wilhelmina van Oudekerkhove", "person")) == ()
    assert known_as(entity_named("Zilverboot Shipping", "organization")) == ()


def test_of_two_places_of_one_name_each_has_its_own() -> None:
    norwegian, belgian = (entity_named(name, "location") for name in ("Bergen (Noorwegen)", "Mons"))
    assert norwegian.id != belgian.id
    assert "Mons" in known_as(belgian)
    assert "Mons" not in known_as(norwegian)


@pytest.mark.parametrize(("word", "known"), [("iran", True), ("gent", True), ("bank", True), ("oslp", False)])
def test_names_and_words_are_known(word: str, known: bool) -> None:
    assert is_known_word(word) is known


def test_the_lists_have_one_version() -> None:
    assert lists_version() == lists_version() != ""
