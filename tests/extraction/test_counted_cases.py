"""The treebanks' pairs of number and noun: how many of those that are figures have their noun, with floors."""

import pytest

from tests.extraction.counted_cases import NO_FIGURE, Pair, read_pairs, same_lemma
from tests.extraction.quantities.cases import FOLDER

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the cases of other projects are not here (TELLING_SHARED)")

LINKED = {"train": 0.98, "dev": 0.96}  # of the pairs that are figures
LEMMAS = {"train": 0.99, "dev": 0.94}  # of the nouns that are linked
CATEGORIES = {"train": 0.9, "dev": 0.72}


@pytest.fixture(scope="module", params=["train", "dev"])
def half(request: pytest.FixtureRequest) -> tuple[str, list[Pair]]:
    return request.param, [pair for pair in read_pairs(f"ud_nummod_{request.param}.jsonl")]


def test_the_noun_is_linked(half: tuple[str, list[Pair]]) -> None:
    name, pairs = half
    asked = [pair for pair in pairs if pair.reason is None]
    wrong = [str(pair) for pair in asked if not pair.is_linked]
    assert 1 - len(wrong) / len(asked) >= LINKED[name], wrong


def test_the_lemma_and_the_category_are_those_of_the_noun(half: tuple[str, list[Pair]]) -> None:
    name, pairs = half
    nouns = [pair for pair in pairs if pair.reason is None and pair.is_counted]
    assert sum(map(same_lemma, nouns)) >= LEMMAS[name] * len(nouns)
    with_category = [pair for pair in nouns if pair.figure and pair.figure.counted and pair.figure.counted.category]
    assert len(with_category) >= CATEGORIES[name] * len(nouns)


def test_what_is_left_out_has_its_reason(half: tuple[str, list[Pair]]) -> None:
    _, pairs = half
    assert {pair.reason for pair in pairs if pair.reason} <= NO_FIGURE.keys()
