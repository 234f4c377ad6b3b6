"""The word that makes a figure other than asserted, and how far its reach goes; see also the corpus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service import formats
from service.extraction import extract
from service.model import Figure

WORDS = """
niet geen zou zouden mogelijk als dat die om te en , maar ontkent , volgens 200 300 doden als mocht ? kan oplopen tot
wil verwacht de politie klopt in plaats van dreigt . ;
""".split()


def figures(text: str) -> tuple[Figure, ...]:
    return extract(formats.parse_text(text, published="2024-05-15")).figures


@pytest.mark.parametrize(
    ("text", "factuality", "word"),
    [
        ("Er vielen geen 40 doden.", "negated", "geen"),
        ("In plaats van 40 bussen reed er niets.", "negated", "In plaats van"),
        ("Het klopt niet dat er 40 doden zijn.", "negated", "klopt niet"),
        ("De politie ontkent dat er 40 doden zijn.", "negated", "ontkent"),
        ("Er zouden 40 doden zijn.", "hypothetical", "zouden"),
        ("Naar verluidt zijn er 40 doden.", "hypothetical", "Naar verluidt"),
        ("De verwachte 40 deelnemers tekenden af.", "hypothetical", "verwachte"),
        ("Als er 40 mensen komen, is de zaal vol.", "hypothetical", "Als"),
        ("De ploeg hoopt 40 kaarten te verkopen.", "hypothetical", "hoopt"),
        ("Er vielen 40 doden.", "asserted", None),
    ],
)
def test_the_word_that_says_so_is_covered(text: str, factuality: str, word: str | None) -> None:
    (figure,) = figures(text)
    span = figure.factuality_span
    assert figure.factuality == factuality
    assert (text[span.start : span.end] if span else None) == word


def test_only_the_clause_of_the_number_counts() -> None:
    """ "zouden" of a relative clause, of a second clause and of a list: it reaches the list, and no other clause."""
    told = figures("De politie zag 40 mannen die auto's zouden stelen, en er vielen 3 gewonden.")
    listed = figures("Er zouden 40 doden, 200 gewonden en 3 vermisten zijn.")
    assert [figure.factuality for figure in told] == ["asserted", "asserted"]
    assert [figure.factuality for figure in listed] == ["hypothetical"] * 3


def test_other_languages_are_left_as_they_are() -> None:
    """ "Of" asks in Dutch, and parts in English."""
    article = "Oxfam(@ Oxfam)\nOf the 200 people who were there yesterday, all of them were rescued by the army.\n"
    assert [figure.factuality for figure in figures(article)] == ["asserted"]
    assert [figure.factuality for figure in figures("Of er 200 mensen waren, is de vraag.")] == ["hypothetical"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_no_order_of_words_raises(words: list[str]) -> None:
    for figure in figures(" ".join(words)):
        assert (figure.factuality == "asserted") == (figure.factuality_span is None)
