"""Who can have an age: persons by category or kin, and no words that only end alike."""

import pytest

from service.dutch.tokens import tokenize
from service.extraction.quantities.base import Block
from service.extraction.quantities.people import counts_noun, is_parent, is_person, is_plural


@pytest.mark.parametrize(
    "word",
    ["vrouw", "jongetje", "buurjongen", "zoons", "slachtoffers", "bestuurder", "verdachten", "oma", "schoonmoeder"],
)
def test_a_noun_for_somebody_is_a_person(word: str) -> None:
    assert is_person(word)


@pytest.mark.parametrize(
    "word",
    ["boom", "diploma", "europa", "beheer", "roman", "gezin", "dodental", "aanhouding", "auto", "stad", "", "in"],
)
def test_words_that_end_alike_and_sums_of_people_are_none(word: str) -> None:
    assert not is_person(word)


def test_parents_may_have_so_many_children() -> None:
    assert [is_parent(word) for word in ("moeder", "opa", "aandeelhouder", "europa")] == [True, True, False, False]


def test_plural_is_told_from_singular() -> None:
    assert [is_plural(word) for word in ("verdachten", "jongens", "vrouw", "moeder")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "counts"),
    [("vijf kinderen", True), ("vijf linkse partijen", True), ("acht verdronk", False), ("acht raakte gewond", False),
     ("drie vaccins", True), ("zes uit Gent", False), ("zes.", False)],
)  # fmt: skip
def test_a_verb_behind_a_number_is_not_counted(text: str, counts: bool) -> None:
    assert counts_noun(Block(text, tokenize(text), "nl"), 1) is counts
