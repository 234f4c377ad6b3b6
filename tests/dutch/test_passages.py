"""Stretches of another language inside a block: statements, and no titles or names."""

import pytest

from service.dutch.passages import find_passages
from service.dutch.tokens import tokenize

FOUND = [
    ("De minister zei: “We lost 300 million dollars last year.”", "nl", "en", "We lost 300 million dollars last year."),
    ("Er waren volgens hem “more than a hundred” gewonden.", "nl", "en", "more than a hundred"),
    ("Op zijn muur stond «وصل 12 ألف نازح» in het rood.", "nl", "ar", "وصل 12 ألف نازح"),
    ("The mayor was clear. De stad telt 3.500 huizen en dat is te weinig.", "en", "nl", "De stad telt 3.500 huizen"),
]
NONE = [
    "Het theater speelt “Four Weddings and a Funeral” tot mei.",
    "De zangeres begon met “One more time”.",
    "The Voice of Holland en The New York Times stonden stil bij 40 doden.",
    "Hij heeft het over het weer van gisteren.",
    "",
]


@pytest.mark.parametrize(("text", "language", "other", "begins"), FOUND)
def test_a_statement_in_another_language_is_a_stretch(text: str, language: str, other: str, begins: str) -> None:
    """It is found where it stands, in its language."""
    tokens = tokenize(text)
    (stretch,) = find_passages(text, tokens, language)
    found = text[tokens.start[stretch.first] : tokens.end[stretch.last - 1]]
    assert (stretch.language, found[: len(begins)]) == (other, begins)


@pytest.mark.parametrize("text", NONE)
def test_titles_and_names_are_no_stretch(text: str) -> None:
    """What only names something is read in the language around it."""
    assert find_passages(text, tokenize(text), "nl") == []
