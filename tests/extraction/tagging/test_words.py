"""Tokens joined to the words of treebanks."""

import pytest

from service.dutch.tokens import tokenize
from service.extraction.tagging.words import join_words


def words_of(text: str) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens.start[first] : tokens.end[last - 1]] for first, last in join_words(tokens, 0, len(tokens))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De 35-jarige won.", ["De", "35-jarige", "won", "."]),
        ("Het 22ste huis om 17u52", ["Het", "22ste", "huis", "om", "17u52"]),
        ("Dat zei J. de Boer", ["Dat", "zei", "J.", "de", "Boer"]),
        ("dr. Smit", ["dr.", "Smit"]),
        ("binnen- en buitenland", ["binnen-", "en", "buitenland"]),
        ("in 1999-2000, bij 80 km/u", ["in", "1999-2000", ",", "bij", "80", "km/u"]),
        ("Wacht... zei hij", ["Wacht", "...", "zei", "hij"]),
        ("5% van V&D", ["5%", "van", "V&D"]),
        ("(Gent)", ["(", "Gent", ")"]),
        ("“Ja”, zei Lisa's moeder", ["“", "Ja", "”", ",", "zei", "Lisa's", "moeder"]),
        ("Ga naar Gent.", ["Ga", "naar", "Gent", "."]),
        ("", []),
    ],
)
def test_a_word_is_what_a_treebank_writes_as_one(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_full_stop_at_the_end_of_a_sentence_stands_alone() -> None:
    assert words_of("Het was plan B.")[-2:] == ["B", "."]


def test_every_token_is_in_one_word() -> None:
    tokens = tokenize("a-b--c... 3.5.-x /y/ ''z'' -5% & Co. e.d.")
    ranges = join_words(tokens, 0, len(tokens))
    assert [index for first, last in ranges for index in range(first, last)] == list(range(len(tokens)))
