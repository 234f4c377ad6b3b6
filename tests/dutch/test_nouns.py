"""Lemma and category of the nouns that figures count."""

import pytest

from service.dutch.nouns import categorize, lemmatize
from service.model.vocabularies import CATEGORIES


@pytest.mark.parametrize(
    ("noun", "lemma", "category"),
    [
        ("zwaargewonden", "zwaargewonde", "injured"),
        ("raadsleden", "raadslid", "politician"),
        ("kinderen", "kind", "child"),
        ("terreurverdachten", "terreurverdachte", "suspect"),
        ("Hamas-strijders", "Hamas-strijder", "combatant"),
        ("bankmedewerkers", "bankmedewerker", "worker"),
        ("rijtjeshuizen", "rijtjeshuis", "building"),
        ("treinreizigers", "treinreiziger", "traveller"),
        ("doden", "dode", "fatality"),
        ("bomen", "boom", "plant"),
    ],
)
def test_dutch_nouns(noun: str, lemma: str, category: str) -> None:
    assert (lemmatize(noun), categorize(lemmatize(noun))) == (lemma, category)


@pytest.mark.parametrize(
    "noun", ["standpunten", "termijnen", "systemen", "oorzaken", "eigenschappen", "totalen", "verbanden"]
)
def test_a_word_that_only_ends_like_a_category_has_none(noun: str) -> None:
    assert categorize(lemmatize(noun)) is None


def test_english_and_arabic_nouns_of_posts() -> None:
    assert categorize(lemmatize("women", "en"), "en") == "woman"
    assert lemmatize("ISIS members", "en") == "ISIS member"
    assert (lemmatize("جنود", "ar"), categorize("جندي", "ar")) == ("جندي", "soldier")


def test_every_category_of_the_lexicon_is_a_public_term() -> None:
    from service.dutch.nouns import _lexicon

    known = {term.id for term in CATEGORIES}
    for language in ("nl", "en", "ar"):
        assert set(_lexicon(language).category_of.values()) <= known
