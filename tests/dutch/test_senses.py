"""Nouns of several senses: the other words of the sentence choose, or nothing does."""

import pytest

from service.dutch.nouns import categorize
from service.dutch.senses import categorize_beside, load_senses
from service.model.vocabularies.categories import CATEGORIES

_TERMS = {term.id for term in CATEGORIES}


@pytest.mark.parametrize(
    ("lemma", "sentence", "category"),
    [
        ("partij", "de dammer won twee partijen", "match"),
        ("partij", "twee partijen stapten uit de coalitie", "organization"),
        ("plaats", "ze zakte drie plaatsen op de ranglijst", None),
        ("plaats", "in drie plaatsen viel de stroom uit", "place"),
        ("plek", "de opvang heeft nog tien plekken", "bed"),
        ("manschap", "de brandweer kwam met dertig manschappen", "rescuer"),
        ("manschap", "hij telde dertig manschappen", None),
        ("zaak", "de rechter seponeerde vier zaken", "case"),
        ("zaak", "de kapper opent een derde zaak", "building"),
        ("zaak", "twee zaken vielen op", None),
        ("dode", "de politie vond drie doden", "fatality"),
    ],
)
def test_the_words_beside_a_noun_choose_its_sense(lemma: str, sentence: str, category: str | None) -> None:
    assert categorize_beside(lemma, sentence.split()) == category


def test_every_sense_is_a_category() -> None:
    named = {category for senses in load_senses().values() for category, _ in senses}
    assert named - {"none"} <= _TERMS


def test_without_a_word_beside_it_a_noun_has_its_usual_category() -> None:
    assert categorize_beside("partij", ()) == categorize("partij")
