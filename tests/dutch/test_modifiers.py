"""Hedges: each phrase is found where it stands, and commits to what the guidelines say."""

from decimal import Decimal

import pytest

from service.dutch.modifiers import AFTER, BEFORE, bounds, find_hedge_after, find_hedge_before
from service.dutch.tokens import tokenize
from service.model.vocabularies import MODIFIERS

N = Decimal(100)
NOT_DUTCH = {"over", "some", "only", "just", "under"}


@pytest.mark.parametrize(("modifier", "phrase"), [(m, p) for m, phrases in BEFORE.items() for p in phrases])
def test_every_phrase_is_found_before_a_numeral(modifier: str, phrase: str) -> None:
    """The whole phrase, not a shorter one that ends alike."""
    text = f"zie {phrase} 100"
    tokens = tokenize(text)
    hedge = find_hedge_before(tokens, len(tokens) - 1, "en" if phrase in NOT_DUTCH else "nl")
    assert hedge is not None
    assert (hedge.modifier, hedge.phrase, hedge.first) == (modifier, phrase, 1)


@pytest.mark.parametrize(("modifier", "phrase"), [(m, p) for m, phrases in AFTER.items() for p in phrases])
def test_every_phrase_is_found_behind_a_numeral(modifier: str, phrase: str) -> None:
    hedge = find_hedge_after(tokenize(f"100 {phrase} in"), 1)
    assert hedge is not None
    assert (hedge.modifier, hedge.phrase) == (modifier, phrase)


def test_no_phrase_says_two_things() -> None:
    """A phrase stands under one modifier."""
    for table in (BEFORE, AFTER):
        phrases = [phrase for entries in table.values() for phrase in entries]
        assert len(phrases) == len(set(phrases))


def test_stress_between_hedge_and_numeral_is_stepped_over() -> None:
    tokens = tokenize("minstens al 200 doden")
    hedge = find_hedge_before(tokens, 2)
    assert hedge is not None
    assert (hedge.modifier, hedge.first, hedge.last) == ("at_least", 0, 1)


@pytest.mark.parametrize("text", ["over 100", "some 100", "de 100", "al 100", "ook nog 100", "tot nog 100"])
def test_other_words_are_no_hedge(text: str) -> None:
    tokens = tokenize(text)
    assert find_hedge_before(tokens, len(tokens) - 1) is None


@pytest.mark.parametrize(
    ("modifier", "low", "best", "high"),
    [
        ("exact", N, N, N), ("about", None, N, None), ("almost", None, N, N), ("less_than", None, N, N),
        ("at_most", None, N, N), ("over", N, N, None), ("more_than", N, N, None), ("at_least", N, N, None),
        ("vague", 200, None, 999),
    ],
)  # fmt: skip
def test_modifier_commits_to_what_the_policy_says(
    modifier: str, low: Decimal | None, best: Decimal | None, high: Decimal | None
) -> None:
    assert bounds(modifier, N) == (low, best, high)  # type: ignore[arg-type]


def test_every_modifier_is_in_the_public_vocabulary() -> None:
    assert {*BEFORE, *AFTER} <= {term.id for term in MODIFIERS}
