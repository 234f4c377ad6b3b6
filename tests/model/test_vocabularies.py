"""The public terms: each is labelled and defined, and stands where a newsroom would look for it."""

import pytest

from service.model.vocabularies import CATEGORIES, DOMAINS, EVENTS, VOCABULARIES, Term

_DOMAIN_IDS = [domain.id for domain in DOMAINS]
_TERMS = [pytest.param(term, id=f"{name}-{term.id}") for name, terms in VOCABULARIES.items() for term in terms]
_SECTIONED = [
    pytest.param(term, id=f"{name}-{term.id}")
    for name, terms in (("categories", CATEGORIES), ("events", EVENTS))
    for term in terms
]


@pytest.mark.parametrize("term", _TERMS)
def test_a_term_has_labels_and_says_what_it_means(term: Term) -> None:
    """In two languages, and by more than its own label."""
    assert term.nl and term.en
    assert term.definition
    assert term.definition.rstrip(".").casefold() != term.en.casefold() or term.broader or term.id == "energy"


@pytest.mark.parametrize("term", _SECTIONED)
def test_a_category_or_event_is_defined_in_a_sentence_and_has_a_domain(term: Term) -> None:
    """One short sentence, by which somebody who annotates can decide."""
    assert term.definition[0].isupper() and term.definition.endswith(".")
    assert len(term.definition) <= 100
    assert term.domain in _DOMAIN_IDS


@pytest.mark.parametrize("name", ["categories", "events"])
def test_terms_stand_in_the_order_of_their_domains(name: str) -> None:
    places = [_DOMAIN_IDS.index(term.domain or "") for term in VOCABULARIES[name]]
    assert places == sorted(places)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_no_id_stands_twice_and_no_two_terms_say_the_same(name: str) -> None:
    ids = [term.id for term in VOCABULARIES[name]]
    assert len(ids) == len(set(ids))
    if name in ("categories", "events", "domains"):
        definitions = [term.definition for term in VOCABULARIES[name]]
        assert len(definitions) == len(set(definitions))


def test_a_broader_category_is_a_category() -> None:
    ids = {term.id for term in CATEGORIES}
    assert {term.broader for term in CATEGORIES if term.broader} <= ids


def test_every_domain_has_terms_and_none_of_its_own() -> None:
    """A section that no figure can fall in would tell a client nothing."""
    assert {term.domain for term in (*CATEGORIES, *EVENTS)} == set(_DOMAIN_IDS)
    assert {term.domain for term in DOMAINS} == {None}
